"""Divides a document into its preamble and its agenda items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.domain.document import BlockKind, Document
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.layout.access import closed_groups, is_closed, is_marked_closed, without_marks
from extract.layout.case_numbers import find_case_numbers, find_kle, find_route, is_case_line, without_case_number
from extract.layout.clock import PLACE_LINE
from extract.layout.contents import Candidate, Contents
from extract.layout.decided import decides
from extract.layout.flat import find_flat_items
from extract.layout.genre import says_only_agenda
from extract.layout.item_ends import with_ends
from extract.layout.lines import Line
from extract.layout.listed_items import told_section, told_title
from extract.layout.numbering import find_item_lines
from extract.layout.profile import NO_PROFILE, Profile
from extract.layout.sections import read_sections, with_parts_of_case
from extract.layout.titles import Start, with_titles, without_list_below
from extract.layout.unheaded import split_fused, split_stacked, with_unheaded
from extract.layout.unknown_headings import find_ranks, level_of_items, with_unknown
from extract.layout.unnumbered import with_unnumbered
from extract.lexicon.bodies import is_body_name
from extract.lexicon.calendar import find_day
from extract.lexicon.names import is_about_presence

OPENING = {SectionRole.SUMMARY, SectionRole.RECOMMENDATION, SectionRole.CASE, SectionRole.QUESTION}
BULLETS = {"•", "·", "*"}
# "Referat" above the first section is what the document is, and no item's title
KIND = re.compile(
    r"(?i)^(?:åbent\s+|lukket\s+)?(?:møde)?(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|protokol|udskrift)$"
)
UNTITLED = re.compile(r"(?i)^(?:sags?\s*(?:id|nr|nummer))\b")


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
    starts = [Start(_first_line(c, lines), c.line + c.height - 1, c) for c in found]
    if not starts:
        starts = _named_in_order(_untitled(lines) or _restarting(lines), contents) or _single(lines)
    starts = with_unnumbered(with_titles(starts, lines, contents), lines)
    lines = with_ends(_with_unknown_headings(without_list_below(lines, starts), starts), starts)
    preamble = tuple(lines[: starts[0].first] if starts else lines)
    items, groups, agenda = [], closed_groups(lines, starts[0].first if starts else 0), says_only_agenda(preamble)
    for k, start in enumerate(starts):
        last = starts[k + 1].first if k + 1 < len(starts) else len(lines)
        end = lines[last].span.start if last < len(lines) else len(document.text)
        before = start.first > 0 and groups[start.first - 1]
        items.append(_item(k, start, lines, last, end, contents, closed_before=before, agenda=agenda))
    return Division(preamble, tuple(_unique(items)), contents)


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


def _first_line(candidate: Candidate, lines: Sequence[Line]) -> int:
    """The heading's first line: the bullet above it, where one stands alone."""
    above = candidate.line - 1
    return above if above >= 0 and lines[above].text in BULLETS else candidate.line


def _untitled(lines: Sequence[Line]) -> list[Start]:
    """Items that begin with a case number line and have neither number nor title."""
    starts = []
    for i, line in enumerate(lines):
        if UNTITLED.match(line.text):
            first = i - 1 if i and lines[i - 1].is_noise else i
            starts.append(Start(first, i, Candidate(i, "", 0.0, "")))
    return starts if any(x.heading for x in lines) else []


def _named_in_order(starts: Sequence[Start], contents: Contents) -> list[Start]:
    """Numbers and titles from the contents, where it lists as many items as there are."""
    if len(starts) != len(contents.titles):
        return list(starts)
    return [
        replace(s, candidate=replace(s.candidate, number=number, title=title))
        for s, (number, title) in zip(starts, contents.titles.items(), strict=True)
    ]


def _restarting(lines: Sequence[Line]) -> list[Start]:
    """Items without number and case number: one begins where the sections start over after a decision.

    The line before the first section is the title where the markup makes it a heading, or it stands alone and short.
    """
    starts: list[Start] = []
    decided = False
    opening = _opening_roles(lines)
    for k, line in enumerate(lines):
        anew = (decided or not (starts or opening)) and not (
            k and lines[k - 1].role is SectionRole.DECISION
        )  # "Beslutning" above "Byrådets beslutning"
        again = line.role in opening or (line.role is SectionRole.DECISION and anew) or _opens_titled(k, lines, starts)
        if not again or (starts and not decided) or line.heading is None or line.heading.dated:
            decided = decided or line.role is SectionRole.DECISION
            continue
        titled = k > 0 and _stands_as_title(lines[k - 1]) and not (not starts and _is_place(k - 1, lines))
        first = k - 1 if titled else k
        starts.append(Start(first, k - 1, Candidate(first, "", 0.0, lines[k - 1].text if titled else "")))
        decided = line.role is SectionRole.DECISION
    return starts if len(starts) > 1 else []


