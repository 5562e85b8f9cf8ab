"""Cross-checks between the facts of an item; each contradiction is a coded warning, nothing is corrected."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extract.domain.facts import Attendance, Decision, Outcome, Recommendation, Vote
from extract.domain.identity import Person
from extract.domain.record import Item, Warning
from extract.reconcile.mappings import open_points

AWAY = {"absent", "excused"}


def check_item(
    item: Item, key: str, recommendations: Sequence[Recommendation], head: Sequence[Attendance] = ()
) -> Iterator[Warning]:
    """The warnings of one item; `head` is the presence that the document's head states for the whole meeting."""
    yield from _votes(item.votes, key)
    yield from _voters(item.votes, [*_whole_meeting(head), *item.attendance], key)
    yield from _points(item.decisions, recommendations, key)
    if any(d.current for d in item.decisions):
        own = (r for r in open_points(recommendations, item.mappings) if r.addressee is None)
        yield from _unsettled(own, key)  # what is put to another body is not for this one to settle
    for amount in item.amounts:
        for code in amount.warnings:
            yield Warning(code=code, message=f"»{amount.raw}« is kept as printed", item=key, evidence=amount.evidence)


def check_presence(entries: Sequence[Attendance]) -> Iterator[Warning]:
    """Persons who are both present and absent in the document's head."""
    present = {a.person.name for a in entries if a.status == "present"}
    for entry in entries:
        if entry.status in AWAY and entry.person.name in present:
            yield Warning(
                code="PRESENT_AND_ABSENT", message=f"{entry.person.name} stands in both lists", evidence=entry.evidence
            )


def check_people(people: Sequence[Person], ambiguous: Sequence[str], known: frozenset[str]) -> Iterator[Warning]:
    """Names that fit several persons, and letters that no national party holds (a local list, or a slip)."""
    for name in dict.fromkeys(ambiguous):
        yield Warning(code="PERSON_AMBIGUOUS", message=f"{name} fits several persons of the document")
    for letter in sorted({p.party for p in people if p.party and p.party not in known}):
        yield Warning(code="UNKNOWN_PARTY_LETTER", message=f"{letter} is no national party: a local list, or a slip")


def _whole_meeting(head: Sequence[Attendance]) -> Iterator[Attendance]:
    return (a for a in head if not a.items and a.time is None)


def _votes(votes: Sequence[Vote], key: str) -> Iterator[Warning]:
    for vote in votes:
        for side, count in (
            ("for", vote.counts.for_),
            ("against", vote.counts.against),
            ("abstain", vote.counts.abstain),
        ):
            named = [p for p in vote.positions if p.side == side]
            persons = named and all(p.voter.kind == "person" for p in named)
            if count is not None and persons and len(named) > count:
                message = f"{len(named)} named {side}, {count} counted"
                yield Warning(code="VOTE_COUNT_MISMATCH", message=message, item=key, evidence=vote.evidence)
        sides = Counter((p.voter.kind, p.voter.name, p.voter.party) for p in vote.positions)
        for (_, name, _), times in sides.items():
            if times > 1:
                yield Warning(
                    code="VOTER_TWICE", message=f"{name} is named {times} times", item=key, evidence=vote.evidence
                )


def _voters(votes: Sequence[Vote], attendance: Sequence[Attendance], key: str) -> Iterator[Warning]:
    away = {a.person.name for a in attendance if a.status in AWAY and a.decision is None}
    for vote in votes:
        for position in vote.positions:
            if position.voter.kind == "person" and position.voter.name in away:
                message = f"{position.voter.name} votes and is absent"
                yield Warning(code="VOTER_ABSENT", message=message, item=key, evidence=position.evidence)


def _unsettled(recommendations: Iterable[Recommendation], key: str) -> Iterator[Warning]:
    """A warning for each recommendation that no decision of the item is known to settle."""
    for open_one in recommendations:
        what = f"point {open_one.point}" if open_one.point else f"»{open_one.text[:60]}«"
        message = f"nothing says what became of {what}"
        yield Warning(code="RECOMMENDATION_UNSETTLED", message=message, item=key, evidence=open_one.evidence)


def _points(decisions: Sequence[Decision], recommendations: Sequence[Recommendation], key: str) -> Iterator[Warning]:
    known = {r.point for r in recommendations if r.point}
    for decision in decisions:
        unknown = [p for p in decision.points if p not in known and p.rstrip("abcdefgh") not in known]
        if known and unknown and decision.current:
            message = f"the recommendation has no point {', '.join(unknown)}"
            yield Warning(code="POINT_UNKNOWN", message=message, item=key, evidence=decision.evidence)
        if decision.outcome is Outcome.UNCLEAR and decision.current:
            yield Warning(
                code="OUTCOME_UNCLEAR", message="no known wording of a decision", item=key, evidence=decision.evidence
            )
