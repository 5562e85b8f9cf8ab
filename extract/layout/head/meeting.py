"""The meeting's body, date, times, place and municipality, from the head, the decision headings and the text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.domain.document import Document
from extract.domain.meeting import AgendaItem, Meeting
from extract.domain.text import Evidence, Span
from extract.layout.head.body import AFTER_KOMMUNE, OF_KOMMUNE, OF_MEETING, find_body, own_decisions, without_kind
from extract.layout.head.clock import MARKS, SAID, TIME, find_place, find_times
from extract.layout.head.fields import HEAD_LINES, Field
from extract.layout.head.found import FieldFound
from extract.layout.head.municipality import find_by_council, find_municipality, named_municipality
from extract.layout.lines import Line
from extract.lexicon.bodies import find_bodies, is_body_name
from extract.lexicon.calendar import Day, find_day

# A date beside these words is when something was printed or published, or another meeting's.
LONGEST_TITLE = 150
# "Mødet blev holdt torsdag", "Dagsorden med beslutninger til mødet": what tells of the meeting before its day
TOLD = re.compile(
    r"(?i)^(?:(?:(?:referat\s+)?(?:fra|af|for)\s+)?mødet\s+(?=(?:\w+dag\s+)?(?:den|d\.))|mødet\s+(?:(?:blev|er|var)\s+)?(?:holdt|afholdt(?:es)?|fandt\s+sted)\b|(?:dagsorden|referat|beslutningsprotokol)\b[^.:]{0,40}\bmøde[t]?\b)(?:[^.:]|\bd\.)*$"
)
# The moment at which a browser prints a page stands above all else, and is later than the meeting: "12.3.2024 08.14 Referat - Byrådet"
PRINTED = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{4},?\s+\d{1,2}[.:]\d\d\b")
LISTED = re.compile(
    r"(?i)\d{1,4}[.)]?\s+(?-i:[A-ZÆØÅ])|.*\bgodkend"
)  # an item of the contents: "1. Godkendelse af referat fra 31. august"
STAMP = re.compile(r"(?i)publiceret|udskrevet|udsendt|oprettet|dannet|næste\s+møde|trykt|senest\s+ændret|opdateret")


def find_meeting(
    document: Document,
    head: Sequence[Field],
    preamble: Sequence[Line],
    items: Sequence[AgendaItem],
    municipality: str | None,
) -> Meeting:
    """The meeting's fields with evidence; a field that the document does not settle is None."""
    found: dict[str, FieldFound] = {}
    day = _date(document.text, head, preamble, items)
    if day:
        found["date"] = day
    body = find_body(document.text, head, preamble, items, str(day.value) if day else None)
    if body:
        found["body"] = body
    found |= find_times(document.text, head, preamble, day)
    place = find_place(document.text, head, preamble, day)
    if place:
        found["place"] = place
    where = find_municipality(document.text, preamble, items, place) or find_by_council(body)
    given = named_municipality(municipality) if municipality else None
    if where and not given:
        found["municipality"] = where
    evidence: dict[str, Evidence] = {
        name: document.evidence(*hit.span, hit.rule) for name, hit in found.items() if hit.span.end > hit.span.start
    }
    values = {name: hit.value for name, hit in found.items()}
    if given:
        values["municipality"] = given
    return Meeting.model_validate({**values, "evidence": evidence})


FEWEST_LABELS = 2  # in a row above their values
FOUR_DIGITS = re.compile(r"\d{4}")
WITHOUT_WEEKDAY = re.compile(r"(?i)[\s,–-]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s*)?(?:den|d\.)?\s*$")
DAY_FIRST = re.compile(r"(?i)\s*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s*)?(?:den|d\.)?\s*")


def find_impossible_date(document: Document, head: Sequence[Field], preamble: Sequence[Line]) -> Evidence | None:
    """The date that the head gives where there is no such day ("31. februar 2021"); None where it gives none such.

    It stands under a label, or on a line of its own, perhaps with the clock.
    """
    for field in head:
        if field.field == "date":
            day = find_day(document.text[field.span.start : field.span.end])
            if day and day.iso is None and re.search(r"\d{4}", document.text[field.span.start : field.span.end]):
                return document.evidence(field.span.start + day.start, field.span.start + day.end, "head.date")
    for line in preamble[:HEAD_LINES]:
        day = find_day(line.text) if line.text[-1:].isdigit() else None
        if (
            day
            and day.iso is None
            and FOUR_DIGITS.search(line.text[day.start : day.end])
            and not without_kind(line.text)
        ):
            return document.evidence(line.span.start + day.start, line.span.start + day.end, "head.title_date")
    return None


