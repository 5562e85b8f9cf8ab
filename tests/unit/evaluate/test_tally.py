"""Counts and measures."""

from decimal import Decimal

import pytest

from extract.evaluate.gold import GoldPerson
from extract.evaluate.likeness import alike, item_number, money, person_of, point_of, same_body, title_of
from extract.evaluate.tally import Tally, compare_bags, compare_pairs


def test_bags_count_each_thing_as_often_as_it_stands() -> None:
    tally = compare_bags(["a", "a", "b"], ["a", "c"], "doc")
    assert (tally.right, tally.extra, tally.missed) == (1, 2, 1)
    assert {(f.kind, f.what) for f in tally.faults} == {("MISS", "c"), ("EXTRA", "a"), ("EXTRA", "b")}
    assert (tally.precision, tally.recall, tally.f1) == (1 / 3, 1 / 2, 0.4)


def test_faults_are_told_in_words() -> None:
    mine = [
        ("moves", (Decimal("1500000.00"), None), frozenset({("for", "v"), ("against", "ø")}), GoldPerson(name="Bo"))
    ]
    [fault] = compare_bags(mine, [], "doc").faults
    assert fault.what == "moves · 1500000.00 · [against · ø; for · v] · Bo"


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Anna Holm (A)", "anna holm"),
        ("Anna Holm (UP-1)", "anna holm"),
        ("Anna (Annelise) Holm", "anna (annelise) holm"),
    ],
)
def test_a_letter_behind_a_name_is_not_of_the_name(name: str, person: str) -> None:
    assert person_of(name) == person


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    tally = Tally()
    assert (tally.precision, tally.recall, tally.f1) == (1.0, 1.0, 1.0)


def test_pairs_take_the_most_alike_first_and_each_once() -> None:
    likeness = {("x", "1"): 2.0, ("x", "2"): 3.0, ("y", "2"): 1.0}
    tally = compare_pairs(["x", "y"], ["1", "2"], lambda m, g: likeness.get((m, g), 0.0), "doc")
    assert (tally.right, tally.extra, tally.missed) == (1, 1, 1)


def test_tallies_pool() -> None:
    pooled = Tally(1, 2, 3)
    pooled.add(Tally(4, 5, 6))
    assert (pooled.right, pooled.extra, pooled.missed, pooled.gold) == (5, 7, 9, 14)


@pytest.mark.parametrize(("label", "number"), [("Punkt 014.", "14"), ("5.1", "5.1"), ("", None), (None, None)])
def test_item_numbers(label: str | None, number: str | None) -> None:
    assert item_number(label) == number


def test_likeness() -> None:
    assert same_body("Børneudvalget", "Børneudvalg")
    assert same_body("Byråd", "Byrådet")
    assert not same_body("Byrådet", "Børneudvalget")
    assert point_of("2. b") == point_of("2b")
    assert title_of("Lukket: Køb af grund") == title_of("Køb af grund (Lukket)") == "køb af grund"
    assert alike("Budget 2024", "budget 2024.") == 100
    assert alike("Budget", "Regnskab") == 0


def test_money_is_compared_to_the_oere() -> None:
    assert money("22.5") == money("22.50")
    assert money(None) is None
    assert money("mange") == "mange"
