"""Recommendations: the points of an item's recommendation sections, who recommends and to whom."""

import re

from extract.domain.document import Document
from extract.domain.facts import MOST_POINTS, Recommendation
from extract.domain.meeting import AgendaItem, Section
from extract.facts.recommendations.addressees import find_addressee, is_put_to
from extract.facts.recommendations.inline_lists import split_points
from extract.facts.recommendations.labels import (
    CAPITAL_SECOND,
    CELL,
    DECIMAL_SECOND,
    NUMBERED,
    ROMAN_SECOND,
)
from extract.facts.recommendations.lines import read_line
from extract.facts.recommendations.lists import (
    mark_superseded,
    recommendation_sections,
    with_lists_folded,
)
from extract.facts.recommendations.proposals import Proposal, find_proposal
from extract.facts.recommendations.state import Point, State
from extract.facts.recommendations.stems import (
    joined_by_or,
    with_lead_on_one_line,
    without_dissent,
)

ALTERNATIVE = re.compile(r"(?i)\W*alternativ")


def find_recommendations(document: Document, item: AgendaItem, body: str | None) -> list[Recommendation]:
    """The item's recommendations in order; where it has no recommendation section, what its case proposes to this body."""
    state = State()
    lists: list[tuple[Section, list[Point]]] = []
    for section in recommendation_sections(document.text, item):
        state.alternative = ALTERNATIVE.match(section.heading or "") is not None
        before = len(state.points)
        _read_section(document.text, section, state)
        lists.append((section, with_lists_folded(state.points, before)))
    if not state.points:
        proposal = find_proposal(document.text, item)
        if proposal:
            _read_proposal(document.text, proposal, state)
    del state.points[MOST_POINTS:]
    alternatives = joined_by_or([(p.label, document.text[p.start : p.end]) for p in state.points])
    for point in (state.points[n] for n in alternatives):
        point.opened_by = f"choice.or.{point.opened_by}" if "." not in point.opened_by else point.opened_by
    mark_superseded(document.text, lists)
    apart = any(is_put_to(body, x.to) for x in state.points)  # so another body's points are told from this one's
    found: list[Recommendation] = []
    for point in state.points:
        point.end = without_dissent(document.text, point.start, point.end)
        if cell := CELL.fullmatch(document.text, point.start, point.end):
            point.start, point.end = cell.span("text")
        text = document.text[point.start : point.end]
        if not text.strip(" .,;:"):
            continue
        found.append(
            Recommendation(
                id=f"{item.key}.r{len(found) + 1}",
                point=point.label,
                text=" ".join(text.split()),
                by=point.by,
                addressee=find_addressee(text, point.to, body, apart=apart),
                evidence=document.evidence(point.start, point.end, f"recommendations.{point.opened_by}"),
            )
        )
    return found


def _read_proposal(text: str, proposal: Proposal, state: State) -> None:
    """The sentence of the case as a point; as several where a numbered list follows its "at"."""
    if NUMBERED.match(text[proposal.start : proposal.end]) is None:
        state.points.append(Point(None, proposal.start, proposal.end, proposal.by, None, opened_by="in_case"))
        return
    state.by, position = proposal.by, proposal.start
    for raw in text[proposal.start : proposal.section_end].splitlines(keepends=True):
        line = raw.strip()
        if line and NUMBERED.match(line) is None:
            return
        if line:
            read_line(line, position + raw.index(line), state, blank_before=False)
        position += len(raw)


def _read_section(text: str, section: Section, state: State) -> None:
    state.stem, state.clause_next, state.against, state.label_next, state.inner = None, False, False, "", 0
    state.motions = state.motion = state.aside = state.passed = False
    state.capital = CAPITAL_SECOND.search(text, section.content.start, section.content.end) is not None
    state.roman = ROMAN_SECOND.search(text, section.content.start, section.content.end) is not None
    state.decimal = DECIMAL_SECOND.search(text, section.content.start, section.content.end) is not None
    position, blank_before = section.content.start, False
    for raw in with_lead_on_one_line(text[position : section.content.end]).splitlines(keepends=True):
        if len(state.points) >= MOST_POINTS:
            return
        line = raw.strip()
        if line:
            start = position + raw.index(line)
            for piece in split_points(line, start):
                read_line(piece[0], piece[1], state, blank_before)
            blank_before = False
        else:
            blank_before = True
        position += len(raw)
