"""Cross-checks between the facts of an item; each contradiction is a coded warning, nothing is corrected."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extract.domain.facts import MOST_POINTS, Attendance, Decision, Outcome, Position, Recommendation, Vote
from extract.domain.identity import Person
from extract.domain.record import Item, Warning
from extract.domain.text import Evidence
from extract.reconcile.choices import without_superseded
from extract.reconcile.in_order import without_restarted_numbers
from extract.reconcile.mappings import open_points
from extract.reconcile.sums import conflicting_sums

NOT = re.compile(r"(?i)\bikke\s+at\b|\bat\b[^.]*\bikke\b")
CASTING = re.compile(r"(?i)\b(?:udslagsgivende|afgørende\s+stemme|lodtrækning\w*|lod)\b")  # what settles a tie
AWAY = {"absent", "excused"}
LARGEST_COUNCIL = 55  # styrelsesloven § 5: no municipal council in the country has more members


def check_item(
    item: Item,
    key: str,
    recommendations: Sequence[Recommendation],
    head: Sequence[Attendance] = (),
    members: int | None = None,
) -> Iterator[Warning]:
    """The warnings of one item.

    `head` is the presence that the document's head states for the whole meeting, `members` the size of the body where it is known.
    """
    for vote in item.votes:
        yield from _counts(vote, key, members)
        yield from _sides(vote, key)
        yield from _result(vote, key)
    earlier = {d.id for d in item.decisions if not d.current}  # at meetings whose presence is not printed here
    yield from _voters(
        [v for v in item.votes if v.decision not in earlier], [*_whole_meeting(head), *item.attendance], key
    )
    yield from _points(item, recommendations, key)
    if len(recommendations) >= MOST_POINTS:
        yield Warning(code="TRUNCATED", message=f"only its first {MOST_POINTS} recommendations are read", item=key)
    if any(d.current for d in item.decisions):
        asked = without_superseded(recommendations, [d for d in item.decisions if d.current])
        own = (r for r in open_points(asked, item.mappings) if r.addressee is None)
        yield from _unsettled(
            own, [d for d in item.decisions if not d.current], key
        )  # what is put to another body is not for this one to settle
    yield from conflicting_sums(item.amounts, recommendations, item.decisions, key)
    for amount in item.amounts:
        for code in amount.warnings:
            yield Warning(code=code, message=f"»{amount.raw}« is kept as printed", item=key, evidence=amount.evidence)


def check_presence(entries: Sequence[Attendance]) -> Iterator[Warning]:
    """Persons who are both present and absent in the document's head."""
    present = {a.person.name for a in entries if a.status == "present"}
    for entry in entries:
        if entry.status in AWAY and not entry.items and entry.person.name in present:
            yield Warning(
                code="PRESENT_AND_ABSENT", message=f"{entry.person.name} stands in both lists", evidence=entry.evidence
            )


def check_people(ambiguous: Sequence[str]) -> Iterator[Warning]:
    """Names that fit several persons of the document."""
    for name in dict.fromkeys(ambiguous):
        yield Warning(code="PERSON_AMBIGUOUS", message=f"{name} fits several persons of the document")


def check_letters(people: Sequence[Person], items: Sequence[Item], known: frozenset[str]) -> Iterator[Warning]:
    """Letters that no national party held at the time and that the document explains nowhere: a local list, or a slip."""
    proofs: dict[str, Evidence | None] = {}
    for person in people:
        if person.party:
            proofs.setdefault(person.party, None)
    for position in (p for item in items for v in item.votes for p in _stated(v)):
        if position.voter.party:
            proofs[position.voter.party] = proofs.get(position.voter.party) or position.evidence
    for letter in sorted(proofs.keys() - known):
        message = f"{letter} is no national party: a local list, or a slip"
        yield Warning(code="UNKNOWN_PARTY_LETTER", message=message, evidence=proofs[letter])


def _stated(vote: Vote) -> Iterator[Position]:
    return (p for p in vote.positions if p.basis == "stated")


def _whole_meeting(head: Sequence[Attendance]) -> Iterator[Attendance]:
    return (a for a in head if not a.items and a.time is None)


def _counts(vote: Vote, key: str, members: int | None) -> Iterator[Warning]:
    """Counts against the voters named, and against the size of the body."""
    counts = {"for": vote.counts.for_, "against": vote.counts.against, "abstain": vote.counts.abstain}
    for side, count in counts.items():
        named = [p for p in _stated(vote) if p.side == side]
        persons = bool(named) and all(p.voter.kind == "person" for p in named)
        if count is not None and ((persons and len(named) != count) or len(named) > count):
            message = f"{len(named)} named {side}, {count} counted"
            yield Warning(code="VOTE_COUNT_MISMATCH", message=message, item=key, evidence=vote.evidence)
    cast = sum(count for count in counts.values() if count is not None)
    if cast > (members or LARGEST_COUNCIL):
        message = f"{cast} votes counted, the body has {members or 'at most ' + str(LARGEST_COUNCIL)} members"
        yield Warning(code="VOTES_EXCEED_BODY", message=message, item=key, evidence=vote.evidence)


