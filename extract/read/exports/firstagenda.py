"""The FirstAgenda publication: one JSON object a meeting, with HTML in its fields."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from extract.domain.document import BlockKind, Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.characters import clean_line
from extract.read.encoding import decode
from extract.read.exports.xml_fields import unescaped
from extract.read.html.read import html_lines
from extract.read.lines import Line, build_document, headed, label, source_name

Fields = dict[str, Any]

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
_HOST = re.compile(r"https?://([^/:?#\s]+)", re.IGNORECASE)
_ABSENCE = re.compile(r"fravær|afbud|ikke til stede", re.IGNORECASE)
_NEAR = 300  # characters between a word of absence and the last name of its list
_HISTORY = re.compile(r"sagens forløb|historik|tidligere behandling", re.IGNORECASE)


def read_firstagenda(raw: RawFile) -> Document:
    """The document of a meeting: labelled head lines, then the items in their order.

    Raises UnreadableError where the bytes are no JSON, or JSON of another kind.
    """
    meeting = _parse(raw)
    items = sorted(_objects(meeting.get("Dagsordenpunkter")), key=_sorting)
    lines = [*_head(meeting, items), *(line for item in items for line in _item(item))]
    return build_document(raw, "application/json", lines)


def _parse(raw: RawFile) -> Fields:
    try:
        value = json.loads(decode(raw.content), strict=False)  # with line ends inside strings
    except (ValueError, RecursionError) as error:
        raise UnreadableError(ErrorCode.BROKEN_FILE, source_name(raw), "not valid JSON") from error
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict) and "Dagsordenpunkter" not in value:  # wrapped, as {"data": {…}}
        value = next((each for each in value.values() if isinstance(each, dict) and "Dagsordenpunkter" in each), value)
    if not isinstance(value, dict) or not isinstance(value.get("Dagsordenpunkter"), list):
        raise UnreadableError(ErrorCode.UNKNOWN_FORMAT, source_name(raw), "JSON without Dagsordenpunkter")
    return value


def _head(meeting: Fields, items: list[Fields]) -> Iterator[Line]:
    held, body = _object(meeting.get("Moede")), _object(meeting.get("Udvalg"))
    date, start = _moment(held.get("Dato") or held.get("MeetingBeginUtc"))
    start = start or _moment(held.get("MeetingBeginUtc"))[1]
    yield from label("Udvalg", _string(body.get("Navn")))
    if _string(held.get("Navn")).lower().startswith("referat"):
        yield from label("Dokument", "Referat")
    yield from label("Mødedato", date)
    yield from label("Mødetidspunkt", start)
    yield from label("Sluttidspunkt", _moment(held.get("MeetingEndUtc"))[1])
    yield from label("Mødested", _string(held.get("Sted")))
    yield from _presence(_objects(held.get("Moededeltagere")))
    yield from label("Kilde", _host(items))


def _presence(people: list[Fields]) -> Iterator[Line]:
    excused = [p for p in people if p.get("ParticipationCancelled")]
    absent = [p for p in people if p.get("Absent") and not p.get("ParticipationCancelled")]
    present = [p for p in people if not p.get("Absent") and not p.get("ParticipationCancelled")]
    yield from label("Deltagere", _names(present))
    yield from label("Fraværende", _names(absent))
    yield from label("Afbud", _names(excused))


def _item(item: Fields) -> Iterator[Line]:
    number = _string(item.get("Punktnummer") or item.get("Number")).rstrip(".")
    caption = _string(item.get("Navn") or item.get("Caption"))
    title = ". ".join(part for part in (number, caption) if part)
    fields = [line for field in _once(_objects(item.get("Felter"))) for line in _field(field)]
    fields += _separate_decision(item, fields)
    if fields and fields[0].text == caption:  # closed items print their title again
        fields = fields[1:]
    yield Line(title, BlockKind.ITEM)
    yield from label("Sagsnr.", _string(item.get("SagsNummer") or item.get("CaseNumber")))
    yield from _absences(_objects(item.get("ExternalAgendaItemAttendees")), fields)
    yield from fields


def _once(fields: list[Fields]) -> Iterator[Fields]:
    """The fields, of those that say the same under one name the first."""
    said: list[tuple[object, object]] = []
    for field in fields:
        key = (field.get("Navn"), field.get("Html") or field.get("Tekst"))
        if key not in said or not key[1]:
            said.append(key)
            yield field


def _field(field: Fields) -> Iterator[Line]:
    name, markup = _string(field.get("Navn")), field.get("Html")
    lines: list[Line] = []
    if isinstance(markup, str) and markup.strip():
        lines = html_lines(unescaped(markup))
    elif isinstance(field.get("Tekst"), str):
        lines = [Line(clean_line(line), tight=n > 0) for n, line in enumerate(field["Tekst"].splitlines())]
    yield from headed(name, lines)


def _separate_decision(item: Fields, fields: list[Line]) -> Iterator[Line]:
    """A decision that the publisher keeps outside the fields."""
    decision = item.get("ItemDecision")
    if not isinstance(decision, str) or any(line.text.startswith("Beslutning") for line in fields):
        return
    lines = html_lines(decision)
    if lines:
        yield Line("Beslutning", BlockKind.HEADING, 2)
        yield from lines


def _absences(people: list[Fields], fields: list[Line]) -> Iterator[Line]:
    """Those of whose absence the item's text says nothing, by the reason given."""
    if not people:
        return
    text = "\n".join(line.text for line in _own_lines(fields))
    reasons: dict[str, list[Fields]] = {}
    for person in people:
        reason, name = _string(person.get("Reason")), _string(person.get("Name"))
        if reason and name and not _said_absent(name, text):
            reasons.setdefault(reason, []).append(person)
    for reason, absent in reasons.items():
        yield from label(reason, _names(absent))


