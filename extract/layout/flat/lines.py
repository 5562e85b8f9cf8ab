"""Divides text that lost its line breaks at the headings, item numbers and labels that it still prints."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.domain.meeting import SectionRole
from extract.domain.text import Span
from extract.layout.flat.breaks import (
    ASKS,
    ASKS_LAST,
    DAYLESS_HEADING,
    GROUP,
    HEAD,
    KIND,
    NUMBER,
    RUNNING,
    STRONG,
    UNNAMED,
    find_breaks,
    inline_heading,
)
from extract.layout.flat.items import LEADS, find_title
from extract.layout.flat.pages import find_pages, without_numbers
from extract.layout.headings.by_role import read_heading
from extract.layout.headings.decided import ALL_OF_LINE, decides
from extract.layout.headings.of_decisions import read_dated_heading
from extract.layout.headings.words import DECIDING, Heading
from extract.layout.lines import Line
from extract.lexicon.noise import is_noise

LONG = 200  # characters of a line that holds more than one paragraph's line would
MOST = 0.7  # the share of the text that stands in long lines where line breaks were lost
FEWEST_LETTERS = 2  # behind a title, that are a text of its own
LONGEST_NAMES = 1_000  # characters in which those who were away are named
# "Fraværende: Ingen Godkendt": nobody was away; not "Afbud: Ingen bemærkninger."
NOBODY = re.compile(r"\s*(?:Ingen|Intet|Nej)(?:\s+(?:afbud|fraværende|forfald))?(?=\s*[.,;]|\s+[A-ZÆØÅ]|$)")
CAPITAL = re.compile(r"(?<=\s)(?=[A-ZÆØÅ])")
# "17.01.04-A00-3-16 Beslutning Byrådet, 15.11.2016 Godkendt." within a line
WITHIN = re.compile(
    r"\S\s+Beslutning\s+(?:i\s+)?[A-ZÆØÅ][^\n:]{3,80}?\s(?:den\s+)?\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+[A-ZÆØÅ]"
)
FEWEST_WITHIN = 2
ASKED = Heading(SectionRole.RECOMMENDATION, 0, leads=True)
FEWEST_HEADINGS = 3  # of sections, where none of them is of a decision
CONTENTS = re.compile(
    r"(?:Indholdsfortegnelse|Sagsoversigt|Sagsliste|Sagsfortegnelse|Punktoversigt|Mødeindhold)\b"
)  # begins a page
MOST_NUMBERED = 1  # entries
TITLE = re.compile(r"(?i)(?:åbent\s+)?(?:møde)?referat\b")  # what a document begins with names it


def divide_flat(lines: Sequence[Line]) -> list[Line]:
    """The lines of a flat document, the long ones divided; as they are where the document is not flat or prints no headings."""
    pages = find_pages(lines)
    whole = bool(pages) or _hides_headings(lines)  # else the long lines alone are divided
    if not (whole or _lost_breaks(lines)):
        return list(lines)
    parts, divided = list(without_numbers(lines, pages)), list[Line]()
    for part in parts:
        divided += _parts(part, of_page=bool(pages)) if _runs_on(part) or (whole and not part.ignored) else [part]
    return divided if _prints_headings(divided) else parts


def _parts(line: Line, *, of_page: bool) -> list[Line]:
    """The parts of a line; of a page with the contents alone, where these lost their numbers, they are nothing more."""
    parts = list(_divide(line))
    listed = of_page and CONTENTS.match(line.text) is not None and not any(x.heading for x in parts)
    listed = listed and sum(x.text[:1].isdigit() for x in parts) <= MOST_NUMBERED
    return [x._replace(ignored=True) for x in parts] if listed else parts


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


def _prints_headings(lines: Sequence[Line]) -> bool:
    """True for one heading of a decision or recommendation, two that are but a body and a day, or several of other sections."""
    own = [x for x in lines if x.heading and not x.heading.leads]
    heads = [x.heading for x in own if x.heading and x.role in DECIDING]
    if any(not heading.dated for heading in heads) or len(heads) > 1:
        return True
    return sum(x.role in STRONG and x.role is not SectionRole.ATTENDANCE for x in own) >= FEWEST_HEADINGS


def _divide(line: Line) -> Iterator[Line]:
    breaks = sorted({0, *find_breaks(line.text), len(line.text)})
    kinds = [found.start("kind") for found in KIND.finditer(line.text, 0, HEAD) if found["kind"]][:1]
    for start, end in itertools.pairwise(breaks):
        text = line.text[start:end]
        bare = text.strip()
        if bare:
            at = line.span.start + start + text.index(bare)
            titles = start in kinds or (start == 0 and TITLE.match(bare))
            heading = ASKED if ASKS_LAST.match(line.text, start) else None if titles else _heading(bare)
            span, apart = Span(at, at + len(bare)), is_noise(bare) or any(p.fullmatch(bare) for p in (GROUP, RUNNING))
            part = line._replace(span=span, text=bare, heading=heading, after_blank=False, ignored=apart)
            for piece in _decision_apart(part):
                yield from _title_first(piece)


def _decision_apart(line: Line) -> Iterator[Line]:
    """The line, in two where what was decided is run together with the names of who was away: "Afbud: Bo Lund Godkendt."."""
    begins = line.heading.end if line.heading and line.role is SectionRole.ATTENDANCE else len(line.text)
    begins = nobody.end() if (nobody := NOBODY.match(line.text, begins)) else begins
    for word in CAPITAL.finditer(line.text, begins, begins + LONGEST_NAMES):
        said = line.text[word.start() : word.start() + LONG]
        if decides(said) or ALL_OF_LINE.match(said):
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
    dayless = DAYLESS_HEADING.fullmatch(text)
    if dayless:
        return Heading(SectionRole.DECISION, len(text), body=dayless["body"])
    unnamed = UNNAMED.match(text)
    if unnamed and (named := read_heading(unnamed["word"])):
        return replace(named, end=unnamed.end())
    if ASKS.match(text):
        return ASKED
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
    asks = ASKED if LEADS.match(rest) else None
    yield line._replace(span=Span(line.span.start, line.span.start + cut), text=line.text[:cut])
    yield line._replace(span=Span(at, line.span.end), text=rest, heading=asks)
