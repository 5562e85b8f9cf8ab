"""The facts that a document yields, each with its evidence."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from extract.domain.identity import PersonRef, Voter
from extract.domain.text import Evidence, Value

Basis = Literal["stated", "derived"]


class Outcome(StrEnum):
    """What a unit of decision text decides; the meanings stand in docs/record.md."""

    APPROVED = "approved"
    APPROVED_AMENDED = "approved_amended"
    RECOMMENDED = "recommended"
    RECOMMENDED_AMENDED = "recommended_amended"
    NOT_RECOMMENDED = "not_recommended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    FORWARDED = "forwarded"
    REJECTED = "rejected"
    APPOINTED = "appointed"
    TASKED = "tasked"
    STATED = "stated"
    PROCEDURAL = "procedural"
    NONE = "none"
    UNCLEAR = "unclear"


class Effect(StrEnum):
    """What became of a recommendation."""

    ADOPTED = "adopted"
    ADOPTED_AMENDED = "adopted_amended"
    RECOMMENDED = "recommended"
    RECOMMENDED_AMENDED = "recommended_amended"
    NOT_RECOMMENDED = "not_recommended"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    RETURNED = "returned"
    FORWARDED = "forwarded"
    NOTED = "noted"
    DISCUSSED = "discussed"
    WITHDRAWN = "withdrawn"
    OTHER = "other"


MOST_POINTS = 500  # recommendations that are read of an item: each is weighed against the others


class Recommendation(Value):
    """A point of the recommendation (indstilling): its label as printed and its text without label and lead-in."""

    id: str
    point: str | None
    text: str
    by: str | None = None
    addressee: str | None = None
    evidence: Evidence


class Decision(Value):
    """A unit of printed decision text (beslutning); `points` is its printed label, [] for the whole recommendation."""

    id: str
    body: str | None
    date: str | None
    current: bool
    outcome: Outcome
    also: tuple[Outcome, ...] = ()
    points: tuple[str, ...] = ()
    option: str | None = None
    remark: str | None = None
    text: str
    adopts: str | None = None  # the id of the decision whose version it adopts
    basis: Basis = "stated"
    evidence: Evidence


class Mapping(Value):
    """What a decision did to a recommendation; proved by the decision's evidence."""

    recommendation: str
    decision: str
    effect: Effect
    basis: Basis


class Counts(Value):
    """Votes as stated, never counted by us; 0 only where it is printed."""

    for_: int | None = Field(default=None, alias="for")
    against: int | None = None
    abstain: int | None = None


class Position(Value):
    """One side taken by one voter."""

    side: Literal["for", "against", "abstain", "cannot_support", "reserves", "awaits"]
    voter: Voter
    except_: tuple[PersonRef, ...] = Field(default=(), alias="except")
    reason: str | None = None
    basis: Basis = "stated"
    evidence: Evidence


class Vote(Value):
    """A vote (afstemning), or sides taken without one."""

    id: str
    decision: str | None
    points: tuple[str, ...] = ()
    on: Literal["recommendation", "amendment", "agenda", "disqualification", "minutes", "election", "other"] = (
        "recommendation"
    )
    manner: Literal["unanimous", "majority", "roll_call", "count", "without_vote"] | None = None
    counts: Counts = Counts()
    positions: tuple[Position, ...] = ()
    carried: bool | None = None
    evidence: Evidence


class Referral(Value):
    """A case brought on by a member, such as before the council (standsningsret, styrelsesloven § 23)."""

    by: Voter
    to: str | None
    kind: Literal["brought_before_council", "own_initiative", "other"]
    decision: str | None = None
    evidence: Evidence


class Attendance(Value):
    """Presence or absence of a person; `for_` is whom a substitute stands in for."""

    person: PersonRef
    status: Literal["present", "absent", "excused", "substitute", "late", "left", "disqualified", "not_participating"]
    time: str | None = None
    items: tuple[str, ...] = ()
    for_: PersonRef | None = Field(default=None, alias="for")
    decision: str | None = None
    basis: Basis = "stated"
    evidence: Evidence


class Amount(Value):
    """A sum of money in DKK as exact decimal strings: `value`, or `low` and `high` for a range."""

    id: str
    value: str | None
    low: str | None = None
    high: str | None = None
    sign_stated: bool = False
    approximate: bool = False
    per: str | None = None
    years: tuple[str, ...] = ()
    onwards: bool = False
    raw: str
    section: str | None = None
    warnings: tuple[str, ...] = ()
    evidence: Evidence


MoveKind = Literal[
    "supplementary_grant", "capital_grant", "release_of_funds", "reallocation", "carry_over", "allocation", "subsidy",
    "saving", "loan", "guarantee", "purchase", "sale", "fee", "tax", "cash_effect", "budget_adoption",
    "account_approval", "other",
]  # fmt: skip


class Move(Value):
    """Money that a decision moves, or would move; `amount` is an amount's id."""

    kind: MoveKind
    amount: str
    direction: Literal["expense", "income", "neutral"] | None = None
    from_: str | None = Field(default=None, alias="from")
    to: str | None = None
    years: tuple[str, ...] = ()
    recurring: bool | None = None
    financing: str | None = None
    purpose: str | None = None
    status: Literal["proposed", "recommended", "decided", "rejected", "postponed"]
    recommendation: str | None = None
    decision: str | None = None
    evidence: Evidence


class DateMention(Value):
    """A date or period in running text: first and last day as full ISO dates."""

    start: str
    end: str
    grain: Literal["day", "week", "month", "quarter", "half", "season", "year", "span"]
    time: str | None = None
    raw: str
    year_from_context: bool = False
    role: str | None = None
    evidence: Evidence


Fact = Recommendation | Decision | Vote | Referral | Attendance | Amount | Move | DateMention
