"""Recommendations of which one is to be chosen: alternatives, a second list, and those of a majority and of a minority."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.lexicon.options import OPTION_NOUN
from extract.reconcile.about import ADOPTING, POINTS_BACK, REFUSALS, content_words
from extract.reconcile.asked import asks_for
from extract.reconcile.effects import effect_of
from extract.reconcile.exceptions import excepted_effect, refusal_by
from extract.reconcile.own_words import answers_otherwise, denies
from extract.reconcile.upwards import is_put_elsewhere
from extract.reconcile.versions import stem_of, versions_behind

ALTERNATIVE_LIST = "recommendations.alternative."
NAMES_ALTERNATIVE = re.compile(r"(?i)\balternativ\w*\s+indstilling")
SUPERSEDED_LIST = "recommendations.superseded."
SETTLES_NOTHING = {Outcome.PROCEDURAL, Outcome.STATED, Outcome.TASKED, Outcome.NONE}
NEWER_POINT = ".newer"
NAMES_NEWER = re.compile(
    r"(?i)\b(?:nyt|nye|supplerende|yderligere|ændrede|reviderede)\s+indstilling(?:spunkt|er|en)?(?:er|et|erne)?\b"
)
ORIGINAL = re.compile(r"(?i)\boprindelige?\s+(?:indstilling|forslag|punkt)")
CHOICE_LIST = "recommendations.choice."
OR_LIST = "recommendations.choice.or."  # "1. broen males, eller / 2. broen nedrives"
OR_ELSE = re.compile(r"(?i)\b(?:eller|alternativt)\W*$")
OPTION_NAMED = re.compile(rf"(?i)\b{OPTION_NOUN}\s+(?P<option>[a-k]|\d{{1,2}})\b")
# "valgte B", "gå videre med 2"
OPTION_BARE = re.compile(
    r"(?i)\b(?:valgte|vælger|besluttede|vedtog|godkendte|videre\s+med|peger\s+på|foretrækker|for)\s+(?P<option>(?-i:[A-K])|[a-k](?=[.,;]|$)|\d(?=[.,;]|$))(?![\w%])"
)
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


def without_superseded(
    recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> list[Recommendation]:
    """Without the points of a list that a later version replaces, unless a decision goes back to the original one.

    Where all that is decided is on "det nye indstillingspunkt", only points that were printed later are left.
    """
    if any(ORIGINAL.search(d.text) for d in decisions):
        return list(recommendations)
    newer = [r for r in recommendations if r.evidence.found_by.endswith(NEWER_POINT)]
    settling = [d for d in decisions if d.outcome not in SETTLES_NOTHING]
    if newer and settling and all(_is_on_newer(d.text) for d in settling):
        return newer
    return [r for r in recommendations if not r.evidence.found_by.startswith(SUPERSEDED_LIST)]


def _is_on_newer(text: str) -> bool:
    """True where the decision is on what was printed later alone: "nyt indstillingspunkt", not "indstillingen og nyt indstillingspunkt"."""
    return NAMES_NEWER.search(text) is not None and "indstilling" not in NAMES_NEWER.sub("", text).lower()


def is_choice(recommendation: Recommendation) -> bool:
    """True for one of several alternatives of which the body is to choose."""
    return recommendation.evidence.found_by.startswith(CHOICE_LIST)


def leads_alternatives(recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for "2. at der vælges mellem" above 2a and 2b, which is adopted where one of them is."""
    point = recommendation.point
    return point is not None and any(is_choice(r) and stem_of(r.point or "") == point for r in others)


def alternatives_to(recommendation: Recommendation, others: Sequence[Recommendation]) -> list[Recommendation]:
    """The alternatives of one list, this one among them: 2a and 2b, not the 5a and 5b of the same item."""
    if recommendation.evidence.found_by.startswith(OR_LIST) and stem_of(recommendation.point or "") is None:
        return _chain(recommendation, others)
    own = (recommendation.by, stem_of(recommendation.point or ""))
    return [r for r in others if is_choice(r) and (r.by, stem_of(r.point or "")) == own]


def _chain(recommendation: Recommendation, others: Sequence[Recommendation]) -> list[Recommendation]:
    """The points that "eller" joins to this one: 1 and 2, not the 3 and 4 that follow."""
    place = [r.id for r in others].index(recommendation.id)
    first = last = place
    while first and OR_ELSE.search(others[first - 1].text):
        first -= 1
    while last + 1 < len(others) and OR_ELSE.search(others[last].text):
        last += 1
    return list(others[first : last + 1])


