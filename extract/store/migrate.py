"""Brings a database to the newest schema; the files of `schema/` are its only source."""

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

COPY = "copy it to a folder that can be written"


class StoreError(Exception):
    """A store that cannot be used: the message says which and what to do."""


@cache
def schema_steps() -> tuple[tuple[int, str], ...]:
    """The number and the SQL of each file of the schema, in order; read once a process."""
    folder = files("extract.store").joinpath("schema")
    steps = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda e: e.name)
    return tuple((int(step.name.split("_")[0]), step.read_text(encoding="utf-8")) for step in steps)


def migrate(connection: sqlite3.Connection) -> None:
    """Applies the steps the database lacks, one transaction each; raises StoreError where it is newer than we are."""
    version = _version(connection)
    steps = schema_steps()
    if version > steps[-1][0]:
        raise _newer(version, steps[-1][0])
    for number, sql in steps:
        if number > version:
            _apply(connection, number, sql)


def refuse_older(connection: sqlite3.Connection) -> None:
    """Raises StoreError where the database, which cannot be written, is no store of this program's schema."""
    refuse_foreign(connection)
    version, newest = _version(connection), max(number for number, _ in schema_steps())
    if version > newest:
        raise _newer(version, newest)
    if version < newest:
        raise StoreError(f"it has the older schema {version}, and cannot be brought to {newest} here; {COPY}")


def _newer(version: int, newest: int) -> StoreError:
    return StoreError(f"the store has schema {version}, this program knows {newest}: use a newer program")


def refuse_foreign(connection: sqlite3.Connection) -> None:
    """Raises StoreError where the file is a database of another program, before anything in it is changed."""
    filled = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
    if filled and _version(connection) == 0:  # in this order: another process may make the store between the two
        raise StoreError("it is another program's database; choose another file")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _apply(connection: sqlite3.Connection, number: int, sql: str) -> None:
    """One step in one transaction; nothing where another process has taken it, or further ones, meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) < number:
            for statement in _statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(sql: str) -> Iterator[str]:
    """The statements one by one: to run them as a script would end the transaction first."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
