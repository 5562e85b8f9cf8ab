"""Ruled tables of a PDF as rows of cells."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from extract.domain.text import Box
from extract.read.characters import clean_line
from extract.read.html_tables import LONGEST_CELL
from extract.read.pdf_minutes import heads_minutes, with_minutes
from extract.read.pdf_pages import Page, PageLine
from extract.read.pdf_rows import with_rows
from extract.read.wraps import join_lines

_MOST_PAGES = 200  # with ruled tables; on later ones rows are told by the places of their words
_MOST_PATHS = 2000  # drawn on a page; more is a picture
_THIN = 3.0  # points: what is thinner is a line
_FEWEST = 3  # edges each way: two rows and two columns
_LIKENESS = 0.9  # of the letters that both ways of reading find


def is_ruled(page: Any, lines: list[PageLine]) -> bool:
    """True where the page draws lines as a table has them and words that stand apart."""
    if not any(line.pieces for line in lines):
        return False
    upright: set[int] = set()
    level: set[int] = set()
    raw = page.raw
    for n in range(min(pdfium_c.FPDFPage_CountObjects(raw), _MOST_PATHS)):
        drawn = pdfium_c.FPDFPage_GetObject(raw, n)
        if pdfium_c.FPDFPageObj_GetType(drawn) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        left, bottom, right, top = _bounds(drawn)
        if right - left > _THIN or top - bottom > _THIN:
            level.update(map(round, (bottom, top)) if right - left > _THIN else ())
            upright.update(map(round, (left, right)) if top - bottom > _THIN else ())
    return len(upright) >= _FEWEST and len(level) >= _FEWEST


def with_tables(pages: list[Page], content: bytes) -> list[Page]:
    """The pages, tables on them as rows whose cells are parted by tabs."""
    ruled = [page.number for page in pages if page.ruled][:_MOST_PAGES]
    found = _find_tables(content, ruled) if ruled else {}
    parted = [_with_tables(page, found.get(page.number, [])) for page in pages]
    return with_minutes(parted) if found else parted


class _Table(NamedTuple):
    box: Box
    rows: list[tuple[Box, str]]


def _bounds(drawn: Any) -> tuple[float, float, float, float]:
    edges = [pdfium_c.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(drawn, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _find_tables(content: bytes, numbers: list[int]) -> dict[int, list[_Table]]:
    """The tables by page; none where the file is too damaged for the second reader."""
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(content), pages=numbers) as file:
            return {page.page_number: [*_tables(page)] for page in file.pages}
    except Exception:  # the words are read already; a fault of the second reader costs the cells alone
        return {}


def _tables(page: Any) -> Iterator[_Table]:
    for found in page.find_tables():
        cells = [[_cell(text) for text in row] for row in found.extract()]
        if _is_data(cells) or heads_minutes(cells[:1]):
            boxes = [_flipped(row.bbox, page) for row in found.rows]
            rows = ["\t".join(row).rstrip("\t") for row in cells]
            yield _Table(_flipped(found.bbox, page), [pair for pair in zip(boxes, rows, strict=True) if pair[1]])


def _is_data(cells: list[list[str]]) -> bool:
    """True where there are rows and columns of words, and no cell flows, as in frames that are made for layout."""
    filled = [sum(1 for cell in row if cell) for row in cells]
    longest = max((len(cell) for row in cells for cell in row), default=0)
    return sum(1 for many in filled if many > 1) > 1 and longest <= LONGEST_CELL


def _cell(text: str | None) -> str:
    lines = [line for line in map(clean_line, (text or "").split("\n")) if line]
    joined = ""
    for line in lines:
        joined = join_lines(joined, line, hyphened=False) if joined else line
    return joined


def _flipped(box: tuple[float, float, float, float], page: Any) -> Box:
    """The box with its origin at the foot of the page."""
    left, top, right, bottom = box
    height = float(page.height)
    return Box(round(left, 2), round(height - bottom, 2), round(right, 2), round(height - top, 2))


def _with_tables(page: Page, tables: list[_Table]) -> Page:
    lines = page.lines
    for table in tables:
        inside = [line for line in lines if _stands_in(line, table.box)]
        if inside and _same_letters(inside, table):
            first, taken = lines.index(inside[0]), set(inside)
            rows = tuple(inside[0]._replace(text=text, box=box, row=True, pieces=()) for box, text in table.rows)
            lines = (*lines[:first], *rows, *(line for line in lines[first:] if line not in taken))
    return page._replace(lines=with_rows(lines))


def _stands_in(line: PageLine, box: Box) -> bool:
    across, up = (line.box.left + line.box.right) / 2, (line.box.bottom + line.box.top) / 2
    return box.left <= across <= box.right and box.bottom <= up <= box.top


def _same_letters(lines: list[PageLine], table: _Table) -> bool:
    """True where the cells hold what the lines hold: else the places of both do not fit together."""
    ours = sorted(letter for line in lines for letter in line.text if letter.isalnum())
    theirs = sorted(letter for _, text in table.rows for letter in text if letter.isalnum())
    return _LIKENESS * len(ours) <= len(theirs) <= len(ours) / _LIKENESS
