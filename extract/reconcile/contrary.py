"""Votes on what a body decided against the recommendation: who was for granting is against refusing, and else they are on another matter."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dict

from extract.domain.facts import Counts, Decision, Effect, Mapping, Position, Recommendation, Vote
from extract.reconcile.about import ADOPTING
from extract.reconcile.asked import asks_for
from extract.reconcile.motions import SENTENCE_END
from extract.reconcile.own_words import answers_otherwise
from extract.reconcile.refusing import became_of_thing

# "stemte for indstillingen", "ønskede at følge administrationens anbefaling", "godkendte Økonomiudvalgets indstilling"
OF_RECOMMENDATION = re.compile(r"(?i)\b\w*(?:indstilling|anbefaling|forslag)\w*")
SIDE_ON_RECOMMENDATION = re.compile(
    r"(?i)\b(?:for|i?mod|følge[rs]?|støtte\w*|tiltræd\w*|godkend\w*|anbefal\w*|ønske(?:r|de))\s+(?:\w+s\s+|den\s+)?\w*(?:indstilling|anbefaling)"
)
# "stemte for afslag", where a refusal is what was recommended
ON_REFUSAL = re.compile(
    r"(?i)\b(?:for|i?mod)\s+(?:et\s+|at\s+(?:give|meddele)\s+)?(?:afslag|afvisning|at\s+afslå)(?:et|en)?\b"
)
WHY = re.compile(r"(?i),?\s+\b(?:der|som|idet|da|fordi)\b[^.;]*")
OF_OFFICE = re.compile(r"(?i)\b(?:administration|forvaltning|direktion)(?:en)?s\s+\w*indstilling")
# "Økonomiudvalgets indstilling", "Magistratens anbefaling": another body's version of the matter
OF_BODY = re.compile(
    r"(?i)\b(?:\w*udvalget|magistraten|\w*rådet|\w*bestyrelsen|\w*repræsentationen)s\s+(?:\w+\s+)?\w*(?:indstilling|anbefaling|beslutning|forslag)"
)
REFUSED = {Effect.REJECTED, Effect.NOT_RECOMMENDED}
TURNED = {"for": "against", "against": "for", "abstain": "abstain", "reserves": "reserves", "awaits": "awaits"}


def with_contrary(
    votes: Sequence[Vote],
    decisions: Sequence[Decision],
    mappings: Sequence[Mapping],
    recommendations: Sequence[Recommendation],
) -> list[Vote]:
    """The votes; those on a decision that in its own words does the opposite of all that it settles no longer tell of the recommendation.

    Where it was recommended to refuse, a side for granting is one against that, as an inference; a vote on something else
    that the body did instead is on `other`.
    """
    by_id = {r.id: r for r in recommendations}
    contrary = {d.id: d for d in decisions if _is_contrary(d, mappings, by_id)}
    lost = {d.id for d in decisions if _is_lost_as_asked(d, mappings, by_id)}
    elsewhere = {d.id for d in decisions if _goes_elsewhere(d, mappings, recommendations)}
    told = []
    settled = (_with_lost_points(_on_one_version(v), decisions, mappings, recommendations) for v in votes)
    for vote in (_beside_another(v, decisions, mappings) for v in settled):
        if vote.decision in elsewhere and vote.on == "recommendation":
            told.append(_on_other(vote))
            continue
        if vote.decision in lost and vote.on == "recommendation" and vote.carried is False:
            told.append(_turned(vote, carried=True))
            continue
        decision = contrary.get(vote.decision or "")
        if decision is None or vote.on != "recommendation":
            told.append(vote)
            continue
        asked = [by_id[m.recommendation].text for m in mappings if m.decision == decision.id]
        told.append(
            _turned(vote, carried=False) if all("refuse" in asks_for(text) for text in asked) else _on_other(vote)
        )
    return told


def _on_one_version(vote: Vote) -> Vote:
    """The vote; where some follow the administration and others a body, whose sides are on another version, without those."""
    office = [p for p in vote.positions if p.side == "for" and OF_OFFICE.search(p.evidence.quote)]
    body = [p for p in vote.positions if p.side == "for" and OF_BODY.search(p.evidence.quote) and p not in office]
    if not (office and body) or vote.on != "recommendation":
        return vote
    return vote.model_copy(update={"positions": tuple(p for p in vote.positions if p not in body)})


def _beside_another(vote: Vote, decisions: Sequence[Decision], mappings: Sequence[Mapping]) -> Vote:
    """The vote; whether it was carried is open where all sides are for the administration's recommendation and the body followed another's.

    "Økonomiudvalgets indstilling godkendt. A og Ø følger administrationens indstilling."
    """
    decision = next((d for d in decisions if d.id == vote.decision), None)
    if decision is None or vote.carried is not True or vote.on != "recommendation" or not vote.positions:
        return vote
    taken = [p for p in vote.positions if p.side in ("for", "against")]
    if not taken or not all(p.side == "for" and OF_OFFICE.search(p.evidence.quote) for p in taken):
        return vote
    first = SENTENCE_END.split(decision.text, maxsplit=1)[0]
    followed = any(m.decision == decision.id and m.effect not in REFUSED for m in mappings)
    another = OF_BODY.search(first) is not None and OF_OFFICE.search(first) is None
    own = OF_RECOMMENDATION.search(first.replace("anbefaler", "")) is None and not followed
    return vote.model_copy(update={"carried": None}) if another or own else vote


def _with_lost_points(
    vote: Vote,
    decisions: Sequence[Decision],
    mappings: Sequence[Mapping],
    recommendations: Sequence[Recommendation],
) -> Vote:
    """The vote on points that a decision on the whole refuses: not carried where a side says that it is on the administration's, else open."""
    own = next((d.points for d in decisions if d.id == vote.decision), ())
    if vote.carried is not True or vote.on != "recommendation" or set(vote.points) & set(own):
        return vote
    ids = {r.id for r in recommendations if r.point in vote.points}
    effects = [m.effect for m in mappings if m.decision == vote.decision and m.recommendation in ids]
    if not effects or not all(effect in REFUSED for effect in effects):
        return vote
    office = all(OF_OFFICE.search(position.evidence.quote) for position in vote.positions)
    return vote.model_copy(update={"carried": False if office and vote.positions else None})


