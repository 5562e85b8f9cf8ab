"""Running headers, footers and page numbers: lines that come back at one place on page after page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from extract.read.markup_kinds import is_known_head, is_of_header
from extract.read.pdf.pages import Page, PageLine
from extract.read.pdf.running_titles import continued_titles, is_said, running_titles

_WORD = re.compile(r"[^\W\d_]+")
_COUNTING = frozenset({"side", "s", "page", "p", "af", "of"})
_PAGE_NUMBER = re.compile(r"[-–—|·\s]*\b(?:side|s\.|page|p\.)?\s*\d{1,4}(?:\s*(?:af|of|/)\s*\d{1,4})?[-–—|\s]*", re.I)
_NAMED_NUMBER = re.compile(
    r"""[-–—|·,\s]*\b(?:side|page)\s*(?P<number>\d{1,4})(?:\s*(?:af|of|/)\s*\d{1,4})?\s*$  # "… | Side 3 af 9"
      | ^\s*(?:side|page)\s*(?P<first>\d{1,4})(?:\s*(?:af|of|/)\s*\d{1,4})?[-–—|·,\s]*     # "Side 3 | …"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIRST_LETTERS = frozenset("sSpP\u017f")  # of such a line that does not end in its number
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag|nr\.?)\s*(?:nr\.?\s*)?\d|\d{1,4}\.\s", re.IGNORECASE)  # how items are headed
_KIND = re.compile(r"(?:(?:åben|lukket|åbent) )?(?:\w*referat|dagsorden|\w*protokol)", re.IGNORECASE)
_ABSENCE = re.compile(
    r"(?:fravær|afbud|ikke til ?stede)", re.IGNORECASE
)  # what page after page may say at one place, of its own item
# "Beslutning i Byrådet den 07-10-2019" may begin page after page, where each item is decided at the head of one
_DECISION = re.compile(r"(?:beslutning|afgørelse|vedtagelse)(?:er)?\b.*\d{4}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_ADDRESS = re.compile(r"https?://|www\.")
_GOES_ON = re.compile(r"(?:-|\b(?:og|den|i|af|for))$")  # "Referat fra mødet i Teknik- og"
_MOMENT = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}),?(?:\s+(?:kl\.?\s*)?\d{1,2}[.:]\d\d\b)?")
_ZONE = 0.15  # of the page's height, at the top and at the bottom
_MOST_LINES = 6  # in a zone
_SHARE = 0.4  # of the pages: headers of left and right pages differ
_MOST_PAGES = 0.7  # of the pages, on which what heads sections in the text may happen to come first
_FEWEST_WITHIN = 2  # such sections in the middle of pages
_OFTEN = 3  # pages; what comes back on fewer must also look like a header
_LARGE = 24.0  # points: more than a text's own titles
_SWAY = 3.0  # points
_BESIDE = 1.0  # points, between the feet of two prints on one line
_PARTED = 2.0  # of the font's size: more room than this parts a footer from the text


def part_furniture(pages: list[Page], *, placed: bool = True) -> tuple[list[PageLine], list[Page]]:
    """What the furniture says, each once and headers first, and the pages without it.

    On the first page it may be all that names body and date. Pages that are not `placed` are text: no room is seen on them.
    """
    zones = [_Zones(_zone(page, at_top=True), _zone(page, at_top=False)) for page in pages]
    stamps = {*_stamps(zones)}
    dated = _dated_heads(zones, pages)
    found = {line for line in _repeated(zones) if line.text not in dated}
    found |= {*_numbers(pages, zones), *stamps}
    found |= {*_kinds(pages, zones, found, placed=placed), *_kinds_at_foot(zones, found)}
    titles = set[PageLine]()
    for at_top, edges in ((True, [zone.top for zone in zones]), (False, [zone.foot for zone in zones])):
        edges = [[line for line in edge if not (_is_content(line.text) or line.text in dated)] for edge in edges]
        titles.update(running_titles(pages, edges, at_top=at_top) if placed else ())
    titles.update(continued_titles(pages, [zone.top for zone in zones]))
    found |= titles
    tops = [line for zone in zones for line in takewhile(found.__contains__, zone.top)]
    feet = [line for zone in zones for line in takewhile(found.__contains__, zone.foot)]
    marks = [*_marks(pages)]
    gone = {id(line) for line in (*tops, *feet, *marks)}  # a line's own hash, over all that it tells, takes far longer
    bare = [page._replace(lines=tuple([line for line in page.lines if id(line) not in gone])) for page in pages]
    said = (line for line in [*tops, *feet, *marks] if line not in titles)
    sayings = [*_sayings(_unstamped(line) if line in stamps else line for line in said)]
    if any(_ITEM.match(line.text) for line in sayings):  # the head of an only page may name its item, too
        texts = {line.text for page in bare for line in page.lines}
        sayings = [line for line in sayings if not (_ITEM.match(line.text) and is_said(line.text, texts))]
    return sayings, bare


