"""Days without a year that stand in a list: the meetings of a coming year, or the days in brackets behind a year."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extract.facts.dates.found import Found

# An item of which the days are those of a year that it plans: "Mødekalender 2024", "Mødedatoer for 2025"
_CALENDAR = re.compile(r"(?i)\bmøde(?:kalender|plan|dato|dag|række|oversigt)\w*|\bkalender\b|\bårshjul\w*")
_YEAR = re.compile(r"(?<![\d/.-])20\d\d(?![\d/.-])")
_FEWEST = 3  # days that make a list
_BETWEEN = re.compile(
    r"(?i)(?:[\s,;•·*–-]|\((?:man|tirs|ons|tors|fre|lør|søn)dag\)|\b(?:og|samt|eller|alternativt)\b|\bkl\.?\s?\d{1,2}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d\d)?)?)*"
)
_OPENS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?\(\s*$")  # "i 2020 (27. april, 22. juni)"
_CLOSES = re.compile(r"\s*\)")
_IN = re.compile(r"(?i)\bi\s$")


def plans_year(title: str | None) -> bool:
    """True for an item that sets the days of a year."""
    return title is not None and _CALENDAR.search(title) is not None


def title_year(title: str | None) -> int | None:
    """The one year that the title of such an item names."""
    years = set(_YEAR.findall(title or ""))
    return int(years.pop()) if len(years) == 1 else None


def settle_lists(text: str, found: Sequence[Found], title: str | None) -> dict[int, date]:
    """The full dates of days in lists, by where each begins; a list whose year is not told, or that has no such day, gives none."""
    settled: dict[int, date] = {}
    for run in _runs(text, found):
        year = _bracketed_year(text, run)
        if year is None and len(run) >= _FEWEST and plans_year(title):
            year = title_year(title) or _year_before(text, run[0], found)
        days = [(one, _day(one, year)) for one in run] if year else []
        if all(day is not None and one.weekday in (None, day.weekday()) for one, day in days):
            settled |= {one.span.start: day for one, day in days if day}
    return settled


def _runs(text: str, found: Sequence[Found]) -> Iterator[list[Found]]:
    """Days without a year with nothing between them but what parts a list."""
    run: list[Found] = []
    for one in found:
        bare = one.day_month is not None and one.start is None
        if run and not (bare and _BETWEEN.fullmatch(text, run[-1].span.end, one.span.start)):
            yield run
            run = []
        if bare:
            run.append(one)
    if run:
        yield run


def _bracketed_year(text: str, run: Sequence[Found]) -> int | None:
    begin = run[0].span.start
    opened = _OPENS.search(text, max(0, begin - 8), begin)
    return int(opened[1]) if opened and _CLOSES.match(text, run[-1].span.end) else None


def _year_before(text: str, first: Found, found: Sequence[Found]) -> int | None:
    """The year that is named last before the list as the one in which something lies: "møderne i 2025"."""
    years = [
        f.start.year
        for f in found
        if f.grain == "year"
        and f.start
        and f.span.end <= first.span.start
        and _IN.search(text, max(0, f.span.start - 3), f.span.start)
    ]
    return years[-1] if years else None


def _day(found: Found, year: int) -> date | None:
    assert found.day_month is not None
    day, month = found.day_month
    try:
        return date(year, month, day)
    except ValueError:
        return None
