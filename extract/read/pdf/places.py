"""What a page of a PDF says and where it stands, asked of PDFium with as little as possible around each call."""

import ctypes
from array import array
from codecs import decode
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.domain.text import Box

_WHOLE = 1.5 * 2**52  # added to a number, leaves it no room behind the point: it is rounded, a half to even
_ROOM = 64  # characters more than expected that a bounded text may have
_UNIT = 2  # bytes, in which PDFium writes text: UTF-16
# What PDFium writes its answers into, call after call; no two threads may ask it at once anyway.
_EDGES, _MATRIX = array("d", bytes(4 * 8)), array("f", bytes(6 * 4))  # a b c d e f (ISO 32000-1 §8.3.3)
_INTO_EDGES = (ctypes.c_double * 4).from_buffer(_EDGES)
_INTO_LEFT, _INTO_TOP, _INTO_RIGHT, _INTO_BOTTOM = (ctypes.byref(_INTO_EDGES, 8 * n) for n in range(4))
_INTO_MATRIX = ctypes.byref((ctypes.c_float * 6).from_buffer(_MATRIX))
_PLACED = tuple.__new__  # a box a line: the checks of its own constructor take longer than making it


def hundredths(places: float) -> float:
    """The number of single precision, as PDFium's all are, rounded to two decimals.

    A hundred times such a number is exact in double precision, so that below 1e13 this is `round(…, 2)`, in a third of
    the time.
    """
    return (places * 100.0 + _WHOLE - _WHOLE) / 100.0


