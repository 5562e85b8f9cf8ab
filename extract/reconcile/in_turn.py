"""Recommendations and decisions of one item that take turns: each list of points belongs to what is decided right below it."""

import itertools
from collections.abc import Iterator, Sequence

from extract.domain.facts import Decision, Outcome, Recommendation

FEWEST_TURNS = 4  # recommended, decided, recommended, decided
Part = tuple[list[Recommendation], list[Decision]]


def parts_in_turn(recommendations: Sequence[Recommendation], decisions: Sequence[Decision]) -> list[Part]:
    """The recommendations with the decisions that can be theirs: all together, but apart where this meeting's decisions take turns with them.

    So it is where a text lost the head of an item, and in one that is decided step by step. A body that but recommends
    leaves the last word to what follows.
    """
    whole = [(list(recommendations), list(decisions))]
    current = [d for d in decisions if d.current]
    facts: list[Recommendation | Decision] = [*recommendations, *current]
    facts.sort(key=lambda fact: fact.evidence.start)
    turns = [list(run) for _, run in itertools.groupby(facts, key=lambda fact: isinstance(fact, Decision))]
    if len(turns) < FEWEST_TURNS or len(turns) % 2 or isinstance(turns[0][0], Decision):
        return whole
    if any(d.outcome is Outcome.RECOMMENDED or d.points for d in current):
        return whole
    return list(_paired(turns, [d for d in decisions if not d.current]))


def _paired(turns: Sequence[Sequence[Recommendation | Decision]], earlier: Sequence[Decision]) -> Iterator[Part]:
    """Each list of points with the decisions below it, and the earlier ones that stand above those."""
    above = 0
    for asked, decided in zip(turns[::2], turns[1::2], strict=True):
        end = decided[-1].evidence.end
        between = [d for d in earlier if above <= d.evidence.start < end]
        yield (
            [fact for fact in asked if isinstance(fact, Recommendation)],
            [*between, *(fact for fact in decided if isinstance(fact, Decision))],
        )
        above = end
