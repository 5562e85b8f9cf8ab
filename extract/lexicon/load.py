"""Reads the lexicon's files into validated entries and register rows."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from extract.lexicon.rule import Entry, Example, LexiconError, Phrase

KEYS = {"id", "sets", "phrases", "reads", "leaves"}


def parse_topic(name: str, source: str) -> tuple[Entry, ...]:
    """The entries of one TOML text.

    Raises LexiconError for an unknown or missing key, an id used twice, or a phrase that no example reads.
    """
    entries: list[Entry] = []
    for raw in tomllib.loads(source).get("entry", []):
        entries.append(_entry(name, raw))
    ids = [e.id for e in entries]
    if len(set(ids)) != len(ids):
        raise LexiconError(f"{name}: an id stands twice")
    return tuple(entries)


@cache
def load_topic(name: str) -> tuple[Entry, ...]:
    """The entries of `phrases/<name>.toml`."""
    return parse_topic(name, files("extract.lexicon").joinpath(f"phrases/{name}.toml").read_text(encoding="utf-8"))


@cache
def topics() -> tuple[str, ...]:
    """The names of all topics."""
    names = (p.name for p in files("extract.lexicon").joinpath("phrases").iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def load_register(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `registers/<name>.csv` by column."""
    text = files("extract.lexicon").joinpath(f"registers/{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def _entry(name: str, raw: dict[str, Any]) -> Entry:
    where = f"{name}: {raw.get('id', raw)}"
    if set(raw) != KEYS:
        raise LexiconError(f"{where}: wrong keys {sorted(set(raw) ^ KEYS)}")
    if not (raw["phrases"] and raw["reads"] and raw["leaves"]):
        raise LexiconError(f"{where}: phrases, reads and leaves must not be empty")
    try:
        reads = tuple(Example.parse(r) for r in raw["reads"])
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from error
    phrases = tuple(Phrase(p) for p in raw["phrases"])
    unread = [p.source for p in phrases if not any(p.is_read_in(r.text) for r in reads)]
    if unread:
        raise LexiconError(f"{where}: no example reads {unread}")
    return Entry(raw["id"], dict(raw["sets"]), phrases, reads, tuple(raw["leaves"]))


@cache
def national_letters(date: str | None = None) -> frozenset[str]:
    """The ballot letters that national parties held on the day; of all days where it is None."""
    return frozenset(
        row["letter"]
        for row in load_register("parties")
        if row["letter"] and row["name"] and (date is None or _held(row["valid_from"], row["valid_to"], date))
    )


def _held(first: str, last: str, date: str) -> bool:
    """True where the day lies between a year or month and another, both included; an empty end is open."""
    return (not first or first <= date[: len(first)]) and (not last or date[: len(last)] <= last)
