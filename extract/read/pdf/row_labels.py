"""Labels of several lines in tables of a PDF that has no rules: which row they belong to, above, beside or below its figures."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from extract.domain.text import Box
from extract.read.markup_kinds import is_known_head
from extract.read.pdf.pages import PageLine, Piece
from extract.read.wraps import join_lines

FIGURE = re.compile(r"[-−–+(]?\s?\d[\d.,]*(?:\s\d{3})*\s?(?:,-|%|kr\.?)?\)?|[-–]")
SENTENCE_END = (".", ":", ";")
NEARER = 0.3  # of the font's size, by which a line stands nearer to the row that it belongs to
WRAP = 1.45  # of the font's size, between the feet of two lines of a cell
MOST_WRAPPED = 3  # lines of a label without figures beside them
GOES_ON = re.compile(r"(?:[,/-]|\b(?:og|eller|samt|af|til|for|i|på))$")
_LEVEL = 1.0  # points, by which the feet of one row may differ
_INDENT = 30.0  # points, by which the left edges of the texts of a column may differ


def pieces_of(line: PageLine) -> tuple[Piece, ...]:
    """The parts of a line between wide gaps; the whole line where no such gap parts it."""
    return line.pieces or (Piece(line.text, line.box.left, line.box.right),)


def is_label_of(line: PageLine, row: PageLine) -> bool:
    return abs(line.box.left - row.pieces[0].left) <= _INDENT and line.box.right <= row.pieces[1].left


def beside_labels(lines: Sequence[PageLine]) -> tuple[list[PageLine], dict[int, list[PageLine]]]:
    """The lines, figures written apart from the label that they stand beside as one row with it.

    Also, by the id of such a row, the lines that it is made of.
    """
    read: list[PageLine] = []
    printed: dict[int, list[PageLine]] = {}
    for line in lines:
        apart = read and not (line.row or line.text[0].isalpha())  # a look that spares most lines the expression
        if apart and all(FIGURE.fullmatch(piece.text) for piece in pieces_of(line)):
            label = [read[-1]] if _is_level(read[-1], line) else _label_beside(line, read)
            if label:
                row = row_of(label, line)
                printed[id(row)] = [*printed.get(id(label[0]), label), line]
                read[len(read) - len(label) :] = [row]
                continue
        read.append(line)
    return read, printed


def _is_level(before: PageLine, figures: PageLine) -> bool:
    """True where the figures stand right of what was written before, on its line, as those of one digit are written apart."""
    level = before.page == figures.page and abs(before.base - figures.base) < _LEVEL
    return level and not before.row and before.box.right < figures.box.left


def row_of(label: Sequence[PageLine], figures: PageLine) -> PageLine:
    """The lines of a label and its figures as one row."""
    first, last = label[0], label[-1]
    text = first.text
    for before, line in pairwise(label):
        text = join_lines(text, line.text, before.hyphened)
    edges = min(x.box.left for x in label), max(x.box.right for x in label)
    pieces = first.pieces if len(label) == 1 and first.pieces else (Piece(text, *edges),)
    box = Box(
        edges[0], min(last.box.bottom, figures.box.bottom), figures.box.right, max(first.box.top, figures.box.top)
    )
    return figures._replace(
        text=f"{text} {figures.text}", pieces=(*pieces, *pieces_of(figures)), box=box, base=min(figures.base, last.base)
    )


def _label_beside(figures: PageLine, before: Sequence[PageLine]) -> list[PageLine]:
    """The lines of the label that was written right before the figures; none where they stand below it or beside no text."""
    label: list[PageLine] = []
    for line in reversed(before[-MOST_WRAPPED:]):
        beside = line.page == figures.page and line.box.right <= figures.box.left and not (line.pieces or line.row)
        if not beside or (label and not 0 < line.base - label[0].base <= WRAP * line.size):
            break
        label.insert(0, line)
        if line.base >= figures.base:
            break
    if len(label) < 2 or not label[-1].base - NEARER * figures.size <= figures.base <= label[0].base:
        return []
    return [*_rest_above(label, figures, before[: len(before) - len(label)]), *label]


def _rest_above(label: Sequence[PageLine], figures: PageLine, before: Sequence[PageLine]) -> Sequence[PageLine]:
    """As many lines above the label as make its middle the height of the figures; none where it is, or they are no part of it."""
    heights = [line.base - figures.base for line in label]
    wanted = sum(1 for height in heights if height < -_LEVEL) - sum(1 for height in heights if height > _LEVEL)
    rest = before[-wanted:] if 0 < wanted <= len(before) else ()
    pitch = label[0].base - label[1].base
    for line, below in pairwise((*rest, label[0])):
        beside = line.page == figures.page and line.box.right <= figures.box.left and not (line.pieces or line.row)
        if not beside or line.text[-1] in SENTENCE_END or is_known_head(line.text):
            return ()
        if abs(line.base - below.base - pitch) > _LEVEL:
            return ()
    return rest


def labels_of_first(row: PageLine, above: Sequence[PageLine]) -> list[PageLine]:
    """The lines right above the first row that begin its label, where no paragraph ends with them."""
    if len(row.pieces) < 2 or not above:
        return []
    label, before = above[-1], above[-2] if len(above) > 1 else None
    pitch = label.base - row.base
    if label.pieces or not is_label_of(label, row) or not 0 < pitch <= WRAP * row.size or is_known_head(label.text):
        return []
    apart = before is None or not 0 <= before.base - label.base <= pitch + NEARER * row.size
    begun = label.hyphened or (apart and label.text[-1] not in SENTENCE_END and row.text[0].isalpha())
    return [label] if begun else []


def whole_rows(run: Sequence[PageLine]) -> list[PageLine]:
    """The rows with what the lines above and below them hold of their labels; another label stays a row of its own."""
    whole: list[PageLine] = []
    begun: list[PageLine] = []  # of the label of the row to come
    for n, line in enumerate(run):
        way = 0 if line.pieces else _way(run, n)
        if line.pieces:
            for label in reversed(begun):
                line = with_label(label, line)
            whole, begun = [*whole, line], []
        elif begun or way > 0:
            begun.append(line)
        elif way < 0:
            whole[-1] = _with_rest(whole[-1], line)
        else:
            whole.append(line)
    return whole + begun


def _way(run: Sequence[PageLine], n: int) -> int:
    """Whether a label without figures goes on with the row below, 1, or ends that of the row above, -1; 0 where it stands alone."""
    line, above, below = run[n], run[n - 1] if n else None, run[n + 1] if n + 1 < len(run) else None
    up = above.base - line.base if above else inf
    down = line.base - below.base if below else inf
    near, nearer = WRAP * line.size, NEARER * line.size
    if below and down <= near and (line.hyphened or below.text[0].islower() or GOES_ON.search(line.text)):
        return 1
    if up <= near and line.text[0].islower():
        return -1
    if down <= near and down + nearer < up:
        return 1
    return -1 if up <= near and up + nearer < down and below else 0


def with_label(label: PageLine, row: PageLine) -> PageLine:
    """The row, its label begun with a line above it."""
    first = row.pieces[0]
    text = join_lines(label.text, first.text, label.hyphened)
    first = Piece(text, min(label.box.left, first.left), max(label.box.right, first.right))
    box = row.box._replace(left=min(row.box.left, label.box.left), top=max(row.box.top, label.box.top))
    return row._replace(text=f"{label.text} {row.text}", pieces=(first, *row.pieces[1:]), box=box)


def _with_rest(row: PageLine, rest: PageLine) -> PageLine:
    first = pieces_of(row)[0]
    first = first._replace(text=join_lines(first.text, rest.text, False), right=max(first.right, rest.box.right))
    box = row.box._replace(bottom=min(row.box.bottom, rest.box.bottom))
    return (
        row._replace(pieces=(first, *row.pieces[1:]), box=box) if row.pieces else row._replace(text=first.text, box=box)
    )
