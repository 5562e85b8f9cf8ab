"""What the command's exit status says, and the ways to end with it."""

import sys
from collections.abc import Sequence
from enum import IntEnum
from typing import NoReturn

import typer


class ExitStatus(IntEnum):
    """What the command's exit status says."""

    def __new__(cls, status: int, meaning: str) -> "ExitStatus":
        member = int.__new__(cls, status)
        member._value_ = status
        member.meaning = meaning
        return member

    meaning: str

    FINE = 0, "everything was read, or the answer was found"
    INCOMPLETE = 1, "an input yields no record, or nothing was found; the rest came out"
    USAGE = 2, "the command was called wrongly, or the store cannot be used"
    CUT_OFF = 141, "whoever read the output had enough of it, as `head` has; nothing is wrong"


def complain(line: str) -> None:
    """Says on standard error, in one line, what went wrong."""
    sys.stderr.write(" ".join(line.split()) + "\n")


def refuse(message: str) -> NoReturn:
    """Says what is wrong and ends the command as called wrongly."""
    complain(message)
    raise typer.Exit(ExitStatus.USAGE)


def found_or_leave(found: Sequence[object], what: str) -> None:
    """Ends the command as incomplete where nothing was found."""
    if not found:
        complain(f"{what}: nothing was found")
    leave(incomplete=not found)


def leave(*, incomplete: bool) -> None:
    """Ends the command as incomplete where it is."""
    if incomplete:
        raise typer.Exit(ExitStatus.INCOMPLETE)
