"""Votes printed as tables: sides as columns with voters or counts below, or members as rows with a mark under their side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.domain.text import Span
from extract.facts.sides.subjects import only_voters
from extract.facts.voters.find import find_voters

SIDE_WORDS = (
    ("abstain", re.compile(r"(?i)\s*(?:undlod|undlader|undladt|hverken|blank|afstod)\b")),
    ("against", re.compile(r"(?i)\s*(?:stemte\s+)?(?:i?mod|nej)\b")),
    ("for", re.compile(r"(?i)\s*(?:stemte\s+)?(?:for|ja)\b")),
)
MARK = re.compile(r"(?i)\s*(?:x|v|1|\*|√|✓|✔|ja)\s*")
LONGEST_HEAD = 40
COUNT_WORD = {"for": "For", "against": "Imod", "abstain": "Undlod"}


@dataclass(frozen=True)
class Cell:
    """A side and the stretch of the row in which its voters stand; `rule` is how the table says so."""

    side: str
    voters: Span


def read_columns(text: str) -> tuple[str | None, ...] | None:
    """The sides that a row of a table heads its columns with, None for other columns; None where fewer than two are sides."""
    cells = text.split("\t")
    if len(cells) < 2 or any(len(cell) > LONGEST_HEAD for cell in cells):
        return None
    sides = tuple(_side(cell) for cell in cells)
    named = [side for side in sides if side]
    return sides if len(named) > 1 and len(set(named)) == len(named) else None


# "For", "Stemte imod:", the whole of a row's first cell
SIDE_CELL = re.compile(
    r"(?i)\s*(?:(?:stemte\s+)?(?:for|i?mod|ja|nej)(?:\s+stemte)?|undlod|undlader|undladt|undlod\s+at\s+stemme|hverken[^\t]{0,20}|blankt?)\s*:?\s*"
)


def side_row(text: str) -> tuple[str, ...] | None:
    """The sides of the cells of a row that says them itself, "" for the words that do: "For\t14\tA, B", "For\t14\tImod\t6"."""
    cells = text.split("\t")
    if len(cells) < 2 or SIDE_CELL.fullmatch(cells[0]) is None:
        return None
    sides: list[str] = []
    current = ""
    for cell in cells:
        named = _side(cell) if SIDE_CELL.fullmatch(cell) else None
        if named is None and cell.strip() and not (cell.strip().isdigit() or _names_voters(cell)):
            return None
        sides.append("" if named else current)
        current = named or current
    return tuple(sides) if any(sides) and any(c.strip() for c, side in zip(cells, sides, strict=True) if side) else None


def _names_voters(cell: str) -> bool:
    voters = find_voters(cell)
    return bool(voters) and only_voters(cell, voters, 0)


def read_row(text: str, columns: Sequence[str | None]) -> list[Cell]:
    """Where the voters of each side stand in a row below such a head: in the side's cell, or in the row's first cell under a mark."""
    found: list[Cell] = []
    start = 0
    spans: list[Span] = []
    for cell in text.split("\t"):
        spans.append(Span(start, start + len(cell)))
        start += len(cell) + 1
    for side, span in zip(columns, spans, strict=False):
        cell = text[span.start : span.end]
        if not side or not cell.strip():
            continue
        if MARK.fullmatch(cell) and columns[0] is None:
            found.append(Cell(side, spans[0]))
        elif not cell.strip().isdigit():
            found.append(Cell(side, span))
    return found


def counts_in(text: str, columns: Sequence[str | None]) -> str:
    """The counts of a row in the words of a list: "For: 14, imod: 5"; empty where its cells are no numbers."""
    cells = zip(columns, text.split("\t"), strict=False)
    if columns and columns[0] is None and not re.match(r"(?i)\s*(?:i\s?alt|antal|stemmer|sum)\b", text):
        return ""
    return ", ".join(f"{COUNT_WORD[side]}: {cell.strip()}" for side, cell in cells if side and cell.strip().isdigit())


def _side(cell: str) -> str | None:
    return next((side for side, words in SIDE_WORDS if words.match(cell)), None)