def _opens_titled(k: int, lines: Sequence[Line], starts: Sequence[Start]) -> bool:
    """True for a section with which an item can begin, below a title that stands apart as that of the first item does."""
    if lines[k].role not in OPENING or not starts or starts[0].first > starts[0].heading:
        return False
    title = lines[k - 1]
    return title.after_blank and _stands_as_title(title) and not (decides(title.text) or _names(title))


def _names(line: Line) -> bool:
    """True for who was there or not; a title in capitals reads like names."""
    return is_about_presence(line.text) and not line.text.isupper()


def _opening_roles(lines: Sequence[Line]) -> set[SectionRole]:
    """The sections with which items of the document can begin, beside the decision: none where that stands first."""
    may = (x.role for x in lines if x.role and (x.role in OPENING or x.role is SectionRole.DECISION))
    first = next(may, None)
    if first is SectionRole.DECISION:
        return set()
    return OPENING if first is SectionRole.QUESTION else OPENING - {SectionRole.QUESTION}  # else it stands last


def _stands_as_title(line: Line) -> bool:
    if (
        line.heading
        or line.is_noise
        or line.text[-1:] in ".:,;"
        or is_body_name(line.text)
        or KIND.match(line.text)
        or find_day(line.text)
    ):
        return False
    return line.kind is BlockKind.HEADING or (line.after_blank and 5 < len(line.text) < 120)


def _is_place(index: int, lines: Sequence[Line]) -> bool:
    """True for the place of the meeting: a line that names a room right below the day."""
    line, above = lines[index], lines[index - 1] if index else None
    return above is not None and find_day(above.text) is not None and PLACE_LINE.fullmatch(line.text) is not None


def _single(lines: Sequence[Line]) -> list[Start]:
    """One item for a page that holds one: it begins with its title, before the first section."""
    first = next((i for i, x in enumerate(lines) if x.role in (SectionRole.DECISION, SectionRole.RECOMMENDATION)), None)
    opening = next((i for i, x in enumerate(lines) if x.heading), None)
    if first is None or opening is None or first < 2:
        return []
    above = [i for i in range(opening - 1, -1, -1) if _may_be_title(lines[i]) and not _is_place(i, lines)]
    # What the case is about may stand as a sentence between its title and its first section.
    titled = next((i for i in above if not lines[i].text.endswith(".")), above[0] if above else None)
    if titled is not None:
        return [Start(titled, titled, Candidate(titled, "", 0.0, lines[titled].text))]
    decided = any(x.role is SectionRole.DECISION for x in lines)
    return [Start(opening, opening - 1, Candidate(opening, "", 0.0, ""))] if decided else []


def _may_be_title(line: Line) -> bool:
    text = line.text
    named = line.is_noise or KIND.match(text) or is_body_name(text) or ":" in text[:25] or re.search(r"\d{4}", text)
    return not named and len(text) > 5


def _item(
    position: int,
    start: Start,
    lines: Sequence[Line],
    last: int,
    end: int,
    contents: Contents,
    *,
    closed_before: bool,
    agenda: bool,
) -> AgendaItem:
    c, own = start.candidate, lines[start.first : last]
    title = c.title or contents.titles.get(c.number, "")
    body = lines[start.heading + 1 : last]
    head = own[: next((k for k, x in enumerate(own) if k and x.heading), min(len(own), 12))]
    below = own[-1:] if len(own) > len(head) and is_case_line(own[-1].text) else []
    numbers = find_case_numbers([*head, *below], without_marks(title))
    title = re.sub(r"^BR\s\d+/\d+\.?\s*", "", title)
    sections = split_stacked(body, split_fused(body, with_parts_of_case(read_sections(body, end), body)))
    sections = with_unheaded(body, end, sections, structured=own[0].kind is BlockKind.ITEM and not agenda)
    if not sections and (told := told_title(title)):
        sections, title = tuple(told_section(lines[start.heading], title, end)), told[0]
    closed = closed_before or is_closed(title, head) or _is_listed_closed(title, contents.titles.get(c.number, ""))
    title = without_marks(without_case_number(without_marks(title)))
    return AgendaItem(
        key=c.number or f"#{position + 1}",
        number=c.number or None,
        title=title.rstrip(" .") if title.endswith(" .") else title or None,
        access="closed" if closed else "open",
        case_numbers=numbers,
        kle=find_kle(numbers),
        route=find_route(title),
        span=Span(lines[start.first].span.start, end),
        sections=sections,
    )


def _is_listed_closed(title: str, listed: str) -> bool:
    """True where a mark before the case number, or in the contents list, says that the item is closed."""
    bare = without_case_number(title)
    return is_marked_closed(bare) or (is_marked_closed(listed) and without_marks(listed) == title)


def _unique(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Items whose number stands twice get keys that tell them apart."""
    seen: dict[str, int] = {}
    unique = []
    for item in items:
        seen[item.key] = seen.get(item.key, 0) + 1
        unique.append(item if seen[item.key] == 1 else item.model_copy(update={"key": f"{item.key}#{seen[item.key]}"}))
    return unique
