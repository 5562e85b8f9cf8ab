"""The annotated documents hang together: ids resolve, and what gold quotes stands in its document."""

from pathlib import Path

import pytest

from extract.evaluate.gold import Gold, GoldItem, read_gold
from extract.evaluate.run import find_source
from extract.pipeline import read_minutes

FOLDER = Path(__file__).parents[3] / "annotations"
GOLD = sorted((FOLDER / "gold").glob("*.json"))


def squeezed(text: str | None) -> str:
    return " ".join((text or "").split())


def text_of(path: Path, gold: Gold) -> str:
    assert gold.document.source is not None
    source = find_source(path, gold.document.source)
    assert source is not None
    return squeezed(read_minutes(source).text)


def test_every_document_has_gold() -> None:
    assert {p.stem for p in GOLD} == {p.stem for p in (FOLDER / "documents").iterdir()}
    assert len(GOLD) >= 12


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_quotes_stand_in_the_document(path: Path) -> None:
    gold = read_gold(path)
    text = text_of(path, gold)
    for item in gold.items or ():
        quoted = [a.raw for a in item.amounts or ()] + [d.raw for d in item.dates or ()]
        quoted += [r.text for r in item.recommendations or ()]
        assert [q for q in quoted if squeezed(q) not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_ids_resolve(path: Path) -> None:
    for item in read_gold(path).items or ():
        assert _dangling(item) == []


def _dangling(item: GoldItem) -> list[str | None]:
    points = {r.id for r in item.recommendations or ()} | {None}
    units = {d.id for d in item.decisions or ()} | {None}
    sums = {a.id for a in item.amounts or ()}
    said = [m.recommendation for m in item.mappings or () if m.recommendation not in points]
    said += [m.decision for m in (*(item.mappings or ()), *(item.votes or ())) if m.decision not in units]
    said += [m.amount for m in item.moves or () if m.amount not in sums]
    return said + [m.recommendation for m in item.moves or () if m.recommendation not in points]
