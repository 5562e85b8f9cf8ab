"""Tables of a PDF that are the minutes themselves: each row an item with its title and its decision."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, zip_longest

from extract.read.lines import Line
from extract.read.markup_kinds import is_known_head
from extract.read.pdf.pages import Page, PageLine, around
from extract.read.pdf.row_labels import pieces_of
from extract.read.row_lines import minutes_rows
from extract.read.wraps import join_lines

_NUMBER = re.compile(r"(?:(?:punkt|pkt\.?|sag)\s)?\d{1,3}[.:]?", re.IGNORECASE)
_FLUSH = 3.0  # points, between edges that are one
_LEVEL = 2.0  # points, between heights that are one
_RAISED = 0.3  # of the font's size, between the middles of prints that stand on one line

_Cell = tuple[int, PageLine]  # its column, and a line of it


def heads_minutes(cells: list[list[str]]) -> bool:
    """True where the first row of cells heads a column of items and one of decisions."""
    return bool(cells) and bool(minutes_rows([cells[0], ["1"]]))


def with_minutes(pages: list[Page]) -> list[Page]:
    """The pages, the rows of such tables as the lines of items; on the next page a table goes on, with or without its head."""
    if not any(line.row for page in pages for line in page.lines):
        return pages
    read, said, head = [], list[PageLine](), ""
    for page in _with_parted_rows(pages):
        lines: list[PageLine] = []
        for is_row, run in groupby(page.lines, key=lambda line: line.row):
            rows = [*run]
            if is_row:
                goes_on = head and not lines and rows[0].text.count("\t") <= head.count("\t")
                first = head if goes_on and rows[0].text != head else rows[0].text
                again = rows if first != rows[0].text else rows[1:]
                items = [*_items(first, again, said)]
                head = first if items else ""
                lines += items or rows
            else:
                said += rows
                lines += rows
        read.append(page._replace(lines=tuple(lines)))
    return read


def _with_parted_rows(pages: Sequence[Page]) -> list[Page]:
    """The pages, a row of such a table that its page's end parts as one on the page where it begins."""
    read = [*pages]
    head, last = "", (0, 0)  # the table's head, and where its last row stands
    for n, page in enumerate(pages):
        lines = [*page.lines]
        again = 1 if head and lines and lines[0].text == head else 0
        goes_on = head and len(lines) > again and lines[again].row
        if goes_on and _is_rest(lines[again].text.split("\t"), head.count("\t") + 1):
            row = read[last[0]].lines[last[1]]
            cells = zip_longest(row.text.split("\t"), lines.pop(again).text.split("\t"), fillvalue="")
            whole = row._replace(text="\t".join(_as_one(*pair) for pair in cells).rstrip("\t"))
            above = read[last[0]].lines
            read[last[0]] = read[last[0]]._replace(lines=(*above[: last[1]], whole, *above[last[1] + 1 :]))
            lines = lines[again:] and lines
            read[n] = page._replace(lines=tuple(lines))
        if len(lines) <= again:
            continue
        heads = (line.text for line in lines if line.row and heads_minutes([line.text.split("\t")]))
        head = next(heads, head if goes_on else "") if lines[-1].row else ""
        last = (n, len(lines) - 1)
    return read


def _is_rest(cells: Sequence[str], columns: int) -> bool:
    """True for a row without a number and a title of its own: what the page before had no room for."""
    return 1 < len(cells) <= columns and not cells[0] and not cells[1][:1].isupper()


def _as_one(before: str, after: str) -> str:
    return join_lines(before, after, False) if before and after else before or after


def _items(head: str, rows: list[PageLine], said: list[PageLine]) -> Iterator[PageLine]:
    before = (Line(line.text) for line in said)
    of_items = minutes_rows([head.split("\t"), *(row.text.split("\t") for row in rows)], before)
    for row, lines in zip(rows, of_items, strict=False):
        for line in lines:
            yield row._replace(text=line.text, kind=line.kind, level=line.level)


def with_unruled_minutes(pages: Sequence[Page]) -> list[Page]:
    """The pages, minutes on them that are a table without rules as its rows.

    Where a line below the head stands otherwise than in cells, on any page, the lines are rows of which no more is known: the
    decision of one must not be taken for another's.
    """
    read: list[Page] = []
    for clear in (True, False):
        read, lefts = [], list[float]()
        for page in pages:
            part, lefts = _unruled(page, lefts, clear=clear)
            if part is None:
                break
            read.append(part)
        else:
            break
    return _with_whole_rows(read)


def _unruled(page: Page, lefts: list[float], *, clear: bool) -> tuple[Page | None, list[float]]:
    """The page with such rows, and where the columns of a table that ends it begin, as `lefts` are those of the page before.

    None for the page where its rows are not `clear` although they are taken for it.
    """
    lines = page.lines
    heads = ((n, [piece.text for piece in line.pieces]) for n, line in enumerate(lines) if line.pieces)
    head = next((n for n, texts in heads if heads_minutes([texts])), None)
    if head is not None:
        lefts = [piece.left for piece in lines[head].pieces]
    start = 0 if head is None else head + 1
    cells: list[list[_Cell]] = []
    for line in lines[start:] if lefts else ():
        parts = _cells_of(line, lefts)
        if parts is None:
            break
        cells.append(parts)
    if head is None and not cells:
        return page, []
    rows, rest = _rows_of(cells), lines[start + len(cells) :]
    headless = head is not None and bool(rows) and all(column for column, _ in rows[0])  # text above the first number
    if clear and (not rows or headless or any(_in_column(line, lefts) for line in rest)):
        return None, []
    if not clear:
        end = _end_of_unread(lines, start, lefts)
        unread = (_in_tabs(line) if start - 1 <= n < end else line for n, line in enumerate(lines))
        return page._replace(lines=tuple(unread)), lefts if end == len(lines) else []
    top = [_row([*enumerate(_of_pieces(lines[head]))], len(lefts))] if head is not None else []
    tabbed = [*top, *(_row(row, len(lefts)) for row in rows)]
    return page._replace(lines=(*lines[: max(start - 1, 0)], *tabbed, *rest)), [] if rest else lefts


