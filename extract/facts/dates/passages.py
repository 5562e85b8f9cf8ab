"""The running text of an item, without headings, titles, labelled lines, table cells and attachments."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extract.domain.document import Block, BlockKind, Document
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span

_APART = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.LABEL})
_SENTENCE_WORDS = 8  # a table cell with as many words is running text
_AT_CLAUSE = re.compile(r"(?i)(?:\d{1,2}[.)]?\s*)?at:?\t")
_BARE_DATE = re.compile(r"^[ \t]*\d\d[-.]\d\d[-.]\d{4}[ \t]*$", re.MULTILINE)
_LABELLED = re.compile(
    r"^\s*(?:sagsnr|sagsnummer|sags-?id|j\.?\s?nr|journalnr|dok\.?\s?nr|sag nr|sagsinitialer|åbent|lukket|åben)\b"
    r"|^\s*\d\d\.\d\d\.\d\d",
    re.IGNORECASE,
)


def running_text(document: Document, item: AgendaItem) -> list[Span]:
    """The spans in which dates are looked for, in order."""
    holes = sorted([*_blocks_apart(document, item.span), *_bare_dates(document.text, item.span)])
    spans = _without(_contents(document.text, item), holes)
    return [span for span in spans if document.text[span.start : span.end].strip()]


def blocks_in(document: Document, span: Span) -> Iterator[Block]:
    """The blocks that lie wholly in the span."""
    blocks = document.blocks
    at = bisect_left(blocks, span.start, key=lambda b: b.span.start)
    while at < len(blocks) and blocks[at].span.end <= span.end:
        yield blocks[at]
        at += 1


def _contents(text: str, item: AgendaItem) -> Iterator[Span]:
    start = item.span.start
    for section in item.sections:
        if section.span.start > start:
            yield from _preface(text, Span(start, section.span.start), item.title)
        if section.role is not SectionRole.ATTACHMENTS:
            yield Span(max(start, section.content.start), section.content.end)
        start = max(start, section.span.end)
    if start < item.span.end:
        tail = Span(start, item.span.end)
        yield from _preface(text, tail, item.title) if start == item.span.start else [tail]


def _preface(text: str, span: Span, title: str | None) -> Iterator[Span]:
    """What stands between an item's title and its first section, without the title and case numbers."""
    start = span.start
    at = text.find(title, span.start, span.end) if title else -1
    if at >= 0 and title:
        start = at + len(title)
    for line in re.finditer(r"[^\n]+", text[start : span.end]):
        words = line[0].strip()
        if not words or _LABELLED.match(words) or (title and title in words and len(words) < len(title) + 20):
            continue
        yield Span(start + line.start(), start + line.end())


def _blocks_apart(document: Document, span: Span) -> Iterator[Span]:
    for block in blocks_in(document, span):
        if block.kind in _APART:
            yield block.span
        elif block.kind is BlockKind.TABLE_ROW:
            yield from _short_cells(document.text, block.span)


def _bare_dates(text: str, span: Span) -> Iterator[Span]:
    """Lines with nothing but a date in digits, which are fields of a form."""
    return (Span(*found.span()) for found in _BARE_DATE.finditer(text, span.start, span.end))


def _short_cells(text: str, row: Span) -> Iterator[Span]:
    start = row.start
    if _AT_CLAUSE.match(text, row.start, row.end):
        return  # a recommendation laid out as a table: "at | klubben lukkes pr. 1. januar 2019"
    for cell in text[row.start : row.end].split("\t"):
        if len(cell.split()) < _SENTENCE_WORDS:
            yield Span(start, start + len(cell))
        start += len(cell) + 1


def _without(spans: Iterable[Span], holes: Iterable[Span]) -> Iterator[Span]:
    open_holes = list(holes)
    at = 0
    for span in spans:
        start = span.start
        while at < len(open_holes) and open_holes[at].end <= start:
            at += 1
        ahead = at
        while ahead < len(open_holes) and open_holes[ahead].start < span.end:
            if open_holes[ahead].start > start:
                yield Span(start, open_holes[ahead].start)
            start = max(start, open_holes[ahead].end)
            ahead += 1
        if start < span.end:
            yield Span(start, span.end)
