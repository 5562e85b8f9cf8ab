"""The printed lines of a PDF's pages in the order in which the file writes them, each with its place."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise, repeat
from operator import itemgetter
from typing import NamedTuple

from extract.domain.document import BlockKind
from extract.domain.text import Box
from extract.read.characters import clean_line, is_clean
from extract.read.pdf.glyphs import is_spaced, respaced
from extract.read.pdf.places import Places

# Instead of a line end, PDFium writes one of these where a line ends in a hyphen.
_PARTED = ("\ufffe", "\x02")
_TYPED_HYPHENS = frozenset({"\u2010", "\u2011"})  # how some programs write the hyphen of a parted word
_LONGEST_PAGE = 200_000  # characters; more is a broken or hostile page
_MOST_LINES = 5000
_GAP = 0.7  # of the font's size: more room than this between two words parts two pieces of a line
_SPACE = 0.12  # of the font's size, from which room parts words
_RAISED = 0.4  # of the font's size, by which prints side by side stand at other heights: those of two cells
_FIGURES = 0.3  # of the font's size: more room than this between two figures parts them
_DIGIT = 0.8  # of the font's size, which no digit is wider than
_OF_A_ROW = 3  # figures in a line, which make it a row of a table
_OVERLAP = 0.3  # of its height, by which a print may reach below the top of the row under it
_BEARING = 0.3  # of the font's size, by which a word may begin before its print
_NARROW = (
    0.3  # of the font's size a letter: less room than this is too little for the text, which is not what is printed
)
_TELLING = 10  # letters; fewer may be narrow ones
_LETTER = 0.48  # of the font's size, what a letter takes on average
_WORDS = re.compile(r"\S+")
_FIGURE = re.compile(r"[-−–+(]?\d[\d.,]*%?\)?")
_LONE_FIGURE = re.compile(rf"(?<!\S){_FIGURE.pattern}(?!\S)")
_REPEATED = re.compile(r"(.{4,}?)\s*(?:\1\s*)+")
_PLACED = tuple.__new__  # a tuple a line: its own constructor takes longer than making it


class Piece(NamedTuple):
    """A part of a line between wide gaps, with its left and right edge, and half its height where that is not the line's own."""

    text: str
    left: float
    right: float
    middle: float | None = None


class PageLine(NamedTuple):
    """A printed line with its foot and the font's size, in points.

    It is `hyphened` where its last word goes on after a hyphen that is no longer in the text. `pieces` is empty where
    no wide gap parts the line. A `row` is a row of a table, its cells parted by tabs, or of another `kind` where the table
    is the minutes themselves. Where the width is `reckoned`, the file says another text than it prints.
    """

    text: str
    page: int
    box: Box
    size: float
    hyphened: bool = False
    base: float = 0.0
    pieces: tuple[Piece, ...] = ()
    row: bool = False
    reckoned: bool = False
    kind: BlockKind = BlockKind.TABLE_ROW
    level: int | None = None


class Table(NamedTuple):
    """A ruled table: its place, its rows with theirs, the cells parted by tabs, and where its columns begin.

    A `part` is one only together with what the page before or the next holds of it.
    """

    box: Box
    rows: tuple[tuple[Box, str], ...]
    lefts: tuple[float, ...] = ()
    part: bool = False


class Page(NamedTuple):
    """A page: its number from 1, its size in points, its lines, and the tables that are ruled on it."""

    number: int
    width: float
    height: float
    lines: tuple[PageLine, ...]
    tables: tuple[Table, ...] = ()


def read_lines(places: Places, number: int, width: float) -> list[PageLine]:
    """The page's lines as written."""
    return _Print(places, number, width).lines()


def is_long(places: Places, lines: list[PageLine]) -> bool:
    """True where the page holds more than was read of it."""
    return len(lines) >= _MOST_LINES or places.count > _LONGEST_PAGE