def _with_whole_rows(pages: list[Page]) -> list[Page]:
    """The pages, a row whose number alone, or with its decision, stands on the page before its title as one."""
    for n, (page, after) in enumerate(pairwise(pages)):
        page = pages[n]
        if not (page.lines and after.lines and page.lines[-1].row and after.lines[0].row):
            continue
        row, rest = page.lines[-1], after.lines[0]
        cells, more = row.text.split("\t"), rest.text.split("\t")
        if _NUMBER.fullmatch(cells[0]) and not any(cells[1:2]) and not more[0] and any(more[1:2]):
            both = ("\t".join(" ".join(filter(None, pair)) for pair in zip_longest(cells, more, fillvalue=""))).rstrip(
                "\t"
            )
            pages[n] = page._replace(lines=(*page.lines[:-1], row._replace(text=both)))
            pages[n + 1] = after._replace(lines=after.lines[1:])
    return pages


def _end_of_unread(lines: Sequence[PageLine], start: int, lefts: Sequence[float]) -> int:
    """Where the lines of a table end that cannot be told into rows.

    The last of them has a part in a column, or comes before any heading of a section, and a number begins it or it is set in.
    """
    end, headed = start, False
    for n, line in enumerate(lines[start:], start + 1):
        headed |= not line.pieces and is_known_head(line.text)
        numbered = line.pieces and _NUMBER.fullmatch(line.pieces[0].text)
        if _in_column(line, lefts) or (not headed and (numbered or line.box.left > lefts[0] + _FLUSH)):
            end = n
    return end


def _in_column(line: PageLine, lefts: Sequence[float]) -> bool:
    """True where a part of the line begins at one of the columns behind the first."""
    return any(abs(piece.left - left) <= _FLUSH for piece in pieces_of(line) for left in lefts[1:])


def _in_tabs(line: PageLine) -> PageLine:
    return line._replace(text="\t".join(piece.text for piece in pieces_of(line)), row=True, pieces=())


def _cells_of(line: PageLine, lefts: Sequence[float]) -> list[_Cell] | None:
    """The parts of the line in their columns; None where one begins in none. A wide gap within a cell is one between words."""
    cells: list[_Cell] = []
    for part in _of_pieces(line):
        column = next((n for n, left in enumerate(lefts) if abs(part.box.left - left) <= _FLUSH), None)
        if column is None and cells and part.box.left > lefts[cells[-1][0]]:
            column, before = cells.pop()
            part = part._replace(text=f"{before.text} {part.text}", box=before.box._replace(right=part.box.right))
        over = column is not None and any(part.box.left + _FLUSH < left < part.box.right for left in lefts)
        if column is None or over or (column == 0 and not _NUMBER.fullmatch(part.text)):
            return None
        cells.append((column, part))
    return cells


def _of_pieces(line: PageLine) -> Iterator[PageLine]:
    """The parts of the line between wide gaps, each as a line; their prints tell those that stand at other heights."""
    pieces = pieces_of(line)
    for piece in pieces:
        raised = (piece.middle or 0.0) - (pieces[0].middle or 0.0)
        base = line.base + raised if abs(raised) > _RAISED * line.size else line.base
        box = line.box._replace(left=piece.left, right=piece.right)
        yield line._replace(text=piece.text, box=box, base=base, pieces=())


def _rows_of(lines: Sequence[Sequence[_Cell]]) -> list[list[_Cell]]:
    """The cells of each row, as they are written or as they stand around its number; none where they stand otherwise."""
    cells = [cell for line in lines for cell in line]
    numbers = [cell for cell in cells if cell[0] == 0]
    if not numbers:
        return []
    written: list[list[_Cell]] = []
    around: list[list[_Cell]] = [[] for _ in numbers]
    for cell in cells:
        if cell[0] == 0 or not written:
            written.append([])
        written[-1].append(cell)
        nearest = min(range(len(numbers)), key=lambda n: abs(numbers[n][1].base - cell[1].base))
        around[nearest].append(cell)
    return next((rows for rows in (written, around) if _stand_in_rows(rows)), [])


def _stand_in_rows(rows: Sequence[Sequence[_Cell]]) -> bool:
    """True where the rows stand below one another, and in each of them every cell begins level with the number, or has it at its middle."""
    if any(min(x.base for _, x in row) <= max(x.base for _, x in after) for row, after in pairwise(rows)):
        return False
    tops, middles = [], []
    for row in rows:
        heights: dict[int, list[float]] = {}
        for column, line in row:
            heights.setdefault(column, []).append(line.base)
        at = heights.pop(0, [])
        if len(at) > 1 or (not at and row is not rows[0]):
            return False
        tops += [max(each) - at[0] for each in heights.values() if at]
        middles += [(max(each) + min(each)) / 2 - at[0] for each in heights.values() if at]
    return any(all(abs(apart) <= _LEVEL for apart in way) for way in (tops, middles))


def _row(cells: Sequence[_Cell], width: int) -> PageLine:
    """The cells as a row, the lines of each joined."""
    texts = [""] * width
    hyphened = [False] * width
    for column, line in cells:
        texts[column] = join_lines(texts[column], line.text, hyphened[column]) if texts[column] else line.text
        hyphened[column] = line.hyphened
    box = around([line.box for _, line in cells])
    return cells[0][1]._replace(text="\t".join(texts).rstrip("\t"), box=box, row=True, hyphened=False)
