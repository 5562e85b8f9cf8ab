"""The status of money moves, from what became of the recommendation or decision in which they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.domain.facts import Amount, Decision, Effect, Mapping, Move, Outcome, Recommendation
from extract.reconcile.exceptions import RECOMMENDING
from extract.reconcile.moves.adopted import put_in_place
from extract.reconcile.moves.amended import AMENDED, adjusted_points, adjusting, carried_amendments, only_purse_refused
from extract.reconcile.moves.changed import (
    ANOTHERS_WISH,
    GRANTS,
    gives_a_share,
    grants_other_sums,
    is_given_besides,
    is_restated,
    is_spoken_of,
    kinds_spoken_of,
    own_moves,
    puts_in_other_years,
)
from extract.reconcile.moves.questions import answered_otherwise
from extract.reconcile.moves.refused import fate_of_sum, fate_of_years, is_left_out_to, is_refused_to, leaves_to_budget
from extract.reconcile.moves.versions import of_adopted_versions, of_current, of_earlier
from extract.reconcile.versions import unnamed_version, versions_of

STATUS = {
    Effect.ADOPTED: "decided", Effect.ADOPTED_AMENDED: "decided", Effect.RECOMMENDED: "recommended",
    Effect.RECOMMENDED_AMENDED: "recommended", Effect.REJECTED: "rejected", Effect.NOT_RECOMMENDED: "rejected",
    Effect.POSTPONED: "postponed", Effect.RETURNED: "postponed",
}  # fmt: skip
WORDS_BEFORE = 1_000  # characters before a sum that say what it is
PASSED_ON = "moves.passed_on"  # the rule that reads "indgår i budgetforhandlingerne"
SETTLED = {"decided", "recommended"}
# Another sum than the recommended one: "dog kun 2 mio. kr.", "idet beløbet nedsættes til 6 mio. kr."
INSTEAD_OF_IT = re.compile(
    r"(?i)\b(?:(?:kun|alene)(?!\s+(?:er|var|har|kan)\b)|højst|maks\w*|nedsæt\w+|nedsatte|nedjuster\w+|opjuster\w+|reduktion\w*|reducer\w+|sænk\w+|forhøj\w+|hæv\w+|ændr(?:es|et|er)|rette(?:s|t|lse)|korriger(?:es|et)|begræns\w+|beskær\w*)"
    r"\b[^.;\n]{0,50}$"
)
# So much is given: "Godkendt med 2 mio. kr.", "…, dog således at der gives 2 mio. kr.", "Byrådet bevilgede 2 mio. kr."
SO_MUCH = re.compile(
    r"(?i)(?:godkend|tiltr|vedtag|anbefal|bevilg|imødekom)\w*,?\s+(?:(?:men|dog|kun|delvist|alene|blot)\s+)*med\s+(?:op\s+til\s+|et\s+beløb\s+på\s+|en\s+(?:(?:øvre|samlet|maksimal|økonomisk)\s+)?(?:ramme|grænse|udgift|bevilling)\s+på\s+)?$"
    r"|\b(?:dog|men|kun)\s+i\s+(?:en\s+)?(?:\w+\s+)?(?:udgave|form|version|udformning)\s+(?:med|på|til)\s+$"
    r"|(?:^|\.\s)\W*\w+(?:et|en)\s+(?:ydes|gives|bevilges|tildeles)\s+(?:dog\s+)?med\s+$"
    r"|\bfor\s+så\s+vidt\s+angår\s+$|^\W*godkendt\s+$"
    r"|^[^.]*\b(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten|borgerrepræsentationen)|flertal(?:let)?)\s+(?:enstemmigt\s+)?"
    r"(?:godkendte|godkender|vedtog|tiltrådte|anbefaler|bevilgede|bevilger)\s+$"
    r"|\bdog\s+(?:således,?\s+)?(?:at\s+)?(?:der\s+)?(?:i\s+stedet\s+)?(?:gives|ydes|bevilges|tildeles)\s+(?:der\s+)?$"
    r"|\bmed\s+(?:den|følgende)\s+(?:ændring|rettelse),?\s+at\s+(?:der\s+)?(?:gives|ydes|bevilges|tildeles|afsættes)\s+$"
    # "…, dog således at koret får 2 mio. kr.", "med de ændringer, at koret får 1 mio. kr., og at bandet får 2 mio. kr."
    r"|(?:\bmed\s+(?:den|de|følgende)\s+(?:ændring|rettelse)(?:er)?|\bdog(?:\s+(?:således|sådan))?),?\s+at\s+(?:[^\s.,;]+\s+){1,5}?(?:får|modtager|gives|ydes|bevilges|tildeles)\s+$"
    r"|\b\w*(?:prisen|taksten|gebyret|lejen|summen|beløbet|tilskuddet|bevillingen|støtten)\s+(?:\w+\s+){0,2}?(?:fast)?sættes\s+(?:dog\s+)?til\s+$"
    r"|\b(?:med\s+(?:den|følgende)\s+(?:ændring|rettelse)|(?:dog|idet|således))[,:]?\s+(?:at\s+)?\w*(?:prisen|taksten|gebyret|lejen|summen|beløbet|tilskuddet|bevillingen|støtten|rammen)"
    r"\s+(?:er|bliver|udgør|skal\s+være|lyder\s+på)\s+(?:på\s+)?$"
)
THAN_IT = re.compile(r"(?i)\s*(?:\w+\s+){0,3}?(?:i\s+stedet\s+for|mod\s+(?:de\s+)?(?:indstillede|foreslåede))\b")

# "med bemærkning om, at der under punkt 3 afsættes 0,150 mio. kr.": the sums of the points that it names may be others
NAMES_POINT = re.compile(r"(?i)\b(?:indstillings?\s?)?(?:punkt(?:erne)?|pkt\.?)\s*\d")
OF_MONEY = re.compile(r"(?i)\b\w*(?:bevilling|beløb)\w*|\bkr\b")
CHANGED = {Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED_AMENDED}


def settle_moves(
    moves: Sequence[Move],
    mappings: Sequence[Mapping],
    decisions: Sequence[Decision],
    amounts: Sequence[Amount],
    recommendations: Sequence[Recommendation],
) -> list[Move]:
    """The moves with the status of the recommendation they stand in; without a mapping they stay as they are.

    What waits, because the decision puts it off or sends it back, is `postponed`. A sum for which the decision names
    another one, or of which it gives a share, stays `proposed`, and so does one whose proposal is only passed on; what
    another body said of it in the version that is adopted counts as the decision's words, and the sum that it puts in
    its place in plain words is a move of its own. The years are left open where
    the decision gives the money in others.
    """
    by_recommendation = {m.recommendation: m for m in mappings}
    known = {d.id: d for d in decisions}
    of_versions, moves = of_earlier(moves, known), of_current(moves, known)
    said = _Said.of(moves, by_recommendation, decisions, amounts, recommendations)
    settled, instead = [], []
    passed_up = {d.id for d in decisions if d.outcome in RECOMMENDING}
    elsewhere = answered_otherwise(recommendations, mappings, decisions)
    for move in moves:
        mapping = by_recommendation.get(move.recommendation or "")
        if mapping:
            status = _status(move, mapping, said)
            if status in SETTLED and mapping.recommendation in elsewhere:
                status = "proposed"
            if status in SETTLED and said.names_another(move, mapping):
                instead.append(said.instead_of(move, mapping, status))
                status = "proposed"
            years = () if status in SETTLED and said.puts_off(move, mapping) else move.years
            of = move.decision or mapping.decision
            move = move.model_copy(update={"status": status, "decision": of, "years": years})
        elif move.decision in passed_up and move.status == "decided":
            move = move.model_copy(update={"status": "recommended"})
        settled.append(move)
    settled += [m for m in instead if m]
    return [*settled, *of_adopted_versions(of_versions, known, {m.amount for m in settled})]


def _status(move: Move, mapping: Mapping, said: "_Said") -> str:
    """What became of the sum, as far as the effect on its recommendation and the words about that say."""
    status = STATUS.get(mapping.effect, "proposed")
    if said.is_of_purse(mapping) or (status in SETTLED and PASSED_ON in move.evidence.found_by):
        return "proposed"
    return (said.fate_of(move, mapping) if status in SETTLED else None) or status


@dataclass(frozen=True)
class _Said:
    """What the decisions of an item say of its sums."""

    amounts: Sequence[Amount]
    units: dict[str, list[Decision]]  # of each recommendation: what decides it, and the versions behind that
    asked: dict[str, list[Move]]  # the moves whose recommendations a unit settles
    changed: dict[str, tuple[frozenset[str | None], frozenset[str]]]
    revised: dict[str, frozenset[str | None]]
    own: dict[str, list[Move]]
    values: dict[str, str | None]  # of each amount
    within: dict[str, list[Amount]]  # the amounts that each decision names
    named: frozenset[str]  # the decisions that answer a move of which they name the sum as another's
    points: dict[str, str | None]  # of each recommendation
    adjusted: dict[str, frozenset[str]]  # the points that each decision says it changes

    @classmethod
    def of(
        cls,
        moves: Sequence[Move],
        mappings: dict[str, Mapping],
        decisions: Sequence[Decision],
        amounts: Sequence[Amount],
        recommendations: Sequence[Recommendation],
    ) -> "_Said":
        """What the decisions say, with what is mapped to them."""
        amendments = carried_amendments(decisions)
        carried = frozenset(d.id for d in amendments)
        units = _units_of(recommendations, mappings, decisions, amendments)
        asked: dict[str, list[Move]] = {d.id: [] for d in decisions}
        for move in moves:
            for unit in units.get(move.recommendation or "", ()):
                asked[unit.id].append(move)
        values = {a.id: a.value for a in amounts}
        within = {d.id: _within(d, amounts) for d in decisions}
        changed = {d.id: sums for d in decisions if (sums := _changed(d, within[d.id], d.id in carried))[0]}
        return cls(
            amounts,
            units,
            asked,
            changed,
            {d.id: _sums_of(within[d.id]) for d in decisions if d.remark and _revises_money(d.remark)},
            {d.id: own_moves(d, moves, d.id in carried) for d in decisions if d.current},
            values,
            within,
            frozenset(of for of, (sums, _) in changed.items() if any(values.get(m.amount) in sums for m in asked[of])),
            {r.id: r.point for r in recommendations},
            {d.id: adjusted_points(d) for d in decisions},
        )

    def is_of_purse(self, mapping: Mapping) -> bool:
        """True where only what was to pay for the recommendation is refused."""
        return only_purse_refused(mapping, self.units.get(mapping.recommendation, ()))

    def names_another(self, move: Move, mapping: Mapping) -> bool:
        """True where the decision grants another sum than the one that it was asked for, or a share of it."""
        return any(self._names_another(unit, move, mapping) for unit in self.units.get(mapping.recommendation, ()))

    def fate_of(self, move: Move, mapping: Mapping) -> Literal["proposed", "rejected"] | None:
        """What the decision does to the move's sum alone, where it adopts the rest."""
        units = self.units.get(mapping.recommendation, ())
        if is_refused_to(units, move.purpose):
            return "rejected"
        if leaves_to_budget(units) or is_left_out_to(units, move.purpose):
            return "proposed"
        return fate_of_years(units, move.years) or fate_of_sum(units, self.values.get(move.amount), self.amounts)

    def instead_of(self, move: Move, mapping: Mapping, status: str) -> Move | None:
        """The move with the sum that the adopted version put in the place of this one."""
        units = self.units.get(mapping.recommendation, [])
        made = put_in_place(move, units, self.asked[units[-1].id], self.amounts) if units else None
        return made.model_copy(update={"status": status}) if made and mapping.effect in AMENDED else None

    def _names_another(self, decision: Decision, move: Move, mapping: Mapping) -> bool:
        own, asked = self.values.get(move.amount), self.asked[decision.id]
        sums, kinds = self.changed.get(decision.id, (frozenset(), frozenset()))
        another = sums - {own} and (decision.id not in self.named or own in sums) and is_spoken_of(move, kinds, asked)
        if decision.id == mapping.decision and not _concerns(decision, mapping):
            another = False  # "Godkendt, dog nedsættes omplaceringen under b)": the sums of other points stand
        if another and not is_given_besides(decision, own, sums, self.within[decision.id]):
            return True
        if mapping.effect in AMENDED and decision.id in self.revised and own not in self.revised[decision.id]:
            return True
        if _concerns(decision, mapping) and gives_a_share(decision, move, asked):
            return True
        within = self.within[decision.id]
        said = _sums_of(within)
        if said and own not in said and self.points.get(mapping.recommendation) in self.adjusted[decision.id]:
            return True
        if move.kind in GRANTS and own not in said and grants_other_sums(decision, within):
            return True
        return is_restated(move, self.own.get(decision.id, []), decision, asked, self.values, said)

    def puts_off(self, move: Move, mapping: Mapping) -> bool:
        """True where the decision gives the money in another year than it was asked for."""
        value = self.values.get(move.amount)
        return bool(move.years) and any(
            puts_in_other_years(unit, move, [a for a in self.within[unit.id] if a.value == value])
            for unit in self.units.get(mapping.recommendation, ())
            if _concerns(unit, mapping)
        )


