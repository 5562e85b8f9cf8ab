"""Decisions that no heading announces: "Udvalget besluttede at følge indstillingen." below the recommendation."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.meeting import Meeting, Section, SectionRole
from extract.domain.text import Span
from extract.layout.decided import ALONE, PASSIVE, STATED, is_own_body, is_today, states

LINE = re.compile(r"(?m)^[ \t]*(?=[A-ZÆØÅ])")
ENDED = ".;:)!?"
ASKS = re.compile(r"(?i)\b(?:indstiller|indstilles|foreslår|foreslås)\b")  # the recommendation goes on
# In a case, which tells of decisions, it must be the case's own: "Udvalget besluttede:", "… besluttede at følge indstillingen"
BEYOND_DOUBT = re.compile(
    r"\s*(?:[:,]?[ ]*(?:at)?[ ]*(?=\n)|[:,]?\s*(?:at\s+(?:følge|godkende|tiltræde)\s+)?(?:\S+\s+)?indstilling(?:en|erne)\b)"
)
ENDS = {SectionRole.ATTENDANCE, SectionRole.ATTACHMENTS}
TOLD_IN = {SectionRole.SUMMARY, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.OTHER, SectionRole.CONSEQUENCES}


def with_stated(sections: Sequence[Section], text: str, meeting: Meeting) -> list[Section]:
    """The sections of an item without a decision, the last one divided where it states what this meeting's body decided."""
    if any(s.role is SectionRole.DECISION for s in sections):
        return list(sections)
    last = next((k for k in range(len(sections) - 1, -1, -1) if sections[k].role not in ENDS), None)
    parted: list[Section] = []
    for k, section in enumerate(sections):
        asked = section.role is SectionRole.RECOMMENDATION
        at = _stated(section, text, meeting, asked=asked) if asked or (k == last and section.role in TOLD_IN) else None
        if at is None or any(s.role is SectionRole.DECISION for s in parted):
            parted.append(section)
            continue
        parted.append(
            section._replace(span=Span(section.span.start, at), content=Span(min(section.content.start, at), at))
        )
        parted.append(Section(SectionRole.DECISION, None, Span(at, section.span.end), Span(at, section.content.end)))
    return parted


def _stated(section: Section, text: str, meeting: Meeting, *, asked: bool) -> int | None:
    """Where the section states the decision; None where it states none."""
    for at, body_end in _statements(section, text, meeting):
        if not text[section.content.start : at].strip():
            continue
        doubtless = BEYOND_DOUBT.match(text, body_end, section.content.end) is not None
        if doubtless or (asked and not ASKS.search(text, at, section.content.end)):
            return at
    return None


def _statements(section: Section, text: str, meeting: Meeting) -> Iterator[tuple[int, int]]:
    """The lines that begin anew and say what the meeting's own body does: where they begin, and where their verb ends."""
    own = meeting.body.name if meeting.body else None
    for line in LINE.finditer(text, section.content.start, section.content.end):
        at = line.end()
        before = text[section.content.start : line.start()]
        bare = before.rstrip()
        apart = before.count("\n", len(bare)) > 1
        if not (apart or bare[-1:] in ENDED):
            continue
        said = text[at : section.content.end]
        found = STATED.match(said)
        if found and is_own_body(found["body"], own) and states(said):
            yield at, at + found.end()
            continue
        found = PASSIVE.match(said) or (ALONE.match(said) if apart else None)
        if found and is_today(said[found.end() :]):
            yield at, at + found.end()
