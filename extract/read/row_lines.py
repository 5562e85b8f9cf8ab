"""Rows of a table as lines: cells parted by tabs, labels beside their values, a number before its title."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import BlockKind
from extract.read.lines import Line
from extract.read.markup_kinds import is_label

_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|sag|sag nr\.|nr\.)\s*)?\d{1,4}[.:]?", re.IGNORECASE)
_TITLE = re.compile(r"[A-ZÆØÅ»”\"].*[a-zæøå]{3}")
_CASE = re.compile(r"[\d.]+[-/][\w./-]+")  # "11/3321", "05.01.02-P20-3-21"
_ITEM_LEVEL = 3
_LABELS = 0.5  # of a table's rows begin with a label of a document's head: it is the head


def row_lines(rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    """The rows as lines; a head made as a table comes as labelled lines, a table of one number and title as a heading."""
    filled = [[cell for cell in row if cell] for row in rows]
    labels = sum(1 for row, cells in zip(rows, filled, strict=True) if row[:1] == cells[:1] and _is_head(cells))
    if labels > 1 and labels >= _LABELS * sum(1 for cells in filled if cells):
        yield from (_head_line(cells) for cells in filled if cells)
    elif len(filled) == 1 and _is_item(filled[0]):
        yield Line(" ".join(filled[0][:2]), BlockKind.HEADING, _ITEM_LEVEL)
        yield from (Line(cell, tight=True) for cell in filled[0][2:])
    else:
        lines = ("\t".join(row).rstrip("\t") for row in rows)
        yield from (Line(line, BlockKind.TABLE_ROW) for line in lines if line)


def _is_item(cells: Sequence[str]) -> bool:
    """True for a number, a title, and at most a case number."""
    if not 2 <= len(cells) <= 3 or not _NUMBER.fullmatch(cells[0]) or not _TITLE.match(cells[1]):
        return False
    return len(cells) == 2 or _CASE.fullmatch(cells[2]) is not None


def _is_head(cells: Sequence[str]) -> bool:
    return len(cells) == 2 and is_label(cells[0])


def _head_line(cells: Sequence[str]) -> Line:
    if len(cells) != 2:
        return Line("\t".join(cells), tight=True)
    return Line(f"{cells[0].rstrip(' :')}: {cells[1]}", tight=True)
