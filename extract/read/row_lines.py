"""Rows of a table as lines: cells parted by tabs, labels beside their values, a number before its title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extract.domain.document import BlockKind
from extract.read.lines import Line
from extract.read.markup_kinds import is_known_head, is_label

APART = "\x1e"  # between the blocks of a cell
_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|sag|sag nr\.|nr\.)\s*)?\d{1,4}[.:]?", re.IGNORECASE)
_TITLE = re.compile(r"[A-ZÆØÅ»”\"].*[a-zæøå]{3}")
# "11/3321", "05.01.02-P20-3-21", "Sagsnr.: 13/3321"
_CASE = re.compile(
    r"(?:(?:sags?[ -]?(?:nr|nummer|id)|j\.\s?nr|journalnr)\.?\s*:?\s*)?[\d.]+[-/][\w./-]+", re.IGNORECASE
)
_ACCESS = re.compile(r"(?:åbent?|lukket)(?:\s+(?:punkt|sag))?", re.IGNORECASE)
_ITEM_LEVEL = 3
_OF_ITEMS = re.compile(
    r"(?:#|(?:dagsordens|møde)?punkt(?:er)?|pkt\.?|nr\.?|sag|dagsorden|emne)(?:\s+nr\.?)?:?", re.IGNORECASE
)
_OF_TITLES = re.compile(r"(?:sag|emne|titel|tekst|punkt|overskrift|dagsorden|indhold):?", re.IGNORECASE)
_OF_DECISIONS = re.compile(
    r"(?:beslutning(?:/referat)?|referat(?:/beslutning)?|vedtagelse|konklusion):?", re.IGNORECASE
)
_OF_TALK = re.compile(r"referat:?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,3}\b", re.IGNORECASE)
_NUMBERED_TITLE = re.compile(rf"{_NUMBER.pattern}\s+{_TITLE.pattern}", re.IGNORECASE)
_COUNTED = re.compile(r"\d{1,2}\.\s+[A-ZÆØÅ]")
_FEWEST_ITEMS = 2
_MOST_COLUMNS = 5
_FEWEST_LABELLED = 2  # cells of a head that hold each a label and its value
_DECIDING = re.compile(r"(?:\w+\s)?(?:beslutning|indstilling)\b", re.IGNORECASE)
KINDS = {"referat", "protokol", "beslutninger"}  # of documents
_LABELS = 0.5  # of a table's rows begin with a label of a document's head: it is the head


def row_lines(parted: Sequence[Sequence[str]], before: Iterable[Line] = ()) -> Iterator[Line]:
    """The rows of `parted` cells as lines: a head made as a table as labelled lines, a table of one number and title as a heading.

    Where no section is headed in the lines `before`, a table with a column of decisions is the minutes themselves.
    """
    parted = _with_form_heads(parted)
    rows = [[cell.replace(APART, " ") for cell in row] for row in parted]
    filled = [[cell for cell in row if cell] for row in rows]
    if labelled := _labelled_cells(parted):
        yield from labelled
        return
    if _is_head_above(rows):
        yield from (_head_line([name, cell]) for name, cell in zip(*rows, strict=False) if cell)
        return
    labels = sum(1 for row, cells in zip(rows, filled, strict=True) if row[:1] == cells[:1] and _is_head(cells))
    if labels > 1 and labels >= _LABELS * sum(1 for cells in filled if cells):
        yield from (_head_line(cells) for cells in filled if cells)
    elif of_items := minutes_rows(parted, before):
        yield from chain.from_iterable(of_items)
    elif _holds_items(filled):
        for row, cells in zip(rows, filled, strict=True):
            if _heads_item(cells):
                yield Line(" ".join(cells[:2]), BlockKind.HEADING, _ITEM_LEVEL)
            elif cells:
                yield Line("\t".join(row).rstrip("\t"), BlockKind.TABLE_ROW)
    elif filled and (_is_item(filled[0]) or _is_item_with_case(filled[0])) and all(len(x) == 1 for x in filled[1:]):
        # A number and a title, and beside or below them what the case system says of the item: "Sagsnr.: 21/44"
        titled = 2 if _is_item(filled[0]) else 1
        yield Line(" ".join(filled[0][:titled]), BlockKind.HEADING, _ITEM_LEVEL)
        yield from (Line(cell, tight=True) for cells in [filled[0][titled:], *filled[1:]] for cell in cells)
    elif _counts_items(rows) and not any(map(_begins_item, before)):
        yield from chain.from_iterable(_item_lines(("", ""), row) for row in parted)
    elif _is_stacked(filled):
        yield from (Line(cell) for cells in filled for cell in cells)
    else:
        for row, blocks in zip(rows, parted, strict=True):
            headed = [*map(Line, _headed_text(blocks))]
            line = "\t".join(row).rstrip("\t")
            yield from headed or ([Line(line, BlockKind.TABLE_ROW)] if line else [])


def _with_form_heads(parted: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The rows, those of a form that say an item's number and its title as one: "Punkt | 1" above "Emne | Ny bro"."""
    joined: list[Sequence[str]] = []
    for row in parted:
        above = joined[-1] if joined else ()
        numbered = len(above) == len(row) == 2 and _OF_ITEMS.fullmatch(above[0]) and _NUMBER.fullmatch(above[1])
        if numbered and _OF_TITLES.fullmatch(row[0]):
            joined[-1] = [above[1], row[1]]
        else:
            joined.append(row)
    return joined


