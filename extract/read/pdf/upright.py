"""Pages of a PDF as a viewer shows them: their text upright, the origin at the corner of what is shown."""

from math import degrees
from typing import Any

import pypdfium2.raw as pdfium_c

_SAMPLE = 200  # characters, of which the usual direction is that of the page


def shown_page(file: Any, index: int) -> Any:
    """The page; where the file turns it, or shows a part of it only, its content is moved so that places are those of the view."""
    page = file[index]
    left, bottom, right, top = page.get_bbox()
    rotated = pdfium_c.FPDFPage_GetRotation(page.raw) > 0  # -1 where the page's dictionary is damaged
    if not (rotated or left or bottom):
        return page
    turned = _direction(page)
    if turned is None:
        return page
    width, height = right - left, top - bottom
    matrix, size = {
        0: ((1, 0, 0, 1, -left, -bottom), (width, height)),
        90: ((0, -1, 1, 0, -bottom, right), (height, width)),
        180: ((-1, 0, 0, -1, right, top), (width, height)),
        270: ((0, 1, -1, 0, top, -left), (height, width)),
    }[turned]
    if not pdfium_c.FPDFPage_TransFormWithClip(page.raw, pdfium_c.FS_MATRIX(*matrix), None):
        return page
    page.set_rotation(0)
    page.set_mediabox(0, 0, *size)
    page.set_cropbox(0, 0, *size)
    page.close()
    return file[index]


def _direction(page: Any) -> int | None:
    """By how many degrees the page must be turned to the right for its text to be upright; None where it has no text."""
    text_page = page.get_textpage()
    try:
        count = min(text_page.count_chars(), _SAMPLE)
        angles = [degrees(pdfium_c.FPDFText_GetCharAngle(text_page.raw, at)) for at in range(count)]
    finally:
        text_page.close()
    quarters = [round(-angle / 90) % 4 * 90 for angle in angles]  # measured clockwise
    return max(set(quarters), key=quarters.count) if quarters else None
