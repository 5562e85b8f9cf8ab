"""What became of the motions of parties and members that are printed among the points of a recommendation."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Mapping, Outcome, Recommendation
from extract.reconcile.about import STRONG
from extract.reconcile.agreement import shares_root
from extract.reconcile.effects import effect_of
from extract.reconcile.motions import SENTENCE_END, moves_an_amendment

MOTION_LIST = "recommendations.motion."
ONE_OF_THEM = re.compile(r"(?i)\b(?:nr\.?|punkt|pkt\.?|ændringsforslag|budgetforslag)\s*(?:\d|(?-i:[A-K])\b)")
ABOUT = re.compile(
    r"(?i)\bforslag\w*\s[^.;]{0,60}?\bom(?:\s+at)?\s+(?P<what>[^.;]+?)\s+(?:blev|er|faldt|forkast|vedtag|bortfald)"
)
ALL = re.compile(r"(?i)^\W*(?:alle|samtlige|begge|de\s+(?:stillede|fremsatte))\s+\w*(?:ændrings|budget)forslag\w*")


def is_motion(recommendation: Recommendation) -> bool:
    """True for what a party or member puts forward beside the points of the office that recommends."""
    return recommendation.evidence.found_by.startswith(MOTION_LIST)


def of_motions(recommendations: Sequence[Recommendation], decisions: Sequence[Decision]) -> list[Mapping]:
    """What the decisions say of each motion by the name of who put it forward; a decision on the whole says nothing of it."""
    found = []
    for recommendation in recommendations:
        told = next((d for d in decisions if is_motion(recommendation) and _settles(d, recommendation)), None)
        if told:
            effect = effect_of(told, recommendation)
            found.append(Mapping(recommendation=recommendation.id, decision=told.id, effect=effect, basis="derived"))
    return found


def _settles(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Ændringsforslaget fra Venstre blev forkastet", and not where one of several of theirs is told by a number."""
    if decision.outcome not in STRONG | {Outcome.WITHDRAWN}:
        return False
    if ALL.match(decision.text):
        return True
    first = SENTENCE_END.split(decision.text, maxsplit=1)[0]
    if not moves_an_amendment(decision) or ONE_OF_THEM.search(first):
        return False
    about = ABOUT.search(first)
    if about and not shares_root(about["what"], recommendation.text):
        return False  # "Et forslag fra Venstre om udsættelse faldt"
    by = re.escape(recommendation.by or "")
    return re.search(rf"(?:\b(?:fra|af)\s+|^\W*){by}(?:['’]?s)?(?![\w(])", first) is not None
