"""Every example in the tables of the page on decisions comes out as the page says."""

import re
from pathlib import Path

import pytest

from tests.reading import item_of, minutes, read

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "decisions-and-points.md").read_text(encoding="utf-8")
FIVE = "Forvaltningen indstiller, at\n1. broen bygges\n2. der vælges mellem\n2a. en rød bro\n2b. en blå bro\n3. stien belyses"


def rows(*head: str) -> list[tuple[str, ...]]:
    """The rows of the page's tables that have these columns."""
    heading = re.escape("| " + " | ".join(head) + " |")
    table = re.compile(heading + r"\n\|[-|]+\|\n((?:\|.*\|\n)+)")
    lines = [line for found in table.finditer(PAGE) for line in found[1].splitlines()]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


@pytest.mark.parametrize(("text", "outcome", "remark"), rows("decision text", "outcome", "remark"))
def test_an_outcome_is_the_documented_one(text: str, outcome: str, remark: str) -> None:
    [decision] = item_of(None, text, body="Teknikudvalget").decisions
    assert (decision.outcome, decision.remark) == (outcome, remark or None)


@pytest.mark.parametrize(("text", "points"), rows("decision text", "points"))
def test_points_are_the_documented_ones(text: str, points: str) -> None:
    [decision] = item_of(FIVE, text).decisions
    assert ", ".join(decision.points) == points


@pytest.mark.parametrize(
    ("body", "recommended", "decided", "effect", "basis"), rows("body", "recommended", "decided", "effect", "basis")
)
def test_an_effect_is_the_documented_one(body: str, recommended: str, decided: str, effect: str, basis: str) -> None:
    record = read(minutes(f"Forvaltningen indstiller, {recommended}.", decided, body=body))
    [item] = record.items
    expected = [] if effect == "open" else [(effect, basis)]
    assert [(m.effect, m.basis) for m in item.mappings] == expected
    assert [w.code for w in record.warnings].count("RECOMMENDATION_UNSETTLED") == (effect == "open")


def test_the_tables_are_read() -> None:
    assert len(rows("decision text", "outcome", "remark")) >= 25
    assert len(rows("decision text", "points")) >= 10
    assert len(rows("body", "recommended", "decided", "effect", "basis")) >= 12
