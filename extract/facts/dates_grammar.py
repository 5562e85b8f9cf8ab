"""The grammar of Danish dates and periods: one expression finds candidates at a digit, small functions read them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from extract.domain.text import Span
from extract.facts.dates_calendar import (
    PERIOD_WORDS,
    first_and_last,
    half_days,
    month_days,
    quarter_days,
    season_days,
    week_days,
    year_days,
)
from extract.lexicon.calendar import MONTHS

Grain = Literal["day", "week", "month", "quarter", "half", "season", "year", "span"]

_FULL = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
_MONTH = rf"(?:(?:{_FULL})|(?:{_SHORT})\.?(?=[\s,-]+(?:\d{{4}}|kl)))"
_UNITS = (
    r"kr\b|mio\b|mia\b|mill?\b|t\.?\s?kr|dkk\b|%|pct\b|procent|m[2²3³]\b|kvm\b|kvadratmeter|stk\b|kg\b|tons?\b|km\b|"
    r"meter\b|liter\b|ha\b|hektar|timer\b|dage\b|minutter\b|\w*borgere\b|\w*elever\b|personer\b|\w*boliger\b|indbyggere\b|"
    r"\w*medlemmer\b|mennesker\b|\w*pladser\b|deltagere\b|husstande\b|gange\b|sider\b|kalorier\b|kwh\b|mwh\b|stemmer\b"
)

CANDIDATE = re.compile(r"\d(?<![^\W]\d)(?<!\d[.,/-]\d)")  # a digit that nothing is glued to

DATE = re.compile(
    rf"""
    (?:
      (?<=uge\s)(?P<wa>\d{{1,2}})(?:\s?(?:-|–|og|til)\s?(?P<wb>\d{{1,2}}))?,?\s(?:i\s)?(?P<wy>20\d\d)(?!\d)  # uge 52 2021
    | (?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d-])                                  # 2022-03-28
    | (?P<nd>\d{{1,2}})(?P<separator>[-./])\s?(?P<nm>\d{{1,2}})
      (?:(?P=separator)\s?|(?<=/\d)[-.\s]|(?<=/\d\d)[-.\s])(?P<ny>\d{{4}}|\d\d(?![.,:]\d))(?![\d/]|-\w|\w)                                  # 04-02-2021, 18.12.2018, 3/4-19
    | (?P<days>(?:\d{{1,2}}\.?(?:\s?[-–]\s?|\s(?:til|og)\s|,\s?)(?:den\s|d\.\s)?){{0,6}})
      (?P<td>\d{{1,2}})\.?[\s-]{{0,2}}(?P<tm>(?i:{_MONTH}))(?![a-zæøå])\.?,?
      (?:[\s-]{{1,2}}(?P<ty>\d{{4}})(?!\d))?                                            # 4. februar 2021, 15-maj-2002
    | (?P<quarters>(?:[1-4]\.?(?:\s?[-–,]\s?|\s(?:og|til)\s|,\s))*[1-4])\.?\s?kvartal(?:et)?\s(?:i\s|af\s)?
      (?P<qy>\d{{4}})(?!\d)                                                           # 4. kvartal 2022
    | (?P<half>[12])\.\s?halv(?:år|del)(?:et|en)?\s(?:i\s|af\s)?(?P<hy>\d{{4}})(?!\d)     # 2. halvår 2022
    | (?<=(?:den|\sd\.)\s)(?P<bd>\d{{1,2}})/(?P<bm>\d{{1,2}})(?![\d/-])                    # den 5/3
    | (?P<year>(?:19|20)\d\d|(?<=\bi\s)(?:17|18|21)\d\d)
      (?: \s?[-–/]\s?(?P<until>(?:19|20)?\d\d)(?![.,/-]\d|\d)                  # 2021-24, 2017-2020, 2021/22
        | \s(?:til(?:\sog\smed)?|t\.o\.m\.)\s(?P<last>20\d\d)(?!\d) )?                   # 2017 til 2020
      (?!\d|[.,]\d|[-/]\d|[a-zæøåA-ZÆØÅ_@]|\.(?:pdf|docx?|xlsx?)|\s?(?:{_UNITS}))       # no number of something
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_BEFORE_DAY = re.compile(r"(?:\b(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s)?(?:\b(?:den|d\.)\s?)?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(man|tirs|ons|tors|fre|lør|søn)dag", re.IGNORECASE)
_WEEKDAYS = ("man", "tirs", "ons", "tors", "fre", "lør", "søn")
_TIME = re.compile(r",?\s?(?:[-–]\s?)?(?:kl\.?\s?)(\d{1,2})(?:[.:](\d\d))?(?!\d)", re.IGNORECASE)

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
_NUMBER_WORDS = frozenset("nr nummer lokalplan matr postnr tlf telefon kl side stk pkt punkt dok sagsnr id".split())
_OPENERS = frozenset(
    "ultimo medio primo primio udgangen indgangen slutningen starten begyndelsen midten kvartal halvår halvdel "
    "forår foråret sommer sommeren efterår efteråret vinter vinteren".split()
).union(MONTHS)
_ROUND = re.compile(r"\b(?:ca\.|op til|mere end|mindst|over|under|omkring|næsten)\s$", re.IGNORECASE)  # "ca. 2000"
_FILE = re.compile(r"\S{0,40}\.(?:pdf|docx?|xlsx?|html?)\b|/\S*/", re.IGNORECASE)  # "2021.pdf", "2021/06/notat/"
_NUMBERED = re.compile(r"\bnr\.?\s$", re.IGNORECASE)  # "bekendtgørelse nr. 47 oktober 2020" names no day
_POSTAL = re.compile(r"\s(?:Frederiksberg|København)\b")
_OFFICE = re.compile(r"(?:udvalg|(?<!om)råd|bestyrelse|magistrat)(?:et|en|n|s)?\s\(?$", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:overfør|flyt|fremryk|udskyd|udskud|udsæt|udsat|periodiser|ændr|rykke)\w*\b[^.\n]*$", re.IGNORECASE)


