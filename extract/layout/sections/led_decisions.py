"""Decisions led by their body on one line: "Økonomiudvalget den 6. februar 2021: Anbefales. Byrådet: Godkendt."."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from extract.domain.meeting import Meeting, Section, SectionRole
from extract.domain.text import Span
from extract.layout.headings.decided import DECIDES, STATED, decides
from extract.lexicon.bodies import SHORT_NAMES, SHORTENED, is_body_name, same_body
from extract.lexicon.calendar import MONTH, MONTH_NUMBER, find_day
from extract.lexicon.load import load_register

WITH_STOPS = "|".join(rf"{re.escape(name)}\." for name in SHORTENED)
DAY = rf"\d{{1,2}}(?:\.?[ ]?(?:{MONTH})\.?(?:[ ]\d{{4}})?|[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?)"
LED = re.compile(
    rf"""(?x)(?:^|(?<=\n)|(?<=[.!][ ]))[ \t]*(?:[•·▪*–-][ ]+)?
      (?P<body>{WITH_STOPS}|(?!(?:Til|Fra|For|Over|Ved|Af|På|I)[ ])[A-ZÆØÅ][\wæøåé ,&-]{{1,80}}?)      # "Børne- og Skoleudvalget"
      (?:,?[ ](?:(?:den|d\.|møde[ ]den)[ ])?(?P<day>(?i:{DAY})))?  # "den 6. februar 2021", "d. 6/2"
      (?:,?[ ](?:pkt\.?|punkt)[ ]?\d{{1,3}})?(?:[ ]?:[ ]*(?:\n\s*)?|\t)(?=\S)
    """
)
_LATER = re.compile(r"\n\s*|(?<=[a-zæøå)])\.[ ]+(?=[A-ZÆØÅ])")  # where a line or a sentence begins
VOTES = re.compile(r"(?i)\b(?:stem(?:te|mer)|undlod|tog\s+forbehold)\b")
_RECENT = 120  # days before the meeting in which a day without a year is the one meant
_AHEAD = 120  # characters in which a decision says what it decides
# "Økonomiudvalget anbefaler indstillingen godkendt." in the minutes of another body
TOLD = re.compile(
    r"""(?x)(?:^|(?<=\n))[ \t]*(?P<body>(?!(?:Til|Fra|For|Over|Ved|Af|På|I)[ ])[A-ZÆØÅ][\wæøåé ,&-]{1,80}?)
      [ ](?=(?:indstiller|anbefaler|indstillede|anbefalede)\b)(?P<day>(?!))?"""
)
SHORT = re.compile(r"(?![IVX]+$)[A-ZÆØÅ]{2,5}")  # "II" is a point's label
# What a body did with the matter on another day, told within this day's decision
NARRATED = re.compile(
    rf"""(?xm)^[ \t]*(?P<body>[A-ZÆØÅ][\wæøåé ,&-]{{1,80}}?)[ ]
      (?:behandlede|drøftede|udsatte|oversendte|besluttede|tiltrådte|godkendte|vedtog|anbefalede)[ ]
      (?:(?!(?:at|til)\b)[^\s.;,]+[ ]){{0,6}}?(?:den|d\.)[ ](?P<day>(?i:{DAY}))(?![ ]?\d)[^\n]*"""
)
# Nothing is decided by it
RESUMED = re.compile(
    r"Sagen\s+(?:genoptages|genoptaget|genoptoges|genbehandles|genbehandlet|blev\s+genoptaget)\b[^.\n]*\.?"
)  # nothing is decided by it
NO_YEAR = re.compile(rf"(?i)(?P<d>\d{{1,2}})\.?[ ]?(?:(?P<word>{MONTH})|[-/.](?P<m>\d{{1,2}}))\.?")


def split_by_bodies(sections: Sequence[Section], text: str, meeting: Meeting) -> list[Section]:
    """The sections, a decision that is several bodies' parted: each part has the body and the day that lead it.

    A day without a year is the last one of its kind up to the meeting's.
    """
    parted: list[Section] = []
    undecided = all(s.role is not SectionRole.DECISION for s in sections)
    for section in sections:
        if undecided and section.role is SectionRole.RECOMMENDATION:
            parted.extend(_behind_recommendation(section, text, meeting))
            continue
        decides_here = section.role is SectionRole.DECISION
        own = decides_here and not section.listed
        led = list(_led(section, text, meeting)) if decides_here else []
        led = [x for x in led if own or x["day"]] or (list(_told(section, text, meeting)) if own else [])
        parts = list(_parts(section, led, meeting)) if led else [section]
        parted.extend(parts[:-1])
        parted.extend(
            _with_own(parts[-1], text, meeting) if led else _without_narrated(section, text, meeting) if own else parts
        )
    return parted


def _behind_recommendation(section: Section, text: str, meeting: Meeting) -> list[Section]:
    """The recommendation, and the decisions led by their body on the lines below it, where no heading announces them."""
    led = [
        x for x in _led(section, text, meeting) if _begins_line(text, x) and _decides(text[x.end() : x.end() + _AHEAD])
    ]
    begin = led[0].start() if led else section.span.end
    if not text[section.content.start : begin].strip() or not led:
        return [section]
    kept = section._replace(span=Span(section.span.start, begin), content=Span(section.content.start, begin))
    below = Section(SectionRole.DECISION, None, Span(begin, section.span.end), Span(begin, section.content.end))
    return [kept, *_parts(below, led, meeting)]


def _begins_line(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start("body")].rstrip(" \t•·▪*–-")
    return not before or before.endswith("\n")


def _without_narrated(section: Section, text: str, meeting: Meeting) -> list[Section]:
    """The decision, without the lines that tell what a body did with the matter on another day."""
    parts: list[Section] = []
    start = section.content.start
    for told in NARRATED.finditer(text, section.content.start, section.content.end):
        day = _iso(told["day"], meeting.date)
        near = day and meeting.date and 0 < (date.fromisoformat(meeting.date) - date.fromisoformat(day)).days < _RECENT
        if not ((near or find_day(told["day"])) and str(day) < str(meeting.date) and is_body_name(told["body"])):
            continue
        if text[start : told.start()].strip():
            begin = section.span.start if not parts else start
            parts.append(section._replace(span=Span(begin, told.start()), content=Span(start, told.start())))
        at = section.span.start if not parts else told.start()
        parts.append(Section(SectionRole.HISTORY, None, Span(at, told.end()), Span(*told.span())))
        start = told.end()
    if not parts or (
        not any(x.role is SectionRole.DECISION for x in parts) and not text[start : section.content.end].strip()
    ):
        return [section]
    if text[start : section.content.end].strip():
        end = Span(start, section.content.end)
        parts.append(section._replace(heading=None, span=Span(start, section.span.end), content=end))
    else:
        parts[-1] = parts[-1]._replace(span=Span(parts[-1].span.start, section.span.end))
    return parts


def _decides(said: str) -> bool:
    return decides(said) or VOTES.search(said.partition("\n")[0]) is not None


def _led(section: Section, text: str, meeting: Meeting) -> Iterator[re.Match[str]]:
    for found in LED.finditer(text, section.content.start, section.content.end):
        named = _is_short(found["body"]) or is_body_name(found["body"])
        said = text[found.end() : found.end() + _AHEAD]
        if named and (_decides(said) or _is_past(found["day"], meeting)):
            yield found


def _is_past(day: str | None, meeting: Meeting) -> bool:
    """True for a whole date up to the meeting's; a plan names later days, and days without a year."""
    full = find_day(day) if day else None
    return bool(full and full.iso and meeting.date and full.iso <= meeting.date)


