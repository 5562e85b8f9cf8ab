"""Tables of a PDF without rules: rows told by the columns in which their figures stand, with labels and heads of several lines."""

import re
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from extract.read.list_labels import LONE_LABEL
from extract.read.markup_kinds import is_known_head
from extract.read.pdf.pages import PageLine, Piece, around
from extract.read.pdf.row_labels import (
    FIGURE,
    MOST_WRAPPED,
    NEARER,
    SENTENCE_END,
    WRAP,
    beside_labels,
    is_label_of,
    labels_of_first,
    pieces_of,
    whole_rows,
)
from extract.read.wraps import join_lines

_HEAD = re.compile(r"(?:19|20)\d\d|1\.?000\s?(?:kr\.?)?")  # of a column: its year, its unit
_UNIT = re.compile(r"(?i)\b(?:kr|t?kr|kroner|dkk|mio|mill|mia)\b")  # of another table
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ORDINAL = re.compile(r"(?:punkt|pkt\.?|sag)?\s*\d{1,3}[.:]?", re.IGNORECASE)
_FEWEST_ROWS = 3
_MOST_HEADS = 3  # rows above the first figures
MOST_HEAD_LINES = 24  # above them, written cell by cell
HEAD_HEIGHT = 8.0  # of the font's size
_PITCH = 6.0  # of the font's size, between the feet of two rows
_FLUSH = 3.0  # points, between edges that are one
_LONGEST_UNIT = 24  # letters


class Column(NamedTuple):
    """The left and right edge of what stands in it."""

    left: float
    right: float

    def meets(self, piece: Piece) -> bool:
        """True where the piece stands over or under what stands in the column."""
        return piece.left < self.right and self.left < piece.right


class _Table(NamedTuple):
    """Rows in their columns, and how many of the lines above them they hold, too."""

    rows: list[PageLine]
    above: int
    columns: list[Column]


def with_unruled(lines: Sequence[PageLine], begun: Sequence[Column] = ()) -> tuple[list[PageLine], list[Column]]:
    """The lines, those that make up a table of figures as its rows, a tab between two cells, and the columns of one that ends them.

    `begun` are the columns of a table that ends the page before: rows that stand in them at the head of this one go on with it.
    """
    lines, printed = beside_labels(lines)
    read: list[PageLine] = []
    columns: list[Column] = []
    at = bare = 0  # how many of the lines read last stand as they are
    while at < len(lines):
        end = _end_of_run(lines, at)
        table = _table(lines[at:end], read[len(read) - bare :]) if lines[at].pieces else None
        if table is None and end > at:  # a label of several lines may be a text that ends the table
            end = next((n for n in range(at, end) if not lines[n].pieces), end)
            table = _table(lines[at:end], read[len(read) - bare :])
        if table is None and at == 0 < end:
            table = _further_rows(lines[:end], begun)
        if table is None:
            as_printed = printed.get(id(lines[at]), [lines[at]])
            read += as_printed
            waits = columns and bare < MOST_WRAPPED and _may_wait(lines[at], read[-2], columns)
            at, bare, columns = at + 1, bare + len(as_printed), columns if waits else []
        else:
            read[len(read) - table.above :] = table.rows
            at, bare, columns = end, 0, table.columns
    return read, columns


def _further_rows(run: Sequence[PageLine], columns: Sequence[Column]) -> _Table | None:
    """The run as further rows of a table that has begun; None where a part of it stands in none of its columns alone."""
    figures = [any(FIGURE.fullmatch(piece.text) for piece in line.pieces[1:]) for line in run]
    if not all(figures) or not all(stands_in(line, columns) for line in run):
        return None
    rows = [row for line in run if (row := _row(line, columns)) is not None]
    return _Table(rows, 0, [*columns]) if len(rows) == len(run) else None


def stands_in(line: PageLine, columns: Sequence[Column]) -> bool:
    """True where each part of the line stands in one of the columns, and in no other."""
    return all(sum(1 for column in columns if column.meets(piece)) == 1 for piece in pieces_of(line))


def _may_wait(line: PageLine, above: PageLine, columns: Sequence[Column]) -> bool:
    """True where the line may be the label of a row whose figures stand on the next page."""
    label = not (line.pieces or line.row) and columns[0].meets(pieces_of(line)[0]) and line.box.right <= columns[1].left
    told = line.text[-1] in SENTENCE_END or is_known_head(line.text) or _UNIT.search(line.text)
    return label and is_below(above, line) and not told