class _Print:
    """The print of one page."""

    def __init__(self, places: Places, number: int, width: float) -> None:
        self._places, self._number, self._width = places, number, width

    def lines(self) -> list[PageLine]:
        """The lines as written."""
        places, page = self._places, self._number
        count = min(places.count, _LONGEST_PAGE)
        text = places.text(0, count)
        wide = not text.isascii() and _units(text, len(text), wide=True) > len(text)
        exact = not wide and len(text) == count  # else the text leaves characters of the page out
        lines = [*islice(_written(text), _MOST_LINES)]
        cleaned = str.strip if is_clean("".join([written for _, written, _ in lines])) else clean_line
        found: list[PageLine] = []
        for first, written, parted in lines:
            line = cleaned(written)
            if not line:
                continue
            count = len(written)
            if not exact:
                first, count = places.characters(_units(text, first, wide), _units(text, first + count, wide))
            if parted or line[-1] in _TYPED_HYPHENS:
                line, parted = _hyphened(line, written, parted)
            rectangles = places.rectangles(first, count)
            if len(rectangles) == 1:
                left, bottom, right, top = box = rectangles[0]
                size, base = places.size_and_foot(first, bottom, top)
                height, length = top - bottom, len(line)
                usual = 0.5 * height <= size <= 3 * height and right - left >= _NARROW * size * length
                if usual and line.count(" ") * 3 < length:
                    told = (line, page, box, size, parted, base, (), False, False, BlockKind.TABLE_ROW, None)
                    found.append(_PLACED(PageLine, told))  # as nearly all are
                    continue
            if len(rectangles) > 2 and _falls_back(rectangles):
                found += self._rows(line, first, count, parted)
            else:
                found.append(self._line(line, first, rectangles, count, parted, written if exact else ""))
        return found

    def _rows(self, text: str, first: int, count: int, parted: bool) -> Iterator[PageLine]:
        """What the file's reader takes for one line where cells of two rows overlap in height, row by row."""
        starts = [first, *self._places.falls(first, count), first + count]
        for start, end in pairwise(starts):
            row = text if len(starts) == 2 else clean_line(self._places.text(start, end - start))
            if row:
                rectangles = self._places.rectangles(start, end - start)
                yield self._line(row, start, rectangles, end - start, parted and end == starts[-1])

    def _line(
        self, text: str, first: int, rectangles: list[Box], count: int, parted: bool, written: str = ""
    ) -> PageLine:
        """The line; `written` is its text as the page's characters are counted, where that is known."""
        alone = len(rectangles) == 1
        box = rectangles[0] if alone else around(rectangles)
        left, bottom, right, top = box
        size, base = self._places.size_and_foot(first, bottom, top)
        height = top - bottom if alone else max([r[3] - r[1] for r in rectangles], default=0.0)
        if not 0.5 * height <= size <= 3 * height:  # the file scales the font elsewhere
            size = height * 1.2
        if text.count(" ") * 3 >= len(text) and is_spaced(text):
            text = respaced(self._places, first, count, size) or text
        reckoned = 0 < right - left < _NARROW * size * len(text) and len(text) >= _TELLING
        if reckoned:
            again = _REPEATED.fullmatch(text)
            text = again.group(1) if again else text
            right = min(max(right, left + _LETTER * size * len(text)), self._width)
            box = Box(left, bottom, round(right, 2), top)
        pieces: tuple[Piece, ...] = ()
        if len(rectangles) > 1:
            text, pieces = _pieces(self._places, text, rectangles, size, first, written)
        told = (text, self._number, box, size, parted, base, pieces, False, reckoned, BlockKind.TABLE_ROW, None)
        return _PLACED(PageLine, told)