def _is_short(name: str) -> bool:
    """True for the letters of a body's name, "TMU" or "KB"; not for those of a party, "SF"."""
    return (
        name in SHORT_NAMES
        or name.rstrip(".") in SHORTENED
        or (SHORT.fullmatch(name) is not None and name not in _parties())
    )


@cache
def _parties() -> frozenset[str]:
    return frozenset(form for row in load_register("parties") for form in row["forms"].split(";"))


def _told(section: Section, text: str, meeting: Meeting) -> Iterator[re.Match[str]]:
    """The sentences in which the minutes of one body say under a heading of their own what another recommends."""
    if section.body is not None or meeting.body is None:
        return
    for found in TOLD.finditer(text, section.content.start, section.content.end):
        if is_body_name(found["body"]) and not same_body(found["body"], meeting.body.name):
            yield found


def _parts(section: Section, led: Sequence[re.Match[str]], meeting: Meeting) -> Iterator[Section]:
    begins = [found.start() for found in led]
    first = led[0].string[section.content.start : begins[0]].strip()
    if first:
        yield section._replace(span=Span(section.span.start, begins[0]), content=Span(section.content.start, begins[0]))
    else:
        begins[0] = section.span.start  # the heading is that of the first part
    for found, start, stop in zip(led, begins, [*begins[1:], section.span.end], strict=True):
        yield section._replace(
            heading=section.heading if start == section.span.start else found[0].strip(" :\t"),
            span=Span(start, stop),
            content=Span(found.end() if found.re is LED else found.start("body"), stop),
            body=found["body"],
            date=_iso(found["day"], meeting.date) if found["day"] else None,
        )


def _with_own(last: Section, text: str, meeting: Meeting) -> list[Section]:
    """The last part, and what this meeting decided behind it, where the part is an earlier day's or another body's."""
    ours = last.date in (None, meeting.date) and (meeting.body is None or same_body(last.body, meeting.body.name))
    if ours:
        return [last]
    later = _LATER.finditer(text, last.content.start, last.content.end)
    at = next((found.end() for found in later if _resumes(text[found.end() : found.end() + _AHEAD], meeting)), None)
    if at is None:
        return [last]
    resumed = RESUMED.match(text, at, last.content.end)
    begin = resumed.end() if resumed else at
    own = last._replace(
        heading=None, span=Span(at, last.span.end), content=Span(begin, last.span.end), body=None, date=None
    )
    return [last._replace(span=Span(last.span.start, at), content=Span(last.content.start, at)), own]


def _resumes(said: str, meeting: Meeting) -> bool:
    if DECIDES.match(said) or RESUMED.match(said):
        return True
    stated = STATED.match(said)
    return stated is not None and meeting.body is not None and same_body(stated["body"], meeting.body.name)


def _iso(day: str, meeting: str | None) -> str | None:
    full = find_day(day)
    if full is not None or meeting is None:
        return full.iso if full else None
    found = NO_YEAR.match(day)
    month = (MONTH_NUMBER[found["word"].lower()] if found["word"] else int(found["m"])) if found else 0
    last = date.fromisoformat(meeting)
    for year in (last.year, last.year - 1):
        try:
            then = date(year, month, int(found["d"]) if found else 0)
        except ValueError:
            continue
        if then <= last:
            return then.isoformat()
    return None
