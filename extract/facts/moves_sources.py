"""Where the sums stand that move money: recommendations, current decisions and the title of an item."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extract.domain.document import Document
from extract.domain.facts import Amount, Decision, Move, Outcome, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.moves_kinds import Kind, kind_of_stem

Status = Literal["proposed", "recommended", "decided", "rejected", "postponed"]

_STATUS: dict[Outcome, Status] = {
    Outcome.APPROVED: "decided",
    Outcome.APPROVED_AMENDED: "decided",
    Outcome.TASKED: "decided",
    Outcome.RECOMMENDED: "recommended",
    Outcome.RECOMMENDED_AMENDED: "recommended",
    Outcome.REJECTED: "rejected",
    Outcome.NOT_RECOMMENDED: "rejected",
    Outcome.POSTPONED: "postponed",
    Outcome.RETURNED: "postponed",
}
_SUB_POINT = re.compile(r"(\d+)[a-z]")
_ROW = re.compile(r"[^\n]*\S[^\n]*")
_TOTAL = re.compile(r"(?:i\s?alt|total\w*|sum|samle[td]e?)\b", re.IGNORECASE)

_ADOPTS_WITH = re.compile(
    r"\W*(?:\w+\s){0,2}?(?:godkend|anbefal|tiltr|vedtag|imødekom|bevilg)\w*,?\s(?:dog\s|men\s|kun\s|delvist\s)*med\s(?:kun\s|i\salt\s|ca\.\s|kr\.\s)*"
    r"|\W*(?:\w+\s){0,2}?(?:godkend|anbefal|tiltr|vedtag)\w*,\s(?:(?:idet|dog|men|således,?\sat|der|kun|alene|blot)\s)+(?:gives|ydes|bevilges|tildeles)"
    r"\s(?:(?:der|dog|kun|alene|i\salt)\s)*",
    re.IGNORECASE,
)


class Source(NamedTuple):
    """Where sums stand that move money."""

    span: Span
    status: Status
    recommendation: str | None = None
    decision: str | None = None
    granted: Kind | None = (
        None  # what its sums are where nothing else tells: the rows of a table, a sum put in another's place
    )
    given: Kind | None = None  # the grant that the stem of a sub-point names


def find_sources(
    document: Document, item: AgendaItem, recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> Iterator[Source]:
    """The places in order; status is what the place alone says, `proposed` for a recommendation and the title."""
    points = Counter(r.point for r in recommendations)
    stems = {r.point: r for r in recommendations if points[r.point] == 1}
    for recommendation in recommendations:
        sub_point = _SUB_POINT.fullmatch(recommendation.point or "")
        stem = stems.get(sub_point[1]) if sub_point and recommendation.point in stems else None
        given = kind_of_stem(stem.text) if stem else None
        source = Source(recommendation.evidence.span, "proposed", recommendation=recommendation.id, given=given)
        yield from _with_rows(document.text, source)
    for decision in decisions:
        if decision.current and (status := _STATUS.get(decision.outcome)):
            yield Source(decision.evidence.span, status, decision=decision.id)
    at = document.text.find(item.title, *item.span) if item.title else -1
    if at >= 0 and item.title:
        yield Source(Span(at, at + len(item.title)), "proposed")


def _with_rows(text: str, source: Source) -> Iterator[Source]:
    """The recommendation; where it grants what a table lists, its words and each row of the table but the total's apart."""
    passage = text[source.span.start : source.span.end]
    lead, found, _ = passage.partition(":\n") if "\t" in passage else (passage, "", "")
    granted = kind_of_stem(lead) if found and "\t" not in lead else None
    if granted is None:
        yield source
        return
    yield source._replace(span=Span(source.span.start, source.span.start + len(lead)))
    for row in _ROW.finditer(text, source.span.start + len(lead), source.span.end):
        if not _TOTAL.match(row[0]):
            yield source._replace(span=Span(*row.span()), granted=granted if "\t" in row[0] else None)


def in_place(text: str, source: Source, moves: Sequence[Move], amounts: Sequence[Amount]) -> Source:
    """A decision that adopts the only move of the recommendations with another sum grants the same: "Godkendt med 30.000 kr."."""
    first = next((a.evidence.start for a in amounts if source.span.start <= a.evidence.start < source.span.end), None)
    if source.decision is None or first is None or len(moves) != 1 or not moves[0].recommendation:
        return source
    adopts = _ADOPTS_WITH.fullmatch(text, source.span.start, first)
    return source._replace(granted=Kind(moves[0].kind, moves[0].direction)) if adopts else source
