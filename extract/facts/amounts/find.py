"""Finds sums of money in an item, with the years and the unit that the text ties to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from extract.domain.document import Document
from extract.domain.facts import Amount
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.facts.amounts.grammar import (
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
from extract.facts.amounts.lists import find_listed_sums
from extract.facts.amounts.printed_years import TiedYears
from extract.facts.amounts.ranges import join_ranges
from extract.facts.amounts.rates import find_per
from extract.facts.amounts.read import Sum, heads_column, lead_of, leading_unit, may_share, read_sum
from extract.facts.amounts.slips import flag_slips
from extract.facts.amounts.tables import Cell, find_money_cells
from extract.facts.amounts.years import tie_years

_LARGEST = Decimal(500_000_000_000)  # DKK; more than all Danish municipalities spend in a year

_OF_MONEY = re.compile(r"(?i)(?:kr|kroner|mio|mia|mill)\b(?:[^.]|\.(?!\s+[A-ZÆØÅ])){0,160}$|,-")  # within the sentence
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
_TABLE_UNIT = re.compile(r"(?:\(|\b[iI]\s|[hH]ele\s|^\s*|1\.?000\skr\.\s)$")
_IN, _HEAD_AHEAD = re.compile(r"\b[iI]\s$"), re.compile(r"[ ][A-ZÆØÅ]")  # "Projekt i 1.000 kr. Budget Forbrug"
_IN_THOUSANDS = re.compile(r"\bi\s(?:1\.?000\s)?$")  # "budget i 1.000 kr.", and the next head's unit beside it
_BEAR_UNIT = re.compile(
    r"\b(?:beløb|tal)(?:lene|ene)?\s(?:\w+\s){0,3}i\s(?:hele\s)?$", re.IGNORECASE
)  # "alle beløb er i 1.000 kr."
_PRICES = r",?[ ](?:i[ ]|[-–][ ])?(?:(?:19|20)\d\d[- ]?|(?:årets|faste|løbende)[ ])?(?:pl|p/l|pris\w*)\b"
_UNIT_ENDS = re.compile(
    rf"\)|:|\s*$|[ ]?\([^()\n]{{1,30}}\)\s?:?\s*$|\t|[ ]{{2,}}|[ ](?:19|20)\d\d\b|{_PRICES}|[ ]1\.?000[ ]kr\.|[ ](?:er|ses|vises|fremgår|angives)\b"
    r"|[ ]\((?:19|20)\d\d[- ]?(?:pl|p/l|pris)[^()\n]*\)"
)  # also "1.000 kr. 1.000 kr.", "I 1.000 kr. er udgifterne:"
_CELL_ENDS = re.compile(
    r"(?:\s?/\s?år|\s(?:netto|brutto)|\s\([^()\n\t]{1,30}\))?\)?\t"
)  # "Drift i 1.000 kr. netto | 2022"
_FIGURE_CELL = re.compile(r"\t\s*(?!(?:19|20)\d\d\s*(?:\t|$))[-−–(]?\s?\d[\d.,]*\)?\s*(?=\t|$)")


_MILLION = 1_000_000
# Decimals alone, since "5 i 2027" may be five of anything
_NEXT_YEAR = re.compile(
    r"\s(?:i|for)\s(?:19|20)\d\d(?:,\s|,?\s(?:og|samt)\s)(?P<number>\d{1,3},\d{1,3})(?=\s(?:i|for)\s(?:19|20)\d\d(?!\d))"
)


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


def _read_span(document: Document, span: Span) -> list[Sum]:
    cells = [*find_money_cells(document, span), *find_listed_sums(document, span)]
    sums = list(join_ranges(document.text, _read_text(document.text, span, cells)))
    sums += [s for c in cells if (s := _read_cell(c)) is not None]
    for start, end, low, value in find_spelled(document.text, *span):
        sums.append(Sum(Span(start, end), None if low else value, low, value if low else None, rule="amounts.spelled"))
    return sorted(sums)


def _read_text(text: str, span: Span, cells: Sequence[Cell]) -> Iterator[Sum]:
    taken = {cell.span.start + len(cell.number) - len(cell.number.lstrip("-−–÷+( ")) for cell in cells}
    floor = span.start
    for candidate in find_candidates(text, *span):
        if candidate.start in taken or candidate.start < floor:
            continue
        if candidate.unit is not None and _is_table_unit(text, candidate):
            floor = candidate.end
            continue
        if candidate.unit is not None and heads_column(text, candidate):
            floor = candidate.start + len(candidate.number)  # the unit may be that of the number behind it
            continue
        for found in _read_candidate(text, mend_stray_space(text, floor, candidate), floor):
            floor = candidate.end
            yield found
        if candidate.unit is not None and candidate.unit.scale >= _MILLION:
            yield from _go_on(text, Span(candidate.end, span.end), candidate.unit)


def _read_candidate(text: str, candidate: Candidate, floor: int) -> Iterator[Sum]:
    lead = lead_of(text, floor, candidate)
    unit = candidate.unit
    if unit is None:
        unit = leading_unit(text, candidate, lead)
        if unit is not None:
            yield from read_sum(text, candidate, unit, lead, "amounts.leading_unit")
        elif _is_part(text, candidate):
            yield from read_sum(text, candidate, Unit(1, True), lead, "amounts.part")
    else:
        yield from _read_list(text, candidate, unit, floor)
        yield from read_sum(text, candidate, unit, lead, "amounts.unit")


def _go_on(text: str, after: Span, unit: Unit) -> Iterator[Sum]:
    """The sums of a series of years whose unit is that of the first: "0,8 mio. i 2026, [0,6] i 2027 og [0,5] i 2028"."""
    following = _NEXT_YEAR.match(text, *after)
    while following:
        value = read_number(following["number"], unit.scale)
        if value is not None:
            yield Sum(Span(*following.span("number")), value * unit.scale, rule="amounts.series")
        following = _NEXT_YEAR.match(text, following.end(), after.end)


def _read_list(text: str, candidate: Candidate, unit: Unit, floor: int) -> Iterator[Sum]:
    """The numbers just before that share the unit of the last."""
    members: list[Candidate] = []
    for member in reversed(list(find_listed(text, floor, candidate.start))):
        if not may_share(text, member, unit):
            break
        members.append(member)
    for member in reversed(members):
        yield from read_sum(text, member, unit, lead_of(text, 0, member), "amounts.list")


def _is_part(text: str, candidate: Candidate) -> bool:
    """True for a sum without a unit that its words make one.

    Such as "hvoraf 100.000 finansieres af fonden", "en merudgift på 586.000 årligt".
    """
    if not is_grouped(candidate.number):
        return False
    at = candidate.start
    if _PART_OF.search(text, max(0, at - 15), at):
        return (
            _OF_MONEY.search(text[max(0, at - 200) : at].rpartition("\n")[2]) is not None
            and _PART_GOES_ON.match(text, candidate.end) is not None
        )
    return _SUM_OF.search(text, max(0, at - 70), at) is not None and _SUM_ENDS.match(text, candidate.end) is not None


def _is_table_unit(text: str, candidate: Candidate) -> bool:
    """True for "1.000 kr." that names the unit of a table: "(i 1.000 kr.)"."""
    if candidate.number not in ("1.000", "1000") or candidate.high:
        return False
    before, after = text[max(0, candidate.start - 10) : candidate.start], text[candidate.end : candidate.end + 40]
    if _BEAR_UNIT.search(text, max(0, candidate.start - 50), candidate.start):
        return True
    before = re.split(r"[\n\t]", before)[-1]
    ends = _UNIT_ENDS.match(after.partition("\n")[0]) is not None
    if _IN.search(before) and _HEAD_AHEAD.match(after):
        return True
    if _IN_THOUSANDS.search(before):
        return True
    ends_row = text.find("\n", candidate.end)
    row = text[candidate.end : ends_row if ends_row >= 0 else len(text)]
    if _CELL_ENDS.match(row) and not _FIGURE_CELL.search(row):
        return True  # "Område, 1.000 kr." in the row of the heads
    return _TABLE_UNIT.search(before) is not None and (ends or "hele" in before.lower())


def _read_cell(cell: Cell) -> Sum | None:
    number = cell.number.strip("-−–÷+ ()")
    value = read_number(number, cell.scale)
    if value is None:
        return None
    sign = cell.number[0] if cell.number[0] in "-−–÷+(" else ""
    if cell.number[-1] in "-−" and cell.number[-2] != ",":
        sign = "-"  # behind the number, as accounts print it: "2.500-"
    value *= cell.scale
    return Sum(
        cell.span,
        -value if sign and sign != "+" else value,
        sign_stated=bool(sign),
        oversized=is_oversized(number, cell.scale),
        rule="amounts.table",
        years=cell.years,
    )


def _amount(document: Document, found: Sum, years: TiedYears, id: str, item: AgendaItem | None) -> Amount:
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
