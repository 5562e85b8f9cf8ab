"""Divides an item's lines into sections by their headings."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.domain.document import BlockKind
from extract.domain.meeting import Section, SectionRole
from extract.domain.text import Span
from extract.layout.headings.decided import BULLET, decides
from extract.layout.headings.of_decisions import POSSESSIVE
from extract.layout.headings.words import DECIDING, Heading
from extract.layout.lines import Line
from extract.lexicon.calendar import find_day
from extract.lexicon.names import is_about_presence
from extract.lexicon.noise import NAMES_FILE, is_site_noise

EARLIER = re.compile(r"(?i)\b(?:beslutte\w*|beslutning\w*|vedtog|behandlede\w*|godkendte)\b.{0,60}\b(?:19|20)\d\d\b")
# Where an attachment is printed below what was decided: its own headings are none of the item's
LEADS_ON = re.compile(r"(?i)(?:^|\s)(?:af|i|på|fra|til|den|d\.|ved|om|for|med|og|efter|af\s+den)$")
# What begins with its own word in a capital ends no sentence, whatever word the line above ends in
ANNOUNCED = re.compile(
    r"(?:(?i:tidligere)\s+(?i:beslutning)|Beslutning|BESLUTNING|Vedtagelse|VEDTAGELSE|Afgørelse|AFGØRELSE)(?:er|ER)?\b"
)
EARLIER_DECISIONS = re.compile(
    r"(?i)(?:tidligere|forudgående)\s+(?:politiske?\s+)?(?:beslutning|behandling)|beslutningshistorik\b"
)
PROPOSES = re.compile(r"\s(?:foreslår|anbefaler)\b")  # "Administrationen foreslår, at", a line that heads what it says
TIMETABLE = re.compile(
    r"(?i)(?:proces\s+og\s+)?(?:tids-?\s*(?:og\s+\w+)?(?:plan|perspektiv)|høringsproces|videre\s+proces)\w*\s*:?$"
)
ANNEX = re.compile(r"(?i)bilag\s+(?:nr\.\s*)?\w{1,3}\s+til\s+(?:(?:dagsordens?)?punkt|pkt\.|sag)\s*(?:nr\.\s*)?\d+:?")
COUNTED = re.compile(r"\d{1,2}[.)]\s")
# What polweb prints below the heading of a decision: when and where that body met
DAY_ROW, ROW_OF_MEETING = (
    re.compile(r"(?i)(?:møde)?dato\s*:"),
    re.compile(r"(?i)(?:(?:møde)?(?:dato|sted)|tid(?:spunkt)?)\s*:"),
)
MOST_ROWS = 4
CONCLUDES = re.compile(r"(?i)^konklusion\s*:?$")


def read_sections(lines: Sequence[Line], end: int) -> tuple[Section, ...]:
    """The sections of an item: each begins at its heading and ends where the next begins.

    Text before the first heading belongs to no section. An absence line printed within a decision is a section of its
    own, after which the decision goes on (a section without a heading, with the same body and date).
    """
    starts = list(_with_earlier(_starts(lines), lines))
    sections = []
    for n, (k, heading) in enumerate(starts):
        line = lines[k]
        stop = lines[starts[n + 1][0]].span.start if n + 1 < len(starts) else end
        if is_told_beside(line) and k + 1 < len(lines):
            stop = min(stop, lines[k + 1].span.start)  # no text stands under what an export says beside it
        stop = _end_of_text(lines[k + 1 : starts[n + 1][0] if n + 1 < len(starts) else len(lines)], stop)
        begins = line.span.start if heading.end == 0 else min(line.span.start + heading.end, stop)
        sections.append(
            Section(
                role=heading.role,
                heading=_printed(line, heading),
                span=Span(line.span.start, stop),
                content=Span(begins, stop),
                body=heading.body,
                date=heading.date,
                listed=heading.dated,
            )
        )
    return tuple(sections)


def with_parts_of_case(sections: Sequence[Section], lines: Sequence[Line]) -> tuple[Section, ...]:
    """The sections, what stands under the heading of the recommendation again behind a case as parts of that case.

    A programme tells for each of its efforts a status and an "Indstilling", which the item's own sums up; so does a list of
    answers to a hearing, to each of which the administration proposes something.
    """
    kept: list[Section] = []
    ends = [x.span.end for x in lines]
    asked: set[str] = set()  # headings under which something was recommended
    behind = recommended = presented = False  # `presented`: a case stands behind what was recommended
    for section in sections:
        words = (section.heading or "").strip(" :").lower()
        at = bisect_right(ends, section.content.start)
        told = at < len(ends) and ends[at] <= section.content.end
        if section.role is SectionRole.RECOMMENDATION and words:
            if (behind and words in asked) or (presented and PROPOSES.search(words)):
                section = section._replace(role=SectionRole.CASE)
            elif told:
                asked |= set() if behind else {words}
                recommended = True
        if told and section.role in (SectionRole.CASE, SectionRole.HEARING):
            behind, presented = True, presented or recommended
        kept.append(section)
    return tuple(kept)


def with_rows_of_meeting(sections: Sequence[Section], lines: Sequence[Line]) -> tuple[Section, ...]:
    """The sections, a decision with the day that a row right below its heading gives: "Dato: 4. marts 2021", "Sted: Salen"."""
    settled: list[Section] = []
    told: str | None = None  # the day of the decision that an absence interrupts
    for section in sections:
        if section.heading and section.role is not SectionRole.ATTENDANCE:
            told = None
        if section.role is SectionRole.DECISION and section.date is None and not section.heading:
            section = section._replace(date=told)
        elif section.role is SectionRole.DECISION and section.date is None:
            below = [x for x in lines if section.content.start <= x.span.start < section.content.end]
            rows = list(itertools.takewhile(lambda x: ROW_OF_MEETING.match(x.text), below[:MOST_ROWS]))
            days = [day for x in rows if (day := find_day(x.text)) and day.iso and DAY_ROW.match(x.text)]
            if days:
                content = Span(min(rows[-1].span.end, section.content.end), section.content.end)
                told = days[0].iso
                section = section._replace(date=told, content=content)
        settled.append(section)
    return tuple(settled)


def _end_of_text(below: Sequence[Line], stop: int) -> int:
    """Where a section ends whose last lines are a site's own words."""
    for line in reversed(below):
        if line.ignored or not is_site_noise(line.text) or NAMES_FILE.search(line.text):
            break
        stop = min(stop, line.span.start)
    return stop


