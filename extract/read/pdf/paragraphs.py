"""Printed lines to lines of text: what only the page's width parted is joined again."""

import re
from collections.abc import Iterator
from math import ceil, inf
from statistics import median
from typing import NamedTuple

from extract.domain.document import BlockKind
from extract.lexicon.line_ends import goes_on_with_number
from extract.read.lines import Line
from extract.read.list_labels import is_bulleted
from extract.read.markup_kinds import is_known_head, is_label
from extract.read.pdf.columns import Columns, find_columns
from extract.read.pdf.pages import Page, PageLine, around
from extract.read.wraps import begins_item, begins_with_party, ends_sentence, join_lines, parts_sum

_WANTS_MORE = re.compile(r"(?:,|\b(?:og|eller|samt|at|af|til|fra|på|i|med|for|om|den|det|de|der|som|ved|under|mod))$")
_COORDINATES = re.compile(r"[\w)-] (?:og|eller|samt)$")
_COORDINATORS = (" og", " eller", " samt")
_AT = re.compile(r"at\b", re.IGNORECASE)
_YEAR_AND, _YEARS_END = re.compile(r"\b(?:19|20)\d\d[-–]$"), re.compile(r"(?:\d{2}|\d{4})\b(?![.)]\s)")
_LINE_PITCH = 1.9  # of the font's size, between the feet of two lines of a paragraph
_BLANK = 1.0  # of the font's size: more room than this between two lines is an empty line
_SLACK = 0.12  # of a line's width, where the width is reckoned
_RAGGED = 0.06  # of a line's width, by which one may end short that goes on in a small letter: words that stay together
_LARGE = 1.2  # of the usual size: print of headings
_INDENT = 60.0  # points
_CENTRED = 2.0  # points, by which twice the middles of two centred lines differ
_SAMPLE = 16  # pages, spread over the document, on which the room between lines is measured
_FEWEST = 10  # lines within paragraphs, and as many at their ends, from which the room between them tells
_SET_APART = 4.0  # of the font's size, at most between two paragraphs
_NEAR = 1.15  # of the usual room between two lines
_MOSTLY = 0.8  # of the paragraphs are set apart
_SIZES = 0.15  # by which the font's size may differ within a paragraph
_PLACED = tuple.__new__  # a tuple a paragraph: its own constructor takes longer than making it


class _Pitches(NamedTuple):
    """How far below a line the next may go on with it, in sizes of the font: at `most`, and, where room sets paragraphs apart,
    behind the end of `sentences`; else 0. With them the `usual` size of the font."""

    most: float
    sentences: float
    usual: float = inf


def paragraph_lines(pages: list[Page]) -> Iterator[Line]:
    """The lines of text, each with the page and the box of its print; rows of tables as they are."""
    paragraph: _Paragraph | None = None
    columns = find_columns(pages)
    pitches = _pitches(pages, columns)
    for page in pages:
        for line, edge in zip(page.lines, columns.edges_of(page), strict=True):
            if paragraph is not None:
                if not line.row and paragraph.goes_on(line, pitches):
                    paragraph.join(line, edge)
                    continue
                yield paragraph.line()
            paragraph = _Paragraph(line, edge, _is_tight(paragraph, line))
    if paragraph is not None:
        yield paragraph.line()


class _Paragraph:
    """Lines joined so far: the last of them, the text, and where the page's lines end on the right."""

    __slots__ = ("_boxes", "_edge", "_page", "_text", "_tight", "last")

    def __init__(self, line: PageLine, edge: float, tight: bool) -> None:
        self.last, self._text, self._edge, self._boxes = line, line.text, edge, [line.box]
        self._tight, self._page = tight, line.page

    def goes_on(self, line: PageLine, pitches: "_Pitches") -> bool:
        """True where the line continues the paragraph beyond doubt."""
        last, text = self.last, line.text
        if last.base - line.base > pitches.most * line.size and last.page == line.page and not last.hyphened:
            return False  # far below, as most paragraphs end
        if last.row or (line.pieces and _is_labelled(line)):
            return False
        if last.hyphened:
            return last.page + 1 >= line.page
        turned = _turns(last, line, pitches.most)
        if turned is None:
            return False
        before, first = last.text, text[0]
        if not first.isalpha() and (
            begins_with_party(before, text) or parts_sum(before, text) or _parts_years(before, text)
        ):
            return True
        coordinated = before.endswith(_COORDINATORS) and _COORDINATES.search(before[-9:]) and not _AT.match(text)
        if turned or not coordinated:
            if not _is_full(last, line, self._edge):
                return False
            if not first.islower():
                close = last.base - line.base <= pitches.sentences * line.size
                wants_more = (
                    _WANTS_MORE.search(before[-7:]) is not None or goes_on_with_number(before, text)
                    if turned
                    else close or not ends_sentence(before)
                )
                if not wants_more or _is_title(last, line):
                    return False
        heads_on = first == "-" and last.size == line.size >= _LARGE * pitches.usual  # "Ny bro" above "- tilpasning"
        return heads_on or not begins_item(before, text)

    def join(self, line: PageLine, edge: float) -> None:
        """Adds the line."""
        self._text = join_lines(self._text, line.text, self.last.hyphened)
        if line.page == self._page:
            self._boxes.append(line.box)
        self.last, self._edge = line, edge

    def line(self) -> Line:
        """The paragraph as a line of text."""
        box = self._boxes[0] if len(self._boxes) == 1 else around(self._boxes)
        text, last = self._text, self.last
        if last.row:
            return Line(text, last.kind, last.level, last.kind is BlockKind.TEXT, self._page, box)
        if text[0].isalnum() or not is_bulleted(text):  # a look that spares most lines the expression
            return _PLACED(Line, (text, BlockKind.TEXT, None, self._tight, self._page, box))
        return Line(text, BlockKind.LIST_ITEM, 1, self._tight, self._page, box)


