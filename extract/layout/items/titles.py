"""The titles of items whose heading prints the number alone: on the next line, the line before, or in the contents list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.layout.case_numbers import is_case_line
from extract.layout.headings.decided import decides
from extract.layout.items.contents import CONTENTS_HEADING, Candidate, Contents, bare_title
from extract.layout.items.styles import LABELLED_TITLE, STARTS_DATE, TAG_ALONE, TITLE_LABEL, may_be_title
from extract.layout.lines import DANGLING, Line
from extract.lexicon.names import is_about_presence, is_name_list

# What a number of its own below its title is: "Sag nr. 9", "Pkt. nr. 1", "Punkt 4"
CASE = re.compile(r"(?i)^(?:sa[gq]\s+nr|(?:dagsordens)?punkt(?:nr)?\b|pkt\b)")
OTHER_NUMBER = re.compile(r"\([A-ZÆØÅ]{2,5}\s\d{1,4}(?:/(?:19|20)?\d\d)?\)")
FEWEST_LISTED = 2
ROUTE = re.compile(r"(?i)udvalg|byråd|kommunalbestyrelse")  # the way of an item through the bodies, below its title
YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d)?\d\d)?")  # "… budget for" before "2024-2027"
FEWEST_REGULAR = 4  # items whose first section begins right below their title
MOSTLY = 0.5  # of the items
MOST_LINES = 3  # on which a title may go on
WRAPPED_FROM = 35  # characters of a line that can be full
FULL_FROM = 28  # characters of a title that a line below can go on
CASE_NUMBER_LINE = re.compile(r"(?i)^(?:sags?[\s-]*(?:nr|nummer|id)|j\.\s?nr|journal)\b")
CLAUSE = re.compile(r"at\b")
NO_TITLE = re.compile(
    r"(?i)^(?:sags?[\s-]*(?:id|nr|nummer)\b|\d\d\.\d\d\.\d\d|(?:åbent?|lukket)(?:\s+punkt)?$|\d+[.)]\s*$)"
)

MINUTES_OF_DAY = re.compile(
    r"(?i)(?:godkendelse\s+af\s+)?(?:møde|beslutnings)?(?:referat|protokol)\w*\s+(?:fra|af|for)\s(?:d\.|[^.:;]){3,80}\s\d[^:;]*\d{4}"
)


@dataclass(frozen=True)
class Start:
    """Where an item begins: the index of its first line, of the last line of its heading, and its number and title."""

    first: int
    heading: int
    candidate: Candidate


def is_minutes_of_day(line: Line) -> bool:
    """True for the title of an item on the minutes of a day: "Godkendelse af referat fra mødet den 9. marts 2020"."""
    return line.after_blank and line.heading is None and MINUTES_OF_DAY.fullmatch(line.text) is not None


def with_titles(starts: Sequence[Start], lines: Sequence[Line], contents: Contents) -> list[Start]:
    """The items with the titles that their own line leaves out.

    The line above is a title only in documents that print it there throughout ("Sag nr. 9" below its title).
    """
    starts = [_without_other_number(s) for s in starts]
    bare = [s for s in starts if s.candidate.number and not s.candidate.title]
    above = bool(bare) and sum(_below(s, lines) is not None for s in bare) * 2 < len(bare)
    taken = {n for s in starts for n in range(s.first, s.heading + 1)}
    titled = [_titled(s, lines, contents, taken, above=above) if s in bare else s for s in starts]
    bare_heads = sum(1 for s in titled if s.heading + 1 < len(lines) and lines[s.heading + 1].heading is not None)
    regular = bare_heads >= max(FEWEST_REGULAR, MOSTLY * len(titled))
    ends = [*(s.first for s in titled), len(lines)][1:]
    return [_unwrapped(s, lines, end, regular=regular) for s, end in zip(titled, ends, strict=True)]


def _without_other_number(start: Start) -> Start:
    """The item, its title empty where it is but another body's number of it: "Sag nr. 19 (ØU 23/2010)"."""
    title = start.candidate.title
    other = title.startswith("(") and OTHER_NUMBER.fullmatch(title)
    return replace(start, candidate=replace(start.candidate, title="")) if other else start


