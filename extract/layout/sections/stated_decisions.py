"""Decisions that no heading announces: "Udvalget besluttede at følge indstillingen." below the recommendation."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.meeting import AgendaItem, Meeting, Section, SectionRole
from extract.domain.text import Span
from extract.layout.headings.decided import ALONE, PASSIVE, RECOMMENDING, STATED, is_own_body, is_today, states
from extract.lexicon.bodies import same_body

LINE = re.compile(r"(?m)^[ \t]*(?=[A-ZÆØÅ])")
ENDED = ".;:)!?"
ASKS = re.compile(r"(?i)\b(?:indstiller|indstilles|foreslår|foreslås)\b")  # the recommendation goes on
# In a case, which tells of decisions, it must be the case's own: "Udvalget besluttede:", "… besluttede at følge indstillingen"
BEYOND_DOUBT = re.compile(
    r"\s*(?:[:,]?[ ]*(?:at)?[ ]*(?=\n)|[:,]?\s*(?:(?:om\s+)?[Aa]t\s+(?:følge|godkende|tiltræde)\s+)?(?:\S+\s+)?indstilling(?:en|erne)\b)"
)
# What each of them said begins
OWN, PASSIVELY, OUTCOME_ALONE = (re.compile(rf"(?P<said>{p.pattern})") for p in (STATED, PASSIVE, ALONE))
ENDS = {SectionRole.ATTENDANCE, SectionRole.ATTACHMENTS}
TOLD_IN = {SectionRole.SUMMARY, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.OTHER, SectionRole.CONSEQUENCES}


def with_stated(sections: Sequence[Section], text: str, meeting: Meeting, *, announced: bool) -> list[Section]:
    """The sections of an item without a decision, the last one divided where it states what this meeting's body decided.

    Where headings announce the decisions of other items (`announced`), only what is beyond doubt is one.
    """
    if any(s.role is SectionRole.DECISION for s in sections):
        return list(sections)
    sections = [_own(section, text, meeting) for section in sections]
    if any(s.role is SectionRole.DECISION for s in sections):
        return sections
    last = next((k for k in range(len(sections) - 1, -1, -1) if sections[k].role not in ENDS), None)
    parted: list[Section] = []
    for k, section in enumerate(sections):
        asked = section.role is SectionRole.RECOMMENDATION
        looked = asked or (k == last and section.role in TOLD_IN)
        at = _stated(section, text, meeting, announced=announced) if looked else None
        if at is None or any(s.role is SectionRole.DECISION for s in parted):
            parted.append(section)
            continue
        parted.append(
            section._replace(span=Span(section.span.start, at), content=Span(min(section.content.start, at), at))
        )
        parted.append(Section(SectionRole.DECISION, None, Span(at, section.span.end), Span(at, section.content.end)))
    return parted


def _own(section: Section, text: str, meeting: Meeting) -> Section:
    """The section; a decision where no heading makes it a recommendation, and the body that recommends is the one that met."""
    if section.role is not SectionRole.RECOMMENDATION or section.heading or meeting.body is None:
        return section
    found = OWN.match(text, section.content.start, section.content.end)
    recommends = found is not None and RECOMMENDING.search(found[0]) is not None
    own = found and recommends and is_own_body(found["body"], meeting.body.name, recommends=True)
    return section._replace(role=SectionRole.DECISION) if own else section


def stated_alone(item: AgendaItem, text: str, meeting: Meeting) -> tuple[Section, ...]:
    """The decision of an item without any section, as old protocols print it: "Magistraten vedtog indstillingen." below the title."""
    own = meeting.body.name if meeting.body else None
    below = text.find("\n", item.span.start, item.span.end)
    if own is None or below < 0:
        return ()
    for line in LINE.finditer(text, below, item.span.end):
        at = line.end()
        found = STATED.match(text, at, item.span.end)
        if found and same_body(found["body"], own) and states(text[at : item.span.end]):
            span = Span(at, item.span.end)
            return (Section(SectionRole.DECISION, None, span, span),)
    return ()


def _stated(section: Section, text: str, meeting: Meeting, *, announced: bool) -> int | None:
    """Where the section states the decision; None where it states none."""
    asked = section.role is SectionRole.RECOMMENDATION
    for found in _statements(section, text, meeting):
        at = found.start("said")
        if not text[section.content.start : at].strip():
            continue
        doubtless = BEYOND_DOUBT.match(text, found.end(), section.content.end) is not None or found.re is OUTCOME_ALONE
        goes_on = ASKS.search(text, at, section.content.end) is not None
        if doubtless if not asked or announced else doubtless or not goes_on:
            return at
    return None


def _statements(section: Section, text: str, meeting: Meeting) -> Iterator[re.Match[str]]:
    """The lines that begin anew and say what the meeting's own body does; below a recommendation also an outcome alone."""
    own = meeting.body.name if meeting.body else None
    for line in LINE.finditer(text, section.content.start, section.content.end):
        at, end = line.end(), section.content.end
        bare = text[section.content.start : line.start()].rstrip()
        apart = text.count("\n", section.content.start + len(bare), line.start()) > 1
        if not (apart or bare[-1:] in ENDED):
            continue
        found = OWN.match(text, at, end)
        if found:
            recommends = RECOMMENDING.search(found[0]) is not None
            if is_own_body(found["body"], own, recommends=recommends) and states(text[at:end]):
                yield found
                continue
        found = PASSIVELY.match(text, at, end)
        if found is None and apart and section.role is SectionRole.RECOMMENDATION:
            found = OUTCOME_ALONE.match(text, at, end)
        if found and is_today(text[found.end() : end]):
            yield found
