"""The numbers that lines begin with in one style, and whether one of them goes on a list of a recommendation or a decision."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.items.contents import Candidate
from extract.layout.lines import Line

LEADS = re.compile(r"(?i)^(?!.*\b(?:dagsorden|punkter|emner)\w*:$)\S+(?:\s+\S+){2,}:$")  # above what it counts up
REACH = 40  # lines above a number in which its list has begun
# The heading of a supplementary or closed agenda
SECOND = re.compile(
    r"(?i)^(?:tillægs(?:dagsorden|referat|punkter)|lukket\s+(?:dagsorden|møde)|lukkede\s+(?:sager|punkter))\b[^.]{0,40}$"
)
POINT = re.compile(
    r"(?s)\d{1,2}[.)]\s+(?:(?i:at\s)|[a-zæøå]|.*[.,;]$)"
)  # "1. at …", "1. godkender …", "1. Planen godkendes."


@dataclass(frozen=True)
class Numbers:
    """The numbers that lines begin with in one style: by line, and where the run that a line goes on began.

    `counts_on` says that they count from 1 to the last, each once, and text stands between some of them; `led` that such numbers
    count what a sentence above them leads to: "Arbejdet udføres i etaper:".
    """

    by_line: Mapping[int, float]
    begun: Mapping[int, int]
    first: int
    counts_on: bool = False
    led: bool = False


def read_numbers(found: Sequence[Candidate], lines: Sequence[Line]) -> Numbers:
    by_line = {c.line: c.value for c in found}
    begun: dict[int, int] = {}
    for line, value in by_line.items():
        begun[line] = begun[line - 1] if by_line.get(line - 1) == value - 1 else line
    first = found[0].line if found else 0
    counted = [c.value for c in found] == [float(n) for n in range(1, len(found) + 1)]
    led = counted and first > 0 and LEADS.search(lines[first - 1].text) is not None
    headed = any(x.role not in (None, SectionRole.ATTENDANCE) for x in lines[:first])
    counts_on = counted and len(set(begun.values())) > 1 and not (led or headed)
    return Numbers(by_line, begun, first, counts_on, led)


def in_run(c: Candidate, numbers: Numbers) -> bool:
    """True for an entry of a list that begins at 1 and goes on line by line."""
    if numbers.counts_on:
        return False
    begun = numbers.begun[c.line]
    longer = numbers.by_line.get(c.line + 1) == c.value + 1
    return numbers.by_line[begun] == 1 and (longer or begun < c.line)


def is_heading_below_text(c: Candidate, lines: Sequence[Line], numbers: Numbers) -> bool:
    """True where the markup makes the line a heading and the number before it none: it goes on no list."""
    before = next((k for k in range(c.line - 1, max(-1, c.line - REACH), -1) if k in numbers.by_line), None)
    return (
        lines[c.line].kind is BlockKind.HEADING and before is not None and lines[before].kind is not BlockKind.HEADING
    )


def inside_list(c: Candidate, lines: Sequence[Line], numbers: Numbers) -> bool:
    """True where the line belongs to a numbered list of a recommendation or a decision."""
    for i in range(c.line - 1, max(-1, c.line - REACH), -1):
        if i < numbers.first:
            return False  # a heading of the whole document
        if SECOND.match(lines[i].text):
            return False  # the heading of a group of items
        role = lines[i].role
        if role is SectionRole.DECISION and lines[c.line].after_blank and 0 < _last_point(i, lines, numbers) < c.value:
            return False  # all points of the recommendation are decided above
        if role in (SectionRole.RECOMMENDATION, SectionRole.DECISION):
            near = c.line - i <= c.value + 2 and c.value <= c.line - i + 1
            entries = [k for k in range(i + 1, c.line) if k in numbers.by_line]
            listed = {numbers.by_line[k] for k in entries}
            goes_on = near and c.value not in listed and listed >= {float(v) for v in range(1, int(c.value))}
            return goes_on and not _begins_like_first(c, lines, numbers, entries)
        if role is not None:
            return False
    return False


def _begins_like_first(c: Candidate, lines: Sequence[Line], numbers: Numbers, entries: Sequence[int]) -> bool:
    """True for a title below points that are clauses or sentences all, with that section below it with which the first item begins.

    Where what was decided is printed first, the points of the item above stand right above the next title.
    """
    points = entries and all(POINT.match(lines[k].text) for k in entries)
    if not points or POINT.match(lines[c.line].text) or not lines[c.line].after_blank:
        return False
    below = c.line + c.height
    opened = next((x.role for x in lines[numbers.first + 1 :] if x.role), None)
    return below < len(lines) and lines[below].is_bare_heading and lines[below].role is opened


def _last_point(index: int, lines: Sequence[Line], numbers: Numbers) -> float:
    """The last number of the recommendation whose heading is the next above the decision's; 0 where none is numbered."""
    last = 0.0
    for i in range(index - 1, max(-1, index - REACH), -1):
        if lines[i].role is SectionRole.RECOMMENDATION:
            return last
        if lines[i].role is not None:
            last = 0.0
        elif i in numbers.by_line:
            last = max(last, numbers.by_line[i])
    return 0.0
