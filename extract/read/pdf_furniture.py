"""Running headers, footers and page numbers: lines that come back at one place on page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from extract.read.pdf_pages import Page, PageLine

_WORD = re.compile(r"[^\W\d_]+")
_COUNTING = frozenset({"side", "s", "page", "p", "af", "of"})
_PAGE_NUMBER = re.compile(r"[-–—|·\s]*\b(?:side|s\.|page|p\.)?\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?[-–—|\s]*", re.I)
_NAMED_NUMBER = re.compile(
    r"""[-–—|·,\s]*\b(?:side|page)\s*(?P<number>\d{1,4})(?:\s*(?:af|of|/)\s*\d{1,4})?\s*$  # "… | Side 3 af 9"
      | ^\s*(?:side|page)\s*(?P<first>\d{1,4})(?:\s*(?:af|of|/)\s*\d{1,4})?[-–—|·,\s]*     # "Side 3 | …"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"\d{1,4}")
_OF_A_HEADER = re.compile(
    r"kommune|region|udvalg|råd(?:et)?\b|bestyrelse|nævn|magistrat|referat|dagsorden|protokol|udskr|møde|\d{4}", re.I
)
_ZONE = 0.15  # of the page's height, at the top and at the bottom
_MOST_LINES = 6  # in a zone
_SHARE = 0.4  # of the pages: headers of left and right pages differ
_OFTEN = 3  # pages; what comes back on fewer must also look like a header
_SWAY = 3.0  # points
_PARTED = 2.0  # of the font's size: more room than this parts a footer from the text


def part_furniture(pages: list[Page]) -> tuple[list[PageLine], list[Page]]:
    """What the furniture says, each once and headers first, and the pages without it.

    On the first page it may be all that names body and date.
    """
    found = {*_repeated(pages), *_numbers(pages)}
    dropped = [line for at_top in (True, False) for page in pages for line in _outermost(page, at_top, found)]
    gone = set(dropped)
    bare = [page._replace(lines=tuple(line for line in page.lines if line not in gone)) for page in pages]
    return [*_sayings(dropped)], bare


def _repeated(pages: list[Page]) -> Iterator[PageLine]:
    for at_top in (True, False):
        by_words: dict[tuple[str, ...], list[PageLine]] = defaultdict(list)
        for page in pages:
            for line in _zone(page, at_top):
                by_words[_words(line)].append(line)
        for words, lines in by_words.items():
            if words or _count_on(lines):
                yield from _at_one_place(lines, len(pages))


def _words(line: PageLine) -> tuple[str, ...]:
    """The line's words in any order, as left and right pages print them, without what counts pages."""
    return tuple(sorted(word for word in _WORD.findall(line.text.casefold()) if word not in _COUNTING))


def _at_one_place(lines: list[PageLine], pages: int) -> list[PageLine]:
    """The lines on their most frequent height, if they stand on enough pages; else none."""
    heights = Counter(round(line.base / _SWAY) for line in lines)
    height = heights.most_common(1)[0][0] * _SWAY
    near = [line for line in lines if abs(line.base - height) <= _SWAY]
    on_pages = len({line.page for line in near})
    if on_pages < max(2, _SHARE * pages):
        return []
    sure = on_pages >= _OFTEN or _count_on(near) or all(_OF_A_HEADER.search(line.text) for line in near)
    return near if sure else []


def _count_on(lines: list[PageLine]) -> bool:
    """True where a number in the lines grows with the page."""
    offsets = [{int(number) - line.page for number in _NUMBER.findall(line.text)} for line in lines]
    return len(lines) > 1 and bool(set.intersection(*offsets))


def _zone(page: Page, at_top: bool) -> list[PageLine]:
    """The outermost lines of a page, at the top or at the bottom."""
    limit = page.height * _ZONE
    if at_top:
        lines = [line for line in page.lines if line.box.bottom > page.height - limit]
    else:
        lines = [line for line in page.lines if line.box.top < limit]
    return sorted(lines, key=lambda line: line.base, reverse=at_top)[:_MOST_LINES]


def _outermost(page: Page, at_top: bool, found: set[PageLine]) -> Iterator[PageLine]:
    """The found lines from the edge of the page inwards, up to the first that is the page's own."""
    return takewhile(found.__contains__, _zone(page, at_top))


def _numbers(pages: list[Page]) -> Iterator[PageLine]:
    """Lines at the edge of a page that name its number, also where there is but one page, and what stands further out."""
    offsets = {named - page.number for page in pages for line in _ends(page) if (named := _named_number(line))}
    for page in pages:
        for at_top in (True, False):
            zone = _zone(page, at_top)
            numbered = [n for n, line in enumerate(zone) if (_named_number(line) or -1) - page.number in offsets]
            if numbered and _stands_apart(page, zone[: numbered[-1] + 1], at_top):
                yield from zone[: numbered[-1] + 1]
            else:
                yield from (line for line in zone[:2] if _PAGE_NUMBER.fullmatch(line.text) and _named_number(line))


def _ends(page: Page) -> Iterator[PageLine]:
    for at_top in (True, False):
        yield from _zone(page, at_top)


def _named_number(line: PageLine) -> int | None:
    named = _NAMED_NUMBER.search(line.text)
    return int(named["number"] or named["first"]) if named else None


def _stands_apart(page: Page, outer: list[PageLine], at_top: bool) -> bool:
    """True where more room than between paragraphs parts the outer lines from the rest of the page."""
    rest = [line for line in page.lines if line not in outer]
    if not rest:
        return True
    innermost = outer[-1]
    if at_top:
        return innermost.box.bottom - max(line.box.top for line in rest) > _PARTED * innermost.size
    return min(line.box.bottom for line in rest) - innermost.box.top > _PARTED * innermost.size


def _sayings(dropped: Iterable[PageLine]) -> Iterator[PageLine]:
    """The dropped lines that say more than a page number, each once, without the number."""
    said: set[tuple[str, ...]] = set()
    for line in dropped:
        words = _words(line)
        if words and words not in said and not _PAGE_NUMBER.fullmatch(line.text):
            said.add(words)
            yield line._replace(text=_NAMED_NUMBER.sub("", line.text), hyphened=False, pieces=())
