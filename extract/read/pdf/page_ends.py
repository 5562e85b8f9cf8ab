"""Tables of figures without rules that the end of a page parts: within a row, or between their heads and their rows."""

from collections.abc import Sequence
from itertools import takewhile

from extract.read.pdf.pages import Page, PageLine
from extract.read.pdf.row_labels import GOES_ON, MOST_WRAPPED, pieces_of, row_of, with_label
from extract.read.pdf.rows import with_rows
from extract.read.pdf.unruled import HEAD_HEIGHT, MOST_HEAD_LINES, Column, stands_in, tells_sums
from extract.read.wraps import join_lines

_NEAR = 1.4  # of the font's size: how far above the next page's first line the last of a page is thought
_APART = 1.5  # and how far where it is but a text, so that no label goes on with it


def with_whole_tables(pages: Sequence[Page]) -> list[Page]:
    """The pages with their rows, as with_rows tells them, a table that goes on with the next page read as one."""
    read: list[Page] = []
    columns: list[Column] = []
    for page in pages:
        tail: Sequence[PageLine] = ()
        if read and columns:
            read[-1], page = _with_whole_row(read[-1], page, columns)
        elif read:
            tail = _tail(read[-1], page)
        whole = _with_tail(read[-1], tail, page) if tail else None
        if whole is None:
            lines, columns = with_rows(page.lines, columns)
            read.append(page._replace(lines=lines))
        else:
            read[-1], page, columns = whole
            read.append(page)
    return read


def _with_whole_row(before: Page, page: Page, columns: Sequence[Column]) -> tuple[Page, Page]:
    """Both pages, the label that ends the one with its figures at the head of the other, or what it goes on with there.

    A label that has no figures is a row of its own.
    """
    waiting = [*takewhile(lambda line: not line.row, reversed(before.lines))][::-1]
    rows = before.lines[: len(before.lines) - len(waiting)]
    heads = {row.text.replace("\t", " ").strip() for row in rows}
    lines = page.lines
    at = 1 if lines and lines[0].text in heads else 0
    if not rows or at >= len(lines):
        return before, page
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if waiting and _is_row(line, columns):
        whole = _labelled(waiting, line, columns)
        if whole is not None:
            return before._replace(lines=rows), page._replace(lines=(*lines[:at], whole, *lines[at + 1 :]))
        if at:  # the heads of another table may stand there
            return before, page
        of_their_own = (label._replace(row=True) for label in waiting)
        return before._replace(lines=(*rows, *of_their_own)), page
    rest = not (waiting or line.pieces or line.row) and line.text[0].islower() and line.box.right <= columns[1].left
    if rest and below and _is_row(below, columns):
        label, tab, figures = rows[-1].text.partition("\t")
        row = rows[-1]._replace(text=f"{join_lines(label, line.text, rows[-1].hyphened)}{tab}{figures}")
        return before._replace(lines=(*rows[:-1], row)), page._replace(lines=(*lines[:at], *lines[at + 1 :]))
    return before, page


def _is_row(line: PageLine, columns: Sequence[Column]) -> bool:
    return not line.row and tells_sums(line) and stands_in(line, columns)


def _labelled(label: Sequence[PageLine], row: PageLine, columns: Sequence[Column]) -> PageLine | None:
    """The row with the label that the page before ends with; None where it has a label of its own."""
    if not any(columns[0].meets(piece) for piece in pieces_of(row)):
        return row_of(label, row)._replace(base=row.base, box=row.box)
    if not (row.text[0].islower() or label[-1].hyphened or GOES_ON.search(label[-1].text)):
        return None
    for line in reversed(label):
        row = with_label(line, row)._replace(box=row.box)
    return row


def _tail(before: Page, page: Page) -> Sequence[PageLine]:
    """The lines that end a page and may be the heads, or the first rows, of a table that begins the next; none where none does."""
    lines = before.lines
    first = next((line for line in page.lines[: MOST_WRAPPED + 1] if line.pieces or line.row), None)
    if not lines or lines[-1].row or first is None or first.row or not tells_sums(first):
        return ()
    last = lines[-1]
    if first is not page.lines[0] and not last.pieces:  # a text, with which the text before it goes on
        return ()
    near = takewhile(
        lambda line: not line.row and line.base - last.base <= HEAD_HEIGHT * line.size,
        reversed(lines[-MOST_HEAD_LINES:]),
    )
    return [*near][::-1]


def _with_tail(before: Page, tail: Sequence[PageLine], page: Page) -> tuple[Page, Page, list[Column]] | None:
    """Both pages and the columns that end the latter, read as if the tail of the one stood above the other; None where it is no table."""
    top = max(line.base for line in page.lines)
    drop = top + (_NEAR if tail[-1].pieces else _APART) * tail[-1].size - min(line.base for line in tail)
    above = [line._replace(page=page.number, base=line.base + drop) for line in tail]
    lines, columns = with_rows((*above, *page.lines))
    over = [*takewhile(lambda line: line.base > top, lines)]
    if not any(line.row for line in over):
        return None
    back = (line._replace(page=before.number, base=line.base - drop) for line in over)
    kept = before.lines[: len(before.lines) - len(tail)]
    return before._replace(lines=(*kept, *back)), page._replace(lines=tuple(lines[len(over) :])), columns
