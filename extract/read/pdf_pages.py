"""The printed lines of a PDF's pages in the order in which the file writes them, each with its place."""

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from extract.domain.text import Box
from extract.read.characters import clean_line

_LINE = re.compile("([^\r\n\ufffe\x02]*)(\r\n|\r|\n|\ufffe|\x02|$)")
_HYPHENS = frozenset({"\ufffe", "\x02"})  # how PDFium writes a hyphen at a line's end, and the line end with it
_LONGEST_PAGE = 200_000  # characters; more is a broken or hostile page
_BACKWARD = 0.3  # share of lines above the line before, from which a page counts as written out of order
_GRID = 3.0  # points; the same text within is the same print


class PageLine(NamedTuple):
    """A printed line with the font's size at its beginning and end, in points.

    It is `hyphened` where its last word goes on after a hyphen that is no longer in the text.
    """

    text: str
    page: int
    box: Box
    size: float
    end_size: float
    hyphened: bool = False


class Page(NamedTuple):
    """A page: its number from 1, its size in points and its lines."""

    number: int
    width: float
    height: float
    lines: tuple[PageLine, ...]


def read_page(page: Any, number: int) -> Page:
    """The page's lines; lines printed twice at one place come once."""
    text_page = page.get_textpage()
    try:
        lines = [*_lines(text_page, number)]
    finally:
        text_page.close()
    return Page(number, page.get_width(), page.get_height(), tuple(_in_order(_once(lines))))


def _lines(text_page: Any, number: int) -> Iterator[PageLine]:
    count = min(text_page.count_chars(), _LONGEST_PAGE)
    text = text_page.get_text_range(0, count) if count > 0 else ""
    wide = not text.isascii() and max(text) > "\uffff"
    for found in _LINE.finditer(text):
        line = clean_line(found.group(1))
        if line:
            start, end = _units(text, found.start(1), wide), _units(text, found.end(1), wide)
            first, count_here = _characters(text_page, start, end)
            box = _box(text_page, first, count_here)
            size, end_size = (_font_size(text_page, at, box) for at in (first, first + count_here - 1))
            parted = found.group(2) in _HYPHENS
            if parted and found.group(1)[-1].isspace():  # a dash between words
                line, parted = f"{line} -", False
            yield PageLine(line, number, box, size, end_size, parted)


def _units(text: str, at: int, wide: bool) -> int:
    """The offset in UTF-16 code units, in which PDFium counts."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 if wide else at


def _characters(text_page: Any, start: int, end: int) -> tuple[int, int]:
    """The index and number of the page's characters that a range of its text stands for."""
    first = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, start)
    last = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, end - 1)
    return (first, last - first + 1) if 0 <= first <= last else (start, end - start)


def _box(text_page: Any, first: int, count: int) -> Box:
    rectangles = max(0, pdfium_c.FPDFText_CountRects(text_page, first, count))
    edges = [ctypes.c_double() for _ in range(4)]
    found = []
    for n in range(rectangles):
        if pdfium_c.FPDFText_GetRect(text_page, n, *edges):
            left, top, right, bottom = (edge.value for edge in edges)
            found.append((left, bottom, right, top))
    if not found:
        return Box(0.0, 0.0, 0.0, 0.0)
    lefts, bottoms, rights, tops = zip(*found, strict=True)
    return Box(round(min(lefts), 2), round(min(bottoms), 2), round(max(rights), 2), round(max(tops), 2))


def _font_size(text_page: Any, at: int, box: Box) -> float:
    """The height of an em; where the file scales the font elsewhere, by the height of the print."""
    size = float(pdfium_c.FPDFText_GetFontSize(text_page, at))
    height = box.top - box.bottom
    return size if 0.5 * height <= size <= 3 * height else height * 1.2


def _once(lines: list[PageLine]) -> Iterator[PageLine]:
    seen: set[tuple[str, int, int]] = set()
    for line in lines:
        key = (line.text, round(line.box.left / _GRID), round(line.box.bottom / _GRID))
        if key not in seen:
            seen.add(key)
            yield line


def _in_order(lines: Iterator[PageLine]) -> list[PageLine]:
    """The lines as written, unless so many jump back up that the order means nothing: then from the top."""
    written = list(lines)
    pairs = [*pairwise(written)]
    backward = sum(1 for before, line in pairs if line.box.bottom > before.box.top and _above(before, line))
    if len(written) > 5 and backward > _BACKWARD * len(pairs):
        return sorted(written, key=lambda line: (-round(line.box.bottom / _GRID), line.box.left))
    return written


def _above(before: PageLine, line: PageLine) -> bool:
    """True where the line stands over the line before, and not at the head of another column."""
    return line.box.left < before.box.right and before.box.left < line.box.right
