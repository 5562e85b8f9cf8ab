"""PDF into lines of text, each with its page and box."""

from collections.abc import Sequence
from itertools import accumulate
from statistics import fmean
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.domain.document import Document, Notice, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.lines import ENDS_EARLY, Line, build_document, source_name
from extract.read.pdf.furniture import part_furniture
from extract.read.pdf.line_numbers import without_line_numbers
from extract.read.pdf.ocr import check_ocr, recognise_page
from extract.read.pdf.order import in_order
from extract.read.pdf.pages import Page, PageLine, is_long, read_lines
from extract.read.pdf.paragraphs import paragraph_lines
from extract.read.pdf.places import Places
from extract.read.pdf.shadows import without_shadows
from extract.read.pdf.tables import find_tables, with_tables
from extract.read.pdf.upright import Shown, shown_page
from extract.read.quality import POOR

_MOST_PAGES = 3000
_LOCKED = frozenset({pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY})
_MEDIA_TYPE = "application/pdf"
_STAMP = 80  # letters: what a scanner or a case system prints on a picture of a page
_PICTURE = 0.4  # of the page, which a scan covers at least

_OUTLINES = 200  # drawn on a page without text: letters


class _Read(NamedTuple):
    """A page as read; `picture` says that it is one, `confidence` how sure its recognised text is."""

    page: Page
    picture: bool = False
    confidence: float | None = None
    broken: bool = False
    long: bool = False


def read_pdf(raw: RawFile, *, ocr: bool = False) -> Document:
    """The document of a PDF; raises UnreadableError where it is damaged or locked.

    Pages that are pictures are told in a notice; with `ocr` their text is recognised.
    """
    if ocr:
        check_ocr()
    file = _open(raw)
    try:
        count = len(file)
        read = [_page(file, n, ocr=ocr) for n in range(min(count, _MOST_PAGES))]
    finally:
        file.close()
    notices = tuple(_notices(read, count, raw.content))
    if not any(each.page.lines for each in read):
        return _without_text(raw, read, notices)
    pages = map(_in_order, without_line_numbers([each.page for each in read]))
    sayings, bare = part_furniture([*pages])
    lines = [Line(saying.text, tight=True, page=saying.page, box=saying.box) for saying in sayings]
    lines += paragraph_lines(with_tables(bare))
    sure = [each.confidence for each in read if each.confidence is not None]
    return build_document(raw, _MEDIA_TYPE, lines, notices, confidence=fmean(sure) if sure else None)


def _open(raw: RawFile) -> Any:
    try:
        return pdfium.PdfDocument(raw.content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in _LOCKED
        code = ErrorCode.ENCRYPTED if locked else ErrorCode.BROKEN_FILE
        raise UnreadableError(code, source_name(raw)) from error


def _notices(read: list[_Read], count: int, content: bytes) -> list[Notice]:
    found = []
    pictures = [str(each.page.number) for each in read if each.picture]
    recognised = [str(each.page.number) for each in read if each.confidence is not None]
    if pictures:
        found.append(Notice(POOR, f"{_some_pages(pictures)} without text; --ocr recognises it"))
    if recognised:
        found.append(Notice("RECOGNISED_TEXT", f"{_some_pages(recognised)}: their text was recognised, with errors"))
    long = [str(each.page.number) for each in read if each.long]
    broken = [str(each.page.number) for each in read if each.broken]
    if broken:
        found.append(Notice("TRUNCATED", f"page {', '.join(broken[:10])} cannot be read"))
    elif count > len(read):
        found.append(Notice("TRUNCATED", f"{len(read)} of {count} pages are read"))
    elif long:
        found.append(Notice("TRUNCATED", f"page {', '.join(long[:10])} holds more text than is read"))
    elif b"%%EOF" not in content[-2048:]:
        found.append(ENDS_EARLY)
    return found


def _some_pages(numbers: list[str]) -> str:
    named = ", ".join(numbers[:10]) + (" …" if len(numbers) > 10 else "")
    return f"{len(numbers)} pages are pictures ({named})" if len(numbers) > 1 else f"page {named} is a picture"


def _without_text(raw: RawFile, read: list[_Read], notices: tuple[Notice, ...]) -> Document:
    """The document of a PDF that holds pictures only; raises where it holds nothing at all."""
    if not any(each.picture or each.confidence is not None for each in read):
        code = ErrorCode.BROKEN_FILE if all(each.broken for each in read) else ErrorCode.EMPTY_INPUT
        raise UnreadableError(code, source_name(raw), "no page holds text or a picture")
    if POOR not in {notice.code for notice in notices}:
        notices = (*notices, Notice(POOR, "no text was recognised"))
    return Document(
        id=raw.digest, source=raw.source, member=raw.member, media_type=_MEDIA_TYPE, text="", notices=notices,
        quality=0.0, legible=False, recognised=any(each.confidence is not None for each in read),
    )  # fmt: skip


def _page(file: Any, index: int, *, ocr: bool = False) -> _Read:
    """The page; an empty one where it cannot be loaded."""
    try:
        with shown_page(file, index) as page:
            read = _read_page(page, index + 1)
        return _with_picture(file, index, read, ocr=ocr) if _is_stamp(read.page.lines) else read
    except pdfium.PdfiumError:
        return _Read(Page(index + 1, 0.0, 0.0, ()), broken=True)


def _read_page(page: Shown, number: int) -> _Read:
    places = Places(page.handle)
    try:
        lines = without_shadows(read_lines(places, number, page.width))
        long = is_long(places, lines)
        lines = _shown(lines, page.place)
        tables = find_tables(page.handle, places, lines)
    finally:
        places.close()
    return _Read(Page(number, page.width, page.height, tuple(lines), tables), long=long)


def _with_picture(file: Any, index: int, read: _Read, *, ocr: bool) -> _Read:
    """The page, which holds next to no text, as a picture where it is one; with `ocr` as what is recognised of it."""
    shown, page = read.page, file[index]
    try:
        if not _is_picture(page, shown.width * shown.height):
            return read
        if not ocr:
            return read._replace(picture=True)
        lines, confidence = recognise_page(page, shown.number)
    finally:
        page.close()
    return read._replace(page=shown._replace(lines=tuple(lines)), confidence=confidence)


def _in_order(page: Page) -> Page:
    return page._replace(lines=tuple(in_order([*page.lines], page.width, page.height)))


def _shown(lines: list[PageLine], place: tuple[float, float, float, float]) -> list[PageLine]:
    """The lines without print that lies wholly outside the place that a viewer shows of the page."""
    left, bottom, right, top = place
    boxes = [line.box for line in lines]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True) if boxes else ([], [], [], [])
    if not boxes or (min(rights) > left and max(lefts) < right and min(tops) > bottom and max(bottoms) < top):
        return lines  # all of them
    return [
        line
        for line, (from_left, from_bottom, to_right, to_top) in zip(lines, boxes, strict=True)
        if to_right > left and from_left < right and to_top > bottom and from_bottom < top
    ]


def _is_stamp(lines: Sequence[PageLine]) -> bool:
    """True where the lines hold no more than a stamp does."""
    return not any(length >= _STAMP for length in accumulate(len(line.text) for line in lines))


def _is_picture(page: Any, area: float) -> bool:
    """True where pictures cover the page, as a scan does, or drawn outlines, as letters turned into curves are."""
    covered, outlines = 0.0, 0
    for drawn in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3):
        if drawn.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            outlines += 1
        else:
            left, bottom, right, top = drawn.get_bounds()
            covered += (right - left) * (top - bottom)
    return covered > _PICTURE * area or outlines > _OUTLINES
