"""Divides a document into its preamble and its agenda items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.domain.document import BlockKind, Document
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.layout.case_numbers import (
    find_case_numbers,
    find_kle,
    find_route,
    is_case_line,
    labelled_below,
    without_case_number,
)
from extract.layout.flat.items import find_flat_items
from extract.layout.genre import says_minutes, says_only_agenda
from extract.layout.items.access import closed_groups, is_closed, is_marked_closed, without_marks
from extract.layout.items.contents import Candidate, Contents
from extract.layout.items.ends import with_ends
from extract.layout.items.listed_items import told_section, told_title
from extract.layout.items.numbering import find_item_lines
from extract.layout.items.numberless import find_numberless
from extract.layout.items.titles import Start, with_titles, without_list_below
from extract.layout.items.told_answers import find_told_answers, without_labels
from extract.layout.items.unnumbered import with_unnumbered
from extract.layout.lines import Line, line_start
from extract.layout.profile import NO_PROFILE, Profile
from extract.layout.sections.divide import read_sections, with_parts_of_case, with_rows_of_meeting
from extract.layout.sections.labels_in_decisions import with_labels_in_decisions
from extract.layout.sections.recommended_by import with_outcomes_of_bodies
from extract.layout.sections.unheaded import of_presence, split_fused, split_stacked, with_unheaded
from extract.layout.sections.unknown_headings import find_ranks, level_of_items, with_unknown
from extract.lexicon.noise import without_offer

FEWEST_IN_COLUMN = 3  # items
MOST_ABOVE = 0.6  # of the items, whose case number stands above their heading; the closing ones have none
MOST_IN_CELL = 4  # lines of a number, the head of a column and a title
BULLETS = {"•", "·", "*"}


@dataclass(frozen=True)
class Division:
    """The preamble's lines and the items."""

    preamble: tuple[Line, ...]
    items: tuple[AgendaItem, ...]
    contents: Contents


def find_items(document: Document, lines: Sequence[Line], profile: Profile = NO_PROFILE) -> Division:
    """The agenda items of the document in order; their spans and the preamble cover the whole text."""
    flat = find_flat_items(document, lines)
    if flat:
        return Division(_before(lines, flat[0].span.start), flat, Contents(frozenset(), {}))
    found, contents = find_item_lines(lines, profile)
    whole, starts = lines, find_told_answers(lines)
    if starts and all(c.line < starts[0].first for c in found):
        lines = without_labels(lines, starts)
    else:
        starts = [Start(_first_line(c, lines), c.line + c.height - 1, c) for c in found]
        starts = with_titles(starts or find_numberless(lines, contents), lines, contents)
        starts = _with_case_above(with_unnumbered(starts, lines), lines)
    lines = with_ends(_with_unknown_headings(without_list_below(lines, starts), starts), starts)
    preamble = tuple(lines[: starts[0].first] if starts else lines)
    items, groups, agenda = [], closed_groups(lines, starts[0].first if starts else 0), says_only_agenda(preamble)
    minutes = says_minutes(preamble) or (bool(starts) and all(lines[s.heading].text.startswith("Ad") for s in starts))
    for k, start in enumerate(starts):
        last = starts[k + 1].first if k + 1 < len(starts) else len(lines)
        end = line_start(document.text, whole[last].span.start) if last < len(lines) else len(document.text)
        before = start.first > 0 and groups[start.first - 1]
        items.append(
            _item(
                k,
                start,
                lines,
                last,
                Span(line_start(document.text, whole[start.first].span.start), end),
                contents,
                closed_before=before,
                agenda=agenda,
                minutes=minutes,
            )
        )
    return Division(preamble, tuple(_unique(_without_column(items, document.text))), contents)


def _without_column(items: list[AgendaItem], text: str) -> list[AgendaItem]:
    """The items; where all are titles alone but the last, below which as many lines are decided, these are a column of a table.

    They stand one column after the other, and which line is about which item is lost.
    """
    last = items[-1].sections if items else ()
    decided = [s for s in last if s.role is SectionRole.DECISION and s.heading]
    if len(items) < FEWEST_IN_COLUMN or len(decided) != 1 or any(i.sections for i in items[:-1]):
        return items
    above = [sum(map(bool, text[i.span.start : i.span.end].split("\n"))) for i in items[:-1]]
    said = text[decided[0].content.start : decided[0].content.end].split("\n")
    if max(above) > MOST_IN_CELL or sum(map(bool, map(str.strip, said))) < len(items):
        return items
    sections = tuple(s for s in last if s is not decided[0])
    return [*items[:-1], items[-1].model_copy(update={"sections": sections})]


