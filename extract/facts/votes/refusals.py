"""Sides below a refusal in the body's own words, which may be on the refusal or on what is refused."""

from collections.abc import Sequence

from extract.domain.facts import Decision, Position
from extract.facts.sides.counts import read_counts
from extract.facts.sides.questions import OPPOSITE, REFUSES_ITSELF
from extract.facts.voters.named import Named
from extract.facts.votes.drafts import Draft

MOST_OF_MINORITY = 2  # a body that decides has at least five members


def settle_refusal(draft: Draft, decided: Decision) -> None:
    """Turns the sides where more were for it than against it: "Ansøgningen afslås. For stemte 15 (A, V). Imod stemte 4 (Ø)".

    What was refused cannot have had the majority, so they were for the refusal. So one or two members who alone are named, as
    against it, were against the refusal. Where the numbers are not told, and the body
    refuses somebody's wish, nobody takes a side.
    """
    if not draft.unsaid or draft.unsaid != draft.straight or draft.turned or draft.on != "recommendation":
        return
    more, itself = _more_were_for(draft), REFUSES_ITSELF.search(decided.text)
    if more or (more is None and itself and _is_minority(draft.positions)):
        draft.positions = [_turned(p) for p in draft.positions]
        draft.turned, draft.straight = draft.straight, 0
    elif more is None and itself:
        draft.positions = [p for p in draft.positions if p.side not in OPPOSITE]


def may_be_minority(voters: Sequence[Named], decided: Decision) -> bool:
    """True for members by name who are against what the body itself refuses: so few may tell that they were outvoted."""
    return all(v.voter.kind == "person" for v in voters) and REFUSES_ITSELF.search(decided.text) is not None


def _is_minority(positions: Sequence[Position]) -> bool:
    """True where nobody but one or two members is named, as against it: they cannot have refused what was asked for.

    Where they tell why, it may be why they are against the matter.
    """
    sides = [p for p in positions if p.side in OPPOSITE]
    return (
        all(p.side == "against" and p.voter.kind == "person" and not p.reason for p in sides)
        and 0 < len(sides) <= MOST_OF_MINORITY
    )


def _more_were_for(draft: Draft) -> bool | None:
    """Whether more were for it than against it, by the printed counts or by the persons named; None where neither tells."""
    counts = read_counts(draft.text, None)
    if counts.for_ is not None and counts.against is not None:
        return counts.for_ > counts.against if counts.for_ != counts.against else None
    sides = [p.side for p in draft.positions if p.side in OPPOSITE]
    alone = all(p.voter.kind == "person" for p in draft.positions if p.side in OPPOSITE)
    named = sides.count("for"), sides.count("against")
    return named[0] > named[1] if alone and all(named) and named[0] != named[1] else None


def _turned(position: Position) -> Position:
    if position.side not in OPPOSITE:
        return position
    return position.model_copy(update={"side": OPPOSITE[position.side], "basis": "derived"})
