"""Whether an item is closed: by the mark in its title, a line below it, or the heading of the group it stands in."""

import re
from collections.abc import Sequence

from extract.domain.document import BlockKind
from extract.layout.lines import Line

_BEHIND_DOORS = r"(?:behandles\s+|behandlet\s+)?(?:for|bag)\s+lukkede\s+døre"
_CLOSED = rf"(?:lukket(?:\s+(?:punkt|sag|dagsordenspunkt|møde))?|{_BEHIND_DOORS})"
# "Salg (Lukket sag)", "Salg - lukket", "(LUKKET) Salg", "Behandles for lukkede døre: Salg"
CLOSED_MARK = re.compile(
    rf"""(?ix)\s*(?:[-–]\s*)?\(\s*{_CLOSED}\s*\)\s*$ | \s*[-–]\s*{_CLOSED}\s*$
      | ^\(\s*{_CLOSED}\s*\)\s*[:–-]?\s* | ^{_CLOSED}\s*[:–-]\s*"""
)
OPEN_MARK = re.compile(r"(?i)\s*[-–]?\s*\(\s*åben(?:t(?:\s+punkt)?)?\s*\)\s*$|^åbent?\s*:\s*")
ONLY_CLOSED = re.compile(r"(?i)^\(?lukket(?:\s+punkt)?\)?$")
# A capital follows the mark: "14 Lukket badeanstalt" is the title of an open item
TAGGED_CLOSED = re.compile(
    r"(?i)^(?:lukket\s+(?:punkt\s+)?\d|\d{1,3}[.:]?\s+\(?lukket\b(?=\)|\s*[:–-]|\s+(?:punkt|sag)\b|\s*$|\s+(?-i:[A-ZÆØÅ])))"
)
CLOSED_LINE = re.compile(r"(?i)^\(?lukket(?:\s+(?:punkt|sag))?\)?$|(?!.*\båbent\b).*\blukket punkt$")
GROUP_CLOSED = re.compile(
    r"(?i)^(?:disse sager behandles|lukkede (?:sager|punkter)|lukket (?:dagsorden|møde)|(?:sager|punkter)?\s*(?:behandlet\s+)?for lukkede døre)"
)
GROUP_OPEN = re.compile(r"(?i)^(?:åbne (?:sager|punkter)|åben (?:dagsorden|møde)|åbent møde)")
GROUP_BEGINS = frozenset("dlspfbåDLSPFBÅ")  # the letters with which a group's heading can begin
NEAR = 3  # lines before the first item in which a group heading is no entry of the contents
LONGEST_GROUP = 120
HEAD = 8  # lines of an item in which it is said to be closed


def is_marked_closed(title: str) -> bool:
    """True where the title begins or ends with a mark that the item is closed."""
    return "lukke" in title.lower() and CLOSED_MARK.search(title) is not None


def is_closed(title: str, head: Sequence[Line]) -> bool:
    """True where the title or the item's first lines mark the item as closed."""
    if is_marked_closed(title) or ONLY_CLOSED.match(title):
        return True
    if head and TAGGED_CLOSED.match(head[0].text):
        return True
    return any(CLOSED_LINE.match(x.text) for x in head[:HEAD] if x.kind is not BlockKind.TABLE_ROW)


def without_marks(title: str) -> str:
    """The title without the mark that says whether the item is open; empty where it is nothing else."""
    bare = OPEN_MARK.sub("", CLOSED_MARK.sub("", title) if is_marked_closed(title) else title).strip()
    return "" if ONLY_CLOSED.match(bare) else bare


def closed_groups(lines: Sequence[Line], first: int) -> list[bool]:
    """For each line whether it stands under a heading such as "Disse sager behandles for lukkede døre"; not those of the contents.

    `first` is the line of the first item.
    """
    begin, closed, states = _groups_from(lines, first), False, list[bool]()
    for k, line in enumerate(lines):
        if line.text[:1] in GROUP_BEGINS and k >= begin and len(line.text) < LONGEST_GROUP:
            closed = GROUP_CLOSED.match(line.text) is not None or (closed and not GROUP_OPEN.match(line.text))
        states.append(closed)
    return states


def _groups_from(lines: Sequence[Line], first: int) -> int:
    """Where group headings begin to count: right above the first item, below any numbered entry of the contents."""
    for k in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if lines[k].text[:1].isdigit():
            return k + 1
    return first - NEAR
