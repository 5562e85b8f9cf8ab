"""Opens SQLite connections as the store needs them: one that writes, and one that cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from extract.store.migrate import migrate, refuse_foreign

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


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that can neither write nor reach another file."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
    connection.execute("PRAGMA query_only = ON")
    connection.set_authorizer(_refuse_other_files)
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block is written, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _refuse_other_files(action: int, *_: object) -> int:
    return sqlite3.SQLITE_DENY if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) else sqlite3.SQLITE_OK
