"""Web archives (MHTML), as browsers save a page whole and Word takes it in: the page that they hold (RFC 2557)."""

import re
from email import message_from_bytes

from extract.domain.document import Document, RawFile
from extract.read.html.read import read_html

_HEADER = re.compile(rb"(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,20}")
_OWN = re.compile(rb"(?im)^(?:MIME-Version|Content-Type)\s*:")


def is_web_archive(content: bytes) -> bool:
    """True where the bytes begin with the header of a web archive."""
    header = _HEADER.match(content.lstrip()[:4096])
    return header is not None and _OWN.search(header[0]) is not None


def first_page(content: bytes) -> bytes:
    """The bytes of the first page of a web archive; none where it holds no page."""
    for part in message_from_bytes(content.lstrip()).walk():
        page = part.get_payload(decode=True)
        if part.get_content_type() in {"text/html", "text/plain"} and isinstance(page, bytes):
            return page
    return b""


def read_web_archive(raw: RawFile) -> Document:
    """The document of the page in a web archive; raises UnreadableError where it holds none."""
    page = read_html(raw.model_copy(update={"content": first_page(raw.content)}))
    return page.model_copy(update={"id": raw.digest, "media_type": "multipart/related"})
