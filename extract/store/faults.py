"""What to do where the place of a store fails: its disk, its rights, its file."""

import sqlite3

_KEPT = "what was read is kept, and the same command goes on from there"
_ADVICE = {
    sqlite3.SQLITE_FULL: f"make room on its disk; {_KEPT}",
    sqlite3.SQLITE_IOERR: f"see whether its disk can be reached and has room; {_KEPT}",
    sqlite3.SQLITE_BUSY: "another program is writing it; try again when that has ended",
    sqlite3.SQLITE_LOCKED: "another program is writing it; try again when that has ended",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; fetch a copy of it, or fill another from the documents",
}
_PRIMARY = 0xFF  # the lowest byte of an extended code of SQLite is the code it is a kind of


def advice_on(error: Exception) -> str | None:
    """What to do about an error of SQLite's; None where it is no fault of the place, but of the program or the query."""
    code = getattr(error, "sqlite_errorcode", None)  # what Python itself refuses has none
    return None if code is None else _ADVICE.get(code & _PRIMARY)
