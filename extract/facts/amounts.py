"""Finds sums of money in an item, with the years and the unit that the text ties to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.domain.document import Document
from extract.domain.facts import Amount
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.facts.amounts_grammar import (
    Candidate,
    Unit,
    find_candidates,
    find_listed,
    find_spelled,
    is_grouped,
    is_oversized,
    mend_stray_space,
    read_number,
)
from extract.facts.amounts_per import find_per
from extract.facts.amounts_slips import flag_slips
from extract.facts.amounts_tables import Cell, find_money_cells
from extract.facts.amounts_years import TiedYears, tie_years

_LARGEST = Decimal(500_000_000_000)  # DKK; more than all Danish municipalities spend in a year

_LEAD = re.compile(
    r"""
    (?P<approximate>\b(?:ca\.?|cirka|omkring|omtrent|knapt?|godt|næsten|lidt\s(?:over|under)|op\smod|skønsmæssigt|
       i\sstørrelsesordenen)[ ])?    # "ca.", "knap"
    (?P<currency>(?:(?<![\wæøå])kr\.?|DKK)[ \u00a0]?)?   # "kr. 175.000"
    (?P<sign>(?:(?<![\w)%.,])[-−–÷+]|\bminus\s))?  # "-25,8 mio. kr.", "minus 3 mio. kr."
    $""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bmellem\s(?:ca\.\s)?(?:kr\.\s)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:hæv|øg|forøg|forhøj|stig|sænk|nedsæt|reducer|ændr|fald|opjuster|nedjuster|udvid)\w*\b[^.\n]{0,60}\bfra\s(?:ca\.\s)?$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:hvoraf|heraf|deraf)\s(?:de\s)?(?:ca\.\s)?$", re.IGNORECASE)
