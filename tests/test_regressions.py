"""Faults that were found once stay away: the cases of regressions.toml."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.domain.record import Item, Record
from tests.reading import minutes, read, spelled

CASES = tomllib.loads((Path(__file__).parent / "regressions.toml").read_text(encoding="utf-8"))["case"]
KEYS = {"name", "layer", "expected"}


def of_items(read_one: Callable[[Item], list[object]]) -> Callable[[Record], list[object]]:
    return lambda record: [value for item in record.items for value in read_one(item)]


LAYERS: dict[str, Callable[[Record], list[object]]] = {
    "items": of_items(lambda i: [f"{i.number} {i.title}"]),
    "sections": lambda record: [[s.role.value for s in item.sections] for item in record.items],
    "recommendations": of_items(lambda i: [r.text for r in i.recommendations]),
    "recommenders": of_items(lambda i: [r.by for r in i.recommendations]),
    "decisions": of_items(lambda i: [d.outcome.value for d in i.decisions]),
    "mappings": of_items(lambda i: [m.effect.value for m in i.mappings]),
    "counts": of_items(lambda i: [[v.counts.for_, v.counts.against] for v in i.votes]),
    "votes": of_items(lambda i: [[p.side, p.voter.name] for v in i.votes for p in v.positions]),
    "reasons": of_items(lambda i: [[p.voter.name, p.reason or ""] for v in i.votes for p in v.positions]),
    "printed counts": of_items(
        lambda i: [[n for n in (v.counts.for_, v.counts.against) if n is not None] for v in i.votes]
    ),
    "questions": of_items(lambda i: [[v.on, [[p.side, p.voter.name] for p in v.positions]] for v in i.votes]),
    "votes on points": of_items(
        lambda i: [[list(v.points), [[p.side, p.voter.name] for p in v.positions]] for v in i.votes]
    ),
    "bases of votes": of_items(lambda i: [[p.side, p.voter.name, p.basis] for v in i.votes for p in v.positions]),
    "votes in full": of_items(lambda i: [spelled(v) for v in i.votes]),
    "results of votes": of_items(
        lambda i: [[v.on, {True: "carried", False: "lost", None: ""}[v.carried]] for v in i.votes]
    ),
    "people": lambda record: [p.name for p in record.people],
    "referrals": of_items(lambda i: [r.kind for r in i.referrals]),
    "attendance": of_items(lambda i: [[a.person.name, a.status] for a in i.attendance]),
    "head": lambda record: [
        [a.person.name, a.status, a.for_.name if a.for_ else "", a.time or ",".join(a.items)] for a in record.attendance
    ],
    "moves": of_items(
        lambda i: [[m.kind, next(a.value for a in i.amounts if a.id == m.amount), m.status] for m in i.moves]
    ),
    "years of moves": of_items(
        lambda i: [[next(a.value for a in i.amounts if a.id == m.amount), list(m.years), m.status] for m in i.moves]
    ),
    "directions": of_items(
        lambda i: [[m.kind, next(a.value for a in i.amounts if a.id == m.amount), m.direction or ""] for m in i.moves]
    ),
    "financing": of_items(
        lambda i: [[next(a.value for a in i.amounts if a.id == m.amount), m.financing or ""] for m in i.moves]
    ),
    "purses": of_items(
        lambda i: [
            [next(a.value for a in i.amounts if a.id == m.amount), m.from_ or "", m.purpose or ""] for m in i.moves
        ]
    ),
    "rates": of_items(lambda i: [[a.value, a.per or ""] for a in i.amounts]),
    "amounts": of_items(lambda i: [a.value for a in i.amounts]),
    "flagged sums": of_items(lambda i: [[a.value, *a.warnings] for a in i.amounts]),
    "ranges": of_items(lambda i: [a.value or f"{a.low}-{a.high}" for a in i.amounts]),
    "years": of_items(lambda i: [[a.value, list(a.years), "onwards" if a.onwards else ""] for a in i.amounts]),
    "dates": of_items(lambda i: [[d.start, d.end] for d in i.dates]),
    "meeting": lambda record: [
        record.meeting.municipality.name if record.meeting.municipality else "",
        record.meeting.body.name if record.meeting.body else "",
        *(value or "" for value in (record.meeting.date, record.meeting.start, record.meeting.end)),
    ],
    "place": lambda record: [record.meeting.place or ""],
    "case numbers": of_items(lambda i: [list(i.case_numbers)]),
    "access": of_items(lambda i: [[i.title or "", i.access]]),
    "deciders": of_items(lambda i: [[d.body or "", d.date or "", d.current, d.outcome.value] for d in i.decisions]),
    "genre": lambda record: [record.document.genre.value],
    "warnings": lambda record: [w.code for w in record.warnings],
    "messages": lambda record: [w.message for w in record.warnings],
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_it_does_not_come_back(case: dict[str, Any]) -> None:
    assert set(case) in (KEYS | {"text"}, KEYS | {"decision"})
    text = case["text"] if "text" in case else minutes(decision=case["decision"])
    assert LAYERS[case["layer"]](read(text)) == case["expected"]


def test_every_case_has_its_own_name() -> None:
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
