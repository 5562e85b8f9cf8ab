"""Describes the documented views from their own SQL, for the documentation."""

import re
import sqlite3
from typing import NamedTuple

from extract.store.migrate import migrate

_COLUMN_NOTE = re.compile(r"(?:\bAS\s+)?([\w.]+(?:,\s*[\w.]+)*),?\s*--\s*(.+)$")


class View(NamedTuple):
    """A documented view: what its rows are, and its columns with what they mean where the name does not say it."""

    name: str
    about: str
    columns: tuple[tuple[str, str], ...]


def describe_views() -> list[View]:
    """The views that a new store has, in the order of the schema."""
    connection = sqlite3.connect(":memory:")
    migrate(connection)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v_*' ORDER BY rowid"
    )
    return [_describe(connection, name, sql) for name, sql in rows.fetchall()]


def _describe(connection: sqlite3.Connection, name: str, sql: str) -> View:
    about = re.search(r"AS\n-- (.+)", sql)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
    notes: dict[str, str] = {}
    for line in sql.splitlines():
        if found := _COLUMN_NOTE.search(line.strip()):
            for column in found[1].split(","):
                notes[column.split(".")[-1].strip()] = found[2]
    return View(name, about[1] if about else "", tuple((column, notes.get(column, "")) for column in columns))
