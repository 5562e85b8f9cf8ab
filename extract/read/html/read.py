"""HTML into lines that know headings, lists and tables."""

import re

from extract.domain.document import Document, RawFile
from extract.lexicon.noise import heads_files, is_site_noise
from extract.read.encoding import decode
from extract.read.html.page import page_host, page_owner, parse_html
from extract.read.html.walk import Walk
from extract.read.labels_apart import joined, with_head_joined
from extract.read.lines import ENDS_EARLY, Line, build_document, label

_HEAD, _TAIL = 20_000, 2_000  # characters at the beginning and the end of a page
_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_PART = re.compile(r"<(?:div|table|section|main|article)\b", re.IGNORECASE)
_PART_END = re.compile(r"</(?:div|table|section|main|article)\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z]", re.IGNORECASE)
_TWICE = re.compile(
    r"&amp;(?=(?:[aA][eE]lig|[oO]slash|[aA]ring|eacute|nbsp|ndash|[lr]aquo|shy|#\d{2,5});)"
)  # "M&amp;oslash;lle"
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def read_html(raw: RawFile) -> Document:
    """The document of an HTML page or fragment."""
    declared = _CHARSET.search(raw.content[:2048])
    markup = decode(raw.content, declared.group(1).decode("ascii") if declared else None)
    if "&amp;" in markup:
        markup = _TWICE.sub("&", markup)
    said = with_head_joined(html_lines(markup))
    owner = page_owner(markup)
    told = owner is not None and any(owner in line.text for line in said)
    lines = [*label("Kilde", page_host(markup)), *label("Kilde", None if told else owner), *said]
    return build_document(raw, "text/html", lines, (ENDS_EARLY,) if _ends_early(markup) else ())


def _ends_early(markup: str) -> bool:
    """True where a whole page begins and neither its body nor the parts of it end, or the file ends inside a tag."""
    end = markup[-_TAIL:]
    if end.rfind("<") > end.rfind(">"):
        return _TAG.match(end, end.rfind("<")) is not None
    if not _PAGE.search(markup, 0, _HEAD) or _CLOSED.search(end):
        return False
    return len(_PART.findall(markup)) > len(_PART_END.findall(markup))


def html_lines(markup: str) -> list[Line]:
    """The lines of a piece of HTML, cleaned."""
    page = parse_html(markup)
    if page.body is None:
        return []
    walk = Walk(page)
    walk.into(page.body, 0)
    walk.end_block()
    shown = zip(walk.lines, [*walk.lines[1:], None], strict=False)
    return joined([line for line, after in shown if len(line.text) > 99 or not _is_of_site(line, after)])


def _is_of_site(line: Line, after: Line | None) -> bool:
    """True for a site's own words; "Vis bilag" above the name of a file is no button."""
    return is_site_noise(line.text) and not (after and heads_files(line.text, after.text))