class _Zones(NamedTuple):
    """The outermost lines of a page at the top and at the foot, each from the edge inwards."""

    top: list[PageLine]
    foot: list[PageLine]


def _stamps(zones: list[_Zones]) -> Iterator[PageLine]:
    """The moment that a browser prints at the top of a page, with the page's address at the foot: no date of the meeting."""
    for top, foot in zones:
        if top and _MOMENT.match(top[0].text) and any("://" in line.text for line in foot[:2]):
            yield top[0]


def _unstamped(line: PageLine) -> PageLine:
    return line._replace(text=_MOMENT.sub("", line.text).strip(), pieces=())


def _repeated(zones: list[_Zones]) -> Iterator[PageLine]:
    for place in zip(*zones, strict=True):
        by_words: dict[tuple[str, ...], list[PageLine]] = defaultdict(list)
        often = _frequent_heights(place)
        for zone in place:
            for line in zone:
                if round(line.base / _SWAY) in often and not _is_content(line.text):
                    words = words_of(line.text)
                    by_words[(line.text,) if _ITEM.match(line.text) else words].append(line)
                    if not words:  # a number, which counts, or a date, which stays
                        by_words[line.text,].append(line)
        for words, lines in by_words.items():
            if len(lines) >= max(2, _SHARE * len(zones)) and (words or _count_on(lines)):
                yield from _at_one_place(lines, len(zones))


def _dated_heads(zones: list[_Zones], pages: list[Page]) -> set[str]:
    """What heads but some pages, and sections in the middle of others: "Byrådet den 7. oktober 2019" above what was decided."""
    edges = [line for zone in zones for edge in zone for line in edge if _ends_in_year(line.text)]
    heading = Counter(line.text for line in edges)
    rare = {text for text, count in heading.items() if count <= _MOST_PAGES * len(pages)}
    in_all = Counter(line.text for page in pages for line in page.lines if line.text in rare) if rare else Counter()
    return {text for text, count in in_all.items() if count - heading[text] >= _FEWEST_WITHIN}


def _ends_in_year(text: str) -> bool:
    """True for a name and a day: "Byrådet den 7. oktober 2019"."""
    bare = text.rstrip(" :")
    return bare[-4:].isdecimal() and bare[-5:-4] in (" ", "-", ".", "/") and bare[:1].isalpha()


def _frequent_heights(edges: Sequence[list[PageLine]]) -> set[int]:
    """The heights, in sways, at or beside which as many edges hold a line as must say the same there."""
    held = Counter(height for edge in edges for height in {round(line.base / _SWAY) for line in edge})
    enough = max(2, _SHARE * len(edges))
    often = [height for height in held if held[height - 1] + held[height] + held[height + 1] >= enough]
    return {height + beside for height in often for beside in (-1, 0, 1)}


def _kinds(pages: list[Page], zones: list[_Zones], found: set[PageLine], *, placed: bool) -> Iterator[PageLine]:
    """Heads that say but what kind of document it is, in the words of a section's heading: outermost on each page, or apart."""
    kinds: list[PageLine] = []
    apart: set[PageLine] = set()
    for page, zone in zip(pages, zones, strict=True):
        kind = next((line for line in zone.top if line not in found), None)
        if kind and _KIND.fullmatch(kind.text):
            head = [line for line in zone.top if line in found]
            kinds.append(kind)
            apart.update([kind] if stands_apart(page, [*head, kind], at_top=True) else [])
    heights = Counter(round(line.base) for line in kinds)
    height = heights.most_common(1)[0][0] if kinds else 0
    near = [line for line in kinds if abs(line.base - height) <= _SWAY]
    set_off = [line for line in near if line in apart]
    if len(near) == len(pages) >= (2 if placed and len(set_off) == len(near) else _OFTEN):
        yield from near
    elif len(set_off) >= max(_OFTEN, _SHARE * len(pages)):
        yield from set_off


def _kinds_at_foot(zones: list[_Zones], found: set[PageLine]) -> Iterator[PageLine]:
    """Feet that say but what kind of document it is: no section's heading ends page after page."""
    last = (next((line for line in zone.foot if line not in found), None) for zone in zones)
    kinds = [line for line in last if line and _KIND.fullmatch(line.text)]
    if len(kinds) >= max(_OFTEN, _SHARE * len(zones)):
        yield from kinds


