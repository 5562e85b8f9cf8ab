"""Reads the documents that gold is about and scores what comes out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extract.domain.errors import UnreadableError
from extract.domain.record import Record
from extract.evaluate.gold import Gold, find_gold, read_gold
from extract.evaluate.score import Scores, pool_scores, score_record
from extract.layout.profile import Profile
from extract.pipeline import read_minutes


class Evaluated(NamedTuple):
    """The scores of one document; `found` is False where its text or its record is missing."""

    gold: Path
    scores: Scores
    found: bool


class Row(NamedTuple):
    """A line of the table of scores."""

    layer: str
    precision: float
    recall: float
    f1: float
    gold: int


def evaluate_gold(paths: Iterable[Path], profiles: Sequence[Profile] = ()) -> Iterator[Evaluated]:
    """The scores of each gold file among the paths and in the folders among them."""
    for path in find_gold(list(paths)):
        gold = read_gold(path)
        record = _record(path, gold, profiles)
        yield Evaluated(path, score_record(record, gold, path.stem), record is not None)


def score_rows(scores: Iterable[Scores]) -> list[Row]:
    """One line a layer over all documents pooled, in the order in which layers are scored."""
    pooled = pool_scores(scores)
    return [Row(layer, t.precision, t.recall, t.f1, t.gold) for layer, t in pooled.items()]


def find_source(gold: Path, source: str) -> Path | None:
    """The document that gold names: as it stands, or from the gold's folder or one above it."""
    places = (Path(), *gold.resolve().parents)
    return next((place / source for place in places if (place / source).is_file()), None)


def _record(path: Path, gold: Gold, profiles: Sequence[Profile]) -> Record | None:
    source = find_source(path, gold.document.source) if gold.document.source else None
    if source is None:
        return None
    try:
        return read_minutes(source, profiles=profiles)
    except UnreadableError:
        return None
