"""Where a name ends with its line or its column, so that the next begins a name of its own."""

import re
from itertools import pairwise

from extract.lexicon.names import CAPITAL, NO_SHORT_FORM, PART, PARTICLE

# Where the lines of a list are lost, and a code stands behind each name: "Bente Ulk DH | Anne Eck DH"
# One of two letters will do, a single one may be an initial: "Anna K Holm"
_WORDS = rf"(?:[{CAPITAL}][a-zæøåéüöä-]+[ ]){{2,3}}"
CODES = re.compile(
    rf"(?<![\w.-]){_WORDS}(?:[A-ZÆØÅ]{{2,3}}[ ](?=[{CAPITAL}][a-zæøå]+[ ][{CAPITAL}][a-zæøå])|[A-ZÆØÅ][ ](?={_WORDS}[A-ZÆØÅ]{{1,3}}(?![\w.-])))"
)
WIDE = re.compile(r" {3,}")  # between the columns of a table: "Anna Holm    Venstre"
ENTRY = rf"{PART}(?:[ ]+(?:{PARTICLE}[ ]+){{0,2}}{PART}){{1,4}}"
# A line that a name fills, perhaps behind a bullet or a label, or after a comma: what a wrapped line hardly is
FILLED = re.compile(
    rf"(?:^|[:,]|\bog\b)[ ]*(?:[•*–-][ ]*)?(?:[a-zæøå]+[ ]+)?{ENTRY}$"
    rf"|\b(?:via|over|gennem|på)[ ]+{PART}$"  # "Bo Lund (V) – via Teams": what no name begins with
)
# The next line begins another entry: "Bo Lund", "Åbne punkter", "Tolk:"
ANOTHER = re.compile(
    rf"[ ]*(?:[•*–-][ ]*)?(?:{ENTRY}(?![\w-])|[{CAPITAL}][\w-]+(?:[ ][\wæøå-]+){{0,3}}:"
    rf"|[{CAPITAL}][\w-]+[ ]+(?!(?:og|samt|er|var|har|havde|kan|kunne|vil|ville|der|som|i|fra|for|imod|mod|på|med|til|dog|ikke|blev|tog|tager|deltog|"
    r"deltager|mødte|møder|ankom|forlod|kom|gik|undlod|undlader|stem\w+|ønsk\w+|begær\w+|foresl\w+|\w+(?:ede|te))\b)[a-zæøå]{3,})"
)
STOPS = re.compile(rf"[a-zæøå]{{3}}{NO_SHORT_FORM}\.$")  # a full stop, and none of an initial
LONGEST_ENTRY = 60  # characters; a longer line is one that was wrapped


def parted(text: str) -> str:
    """The text, as long as before, with a tab for each line's end and wide gap that ends a name."""
    if "   " in text:
        text = WIDE.sub(lambda gap: "\t" * len(gap[0]), text)
    if CODES.search(text):
        text = _part_codes(text)
    if "\n" not in text:
        return text
    lines = text.split("\n")
    joined = [lines[0]]
    for above, below in pairwise(lines):
        joined += ["\t" if _ends_name(above.rstrip(), below) else "\n", below]
    return "".join(joined)


def _part_codes(text: str) -> str:
    """The text, as long as before, with a tab behind the code of each name of a run."""
    at, found = 0, CODES.search(text)
    while found:
        at = found.end()
        text = f"{text[: at - 1]}\t{text[at:]}"
        found = CODES.search(text, at)
    return text


def _ends_name(above: str, below: str) -> bool:
    """True where the name at the end of one line does not go on in the next, as none does over a blank line."""
    if not below.strip() or not above:
        return True
    filled = FILLED.search(above[-LONGEST_ENTRY * 2 :])
    if filled is None or ANOTHER.match(below) is None:
        return False
    return len(above) < LONGEST_ENTRY or "," not in above or STOPS.search(above) is not None
