"""Item headings: which lines begin an agenda item, in whatever style the document numbers them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.items.chain import find_best_chain, is_below_list
from extract.layout.items.contents import (
    NO_CONTENTS,
    Candidate,
    Contents,
    find_contents,
    find_only_list,
    titles_above,
)
from extract.layout.items.list_runs import SECOND, read_numbers
from extract.layout.items.listed_items import find_bulleted_items, find_listed_items
from extract.layout.items.lone_numbers import are_in_sections, is_no_item
from extract.layout.items.other_items import (
    RARE,
    counts_decisions,
    find_answers,
    find_headed_answers,
    find_repeated,
    find_restarted,
    repeats_sections,
    with_others,
)
from extract.layout.items.scores import LOOKAHEAD, alike, is_below_decision, with_score
from extract.layout.items.styles import (
    STYLES,
    find_candidates,
    find_profiled,
    find_structured,
)
from extract.layout.items.sub_items import are_within, with_sub_items
from extract.layout.lines import KINDS, Line
from extract.layout.profile import NO_PROFILE, Profile

FEWEST_LISTED = 2  # items in a style's numbers; fewer can be what is left of a list that is all there is
SURE = 3.0  # the score of a heading that is surely an item's; beside such, an entry of a list is none


def find_item_lines(lines: Sequence[Line], profile: Profile = NO_PROFILE) -> tuple[list[Candidate], Contents]:
    """The item headings in order, and the contents list; of all styles the one that explains the document best."""
    profiled = find_profiled(lines, profile.item_heading) if profile.item_heading else []
    if profiled:
        return profiled, NO_CONTENTS
    structured = [find_structured(i, line) for i, line in enumerate(lines) if line.kind is BlockKind.ITEM]
    if structured:
        return structured, NO_CONTENTS
    best, contents = _best_of(lines)
    of_list = not contents.titles and are_in_sections(best.chain, lines)
    if of_list or (len(best.chain) == 1 and is_no_item(best.chain[0], lines)):
        best = _Numbering()
    answers = find_answers(lines) or ([] if best.chain else find_headed_answers(lines))
    found = len(best.chain)
    repeated = find_repeated(lines) if found < FEWEST_LISTED else find_restarted(lines)
    if len(repeated) > FEWEST_LISTED * found or (repeated and found < FEWEST_LISTED):
        return repeated, contents
    if found < FEWEST_LISTED and not answers:
        listed = find_listed_items(lines)
        if listed and {c.line for c in best.chain} <= {c.line for c in listed}:
            return listed, NO_CONTENTS
        if not best.chain and (bulleted := find_bulleted_items(lines)):
            return bulleted, NO_CONTENTS
    if not best.chain or (answers and _only_lists(lines[: answers[0].line]) and best.chain[-1].line < answers[0].line):
        return answers, contents
    options = {c.line: c for c in best.options}
    chain = _ascending([_earliest(c, options, lines) for c in best.chain], best.chain)
    items = with_others(_with_other_agenda(_with_moved(chain, best.options, lines), lines), lines)
    return with_sub_items(items, lines), contents


def _with_moved(chain: list[Candidate], options: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those taken out of their order: below a decision, right above a section, with a number that no other has."""
    numbers, first, last = {c.number for c in chain}, chain[0], chain[-1]
    moved = [
        c
        for c in options
        if c.number not in numbers
        and first.value < c.value < last.value
        and first.line < c.line < last.line
        and c.score > SURE
    ]
    sure = [c for c in moved if lines[c.line].after_blank and is_below_decision(c.line, lines)]
    return sorted([*chain, *sure], key=lambda c: c.line) if sure else chain


def _only_lists(lines: Sequence[Line]) -> bool:
    """True where nothing is recommended or decided: a head and an agenda, and perhaps "Referat" above what follows."""
    lines = lines[:-1] if lines and lines[-1].text.lower().rstrip(":") in KINDS else lines
    return not any(x.role in (SectionRole.RECOMMENDATION, SectionRole.DECISION) for x in lines)