def _with_unknown_headings(lines: Sequence[Line], starts: Sequence[Start]) -> Sequence[Line]:
    """The lines of the document, those of the items with the section headings that the lexicon does not know."""
    ranks, level = find_ranks(lines), level_of_items(lines, [start.heading for start in starts])
    marked = list(lines)
    for k, start in enumerate(starts):
        last = starts[k + 1].first if k + 1 < len(starts) else len(lines)
        marked[start.heading + 1 : last] = with_unknown(lines[start.heading + 1 : last], ranks, level)
    return marked


def _before(lines: Sequence[Line], offset: int) -> tuple[Line, ...]:
    """The lines before the offset, the last one cut there."""
    kept = []
    for line in lines:
        if line.span.start < offset:
            end = min(line.span.end, offset)
            kept.append(
                line._replace(span=Span(line.span.start, end), text=line.text[: end - line.span.start].rstrip())
            )
    return tuple(kept)


def _with_case_above(starts: list[Start], lines: Sequence[Line]) -> list[Start]:
    """The items, each from its case number on where that stands right above the heading of the first and of most."""
    above = [start.first > 0 and is_case_line(lines[start.first - 1].text, alone=True) for start in starts]
    if len(starts) < 2 or not above[0] or sum(above) < MOST_ABOVE * len(starts):
        return starts
    return [replace(s, first=s.first - 1) if own else s for s, own in zip(starts, above, strict=True)]


def _first_line(candidate: Candidate, lines: Sequence[Line]) -> int:
    """The heading's first line: the bullet above it, where one stands alone."""
    above = candidate.line - 1
    return above if above >= 0 and lines[above].text in BULLETS else candidate.line


def _item(
    position: int,
    start: Start,
    lines: Sequence[Line],
    last: int,
    span: Span,
    contents: Contents,
    *,
    closed_before: bool,
    agenda: bool,
    minutes: bool,
) -> AgendaItem:
    c, own = start.candidate, lines[start.first : last]
    title = without_offer(c.title) or contents.titles.get(c.number, "")
    body = lines[start.heading + 1 : last]
    head = own[: next((k for k, x in enumerate(own) if k and x.heading), min(len(own), 12))]
    below = own[-1:] if len(own) > len(head) and is_case_line(own[-1].text) else labelled_below(own[len(head) :])
    numbers = find_case_numbers([*head, *below], without_marks(title))
    title = re.sub(r"^BR\s\d+/\d+\.?\s*", "", title)
    read = with_labels_in_decisions(read_sections(body, span.end), body)
    read = with_outcomes_of_bodies(with_rows_of_meeting(read, body), body)
    sections = split_stacked(body, split_fused(body, with_parts_of_case(read, body)))
    structured = (own[0].kind is BlockKind.ITEM and not agenda) or c.height == 0  # an answer is all that was decided
    sections = of_presence(title, body, span.end) or with_unheaded(
        body, span.end, sections, structured=structured, minutes=minutes
    )
    if not sections and (told := told_title(title)):
        sections, title = tuple(told_section(lines[start.heading], title, span.end)), told[0]
    closed = closed_before or is_closed(title, head) or _is_listed_closed(c.number, title, contents)
    return AgendaItem(
        key=c.number or f"#{position + 1}",
        number=c.number or None,
        title=_ended(title := _bare_title(title, c.number)) or None,
        access="closed" if closed else "open",
        case_numbers=numbers,
        kle=find_kle(numbers),
        route=find_route(title),
        span=span,
        sections=sections,
    )


def _bare_title(title: str, number: str) -> str:
    """The title without marks and case number; empty where it is the heading once more, which says but that the item is closed."""
    bare = without_marks(without_case_number(without_marks(title)))
    return "" if bare.strip(" .:") == number else bare


def _ended(title: str) -> str:
    """The title without the colon or the full stop apart that ends it."""
    return title.rstrip(" .") if title.endswith(" .") else title.removesuffix(":").rstrip()


def _is_listed_closed(number: str, title: str, contents: Contents) -> bool:
    """True where a mark before the case number, or in the contents list, says that the item is closed."""
    bare, listed = without_case_number(title), contents.titles.get(number, "")
    marked = is_marked_closed(listed) or number in contents.closed
    return is_marked_closed(bare) or (marked and without_marks(listed) == title)


def _unique(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Items whose number stands twice get keys that tell them apart."""
    seen: dict[str, int] = {}
    unique = []
    for item in items:
        seen[item.key] = seen.get(item.key, 0) + 1
        unique.append(item if seen[item.key] == 1 else item.model_copy(update={"key": f"{item.key}#{seen[item.key]}"}))
    return unique
