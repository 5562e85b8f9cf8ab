"""Lists of members that print each party's on a line of its own: "A: Anna Holm, Bo Lund"."""

import re
from collections.abc import Iterator

from extract.domain.text import Span
from extract.facts.voters.find import find_voters

_LINE = re.compile(r"(?m)^[^\S\n]*(?P<party>[A-ZÆØÅ][\wæøå .–-]{0,40}?)[^\S\n]*:[^\S\n]+(?P<names>[A-ZÆØÅ][^\n:]*)$")
_FEWEST = 2  # lines


def party_lines(text: str) -> list[tuple[str | None, Span]]:
    """The letter of each party that begins a line with a colon, and the names behind it; empty where not all such lines begin with one."""
    found = list(_read(text))
    lines = [line for line in text.split("\n") if line.strip()]
    return found if len(found) >= _FEWEST and len(found) == len(lines) else []


def _read(text: str) -> Iterator[tuple[str | None, Span]]:
    for line in _LINE.finditer(text):
        parties = [n.voter for n in find_voters(f"{line['party']},") if n.voter.kind == "party"]
        if len(parties) == 1:
            yield parties[0].party, Span(*line.span("names"))
