"""The record: everything that one document yields, as docs/record.md describes it."""

from extract.domain.document import SEVERAL_MEETINGS
from extract.domain.facts import (
    Amount,
    Attendance,
    DateMention,
    Decision,
    Mapping,
    Move,
    Recommendation,
    Referral,
    Vote,
)
from extract.domain.identity import Person
from extract.domain.meeting import Genre, Meeting, SectionRole
from extract.domain.text import Evidence, Span, Value

RECORD_VERSION = "1"


class DocumentInfo(Value):
    """Which input the record is about; `id` is the digest of its bytes.

    `quality` is the share of the text's words that came through undamaged; `ocr` says that the text was recognised from
    pictures, in whole or in part.
    """

    id: str
    source: str
    media_type: str
    member: str | None = None
    genre: Genre
    text_length: int
    quality: float = 1.0
    ocr: bool = False


class SectionRecord(Value):
    """A section of an item; body and date only where its heading prints them."""

    role: SectionRole
    heading: str | None
    span: Span
    body: str | None = None
    date: str | None = None


class Item(Value):
    """An agenda item with its facts.

    `kle` is the subject by KL's common classification (KL Emnesystematik) that a case number of that form begins with, as
    "27.00.00"; `route` the bodies that the title names in the order of treatment, as printed.
    """

    number: str | None
    title: str | None
    access: str | None
    case_numbers: tuple[str, ...] = ()
    kle: str | None = None
    route: tuple[str, ...] = ()
    span: Span
    sections: tuple[SectionRecord, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    mappings: tuple[Mapping, ...] = ()
    votes: tuple[Vote, ...] = ()
    referrals: tuple[Referral, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    took_part: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    moves: tuple[Move, ...] = ()
    dates: tuple[DateMention, ...] = ()


class Warning(Value):
    """A coded warning; item and evidence are None where the code is about the whole document."""

    code: str
    message: str
    item: str | None = None
    evidence: Evidence | None = None


class Record(Value):
    """Everything that one document yields."""

    record_version: str = RECORD_VERSION
    document: DocumentInfo
    text: str | None = None
    meeting: Meeting = Meeting()
    attendance: tuple[Attendance, ...] = ()
    items: tuple[Item, ...] = ()
    amounts: tuple[Amount, ...] = ()
    dates: tuple[DateMention, ...] = ()
    people: tuple[Person, ...] = ()
    warnings: tuple[Warning, ...] = ()

    @property
    def has_further_meeting(self) -> bool:
        """True where the minutes of another meeting follow in the file."""
        return any(warning.code == SEVERAL_MEETINGS for warning in self.warnings)

    def to_json(self, *, text: bool = True) -> str:
        """One line of JSON; without the text where `text` is False."""
        return self.model_dump_json(exclude=None if text else {"text"})
