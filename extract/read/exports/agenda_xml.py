"""Two plain agenda exports: the older SBSYS one, whose elements are Danish, and the namespaced one of eDoc's publisher."""

from collections.abc import Iterator

from lxml import etree

from extract.domain.document import BlockKind
from extract.read.characters import clean_line
from extract.read.exports.xml_fields import field, is_false, iso_date, markup, time_of_day
from extract.read.html.read import html_lines
from extract.read.lines import Line, headed, label


def dagsorden_lines(root: etree._Element) -> Iterator[Line]:
    """Labelled head lines and the items of `<Dagsorden>`: facts of the meeting as attributes, texts by heading."""
    meeting = root.find("Møde")
    said = {} if meeting is None else dict(meeting.attrib)
    yield from label("Udvalg", clean_line(str(said.get("Udvalg") or "")))
    yield from label("Dokument", clean_line(root.get("Dagsordentype") or ""))
    date = clean_line(str(said.get("Mødedato") or ""))
    yield from label("Mødedato", iso_date(date) or date)
    yield from label("Mødetidspunkt", time_of_day(str(said.get("Mødetid") or "")))
    yield from label("Sluttidspunkt", time_of_day(str(said.get("Mødesluttid") or "")))
    yield from label("Mødested", clean_line(str(said.get("Mødested") or "")))
    for item in root.iterfind("Dagsordenpunkter/Dagsordenpunkt"):
        yield _title(item.get("Nummer") or "", field(item, "Overskrift"))
        if is_false(item.get("Åbent") or ""):
            yield Line("Lukket punkt", BlockKind.LABEL, tight=True)
        for part in item.iterfind("Indhold/*"):
            heading = part.get("Navn") or part.get("Overskrift") or etree.QName(part).localname.replace("_", " ")
            yield from _section(heading, markup(part))


def agenda_element_lines(root: etree._Element) -> Iterator[Line]:
    """Labelled head lines and the items of `Committee/Meeting/Agenda/AgendaElements`, in the order of their numbers."""
    meeting = root.find(".//Meeting")
    kind = field(root, ".//OutputTypeEnumName").lower()
    yield from label("Udvalg", field(root, ".//Committee/Name"))
    yield from label("Dokument", "Dagsorden" if kind == "agenda" else "Referat" if kind else None)
    if meeting is not None:
        when, until = field(meeting, "MeetingDateTime"), field(meeting, "EndDateTime")
        yield from label("Mødedato", iso_date(when))
        yield from label("Mødetidspunkt", time_of_day(when))
        yield from label("Sluttidspunkt", time_of_day(until))
        yield from label("Mødested", field(meeting, "MeetingLocation"))
        people = (field(person, "Name") for person in meeting.iterfind("MeetingParticipants/MeetingParticipant"))
        yield from label("Medlemmer", ", ".join(filter(None, people)))
    for item in sorted(root.iter("AgendaElement"), key=_serial):
        yield from _element(item)


def _element(item: etree._Element) -> Iterator[Line]:
    if not field(item, "HandlingItem/Title"):
        return
    yield _title(field(item, "HandlingItem/SerialNo"), field(item, "HandlingItem/Title"))
    yield from label("Sagsnr.", field(item, "HandlingItem/CaseNumber"))
    if is_false(field(item, "AccessIsPublic")):
        yield Line("Lukket punkt", BlockKind.LABEL, tight=True)
    for part in item.iterfind("HandlingItem/CasePresentations/CasePresentation"):
        yield from _section(field(part, "Title"), markup(part.find("Content")))


def _serial(item: etree._Element) -> float:
    number = field(item, "HandlingItem/SerialNo")
    return float(number) if number.isdecimal() else float("inf")


def _title(number: str, title: str) -> Line:
    return Line(". ".join(part for part in (clean_line(number).rstrip("."), title) if part), BlockKind.ITEM)


def _section(heading: str, content: str) -> Iterator[Line]:
    lines = html_lines(content)
    if lines:
        yield from headed(clean_line(heading), lines)
