"""Rows of a PDF told by their places: tables without rules, and labels with their values in the row below."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.domain.text import Box
from extract.read.list_labels import LONE_LABEL
from extract.read.markup_kinds import is_known_head, is_label
from extract.read.pdf_pages import PageLine, Piece

_FIGURE = re.compile(r"[-−–+(]?\s?\d[\d.,]*(?:\s\d{3})*\s?(?:,-|%|kr\.?)?\)?|[-–]")
_ORDINAL = re.compile(r"(?:punkt|pkt\.?|sag)?\s*\d{1,3}[.:]?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:møde)?(?:dato|tid|tidspunkt|sted|lokale|leder|start|slut)|udvalg|referent|formand|deltagere|afbud|fraværende|[^:]{2,40}:",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[»”\"]?[A-ZÆØÅ]\w*(?:[.,:]|\s+\S)|\d{1,2}[.)]\s")  # how a section begins: "Godkendt.", "1. at"
_MEMBER = re.compile(r"(?:navne?|medlem(?:mer)?|(?:møde)?deltagere?):?", re.IGNORECASE)
_THERE = re.compile(r"(?:til\s?stede|fremmøde|mødt|deltog|deltagelse|afbud|fravær(?:ende)?|status):?", re.IGNORECASE)
_FEWEST_ROWS = 3
_MOST_HEADS = 3  # rows above the first figures
_LEVEL = 1.0  # points, by which the feet of one row may differ
_PITCH = 3.0  # of the font's size, between the feet of two rows
_BESIDE = 1.0  # of the font's size, by which a value may begin beside its label


class _Column(NamedTuple):
    left: float
    right: float

    def meets(self, piece: Piece) -> bool:
        return piece.left < self.right and self.left < piece.right


def with_rows(lines: tuple[PageLine, ...]) -> tuple[PageLine, ...]:
    """The lines, those that are rows of a table of figures with tabs between their cells, labels beside their values."""
    if not any(line.pieces for line in lines):
        return lines
    roster = next((k for k, line in enumerate(lines) if _heads_roster(line)), None)
    if roster is not None:
        lines = (*lines[: roster + 1], *_beside_each_other(lines[roster + 1 :]))
    return tuple(_with_values([part for line in _with_tables(lines) for part in _headed(line)]))


def _headed(line: PageLine) -> Iterator[PageLine]:
    """The line, in two where the heading of a section stands in the margin beside its text."""
    pieces = line.pieces
    if len(pieces) > 1 and not line.row and _heads_text(pieces[0].text, pieces[1].text):
        yield line._replace(text=pieces[0].text, box=line.box._replace(right=pieces[0].right), pieces=())
        rest = pieces[1:]
        box = line.box._replace(left=rest[0].left)
        yield line._replace(text=" ".join(p.text for p in rest), box=box, pieces=rest if len(rest) > 1 else ())
    else:
        yield line


def _heads_text(first: str, second: str) -> bool:
    if not (_SENTENCE.match(second) and is_known_head(first)):
        return False
    return not (is_label(first) or is_known_head(second))


def _beside_each_other(lines: Sequence[PageLine]) -> Iterator[PageLine]:
    """The lines, those on one level joined that the file prints as several: a member's name, and far from it what is said of them."""
    before: PageLine | None = None
    for line in lines:
        if (
            before
            and before.page == line.page
            and abs(before.base - line.base) < _LEVEL
            and before.box.right < line.box.left
        ):
            pieces = (*_pieces_of(before), *_pieces_of(line))
            box = Box(
                before.box.left,
                min(before.box.bottom, line.box.bottom),
                line.box.right,
                max(before.box.top, line.box.top),
            )
            before = before._replace(text=f"{before.text} {line.text}", pieces=pieces, box=box)
            continue
        if before:
            yield before
        before = line
    if before:
        yield before


def _pieces_of(line: PageLine) -> tuple[Piece, ...]:
    return line.pieces or (Piece(line.text, line.box.left, line.box.right),)


def _with_tables(lines: tuple[PageLine, ...]) -> Iterator[PageLine]:
    at = 0
    while at < len(lines):
        end = _end_of_run(lines, at)
        table = _table(lines[at:end]) if end - at >= _FEWEST_ROWS else None
        if table is None:
            yield lines[at]
            at += 1
        else:
            yield from table
            at = end


def _end_of_run(lines: tuple[PageLine, ...], start: int) -> int:
    """Where the lines that are parted by wide gaps and stand below one another end."""
    end = start
    while end < len(lines) and lines[end].pieces and (end == start or _is_below(lines[end - 1], lines[end])):
        end += 1
    return end