def is_below(before: PageLine, line: PageLine) -> bool:
    """True where the line may be the row after."""
    return before.page == line.page and 0 < before.base - line.base <= _PITCH * line.size


def _end_of_run(lines: Sequence[PageLine], start: int) -> int:
    """Where the rows that stand below one another end, lines parted by wide gaps and the labels between them."""
    end = start
    while end < len(lines) and not lines[end].row:
        if lines[end].pieces:
            if end > start and not is_below(lines[end - 1], lines[end]):
                break
            end += 1
        elif end > start and (further := _after_labels(lines, end)):
            end = further
        else:
            break
    return end


def _after_labels(lines: Sequence[PageLine], at: int) -> int:
    """Where the labels without figures that stand between two rows, or below the last, end; 0 where these are none."""
    end = at
    while end < len(lines) and end - at < MOST_WRAPPED and not (lines[end].pieces or lines[end].row):
        if not is_below(lines[end - 1], lines[end]):
            return 0
        end += 1
    rows = [row for row in (lines[at - 1], *lines[end : end + 1]) if len(row.pieces) > 1]
    if end < len(lines) and lines[end].pieces and is_below(lines[end - 1], lines[end]):
        return end if all(is_label_of(line, row) for line in lines[at:end] for row in rows) else 0
    first = lines[at]
    wraps = lines[at - 1].pieces and is_label_of(first, lines[at - 1]) and first.text[0].islower()
    return at + 1 if wraps and lines[at - 1].base - first.base <= WRAP * first.size else 0


def _table(run: Sequence[PageLine], above: Sequence[PageLine]) -> _Table | None:
    """The run as rows of a table, and how many of the lines above belong to it; None where it has no columns of figures."""
    labels = labels_of_first(run[0], above) if run else []
    whole = whole_rows([*labels, *run])
    parted = [line for line in whole if line.pieces]
    figures = [line for line in parted if any(FIGURE.fullmatch(piece.text) for piece in line.pieces[1:])]
    if figures and _is_of_years(figures[0]):  # heads, which may stand beside their figures
        del figures[0]
    if len(parted) < _FEWEST_ROWS or len(figures) < 2 or 2 * len(figures) < len(parted):
        return None
    if parted.index(figures[0]) > _MOST_HEADS or sum(map(_is_numbered, figures)) > len(figures) / 2:
        return None
    rows = in_columns(whole, figures)
    if rows is None:
        return None
    columns = _columns(figures)
    above = above[: len(above) - len(labels)]
    lead = whole.index(figures[0])  # rows above the first figures, which may be heads as well
    heads = _heads([*above, *whole[:lead]], columns, figures[0])
    if not lead <= len(heads):
        lead, heads = 0, _heads(above, columns, whole[0])
    head = [_head_row(heads, columns)] if heads else []
    return _Table([*head, *rows[lead:]], len(heads) - lead + len(labels), columns)


def _heads(above: Sequence[PageLine], columns: Sequence[Column], first: PageLine) -> list[PageLine]:
    """The lines above the first row that stand over its columns, each over one, as heads do that are written cell by cell."""
    heads: list[PageLine] = []
    for line in reversed(above[-MOST_HEAD_LINES:]):
        over = 0 < line.base - first.base <= HEAD_HEIGHT * first.size and line.page == first.page
        if not over or line.row or is_known_head(line.text) or _columns_of(line, columns) is None or tells_sums(line):
            break
        heads.insert(0, line)
    top = max((line.base for line in heads if _columns_of(line, columns) != [0]), default=-inf)
    while heads and (heads[0].base > top + NEARER * first.size or _is_sentence(heads[0].text)):
        del heads[0]
    headed = {n for line in heads for n in _columns_of(line, columns) or () if n}
    if len(headed) < min(2, len(columns) - 1) or _ends_with_label(heads, columns):
        return []
    return heads


def _ends_with_label(heads: Sequence[PageLine], columns: Sequence[Column]) -> bool:
    """True where below all heads stands a text with a year, as the label of the first row begins: its year is not theirs."""
    lowest = min(heads, key=lambda line: line.base)
    below = all(line is lowest or line.base > lowest.base + NEARER * line.size for line in heads)
    told = _columns_of(lowest, columns) == [0] and _YEAR.search(lowest.text) and not _UNIT.search(lowest.text)
    return below and len(heads) > 1 and bool(told)


