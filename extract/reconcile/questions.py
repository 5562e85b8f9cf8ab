"""Questions that a recommendation leaves open, and what a body answers: a no refuses nothing that was recommended."""

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import shares_words
from extract.reconcile.asked import asks_for
from extract.reconcile.discussion import asks_to_discuss
from extract.reconcile.own_words import PUT_FORWARD, TURNED_DOWN


def answers_no(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Broen males ikke" where it was to be discussed, or decided, whether it is to be painted; not for "Indstillingen forkastet"."""
    if decision.outcome is not Outcome.REJECTED or decision.points or Outcome.DISCUSSED in decision.also:
        return False
    if not ("open" in asks_for(recommendation.text) or asks_to_discuss(recommendation.text)):
        return False
    of_itself = PUT_FORWARD.search(decision.text) or TURNED_DOWN.match(decision.text)
    return not of_itself and shares_words(decision, recommendation)