def is_told_beside(line: Line) -> bool:
    """True for the labelled line in which an export tells beside the text who was absent."""
    return line.kind is BlockKind.LABEL and line.role is SectionRole.ATTENDANCE


def _printed(line: Line, heading: Heading) -> str | None:
    if heading.leads:
        return line.text
    return line.text[: heading.end].strip(" :\t-–") or None


def _starts(lines: Sequence[Line]) -> list[tuple[int, Heading]]:
    found: list[tuple[int, Heading]] = []
    interrupted: Heading | None = None  # the section that an absence line or a site's words interrupt
    torn = False  # by what a page prints, within its text
    announced = any(_announces(x) for x in lines)
    asked = max((k for k, x in enumerate(lines) if x.role is SectionRole.RECOMMENDATION), default=-1)
    for k, line in enumerate(lines):
        heading = _told(line) if announced else line.heading
        before = found[-1][1] if found else None
        if ANNEX.fullmatch(line.text) and _is_last(k, lines, found):
            return [*found, (k, Heading(SectionRole.ATTACHMENTS, len(line.text)))]
        if line.ignored:
            interrupted, torn = interrupted or before, torn or interrupted is None
            found.append((k, Heading(SectionRole.OTHER, 0)))
            continue
        if heading is None:
            if interrupted and (torn or _settles(line.text) or not is_about_presence(line.text)):
                found.append((k, Heading(interrupted.role, 0, interrupted.body, interrupted.date)))
                interrupted, torn = None, False
            continue
        if before and found[-1][0] == k - 1 and _is_answer(before, heading, lines[k - 1]):
            continue
        if before and _lists_file(before, heading, line):
            continue
        if k < asked and _is_told_of(heading, line):
            continue
        if heading.body and k and (_goes_on(lines, k) or _is_entry(lines, k)):
            continue
        if heading.dated and k and _is_planned(lines, k, found):
            continue
        told = k and before and before.role is SectionRole.CASE and _quotes(lines[k - 1])
        if told and heading.role is SectionRole.DECISION:
            continue
        torn = False
        if heading.role is not SectionRole.ATTENDANCE:
            interrupted = None
        elif before and before.role is SectionRole.DECISION:
            interrupted = before
        found.append((k, heading))
    return found


def _with_earlier(starts: Sequence[tuple[int, Heading]], lines: Sequence[Line]) -> Iterator[tuple[int, Heading]]:
    """The sections, and below "Tidligere beslutninger" what each body decided on its line: "Byrådet den 4. marts 2021: Udsat."."""
    for n, (k, heading) in enumerate(starts):
        yield k, heading
        end = starts[n + 1][0] if n + 1 < len(starts) else len(lines)
        if heading.role is not SectionRole.HISTORY or not EARLIER_DECISIONS.match(lines[k].text):
            continue
        within = False  # what one of them decided
        for at in range(k + 1, end):
            told = lines[at].heading
            if told and told.body and told.date and told.before_text and decides(lines[at].text[told.end :]):
                yield at, told
                within = True
            elif within and lines[at].after_blank:
                yield at, Heading(SectionRole.HISTORY, 0)
                within = False


