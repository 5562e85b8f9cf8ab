"""Answers one SELECT within its time, and says what to do where it is refused."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from time import process_time
from typing import NamedTuple

from extract.store.faults import advice_on
from extract.store.migrate import StoreError

QUERY_TIMEOUT = "the query takes longer than it may; narrow it, or give it more time with --timeout SECONDS"
_ASK = "give one SELECT over the views, such as SELECT item, title FROM v_items LIMIT 5"
_STEPS = 20_000  # of SQLite's machine between two looks at the clock: some milliseconds


class Table(NamedTuple):
    """The answer to a query: the names of its columns, and its rows as they are read."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def answer_query(connection: sqlite3.Connection, sql: str, seconds: float | None) -> Table:
    """The answer to one SELECT; raises StoreError, also as rows are read, where it is refused or works for too long.

    The seconds are those of work, so that one may read the rows at leisure.
    """
    is_over = _clock(seconds)
    connection.set_progress_handler(is_over, _STEPS)
    try:
        cursor = connection.execute(sql)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        raise _fault(connection, sql, error, is_over) from error
    if cursor.description is None:
        raise StoreError(f"the query asks for nothing; {_ASK}")
    return Table(tuple(column[0] for column in cursor.description), _rows(connection, sql, cursor, is_over))


def _rows(
    connection: sqlite3.Connection, sql: str, cursor: sqlite3.Cursor, is_over: Callable[[], bool] | None
) -> Iterator[tuple[object, ...]]:
    while True:
        try:
            row = next(cursor, None)
        except sqlite3.Error as error:
            raise _fault(connection, sql, error, is_over) from error
        if row is None:
            return
        yield row


def _clock(seconds: float | None) -> Callable[[], bool] | None:
    """What tells whether the seconds are over; None where there is no end to them."""
    if seconds is None:
        return None
    until = process_time() + seconds
    return lambda: process_time() > until


def _fault(
    connection: sqlite3.Connection, sql: str, error: Exception, is_over: Callable[[], bool] | None
) -> StoreError:
    if is_over and str(error) == "interrupted":
        return StoreError(f"QUERY_TIMEOUT: {QUERY_TIMEOUT}")
    if advice := advice_on(error):
        return StoreError(f"the store cannot be read further ({error}); {advice}")
    connection.set_progress_handler(None, 0)  # its time may be over, the advice's is not
    advice = _advice(connection, sql, str(error))
    return StoreError(f"the query was refused: {error}" + (f"; {advice}" if advice else ""))


def _advice(connection: sqlite3.Connection, sql: str, message: str) -> str:
    """The views there are, or the columns of those that the query names, where it asks for what there is not."""
    views = _names(connection, "SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v_*' ORDER BY name")
    if not message.startswith(("no such table", "no such column")):
        return ""
    named = [view for view in views if re.search(rf"(?i)\b{view}\b", sql)]
    if not named or message.startswith("no such table"):
        return f"the views are {', '.join(views)}"
    columns = {view: _names(connection, "SELECT name FROM pragma_table_info(?)", view) for view in named}
    return "; ".join(f"the columns of {view} are {', '.join(found)}" for view, found in columns.items())


def _names(connection: sqlite3.Connection, sql: str, *values: str) -> list[str]:
    return [str(name) for (name,) in connection.execute(sql, values)]
