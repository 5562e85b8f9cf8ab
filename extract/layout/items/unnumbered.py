"""Items outside the agenda's numbers: standing ones without a number, and supplementary ones with a number of their own."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.items.access import GROUP_BEGINS, GROUP_CLOSED
from extract.layout.items.contents import Candidate
from extract.layout.items.ends import is_signed
from extract.layout.items.titles import Start
from extract.layout.lines import Line

ALWAYS = re.compile(r"(?i)^(?P<title>eventuelt|evt\.?|underskrift(?:sark|er(?!\s*:)|sside)?)(?:\s*:?$|\s*:\s+\S)")
# These divide the text of an item that is itself about information given
OFTEN = re.compile(
    r"(?i)^(?:meddelelser(?:\s+fra\s+\w+)?|orientering(?:er)?(?:\s+fra\s+\w+)?|gensidig\s+orientering|spørgetid|næste\s+møde)\s*:?$"
)
INFORMS = re.compile(r"(?i)\b(?:meddelelser|orientering\w*|eventuelt|gensidig|nyt\s+fra)\b")
# "Tillægspunkt 1. Hal", "T1. Hal"
SUPPLEMENT = re.compile(
    r"^(?:(?i:tillægs(?:dagsordens)?punkt|tillægssag|ekstrapunkt)\s*(?:nr\.\s*)?(?P<n>\d{1,3})\s?[.:–-]?|(?P<t>T\s?\d{1,2})\s?[.:])\s+(?P<title>[A-ZÆØÅ\"»].*)$"
)
# Below the heading of the closed ones: "- Sag 5: Grundkøb", "• Grundkøb"
BULLETED = re.compile(
    r"^[-–•·*]\s+(?:(?:[Ss]ag|[Pp]unkt|[Pp]kt\.?)\s*(?:nr\.?\s*)?(?P<n>\d{1,4})\s*[.:–-]?\s+)?(?P<title>[A-ZÆØÅ\"»].*[^.:;,])$"
)
LONGEST_TITLE = 150
AHEAD = 5  # lines in which a supplementary item has its first section


def with_unnumbered(starts: Sequence[Start], lines: Sequence[Line]) -> list[Start]:
    """The items, and those between and behind them that stand outside their numbers."""
    found: list[Start] = []
    for k, start in enumerate(starts):
        last = starts[k + 1].first if k + 1 < len(starts) else len(lines)
        found.append(start)
        found.extend(_within(start, lines, last))
    return found


def _within(start: Start, lines: Sequence[Line], last: int) -> Iterator[Start]:
    role, filled, title = None, False, start.candidate.title
    for k in range(start.heading + 1, last):
        line = lines[k]
        supplement = SUPPLEMENT.match(line.text) if line.text[0] in "TtEe" and line.heading is None else None
        if supplement and _opens(lines[k + 1 : min(k + 1 + AHEAD, last)]):
            number = (supplement["n"] or supplement["t"]).replace(" ", "")
            role, filled, title = None, False, supplement["title"]
            yield Start(k, k, Candidate(k, number, 0.0, title))
        elif filled and line.heading is None and (closed := _closed_list(lines, k, last)):
            yield from closed
            return
        elif (
            filled
            and (line.after_blank or line.kind is BlockKind.HEADING)
            and _is_standing(line, title, decided=role is SectionRole.DECISION)
            and not is_signed(lines, k)
        ):
            role, filled, title = None, True, line.text
            named = ALWAYS.match(line.text)
            yield Start(k, k, Candidate(k, "", 0.0, named["title"] if named else line.text.rstrip(" :")))
        elif line.heading:
            role = line.role if line.role is not SectionRole.ATTENDANCE else role
            filled = filled or line.heading.end < len(line.text)
            filled = filled and role is SectionRole.DECISION
        elif not filled and role is SectionRole.DECISION:
            filled = not line.is_noise


def _closed_list(lines: Sequence[Line], k: int, last: int) -> list[Start]:
    """The items that bullets list below the heading of the closed ones, where nothing else stands below it."""
    if not (lines[k].text[0] in GROUP_BEGINS and lines[k].after_blank and GROUP_CLOSED.match(lines[k].text)):
        return []
    found = []
    for n in range(k + 1, last):
        hit = BULLETED.match(lines[n].text) if len(lines[n].text) < LONGEST_TITLE else None
        if hit is None:
            return []
        found.append(Start(n, n, Candidate(n, hit["n"] or "", 0.0, hit["title"])))
    return found


def _is_standing(line: Line, title: str, *, decided: bool) -> bool:
    """True for the title of a standing item below a decision, or below another such item."""
    if line.heading or line.is_noise:
        return False
    if ALWAYS.match(line.text):
        return decided or ALWAYS.match(title) is not None or OFTEN.match(title) is not None
    return OFTEN.match(line.text) is not None and decided and not INFORMS.search(title)


def _opens(ahead: Sequence[Line]) -> bool:
    return any(x.heading for x in ahead)
