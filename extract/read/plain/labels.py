"""Labels of a head in plain text that stand in a row above their values, or all before them."""

from collections.abc import Iterator, Sequence
from itertools import chain

from extract.lexicon.names import is_name_list
from extract.read.labels_apart import LISTS, beside_label, height_of_head, with_head
from extract.read.markup_kinds import is_known_head, is_label, label_field
from extract.read.plain.columns import Cell, gapped

_SHIFT = 3  # characters by which a value may stand left of its label
_FEWEST = 2  # labels


def beside_labels(text: str) -> str:
    """The text with each label of its head beside the value that stands below it, or behind all labels."""
    lines = text.split("\n")
    head = lines[: height_of_head(lines)]
    return "\n".join(chain(with_head([*_rows(head)]), _rows(lines[len(head) :], tabs_alone=True)))


def _rows(lines: Sequence[str], *, tabs_alone: bool = False) -> Iterator[str]:
    """The lines, a row of labels above a row of values written as labelled lines."""
    at = 0
    while at < len(lines):
        labels = _cells(lines[at]) if "\t" in lines[at] or not (tabs_alone or "  " not in lines[at].strip()) else []
        height = _height(lines[at + 1 :], labels, tabbed="\t" in lines[at]) if _are_labels(labels) else 0
        if height:
            yield from _labelled(labels, [_cells(line) for line in lines[at + 1 : at + 1 + height]])
        else:
            yield lines[at]
        at += 1 + height


def _cells(line: str) -> list[Cell]:
    """The pieces of a line that tabs or gaps part: a tab's by the number of the column."""
    if "\t" in line:
        return [Cell(n, piece.strip()) for n, piece in enumerate(line.split("\t"))]
    return gapped(line)


def _are_labels(cells: Sequence[Cell]) -> bool:
    return len(cells) >= _FEWEST and all(is_label(cell.text) for cell in cells)


def _height(below: Sequence[str], labels: Sequence[Cell], *, tabbed: bool) -> int:
    """How many lines right below the labels hold their values; a value that only gaps part may go on in its column."""
    if not below or ("\t" in below[0]) is not tabbed:
        return 0
    values = _cells(below[0])
    if not 1 < len(values) <= len(labels) or any(is_label(cell.text) for cell in values):
        return 0
    if tabbed:  # a table that lists who was there and who was not is read as one
        further = below[1].strip() if len(below) > 1 else ""
        return 0 if _list_persons(labels) and further and ("\t" in further or is_name_list(further)) else 1
    if len(values) < len(labels) and len({_column(cell, labels) for cell in values}) < len(values):
        return 0
    going = (n for n, line in enumerate(below[1:], 1) if not _goes_on(_cells(line), labels))
    return next(going, len(below))


def _list_persons(labels: Sequence[Cell]) -> bool:
    """True for "Til stede | Afbud"."""
    return all(label_field(label.text) in LISTS for label in labels)


def _goes_on(cells: Sequence[Cell], labels: Sequence[Cell]) -> bool:
    """True for a line that stands in the columns of the values, and not in the first of them alone unless it is a name of a list."""
    if not cells:
        return False
    if len(cells) == 1 and cells[0].at < labels[1].at - _SHIFT:
        return _list_persons(labels) and is_name_list(cells[0].text)
    return all(abs(cell.at - labels[_column(cell, labels)].at) <= _SHIFT for cell in cells) and not any(
        is_known_head(cell.text) for cell in cells
    )


def _column(cell: Cell, labels: Sequence[Cell]) -> int:
    return max((n for n, label in enumerate(labels) if label.at - _SHIFT <= cell.at), default=0)


def _labelled(labels: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    in_order = len(rows[0]) == len(labels) or all(cell.at < len(labels) for cell in rows[0])
    first = dict(enumerate(rows[0])) if in_order else {_column(cell, labels): cell for cell in rows[0]}
    for n, label in enumerate(labels):
        more = (cell.text for row in rows[1:] for cell in row if _column(cell, labels) == n)
        pieces = [first[n].text, *more] if n in first else [*more]
        yield beside_label(label.text, (", " if label_field(label.text) in LISTS else " ").join(pieces))
