"""Writes an item as a person wants to read it: recommendations, what became of them, votes and money, with proof."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extract.domain.facts import Amount, Attendance, Decision, Move, Position, Recommendation, Vote
from extract.domain.identity import PersonRef, Voter
from extract.domain.record import Item, Record
from extract.domain.text import Evidence
from extract.store.ids import item_ids

_AROUND = 60  # characters of the text shown on either side of a short quote
_SHORT = 40


class Line(NamedTuple):
    """A paragraph of the answer: its indent in columns, its text, and a style of `rich`."""

    indent: int
    text: str
    style: str = ""


def show_record(record: Record) -> Iterator[Line]:
    """The meeting and all its items."""
    yield from show_meeting(record)
    for item, readable_id in zip(record.items, item_ids(record), strict=True):
        yield Line(0, "\n")
        yield from show_item(record, item, readable_id)


def show_meeting(record: Record) -> Iterator[Line]:
    """The meeting's head and who was there."""
    meeting = record.meeting
    names = [meeting.body.name if meeting.body else None, meeting.municipality.name if meeting.municipality else None]
    head = ", ".join(part for part in (*names, meeting.date, meeting.start, meeting.place) if part)
    yield Line(0, head or f"{record.document.genre} without a meeting", "bold")
    yield Line(0, f"{record.document.source} ({record.document.genre})", "dim")
    yield from _presence(record.attendance)


def show_item(record: Record, item: Item, readable_id: str) -> Iterator[Line]:
    """Everything known of an item, each fact with the passage that proves it."""
    number = f"{item.number}. " if item.number else ""
    yield Line(0, f"{number}{item.title or 'without a title'}", "bold")
    details = (readable_id, item.access, *item.case_numbers)
    yield Line(0, " · ".join(detail for detail in details if detail), "dim")
    yield from _recommendations(item)
    yield from _decisions(item)
    yield from _votes(item)
    yield from _referrals(item)
    yield from _presence(item.attendance, item.decisions)
    yield from _money(record, item)
    yield from _dates(record, item)
    yield from _warnings(record, item)


def dkk(value: str) -> str:
    """An exact decimal in DKK as Danes write it: `1250000.5` → `1.250.000,50 kr.`"""
    exact = Decimal(value)
    decimals = 0 if exact == exact.to_integral_value() else max(2, -int(exact.as_tuple().exponent))
    return f"{exact:,.{decimals}f}".translate(str.maketrans(",.", ".,")) + " kr."


def passage(text: str | None, evidence: Evidence) -> str:
    """The quote, a short one with the words around it on its line."""
    if text is None or len(evidence.quote) > _SHORT:
        return f"“{' '.join(evidence.quote.split())}”"
    return f"“{evidence.with_words_around(text, _AROUND)}”"


def _recommendations(item: Item) -> Iterator[Line]:
    if item.recommendations:
        proposers = list(dict.fromkeys(r.by for r in item.recommendations if r.by))
        yield Line(0, "\nRecommended" + (f" by {', '.join(proposers)}" if proposers else ""), "bold cyan")
    for recommendation in item.recommendations:
        label = f"{recommendation.point}. " if recommendation.point else "– "
        to = f" [to {recommendation.addressee}]" if recommendation.addressee else ""
        yield Line(2, label + " ".join(recommendation.text.split()) + to)
        yield from _effects(item, recommendation)


def _effects(item: Item, recommendation: Recommendation) -> Iterator[Line]:
    mappings = [m for m in item.mappings if m.recommendation == recommendation.id]
    for mapping in mappings:
        derived = " (derived)" if mapping.basis == "derived" else ""
        yield Line(5, f"→ {_words(mapping.effect)}{derived}", "green")
    if not mappings:
        yield Line(5, "→ nothing known to have become of it", "yellow")


def _decisions(item: Item) -> Iterator[Line]:
    if item.decisions:
        yield Line(0, "\nDecided", "bold cyan")
    bodies = {decision.id: decision.body for decision in item.decisions}
    for decision in item.decisions:
        adopted = bodies.get(decision.adopts or "")
        yield Line(2, _decision_head(decision) + (f", as {adopted} had it" if adopted else ""))
        if decision.remark:
            yield Line(4, f"with the remark: {' '.join(decision.remark.split())}")
        yield Line(4, f"“{' '.join(decision.evidence.quote.split())}”", "italic")


def _decision_head(decision: Decision) -> str:
    points = f" on point {', '.join(decision.points)}" if decision.points else ""
    option = f", option {decision.option}" if decision.option else ""
    also = f" (also {', '.join(_words(o) for o in decision.also)})" if decision.also else ""
    who = ", ".join(part for part in (decision.body, decision.date) if part)
    basis = " (derived)" if decision.basis == "derived" else ""
    told = who if decision.current else _earlier(decision)
    return f"{_words(decision.outcome)}{points}{option}{also}{basis}" + (f" – {told}" if told else "")


def _earlier(decision: Decision) -> str:
    """Says that it is another meeting's, and whose."""
    return ", ".join(part for part in ("earlier", decision.body, decision.date) if part)


def _votes(item: Item) -> Iterator[Line]:
    decisions = {decision.id: decision for decision in item.decisions}
    for vote in item.votes:
        about = decisions.get(vote.decision or "")
        earlier = f" – {_earlier(about)}" if about and not about.current else ""
        yield Line(0, "\n" + _vote_head(vote) + earlier, "bold cyan")
        sides = dict.fromkeys(position.side for position in vote.positions)
        for side in sides:
            positions = [p for p in vote.positions if p.side == side]
            yield Line(2, f"{_words(side)}: {', '.join(_position(p) for p in positions)}")
        yield from (Line(4, quote, "italic") for quote in dict.fromkeys(_vote_quotes(vote)))


