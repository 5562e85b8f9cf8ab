"""Questions that a recommendation leaves open, and what a body answers: a no refuses nothing that was recommended."""

import re

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import shares_words
from extract.reconcile.asked import asks_for
from extract.reconcile.discussion import asks_to_discuss
from extract.reconcile.own_words import PUT_FORWARD, TURNED_DOWN

# "at udvalget beslutter, om hallen skal lukkes"
WHETHER = re.compile(
    r"(?i)\b(?:beslutte[rs]?|afgøre[rs]?|(?:tage[rs]?|træffe[rs]?)\s+(?:stilling\s+til|beslutning\s+om))\s*,?\s+(?:om|hvorvidt)\s(?!.*\bog\s+at\s)"
)
ASSENT_ALONE = re.compile(
    r"(?i)\W*(?:(?:ad|punkt|pkt\.?)?\s*\d{1,2}\w?\s*[.:)]*\s+)?(?:indstilling(?:en|erne)\s+(?:blev\s+|er\s+)?)?(?:godkendt|tiltrådt|vedtaget|anbefales)\W*"
)


def leaves_unsaid(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Godkendt." where it was to be decided whether something is done: it says neither yes nor no."""
    return WHETHER.search(recommendation.text) is not None and ASSENT_ALONE.fullmatch(decision.text) is not None


def answers_no(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Broen males ikke" where it was to be discussed, or decided, whether it is to be painted; not for "Indstillingen forkastet"."""
    if decision.outcome is not Outcome.REJECTED or decision.points or Outcome.DISCUSSED in decision.also:
        return False
    if not ("open" in asks_for(recommendation.text) or asks_to_discuss(recommendation.text)):
        return False
    of_itself = PUT_FORWARD.search(decision.text) or TURNED_DOWN.match(decision.text)
    return not of_itself and shares_words(decision, recommendation)