def _is_contrary(decision: Decision, mappings: Sequence[Mapping], recommendations: Dict[str, Recommendation]) -> bool:
    """True where what was decided refuses every point that it settles, and does not say so of the recommendation."""
    first = SENTENCE_END.split(decision.text, maxsplit=1)[0]
    settled = [m for m in mappings if m.decision == decision.id]
    refused = bool(settled) and all(m.effect in REFUSED for m in settled)
    if not refused or decision.outcome not in ADOPTING:
        return False
    things = (became_of_thing(decision, recommendations[m.recommendation]) for m in settled)
    return OF_RECOMMENDATION.search(first) is None or all(thing == "adopted" for thing in things)


def _is_lost_as_asked(
    decision: Decision, mappings: Sequence[Mapping], recommendations: Dict[str, Recommendation]
) -> bool:
    """True where a motion fell in the vote that it was recommended to refuse: who was for it is against the recommendation."""
    settled = [m for m in mappings if m.decision == decision.id and m.effect is Effect.ADOPTED]
    asked = [recommendations[m.recommendation] for m in settled]
    return bool(asked) and all("refuse" in asks_for(r.text) and became_of_thing(decision, r) == "lost" for r in asked)


def _goes_elsewhere(decision: Decision, mappings: Sequence[Mapping], recommendations: Sequence[Recommendation]) -> bool:
    """True where a body does something of its own that answers none of the points: "Byrådet besluttede, at vejen hedder Vibevej"."""
    if not recommendations or not decision.current or decision.points or decision.outcome not in ADOPTING:
        return False
    if OF_RECOMMENDATION.search(decision.text.replace("anbefaler", "")):
        return False
    if any(m.decision == decision.id for m in mappings):
        return False
    return all(answers_otherwise(decision, r) for r in recommendations)


def _turned(vote: Vote, *, carried: bool) -> Vote:
    positions = tuple(_as_to_refusal(vote.positions))
    counts = Counts.model_validate(
        {"for": vote.counts.against, "against": vote.counts.for_, "abstain": vote.counts.abstain}
    )
    return vote.model_copy(update={"positions": positions, "counts": counts, "carried": carried})


def _as_to_refusal(positions: Sequence[Position]) -> Iterator[Position]:
    """The sides as they stand to a recommendation to refuse; who cannot support what was granted has none on it."""
    for position in positions:
        if _names_recommendation(position) or ON_REFUSAL.search(position.evidence.quote):
            yield position
        elif side := TURNED.get(position.side):
            basis = "derived" if side != position.side else position.basis
            yield position.model_copy(update={"side": side, "basis": basis})


def _on_other(vote: Vote) -> Vote:
    if any(_names_recommendation(position) for position in vote.positions):
        return vote.model_copy(update={"carried": None})
    return vote.model_copy(update={"on": "other"})


def _names_recommendation(position: Position) -> bool:
    """True for "stemte for indstillingen"; not for "stemte imod, da de ønskede at følge indstillingen"."""
    said = position.evidence.quote.replace(position.reason or "\n", "")
    return SIDE_ON_RECOMMENDATION.search(WHY.sub("", said)) is not None
