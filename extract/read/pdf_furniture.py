"""Running headers, footers and page numbers: lines that come back at one place on page after page."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile
from statistics import median

from extract.read.pdf_pages import Page, PageLine

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—|·\s]*\b(?:side|s\.|page|p\.)?\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?[-–—|\s]*", re.I)
_NAMED_NUMBER = re.compile(r"[-–—|·,\s]*\b(?:side|page)\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?\s*$", re.IGNORECASE)
_ZONE = 0.15  # of the page's height, at the top and at the bottom
_MOST_LINES = 6  # in a zone
_SHARE = 0.4  # of the pages: headers of left and right pages differ
_SWAY = 12.0  # points


def part_furniture(pages: list[Page]) -> tuple[list[PageLine], list[Page]]:
    """What the furniture says, each once, and the pages without it.

    A header stays where it stands on the first page, where it may be all that names body and date.
    """
    found = set(_repeated(pages)) | set(_lone_numbers(pages))
    dropped = {line for page in pages for at_top in (True, False) for line in _outermost(page, at_top, found)}
    kept = {line for line in _first_header(pages) if line in dropped and not _is_page_number(line)}
    bare = [page._replace(lines=tuple(_left(page, dropped - kept))) for page in pages]
    return [*_sayings(sorted(dropped - kept, key=lambda line: (line.page, -line.box.top)), kept)], bare


def _left(page: Page, dropped: set[PageLine]) -> Iterator[PageLine]:
    return (line for line in page.lines if line not in dropped)


def _repeated(pages: list[Page]) -> Iterator[PageLine]:
    for at_top in (True, False):
        by_text: dict[str, list[PageLine]] = defaultdict(list)
        for page in pages:
            for line in _zone(page, at_top):
                by_text[_masked(line)].append(line)
        for lines in by_text.values():
            yield from _at_one_place(lines, len(pages))


def _at_one_place(lines: list[PageLine], pages: int) -> list[PageLine]:
    """The lines near their middle height, if they stand on enough pages; else none."""
    height = median(line.box.bottom for line in lines)
    near = [line for line in lines if abs(line.box.bottom - height) <= _SWAY]
    return near if len({line.page for line in near}) >= max(2, _SHARE * pages) else []


def _zone(page: Page, at_top: bool) -> list[PageLine]:
    """The outermost lines of a page, at the top or at the bottom."""
    limit = page.height * _ZONE
    if at_top:
        lines = [line for line in page.lines if line.box.bottom > page.height - limit]
    else:
        lines = [line for line in page.lines if line.box.top < limit]
    return sorted(lines, key=lambda line: line.box.bottom, reverse=at_top)[:_MOST_LINES]


def _outermost(page: Page, at_top: bool, found: set[PageLine]) -> Iterator[PageLine]:
    """The found lines from the edge of the page inwards, up to the first that is the page's own."""
    return takewhile(found.__contains__, _zone(page, at_top))


def _lone_numbers(pages: list[Page]) -> Iterator[PageLine]:
    """Page numbers that say so, at the edge of a page, also where there is but one page."""
    for page in pages:
        for at_top in (True, False):
            for line in _zone(page, at_top)[:2]:
                if _NAMED_NUMBER.fullmatch(line.text):
                    yield line


def _first_header(pages: list[Page]) -> list[PageLine]:
    return _zone(pages[0], at_top=True) if pages else []


def _sayings(dropped: list[PageLine], kept: set[PageLine]) -> Iterator[PageLine]:
    """The dropped lines that say more than a page number, each once, without the number."""
    said = {_masked(line) for line in kept}
    for line in dropped:
        if _masked(line) not in said and not _is_page_number(line):
            said.add(_masked(line))
            yield line._replace(text=_NAMED_NUMBER.sub("", line.text), hyphened=False)


def _is_page_number(line: PageLine) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None or not any(c.isalpha() for c in line.text)


def _masked(line: PageLine) -> str:
    return _DIGITS.sub("#", line.text).casefold()
