"""A walk over the parsed tree of a page that knows blocks, headings, lists and tables."""

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from extract.domain.document import BlockKind
from extract.lexicon.noise import is_site_noise
from extract.read.characters import clean_line
from extract.read.html.lines import LineWriter
from extract.read.html.lists import List, integer, list_style
from extract.read.html.page import FOLDING, Page, is_link_list, is_slight, is_trigger
from extract.read.html.tables import Grid, is_prose, read_part, sole_text, table_rows
from extract.read.lines import Line
from extract.read.list_labels import BULLET, style_at
from extract.read.markup_kinds import is_dated_body
from extract.read.row_lines import row_lines

_LONGEST_HEADING = 250
_FOLDED = 4  # the level of a heading that folds what stands below it
_DEEPEST = 180  # levels of markup; text below is kept without its structure


class Walk(LineWriter):
    """A walk that writes the lines of what it meets."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._unwanted, self._styled, self._folding = page.unwanted, page.bold, page.folding

    def into(self, parent: LexborNode, depth: int) -> None:
        """Walks over the children."""
        if depth > _DEEPEST:
            self._add_text(parent.text())
            return
        unwanted, handlers, counts = self._unwanted, _HANDLERS, self._preformatted > 0
        for node in parent.iter(include_text=True, skip_empty=not counts):
            tag = node.tag or ""
            if self._parts and not counts and tag not in _BLOCKS:
                self._add_space(node.prev)
            if tag == "-text":
                text = node.text_content or ""
                if self._parts or counts or not text.isspace():
                    self._add_text(text)
                continue
            if unwanted and node.mem_id in unwanted:
                continue
            handler = handlers.get(tag)
            if handler is not None:
                handler(self, node, depth + 1)
            elif "-" in tag:  # an element of the site's own making
                self.block(node, depth + 1)
            elif self._styled and node.mem_id in self._styled:
                self.bold(node, depth + 1)
            else:
                sole = sole_text(node)
                if sole is None:
                    self.into(node, depth + 1)
                elif sole:
                    self._part_label(sole)
                    self._add_text(sole)
                self._note_head()
        if self._parts and not counts:
            self._add_space(parent.last_child)

    def _add_space(self, last: LexborNode | None) -> None:
        """Adds the white space that was passed over, which counts within a line only."""
        if last is None or not last.is_empty_text_node:
            return
        self._add_space(last.prev)
        self._add_text(last.text_content or "")

    def block(self, node: LexborNode, depth: int) -> None:
        """An element that begins and ends a block; a style may make all of it bold."""
        if self._parts:
            self._end_line()
        self._tight = False
        if self._folding and node.mem_id in self._folding and is_trigger(node) and self._heads(node, _FOLDED):
            return
        if self._styled and node.mem_id in self._styled:
            self.bold(node, depth)
        elif not self._add_sole_line(node):
            self.into(node, depth)
        if self._parts:
            self._end_line()
        self._tight = False

    def _add_sole_line(self, node: LexborNode) -> bool:
        """Adds the one text of a block as a line, as most hold one text or nothing; False where the block holds more.

        The text may stand in an element that says nothing of it but that it is bold: "<p><span><b>…".
        """
        child, bold = node.first_child, self._bold > 0
        if self._preformatted:
            return False
        while child is not None:
            if child.next is not None:
                return False
            tag = child.tag or ""
            if tag == "-text":
                line = clean_line(child.text_content or "")
                if line:
                    self._add_line(line, bold, self._underlined > 0)
                return True
            if tag in _BOLD:
                bold = True
            elif tag in _HANDLERS or "-" in tag:
                return False
            if self._unwanted or self._styled:
                return False
            child = child.first_child
        return True

    def term(self, node: LexborNode, depth: int) -> None:
        """The description of a term: on the line after it."""
        self.end_block()
        self._tight = True
        self.into(node, depth)
        self.end_block()

    def line_break(self, node: LexborNode, depth: int) -> None:
        """The end of a line; a second one in a row ends the block."""
        self._tight = self._end_line()

    def bold(self, node: LexborNode, depth: int) -> None:
        """Text in bold."""
        self._bold += 1
        self.into(node, depth)
        self._bold -= 1
        self._note_head()

    def anchor(self, node: LexborNode, depth: int) -> None:
        """A link; one that folds a part of the page bears its title."""
        if node.attributes and any(name in node.attributes for name in FOLDING) and is_trigger(node):
            self._heading(node, depth, _FOLDED)
            return
        if self._parts and is_site_noise(clean_line(sole_text(node) or "")):
            self._cut = True  # "Print" behind an item's title
            return
        if self._parts and node.prev is not None and node.prev.tag == "a":
            self._add_text(" ")  # links that only a style parts
        self.into(node, depth)
        self._note_head()

    def trigger(self, node: LexborNode, depth: int) -> None:
        """The title of a part that folds, which heads it; other buttons are no text of the page."""
        if node.tag == "summary" or is_trigger(node):
            self._heading(node, depth, _FOLDED)

    def label(self, node: LexborNode, depth: int) -> None:
        """The name of a field; what the field says follows it."""
        fills = not self._parts
        self.into(node, depth)
        self._headed = self._headed or (fills and bool(self._parts))

    def underlined(self, node: LexborNode, depth: int) -> None:
        """Underlined text; where it is a date and a body it stands alone."""
        if is_dated_body(clean_line(node.text())):
            self._underlined_block(node, depth)
            return
        self._underlined += 1
        self.into(node, depth)
        self._underlined -= 1

    def _underlined_block(self, node: LexborNode, depth: int) -> None:
        self._underlined += 1
        self.block(node, depth)
        self._underlined -= 1

    def heading(self, node: LexborNode, depth: int) -> None:
        """A heading on one line; one that holds headings or prose is a block like others."""
        self._heading(node, depth, int((node.tag or "h6")[1]))

    def _heading(self, node: LexborNode, depth: int, rank: int) -> None:
        if not self._heads(node, rank):
            self.block(node, depth)

    def _heads(self, node: LexborNode, rank: int) -> bool:
        """Writes the heading; False where the element holds headings or prose."""
        _, text, structured, _ = read_part(node, heads=True)
        if structured or len(text) > _LONGEST_HEADING:
            return False
        self.end_block()
        if text:
            if self._lists and self._label is not None:
                self._lists[-1].headed = True
            item = self._take_label(text)
            self.lines.append(Line(text if item == BULLET else item + text, BlockKind.HEADING, rank))
            self._list_begun = True
        return True

    def ordered(self, node: LexborNode, depth: int) -> None:
        """A numbered list."""
        attributes = node.attributes
        around = sum(1 for each in self._lists if each.style and not each.headed)  # a list of agenda items is no level
        style = list_style(attributes) or style_at(around + 1)
        self._list(List(style, integer(attributes.get("start"), 1)), node, depth)

    def unordered(self, node: LexborNode, depth: int) -> None:
        """A bulleted list."""
        self._list(List(None, 1), node, depth)

    def _list(self, entered: List, node: LexborNode, depth: int) -> None:
        self.end_block()
        self._list_begun = self._list_begun and bool(self._lists)
        self._lists.append(entered)
        self.into(node, depth)
        self.end_block()
        self._lists.pop()

    def item(self, node: LexborNode, depth: int) -> None:
        """A list item: its label stands before its first line."""
        self.end_block()
        self._label = (self._lists[-1] if self._lists else List(None, 1)).next_label(node)
        if not self._add_sole_line(node):
            self.into(node, depth)
        self.end_block()
        self._label = None

    def table(self, node: LexborNode, depth: int) -> None:
        """A table: rows of data, each one line, and rows whose cells flow."""
        self.end_block()
        rows = [*table_rows(node)]
        frame, grid = all(len(cells) < 2 for cells in rows), Grid()
        for child in node.iter():
            if child.tag == "caption":
                self.block(child, depth)
        data: list[list[str]] = []
        for cells in rows:
            if not frame and not any(cell.flows for cell in cells) and not (len(cells) == 1 and is_prose(cells[0])):
                data.append(grid.row(cells))
                continue
            self.lines += list(row_lines(data, self.lines))
            data = []
            for cell in cells:
                if len(cells) == 1 or not is_link_list(cell.element):
                    self.block(cell.element, depth)
        self.lines += list(row_lines(data, self.lines))

    def preformatted(self, node: LexborNode, depth: int) -> None:
        """Text whose line ends count."""
        self._preformatted += 1
        self.block(node, depth)
        self._preformatted -= 1

    def content_only(self, node: LexborNode, depth: int) -> None:
        """A form or the like, which is walked where it wraps content."""
        if not is_slight(node):
            self.block(node, depth)

    def skip(self, node: LexborNode, depth: int) -> None:
        """What is no text of the page."""


_Handler = Callable[[Walk, LexborNode, int], None]


def _handlers() -> Iterator[tuple[str, _Handler]]:
    for tag in (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "legend", "main", "menu", "p",
        "section", "td", "th", "tr",
    ):  # fmt: skip
        yield tag, Walk.block
    for tag in (
        "audio", "canvas", "dialog", "head", "iframe", "input", "link", "map", "meta", "nav", "object",
        "option", "script", "select", "style", "svg", "template", "textarea", "title", "video", "-comment", "!--",
        "_comment", "-doctype", "del", "s", "strike",
    ):  # fmt: skip
        yield tag, Walk.skip
    for level in range(1, 7):
        yield f"h{level}", Walk.heading


_BOLD = frozenset({"b", "strong"})
_BLOCKS = frozenset(tag for tag, handler in _handlers() if handler is Walk.block)
_HANDLERS: dict[str, _Handler] = {
    **dict(_handlers()),
    **dict.fromkeys(_BOLD, Walk.bold),
    "u": Walk.underlined,
    "br": Walk.line_break,
    "ol": Walk.ordered,
    "ul": Walk.unordered,
    "li": Walk.item,
    "dd": Walk.term,
    "table": Walk.table,
    "pre": Walk.preformatted,
    "a": Walk.anchor,
    "button": Walk.trigger,
    "summary": Walk.trigger,
    "label": Walk.label,
    "form": Walk.content_only,
    "noscript": Walk.content_only,
}
