"""Recommendations that ask for a discussion or a note, and decisions that say more of a point than that."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import content_words
from extract.reconcile.agreement import is_same_root, roots
from extract.reconcile.asked import asks_for
from extract.reconcile.motions import SENTENCE_END

# "drøfter planen" asks for a discussion where it is the first thing said, or the last; else it is told in passing.
DISCUSSES = re.compile(
    r"(?i)^(?:at\s+)?(?:\S+\s+){0,4}?(?:drøfte[rs]?|debattere[rs]|kommentere[rs])\b|\b(?:drøftes|til\s+drøftelse)\.?$"
)
# "Udvalget drøftede oplægget, | som sendes i høring"
FURTHER = re.compile(rf"{SENTENCE_END.pattern}|,\s+(?:som|der)\s+(?=\w{{3,}}es\b)")
TO_DISCUSSION = re.compile(r"(?i)\btil\s+drøftelse\b")
DONE = re.compile(r"(?:[^\s.,;:]+\s+){1,4}?(?!deres\b|andres\b)[a-zæøå]{3,}[eå]s\b(?!\s+(?:\w+\s+)?ikke\b)")


def asks_to_discuss(text: str) -> bool:
    """True for a recommendation that asks for a discussion and nothing else."""
    return "decide" not in asks_for(text) and bool(DISCUSSES.search(text) or TO_DISCUSSION.search(text))


def goes_beyond_discussion(
    decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]
) -> bool:
    """True for a point that asks for more than a discussion where "Drøftet." answers another and more is said of this one."""
    if decision.points or asks_to_discuss(recommendation.text):
        return False
    _, *more = FURTHER.split(decision.text)
    acts = [roots(sentence) for sentence in more if DONE.match(sentence)]
    if any(is_same_root(one, two) for act in acts for one in act for two in roots(recommendation.text)):
        return True  # "Sagen drøftet. Legepladsen etableres, dog uden gynger"
    if not any(asks_to_discuss(r.text) for r in others):
        return False
    asked = content_words(recommendation.text)
    return any(asked & content_words(sentence) for sentence in more)


def goes_beyond_note(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for a point that asks for more than a note where another asks for that, and more is said of this one.

    "Taget til efterretning. Lønnen drøftes i budgettet."
    """
    if decision.outcome is not Outcome.NOTED or decision.points or "note" in asks_for(recommendation.text):
        return False
    _, *more = SENTENCE_END.split(decision.text)
    asked = content_words(recommendation.text)
    noted = any("note" in asks_for(r.text) for r in others)
    return noted and any(asked & content_words(sentence) for sentence in more)
