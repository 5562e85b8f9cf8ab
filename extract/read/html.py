"""HTML into lines that know headings, lists and tables."""

import re

from extract.domain.document import Document, RawFile
from extract.lexicon.noise import is_site_noise
from extract.read.encoding import decode
from extract.read.html_page import page_host, parse_html
from extract.read.html_walk import Walk
from extract.read.lines import Line, build_document, label

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(raw: RawFile) -> Document:
    """The document of an HTML page or fragment."""
    declared = _CHARSET.search(raw.content[:2048])
    markup = decode(raw.content, declared.group(1).decode("ascii") if declared else None)
    return build_document(raw, "text/html", [*label("Kilde", page_host(markup)), *html_lines(markup)])


def html_lines(markup: str) -> list[Line]:
    """The lines of a piece of HTML, cleaned."""
    body, unwanted = parse_html(markup)
    if body is None:
        return []
    walk = Walk(unwanted, bold_styles="font-weight" in markup, folds="aria-expanded" in markup)
    walk.into(body, 0)
    walk.end_block()
    return [line for line in walk.lines if not is_site_noise(line.text)]
