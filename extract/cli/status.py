"""What the command's exit status says, and the ways to end with it."""

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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
    INCOMPLETE = 1, "an input yields no record, there was none, or nothing was found; the rest came out"
    USAGE = 2, "the command was called wrongly, or the store cannot be used"
    STOPPED = 130, "the command was stopped, by Ctrl-C or a signal to end; `run` goes on where it is run again"
    CUT_OFF = 141, "whoever read the output had enough of it, as `head` has; nothing is wrong"


def complain(line: str) -> None:
    """Says on standard error, in one line, what went wrong."""
    sys.stderr.write(" ".join(line.split()) + "\n")


def refuse(message: str) -> NoReturn:
    """Says what is wrong and ends the command as called wrongly."""
    complain(message)
    raise typer.Exit(ExitStatus.USAGE)


def found_or_leave(found: Sequence[object], what: str, near: Sequence[str] = ()) -> None:
    """Ends the command as incomplete where nothing was found, with what to try instead."""
    if not found:
        complain(f"{what}: nothing was found" + (f"; the nearest are {', '.join(near)}" if near else ""))
    leave(incomplete=not found)


def leave(*, incomplete: bool) -> None:
    """Ends the command as incomplete where it is."""
    if incomplete:
        raise typer.Exit(ExitStatus.INCOMPLETE)


@contextmanager
def stoppable(advice: str) -> Iterator[None]:
    """Ends the command as stopped, with the advice in one line, where Ctrl-C or a signal to end comes in the block."""
    in_charge = threading.current_thread() is threading.main_thread()  # no other thread may settle what signals do
    before = signal.signal(signal.SIGTERM, _interrupt) if in_charge else None
    try:
        yield
    except KeyboardInterrupt as error:
        complain(f"stopped; {advice}")
        raise typer.Exit(ExitStatus.STOPPED) from error
    finally:
        if in_charge:
            signal.signal(signal.SIGTERM, before)


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
