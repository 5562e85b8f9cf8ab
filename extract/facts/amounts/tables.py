"""Finds the cells of a table that hold sums of money: those under a head that names a unit of money."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.domain.document import BlockKind, Document
from extract.domain.text import Span
from extract.facts.amounts.printed_years import TiedYears, read_years

_UNIT = re.compile(
    r"""(?:(?<![\d.][^\S\n])|(?<=20\d\d[^\S\n])(?<![\d.,]20\d\d[^\S\n]))(?<!\d,\s)(?<![\d.,\w])  # a unit that no number precedes but a year
    (?: (?P<thousand>1\.?000\s?(?:kr|dkk)|t\.?\s?(?:kr|dkk)|tusinde?\skr) # "1.000 kr.", "t.kr.", "tkr."
      | (?P<million>(?:mio|mill?)\b\.?(?:\s?(?:kr|dkk))?|m\.?dkk)  # "mio. kr."
      | (?P<billion>mia\b\.?(?:\s?(?:kr|dkk))?)            # "mia. kr."
      | (?P<one>(?:kr|kroner|dkk)\b)                       # "kr."
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "one": 1}

_NUMBER = re.compile(
    r"[-−–÷+]?\s?\d[\d.,]*(?:\s\d{3})*(?:,-)?(?=\**$)|\(\d[\d.,]*(?:\s\d{3})*\)(?=\**$)|\d[\d.,]*(?<!,)[-−](?=\**$)"
)  # "(2.500)", "2.500-"
_DECIMAL = re.compile(r",\d")
_NO_MONEY = re.compile(
    r"%|\bpct\b|procent|\bantal\b|årsværk|\bm[2²3³]\b|\bnr\b|\bnote\b|\btimer\b|\bstk\b|\bandel\b|\bpersoner\b|\bår$|"
    r"\bindeks\b|\bår\)|\bpladser\b|\belever\b|\bstillinger\b|\bkonto\b|\bdato\b|\bprojektnr\b|\bha\b|\bkm\b",
    re.IGNORECASE,
)
# "3.245 kr." below a year: a sum in itself, of which the head tells the year
_WITH_UNIT = re.compile(
    rf"(?!1\.?000\s?(?:kr|dkk))(?P<number>{_NUMBER.pattern.partition('(?=')[0]})\s?(?=(?:t\.?|mio\.?\s|mia\.?\s)?(?:kr\b|dkk\b))[\w. ]{{2,9}}$",
    re.IGNORECASE,
)
_YEAR_IN_UNIT = re.compile(
    r"(?i)(?:19|20)\d\d\s?(?:(?:t\.?|mio\.?|mia\.?)\s?)?(?:kr|dkk)\.?"
)  # "2021 mio. kr.", a head
# What a row's label says of something else than what it counts: "Haller over 400 m2", "Uforudsete udgifter (10%)", "Udvalget (note 2)"
_MEASURED = re.compile(r"(?i)(?:\d[\d.,]*\s?|\b(?:tidligere|næste|kommende|foregående|forrige|pr\.)\s)$")
_REFERS = re.compile(r"(?i)(?:note|nr|konto|projektnr)\.?:?\s?\d")
_SHARE = re.compile(r"(?i)andel")
_YEAR = re.compile(
    r"(?:budget|regnskab|overslag|br?|bo|r)?\s?(?:19|20)\d\d(?:\s?(?:-pl|-priser))?|\(?år\)?", re.IGNORECASE
)
# "Skole      2.500    2.600": a line of columns that spaces set apart
_LINE_OF_COLUMNS = re.compile(r"(?m)^(?![-•*]\s)(?=\S[^\n\t]*$)[^\n]*?(?<=\S)[ ]{2,}+\S[^\n]*$")
_ALIGNED_CELL = re.compile(r"\S+(?:[ ]\S+)*")
_YEARS_RUN = re.compile(r"(?:(?:19|20)\d\d){2,}")  # heads of years whose columns touch: "20232024"
_PART_OF_YEAR = re.compile(r"\d{1,2}/\d{1,2}-?")  # "31/7"
_OF_YEARS = re.compile(r"(?:budget|regnskabs)?år(?:stal)?", re.IGNORECASE)
_GLUED_YEAR = re.compile(r"\b(?:BO|KB|FR|[BRO])(?=20\d\d\b)")  # "B2021": the budget of that year
_UNIT_OF_YEAR = re.compile(r"(?i)(?<=20\d\d)\s?(?:(?:t\.?|mio\.?|mia\.?)\s?)?(?:kr|dkk)\b\.?")  # "2021 mio. kr."
_UNIT_BELOW = re.compile(
    r"\s{1,4}(?:note:?\s)?(?:alle\s)?(?:beløb(?:ene)?|tal(?:lene)?)\s(?:er\s)?(?:angivet\s|opgjort\s|vist\s)?"
    r"(?P<unit>i\s[^\n.;]{0,6}\.?\s?[^\n.;]{0,6}\.?)[ ]*(?=\n|$)",
    re.IGNORECASE,
)
_TITLE_LENGTH = 200