class Found(NamedTuple):
    """A date or period in the text; `start` is None for a day and month without a year, and where there is no such day."""

    span: Span
    grain: Grain
    start: date | None
    end: date | None
    time: str | None = None
    day_month: tuple[int, int] | None = None
    weekday: int | None = None
    impossible: bool = False


def find_dates_at(text: str, span: Span) -> Iterator[Found]:
    """Every date or period of the span, in order; intervals in words are not yet joined."""
    for match in _matches(text, span):
        if match["year"]:
            yield from _read_year(text, match, span.start)
        elif match["quarters"]:
            yield _read_quarters(match)
        elif match["half"]:
            yield _found(Span(*match.span()), "half", half_days(int(match["hy"]), int(match["half"])))
        elif match["wa"]:
            yield _read_week(match)
        else:
            yield from _read_day(text, match, span.start)


def _matches(text: str, span: Span) -> Iterator[re.Match[str]]:
    at = span.start
    while (digit := CANDIDATE.search(text, at, span.end)) is not None:
        match = DATE.match(text, digit.start(), span.end)
        if match is not None:
            yield match
        at = max(digit.end(), match.end() if match else 0)


def is_moved(text: str, start: int) -> bool:
    """True where a verb of moving precedes, so that "fra A til B" names two dates and no interval."""
    return _MOVED.search(text, max(0, start - 80), start) is not None


def _found(span: Span, grain: Grain, days: tuple[date, date] | None) -> Found:
    if days is None:
        return Found(span, grain, None, None, impossible=True)
    return Found(span, grain, *days)


def _read_day(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
    if match["iso"]:
        year, month, day = (int(p) for p in match["iso"].split("-"))
    elif match["nd"]:
        if not _is_numeric_date(text, match):
            return
        year, month, day = _full_year(match["ny"]), int(match["nm"]), int(match["nd"])
    elif match["bd"]:
        year, month, day = 0, int(match["bm"]), int(match["bd"])
    else:
        year, month, day = int(match["ty"] or 0), _month_number(match["tm"]), int(match["td"])
        if year and (day > 39 or _NUMBERED.search(text, max(floor, match.start() - 5), match.start())):
            yield _found(Span(match.start("tm"), match.end("ty")), "month", month_days(year, month))
            return
    before = _BEFORE_DAY.search(text, max(floor, match.start() - 16), match.start())
    start = before.start() if before else match.start()
    weekday = _WEEKDAY.match(text, start)
    end, time = _with_time(text, match)
    one = _one_day(Span(start, end), year, month, day, time, weekday)
    if one is None:
        return
    yield from _days_before(match, one, year, month)


def _is_numeric_date(text: str, match: re.Match[str]) -> bool:
    if not (1 <= int(match["nd"]) <= 39 and 1 <= int(match["nm"]) <= 19):
        return False
    if len(match["ny"]) == 4:
        return 1700 <= int(match["ny"]) <= 2199
    padded = len(match["nd"]) == len(match["nm"]) == 2
    worded = re.search(r"(?:\b(?:den|d\.)|dag)\s?$", text[max(0, match.start() - 5) : match.start()]) is not None
    return worded or match["separator"] == "/" or padded


def _one_day(
    span: Span, year: int, month: int, day: int, time: str | None, weekday: re.Match[str] | None
) -> Found | None:
    number = _WEEKDAYS.index(weekday[1].lower()) if weekday else None
    if not year:
        possible = 1 <= month <= 12 and 1 <= day <= 31
        return Found(span, "day", None, None, time, (day, month), number) if possible else None
    try:
        value = date(year, month, day)
    except ValueError:
        return Found(span, "day", None, None, impossible=True)
    if not 1700 <= year <= 2099:
        return Found(span, "day", None, None, impossible=True)
    return Found(span, "day", value, value, time, (day, month), number)


def _days_before(match: re.Match[str], last: Found, year: int, month: int) -> Iterator[Found]:
    """ "3. og 10. maj 2022" are two days, "3.-5. maj 2022" is one interval."""
    days = [int(d) for d in re.findall(r"\d+", match["days"] or "")]
    if not days:
        yield last
        return
    joined = re.search(r"(?:[-–]|til)\s?(?:den\s|d\.\s)?$", match["days"]) is not None
    places = [m.span() for m in re.finditer(r"\d+\.?", match["days"])]
    base = match.start("days")
    spans = [Span(base + a if n else last.span.start, base + b) for n, (a, b) in enumerate(places)]
    firsts = [_one_day(span, year, month, d, None, None) for span, d in zip(spans, days, strict=True)]
    if joined and len(days) == 1 and firsts[0] and firsts[0].start and last.end and firsts[0].start < last.end:
        yield Found(last.span, "span", firsts[0].start, last.end, last.time)
        return
    for first in firsts:
        if first is not None:
            yield first
    yield last._replace(span=Span(match.start("td"), last.span.end))


def _with_time(text: str, match: re.Match[str]) -> tuple[int, str | None]:
    end = match.end()
    while text[end - 1] in ",." and not (match["tm"] and len(match["tm"]) < 4 and text[end - 1] == "."):
        end -= 1
    time = _TIME.match(text, end)
    if time is None or int(time[1]) > 24 or int(time[2] or 0) > 59:
        return end, None
    return time.end(), f"{int(time[1]):02d}:{time[2] or '00'}"


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)


