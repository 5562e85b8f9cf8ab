"""How the commands print."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.show import Line


def print_lines(lines: "Iterable[Line]") -> None:
    """Prints lines with their indent and style."""
    from extract.tables import print_lines

    print_lines((line.indent, line.text, line.style) for line in lines)


def print_list(rows: Iterable[tuple[str, str | None, str | None]]) -> None:
    """Prints names with a title and a note below."""
    from extract.tables import print_lines

    for name, title, note in rows:
        print_lines([(0, name, "bold"), (4, title or "without a title", ""), (4, note or "", "dim")])


def print_raw(line: str) -> None:
    """Prints a line as it is."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
