"""Values in exported XML: texts, dates and times as the labelled lines state them."""

import re
from html import unescape

from lxml import etree

from extract.read.characters import clean_line

_DATE = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:[T ]+(?:kl\.? ?)?(\d{1,2})[:.](\d\d))?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?")
_TAG = re.compile(r"<[a-zA-Z/!]")
_ESCAPED_TAG = re.compile(r"&(?:amp;)*lt;/?[a-zA-Z]")
_TIME = re.compile(r"(?:kl\.? ?)?(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?")


def field(element: etree._Element, path: str) -> str:
    """The text at the path as one line; "" where there is none."""
    return clean_line(raw_field(element, path))


def raw_field(element: etree._Element, path: str) -> str:
    """The text at the path as it stands, also that of elements inside it; "" where there is none."""
    found = element.find(path)
    return "" if found is None else "".join(found.itertext())


def markup(element: etree._Element | None) -> str:
    """The HTML of a field: written as text, escaped once or more, or as elements of the XML; "" where there is none."""
    if element is None:
        return ""
    if len(element):
        inside = (etree.tostring(child, encoding="unicode", method="html") for child in element)
        return (element.text or "") + "".join(inside)
    return unescaped(element.text or "")


def unescaped(text: str) -> str:
    """HTML that was escaped once more than its format asks for."""
    for _ in range(2):
        if _TAG.search(text) or not _ESCAPED_TAG.search(text):
            break
        text = unescape(text)
    return text


def iso_date(value: str) -> str | None:
    """The date of "28-03-2022 16:30:00" or an ISO string as an ISO date."""
    return _moment(value)[0]


def time_of_day(value: str) -> str | None:
    """The time of a moment or of a bare time as hh:mm; midnight is no time."""
    bare = _TIME.fullmatch(value.strip())
    hour, minute = (bare.group(1), bare.group(2)) if bare else _moment(value)[1:]
    if hour is None or minute is None or (int(hour), int(minute)) == (0, 0):
        return None
    return f"{int(hour):02}:{minute}"


def is_true(value: str) -> bool:
    """True for the ways in which exports write yes."""
    return value.strip().lower() in {"true", "1", "ja", "yes"}


def is_false(value: str) -> bool:
    """True for the ways in which exports write no; an empty value says nothing."""
    return value.strip().lower() in {"false", "0", "nej", "no"}


def _moment(value: str) -> tuple[str | None, str | None, str | None]:
    iso = _ISO.search(value)
    if iso:
        year, month, day, hour, minute = iso.groups()
        return f"{year}-{month}-{day}", hour, minute
    danish = _DATE.search(value)
    if danish:
        day, month, year, hour, minute = danish.groups()
        return f"{year}-{int(month):02}-{int(day):02}", hour, minute
    return None, None, None
