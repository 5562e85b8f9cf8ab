"""Tables of HTML: rows of data become one line, tables made for layout flow."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from extract.read.characters import clean_line

LONGEST_CELL = 200  # characters; a longer cell is prose
_FLOWING = "h1, h2, h3, h4, h5, h6, ul, ol, table"
_MOST_COLUMNS = 64


def table_rows(table: LexborNode) -> Iterator[list[LexborNode]]:
    """The cells of each row, in the order of the markup; rows of nested tables are left to those."""
    for part in table.iter():
        if part.tag == "tr":
            yield _cells(part)
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from (_cells(row) for row in part.iter() if row.tag == "tr")


def is_single_column(rows: list[list[LexborNode]]) -> bool:
    """True where no row has two cells: such a table is a frame."""
    return all(len(cells) < 2 for cells in rows)


def flows(cells: list[LexborNode]) -> bool:
    """True where a cell holds headings, lists, tables or prose."""
    return any(_is_prose(cell) or _holds_blocks(cell) for cell in cells)


def cell_text(cell: LexborNode) -> str:
    """A cell's text as one line; its parts are spaced where blocks or breaks part them."""
    return clean_line("".join(_pieces(cell, 0)))


class Grid:
    """Places the cells of row after row in columns, so that spans over rows and columns leave empty cells."""

    def __init__(self) -> None:
        self._covered: dict[int, int] = {}  # column -> rows below that a cell above still covers

    def row(self, cells: list[LexborNode]) -> list[str]:
        """The texts of a row by column."""
        placed: list[str] = []
        below: dict[int, int] = {}
        for cell in cells:
            self._skip_covered(placed)
            columns, rows = _span(cell, "colspan"), _span(cell, "rowspan")
            below.update({len(placed) + n: rows for n in range(columns)} if rows > 1 else {})
            placed += [cell_text(cell), *[""] * (columns - 1)]
        self._skip_covered(placed)
        self._covered = {c: n - 1 for c, n in (self._covered | below).items() if n > 1}
        return placed

    def _skip_covered(self, placed: list[str]) -> None:
        while len(placed) in self._covered:
            placed.append("")


def _is_prose(cell: LexborNode) -> bool:
    return len(cell.text()) > LONGEST_CELL and len(cell_text(cell)) > LONGEST_CELL


def _holds_blocks(cell: LexborNode) -> bool:
    return cell.first_child is not None and cell.css_first(_FLOWING) is not None


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}]


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or ""
    return min(int(value), _MOST_COLUMNS) if value.isdecimal() and value != "0" else 1


_BLOCKS = frozenset({"p", "div", "br", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt"})
_SKIPPED = frozenset({"script", "style", "template", "button", "select", "svg", "textarea"})
_DEPTH = 200


def _pieces(node: LexborNode, depth: int) -> Iterator[str]:
    if depth > _DEPTH:
        yield node.text()
        return
    for child in node.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            yield child.text_content or ""
        elif tag in _SKIPPED:
            continue
        elif tag in _BLOCKS:
            yield " "
            yield from _pieces(child, depth + 1)
            yield " "
        else:
            yield from _pieces(child, depth + 1)
