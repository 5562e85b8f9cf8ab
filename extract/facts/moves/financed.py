"""What finances a sum where the next point of the recommendation says so: "at beløbet finansieres af kassen"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.domain.facts import Amount, Decision, Move, Outcome, Recommendation
from extract.domain.text import Span
from extract.facts.moves.phrases import FINANCED, SAME_SUM, read_phrase

_LEAD = re.compile(r"\W*(?:(?:\d{1,2}[a-z]?|[a-k])[.)]\s*)?(?:at\s+)?", re.IGNORECASE)
_PAYS = {
    "supplementary_grant",
    "capital_grant",
    "release_of_funds",
    "allocation",
    "subsidy",
    "purchase",
    "loan",
    "other",
}
_TAKEN = {Outcome.APPROVED, Outcome.RECOMMENDED}


def financed_by_next(
    text: str,
    moves: Sequence[Move],
    amounts: Sequence[Amount],
    recommendations: Sequence[Recommendation],
    decisions: Sequence[Decision],
) -> list[Move]:
    """The moves, those of one kind in a recommendation with what the next one says that they are financed by.

    Not where a decision does something else with that next one than adopting it.
    """
    told = dict(_told(text, amounts, recommendations, decisions))
    kinds: dict[str | None, set[str]] = {}
    for move in moves:
        kinds.setdefault(move.recommendation, set()).add(move.kind)
    return [
        move.model_copy(update={"financing": told[move.recommendation]})
        if move.recommendation in told
        and move.financing is None
        and move.direction != "income"
        and kinds[move.recommendation] == {move.kind}
        and move.kind in _PAYS
        else move
        for move in moves
    ]


def _told(
    text: str, amounts: Sequence[Amount], recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> Iterator[tuple[str | None, str]]:
    """The recommendations that the next one, without a sum of its own, says what finances, with the words that tell it."""
    for one, following in pairwise(recommendations):
        span = following.evidence.span
        lead = _LEAD.match(text, *span)
        same = SAME_SUM.match(text, lead.end(), span.end) if lead else None
        financed = FINANCED.match(text, same.end(), span.end) if same else None
        own = any(span.start <= a.evidence.start < span.end for a in amounts)
        if financed is None or own or not _is_taken(following, decisions):
            continue
        by = read_phrase(text, Span(financed.end(), span.end), ())
        if by:
            yield one.id, by


def _is_taken(recommendation: Recommendation, decisions: Sequence[Decision]) -> bool:
    """True unless a current decision names the point and does something else than adopting it."""
    named = (
        d for d in decisions if d.current and recommendation.point is not None and recommendation.point in d.points
    )
    return all(d.outcome in _TAKEN for d in named) and not any(_sets_apart(d, recommendation.point) for d in decisions)


def _sets_apart(decision: Decision, point: str | None) -> bool:
    """True for "Godkendt, idet punkt 2 udgår"."""
    if point is None or not decision.current or point in decision.points:
        return False
    return re.search(rf"(?i)\b(?:punkt|pkt\.?)\s*{re.escape(point)}\b", decision.text) is not None
