"""The straight lines that a page of a PDF draws, told by PDFium's own objects: what tables are ruled with."""

import ctypes
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

from extract.read.pdf.places import bound

_MOST_OBJECTS = 20_000  # on a page, those of its forms among them
_MOST_PATHS = 2000  # drawn on a page; more is a picture
_MOST_SEGMENTS = 500  # of a path; more is a drawing
_DEEPEST = 3  # forms within forms
_THIN = 3.0  # points: what is thinner is a line
_LEANING = 0.2  # points, by which a straight line may lean
_LINE = 2  # segments: where it begins and where it goes
_RECTANGLE = (4, 5)  # segments: its corners, and the way back

_EDGES = array(
    "f", bytes(4 * 4)
)  # left, bottom, right and top of a path, into which PDFium writes them time after time
_INTO_EDGES = [ctypes.byref((ctypes.c_float * 4).from_buffer(_EDGES), 4 * n) for n in range(4)]

_Point = tuple[float, float]
_Matrix = tuple[float, float, float, float, float, float]  # a b c d e f (ISO 32000-1 §8.3.3)


class Rule(NamedTuple):
    """A line up or across the page: where it stands on the other axis, and from where to where it goes, in points."""

    upright: bool
    at: float
    start: float
    end: float

    @property
    def ends(self) -> tuple["_Point", "_Point"]:
        """Where it begins and where it goes."""
        _, at, start, end = self
        return ((at, start), (at, end)) if self.upright else ((start, at), (end, at))


class _Handle(ctypes.c_void_p):
    """What PDFium knows an object by; a class of its own, since a plain pointer would come back as a number."""


@dataclass
class _Left:
    """How much more of a page is looked at."""

    objects: int = _MOST_OBJECTS
    paths: int = _MOST_PATHS


def find_rules(page: Any) -> list[Rule]:
    """The lines that the open page draws up or across it, the sides of filled areas among them."""
    rules: list[Rule] = []
    for path, outer in _paths(ctypes.cast(page, ctypes.c_void_p), _Left()):
        segments = _COUNT_SEGMENTS(path)
        if segments == _LINE or segments in _RECTANGLE:
            _BOUNDS(path, *_INTO_EDGES)
            sides = _sides(*_EDGES, filled=segments > _LINE)
            rules += sides if outer is None else _ruled((side.ends for side in sides), outer)
        else:
            outlines = _drawn(path, min(segments, _MOST_SEGMENTS))
            strokes = (pair for outline in outlines for pair in pairwise(outline))
            rules += _ruled(strokes, _within(_matrix(path), outer))
    return rules


def _sides(left: float, bottom: float, right: float, top: float, *, filled: bool) -> list[Rule]:
    """The line or the sides of the rectangle that fills the path's bounds, which the page tells in one answer."""
    width, height = right - left, top - bottom
    if height <= min(_THIN, width):
        return [Rule(False, (bottom + top) / 2, left, right)] if width > _LEANING else []
    if width <= _THIN:
        return [Rule(True, (left + right) / 2, bottom, top)] if height > _LEANING else []
    if not filled:
        return []
    level = [Rule(False, at, left, right) for at in (bottom, top)]
    return [*level, *(Rule(True, at, bottom, top) for at in (left, right))]


def _ruled(strokes: Iterable[tuple[_Point, _Point]], matrix: _Matrix | None) -> Iterator[Rule]:
    """Those of the strokes that go straight up or across the page, where the matrix moves them."""
    for one, other in strokes:
        rule = _rule(one, other) if matrix is None else _rule(_moved(one, matrix), _moved(other, matrix))
        if rule is not None:
            yield rule


def _rule(one: _Point, other: _Point) -> Rule | None:
    across, up = abs(one[0] - other[0]), abs(one[1] - other[1])
    if across <= _LEANING < up:
        return Rule(True, one[0], min(one[1], other[1]), max(one[1], other[1]))
    if up <= _LEANING < across:
        return Rule(False, one[1], min(one[0], other[0]), max(one[0], other[0]))
    return None


def _paths(
    holder: Any, left: _Left, outer: _Matrix | None = None, depth: int = 0
) -> Iterator[tuple[Any, _Matrix | None]]:
    """The paths that a page or form draws; those of a form each with the matrix that moves it to its place on the page."""
    count, at = (_COUNT_WITHIN, _OBJECT_WITHIN) if depth else (_COUNT_OBJECTS, _OBJECT)
    for n in range(count(holder)):
        if left.objects == 0 or left.paths == 0:
            return
        left.objects -= 1
        drawn = at(holder, n)
        kind = _KIND(drawn)
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            left.paths -= 1
            yield drawn, outer
        elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _paths(drawn, left, _within(_matrix(drawn), outer), depth + 1)


def _drawn(path: Any, segments: int) -> Iterator[list[_Point]]:
    """The outlines of a path of several parts; a curve ends one."""
    outline: list[_Point] = []
    first: _Point | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(min(segments, _MOST_SEGMENTS)):
        segment = _SEGMENT(path, n)
        kind = _SEGMENT_KIND(segment)
        _POINT(segment, ctypes.byref(x), ctypes.byref(y))
        point = (x.value, y.value)
        if kind == pdfium_c.FPDF_SEGMENT_LINETO:
            outline.append(point)
        else:
            yield outline
            outline = [point]
            first = point if kind == pdfium_c.FPDF_SEGMENT_MOVETO else first
        if first is not None and _CLOSES(segment):
            outline.append(first)
    yield outline


def _matrix(drawn: Any) -> _Matrix | None:
    m = pdfium_c.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if _MATRIX(drawn, ctypes.byref(m)) else None


def _within(inner: _Matrix | None, outer: _Matrix | None) -> _Matrix | None:
    """Both matrices as one, the inner first."""
    if inner is None or outer is None:
        return inner or outer
    a, b, c, d, e, f = inner
    (ox, oy), (ax, ay), (bx, by) = (_moved(p, outer) for p in ((e, f), (e + a, f + b), (e + c, f + d)))
    return ax - ox, ay - oy, bx - ox, by - oy, ox, oy


def _moved(point: _Point, matrix: _Matrix) -> _Point:
    (x, y), (a, b, c, d, e, f) = point, matrix
    return a * x + c * y + e, b * x + d * y + f


_COUNT_OBJECTS = bound(pdfium_c.FPDFPage_CountObjects, ctypes.c_int)
_OBJECT = bound(pdfium_c.FPDFPage_GetObject, _Handle)
_COUNT_WITHIN = bound(pdfium_c.FPDFFormObj_CountObjects, ctypes.c_int)
_OBJECT_WITHIN = bound(pdfium_c.FPDFFormObj_GetObject, _Handle)
_KIND = bound(pdfium_c.FPDFPageObj_GetType, ctypes.c_int)
_BOUNDS = bound(pdfium_c.FPDFPageObj_GetBounds, ctypes.c_int)
_MATRIX = bound(pdfium_c.FPDFPageObj_GetMatrix, ctypes.c_int)
_COUNT_SEGMENTS = bound(pdfium_c.FPDFPath_CountSegments, ctypes.c_int)
_SEGMENT = bound(pdfium_c.FPDFPath_GetPathSegment, _Handle)
_SEGMENT_KIND = bound(pdfium_c.FPDFPathSegment_GetType, ctypes.c_int)
_POINT = bound(pdfium_c.FPDFPathSegment_GetPoint, ctypes.c_int)
_CLOSES = bound(pdfium_c.FPDFPathSegment_GetClose, ctypes.c_int)
