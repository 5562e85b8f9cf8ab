"""Decisions that say again what was recommended: that it is done, or that it is not to be done."""

import re

from extract.domain.facts import Decision, Recommendation
from extract.reconcile.about import shares_words
from extract.reconcile.agreement import agrees
from extract.reconcile.motions import SENTENCE_END
from extract.reconcile.own_words import DENIED, NAMED_IT, NEGATED, TURNED_DOWN

# "Taget udskiftes i 2022.", "Der ansættes to lærere mere."
DOES = re.compile(
    r"(?:[^\s.,;:]+\s+){1,4}?(?P<verb>(?!(?:deres|andres)\b)[a-zæøå]{3,}es)\b(?!\s+(?:af|hvis|når|såfremt)\b)[^:;?]*$"
)
NOT_YET = re.compile(r"(?i)\bikke\b[^.;]*,\s+før(?:end)?\b")  # "gives ikke, før støjen er målt"


def repeats(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a decision in no other known wording says in one sentence that what was recommended is done."""
    if (
        decision.evidence.found_by != "decisions.no_known_wording"
        or SENTENCE_END.search(decision.text)
        or "\n" in decision.text
    ):
        return False
    done = DOES.match(decision.text)
    if done is None or DENIED.search(decision.text) or DENIED.search(recommendation.text):
        return False
    return done["verb"].removesuffix("es") in recommendation.text.lower() and agrees(decision.text, recommendation.text)


def repeats_refusal(decision: Decision, recommendation: Recommendation) -> bool:
    """True where both say that the same thing shall not be done: "klagen ikke tages til følge", "Klagen tages ikke til følge"."""
    asked, said = NEGATED.search(recommendation.text), DENIED.search(decision.text)
    return (
        asked is not None
        and said is not None
        and not (NAMED_IT.search(decision.text) or TURNED_DOWN.match(decision.text) or NOT_YET.search(decision.text))
        and shares_words(decision, recommendation)
    )