def _sides(vote: Vote, key: str) -> Iterator[Warning]:
    """The same voter twice or on two sides, and a party as a whole against one of its own members."""
    stated = list(_stated(vote))
    for (_, name, _), times in Counter((p.voter.kind, p.voter.name, p.voter.party) for p in stated).items():
        if times > 1:
            message = f"{name} is named {times} times"
            yield Warning(code="VOTER_TWICE", message=message, item=key, evidence=vote.evidence)
    whole = {p.voter.party: p for p in stated if p.voter.kind == "party" and p.voter.party}
    for position in stated:
        party = whole.get(position.voter.party) if position.voter.kind == "person" and position.voter.party else None
        if party and party.side != position.side and position.voter.name not in {e.name for e in party.except_}:
            message = f"{party.voter.name} is {_words(party.side)} as a whole, {position.voter.name} is {_words(position.side)}"
            yield Warning(code="PARTY_SPLIT", message=message, item=key, evidence=position.evidence)


def _result(vote: Vote, key: str) -> Iterator[Warning]:
    """The printed result against the votes cast; abstentions are not cast."""
    pro, contra = vote.counts.for_, vote.counts.against
    if vote.carried is None or pro is None or contra is None or NOT.search(vote.evidence.quote):
        return  # "med 11 stemmer for og 8 imod besluttede byrådet ikke at …": what was voted on is not told
    if pro == contra and CASTING.search(vote.evidence.quote):
        return
    if vote.carried != (pro > contra):
        message = f"{pro} for and {contra} against, and {'carried' if vote.carried else 'not carried'}"
        yield Warning(code="RESULT_AGAINST_VOTES", message=message, item=key, evidence=vote.evidence)


def _voters(votes: Sequence[Vote], attendance: Sequence[Attendance], key: str) -> Iterator[Warning]:
    here = [a for a in attendance if a.decision is None and (not a.items or key in a.items)]
    away = {a.person.name: a.status for a in here if a.status in AWAY | {"disqualified"}}
    for vote in votes:
        for position in _stated(vote):
            status = away.get(position.voter.name) if position.voter.kind == "person" else None
            if status and not (status == "disqualified" and vote.on == "disqualification"):
                message = f"{position.voter.name} votes and is {_words(status)}"
                yield Warning(code="VOTER_ABSENT", message=message, item=key, evidence=position.evidence)


def _unsettled(recommendations: Iterable[Recommendation], earlier: Sequence[Decision], key: str) -> Iterator[Warning]:
    """A warning for each recommendation that no current decision of the item is known to settle; an earlier one may name it."""
    for open_one in recommendations:
        what = f"point {open_one.point}" if open_one.point else f"»{open_one.text[:60]}«"
        named = next((d for d in earlier if open_one.point and open_one.point in d.points), None)
        message = f"nothing says what became of {what}"
        if named:
            message = f"only an earlier decision ({', '.join(filter(None, (named.body, named.date)))}) says what became of {what}"
        yield Warning(code="RECOMMENDATION_UNSETTLED", message=message, item=key, evidence=open_one.evidence)


def _points(item: Item, recommendations: Sequence[Recommendation], key: str) -> Iterator[Warning]:
    known = {r.point for r in without_restarted_numbers(recommendations) if r.point}
    current = {d.id for d in item.decisions if d.current}
    told: set[str] = set()
    pointing: list[Decision | Vote] = [d for d in item.decisions if d.current]
    pointing += [v for v in item.votes if v.decision in current and v.on == "recommendation"]
    for one in pointing:
        unknown = [p for p in one.points if p not in known and p.rstrip("abcdefgh") not in known and p not in told]
        if known and unknown:
            told.update(unknown)
            message = f"the recommendation has no point {', '.join(unknown)}"
            yield Warning(code="POINT_UNKNOWN", message=message, item=key, evidence=one.evidence)
    for decision in item.decisions:
        if decision.outcome is Outcome.UNCLEAR and decision.current:
            message = "no known wording of a decision"
            yield Warning(code="OUTCOME_UNCLEAR", message=message, item=key, evidence=decision.evidence)


def _words(value: str) -> str:
    return value.replace("_", " ")
