"""The pages of a text whose lines are pages that begin with their numbers: their numbers and running heads stand apart."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.domain.text import Span
from extract.layout.flat.breaks import RUNNING, body_start
from extract.layout.lines import Line
from extract.lexicon.calendar import MONTHS

WORD, DIGITS, CAPITAL = re.compile(r"\S+"), re.compile(r"\d+"), re.compile(r"(?<!\S)[A-ZÆØÅ]")
NUMERAL = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
MOST_ABOVE = 12  # lines of a site above the first page: what it offers, and the document's title
TRANSCRIPT = re.compile(r"(?i)transkript(?:ion)?:?$")  # right above the first page
# "1 Ny bro Beslutning Godkendt.": an item with its own number and what was decided, and no page
ITEM_ALONE = re.compile(r"\d{1,3} (?!.*\b\d{1,3}\. [A-ZÆØÅ])[A-ZÆØÅ].*\bBeslutning\b")
NUMBERED = 0.8  # of the lines from the first page on
FEWEST_PAGES, MOST_RUNNING = 2, 20  # pages behind the first, and words of a page that can be a running head
# What the site offers to download: the title with the figures that its transcript has lost
ENDED = re.compile(r"(?<=[\w)]{2})\.\s+(?=[A-ZÆØÅ])")
NAMED = re.compile(r'Download\s+"(?P<title>.{8,})"$')
FOOT = re.compile(r"\s(?P<foot>(?:[Ss]ide\s)?(?P<n>\d{1,4}))$")  # a page's number at its foot
LONGEST_FOOT = 150  # characters: "Byrådets møde den 4. marts 2021 Side 3"
FEET = 0.5  # of the pages behind the contents, whose numbers rise
RUNS = 0.6  # of the pages behind the first, which begin with the running head
# What stands before the number of an item, with which pages begin, and before that of a page
ITEM, PAGE = {"punkt", "pkt", "pkt.nr", "sag", "nr", "ad"}, {"side", "s", "af"}
# "08/4711 ÅBEN SAG", with which pages begin where an item does, figures apart
CASE = re.compile(r"(?:\S+/\s?)?0/0 (?:ÅBEN|LUKKET)\b")
# and "Side 3 1. Godkendelse af dagsorden"
TITLED = re.compile(r"(?<=0 )0[.:]? [A-ZÆØÅ]|0[.:] [A-ZÆØÅ]")


def find_pages(lines: Sequence[Line]) -> range:
    """Which lines are pages that begin with their number, from 1 on; an empty range where they are none."""
    for first, line in enumerate(lines[:MOST_ABOVE]):
        if not _begins(line, 1):
            continue
        number = 0
        for page in lines[first:]:
            number += _begins(page, number + 1)
        announced = first > 0 and TRANSCRIPT.match(lines[first - 1].text)
        if (number > 1 or announced) and number >= NUMBERED * (len(lines) - first) and not _are_items(lines[first:]):
            return range(first, len(lines))
    return range(0)


def _are_items(lines: Sequence[Line]) -> bool:
    """True where most lines begin with a number, and hold a decision on what it numbers."""
    return sum(ITEM_ALONE.match(x.text) is not None for x in lines) >= NUMBERED * len(lines)


def without_numbers(lines: Sequence[Line], pages: range) -> Iterator[Line]:
    """The lines, of each page its number with the running head, and its text, apart."""
    running = _running_words([lines[n] for n in pages[1:]])
    numbered = [lines[n] for n in pages]
    tails = Counter(_figureless(x.text[at:]) for x in numbered for at in _foot_starts(x.text))
    feet = tails if _feet(numbered) else None
    number = 0
    named = {n: found for n, line in enumerate(lines[: pages.start]) if (found := NAMED.match(line.text))}
    for n, line in enumerate(lines):
        if n in named:
            yield from _sentences(line, named[n].start("title"), named[n]["title"])
            continue
        if n not in pages or not _begins(line, number + 1):
            yield line._replace(ignored=True, heading=None) if named and n < min(named) else line
            continue
        number += 1
        yield from _apart(line, running if number > 1 else (), feet)


def _sentences(line: Line, at: int, title: str) -> Iterator[Line]:
    """The parts of a title, in which full stops stand for the ends of lines: "Odder Byråd. Havneudvalget. Mødet den 4. marts 2021"."""
    begins = [0, *(found.end() for found in ENDED.finditer(title))]
    for begin, end in itertools.pairwise([*begins, len(title)]):
        text = title[begin:end].rstrip(" .")
        start = line.span.start + at + begin
        yield line._replace(span=Span(start, start + len(text)), text=text, heading=None)


def _feet(pages: Sequence[Line]) -> bool:
    """True where most pages end with a number that is by one higher than that of the page before."""
    ends = [found and int(found["n"]) for page in pages if (found := FOOT.search(page.text)) or True]
    risen = sum(bool(a and b and b == a + 1) for a, b in itertools.pairwise(ends))
    return risen >= max(1, FEET * (len(pages) - 2))


def _foot_starts(text: str) -> list[int]:
    """Where at the end of a page a foot may begin that names a meeting and its day."""
    begin = max(0, len(text) - LONGEST_FOOT)
    found = next((found for found in RUNNING.finditer(text, begin) if found.end() == len(text)), None)
    at = body_start(found[0]) if found else 0
    if found is None or at:
        return [found.start() + at] if found else []
    return [word.start() for word in CAPITAL.finditer(text, found.start())]


def _figureless(text: str) -> str:
    return DIGITS.sub("0", text)


def _begins(line: Line, number: int) -> bool:
    return line.text == str(number) or line.text.startswith(f"{number} ")


def _running_words(pages: Sequence[Line]) -> tuple[str, ...]:
    """The words behind its number with which most pages begin, figures apart: the running head."""
    begun = [_bare(line)[:MOST_RUNNING] for line in pages]
    begun = [words for words in begun if words]
    if len(begun) < FEWEST_PAGES:
        return ()
    running: tuple[str, ...] = ()
    for length in range(1, MOST_RUNNING + 1):
        words, times = Counter(words[:length] for words in begun).most_common(1)[0]
        if times < max(FEWEST_PAGES, RUNS * len(begun)) or len(words) < length:
            break
        running = words
    if titled := CASE.search(" ".join(running)) or TITLED.search(" ".join(running)):
        running = tuple(" ".join(running)[: titled.start()].split())
    while running and _of_item(running):
        running = running[:-1]
    return running


def _of_item(running: tuple[str, ...]) -> bool:
    """True where the last of the words is the number of an item, or what such a number stands behind."""
    *before, last = running
    beside = before[-1].lower().strip(".") if before else ""
    number = last in ("0.", "0:") or (last == "0" and beside not in PAGE and beside not in MONTHS)  # "4. marts 2021"
    return number or last.lower().strip(".") in ITEM


def _bare(page: Line) -> tuple[str, ...]:
    return tuple(_figureless(page.text).split()[1:])


def _apart(page: Line, running: tuple[str, ...], tails: Counter[str] | None) -> Iterator[Line]:
    """The parts of a page; `tails` counts what the pages can end with, None where they end without a number."""
    last = FOOT.search(page.text) if tails is not None else None
    if last and tails is not None:
        ends = ((tails[_figureless(page.text[at:])], -at) for at in _foot_starts(page.text))
        at = -max(ends, default=(0, -last.start("foot")))[1]
        below = page._replace(
            span=Span(page.span.start + at, page.span.end), text=page.text[at:], heading=None, ignored=True
        )
        above = page.text[:at].rstrip()
        page = page._replace(span=Span(page.span.start, page.span.start + len(above)), text=above)
        yield from _apart(page, running, None)
        yield below
        return
    words = list(WORD.finditer(page.text))
    heads = len(running) if running and _bare(page)[: len(running)] == running else 0
    if heads and heads + 1 < len(words) and running[-1].lower() in PAGE and NUMERAL.fullmatch(words[heads + 1][0]):
        heads += 1
    head = words[heads]
    yield page._replace(
        span=Span(page.span.start, page.span.start + head.end()),
        text=page.text[: head.end()],
        heading=None,
        ignored=True,
    )
    text = page.text[head.end() :].lstrip()
    if text:
        yield page._replace(span=Span(page.span.end - len(text), page.span.end), text=text, heading=None)
