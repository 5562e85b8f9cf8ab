"""Reads a roster: a CSV file that says who sat in which body when."""

import csv
import re
from pathlib import Path

from extract.domain.roster import Member, Roster

COLUMNS = ("municipality", "body", "name", "party", "from", "to")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_roster(path: Path) -> Roster:
    """The roster of a CSV file in UTF-8, divided by commas or semicolons, whose first line names the columns.

    The columns are municipality, body, name, party, from and to; dates are ISO, and party, from and to may be empty.
    Raises ValueError, whose text names the line, where the file is no such roster, and OSError where it cannot be opened.
    """
    text = _text(path)
    first = text.split("\n", 1)[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if ";" in first else ",")
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise ValueError(f"{path}: the first line lacks {', '.join(missing)}")
    return Roster(members=tuple(_member(row, f"{path}, line {number}") for number, row in enumerate(rows, 2)))


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: it is no text in UTF-8; save it as CSV in UTF-8") from error
    if "\0" in text:
        raise ValueError(f"{path}: it is no text; save it as CSV in UTF-8")
    return text


def _member(row: dict[str, str | None], where: str) -> Member:
    values = {column: (row[column] or "").strip() or None for column in COLUMNS}
    lacking = [column for column in ("municipality", "body", "name") if values[column] is None]
    if lacking:
        raise ValueError(f"{where}: {', '.join(lacking)} must not be empty")
    for column in ("from", "to"):
        value = values[column]
        if value is not None and not DATE.fullmatch(value):
            raise ValueError(f"{where}: {column} is {value!r}, and must be a date such as 2022-01-01")
    return Member.model_validate(values)
