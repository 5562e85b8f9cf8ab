"""Reads years with the words before them that make them months, quarters, halves or seasons."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extract.domain.text import Span
from extract.facts.dates.calendar import (
    PERIOD_WORDS,
    first_and_last,
    half_days,
    month_days,
    quarter_days,
    season_days,
    year_days,
)
from extract.facts.dates.found import Found, month_number, period
from extract.lexicon.calendar import MONTHS

_FULL = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec"
_MONTH = rf"(?:{_FULL}|(?!(?:jan|jul)\b(?!\.))(?:{_SHORT})(?:\.|(?![\w.])))"  # "Jan" is a name too, "jul" Christmas
_BEFORE_YEAR = re.compile(
    rf"""
    (?:\b(?:ultimo|medio|prim(?:i)?o|(?:ud|ind)gangen\saf|slutningen\saf|starten\saf|begyndelsen\saf|midten\saf)\s)?
    (?: \b(?:(?P<from_month>{_MONTH})(?P<join>\s?[-–/]\s?|\s(?:til|og)\s))?(?P<month>{_MONTH})
        (?:\småned(?:er(?:ne)?)?)?,?(?:\si)?                                             # "januar-oktober", "sept.", "juni måned"
      | \b(?P<period>{PERIOD_WORDS})(?:\s(?:i|af))?                                        # "første kvartal"
      | \b(?:Q|kvartal\s)(?P<quarter>[1-4])(?:(?:\s?[-–]\s?|\s(?:og|til)\s)Q?(?P<until_quarter>[1-4]))?[-,/]?   # "Q3", "Q1-Q2"
      | \bH(?P<half>[12])[-,/]?                                                         # "H1"
    )?
    \s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUARTER_BEHIND = re.compile(r"(?:,\s?|\s|[-/])[Qq]([1-4])(?!\w)")  # "2021 Q3"
