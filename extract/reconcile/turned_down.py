"""What a body says in its own words against a recommendation: it does what was not to be done, or leaves what was."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import ADOPTING, attaches, shares_words
from extract.reconcile.agreement import agrees, clauses_of, is_same_root, roots, shares_number
from extract.reconcile.asked import asks_for
from extract.reconcile.motions import SENTENCE_END
from extract.reconcile.own_words import CONTENT, DENIED, NAMED_IT, NEGATED, PUT_FORWARD

BOUNDED = re.compile(
    r"(?i)\b(?:før(?:end)?|inden|uden|hvis|medmindre|endnu|længere|i\s+(?:år|\d{4})|til)\b"
)  # "ikke før maj"
NOT_OF_NOW = re.compile(
    r"(?i)\bikke\s+(?:må|er|har|var|blev)\b|\b(?:er|har|var|blev|må)\s+(?:\w+\s+){0,3}?ikke\b|\bi\s+dag\b"
)
LEFT = re.compile(r"(?i)\bi\s+stedet\s+for\s+at\s+(?P<what>[^.,;]+)")
# "Forslaget vedtages endeligt uden fornyet høring", where it was to be sent to hearing
WITHOUT_HEARING = re.compile(r"(?i)\buden\s+(?:(?:fornyet|ny|offentlig|yderligere)\s+)*(?:\w+)?høring\b")
HEARING = re.compile(r"(?i)\bsendes\s+(?:\w+\s+){0,4}?høring\b|\bat\s+sende\s[^.;]{2,60}\shøring\b")
LIGHT = {Outcome.NOTED, Outcome.DISCUSSED}
DONE = re.compile(r"Der\s+[a-zæøå]{3,}es\b")  # "Taget til efterretning. Der afsættes 500.000 kr."


def turns_down(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision says to do what was recommended not to be done, or denies one of its acts: "…, men ikke at spærre vejen"."""
    if WITHOUT_HEARING.search(decision.text) and HEARING.search(recommendation.text):
        return True
    own = CONTENT.search(decision.text)
    if own is None and decision.outcome in ADOPTING | LIGHT:
        return _does_what_was_denied(decision, recommendation)
    if own is None or decision.outcome not in ADOPTING or NAMED_IT.search(own["said"]):
        return False
    left = LEFT.search(own["said"])
    if left and DENIED.search(recommendation.text) is None and agrees(left["what"], recommendation.text):
        return True
    if DENIED.search(recommendation.text) is None and NEGATED.search(recommendation.text) is None:
        if "\n" in own["said"] or attaches(own["between"]):
            return False
        clauses = clauses_of(own["said"])
        denied = [c for c in clauses[1:] if NEGATED.search(c) and not BOUNDED.search(c)]
        if any(agrees(c, recommendation.text) for c in clauses if c not in denied):
            return False  # "at male broen, men ikke at belyse stien", where both are one recommendation
        return any(agrees(clause, recommendation.text) for clause in denied)
    if NEGATED.search(recommendation.text) is None or DENIED.search(decision.text):
        return False
    return agrees(own["said"], recommendation.text)


def denies_beside(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for the one point that the change to the others denies: "Godkendt med den ændring, at stien ikke belyses"."""
    if decision.remark is None or "\n" in decision.remark or decision.outcome not in ADOPTING or len(others) < 2:
        return False
    if DENIED.search(recommendation.text) or "refuse" in asks_for(recommendation.text):
        return False
    for clause in clauses_of(decision.remark):
        denied = NEGATED.search(clause) and not (BOUNDED.search(clause) or PUT_FORWARD.search(clause))
        if (
            denied
            and _says_nothing_more(clause, recommendation)
            and [r for r in others if agrees(clause, r.text)] == [recommendation]
        ):
            return True
    return False


def _says_nothing_more(clause: str, recommendation: Recommendation) -> bool:
    """True for "stien ikke belyses", and not for "… om natten" or "ikke er belyst i dag": only what was asked for is denied."""
    asked = roots(recommendation.text)
    told = NOT_OF_NOW.search(clause) is not None
    return not told and all(any(is_same_root(word, other) for other in asked) for word in roots(clause))


def _does_what_was_denied(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Klagen tages til følge", where it was recommended that it is not."""
    if NEGATED.search(recommendation.text) is None:
        return False
    if not (shares_words(decision, recommendation) or shares_number(decision.text, recommendation.text)):
        return False
    first, *later = SENTENCE_END.split(decision.text)
    done = [s for s in later if DONE.match(s)]
    said = done if decision.outcome in LIGHT else [first, *done]
    return any(not (DENIED.search(s) or PUT_FORWARD.search(s)) and agrees(s, recommendation.text) for s in said)