def without_list_below(lines: Sequence[Line], starts: Sequence[Start]) -> Sequence[Line]:
    """The lines, those ignored that list all items once more below the last of them, as the menu beside a page does."""
    titles = [bare_title(f"{s.candidate.number} {s.candidate.title}") for s in starts]
    many = len(titles)
    if many < FEWEST_LISTED:
        return lines
    for k in range(starts[-1].heading + 1, len(lines) - many + 1):
        if all(bare_title(lines[k + n].text) == title for n, title in enumerate(titles)):
            first = k - 1 if CONTENTS_HEADING.match(lines[k - 1].text) else k
            below = [x._replace(ignored=True, heading=None) for x in lines[first : k + many]]
            return [*lines[:first], *below, *lines[k + many :]]
    return lines


def _unwrapped(start: Start, lines: Sequence[Line], end: int, *, regular: bool) -> Start:
    """The title with the lines on which it goes on: those right below that begin with a small letter or follow a dangling word.

    `end` is where the next item begins.
    In `regular` documents sections begin right below titles, so that a line between the two is the rest of a title.
    """
    title, last = start.candidate.title, start.heading
    while last + 1 < end and last - start.heading < MOST_LINES and _goes_on(lines[last], lines[last + 1]):
        last += 1
        title = f"{title} {lines[last].text}"
    wrapped = _rest(start, lines, end, regular=regular) if last == start.heading and title else None
    if wrapped and len(title) >= FULL_FROM:
        last, title = last + 1, f"{title} {wrapped.text}"
    if last == start.heading or not lines[start.heading].text.endswith(start.candidate.title):
        return start
    return replace(start, heading=last, candidate=replace(start.candidate, title=title))


def _rest(start: Start, lines: Sequence[Line], end: int, *, regular: bool) -> Line | None:
    """The line right below the number and its title, where it stands between them and the case number or, in regular documents, the first section."""
    at = start.heading + 1
    if at >= end or at + 1 >= len(lines):
        return None
    line, below = lines[at], lines[at + 1]
    number = CASE_NUMBER_LINE.match(below.text) is not None and (below.after_blank or not ROUTE.search(line.text))
    section = regular and below.heading is not None and not ROUTE.search(line.text)
    if line.after_blank or line.heading or not (number or section) or line.kind is not lines[start.heading].kind:
        return None
    text = line.text
    told = may_be_title(line) or text[0].islower() or (YEARS.match if number else YEARS.fullmatch)(text)
    if (
        not told
        or NO_TITLE.match(text)
        or text[-1] in ".:;?!"
        or ":" in text
        or decides(text)
        or is_about_presence(text)
        or is_name_list(text)
    ):
        return None
    return line


def _goes_on(line: Line, following: Line) -> bool:
    if following.heading or following.after_blank or following.kind is not line.kind or CLAUSE.match(following.text):
        return False
    if DANGLING.search(line.text):
        return True
    return following.text[0].islower() and len(line.text) >= WRAPPED_FROM and line.text[-1] not in ".:;?!"


def _titled(start: Start, lines: Sequence[Line], contents: Contents, taken: set[int], *, above: bool) -> Start:
    candidate = start.candidate
    if contents.titles.get(candidate.number):
        return replace(start, candidate=replace(candidate, title=contents.titles[candidate.number]))
    before, after = _above(start, lines), _below(start, lines)
    if above and before and start.first - 1 not in taken:
        return replace(start, first=start.first - 1, candidate=replace(candidate, title=before.text))
    if after and not above and start.heading + 1 not in taken:
        titled = replace(candidate, title=LABELLED_TITLE.sub("", after.text))
        return replace(start, heading=lines.index(after, start.heading), candidate=titled)
    return start


def _above(start: Start, lines: Sequence[Line]) -> Line | None:
    """The line before the number, where it can be the title of "Sag nr. 9"."""
    line = lines[start.first - 1] if start.first else None
    if line is None or not CASE.match(lines[start.candidate.line].text):
        return None
    untaken = (
        ":" not in line.text and line.text[-1:] not in ".,;" and not is_name_list(line.text) and not decides(line.text)
    )
    return line if untaken and may_be_title(line) else None


def _below(start: Start, lines: Sequence[Line]) -> Line | None:
    below = start.heading + 1
    if below < len(lines) and (TITLE_LABEL.fullmatch(lines[below].text) or TAG_ALONE.fullmatch(lines[below].text)):
        below += 1
    if below + 1 < len(lines) and is_case_line(lines[below].text):
        below += 1  # between the number and the title
    line = lines[below] if below < len(lines) else None
    if line is None or not may_be_title(line) or NO_TITLE.match(line.text) or STARTS_DATE.match(line.text):
        return None
    return line
