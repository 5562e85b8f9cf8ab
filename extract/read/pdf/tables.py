"""Ruled tables of a PDF as rows of cells."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any, NamedTuple

from extract.domain.text import Box
from extract.read.characters import clean_line
from extract.read.html.tables import LONGEST_CELL
from extract.read.pdf.cells import Row, find_grids
from extract.read.pdf.minutes import heads_minutes, with_minutes, with_unruled_minutes
from extract.read.pdf.page_ends import with_whole_tables
from extract.read.pdf.pages import Page, PageLine, Piece, Table, around
from extract.read.pdf.places import Places
from extract.read.pdf.rules import find_rules
from extract.read.wraps import join_lines

_LIKENESS = 0.9  # of the letters of the lines, which the cells hold
_INSET = 2.5  # points from a cell's left edge, within which the last letter of the cell before may end
_FLUSH = 3.0  # points, between edges that are one
_OVER = 1.0  # points, by which a print may reach over the edge of its cell


class _Part(NamedTuple):
    """What a cell holds of a line: its text, the line's foot and size, and whether its last word goes on."""

    text: str
    base: float
    size: float
    hyphened: bool


def find_tables(page: Any, places: Places, lines: list[PageLine]) -> tuple[Table, ...]:
    """The tables that the open page rules, as rows of the texts that stand between their lines."""
    if not _stand_beside_each_other(lines):
        return ()
    return tuple(_tables(find_grids(find_rules(page)), lines, places))


def with_tables(pages: list[Page]) -> list[Page]:
    """The pages, tables on them as rows whose cells are parted by tabs."""
    return with_minutes(with_whole_tables(with_unruled_minutes([*map(_with_ruled, _without_lone_parts(pages))])))


def _without_lone_parts(pages: Sequence[Page]) -> Iterator[Page]:
    """The pages without the parts of tables that neither the page before nor the next goes on with."""
    for before, page, after in zip((None, *pages), pages, (*pages[1:], None), strict=False):
        if any(table.part for table in page.tables):
            first, last = before and _goes_on(before, page), after and _goes_on(page, after)
            ends = {0} if first else set[int]()
            ends |= {len(page.tables) - 1} if last else set()
            page = page._replace(tables=tuple(t for n, t in enumerate(page.tables) if not t.part or n in ends))
        yield page


def _goes_on(page: Page, after: Page) -> bool:
    """True where a table ends the page and one in the same columns, not both mere parts, begins the next."""
    if not (page.tables and after.tables):
        return False
    one, other = page.tables[-1], after.tables[0]
    if (one.part and other.part) or len(one.lefts) != len(other.lefts):
        return False
    if any(abs(left - right) > _FLUSH for left, right in zip(one.lefts, other.lefts, strict=True)):
        return False
    below = any(line.box.top < one.box.bottom for line in page.lines)
    return not below and not any(line.box.bottom > other.box.top for line in after.lines)


def _stand_beside_each_other(lines: list[PageLine]) -> bool:
    return any(map(attrgetter("pieces"), lines)) or len({*map(round, map(attrgetter("base"), lines))}) < len(lines)


def _tables(grids: list[list[Row]], lines: list[PageLine], places: Places) -> Iterator[Table]:
    for grid in grids:
        boxes = [_place(row) for row in grid]
        box = around(boxes)
        texts = _cell_texts(grid, [line for line in lines if _stands_in(line, box)], places)
        cells = [[texts.get(cell, "") if cell else "" for cell in row] for row in grid]
        whole = len(grid) > 1 and (_is_data(cells) or heads_minutes(cells[:1]))
        if whole or _is_data([*cells, *cells]):
            joined = ["\t".join(row).rstrip("\t") for row in cells]
            lefts = sorted({cell.left for row in grid for cell in row if cell})
            rows = tuple((row, text) for row, text in zip(boxes, joined, strict=True) if text)
            yield Table(box, rows, tuple(lefts), part=not whole)


def _place(cells: Sequence[Box | None]) -> Box:
    return Box(*(round(edge, 2) for edge in around([cell for cell in cells if cell])))


def _cell_texts(grid: list[Row], lines: list[PageLine], places: Places) -> dict[Box, str]:
    """What is printed in each cell, its lines joined; a line that runs over several is parted between them."""
    cells = [cell for row in grid for cell in row if cell]
    printed: dict[Box, list[_Part]] = {}
    for line in lines:
        for cell, part in _parts(line, cells, places):
            printed.setdefault(cell, []).append(part)
    return {cell: _joined(parts) for cell, parts in printed.items()}


def _parts(line: PageLine, cells: Sequence[Box], places: Places) -> Iterator[tuple[Box, _Part]]:
    height = (line.box.bottom + line.box.top) / 2
    pieces = line.pieces or (Piece(line.text, line.box.left, line.box.right),)
    level = [cell for cell in cells if cell.bottom <= line.box.top and line.box.bottom <= cell.top]
    for piece in pieces:
        middle = height if piece.middle is None else piece.middle
        for cell in level:
            left, right = max(piece.left, cell.left), min(piece.right, cell.right)
            if right - left <= _OVER or not cell.bottom <= middle < cell.top:
                continue
            whole = left - piece.left <= _OVER and piece.right - right <= _OVER
            text = piece.text if whole else _text_between(left, right, line, places)
            hyphened = line.hyphened and piece is pieces[-1]
            if text:
                yield cell, _Part(text, line.base, line.size, hyphened)


def _text_between(left: float, right: float, line: PageLine, places: Places) -> str:
    box = line.box._replace(left=left + _INSET, right=right - _OVER)
    return clean_line(places.text_within(box, len(line.text)))


def _joined(lines: list[_Part]) -> str:
    """The cell's lines as one text, from the top where they are written otherwise."""
    if any(after.base > before.base + before.size / 2 for before, after in pairwise(lines)):
        lines = sorted(lines, key=lambda line: -line.base)
    joined = lines[0].text
    for before, line in pairwise(lines):
        joined = join_lines(joined, line.text, hyphened=before.hyphened)
    return joined


def _is_data(cells: list[list[str]]) -> bool:
    """True where there are rows and columns of words, and no cell flows, as in frames that are made for layout."""
    filled = [sum(1 for cell in row if cell) for row in cells]
    longest = max((len(cell) for row in cells for cell in row), default=0)
    return sum(1 for many in filled if many > 1) > 1 and longest <= LONGEST_CELL


def _with_ruled(page: Page) -> Page:
    lines = page.lines
    for table in page.tables:
        inside = [line for line in lines if _stands_in(line, table.box)]
        if inside and _same_letters(inside, table):
            first, taken = lines.index(inside[0]), {*map(id, inside)}
            rows = tuple(inside[0]._replace(text=text, box=box, row=True, pieces=()) for box, text in table.rows)
            lines = (*lines[:first], *rows, *(line for line in lines[first:] if id(line) not in taken))
    return page._replace(lines=lines)


def _stands_in(line: PageLine, box: Box) -> bool:
    across, up = (line.box.left + line.box.right) / 2, (line.box.bottom + line.box.top) / 2
    return box.left <= across <= box.right and box.bottom <= up <= box.top


def _same_letters(lines: list[PageLine], table: Table) -> bool:
    """True where the cells hold what the lines hold: else the places of both do not fit together."""
    ours = sorted(letter for line in lines for letter in line.text if letter.isalnum())
    theirs = sorted(letter for _, text in table.rows for letter in text if letter.isalnum())
    return _LIKENESS * len(ours) <= len(theirs) <= len(ours) / _LIKENESS