def _units_of(
    recommendations: Iterable[Recommendation],
    mappings: dict[str, Mapping],
    decisions: Sequence[Decision],
    amendments: Sequence[Decision],
) -> dict[str, list[Decision]]:
    """What decides each recommendation: its decision with the versions behind it, adopted amendments, and what changes its point."""
    changing = adjusting(decisions, {d.id for d in amendments})
    found: dict[str, list[Decision]] = {}
    for r in recommendations:
        if mapping := mappings.get(r.id):
            own = _units(r, mapping, decisions)
            if STATUS.get(mapping.effect) in SETTLED:
                own = [*own, *(d for d in amendments if d not in own)]
            found[r.id] = [*own, *(d for d, points in changing if r.point in points and d not in own)]
    return found


def _units(recommendation: Recommendation, mapping: Mapping, decisions: Sequence[Decision]) -> list[Decision]:
    """The decision that settles a recommendation, and what the versions that it adopts, or may adopt, did to the same."""
    known = {d.id: d for d in decisions}
    decision = known[mapping.decision]
    earlier = [d for d in decisions if not d.current and d is not decision]
    behind = versions_of(recommendation, decision, earlier)
    adopted = known.get(decision.adopts or "")
    if adopted is None and (unnamed := unnamed_version(decision, recommendation, earlier)):
        return [decision, unnamed, *versions_of(recommendation, unnamed, [d for d in earlier if d is not unnamed])]
    return [decision, *(behind or ([adopted] if adopted else []))]


