"""Scores a record against gold, layer by layer, as annotations/guidelines.md says what counts as the same."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from extract.domain.record import Record
from extract.evaluate.align import align_items
from extract.evaluate.gold import (
    Gold,
    GoldAttendance,
    GoldDecision,
    GoldItem,
    GoldMapping,
    GoldVote,
    GoldVoter,
    as_gold,
)
from extract.evaluate.likeness import alike, money, person_of, plain, point_of, same_body, title_of
from extract.evaluate.proof import score_evidence
from extract.evaluate.tally import Fault, Tally, compare_bags, compare_pairs

T = TypeVar("T")
Scores = dict[str, Tally]
DISSENT = frozenset({"against", "abstain", "cannot_support"})

_TEXT_HEAD = 70  # characters of a recommendation that are compared; its end is where readers differ


class _Mapped(NamedTuple):
    point: str
    text: str
    effect: str | None
    units: tuple[str, ...] | None  # labels of the decision; None where gold names no decision


def score_record(record: Record | None, gold: Gold, where: str = "") -> Scores:
    """A tally for each layer that the gold holds; a record that is missing scores as an empty one."""
    scores: Scores = defaultdict(Tally)
    mine = as_gold(record) if record else Gold()
    _score_head(scores, mine, gold, where)
    _score_items(scores, mine, gold, where)
    if record is not None:
        scores["evidence"].add(score_evidence(record, where))
    return dict(scores)


def pool_scores(scores: Iterable[Scores]) -> Scores:
    """The layers of all documents pooled: their counts added before anything is divided."""
    pooled: Scores = defaultdict(Tally)
    for one in scores:
        for layer, tally in one.items():
            pooled[layer].add(tally)
    return dict(pooled)


def _score_head(scores: Scores, mine: Gold, gold: Gold, where: str) -> None:
    if gold.document.genre is not None:
        scores["genre"].add(compare_bags([mine.document.genre], [gold.document.genre], where))
    if gold.meeting is not None:
        _score_meeting(scores, mine, gold, where)
    if gold.people is not None:
        scores["people"].add(_compare(lambda side: {person_of(p.name) for p in side.people or ()}, mine, gold, where))


def _score_meeting(scores: Scores, mine: Gold, gold: Gold, where: str) -> None:
    said, wanted = mine.meeting, gold.meeting
    assert wanted is not None
    for layer in ("date", "start"):
        if layer in wanted.model_fields_set:
            tally = compare_bags([getattr(said, layer, None)], [getattr(wanted, layer)], where)
            scores[f"meeting {layer}"].add(tally)
    if wanted.body:
        own = said.body.name if said and said.body else None
        right = same_body(own, wanted.body.name)
        scores["meeting body"].add(compare_bags([right or own], [True], where))
    if wanted.municipality:
        own = said.municipality.name if said and said.municipality else None
        scores["meeting municipality"].add(compare_bags([_town(own)], [_town(wanted.municipality.name)], where))


def _town(name: str | None) -> str:
    return plain(name).removesuffix(" kommune")


def _score_items(scores: Scores, mine: Gold, gold: Gold, where: str) -> None:
    """The items; presence printed in the first one counts as the meeting's, on both sides."""
    aligned = align_items(mine.items or (), gold.items or ())
    first = gold.items[0] if gold.items else None
    if gold.attendance is not None:
        found = next((m for m, g in aligned.pairs if g is first), None)
        theirs = [*gold.attendance, *_presence(first, first)] if first else gold.attendance
        ours = [*(mine.attendance or ()), *(_presence(found, first) if first else ())]
        scores["attendance"].add(compare_bags(_statuses(ours), _statuses(theirs), f"{where}#head"))
    if gold.items is None:
        return
    for found, wanted in aligned.pairs:
        place = f"{where}#{wanted.number}"
        if not gold.partial:
            scores["items"].add(_found_item(found, wanted, place))
        if found is not None and "access" in wanted.model_fields_set:
            scores["access"].add(compare_bags([found.access or "open"], [wanted.access or "open"], place))
        counted = wanted is first and gold.attendance is not None
        _score_facts(scores, found or GoldItem(), wanted, place, presence=not counted)
    if not gold.partial:
        for item in aligned.left:
            scores["items"].add(Tally(extra=1, faults=[Fault("EXTRA", where, f"{item.number} {item.title}")]))


