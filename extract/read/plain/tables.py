"""Tables that plain text draws with pipes, as Markdown does: their rows as lines whose cells tabs part."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extract.read.row_lines import minutes_rows, row_lines

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?\s*")  # "|---|---|"
_FRAMED = re.compile(r"\s*\|.*\|\s*")
_CLOSED = re.compile(r"\s*[^\s|].*\|\s*")  # only at its end
_CELLS = re.compile(r"\s+\|\s+")
_FEWEST_ROWS = 2
_FEWEST_UNFRAMED = 3  # rows, for "Byrådet | Referat | Side 2" is the head of a page


def without_pipes(text: str) -> str:
    """The text with the rows of such tables as an HTML table's are written: a head as labelled lines, other rows with tabs."""
    if "|" not in text:
        return text
    written: list[str] = []
    for cells, run in groupby(_closed_at_both_ends(text.split("\n")), key=_width):
        lines = list(run)
        written += _rows(lines) if cells else lines
    return "\n".join(written)


def without_tabs(text: str) -> str:
    """The text with the rows of a table whose cells tabs part written as items, where it is the minutes themselves."""
    if "\t" not in text:
        return text
    written: list[str] = []
    for tabbed, run in groupby(text.split("\n"), key=lambda line: "\t" in line):
        lines = list(run)
        rows = minutes_rows([[cell.strip() for cell in line.split("\t")] for line in lines]) if tabbed else []
        written += [line.text for row in rows for line in row] or lines
    return "\n".join(written)


def _closed_at_both_ends(lines: Sequence[str]) -> Iterator[str]:
    """The lines, the rows of a table that only closes its rows with a pipe opened with one, too: "Skoler | 2,1 | 2,2 |".

    A head without a word over the first column, which begins with the pipe that parts it from the next, is such a row.
    """
    for closes, run in groupby(lines, key=_pipes_that_close):
        rows = list(run)
        odd = [row for row in rows if _CLOSED.fullmatch(row) and not _RULE.fullmatch(row)]
        opens = closes > 1 and len(odd) > 1 and len(rows) >= _FEWEST_UNFRAMED
        yield from (f"| {row}" for row in rows) if opens else rows


def _pipes_that_close(line: str) -> int:
    """The number of pipes of a line that ends with one; 0 for other lines."""
    return line.count("|") if line.rstrip().endswith("|") else 0


def _width(line: str) -> str:
    """What rows of one table have in common: whether they are framed, and else their number of cells; empty for other lines."""
    if "|" not in line:
        return ""
    if _FRAMED.fullmatch(line):
        return "framed"
    return str(line.count("|") if _RULE.fullmatch(line) else len(_CELLS.findall(line)) or "")


def _rows(lines: Sequence[str]) -> Iterator[str]:
    framed = _FRAMED.fullmatch(lines[0]) is not None
    rows = [_cells(line, framed=framed) for line in lines if not _RULE.fullmatch(line)]
    if len(rows) < (_FEWEST_ROWS if framed else _FEWEST_UNFRAMED):
        yield from lines
    else:
        yield from (line.text for line in row_lines(rows))


def _cells(line: str, *, framed: bool) -> list[str]:
    return [cell.strip() for cell in (line.strip()[1:-1].split("|") if framed else _CELLS.split(line.strip()))]
