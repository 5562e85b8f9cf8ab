"""Tables of a PDF that are the minutes themselves: each row an item with its title and its decision."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extract.domain.text import Box
from extract.read.lines import Line
from extract.read.pdf_pages import Page, PageLine
from extract.read.pdf_row_labels import pieces_of
from extract.read.row_lines import minutes_rows
from extract.read.wraps import join_lines

_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|sag)\s)?\d{1,3}[.:]?", re.IGNORECASE)
_FLUSH = 3.0  # points, between edges that are one

_Cell = tuple[int, PageLine]  # its column, and a line of it


def heads_minutes(cells: list[list[str]]) -> bool:
    """True where the first row of cells heads a column of items and one of decisions."""
    return bool(cells) and bool(minutes_rows([cells[0], ["1"]]))


def with_minutes(pages: list[Page]) -> list[Page]:
    """The pages, the rows of such tables as the lines of items; on the next page a table goes on, with or without its head."""
    read, said, head = [], list[Line](), ""
    for page in pages:
        lines: list[PageLine] = []
        for is_row, run in groupby(page.lines, key=lambda line: line.row):
            rows = [*run]
            if is_row:
                goes_on = head and not lines and rows[0].text.count("\t") <= head.count("\t")
                first = head if goes_on and rows[0].text != head else rows[0].text
                again = rows if first != rows[0].text else rows[1:]
                items = [*_items(first, again, said)]
                head = first if items else ""
                lines += items or rows
            else:
                said += [Line(line.text) for line in rows]
                lines += rows
        read.append(page._replace(lines=tuple(lines)))
    return read


def _items(head: str, rows: list[PageLine], said: list[Line]) -> Iterator[PageLine]:
    of_items = minutes_rows([head.split("\t"), *(row.text.split("\t") for row in rows)], said)
    for row, lines in zip(rows, of_items, strict=False):
        for line in lines:
            yield row._replace(text=line.text, kind=line.kind, level=line.level)


def with_unruled_minutes(page: Page, lefts: Sequence[float]) -> tuple[Page, Sequence[float]]:
    """The page, minutes on it that are a table without rules as rows, and where the columns of one that ends the page begin.

    `lefts` are those of the page before. The page is as it was where a line below the head stands otherwise than in cells.
    """
    lines = page.lines
    heads = ((n, [piece.text for piece in line.pieces]) for n, line in enumerate(lines) if line.pieces)
    head = next((n for n, texts in heads if heads_minutes([texts])), None)
    if head is not None:
        lefts = [piece.left for piece in lines[head].pieces]
    first = -1 if head is None else head
    cells: list[list[_Cell]] = []
    for line in lines[first + 1 :] if lefts else ():
        parts = _cells_of(line, lefts)
        if parts is None:
            break
        cells.append(parts)
    rows, rest = _rows_of(cells), lines[first + 1 + len(cells) :]
    if not rows or any(abs(line.box.left - left) <= _FLUSH for line in rest for left in lefts[1:]):
        return page, ()
    top = [_row([*enumerate(_of_pieces(lines[head]))], len(lefts))] if head is not None else []
    tabbed = [*top, *(_row(row, len(lefts)) for row in rows)]
    return page._replace(lines=(*lines[: max(first, 0)], *tabbed, *rest)), () if rest else lefts


def _cells_of(line: PageLine, lefts: Sequence[float]) -> list[_Cell] | None:
    """The parts of the line in their columns; None where one begins in none. A wide gap within a cell is one between words."""
    cells: list[_Cell] = []
    for part in _of_pieces(line):
        column = next((n for n, left in enumerate(lefts) if abs(part.box.left - left) <= _FLUSH), None)
        if column is None and cells and part.box.left > lefts[cells[-1][0]]:
            column, before = cells.pop()
            part = part._replace(text=f"{before.text} {part.text}", box=before.box._replace(right=part.box.right))
        over = column is not None and any(part.box.left + _FLUSH < left < part.box.right for left in lefts)
        if column is None or over or (column == 0 and not _NUMBER.fullmatch(part.text)):
            return None
        cells.append((column, part))
    return cells


def _of_pieces(line: PageLine) -> list[PageLine]:
    """The parts of the line between wide gaps, each as a line."""
    return [
        line._replace(text=piece.text, box=line.box._replace(left=piece.left, right=piece.right), pieces=())
        for piece in pieces_of(line)
    ]


def _rows_of(lines: Sequence[Sequence[_Cell]]) -> list[list[_Cell]]:
    """The cells of each row, which a number begins; none where the rows do not stand below one another."""
    rows: list[list[_Cell]] = []
    for cell in (cell for line in lines for cell in line):
        if cell[0] == 0 or not rows:
            rows.append([])
        rows[-1].append(cell)
    below = all(
        min(line.base for _, line in row) > max(line.base for _, line in after) for row, after in pairwise(rows)
    )
    return rows if below and any(column == 0 for row in rows for column, _ in row) else []


def _row(cells: Sequence[_Cell], width: int) -> PageLine:
    """The cells as a row, the lines of each joined."""
    texts = [""] * width
    hyphened = [False] * width
    for column, line in cells:
        texts[column] = join_lines(texts[column], line.text, hyphened[column]) if texts[column] else line.text
        hyphened[column] = line.hyphened
    lefts, bottoms, rights, tops = zip(*(line.box for _, line in cells), strict=True)
    box = Box(min(lefts), min(bottoms), max(rights), max(tops))
    return cells[0][1]._replace(text="\t".join(texts).rstrip("\t"), box=box, row=True, hyphened=False)
