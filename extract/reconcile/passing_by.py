"""Decisions that pass a recommendation by: what they say is something else, another point's, or that all stays as it is."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import ADOPTING, is_other_business, leaves_out
from extract.reconcile.agreement import agrees, roots, shares_root
from extract.reconcile.apart import STAYS
from extract.reconcile.asked import CHANGES
from extract.reconcile.choices import leads_alternatives
from extract.reconcile.granted import grants_other_sum
from extract.reconcile.motions import SENTENCE_END
from extract.reconcile.own_words import ACT, DENIED, KEEPS, answers_otherwise, says_itself, without_remark

# "Byrådet besluttede at bevare skolen" where it was recommended to close it
STAYS_DECIDED = re.compile(
    r"(?i)^(?:\S+\s+){1,4}?(?:besluttede|beslutter|vedtog|vedtager|valgte|vælger)\b[^.,;]{0,40}?\bat\s+(?:fastholde|bevare|bibeholde|opretholde)\s+"
    r"(?P<thing>[^.,;]+?)(?=\s+(?:på|ved|i|til|for|af|om|med|som|der|og|fra)\b|[.,;]|$)"
)
# "Byrådet godkendte de foreslåede datoer", "Udvalget godkendte at sende planen i høring med bemærkning om …"
ASSENTED = re.compile(
    r"(?i)^(?:\S+\s+){1,3}?(?:godkendte|godkender|vedtog|vedtager|tiltrådte|tiltræder)\s+(?P<said>[^.,;:\n]+?)(?=[.,;:\n]|\s+med\s+(?:den\s+)?(?:bemærkning|tilføjelse|ændring)|\s+(?:idet|dog)\b|$)"
)
# what may be all that was put forward, whatever it is called
REFERS = re.compile(
    r"(?i)\b\w*(?:indstilling|anbefaling|forslag|beslutning)\w*|\b(?:punkt\w*|pkt|sag|sagen|sagerne|planen|det|dette|den|alle|samtlige|øvrige|resten|model|scenarie)\b"
)

NO_STAND = re.compile(r"(?i)\bundl(?:od|ader|ade)\b\s+(?:at\s+tage\s+)?(?:stilling|stillingtagen)\b")


def only_asks(decision: Decision, no_stand: bool) -> bool:
    """True where the body takes no stand and only asks for something: that settles no recommendation."""
    return decision.outcome is Outcome.TASKED and (no_stand or NO_STAND.search(decision.text) is not None)


def passes_by(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where the decision is in its own words about something else than this recommendation."""
    return (
        is_other_business(decision, recommendation)
        or leaves_out(decision, recommendation, others)
        or settles_another(decision, recommendation, others)
        or (answers_otherwise(decision, recommendation) and not grants_other_sum(decision, recommendation, others))
        or (says_itself(decision) and leads_alternatives(recommendation, others))
    )


def keeps_instead(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision keeps as it is what was recommended to be changed: "Mødetiden fastholdes" for "mødetiden rykkes"."""
    asked = recommendation.text
    if DENIED.search(decision.text) or not CHANGES.search(asked) or KEEPS.search(asked) or DENIED.search(asked):
        return False
    decided = STAYS_DECIDED.match(decision.text)
    if decided and decision.outcome in ADOPTING:
        return shares_root(decided["thing"].split()[-1], asked)  # not "skolens boldbane" for the school
    said = next((s for s in SENTENCE_END.split(decision.text) if STAYS.search(s)), None)
    return said is not None and decision.evidence.found_by == ACT and shares_root(STAYS.split(said)[0], asked)


def settles_another(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where what the body assents to by name is another point of the item, and not this one."""
    own = ASSENTED.search(decision.text) if not decision.points and decision.outcome in ADOPTING else None
    if own is None or REFERS.search(own["said"]) or REFERS.search(without_remark(decision), own.end()):
        return False
    said = own["said"]
    if agrees(said, recommendation.text):
        return False
    if len(roots(said)) == 1:  # "de foreslåede datoer", of which only one point speaks
        return any(agrees(said, other.text) for other in others) and not shares_root(said, recommendation.text)
    return any(agrees(said, other.text) for other in others if other is not recommendation)