def _written(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each line of a page's text that is not empty with where it begins, and whether a hyphen that is not written ends it."""
    marks = sum(map(text.count, _PARTED))
    for mark in _PARTED if marks else ():
        text = text.replace(mark, f"{mark}\n")
    ended = text.splitlines(keepends=True)
    lines = [line.rstrip("\r\n") for line in ended]
    if not marks:
        return zip(accumulate(map(len, ended), initial=0), lines, repeat(False))
    return _parted(ended, lines)


def _parted(ended: list[str], lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    start = 0
    for whole, line in zip(ended, lines, strict=True):
        if line and line[-1] in _PARTED:
            yield start, line[:-1], True
            start += len(line)  # without the line end that was set behind the mark
        else:
            yield start, line, False
            start += len(whole)


def _hyphened(line: str, written: str, parted: bool) -> tuple[str, bool]:
    """The line without the hyphen that parts its last word, and whether there is one."""
    if parted and written[-1].isspace():  # a dash between words
        return f"{line} -", False
    if line[-1] in _TYPED_HYPHENS and line[-2:-1].isalpha():
        return line[:-1], True
    return line, parted


def _falls_back(rectangles: list[Box]) -> bool:
    """True where a print stands left of the one before and as a whole below it."""
    return any(
        after.right < before.left and after.top < before.bottom + _OVERLAP * (before.top - before.bottom)
        for before, after in pairwise(rectangles)
    )


def _units(text: str, at: int, wide: bool) -> int:
    """The offset in UTF-16 code units, in which PDFium counts."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 if wide else at


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of them."""
    if len(boxes) < 2:
        return boxes[0] if boxes else Box(0.0, 0.0, 0.0, 0.0)
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return _PLACED(Box, (min(lefts), min(bottoms), max(rights), max(tops)))


def _pieces(
    places: Places, text: str, rectangles: list[Box], size: float, first: int, written: str
) -> tuple[str, tuple[Piece, ...]]:
    """The line's text from the left, and its parts between wide gaps, if they add up to the line.

    Where the line is `written` from the `first` character on, its words tell the parts, so that not each is asked for.
    """
    lefts = [box[0] for box in rectangles]
    jumps_back = lefts != sorted(lefts)
    ordered = sorted(rectangles, key=itemgetter(0)) if jumps_back else rectangles
    widest = max([box[0] - before[2] for before, box in pairwise(ordered)])
    if widest <= _SPACE * size:  # one word in bold print beside another
        return text, ()
    apart = [_is_apart(before, box, size) for before, box in pairwise(ordered)]
    words: list[list[str]] = []
    if any(apart) or (widest > _FIGURES * size and _may_hold_figures(text, written, ordered, size)):
        words = _words(places, written, first, [box[0] - _BEARING * size for box in ordered])
        told = all(words) and not all(apart)
        figures = [_FIGURE.fullmatch(" ".join(each)) is not None for each in words] if told else []
        row = sum(figures) >= _OF_A_ROW
        for n, (before, figure) in enumerate(pairwise(figures)):
            if figure and (before or row):  # of a row's figures the first may stand close to its label
                least = _FIGURES if before or not row else _SPACE
                apart[n] |= ordered[n + 1].left - ordered[n].right > least * size
    if not any(apart):
        return text, ()
    cuts = [0, *(n for n, parts in enumerate(apart, 1) if parts), len(ordered)]
    boxes = [around(ordered[start:end]) for start, end in pairwise(cuts)]
    texts = [clean_line(" ".join(chain(*words[start:end]))) for start, end in pairwise(cuts)] if words else []
    if not texts or not all(texts):
        texts = [clean_line(places.text_within(box, len(text))) for box in boxes]
    joined = " ".join(texts)
    if joined != text and sorted(joined.replace(" ", "")) != sorted(text.replace(" ", "")):
        return text, ()
    pieces = [
        _PLACED(Piece, (part, left, right, (bottom + top) / 2))
        for part, (left, bottom, right, top) in zip(texts, boxes, strict=True)
    ]
    return (joined if jumps_back else text), tuple(pieces)


def _words(places: Places, written: str, first: int, starts: list[float]) -> list[list[str]]:
    """The words of a line by the print in which they begin; none where the line's text is not known as it is written."""
    parts: list[list[str]] = [[] for _ in starts]
    words = [*_WORDS.finditer(written)]
    lefts = places.lefts([first + word.start() for word in words])
    for word, left in zip(words, lefts, strict=True):
        parts[max(bisect(starts, left) - 1, 0)].append(word[0])
    return parts if written else []


def _may_hold_figures(text: str, written: str, boxes: Sequence[Box], size: float) -> bool:
    """True where a print may be that of a figure of the text alone: it is no wider than the longest of them.

    Of two prints both must be figures, so that the line holds no other word.
    """
    if len(boxes) == 2 and len(written.split()) != 2:
        return False
    longest = max([len(figure[0]) for figure in _LONE_FIGURE.finditer(text)], default=0)
    return longest > 0 and min([box[2] - box[0] for box in boxes]) <= _DIGIT * size * longest


def _is_apart(before: Box, box: Box, size: float) -> bool:
    """True where there is room of more than words between two prints, or any at all and they stand at other heights."""
    room = box.left - before.right
    if room > _GAP * size or room <= _SPACE * size:
        return room > _GAP * size
    return abs(box.bottom + box.top - before.bottom - before.top) / 2 > _RAISED * size
