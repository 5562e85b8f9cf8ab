"""Readable ids: what people type to name a meeting, an item or a person."""

import re
import unicodedata
from collections.abc import Iterator

from extract.domain.record import Record

_DANISH = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ü": "y", "ö": "oe", "ä": "ae", "ß": "ss", "ð": "d", "þ": "th"}
)


def slug(name: str) -> str:
    """The name in small ASCII letters, digits and single hyphens: `Økonomi & Erhverv` → `oekonomi-erhverv`."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).casefold().translate(_DANISH))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in folded if not unicodedata.combining(c))).strip("-")


def short_hash(digest: str) -> str:
    """The first eight digits of `sha256:…`, which stand in a readable id where a part of it is unknown."""
    return digest.removeprefix("sha256:")[:8]


def municipality_key(record: Record) -> str:
    """The first part of the document's readable ids: the municipality's name, or the document's short hash."""
    place = record.meeting.municipality
    return (slug(place.name) if place else "") or short_hash(record.document.id)


def meeting_id(record: Record) -> str:
    """`municipality/body/date`, each part replaced by the document's short hash where it is unknown."""
    body, unknown = record.meeting.body, short_hash(record.document.id)
    return "/".join(
        (municipality_key(record), (slug(body.name) if body else "") or unknown, record.meeting.date or unknown)
    )


def item_ids(record: Record) -> Iterator[str]:
    """The readable id of each item, as far as the document alone tells."""
    return (f"{meeting_id(record)}/{part}" for part in item_parts(record))


def item_parts(record: Record) -> Iterator[str]:
    """The last part of each item's readable id: its number as printed, or `#` and its position."""
    taken: set[str] = set()
    for position, item in enumerate(record.items, start=1):
        part = free(slug(item.number or "") or f"#{position}", taken)
        taken.add(part)
        yield part


def free(wanted: str, taken: set[str]) -> str:
    """The wanted id, or with the first suffix `-2`, `-3`, … that is not taken."""
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
