"""PDF into lines of text, each with its page and box."""

from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.lines import Line, build_document, source_name
from extract.read.pdf_furniture import part_furniture
from extract.read.pdf_order import in_order
from extract.read.pdf_pages import Page, read_lines
from extract.read.pdf_paragraphs import paragraph_lines
from extract.read.pdf_tables import is_ruled, with_tables

_MOST_PAGES = 3000
_LOCKED = frozenset({pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY})


def read_pdf(raw: RawFile) -> Document:
    """The document of a PDF; raises UnreadableError where it is damaged, locked, or holds pictures only."""
    file = _open(raw)
    try:
        count = len(file)
        pages = [_page(file, n) for n in range(min(count, _MOST_PAGES))]
    finally:
        file.close()
    if not any(page.lines for page in pages):
        raise UnreadableError(ErrorCode.NO_TEXT_LAYER if count else ErrorCode.BROKEN_FILE, source_name(raw))
    sayings, bare = part_furniture(pages)
    lines = [Line(saying.text, tight=True, page=saying.page, box=saying.box) for saying in sayings]
    warnings = ("TRUNCATED",) if count > _MOST_PAGES else ()
    return build_document(raw, "application/pdf", [*lines, *paragraph_lines(with_tables(bare, raw.content))], warnings)


def _open(raw: RawFile) -> Any:
    try:
        return pdfium.PdfDocument(raw.content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) in _LOCKED
        code = ErrorCode.ENCRYPTED if locked else ErrorCode.BROKEN_FILE
        raise UnreadableError(code, source_name(raw)) from error


def _page(file: Any, index: int) -> Page:
    """The page; an empty one where it cannot be loaded."""
    try:
        page = file[index]
    except pdfium.PdfiumError:
        return Page(index + 1, 0.0, 0.0, ())
    try:
        return _read_page(page, index + 1)
    except pdfium.PdfiumError:
        return Page(index + 1, 0.0, 0.0, ())
    finally:
        page.close()


def _read_page(page: Any, number: int) -> Page:
    width, height = page.get_width(), page.get_height()
    text_page = page.get_textpage()
    try:
        lines = read_lines(text_page, number, width)
    finally:
        text_page.close()
    return Page(number, width, height, tuple(in_order(lines, width, height)), is_ruled(page, lines))
