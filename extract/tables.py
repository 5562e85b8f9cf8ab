"""Prints tables, paragraphs and a progress bar on a terminal or into a file."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from textwrap import wrap
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console

    from extract.batch.run import Done
    from extract.evaluate.run import Row
    from extract.evaluate.tally import Fault, Tally
    from extract.store import Counts, Table

_FILE_WIDTH = 120  # columns where the output is no terminal
_TEXT_WIDTH = 18  # columns below which a text is no longer read with ease


class _Advance(Protocol):
    def __call__(self, done: "Done") -> None: ...


def write_table(table: "Table", form: str, out: TextIO) -> None:
    """Writes the rows as a `table` for reading, as `csv` or as `jsonl`."""
    _FORMS[form](table, out)


def print_lines(lines: Iterable[tuple[int, str, str]]) -> None:
    """Prints paragraphs with their indent; on a terminal wrapped and in their style. A leading newline is a gap."""
    from rich.padding import Padding
    from rich.text import Text

    console = _console(sys.stdout)
    for indent, text, style in lines:
        body = text.lstrip("\n")
        if body != text:
            console.print()
        if body and console.is_terminal:
            console.print(Padding(Text(body, style=style), (0, 0, 0, indent), expand=False))
        elif body:
            console.out(" " * indent + body)


def summary_table(tally: Mapping[str, int], counts: "Counts") -> None:
    """Prints what a run did with its inputs and what the store holds now."""
    from rich.table import Table as RichTable

    table = RichTable("the store holds", "", show_edge=False)
    table.columns[1].justify = "right"
    for name, number in counts._asdict().items():
        table.add_row(name, f"{number:,}")
    console = _console(sys.stdout)
    console.print(", ".join(f"{number:,} {status}" for status, number in tally.items()))
    console.print(table)


def score_table(rows: Iterable["Row"]) -> None:
    """Prints precision, recall and F1 of each layer, and how many things its gold holds."""
    from rich.table import Table as RichTable

    table = RichTable("layer", "precision", "recall", "F1", "gold", show_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        measures = ("–" if one is None else f"{one:.3f}" for one in (row.precision, row.recall, row.f1))
        table.add_row(row.layer, *measures, f"{row.gold:,}")
    _console(sys.stdout).print(table)


def print_faults(scores: Iterable[Mapping[str, "Tally"]], limit: int) -> None:
    """Prints the first faults of each layer, one a line."""
    faults: dict[str, list[Fault]] = {}
    for one in scores:
        for layer, tally in one.items():
            faults.setdefault(layer, []).extend(tally.faults)
    for layer, found in faults.items():
        for fault in found[:limit]:
            sys.stdout.write(f"{layer} {fault.kind} {fault.where}: {' '.join(fault.what.split())}\n")


@contextmanager
def progress_bar(total: int) -> Iterator[_Advance]:
    """A bar with rate and time left on standard error; the function it yields prints failures above the bar."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, soft_wrap=True)
    columns = (
        BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task, seen, last = progress.add_task("", total=total, rate=""), 0, ""

        def advance(done: "Done") -> None:
            nonlocal seen, last
            if done.error:
                console.print(" ".join(str(done.error).split()), markup=False, highlight=False)
            if done.source == last:  # a further member of an archive, which was counted once
                progress.update(task, total=max(total, seen + 1))
            seen, last = seen + 1, done.source
            speed = progress.tasks[0].speed or 0.0
            progress.update(task, advance=1, rate=f"{speed:.1f} documents/s")

        yield advance


def _console(out: TextIO) -> "Console":
    from rich.console import Console

    return Console(file=out, width=None if out.isatty() else _FILE_WIDTH, highlight=False, markup=False)


def _print_table(table: "Table", out: TextIO) -> None:
    """A table, or each row below the other where the columns have no room side by side: nothing is cut off."""
    rows, console = list(table.rows), _console(out)
    texts = [["" if cell is None else " ".join(str(cell).split()) for cell in row] for row in rows]
    widths = _widths([[*column] for column in zip(table.columns, *texts, strict=True)], console.width)
    if widths is None:
        _print_rows(table.columns, texts, console.width, out)
        return
    from rich.table import Table as RichTable
    from rich.text import Text

    rich_table = RichTable(show_edge=False)
    for n, name in enumerate(table.columns):
        right = name == "dkk" or _are_numbers(row[n] for row in rows)
        rich_table.add_column(name, justify="right" if right else "left", width=widths[n], overflow="fold")
    for row in texts:
        rich_table.add_row(*(Text(cell) for cell in row))
    console.print(rich_table)


def _widths(columns: list[list[str]], room: int) -> list[int] | None:
    """How wide each column is, its name being its first cell; None where there is no room for all.

    An id, date or number is not broken, since nobody could copy it; texts share what is left.
    """
    room -= 3 * len(columns) - 1
    wished = [max(map(len, cells)) for cells in columns]
    least = [min(_unbroken(name, cells), wish) for (name, *cells), wish in zip(columns, wished, strict=True)]
    spare = room - sum(least)
    if spare < 0:
        return None
    widths, modest = least[:], sorted(range(len(columns)), key=lambda n: wished[n] - least[n])
    for done, n in enumerate(modest):
        widths[n] += min(wished[n] - least[n], spare // (len(modest) - done))
        spare -= widths[n] - least[n]
    return widths


def _unbroken(name: str, cells: list[str]) -> int:
    if any(" " in cell for cell in cells):
        return _TEXT_WIDTH
    return max(map(len, cells), default=len(name))


def _print_rows(names: tuple[str, ...], rows: list[list[str]], width: int, out: TextIO) -> None:
    """Each row as lines of name and cell; the names alone where there is no row."""
    indent = max(map(len, names)) + 2
    if not rows:
        out.write("\n".join(names) + "\n")
    for n, row in enumerate(rows):
        out.write("\n" * (n > 0))
        for name, cell in zip(names, row, strict=True):
            lines = wrap(cell, max(width - indent, _TEXT_WIDTH)) or [""]
            out.write(f"{name:{indent}}{lines[0]}".rstrip() + "\n")
            out.writelines(f"{'':{indent}}{line}\n" for line in lines[1:])


def _are_numbers(cells: Iterable[object]) -> bool:
    """True for a column of numbers, which are read from the right; what is missing is no number and no other thing."""
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(isinstance(cell, int | float) for cell in known)


def _write_csv(table: "Table", out: TextIO) -> None:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)


def _write_jsonl(table: "Table", out: TextIO) -> None:
    for row in table.rows:
        out.write(json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False, default=bytes.hex) + "\n")


_FORMS: dict[str, Callable[["Table", TextIO], None]] = {
    "table": _print_table, "csv": _write_csv, "jsonl": _write_jsonl,
}  # fmt: skip
