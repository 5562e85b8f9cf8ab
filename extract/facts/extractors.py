"""The kinds of facts in the order in which they are found: each extractor sees the facts before it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from extract.domain.document import Document
from extract.domain.facts import Amount, Attendance, DateMention, Decision, Fact, Move, Recommendation, Referral, Vote
from extract.domain.meeting import AgendaItem, Meeting, SectionRole
from extract.domain.text import Evidence
from extract.facts.amounts.find import find_amounts
from extract.facts.attendance import find_item_attendance
from extract.facts.dates.find import read_dates
from extract.facts.decisions.find import Passage, find_decisions, flatten
from extract.facts.moves.find import find_moves
from extract.facts.recommendations.find import find_recommendations
from extract.facts.referrals import find_referrals
from extract.facts.votes.find import find_votes
from extract.language.names import NameFinder, RulesAlone

R = SectionRole


@dataclass
class ItemFacts:
    """The facts of one item so far; `passages` keeps the sentences from which the decisions were read.

    `names` is asked for persons where the rules find none.
    """

    meeting: Meeting
    names: NameFinder = field(default_factory=RulesAlone)
    passages: list[Passage] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    attendance: list[Attendance] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    impossible_dates: list[Evidence] = field(default_factory=list)


def _words_of(recommendations: Sequence[Recommendation]) -> dict[str, str]:
    """The words of each point by its label, or by its number where none is printed; without labels that two points have."""
    printed = [r for r in recommendations if r.point]
    labels = Counter(r.point for r in printed)
    if printed:
        return {r.point: r.text for r in printed if r.point and labels[r.point] == 1}
    return {str(n): r.text for n, r in enumerate(recommendations, start=1)}


def _points_of(recommendations: Sequence[Recommendation]) -> tuple[str, ...]:
    """The points of the recommendation in order; where none is printed they are named by their order."""
    printed = tuple(r.point for r in recommendations if r.point)
    several = len(recommendations) > 1
    return printed or tuple(str(n) for n in range(1, len(recommendations) + 1) if several)


class Extractor(Protocol):
    """Finds the facts of one kind in an item."""

    @property
    def kind(self) -> str:
        """The field of `ItemFacts` that it fills."""

    @property
    def reads(self) -> tuple[SectionRole, ...]:
        """The roles of the sections in which it looks."""

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The facts of this kind; `found` holds those of the kinds before it."""


class Recommendations:
    """The points of the recommendation."""

    kind, reads = "recommendations", (R.RECOMMENDATION, R.SUMMARY, R.CASE)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The recommendation's points in order."""
        body = found.meeting.body
        yield from find_recommendations(document, item, body.name if body else None)


class Decisions:
    """The units of decision text."""

    kind, reads = "decisions", (R.DECISION,)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The decisions in order; the passages they were read from are kept for the votes."""
        printed = frozenset(r.point for r in found.recommendations if r.point)
        known = frozenset(_points_of(found.recommendations))
        asked = _words_of(found.recommendations)
        found.passages.extend(find_decisions(document, item, found.meeting, known, printed, asked))
        yield from (resolved.decision for resolved in flatten(found.passages))


class Votes:
    """Who took which side."""

    kind, reads = "votes", (R.DECISION,)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The votes in order."""
        yield from find_votes(document, item, found.passages, _points_of(found.recommendations))


class Referrals:
    """Cases brought before the council."""

    kind, reads = "referrals", (R.DECISION,)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The referrals in order."""
        yield from find_referrals(document, found.passages)


class ItemAttendance:
    """Presence that stands in the item."""

    kind, reads = "attendance", (R.ATTENDANCE, R.DECISION)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The entries in order."""
        yield from find_item_attendance(document, item, found.passages, names=found.names, day=found.meeting.date)


class Amounts:
    """Sums of money anywhere in the item."""

    kind, reads = "amounts", tuple(R)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The amounts in order."""
        yield from find_amounts(document, item)


class Moves:
    """Money that a recommendation or a decision moves."""

    kind, reads = "moves", (R.RECOMMENDATION, R.DECISION)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The moves in order."""
        yield from find_moves(document, item, found.amounts, found.recommendations, found.decisions)


class Dates:
    """Dates and periods anywhere in the item."""

    kind, reads = "dates", tuple(R)

    def extract(self, item: AgendaItem, document: Document, found: ItemFacts) -> Iterator[Fact]:
        """The dates in order."""
        read = read_dates(document, item, found.meeting.date)
        found.impossible_dates.extend(read.impossible)
        yield from read.mentions


EXTRACTORS: tuple[Extractor, ...] = (
    Recommendations(), Decisions(), Votes(), Referrals(), ItemAttendance(), Amounts(), Moves(), Dates(),
)  # fmt: skip


def extract_item(item: AgendaItem, document: Document, meeting: Meeting, names: NameFinder | None = None) -> ItemFacts:
    """All facts of one item; without `names` the rules alone find persons."""
    found = ItemFacts(meeting, names or RulesAlone())
    for extractor in EXTRACTORS:
        getattr(found, extractor.kind).extend(list(extractor.extract(item, document, found)))
    return found
