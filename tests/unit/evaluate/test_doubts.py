"""A slip in gold is told, and not counted as a fault of the program."""

from typing import Any

import pytest
from pydantic import ValidationError

from extract.evaluate.doubts import doubts
from extract.evaluate.gold import Gold

SIDE = {"side": "against", "voter": {"name": "Anna Holm", "party": "A"}}


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"recomendations": []}, ["no such field is scored: items.0.recomendations (recommendations?)"]),
        ({"afstemning": []}, ["no such field is scored: items.0.afstemning"]),
        (
            {"decisions": [{"id": "1.d1", "outcom": "approved"}], "evidence": {}, "comment": "x", "arguable": []},
            ["no such field is scored: items.0.decisions.0.outcom (outcome?)"],
        ),
        (
            {"recommendations": [{"id": "1.r1"}], "mappings": [{"recommendation": "1.r2"}]},
            ["items.0.mappings.0.recommendation: nothing in the item has the id 1.r2"],
        ),
        (
            {"amounts": [{"id": "1.a1"}], "moves": [{"kind": "sale", "amount": "1.a1", "decision": "1.d1"}]},
            [],  # gold without decisions may name one
        ),
        (
            {"votes": [{"positions": [SIDE]}]},
            ["items.0.votes.0.positions.0.voter: it has no kind, and counts as a party; write person, party or group"],
        ),
        ({"votes": [{"counts": {"for": 3}, "positions": []}]}, []),
    ],
)
def test_a_slip_is_told(item: dict[str, Any], told: list[str]) -> None:
    said = {"items": [item]}
    assert doubts(said, Gold.model_validate(said)) == told


@pytest.mark.parametrize(
    "said",
    [
        {"meeting": {"date": "4. marts 2021"}},
        {"items": [{"dates": [{"start": "04-03-2021"}]}]},
        {"items": [{"decisions": [{"date": "2021"}]}]},
        {"items": [{"amounts": [{"value": "1.500.000"}]}]},
        {"items": [{"amounts": [{"high": "2 mio. kr."}]}]},
        *({"items": [{"amounts": [{"value": value}]}]} for value in ("NaN", "-Infinity", "1e6", "1_000", "+5", "٣")),
    ],
)
def test_a_day_or_sum_that_no_record_writes_so_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"as a record writes it; write"):
        Gold.model_validate(said)
