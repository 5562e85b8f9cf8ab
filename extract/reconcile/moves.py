"""The status of money moves, from what became of the recommendation or decision in which they stand."""

from collections.abc import Sequence

from extract.domain.facts import Effect, Mapping, Move

STATUS = {
    Effect.ADOPTED: "decided", Effect.ADOPTED_AMENDED: "decided", Effect.RECOMMENDED: "recommended",
    Effect.RECOMMENDED_AMENDED: "recommended", Effect.REJECTED: "rejected", Effect.NOT_RECOMMENDED: "rejected",
    Effect.POSTPONED: "postponed", Effect.RETURNED: "postponed", Effect.WITHDRAWN: "postponed",
}  # fmt: skip


def settle_moves(moves: Sequence[Move], mappings: Sequence[Mapping]) -> list[Move]:
    """The moves with the status of the recommendation they stand in; without a mapping they stay as they are."""
    by_recommendation = {m.recommendation: m for m in mappings}
    settled = []
    for move in moves:
        mapping = by_recommendation.get(move.recommendation or "")
        if mapping:
            status = STATUS.get(mapping.effect, "proposed")
            move = move.model_copy(update={"status": status, "decision": move.decision or mapping.decision})
        settled.append(move)
    return settled
