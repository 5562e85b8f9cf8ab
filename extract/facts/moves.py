"""Money that a recommendation or a decision moves."""

from collections.abc import Sequence

from extract.domain.document import Document
from extract.domain.facts import Amount, Decision, Move, Recommendation
from extract.domain.meeting import AgendaItem


def find_moves(
    document: Document, item: AgendaItem, amounts: Sequence[Amount], recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> list[Move]:
    """Written next."""
    return []
