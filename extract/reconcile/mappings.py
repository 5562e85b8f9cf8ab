"""What became of each recommendation: joins the points of a recommendation with the units that decide them."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.domain.identity import Body, BodyKind
from extract.lexicon.connectives import goes_against_advice
from extract.reconcile.about import (
    ADOPTING,
    REFUSALS,
    STRONG,
    notes_another_paper,
    shares_words,
)
from extract.reconcile.act_by_act import of_act, tells_acts
from extract.reconcile.amendments import is_motion, of_motions
from extract.reconcile.apart import DIVIDED, changes_apart, fate_apart, followed_apart, mapping_apart
from extract.reconcile.by_name import of_named
from extract.reconcile.choices import (
    chooses_another,
    is_choice,
    is_of_another_choice,
    is_of_parts,
    of_alternative,
    of_part,
    without_superseded,
)
from extract.reconcile.discussion import goes_beyond_discussion, goes_beyond_note
from extract.reconcile.effects import (
    AMENDED,
    PLAIN,
    effect_among,
    effect_of,
    with_amendments,
)
from extract.reconcile.exceptions import effect_by_place, is_left_out, mapped, names_point, refusal_by, refuses_beside
from extract.reconcile.granted import grants_other_sum
from extract.reconcile.in_order import answers_in_order, numbers_of, without_restarted_numbers
from extract.reconcile.motions import (
    BUSINESS,
    adopts_an_amendment,
    is_about_another,
    is_fallen_motion,
    is_of_an_amendment,
    without_other_motions,
)
from extract.reconcile.own_words import answers_otherwise, decides_itself, names_another_year
from extract.reconcile.passing_by import keeps_instead, only_asks, passes_by
from extract.reconcile.questions import answers_no, leaves_unsaid
from extract.reconcile.recommenders import is_anothers
from extract.reconcile.stems import IN_FAVOUR, with_stems
from extract.reconcile.turned_away import turns_others_away
from extract.reconcile.turned_down import denies_beside, turns_down
from extract.reconcile.upwards import acts_elsewhere, asks_upwards, is_put_elsewhere, passed_up
from extract.reconcile.versions import (
    REFUSED_EFFECTS,
    UNMAPPED,
    adopted_version,
    followed_effect,
    holds_own_course,
    refuses_a_change,
    stem_of,
    unnamed_version,
)
from extract.reconcile.whole import REST, covers_the_rest, main_of, refused_beside_rest, sent_off

SHORT = 12
LIGHT = {Effect.NOTED, Effect.DISCUSSED}
PUT_OFF = BUSINESS - {Outcome.FORWARDED}
SETTLING = {Outcome.NOTED, Outcome.DISCUSSED, Outcome.POSTPONED, Outcome.RETURNED, Outcome.WITHDRAWN}
# "1. Ø anbefaler eget forslag, og et flertal anbefaler forliget": some of the body want one thing, and others another
WANTS_APART = re.compile(
    r"(?i)\b(?:anbefaler|indstiller|støtter|foreslår)\b[^.]*\b(?:flertal|mindretal|øvrige)\w*\b[^.]*\b(?:anbefaler|indstiller|støtter|foreslår)\b"
)


def reconcile_mappings(
    recommendations: Sequence[Recommendation], decisions: Sequence[Decision], body: Body | None = None
) -> list[Mapping]:
    """Each recommendation with what the current decisions did to it; to an earlier one only where there is no current one."""
    current = [d for d in decisions if d.current] or list(decisions)[-1:]
    recommendations = without_restarted_numbers(without_superseded(recommendations, current))
    beside, recommendations = of_motions(recommendations, current), [r for r in recommendations if not is_motion(r)]
    earlier = [d for d in decisions if not d.current and d not in current]
    amended = [d for d in current if adopts_an_amendment(d)]
    no_stand = any(d.outcome is Outcome.NONE and len(d.text) > SHORT for d in current)
    known = {r.point for r in recommendations if r.point} or numbers_of(recommendations)
    current = [d for d in current if not (is_about_another(d, known) or is_of_an_amendment(d) or is_fallen_motion(d))]
    current = without_other_motions(current, recommendations)
    named = {p for d in current for p in d.points}
    rest = {d.id for d in current if not d.points and REST.search(d.text)}
    mappable = [d for d in current if d.outcome not in UNMAPPED and not (only_asks(d, no_stand))]
    divided = [d for d in current if d.evidence.found_by == DIVIDED]
    acts = [d for d in current if not d.points and tells_acts(d, recommendations)]
    acts = acts if len(acts) == sum(not d.points for d in current) == 1 else []
    in_order = answers_in_order(recommendations, mappable)
    final = body is None or body.kind in (BodyKind.COUNCIL, BodyKind.REGION)
    found: list[Mapping] = []
    for recommendation in recommendations:
        mapping = in_order.get(recommendation.id)
        if not in_order:
            mapping = _stated(recommendation, mappable, earlier, recommendations)
            mapping = mapping or next((of_act(d, recommendation) for d in acts), None)
            if not acts or acts[0].outcome is Outcome.NOTED:
                mapping = mapping or _derived(recommendation, mappable, earlier, recommendations)
            mapping = mapping or mapping_apart(acts or divided, recommendation, recommendations)
            if mapping and mapping.basis == "derived" and _is_ambiguous(recommendation, recommendations, earlier):
                mapping = None
            if mapping and _leaves_out(mapping, recommendation, named, rest):
                mapping = None
        if mapping:
            mapping = with_amendments(mapping, recommendation, amended)
            if not final and asks_upwards(recommendation, recommendations):
                mapping = passed_up(mapping)
            found.append(mapping)
    return [*with_stems(recommendations, found, {d.id: d for d in mappable}), *beside]


def _leaves_out(mapping: Mapping, recommendation: Recommendation, named: set[str], rest: set[str]) -> bool:
    """True where what is said besides cannot be of this point, since it, or a part of it, was `named`.

    "I øvrigt taget til efterretning" is not said of 2 where 2b was chosen, nor "Resten godkendt" of a point that was named.
    """
    if mapping.effect in LIGHT and _is_decided_in_parts(recommendation, named):
        return True
    return mapping.decision in rest and recommendation.point in named


def _is_decided_in_parts(recommendation: Recommendation, named: set[str]) -> bool:
    """True for a point that asks for a decision, of whose parts the units tell by their labels."""
    point = recommendation.point
    return bool(point) and point not in named and any(stem_of(p) == point for p in named)


def _is_ambiguous(
    recommendation: Recommendation, recommendations: Sequence[Recommendation], earlier: Sequence[Decision]
) -> bool:
    """True for a point of one of two lists with the same labels, where an earlier version refuses or chooses one of that name."""
    point = recommendation.point
    if point is None or sum(1 for r in recommendations if r.point == point) < 2:
        return False
    whole = stem_of(point) or point
    named = [d for d in earlier if any(p in (point, whole) or stem_of(p) == whole for p in (*d.points, d.option) if p)]
    return any(d.outcome in REFUSALS or d.option is not None for d in named)


def _stated(
    recommendation: Recommendation,
    decisions: Sequence[Decision],
    earlier: Sequence[Decision],
    others: Sequence[Recommendation],
) -> Mapping | None:
    """What the unit that names the point, or the whole that it is a part of, did to it."""
    point = recommendation.point
    namesakes = [r for r in others if r.point == point]
    if point is None or (len(namesakes) > 1 and is_put_elsewhere(recommendation, namesakes)):
        return None  # each body has its own list, and this decision names the points of its own
    stem = stem_of(point)
    for decision in decisions:
        named = point in decision.points
        if not named and not (stem and stem in decision.points):
            continue
        if keeps_instead(decision, recommendation):
            effect = refusal_by(decision)
            return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")
        adopted = adopted_version(decision, earlier)
        otherwise = answers_otherwise(decision, recommendation)
        if otherwise and not grants_other_sum(decision, recommendation, [recommendation]):
            return None
        if leaves_unsaid(decision, recommendation):
            return None
        if holds_own_course(recommendation, adopted):
            return None
        if not named and WANTS_APART.search(decision.text):
            return None  # which part is whose is not said
        if not named and decision.option not in (None, point):
            return _refused(recommendation, decision)
        effect = effect_of(decision, recommendation)
        effect = (followed_effect(recommendation, effect, adopted, earlier) if adopted else None) or effect
        if not named and decision.option is None and effect in IN_FAVOUR and is_choice(recommendation):
            return None  # "2. Godkendt" says that one of 2a and 2b is chosen, and not which
        return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="stated")
    return None


def _derived(
    recommendation: Recommendation,
    decisions: Sequence[Decision],
    earlier: Sequence[Decision],
    all_points: Sequence[Recommendation],
) -> Mapping | None:
    """What was decided on the whole did to the recommendation, or what says the opposite of it in its own words."""
    whole = [d for d in decisions if not d.points]
    if any(answers_no(d, recommendation) or leaves_unsaid(d, recommendation) for d in whole):
        return None
    if opposed := next((d for d in whole if d.outcome in ADOPTING and goes_against_advice(d.text)), None):
        return _refused(recommendation, opposed) if len(all_points) == 1 else None
    if is_choice(recommendation):
        main = main_of(whole) if whole else None
        settled, mapping = of_alternative(recommendation, main, decisions, earlier, all_points)
        if settled:
            return mapping
    if by_name := next((m for d in whole if (m := of_named(d, recommendation, all_points))), None):
        return by_name
    if any(fate_apart(told, recommendation, all_points)[0] for told in whole):
        return mapping_apart(whole, recommendation, all_points)
    against = next((d for d in decisions if d.outcome in ADOPTING and refuses_beside(d, recommendation)), None)
    turned = (
        d
        for d in whole
        if turns_down(d, recommendation)
        or keeps_instead(d, recommendation)
        or denies_beside(d, recommendation, all_points)
    )
    against = against or next(turned, None)
    if against is not None:
        return _refused(recommendation, against)
    decision = _deciding(recommendation, whole, decisions, all_points)
    if decision is None or (len(all_points) > 1 and turns_others_away(decision)):
        return None  # which of them are the others is not said
    return _of_whole(decision, recommendation, earlier, all_points)


def _refused(recommendation: Recommendation, decision: Decision) -> Mapping:
    """The refusal of what the decision leaves behind or turns down."""
    return mapped(recommendation, decision, refusal_by(decision))


def _deciding(
    recommendation: Recommendation,
    whole: Sequence[Decision],
    decisions: Sequence[Decision],
    all_points: Sequence[Recommendation],
) -> Decision | None:
    """The decision on the whole that settles this recommendation; None where none does."""
    whole = [d for d in whole if not notes_another_paper(d, recommendation)]
    if apart_from_rest := refused_beside_rest(recommendation, whole, all_points):
        return apart_from_rest
    own = [d for d in whole if not (decides_itself(d) and passes_by(d, recommendation, all_points))]
    if len(own) < len(whole):  # what was decided is something else: what was said besides must name this matter
        own = [d for d in own if d.outcome in STRONG or (d.outcome in SETTLING and shares_words(d, recommendation))]
    if not own:
        return None
    labelled = {p for d in decisions for p in d.points}
    if labelled and (recommendation.point is None or not covers_the_rest(own, decisions)):
        return None  # the labelled units answer point by point; what they leave out stays open
    decision = sent_off(recommendation, own) or main_of(own)
    points_apart = len(all_points) > 1 and {d.outcome for d in own} & ADOPTING and {d.outcome for d in own} & PUT_OFF
    if points_apart:
        return None  # "Pind 1: Godkendt. Pind 2: Udsat." by names that are not known
    return None if decision is None or is_left_out(decision, recommendation, all_points) else decision


def _of_whole(
    decision: Decision,
    recommendation: Recommendation,
    earlier: Sequence[Decision],
    all_points: Sequence[Recommendation],
) -> Mapping | None:
    """What the decision on the whole did to this recommendation; None where it does not reach it."""
    effect = effect_among(decision, recommendation, all_points)
    if effect is Effect.DISCUSSED and goes_beyond_discussion(decision, recommendation, all_points):
        return None
    if effect is Effect.NOTED and goes_beyond_note(decision, recommendation, all_points):
        return None
    if names_another_year(decision, recommendation) or changes_apart(decision, recommendation, all_points):
        effect = AMENDED.get(effect, effect)
    if placed := effect_by_place(decision, all_points):
        effect = placed[1] if placed[0] is recommendation else PLAIN.get(effect, effect)
    if is_of_parts(recommendation, all_points):
        return of_part(decision, recommendation)
    if chooses_another(decision, recommendation):
        return _refused(recommendation, decision)
    if is_anothers(decision, recommendation, all_points) or is_of_another_choice(decision, recommendation, all_points):
        return None
    if acts_elsewhere(decision, recommendation, all_points):
        return None  # put to another body, which this decision does not cover
    if refuses_a_change(decision, recommendation, earlier):
        return None  # what fell is another body's version, and that is not what was recommended
    adopted = adopted_version(decision, earlier)
    if not adopted and is_put_elsewhere(recommendation, all_points):
        return None
    doubted = None if adopted else unnamed_version(decision, recommendation, earlier)
    if doubted and followed_effect(recommendation, effect, [doubted], earlier) in REFUSED_EFFECTS:
        return None  # "Godkendt." after a committee was against: what was put forward, or what the committee said
    followed = followed_effect(recommendation, effect, adopted, earlier) if adopted else effect
    if adopted and followed in IN_FAVOUR:
        followed = followed_apart(adopted, recommendation, all_points, followed)
    if followed in REFUSED_EFFECTS and adopted and names_point(decision, recommendation):
        return None  # "Udvalgets indstilling godkendt, dog således at punkt 3 godkendes"
    if followed is None:
        return None  # what is adopted is another body's version, and that says nothing of this point
    return mapped(recommendation, decision, followed)


def open_points(recommendations: Sequence[Recommendation], mappings: Sequence[Mapping]) -> Iterator[Recommendation]:
    """Recommendations that nothing was mapped to."""
    mapped = {m.recommendation for m in mappings}
    return (r for r in recommendations if r.id not in mapped)
