"""The columns of a page, and where its full lines end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise, repeat
from math import ceil, inf
from typing import NamedTuple

from extract.domain.text import Box
from extract.read.pdf.pages import Page, PageLine

_FEWEST = 5  # lines in a column
_MIDDLE = (0.3, 0.7)  # of the page's width: where the room between two columns is looked for
_STEPS = 40
_CROSSING = 0.1  # of the lines may cross the room between columns: titles
_WIDE = 0.55  # of the page's width; a line as long crosses any such room
_SHARE = 0.25  # of the lines stand in each column at least
_FULL = 0.6  # of the width of page or column, which a full line reaches at least
_TELLING = 20  # lines that go on in a small letter; fewer tell less than all lines do
_RAGGED = 10  # and one of so many of those that go on
_STRAY = 40  # one line of so many may stick out


class Columns(NamedTuple):
    """Where the room between two columns is on each page that has them, and where full lines end by width and column."""

    gutters: dict[int, float]
    edges: dict[tuple[float, int | None], float]

    def edges_of(self, page: Page) -> Iterator[float]:
        """Where full lines like each of the page's lines end; infinity where no full line can be told."""
        gutter, width, edges = self.gutters.get(page.number), page.width, self.edges
        if gutter is None:
            return repeat(edges.get((width, None), inf), len(page.lines))
        return (edges.get((width, _column(line.box, gutter)), inf) for line in page.lines)


def find_columns(pages: Iterable[Page]) -> Columns:
    """The columns of the pages."""
    found: dict[tuple[float, int | None], list[Box]] = defaultdict(list)
    wrapped: dict[tuple[float, int | None], list[Box]] = defaultdict(list)  # those that go on in a small letter
    gutters: dict[int, float] = {}
    known: dict[float, float] = {}
    for page in pages:
        gutter = find_gutter(page.lines, page.width)
        if gutter is None and page.width in known and not _cross(page.lines, known[page.width]):
            gutter = known[page.width]  # a last page may fill its left column only
        if gutter is not None:
            gutters[page.number] = known[page.width] = gutter
        boxes = [line.box for line in page.lines if not line.row]
        going_on = [
            line.box
            for line, after in pairwise(page.lines)
            if after.text[0].islower() and after.base < line.base and not (line.row or after.row)
        ]
        for by_column, these in ((found, boxes), (wrapped, going_on)):
            if gutter is None:
                by_column[page.width, None] += these
            else:
                for box in these:
                    by_column[page.width, _column(box, gutter)].append(box)
    edges = {key: _edge(boxes, *key, _STRAY) for key, boxes in found.items() if boxes}
    edges |= {key: _edge(boxes, *key, _RAGGED) for key, boxes in wrapped.items() if len(boxes) >= _TELLING}
    return Columns(gutters, edges)


def find_gutter(lines: Iterable[PageLine], width: float) -> float | None:
    """The middle of the room between two columns of text; None where the page has but one."""
    spans = [(box[0], box[2]) for box in [line.box for line in lines if not line.row] if box[2] > box[0]]
    most, wide = _CROSSING * len(spans), _WIDE * width
    crossing = (1 for left, right in spans if right - left > wide)
    if len(spans) < 2 * _FEWEST or any(n > most for n, _ in enumerate(crossing, 1)):
        return None
    low, step = _MIDDLE[0] * width, (_MIDDLE[1] - _MIDDLE[0]) * width / _STEPS
    crossings = _crossings(spans, low, step)
    fewest = min(crossings)
    if fewest > most:
        return None
    best = [n for n, crossing in enumerate(crossings) if crossing == fewest]
    gutter = low + step * best[len(best) // 2]
    sides = [sum(1 for _, right in spans if right <= gutter), sum(1 for left, _ in spans if left >= gutter)]
    return gutter if min(sides) >= _SHARE * len(spans) else None


def _crossings(spans: list[tuple[float, float]], low: float, step: float) -> list[int]:
    """How many spans lie over each of the places from `low` on."""
    changes = [0] * (_STEPS + 2)
    for left, right in spans:
        first = min(max(ceil((left - low) / step), 0), _STEPS + 1)
        changes[first] += 1
        changes[max(first, min(max(ceil((right - low) / step), 0), _STEPS + 1))] -= 1
    return [*accumulate(changes[:-1])]


def _cross(lines: Iterable[PageLine], gutter: float) -> bool:
    return any(line.box.left < gutter < line.box.right for line in lines)


def _column(box: Box, gutter: float) -> int | None:
    """0 or 1 for the left or right column; None for a line that crosses both."""
    if box.left < gutter < box.right:
        return None
    return int(box.left >= gutter)


def _edge(boxes: list[Box], width: float, column: int | None, stray: int) -> float:
    """The right edge that one line of `stray` passes; infinity where no line comes near it, as in lists."""
    edge = sorted([box.right for box in boxes])[-1 - len(boxes) // stray]
    if column is None:
        return edge if edge > _FULL * width else inf
    left = min(box.left for box in boxes)
    return edge if edge - left > _FULL * width / 2 * 0.8 else inf
