"""A file that holds the minutes of several meetings: each is a record of its own, read from its title up to the next one's."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.domain.document import SEVERAL_MEETINGS, Document, Notice
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.text import Span
from extract.lexicon.bodies import find_bodies
from extract.lexicon.calendar import WEEKDAYS, find_day

# "REFERAT Byrådet d. 25-01-2022", "Beslutningsprotokol for Kulturudvalgets møde den 4. marts 2021"
TITLE = re.compile(
    r"(?im)^[ \t]*(?:åbent[ \t]+|lukket[ \t]+)?(?:referat|beslutningsprotokol|beslutningsreferat|mødereferat)\b[^\n]{5,140}\d{4}[^\n]{0,30}$"
)
# "Mødedato Tirsdag d. 25. januar 2022", "Dato: 25-01-2022": what the head of a meeting prints, and a list of documents does not
LABEL = re.compile(r"(?im)^[ \t]*(?:møde)?dato\b[ \t]*:?(?P<value>[^\n]*\d{4})")
# The same of a meeting whose day only the title tells: where or when they met, right below it
BELOW = re.compile(
    r"(?i)(?:[^\n]{0,80}\n\s*){0,2}?[ \t]*(?:(?:møde)?(?:sted|lokale|tid|tidspunkt)\b[ \t]*:|mødet\s+(?:startede|begyndte|blev\s+åbnet)\b)"
)
NEAR_TOP = 600  # characters in which the first meeting's title stands
HEAD = 400  # characters behind a title in which its meeting tells its day
WEEKDAY = re.compile(rf"(?i)\b(?:{'|'.join(WEEKDAYS)})\b")
OWNED = re.compile(r"s(?=\s+(?:\w+\s+)?møde\b)")  # "Kulturudvalgets møde"


class Title(NamedTuple):
    """The title of a meeting's minutes: where it begins, and the day it names (ISO)."""

    start: int
    day: str


def of_meeting(document: Document, number: int = 1) -> Document:
    """The part of the document that holds the meeting of this number, from 1, with a notice where others follow.

    As it is where it holds one meeting; raises UnreadableError where it holds fewer than `number`.
    """
    titles = _titles(document.text)
    firsts = [t for n, t in enumerate(titles) if n == 0 or t.day != titles[n - 1].day]
    if number > max(len(firsts), 1):
        raise UnreadableError(ErrorCode.EMPTY_INPUT, document.source, f"it holds no meeting number {number}")
    if len(firsts) < 2:
        return document
    start = 0 if number == 1 else firsts[number - 1].start
    end = firsts[number].start if number < len(firsts) else len(document.text)
    part = _part(document, Span(start, end))
    if number == len(firsts):
        return part
    days = ", ".join(dict.fromkeys(t.day for t in firsts[number:]))
    message = f"the minutes of further meetings ({days}) follow in the file; each is a record of its own"
    return part.model_copy(update={"notices": (*part.notices, Notice(SEVERAL_MEETINGS, message))})


def _part(document: Document, span: Span) -> Document:
    text = document.text[span.start : span.end].rstrip()
    blocks = tuple(
        block._replace(span=Span(block.span.start - span.start, block.span.end - span.start))
        for block in document.blocks
        if span.start <= block.span.start and block.span.end <= span.end
    )
    return document.model_copy(update={"text": text, "blocks": blocks})


def _titles(text: str) -> list[Title]:
    """The titles of the meetings' minutes; those of one form where no label tells their days."""
    return list(_labelled_titles(text)) or list(_titles_alike(text))


def _titles_alike(text: str) -> Iterator[Title]:
    """The titles that say the same but for the day, the first at the document's top, and right below each where or when they met."""
    first: str | None = None
    for found in TITLE.finditer(text):
        day = find_day(found[0])
        if day is None or day.iso is None or not _names_body(found[0]) or not BELOW.match(text, found.end() + 1):
            continue
        form = WEEKDAY.sub("", found[0][: day.start]).strip().lower()
        if first is None and found.start() > NEAR_TOP:
            return
        first = first or form
        if form == first:
            yield Title(found.start(), day.iso)


def _labelled_titles(text: str) -> Iterator[Title]:
    """The titles that name a body and a day which a label of the head below says again."""
    for found in TITLE.finditer(text):
        day = find_day(found[0])
        label = LABEL.search(text, found.end(), found.end() + HEAD)
        told = find_day(label["value"]) if label else None
        if day and day.iso and told and told.iso == day.iso and _names_body(found[0]):
            yield Title(found.start(), day.iso)


def _names_body(title: str) -> bool:
    return bool(find_bodies(OWNED.sub("", title)))
