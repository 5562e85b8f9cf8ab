"""Sums that another body granted in words of its own, where the decision adopts its version as a whole."""

from collections.abc import Container, Iterable, Mapping

from extract.domain.facts import Decision, Move, Outcome

STATUS = {Outcome.APPROVED: "decided", Outcome.RECOMMENDED: "recommended"}


def of_adopted_versions(moves: Iterable[Move], decisions: Mapping[str, Decision], taken: Container[str]) -> list[Move]:
    """The moves of earlier bodies that a decision makes its own; those of sums that are `taken` are known already."""
    adopted = (_of_adopted_version(move, decisions) for move in moves if move.amount not in taken)
    return [move for move in adopted if move]


def _of_adopted_version(move: Move, decisions: Mapping[str, Decision]) -> Move | None:
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


def of_earlier(moves: Iterable[Move], decisions: Mapping[str, Decision]) -> list[Move]:
    """The moves that an earlier body made."""
    return [m for m in moves if (unit := decisions.get(m.decision or "")) and not unit.current]


def of_current(moves: Iterable[Move], decisions: Mapping[str, Decision]) -> list[Move]:
    """The moves that no earlier body made."""
    return [m for m in moves if (unit := decisions.get(m.decision or "")) is None or unit.current]
