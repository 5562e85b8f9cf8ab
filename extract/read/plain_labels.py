"""Labels of a head in plain text that stand apart from their values: in a row above them, or all of them first."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from extract.lexicon.calendar import find_day
from extract.read.markup_kinds import is_known_head, is_label, label_field

_CELL = re.compile(r"\S+(?: \S+)*")
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d|(?i:\bkl\.?\s*)\d|\d{1,2}")
_ITEM = re.compile(r"\d{1,3}[.)]?\s+[A-ZÆØÅ]")
_LISTS = {"members", "present", "absent", "excused", "staff"}  # fields whose values fill several lines
_SHIFT = 3  # characters by which a value may stand left of its label
_NEAR_TOP = 60  # lines in which a head stands
_FEWEST = 2  # labels
_LONGEST = 120  # characters of a value


class _Cell(NamedTuple):
    """A piece of a line that tabs or wide gaps part: in which column it begins, or which one it is."""

    at: int
    text: str


def beside_labels(text: str) -> str:
    """The text with each label of its head beside the value that stands below it, or behind all labels."""
    lines = [*_rows(text.split("\n"))]
    return "\n".join(chain(_line_by_line(lines[:_NEAR_TOP]), lines[_NEAR_TOP:]))


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """The lines, a row of labels above a row of values written as labelled lines."""
    at = 0
    while at < len(lines):
        labels = _cells(lines[at]) if "\t" in lines[at] or (at < _NEAR_TOP and "  " in lines[at].strip()) else []
        height = _height(lines[at + 1 :], labels, tabbed="\t" in lines[at]) if _are_labels(labels) else 0
        if height:
            yield from _labelled(labels, [_cells(line) for line in lines[at + 1 : at + 1 + height]])
        else:
            yield lines[at]
        at += 1 + height


def _cells(line: str) -> list[_Cell]:
    if "\t" in line:
        return [_Cell(n, piece.strip()) for n, piece in enumerate(line.split("\t"))]
    return [_Cell(found.start(), found.group()) for found in _CELL.finditer(line)]


def _are_labels(cells: Sequence[_Cell]) -> bool:
    return len(cells) >= _FEWEST and all(is_label(cell.text) for cell in cells)


def _height(below: Sequence[str], labels: Sequence[_Cell], *, tabbed: bool) -> int:
    """How many lines right below the labels hold their values; a value that only gaps part may go on in its column."""
    if not below or ("\t" in below[0]) is not tabbed:
        return 0
    values = _cells(below[0])
    if not 1 < len(values) <= len(labels) or any(is_label(cell.text) for cell in values):
        return 0
    if tabbed:
        return 1
    if len(values) < len(labels) and len({_column(cell, labels) for cell in values}) < len(values):
        return 0
    going = (n for n, line in enumerate(below[1:], 1) if not _goes_on(_cells(line), labels))
    return next(going, len(below))


def _goes_on(cells: Sequence[_Cell], labels: Sequence[_Cell]) -> bool:
    """True for a line that stands in the columns of the values, and not in the first of them alone."""
    if not cells or (len(cells) == 1 and cells[0].at < labels[1].at - _SHIFT):
        return False
    return all(abs(cell.at - labels[_column(cell, labels)].at) <= _SHIFT for cell in cells) and not any(
        is_known_head(cell.text) for cell in cells
    )


def _column(cell: _Cell, labels: Sequence[_Cell]) -> int:
    return max((n for n, label in enumerate(labels) if label.at - _SHIFT <= cell.at), default=0)


def _labelled(labels: Sequence[_Cell], rows: Sequence[Sequence[_Cell]]) -> Iterator[str]:
    in_order = len(rows[0]) == len(labels) or all(cell.at < len(labels) for cell in rows[0])
    first = dict(enumerate(rows[0])) if in_order else {_column(cell, labels): cell for cell in rows[0]}
    for n, label in enumerate(labels):
        more = (cell.text for row in rows[1:] for cell in row if _column(cell, labels) == n)
        pieces = [first[n].text, *more] if n in first else [*more]
        yield _line(label.text, (", " if label_field(label.text) in _LISTS else " ").join(pieces))


def _line(label: str, value: str) -> str:
    return f"{label.strip(' :')}: {value}".rstrip()


def _line_by_line(lines: Sequence[str]) -> Iterator[str]:
    """The lines, labels on lines of their own that their values follow in the same order written beside them."""
    at = 0
    while at < len(lines):
        filled = [n for n in range(at, len(lines)) if lines[n].strip()]
        count = next((k for k, n in enumerate(filled) if not is_label(lines[n].strip())), 0)
        taken = filled[: 2 * count]
        labels, values = ([lines[n].strip() for n in part] for part in (taken[:count], taken[count:]))
        if count >= _FEWEST and _answer(labels, values):
            yield from (_line(label, value) for label, value in zip_longest(labels, values, fillvalue=""))
            at = taken[-1] + 1
            continue
        stop = filled[count] if count else at + 1
        yield from lines[at:stop]
        at = stop


def _answer(labels: Sequence[str], values: Sequence[str]) -> bool:
    """True where the values are what the labels ask for, a day among them."""
    fields = [label_field(label) for label in labels]
    if len(values) < len(labels) or "date" not in fields or set(fields[:-1]) & _LISTS:
        return False
    return all(map(_may_answer, fields, values))


def _may_answer(field: str | None, value: str) -> bool:
    if len(value) > _LONGEST or _ITEM.match(value) or is_known_head(value):
        return False
    if field == "date":
        return find_day(value) is not None
    return field not in ("start", "end") or _CLOCK.search(value) is not None
