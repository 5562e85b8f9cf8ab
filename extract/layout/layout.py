"""Document -> layout: genre, meeting, head fields and items with their sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.domain.document import Document
from extract.domain.meeting import AgendaItem, Genre, Meeting, Section, SectionRole
from extract.domain.text import Evidence, Span
from extract.layout.flat.lines import divide_flat
from extract.layout.genre import find_genre, says_minutes, says_only_agenda
from extract.layout.glued import with_parted
from extract.layout.head.body import echoes, says_more, stands_bare
from extract.layout.head.fields import Field, read_head
from extract.layout.head.mail import without_mail_head
from extract.layout.head.meeting import find_impossible_date, find_meeting
from extract.layout.headings.decided import COUNCIL
from extract.layout.items.divide import find_items
from extract.layout.lines import Line, read_lines
from extract.layout.profile import Profile, choose_profile
from extract.layout.sections.led_decisions import split_by_bodies
from extract.layout.sections.stated_decisions import stated_alone, with_stated
from extract.lexicon.bodies import is_of_body, leaves_out_place, same_body
from extract.lexicon.periods import blank_periods

ITS_POINT = re.compile(r"(?i)\b(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}[.:]?$")  # "Beslutning for Punkt 4"
TOP = 12  # lines of a page with a single item in which its meeting is told


@dataclass(frozen=True)
class Layout:
    """What the layout of a document says: its genre, its meeting, the fields of its head, and its items.

    `impossible_date` is the day that the head gives where the calendar has none such.
    """

    genre: Genre
    meeting: Meeting
    head: tuple[Field, ...]
    items: tuple[AgendaItem, ...]
    impossible_date: Evidence | None = None


def read_layout(document: Document, municipality: str | None = None, profiles: Sequence[Profile] = ()) -> Layout:
    """The layout of a document; `municipality` is what the caller knows of where it comes from.

    Of the profiles the first that applies says what the document does differently from the general rules.
    """
    profile = choose_profile(profiles, document.text)
    lines = divide_flat(with_parted(read_lines(document, profile), document.text))
    division = find_items(document, lines, profile)
    preamble = without_mail_head(division.preamble)
    head = read_head(document.text, preamble)
    preamble = _without_periods(preamble)
    meeting = find_meeting(document, head, preamble, division.items, municipality)
    if meeting.date is None and meeting.body is None and len(division.items) == 1:
        below = _without_periods(_below_title(division.items[0], lines))
        meeting = find_meeting(document, read_head(document.text, below), below, division.items, municipality)
    agenda, minutes = says_only_agenda(division.preamble), says_minutes(division.preamble)
    decisions = (s for i in division.items for s in i.sections if s.role is SectionRole.DECISION)
    announced = any(s.heading and not s.listed for s in decisions)
    items = tuple(
        i.model_copy(
            update={
                "sections": _settled(
                    _divided(i, document.text, meeting, agenda=agenda, minutes=minutes, announced=announced),
                    meeting,
                    document.text,
                    i.title,
                )
            }
        )
        for i in division.items
    )
    genre = find_genre(document.text, division.preamble, items, of_meeting={"body", "date"} <= _labelled(meeting))
    if genre not in (Genre.MINUTES, Genre.AGENDA):
        kept = {k: v for k, v in meeting.evidence.items() if k == "municipality"}
        return Layout(genre, Meeting(municipality=meeting.municipality, evidence=kept), (), ())
    impossible = find_impossible_date(document, head, () if meeting.date else preamble)
    return Layout(genre, meeting, tuple(head), items, impossible)


def _without_periods(lines: Sequence[Line]) -> list[Line]:
    """The lines with spaces for the periods of office behind bodies' names: "Byrådet (indtil 31-12-2018)"."""
    return [line._replace(text=blank_periods(line.text)) for line in lines]


def _labelled(meeting: Meeting) -> set[str]:
    """The fields of the meeting that stand under a label of the head."""
    return {name for name, proof in meeting.evidence.items() if proof.found_by in ("head.body", "head.date")}


def _below_title(item: AgendaItem, lines: Sequence[Line]) -> list[Line]:
    """The lines with which a page that holds a single item begins, up to its first section: they may say of which meeting it is."""
    end = next((s.span.start for s in item.sections if not s.listed), item.span.end)
    return [x for x in lines if x.span.end <= end][:TOP]


def _divided(
    item: AgendaItem, text: str, meeting: Meeting, *, agenda: bool, minutes: bool, announced: bool
) -> list[Section]:
    """The item's sections, divided where a body leads a decision or, but in an agenda, a sentence states one."""
    sections = split_by_bodies(item.sections, text, meeting)
    if agenda:
        return sections
    bare = minutes and not announced and item.access != "closed"
    bare = bare and not any(s.heading or s.role is SectionRole.DECISION for s in sections)
    alone = stated_alone(item, text, meeting) if bare else ()
    return list(alone) or with_stated(sections, text, meeting, announced=announced)