def _found_item(found: GoldItem | None, wanted: GoldItem, where: str) -> Tally:
    title = title_of(wanted.title)
    if found is not None and (not title or alike(title_of(found.title), title) > 0):
        return Tally(right=1)
    fault = Fault("MISS", where, f"{wanted.title} / {found.title if found else None}")
    return Tally(missed=1, extra=int(found is not None), faults=[fault])


def _score_facts(scores: Scores, mine: GoldItem, gold: GoldItem, where: str, *, presence: bool) -> None:
    if gold.recommendations is not None:
        pair = compare_pairs(
            mine.recommendations or (),
            gold.recommendations,
            lambda m, g: (
                alike(plain(m.text)[:_TEXT_HEAD], plain(g.text)[:_TEXT_HEAD], 82)
                * (point_of(m.point) == point_of(g.point))
            ),
            where,
        )
        scores["recommendations"].add(pair)
    if gold.decisions is not None:
        _score_decisions(scores, mine, gold, where)
    if gold.mappings is not None:
        scores["rec->decision"].add(compare_pairs(_mapped(mine), _mapped(gold), _same_mapping, where))
    if gold.votes is not None:
        _score_votes(scores, _own_votes(mine, gold), _own_votes(gold, gold), where)
    if gold.referrals is not None:
        mine_by, gold_by = ([_voter(r.by) for r in side.referrals or ()] for side in (mine, gold))
        scores["referrals"].add(compare_bags(mine_by, gold_by, where))
    if gold.attendance is not None and presence:
        ours, theirs = _statuses(_presence(mine, gold)), _statuses(_presence(gold, gold))
        scores["attendance"].add(compare_bags(ours, theirs, where))
    _score_money_and_dates(scores, mine, gold, where)


def _score_decisions(scores: Scores, mine: GoldItem, gold: GoldItem, where: str) -> None:
    scores["decision outcome"].add(_compare(_outcomes, mine, gold, where))
    ours, theirs = ([d for d in item.decisions or () if not d.current] for item in (mine, gold))
    if theirs or (gold.decisions and ours):
        scores["earlier decisions"].add(compare_pairs(ours, theirs, _same_earlier, where))


def _same_earlier(mine: GoldDecision, gold: GoldDecision) -> float:
    same = mine.outcome == gold.outcome and mine.date == gold.date and same_body(mine.body, gold.body)
    return 1.0 + alike(mine.text, gold.text, 0) if same else 0.0


def _labels(decision: GoldDecision) -> tuple[str, ...]:
    return tuple(sorted(point_of(p) for p in decision.points))


def _mapped(item: GoldItem) -> list[_Mapped]:
    points = {r.id: r for r in item.recommendations or ()}
    units = {d.id: d for d in item.decisions or ()}
    mapped = []
    for mapping in item.mappings or ():
        point = points.get(mapping.recommendation)
        text, label = (point.text, point.point) if point else (None, None)
        mapped.append(_Mapped(point_of(label), plain(text)[:40], mapping.effect, _units(mapping, units)))
    return mapped


def _units(mapping: GoldMapping, units: dict[str | None, GoldDecision]) -> tuple[str, ...] | None:
    unit = units.get(mapping.decision) if mapping.decision else None
    return _labels(unit) if unit else None


def _same_mapping(mine: _Mapped, gold: _Mapped) -> float:
    same = mine.point == gold.point and mine.effect == gold.effect and gold.units in (None, mine.units)
    return 1.0 + alike(mine.text, gold.text, 75) if same and alike(mine.text, gold.text, 75) else 0.0


def _earlier(item: GoldItem) -> frozenset[str]:
    return frozenset(d.id for d in item.decisions or () if d.id and not d.current)