_NO_YEAR_AFTER = re.compile(
    r"""(?: (?:\b(?:lokalplan|matr|tlf|telefon|kl|side|stk|pkt|punkt|dok|id|id:)|§+)\.?:?\s?
          | (?:nr|nummer)\.?:?\s?                                                      # "vejnr. 2021"
          | \d\w*[-/] | _ | [\w.]/ | \# | \d(?<!(?:19|20)\d\d):                       # "ISO 9001:2015"
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER_WORDS = frozenset(("lokalplan", "matr", "tlf", "telefon", "kl", "side", "stk", "pkt", "punkt", "dok", "id"))
_OPENERS = frozenset(
    (
        *("ultimo", "medio", "primo", "primio", "udgangen", "indgangen", "slutningen", "starten", "begyndelsen"),
        *("midten", "kvartal", "halvår", "halvdel", "forår", "foråret", "sommer", "sommeren", "efterår", "efteråret"),
        *("vinter", "vinteren", *MONTHS, "måned", "måneder", "månederne", *_SHORT.split("|")),
        *("q1", "q2", "q3", "q4", "h1", "h2", "kvartal 1", "kvartal 2", "kvartal 3", "kvartal 4"),
    )
)
_ROUND = re.compile(r"\b(?:ca\.|op til|mere end|mindst|over|under|omkring|næsten)\s$", re.IGNORECASE)  # "ca. 2000"
_FILE = re.compile(r"\S{0,40}\.(?:pdf|docx?|xlsx?|html?)\b|/\S*/", re.IGNORECASE)  # "2021.pdf", "2021/06/notat/"
# "Telefon 2021 | 2022"
_PHONE = re.compile(r"\b(?:telefon|tlf|mobil|fax|ring(?:\stil)?)\.?:?\s(?:nr\.?\s)?(?:\d{2,4}\s){0,3}$", re.IGNORECASE)
# "…, vej 1950 og bygning 2010": a number by which a thing is called; not "anlæg af vej 2021"
_CALLED = re.compile(
    r"(?:^|[,;(:]\s?|\b(?:og|i|på|ved)\s)(?:vej|gade|bygning|lokale|rum|konto|port|boks)\s$", re.IGNORECASE
)
# So many of something: "der er | 2021 cykler", "2021 cykler, | 1950 brosten"; not "2021 blev", "med 2021 priser"
_SO_MANY = re.compile(
    r"(?:\b(?:der\s(?:er|var|findes|fandtes|kom)|har|havde|fik|i\salt|samlet|omkring|godt|knap|mindst|højst|mere\send|tæller|rummer|omfatter|købes|plantes|opsættes|plantet|opsat|opstillet)"
    r"|\d\s[a-zæøå]{3,}(?:,|\sog|\ssamt))\s$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\s(?!(?:priser|niveau\w*|tal(?:lene)?|budget\w*|midler\w*|regnskab\w*|aftale\w*|satser?|takster?|bliver|viser|giver|kommer|sætter|ligger|følger|over|under|efter|eller"
    r"|inden|blev|være|samme|senere|begge|ikke|ville|skulle|kunne|havde|endte|hvor|når|siden)\b)(?!\w*(?:ede|tes|erede|ående|ende)\b)[a-zæøå]{3,}(?:er|ere|e|sten|træer|dyr|hold|dele)(?![a-zæøå])"
)
_POSTAL = re.compile(r"\s(?:Frederiksberg|København)\b")
_OFFICE = re.compile(r"(?:udvalg|(?<!om)råd|bestyrelse|magistrat)(?:et|en|n|s)?\s\(?$", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"\bskoleår(?:et)?(?:\s(?:i|for))?\s$", re.IGNORECASE)  # it begins with August
_MOVED = re.compile(
    r"\b(?:overfør|flyt|fremryk|udskyd|udskud|udsæt|udsat|periodiser|ændr|rykke)\w*\b(?:[^.\n]|\.(?=\d|\s[a-zæøå(]))*$",
    re.IGNORECASE,
)

_EACH_YEAR = re.compile(r"\b(?:årlig|i perioden)", re.IGNORECASE)  # "en ændring på 2 mio. kr. årligt fra 2022 til 2025"


def is_moved(text: str, start: int) -> bool:
    """True where a verb of moving precedes, so that "fra A til B" names two dates and no interval."""
    moved = _MOVED.search(text, max(0, start - 80), start)
    return moved is not None and _EACH_YEAR.search(moved[0]) is None


def read_year(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
    """The periods of a match; none where its digits are no year."""
    start = match.start()
    words = text[max(floor, start - 45) : start].lower().split()[-3:]
    before = _BEFORE_YEAR.search(text, max(floor, start - 45), start) if _opens_period(words) else None
    quarter = before and before["quarter"]
    if not quarter and _is_other_number(text, match, words, floor):
        return
    if match["year"] == "2000" and _ROUND.search(text, max(floor, start - 12), start):
        return
    first, last = int(match["year"]), match["until"] or match["last"]
    prefix = before if before and before[0].strip() else None
    span = Span(prefix.start() if prefix else start, match.end())
    if last is None:
        behind = _QUARTER_BEHIND.match(text, match.end()) if prefix is None else None
        if behind:
            yield period(Span(start, behind.end()), "quarter", quarter_days(first, int(behind[1])))
        else:
            yield from _read_single_year(span, first, prefix)
        return
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if match["last"] and (until <= first or is_moved(text, start)):
        yield period(Span(span.start, match.end("year")), "year", year_days(first))
        yield period(Span(match.start("last"), match.end()), "year", year_days(until))
        return
    if not first < until <= first + 60 or _is_office(text, start, first, until):
        return
    if until == first + 1 and _SCHOOL_YEAR.search(text, max(floor, start - 20), start):
        yield period(span, "span", (date(first, 8, 1), date(until, 7, 31)))
    elif prefix and prefix["period"]:
        yield period(span, "season", season_days(first, prefix["period"]) or (date(first, 1, 1), date(until, 12, 31)))
    else:
        yield period(span, "span", (date(first, 1, 1), date(until, 12, 31)))


def _opens_period(words: Sequence[str]) -> bool:
    """True where the words before a year may belong to its expression: "ultimo", "første kvartal af", "marts/april"."""
    if words and words[-1] in ("i", "af"):
        words = words[:-1]
    if not words:
        return False
    last = re.split(r"[-–/]", words[-1].rstrip(",.-/"))[-1]
    return (" ".join((words[-2], last)) if last.isdigit() and len(words) > 1 else last) in _OPENERS


def _is_other_number(text: str, match: re.Match[str], words: Sequence[str], floor: int) -> bool:
    """True for a number like a year that is none: "nr. 2018", "2000 Frederiksberg", "notat_2021.pdf"."""
    start = match.start()
    if _is_of_another_kind(text, match, floor):
        return True
    glued = start > floor and not text[start - 1].isspace()
    last = words[-1] if words else ""
    odd = glued or last in _NUMBER_WORDS or not last.isalpha() or last.endswith(("nr", "nummer"))
    if odd and (
        _NO_YEAR_AFTER.search(text, max(floor, start - 16), start) or text[max(floor, start - 1) : start] == "/"
    ):
        return True
    if match["year"] == "2000" and _ROUND.search(text, max(floor, start - 12), start):
        return True
    return _POSTAL.match(text, match.end()) is not None or _FILE.match(text, match.end()) is not None


def _is_of_another_kind(text: str, match: re.Match[str], floor: int) -> bool:
    """True for a telephone number, the number of a street or a house, and for so many of something."""
    begin, start = max(floor, match.start() - 45), match.start()
    if _PHONE.search(text, begin, start) or _CALLED.search(text[begin:start]):
        return True
    many = _THINGS.match(text, match.end()) if match["until"] is None and match["last"] is None else None
    return many is not None and _SO_MANY.search(text, begin, start) is not None


def _read_single_year(span: Span, year: int, prefix: re.Match[str] | None) -> Iterator[Found]:
    if prefix is None or prefix.lastgroup is None:
        yield period(span, "year", year_days(year))
    elif prefix["quarter"]:
        begun, ended = int(prefix["quarter"]), int(prefix["until_quarter"] or prefix["quarter"])
        days = quarter_days(year, begun)[0], quarter_days(year, ended)[1]
        yield period(span, "quarter" if begun == ended else "span", days)
    elif prefix["half"]:
        yield period(span, "half", half_days(year, int(prefix["half"])))
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
