"""Text of scanned pages, recognised by Tesseract in Danish: an extra that is loaded when it is asked for."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.text import Box
from extract.read.characters import clean_line
from extract.read.pdf.pages import PageLine, Piece

_LANGUAGE = "dan"
_POINTS = 72.0  # an inch
_RESOLUTION = 300.0  # dots an inch, what Tesseract reads best
_MOST_PIXELS = 30_000_000
_SECONDS = 120  # a page
_GAP = 1.5  # of the line's height: more room than this between two words parts two pieces of a line
_EM = 0.8  # a font's size as a share of the height of a recognised line


class Recognised(NamedTuple):
    """The lines of a page, and how sure the recognition is of their words, from 0 to 1."""

    lines: list[PageLine]
    confidence: float


class _Word(NamedTuple):
    line: tuple[int, ...]
    text: str
    confidence: float
    box: Box


def check_ocr() -> None:
    """Raises UnreadableError, which says what to install, where Tesseract or its Danish is missing."""
    try:
        import pytesseract
    except ImportError as error:
        raise UnreadableError(ErrorCode.NO_OCR, "--ocr", "the extra 'ocr' is not installed") from error
    try:
        languages = pytesseract.get_languages()
    except (OSError, pytesseract.TesseractError) as error:
        raise UnreadableError(ErrorCode.NO_OCR, "--ocr", "the program tesseract is not found") from error
    if _LANGUAGE not in languages:
        raise UnreadableError(ErrorCode.NO_OCR, "--ocr", "tesseract does not know Danish (dan)")


def recognise_page(page: Any, number: int) -> Recognised:
    """The lines of a page as they are recognised from its picture; none where it takes too long."""
    import pytesseract

    width, height = page.get_width(), page.get_height()
    scale = min(_RESOLUTION / _POINTS, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_pil()
    try:
        found = pytesseract.image_to_data(
            picture, lang=_LANGUAGE, timeout=_SECONDS, output_type=pytesseract.Output.DICT
        )  # fmt: skip
    except RuntimeError:  # Tesseract was stopped, or failed on this picture
        return Recognised([], 0.0)
    words = [*_words(found, scale, height)]
    sure = sum(word.confidence * len(word.text) for word in words) / max(1, sum(len(word.text) for word in words))
    return Recognised([_line([*group], number) for _, group in groupby(words, lambda word: word.line)], sure)


def _words(found: dict[str, list[Any]], scale: float, height: float) -> Iterator[_Word]:
    for n, written in enumerate(found["text"]):
        text, confidence = clean_line(written), float(found["conf"][n])
        if not text or confidence < 0:
            continue
        left, top, wide, high = (found[key][n] / scale for key in ("left", "top", "width", "height"))
        box = Box(round(left, 2), round(height - top - high, 2), round(left + wide, 2), round(height - top, 2))
        yield _Word(tuple(found[key][n] for key in ("block_num", "par_num", "line_num")), text, confidence / 100, box)


def _line(words: list[_Word], number: int) -> PageLine:
    boxes = [word.box for word in words]
    box = Box(
        min(b.left for b in boxes), min(b.bottom for b in boxes), max(b.right for b in boxes), max(b.top for b in boxes)
    )  # fmt: skip
    heights = sorted(b.top - b.bottom for b in boxes)
    size = max(heights[len(heights) // 2] / _EM, 1.0)
    pieces = _pieces(words, size)
    text = " ".join(word.text for word in words)
    return PageLine(text, number, box, size, base=box.bottom, pieces=pieces if len(pieces) > 1 else ())


def _pieces(words: list[_Word], size: float) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for word in words:
        if pieces and word.box.left - pieces[-1].right <= _GAP * size:
            pieces[-1] = Piece(f"{pieces[-1].text} {word.text}", pieces[-1].left, word.box.right)
        else:
            pieces.append(Piece(word.text, word.box.left, word.box.right))
    return tuple(pieces)
