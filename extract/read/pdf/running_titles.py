"""Heads of pages that name the item which the page belongs to: they change from item to item and stand in the text as well."""

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import pairwise
from operator import attrgetter

from extract.read.pdf.pages import Page, PageLine

_SWAY = 3.0  # points
_PARTED = 1.2  # of the font's size: more room than this parts a head from the text
_MOST = 4  # lines of a head
_LONGEST = 500  # letters of a line that may be a title
_SHARE = 0.4  # of the pages have such a head
_WRAPPED = re.compile(r"(?:punkt\s+|pkt\.?\s+|sag\s+)?\d{1,4}[.:]?\s+\S{3}", re.IGNORECASE)  # a heading's first line
_CONTINUED = re.compile(r"(?P<title>\S.{3,200}?)\s*[-–,]?\s*[(\[]?\s*fortsat\b[^()\[\]]{0,20}[)\]]?", re.IGNORECASE)
_LABEL = re.compile(r"(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(\d{1,4})[.:]?", re.IGNORECASE)


def running_titles(pages: list[Page], edges: list[list[PageLine]], *, at_top: bool) -> Iterator[PageLine]:
    """The lines of `edges`, the heads of the pages or their feet, that repeat the heading of an item.

    A heading never comes back at the same place of the next page, nor twice on its own page, so that one of these tells.
    """
    by_place: dict[int, dict[int, PageLine]] = defaultdict(dict)
    for page, edge in zip(pages, edges, strict=True):
        for line in _set_off(page, edge, at_top=at_top) if edge else ():
            by_place[round(line.base / _SWAY)][page.number] = line
    enough = min(len(pages), max(2, _SHARE * len(pages)))
    for by_page in by_place.values():
        if len(by_page) >= enough and any(_tells(page, by_page) for page in pages):
            base = next(iter(by_page.values())).base
            there = {line for edge in edges for line in edge if abs(line.base - base) <= _SWAY}
            elsewhere = {line.text for page in pages for line in page.lines if line not in there}
            yield from (line for line in there if is_said(_title(line), elsewhere))


def continued_titles(pages: list[Page], edges: list[list[PageLine]]) -> Iterator[PageLine]:
    """The heads of pages that say of which item the page goes on: "Punkt 3 – Ny bro (fortsat)", below a page that prints "Punkt 3 – Ny bro"."""
    said: set[str] = set()
    for page, edge in zip(pages, edges, strict=True):
        for line in edge:
            found = _CONTINUED.fullmatch(line.text) if "fortsat" in line.text.lower() else None
            if found and found["title"] in said:
                yield line
        said.update(line.text for line in page.lines)


def _set_off(page: Page, edge: list[PageLine], *, at_top: bool) -> list[PageLine]:
    """The lines from the edge to the first wide room; none where there is no such room within a few lines."""
    lines = sorted(page.lines, key=attrgetter("base"), reverse=at_top)
    for n, (line, inner) in enumerate(pairwise(lines), 1):
        if n > _MOST:
            break
        upper, lower = (line, inner) if at_top else (inner, line)
        if upper.box.bottom - lower.box.top > _PARTED * line.size:
            return [line for line in lines[:n] if line in edge]
    return []


def _tells(page: Page, by_page: dict[int, PageLine]) -> bool:
    line, before = by_page.get(page.number), by_page.get(page.number - 1)
    if line is None:
        return False
    title = _title(line)
    return (before is not None and _title(before) == title) or _is_repeated(
        title, {other.text for other in page.lines if other is not line}
    )


def _is_repeated(title: str, others: Set[str]) -> bool:
    """True where one of the other lines is the title, or as much of it as its column has room for."""
    if title in others or len(title) > _LONGEST:
        return title in others
    return any(title[:end] in others and _WRAPPED.match(title[:end]) for end in range(1, len(title)))


def _title(line: PageLine) -> str:
    """The line without the page's number, which stands apart from it."""
    return max((piece.text for piece in line.pieces), key=len) if line.pieces else line.text


def is_said(text: str, elsewhere: Set[str]) -> bool:
    """True where the text also stands outside the heads: the same words, or those that the number of "Punkt 3" begins."""
    label = _LABEL.fullmatch(text)
    if label is None:
        return _is_repeated(text, elsewhere)
    begins = re.compile(rf"(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?)?{label[1]}\b[.:]?\s*\D", re.IGNORECASE)
    return any(begins.match(other) for other in elsewhere)