def speaks_of(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision names the alternative, or says of it that it is left out: "punkt 16 anbefales ikke"."""
    named = recommendation.point in (*decision.points, decision.option)
    return named or excepted_effect(decision, recommendation) is not None


def other_taken(
    decisions: Sequence[Decision], recommendation: Recommendation, others: Sequence[Recommendation]
) -> Decision | None:
    """The decision that adopts another alternative of the list by its label, and not this one: "1B godkendt"."""
    labels = {r.point for r in alternatives_to(recommendation, others)} - {None}
    if any(recommendation.point in (*d.points, d.option) for d in decisions):
        return None
    if any(sum(r.point == label for r in others) > 1 for label in labels):
        return None  # each body has its own list
    return next((d for d in decisions if d.outcome in ADOPTING and len(labels & {*d.points, d.option}) == 1), None)


def chosen_option(decision: Decision, alternatives: Sequence[Recommendation]) -> Recommendation | None:
    """The one of these alternatives that the decision names, by its letter or number or by a word of its own; else None."""
    options = list(alternatives)
    if decision.option is not None:
        return next((r for r in options if r.point == decision.option), None)
    text = decision.text.partition(decision.remark)[0] if decision.remark else decision.text
    named = {m["option"].lower() for p in (OPTION_NAMED, OPTION_BARE) for m in p.finditer(text)}
    if len(named) > 1:
        return None
    if named:
        [option] = named
        heads = {m["option"].lower(): r for r in options if (m := OPTION_NAMED.match(r.text.removeprefix("at ")))}
        points = {(r.point or "").lower(): r for r in options}
        return (heads or points).get(option)
    left = [r for r in options if excepted_effect(decision, r) not in (Effect.REJECTED, Effect.NOT_RECOMMENDED)]
    if len(left) == 1 < len(options):
        return left[0]  # "med bemærkning om, at punkt 16 ikke anbefales"
    own = [content_words(r.text) for r in options]
    said = frozenset(w for w in content_words(text) if not POINTS_BACK.search(w))
    telling = [r for n, r in enumerate(options) if (own[n] - frozenset().union(*own[:n], *own[n + 1 :])) & said]
    return telling[0] if len(telling) == 1 and not answers_otherwise(decision, telling[0]) else None


def of_alternative(
    recommendation: Recommendation,
    main: Decision | None,
    decisions: Sequence[Decision],
    earlier: Sequence[Decision],
    others: Sequence[Recommendation],
) -> tuple[bool, Mapping | None]:
    """What became of one of several alternatives; false where the version that `main` adopts tells it as of any other point.

    `main` is the decision on the whole, `decisions` are all of this meeting.
    """
    adopted = versions_behind(main, earlier) if main else []
    if not adopted and is_put_elsewhere(recommendation, others):
        return True, None
    taken = other_taken(decisions, recommendation, others)
    if taken is None and main and other_taken(adopted, recommendation, others):
        taken = main
    if taken:
        left = refusal_by(taken)
        return True, Mapping(recommendation=recommendation.id, decision=taken.id, effect=left, basis="derived")
    told = any(speaks_of(d, r) for d in adopted for r in alternatives_to(recommendation, others))
    if main is None or told:
        return False, None
    return True, of_choice(main, recommendation, others)


def of_choice(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> Mapping | None:
    """What choosing among alternatives does to this one; open where the decision does not say which is chosen."""
    effect = effect_of(decision, recommendation)
    alternatives = alternatives_to(recommendation, others)
    chosen = chosen_option(decision, alternatives)
    if decision.outcome in REFUSALS and any("refuse" in asks_for(r.text) for r in alternatives):
        return None  # refusing to say no and refusing to say yes
    if decision.outcome is Outcome.TASKED and (chosen is None or chosen.id != recommendation.id):
        return None  # "Der arbejdes videre med løsning C" says nothing of A and B
    if decision.outcome in REFUSALS and chosen is not None and chosen.id != recommendation.id:
        return None  # "Model B blev forkastet" says nothing of A
    if decision.outcome not in ADOPTING and decision.outcome is not Outcome.APPOINTED:
        return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")
    if chosen is None:
        return None
    if chosen.id != recommendation.id:
        effect = excepted_effect(decision, recommendation) or refusal_by(decision)
    return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")


def with_options(decisions: Sequence[Decision], recommendations: Sequence[Recommendation]) -> list[Decision]:
    """The decisions, each with the alternative that it chooses by name."""
    options = [r for r in recommendations if is_choice(r) and not r.evidence.found_by.startswith(OR_LIST)]
    if not options or len(alternatives_to(options[0], options)) < len(options):
        return list(decisions)
    told = []
    for decision in decisions:
        free = decision.option is None and not decision.points and decision.outcome in ADOPTING
        chosen = chosen_option(decision, options) if free else None
        told.append(decision.model_copy(update={"option": chosen.point}) if chosen else decision)
    return told


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
