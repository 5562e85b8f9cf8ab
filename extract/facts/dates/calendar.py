"""First and last days of weeks, months, quarters, halves, seasons and years."""

import calendar
from datetime import date, timedelta
from typing import Literal

_ORDINALS = {"første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "sidste": 0}
_SEASONS = {"forår": (3, 5), "sommer": (6, 8), "efterår": (9, 11), "vinter": (12, 2)}

PERIOD_WORDS = (
    r"(?:første|andet|tredje|fjerde|sidste)\skvartal|(?:første|andet|anden|sidste)\shalv(?:år|del)|"
    r"(?:forår|efterår)(?:et)?|(?:sommer|vinter)(?:en)?"
)

Days = tuple[date, date]


def year_days(year: int) -> Days:
    """1 January and 31 December."""
    return date(year, 1, 1), date(year, 12, 31)


def month_days(year: int, month: int) -> Days:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def quarter_days(year: int, quarter: int) -> Days:
    """The first and the last day of a quarter, counted from 1."""
    return date(year, 3 * quarter - 2, 1), month_days(year, 3 * quarter)[1]


def half_days(year: int, half: int) -> Days:
    """The first and the last day of a half-year, counted from 1."""
    return date(year, 6 * half - 5, 1), month_days(year, 6 * half)[1]


def week_days(year: int, week: int) -> Days | None:
    """Monday and Sunday of a week of ISO 8601; None where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return monday, monday + timedelta(days=6)


def season_days(year: int, name: str) -> Days | None:
    """The season that begins in the year: forår is March to May, vinter ends with the next year's February."""
    stem = name.lower().removesuffix("et").removesuffix("en")
    if stem not in _SEASONS:
        return None
    first, last = _SEASONS[stem]
    return date(year, first, 1), month_days(year + (last < first), last)[1]


def first_and_last(year: int, words: str) -> tuple[Literal["quarter", "half", "season"], Days]:
    """Reads one of PERIOD_WORDS: a quarter, a half or a season in words."""
    season = season_days(year, words)
    if season is not None:
        return "season", season
    ordinal, kind = words.lower().split()
    number = _ORDINALS[ordinal]
    if kind == "kvartal":
        return "quarter", quarter_days(year, number or 4)
    return "half", half_days(year, number or 2)
