"""Divides text that lost its line breaks at the headings, item numbers and labels that it still prints."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.domain.meeting import SectionRole
from extract.domain.text import Span
from extract.layout.decided import decides
from extract.layout.decision_headings import read_dated_heading
from extract.layout.flat import find_title
from extract.layout.flat_breaks import GROUP, HEAD, KIND, NUMBER, RUNNING, UNNAMED, find_breaks, inline_heading
from extract.layout.heading_words import DECIDING, Heading
from extract.layout.headings import read_heading
from extract.layout.lines import Line
from extract.lexicon.noise import is_noise

LONG = 200  # characters of a line that holds more than one paragraph's line would
MOST = 0.7  # the share of the text that stands in long lines where line breaks were lost
WORD, DIGITS = re.compile(r"\S+"), re.compile(r"\d+")
FEWEST_LETTERS = 2  # behind a title, that are a text of its own
LONGEST_NAMES = 1_000  # characters in which those who were away are named
FEWEST_PAGES, MOST_RUNNING = 2, 20  # pages behind the first, and words of a page that can be a running head
CAPITAL = re.compile(r"(?<=\s)(?=[A-ZÆØÅ])")
# "17.01.04-A00-3-16 Beslutning Byrådet, 15.11.2016 Godkendt." within a line
WITHIN = re.compile(
    r"\S\s+Beslutning\s+(?:i\s+)?[A-ZÆØÅ][^\n:]{3,80}?\s(?:den\s+)?\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+[A-ZÆØÅ]"
)
FEWEST_WITHIN = 2
TITLE = re.compile(r"(?i)(?:åbent\s+)?(?:møde)?referat\b")  # what a document begins with names it


def divide_flat(lines: Sequence[Line]) -> list[Line]:
    """The lines of a flat document, the long ones divided; as they are where the document is not flat or prints no headings."""
    pages = _are_pages(lines)
    whole = pages or _hides_headings(lines)  # else the long lines alone are divided
    if not (whole or _lost_breaks(lines)):
        return list(lines)
    divided: list[Line] = []
    running = _running_words(lines) if pages else 0
    for line in lines:
        for part in _without_page(line, running) if pages else [line]:
            divided += _divide(part) if _runs_on(part) or (whole and not part.ignored) else [part]
    return divided if _prints_headings(divided) else list(lines)


def _runs_on(line: Line) -> bool:
    """True for a line that holds several: a long one, or an item's whole text behind its number."""
    number = NUMBER.match(line.text)
    return len(line.text) > LONG or (number is not None and inline_heading().search(line.text) is not None)


def _lost_breaks(lines: Sequence[Line]) -> bool:
    """True where most text stands in long lines and no heading of a section has a line of its own."""
    total, long = sum(len(x.text) for x in lines), sum(len(x.text) for x in lines if len(x.text) > LONG)
    own = any(x.heading and x.heading.end == len(x.text) and x.role is not SectionRole.ATTENDANCE for x in lines[1:])
    return long > LONG and long > MOST * total and not own


def _hides_headings(lines: Sequence[Line]) -> bool:
    """True where the headings of decisions stand within lines, and none on a line of its own."""
    if any(x.role in DECIDING and x.heading and not x.heading.dated and x.heading.end == len(x.text) for x in lines):
        return False
    return sum(WITHIN.search(x.text) is not None for x in lines) >= FEWEST_WITHIN


def _are_pages(lines: Sequence[Line]) -> bool:
    """True where each line is a page that begins with its number."""
    numbered = sum(x.text.startswith(f"{n} ") for n, x in enumerate(lines, 1))
    return len(lines) > 1 and numbered >= 0.8 * len(lines)


def _running_words(pages: Sequence[Line]) -> int:
    """How many words behind its number each page but the first begins with, figures apart: the running head."""
    begun = [DIGITS.sub("0", x.text).split()[1 : MOST_RUNNING + 1] for x in pages[1:]]
    if len(begun) < FEWEST_PAGES:
        return 0
    shared = [words[0] for words in itertools.takewhile(lambda words: len(set(words)) == 1, zip(*begun, strict=False))]
    while shared and shared[-1] in ("0.", "0:"):
        shared.pop()  # the number of an item, which begins each of the pages
    return len(shared)