def _is_below(before: PageLine, line: PageLine) -> bool:
    return before.page == line.page and 0 < before.base - line.base <= _PITCH * line.size


def _table(lines: tuple[PageLine, ...]) -> list[PageLine] | None:
    """The lines as rows of one table; None where their pieces do not stand in columns of figures."""
    if _heads_roster(lines[0]):
        return _in_columns(lines, lines)
    figures = [line for line in lines if any(_FIGURE.fullmatch(piece.text) for piece in line.pieces[1:])]
    if len(figures) < 2 or 2 * len(figures) < len(lines) or lines.index(figures[0]) > _MOST_HEADS:
        return None
    if sum(1 for line in figures if _is_numbered(line)) > len(figures) / 2:
        return None
    return _in_columns(lines, figures)


def _heads_roster(line: PageLine) -> bool:
    """True for the heads of a table that says of each member whether they were there."""
    heads = [piece.text for piece in line.pieces]
    return any(map(_MEMBER.fullmatch, heads)) and any(map(_THERE.fullmatch, heads))


def _in_columns(lines: tuple[PageLine, ...], telling: Sequence[PageLine]) -> list[PageLine] | None:
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


def _columns(lines: Sequence[PageLine]) -> list[_Column]:
    columns: list[_Column] = []
    for left, right in sorted((piece.left, piece.right) for line in lines for piece in line.pieces):
        if columns and left < columns[-1].right:
            columns[-1] = _Column(columns[-1].left, max(right, columns[-1].right))
        else:
            columns.append(_Column(left, right))
    return columns


def _row(line: PageLine, columns: list[_Column]) -> PageLine | None:
    """The line as a row; None where two of its pieces stand in one column, or one in none."""
    cells = [""] * len(columns)
    for piece in line.pieces:
        met = [n for n, column in enumerate(columns) if column.meets(piece)] or _nearest(piece, columns)
        if not met or cells[met[0]]:
            return None
        cells[met[0]] = piece.text
    return line._replace(text="\t".join(cells).rstrip("\t"), row=True, pieces=())


def _nearest(piece: Piece, columns: list[_Column]) -> list[int]:
    """The column that a short head stands over without meeting its figures."""
    middle = (piece.left + piece.right) / 2
    between = [n for n, column in enumerate(columns) if column.left > piece.right]
    return between[:1] or [len(columns) - 1] if middle > columns[0].right else []


def _with_values(lines: list[PageLine]) -> Iterator[PageLine]:
    skip = False
    for n, (line, below) in enumerate(pairwise([*lines, None])):
        if skip:
            skip = False
            continue
        labelled = _labelled(line, below) if line is not None and below is not None else None
        if labelled and len(labelled) > 1 and n + 2 < len(lines) and _is_row_too(below, lines[n + 2]):
            labelled = None
        if labelled is None:
            assert line is not None
            yield line
        else:
            yield from labelled
            skip = True


def _is_row_too(values: PageLine | None, third: PageLine) -> bool:
    """True where the line below the values fills the columns too: a table, and no head."""
    if values is None or not _is_below(values, third) or len(third.pieces) != len(values.pieces):
        return False
    starts = zip(values.pieces, third.pieces, strict=True)
    return all(abs(one.left - other.left) <= _BESIDE * values.size for one, other in starts)


def _labelled(labels: PageLine, values: PageLine) -> list[PageLine] | None:
    """Each label of a row with the value that stands below it; None where these are not such rows."""
    if len(labels.pieces) < 2 or labels.row or values.row or not _is_below(labels, values):
        return None
    if not all(_LABEL.fullmatch(piece.text) for piece in labels.pieces):
        return None
    pieces = _pieces_of(values)
    under = [_label_over(piece, labels) for piece in pieces]
    if None in under or len(set(under)) < len(under):
        return None
    by_label = dict(zip(under, pieces, strict=True))
    return [_beside(labels, label, by_label.get(n), values) for n, label in enumerate(labels.pieces)]


def _label_over(value: Piece, labels: PageLine) -> int | None:
    near = [n for n, label in enumerate(labels.pieces) if abs(label.left - value.left) <= _BESIDE * labels.size]
    return near[0] if near else None


def _beside(labels: PageLine, label: Piece, value: Piece | None, values: PageLine) -> PageLine:
    name = label.text if label.text.endswith(":") else f"{label.text}:"
    right = max(label.right, value.right) if value else label.right
    box = Box(label.left, values.box.bottom if value else labels.box.bottom, right, labels.box.top)
    return labels._replace(text=f"{name} {value.text}" if value else name, box=box, pieces=())
