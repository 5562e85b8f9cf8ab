"""Whose version a decision adopts: "Økonomiudvalgets indstilling godkendt", and what that version did to each point."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Outcome, Recommendation
from extract.lexicon.bodies import find_bodies, same_body

ADDRESSEE = re.compile(r"(?i)\bover\s?for\s+\S+(?:\s+og\s+\S+)?")
ALL_COMMITTEES = re.compile(r"(?i)\bfagudvalg(?:et|ets|enes|ene)?\b")
UNMAPPED = {Outcome.STATED, Outcome.NONE, Outcome.UNCLEAR, Outcome.PROCEDURAL}
AMENDED = {Effect.ADOPTED: Effect.ADOPTED_AMENDED, Effect.RECOMMENDED: Effect.RECOMMENDED_AMENDED}


def adopted_version(decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """The earlier decisions whose version this decision adopts: "Økonomiudvalgets indstilling godkendt"."""
    if not re.search(r"(?i)indstilling", decision.text):
        return []
    if ALL_COMMITTEES.search(decision.text):
        return _latest(earlier)
    named = [m[0] for m in find_bodies(_without_genitives(ADDRESSEE.sub("", decision.text)))]
    others = [d for d in earlier if any(same_body(d.body, n) for n in named) and not same_body(d.body, decision.body)]
    return _latest(others)


def _latest(decisions: Sequence[Decision]) -> list[Decision]:
    """What each body decided last: where a case came back to it, its first decision no longer counts."""
    last: dict[str | None, str] = {}
    for decision in decisions:
        last[decision.body] = max(last.get(decision.body, ""), decision.date or "")
    return [d for d in decisions if (d.date or last[d.body]) == last[d.body]]


def _without_genitives(text: str) -> str:
    return re.sub(r"(udvalget|rådet|bestyrelsen|styrelsen|magistraten)s\b", r"\1", text)


def followed_effect(
    recommendation: Recommendation, effect: Effect, adopted: Sequence[Decision], earlier: Sequence[Decision]
) -> Effect:
    """Where another body's version is adopted, what that body did to the point decides its effect."""
    theirs = _unit_on(recommendation, adopted)
    if theirs is None:
        return effect
    if theirs.outcome in (Outcome.REJECTED, Outcome.NOT_RECOMMENDED):
        return Effect.REJECTED if effect in (Effect.ADOPTED, Effect.ADOPTED_AMENDED) else Effect.NOT_RECOMMENDED
    if theirs.outcome in (Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED_AMENDED):
        effect = AMENDED.get(effect, effect)
    # That version may itself adopt a third body's, which then decides; each step leaves its units behind and so ends.
    behind = [d for d in earlier if d not in adopted]
    further = [] if theirs.points else adopted_version(theirs, behind)
    return followed_effect(recommendation, effect, further, behind) if further else effect


def is_silent(recommendation: Recommendation, adopted: Sequence[Decision]) -> bool:
    """True where all units that settle something name their points, and none names this one or a part of it."""
    units = [d for d in adopted if d.outcome not in UNMAPPED]
    point = recommendation.point
    if point is None or not units or _unit_on(recommendation, adopted):
        return False
    return all(d.points for d in units) and not any(stem_of(p) == point for d in units for p in d.points)


def _unit_on(recommendation: Recommendation, adopted: Sequence[Decision]) -> Decision | None:
    """The unit of another body's version that decides the point: what names it, then what names its whole, then what names none."""
    units = [d for d in adopted if d.outcome not in UNMAPPED]
    point = recommendation.point
    named = [d for d in units if point in d.points] if point else []
    stem = [d for d in units if stem_of(point) in d.points and d.option in (None, point)] if point else []
    return next(iter(named or stem or [d for d in units if not d.points]), None)


def stem_of(point: str) -> str | None:
    """The point that a part belongs to: "2" of "2a"; None where it is none."""
    return point[:-1] if point[-1:].isalpha() and point[:-1].isdigit() else None
