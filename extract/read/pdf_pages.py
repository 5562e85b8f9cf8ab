"""The printed lines of a PDF's pages in the order in which the file writes them, each with its place."""

import ctypes
import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from extract.domain.text import Box
from extract.read.characters import clean_line
from extract.read.pdf_glyphs import is_spaced, respaced

_LINE = re.compile("([^\r\n\ufffe\x02]*)(\r\n|\r|\n|\ufffe|\x02|$)")
_HYPHENS = frozenset({"\ufffe", "\x02"})  # how PDFium writes a hyphen at a line's end, and the line end with it
_TYPED_HYPHENS = frozenset({"\u2010", "\u2011"})  # how some programs write the hyphen of a parted word
_LONGEST_PAGE = 200_000  # characters; more is a broken or hostile page
_MOST_LINES = 5000
_GRID = 3.0  # points; the same text within is the same print
_GAP = 0.7  # of the font's size: more room than this between two words parts two pieces of a line
_NARROW = (
    0.3  # of the font's size a letter: less room than this is too little for the text, which is not what is printed
)
_TELLING = 10  # letters; fewer may be narrow ones
_LETTER = 0.48  # of the font's size, what a letter takes on average
_REPEATED = re.compile(r"(.{4,}?)\s*(?:\1\s*)+")


class Piece(NamedTuple):
    """A part of a line between wide gaps, with its left and right edge."""

    text: str
    left: float
    right: float


class PageLine(NamedTuple):
    """A printed line with its foot and the font's size, in points.

    It is `hyphened` where its last word goes on after a hyphen that is no longer in the text. `pieces` is empty where
    no wide gap parts the line. A `row` is a row of a table, its cells parted by tabs. Where the width is `reckoned`, the
    file says another text than it prints.
    """

    text: str
    page: int
    box: Box
    size: float
    hyphened: bool = False
    base: float = 0.0
    pieces: tuple[Piece, ...] = ()
    row: bool = False
    reckoned: bool = False


class Page(NamedTuple):
    """A page: its number from 1, its size in points, its lines, and whether its ruled lines may be those of a table."""

    number: int
    width: float
    height: float
    lines: tuple[PageLine, ...]
    ruled: bool = False


def read_lines(text_page: Any, number: int, width: float) -> list[PageLine]:
    """The page's lines as written; what is printed twice at one place, or said twice of one print, comes once."""
    return [*_once(_Print(text_page, number, width).lines())]


def is_long(text_page: Any, lines: list[PageLine]) -> bool:
    """True where the page holds more than was read of it."""
    return len(lines) >= _MOST_LINES or text_page.count_chars() > _LONGEST_PAGE


