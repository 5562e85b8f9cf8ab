"""Names of several that run together, parted where each of them stands alone elsewhere in the document."""

import re
from functools import lru_cache

from extract.lexicon.names import CAPITAL, PART

_NAME = rf"{PART}(?:[ ]{PART}){{1,2}}"
# A name alone on its line, in a list, or with a party behind it: it begins and ends there
ALONE = re.compile(
    rf"(?:(?<=^)|(?<=[\n\t,:;(])|(?<=[\n,:;] )|(?<=\bog ))(?P<name>{_NAME})(?=[ ]?(?:[,;\n\t(]|$)|\sog\s[{CAPITAL}])"
)
RUN = re.compile(rf"{PART}(?:[ ]{PART}){{3,}}")
LONGEST_RUN = 40  # words


def parted_names(text: str, whole: str) -> str:
    """The text, as long as before, with tabs between names that run together: "Anna Holm Bo Lund", where both stand alone elsewhere in the whole."""
    if not RUN.search(text):
        return text
    return RUN.sub(lambda run: _parted(run[0], _alone(whole)), text)


@lru_cache(maxsize=8)
def _alone(whole: str) -> frozenset[str]:
    return frozenset(found["name"] for found in ALONE.finditer(whole))


def _parted(run: str, known: frozenset[str]) -> str:
    """The run with tabs where names end, if it is nothing but names that are known and divides in one way."""
    words = run.split(" ")
    if len(words) > LONGEST_RUN:
        return run
    ways: list[list[tuple[int, ...]]] = [[()]]
    for end in range(1, len(words) + 1):
        before = (k for k in (end - 2, end - 3) if k >= 0 and " ".join(words[k:end]) in known)
        ways.append([(*way, k) for k in before for way in ways[k]][:2])
    if len(ways[-1]) != 1:
        return run
    return "".join(("\t" if n in ways[-1][0] else " ") * (n > 0) + word for n, word in enumerate(words))
