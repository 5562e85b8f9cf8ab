"""Finds the cells of a table that hold sums of money: those under a head that names a unit of money."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.domain.document import Block, BlockKind, Document
from extract.domain.text import Span
from extract.facts.amounts_years import TiedYears, read_years

_UNIT = re.compile(
    r"""(?<![\d.,]\s)(?<![\d.,\w])               # a unit that no number precedes
    (?: (?P<thousand>1\.?000\s?kr|t\.?\s?kr|tusinde?\skr) # "1.000 kr.", "t.kr."
      | (?P<million>(?:mio|mill?)\b\.?(?:\s?(?:kr|dkk))?)  # "mio. kr."
      | (?P<billion>mia\b\.?(?:\s?(?:kr|dkk))?)            # "mia. kr."
      | (?P<one>(?:kr|kroner|dkk)\b)                       # "kr."
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "one": 1}

_NUMBER = re.compile(r"[-−–÷+]?\s?\d[\d.,]*(?:\s\d{3})*(?:,-)?(?=\**$)")
_NO_MONEY = re.compile(
    r"%|\bpct\b|procent|\bantal\b|årsværk|\bm[2²3³]\b|\bnr\b|\bnote\b|\btimer\b|\bstk\b|\bandel\b|\bpersoner\b|\bår$|"
    r"\bindeks\b|\bår\)|\bpladser\b|\belever\b|\bkonto\b|\bdato\b|\bprojektnr\b|\bha\b|\bkm\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:budget|regnskab|overslag|br?|bo|r)?\s?(?:19|20)\d\d(?:\s?(?:-pl|-priser))?|\(?år\)?", re.IGNORECASE
)
_TITLE_LENGTH = 200


class Cell(NamedTuple):
    """A numeric cell of a table that holds a sum of money."""

    span: Span
    number: str
    scale: int
    years: TiedYears | None


class _Row(NamedTuple):
    block: Block
    cells: tuple[tuple[int, str], ...]  # offset and trimmed text


def find_money_cells(document: Document, span: Span) -> list[Cell]:
    """The bare numbers in the span's tables that a head, a stub head or the table's title makes sums of money."""
    return [cell for table in _tables(document, span) for cell in _read_table(document, table)]


def _tables(document: Document, span: Span) -> Iterator[list[_Row]]:
    rows: list[_Row] = []
    for block in _rows(document, span):
        if rows and document.text[rows[-1].block.span.end : block.span.start].strip():
            yield rows
            rows = []
        rows.append(_Row(block, tuple(_cells(document.text, block.span))))
    if rows:
        yield rows


def _rows(document: Document, span: Span) -> Iterator[Block]:
    blocks = document.blocks
    at = bisect_left(blocks, span.start, key=lambda b: b.span.start)
    while at < len(blocks) and blocks[at].span.end <= span.end:
        if blocks[at].kind is BlockKind.TABLE_ROW:
            yield blocks[at]
        at += 1


def _cells(text: str, span: Span) -> Iterator[tuple[int, str]]:
    start = span.start
    for cell in text[span.start : span.end].split("\t"):
        bare = cell.strip()
        yield start + (cell.index(bare) if bare else 0), bare
        start += len(cell) + 1


def _read_table(document: Document, table: Sequence[_Row]) -> Iterator[Cell]:
    heads = _heads(table)
    title = _title(document, table[0].block)
    common = _first(_scale(heads[0] if heads else table[0].cells[0][1]), _scale(title))
    around = read_years(title) if common is not None else TiedYears()
    for row in table[_head_count(table) :]:
        label = row.cells[0][1] if row.cells else ""
        own = _scale(label)
        for column, (offset, cell) in enumerate(row.cells):
            number = _NUMBER.match(cell)
            if number is None or (column == 0 and len(row.cells) > 1):
                continue
            head = heads[column] if column < len(heads) else ""
            scale = _first(_scale(head), own, common)
            if scale is None or _NO_MONEY.search(head) or (own is None and _NO_MONEY.search(label)):
                continue
            years = _years(head, label, heads[0] if heads else "", around)
            yield Cell(Span(offset, offset + number.end()), number[0], scale, years)


def _head_count(table: Sequence[_Row]) -> int:
    """How many rows the head has: those before the first row with a number that is no year."""
    for at, row in enumerate(table[:4]):
        if any(_NUMBER.match(cell) and not _YEAR.fullmatch(cell) for _, cell in row.cells[1:] or row.cells):
            return at
    return 1


def _heads(table: Sequence[_Row]) -> list[str]:
    """The head of each column, with the head rows above one another."""
    count = _head_count(table)
    width = max((len(row.cells) for row in table), default=0)
    columns = [[row.cells[c][1] for row in table[:count] if c < len(row.cells)] for c in range(width)]
    return [" ".join(filter(None, column)) for column in columns] if count else []


def _title(document: Document, first: Block) -> str:
    """The line before the table, where it is short enough to be its title."""
    before = document.text[max(0, first.span.start - _TITLE_LENGTH - 20) : first.span.start].rstrip()
    line = before.rpartition("\n")[2].strip()
    return line if len(line) <= _TITLE_LENGTH else ""


def _scale(head: str) -> int | None:
    found = _UNIT.search(head)
    return _SCALES[found.lastgroup] if found and found.lastgroup else None


def _first(*scales: int | None) -> int | None:
    return next((s for s in scales if s is not None), None)


def _years(head: str, label: str, stub: str, title: TiedYears) -> TiedYears:
    for source in (head, label):
        if (found := read_years(source)).years:
            return found
    of_stub = read_years(stub)
    around = of_stub if of_stub.years else title
    return around if len(around.years) == 1 else TiedYears()
