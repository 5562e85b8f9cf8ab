"""Reads the documents that gold is about and scores what comes out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extract.domain.errors import UnreadableError
from extract.domain.record import Record
from extract.evaluate.doubts import doubts
from extract.evaluate.gold import find_gold, gold_of, said_in
from extract.evaluate.score import Scores, pool_scores, score_record
from extract.layout.profile import Profile
from extract.pipeline import read_minutes


class Evaluated(NamedTuple):
    """The scores of one document; `source` is None where it is missing, `found` False where it yields no record.

    `doubts` are lines about what in the gold looks like a slip.
    """

    gold: Path
    scores: Scores
    source: Path | None
    found: bool
    doubts: list[str]


class Row(NamedTuple):
    """A line of the table of scores; there is no measure where there is nothing to find and nothing was found."""

    layer: str
    precision: float | None
    recall: float | None
    f1: float | None
    gold: int


def evaluate_gold(paths: Iterable[Path], profiles: Sequence[Profile] = ()) -> Iterator[Evaluated]:
    """The scores of each gold file among the paths and in the folders among them."""
    for path in find_gold(list(paths)):
        said = said_in(path)
        gold = gold_of(said, path)
        source = find_source(path, gold.document.source) if gold.document.source else None
        record = _record(source, profiles) if source else None
        yield Evaluated(path, score_record(record, gold, path.stem), source, record is not None, doubts(said, gold))


def score_rows(scores: Iterable[Scores]) -> list[Row]:
    """One line a layer over all documents pooled, in the order in which layers are scored."""
    pooled = pool_scores(scores)
    return [
        Row(layer, t.precision, t.recall, t.f1, t.gold) if t.gold or t.extra else Row(layer, None, None, None, 0)
        for layer, t in pooled.items()
    ]


def find_source(gold: Path, source: str) -> Path | None:
    """The document that gold names: as it stands, or from the gold's folder or one above it."""
    places = (Path(), *gold.resolve().parents)
    return next((place / source for place in places if (place / source).is_file()), None)


def _record(source: Path, profiles: Sequence[Profile]) -> Record | None:
    try:
        return read_minutes(source, profiles=profiles)
    except UnreadableError:
        return None
