"""The eDoc agenda export: XML whose items hold their whole text, which stands in the file twice or more."""

import re
from collections.abc import Iterator

from lxml import etree

from extract.domain.document import BlockKind
from extract.read.characters import clean_text
from extract.read.exports.xml_fields import field, iso_date, raw_field, time_of_day
from extract.read.lines import Line, label
from extract.read.plain.read import plain_lines

_NUMBERED = re.compile(r"(?:punkt|pkt\.?|sag)?\s*(?:nr\.?)?\s*\d{0,4}[.:]?\s*", re.IGNORECASE)
_CLOSED = re.compile(r"lukket", re.IGNORECASE)
_CASE_NUMBERS = ("Document/Case/CaseNumber", "Document/Case/Number", "Document/Case/CaseNo", "Document/CaseNumber")


def edoc_lines(root: etree._Element) -> Iterator[Line]:
    """Labelled head lines, the head's own text, and each item with its text, read once."""
    meeting = root if root.tag == "Meeting" else next(root.iter("Meeting"), root)
    yield from _head(meeting)
    for agenda in meeting.iter("MeetingAgendaType"):
        yield from _agenda(agenda)


def _head(meeting: etree._Element) -> Iterator[Line]:
    when, state = field(meeting, "MeetingDate"), field(meeting, "MeetingState")
    yield from label("Udvalg", field(meeting, "Committee/Name") or field(meeting, "Committee"))
    yield from label("Dokument", _kind(state))
    yield from label("Mødedato", iso_date(when))
    yield from label("Mødetidspunkt", time_of_day(when))
    yield from label("Mødested", field(meeting, "Location") or field(meeting, "MeetingPlace"))
    yield from label("Status", state)


def _kind(state: str) -> str | None:
    return next((kind for kind in ("Referat", "Dagsorden") if kind.lower() in state.lower()), None)


def _agenda(agenda: etree._Element) -> Iterator[Line]:
    yield from label("Dagsordenstype", field(agenda, "AgendaType"))
    whole = clean_text(raw_field(agenda, "FullText"))
    items = agenda.findall("MeetingAgendaItems/MeetingAgendaItem")
    texts = [clean_text(raw_field(item, "FullText")) for item in items]
    if whole.strip() and not any(text.strip() for text in texts):
        yield from plain_lines(whole)
        return
    closed = _CLOSED.search(field(agenda, "AgendaType")) is not None
    yield from plain_lines(_before_items(whole, items))
    for item, text in zip(items, texts, strict=True):
        yield from _item(item, text, closed=closed)


def _before_items(whole: str, items: list[etree._Element]) -> str:
    """The beginning of the whole text, header and presence, up to where the first item's title stands."""
    titles = [_title(item) for item in items]
    ends = [at for at in (whole.find(title) for title in titles if title) if at >= 0]
    if not ends:
        return ""
    return whole[: whole.rfind("\n", 0, min(ends)) + 1]


def _item(item: etree._Element, text: str, *, closed: bool) -> Iterator[Line]:
    number, title = field(item, "AgendaItemNumber").rstrip("."), _title(item)
    yield Line(". ".join(part for part in (number, title) if part), BlockKind.ITEM)
    if closed:
        yield Line("Lukket punkt", BlockKind.LABEL, tight=True)
    lines = [*plain_lines(text)]
    printed = next((n for n, line in enumerate(lines[:3]) if title and _is_title(line.text, title)), None)
    yield from label("Sagsnr.", _case_number(item, text))
    yield from lines if printed is None else lines[printed + 1 :]


def _is_title(line: str, title: str) -> bool:
    """True where the line is the item's title with or without its number."""
    return line.endswith(title) and _NUMBERED.fullmatch(line[: -len(title)]) is not None


def _title(item: etree._Element) -> str:
    return field(item, "Document/Title") or field(item, "Title")


def _case_number(item: etree._Element, text: str) -> str:
    """The case number, unless the item's text prints it."""
    number = next(filter(None, (field(item, path) for path in _CASE_NUMBERS)), "")
    return "" if number and number in text else number