class _Print:
    """The print of one page; the places are read into the same few numbers line after line."""

    def __init__(self, text_page: Any, number: int, width: float) -> None:
        self._page, self._number, self._width = text_page, number, width
        self._raw = text_page.raw  # what the calls of many times a page take without looking it up
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._into = [ctypes.byref(edge) for edge in self._edges]
        self._matrix = pdfium_c.FS_MATRIX()
        self._into_matrix = ctypes.byref(self._matrix)

    def lines(self) -> Iterator[PageLine]:
        """The lines as written."""
        count = min(self._page.count_chars(), _LONGEST_PAGE)
        text = self._page.get_text_range(0, count) if count > 0 else ""
        wide = not text.isascii() and max(text) > "\uffff"
        exact = not wide and len(text) == count  # else the text leaves characters of the page out
        for found in islice((m for m in _LINE.finditer(text) if m.end(1) > m.start(1)), _MOST_LINES):
            line = clean_line(found.group(1))
            if not line:
                continue
            start, end = _units(text, found.start(1), wide), _units(text, found.end(1), wide)
            first, number = (start, end - start) if exact else self._characters(start, end)
            parted = found.group(2) in _HYPHENS
            if parted and found.group(1)[-1].isspace():  # a dash between words
                line, parted = f"{line} -", False
            elif line[-1] in _TYPED_HYPHENS and line[-2:-1].isalpha():
                line, parted = line[:-1], True
            yield self._line(line, first, number, parted)

    def _line(self, text: str, first: int, count: int, parted: bool) -> PageLine:
        rectangles = self._rectangles(first, count)
        box = _around(rectangles)
        scale, base = self._placed(first, box)
        size = self._font_size(first, scale, box)
        if " " in text and is_spaced(text):
            text = respaced(self._page, first, count, size) or text
        printed = box.right - box.left
        reckoned = 0 < printed < _NARROW * size * len(text) and len(text) >= _TELLING
        if reckoned:
            again = _REPEATED.fullmatch(text)
            text = again.group(1) if again else text
            right = min(max(box.right, box.left + _LETTER * size * len(text)), self._width)
            box = box._replace(right=round(right, 2))
        pieces: tuple[Piece, ...] = ()
        if len(rectangles) > 1:
            text, pieces = _pieces(self._page, text, rectangles, size)
        return PageLine(text, self._number, box, size, parted, base, pieces, reckoned=reckoned)

    def _characters(self, start: int, end: int) -> tuple[int, int]:
        """The index and number of the page's characters that a range of its text stands for."""
        first = pdfium_c.FPDFText_GetCharIndexFromTextIndex(self._raw, start)
        last = pdfium_c.FPDFText_GetCharIndexFromTextIndex(self._raw, end - 1)
        return (first, last - first + 1) if 0 <= first <= last else (start, end - start)

    def _rectangles(self, first: int, count: int) -> list[Box]:
        left, top, right, bottom = self._edges
        found = []
        for n in range(pdfium_c.FPDFText_CountRects(self._raw, first, count)):
            if pdfium_c.FPDFText_GetRect(self._raw, n, *self._into):
                box = round(left.value, 2), round(bottom.value, 2), round(right.value, 2), round(top.value, 2)
                found.append(Box(*box))
        return found

    def _placed(self, at: int, box: Box) -> tuple[float, float]:
        """By how much the file scales the font, and the height of the line on which the letters stand."""
        if not pdfium_c.FPDFText_GetMatrix(self._raw, at, self._into_matrix):
            return 1.0, box.bottom
        foot = self._matrix.f
        base = round(foot, 2) if box.bottom - 2 <= foot <= box.top else box.bottom
        return abs(self._matrix.d) or 1.0, base

    def _font_size(self, at: int, scale: float, box: Box) -> float:
        """The height of an em; where the file scales the font elsewhere, by the height of the print."""
        size = float(pdfium_c.FPDFText_GetFontSize(self._raw, at)) * scale
        height = box.top - box.bottom
        return size if 0.5 * height <= size <= 3 * height else height * 1.2


def _units(text: str, at: int, wide: bool) -> int:
    """The offset in UTF-16 code units, in which PDFium counts."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 if wide else at


def _around(boxes: list[Box]) -> Box:
    if len(boxes) < 2:
        return boxes[0] if boxes else Box(0.0, 0.0, 0.0, 0.0)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def _pieces(text_page: Any, text: str, rectangles: list[Box], size: float) -> tuple[str, tuple[Piece, ...]]:
    """The line's text from the left, and its parts between wide gaps, if they add up to the line."""
    jumps_back = any(after.left < before.left for before, after in pairwise(rectangles))
    groups: list[list[Box]] = []
    for box in sorted(rectangles, key=lambda box: box.left) if jumps_back else rectangles:
        if groups and box.left - groups[-1][-1].right <= _GAP * size:
            groups[-1].append(box)
        else:
            groups.append([box])
    if len(groups) < 2:
        return text, ()
    pieces = tuple(_piece(text_page, _around(group)) for group in groups)
    written = " ".join(piece.text for piece in pieces)
    if sorted(written.replace(" ", "")) != sorted(text.replace(" ", "")):
        return text, ()
    return (written if jumps_back else text), pieces


def _piece(text_page: Any, box: Box) -> Piece:
    text = text_page.get_text_bounded(box.left - 0.5, box.bottom, box.right + 0.5, box.top)
    return Piece(clean_line(text), box.left, box.right)


def _once(lines: Iterator[PageLine]) -> Iterator[PageLine]:
    seen: set[tuple[str, int, int]] = set()
    before = ""
    for line in lines:
        key = (line.text, round(line.box.left / _GRID), round(line.box.bottom / _GRID))
        said_again = line.reckoned and line.text == before
        if key not in seen and not said_again:
            seen.add(key)
            yield line
        before = line.text
