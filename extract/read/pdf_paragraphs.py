"""Printed lines to lines of text: what only the page's width parted is joined again."""

import re
from collections.abc import Iterator

from extract.domain.document import BlockKind
from extract.domain.text import Box
from extract.read.lines import Line
from extract.read.list_labels import is_bulleted
from extract.read.pdf_columns import find_columns
from extract.read.pdf_pages import Page, PageLine
from extract.read.wraps import begins_item, ends_sentence, join_lines

_WANTS_MORE = re.compile(r"(?:,|\b(?:og|eller|samt|at|af|til|fra|på|i|med|for|om|den|det|de|der|som|ved|under|mod))$")
_COORDINATES = re.compile(r"\w\)? (?:og|eller|samt)$")
_AT = re.compile(r"at\b", re.IGNORECASE)
_LINE_PITCH = 1.9  # of the font's size, between the feet of two lines of a paragraph
_BLANK = 1.0  # of the font's size: more room than this between two lines is an empty line
_SLACK = 0.12  # of a line's width, where the width is reckoned
_INDENT = 60.0  # points
_SIZES = 0.15  # by which the font's size may differ within a paragraph


def paragraph_lines(pages: list[Page]) -> Iterator[Line]:
    """The lines of text, each with the page and the box of its print; rows of tables as they are."""
    paragraph: _Paragraph | None = None
    columns = find_columns(pages)
    for page in pages:
        for line in page.lines:
            edge = columns.edge(line, page.width)
            if paragraph is not None and not line.row and paragraph.goes_on(line):
                paragraph = paragraph.joined(line, edge)
                continue
            if paragraph is not None:
                yield paragraph.line()
            paragraph = _Paragraph(line, line.text, edge, line.box, _is_tight(paragraph, line))
    if paragraph is not None:
        yield paragraph.line()


class _Paragraph:
    """Lines joined so far: the last of them, the text, and where the page's lines end on the right."""

    def __init__(self, last: PageLine, text: str, edge: float, box: Box, tight: bool, page: int | None = None) -> None:
        self.last, self._text, self._edge, self._box, self._tight = last, text, edge, box, tight
        self._page = page or last.page

    def goes_on(self, line: PageLine) -> bool:
        """True where the line continues the paragraph beyond doubt."""
        if self.last.row:
            return False
        if self.last.hyphened:
            return self.last.page + 1 >= line.page
        if begins_item(self.last.text, line.text) or not self._is_next(line):
            return False
        if _COORDINATES.search(self.last.text[-9:]) and not _AT.match(line.text) and not _turns(self.last, line):
            return True
        if not self._is_full(line):
            return False
        if _turns(self.last, line):
            return line.text[0].islower() or _WANTS_MORE.search(self.last.text[-7:]) is not None
        return line.text[0].islower() or not ends_sentence(self.last.text)

    def joined(self, line: PageLine, edge: float) -> "_Paragraph":
        """The paragraph with the line."""
        text = join_lines(self._text, line.text, self.last.hyphened)
        box = _around(self._box, line.box) if line.page == self._page else self._box
        return _Paragraph(line, text, edge, box, self._tight, self._page)

    def line(self) -> Line:
        """The paragraph as a line of text."""
        if self.last.row:
            return Line(self._text, BlockKind.TABLE_ROW, None, False, self._page, self._box)
        bulleted = is_bulleted(self._text)
        kind, level = (BlockKind.LIST_ITEM, 1) if bulleted else (BlockKind.TEXT, None)
        return Line(self._text, kind, level, self._tight, self._page, self._box)

    def _is_full(self, line: PageLine) -> bool:
        """True where the next line's first word had no room left on the last line."""
        width = self.last.box.right - self.last.box.left
        letter = width / max(1, len(self.last.text))
        needed = (len(line.text.split(" ", 1)[0]) + 1) * letter
        slack = _SLACK * width if self.last.reckoned else 0.0
        return self.last.box.right + needed + slack > self._edge

    def _is_next(self, line: PageLine) -> bool:
        """True where the line stands right below, in like print, or first in the next column or on the next page."""
        if abs(line.size - self.last.size) > _SIZES * line.size:
            return False
        if _turns(self.last, line):
            return line.page <= self.last.page + 1
        pitch = self.last.base - line.base
        return 0 < pitch <= _LINE_PITCH * line.size and abs(line.box.left - self.last.box.left) <= _INDENT


def _is_tight(before: "_Paragraph | None", line: PageLine) -> bool:
    """True where no empty line stands between the lines."""
    if before is None or before.last.page != line.page:
        return False
    return before.last.box.bottom - line.box.top <= _BLANK * line.size


def _turns(before: PageLine, line: PageLine) -> bool:
    """True where the line stands on another page than the one before, or at the head of the next column."""
    return before.page != line.page or (line.box.left > before.box.right and line.base > before.base)


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), min(one.bottom, other.bottom), max(one.right, other.right), max(one.top, other.top)
    )
