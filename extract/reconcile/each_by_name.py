"""Points that are decided one by one under their own names, without labels: "Valget blev tiltrådt.", below it "Kirkeskatten vedtoges."."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Recommendation
from extract.reconcile.about import ADOPTING
from extract.reconcile.agreement import is_same_root, roots

_EACH = re.compile(
    r"(?P<thing>(?!(?:\w*forslag|Indstilling|Anbefaling|Forslag|Ændring|Rest|Øvrige|Ansøgning|Sag|Punkt|Det|De|Den|Herefter|Dermed|Derefter|Alle|Samtlige)(?:en|et|erne|ene)?\b)[A-ZÆØÅ][a-zæøå]{3,}(?:\s+[^\s.,;:]+){0,5}?)"
    r"\s+(?:(?:blev|er)\s+)?(?:enstemmigt\s+)?(?:tiltrådt|vedtaget|godkendt|tiltrædes|vedtages|godkendes|tiltrådtes|vedtoges|godkendtes)\b"
)
_IN_FAVOUR = {Effect.ADOPTED, Effect.ADOPTED_AMENDED, Effect.RECOMMENDED, Effect.RECOMMENDED_AMENDED}


def each_by_its_name(
    mappings: Sequence[Mapping], decisions: Sequence[Decision], recommendations: Sequence[Recommendation]
) -> list[Mapping]:
    """The mappings; where several units adopt each a thing by its name, a point is adopted by the unit that names it, or stays open."""
    named = {
        d.id: roots(found["thing"])
        for d in decisions
        if d.current and not d.points and d.outcome in ADOPTING and (found := _EACH.match(d.text))
    }
    if len(named) < 2:
        return list(mappings)
    texts = {r.id: r.text for r in recommendations}
    kept = []
    for mapping in mappings:
        if mapping.decision not in named or mapping.basis != "derived" or mapping.effect not in _IN_FAVOUR:
            kept.append(mapping)
            continue
        own = roots(texts[mapping.recommendation])
        naming = [d for d, things in named.items() if any(is_same_root(one, other) for one in things for other in own)]
        if mapping.decision in naming:
            kept.append(mapping)
        elif len(naming) == 1:
            kept.append(mapping.model_copy(update={"decision": naming[0]}))
    return kept
