"""Whose version a decision adopts: "Økonomiudvalgets indstilling godkendt", and what that version did to each point."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.domain.facts import Decision, Effect, Outcome, Recommendation
from extract.lexicon.bodies import find_bodies, same_body
from extract.lexicon.connectives import AGAINST_ADVICE
from extract.reconcile.about import ADOPTING, REFUSALS, is_other_business, nearest
from extract.reconcile.effects import COURSES, effect_of, recommends_course
from extract.reconcile.exceptions import excepted_effect, is_left_out
from extract.reconcile.own_words import answers_otherwise

# To whom a body recommends: "anbefaler over for byrådet", "over byrådet", "til byrådet"
ADDRESSEE = re.compile(
    r"(?i)\bover\s?for\s+\S+(?:\s+og\s+\S+)?|\b(?:over|til)\s+(?:\w*rådet|kommunalbestyrelsen|borgerrepræsentationen)\b"
)
# "Økonomiudvalgets indstilling", "som anbefalet af Økonomiudvalget", "PMT's anbefaling", "udvalgets version"
VERSION = re.compile(
    r"(?i)indstilling|\bindstillet\s+af\b|anbefaling|\b(?:anbefalet|foreslået)\s+af\b|\w+(?:udvalg|råd)ets\s+(?:version|beslutning|forslag)\b|(?:^\W*|\banbefales\s+|\bindstilles\s+|\bgodkendt\s+)som\s+(?:i\s+)?\S*(?:udvalget|rådet)\W*$|(?<![-\w])udvalgets\s+forslag\b"
)
# The committee that had the case, where only one had: "udvalgets indstilling", "som anbefalet af udvalget"
_ITS = (
    r"(?:(?<![-\w])udvalgets\s+(?:indstilling|anbefaling|forslag)|\b(?:anbefalet|indstillet|foreslået)\s+af\s+udvalget(?![-\w])"
    r"|\bsom\s+(?:i\s+)?udvalget\W*$)"
)
THE_COMMITTEE = re.compile(rf"(?i){_ITS}")
# A finance committee that follows "udvalgets indstilling" cannot mean its own, which it is about to make.
FOLLOWS_COMMITTEE = re.compile(
    rf"(?i)\b(?:anbefaler|godkend(?:er|te)|tiltr(?:æder|ådte)|følger|indstiller|som|jf\.)\s+{_ITS}"
    r"|\b(?:anbefales|indstilles|godkendt)\s+som\s+(?:i\s+)?udvalget\W*$"
    rf"|{_ITS}\s+(?:(?:er|blev|bliver|herefter)\s+){{0,2}}(?:anbefal|godkend|tiltr|følge|indstilles)\w*"
)
ALL_COMMITTEES = re.compile(r"(?i)\bfagudvalg(?:et|ets|enes|ene)?\b|(?<![-\w])udvalgenes\s+(?:indstilling|anbefaling)")
SHORT_NAME = re.compile(r"\b(?P<letters>[A-ZÆØÅ]{2,5})(?:['’]?s\b|(?=\b))")
# an assent that names nobody's version
BARE_ASSENT = re.compile(
    r"(?i)\W*(?:(?:punktet|sagen|indstillingen|forslaget|det)\s+)?(?:(?:er|blev|bliver|herefter)\s+){0,2}(?:enstemmigt\s+)?"
    r"(?:godkend(?:t|es)|tiltrådt|tiltrædes|vedtag(?:et|es)|anbefales)\W*"
    r"|\W*\w+(?:rådet|bestyrelsen)\s+(?:godkendte|godkender|tiltrådte|vedtog)\s+(?:enstemmigt\s+)?(?:indstillingen|sagen|punktet|forslaget)\W*"
)
# "Udvalget foreslår, at stien bliver 2 meter bred": a course of its own, of which it is not said whether it is that recommended
_PUTS_OWN = re.compile(r"(?i)\W*(?:\w*udvalget|et\s+flertal)\s+(?:foreslår|foreslog),?\s+at\s")
UNMAPPED = {Outcome.STATED, Outcome.NONE, Outcome.UNCLEAR, Outcome.PROCEDURAL}
AMENDED = {Effect.ADOPTED: Effect.ADOPTED_AMENDED, Effect.RECOMMENDED: Effect.RECOMMENDED_AMENDED}
REFUSED_EFFECTS = (Effect.REJECTED, Effect.NOT_RECOMMENDED)
THE_WHOLE = re.compile(r"(?i)\bindstilling(?:en|erne)?\b")  # "kan ikke godkende administrationens indstilling"


def adopted_version(decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """The earlier decisions whose version this decision adopts: "Økonomiudvalgets indstilling godkendt"."""
    return _version_named(decision, earlier) if decision.outcome in ADOPTING else []


def refuses_a_change(decision: Decision, recommendation: Recommendation, earlier: Sequence[Decision]) -> bool:
    """True where a version is refused that is not the recommendation itself: "Udvalgets indstilling blev forkastet", which had changed it."""
    refused = _version_named(decision, earlier) if decision.outcome in REFUSALS else []
    return bool(refused) and followed_effect(recommendation, Effect.ADOPTED, refused, earlier) is not Effect.ADOPTED


def _version_named(decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """The earlier decisions of which this decision speaks as another body's version."""
    if not earlier or not names_version(decision.text) or AGAINST_ADVICE.search(decision.text):
        return []
    if ALL_COMMITTEES.search(decision.text):
        return _latest(earlier)
    text, named, letters = names_in(decision.text)
    others = [
        d
        for d in earlier
        if not same_body(d.body, decision.body)
        and (any(same_body(d.body, n) for n in named) or letters & short_names(d.body or "") or _is_named(d, text))
    ]
    return _latest(others) or _of_the_committee(decision, earlier)


