"""Words that look like headings within what was decided: "Indstilling: Godkendt.", "Økonomi: Udgiften afholdes af puljen."."""

import re
from collections.abc import Sequence

from extract.domain.meeting import Section, SectionRole
from extract.domain.text import Span
from extract.layout.headings.decided import LABEL, OUTCOME, decides
from extract.layout.lines import Line

# what an item tells before it is decided
_ASKED = {SectionRole.SUMMARY, SectionRole.RECOMMENDATION, SectionRole.CASE}
_COUNTS = re.compile(r"(?i)(?:for|i?mod|ja|nej)\s*:?\s*\(?\d|\d{1,3}\s+(?:stemmer\s+|stemte\s+)?(?:for|i?mod|ja|nej)\b")
_LABELS = {
    SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING, SectionRole.ASSESSMENT, SectionRole.CONSEQUENCES,
}  # fmt: skip


def with_labels_in_decisions(sections: Sequence[Section], lines: Sequence[Line]) -> tuple[Section, ...]:
    """The sections; what a label leads right below the heading of the decision belongs to it, where the case stands above.

    So does what became of the recommendation under its name: "Direktionens indstilling: Tiltrådt." behind an amendment that fell.
    """
    kept: list[Section] = []
    asked = False
    for section in sections:
        before = kept[-1] if kept else None
        if asked and before and before.role is SectionRole.DECISION and _is_label(section, before, lines):
            content = Span(before.content.start, section.content.end)
            kept[-1] = before._replace(span=Span(before.span.start, section.span.end), content=content)
            continue
        asked = asked or section.role in _ASKED
        kept.append(section)
    return tuple(kept)


def _is_label(section: Section, before: Section, lines: Sequence[Line]) -> bool:
    if not section.heading or section.heading.isupper():
        return False
    beside, below = _said(section, lines)
    bare = not any(before.content.start <= x.span.start < section.span.start and x.text.strip() for x in lines)
    bare = bare and not _beside(before, lines)
    if section.role is SectionRole.RECOMMENDATION:
        of_body = "udvalg" in section.heading.lower().removeprefix("udvalg")
        return (bare or not of_body) and _settles(beside or below)
    return bare and section.role in _LABELS and bool(beside)


def _said(section: Section, lines: Sequence[Line]) -> tuple[str, str]:
    """What stands beside the section's heading on its line, and the first line below it."""
    below = next((x.text for x in lines if section.content.start <= x.span.start < section.content.end), "")
    return _beside(section, lines), below.strip()


def _beside(section: Section, lines: Sequence[Line]) -> str:
    line = next((x for x in lines if x.span.start <= section.span.start < x.span.end), None)
    return line.text[section.content.start - line.span.start :].strip(" :\t-–") if line else ""


def _settles(said: str) -> bool:
    """True for words that say what became of something: "Tiltrådt.", "1. Godkendt"."""
    bare = said[found.end() :] if (found := LABEL.match(said)) else said
    return OUTCOME.match(bare) is not None or _COUNTS.match(bare) is not None or decides(said)
