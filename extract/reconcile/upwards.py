"""What is passed upwards: recommendations that ask a body to recommend something to the one above, and what it does then."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.domain.identity import Body, BodyKind
from extract.lexicon.bodies import same_body
from extract.reconcile.asked import asks_for
from extract.reconcile.own_words import ACT, WANTS_NOT, answers_otherwise
from extract.reconcile.refusing import REFUSED
from extract.reconcile.repeated import repeats, repeats_refusal

UPWARD = {Effect.ADOPTED: Effect.RECOMMENDED, Effect.ADOPTED_AMENDED: Effect.RECOMMENDED_AMENDED}
UPWARDS = re.compile(
    r"(?i)\b(?:anbefal\w*|indstill\w*)\b(?:\s+\w+){0,2}?\s+(?:over\s?for\s+)?(?:til\s+)?(?:byråd\w*|kommunalbestyrelse\w*|borgerrepræsentation\w*|økonomiudvalg\w*|kb\b|regionsråd\w*|\w+udvalg\w*)|\bover\s?for\s+\S+\s+(?:at\s+)?(?:anbefal|indstill)\w*|\b(?:fremsendes|oversendes|sendes(?:\s+videre)?)\s+til\s+(?:byråd|kommunalbestyrelse|borgerrepræsentation|økonomiudvalg)\w*\s+med\s+(?:\w+\s+)?anbefaling"
)
FOLLOWING = {Outcome.NOT_RECOMMENDED: Outcome.RECOMMENDED, Outcome.REJECTED: Outcome.APPROVED}
SIDES = re.compile(
    r"(?m)^(?:For|I?[Mm]od|Undlod)\s[^\n]*:[^\n]*(?:\n|$)"
)  # "Imod stemte: 2 (C+O)" on a line of its own
COUNCIL_ACTS = re.compile(
    r"(?i)^(?:at\s+)?(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet)\s+\w+(?:er|r)\b"
)
LABEL = re.compile(r"^(?:[-–•*]|\d{1,2}[a-k]?[.):]*|(?i:ad|punkt|pkt\.?)\s+\d{1,2}[a-k]?[.):]*)\s+")
ABOVE = re.compile(r"(?i)byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd|økonomiudvalg|\b(?:KB|BR|ØU)\b")
PASSED_ON = {Outcome.APPROVED: Outcome.RECOMMENDED, Outcome.APPROVED_AMENDED: Outcome.RECOMMENDED_AMENDED}
COMMITTEE_ACTS = re.compile(
    r"^(?:at\s+)?(?P<body>[A-ZÆØÅ][\wæøå]*(?:(?:-?,?\s+(?:og\s+)?)[A-ZÆØÅ][\wæøå]*){0,3}udvalget)[,;]?\s+(?:godkender|drøfter|tiltræder|beslutter|tager|vedtager|udpeger|prioriterer|anbefaler|indstiller)\b"
)

_OF_COMMITTEE = re.compile(r"(?i)udvalg")


def asks_upwards(recommendation: Recommendation, others: Sequence[Recommendation] = ()) -> bool:
    """True where the recommendation asks its body to recommend something to another body.

    What is put to a committee beside this one is not passed up to it.
    """
    if asks_in_words(recommendation):
        return True
    beside = is_put_elsewhere(recommendation, others) and not ABOVE.search(recommendation.addressee or "")
    return recommendation.addressee is not None and not beside


def asks_in_words(recommendation: Recommendation) -> bool:
    """True where the point itself says that this body shall recommend it upwards, or that the council acts."""
    return COUNCIL_ACTS.match(recommendation.text) is not None or UPWARDS.search(recommendation.text) is not None


def settle_upwards(
    decisions: Sequence[Decision], recommendations: Sequence[Recommendation], body: Body | None
) -> list[Decision]:
    """A committee's "Godkendt." on a recommendation to recommend upwards is `recommended`, derived; so is "Byrådet godkender …".

    What repeats a recommendation not to do something follows it, and does not refuse it; what a body does not want done with another matter
    refuses nothing, and what says again what was recommended adopts it: "Taget udskiftes i 2022."
    """
    settled = []
    final = body is None or body.kind in (BodyKind.COUNCIL, BodyKind.REGION)
    for decision in decisions:
        covered = _covered(decision, recommendations)
        if decision.outcome in FOLLOWING and covered and all(repeats_refusal(decision, r) for r in covered):
            decision = decision.model_copy(update={"outcome": FOLLOWING[decision.outcome]})
        refusal = bool(covered) and all("refuse" in asks_for(r.text) for r in covered)
        if refusal and decision.outcome is Outcome.NOT_RECOMMENDED and REFUSED.search(decision.text):
            decision = decision.model_copy(update={"outcome": Outcome.RECOMMENDED})
        if decision.evidence.found_by == WANTS_NOT and covered and all(answers_otherwise(decision, r) for r in covered):
            also = sorted(decision.also or (Outcome.STATED,), key=lambda o: o is Outcome.STATED)
            decision = decision.model_copy(update={"outcome": also[0], "also": tuple(also[1:])})
        if len(covered) == len(recommendations) == 1 and repeats(decision, covered[0]):
            evidence = decision.evidence.model_copy(update={"found_by": ACT})
            decision = decision.model_copy(
                update={"outcome": Outcome.APPROVED, "basis": "derived", "evidence": evidence}
            )
        plain = len(SIDES.sub("", decision.text)) < 60 or decision.outcome is Outcome.APPROVED_AMENDED
        upwards = plain and decision.current and covered and all(asks_upwards(r, recommendations) for r in covered)
        earlier = plain and not decision.current and _OF_COMMITTEE.search(decision.body or "") is not None
        if earlier and covered and all(asks_in_words(r) for r in covered) and decision.outcome in PASSED_ON:
            decision = decision.model_copy(update={"outcome": PASSED_ON[decision.outcome], "basis": "derived"})
        upwards = upwards or (decision.current and COUNCIL_ACTS.match(LABEL.sub("", decision.text)) is not None)
        if upwards and not final and decision.outcome in PASSED_ON:
            decision = decision.model_copy(update={"outcome": PASSED_ON[decision.outcome], "basis": "derived"})
        settled.append(decision)
    return settled


def _covered(decision: Decision, recommendations: Sequence[Recommendation]) -> list[Recommendation]:
    """The points that the decision names, by their order where they print none; all where it names none."""
    if decision.points and not any(r.point for r in recommendations):
        return [r for n, r in enumerate(recommendations, 1) if str(n) in decision.points]
    return [r for r in recommendations if not decision.points or r.point in decision.points]


def passed_up(mapping: Mapping) -> Mapping:
    """What a committee adopts of a point that asks it to recommend something upwards is recommended, as a conclusion."""
    if mapping.effect not in UPWARD:
        return mapping
    return mapping.model_copy(update={"effect": UPWARD[mapping.effect], "basis": "derived"})


def is_put_elsewhere(recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for a point put to another body, in an item that has points for this one."""
    if recommendation.addressee is None or asks_in_words(recommendation):
        return False
    return any(other.addressee is None or _is_one_of(recommendation.addressee, other.addressee) for other in others)


def _is_one_of(body: str, bodies: str) -> bool:
    """True for "Havneudvalget" beside "Havneudvalget, Økonomiudvalget og Byrådet": what is put to it alone goes no further."""
    named = rf"(?:^|(?<!-),\s+|(?<!-)\s+(?:og|samt)\s+){re.escape(body)}(?:$|,\s|\s+(?:og|samt)\s)"
    return body != bodies and re.search(named, bodies) is not None


def acts_elsewhere(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for "Kulturudvalget godkender driften" in what another committee decided that has a point of its own beside it.

    So it is for "Byrådet vælger …" where a committee appoints.
    """
    if decision.outcome is Outcome.APPOINTED and COUNCIL_ACTS.match(recommendation.text):
        return not same_body(decision.body, "Byrådet")
    acts = COMMITTEE_ACTS.match(recommendation.text)
    if acts is None or same_body(decision.body, acts["body"]):
        return False
    beside = (COMMITTEE_ACTS.match(r.text) for r in others)
    return any(one is not None and same_body(decision.body, one["body"]) for one in beside)
