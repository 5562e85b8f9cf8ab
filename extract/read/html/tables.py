"""Tables of HTML: rows of data become one line, tables made for layout flow."""

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from extract.read.characters import clean_line
from extract.read.html.page import is_trigger
from extract.read.markup_kinds import is_known_head
from extract.read.row_lines import APART

LONGEST_CELL = 200  # characters; a longer cell is prose
_LONGEST_LINE = 80
_MOST_COLUMNS = 64
_DEEPEST = 200  # levels of markup; text below is kept without its structure
_DECISION = "eslutning"  # in the heading of a decision; a cell that prints one is made for layout
_STRUCTURE = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
_BLOCKS = _STRUCTURE | {"p", "div", "br", "li", "td", "th", "tr", "dd", "dt", "blockquote"}
_SHELLS = frozenset({"p", "div", "span", "strong", "b", "em", "i", "u", "font", "small"})
_SKIPPED = frozenset({"script", "style", "template", "select", "svg", "textarea", "del", "s", "strike"})


class Part(NamedTuple):
    """An element as one line, and with its blocks `parted`; `structured` where headings, lists, tables or the heading of a decision stand in it."""

    element: LexborNode
    text: str
    structured: bool
    parted: str

    @property
    def flows(self) -> bool:
        """True for a cell that is made for layout, or holds prose."""
        return self.structured or len(self.text) > LONGEST_CELL


def read_part(element: LexborNode, *, heads: bool = False) -> Part:
    """The element's text as one line; blocks and breaks in it are spaced, and in a heading (`heads`) elements of their own."""
    text = lone_text(element)
    if text is not None:
        line = clean_line(text)
        return Part(element, line, False, line)
    pieces: list[str] = []
    structured = _gather(element, pieces, 0, heads=heads)
    joined = "".join(pieces)
    decides = _DECISION in joined and _heads_decision(joined.split(APART))
    blocks = [text for piece in joined.split(APART) if (text := clean_line(piece))]
    return Part(element, clean_line(joined.replace(APART, " ")), structured or decides, APART.join(blocks))


def _heads_decision(pieces: list[str]) -> bool:
    """True where one of the blocks heads a decision and its text follows."""
    texts = [text for piece in pieces if (text := clean_line(piece))]
    return any(_DECISION in text and is_known_head(text) for text in texts[:-1])


def sole_text(element: LexborNode) -> str | None:
    """The text of an element that holds one text or nothing; None where it holds more."""
    child = element.first_child
    if child is None:
        return ""
    return None if child.next is not None else child.text_content


def lone_text(element: LexborNode) -> str | None:
    """The text of an element that holds nothing else, in whatever plain elements: "<td> <p>1.000</p> </td>"; None where it holds more."""
    for _ in range(_DEEPEST):
        children = element.iter(include_text=True, skip_empty=True)
        child = next(children, None)
        if child is None:
            return ""
        tag = child.tag
        if (tag != "-text" and tag not in _SHELLS) or next(children, None) is not None:
            return None
        if tag == "-text":
            return child.text_content
        element = child
    return None


def is_prose(part: Part) -> bool:
    """True for a cell that fills its row and holds more than a line, or a heading with its text."""
    return len(part.text) > _LONGEST_LINE or part.element.css_first("br, p + p") is not None


def table_rows(table: LexborNode) -> Iterator[list[Part]]:
    """The cells of each row, in the order of the markup; rows of nested tables are left to those."""
    for part in table.iter():
        if part.tag == "tr":
            yield _cells(part)
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from (_cells(row) for row in part.iter() if row.tag == "tr")


class Grid:
    """Places the cells of row after row in columns, so that spans over rows and columns leave empty cells."""

    def __init__(self) -> None:
        self._covered: dict[int, int] = {}  # column -> rows below that a cell above still covers

    def row(self, cells: list[Part]) -> list[str]:
        """The texts of a row by column."""
        placed: list[str] = []
        below: dict[int, int] = {}
        for cell in cells:
            self._skip_covered(placed)
            columns, rows = _spans(cell.element)
            if rows > 1:
                below.update({len(placed) + n: rows for n in range(columns)})
            placed += [cell.parted, *[""] * (columns - 1)]
        self._skip_covered(placed)
        self._covered = {c: n - 1 for c, n in (self._covered | below).items() if n > 1}
        return placed

    def _skip_covered(self, placed: list[str]) -> None:
        while len(placed) in self._covered:
            placed.append("")


def _cells(row: LexborNode) -> list[Part]:
    return [read_part(cell) for cell in row.iter() if cell.tag in {"td", "th"}]


def _spans(cell: LexborNode) -> tuple[int, int]:
    attributes = cell.attributes
    return _span(attributes.get("colspan")), _span(attributes.get("rowspan"))


def _span(value: str | None) -> int:
    return min(int(value), _MOST_COLUMNS) if value and value.isdecimal() and value != "0" else 1


def _gather(element: LexborNode, pieces: list[str], depth: int, *, heads: bool) -> bool:
    """Adds the texts inside; true where headings, lists or tables are among them."""
    if depth > _DEEPEST:
        pieces.append(element.text())
        return False
    structured = False
    for child in element.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            text = child.text_content or ""
            if pieces and text[:1].isupper() and pieces[-1].strip().rstrip(".").isdigit():
                pieces.append(" ")  # a number in an element of its own
            elif (
                heads and pieces and pieces[-1][-1:].isalnum() and not pieces[-1][-1:].isupper() and text[:1].isupper()
            ):
                pieces.append(" ")  # "<span>Salg</span><span>Lukket punkt</span>", which a style sets apart
            pieces.append(text)
        elif tag in _BLOCKS:
            structured = structured or tag in _STRUCTURE
            pieces.append(APART)
            structured = _gather(child, pieces, depth + 1, heads=heads) or structured
            pieces.append(APART)
        elif tag == "button" and not is_trigger(child):
            continue
        elif tag not in _SKIPPED:
            structured = _gather(child, pieces, depth + 1, heads=heads) or structured
    return structured
