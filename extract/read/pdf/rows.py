"""Rows of a PDF told by their places: tables without rules, and labels with their values in the row below."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.domain.text import Box
from extract.read.markup_kinds import is_known_head, is_label
from extract.read.pdf.pages import PageLine, Piece
from extract.read.pdf.row_labels import pieces_of
from extract.read.pdf.unruled import Column, in_columns, is_below, with_unruled

_LABEL = re.compile(
    r"(?:møde)?(?:dato|tid|tidspunkt|sted|lokale|leder|start|slut)|udvalg|referent|formand|deltagere|afbud|fraværende|[^:]{2,40}:",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[»”\"]?[A-ZÆØÅ]\w*(?:[.,:]|\s+\S)|\d{1,2}[.)]\s")  # how a section begins: "Godkendt.", "1. at"
_MEMBER = re.compile(r"(?:navne?|medlem(?:mer)?|(?:møde)?deltagere?):?", re.IGNORECASE)
_THERE = re.compile(
    r"(?:til\s?stede|fremmøde|mødt|deltog|deltagelse|afbud|fravær(?:ende)?|status|(?:stemte?\s)?(?:for|imod)|undlod|blank):?",
    re.IGNORECASE,
)
_FEWEST_ROWS = 3
_LEVEL = 1.0  # points, by which the feet of one row may differ
_BESIDE = 1.0  # of the font's size, by which a value may begin beside its label


def with_rows(lines: tuple[PageLine, ...], begun: Sequence[Column] = ()) -> tuple[tuple[PageLine, ...], list[Column]]:
    """The lines, those that are rows of a table of figures with tabs between their cells, labels beside their values.

    Also the columns of the table that ends them, if one does; `begun` are those of the one that ends the page before.
    """
    if not any(line.pieces for line in lines):
        return lines, []
    roster = next((k for k, line in enumerate(lines) if _heads_roster(line)), None)
    if roster is not None:
        lines = (*lines[:roster], *_with_roster([lines[roster], *_beside_each_other(lines[roster + 1 :])]))
    tables, columns = with_unruled(lines, begun)
    return tuple(_with_values([part for line in tables for part in _headed(line)])), columns


def _with_roster(lines: list[PageLine]) -> list[PageLine]:
    """The lines, of which the first heads a roster, with its rows in columns."""
    end = next(
        (n for n, (before, line) in enumerate(pairwise(lines), 1) if not (line.pieces and is_below(before, line))),
        len(lines),
    )
    rows = in_columns(lines[:end], lines[:end]) if end >= _FEWEST_ROWS else None
    return [*(rows or lines[:end]), *lines[end:]]


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
            pieces = (*pieces_of(before), *pieces_of(line))
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


def _heads_roster(line: PageLine) -> bool:
    """True for the heads of a table that says of each member whether they were there, or how they voted."""
    if not line.pieces:
        return False
    heads = [piece.text for piece in line.pieces]
    return any(map(_MEMBER.fullmatch, heads)) and any(map(_THERE.fullmatch, heads))


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
    if values is None or not is_below(values, third) or len(third.pieces) != len(values.pieces):
        return False
    starts = zip(values.pieces, third.pieces, strict=True)
    return all(abs(one.left - other.left) <= _BESIDE * values.size for one, other in starts)


def _labelled(labels: PageLine, values: PageLine) -> list[PageLine] | None:
    """Each label of a row with the value that stands below it; None where these are not such rows."""
    if len(labels.pieces) < 2 or labels.row or values.row or not is_below(labels, values):
        return None
    if not all(_LABEL.fullmatch(piece.text) for piece in labels.pieces):
        return None
    pieces = pieces_of(values)
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
