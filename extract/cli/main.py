"""Where the command begins."""

import sys

from extract.cli.app import app


def main() -> None:
    """Runs the command; text goes out as UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app()
