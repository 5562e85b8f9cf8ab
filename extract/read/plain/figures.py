"""Tables of sums that plain text sets in columns by spaces, as `pdftotext -layout` does: their rows as cells that tabs part.

A figure stands in the column whose figures it stands above or below; where that is not beyond doubt the lines stay as they are.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.read.plain.columns import Cell, gapped

_FIGURE = re.compile(r"[-−–+(]?\s?\d[\d.,]*(?:\s\d{3})*(?:,-)?\)?\*?|[-–]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONEY = re.compile(r"(?i)(?<!\d)(?<![1-9]\s)\b(?:t\.?\s?kr|mio|mia|mill?|kr|kroner|dkk)\b")  # a unit, and no sum
_MOST_HEADS = 4  # lines of a table's head
_FEWEST_ROWS = 2


class _Row(NamedTuple):
    """A line of figures behind a label."""

    label: str
    figures: tuple[Cell, ...]


class _Column(NamedTuple):
    """The stretch of a line in which a column's figures stand."""

    start: int
    end: int


def with_figure_columns(text: str) -> str:
    """The text with the rows of such tables as an HTML table's are written, a wrapped label or head on one line."""
    if "   " not in text:
        return text
    lines, written, at = text.split("\n"), list[str](), 0
    while at < len(lines):
        first = _figures(lines[at])
        rows, end = _rows(lines, at) if first else ([], at)
        columns = [] if _goes_on(lines, end) else _columns(rows)
        begin, head = _head(lines, at, columns) if columns else (at, [])
        if head and _tells_money(lines, begin, head):
            head, rows = _with_group(head, rows, lines[at - 1])
            del written[len(written) - (at - begin) :]
            written += ["\t".join(head), *("\t".join([r.label, *_by_column(r, columns)]) for r in rows)]
            at = end
        else:
            behind = max(end, at + 1)  # what is no table is none from its next row on either
            written += lines[at:behind]
            at = behind
    return "\n".join(written)


def _figures(line: str) -> _Row | None:
    """The label and the figures behind it; None for a line that ends otherwise or tells nothing but years."""
    pieces = gapped(line) if "  " in line.strip() else []
    label = next((n for n in range(len(pieces) - 1, -1, -1) if not _FIGURE.fullmatch(pieces[n].text)), -1) + 1
    figures = tuple(pieces[label:])
    if not label or not any(_FIGURE.fullmatch(x.text) and not _YEAR.fullmatch(x.text) for x in figures):
        return None
    return _Row(" ".join(x.text for x in pieces[:label]), figures)


def _rows(lines: Sequence[str], at: int) -> tuple[list[_Row], int]:
    """The rows from that line on, and the line behind them; empty lines may part them.

    A line of text alone right below a row goes on with its label; one that begins anew names the group of the next row.
    """
    rows: list[_Row] = []
    end, group = at, ""
    for n in range(at, len(lines)):
        row, bare = _figures(lines[n]), lines[n].strip()
        if row is None and rows and bare and _is_label(lines[n], rows[-1]):
            wraps = bare[0].islower() and lines[n - 1].strip() and not group
            if wraps:
                rows[-1], end = rows[-1]._replace(label=f"{rows[-1].label} {bare}"), n + 1
            elif group:
                break
            else:
                group = f"{bare} "
        elif row is None and not bare and lines[n - 1].strip():
            continue
        elif row is None or (rows and (len(row.figures) == 1) is not (len(rows[0].figures) == 1)):
            break  # a figure alone may be the sum of all columns
        else:
            rows.append(row._replace(label=group + row.label))
            end, group = n + 1, ""
    return rows, end


def _goes_on(lines: Sequence[str], end: int) -> bool:
    """True where the table goes on below a row with a figure alone: its other rows count on the same head."""
    alone, below = (_figures(lines[n]) if n < len(lines) else None for n in (end, end + 1))
    return alone is not None and below is not None and len(alone.figures) == 1 < len(below.figures)


def _is_label(line: str, row: _Row) -> bool:
    return len(gapped(line)) == 1 and len(line.rstrip()) < row.figures[0].at


def _columns(rows: Sequence[_Row]) -> list[_Column]:
    """The columns of the rows' figures in order; [] where two of a row would stand in one, or there are too few rows."""
    columns: list[_Column] = []
    for cell in sorted((x for row in rows for x in row.figures), key=lambda x: x.at):
        if columns and cell.at < columns[-1].end:
            columns[-1] = _Column(columns[-1].start, max(columns[-1].end, _end(cell)))
        else:
            columns.append(_Column(cell.at, _end(cell)))
    clear = all(len({_column(x, columns) for x in row.figures}) == len(row.figures) for row in rows)
    return columns if clear and len(rows) >= _FEWEST_ROWS else []


def _end(cell: Cell) -> int:
    return cell.at + len(cell.text)


def _column(cell: Cell, columns: Sequence[_Column]) -> int:
    """The one column that the cell stands above or below; -1 where there is none, or more than one."""
    over = [n for n, column in enumerate(columns) if cell.at < column.end and column.start < _end(cell)]
    return over[0] if len(over) == 1 else -1


def _by_column(row: _Row, columns: Sequence[_Column]) -> list[str]:
    cells = {_column(x, columns): x.text for x in row.figures}
    return [cells.get(n, "") for n in range(len(columns))]


def _head(lines: Sequence[str], at: int, columns: Sequence[_Column]) -> tuple[int, list[str]]:
    """The first line of the table's head, and the head of the labels and of each column; none where a column has no head."""
    begin = at - 1 if at and not lines[at - 1].strip() else at
    heads: list[dict[int, list[str]]] = []
    while begin and len(heads) < _MOST_HEADS and lines[begin - 1].strip() and not _figures(lines[begin - 1]):
        pieces: dict[int, list[str]] = {}
        for cell in gapped(lines[begin - 1]):
            of_labels = _end(cell) <= columns[0].start and _column(cell, columns) < 0
            pieces.setdefault(0 if of_labels else _column(cell, columns) + 1, []).append(cell.text)
        aligned = not any(n == 0 and not _of_labels(lines[begin - 1], columns) for n in pieces)
        if not aligned:
            break
        heads.insert(0, pieces)
        begin -= 1
    while heads and set(heads[0]) == {0}:  # what stands above the labels alone is no head, but a title
        del heads[0]
        begin += 1
    joined = [" ".join(text for head in heads for text in head.get(n, [])) for n in range(len(columns) + 1)]
    return (begin, joined) if all(joined[1:]) else (at, [])


def _with_group(head: list[str], rows: list[_Row], last: str) -> tuple[list[str], list[_Row]]:
    """The head and the rows; a line of text alone that begins anew right above the rows names their group, and is no head."""
    group = last.strip()
    if len(gapped(last)) != 1 or not group[0].isupper() or not head[0].endswith(f" {group}"):
        return head, rows
    return [head[0].removesuffix(f" {group}"), *head[1:]], [
        rows[0]._replace(label=f"{group} {rows[0].label}"),
        *rows[1:],
    ]


def _of_labels(line: str, columns: Sequence[_Column]) -> bool:
    """True where all pieces of the line that stand in no column stand above the labels."""
    return all(_end(x) <= columns[0].start for x in gapped(line) if _column(x, columns) < 0)


def _tells_money(lines: Sequence[str], begin: int, head: Sequence[str]) -> bool:
    """True where the head names a unit of money, or the line above a table of several columns does."""
    above = next((lines[n] for n in range(begin - 1, max(-1, begin - 3), -1) if lines[n].strip()), "")
    return any(map(_MONEY.search, head)) or (len(head) > 2 and _MONEY.search(above) is not None)
