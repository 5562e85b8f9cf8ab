"""Who and where: municipalities, bodies, parties and persons."""

from enum import StrEnum
from typing import Literal

from extract.domain.text import Span, Value


class Municipality(Value):
    """A Danish municipality (kommune) by its four-digit code, or a region by its code."""

    code: str
    name: str


class BodyKind(StrEnum):
    """Kinds of political bodies; `economy` is the economy committee required by law (styrelsesloven § 18)."""

    COUNCIL = "council"
    ECONOMY = "economy"
    COMMITTEE = "committee"
    MAGISTRATE = "magistrate"
    BOARD = "board"
    REGION = "region"
    OTHER = "other"


class Body(Value):
    """A political body; its name is without the period of office."""

    name: str
    kind: BodyKind


class PersonRef(Value):
    """A person as a fact names them; `party` is a ballot letter, `id` refers to `Record.people`."""

    name: str
    party: str | None = None
    id: str | None = None


class Voter(Value):
    """Who takes a side: a person, a party as a whole, or a group without a letter."""

    kind: Literal["person", "party", "group"]
    name: str
    party: str | None = None
    id: str | None = None


class Person(Value):
    """A person named in the meeting's business, once, resolved within the document."""

    id: str
    name: str
    variants: tuple[str, ...] = ()
    party: str | None = None
    role: Literal["member", "substitute", "official", "chair", "guest"] | None = None
    mentions: tuple[Span, ...] = ()