def _holds_items(filled: Sequence[Sequence[str]]) -> bool:
    """True for rows that an item heads and sections follow, or that go on with an item's sections before the next one's head."""
    sections = [n for n, cells in enumerate(filled) if _is_section(cells)]
    heads = [n for n, cells in enumerate(filled) if _heads_item(cells)]
    if not sections or not heads:
        return False
    return (heads[0] == 0 and sections[-1] > 0) or (sections[0] < heads[0] and _goes_on(filled[: heads[0]]))


def _goes_on(filled: Sequence[Sequence[str]]) -> bool:
    """True where each row is a heading of a section or a label, and its text."""
    return all(len(cells) == 2 and is_known_head(cells[0]) for cells in filled if cells)


def _headed_text(row: Sequence[str]) -> list[str]:
    """The heading of a section and the blocks of text below it, where one cell holds them and is all that the row holds."""
    filled = [cell for cell in row if cell]
    blocks = filled[0].split(APART) if len(filled) == 1 and APART in filled[0] else []
    return blocks if blocks and is_known_head(blocks[0]) and not is_label(blocks[0]) else []


def minutes_rows(parted: Sequence[Sequence[str]], before: Iterable[Line] = ()) -> list[list[Line]]:
    """The lines of each row below the head of a table that is the minutes themselves; none where it is not.

    It has a column of decisions, and no section is headed in the lines `before`.
    """
    filled = [cell for cell in parted[0] if cell] if parted else []
    if not heads_minutes(filled) or not _are_numbered(parted[1:]) or any(map(_begins_item, before)):
        return []
    return [[*_item_lines(parted[0], row)] for row in parted[1:]]


def heads_minutes(cells: Sequence[str]) -> bool:
    """True for the head of a table of items: "Punkt | Sag | Beslutning", "Dagsorden | Referat"."""
    return (
        1 < len(cells) <= _MOST_COLUMNS
        and _OF_ITEMS.fullmatch(cells[0]) is not None
        and _column(cells, _OF_DECISIONS) > 0
    )


def _column(cells: Sequence[str], named: re.Pattern[str]) -> int:
    return next((k for k, cell in enumerate(cells) if named.fullmatch(cell)), -1)


def _item_lines(head: Sequence[str], row: Sequence[str]) -> Iterator[Line]:
    """The row's number and title as a heading, and below it the other cells with the heads of their columns.

    A row without a title goes on with the cells of the row before, as where a page parts it.
    """
    titles = next((k for k, cell in enumerate(head) if k and _OF_TITLES.fullmatch(cell)), 0)
    if row and _NUMBERED_TITLE.match(row[0]):
        titles = 0  # "1. Ny bro | 18.30 | Orientering | Godkendt": what other columns say is no title
    first, *told = _titled(row[titles] if len(row) > titles else "")
    title = " ".join(cell for cell in (*row[:titles], first) if cell)
    if title:
        yield Line(title, BlockKind.HEADING, _ITEM_LEVEL)
    yield from (Line(block, tight=True) for block in told)
    beside = zip(_unambiguous(head[titles + 1 :]), row[titles + 1 :], strict=False)
    for name, cell in sorted(beside, key=lambda pair: _OF_DECISIONS.fullmatch(pair[0]) is not None):
        if cell:
            text = cell.replace(APART, " ")
            yield Line(f"{name.rstrip(' :')}: {text}" if name and title else text, tight=True)


