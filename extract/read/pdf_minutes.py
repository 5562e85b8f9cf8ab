"""Tables of a PDF that are the minutes themselves: each row an item with its title and its decision."""

from collections.abc import Iterator
from itertools import groupby

from extract.read.lines import Line
from extract.read.pdf_pages import Page, PageLine
from extract.read.row_lines import minutes_rows


def heads_minutes(cells: list[list[str]]) -> bool:
    """True where the first row of cells heads a column of items and one of decisions."""
    return bool(cells) and bool(minutes_rows([cells[0], ["1"]]))


def with_minutes(pages: list[Page]) -> list[Page]:
    """The pages, the rows of such tables as the lines of items; on the next page a table goes on, with or without its head."""
    read, said, head = [], list[Line](), ""
    for page in pages:
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
                said += [Line(line.text) for line in rows]
                lines += rows
        read.append(page._replace(lines=tuple(lines)))
    return read


def _items(head: str, rows: list[PageLine], said: list[Line]) -> Iterator[PageLine]:
    of_items = minutes_rows([head.split("\t"), *(row.text.split("\t") for row in rows)], said)
    for row, lines in zip(rows, of_items, strict=False):
        for line in lines:
            yield row._replace(text=line.text, kind=line.kind, level=line.level)