def _settled(sections: Sequence[Section], meeting: Meeting, text: str, title: str | None) -> tuple[Section, ...]:
    """Decision sections of another body or day are earlier ones; this meeting's own, printed again in the history, is history."""
    settled: list[Section] = []
    decided = told = False  # a decision of this meeting, and a history, is among them
    bare = any(s.role is SectionRole.DECISION and s.heading and s.body is None for s in sections)
    answered = _is_answered(sections, text, title)
    answers_bare = stands_bare(text, sections, title)
    way = _told_again(sections, text)
    for section, following in zip(_with_days_above(sections, text), [*sections[1:], None], strict=False):
        if _only_announces(section, following, text, title):
            continue
        if section.role is not SectionRole.DECISION:
            settled.append(section)
            told = told or section.role is SectionRole.HISTORY
            continue
        section = _without_title(section, text, title)
        own_day = section.date is None or meeting.date is None or section.date == meeting.date
        own_body = _is_own(section, meeting) and not (meeting.body is None and section.body and answers_bare)
        current = own_day and own_body and not (section.listed and bare and not _is_of(section, meeting))
        waits = section.body and section.date is None and not own_body
        to_come = section.date is not None and meeting.date is not None and section.date > meeting.date
        told_elsewhere = (section.listed and answered) or (decided and (section.listed or not section.date))
        told_elsewhere = told_elsewhere or section.span.start in way
        if _is_bare(section, following, text) and (waits or to_come or told_elsewhere):
            _add_undecided(settled, section)
            continue
        if current and section.date and decided and told:
            settled.append(section._replace(role=SectionRole.HISTORY))
            continue
        settled.append(section._replace(current=current))
        decided = decided or current
    return tuple(settled)


def _told_again(sections: Sequence[Section], text: str) -> set[int]:
    """Where the stops of a case's way begin, of which one at least stands below again with what was decided there."""
    told: set[int] = set()
    stops: list[Section] = []
    for n, section in enumerate(sections):
        following = sections[n + 1] if n + 1 < len(sections) else None
        if section.role is SectionRole.DECISION and section.listed and _is_bare(section, following, text):
            stops.append(section)
            continue
        named = {(s.body, s.date) for s in sections[n:] if s.role is SectionRole.DECISION} if stops else set()
        if any((s.body, s.date) in named for s in stops):
            told |= {s.span.start for s in stops}
        stops = []
    return told


def _is_own(section: Section, meeting: Meeting) -> bool:
    """True for a decision of the body that met; a heading on the meeting's own day may leave out its place."""
    if section.body and meeting.body and section.body.lower() == "udvalget" and COUNCIL.search(meeting.body.name):
        return False  # in a council's minutes a committee
    if section.body is None or meeting.body is None or is_of_body(section.body, meeting.body.name):
        return True
    today = section.date is not None and section.date == meeting.date
    return today and leaves_out_place(section.body, meeting.body.name)


def _is_answered(sections: Sequence[Section], text: str, title: str | None) -> bool:
    """True where a heading that is more than a body and a day announces the item's decision: "Beslutning"."""
    headed = ((s, after) for s, after in zip(sections, [*sections[1:], None], strict=False) if s.heading)
    return any(
        s.role is SectionRole.DECISION and not s.listed and not _only_announces(s, after, text, title)
        for s, after in headed
    )


def _is_bare(section: Section, following: Section | None, text: str) -> bool:
    """True for a heading with nothing under it, not even who was absent."""
    content = text[section.content.start : section.content.end].strip(" .:\n\t")
    return not content and not (following and following.role is SectionRole.ATTENDANCE)


def _add_undecided(settled: list[Section], section: Section) -> None:
    """Adds the line of a page's head or foot, a heading that waits for another body's decision, or a stop on the case's way."""
    before = settled[-1] if settled else None
    if before and section.listed and before.role in (SectionRole.ROUTE, SectionRole.HISTORY):
        span, content = Span(before.span.start, section.span.end), Span(before.content.start, section.content.end)
        settled[-1] = before._replace(span=span, content=content)
    else:
        settled.append(section._replace(role=SectionRole.OTHER, body=None, date=None))


def _without_title(section: Section, text: str, title: str | None) -> Section:
    """The decision without the item's title, where its heading repeats it: "Beslutning for Punkt 3: Ny cykelsti"."""
    first, _, rest = text[section.content.start : section.content.end].lstrip().partition("\n")
    numbered = section.heading is not None and ITS_POINT.search(section.heading) is not None
    if not (title and section.heading and (rest.strip() or numbered) and echoes(first, title)):
        return section
    return section._replace(content=Span(text.index(first, section.content.start) + len(first), section.content.end))


def _with_days_above(sections: Sequence[Section], text: str) -> Iterator[Section]:
    """The sections, a decision whose heading prints its body alone with the day of that body right above: "28-11-2022 Økonomiudvalget"."""
    above: Section | None = None
    for section in sections:
        dated = (
            above
            and section.role is SectionRole.DECISION
            and section.date is None
            and same_body(section.body, above.body)
        )
        yield section._replace(date=above.date) if above and dated else section
        empty = not text[section.content.start : section.content.end].strip()
        above = section if section.listed and empty else None


def _is_of(section: Section, meeting: Meeting) -> bool:
    """True where the heading prints this meeting's own body and day."""
    return meeting.body is not None and same_body(section.body, meeting.body.name) and section.date == meeting.date


def _only_announces(section: Section, following: Section | None, text: str, title: str | None) -> bool:
    """True for a decision heading with nothing under it, or but the item's title again, above a second, fuller decision heading."""
    decision, empty = SectionRole.DECISION, not says_more(text, section, title)
    return bool(following and empty and section.role is decision is following.role and not section.body)
