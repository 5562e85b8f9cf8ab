"""Who brought what was voted on: "Ændringsforslag 1 fra Enhedslisten: 1 stemte for", which tells no side of theirs."""

import re
from collections.abc import Sequence

from extract.facts.voters.named import Named

# "Forslag fra", "Ændringsforslag nr. 2 stillet af", "Forslag C (", "Ændringsforslag 1 -"
BROUGHT = re.compile(
    r"(?i)\b\w*(?:forslag|begæring|anmodning)(?:et|ene|en)?(?:\s+(?:nr\.?\s*)?(?:\d{1,2}|(?-i:[A-Z]))\.?)?"
    r"(?:\s+(?:(?:er|var|blev)\s+)?(?:stillet|fremsat|fremlagt|rejst|begæret))?(?:\s+(?:fra|af)\s+|\s*\(\s*|\s*[-–]\s*)$"
)
JOINS = re.compile(r"\)?\s*(?:,|og|samt|/|\+|,\s*og)\s*\(?\s*")
CLOSES = re.compile(r"\)?\s*:")  # "Forslag (V):", "Ændringsforslag 1 - Enhedslisten:"


def without_proposers(text: str, voters: Sequence[Named], at: int) -> list[Named]:
    """The voters of a text, which begins at offset `at`, without those who brought the motion that it votes on."""
    if "orslag" not in text and "egæring" not in text and "nmodning" not in text:
        return list(voters)
    kept: list[Named] = []
    brought = False
    for n, named in enumerate(voters):
        start = named.span.start - at
        joined = brought and JOINS.fullmatch(text, voters[n - 1].span.end - at, start)
        brought = bool(joined) or _brings(text, voters[n:], at)
        if not brought:
            kept.append(named)
    return kept


def _brings(text: str, voters: Sequence[Named], at: int) -> bool:
    """True where the words before the first of the voters say that it brought a motion."""
    start = voters[0].span.start - at
    found = BROUGHT.search(text[max(0, start - 60) : start + (text[start : start + 1] == "(")])
    if found is None or found[0].rstrip().lower().endswith(("fra", "af")):
        return found is not None
    end = voters[0].span.end
    for named in voters[1:]:  # "Forslag (V og A):"
        if not JOINS.fullmatch(text, end - at, named.span.start - at):
            break
        end = named.span.end
    return CLOSES.match(text, end - at) is not None