def _read_quarters(match: re.Match[str]) -> Found:
    quarters = [int(q) for q in re.findall(r"[1-4]", match["quarters"])]
    year = int(match["qy"])
    days = quarter_days(year, quarters[0])[0], quarter_days(year, quarters[-1])[1]
    return _found(Span(*match.span()), "quarter" if len(quarters) == 1 else "span", days)


def _read_week(match: re.Match[str]) -> Found:
    year, first, last = int(match["wy"]), int(match["wa"]), int(match["wb"] or match["wa"])
    start, end = week_days(year, first), week_days(year, last)
    days = (start[0], end[1]) if start and end and start[0] <= end[0] else None
    return _found(Span(match.start() - 4, match.end()), "span" if match["wb"] else "week", days)


def _read_year(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
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
        yield _found(Span(span.start, match.end("year")), "year", year_days(first))
        yield _found(Span(match.start("last"), match.end()), "year", year_days(until))
        return
    if not first < until <= first + 60 or _is_office(text, start, first, until):
        return
    if prefix and prefix["period"]:
        yield _found(span, "season", season_days(first, prefix["period"]) or (date(first, 1, 1), date(until, 12, 31)))
    else:
        yield _found(span, "span", (date(first, 1, 1), date(until, 12, 31)))


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
    if odd and (_NO_YEAR_AFTER.search(text, max(floor, start - 16), start) or text[max(floor, start - 1) : start] == "/"):
        return True
    if match["year"] == "2000" and _ROUND.search(text, max(floor, start - 12), start):
        return True
    return _POSTAL.match(text, match.end()) is not None or _FILE.match(text, match.end()) is not None


def _read_single_year(span: Span, year: int, prefix: re.Match[str] | None) -> Iterator[Found]:
    if prefix is None or not (prefix["month"] or prefix["period"]):
        yield _found(span, "year", year_days(year))
    elif prefix["period"]:
        grain, days = first_and_last(year, prefix["period"])
        yield _found(span, grain, days)
    else:
        yield from _read_months(span, year, prefix)


def _read_months(span: Span, year: int, prefix: re.Match[str]) -> Iterator[Found]:
    last = month_days(year, _month_number(prefix["month"]))
    if not prefix["from_month"]:
        yield _found(span, "month", last)
        return
    number = _month_number(prefix["from_month"])
    if "og" in prefix["join"]:
        yield _found(Span(span.start, prefix.end("from_month")), "month", month_days(year, number))
        yield _found(Span(prefix.start("month"), span.end), "month", last)
        return
    first = month_days(year if number <= last[0].month else year - 1, number)
    yield _found(span, "span", (first[0], last[1]))


def _is_office(text: str, start: int, first: int, until: int) -> bool:
    """True for a period of office after a body's name, which is no date ("Socialudvalget 2018-2021")."""
    return first % 4 == 2 and until == first + 3 and _OFFICE.search(text, max(0, start - 30), start) is not None
