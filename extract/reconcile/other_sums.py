"""A point is adopted with a change where another sum than the one that it asks for is given, or in another year."""

from collections.abc import Iterable, Sequence

from extract.domain.facts import Decision, Mapping, Move, Recommendation
from extract.reconcile.effects import AMENDED
from extract.reconcile.moves.questions import answered_otherwise
from extract.reconcile.moves.status import PASSED_ON

NOT_AS_ASKED = {"proposed", "rejected"}


def with_other_sums(
    mappings: Sequence[Mapping],
    asked: Iterable[Move],
    settled: Iterable[Move],
    decisions: Sequence[Decision],
    recommendations: Iterable[Recommendation],
) -> list[Mapping]:
    """The mappings, amended where a sum of the point is not what was decided: "Godkendt med 250.000 kr." of 300.000 kr.

    `asked` are the moves as they were found, `settled` the same with what became of them: one that was given in another year
    has lost its years. A question that is answered with something else is answered all the same.
    """
    answered = answered_otherwise(recommendations, mappings, decisions)
    dated = {(m.recommendation, m.amount) for m in asked if m.years}
    changed = {
        (move.recommendation, move.decision)
        for move in settled
        if PASSED_ON not in move.evidence.found_by
        and move.recommendation not in answered
        and (move.status in NOT_AS_ASKED or (not move.years and (move.recommendation, move.amount) in dated))
    }
    return [
        m.model_copy(update={"effect": AMENDED[m.effect]})
        if m.effect in AMENDED and (m.recommendation, m.decision) in changed
        else m
        for m in mappings
    ]