def _unambiguous(heads: Sequence[str]) -> list[str]:
    """The heads of the columns; "Referat" names none where another column holds the decisions: there it tells what was said."""
    decided = any(_OF_DECISIONS.fullmatch(head) and not _OF_TALK.fullmatch(head) for head in heads)
    return ["" if decided and _OF_TALK.fullmatch(head) else head for head in heads]


def _titled(cell: str) -> list[str]:
    """The title of the cell, with the blocks on which it goes on in small letters, and what is told below it."""
    blocks = [block for block in cell.split(APART) if block] or [""]
    while len(blocks) > 1 and blocks[1][0].islower():
        blocks[:2] = [" ".join(blocks[:2])]
    return blocks


def _are_numbered(rows: Sequence[Sequence[str]]) -> bool:
    return bool(rows) and all(not row[0] or _NUMBERED.match(row[0]) for row in rows if row)


def _begins_item(line: Line) -> bool:
    """True for the heading of an item or of a section, below which a table is a list within the item."""
    text = line.text
    numbered = line.kind is BlockKind.HEADING and _NUMBERED.match(text) is not None
    return numbered or (is_known_head(text) and not is_label(text) and text.rstrip(" :").lower() not in KINDS)


def _counts_items(rows: Sequence[Sequence[str]]) -> bool:
    """True for rows of two cells, titles that are numbered from 1 on, and beside most of them sentences: "1. Velkomst | Formanden bød …"."""
    cells = [row for row in rows if any(row)]
    if len(cells) < _FEWEST_ITEMS or any(len(row) != 2 for row in cells):
        return False
    counted = all(_COUNTED.match(row[0]) and int(row[0].split(".")[0]) == n for n, row in enumerate(cells, 1))
    return counted and 2 * sum(1 for row in cells if row[1].endswith(".")) >= len(cells)


def _is_stacked(filled: Sequence[Sequence[str]]) -> bool:
    """True where each row holds one text, and the heading of a decision or a recommendation stands above its own."""
    single = [cells[0] for cells in filled if len(cells) == 1]
    deciding = any(_DECIDING.match(text) is not None and is_known_head(text) for text in single[:-1])
    return deciding and len(single) == sum(1 for cells in filled if cells)


def _is_section(cells: Sequence[str]) -> bool:
    """True for the heading of a decision or a recommendation beside its text."""
    return len(cells) == 2 and _DECIDING.match(cells[0]) is not None and is_known_head(cells[0])


def _heads_item(cells: Sequence[str]) -> bool:
    """True for an item's number and title in cells of their own, or in one that fills the row: "1. Ny bro"."""
    return _is_item(cells) or (len(cells) == 1 and _NUMBERED_TITLE.match(cells[0]) is not None)


def _is_item(cells: Sequence[str]) -> bool:
    """True for a number, a title, and at most a case number, or whether the item is open."""
    if not 2 <= len(cells) <= 3 or not _NUMBER.fullmatch(cells[0]) or not _TITLE.match(cells[1]):
        return False
    return len(cells) == 2 or _CASE.fullmatch(cells[2]) is not None or _ACCESS.fullmatch(cells[2]) is not None


def _is_item_with_case(cells: Sequence[str]) -> bool:
    """True for a number and a title in one cell, and beside it the case number or whether the item is open."""
    if len(cells) != 2 or _NUMBERED_TITLE.match(cells[0]) is None:
        return False
    return _CASE.fullmatch(cells[1]) is not None or _ACCESS.fullmatch(cells[1]) is not None


def _is_head_above(rows: Sequence[Sequence[str]]) -> bool:
    """True for two rows, labels of a document's head and below them their values."""
    if len(rows) != 2 or not 1 < len(rows[1]) <= len(rows[0]):
        return False
    return all(map(is_label, rows[0])) and not any(map(is_label, rows[1]))


def _labelled_cells(parted: Sequence[Sequence[str]]) -> list[Line]:
    """The lines of a head whose cells hold each a label and below it what it says; none where a cell holds other text."""
    cells = [[block for block in cell.split(APART) if block] for row in parted for cell in row]
    told = [blocks for blocks in cells if blocks]
    if len(told) < _FEWEST_LABELLED or not all(len(b) > 1 and is_label(b[0]) for b in told):
        return []
    return [_head_line([blocks[0], ", ".join(blocks[1:])]) for blocks in told]


def _is_head(cells: Sequence[str]) -> bool:
    return len(cells) == 2 and is_label(cells[0])


def _head_line(cells: Sequence[str]) -> Line:
    if len(cells) != 2:
        return Line("\t".join(cells), tight=True)
    return Line(f"{cells[0].rstrip(' :')}: {cells[1]}", tight=True)