def _best_of(lines: Sequence[Line]) -> tuple["_Numbering", Contents]:
    """The numbering of the style that explains the lines best, and their contents list."""
    best = _Numbering()
    listed: list[Contents] = []  # the contents lists, in whatever style they are numbered
    only_listed: Contents | None = None
    for style in STYLES:
        found = find_candidates(lines, style)
        alone = find_only_list(found, lines)
        if alone:
            only_listed = alone
            listed.append(alone)
            continue
        read = _numbering(lines, style, found)
        if style in RARE and not counts_decisions(read.chain, lines):
            continue
        if style == "decimal" and are_within(read.chain, best.chain):
            continue
        if style == "number below" and not repeats_sections(read.chain, lines):
            continue
        listed.append(replace(read.contents, lines=read.contents.lines or frozenset(c.line for c in found)))
        if (
            read.total > best.total
            or is_below_list(read.chain, best.chain)
            or (style == "plain" and not best.chain and not read.chain)
        ):
            best = read
    if not best.chain and only_listed:
        return best, only_listed
    first = best.chain[0].line if best.chain else len(lines)
    titles = best.contents.titles or titles_above(first, listed)
    return best, replace(best.contents, titles=titles)


def _with_other_agenda(chain: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those of the agenda above or below a supplementary one that is numbered in another style."""
    cut = next((k for k, x in enumerate(lines) if SECOND.match(x.text)), None)
    if cut is None or any(c.line < cut for c in chain) is any(c.line > cut for c in chain):
        return chain
    above = chain[0].line > cut
    part = lines[:cut] if above else lines[cut + 1 :]
    other, _ = _best_of(part)
    first = other.chain[0].line if other.chain else len(part)
    if not any(x.role is SectionRole.DECISION for x in part[first:]):  # the contents list of the items
        return chain
    moved = [c if above else replace(c, line=c.line + cut + 1) for c in other.chain]
    return [*moved, *chain] if above else [*chain, *moved]


@dataclass(frozen=True)
class _Numbering:
    """What one style of numbering makes of the document."""

    chain: tuple[Candidate, ...] = ()
    total: float = 0.0
    contents: Contents = NO_CONTENTS
    options: tuple[Candidate, ...] = ()


def _numbering(lines: Sequence[Line], style: str, found: Sequence[Candidate]) -> _Numbering:
    contents = find_contents(lines, found)
    numbers = read_numbers(found, lines)
    scored = [with_score(c, lines, contents, style, numbers) for c in found if c.line not in contents.lines]
    if any(lines[x.line].kind is BlockKind.HEADING and x.score > SURE for x in scored):
        scored = [x for x in scored if lines[x.line].kind is not BlockKind.LIST_ITEM]
    begins = _second_agenda(scored, lines)
    chain, total = find_best_chain([c for c in scored if c.line < begins])
    more, further = find_best_chain([c for c in scored if c.line > begins])
    return _Numbering((*chain, *more), total + further, contents, tuple(scored))


def _second_agenda(scored: Sequence[Candidate], lines: Sequence[Line]) -> int:
    """The line of the heading of a supplementary or closed agenda below which the numbers begin anew; else past the end."""
    for k, line in enumerate(lines):
        if not SECOND.match(line.text):
            continue
        above = [c for c in scored if c.line < k and c.score > 0]
        below = [c for c in scored if c.line > k and c.score > 0]
        if above and below and below[0].value <= above[-1].value and any(x.heading for x in lines[above[-1].line : k]):
            return k
    return len(lines)


def _ascending(moved: Sequence[Candidate], chain: Sequence[Candidate]) -> list[Candidate]:
    """The headings at their first printing, unless that lies before the item above."""
    kept: list[Candidate] = []
    for early, late in zip(moved, chain, strict=True):
        kept.append(early if not kept or early.line > kept[-1].line else late)
    return kept


def _earliest(chosen: Candidate, options: Mapping[int, Candidate], lines: Sequence[Line]) -> Candidate:
    """Where a heading is printed twice in a row, the first of the two; the second may have its title on the line below."""
    below = lines[chosen.line + 1].text if not chosen.title and chosen.line + 1 < len(lines) else chosen.title
    above = (options.get(line) for line in range(chosen.line - LOOKAHEAD * 2 + 1, chosen.line))
    same = (c for c in above if c and c.value == chosen.value)
    first = next((c for c in same if c.score > 0 and (not c.title or alike(c.title, below))), None)
    if first is None:
        return chosen
    return first if first.title else replace(first, title=chosen.title)