def _without_page(line: Line, running: int) -> Iterator[Line]:
    """The page's number, its running head of so many words, and its text, apart."""
    words = list(WORD.finditer(line.text))
    head = words[min(running, len(words) - 1)] if not line.text.startswith("1 ") else words[0]
    yield line._replace(
        span=Span(line.span.start, line.span.start + head.end()),
        text=line.text[: head.end()],
        heading=None,
        ignored=True,
    )
    text = line.text[head.end() :].lstrip()
    if text:
        yield line._replace(span=Span(line.span.end - len(text), line.span.end), text=text, heading=None)


def _prints_headings(lines: Sequence[Line]) -> bool:
    """True for one heading of a decision or recommendation, or two that are but a body and a day."""
    heads = [x.heading for x in lines if x.heading and not x.heading.leads and x.role in DECIDING]
    return any(not heading.dated for heading in heads) or len(heads) > 1


def _divide(line: Line) -> Iterator[Line]:
    breaks = sorted({0, *find_breaks(line.text), len(line.text)})
    kinds = [found.start("kind") for found in KIND.finditer(line.text, 0, HEAD) if found["kind"]][:1]
    for start, end in itertools.pairwise(breaks):
        text = line.text[start:end]
        bare = text.strip()
        if bare:
            at = line.span.start + start + text.index(bare)
            titles = start in kinds or (start == 0 and TITLE.match(bare))
            heading = None if titles else _heading(bare)
            span, apart = Span(at, at + len(bare)), is_noise(bare) or any(p.fullmatch(bare) for p in (GROUP, RUNNING))
            part = line._replace(span=span, text=bare, heading=heading, after_blank=False, ignored=apart)
            for piece in _decision_apart(part):
                yield from _title_first(piece)


def _decision_apart(line: Line) -> Iterator[Line]:
    """The line, in two where what was decided is run together with the names of who was away: "Afbud: Bo Lund Godkendt."."""
    begins = line.heading.end if line.heading and line.role is SectionRole.ATTENDANCE else len(line.text)
    for word in CAPITAL.finditer(line.text, begins, begins + LONGEST_NAMES):
        if decides(line.text[word.start() : word.start() + LONG]):
            cut = line.span.start + word.start()
            before = line.text[: word.start()].rstrip()
            yield line._replace(span=Span(line.span.start, line.span.start + len(before)), text=before)
            yield line._replace(span=Span(cut, line.span.end), text=line.text[word.start() :], heading=None)
            return
    yield line


def _heading(text: str) -> Heading | None:
    dated = read_dated_heading(text)
    if dated and (dated.date or (dated.body and text.isupper())):
        return replace(dated, end=len(text))
    unnamed = UNNAMED.match(text)
    if unnamed and (named := read_heading(unnamed["word"])):
        return replace(named, end=unnamed.end())
    found = inline_heading().match(text)
    if found:
        named = read_heading(found[1] or found[2])
        return replace(named, end=found.end()) if named else None
    return read_heading(text)


def _title_first(line: Line) -> Iterator[Line]:
    """The line, in two where it is an item's number with a title and the item's text run together."""
    number = NUMBER.match(line.text)
    printed = re.match(r"\D*\d+\s?[.:]?\s+", line.text) if number and line.heading is None else None
    title = find_title(line.text[printed.end() :]) if printed else None
    cut = printed.end() + len(title) if printed and title else len(line.text)
    rest = line.text[cut:].lstrip(" .:,")
    if len(rest) < FEWEST_LETTERS:
        yield line
        return
    at = line.span.start + len(line.text) - len(rest)
    yield line._replace(span=Span(line.span.start, line.span.start + cut), text=line.text[:cut])
    yield line._replace(span=Span(at, line.span.end), text=rest)
