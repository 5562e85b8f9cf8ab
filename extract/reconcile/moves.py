"""The status of money moves, from what became of the recommendation or decision in which they stand."""

import re
from collections.abc import Iterable, Sequence

from extract.domain.facts import Amount, Decision, Effect, Mapping, Move

STATUS = {
    Effect.ADOPTED: "decided", Effect.ADOPTED_AMENDED: "decided", Effect.RECOMMENDED: "recommended",
    Effect.RECOMMENDED_AMENDED: "recommended", Effect.REJECTED: "rejected", Effect.NOT_RECOMMENDED: "rejected",
    Effect.POSTPONED: "postponed", Effect.RETURNED: "postponed", Effect.WITHDRAWN: "postponed",
}  # fmt: skip
PASSED_ON = "moves.passed_on"  # the rule that reads "indgår i budgetforhandlingerne"
SETTLED = {"decided", "recommended"}
# Another sum than the recommended one: "dog kun 2 mio. kr.", "idet beløbet nedsættes til 6 mio. kr."
INSTEAD_OF_IT = re.compile(
    r"(?i)\b(?:(?:kun|alene)(?!\s+(?:er|var|har|kan)\b)|højst|maks\w*|nedsæt\w+|reducer\w+|sænk\w+|forhøj\w+|hæv\w+|ændr(?:es|et|er)|begræns\w+|beskær\w*)"
    r"\b[^.;\n]{0,50}$|(?:godkend|tiltr|vedtag|anbefal|bevilg|imødekom)\w*,?\s+(?:men\s+|dog\s+)?med\s+$"
    r"|\bdog\s+(?:således,?\s+)?(?:at\s+)?(?:der\s+)?(?:gives|ydes|bevilges|tildeles)\s+(?:der\s+)?$"
)
# What a member or a party asks for puts nothing in another's place: "Venstre ønskede kun 2 mio. kr."
ANOTHERS_WISH = re.compile(
    r"(?i)(?:^|[.;\n]\s*)(?!\w*(?:udvalget|rådet|bestyrelsen)\b)[^.;\n]{0,60}\b(?:ønske[rd]?e?|foreslog|foreslår|ville)\b[^.;\n]{0,80}$"
)
THAN_IT = re.compile(r"(?i)\s*(?:\w+\s+){0,3}?(?:i\s+stedet\s+for|mod\s+(?:de\s+)?(?:indstillede|foreslåede))\b")

# A body that says itself what it decides: "Udvalget anbefaler, at der gives 2 mio. kr."
OWN_COURSE = re.compile(
    r"(?i)\W*(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)\s+(?:anbefale[rd]?e?|indstille[rd]?e?|beslutte[rd]?e?|vedtager|vedtog|bevilge[rd]?e?|bevilligede)"
    r"|der\s+(?:gives|ydes|bevilges|afsættes|frigives|meddeles|stilles)|det\s+(?:besluttes|anbefales|indstilles))\b"
)
ADOPTS = re.compile(r"(?i)\b(?:indstilling\w*|godkend\w*|tiltr\w*)\b")
ADDS = re.compile(
    r"(?i)\b(?:yderligere|supplerende|også|desuden|samtidig\w*|derudover|endvidere|herudover|ekstra|tillige|udover|ud\s+over)\b"
)
# "Godkendt, dog med et tilskud på 60.000 kr.", "Godkendt med den ændring, at tilskuddet fastsættes til 60.000 kr."
CHANGES = re.compile(
    r"(?i),\s*(?:dog|men)\s+(?:således\s*,?\s*at|med)\b|\bmed\s+(?:den|følgende)\s+(?:ændring|rettelse|tilføjelse)"
)


# "med bemærkning om, at der under punkt 3 afsættes 0,150 mio. kr.": the sums of the points that it names may be others
NAMES_POINT = re.compile(r"(?i)\b(?:indstillings?\s?)?(?:punkt(?:erne)?|pkt\.?)\s*\d")
OF_MONEY = re.compile(r"(?i)\b\w*(?:bevilling|beløb)\w*|\bkr\b")
AMENDED = {Effect.ADOPTED_AMENDED, Effect.RECOMMENDED_AMENDED}


