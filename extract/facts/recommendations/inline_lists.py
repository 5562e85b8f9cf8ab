"""Lists whose points stand in one line: "indstiller, at: 1. broen bygges 2. stien belyses"."""

import itertools
import re

ALONE = re.compile(r"^(?:\d{1,2}\s?[a-z]?|[a-h])\s?[.):]*\s*$")  # a label on a line of its own, or before a second one
OPENS_LIST = re.compile(r"(?:^|[:;,]|\b(?:at|indstiller|anbefaler|foreslår|indstilles|anbefales|foreslås))\s*$")
COUNTS_OTHER = re.compile(
    r"(?i)\b(?:bilag|punkt|punkterne|pkt\.?|nr\.?|og|eller|til|af|den|i|på|for|kl\.?|stk\.?|§)\s*$"
)
WORDS_BEFORE = 60  # characters before a number that say what it counts
INLINE_COUNT = re.compile(
    r"(?:^|(?<=[\s,;:]))(?P<n>\d{1,2})[.)]\s+(?=[a-zæøåA-ZÆØÅ\d])(?!(?i:behandling|kvartal|halvår|januar|februar|marts|april|maj|juni|juli|august|september|oktober"
    r"|november|december|sal\b|klasse|del\b|viceborgmester|etape|prioritet))"
)
INLINE_NUMBER = re.compile(r"(?<=[\s,;.])(?=(?:\d{1,2})[.)]\s+(?:at\b|At\b))")


def split_points(line: str, start: int) -> list[tuple[str, int]]:
    inline = [m.start() for m in INLINE_NUMBER.finditer(line)] or _counted_up(line)
    inline = [at for at in inline if not ALONE.match(line[:at])]
    cuts = [0, *inline, len(line)]
    return [(line[a:b].rstrip(), start + a) for a, b in itertools.pairwise(cuts) if line[a:b].strip()]


def _counted_up(line: str) -> list[int]:
    """Where the points of a list that stands in one line begin: "indstiller, at: 1. broen bygges 2. stien belyses"."""
    found: list[int] = []
    opened = counted = 0  # brackets that stand open, and how far they are counted
    for number in INLINE_COUNT.finditer(line):
        opened += line.count("(", counted, number.start()) - line.count(")", counted, number.start())
        counted = number.start()
        before = line[max(0, counted - WORDS_BEFORE) : counted]
        within = opened > 0 or COUNTS_OTHER.search(before)
        if int(number["n"]) == len(found) + 1 and not within and (found or OPENS_LIST.search(before)):
            found.append(counted)
    return found if len(found) > 1 else []