def _is_sentence(text: str) -> bool:
    """True for what ends as a sentence and is longer than "1.000 kr." or leads to what follows."""
    return text[-1] == ":" or (text[-1] in SENTENCE_END and len(text) > _LONGEST_UNIT)


def _is_of_years(line: PageLine) -> bool:
    """True for a row whose figures are years that follow one another: "2021 | 2022"."""
    figures = [piece.text for piece in line.pieces if FIGURE.fullmatch(piece.text)]
    return len(figures) > 1 and all(map(_YEAR.fullmatch, figures)) and figures == sorted({*figures})


def tells_sums(line: PageLine) -> bool:
    """True where a part of the line is a figure that is no head of a column."""
    return any(FIGURE.fullmatch(piece.text) and not _HEAD.fullmatch(piece.text) for piece in pieces_of(line))


def _columns_of(line: PageLine, columns: Sequence[Column]) -> list[int] | None:
    """The column that each part of the line stands over; None where one stands over several, or two over one."""
    places = [_column_of(piece, columns) for piece in pieces_of(line)]
    if None in places or len(set(places)) < len(places):
        return None
    return [place for place in places if place is not None]


def _column_of(piece: Piece, columns: Sequence[Column]) -> int | None:
    """The column that the piece stands over; of several, as a head is wider than its figures, the one whose edge it shares."""
    met = [n for n, column in enumerate(columns) if column.meets(piece)] or _nearest(piece, columns)
    if len(met) > 1:
        edges = (abs(piece.left - columns[met[0]].left), abs(piece.right - columns[met[-1]].right))
        met = [n for n, edge in zip((met[0], met[-1]), edges, strict=True) if edge <= _FLUSH]
    return met[0] if len(met) == 1 else None


def _head_row(heads: Sequence[PageLine], columns: Sequence[Column]) -> PageLine:
    """The lines as one row of heads, those over one column joined from the top."""
    cells = [""] * len(columns)
    for line in sorted(heads, key=lambda line: -line.base):
        for n, piece in zip(_columns_of(line, columns) or (), pieces_of(line), strict=True):
            cells[n] = join_lines(cells[n], piece.text, line.hyphened) if cells[n] else piece.text
    box = around([line.box for line in heads])
    return heads[0]._replace(text="\t".join(cells).rstrip("\t"), box=box, row=True, pieces=())


def in_columns(lines: Sequence[PageLine], telling: Sequence[PageLine]) -> list[PageLine] | None:
    """The lines as rows in the columns that the `telling` ones stand in; None where one does not fit."""
    columns = _columns(telling)
    rows = [_row(line, columns) for line in lines]
    if len(columns) < 2 or any(row is None for row in rows):
        return None
    return [row for row in rows if row is not None]


def _is_numbered(line: PageLine) -> bool:
    """True for a line of a list: its label, its text, and at most a page or case number."""
    first = line.pieces[0].text
    return len(line.pieces) <= 3 and bool(LONE_LABEL.fullmatch(first) or _ORDINAL.fullmatch(first))


def _columns(lines: Sequence[PageLine]) -> list[Column]:
    columns: list[Column] = []
    for left, right in sorted((piece.left, piece.right) for line in lines for piece in line.pieces):
        if columns and left < columns[-1].right:
            columns[-1] = Column(columns[-1].left, max(right, columns[-1].right))
        else:
            columns.append(Column(left, right))
    return columns


def _row(line: PageLine, columns: Sequence[Column]) -> PageLine | None:
    """The line as a row; None where two of its pieces stand in one column, or one in none."""
    cells = [""] * len(columns)
    for piece in pieces_of(line):
        met = [n for n, column in enumerate(columns) if column.meets(piece)] or _nearest(piece, columns)
        if not met or cells[met[0]]:
            return None
        cells[met[0]] = piece.text
    return line._replace(text="\t".join(cells).rstrip("\t"), row=True, pieces=())


def _nearest(piece: Piece, columns: Sequence[Column]) -> list[int]:
    """The column that a short head stands over without meeting its figures."""
    middle = (piece.left + piece.right) / 2
    between = [n for n, column in enumerate(columns) if column.left > piece.right]
    return between[:1] or [len(columns) - 1] if middle > columns[0].right else []
