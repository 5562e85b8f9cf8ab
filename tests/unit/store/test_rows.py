"""Amounts become whole øre exactly, or nothing."""

import pytest

from extract.domain.facts import Amount
from extract.store.rows import json_list, ore
from tests import invented


@pytest.mark.parametrize(
    ("value", "high", "expected"),
    [
        ("1500000", None, 150_000_000),
        ("-0.5", None, -50),
        ("0.005", None, 0),
        (None, "2000.25", 200_025),
        (None, None, None),
        ("NaN", None, None),
        ("Infinity", None, None),
        ("92233720368547758.07", None, 2**63 - 1),
        ("92233720368547758.08", None, None),
    ],
)
def test_ore(value: str | None, high: str | None, expected: int | None) -> None:
    amount = Amount(id="1.a1", value=value, high=high, raw="x", evidence=invented.evidence("1,5 mio. kr."))
    assert ore(amount) == expected


def test_json_list_keeps_danish_letters() -> None:
    assert json_list(("Ø", "a")) == '["Ø", "a"]'
