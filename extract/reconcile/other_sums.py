"""A point is adopted with a change where another sum than the one that it asks for is given."""

from collections.abc import Iterable, Sequence

from extract.domain.facts import Mapping, Move
from extract.reconcile.effects import AMENDED
from extract.reconcile.moves import PASSED_ON

NOT_AS_ASKED = {"proposed", "rejected"}


def with_other_sums(mappings: Sequence[Mapping], settled: Iterable[Move]) -> list[Mapping]:
    """The mappings, amended where a sum of the point is not what was decided: "Godkendt med 250.000 kr." of 300.000 kr."""
    changed = {
        (move.recommendation, move.decision)
        for move in settled
        if move.status in NOT_AS_ASKED and PASSED_ON not in move.evidence.found_by
    }
    return [
        m.model_copy(update={"effect": AMENDED[m.effect]})
        if m.effect in AMENDED and (m.recommendation, m.decision) in changed
        else m
        for m in mappings
    ]
