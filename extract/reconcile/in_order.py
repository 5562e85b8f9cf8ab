"""Units that answer the points of a recommendation in their order: "At 2: Udsat" where no point has a number, bullet for bullet."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Mapping, Recommendation
from extract.reconcile.effects import effect_of

_FEWEST = 2  # points
BULLET = re.compile(r"[•·▪◦*–-]\s")


def without_restarted_numbers(recommendations: Sequence[Recommendation]) -> list[Recommendation]:
    """The recommendations; without numbers where all print the same, as on pages whose list each paragraph interrupts: "1. …", "1. …"."""
    if len(recommendations) < _FEWEST or len({(r.point, r.by) for r in recommendations}) > 1:
        return list(recommendations)
    return [r.model_copy(update={"point": None}) for r in recommendations]


def numbers_of(recommendations: Sequence[Recommendation]) -> set[str]:
    """The numbers of several points that print none: a decision names them by their order; a single one has no number."""
    return {str(n) for n in range(1, len(recommendations) + 1)} if len(recommendations) > 1 else set()


def answers_in_order(recommendations: Sequence[Recommendation], decisions: Sequence[Decision]) -> dict[str, Mapping]:
    """What became of each recommendation, by its id; empty where the units do not answer the points in their order."""
    if any(r.point for r in recommendations) or len({r.by for r in recommendations}) != 1:
        return {}
    answers = _by_number(recommendations, decisions) or _by_bullet(recommendations, decisions)
    return {
        r.id: Mapping(recommendation=r.id, decision=d.id, effect=effect_of(d, r), basis="derived") for r, d in answers
    }


def _by_number(
    recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> list[tuple[Recommendation, Decision]]:
    """Each unit with the recommendation that it counts to, where every unit has a number."""
    labels = [p for d in decisions for p in d.points]
    numbers = set(labels)
    if len(numbers) == 1 < len(decisions):  # the units' numbers began anew as well
        return (
            [*zip(recommendations, decisions, strict=True)]
            if len(labels) == len(recommendations) == len(decisions)
            else []
        )
    places = {str(n): r for n, r in enumerate(recommendations, 1)}
    if not numbers or not numbers <= set(places) or not all(d.points for d in decisions):
        return []
    return [(places[p], d) for d in decisions for p in d.points]


def _by_bullet(
    recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> list[tuple[Recommendation, Decision]]:
    """Each unit with the recommendation at its place, where all are bullets and as many as are recommended."""
    alike = len(recommendations) == len(decisions) > 1
    if not alike or not all(BULLET.match(d.text) and not d.points for d in decisions):
        return []
    return [*zip(recommendations, decisions, strict=True)]
