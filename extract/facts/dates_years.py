"""Reads years with the words before them that make them months, quarters, halves or seasons."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extract.domain.text import Span
from extract.facts.dates_calendar import PERIOD_WORDS, first_and_last, month_days, season_days, year_days
from extract.facts.dates_found import Found, month_number, period
from extract.lexicon.calendar import MONTHS

_FULL = "|".join(MONTHS)
_BEFORE_YEAR = re.compile(
    rf"""
    (?:\b(?:ultimo|medio|prim(?:i)?o|(?:ud|ind)gangen\saf|slutningen\saf|starten\saf|begyndelsen\saf|midten\saf)\s)?
    (?: \b(?:(?P<from_month>{_FULL})(?P<join>\s?[-–/]\s?|\s(?:til|og)\s))?(?P<month>{_FULL}),?   # "januar-oktober"
      | \b(?P<period>{PERIOD_WORDS})(?:\s(?:i|af))?                                        # "første kvartal"
    )?
    \s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_YEAR_AFTER = re.compile(
    r"""(?: \b(?:nr|nummer|lokalplan|matr|postnr|tlf|telefon|kl|side|§+|stk|pkt|punkt|dok|sagsnr|id|id:)\.?:?\s?
          | \d\w*[-/] | _ | [\w.]/ | \#
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER_WORDS = frozenset(
    ("nr", "nummer", "lokalplan", "matr", "postnr", "tlf", "telefon", "kl", "side", "stk", "pkt", "punkt", "dok", "id")
)
_OPENERS = frozenset(
    (
        *("ultimo", "medio", "primo", "primio", "udgangen", "indgangen", "slutningen", "starten", "begyndelsen"),
        *("midten", "kvartal", "halvår", "halvdel", "forår", "foråret", "sommer", "sommeren", "efterår", "efteråret"),
        *("vinter", "vinteren", *MONTHS),
    )
)
_ROUND = re.compile(r"\b(?:ca\.|op til|mere end|mindst|over|under|omkring|næsten)\s$", re.IGNORECASE)  # "ca. 2000"
_FILE = re.compile(r"\S{0,40}\.(?:pdf|docx?|xlsx?|html?)\b|/\S*/", re.IGNORECASE)  # "2021.pdf", "2021/06/notat/"
_POSTAL = re.compile(r"\s(?:Frederiksberg|København)\b")
_OFFICE = re.compile(r"(?:udvalg|(?<!om)råd|bestyrelse|magistrat)(?:et|en|n|s)?\s\(?$", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:overfør|flyt|fremryk|udskyd|udskud|udsæt|udsat|periodiser|ændr|rykke)\w*\b[^.\n]*$", re.IGNORECASE
)


def is_moved(text: str, start: int) -> bool:
    """True where a verb of moving precedes, so that "fra A til B" names two dates and no interval."""
    return _MOVED.search(text, max(0, start - 80), start) is not None


def read_year(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
    """The periods of a match; none where its digits are no year."""
    start = match.start()
    words = text[max(floor, start - 45) : start].lower().split()[-3:]
    if _is_other_number(text, match, words, floor):
        return
    if match["year"] == "2000" and _ROUND.search(text, max(floor, start - 12), start):
        return
    first, last = int(match["year"]), match["until"] or match["last"]
    before = _BEFORE_YEAR.search(text, max(floor, start - 45), start) if _opens_period(words) else None
    prefix = before if before and before[0].strip() else None
    span = Span(prefix.start() if prefix else start, match.end())
    if last is None:
        yield from _read_single_year(span, first, prefix)
        return
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if match["last"] and (until <= first or is_moved(text, start)):
        yield period(Span(span.start, match.end("year")), "year", year_days(first))
        yield period(Span(match.start("last"), match.end()), "year", year_days(until))
        return
    if not first < until <= first + 60 or _is_office(text, start, first, until):
        return
    if prefix and prefix["period"]:
        yield period(span, "season", season_days(first, prefix["period"]) or (date(first, 1, 1), date(until, 12, 31)))
    else:
        yield period(span, "span", (date(first, 1, 1), date(until, 12, 31)))


def _opens_period(words: Sequence[str]) -> bool:
    """True where the words before a year may belong to its expression: "ultimo", "første kvartal af", "marts/april"."""
    if words and words[-1] in ("i", "af"):
        words = words[:-1]
    return bool(words) and re.split(r"[-–/]", words[-1].rstrip(","))[-1] in _OPENERS


def _is_other_number(text: str, match: re.Match[str], words: Sequence[str], floor: int) -> bool:
    """True for a number like a year that is none: "nr. 2018", "2000 Frederiksberg", "notat_2021.pdf"."""
    start = match.start()
    glued = start > floor and not text[start - 1].isspace()
    last = words[-1] if words else ""
    odd = glued or last in _NUMBER_WORDS or not last.isalpha()
    if odd and (
        _NO_YEAR_AFTER.search(text, max(floor, start - 16), start) or text[max(floor, start - 1) : start] == "/"
    ):
        return True
    if match["year"] == "2000" and _ROUND.search(text, max(floor, start - 12), start):
        return True
    return _POSTAL.match(text, match.end()) is not None or _FILE.match(text, match.end()) is not None


def _read_single_year(span: Span, year: int, prefix: re.Match[str] | None) -> Iterator[Found]:
    if prefix is None or not (prefix["month"] or prefix["period"]):
        yield period(span, "year", year_days(year))
    elif prefix["period"]:
        grain, days = first_and_last(year, prefix["period"])
        yield period(span, grain, days)
    else:
        yield from _read_months(span, year, prefix)


def _read_months(span: Span, year: int, prefix: re.Match[str]) -> Iterator[Found]:
    last = month_days(year, month_number(prefix["month"]))
    if not prefix["from_month"]:
        yield period(span, "month", last)
        return
    number = month_number(prefix["from_month"])
    if "og" in prefix["join"]:
        yield period(Span(span.start, prefix.end("from_month")), "month", month_days(year, number))
        yield period(Span(prefix.start("month"), span.end), "month", last)
        return
    first = month_days(year if number <= last[0].month else year - 1, number)
    yield period(span, "span", (first[0], last[1]))


def _is_office(text: str, start: int, first: int, until: int) -> bool:
    """True for a period of office after a body's name, which is no date ("Socialudvalget 2018-2021")."""
    return first % 4 == 2 and until == first + 3 and _OFFICE.search(text, max(0, start - 30), start) is not None
