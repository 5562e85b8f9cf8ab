"""Sums that another body granted in words of its own, where the decision adopts its version as a whole."""

from collections.abc import Mapping, Sequence

from extract.domain.facts import Decision, Move, Outcome

STATUS = {Outcome.APPROVED: "decided", Outcome.RECOMMENDED: "recommended"}


def of_adopted_version(move: Move, decisions: Mapping[str, Decision]) -> Move | None:
    """The move as the decision makes it that adopts its version: "Byrådet godkendte Økonomiudvalgets indstilling"; else None.

    A decision that changes the version, or adopts a part of it, leaves open what it did to the sum.
    """
    unit = decisions[move.decision or ""]
    adopters = [
        d for d in decisions.values() if d.current and d.adopts and _is_of_version(unit, decisions.get(d.adopts))
    ]
    if len(adopters) != 1 or adopters[0].points or move.status not in ("decided", "recommended"):
        return None
    (adopter,) = adopters
    status = STATUS.get(adopter.outcome)
    return move.model_copy(update={"status": status, "decision": adopter.id}) if status else None


def _is_of_version(unit: Decision, adopted: Decision | None) -> bool:
    """True for a unit of the same body's decision on the same day."""
    return adopted is not None and (unit.body, unit.date) == (adopted.body, adopted.date)


def of_current(moves: Sequence[Move], decisions: Mapping[str, Decision]) -> list[Move]:
    """The moves that no earlier body made."""
    return [m for m in moves if m.decision is None or m.decision not in decisions or decisions[m.decision].current]
