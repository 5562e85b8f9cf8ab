"""Lists of recommendations beside and within each other: what a later list replaces, and what only explains a point."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.facts.recommendations.state import Point, State
from extract.facts.recommendations.stems import OPINION
from extract.facts.sentences.clauses import CLAUSE
from extract.lexicon.bodies import find_bodies

# "Supplerende indstilling", "Ændret indstilling": may stand instead of the one printed before
NEWER = re.compile(
    r"(?i)^(?:supplerende|ændre(?:t|de)|nye?|revidere(?:t|de)|justere(?:t|de)|opdatere(?:t|de))\s+indstilling(?:er)?$"
)
ADDED = re.compile(
    r"(?i)^(?:supplerende|nyt|nye|yderligere|ændrede|reviderede)\s+indstillingspunkt(?:er)?$"
)  # beside the others
ADDS = re.compile(
    r"(?i)\b(?:ud\s?over|foruden|i\s+tillæg|yderligere)\b"
)  # "ud over de oprindelige indstillingspunkter 2-8"
REPLACES = re.compile(
    r"(?i)\b(?:erstattes|afløses|ændres)\s+(?:af|med|til)\s+(?:følgende|nedenstående)(?:\s+\w+)?\s*:\s*$"
)
NEWER_POINT = ".newer"  # behind the rule's name in the evidence of a point that was printed later
LEAD = 200  # characters above a list in which it is said to replace another
POINTS_BELOW = re.compile(r"(?m)^[^\S\n]*(?:\d{1,2}|[a-h])\s?[.)]\s")
# "1. at Byrådet godkender" above "1. broen", "2. stien": what goes on below, also without a colon
LEADS_IN = re.compile(r"(?i):$|\b(?:at|godkender|beslutter|vælger|udpeger|vedtager|prioriterer|følgende|nedenstående)$")
WORD = re.compile(r"\w+")
ALIKE = 0.8  # of the words of the shorter of two points without labels, of which the later replaces the earlier


def recommendation_sections(text: str, item: AgendaItem) -> list[Section]:
    """The item's recommendation sections, without the prose of an "Administrationens anbefaling" beside its Indstilling."""
    found = [s for s in item.sections if s.role is SectionRole.RECOMMENDATION]
    stated = any(not OPINION.match(s.heading or "") for s in found)
    return [
        s
        for s in found
        if not stated or not OPINION.match(s.heading or "") or POINTS_BELOW.search(text, s.content.start, s.content.end)
    ]


def mark_superseded(text: str, lists: Sequence[tuple[Section, list[Point]]]) -> None:
    """Marks the points that were printed later, and those that they replace, which are not what is decided on."""
    newer = [(s, points) for s, points in lists if points and (_is_newer(s) or _replaces(text, s))]
    older = [(s, points) for s, points in lists if points and not _is_newer(s) and not _replaces(text, s)]
    for section, points in newer:
        for point in points:
            point.opened_by += NEWER_POINT
        if ADDED.match((section.heading or "").strip(" :")):
            continue
        whole = _replaces(text, section)
        if not whole and ADDS.search(text, section.content.start, points[0].start):
            continue
        for _, others in older:
            for point in others if whole else _replaced(text, points, others):
                if not point.opened_by.startswith("superseded."):
                    point.opened_by = f"superseded.{point.opened_by}"


def _is_newer(section: Section) -> bool:
    heading = (section.heading or "").strip(" :")
    return NEWER.match(heading) is not None or ADDED.match(heading) is not None


def _replaces(text: str, section: Section) -> bool:
    begin = section.span.start
    return REPLACES.search(text[max(0, begin - LEAD) : begin]) is not None


def _replaced(text: str, points: Sequence[Point], others: Sequence[Point]) -> Iterator[Point]:
    """The other points where the two lists share labels and who is asked; of those without labels the ones that say much the same."""
    asked = [{m[0].lower() for m in find_bodies(x[0].to or "")} for x in (points, others)]
    if all(asked) and not asked[0] & asked[1]:
        return
    if {p.label for p in points if p.label} & {p.label for p in others if p.label}:
        yield from others
        return
    said = [text[p.start : p.end] for p in points if p.label is None]
    for point in others:
        own = text[point.start : point.end]
        if point.label is None and any(_are_alike(own, other) for other in said):
            yield point


def _are_alike(one: str, other: str) -> bool:
    """True where two points say much the same: most words of the shorter stand in the other."""
    words, others = (set(WORD.findall(text.lower())) for text in (one, other))
    return len(words & others) >= ALIKE * max(1, min(len(words), len(others)))


def is_inner_number(number: int, text: str, state: State) -> bool:
    """True for an entry of a numbered list that a point with a number leads in: "2. at der bygges i denne rækkefølge:" above "1. Broen"."""
    last = state.points[-1] if state.points else None
    if last is None or not state.stem or last.label != state.stem:
        state.inner = 0
        return False
    at = CLAUSE.match(text) is not None
    if not state.inner:
        begins = number == 1 and LEADS_IN.search(last.tail) is not None
        state.inner, state.inner_at = int(begins), at
        return begins
    outer = number == int(state.stem) + 1 and at and not state.inner_at
    state.inner = number if number == state.inner + 1 and not outer else 0
    return state.inner > 0


def with_lists_folded(points: list[Point], first: int) -> list[Point]:
    """The points from this one on; each holds the list that begins anew below it where its numbers go on behind: 1, 1, 2, 3, 2."""
    at = first
    while at < len(points):
        inner = _inner_run(points, at)
        if inner:
            points[at].end = points[at + inner].end
            del points[at + 1 : at + 1 + inner]
        at += 1
    return points[first:]


def _inner_run(points: Sequence[Point], at: int) -> int:
    """How many points behind this one count up from 1 before its own number goes on, which the run holds already; else 0."""
    outer, rest = points[at], points[at + 1 :]
    if outer.label is None or not outer.label.isdigit():
        return 0
    counted = (p.label == str(n) and (p.by, p.to) == (outer.by, outer.to) for n, p in enumerate(rest, 1))
    length = sum(1 for _ in takewhile(bool, counted))
    following = rest[length].label if length < len(rest) else None
    return length if following == str(int(outer.label) + 1) and int(outer.label) < length else 0


def is_inner_letter(line: str, lettered: re.Match[str], state: State) -> bool:
    """True for an entry of a list below a lettered point, whose letters begin anew with another mark: "a)" below "a."."""
    mark = line[lettered.end("l") :].lstrip()[:1]
    last = state.points[-1] if state.points else None
    below = last is not None and state.stem is not None and last.label is not None and last.label[:-1] == state.stem
    if not below or mark == state.letter_mark:
        state.letter_mark, state.inner_letters = mark, False
        return state.inner > 0
    state.inner_letters = state.inner_letters or lettered["l"] == "a"
    return state.inner_letters