class Places:
    """Asks for the characters of one page, `count` of them, and where they stand.

    Raises PdfiumError where the page's text cannot be loaded; is to be closed before the page is.
    """

    def __init__(self, page: Any) -> None:
        self._opened = pdfium_c.FPDFText_LoadPage(page)
        if not self._opened:
            raise pdfium.PdfiumError("the text of a page cannot be loaded")
        self._raw = ctypes.cast(self._opened, ctypes.c_void_p)
        self.count: int = max(_COUNT_CHARACTERS(self._raw), 0)

    def close(self) -> None:
        """Frees what PDFium holds of the page's text."""
        pdfium_c.FPDFText_ClosePage(self._opened)

    def text(self, first: int, count: int) -> str:
        """The text of a range of characters; from one to another that are in the text, since PDFium reads on otherwise."""
        begin = end = -1
        while count > 0 and (begin := _TEXT_AT(self._raw, first)) < 0:
            first, count = first + 1, count - 1
        while count > 0 and (end := _TEXT_AT(self._raw, first + count - 1)) < 0:
            count -= 1
        if count <= 0:
            return ""
        buffer = bytearray((end + 2 - begin) * _UNIT)
        written: int = _TEXT(self._raw, first, count, _into(buffer))
        return decode(memoryview(buffer)[: (written - 1) * _UNIT], "utf-16-le", "ignore")

    def letter(self, at: int) -> tuple[str, tuple[float, float] | None]:
        """A character with its left and right edge; None for the edges of one that has no print."""
        edges = [ctypes.c_double() for _ in range(4)]
        printed = pdfium_c.FPDFText_GetCharBox(self._opened, at, *edges)
        letter = chr(pdfium_c.FPDFText_GetUnicode(self._opened, at))
        return letter, (edges[0].value, edges[1].value) if printed else None

    def rectangles(self, first: int, count: int) -> list[Box]:
        """The boxes of the pieces in which a range of characters is printed."""
        raw, found = self._raw, []
        for n in range(_COUNT_RECTANGLES(raw, first, count)):
            if _RECTANGLE(raw, n, _INTO_LEFT, _INTO_TOP, _INTO_RIGHT, _INTO_BOTTOM):
                left, top, right, bottom = _EDGES
                rounded = (
                    (left * 100.0 + _WHOLE - _WHOLE) / 100.0,  # hundredths, without a call
                    (bottom * 100.0 + _WHOLE - _WHOLE) / 100.0,
                    (right * 100.0 + _WHOLE - _WHOLE) / 100.0,
                    (top * 100.0 + _WHOLE - _WHOLE) / 100.0,
                )
                found.append(_PLACED(Box, rounded))
        return found

    def size_and_foot(self, at: int, bottom: float, top: float) -> tuple[float, float]:
        """How large a character is printed, its font's size as the file scales it, and on which height.

        That is the `bottom` of its print where the file tells none in it, or right below.
        """
        raw = self._raw
        size: float = _FONT_SIZE(raw, at)
        if not _MATRIX_AT(raw, at, _INTO_MATRIX):
            return size, bottom
        size *= abs(_MATRIX[3]) or 1.0
        foot = _MATRIX[5]
        return size, hundredths(foot) if bottom - 2 <= foot <= top else bottom

    def lefts(self, places: list[int]) -> list[float]:
        """Where on the page each of some characters begins."""
        raw = self._raw
        return [_MATRIX[4] if _MATRIX_AT(raw, at, _INTO_MATRIX) else 0.0 for at in places]

    def falls(self, first: int, count: int) -> list[int]:
        """Where in a range of characters one stands left of the one before and lower by more than half its size."""
        found = []
        before: tuple[float, float] | None = None
        for at in range(first, first + count):
            known = _MATRIX_AT(self._raw, at, _INTO_MATRIX)
            _, _, _, scale, left, foot = _MATRIX
            if not known or not (left or foot):  # a space that is not printed
                continue
            if before and left < before[0] and before[1] - foot > _FONT_SIZE(self._raw, at) * abs(scale) / 2:
                found.append(at)
            before = left, foot
        return found

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The index and number of the page's characters that a range of its text stands for."""
        first: int = _CHARACTER_AT(self._raw, start)
        last: int = _CHARACTER_AT(self._raw, end - 1)
        return (first, last - first + 1) if 0 <= first <= last else (start, end - start)

    def text_within(self, box: Box, expected: int) -> str:
        """The text that stands in a box and half a point beside it; `expected` characters are asked for at once."""
        room = expected + _ROOM
        buffer = bytearray(room * _UNIT)
        left, bottom, right, top = box
        edges = map(ctypes.c_double, (left - 0.5, top, right + 0.5, bottom))
        count: int = _BOUNDED_TEXT(self._raw, *edges, _into(buffer), room)
        if count >= room:  # there may be more
            return self.text_within(box, 2 * room)
        return decode(memoryview(buffer)[: max(count, 0) * _UNIT], "utf-16-le", "ignore")


def _into(buffer: bytearray) -> Any:
    """The buffer for PDFium to write into; an array type of each length would have to be made first."""
    return ctypes.byref(ctypes.c_char.from_buffer(buffer))


def bound(function: Any, answer: Any) -> Callable[..., Any]:
    """The C function without the declared types of its arguments, other threads waiting: both take longer than most calls do."""
    return ctypes.PYFUNCTYPE(answer)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_COUNT_CHARACTERS = bound(pdfium_c.FPDFText_CountChars, ctypes.c_int)
_TEXT = bound(pdfium_c.FPDFText_GetText, ctypes.c_int)
_TEXT_AT = bound(pdfium_c.FPDFText_GetTextIndexFromCharIndex, ctypes.c_int)
_COUNT_RECTANGLES = bound(pdfium_c.FPDFText_CountRects, ctypes.c_int)
_RECTANGLE = bound(pdfium_c.FPDFText_GetRect, ctypes.c_int)
_MATRIX_AT = bound(pdfium_c.FPDFText_GetMatrix, ctypes.c_int)
_FONT_SIZE = bound(pdfium_c.FPDFText_GetFontSize, ctypes.c_double)
_CHARACTER_AT = bound(pdfium_c.FPDFText_GetCharIndexFromTextIndex, ctypes.c_int)
_BOUNDED_TEXT = bound(pdfium_c.FPDFText_GetBoundedText, ctypes.c_int)
