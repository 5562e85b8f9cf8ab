"""Recommendations of which one is to be chosen: alternatives, a second list, and those of a majority and of a minority."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Recommendation
from extract.reconcile.about import denies
from extract.reconcile.versions import stem_of

ALTERNATIVE_LIST = "recommendations.alternative."
NAMES_ALTERNATIVE = re.compile(r"(?i)\balternativ\w*\s+indstilling")
PARTS = {"flertal": re.compile(r"(?i)\b(?:et\s+)?flertal"), "mindretal": re.compile(r"(?i)\b(?:et\s+)?mindretal")}
REFUSED = r"(?:forkast|afvis|nedstem|faldt|faldet|bortfald|ikke\s+(?:godkend|vedtag|tiltr|anbefal))\w*"
ADOPTED = r"(?:godkend|vedtag|vedtog|tiltr|anbefal|følge)\w*"
PUT_OFF = re.compile(
    r"(?i)\b(?:sagen|punktet|indstillingen)\s+(?:\w+\s+)?(?:udsættes|sendes\s+tilbage|tilbagesendes|afvises|forkastes)\b"
)


def chooses_another(decision: Decision, recommendation: Recommendation) -> bool:
    """True for 1a where the decision on the whole chooses 1b, and for a where it chooses b."""
    point, option = recommendation.point or "", decision.option or ""
    if point == option or not point or not option:
        return False
    lettered = len(point) == len(option) == 1 and point.isalpha() and option.isalpha()
    return lettered or bool(stem_of(option) and stem_of(point) == stem_of(option))


def is_of_another_choice(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for a point that the decision does not reach, since it names another list, alternative or part of a committee."""
    numbered = decision.option is not None and decision.option.isdigit()
    if numbered and recommendation.point is not None and recommendation.point != decision.option:
        return True  # "Model 2 godkendt" where 1 and 2 are recommended
    return _is_of_the_other_list(decision, recommendation, others) or _is_contradicted(decision, recommendation, others)


def is_of_parts(recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where a majority and a minority of one body recommend, and this is one of theirs."""
    if _part(recommendation) is None:
        return False
    found = {name for name, pattern in PARTS.items() for r in others if r.by and pattern.match(r.by)}
    return len(found) == len(PARTS)


def of_part(decision: Decision, recommendation: Recommendation) -> Mapping | None:
    """What became of a majority's or a minority's recommendation where the decision names that part; else it stays open."""
    part = _part(recommendation)
    for effect, words in ((Effect.REJECTED, REFUSED), (Effect.ADOPTED, ADOPTED)):
        said = re.search(
            rf"(?i)\b{part}(?:let)?s?-?\s*(?:indstilling|forslag)\w*\b[^.]{{0,60}}?\b{words}", decision.text
        )
        said = said or re.search(rf"(?i)\b{words}\s+(?:\w+\s+)?{part}(?:let)?s\b", decision.text)
        if said:
            return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")
    return None


def _part(recommendation: Recommendation) -> str | None:
    return next((name for name, pattern in PARTS.items() if pattern.match(recommendation.by or "")), None)


def _is_of_the_other_list(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for a point of "Alternativ indstilling" where the decision does not name that one, and for the others where it does."""
    lists = {r.evidence.found_by.startswith(ALTERNATIVE_LIST) for r in others}
    named = NAMES_ALTERNATIVE.search(decision.text) is not None
    return len(lists) > 1 and recommendation.evidence.found_by.startswith(ALTERNATIVE_LIST) is not named


def _is_contradicted(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where two recommenders ask for opposite things, and a bare "Godkendt." does not say whom it follows."""
    if "indstilling" in decision.text.lower() or "anbefaling" in decision.text.lower():
        return False
    against = [r for r in others if r.by != recommendation.by and r.by and recommendation.by]
    return any(_opposes(recommendation, other) for other in against)


def _opposes(one: Recommendation, other: Recommendation) -> bool:
    if (PUT_OFF.search(one.text) is None) is not (PUT_OFF.search(other.text) is None):
        return True
    return denies(one.text, other.text)
