"""Files that a DOCX takes in whole, as case systems make it of HTML: HTML, a web archive, or text."""

import re
from collections.abc import Iterator

from extract.read.characters import clean_text
from extract.read.encoding import decode
from extract.read.html.read import html_lines
from extract.read.html.web_archive import first_page, is_web_archive
from extract.read.lines import Line
from extract.read.plain.read import plain_lines

_MARKUP = re.compile(r"<(?:html|body|p|div|span|table|h[1-6]|br)\b", re.IGNORECASE)


def chunk_lines(content: bytes) -> Iterator[Line]:
    """The lines of an included file; none where it is of another kind, such as a DOCX or RTF."""
    if content.startswith((b"PK", b"{\\rtf")):
        return
    if is_web_archive(content):
        content = first_page(content)
    text = decode(content)
    if _MARKUP.search(text, 0, 4096):
        yield from html_lines(text)
    else:
        yield from plain_lines(clean_text(text))
