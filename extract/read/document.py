"""Raw bytes to a document; what they are is told from their content, never from a name."""

import json
import re
from collections.abc import Callable
from functools import partial

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.archives import is_archive
from extract.read.encoding import wide_encoding
from extract.read.lines import source_name
from extract.read.personal import mask_personal_data

_PDF = re.compile(rb"%PDF-\d")
_RTF = re.compile(rb"\s*\{\\rtf")
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*\{)")
_JSON_LIST = re.compile(r"\s*\[(?=\s*(?:[\]\[\"\d-]|true|false|null))")  # "[1,2]", and "[1] Note", which is a text
_XML = re.compile(r"\s*<\?xml\b|\s*<(?:Publication|Meeting|Dagsorden|Root|table)\b(?=[^>]*>\s*<(?:\w|\?))")
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h[1-6]|table|span|section|article|main|ul|ol|"
    r"meta|title|link|header|form|br|b|strong|i|em)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TABLE = re.compile(
    r"\s*<table\b[^>]*>\s*<(?:tr|tbody|thead|caption|colgroup)\b", re.IGNORECASE
)  # no export's <table>
_HTML_LATER = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_ARCHIVED = re.compile(r"\s*(?:From|MIME-Version|Content-Type|Snapshot-Content-Location)\s*:", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # compound file, MS-CFB §2.2
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")  # the stream that holds a locked DOCX, MS-OFFCRYPTO §2.3.4.4
_HEAD = 4096
_MOST_CONTROLS = 0.02  # of the first bytes; more and it is no text


def read_document(raw: RawFile, *, ocr: bool = False) -> Document:
    """The document of a file; raises UnreadableError with the code that says why there is none.

    With `ocr` the text of scanned pages of a PDF is recognised.
    """
    if not raw.content:
        raise UnreadableError(ErrorCode.EMPTY_INPUT, source_name(raw))
    try:
        return mask_personal_data(_reader(raw, ocr)(raw))
    except RecursionError as error:
        raise UnreadableError(ErrorCode.TOO_DEEP, source_name(raw)) from error


def is_pdf(raw: RawFile) -> bool:
    """True for the bytes of a PDF."""
    return _PDF.search(raw.content, 0, 1024) is not None


def _reader(raw: RawFile, ocr: bool) -> Callable[[RawFile], Document]:
    """The reader of the media type; readers are loaded when first needed."""
    if is_pdf(raw):
        from extract.read.pdf.read import read_pdf

        return partial(read_pdf, ocr=ocr)
    if is_archive(raw.content):
        from extract.read.docx.read import read_docx

        return read_docx
    if _is_binary(raw.content):
        raise UnreadableError(_binary_code(raw.content), source_name(raw), _format_name(raw.content))
    return _text_reader(raw.content)


def _text_reader(content: bytes) -> Callable[[RawFile], Document]:
    head = _head_text(content)
    if _JSON.match(head) or (_JSON_LIST.match(head) and _is_json(content)):
        from extract.read.exports.firstagenda import read_firstagenda

        return read_firstagenda
    if _XML.match(head) and not (_HTML_LATER.search(head) or _HTML_TABLE.match(head)):
        from extract.read.exports.xml import read_xml

        return read_xml
    if _ARCHIVED.match(head):
        from extract.read.html.web_archive import is_web_archive, read_web_archive

        if is_web_archive(content):
            return read_web_archive
    if _HTML.match(head) or _HTML_LATER.search(head):
        from extract.read.html.read import read_html

        return read_html
    from extract.read.plain.read import read_plain

    return read_plain


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _head_text(content: bytes) -> str:
    """The first characters, well enough for telling formats apart."""
    head = content[:_HEAD]
    encoding = wide_encoding(head)
    return head.decode(encoding or "latin-1", "replace").lstrip("\ufeffï»¿")


def _is_binary(content: bytes) -> bool:
    head = content[:_HEAD]
    if _RTF.match(head):
        return True
    return not wide_encoding(head) and len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head)


def _format_name(content: bytes) -> str:
    """What a file of another kind is, where it tells: its program saves it as DOCX or PDF."""
    if _RTF.match(content):
        return "an RTF file"
    return "an Office file of before 2007" if content.startswith(_OLE) else ""


def _binary_code(content: bytes) -> ErrorCode:
    locked = content.startswith(_OLE) and _LOCKED_OFFICE in content
    return ErrorCode.ENCRYPTED if locked else ErrorCode.UNKNOWN_FORMAT
