"""The lines of a page in the order in which a person reads them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from math import inf
from operator import attrgetter, sub

from extract.domain.text import Box
from extract.read.characters import clean_line
from extract.read.list_labels import LONE_LABEL, OWN_LABEL
from extract.read.markup_kinds import is_known_head, is_label
from extract.read.pdf.columns import find_gutter
from extract.read.pdf.pages import PageLine, Piece
from extract.read.pdf.strays import in_place

_BACKWARD = (
    0.3  # share of lines above the line before in their column, from which a page counts as written out of order
)
_FEWEST = 5  # lines; fewer are read as written
_SAME_BASE = 0.25  # of the font's size, by which the feet of two prints on one line may differ
_REACH = 4.0  # of the font's size, between a list label and its text
_TOUCH = 1.0  # points, by which the room around a label may reach into its text
_ALIGNED = 3.0  # points, between the left edges of the labels of a column
_GAP = 0.7  # of the font's size: more room between two prints on one line parts pieces
_EDGE = 0.15  # of the page's height: where headers and footers stand
_MOST_AT_EDGE = 6  # lines


def in_order(lines: list[PageLine], width: float, height: float) -> list[PageLine]:
    """The lines as written, with lone list labels before their texts and headers first.

    Where so many lines jump back up that the written order means nothing: from the top, column by column.
    """
    if _descend(lines):
        return lines
    labelled = _with_values(_with_labels(lines))
    if _is_jumbled(labelled):
        return [*_from_the_top(labelled, width)]
    return in_place(_headers_first(labelled, height), width)


def _descend(lines: list[PageLine]) -> bool:
    """True where each line stands below the one before, and none beside another: such a page is read as written."""
    least = _SAME_BASE * max([line.size for line in lines], default=0.0)
    bases = [line.base for line in lines]
    return min(map(sub, bases, bases[1:]), default=inf) > least


def _with_labels(lines: list[PageLine]) -> list[PageLine]:
    """The lines with each list label that was written by itself put before the text beside it."""
    # a label ends in a point or a bracket, or is but a bullet: a look that spares most lines the expression
    labels = [x for x in lines if (x.text[-1] in ".)" or len(x.text) == 1) and LONE_LABEL.fullmatch(x.text)]
    if not labels or len(labels) > len(lines) / 2:
        return lines
    levels = _Levels(lines)
    taken: dict[int, PageLine] = {}  # by the line's id: its own hash, over all that it tells, takes far longer
    for label in labels:
        beside = [line for line in levels.near(label) if line is not label and _stands_before(label, line)]
        if beside:
            taken.setdefault(id(min(beside, key=lambda line: line.box.left)), label)
    gone = {*map(id, taken.values())}
    return [_joined(taken[id(line)], line) if id(line) in taken else line for line in lines if id(line) not in gone]


class _Levels:
    """The lines of a page by their height, so that not all are looked at for those beside one."""

    def __init__(self, lines: list[PageLine]) -> None:
        self._lines = sorted(lines, key=attrgetter("base"))
        self._bases = [line.base for line in self._lines]
        self._sway = _SAME_BASE * max(line.size for line in lines)

    def near(self, line: PageLine) -> list[PageLine]:
        """The lines that may stand on one with the line, the line itself among them."""
        first = bisect_left(self._bases, line.base - self._sway)
        return self._lines[first : bisect_right(self._bases, line.base + self._sway, first)]


def _stands_before(label: PageLine, line: PageLine) -> bool:
    gap = line.box.left - label.box.right
    return _on_one_line(label, line) and -_TOUCH <= gap <= _REACH * line.size and not OWN_LABEL.match(line.text)


def _with_values(lines: list[PageLine]) -> list[PageLine]:
    """The lines with labels and headings of a column that was written by itself put before what stands beside them."""
    heads = [n for n, line in enumerate(lines) if _is_head(line.text)]
    apart = [lines[n] for n in heads if _is_apart(n, lines) and not _is_centred(n, lines)]
    if not apart:
        return lines
    taken: dict[int, PageLine] = {}
    known = {id(lines[n]) for n in heads}
    levels = _Levels(lines)
    for head in apart:
        beside = [
            x for x in levels.near(head) if x.box.left > head.box.right and _on_one_line(head, x) and id(x) not in known
        ]
        if beside:
            taken.setdefault(id(min(beside, key=lambda line: line.box.left)), head)
    gone = {*map(id, taken.values())}
    return [part for line in lines if id(line) not in gone for part in _headed(taken.get(id(line)), line)]


def _is_head(text: str) -> bool:
    return text[0].isupper() and (is_label(text) if text[-1] == ":" else is_known_head(text))


def _headed(head: PageLine | None, line: PageLine) -> list[PageLine]:
    """The line beside its label, or below its heading."""
    if head is None:
        return [line]
    return [_joined(head, line)] if head.text[-1] == ":" and is_label(head.text) else [head, line]


def _is_apart(n: int, lines: list[PageLine]) -> bool:
    """True where the line is written beside another of its column, or before what stands above it, not with its own text."""
    line = lines[n]
    if n + 1 < len(lines) and lines[n + 1].base > line.base + line.size:
        return True
    near = lines[max(0, n - 1) : n] + lines[n + 1 : n + 2]
    return any(_is_head(other.text) and _shares_column(line, other) for other in near)


def _is_centred(n: int, lines: list[PageLine]) -> bool:
    """True where the lines of the cell beside, at whose middle the heading stands, are written right behind it."""
    head = lines[n]
    cell = [*takewhile(lambda line: line.box.left > head.box.right, lines[n + 1 :])]
    if len(cell) < 2 or cell[0].base <= head.base:
        return False
    return abs((cell[0].base + cell[-1].base) / 2 - head.base) <= 2 * _SAME_BASE * head.size


def _shares_column(one: PageLine, other: PageLine) -> bool:
    return abs(one.box.left - other.box.left) <= _ALIGNED and not _on_one_line(one, other)


def _on_one_line(one: PageLine, other: PageLine) -> bool:
    return abs(one.base - other.base) <= _SAME_BASE * other.size


def _joined(before: PageLine, after: PageLine) -> PageLine:
    """Two prints on one line as one."""
    boxes = before.box, after.box
    box = Box(
        before.box.left, min(b.bottom for b in boxes), max(b.right for b in boxes), max(b.top for b in boxes)
    )  # fmt: skip
    return after._replace(
        text=clean_line(f"{before.text} {after.text}"), box=box, size=before.size, base=before.base,
        pieces=_pieces(before, after),
    )  # fmt: skip


def _pieces(before: PageLine, after: PageLine) -> tuple[Piece, ...]:
    pieces = [line.pieces or (Piece(line.text, line.box.left, line.box.right),) for line in (before, after)]
    if after.box.left - before.box.right > _GAP * after.size:
        return (*pieces[0], *pieces[1])
    last, first = pieces[0][-1], pieces[1][0]
    met = (*pieces[0][:-1], Piece(f"{last.text} {first.text}", last.left, first.right), *pieces[1][1:])
    return met if len(met) > 1 else ()


def _is_jumbled(lines: list[PageLine]) -> bool:
    """True where many lines stand above the line before, with which they share a column."""
    over = backward = 0
    for (left, _, right, top), box in pairwise([line.box for line in lines]):
        if left < box.right and box.left < right:
            over += 1
            backward += box.bottom > top
    return over > _FEWEST and backward > _BACKWARD * over


def _from_the_top(lines: list[PageLine], width: float) -> Iterator[PageLine]:
    """The lines from the top; between titles as wide as the page the left column before the right."""
    rows = [*_rows(lines)]
    gutter = find_gutter(lines, width)
    if gutter is None:
        yield from _merged(rows)
        return
    columns: tuple[list[PageLine], list[PageLine]] = ([], [])
    for row in rows:
        for line in (part for whole in row for part in _parted(whole, gutter)):
            if line.box.left < gutter < line.box.right:
                for column in columns:
                    yield from _merged(_rows(column))
                    column.clear()
                yield line
            else:
                columns[line.box.left >= gutter].append(line)
    for column in columns:
        yield from _merged(_rows(column))


def _parted(line: PageLine, gutter: float) -> list[PageLine]:
    """The line, or its two halves where it runs over the room between the columns."""
    halves = ([p for p in line.pieces if p.right <= gutter], [p for p in line.pieces if p.left >= gutter])
    if not (line.box.left < gutter < line.box.right) or len(halves[0]) + len(halves[1]) < max(2, len(line.pieces)):
        return [line]
    return [
        line._replace(
            text=" ".join(piece.text for piece in half),
            box=line.box._replace(left=half[0].left, right=half[-1].right),
            pieces=tuple(half) if len(half) > 1 else (),
        )
        for half in halves
    ]  # fmt: skip


def _rows(lines: list[PageLine]) -> Iterator[list[PageLine]]:
    """The lines from the top, those on one foot together from the left."""
    row: list[PageLine] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if row and not _on_one_line(row[0], line):
            yield sorted(row, key=lambda line: line.box.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda line: line.box.left)


def _merged(rows: Iterable[list[PageLine]]) -> Iterator[PageLine]:
    for row in rows:
        line = row[0]
        for following in row[1:]:
            line = _joined(line, following)
        yield line


def _headers_first(lines: list[PageLine], height: float) -> list[PageLine]:
    """The lines with headers that were written last before all others, also with footers among them, and footers that were written first after."""
    if any(line.box.bottom >= height * (1 - _EDGE) for line in lines[-_MOST_AT_EDGE:]):
        for many in range(min(_MOST_AT_EDGE, len(lines) - 1), 0, -1):
            text, last = lines[:-many], lines[-many:]
            highest, lowest = max(line.base for line in text), min(line.base for line in text)
            above = [line for line in last if line.base > highest]
            if above and all(line.base > highest or line.base < lowest for line in last):
                lines = [*above, *text, *(line for line in last if line.base < lowest)]
                break
    for many in range(min(_MOST_AT_EDGE, len(lines) - 1), 0, -1):
        if lines[0].box.top > height * _EDGE:
            break
        if max(line.base for line in lines[:many]) < min(line.base for line in lines[many:]):
            return [*lines[many:], *lines[:many]]
    return lines