def _concerns(decision: Decision, mapping: Mapping) -> bool:
    """True unless the change that the decision makes is about other points."""
    return decision.outcome not in CHANGED or mapping.effect in AMENDED


def _revises_money(remark: str) -> bool:
    """True for a remark on the money of points that it names; not where it only says what pays for them."""
    return bool(NAMES_POINT.search(remark) and OF_MONEY.search(remark)) and "finansier" not in remark.lower()


def _sums_of(amounts: Iterable[Amount]) -> frozenset[str | None]:
    """The sums, each once."""
    return frozenset(a.value for a in amounts)


def _within(decision: Decision, amounts: Iterable[Amount]) -> list[Amount]:
    said = decision.evidence
    return [a for a in amounts if said.start <= a.evidence.start and a.evidence.end <= said.end]


def _changed(decision: Decision, own: Sequence[Amount], carried: bool) -> tuple[frozenset[str | None], frozenset[str]]:
    """The sums (`own`) of a decision that puts one in another's place, and the kinds that it speaks of; nothing where it does not.

    What a member asks for changes nothing, unless it was `carried`.
    """
    said = decision.evidence
    for amount in own:
        at = amount.evidence.start - said.start
        begin = max(0, at - WORDS_BEFORE)
        before, so_much = INSTEAD_OF_IT.search(said.quote, begin, at), SO_MUCH.search(said.quote, begin, at)
        if (before or so_much) and not carried and ANOTHERS_WISH.search(said.quote, begin, at):
            continue
        if so_much and not before:
            return frozenset({amount.value}), kinds_spoken_of(said.quote, at)
        if before or THAN_IT.match(said.quote, amount.evidence.end - said.start):
            return frozenset(a.value for a in own), kinds_spoken_of(said.quote, at)
    return frozenset(), frozenset()
