"""Reads a number of the text as a sum: its sign, one value or a range, and what before it makes it none."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extract.domain.text import Span
from extract.facts.amounts.grammar import SCALES, Candidate, Unit, is_grouped, is_oversized, read_number
from extract.facts.amounts.printed_years import TiedYears

_LEAD = re.compile(
    r"""
    (?P<approximate>\b(?:ca\.?|cirka|omkring|omtrent|knapt?|godt|næsten|lidt\s(?:over|under)|op\smod|skønsmæssigt|
       i\sstørrelsesordenen)[ ])?    # "ca.", "knap"
    (?P<currency>(?:(?:(?<![\w.])(?P<scale>mio|mia|mill?|t)\.?[ \u00a0]?|(?<![\wæøå]))kr\.?|DKK)[ \u00a0]?)?  # "kr. 175.000", "mio. kr. 2,5"
    (?P<sign>(?:(?<![\w)%.,])[-−–÷+]|\bminus\s           # "-25,8 mio. kr.", "minus 3 mio. kr."
      | ÷[ \u00a0]                                       # "÷ 3 mio. kr."; a dash with a space is a sign in a clause alone
      | (?:(?<=\bpå[ ])|(?<=\b(?:til|med)[ ])|(?<=\())[-−–][ \u00a0]
    ))?
    $""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\b(?:tillæg|bevilling|beløb|regulering|korrektion|ændring)\w*\spå\s\($", re.IGNORECASE
)  # "et beløb på (3 mio. kr.)"
_BETWEEN = re.compile(r"\bmellem\s(?:ca\.\s)?(?:kr\.\s)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:hæv|øg|forøg|forhøj|stig|steg|sænk|nedsæt|reducer|ændr|fald|opjuster|nedjuster|udvid|fordobl|halver|tredobl)\w*\b[^.\n]{0,60}\bfra\s(?:ca\.\s)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_EACH = ("á", "à", "a")
_NUMBERED = re.compile(
    r"(?:\b(?:nr|pkt|punkt|side|sag|bilag|§+|kap|stk|kl|matr)\.?|\b(?:i|den|d\.|fase|etape|uge))\s$", re.IGNORECASE
)
_NUMBERED_BY_WORD = re.compile(r"\b(?:nr|pkt|punkt|side|bilag|sag|matr)\.?\s$", re.IGNORECASE)  # "Punkt 1-15.000 kr."
# "Møllevej 4 til 1,9 mio. kr.", "parcel 12 og 14 for …", "trin 2 - 3 mio. kr.": what the word before counts or names.
_LABELLED = re.compile(
    r"""
    (?: \b(?i:nr|matr|etaper?(?:ne)?|faser?(?:ne)?|trin|del(?:område|aftale)|bygning|blok|afsnit|spor|rum|lokale|linje|rute|uge
          |station|model|scenari(?:e|um)|option|entreprise|\w*parcel(?:ler|len|lerne)?|\w*grund(?:en|e|ene)?|byggefelt|felt|enhed
          |\w*forslag|alternativ|løsning|variant|version|mulighed|prioritet|delprojekt|projekt|kategori|kontrakt|ejendom
          |lejemål|bolig|hus|lod|punkt|pkt|bilag|sag|side)\.?
      | (?<=[a-zæøå,][ ])(?!Kr\b|Ca\b)[A-ZÆØÅ][a-zæøåé-]{2,}    # a name within a sentence
      | \b[A-ZÆØÅ][\wæøåé-]*(?:vej|vejen|gade|gaden|allé|alle|vænge|vænget|stræde|torv|plads|parken|toften|bakken|haven|gården)
    )
    [ ](?:\d{1,3}[ ]?[A-Za-z]?(?:,|,?[ ](?:og|samt|eller)|[ ]?[-–])[ ]?)*$
    """,
    re.VERBOSE,
)
_RANGE_AHEAD = re.compile(r"[ ]?[-–][ ]?\d")  # "mio. kr. 3-4"
_HEADS_YEARS = re.compile(r"(?:\bi\s|\(|\bhele\s)$", re.IGNORECASE)
_IN_UNIT = re.compile(r"\bi\s$", re.IGNORECASE)  # "beløb i mio. kr.", a table's unit
_YEAR_AHEAD = re.compile(r"\s(?:19|20)\d\d\b(?![.,]\d)")  # "Kr. 2021 2022", the heads of columns
_ORDINAL = re.compile(r"\.[ ][a-zæøå]")  # "mio. kr. 3. kvartal"
_SHORT_RANGE = re.compile(r"(?P<low>[1-9])[-–][1-9](?P<zeros>0{1,2})[.\s]\d{3}")
# "Budget 2021 kr. 2022 kr.", "Regnskab 2020 kr.": years that head the columns of a table whose lines ran together
_IN_KRONER = r"(?:t\.|mio\.|mill\.|mia\.)?[ \u00a0]?kr\b"
_YEAR_HEAD_BEFORE = re.compile(
    rf"(?:\b(?:budget|regnskab|forbrug|overslag|BO)\w*|(?:19|20)\d\d[ \u00a0]{_IN_KRONER}\.?)[ \u00a0\t]+$",
    re.IGNORECASE,
)
_YEAR_HEAD_AHEAD = re.compile(
    rf"[ \u00a0\t]+(?:(?:budget|regnskab)\w*[ ])?(?:19|20)\d\d[ \u00a0]{_IN_KRONER}", re.IGNORECASE
)
_COLUMNS = re.compile(r"\t|[ ]{2}")
_ALONE, _BEGINS_CELL = re.compile(r"[ ]*(?:[\t\n]|[ ]{2}|$)"), re.compile(r"(?:^|[\t\n]|[ ]{2})$")  # a cell
# "Budget mio. kr. 12 måneder": what the number behind the unit counts
_COUNTED = re.compile(
    r"\s(?:måneder|mdr|uger|dage|timer|minutter|år|stk|procent|pct|personer|borgere|elever|børn|pladser|boliger|m[2²])\b(?!\s?(?:fra|efter|før))|\s?%",
    re.IGNORECASE,
)
_LARGEST_RATIO = 20  # of the ends of a range; "Møllevej 4 til 1.950.000 kr." is none


class Sum(NamedTuple):
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


def lead_of(text: str, floor: int, candidate: Candidate) -> re.Match[str]:
    """What stands right before a number: `approximate`, `currency` and `sign`."""
    lead = _LEAD.search(text, max(floor, candidate.start - 30), candidate.start)
    assert lead is not None  # every part of it may be empty
    return lead


def leading_unit(text: str, candidate: Candidate, lead: re.Match[str]) -> Unit | None:
    """The unit that stands before a number; None where it heads a table, "i mio. kr. 2023", or what is counted, and before a range."""
    if lead["currency"] is None or _is_below_head(text, candidate, lead):
        return None
    number, at = candidate.number, lead.start("currency")
    if lead["scale"] and (_RANGE_AHEAD.match(text, candidate.end) or _ORDINAL.match(text, candidate.end)):
        return None
    if lead["scale"] and number.isdigit() and _IN_UNIT.search(text, max(0, at - 8), at):
        return None
    if _COUNTED.match(text, candidate.end):
        return None
    if _YEAR.fullmatch(number) and (
        lead["scale"] or _HEADS_YEARS.search(text, max(0, at - 8), at) or _YEAR_AHEAD.match(text, candidate.end)
    ):
        return None
    return Unit(SCALES[lead["scale"].lower()] if lead["scale"] else 1, True)


def _is_below_head(text: str, candidate: Candidate, lead: re.Match[str]) -> bool:
    """True for the first number of a table's row, with the unit at the end of the heads above it."""
    if "\n" not in text[lead.end("currency") : candidate.start]:
        return False
    end = text.find("\n", candidate.end)
    return _COLUMNS.search(text, candidate.end, end if end >= 0 else len(text)) is not None


def heads_column(text: str, candidate: Candidate) -> bool:
    """True for a year with the unit of its column behind it, among the heads of a table: "Budget 2021 kr. 2022 kr."."""
    if not _YEAR.fullmatch(candidate.number) or candidate.high:
        return False
    if candidate.unit and candidate.unit.scale >= SCALES["mio"]:
        return True  # "2021 mio. kr.": a sum of so many digits has its thousands parted
    if (
        candidate.unit
        and candidate.unit.scale > 1
        and _ALONE.match(text, candidate.end)
        and _BEGINS_CELL.search(text, max(0, candidate.start - 2), candidate.start)
    ):
        return True
    before = text[max(0, candidate.start - 60) : candidate.start]
    return _YEAR_HEAD_BEFORE.search(before) is not None or _YEAR_HEAD_AHEAD.match(text, candidate.end) is not None


def may_share(text: str, candidate: Candidate, unit: Unit) -> bool:
    """True for a number that may share the unit of one listed behind it; a year, a date or a number of something may not."""
    if _NUMBERED.search(text, max(0, candidate.start - 8), candidate.start):
        return False
    number = candidate.number
    if unit.scale == 1:
        return is_grouped(number) or "," in number
    return not _YEAR.fullmatch(number) and not _is_label(text, candidate)


def read_sum(text: str, candidate: Candidate, unit: Unit, lead: re.Match[str], rule: str) -> Iterator[Sum]:
    """The sum that a number is; two where two numbers before one unit are no range, none where it is no number."""
    value = read_number(candidate.number, unit.scale)
    if value is None:
        return
    sign = (lead["sign"] or "").strip()
    start = lead.start("currency") if lead["currency"] else candidate.start
    start = min(start, lead.start("sign")) if sign else start
    span, value = Span(start, candidate.end), value * unit.scale
    if _IN_BRACKETS.search(text, max(0, start - 40), start) and text.startswith(")", candidate.end):
        span, sign = Span(start - 1, candidate.end + 1), "("
    approximate = lead["approximate"] is not None
    high = read_number(candidate.high, unit.scale) if candidate.high else None
    if high is not None and candidate.high is not None:
        yield from _read_two(text, candidate, unit, span, high * unit.scale, approximate)
        return
    yield Sum(
        span,
        -value if sign and sign != "+" else value,
        sign_stated=bool(sign),
        approximate=approximate,
        oversized=is_oversized(candidate.number, unit.scale),
        rule=rule,
    )


def _read_two(
    text: str, candidate: Candidate, unit: Unit, span: Span, high: Decimal, approximate: bool
) -> Iterator[Sum]:
    """Two numbers before one unit: a range, or two sums where they are joined otherwise."""
    low = read_number(candidate.number, unit.scale)
    assert low is not None
    assert candidate.high is not None
    low *= unit.scale
    by_word = _NUMBERED_BY_WORD.search(text, max(0, candidate.start - 10), candidate.start) is not None
    label = by_word or _is_label(text, candidate)
    if low < 1000 <= high and is_grouped(candidate.high) and not is_grouped(candidate.number):
        low *= 1000  # "10-15.000 kr."
        if low * _LARGEST_RATIO < high and (short := _SHORT_RANGE.match(text, candidate.start)):
            low *= 10 ** len(short["zeros"])  # "5-600.000 kr."
        elif low * _LARGEST_RATIO < high and low * 1000 < high <= low * 1000 * _LARGEST_RATIO and not label:
            low *= 1000  # "2-3.000.000 kr."
        label = label or low * _LARGEST_RATIO < high
    if not label and low < high and _joins_range(text, candidate):
        yield Sum(span, None, low, high, approximate=approximate, rule="amounts.range")
        return
    at = text.index(candidate.high, candidate.start + len(candidate.number))
    if candidate.connector in _EACH:  # "3 á 20 mio. kr.": so many of them
        yield Sum(Span(at, candidate.end), high)
        return
    is_sum = low >= 1000 or "," in candidate.number or unit.scale > 1
    label = label or (candidate.connector in ("-", "–") and low >= high and candidate.number.isdigit())
    numbered = label or _NUMBERED.search(text, max(0, candidate.start - 8), candidate.start)
    if is_sum and not (_YEAR.fullmatch(candidate.number) or numbered):
        yield Sum(Span(span.start, candidate.start + len(candidate.number)), low, approximate=approximate)
    yield Sum(Span(at, candidate.end), high)


def _joins_range(text: str, candidate: Candidate) -> bool:
    """True where the words between and before two numbers make them a range."""
    before = text[max(0, candidate.start - 90) : candidate.start]
    if candidate.connector in ("-", "–"):
        return True
    if candidate.connector in _EACH:  # "5 á 6 mio. kr."
        low, high = (Decimal(n.replace(",", ".")) for n in (candidate.number, candidate.high or "0"))
        return high <= 2 * low and low > 1
    if _YEAR.fullmatch(candidate.number):
        return False
    if candidate.connector.startswith("og"):
        return _BETWEEN.search(before) is not None
    return candidate.connector.startswith("til") and _CHANGE.search(before) is None


def _is_label(text: str, candidate: Candidate) -> bool:
    """True for the number of a house, a plot or a stage, which stands before a sum; glued to it by a dash it makes a range."""
    number = candidate.number
    if not re.fullmatch(r"\d{1,3}", number) or (candidate.high and text[candidate.start + len(number)] in "-–"):
        return False
    before = text[max(0, candidate.start - 60) : candidate.start]
    return _LABELLED.search(before) is not None or re.search(r"\d[ ]?[-–]$", before) is not None
