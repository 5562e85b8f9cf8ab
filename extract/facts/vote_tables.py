"""Votes printed as tables: sides as columns with voters or counts below, or members as rows with a mark under their side."""

import re
from dataclasses import dataclass

from extract.domain.text import Span

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


def read_row(text: str, columns: tuple[str | None, ...]) -> list[Cell]:
    """Where the voters of each side stand in a row below such a head: in the side's cell, or in the row's first cell under a mark."""
    found: list[Cell] = []
    start = 0
    spans: list[Span] = []
    for cell in text.split("\t"):
        spans.append(Span(start, start + len(cell)))
        start += len(cell) + 1
    for side, span in zip(columns, spans, strict=False):
        cell = text[span.start : span.end]
        if side is None or not cell.strip():
            continue
        if MARK.fullmatch(cell) and columns[0] is None:
            found.append(Cell(side, spans[0]))
        elif not cell.strip().isdigit():
            found.append(Cell(side, span))
    return found


def counts_in(text: str, columns: tuple[str | None, ...]) -> str:
    """The counts of a row in the words of a list: "For: 14, imod: 5"; empty where its cells are no numbers."""
    cells = zip(columns, text.split("\t"), strict=False)
    if columns and columns[0] is None and not re.match(r"(?i)\s*(?:i\s?alt|antal|stemmer|sum)\b", text):
        return ""
    return ", ".join(f"{COUNT_WORD[side]}: {cell.strip()}" for side, cell in cells if side and cell.strip().isdigit())


def _side(cell: str) -> str | None:
    return next((side for side, words in SIDE_WORDS if words.match(cell)), None)
