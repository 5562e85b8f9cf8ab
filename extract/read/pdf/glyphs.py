"""Letter-spaced print read by the places of its letters: "D e r  f o r e l i g g e r" is "Der foreligger"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from extract.read.characters import clean_line
from extract.read.pdf.places import Places

_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W_]{1,2}[.,:;]?){4,}(?!\S)")
_MOSTLY = 0.5  # of the line's words stand in such a run
_WORD_SPACE = 0.15  # of the font's size, by which the room between words is wider than that between letters
_MOST_LETTERS = 400


def is_spaced(text: str) -> bool:
    """True where a line is printed with room between its letters."""
    if len(text) < 9 or text.count(" ") * 3 < len(text):
        return False
    runs = sum(run.group().count(" ") + 1 for run in _SPACED.finditer(text))
    return runs > _MOSTLY * (text.count(" ") + 1)


def respaced(places: Places, first: int, count: int, size: float) -> str:
    """The line with spaces only where the print leaves the room of one; "" where the places tell nothing."""
    letters = [*_letters(places, first, min(count, _MOST_LETTERS))]
    gaps = [after.left - before.right for before, after in pairwise(letters)]
    if len(gaps) < 4 or min(gaps) < -size or _is_list([letter.text for letter in letters]):
        return ""
    inside = [gap for gap, letter in zip(gaps, letters[1:], strict=True) if not letter.spaced]
    between_letters = median(inside or gaps)
    pieces = [letters[0].text]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        pieces.append(" " if gap > between_letters + _WORD_SPACE * size else "")
        pieces.append(letter.text)
    return clean_line("".join(pieces))


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    spaced: bool  # a space is written before it


def _is_list(letters: list[str]) -> bool:
    """True for a few different capitals, which are parties rather than a word."""
    return len(letters) == len(set(letters)) and all(letter.isupper() for letter in letters)


def _letters(places: Places, first: int, count: int) -> Iterator[_Letter]:
    spaced = False
    for at in range(first, first + count):
        letter, edges = places.letter(at)
        if letter.isspace():
            spaced = True
        elif edges:
            yield _Letter(letter, *edges, spaced)
            spaced = False
