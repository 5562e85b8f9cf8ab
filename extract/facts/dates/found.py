"""A date or period as found in the text."""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from extract.domain.text import Span
from extract.lexicon.calendar import MONTHS

Grain = Literal["day", "week", "month", "quarter", "half", "season", "year", "span"]


class Found(NamedTuple):
    """A date or period in the text; `start` is None for a day without a year, and where there is no such day."""

    span: Span
    grain: Grain
    start: date | None
    end: date | None
    time: str | None = None
    day_month: tuple[int, int] | None = None
    weekday: int | None = None
    impossible: bool = False


def period(span: Span, grain: Grain, days: tuple[date, date] | None) -> Found:
    """A period from its first to its last day; impossible where the calendar does not have it."""
    if days is None:
        return Found(span, grain, None, None, impossible=True)
    return Found(span, grain, *days)


@lru_cache(maxsize=256)
def month_number(name: str) -> int:
    """The number of a month named in full or shortened ("sept.")."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))
