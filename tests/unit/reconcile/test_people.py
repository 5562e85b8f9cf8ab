"""Everybody named in a meeting's business, once."""

import pytest

from extract.domain.record import Record
from extract.reconcile.people import People
from tests.reading import HEAD, read


def people(*named: tuple[str, str | None], text: str = "") -> list[tuple[str, str, tuple[str, ...], str | None]]:
    held = People(text)
    for name, party in named:
        held.add(name, party, "member")
    return [(p.id, p.name, p.variants, p.party) for p in held.persons()]


def test_a_name_stands_once() -> None:
    assert people(("Ruth Falk", None), ("Bo Dahl", "V"), ("Ruth Falk", "Ø")) == [
        ("p1", "Ruth Falk", (), "Ø"),
        ("p2", "Bo Dahl", (), "V"),
    ]


def test_the_fullest_form_is_the_name() -> None:
    assert people(("Ruth Falk", "Ø"), ("Ruth Marie Falk", None)) == [("p1", "Ruth Marie Falk", ("Ruth Falk",), "Ø")]
    assert people(("Ruth Marie Falk", None), ("Ruth Falk", "Ø")) == [("p1", "Ruth Marie Falk", ("Ruth Falk",), "Ø")]


def test_a_short_form_that_fits_two_is_neither() -> None:
    held = People("")
    for name in ("Ruth Marie Falk", "Ruth Sofie Falk", "Ruth Falk"):
        held.add(name, None)
    assert [p.name for p in held.persons()] == ["Ruth Marie Falk", "Ruth Sofie Falk", "Ruth Falk"]
    assert held.ambiguous == ["Ruth Falk"]


@pytest.mark.parametrize("short", ["Ruth M. Falk", "R.M. Falk", "R. Falk", "Ruth-Marie Falk", "Ruth Falk"])
def test_a_shorter_form_is_the_person(short: str) -> None:
    assert people(("Ruth Marie Falk", "Ø"), ("Bo Dahl", "V"), (short, "Ø")) == [
        ("p1", "Ruth Marie Falk", (short,), "Ø"),
        ("p2", "Bo Dahl", (), "V"),
    ]


@pytest.mark.parametrize("other", ["Ruth S. Falk", "S.M. Falk", "Ruth F.", "Ruth Marie Falke", "Marie Falk"])
def test_another_name_is_another_person(other: str) -> None:
    assert people(("Ruth Marie Falk", "Ø"), (other, None)) == [
        ("p1", "Ruth Marie Falk", (), "Ø"),
        ("p2", other, (), None),
    ]


def test_a_longer_name_with_another_partys_letter_is_another_person() -> None:
    assert people(("Ruth Falk", "Ø"), ("Ruth Marie Falk", "V"), ("R.M. Falk", "V")) == [
        ("p1", "Ruth Falk", (), "Ø"),
        ("p2", "Ruth Marie Falk", ("R.M. Falk",), "V"),
    ]


def test_an_initial_that_fits_two_is_neither() -> None:
    held = People("")
    for name in ("Ruth Falk", "Rasmus Falk", "R. Falk"):
        held.add(name, "Ø")
    assert [p.name for p in held.persons()] == ["Ruth Falk", "Rasmus Falk", "R. Falk"]
    assert held.ambiguous == ["R. Falk"]


def test_mentions_are_where_the_name_stands() -> None:
    text = "Ruth Falk (Ø) og Ruth Marie Falk taler."
    held = People(text)
    held.add("Ruth Falk", "Ø")
    held.add("Ruth Marie Falk", None)
    [person] = held.persons()
    assert [text[a:b] for a, b in person.mentions] == ["Ruth Falk", "Ruth Marie Falk"]


def test_facts_refer_to_people() -> None:
    record: Record = read(
        HEAD.format(body="Byrådet").rstrip()
        + "\nAfbud: Viggo Brandt (C)\n\n7. Bro over åen\n\nBeslutning\nGodkendt.\nRuth Falk (Ø) stemte imod.\n\n"
        + "Fraværende: Bo Dahl (V) - Mia Krog (V) mødte som stedfortræder.\n"
    )
    ids = {p.name: p.id for p in record.people}
    assert set(ids) == {"Viggo Brandt", "Ruth Falk", "Bo Dahl", "Mia Krog"}
    [item] = record.items
    assert [a.person.id for a in record.attendance] == [ids["Viggo Brandt"]]
    assert [p.voter.id for v in item.votes for p in v.positions] == [ids["Ruth Falk"]]
    assert {(a.person.id, a.for_.id if a.for_ else None) for a in item.attendance} == {
        (ids["Bo Dahl"], None), (ids["Mia Krog"], ids["Bo Dahl"]),
    }  # fmt: skip
    assert {p.name: (p.role, p.party) for p in record.people} == {
        "Viggo Brandt": ("member", "C"), "Ruth Falk": ("member", "Ø"), "Bo Dahl": ("member", "V"), "Mia Krog": ("substitute", "V"),
    }  # fmt: skip


def test_who_is_appointed_is_somebody() -> None:
    record = read(HEAD.format(body="Byrådet") + "7. Valg\n\nBeslutning\nBo Dahl (V) blev valgt.\n")
    assert [(p.name, p.party) for p in record.people] == [("Bo Dahl", "V")]
