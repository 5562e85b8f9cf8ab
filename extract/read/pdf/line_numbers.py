"""Line numbers that a page prints in its margin at every fifth or tenth line, which are no part of the text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.read.pdf.pages import Page, PageLine

_STEPS = (5, 10)  # lines from one number to the next
_FEWEST = 3  # such numbers on a page that prove them
_EVEN = 2.0  # points by which the room between two numbers may differ
_ALIGNED = 2.0  # points by which their left or their right edges may differ


class _Mark(NamedTuple):
    """A number that stands left of all text of its line, or alone."""

    line: PageLine
    value: int
    left: float
    right: float


class _Margin(NamedTuple):
    """Between which edges the numbers of a document stand, and by what they rise."""

    left: float
    right: float
    step: int

    def holds(self, mark: _Mark) -> bool:
        """True for a number of the margin's."""
        return mark.value % self.step == 0 and self.left - _ALIGNED <= mark.left and mark.right <= self.right + _ALIGNED


def without_line_numbers(pages: list[Page]) -> list[Page]:
    """The pages without the numbers of their lines; as they are where no page counts its lines."""
    margin = next((found for page in pages if (found := _margin(page)) is not None), None)
    return pages if margin is None else [_stripped(page, margin) for page in pages]


def _marks(lines: Sequence[PageLine]) -> Iterator[_Mark]:
    for line in lines:
        if not line.text[0].isdecimal():
            continue
        text, right = (line.pieces[0].text, line.pieces[0].right) if line.pieces else (line.text, line.box.right)
        if len(text) <= len("9999") and text.isdecimal() and int(text) % _STEPS[0] == 0:
            yield _Mark(line, int(text), line.box.left, right)


def _margin(page: Page) -> _Margin | None:
    """The margin of a page whose numbers rise by one step, evenly, left of all its text; None where it counts no lines."""
    marks = list(_marks(page.lines))
    steps = {after.value - before.value for before, after in pairwise(marks)}
    rooms = [before.line.base - after.line.base for before, after in pairwise(marks)]
    if len(marks) < _FEWEST or len(steps) != 1 or not steps <= set(_STEPS) or _spread(rooms) > _EVEN:
        return None
    margin = _Margin(min(mark.left for mark in marks), max(mark.right for mark in marks), steps.pop())
    aligned = min(_spread([mark.left for mark in marks]), _spread([mark.right for mark in marks])) <= _ALIGNED
    marked = {mark.line for mark in marks}
    unnumbered = [line.box.left for line in page.lines if line not in marked]
    lefts = [*unnumbered, *(line.pieces[1].left for line in marked if line.pieces)]
    return margin if aligned and lefts and margin.right < min(lefts) else None


def _spread(edges: Sequence[float]) -> float:
    return max(edges) - min(edges)


def _stripped(page: Page, margin: _Margin) -> Page:
    marks = {mark.line for mark in _marks(page.lines) if margin.holds(mark)}
    kept = (_without_number(line) if line in marks else line for line in page.lines)
    return page._replace(lines=tuple(line for line in kept if line is not None))


def _without_number(line: PageLine) -> PageLine | None:
    rest = line.pieces[1:]
    if not rest:
        return None
    text = " ".join(piece.text for piece in rest)
    return line._replace(text=text, box=line.box._replace(left=rest[0].left), pieces=rest if len(rest) > 1 else ())
