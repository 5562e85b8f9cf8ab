"""Pages of a PDF as a viewer shows them: their text upright, the origin at the corner of what is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import degrees
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.domain.text import Box

_SAMPLE = 200  # characters, of which the usual direction is that of the page


class Shown(NamedTuple):
    """A page that is open in PDFium, its size in points, and the place of what is shown of it."""

    handle: Any
    width: float
    height: float
    place: Box


@contextmanager
def shown_page(file: Any, index: int) -> Iterator[Shown]:
    """The page, open; where the file turns it, or shows a part of it only, its content is moved so that places are those of the view.

    It is PDFium's own handle: the account that pypdfium2's pages and texts keep of what is to be closed takes 90 µs a page. Raises
    PdfiumError where the page cannot be loaded.
    """
    handle = _load(file, index)
    try:
        place = _place(handle)
        rotated = pdfium_c.FPDFPage_GetRotation(handle) > 0  # -1 where the page's dictionary is damaged
        if (rotated or place.left or place.bottom) and _moved(handle, place):
            pdfium_c.FPDF_ClosePage(handle)
            handle = None
            handle = _load(file, index)
            place = _place(handle)
        yield Shown(handle, pdfium_c.FPDF_GetPageWidthF(handle), pdfium_c.FPDF_GetPageHeightF(handle), place)
    finally:
        if handle is not None:
            pdfium_c.FPDF_ClosePage(handle)


def _load(file: Any, index: int) -> Any:
    handle = pdfium_c.FPDF_LoadPage(file.raw, index)
    if not handle:
        raise pdfium.PdfiumError("a page cannot be loaded")
    return handle


def _place(handle: Any) -> Box:
    rectangle = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDF_GetPageBoundingBox(handle, rectangle):
        raise pdfium.PdfiumError("the place of a page is not known")
    return Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)


def _moved(handle: Any, place: Box) -> bool:
    """True where the page's content was moved to the corner and turned upright, which shows when it is loaded again."""
    turned = _direction(handle)
    if turned is None:
        return False
    left, bottom, right, top = place
    width, height = right - left, top - bottom
    matrix, size = {
        0: ((1, 0, 0, 1, -left, -bottom), (width, height)),
        90: ((0, -1, 1, 0, -bottom, right), (height, width)),
        180: ((-1, 0, 0, -1, right, top), (width, height)),
        270: ((0, 1, -1, 0, top, -left), (height, width)),
    }[turned]
    if not pdfium_c.FPDFPage_TransFormWithClip(handle, pdfium_c.FS_MATRIX(*matrix), None):
        return False
    pdfium_c.FPDFPage_SetRotation(handle, 0)
    pdfium_c.FPDFPage_SetMediaBox(handle, 0, 0, *size)
    pdfium_c.FPDFPage_SetCropBox(handle, 0, 0, *size)
    return True


def _direction(handle: Any) -> int | None:
    """By how many degrees the page must be turned to the right for its text to be upright; None where it has no text."""
    text = pdfium_c.FPDFText_LoadPage(handle)
    if not text:
        raise pdfium.PdfiumError("the text of a page cannot be loaded")
    try:
        count = min(pdfium_c.FPDFText_CountChars(text), _SAMPLE)
        angles = [degrees(pdfium_c.FPDFText_GetCharAngle(text, at)) for at in range(count)]
    finally:
        pdfium_c.FPDFText_ClosePage(text)
    quarters = [round(-angle / 90) % 4 * 90 for angle in angles]  # measured clockwise
    return max(set(quarters), key=quarters.count) if quarters else None
