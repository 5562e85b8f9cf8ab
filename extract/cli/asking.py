"""Commands that answer from a store: show, search, query, export, headings."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.options import (
    DEFAULT_STORE,
    ExportForm,
    ExportFormat,
    Municipality,
    Names,
    Profiles,
    QueryTimeout,
    StorePath,
    TableForm,
    TableFormat,
    find_inputs,
    open_store,
    reading_options,
)
from extract.cli.output import print_lines, print_list, print_raw
from extract.cli.status import complain, found_or_leave, leave, refuse

if TYPE_CHECKING:
    from extract.batch.local import Options


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="ID|PREFIX|FILE", help="A readable id, its beginning, or a file.")],
    store: StorePath = DEFAULT_STORE,
    municipality: Municipality = None,
    names: Names = "model",
    profile: Profiles = None,
) -> None:
    """Print an item as a person would want to read it, or the items whose id begins so."""
    from extract.show import show_item

    if os.path.exists(what) and not os.path.isdir(what):
        _show_file(what, reading_options(municipality, names, 1, 600, profile))
        return
    if "." in what and not store.exists():  # an id has no dot
        complain(f"{what}: there is no such file, and no store {store} to hold an item of that id")
        leave(incomplete=True)
    with open_store(store, create=False) as opened:
        found = opened.find_items(what.lower().strip("/") if "/" in what else what.lower())
        near = [] if found else opened.find_near(what)
        if len(found) == 1:
            record, item = opened.read_item(found[0].id)
            print_lines(show_item(record, item, found[0].id))
        else:
            print_list((item.id, item.title, item.outcomes) for item in found)
    if "." in what and not found:
        complain(f"{what}: there is no such file, and no such item in {store}")
        leave(incomplete=True)
    if os.path.isdir(what) and not found:
        complain(f"{what}: it is a folder, and no item's id begins so; give a file of it")
        leave(incomplete=True)
    found_or_leave(found, what, near)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help='All must stand in the item; "…" is a phrase.')],
    store: StorePath = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(min=1, help="How many items to print.")] = 20,
) -> None:
    """Print the items in which all words stand, the best first."""
    with open_store(store, create=False) as opened:
        try:
            hits = opened.search(" ".join(words), limit + 1)
        except ValueError as error:
            refuse(str(error))
    print_list((hit.id, hit.title, hit.passage) for hit in hits[:limit])
    if len(hits) > limit:
        complain(f"there are more than --limit {limit} prints")
    found_or_leave(hits, " ".join(words))


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT over the views of docs/views.md.")],
    store: StorePath = DEFAULT_STORE,
    form: TableForm = TableFormat.TABLE,
    timeout: QueryTimeout = 60,
) -> None:
    """Print the answer to one SELECT; the store cannot be changed by it."""
    from extract.tables import write_table

    with open_store(store, create=False) as opened:
        write_table(opened.query(sql, timeout), form.value, sys.stdout)


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into; made where it lacks.")],
    store: StorePath = DEFAULT_STORE,
    form: ExportForm = ExportFormat.CSV,
) -> None:
    """Write every documented view into a file of its own."""
    from extract.store.export import export_views

    with open_store(store, create=False) as opened:
        for path in export_views(opened, folder, form.value):
            print_raw(str(path))


@app.command()
def headings(
    store: StorePath = DEFAULT_STORE,
    form: TableForm = TableFormat.TABLE,
) -> None:
    """Print the section headings that the program does not know, the most frequent first."""
    from extract.tables import write_table

    with open_store(store, create=False) as opened:
        write_table(opened.query("SELECT * FROM v_unknown_headings"), form.value, sys.stdout)


def _show_file(path: str, options: "Options") -> None:
    from extract.batch.local import Failure, Unchanged, read_all
    from extract.show import show_record

    failed = False
    for _, answer in read_all(find_inputs([path]), options):
        if isinstance(answer, Failure):
            failed = True
            complain(str(answer.error))
        elif not isinstance(answer, Unchanged):
            print_lines(show_record(answer))
    leave(incomplete=failed)