def _own_lines(fields: list[Line]) -> Iterator[Line]:
    """The lines up to the history, in which earlier meetings print their own absences."""
    for line in fields:
        if line.kind is BlockKind.HEADING and (_HISTORY.match(line.text) or line.text[0].isdigit()):
            return
        yield line


def _said_absent(name: str, text: str) -> bool:
    """True where the name stands shortly after a word of absence."""
    at = text.find(name)
    while at >= 0:
        if _ABSENCE.search(text, max(0, at - _NEAR), at):
            return True
        at = text.find(name, at + 1)
    return False


def _host(items: list[Fields]) -> str | None:
    """The host of the first absolute link: it names the publisher."""
    for item in items:
        for part in (*_objects(item.get("Felter")), *_objects(item.get("Bilag"))):
            found = _HOST.match(_string(part.get("Link")))
            if found:
                return found.group(1)
    return None


def _danish(stated: str) -> str:
    try:
        return datetime.fromisoformat(stated).astimezone(ZoneInfo("Europe/Copenhagen")).isoformat()
    except (ValueError, ZoneInfoNotFoundError):
        return stated


def _moment(value: object) -> tuple[str | None, str | None]:
    """Date and time of day as the text states them, in its own offset; midnight is no time."""
    stated = _string(value)
    if stated.endswith("Z"):  # the publisher's clock is UTC, the meeting's is Danish
        stated = _danish(stated)
    found = _ISO.match(stated)
    if not found:
        return None, None
    return found.group(1), found.group(2) if found.group(2) != "00:00" else None


def _names(people: Iterable[Fields]) -> str:
    return ", ".join(filter(None, (_string(person.get("Name")) for person in people)))


def _sorting(item: Fields) -> float:
    order = item.get("Sorting")
    if isinstance(order, str) and order.strip().isdecimal():
        return int(order)
    return order if isinstance(order, int | float) else float("inf")


def _string(value: object) -> str:
    if isinstance(value, str):
        return clean_line(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _object(value: object) -> Fields:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> list[Fields]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