def _own_votes(item: GoldItem, gold: GoldItem) -> list[GoldVote]:
    """The votes, without those of earlier decisions where gold has none of these."""
    if any(v.decision in _earlier(gold) for v in gold.votes or ()):
        return list(item.votes or ())
    return [v for v in item.votes or () if v.decision not in _earlier(item)]


def _presence(item: GoldItem | None, gold: GoldItem) -> list[GoldAttendance]:
    if item is None:
        return []
    if any(a.decision in _earlier(gold) for a in gold.attendance or ()):
        return list(item.attendance or ())
    return [a for a in item.attendance or () if a.decision not in _earlier(item)]


def _statuses(attendance: Iterable[GoldAttendance]) -> set[tuple[str, str]]:
    """Who was what; excused counts as absent, and what a rule concluded is not scored."""
    stated = (a for a in attendance if a.basis != "derived")
    return {(person_of(a.person.name), "absent" if a.status == "excused" else a.status) for a in stated}


def _voter(voter: GoldVoter) -> tuple[str, str]:
    """A person by name, a party by its letter, else by name."""
    if voter.kind == "person":
        return "person", person_of(voter.name)
    return "party", plain(voter.party) or plain(voter.name)


def _score_votes(scores: Scores, mine: Sequence[GoldVote], gold: Sequence[GoldVote], where: str) -> None:
    ours, theirs = ([p for v in side for p in _positions(v)] for side in (mine, gold))
    scores["vote positions"].add(compare_bags(ours, theirs, where))
    scores["dissent"].add(_compare(lambda side: [p for p in side if p[0] in DISSENT], ours, theirs, where))
    scores["vote counts"].add(
        _compare(lambda side: [c for v in side for c in _counts(v) if c[1] is not None], mine, gold, where)
    )
    scores["vote event complete"].add(
        _compare(lambda side: [(v.on, _counts(v), frozenset(_positions(v))) for v in side], mine, gold, where)
    )


def _positions(vote: GoldVote) -> list[tuple[str, str, str]]:
    return [(p.side, *_voter(p.voter)) for p in vote.positions if p.basis == "stated"]


def _counts(vote: GoldVote) -> tuple[tuple[str, int | None], ...]:
    counts = vote.counts
    return ("for", counts.for_), ("against", counts.against), ("abstain", counts.abstain)


def _score_money_and_dates(scores: Scores, mine: GoldItem, gold: GoldItem, where: str) -> None:
    if gold.amounts is not None:
        scores["amount value"].add(_compare(_values, mine, gold, where))
        scores["amount value+years"].add(_compare(_values_with_years, mine, gold, where))
    if gold.moves is not None:
        scores["moves"].add(_compare(_moves, mine, gold, where))
    if gold.dates is not None:
        scores["dates"].add(_compare(_stated_dates, mine, gold, where))


def _compare(read: Callable[[T], Iterable[Hashable]], mine: T, gold: T, where: str) -> Tally:
    return compare_bags(read(mine), read(gold), where)


def _outcomes(item: GoldItem) -> list[Hashable]:
    return [(d.outcome, _labels(d)) for d in item.decisions or () if d.current]


def _values(item: GoldItem) -> list[Hashable]:
    return [_value(a.value, a.low, a.high) for a in item.amounts or ()]


def _values_with_years(item: GoldItem) -> list[Hashable]:
    amounts = item.amounts or ()
    return [(*_value(a.value, a.low, a.high), tuple(sorted(a.years)), a.onwards) for a in amounts]


def _stated_dates(item: GoldItem) -> list[Hashable]:
    """First and last days; those whose year the document settles are not scored."""
    return [(d.start, d.end or d.start) for d in item.dates or () if not d.year_from_context]


def _value(*values: str | None) -> tuple[Hashable, ...]:
    return tuple(money(v) for v in values)


def _moves(item: GoldItem) -> list[Hashable]:
    amounts = {a.id: a for a in item.amounts or ()}
    moves: list[Hashable] = []
    for move in item.moves or ():
        amount = amounts.get(move.amount)
        value = _value(amount.value, amount.low, amount.high) if amount else plain(move.amount)
        moves.append((move.kind, value, move.status))
    return moves
