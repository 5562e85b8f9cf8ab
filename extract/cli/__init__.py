"""The command `referat`: parses arguments, calls one function, prints what it answers."""

from extract.cli import asking, judging, reading
from extract.cli.app import app
from extract.cli.main import main
from extract.cli.status import ExitStatus

__all__ = ["ExitStatus", "app", "asking", "judging", "main", "reading"]
