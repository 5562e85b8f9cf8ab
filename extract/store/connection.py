"""Opens SQLite connections as the store needs them: one that writes, and one that cannot."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from extract.store.migrate import migrate, refuse_foreign, refuse_older

_WAIT_SECONDS = 30
_PAUSE_SECONDS = 0.02


def open_writer(path: Path) -> sqlite3.Connection:
    """A connection in WAL mode with the newest schema; transactions are begun explicitly."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=_WAIT_SECONDS)
    refuse_foreign(connection)
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Turns to WAL mode where it is not; SQLite itself does not wait here for another process that is making the store."""
    until = monotonic() + _WAIT_SECONDS
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
            if mode != "wal":  # asking for it again would write
                connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(_PAUSE_SECONDS)


def is_writable(path: Path) -> bool:
    """True where this process may write the file, or make it, and the files that SQLite keeps beside it."""
    file = path.resolve()
    return os.access(file.parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that can neither write nor reach another file."""
    uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' * _is_still(path.resolve())}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
    connection.execute("PRAGMA query_only = ON")
    connection.set_authorizer(_refuse_other_files)
    return connection


def open_finished(path: Path) -> sqlite3.Connection:
    """A connection that reads a store which this process may not write, nor bring to the newest schema."""
    connection = open_reader(path)
    refuse_older(connection)
    return connection


def _is_still(file: Path) -> bool:
    """True where SQLite could not make the files it reads by, and needs none: nothing waits to be written."""
    return not os.access(file.parent, os.W_OK) and not file.with_name(file.name + "-wal").exists()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block is written, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have ended it already
            connection.execute("ROLLBACK")
        raise


def _refuse_other_files(action: int, *_: object) -> int:
    return sqlite3.SQLITE_DENY if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) else sqlite3.SQLITE_OK
