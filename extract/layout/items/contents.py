"""The contents list in front of the items: its lines, and the titles it gives by number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.domain.meeting import SectionRole
from extract.layout.items.access import TAGGED_CLOSED
from extract.layout.lines import Line

CONTENTS_HEADING = re.compile(
    r"(?i)^(?:indhold\w*|dagsorden(?:s?punkter)?|punkter|sager|sagsliste|oversigt)\b[^.]{0,40}$"
)
PAGE_NUMBER = re.compile(r"(?:[\s._…·]{3,}\s*(?:\d{1,4}|[ivxlc]{1,6})|\t\d{1,4})$")
CASE_COLUMN = re.compile(r"(?:\s{2,}|\t)\d[\d./-]{3,}[\w.-]*(?:\s\d{1,4})?$")
# What is told of an entry on lines of its own: "Sagsnr. 21/44", "Side 3", "Åben"
OF_ENTRY = re.compile(
    r"(?i)^(?:sags?[ -]?(?:nr|id|nummer)\b.{0,40}|(?:side|s\.)\s*\d{1,4}|\(?(?:åbent?|lukket)(?:\s+(?:punkt|sag))?\)?|[\d./-]{3,})$"
)
MOST_BETWEEN = 3  # such lines
RUN, SHORT_RUN = 3, 2
HELD_IN = (SectionRole.RECOMMENDATION, SectionRole.CASE, SectionRole.DECISION)
FEWEST_ALONE = 2  # entries of a list, and decisions below it
LONGEST_TITLE = 300


@dataclass(frozen=True)
class Candidate:
    """A line that may begin an item: its index, number as printed, sort value, title, how likely it is, and the heading's lines."""

    line: int
    number: str
    value: float
    title: str
    score: float = 0.0
    height: int = 1


@dataclass(frozen=True)
class Contents:
    """The contents list: the lines it fills, titles by number as printed there, and the numbers that it marks as closed."""

    lines: frozenset[int]
    titles: dict[str, str]
    closed: frozenset[str] = frozenset()


NO_CONTENTS = Contents(frozenset(), {})


def find_contents(lines: Sequence[Line], found: Sequence[Candidate]) -> Contents:
    """Runs of candidates with nothing between them, before the first section; lines with leaders and a page number."""
    first_section = next((i for i, x in enumerate(lines) if i > 3 and _opens_section(x)), len(lines))
    runs = [run for run in _runs(found, lines) if len(run) >= SHORT_RUN and run[0].line < first_section]
    stands = _last_lines(lines) if runs else {}
    taken = {c.line: c for run in runs if _is_list(run, lines, stands) for c in run}
    taken |= {c.line: c for c in found if PAGE_NUMBER.search(c.title)}
    titles: dict[str, str] = {}
    for c in taken.values():
        titles.setdefault(c.number, listed_title(c.title))
    every = all(
        c.line in taken for c in found
    )  # nothing else is numbered so: these are the items, if no other style has them
    closed = frozenset(c.number for c in taken.values() if TAGGED_CLOSED.match(lines[c.line].text))
    return Contents(frozenset() if every else frozenset(taken), titles, closed)


def find_only_list(found: Sequence[Candidate], lines: Sequence[Line]) -> Contents | None:
    """The contents list of items without headings: all numbers stand line by line above several decisions, and no item holds them."""
    if len(found) < FEWEST_ALONE or any(b.line != a.line + 1 for a, b in pairwise(found)):
        return None
    if any(c.title.startswith("at ") for c in found):  # the points of a recommendation
        return None
    above, below = lines[: found[0].line], lines[found[-1].line + 1 :]
    if any(x.role in HELD_IN and not CONTENTS_HEADING.match(x.text) for x in above):
        return None
    if sum(x.role is SectionRole.DECISION for x in below) < FEWEST_ALONE:
        return None
    return Contents(frozenset(c.line for c in found), {c.number: listed_title(c.title) for c in found})


def titles_above(line: int, listed: Sequence[Contents]) -> dict[str, str]:
    """The titles of the first contents list that begins above the line; a list that an item holds gives none."""
    return next((x.titles for x in listed if x.titles and min(x.lines) < line), {})


def _runs(found: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[list[Candidate]]:
    """The candidates in runs that go on from line to line, but for what is told of each entry, and do not fall."""
    run: list[Candidate] = []
    for candidate in found:
        between = lines[run[-1].line + 1 : candidate.line] if run else ()
        next_to = len(between) < MOST_BETWEEN and all(OF_ENTRY.match(x.text) for x in between)
        if run and not (next_to and candidate.value >= run[-1].value):
            yield run
            run = []
        run.append(candidate)
    if run:
        yield run


def listed_title(title: str) -> str:
    """A title of the contents without leaders, page number and the case number in a column of its own."""
    return CASE_COLUMN.sub("", PAGE_NUMBER.sub("", title)).strip(" .…\t")


def _last_lines(lines: Sequence[Line]) -> dict[str, int]:
    """Where each title that a line could be stands last."""
    return {bare_title(x.text): k for k, x in enumerate(lines) if len(x.text) < LONGEST_TITLE}


def _is_list(run: Sequence[Candidate], lines: Sequence[Line], stands: Mapping[str, int]) -> bool:
    """True where the run stands under a heading of contents, or most of its titles stand once more below; a short one where both are so."""
    above = lines[max(0, run[0].line - 3) : run[0].line]
    if len(run) < RUN:
        twice = all(stands.get(bare_title(c.title), -1) > run[-1].line for c in run)
        return twice and bool(above) and CONTENTS_HEADING.match(above[-1].text) is not None
    if any(CONTENTS_HEADING.match(x.text) for x in above):
        return True
    again = sum(stands.get(bare_title(c.title), -1) > run[-1].line for c in run)
    return again * 2 >= len(run) or sum(PAGE_NUMBER.search(c.title) is not None for c in run) * 2 >= len(run)


def bare_title(text: str) -> str:
    """The first 40 letters of a title as lists repeat it: without number, mark, leaders and page."""
    bare = re.sub(r"^(?:[•·]\s*)?(?:pkt\.?|punkt|sag\s+nr\.?|nr\.?|åbent?|lukket)?\s*\d*[.:]?\s*", "", text.lower())
    return PAGE_NUMBER.sub("", bare).strip(" .:…")[:40]


def _opens_section(line: Line) -> bool:
    """True for an item's section heading; who is absent stands in the document's head too."""
    named = line.text.lower().startswith(("indhold", "dagsorden", "punkter", "referat"))
    return line.role not in (None, SectionRole.ATTENDANCE) and not named
