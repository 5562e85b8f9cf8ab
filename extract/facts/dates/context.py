"""Settles the year of a day and month that are printed without one, or leaves it open."""

import re
from collections.abc import Sequence
from datetime import date

from extract.facts.dates.found import Found
from extract.facts.dates.years import is_moved

_NEAR = 120  # days from the meeting within which a day without a year is the nearest one
_YEAR = 366
_HARDLY_MEANT = 60  # days from the meeting beyond which a day of the year named before is meant rather than the nearest
_SENTENCE = 120  # characters between two days of one sentence
_NEXT = re.compile(r"[.!?;]\s+[A-ZÆØÅ]|\n")
_IN_LIST = re.compile(
    r"\s*(?:,|og|samt|eller|til|[-–])\s*(?:(?:igen|senest|den|d\.)\s*){0,2}"
)  # with no clause of its own
# "mellem 15. november 2021 og | 3. januar", "15. november 2021 - | 3. januar": the last day of an interval
_BETWEEN = re.compile(r"\bmellem\s+(?:den\s|d\.\s)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\s*(?:(?P<and>og)|til(?:\s+og\s+med)?|[-–])\s*")
_REACH = 300  # characters before a day within which a year named speaks for it
_LIST = re.compile(
    r"(?:(?:,|\s(?:og|samt|eller))\s(?:den\s|d\.\s)?\d{1,2}\.?\s?[a-zæøå]+)*?(?:,|\s(?:og|samt|eller))\s(?:den\s|d\.\s)?(?=\d{1,2}\.?\s?[a-zæøå]+\.?\s\d{4})",
    re.IGNORECASE,
)
# "1. januar 2022 og 1. juli samme år"
_BY_LAST = re.compile(
    r"\s(?:i\s)?(?:samme\sår|(?P<next>året\s(?:efter|derpå)|det\s(?:efter)?følgende\sår)|(?P<past>året\s(?:før|forinden)|det\sforegående\sår))\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:og|samt|eller|til)\b)")  # not "året efter regnskabsåret", which may be any year
_RECURRING = re.compile(r"\b(?:hvert år|hver|altid|årligt?|fast)\b", re.IGNORECASE)
# What is told as done on a day has been done by then: "er modtaget den 1. september", "Den 4. maj afviste nævnet klagen"
_DONE = (
    "modtaget|indkommet|indgivet|indsendt|fremsendt|afsendt|tilsendt|afholdt|behandlet|godkendt|vedtaget|besluttet|indgået|underskrevet|"
    "afgjort|afleveret|offentliggjort|drøftet|meddelt|oplyst|udsendt|foretaget|gennemført|fremlagt|stillet|fornyet|ansøgt|klaget|afvist|"
    "konstateret|besigtiget|anmeldt|påbudt|udstedt|oprettet|stiftet"
)
_DID = (
    "modtog|indkom|indgav|indsendte|fremsendte|sendte|holdt|behandlede|godkendte|vedtog|besluttede|indgik|underskrev|afgjorde|"
    "afleverede|offentliggjorde|drøftede|meddelte|oplyste|udsendte|foretog|gennemførte|fremlagde|stillede|fornyede|ansøgte|søgte|klagede|"
    "afviste|konstaterede|besigtigede|anmeldte|påbød|udstedte|oprettede|stiftede|anbefalede|indstillede|tiltrådte"
)
_PAST_BEFORE = re.compile(
    rf"\b(?:(?:er|blev|har|havde)\s(?:[^\s.;]+\s){{0,4}}?(?:{_DONE})|(?:{_DID}))\s(?:(?!(?:at|til|med|fra|inden|senest|pr|om|for|gældende)\b)[^\s.;,]+\s){{0,3}}?$"
)
_PAST_BEHIND = re.compile(rf"\s(?:{_DID}|blev|var|havde)\b")


