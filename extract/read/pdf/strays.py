"""Lines of a page that were written apart from the text in whose room they stand, as the text of a box is."""

from bisect import insort
from itertools import pairwise

from extract.read.pdf.columns import find_gutter
from extract.read.pdf.pages import PageLine

_OVER = 0.3  # of the font's size, by which two prints on different lines may overlap
_MOST = 0.3  # of the lines may be written apart; more and the order of writing is another matter


def in_place(lines: list[PageLine], width: float) -> list[PageLine]:
    """The lines, those that were written apart moved to where they stand, if nothing else stands at their height."""
    jumps = [n for n, (before, line) in enumerate(pairwise(lines), 1) if line.base > before.base + before.size]
    if not jumps or find_gutter(lines, width) is not None:
        return lines
    parts = [lines[start:end] for start, end in pairwise([0, *jumps, len(lines)])]
    text = max(parts, key=len)
    left, right = min(line.box.left for line in text), max(line.box.right for line in text)
    below = {
        id(line) for line in lines if line.box.left < right and line.box.right > left
    }  # in one column with the text
    alone = _alone(lines)
    if len(alone) == len(lines) == len(below):
        return sorted(lines, key=lambda line: -line.base)
    apart = [part for part in parts if part is not text and all(id(line) in alone for line in part)]
    strays = [line for part in apart for line in part]
    if not strays or len(strays) > _MOST * len(lines):
        return lines
    if not all(id(line) in below and line.base < text[0].base for line in strays):
        return lines
    moved = [*text]
    for line in strays:
        insort(moved, line, key=lambda each: -each.base)
    return [line for part in parts if part not in apart for line in (moved if part is text else part)]


def _alone(lines: list[PageLine]) -> set[int]:
    """The ids of the lines at whose height no other line stands."""
    ordered = sorted(lines, key=lambda line: -line.base)
    met: set[int] = set()
    for above, below in pairwise(ordered):
        if above.base - below.base < (1 - _OVER) * min(above.size, below.size):
            met |= {id(above), id(below)}
    return {id(line) for line in lines} - met
