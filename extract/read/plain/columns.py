"""Minutes that plain text prints as a table whose columns only gaps part, as `pdftotext -layout` does."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from extract.read.row_lines import APART, heads_minutes, minutes_rows

_CELL = re.compile(r"\S+(?: \S+)*")
_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,3}[.:]?", re.IGNORECASE)
_TITLED = re.compile(rf"{_NUMBER.pattern}\s[A-ZÆØÅ\"»].*", re.IGNORECASE)  # "1. Ny bro" in one cell
_ASKEW = 2  # characters by which a cell may begin beside its column's head
_INDENT = 8  # characters behind a number in which its title begins, where both stand in the first column


# "Punkt 4", "4."; and how a system marks that the item is open, in a column of its own
_ITEM = re.compile(r"(?:(?:punkt|pkt\.?|sag(?:\s+nr\.)?)\s*)?\d{1,4}[.:]?", re.IGNORECASE)
_ACCESS = re.compile(r"(?:åbent?|lukket)(?:\s+(?:punkt|sag))?", re.IGNORECASE)


class Cell(NamedTuple):
    """A piece of a line that gaps part, and where it begins."""

    at: int
    text: str


def gapped(line: str) -> list[Cell]:
    """The pieces of a line that gaps of two spaces or more part."""
    return [Cell(found.start(), found.group()) for found in _CELL.finditer(line)]


def without_gaps(text: str) -> str:
    """The text with the rows of such a table written as items; as it is where a cell stands in no column."""
    if "   " not in text:
        return text
    lines, written, at = text.split("\n"), list[str](), 0
    while at < len(lines):
        heads = gapped(lines[at]) if "   " in lines[at].strip() else []
        below = [*_table(lines[at + 1 :], heads)] if heads_minutes([cell.text for cell in heads]) else []
        rows = minutes_rows([[cell.text for cell in heads], *_rows(below, len(heads))]) if below else []
        written += [line.text for row in rows for line in row] or lines[at : at + 1 + len(below)]
        at += 1 + len(below)
    return "\n".join(written)


def with_tags_below(text: str) -> str:
    """The text with what a column says of an item's access below its title, which may go on below itself: "Punkt 4     Ny bro ved      Åben"."""
    if "   " not in text:
        return text
    lines, written, at = text.split("\n"), list[str](), 0
    while at < len(lines):
        pieces = gapped(lines[at]) if "   " in lines[at].strip() else []
        at += 1
        if len(pieces) != 3 or not (_ITEM.fullmatch(pieces[0].text) and _ACCESS.fullmatch(pieces[2].text)):
            written.append(lines[at - 1])
            continue
        title = [pieces[1].text]
        while (
            at < len(lines)
            and (rest := gapped(lines[at]))
            and len(rest) == 1
            and abs(rest[0].at - pieces[1].at) <= _ASKEW
        ):
            title.append(rest[0].text)
            at += 1
        written += [f"{pieces[0].text} {' '.join(title)}", pieces[2].text]
    return "\n".join(written)


def _table(lines: Sequence[str], heads: Sequence[Cell]) -> Iterator[dict[int, str]]:
    """The lines below the heads by column, empty ones too, up to the first with a cell in none or no number in the first.

    A title may stand in the column of its number ("1  Ny bro      Godkendt"), and go on below itself.
    """
    beside = inset = -1  # where titles begin beside their numbers, or with them; and behind the number
    above = True  # no empty line parts this one from that above
    for line in lines:
        cells: dict[int, str] = {}
        pieces = gapped(line)
        if pieces and _TITLED.fullmatch(pieces[0].text):
            beside, inset = pieces[0].at, pieces[0].at + pieces[0].text.index(" ") + 1
        if len(pieces) > 1 and _NUMBER.fullmatch(pieces[0].text) and _is_beside(pieces, heads):
            beside = pieces[1].at
            pieces = [Cell(pieces[0].at, f"{pieces[0].text} {pieces[1].text}"), *pieces[2:]]
        for cell in pieces:
            columns = [n for n, head in enumerate(heads) if abs(head.at - cell.at) <= _ASKEW]
            near = abs(beside - cell.at) <= _ASKEW or cell.at == inset
            goes_on = near and beside >= 0 and (above or len(pieces) > 1)
            columns = [0] if goes_on and not columns else columns
            numbered = _NUMBER.match(cell.text) if beside >= 0 else _NUMBER.fullmatch(cell.text)
            if len(columns) != 1 or (columns == [0] and not goes_on and not numbered):
                return
            cells[columns[0]] = cell.text
        above = bool(pieces)
        yield cells


def _is_beside(pieces: Sequence[Cell], heads: Sequence[Cell]) -> bool:
    """True where the second piece stands in the first column, right behind its number."""
    gap = pieces[1].at - pieces[0].at
    return gap <= _INDENT and pieces[1].at < heads[1].at - _ASKEW


def _rows(lines: Sequence[dict[int, str]], width: int) -> list[list[str]]:
    """The rows of the table: each begins with its number, or is what empty lines part; [] where neither tells them apart."""
    rows: list[list[dict[int, str]]] = []
    numbered = [_NUMBER.match(cells.get(0, "")) is not None for cells in lines]
    # numbers stand at the middle of their rows
    parted = any(_NUMBER.fullmatch(cells.get(0, "")) is not None and 1 not in cells for cells in lines)
    for before, cells, opens in zip([{}, *lines], lines, numbered, strict=False):
        begins = not before if parted else opens
        if cells and begins:
            rows.append([])
        if cells and not rows:
            return []
        if cells:
            rows[-1].append(cells)
    if any(sum(_NUMBER.match(cells.get(0, "")) is not None for cells in row) != 1 for row in rows):
        return []
    return [
        [_whole(filter(None, cell)) for cell in zip_longest(*(_filled(cells, width) for cells in row))] for row in rows
    ]


def _whole(parts: Iterable[str]) -> str:
    """The lines of a cell as one text; a new sentence in it is a block of its own."""
    whole = ""
    for part in parts:
        whole += (APART if part[0].isupper() else " ") + part if whole else part
    return whole


def _filled(cells: dict[int, str], width: int) -> list[str]:
    return [cells.get(n, "") for n in range(width)]