def _vote_head(vote: Vote) -> str:
    points = f" on point {', '.join(vote.points)}" if vote.points else ""
    about = "" if vote.on == "recommendation" else f" ({vote.on})"
    counts = ((vote.counts.for_, "for"), (vote.counts.against, "against"), (vote.counts.abstain, "abstaining"))
    counted = [f"{number} {side}" for number, side in counts if number is not None]
    carried = {True: "carried", False: "lost", None: None}[vote.carried]
    details = [part for part in (_words(vote.manner) if vote.manner else None, *counted, carried) if part]
    return f"Vote{points}{about}" + (f": {', '.join(details)}" if details else "")


def _vote_quotes(vote: Vote) -> Iterator[str]:
    yield f"“{' '.join(vote.evidence.quote.split())}”"
    for position in vote.positions:
        inside = vote.evidence.start <= position.evidence.start and position.evidence.end <= vote.evidence.end
        if not inside:
            yield f"“{' '.join(position.evidence.quote.split())}”"


def _position(position: Position) -> str:
    left_out = f" except {', '.join(_person(p) for p in position.except_)}" if position.except_ else ""
    reason = f" [{' '.join(position.reason.split())}]" if position.reason else ""
    return _person(position.voter) + left_out + (" (derived)" if position.basis == "derived" else "") + reason


def _person(person: PersonRef | Voter) -> str:
    return f"{person.name} ({person.party})" if person.party and person.party != person.name else person.name


def _referrals(item: Item) -> Iterator[Line]:
    for referral in item.referrals:
        where = f" before {referral.to}" if referral.to else ""
        yield Line(0, f"\nBrought{where} by {_person(referral.by)}", "bold cyan")
        yield Line(2, f"“{' '.join(referral.evidence.quote.split())}”", "italic")


def _presence(attendance: tuple[Attendance, ...], decisions: tuple[Decision, ...] = ()) -> Iterator[Line]:
    """Who was there and who was not; those of another meeting, whose decision is quoted, apart from the others."""
    if attendance:
        yield Line(0, "\nPresence", "bold cyan")
    earlier = {decision.id: _earlier(decision) for decision in decisions if not decision.current}
    groups: dict[tuple[str, str], list[Attendance]] = {}
    for entry in attendance:
        groups.setdefault((earlier.get(entry.decision or "", ""), entry.status), []).append(entry)
    for (when, status), entries in sorted(groups.items(), key=lambda group: group[0][0] != ""):
        names = ", ".join(_attendee(entry) for entry in entries)
        yield Line(2, f"{when}{', ' * bool(when)}{_words(status)}: {names}")


def _attendee(entry: Attendance) -> str:
    details = (entry.time, f"for {entry.for_.name}" if entry.for_ else None, *(f"item {i}" for i in entry.items))
    known = [detail for detail in details if detail]
    return _person(entry.person) + (f" [{', '.join(known)}]" if known else "")


def _money(record: Record, item: Item) -> Iterator[Line]:
    amounts = {amount.id: amount for amount in item.amounts}
    if item.moves:
        yield Line(0, "\nMoney moved", "bold cyan")
    for move in item.moves:
        yield Line(2, _move(move, amounts.get(move.amount)))
        yield Line(4, passage(record.text, move.evidence), "italic")
    moved = {move.amount for move in item.moves}
    others = [amount for amount in item.amounts if amount.id not in moved]
    if others:
        yield Line(0, "\nOther money" if item.moves else "\nMoney", "bold cyan")
    for amount in others:
        yield Line(2, _amount(amount))
        yield Line(4, passage(record.text, amount.evidence), "italic")


def _move(move: Move, amount: Amount | None) -> str:
    years = ", ".join(move.years) if amount is None or move.years != amount.years else ""
    ways = (f"from {move.from_}" if move.from_ else "", f"to {move.to}" if move.to else "", years)
    recurring = "each year" if move.recurring else ""
    details = " ".join(part for part in (_amount(amount) if amount else move.amount, *ways, recurring) if part)
    way = f" ({move.direction})" if move.direction in ("income", "neutral") else ""  # the others are spent
    return f"{_words(move.kind)}{way}, {move.status}: {details}"


def _amount(amount: Amount) -> str:
    sums = [dkk(value) for value in (amount.value, amount.low, amount.high) if value is not None]
    per = f" per {amount.per}" if amount.per else ""
    years = f" [{', '.join(amount.years)}{' and on' if amount.onwards else ''}]" if amount.years else ""
    flagged = f" ({', '.join(amount.warnings)})" if amount.warnings else ""
    return ("about " if amount.approximate else "") + " – ".join(sums) + per + years + flagged


def _dates(record: Record, item: Item) -> Iterator[Line]:
    if item.dates:
        yield Line(0, "\nDates", "bold cyan")
    for date in item.dates:
        days = date.start if date.start == date.end else f"{date.start} – {date.end}"
        yield Line(2, f"{days}: {passage(record.text, date.evidence)}")


def _warnings(record: Record, item: Item) -> Iterator[Line]:
    found = [warning for warning in record.warnings if item.number and warning.item == item.number]
    if found:
        yield Line(0, "\nWarnings", "bold yellow")
    for warning in found:
        yield Line(2, f"{warning.code}: {warning.message}")


def _words(value: str) -> str:
    return value.replace("_", " ")