_PART_GOES_ON = re.compile(r"(?:\s(?:\w+e?s|er|blev|var|kan|skal|vil|udgør|går|vedrører|til|i|fra|på|som)\b|[.,)])")
_SUM_OF = re.compile(
    r"""(?:udgift|indtægt|bevilling|beløb|tilskud|besparelse|faktura|støtte|lån|garanti|underskud|overskud)\w*\s
        (?:[\w().]+\s){0,2}(?:på|svarende\still?)\s(?:i\salt\s|ca\.\s|op\still?\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_SUM_ENDS = re.compile(
    r"\s?[.,;)]?\s?(?:\n|$)|\s?[.,;)]\s|\s(?:årligt|om året|pr\. år|i|fra|for|til|finansieres|som|og)\b"
)
_NOT_SUM = re.compile(
    r"(?:\b(?:nr|pkt|punkt|side|sag|bilag|§+|kap|stk|kl)\.?|\b(?:i|den|d\.|fase|etape|uge))\s$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TABLE_UNIT = re.compile(r"(?:\(|\bi\s|hele\s|^\s*)$")


class _Sum(NamedTuple):
    """A sum as read from the text, before its years are known."""

    span: Span
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    sign_stated: bool = False
    approximate: bool = False
    oversized: bool = False
    rule: str = "amounts.unit"
    years: TiedYears | None = None


def find_amounts(document: Document, item: AgendaItem) -> list[Amount]:
    """The item's sums of money in the order of the text, in DKK; attachments and their file names are left out."""
    return _amounts(document, _outside_attachments(item), item.key, item)


def find_amounts_in(document: Document, span: Span, key: str) -> list[Amount]:
    """The sums of money in a stretch of text outside the items; their ids are `key`.a1, …."""
    return _amounts(document, [span], key, None)


def _outside_attachments(item: AgendaItem) -> Iterator[Span]:
    start = item.span.start
    for section in item.sections:
        if section.role is SectionRole.ATTACHMENTS:
            if start < section.span.start:
                yield Span(start, section.span.start)
            start = max(start, section.span.end)
    if start < item.span.end:
        yield Span(start, item.span.end)


def _amounts(document: Document, spans: Iterable[Span], key: str, item: AgendaItem | None) -> list[Amount]:
    amounts: list[Amount] = []
    for span in spans:
        sums = _read_span(document, span)
        tied = tie_years(document.text, [s.span for s in sums], span)
        for found, years in zip(sums, tied, strict=True):
            amounts.append(_amount(document, found, found.years or years, f"{key}.a{len(amounts) + 1}", item))
    return flag_slips(document.text[item.span.start : item.span.end] if item else "", amounts)


def _read_span(document: Document, span: Span) -> list[_Sum]:
    cells = find_money_cells(document, span)
    sums = list(_read_text(document.text, span, cells))
    sums += [s for c in cells if (s := _read_cell(c)) is not None]
    for start, end, low, value in find_spelled(document.text, *span):
        sums.append(_Sum(Span(start, end), None if low else value, low, value if low else None, rule="amounts.spelled"))
    return sorted(sums)


def _read_text(text: str, span: Span, cells: Sequence[Cell]) -> Iterator[_Sum]:
    taken = {cell.span.start for cell in cells}
    floor = span.start
    for candidate in find_candidates(text, *span):
        if candidate.start in taken or candidate.start < floor:
            continue
        for found in _read_candidate(text, mend_stray_space(text, floor, candidate), floor):
            floor = candidate.end
            yield found


def _read_candidate(text: str, candidate: Candidate, floor: int) -> Iterator[_Sum]:
    lead = _LEAD.search(text, max(floor, candidate.start - 30), candidate.start)
    assert lead is not None  # every part of it may be empty
    unit = candidate.unit
    if unit is None:
        if lead["currency"]:
            yield from _read(text, candidate, Unit(1, True), lead, "amounts.leading_unit")
        elif _is_part(text, candidate):
            yield from _read(text, candidate, Unit(1, True), lead, "amounts.part")
    elif not _is_table_unit(text, candidate):
        yield from _read_list(text, candidate, unit, floor)
        yield from _read(text, candidate, unit, lead, "amounts.unit")


def _read_list(text: str, candidate: Candidate, unit: Unit, floor: int) -> Iterator[_Sum]:
    """The numbers just before that share the unit of the last."""
    members: list[Candidate] = []
    for member in reversed(list(find_listed(text, floor, candidate.start))):
        if not _may_share(text, member, unit):
            break
        members.append(member)
    for member in reversed(members):
        lead = _LEAD.search(text, max(0, member.start - 30), member.start)
        assert lead is not None
        yield from _read(text, member, unit, lead, "amounts.list")


def _may_share(text: str, candidate: Candidate, unit: Unit) -> bool:
    if _NOT_SUM.search(text, max(0, candidate.start - 8), candidate.start):
        return False
    number = candidate.number
    if unit.scale == 1:
        return is_grouped(number) or "," in number
    return not _YEAR.fullmatch(number)


def _is_part(text: str, candidate: Candidate) -> bool:
    """True for a sum without a unit that its words make one.

    Such as "hvoraf 100.000 finansieres af fonden", "en merudgift på 586.000 årligt".
    """
    if not is_grouped(candidate.number):
        return False
    at = candidate.start
    if _PART_OF.search(text, max(0, at - 15), at):
        return _PART_GOES_ON.match(text, candidate.end) is not None
    return _SUM_OF.search(text, max(0, at - 70), at) is not None and _SUM_ENDS.match(text, candidate.end) is not None


def _is_table_unit(text: str, candidate: Candidate) -> bool:
    """True for "1.000 kr." that names the unit of a table: "(i 1.000 kr.)"."""
    if candidate.number not in ("1.000", "1000") or candidate.high:
        return False
    before, after = text[max(0, candidate.start - 6) : candidate.start], text[candidate.end : candidate.end + 1]
    if "\n" in before:
        before = before.rpartition("\n")[2]
    return _TABLE_UNIT.search(before) is not None and (after in ("", ")", "\n", "\t") or "hele" in before)


def _read(text: str, candidate: Candidate, unit: Unit, lead: re.Match[str], rule: str) -> Iterator[_Sum]:
    value = read_number(candidate.number, unit.scale)
    if value is None:
        return
    sign = (lead["sign"] or "").strip()
    start = lead.start("currency") if lead["currency"] else candidate.start
    start = min(start, lead.start("sign")) if sign else start
    span, value = Span(start, candidate.end), value * unit.scale
    approximate = lead["approximate"] is not None
    high = read_number(candidate.high, unit.scale) if candidate.high else None
    if high is not None and candidate.high is not None:
        yield from _read_two(text, candidate, unit, span, high * unit.scale, approximate)
        return
    yield _Sum(
        span,
        -value if sign and sign != "+" else value,
        sign_stated=bool(sign),
        approximate=approximate,
        oversized=is_oversized(candidate.number, unit.scale),
        rule=rule,
    )


def _read_two(
    text: str, candidate: Candidate, unit: Unit, span: Span, high: Decimal, approximate: bool
) -> Iterator[_Sum]:
    """Two numbers before one unit: a range, or two sums where they are joined otherwise."""
    low = read_number(candidate.number, unit.scale)
    assert low is not None
    assert candidate.high is not None
    low *= unit.scale
    if low < 1000 <= high and is_grouped(candidate.high) and not is_grouped(candidate.number):
        low *= 1000  # "10-15.000 kr."
    before = text[max(0, candidate.start - 90) : candidate.start]
    if candidate.connector in ("-", "–"):
        is_range = True
    elif candidate.connector.startswith("og"):
        is_range = _BETWEEN.search(before) is not None
    else:
        is_range = candidate.connector.startswith("til") and _CHANGE.search(before) is None
    is_range = is_range and not (_YEAR.fullmatch(candidate.number) and candidate.connector[0] not in "-–")
    if is_range and low < high:
        yield _Sum(span, None, low, high, approximate=approximate, rule="amounts.range")
        return
    at = text.index(candidate.high, candidate.start + len(candidate.number))
    is_sum = low >= 1000 or "," in candidate.number or unit.scale > 1
    if is_sum and not (_YEAR.fullmatch(candidate.number) or _NOT_SUM.search(before)):
        yield _Sum(Span(span.start, candidate.start + len(candidate.number)), low, approximate=approximate)
    yield _Sum(Span(at, candidate.end), high)


def _read_cell(cell: Cell) -> _Sum | None:
    number = cell.number.lstrip("-−–÷+ ")
    value = read_number(number, cell.scale)
    if value is None:
        return None
    sign = cell.number[0] if cell.number[0] in "-−–÷+" else ""
    value *= cell.scale
    return _Sum(
        cell.span,
        -value if sign and sign != "+" else value,
        sign_stated=bool(sign),
        oversized=is_oversized(number, cell.scale),
        rule="amounts.table",
        years=cell.years,
    )


def _amount(document: Document, found: _Sum, years: TiedYears, id: str, item: AgendaItem | None) -> Amount:
    evidence = document.evidence(*found.span, found.rule)
    section = item.holding(evidence.start) if item else None
    size = max(abs(v) for v in (found.value, found.high) if v is not None)
    return Amount(
        id=id,
        value=_printed(found.value),
        low=_printed(found.low),
        high=_printed(found.high),
        sign_stated=found.sign_stated,
        approximate=found.approximate,
        per=find_per(document.text, found.span),
        years=years.years,
        onwards=years.onwards,
        raw=evidence.quote,
        section=section.role.value if section else None,
        warnings=("AMOUNT_IMPLAUSIBLE",) if found.oversized or size > _LARGEST else (),
        evidence=evidence,
    )


def _printed(value: Decimal | None) -> str | None:
    """An exact decimal string; whole kroner without decimals."""
    if value is None:
        return None
    return str(int(value)) if value == value.to_integral_value() else f"{value:f}"