def settle_moves(
    moves: Sequence[Move],
    mappings: Sequence[Mapping],
    decisions: Sequence[Decision],
    amounts: Sequence[Amount],
) -> list[Move]:
    """The moves with the status of the recommendation they stand in; without a mapping they stay as they are.

    What waits, because the decision puts it off or sends it back, is `postponed`. A sum for which the decision names
    another one stays `proposed`, and so does one whose proposal is only passed on.
    """
    by_recommendation = {m.recommendation: m for m in mappings}
    values = {a.id: a.value for a in amounts}
    own_course = {d.id: _own_course(d, moves) for d in decisions if d.current}
    changed = {d.id: sums for d in decisions if (sums := _changed(d, amounts))}
    changed |= {d.id: changed[d.adopts] for d in decisions if d.adopts in changed and d.id not in changed}
    revised = {d.id: _sums_of(d, amounts) for d in decisions if d.remark and _revises_money(d.remark)}
    covered = {
        (by_recommendation[m.recommendation].decision, values.get(m.amount))
        for m in moves
        if m.recommendation in by_recommendation
    }
    settled = []
    for move in moves:
        mapping = by_recommendation.get(move.recommendation or "")
        if mapping:
            status = STATUS.get(mapping.effect, "proposed")
            sums = changed.get(mapping.decision, frozenset())
            named = any((mapping.decision, value) in covered for value in sums)
            own = values.get(move.amount)
            other = bool(sums - {own}) and (not named or own in sums)
            other = other or _is_restated(move, own_course.get(mapping.decision), moves, values)
            if mapping.effect in AMENDED and mapping.decision in revised:
                other = other or own not in revised[mapping.decision]
            if status in SETTLED and (other or PASSED_ON in move.evidence.found_by):
                status = "proposed"
            move = move.model_copy(update={"status": status, "decision": move.decision or mapping.decision})
        settled.append(move)
    return settled


def _revises_money(remark: str) -> bool:
    """True for a remark on the money of points that it names; not where it only says what pays for them."""
    return bool(NAMES_POINT.search(remark) and OF_MONEY.search(remark)) and "finansier" not in remark.lower()


def _sums_of(decision: Decision, amounts: Iterable[Amount]) -> frozenset[str | None]:
    """The sums that the decision names."""
    said = decision.evidence
    return frozenset(a.value for a in amounts if said.start <= a.evidence.start and a.evidence.end <= said.end)


def _changed(decision: Decision, amounts: Iterable[Amount]) -> frozenset[str | None]:
    """The sums of a decision that puts one sum in another's place; nothing where it does not."""
    said = decision.evidence
    own = [a for a in amounts if said.start <= a.evidence.start and a.evidence.end <= said.end]
    for amount in own:
        before = INSTEAD_OF_IT.search(said.quote, 0, amount.evidence.start - said.start)
        if before and ANOTHERS_WISH.search(said.quote, 0, amount.evidence.start - said.start):
            continue
        if before or THAN_IT.match(said.quote, amount.evidence.end - said.start):
            return frozenset(a.value for a in own)
    return frozenset()


def _own_course(decision: Decision, moves: Sequence[Move]) -> Move | None:
    """The one move that a decision makes in words of its own, without adopting anything: "Udvalget anbefaler, at der gives 1,8 mio. kr."."""
    own = [m for m in moves if m.decision == decision.id and m.recommendation is None]
    if len(own) != 1 or own[0].status not in SETTLED or ADDS.search(decision.text):
        return None
    in_own_words = OWN_COURSE.match(decision.text) and not ADOPTS.search(decision.text)
    return own[0] if in_own_words or CHANGES.search(decision.text) else None


def _is_restated(move: Move, own: Move | None, moves: Sequence[Move], values: dict[str, str | None]) -> bool:
    """True for the only move of its kind that the recommendations make, where the decision makes it with another sum."""
    if own is None or own.kind != move.kind or values.get(own.amount) == values.get(move.amount):
        return False
    if own.purpose not in (None, move.purpose):
        return False
    return [m for m in moves if m.recommendation and m.kind == move.kind] == [move]