def _marks(pages: list[Page]) -> Iterator[PageLine]:
    """What is printed large across page after page at one place: "KOPI", "UDKAST"."""
    by_print: dict[tuple[str, int, int], list[PageLine]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if line.size >= _LARGE and not is_known_head(line.text):
                by_print[line.text, round(line.box.left / _SWAY), round(line.box.bottom / _SWAY)].append(line)
    for lines in by_print.values():
        if len(lines) >= max(2, _SHARE * len(pages)):
            yield from lines


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """A line's words in any order, as left and right pages print them, without what counts pages."""
    words = _WORD.findall(text.casefold())
    if not _COUNTING.isdisjoint(words):
        words = [word for word in words if word not in _COUNTING]
    words.sort()
    return tuple(words)


@lru_cache(maxsize=4096)
def _is_content(text: str) -> bool:
    """True for a section's heading and for a sentence: they may head page after page where each item begins on its own."""
    return (
        (text[-1] in ".!?" and "://" not in text)
        or is_known_head(text)
        or _ABSENCE.match(text) is not None
        or _DECISION.match(text) is not None
    )


def _at_one_place(lines: list[PageLine], pages: int) -> list[PageLine]:
    """The lines on their most frequent height, if they stand on enough pages; else none."""
    heights = Counter(round(line.base / _SWAY) for line in lines)
    height = heights.most_common(1)[0][0] * _SWAY
    near = [line for line in lines if abs(line.base - height) <= _SWAY]
    on_pages = len({line.page for line in near})
    if on_pages < max(2, _SHARE * pages):
        return []
    sure = (
        on_pages >= _OFTEN
        or _count_on(near)
        # on a few of many pages a body and a day may head a decision
        or (2 * on_pages > pages and all(is_of_header(line.text) or _ADDRESS.match(line.text) for line in near))
    )
    return near if sure else []


def _count_on(lines: list[PageLine]) -> bool:
    """True where a number in the lines grows with the page."""
    offsets = [{int(number) - line.page for number in _NUMBER.findall(line.text)} for line in lines]
    return len(lines) > 1 and bool(set.intersection(*offsets))


def _zone(page: Page, at_top: bool) -> list[PageLine]:
    """The outermost lines of a page, at the top or at the bottom."""
    limit = page.height * (1 - _ZONE if at_top else _ZONE)
    lines = [line for line in page.lines if (line.base > limit) is at_top]
    return sorted(lines, key=attrgetter("base"), reverse=at_top)[:_MOST_LINES]


def _numbers(pages: list[Page], zones: list[_Zones]) -> Iterator[PageLine]:
    """Lines at the edge of a page that name its number, also where there is but one page, and what stands further out."""
    named = [[[(named_number(line.text), line) for line in zone] for zone in both] for both in zones]
    offsets = {
        number - page.number
        for page, both in zip(pages, named, strict=True) for zone in both for number, _ in zone if number
    }  # fmt: skip
    for page, both in zip(pages, named, strict=True):
        for at_top, zone in zip((True, False), both, strict=True):
            counting = [n for n, (number, _) in enumerate(zone) if number and number - page.number in offsets]
            outer = _up_to([line for _, line in zone], counting[-1]) if counting else []
            if outer and stands_apart(page, outer, at_top):
                yield from outer
            else:
                yield from (line for number, line in zone[:2] if number and _PAGE_NUMBER.fullmatch(line.text))


def _up_to(zone: list[PageLine], last: int) -> list[PageLine]:
    """The lines from the edge up to one, with those that stand beside it."""
    beside = takewhile(lambda line: abs(line.base - zone[last].base) <= _BESIDE, zone[last + 1 :])
    return [*zone[: last + 1], *beside]


def named_number(text: str) -> int | None:
    """The page's number where the line ends in "Side 3 af 9", or begins with it; else None."""
    if not (text[-1].isdecimal() or text[0] in _FIRST_LETTERS):
        return None  # a look that spares most lines the expression
    named = _NAMED_NUMBER.search(text)
    return int(named["number"] or named["first"]) if named else None


def stands_apart(page: Page, outer: list[PageLine], at_top: bool) -> bool:
    """True where more room than between paragraphs parts the outer lines from the rest of the page."""
    taken = {*map(id, outer)}
    rest = [line.box for line in page.lines if id(line) not in taken]
    if not rest:
        return True
    room = (
        min(line.box.bottom for line in outer) - max(box.top for box in rest)
        if at_top
        else min(box.bottom for box in rest) - max(line.box.top for line in outer)
    )
    return room > _PARTED * outer[-1].size


def _sayings(dropped: Iterable[PageLine]) -> Iterator[PageLine]:
    """The dropped lines that say more than a page number, each once, without the number."""
    said: set[tuple[str, ...]] = set()
    begun: PageLine | None = None
    for line in dropped:
        words = words_of(line.text)
        if words and words not in said and not _PAGE_NUMBER.fullmatch(line.text):
            said.add(words)
            line = line._replace(text=_NAMED_NUMBER.sub("", line.text), hyphened=False, pieces=())
            if begun is not None and begun.page == line.page:
                line = begun._replace(text=f"{begun.text} {line.text}")
            elif begun is not None:
                yield begun
            begun = line if _GOES_ON.search(line.text) else None
            if begun is None:
                yield line
    if begun is not None:
        yield begun
