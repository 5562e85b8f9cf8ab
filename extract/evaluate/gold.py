"""Gold: the record's shape with every field optional; what gold leaves out is not scored."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from extract.domain.facts import (
    Attendance,
    Basis,
    DateMention,
    Effect,
    Move,
    MoveKind,
    Outcome,
    Position,
    Referral,
    Vote,
)
from extract.domain.record import Record
from extract.evaluate.words import Day, Sum, choices, one_of

_Outcome = Annotated[str, one_of(Outcome)]
_Basis = Annotated[str, one_of(get_args(Basis))]


class Lenient(BaseModel):
    """A part of gold: unknown fields are passed over, None means that nothing is said."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True, coerce_numbers_to_str=True)


class GoldPerson(Lenient):
    """Whom a fact names; a bare name may stand for it."""

    name: str | None = None
    party: str | None = None
    role: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _named(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class GoldVoter(Lenient):
    """Who takes a side."""

    kind: str | None = None
    name: str | None = None
    party: str | None = None


class GoldRecommendation(Lenient):
    """A point of the recommendation."""

    id: str | None = None
    point: str | None = None
    text: str | None = None
    by: str | None = None
    addressee: str | None = None


class GoldDecision(Lenient):
    """A unit of decision text."""

    id: str | None = None
    body: str | None = None
    date: Day | None = None
    current: bool = True
    outcome: _Outcome | None = None
    also: tuple[_Outcome, ...] = ()
    points: tuple[str, ...] = ()
    option: str | None = None
    remark: str | None = None
    text: str | None = None
    adopts: str | None = None
    basis: _Basis = "stated"


class GoldMapping(Lenient):
    """What a decision did to a recommendation."""

    recommendation: str | None = None
    decision: str | None = None
    effect: Annotated[str, one_of(Effect)] | None = None
    basis: _Basis | None = None


class GoldCounts(Lenient):
    """Votes as stated."""

    for_: int | None = Field(default=None, alias="for")
    against: int | None = None
    abstain: int | None = None


class GoldPosition(Lenient):
    """One side taken by one voter."""

    side: Annotated[str, choices(Position, "side")]
    voter: GoldVoter = GoldVoter()
    except_: tuple[GoldPerson, ...] = Field(default=(), alias="except")
    reason: str | None = None
    basis: _Basis = "stated"


class GoldVote(Lenient):
    """A vote, or sides taken without one."""

    id: str | None = None
    decision: str | None = None
    points: tuple[str, ...] = ()
    on: Annotated[str, choices(Vote, "on")] | None = "recommendation"
    manner: Annotated[str, choices(Vote, "manner")] | None = None
    counts: GoldCounts = GoldCounts()
    positions: tuple[GoldPosition, ...] = ()
    carried: bool | None = None


class GoldReferral(Lenient):
    """A case brought on by a member."""

    by: GoldVoter = GoldVoter()
    to: str | None = None
    kind: Annotated[str, choices(Referral, "kind")] | None = None


class GoldAttendance(Lenient):
    """Presence or absence of a person."""

    person: GoldPerson
    status: Annotated[str, choices(Attendance, "status")]
    time: str | None = None
    items: tuple[str, ...] = ()
    for_: GoldPerson | None = Field(default=None, alias="for")
    decision: str | None = None
    basis: _Basis = "stated"


class GoldAmount(Lenient):
    """A sum of money."""

    id: str | None = None
    value: Sum | None = None
    low: Sum | None = None
    high: Sum | None = None
    sign_stated: bool | None = None
    approximate: bool | None = None
    per: str | None = None
    years: tuple[str, ...] = ()
    onwards: bool = False
    raw: str | None = None
    section: str | None = None
    warnings: tuple[str, ...] = ()


class GoldMove(Lenient):
    """Money that a decision moves."""

    kind: Annotated[str, one_of(get_args(MoveKind))]
    amount: str | None = None
    direction: Annotated[str, choices(Move, "direction")] | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    years: tuple[str, ...] = ()
    recurring: bool | None = None
    financing: str | None = None
    purpose: str | None = None
    status: Annotated[str, choices(Move, "status")] | None = None
    recommendation: str | None = None
    decision: str | None = None


class GoldDate(Lenient):
    """A date or period."""

    start: Day
    end: Day | None = None
    grain: Annotated[str, choices(DateMention, "grain")] | None = None
    time: str | None = None
    raw: str | None = None
    year_from_context: bool = False


class GoldItem(Lenient):
    """An agenda item; a layer that is None is not scored."""

    number: str | None = None
    title: str | None = None
    access: str | None = None
    case_numbers: tuple[str, ...] | None = None
    kle: str | None = None
    route: tuple[str, ...] | None = None
    recommendations: tuple[GoldRecommendation, ...] | None = None
    decisions: tuple[GoldDecision, ...] | None = None
    mappings: tuple[GoldMapping, ...] | None = None
    votes: tuple[GoldVote, ...] | None = None
    referrals: tuple[GoldReferral, ...] | None = None
    attendance: tuple[GoldAttendance, ...] | None = None
    amounts: tuple[GoldAmount, ...] | None = None
    moves: tuple[GoldMove, ...] | None = None
    dates: tuple[GoldDate, ...] | None = None


class GoldMunicipality(Lenient):
    """A municipality by code and name."""

    code: str | None = None
    name: str | None = None


class GoldBody(Lenient):
    """A body by name and kind."""

    name: str | None = None
    kind: str | None = None


class GoldMeeting(Lenient):
    """The meeting's head fields; those given, also as null, are scored."""

    municipality: GoldMunicipality | None = None
    body: GoldBody | None = None
    date: Day | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None


class GoldDocument(Lenient):
    """Which document gold is about."""

    source: str | None = None
    genre: str | None = None


class GoldWarning(Lenient):
    """A coded warning that the document deserves."""

    code: str
    item: str | None = None


class Gold(Lenient):
    """Gold of one document; `partial` where only some items are listed, `arguable` notes what may be read otherwise."""

    document: GoldDocument = GoldDocument()
    partial: bool = False
    meeting: GoldMeeting | None = None
    attendance: tuple[GoldAttendance, ...] | None = None
    items: tuple[GoldItem, ...] | None = None
    people: tuple[GoldPerson, ...] | None = None
    warnings: tuple[GoldWarning, ...] | None = None
    arguable: tuple[str, ...] = ()


class GoldError(ValueError):
    """Gold whose shape or words are not those of a record: which file, and what is wrong."""

    def __init__(self, path: Path, fault: ValidationError) -> None:
        super().__init__(f"{path}: {fault}")
        self.path, self.fault = path, fault


def read_gold(path: Path) -> Gold:
    """The gold of one JSON file; raises GoldError where its shape or a word is wrong, ValueError where it is no JSON."""
    return gold_of(said_in(path), path)


def said_in(path: Path) -> Any:
    """What the JSON file says, as it stands; raises ValueError where it is no JSON."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: it is no JSON ({error})") from error


def gold_of(said: Any, path: Path) -> Gold:
    """What the file says as gold; raises GoldError where its shape or a word is wrong."""
    try:
        return Gold.model_validate(said)
    except ValidationError as error:
        raise GoldError(path, error) from error


def find_gold(paths: list[Path]) -> Iterator[Path]:
    """The gold files among the paths, and those in the folders among them, in order."""
    for path in paths:
        yield from sorted(path.glob("*.json")) if path.is_dir() else [path]


def as_gold(record: Record) -> Gold:
    """A record in the lenient shape, so that two of the same kind are compared."""
    said: dict[str, Any] = json.loads(record.to_json(text=False))
    return Gold.model_validate(said)