def _settles(text: str) -> bool:
    """True for "Godkendt. Bo Lyng (C) var fraværende", which goes on with the decision; not for "Ingen" below "Fraværende"."""
    return decides(text) and not text.lower().startswith("ingen")


def _lists_file(before: Heading, heading: Heading, line: Line) -> bool:
    """True for "3. Høringssvar" in the list of attachments."""
    listed = before.role is SectionRole.ATTACHMENTS and COUNTED.match(line.text) is not None
    return listed and heading.role not in DECIDING


def _is_told_of(heading: Heading, line: Line) -> bool:
    """True for "Udvalgets afgørelse: Planen skal ændres." in a case: what is worded as no decision, above what is recommended."""
    if heading.role is not SectionRole.DECISION or not heading.before_text:
        return False
    return POSSESSIVE.match(line.text[: heading.end].strip()) is not None and not decides(line.text[heading.end :])


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """True where a sentence goes on from the line above: "Planen er godkendt af" before "Byrådet den 4. marts 2021."."""
    above, line = lines[index - 1], lines[index]
    if above.heading or LEADS_ON.search(above.text) is None:
        return False
    ends = line.text[-1] == "." and not line.after_blank
    announced = ANNOUNCED.match(BULLET.sub("", line.text)) is not None and not ends
    return not (announced or (line.text.isupper() and not above.text.isupper()) or _stands_apart(lines, index))


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """True for a body's day that ends no sentence above what reads as its decision: "Byrådet den 4. marts 2021" above "Godkendt."."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if line.kind is BlockKind.HEADING:
        return True
    return line.text[-1] != "." and bool(below) and not below[0].text[0].islower() and decides(below[0].text)


def _is_entry(lines: Sequence[Line], index: int) -> bool:
    """True for an entry of a list of other things: "• Byrådets beslutning den 4. marts 2021" beside "• Bidrag fra naboer"."""
    beside = [x for x in (*lines[index - 1 : index], *lines[index + 1 : index + 2]) if x.heading is None]
    return BULLET.match(lines[index].text) is not None and any(BULLET.match(x.text) for x in beside)


def _is_planned(lines: Sequence[Line], index: int, found: Sequence[tuple[int, Heading]]) -> bool:
    """True for a body's day in a timetable, below which nothing is decided."""
    if not found or TIMETABLE.match(lines[found[-1][0]].text) is None:
        return False
    return index + 1 < len(lines) and not decides(lines[index + 1].text)


def _is_last(index: int, lines: Sequence[Line], found: Sequence[tuple[int, Heading]]) -> bool:
    """True where something is decided above the line, and no body's day heads a decision below it."""
    decided = any(heading.role is SectionRole.DECISION for _, heading in found)
    return decided and not any(x.heading and (x.heading.date or x.heading.dated) for x in lines[index:])


def _quotes(line: Line) -> bool:
    """True for a line of the case that leads in what was decided on another day: "Byrådet besluttede den 4. marts 2021:"."""
    return line.heading is None and line.text.endswith(":") and EARLIER.search(line.text) is not None


def _announces(line: Line) -> bool:
    """True for the heading of a decision that can be no part of a case, such as "Beslutning"."""
    heading = line.heading
    decides = heading is not None and heading.role is SectionRole.DECISION
    return decides and heading is not None and not (heading.dated or heading.before_text or CONCLUDES.match(line.text))


def _told(line: Line) -> Heading | None:
    """The line's heading where another one announces the decision: what reads like one in a case or below "Beslutning" is text.

    "Byrådet den 4. marts 2021: Udsat." and "Resultat: Godkendt." are told, and a "Konklusion" assesses.
    """
    heading = line.heading
    if heading is None or heading.before_text:
        return None
    if heading.role is SectionRole.DECISION and CONCLUDES.match(line.text):
        return replace(heading, role=SectionRole.ASSESSMENT)
    return heading


def _is_answer(before: Heading, heading: Heading, above: Line) -> bool:
    """True where a heading-like line right below another heading is its text: "Punkttype / Beslutning", "Indstilling / X indstiller"."""
    asked = before.role is SectionRole.QUESTION and above.is_bare_heading
    return asked or (heading.leads and before.role is heading.role)
