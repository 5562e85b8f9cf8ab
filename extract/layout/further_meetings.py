"""A file that holds the minutes of several meetings: a record is that of one, so the text is read up to the next one's title."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.domain.document import Document, Notice
from extract.lexicon.bodies import find_bodies
from extract.lexicon.calendar import find_day

# "REFERAT Byrådet d. 25-01-2022", "Beslutningsprotokol for Kulturudvalgets møde den 4. marts 2021"
TITLE = re.compile(
    r"(?im)^[ \t]*(?:åbent[ \t]+|lukket[ \t]+)?(?:referat|beslutningsprotokol|beslutningsreferat|mødereferat)\b[^\n]{5,140}\d{4}[^\n]{0,30}$"
)
# "Mødedato Tirsdag d. 25. januar 2022", "Dato: 25-01-2022": what the head of a meeting prints, and a list of documents does not
LABEL = re.compile(r"(?im)^[ \t]*(?:møde)?dato\b[ \t]*:?(?P<value>[^\n]*\d{4})")
HEAD = 400  # characters behind a title in which its meeting tells its day


class Title(NamedTuple):
    """The title of a meeting's minutes: where it begins, and the day it names (ISO)."""

    start: int
    day: str


def of_first_meeting(document: Document) -> Document:
    """The document up to the title of a further meeting's minutes, with a notice that says where they begin; as it is where there are none."""
    titles = list(_titles(document.text))
    further = next((t for t in titles[1:] if t.day != titles[0].day), None)
    if further is None:
        return document
    days = ", ".join(dict.fromkeys(t.day for t in titles if t.start >= further.start))
    blocks = tuple(b for b in document.blocks if b.span.end <= further.start)
    message = f"minutes of further meetings ({days}) begin at character {further.start}; give each meeting as a file of its own"
    notices = (*document.notices, Notice("SEVERAL_MEETINGS", message))
    return document.model_copy(
        update={"text": document.text[: further.start].rstrip(), "blocks": blocks, "notices": notices}
    )


def _titles(text: str) -> Iterator[Title]:
    """The titles that name a body and a day which a label of the head below says again."""
    for found in TITLE.finditer(text):
        day = find_day(found[0])
        label = LABEL.search(text, found.end(), found.end() + HEAD)
        told = find_day(label["value"]) if label else None
        if day and day.iso and told and told.iso == day.iso and find_bodies(found[0]):
            yield Title(found.start(), day.iso)