def _of_the_committee(decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """What the only committee decided that had the case before, where the council calls it by that word alone."""
    follows = (decision.body or "").lower().startswith("økonomi") and FOLLOWS_COMMITTEE.search(decision.text)
    if "udvalg" in (decision.body or "").lower() and not follows:
        return []  # a committee calls itself so
    others = [d for d in earlier if not same_body(d.body, decision.body)]
    bodies = {d.body for d in others}
    only = next(iter(bodies)) if len(bodies) == 1 else None
    if only is None or "udvalg" not in only.lower() or not THE_COMMITTEE.search(decision.text):
        return []
    return _latest(others)


@lru_cache(maxsize=256)
def names_version(text: str) -> bool:
    """True where the text speaks of somebody's recommendation or version."""
    low = text.lower()
    return any(word in low for word in ("indstil", "anbefal", "ets", "som ")) and VERSION.search(text) is not None


@lru_cache(maxsize=256)  # asked for each point of the recommendation
def names_in(text: str) -> tuple[str, tuple[str, ...], frozenset[str]]:
    """The text without addressees and genitives, the bodies that it names, and the capital letters that may shorten one."""
    bare = _without_genitives(ADDRESSEE.sub("", text))
    letters = frozenset(m["letters"] for m in SHORT_NAME.finditer(text))
    return bare, tuple(m[0] for m in find_bodies(bare)), letters


def _is_named(decision: Decision, text: str) -> bool:
    """True where the body's name stands in the text as it is, in small letters or as an owner: "Kultur og Fritids indstilling"."""
    return decision.body is not None and re.search(rf"(?i)\b{re.escape(decision.body)}s?\b", text) is not None


def short_names(body: str) -> set[str]:
    """The letters by which minutes shorten a body's name: "ØU" and "ØK", "PMT" and "PMTU"."""
    words = [w for w in re.findall(r"[A-Za-zÆØÅæøå]+", body) if w.lower() not in ("og", "for")]
    initials = "".join(w[0].upper() for w in words)
    if len(words) == 1:
        return {initials + "U", initials + "K"} if body.lower().startswith("økonomi") else {initials + "U"}
    return {initials, initials + "U"}


def with_adopted(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, each with the id of the one whose version it adopts; where that is several bodies' it stays open."""
    settled = []
    earlier = [d for d in decisions if not d.current]
    for decision in decisions:
        before = [d for d in earlier if d is not decision and _is_before(d, decision)]
        adopted = adopted_version(decision, before) if decision.outcome in ADOPTING else []
        binding = [d for d in adopted if d.outcome not in UNMAPPED] or adopted
        if len({d.body for d in binding}) == 1 and len({d.date for d in binding if d.date}) < 2:
            same_point = [d for d in adopted if set(d.points) & set(decision.points)]
            decision = decision.model_copy(update={"adopts": (same_point or binding)[0].id})
        settled.append(decision)
    return settled


def _is_before(one: Decision, other: Decision) -> bool:
    """True for an earlier body's decision that stands before the other one in time, as far as dates are printed."""
    return not one.current and not (one.date and other.date and one.date > other.date)


def _latest(decisions: Sequence[Decision]) -> list[Decision]:
    """What each body decided last: where a case came back to it, its first decision no longer counts."""
    last: dict[str | None, str] = {}
    for decision in decisions:
        last[decision.body] = max(last.get(decision.body, ""), decision.date or "")
    return [d for d in decisions if (d.date or last[d.body]) == last[d.body]]


def _without_genitives(text: str) -> str:
    return re.sub(r"(?i)(udvalget|rådet|bestyrelsen|styrelsen|magistraten)s\b", r"\1", text)


def followed_effect(
    recommendation: Recommendation, effect: Effect, adopted: Sequence[Decision], earlier: Sequence[Decision]
) -> Effect | None:
    """Where another body's version is adopted, what that body did to the point decides its effect.

    None where that version says nothing of the point: it names other points only, or holds a course of its own.
    """
    # what a body asks for besides settles none of the points that its other units leave out
    adopted = [d for d in adopted if d.points or d.outcome is not Outcome.TASKED] or adopted
    theirs = _unit_on(recommendation, adopted)
    if theirs is None and _divided(adopted):
        return None
    if theirs is None and _chose_another(recommendation, adopted):
        return _refused(effect)
    if theirs is None:
        return None if _names_other_points(recommendation, adopted) else effect
    if is_other_business(theirs, recommendation):
        return None
    if theirs.outcome in (Outcome.REJECTED, Outcome.NOT_RECOMMENDED):
        return _refused(effect)
    if theirs.outcome is Outcome.UNCLEAR and _PUTS_OWN.match(theirs.text):
        return None
    apart = excepted_effect(theirs, recommendation)
    if apart is not None:
        return _refused(effect) if apart in (Effect.REJECTED, Effect.NOT_RECOMMENDED) else apart
    if is_left_out(theirs, recommendation, ()):
        return None
    own = effect_of(theirs, recommendation)
    if own in COURSES and _sends_away(theirs):
        return own
    if own in REFUSED_EFFECTS:  # it recommends to grant what it was recommended to refuse
        return _refused(effect)
    if own in AMENDED.values():
        effect = AMENDED.get(effect, effect)
    return _followed_on(recommendation, effect, theirs, [d for d in earlier if d not in adopted])


def holds_own_course(recommendation: Recommendation, adopted: Sequence[Decision]) -> bool:
    """True where the version that is adopted says of this point in its own words something else than was recommended."""
    named = (d for d in adopted if recommendation.point is not None and recommendation.point in d.points)
    return any(answers_otherwise(d, recommendation) for d in named)


def _sends_away(theirs: Decision) -> bool:
    """True where a version that is adopted puts the case or the point off or sends it elsewhere than to who adopts it.

    "Ad 2: Oversendes til budgettet", "anbefaler, at sagen udsættes".
    """
    elsewhere = theirs.outcome is not Outcome.FORWARDED or theirs.evidence.found_by.endswith("_budget")
    return recommends_course(theirs) or (bool(theirs.points) and elsewhere)


def _followed_on(
    recommendation: Recommendation, effect: Effect, theirs: Decision, behind: Sequence[Decision]
) -> Effect | None:
    """The effect where a version may itself adopt a third body's, which then decides; each step leaves its units behind and so ends."""
    further = adopted_version(theirs, behind)
    if further:
        names_it = recommendation.point in theirs.points and _names_other_points(recommendation, further)
        return effect if names_it else followed_effect(recommendation, effect, further, behind)
    doubted = unnamed_version(theirs, recommendation, behind)
    refused = doubted is not None and followed_effect(recommendation, effect, [doubted], behind) in REFUSED_EFFECTS
    partly = refused and any(d.outcome in ADOPTING for d in behind if doubted and same_body(d.body, doubted.body))
    return None if partly else effect  # a bare "Anbefales." after a committee was against this point and for others


def versions_of(recommendation: Recommendation, decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """What other bodies did to a point in the versions that a decision adopts, each adopted by the one before it."""
    found: list[Decision] = []
    behind = list(earlier)
    while adopted := adopted_version(found[-1] if found else decision, behind):
        theirs = _unit_on(recommendation, [d for d in adopted if d.points or d.outcome is not Outcome.TASKED])
        if theirs is None:
            break
        found.append(theirs)
        behind = [d for d in behind if d not in adopted]
    return found


def unnamed_version(decision: Decision, recommendation: Recommendation, earlier: Sequence[Decision]) -> Decision | None:
    """What the last body before did to a point, where "Godkendt." does not say whether that is what is adopted."""
    if decision.points or decision.outcome not in ADOPTING or not BARE_ASSENT.fullmatch(decision.text):
        return None
    before = [d for d in earlier if _is_before(d, decision) and d.body and not same_body(d.body, decision.body)]
    newest = max((d.date or "" for d in before), default="")
    return _unit_on(recommendation, [d for d in before if (d.date or "") == newest])


def versions_behind(decision: Decision, earlier: Sequence[Decision]) -> list[Decision]:
    """All units of the versions that a decision adopts, each version adopted by the one before it."""
    found: list[Decision] = []
    behind, step = list(earlier), adopted_version(decision, earlier)
    while step:
        found.extend(step)
        behind = [d for d in behind if d not in step]
        step = next((further for d in step if (further := adopted_version(d, behind))), [])
    return found


def _refused(effect: Effect) -> Effect:
    """What adopting a refusal does: the council rejects, who passes it on does not recommend."""
    return Effect.REJECTED if effect in (Effect.ADOPTED, Effect.ADOPTED_AMENDED) else Effect.NOT_RECOMMENDED


def _chose_another(recommendation: Recommendation, adopted: Sequence[Decision]) -> bool:
    """True where the version chooses another alternative of the point's whole: 2a, where this is 2b."""
    point = recommendation.point
    return point is not None and any(
        stem_of(point) in d.points and d.option not in (None, point) for d in adopted if d.outcome not in UNMAPPED
    )


def _names_other_points(recommendation: Recommendation, adopted: Sequence[Decision]) -> bool:
    """True where all units that settle something name their points, and none names this one or a part of it."""
    units = [d for d in adopted if d.outcome not in UNMAPPED]
    point = recommendation.point
    if point is None or not units:
        return False
    return all(d.points for d in units) and not any(stem_of(p) == point for d in units for p in d.points)


def _unit_on(recommendation: Recommendation, adopted: Sequence[Decision]) -> Decision | None:
    """The unit of another body's version that decides the point: what names it, then what names its whole, then what names none."""
    units = [d for d in adopted if d.outcome not in UNMAPPED]
    point = recommendation.point
    named = [d for d in units if point in d.points] if point else []
    stem = [d for d in units if stem_of(point) in d.points and d.option in (None, point)] if point else []
    whole = [d for d in units if not d.points]
    if not (named or stem) and _divided(whole):
        on_all = (d for d in whole if d.outcome in REFUSALS and THE_WHOLE.search(d.text))
        return next(on_all, None) or nearest(whole, recommendation)
    return next(iter(named or stem or whole), None)


def _divided(units: Sequence[Decision]) -> bool:
    """True where of several units that name no point some refuse and some do not: each is about a point of its own."""
    refused = {d.outcome in REFUSALS for d in units if not d.points and d.outcome not in UNMAPPED}
    return len(refused) > 1


def stem_of(point: str) -> str | None:
    """The point that a part belongs to: "2" of "2a" and of "2.1"; None where it is none."""
    whole, dot, part = point.partition(".")
    if dot and whole.isdigit() and part.isdigit():
        return whole
    return point[:-1] if point[-1:].isalpha() and point[:-1].isdigit() else None
