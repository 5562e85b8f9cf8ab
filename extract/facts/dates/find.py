"""Finds dates and periods in an item's running text."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from extract.domain.document import Document
from extract.domain.facts import DateMention
from extract.domain.meeting import AgendaItem
from extract.domain.text import Evidence, Span
from extract.facts.dates.context import settle_year
from extract.facts.dates.found import Found
from extract.facts.dates.grammar import find_dates_at
from extract.facts.dates.lists import plans_year, settle_lists, title_year
from extract.facts.dates.passages import running_text
from extract.facts.dates.years import is_moved

_INTERVAL = re.compile(r"\s*(?:[-–]|til|til og med|t\.o\.m\.|frem til|indtil|og frem til|og til)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\b[Mm]ellem\s$")  # "mellem den 1. april og den 30. juni 2021"
_SPAN_WORDS = {"day": 1, "month": 2, "quarter": 3, "week": 4}


class Dates(NamedTuple):
    """What was found: mentions in the order of the text, and days that the calendar does not have."""

    mentions: list[DateMention]
    impossible: list[Evidence]


def find_dates(document: Document, item: AgendaItem, meeting_date: str | None) -> list[DateMention]:
    """The item's dates and periods with at least a year, and days whose year the document settles."""
    return read_dates(document, item, meeting_date).mentions


def read_dates(document: Document, item: AgendaItem, meeting_date: str | None) -> Dates:
    """The item's dates, with the impossible ones apart (for DATE_IMPOSSIBLE)."""
    return _read(document, running_text(document, item), meeting_date, item.title)


def read_dates_in(document: Document, span: Span, meeting_date: str | None) -> Dates:
    """The dates of a stretch of text outside the items."""
    return _read(document, [span], meeting_date)


def _read(document: Document, spans: Iterable[Span], meeting_date: str | None, title: str | None = None) -> Dates:
    text = document.text
    found = [f for span in spans for f in _join(text, list(find_dates_at(text, span)))]
    listed = settle_lists(text, found, title)
    known = [f for f in found if f.start is not None]
    known += [f._replace(start=day, end=day) for f in found if (day := listed.get(f.span.start))]
    meeting = date.fromisoformat(meeting_date) if meeting_date else None
    if meeting:
        known = [*known, Found(Span(0, 0), "day", meeting, meeting, day_month=(meeting.day, meeting.month))]
    mentions, impossible = [], []
    last: Found | None = None  # what stands before: the first day of an interval, perhaps
    for one in found:
        if one.impossible:
            impossible.append(document.evidence(*one.span, "dates.impossible"))
        elif one.start is not None and one.end is not None:
            mentions.append(_mention(document, one, one.start, one.end, stated=True))
            last = one
        elif (settled := listed.get(one.span.start) or _settled(text, one, known, meeting, title)) is not None:
            here = one._replace(start=settled, end=settled)
            if (
                last and last.start and last.start < settled and _is_interval(text, last, here)
            ):  # "fra 1. februar til 1. marts"
                mentions.pop()
                here = Found(Span(last.span.start, one.span.end), "span", last.start, settled)
            mentions.append(_mention(document, here, here.start or settled, settled, stated=False))
            last = here
    return Dates(mentions, impossible)


def _settled(text: str, found: Found, known: Sequence[Found], meeting: date | None, title: str | None) -> date | None:
    """The full date of a day without a year; open where the item plans another year than the meeting's and prints the day nowhere else."""
    settled = settle_year(text, found, known, meeting)
    planned = title_year(title) if plans_year(title) else None
    if settled is None or meeting is None or planned in (None, meeting.year, settled.year):
        return settled
    return settled if any(k.start == settled and k.grain == "day" for k in known) else None


def _mention(document: Document, found: Found, start: date, end: date, *, stated: bool) -> DateMention:
    evidence = document.evidence(*found.span, f"dates.{found.grain}" if stated else "dates.context")
    return DateMention(
        start=start.isoformat(),
        end=end.isoformat(),
        grain=found.grain,
        time=found.time,
        raw=evidence.quote,
        year_from_context=not stated,
        evidence=evidence,
    )


def _join(text: str, found: Sequence[Found]) -> list[Found]:
    """Joins "den 2. juli til den 30. juli 2019" into one interval; the first day may take its year from the last."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is None or not _is_interval(text, before, one):
            joined.append(one)
            continue
        first = _with_year_of(before, one)
        if first is None or one.end is None or first >= one.end:
            joined.append(one)
        else:
            joined[-1] = Found(Span(before.span.start, one.span.end), "span", first, one.end)
    return joined


def _is_interval(text: str, first: Found, last: Found) -> bool:
    if first.grain != last.grain or first.grain not in _SPAN_WORDS or last.start is None:
        return False
    start, end = first.span
    joins = _INTERVAL.fullmatch(text, end, last.span.start) is not None or (
        text[end : last.span.start].strip() == "og" and _BETWEEN.search(text[max(0, start - 8) : start]) is not None
    )
    return joins and not is_moved(text, start)


def _with_year_of(first: Found, last: Found) -> date | None:
    if first.start is not None:
        return first.start
    if first.day_month is None or last.start is None:
        return None
    day, month = first.day_month
    year = last.start.year - (month > last.start.month)
    try:
        return date(year, month, day)
    except ValueError:
        return None
