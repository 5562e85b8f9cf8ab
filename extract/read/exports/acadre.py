"""The Acadre publishing export: XML of nested tables with named fields."""

import re
from collections.abc import Iterator

from lxml import etree

from extract.domain.document import BlockKind
from extract.read.characters import clean_line
from extract.read.exports.xml_fields import iso_date, markup, time_of_day
from extract.read.html.read import html_lines
from extract.read.lines import Line, headed, label

_CLOSED = re.compile(r"lukket|closed|fortrolig", re.IGNORECASE)
_PRESENT = re.compile(r"(?:til ?stede|deltog|deltager|present|ja|true|1)", re.IGNORECASE)
_EXCUSED = re.compile(r"afbud|excused", re.IGNORECASE)
_ABSENT = re.compile(r"fravær|absent|ikke til ?stede|nej|false", re.IGNORECASE)
_PRESENCE_FIELDS = ("presence", "present", "status", "attendance", "participation")


def acadre_lines(root: etree._Element) -> Iterator[Line]:
    """Labelled head lines, the items with their bullets as sections."""
    yield from _head(root)
    for item in _tables(root, "agendaitem"):
        yield from _item(item)


def _head(root: etree._Element) -> Iterator[Line]:
    agenda, meeting, committee = (_first(root, name) for name in ("agenda", "meeting", "committee"))
    yield from label("Udvalg", _field(committee, "name"))
    yield from label("Dokument", _field(agenda, "name"))
    yield from label("Mødedato", iso_date(_field(meeting, "date")) or iso_date(_field(meeting, "start")))
    yield from label("Mødetidspunkt", time_of_day(_field(meeting, "start")))
    yield from label("Sluttidspunkt", time_of_day(_field(meeting, "finish")))
    yield from label("Mødested", _field(meeting, "location"))
    yield from label("Medlemmer", ", ".join(_members(root)))
    yield from _presence(root)


def _members(root: etree._Element) -> Iterator[str]:
    for group in _tables(root, "commember"):
        inner = [*_tables(group, "member")] or [group]
        for member in inner:
            name = _field(member, "name")
            if name:
                yield name


def _presence(root: etree._Element) -> Iterator[Line]:
    by_label: dict[str, list[str]] = {"Deltagere": [], "Afbud": [], "Fraværende": []}
    for attending in _tables(root, "meetmember"):
        name = _field(attending, "name") or next((_field(m, "name") for m in _tables(attending, "member")), "")
        status = _status(next(filter(None, (_field(attending, key) for key in _PRESENCE_FIELDS)), ""))
        if name and status:
            by_label[status].append(name)
    for status, names in by_label.items():
        yield from label(status, ", ".join(names))


def _status(value: str) -> str | None:
    if _EXCUSED.search(value):
        return "Afbud"
    if _ABSENT.search(value):
        return "Fraværende"
    return "Deltagere" if _PRESENT.fullmatch(value) else None


def _item(item: etree._Element) -> Iterator[Line]:
    number = next(filter(None, (_field(item, key) for key in ("number", "itemno", "no", "sortorder"))), "")
    name = _field(item, "name")
    yield Line(". ".join(part for part in (number.rstrip("."), name) if part), BlockKind.ITEM)
    yield from label("Sagsnr.", _field(item, "caseno"))
    if _CLOSED.search(_field(item, "access")):
        yield Line("Lukket punkt", BlockKind.LABEL, tight=True)
    yield from label("Fraværende", _field(item, "absent"))
    yield from label("Afbud", _field(item, "excuse"))
    for bullet in _tables(item, "bullet"):
        heading, lines = _field(bullet, "bulletname"), html_lines(markup(_part(bullet, "bulletcontent")))
        yield from headed(heading, lines)


def _tables(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The tables of a name below the element."""
    return (table for table in element.iter("table") if table is not element and table.get("name") == name)


def _first(root: etree._Element, name: str) -> etree._Element | None:
    if root.get("name") == name:
        return root
    return next(_tables(root, name), None)


def _field(table: etree._Element | None, name: str) -> str:
    part = _part(table, name)
    return "" if part is None else clean_line("".join(part.itertext()))


def _part(table: etree._Element | None, name: str) -> etree._Element | None:
    fields = () if table is None else table.iterfind("fields/field")
    return next((part for part in fields if part.get("name") == name), None)
