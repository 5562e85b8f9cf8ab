"""The SBSYS publication: an agenda or minutes as XML, with HTML in its fields."""

from collections.abc import Iterable, Iterator

from lxml import etree

from extract.domain.document import BlockKind
from extract.read.exports.xml_fields import field, is_false, is_true, iso_date, markup, time_of_day
from extract.read.html.read import html_lines
from extract.read.lines import Line, headed, label
from extract.read.markup_kinds import is_known_head

_DOCUMENT = {"draft": "Dagsorden", "final": "Dagsorden", "agenda": "Dagsorden", "minutes": "Referat"}
_PRESENCE = {
    "participating": "Deltagere",
    "participated": "Deltagere",
    "attending": "Deltagere",
    "attended": "Deltagere",
    "present": "Deltagere",
    "accepted": "Deltagere",
    "deltager": "Deltagere",
    "deltog": "Deltagere",
    "notparticipating": "Afbud",
    "declined": "Afbud",
    "cancelled": "Afbud",
    "canceled": "Afbud",
    "excused": "Afbud",
    "afbud": "Afbud",
    "absent": "Fraværende",
    "notpresent": "Fraværende",
    "fraværende": "Fraværende",
}


def sbsys_lines(root: etree._Element) -> Iterator[Line]:
    """Labelled head lines and the items of each agenda in the publication."""
    kind = _DOCUMENT.get(field(root, "PublicationTypeAsEnum").lower())
    agendas = [root] if root.tag == "Agenda" else root.findall(".//Agendas/Agenda")
    for agenda in agendas:
        yield from _head(agenda, kind)
        for item in agenda.findall("Items/Item"):
            yield from _item(item)


def _head(agenda: etree._Element, kind: str | None) -> Iterator[Line]:
    when, until = field(agenda, "Meeting/When"), field(agenda, "Meeting/Until")
    yield from label("Udvalg", field(agenda, ".//Committee/Name") or field(agenda, "Name"))
    yield from label("Dokument", kind)
    yield from label("Mødedato", iso_date(when))
    yield from label("Mødetidspunkt", time_of_day(when))
    yield from label("Sluttidspunkt", time_of_day(until))
    yield from label("Mødested", field(agenda, "Meeting/Where"))
    members = agenda.findall("Meeting/Members/MeetingMember")
    yield from label("Medlemmer", _names(members))
    yield from _presence(members)


def _presence(members: Iterable[etree._Element]) -> Iterator[Line]:
    by_label: dict[str, list[str]] = {"Deltagere": [], "Afbud": [], "Fraværende": []}
    for member in members:
        status = _PRESENCE.get(field(member, "ParticipationStatusAsText").lower().replace(" ", ""))
        name, note = field(member, "Name"), field(member, "ParticipationNote")
        if status and name:
            by_label[status].append(f"{name} – {note}" if note else name)
    for name, people in by_label.items():
        yield from label(name, ", ".join(people))


def _item(item: etree._Element) -> Iterator[Line]:
    number, caption = field(item, "Number").rstrip("."), field(item, "Caption")
    yield Line(". ".join(part for part in (number, caption) if part), BlockKind.ITEM)
    yield from label("Sagsnr.", field(item, "Case/Number"))
    if is_false(field(item, "IsPublic")):
        yield Line("Lukket punkt", BlockKind.LABEL, tight=True)
    yield from _presence(item.findall("Members/ItemMember"))
    for part in item.findall("Fields/ItemField"):
        yield from _field(part)
    for earlier in item.iter("ItemHistory"):
        yield from _earlier(earlier)


def _field(part: etree._Element) -> Iterator[Line]:
    caption, lines = field(part, "Caption"), html_lines(markup(part.find("Content")))
    if not lines and not is_true(field(part, "IsFeedback")):
        return
    if is_true(field(part, "IsFeedback")) and not is_known_head(caption):
        yield Line("Beslutning", BlockKind.HEADING, 2)  # what the export says of the field, its caption does not
    yield from headed(caption, lines)


def _earlier(history: etree._Element) -> Iterator[Line]:
    """What another body decided in the case before, under its name and date."""
    body, date = (
        field(history, "MeetingDetails/CommitteeName"),
        iso_date(field(history, "MeetingDetails/MeetingDueDate")),
    )
    lines = html_lines(markup(history.find("Content")))
    if lines and body and date:
        year, month, day = date.split("-")
        yield Line(f"Beslutning i {body} den {day}-{month}-{year}", BlockKind.HEADING, 2)
        yield from lines


def _names(members: Iterable[etree._Element]) -> str:
    return ", ".join(filter(None, (field(member, "Name") for member in members)))
