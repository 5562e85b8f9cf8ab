"""Items within an item: "5.1 Titel", "5.2 Titel" below "5. Titel", each with a decision of its own."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extract.domain.meeting import SectionRole
from extract.layout.items.access import is_closed
from extract.layout.items.contents import Candidate
from extract.layout.items.styles import CASE_LINE, find_candidates
from extract.layout.lines import Line

# What the numbers of a group of items stand under: "5. Sager til beslutning", "2. Orienteringssager"
GROUP = re.compile(r"(?i)(?:sager|punkter)\s+til\s+\w+$|\w{5,}(?:ing|ting)s(?:sager|punkter)$")
ASKED = 5  # lines below its heading in which the case number of an item stands


def with_sub_items(chain: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those that count on from .1 within one that says nothing of its own."""
    parts = [c for c in find_candidates(lines, "decimal") if c.title and lines[c.line].heading is None]
    if not parts or not chain:
        return list(chain)
    begins, more = [c.line for c in parts], list[Candidate]()
    for item, after in pairwise([*chain, None]):
        if item is None:
            continue
        end, top = after.line if after else len(lines), item.line + item.height
        own = parts[bisect_right(begins, item.line) : bisect_left(begins, end)] if item.number.isdigit() else []
        within = _counted(item.number, own)
        held = bool(within) and _are_items(within, lines[top:end], top)
        more += [] if held and GROUP.match(item.title) else [item]
        more += within if held else []
    return more


def are_within(parts: Sequence[Candidate], chain: Sequence[Candidate]) -> bool:
    """True for numbers such as "5.1" that each stand in the item "5" of the chain, where it has items without such parts too."""
    begins = [c.line for c in chain]
    above = [bisect_right(begins, c.line) - 1 for c in parts]
    held = all(k >= 0 and chain[k].number == c.number.split(".")[0] for k, c in zip(above, parts, strict=True))
    return held and 0 < len(set(above)) < len(chain)


def _counted(number: str, parts: Iterable[Candidate]) -> list[Candidate]:
    """Those of the parts that count on from .1 of that number."""
    counted: list[Candidate] = []
    for part in parts:
        if part.number == f"{number}.{len(counted) + 1}":
            counted.append(part)
    return counted


def _are_items(parts: Sequence[Candidate], lines: Sequence[Line], first: int) -> bool:
    """True where nothing is headed above the first, and each is decided, or asks for a decision where nothing is decided at all.

    The parts of one case share what is decided below the last; `first` is the place of the lines in the document.
    """
    if any(x.heading for x in lines[: parts[0].line - first]):
        return False
    ends = [*(c.line - first for c in parts), len(lines)]
    below = [lines[at + 1 : end] for at, end in pairwise(ends)]
    decided = [any(x.role is SectionRole.DECISION for x in own) for own in below]
    closed = [is_closed(c.title, own[:1]) for c, own in zip(parts, below, strict=True)]
    if any(decided):
        return all(own or shut for own, shut in zip(decided, closed, strict=True))
    asked = [_asks(own) for own in below]
    return any(asked) and all(own or shut for own, shut in zip(asked, closed, strict=True))


def _asks(below: Sequence[Line]) -> bool:
    """True where something is recommended, or a case number stands below the title."""
    return any(x.role is SectionRole.RECOMMENDATION for x in below) or any(map(_is_case, below[:ASKED]))


def _is_case(line: Line) -> bool:
    return CASE_LINE.match(line.text) is not None
