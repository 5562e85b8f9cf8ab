"""Readable ids are made of plain letters and stay free of collisions."""

import pytest

from extract.store.ids import free, item_ids, short_hash, slug
from tests import invented


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Beskæftigelses- og Socialudvalget", "beskaeftigelses-og-socialudvalget"),
        ("Økonomi & Erhverv", "oekonomi-erhverv"),
        ("Århus  Å", "aarhus-aa"),
        ("A\u030aby", "aaby"),  # a letter and a ring are one letter
        ("Café Élan", "cafe-elan"),
        ("2b.", "2b"),
        ("–", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_short_hash() -> None:
    assert short_hash("sha256:0123456789abcdef") == "01234567"


def test_free() -> None:
    assert free("x", set()) == "x"
    assert free("x", {"x"}) == "x-2"
    assert free("x", {"x", "x-2"}) == "x-3"


def test_items_without_a_number_are_named_by_position() -> None:
    item = invented.cycle_path()
    unnumbered = item.model_copy(update={"number": None})
    meeting = "sandager/teknik-og-miljoeudvalget/2021-03-04"
    assert list(item_ids(invented.record(items=(item, unnumbered, item)))) == [
        f"{meeting}/7",
        f"{meeting}/#2",
        f"{meeting}/7-2",
    ]
