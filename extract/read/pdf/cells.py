"""The cells between the lines that a page draws, and the tables that they make up.

The way of Tabula and pdfplumber (after A. Nurminen, Algorithmic Extraction of Data in Tables in PDF Documents, 2013): lines
that nearly meet are one, where they cross there is a corner, and the smallest areas with four joined corners are cells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from operator import attrgetter

from extract.domain.text import Box
from extract.read.pdf.rules import Rule

_CLOSE = 3.0  # points: lines and their ends no further apart meet
_SHORTEST = 1.0  # points; shorter is the end of a thick line
_LINE = 3.0  # points; what is shorter when joined rules nothing
_FEWEST_UPRIGHT = 3  # lines: two columns
_FEWEST_LEVEL = 2  # lines: a row, as a page's end may leave it
_MOST_CROSSINGS = 5000  # of lines on a page; more is squared paper
_LEVEL_ENDS = 1.0  # points, by which the ends of lines that end together may differ
_OVER = 1.0  # points, by which two places overlap

Row = list[Box | None]
_Corner = tuple[float, float]


def find_grids(rules: Iterable[Rule]) -> list[list[Row]]:
    """The tables that the lines rule, from the top: their rows, each with a cell or none in every column.

    A cell that is not closed on all sides, as at the foot of a page, has the place that its neighbours leave.
    """
    long = [rule for rule in rules if rule.end - rule.start >= _SHORTEST]
    drawn = [[rule for rule in long if rule.upright is way] for way in (True, False)]
    if len(drawn[0]) < _FEWEST_UPRIGHT or len(drawn[1]) < _FEWEST_LEVEL:
        return []
    upright, level = map(_joined, drawn)
    level = _with_open_ends(upright, level)
    if len(upright) < _FEWEST_UPRIGHT or len(level) < _FEWEST_LEVEL or len(upright) * len(level) > _MOST_CROSSINGS:
        return []
    if len(level) == _FEWEST_LEVEL and sum(1 for rule in upright if _joins(rule, level)) < _FEWEST_UPRIGHT:
        return []
    tables = [cells for cells in _touching([*_cells(upright, level)]) if len(cells) > 1]
    tables.sort(key=lambda cells: min((-cell.top, cell.left) for cell in cells))
    return [_rows(cells) for cells in tables]


def _with_open_ends(upright: list[Rule], level: list[Rule]) -> list[Rule]:
    """The level lines, and those that are not drawn where a page's end parts a row: there the upright lines of all columns end."""
    added: list[Rule] = []
    for ends in ({rule: rule.start for rule in upright}, {rule: rule.end for rule in upright}):
        for height in sorted({round(end) for end in ends.values()}):
            columns = [rule for rule, end in ends.items() if abs(end - height) <= _LEVEL_ENDS]
            closed = any(abs(line.at - height) <= _CLOSE for line in [*level, *added])
            if len(columns) >= _FEWEST_UPRIGHT and not closed and any(_joins_all(columns, line) for line in level):
                places = [rule.at for rule in columns]
                added.append(Rule(False, ends[columns[0]], min(places), max(places)))
    return [*level, *added]


def _joins_all(columns: list[Rule], line: Rule) -> bool:
    return all(_meet(rule, line) and _meet(line, rule) for rule in columns)


def _joins(upright: Rule, level: list[Rule]) -> bool:
    return all(_meet(upright, rule) and _meet(rule, upright) for rule in level)


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """The lines, those that lie side by side moved onto one, and those that meet there joined."""
    places: list[list[Rule]] = []
    for rule in sorted(rules, key=attrgetter("at")):
        if places and rule.at <= places[-1][-1].at + _CLOSE:
            places[-1].append(rule)
        else:
            places.append([rule])
    return [rule for near in places for rule in _as_one(near) if rule.end - rule.start >= _LINE]


def _as_one(near: list[Rule]) -> Iterator[Rule]:
    """Lines that lie side by side on the middle of their places, those that meet there joined."""
    at = sum([rule.at for rule in near]) / len(near)
    spans = sorted([(rule.start, rule.end) for rule in near])
    start, end = spans[0]
    for further, to in spans:
        if further > end + _CLOSE:
            yield Rule(near[0].upright, at, start, end)
            start, end = further, to
        elif to > end:
            end = to
    yield Rule(near[0].upright, at, start, end)


def _cells(upright: list[Rule], level: list[Rule]) -> Iterator[Box]:
    """The smallest area right of and below each corner, whose corners the same lines join."""
    up: dict[_Corner, set[int]] = defaultdict(set)
    across: dict[_Corner, set[int]] = defaultdict(set)
    below: dict[float, list[float]] = defaultdict(list)  # the corners on a place across the page, from the top
    beside: dict[float, list[float]] = defaultdict(list)  # and those on a height, from the left
    for m, one in sorted(enumerate(level), key=lambda numbered: -numbered[1].at):
        for n, other in enumerate(upright):
            if _meet(one, other) and _meet(other, one):
                corner = other.at, one.at
                if corner not in up:
                    below[other.at].append(one.at)
                    beside[one.at].append(other.at)
                up[corner].add(n)
                across[corner].add(m)
    for left, top in up:
        lines, rows = up[left, top], across[left, top]
        bottoms = [y for y in below[left] if y < top and not lines.isdisjoint(up[left, y])]
        rights = [x for x in beside[top] if x > left and not rows.isdisjoint(across[x, top])]
        for bottom, right in product(bottoms, rights):
            corner = right, bottom
            if corner in up and not (
                up[corner].isdisjoint(up[right, top]) or across[corner].isdisjoint(across[left, bottom])
            ):
                yield Box(left, bottom, right, top)
                break


def _meet(one: Rule, other: Rule) -> bool:
    return one.start - _CLOSE <= other.at <= one.end + _CLOSE


def _touching(cells: list[Box]) -> list[list[Box]]:
    """The cells in groups that share corners."""
    above: dict[_Corner, _Corner] = {}

    def root(corner: _Corner) -> _Corner:
        while (further := above.setdefault(corner, corner)) != corner:
            above[corner] = above[further]
            corner = above[corner]
        return corner

    for cell in cells:
        for corner in product((cell.left, cell.right), (cell.bottom, cell.top)):
            above[root(corner)] = root((cell.left, cell.bottom))
    groups: dict[_Corner, list[Box]] = defaultdict(list)
    for cell in cells:
        groups[root((cell.left, cell.bottom))].append(cell)
    return [*groups.values()]


def _rows(cells: list[Box]) -> list[Row]:
    lefts = sorted({cell.left for cell in cells})
    rights = [*lefts[1:], max(cell.right for cell in cells)]
    rows = []
    for top in sorted({cell.top for cell in cells}, reverse=True):
        row = {cell.left: cell for cell in cells if cell.top == top}
        bottom = max(cell.bottom for cell in row.values())
        rows.append(
            [
                row.get(left) or _open(Box(left, bottom, right, top), cells)
                for left, right in zip(lefts, rights, strict=True)
            ]
        )
    return rows


def _open(place: Box, cells: list[Box]) -> Box | None:
    """The place where no cell reaches over it; else none."""
    return None if any(_overlap(place, cell) for cell in cells) else place


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > _OVER and min(one.top, other.top) - max(one.bottom, other.bottom) > _OVER
