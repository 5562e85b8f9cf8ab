"""What became of a stem whose parts were decided: "1" of "1a" and "1b", and the lead of a numbered list."""

import itertools
import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Recommendation
from extract.reconcile.choices import OR_ELSE
from extract.reconcile.versions import stem_of

IN_FAVOUR = {
    Effect.ADOPTED: Effect.ADOPTED_AMENDED,
    Effect.ADOPTED_AMENDED: Effect.ADOPTED_AMENDED,
    Effect.RECOMMENDED: Effect.RECOMMENDED_AMENDED,
    Effect.RECOMMENDED_AMENDED: Effect.RECOMMENDED_AMENDED,
}
ONE_OF = re.compile(
    r"(?i)\b(?:en|ét|én|et|enten|blandt)\s+af\b|\b(?:enten|mellem|blandt)\b|\bfølgende\s+(?:alternativer|muligheder|modeller)\b"
)
REFUSED = {Effect.REJECTED, Effect.NOT_RECOMMENDED}


def with_stems(
    recommendations: Sequence[Recommendation], mappings: Sequence[Mapping], decisions: Dict[str, Decision]
) -> list[Mapping]:
    """The mappings, and with them a conclusion for each stem that no decision names, from what became of its parts."""
    by_recommendation, parts = {m.recommendation: m for m in mappings}, _by_stem(recommendations)
    for recommendation in recommendations:
        below = _parts(recommendation, recommendations, parts)
        one_of = _are_alternatives(recommendation, below)
        settled = [m for m in (by_recommendation.get(p.id) for p in below) if m is not None]
        chosen = one_of and len(settled) == 1 and settled[0].effect in IN_FAVOUR
        complete = len(settled) == len(below) or chosen
        own = by_recommendation.get(recommendation.id)
        if settled and complete and (own is None or _loses_a_part(own, one_of, settled, decisions)):
            concluded = _concluded(recommendation, one_of, settled, decisions)
            if concluded:
                by_recommendation[recommendation.id] = concluded
    return [by_recommendation[r.id] for r in recommendations if r.id in by_recommendation]


def _by_stem(recommendations: Sequence[Recommendation]) -> dict[str, list[Recommendation]]:
    """The sub-points of each point that has some."""
    parts: dict[str, list[Recommendation]] = {}
    for recommendation in recommendations:
        stem = stem_of(recommendation.point) if recommendation.point else None
        if stem:
            parts.setdefault(stem, []).append(recommendation)
    return parts


def _parts(
    stem: Recommendation, recommendations: Sequence[Recommendation], parts: Dict[str, list[Recommendation]]
) -> list[Recommendation]:
    """The sub-points of a point, or the numbered points that the same recommender's lead announces with a colon."""
    if stem.point is not None:
        return parts.get(stem.point, [])
    if not stem.text.rstrip().endswith((":", ",")):
        return []
    after = recommendations[list(recommendations).index(stem) + 1 :]
    return list(itertools.takewhile(lambda r: r.point is not None and r.by == stem.by, after))


def _are_alternatives(stem: Recommendation, parts: Sequence[Recommendation]) -> bool:
    """True where one of the parts is to be chosen: "en af følgende", or parts joined by "eller"."""
    return ONE_OF.search(stem.text) is not None or any(OR_ELSE.search(part.text) for part in parts[:-1])


def _loses_a_part(own: Mapping, one_of: bool, parts: Sequence[Mapping], decisions: Dict[str, Decision]) -> bool:
    """True where a decision on the whole refuses a part that is no alternative: the whole is then adopted with a change."""
    chosen = bool(_chosen(one_of, [m for m in parts if m.effect in IN_FAVOUR], decisions))
    kept_as_it_is = own.basis == "derived" and own.effect in (Effect.ADOPTED, Effect.RECOMMENDED)
    return kept_as_it_is and not chosen and any(m.effect in REFUSED for m in parts)


def _concluded(
    stem: Recommendation, one_of: bool, parts: Sequence[Mapping], decisions: Dict[str, Decision]
) -> Mapping | None:
    kept = [m for m in parts if m.effect in IN_FAVOUR]
    refused = [m for m in parts if m.effect in REFUSED]
    if not kept or len(kept) + len(refused) < len(parts):
        alike = {m.effect for m in parts}
        if len(alike) > 1:
            return None
        return parts[0].model_copy(update={"recommendation": stem.id, "basis": "derived"})
    chosen = _chosen(one_of, kept, decisions)
    main = chosen[0] if chosen else kept[0]
    whole = not refused or bool(chosen)
    amended = any(m.effect is IN_FAVOUR[m.effect] for m in kept)
    effect = main.effect if whole and not amended else IN_FAVOUR[main.effect]
    return Mapping(recommendation=stem.id, decision=main.decision, effect=effect, basis="derived")


def _chosen(one_of: bool, kept: Sequence[Mapping], decisions: Dict[str, Decision]) -> list[Mapping]:
    """The parts chosen among alternatives: the refusal of the others takes nothing from the whole."""
    if len(kept) == 1 and one_of:
        return list(kept)
    return [m for m in kept if m.decision in decisions and decisions[m.decision].option is not None]
