"""The titles of items whose heading prints the number alone: on the next line, the line before, or in the contents list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.layout.contents import Candidate, Contents
from extract.layout.item_styles import STARTS_DATE, may_be_title
from extract.layout.lines import Line
from extract.lexicon.names import is_name_list

CASE = re.compile(r"(?i)^sa[gq]\s+nr")
NO_TITLE = re.compile(
    r"(?i)^(?:sags?\s*(?:id|nr|nummer)\b|\d\d\.\d\d\.\d\d|(?:åbent?|lukket)(?:\s+punkt)?$|\d+[.)]\s*$)"
)


@dataclass(frozen=True)
class Start:
    """Where an item begins: the index of its first line, of the last line of its heading, and its number and title."""

    first: int
    heading: int
    candidate: Candidate


def with_titles(starts: Sequence[Start], lines: Sequence[Line], contents: Contents) -> list[Start]:
    """The items with the titles that their own line leaves out.

    The line above is a title only in documents that print it there throughout ("Sag nr. 9" below its title).
    """
    bare = [s for s in starts if s.candidate.number and not s.candidate.title]
    above = bool(bare) and sum(_below(s, lines) is not None for s in bare) * 2 < len(bare)
    return [_titled(s, lines, contents, above=above) if s in bare else s for s in starts]


def _titled(start: Start, lines: Sequence[Line], contents: Contents, *, above: bool) -> Start:
    candidate = start.candidate
    if contents.titles.get(candidate.number):
        return replace(start, candidate=replace(candidate, title=contents.titles[candidate.number]))
    before, after = _above(start, lines), _below(start, lines)
    if above and before:
        return replace(start, first=start.first - 1, candidate=replace(candidate, title=before.text))
    if after and not above:
        return replace(start, candidate=replace(candidate, title=after.text))
    return start


def _above(start: Start, lines: Sequence[Line]) -> Line | None:
    """The line before the number, where it can be the title of "Sag nr. 9"."""
    line = lines[start.first - 1] if start.first else None
    if line is None or not CASE.match(lines[start.heading].text):
        return None
    untaken = ":" not in line.text and line.text[-1:] not in ".,;" and not is_name_list(line.text)
    return line if untaken and may_be_title(line) else None


def _below(start: Start, lines: Sequence[Line]) -> Line | None:
    line = lines[start.heading + 1] if start.heading + 1 < len(lines) else None
    if line is None or not may_be_title(line) or NO_TITLE.match(line.text) or STARTS_DATE.match(line.text):
        return None
    return line
