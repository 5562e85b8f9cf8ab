"""Files that a DOCX takes in whole, as case systems make it of HTML: HTML, a web archive, or text."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from extract.read.characters import clean_text
from extract.read.encoding import decode
from extract.read.html import html_lines
from extract.read.lines import Line
from extract.read.plain import plain_lines

_ARCHIVE = re.compile(rb"\s*(?:MIME-Version|Content-Type)\s*:", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:html|body|p|div|span|table|h[1-6]|br)\b", re.IGNORECASE)


def chunk_lines(content: bytes) -> Iterator[Line]:
    """The lines of an included file; none where it is of another kind, such as a DOCX or RTF."""
    if content.startswith((b"PK", b"{\\rtf")):
        return
    if _ARCHIVE.match(content):
        content = _page(message_from_bytes(content))
    text = decode(content)
    if _MARKUP.search(text, 0, 4096):
        yield from html_lines(text)
    else:
        yield from plain_lines(clean_text(text))


def _page(archive: Message) -> bytes:
    """The first page of a web archive (RFC 2557)."""
    for part in archive.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() in {"text/html", "text/plain"} and isinstance(content, bytes):
            return content
    return b""