def _parts_years(before: str, after: str) -> bool:
    """True where a span of years goes on in the next line: "i 2023-" before "25 finansieret …"."""
    return _YEAR_AND.search(before[-6:]) is not None and _YEARS_END.match(after) is not None


def _pitches(pages: list[Page], columns: Columns) -> _Pitches:
    """How far below lines go on with a paragraph.

    Lines within a paragraph begin with a small letter; lines that leave room for the next word end one.
    """
    within, between, sizes = [], [], []
    for page in pages[:: ceil(len(pages) / _SAMPLE) or 1]:
        for last, line, edge in zip(page.lines, page.lines[1:], columns.edges_of(page), strict=False):
            drop, size = last.base - line.base, line.size
            below = 0 < drop <= _SET_APART * size and last.page == line.page
            if not below or last.row or line.row or abs(line.box.left - last.box.left) > _INDENT:
                continue
            if line.text[0].islower():
                within.append(drop / size)
                sizes.append(size)
            elif ends_sentence(last.text) and not _is_full(last, line, edge):
                between.append(drop / size)
    if len(within) < _FEWEST:
        return _Pitches(_LINE_PITCH, 0.0)
    usual = _NEAR * median(within)
    apart = len(between) >= _FEWEST and sum(1 for pitch in between if pitch > usual) >= _MOSTLY * len(between)
    return _Pitches(max(_LINE_PITCH, usual), usual if apart else 0.0, median(sizes))


def _is_full(last: PageLine, line: PageLine, edge: float) -> bool:
    """True where the next line's first word had no room left on the last line."""
    left, _, right, _ = last.box
    width = right - left
    word = line.text.find(" ")
    needed = ((len(line.text) if word < 0 else word) + 1) * width / len(last.text)
    slack = _SLACK * width if last.reckoned else _RAGGED * width if line.text[0].islower() else 0.0
    return right + needed + slack > edge


def _is_labelled(line: PageLine) -> bool:
    """True for a label of the head with its value right of it: "Afbud      Bo Lund"."""
    return len(line.pieces) > 1 and line.pieces[0].text[0].isupper() and is_label(line.pieces[0].text)


def _is_title(last: PageLine, line: PageLine) -> bool:
    """True where the last line heads what follows: by its words, or because both are centred, as titles are."""
    one, other = last.box, line.box
    centred = abs(one.left + one.right - other.left - other.right) < _CENTRED
    return (centred and abs(one.left - other.left) > line.size) or is_known_head(last.text)


def _is_tight(before: "_Paragraph | None", line: PageLine) -> bool:
    """True where no empty line stands between the lines."""
    if before is None or before.last.page != line.page:
        return False
    return before.last.box[1] - line.box[3] <= _BLANK * line.size


def _turns(before: PageLine, line: PageLine, most: float) -> bool | None:
    """True for a line that is first on the next page or in the next column, False for one right below, in like print.

    None for any other.
    """
    size = line.size
    if abs(size - before.size) > _SIZES * size:
        return None
    drop, turned = before.base - line.base, line.page - before.page
    if turned:
        return True if turned <= 1 else None
    left = line.box.left
    if drop < 0 and left > before.box.right:
        return True
    return False if 0 < drop <= most * size and abs(left - before.box.left) <= _INDENT else None
