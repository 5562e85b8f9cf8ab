"""Where the command begins."""

import os
import sys
from typing import NoReturn, TextIO

from extract.cli.app import app
from extract.cli.status import ExitStatus, complain


def main() -> None:
    """Runs the command; text goes out as UTF-8 whatever the locale says, and ends quietly where nobody reads it."""
    _open_outputs()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _end_cut_off()
    except SystemExit as left:
        if isinstance(left.__context__, BrokenPipeError):  # met by a library, which took it for a failure
            _end_cut_off()
        raise
    except OSError as error:
        place = error.filename or "the output"
        complain(f"{place}: cannot be used ({error.strerror}); choose another place")
        sys.exit(ExitStatus.USAGE)


def _open_outputs() -> None:
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def _nowhere() -> TextIO:
    """In the place of an output that the caller has closed."""
    return open(os.devnull, "w", encoding="utf-8")


def _end_cut_off() -> NoReturn:
    """Ends the command; what was still to be printed goes nowhere, or it would fail once more at the end."""
    nowhere = _nowhere()
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere.fileno(), stream.fileno())
    sys.exit(ExitStatus.CUT_OFF)
