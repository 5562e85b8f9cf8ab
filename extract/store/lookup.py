"""Finds items, passages and records in a store."""

import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from extract.domain.record import Item, Record
from extract.store.ids import slug
from extract.store.search import match_expression


class ItemRef(NamedTuple):
    """An item by its readable id, with what a list of items shows."""

    id: str
    number: str | None
    title: str | None
    outcomes: str | None  # of its current decisions, with commas between them


class Hit(NamedTuple):
    """An item that a search found, with a passage of it in which the words stand in [brackets]."""

    id: str
    title: str | None
    passage: str


class Counts(NamedTuple):
    """How much a store holds; `documents` are those that were read, `failures` the places of those that were not."""

    documents: int
    items: int
    decisions: int
    votes: int
    amounts: int
    moves: int
    warnings: int
    failures: int


def find_items(connection: sqlite3.Connection, prefix: str) -> list[ItemRef]:
    """The item with this readable id, or all whose readable id begins so, in the order of their meetings."""
    rows = connection.execute(
        "SELECT items.readable_id, items.number, items.title, (SELECT group_concat(outcome, ', ') FROM decisions"
        " WHERE decisions.item_id = items.id AND is_current) FROM items JOIN meetings ON meetings.id = meeting_id"
        " WHERE items.readable_id >= ?1 AND items.readable_id < ?1 || char(1114111)"
        " ORDER BY meetings.readable_id, position",
        (prefix,),
    )
    found = [ItemRef(*row) for row in rows]
    return [item for item in found if item.id == prefix] or found


def find_near(connection: sqlite3.Connection, wanted: str, limit: int = 5) -> list[str]:
    """Readable ids to try instead of one that no item has, the nearest first.

    Names are read in plain letters (`Samsø` as `samsoe`) and numbers without leading noughts; what is found shares as many
    parts as possible with what was wanted, and then lies as near to it as may be in the order of ids.
    """
    parts = [_plain_part(part) for part in wanted.strip("/").split("/")]
    for kept in range(len(parts), 0, -1):
        beginning = "/".join(parts[:kept])
        found = [item.id for item in find_items(connection, beginning)]
        if found:
            return _nearest(found, "/".join(parts), min(kept + 1, len(parts)), limit)
    return []


def _plain_part(part: str) -> str:
    plain = slug(part)
    return ("#" if part.startswith("#") else "") + (plain.lstrip("0") or plain)


def _nearest(ids: list[str], wanted: str, depth: int, limit: int) -> list[str]:
    """The beginnings of the ids, so many parts of each, that lie around the place where the wanted one would be."""
    beginnings = sorted({"/".join(id.split("/")[:depth]) for id in ids}, key=_in_order)
    at = bisect_left(beginnings, _in_order(wanted), key=_in_order)
    first = max(min(at - limit // 2, len(beginnings) - limit), 0)
    return beginnings[first : first + limit]


def _in_order(readable_id: str) -> list[str]:
    """Numbers by their size: 9 before 10."""
    return [part.zfill(9) if part.isdigit() else part for part in readable_id.split("/")]


def read_item(connection: sqlite3.Connection, readable_id: str) -> tuple[Record, Item]:
    """The record and the item with this readable id; raises KeyError where there is none."""
    row = connection.execute(
        "SELECT record, text, position FROM items JOIN meetings ON meetings.id = meeting_id"
        " JOIN documents ON documents.id = document_id WHERE items.readable_id = ?",
        (readable_id,),
    ).fetchone()
    if row is None:
        raise KeyError(readable_id)
    record = _record(row[0], row[1])
    return record, record.items[row[2] - 1]


def search(connection: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The items in which all words stand, the best first; raises ValueError where there is no word."""
    rows = connection.execute(
        "SELECT items.readable_id, items.title, snippet(item_search, -1, '[', ']', '…', 16) FROM item_search"
        " JOIN items ON items.id = item_search.rowid WHERE item_search MATCH ?"
        " ORDER BY bm25(item_search, 5.0, 1.0), items.id LIMIT ?",
        (match_expression(words), limit),
    )
    return [Hit(item, title, " ".join(passage.split())) for item, title, passage in rows]


def records(connection: sqlite3.Connection) -> Iterator[Record]:
    """Every record, in the order in which the documents were first written."""
    for row in connection.execute("SELECT record, text FROM documents WHERE status = 'read' ORDER BY id"):
        yield _record(*row)


def counts(connection: sqlite3.Connection) -> Counts:
    """How many rows of each kind the store holds."""
    tables = ("items", "decisions", "votes", "amounts", "moves", "warnings")
    numbers = [
        "(SELECT count(*) FROM documents WHERE status = 'read')",
        *(f"(SELECT count(*) FROM {table})" for table in tables),
        "(SELECT count(*) FROM v_failures)",
    ]
    return Counts(*connection.execute(f"SELECT {', '.join(numbers)}").fetchone())


def doubled(connection: sqlite3.Connection) -> int:
    """How many documents hold a meeting of which another holds items as well, so that these count twice."""
    (number,) = connection.execute("SELECT count(*) FROM v_doubled_meetings WHERE items_alike > 0").fetchone()
    return int(number)


def _record(json: str, text: str | None) -> Record:
    return Record.model_validate_json(json).model_copy(update={"text": text})