def _date(text: str, head: Sequence[Field], preamble: Sequence[Line], items: Sequence[AgendaItem]) -> FieldFound | None:
    for field in head:
        if field.field in ("date", "start"):
            day = find_day(text[field.span.start : field.span.end])
            if day and day.iso:
                at = field.span.start
                return FieldFound(day.iso, Span(at + day.start, at + day.end), "head.date")
    if below := _below_labels(head, preamble):
        return below
    stated = [x for x in preamble[:HEAD_LINES] if not STAMP.search(x.text)]
    told = _told_days(stated)
    if told and told[0][0] is preamble[0] and PRINTED.match(preamble[0].text):
        earlier = (x for x in told if str(x[1].iso) < str(told[0][1].iso) and not LISTED.match(x[0].text))
        told = [*earlier] or told
    if told:
        line, day = told[0]
        printed = _with_clock(stated, str(day.iso)) or Span(line.span.start + day.start, line.span.start + day.end)
        return FieldFound(str(day.iso), printed, "head.title_date")
    dated = [s for s in own_decisions(text, items) if s.date]
    if dated:
        latest = max(dated, key=lambda s: str(s.date))
        return FieldFound(str(latest.date), latest.span._replace(end=latest.content.start), "head.decision_date")
    return None


def _below_labels(head: Sequence[Field], preamble: Sequence[Line]) -> FieldFound | None:
    """The day that begins the line below a row of labels, the first of which asks for it: "Mødedato: Mødested: Mødetid:"."""
    if len(head) < FEWEST_LABELS or head[0].field != "date" or head[0].span.end > head[0].span.start:
        return None
    for row, values in pairwise(preamble[:HEAD_LINES]):
        if row.span.start <= head[0].whole.start and head[1].whole.start < row.span.end:
            day = find_day(values.text)
            if day and day.iso and DAY_FIRST.fullmatch(values.text[: day.start]):
                at = values.span.start
                return FieldFound(day.iso, Span(at + day.start, at + day.end), "head.title_date")
    return None


def _told_days(lines: Sequence[Line]) -> list[tuple[Line, Day]]:
    """The lines that may tell the meeting's day, those that name a body first, then those with its hour, each with its day.

    Above a meeting's head may stand when a letter was written: "Viborg, den 15. november 2007".
    """
    ordered = sorted(lines, key=lambda x: (not find_bodies(x.text), SAID.search(x.text) is None))
    days = ((x, find_day(x.text)) for x in ordered)
    told = [(x, day) for x, day in days if day and day.iso and _is_heading_line(x.text, day.start, day.end)]
    listed = _listed_days(lines)
    return [(x, day) for x, day in told if x not in listed] or told


def _listed_days(lines: Sequence[Line]) -> list[Line]:
    """The lines that print one day after the other and nothing else: the meetings among which a page lets its reader choose."""
    listed: list[Line] = []
    for above, line in pairwise(lines):
        first, second = _only_day(above.text), _only_day(line.text)
        if first and second and first != second:
            listed += [above, line]
    return listed


def _only_day(line: str) -> str | None:
    """The day of a line that prints nothing else but its weekday."""
    day = find_day(line)
    if day is None or WITHOUT_WEEKDAY.sub("", line[: day.start]) or line[day.end :].strip(" .,"):
        return None
    return day.iso


def _with_clock(lines: Sequence[Line], iso: str) -> Span | None:
    """Where a line gives that day with the hour: it says more of the meeting than the head of a page."""
    for line in lines:
        day = find_day(line.text)
        if (
            day
            and day.iso == iso
            and SAID.search(line.text, day.end)
            and _is_heading_line(line.text, day.start, day.end)
        ):
            return Span(line.span.start + day.start, line.span.start + day.end)
    return None


def _is_heading_line(line: str, start: int, end: int) -> bool:
    if DAY_FIRST.fullmatch(line[:start]) and SAID.match(line[end:].lstrip(" ,–-")):
        return True  # "Den 14.09.2015 kl. 08:30 i Mødelokale 2, Rådhuset i Helsinge"
    named = WITHOUT_WEEKDAY.sub("", line[:start]).strip(" ,:–-")
    behind = line[end:].lstrip(" ,–-")
    if (is_body_name(AFTER_KOMMUNE.sub("", named)) or OF_KOMMUNE.fullmatch(named)) and (
        SAID.match(behind) or TIME.match(behind)
    ):
        return True  # "Økonomiudvalget – torsdag den 8. oktober 2020 kl. 08:30 – Mødelokale 204"
    rest = without_kind(line[:start] + " " + line[end:])
    if any(mark in line for mark in MARKS):  # "Byrådet · 23.01.2024 · kl. 16.00 · Salen"
        return len(line) < LONGEST_TITLE
    if start < LONGEST_TITLE and (OF_MEETING.match(line) or TOLD.match(line[:start])):
        return True
    return len(line) < LONGEST_TITLE and (not rest or is_body_name(rest) or len(rest) < 30)
