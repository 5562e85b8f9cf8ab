"""Reads single days, and lists and intervals of days of one month."""

import re
from collections.abc import Iterator
from datetime import date

from extract.domain.text import Span
from extract.facts.dates.calendar import month_days
from extract.facts.dates.found import Found, month_number, period

_BEFORE_DAY = re.compile(r"(?:\b(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s)?(?:\b(?:den|d\.)\s?)?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(man|tirs|ons|tors|fre|lør|søn)dag", re.IGNORECASE)
_WEEKDAYS = ("man", "tirs", "ons", "tors", "fre", "lør", "søn")
_TIME = re.compile(r",?\s?(?:[-–]\s?)?(?:kl\.?\s?)(\d{1,2})(?:[.:](\d\d))?(?!\d)", re.IGNORECASE)

# "KLE-nummer 04.08.12 og 05.01.02" are subjects of KL's classification
_CLASSED = re.compile(
    r"\b(?:KLE?|emneplan|emne)(?:[- ]?(?:nr|nummer|numre|emne|kode)\w*)?\.?:?\s(?:\d\d\.\d\d\.\d\d(?:,|\sog)\s){0,5}$",
    re.IGNORECASE,
)
# Words behind which "1.2.21" is a day and no number of a chapter: "den 1.2.21", "pr. 1.2.21", "fristen er 1.2.21", "perioden 1.2.21"
_CALLED_DAY = re.compile(
    r"(?:(?:\b(?:den|d\.)|dag)\s?|\b(?:pr\.?|per|inden|senest|indtil|siden|dato|dateret|(?:høringsfrist|frist|deadline)(?:en)?(?:\ser)?|perioden|virkning\sfra|gældende\sfra|møde(?:t)?)\s?:?\s)$",
    re.IGNORECASE,
)
# "fra 1.2.21 til 31.1.22"
_SHORT_DAY = r"\d{1,2}\.\d{1,2}\.\d\d(?!\d)"
_FROM = re.compile(r"\b(?:fra|mellem)\s$", re.IGNORECASE)
_TO_DAY = re.compile(rf"\s?(?:til|og|-|–)\s?{_SHORT_DAY}")
_ENDS_PERIOD = re.compile(rf"\b(?:fra|mellem|perioden)\s{_SHORT_DAY}\s?(?:til|og|-|–)\s?$", re.IGNORECASE)
_NUMBERED = re.compile(r"\bnr\.?\s$", re.IGNORECASE)  # "bekendtgørelse nr. 47 oktober 2020" names no day


_FILE = re.compile(r"[\w-]{0,60}\.(?:pdf|docx?|xlsx?|pptx?|html?)\b", re.IGNORECASE)  # "2021-05-12_notat.pdf"
_PLACE = re.compile(r"\s[A-ZÆØÅ][a-zæøå]{2,}")


def read_day(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
    """The days of a match; `floor` is where the text before it begins to count."""
    if (match["iso"] or match["nd"]) and _FILE.match(text, match.end()):
        return
    if match["tm"] and _is_named_after(text, match):
        return
    if match["iso"]:
        year, month, day = (int(p) for p in match["iso"].split("-"))
    elif match["nd"]:
        if not _is_numeric_date(text, match):
            return
        year, month, day = _full_year(match["ny"]), int(match["nm"]), int(match["nd"])
    elif match["bd"]:
        year, month, day = 0, int(match["bm"]), int(match["bd"])
    else:
        short = match["cy"] or match["sy"]
        year = _full_year(short) if short else int(match["ty"] or 0)
        month, day = month_number(match["tm"]), int(match["td"])
        if year and (day > 39 or _NUMBERED.search(text, max(floor, match.start() - 5), match.start())):
            yield period(Span(match.start("tm"), match.end()), "month", month_days(year, month))
            return
    before = _BEFORE_DAY.search(text, max(floor, match.start() - 16), match.start())
    start = before.start() if before else match.start()
    weekday = _WEEKDAY.match(text, start)
    end, time = _with_time(text, match)
    one = _one_day(Span(start, end), year, month, day, time, weekday)
    if one is None:
        return
    yield from _days_before(match, one, year, month)


def _is_named_after(text: str, match: re.Match[str]) -> bool:
    """True for "1. Maj Parken": a place that has its name of a day."""
    return (
        not (match["ty"] or match["cy"] or match["sy"])
        and match["tm"].istitle()
        and _PLACE.match(text, match.end()) is not None
    )


def read_day_interval(text: str, match: re.Match[str], floor: int) -> Iterator[Found]:
    """ "15/3-12/4 2021" is one interval, whose first day may lie in the year before; the last day alone where it is none."""
    year = _full_year(match["ly"])
    last = _one_day(Span(match.start("ld"), match.end()), year, int(match["lm"]), int(match["ld"]), None, None)
    year -= int(match["fm"]) > int(match["lm"])
    first = _one_day(Span(match.start(), match.end()), year, int(match["fm"]), int(match["fd"]), None, None)
    if first and last and first.start and last.end and first.start < last.end:
        before = _BEFORE_DAY.search(text, max(floor, match.start() - 16), match.start())
        span = Span(before.start() if before else match.start(), match.end())
        yield Found(span, "span", first.start, last.end)
    elif last:
        yield last


def _is_numeric_date(text: str, match: re.Match[str]) -> bool:
    if not (1 <= int(match["nd"]) <= 39 and 1 <= int(match["nm"]) <= 19):
        return False
    if len(match["ny"]) == 4:
        return 1700 <= int(match["ny"]) <= 2199
    if match["separator"] == "." and _CLASSED.search(text, max(0, match.start() - 80), match.start()):
        return False
    padded = len(match["nd"]) == len(match["nm"]) == 2
    before = max(0, match.start() - 24)
    worded = _CALLED_DAY.search(text, before, match.start()) or _ENDS_PERIOD.search(text, before, match.start())
    worded = worded or (_FROM.search(text, before, match.start()) and _TO_DAY.match(text, match.end()))
    return worded is not None or match["separator"] == "/" or padded


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
    joined = re.search(r"(?:[-–]|til(?:\sog\smed)?|t\.o\.m\.)\s?(?:den\s|d\.\s)?$", match["days"]) is not None
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


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