def settle_year(text: str, found: Found, known: Sequence[Found], meeting: date | None) -> date | None:
    """The full date of a day and month, or None where the document does not settle its year.

    Settled by "samme år" behind it, by the same day printed with a year, by the day of the week, or by the meeting's date where the nearest
    such day is close to it or lies in the only year that is named.
    """
    assert found.day_month is not None
    day, month = found.day_month
    if behind := _BY_LAST.match(text, found.span.end):
        last = _last_named_year(found, known) if _ENDS.match(text, behind.end()) else None
        return None if last is None else _date(last + bool(behind["next"]) - bool(behind["past"]), month, day)
    listed = _listed_year(text, found, known)
    if listed is not None:
        return _date(listed, month, day)
    if _is_recurring(text, found):
        return None
    if until := _interval_year(text, found, known):
        return _date(until, month, day)
    same = [k for k in known if k.start is not None and k.day_month == found.day_month]
    named = {k.start for k in same if k.start is not None}
    if len(named) == 1 and any(_may_be_meant(k, found, meeting) for k in same):
        return named.pop()
    if meeting is None:
        return None
    candidates = [d for d in (_date(meeting.year + step, month, day) for step in (-1, 0, 1)) if d is not None]
    if not candidates:
        return None
    if found.weekday is not None:
        fitting = [d for d in candidates if d.weekday() == found.weekday]
        return fitting[0] if len(fitting) == 1 else None
    nearest = min(candidates, key=lambda d: abs((d - meeting).days))
    going_on = _behind_named(text, found, known, meeting) if abs((nearest - meeting).days) > _HARDLY_MEANT else None
    if going_on and not _has_passed(text, found):
        return going_on
    if nearest > meeting and _has_passed(text, found):
        return None
    years = {y for k in known if k.start and k.end for y in (k.start.year, k.end.year)}
    close = abs((nearest - meeting).days) <= _NEAR and _last_named_year(found, known) in (None, nearest.year)
    return nearest if close or years == {nearest.year} else None


def _may_be_meant(named: Found, found: Found, meeting: date | None) -> bool:
    """False for the same day of more than a year before the meeting, told elsewhere: it has come round since, and another may be meant."""
    near = 0 <= found.span.start - named.span.end <= _REACH
    return near or meeting is None or named.start is None or (meeting - named.start).days <= _YEAR


def _listed_year(text: str, found: Found, known: Sequence[Found]) -> int | None:
    """The year that ends a list of days: "1. oktober og 1. november 2022"."""
    after = text[found.span.end : found.span.end + 60]
    end = _LIST.match(after)
    if end is None:
        return None
    at = found.span.end + end.end()
    return next((k.start.year for k in known if k.start and k.grain == "day" and k.span.start <= at < k.span.end), None)


def _interval_year(text: str, found: Found, known: Sequence[Found]) -> int | None:
    """The year in which an interval ends whose first day has one: "15. november 2021 - 3. januar" ends in 2022."""
    before = (k for k in known if k.grain == "day" and k.span.end <= found.span.start)
    first = max(before, key=lambda k: k.span.end, default=None)
    joint = _UNTIL.fullmatch(text, first.span.end, found.span.start) if first else None
    if first is None or joint is None or first.start is None or found.day_month is None:
        return None
    led = _BETWEEN.search(text, max(0, first.span.start - 16), first.span.start)
    if (joint["and"] and not led) or is_moved(text, first.span.start):
        return None
    day = _date(first.start.year, found.day_month[1], found.day_month[0])
    return first.start.year + (day is None or day <= first.start)


def _last_named_year(found: Found, known: Sequence[Found]) -> int | None:
    """The year named last before the day, where it is near enough to be meant; the meeting's own stands nowhere."""
    reach = max(0, found.span.start - _REACH)
    before = [k for k in known if k.end and k.span.end > 0 and reach <= k.span.start < found.span.start]
    return before[-1].end.year if before and before[-1].end else None


def _behind_named(text: str, found: Found, known: Sequence[Found], meeting: date) -> date | None:
    """The day in the year of the one named before it in the same sentence, where it comes after that: "1. oktober 2021 og 15. november"."""
    before = [k for k in known if k.start and k.end and found.span.start - _SENTENCE <= k.span.end <= found.span.start]
    last = before[-1] if before and before[-1].grain in ("day", "span") else None
    if (
        last is None
        or last.end is None
        or found.day_month is None
        or _NEXT.search(text, last.span.end, found.span.start)
    ):
        return None
    day = _date(last.end.year, found.day_month[1], found.day_month[0])
    this_year = last.end.year == meeting.year or _IN_LIST.fullmatch(text, last.span.end, found.span.start)
    return day if day and day > last.end and last.end.year >= meeting.year and this_year else None


def _has_passed(text: str, found: Found) -> bool:
    """True where the sentence tells of the day as past."""
    before = text[max(0, found.span.start - 80) : found.span.start]
    return _PAST_BEFORE.search(before) is not None or _PAST_BEHIND.match(text, found.span.end) is not None


def _is_recurring(text: str, found: Found) -> bool:
    near = text[max(0, found.span.start - 40) : found.span.end + 15]
    return _RECURRING.search(near) is not None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
