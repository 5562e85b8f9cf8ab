"""The meeting a document is about, its agenda items and their sections."""

from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, InstanceOf

from extract.domain.identity import Body, Municipality
from extract.domain.text import Evidence, Span, Value


class Genre(StrEnum):
    """What kind of document it is."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    LETTER = "letter"
    NOTE = "note"
    NEWS = "news"
    OTHER = "other"


class SectionRole(StrEnum):
    """What a section of an item is for."""

    SUMMARY = "summary"
    RECOMMENDATION = "recommendation"
    COMPETENCE = "competence"
    ROUTE = "route"
    CASE = "case"
    ECONOMY = "economy"
    LAW = "law"
    HEARING = "hearing"
    ASSESSMENT = "assessment"
    CONSEQUENCES = "consequences"
    HISTORY = "history"
    DECISION = "decision"
    ATTENDANCE = "attendance"
    ATTACHMENTS = "attachments"
    QUESTION = "question"
    OTHER = "other"


class Section(NamedTuple):
    """A section: its role, its heading as printed, its whole span, and the span of its body text.

    A decision section knows the body and the date its heading prints, and whether it is this meeting's own; `listed` where
    its heading is but a body and a date, as a case's way through the bodies is printed.
    """

    role: SectionRole
    heading: str | None
    span: Span
    content: Span
    body: str | None = None
    date: str | None = None
    current: bool = True
    listed: bool = False


class AgendaItem(Value):
    """An agenda item: number as printed (None where none is), title, and its sections; `key` begins its facts' ids."""

    key: str
    number: str | None
    title: str | None
    access: str | None  # open | closed | None
    case_numbers: tuple[str, ...] = ()
    kle: str | None = None
    route: tuple[str, ...] = ()
    span: Span
    sections: tuple[InstanceOf[Section], ...] = ()

    def holding(self, offset: int) -> Section | None:
        """The section in which the offset lies."""
        return next((s for s in self.sections if s.span.start <= offset < s.span.end), None)


class Meeting(Value):
    """The meeting's head fields with their evidence, one key for each field that is not None."""

    municipality: Municipality | None = None
    body: Body | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    evidence: dict[str, Evidence] = Field(default_factory=dict)
