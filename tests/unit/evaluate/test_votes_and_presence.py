"""Votes and presence on the invented documents: a false dissent is the worst mistake, so its precision is held highest."""

from functools import cache
from pathlib import Path

import pytest

from extract.evaluate.gold import read_gold
from extract.evaluate.run import evaluate_gold, score_rows
from extract.evaluate.score import pool_scores

FOLDER = Path(__file__).parents[3] / "annotations" / "gold"
GOLD = sorted([*FOLDER.glob("votes-*.json"), *FOLDER.glob("presence-*.json")])


@cache
def scores() -> dict[str, tuple[float, float, float, int]]:
    rows = score_rows(one.scores for one in evaluate_gold(GOLD))
    return {row.layer: (row.precision, row.recall, row.f1, row.gold) for row in rows}


def test_there_is_much_gold() -> None:
    assert sum(len(read_gold(path).items or ()) for path in GOLD) >= 150
    assert scores()["dissent"][3] >= 150


def test_hardly_any_dissent_is_false() -> None:
    pooled = pool_scores(one.scores for one in evaluate_gold(GOLD))["dissent"]
    assert pooled.precision >= 0.99, [fault for fault in pooled.faults if fault.kind == "EXTRA"]


@pytest.mark.parametrize(
    ("layer", "least"),
    [
        ("vote positions", 0.97),
        ("vote counts", 0.97),
        ("vote event complete", 0.95),
        ("dissent", 0.98),
        ("attendance", 0.97),
        ("referrals", 1.0),
        ("people", 0.95),
    ],
)
def test_a_layer_stays_as_good(layer: str, least: float) -> None:
    assert scores()[layer][2] >= least
