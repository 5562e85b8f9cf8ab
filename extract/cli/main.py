"""Where the command begins."""

import sys

from extract.cli.app import app
from extract.cli.status import ExitStatus, complain


def main() -> None:
    """Runs the command; text goes out as UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except OSError as error:
        place = error.filename or "the output"
        complain(f"{place}: cannot be used ({error.strerror}); choose another place")
        sys.exit(ExitStatus.USAGE)
