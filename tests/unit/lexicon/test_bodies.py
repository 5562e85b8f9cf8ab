"""Political bodies: names without periods, kinds, and names that mean one body."""

import pytest

from extract.domain.identity import BodyKind
from extract.lexicon.bodies import find_bodies, read_body, same_body, without_period


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Byråd 2022-2025", "Byråd"),
        ("Byrådet (18-21)", "Byrådet"),
        ("Kommunalbestyrelsen 2018-2021", "Kommunalbestyrelsen"),
        ("14-17 Byrådet", "Byrådet"),
        ("Økonomiudvalget 2015 - 2017s møde", "Økonomiudvalget"),
        ("Økonomiudvalget 2014–2017", "Økonomiudvalget"),
        ("Skovudvalget, 2018-2021", "Skovudvalget"),
        ("Skovudvalget 2018", "Skovudvalget"),
        ("Skovudvalget:", "Skovudvalget"),
        ("Skovudvalget", "Skovudvalget"),
    ],
)
def test_the_period_of_office_is_no_part_of_the_name(printed: str, name: str) -> None:
    assert without_period(printed) == name
    assert read_body(printed).name == name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Byrådet", BodyKind.COUNCIL),
        ("Kommunalbestyrelsen", BodyKind.COUNCIL),
        ("Borgerrepræsentationen", BodyKind.COUNCIL),
        ("Økonomiudvalget", BodyKind.ECONOMY),
        ("Økonomi- og Erhvervsudvalget", BodyKind.ECONOMY),
        ("Teknik- og Miljøudvalget", BodyKind.COMMITTEE),
        ("Udvalget for Skove og Søer", BodyKind.COMMITTEE),
        ("Magistraten", BodyKind.MAGISTRATE),
        ("Regionsrådet", BodyKind.REGION),
        ("Seniorrådet", BodyKind.BOARD),
        ("Handicaprådet", BodyKind.BOARD),
        ("Fjordbestyrelsen", BodyKind.BOARD),
        ("Skovudvalget og Sørådet", BodyKind.OTHER),
    ],
)
def test_the_kind_of_a_body(name: str, kind: BodyKind) -> None:
    assert read_body(name).kind is kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Byrådet", "Byråd"),
        ("Byrådet", "Byrådets"),
        ("Byrådet", "BYRÅDET"),
        ("Teknik- og Miljøudvalget", "Teknik og Miljøudvalget"),
        ("Teknik- & Miljøudvalget", "Teknik- og Miljøudvalg"),
        ("Skovudvalget 2018-2021", "Skovudvalget"),
        ("Kommunalbestyrelsen", "Kommunalbestyrelse"),
        ("Magistraten", "Magistrat"),
    ],
)
def test_two_names_of_one_body(one: str, other: str) -> None:
    assert same_body(one, other)
    assert same_body(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Byrådet", "Økonomiudvalget"),
        ("Teknikudvalget", "Teknik- og Miljøudvalget"),
        ("Byrådet", None),
        (None, None),
        ("", ""),
    ],
)
def test_names_that_are_not_known_to_mean_one_body(one: str | None, other: str | None) -> None:
    assert not same_body(one, other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Økonomiudvalget anbefaler over for Byrådet, at", ["Økonomiudvalget", "Byrådet"]),
        ("Sagen sendes til Teknik- og Miljøudvalget.", ["Teknik- og Miljøudvalget"]),
        ("Udvalget for Skove og Søer har", ["Udvalget for Skove og Søer"]),
        ("Der er godt vejr i byen.", []),
        ("et bestyrelsesmøde om rådighedsbeløb", []),
    ],
)
def test_bodies_named_in_a_text(text: str, names: list[str]) -> None:
    assert [found[0] for found in find_bodies(text)] == names
