"""Writes the documented views into files, one a view."""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from extract.store.database import Store
from extract.store.queries import Table

Format = Literal["csv", "jsonl"]


def view_names(store: Store) -> list[str]:
    """The names of the documented views, in alphabetical order."""
    rows = store.query("SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v_*' ORDER BY name")
    return [str(name) for (name,) in rows.rows]


def export_views(store: Store, folder: Path, form: Format) -> Iterator[Path]:
    """Writes every view as `folder/VIEW.csv` (UTF-8, RFC 4180, a line of names first) or `.jsonl`; yields the paths.

    A file is there whole or not at all: what was cut off by a full disk looks like an answer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in view_names(store):
        path = folder / f"{name.removeprefix('v_')}.{form}"
        table = store.query(f"SELECT * FROM {name}")
        _write_whole(path, _WRITERS[form], table)
        yield path


def _write_whole(path: Path, write: Callable[[Path, Table], None], table: Table) -> None:
    part = path.with_name(path.name + ".part")
    try:
        write(part, table)
        part.replace(path)
    except OSError as error:
        error.filename = str(path)  # a write that fails does not say to which file
        raise
    finally:
        part.unlink(missing_ok=True)


def _write_csv(path: Path, table: Table) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.columns)
        writer.writerows(table.rows)


def _write_jsonl(path: Path, table: Table) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in table.rows:
            file.write(json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False) + "\n")


_WRITERS = {"csv": _write_csv, "jsonl": _write_jsonl}
