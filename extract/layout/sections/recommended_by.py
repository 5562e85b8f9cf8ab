"""Sections headed by a body's recommendation: what it asks for, or what it decided to pass upwards."""

import re
from collections.abc import Sequence

from extract.domain.meeting import Section, SectionRole
from extract.layout.headings.decided import LABEL, OUTCOME, decides
from extract.layout.lines import Line
from extract.lexicon.bodies import find_bodies

# "Udvalgets indstilling", "Økonomiudvalgets anbefaling", "Teknisk Udvalgs indstilling"
_OF_BODY = re.compile(r"(?i)(?P<body>\S.{0,80}?udvalg(?:et)?|udvalget)s\s+(?:indstilling|anbefaling)$")

_ASKS = re.compile(
    r"(?i)[^.:]{0,80}?\b(?:anbefale[rd]?e?|indstille[rd]?e?)\b[^.:]{0,60}?,?\s+at\s"
)  # "Udvalget anbefaler, at …"


def with_outcomes_of_bodies(sections: Sequence[Section], lines: Sequence[Line]) -> tuple[Section, ...]:
    """The sections; one below "Økonomiudvalgets anbefaling" that says "Anbefales." is what that body decided, and asks for nothing."""
    return tuple(_as_decided(s, lines) for s in sections)


def _as_decided(section: Section, lines: Sequence[Line]) -> Section:
    headed = _OF_BODY.match((section.heading or "").strip(" :"))
    if section.role is not SectionRole.RECOMMENDATION or headed is None:
        return section
    below = (x for x in lines if section.content.start < x.span.end and x.span.start < section.content.end)
    first = next((x for x in below if x.span.end > section.content.start), None)
    said = first.text[max(0, section.content.start - first.span.start) :].strip(" :") if first else ""
    said = said[found.end() :] if (found := LABEL.match(said)) else said
    if _ASKS.match(said) or not (decides(said) or OUTCOME.match(said)):
        return section
    bodies = find_bodies(headed["body"])
    return section._replace(role=SectionRole.DECISION, body=bodies[0][0] if bodies else None)