class Cell(NamedTuple):
    """A numeric cell of a table that holds a sum of money."""

    span: Span
    number: str
    scale: int
    years: TiedYears | None


class _Row(NamedTuple):
    span: Span
    cells: tuple[tuple[int, str], ...]  # offset and trimmed text


def find_money_cells(document: Document, span: Span) -> list[Cell]:
    """The bare numbers in the span's tables that a head, a stub head or the table's title makes sums of money."""
    tables = [*_tables(document.text, _rows(document, span)), *_aligned(document.text, span)]
    return [cell for table in tables for cell in _read_table(document.text, table)]


def _tables(text: str, rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """The rows that stand together; other heads below figures begin another table, whose unit is not that of the first."""
    table: list[_Row] = []
    figures = False
    for row in rows:
        tells = _tells_figures(row)
        if table and (
            text[table[-1].span.end : row.span.start].strip() or (figures and not tells and _heads_anew(row, table))
        ):
            yield table
            table, figures = [], False
        table.append(row)
        figures |= tells
    if table:
        yield table


def _heads_anew(row: _Row, table: Sequence[_Row]) -> bool:
    """True for "Mio. kr. | 2021 | 2022", "Elever | 2021 | 2022" or a unit alone right below a table.

    Its own heads said again, as on a next page, are none.
    """
    texts = [cell for _, cell in row.cells]
    if not any(texts[1:]):  # "Anlæg (mio. kr.)" across the table
        return any(map(_scale, texts[:1]))
    others = [*filter(None, texts[1:])]
    if any(texts == [cell for _, cell in head.cells] for head in table[:4]):
        return False
    return any(map(_scale, texts)) or all(map(_YEAR.fullmatch, others))


def _tells_figures(row: _Row) -> bool:
    if (
        len(row.cells) > 1
        and _scale(row.cells[0][1])
        and any(_PART_OF_YEAR.fullmatch(cell) for _, cell in row.cells[1:])
    ):
        return False  # "Udvalg, mio. kr. | 23 | 31/7 | 2023": the ends of heads that go on over several lines
    return any(
        (_NUMBER.match(cell) and not _YEAR.fullmatch(cell) and not _YEARS_RUN.fullmatch(cell))
        or (_WITH_UNIT.fullmatch(cell) and not _YEAR_IN_UNIT.fullmatch(cell))
        for _, cell in row.cells[1:] or row.cells
    )


def _rows(document: Document, span: Span) -> Iterator[_Row]:
    blocks = document.blocks
    at = bisect_left(blocks, span.start, key=lambda b: b.span.start)
    while at < len(blocks) and blocks[at].span.end <= span.end:
        if blocks[at].kind is BlockKind.TABLE_ROW:
            yield _Row(blocks[at].span, tuple(_cells(document.text, blocks[at].span)))
        at += 1


def _aligned(text: str, span: Span) -> Iterator[list[_Row]]:
    """The tables that plain text sets in columns by spaces; a row with more or fewer cells than the head is left out."""
    if text.find("  ", *span) < 0:
        return
    rows = []
    for line in _LINE_OF_COLUMNS.finditer(text, *span):
        cells = tuple((m.start(), m[0]) for m in _ALIGNED_CELL.finditer(text, *line.span()))
        rows.append(_Row(Span(*line.span()), cells))
    for table in _tables(text, rows):
        if len(table) > 1:
            yield [row for row in table if len(row.cells) == len(table[0].cells) and _stands_below(row, table[0])]


def _stands_below(row: _Row, head: _Row) -> bool:
    """False where a cell stands below the head of another column, and not below its own: one before it is empty, or is two."""
    heads = [range(at - head.span.start, at - head.span.start + len(text)) for at, text in head.cells]
    for n, (at, text) in enumerate(row.cells):
        start, end = at - row.span.start, at - row.span.start + len(text)
        over = [k for k, x in enumerate(heads) if start < x.stop and x.start < end]
        if over and n not in over:
            return False
    return True


def _cells(text: str, span: Span) -> Iterator[tuple[int, str]]:
    start = span.start
    for cell in text[span.start : span.end].split("\t"):
        bare = cell.strip()
        yield start + (cell.index(bare) if bare else 0), bare
        start += len(cell) + 1


def _read_table(text: str, table: Sequence[_Row]) -> Iterator[Cell]:
    heads = _heads(table)
    title = _title(text, table[0].span)
    common = _first(
        _scale(heads[0] if heads else table[0].cells[0][1]), _scale(title), _scale_below(text, table[-1].span)
    )
    if heads == [""] * len(heads) and _is_mixed(table):
        common = None  # columns of several kinds below a unit that may be that of one of them
    around = read_years(title) if common is not None else TiedYears()
    of_years = len({y for head in heads[1:] for y in _years_of_head(head).years}) > 1
    for row in table[_head_count(table) :]:
        if not _tells_figures(row):
            continue
        label = row.cells[0][1] if row.cells else ""
        own = _scale(label)
        for column, (offset, cell) in enumerate(row.cells):
            if column and (sum_of_year := _with_unit(cell, offset, heads[column] if column < len(heads) else "")):
                yield sum_of_year
                continue
            number = _NUMBER.match(cell)
            if number is None or _YEARS_RUN.fullmatch(cell) or (column == 0 and len(row.cells) > 1):
                continue
            head = heads[column] if column < len(heads) else ""
            scale = _first(_scale(head), own, common)
            if scale is None or _NO_MONEY.search(head) or (own is None and _counts_other(label)):
                continue
            years = _years(head, "" if of_years else label, heads[0] if heads else "", around)
            if not years.years:
                years = _year_of_row(row, heads)
            yield Cell(Span(offset, offset + number.end()), number[0], scale, years)


def _is_mixed(table: Sequence[_Row]) -> bool:
    """True where one column holds nothing but decimals and another none, as numbers of people, shares and sums beside each other do."""
    columns: dict[int, set[bool]] = {}
    for row in table:
        for column, (_, cell) in enumerate(row.cells[1:]):
            if _NUMBER.match(cell):
                columns.setdefault(column, set()).add(_DECIMAL.search(cell) is not None)
    return {True} in columns.values() and {False} in columns.values()


def _with_unit(cell: str, offset: int, head: str) -> Cell | None:
    """The sum that a cell prints with its unit, where the head of its column is a year."""
    found = _WITH_UNIT.fullmatch(cell) if head else None
    years = _years_of_head(head) if found else TiedYears()
    scale = _scale(f"({cell[found.end('number') :].strip()})") if found else None
    if found is None or scale is None or len(years.years) != 1:
        return None
    return Cell(Span(offset, offset + len(cell)), found["number"], scale, years)


def _counts_other(label: str) -> bool:
    """True for the label of a row that counts something else than money: "Antal elever", "Ændring i %"; a measure within it says nothing."""
    for hit in _NO_MONEY.finditer(label):
        within = _MEASURED.search(label, max(0, hit.start() - 20), hit.start()) or _REFERS.match(label, hit.start())
        if not within and not (hit.start() and _SHARE.match(hit[0])):
            return True
    return False


def _head_count(table: Sequence[_Row]) -> int:
    """How many rows the head has: those before the first row with a number that is no year."""
    for at, row in enumerate(table[:4]):
        if _tells_figures(row):
            return at
    return 1


def _heads(table: Sequence[_Row]) -> list[str]:
    """The head of each column, with the head rows above one another."""
    count = _head_count(table)
    width = max((len(row.cells) for row in table), default=0)
    rows = [[text for _, text in row.cells] + [""] * (width - len(row.cells)) for row in table[:count]]
    rows = [_spanning(row, rows[at + 1 :]) for at, row in enumerate(rows)]
    columns = [[row[c] for row in rows] for c in range(width)]
    return ["\n".join(filter(None, column)) for column in columns] if count else []


def _spanning(row: list[str], below: Sequence[list[str]]) -> list[str]:
    """The cells of a head row, each year over all the columns that it heads: "2024 | | 2025 | " above "Budget | Regnskab | Budget | Regnskab"."""
    told = [c for c, text in enumerate(row) if c and text]
    each, over = divmod(len(row) - 1, len(told)) if told else (0, 0)
    even = each > 1 and not over and told == list(range(1, len(row), each))
    if not even or not all(_YEAR.fullmatch(row[c]) for c in told) or not any(all(x[1:]) for x in below):
        return row
    return [row[0], *(row[c] for c in told for _ in range(each))]


def _title(text: str, first: Span) -> str:
    """The line before the table, where it is short enough to be its title."""
    before = text[max(0, first.start - _TITLE_LENGTH - 20) : first.start].rstrip()
    line = before.rpartition("\n")[2].strip()
    return line if len(line) <= _TITLE_LENGTH else ""


def _scale_below(text: str, last: Span) -> int | None:
    """The unit that the line below a table tells of all its sums: "Beløb i 1.000 kr."."""
    found = _UNIT_BELOW.match(text, last.end)
    return _scale(found["unit"]) if found else None


def _scale(head: str) -> int | None:
    found = _UNIT.search(head)
    return _SCALES[found.lastgroup] if found and found.lastgroup else None


def _first(*scales: int | None) -> int | None:
    return next((s for s in scales if s is not None), None)


def _year_of_row(row: _Row, heads: Sequence[str]) -> TiedYears:
    """The year that a row has in the column headed "År"."""
    for (_, cell), head in zip(row.cells, heads, strict=False):
        if _OF_YEARS.fullmatch(head) and (found := read_years(cell)).years:
            return found
    return TiedYears()


def _years_of_head(head: str) -> TiedYears:
    return read_years(_GLUED_YEAR.sub("", _UNIT_OF_YEAR.sub("", head)))


def _years(head: str, label: str, stub: str, title: TiedYears) -> TiedYears:
    for found in (_years_of_head(head), read_years(label)):
        if found.years:
            return found
    of_stub = read_years(stub)
    around = of_stub if of_stub.years else title
    return around if len(around.years) == 1 else TiedYears()
