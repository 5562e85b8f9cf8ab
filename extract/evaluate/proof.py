"""Scores the proof of a record against its own text."""

from collections.abc import Iterator

from extract.domain.record import Record
from extract.domain.text import Evidence, Value
from extract.evaluate.tally import Fault, Tally


def score_evidence(record: Record, where: str) -> Tally:
    """Whether every quote stands in the text where its evidence says; empty where the record has no text."""
    tally = Tally()
    if record.text is None:
        return tally
    for evidence in _evidence(record):
        if record.text[evidence.start : evidence.end] == evidence.quote:
            tally.right += 1
        else:
            tally.missed += 1
            tally.faults.append(Fault("MISS", where, evidence.quote))
    return tally


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            yield from _evidence(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _evidence(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _evidence(part)
