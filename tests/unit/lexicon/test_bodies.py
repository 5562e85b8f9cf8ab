"""Political bodies: names without periods, kinds, and names that mean one body."""

import pytest

from extract.domain.identity import BodyKind
from extract.lexicon.bodies import find_bodies, read_body, same_body
from extract.lexicon.periods import blank_periods, without_period


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
        ("Skovudvalget_2018-21", "Skovudvalget"),
        ("Skovudvalget_2022_2025", "Skovudvalget"),
        ("Skovudvalget (2022 - 2025)", "Skovudvalget"),
        ("Skovudvalget - 2022-2025", "Skovudvalget"),
        ("Skovudvalget 2022/2025", "Skovudvalget"),
        ("Skovudvalget (2018)", "Skovudvalget"),
        ("Skovudvalget [2022-2025]", "Skovudvalget"),
        ("Skovudvalget (2022-)", "Skovudvalget"),
        ("Skovudvalget (indtil 31-12-2018)", "Skovudvalget"),
        ("Skovudvalget (fra 1. januar 2022)", "Skovudvalget"),
        ("Skovudvalget (valgperioden 2022-2025)", "Skovudvalget"),
        ("Skovudvalget (perioden 2022 til 2025)", "Skovudvalget"),
        ("2022_2025_Skovudvalget", "Skovudvalget"),
        ("Skovudvalget 2018", "Skovudvalget"),
        ("Skovudvalget:", "Skovudvalget"),
        ("Skovudvalget", "Skovudvalget"),
    ],
)
def test_the_period_of_office_is_no_part_of_the_name(printed: str, name: str) -> None:
    assert without_period(printed) == name
    assert read_body(printed).name == name


@pytest.mark.parametrize(
    "printed",
    [
        "Skovudvalget (§ 17, stk. 4)",
        "Hovedudvalget (MED)",
        "Skovudvalget 12-10-2010",
        "Skovudvalget 2018-11-09",
        "Skovudvalget 3",
    ],
)
def test_what_else_stands_behind_a_name_is_no_period_of_office(printed: str) -> None:
    assert without_period(printed) == printed
    assert blank_periods(printed) == printed


@pytest.mark.parametrize(
    ("line", "blanked"),
    [
        ("Skovudvalget (indtil 31-12-2018) den 9. maj 2018", "Skovudvalget                     den 9. maj 2018"),
        ("Møde i Skovudvalget_2018-21 den 9. maj 2018", "Møde i Skovudvalget         den 9. maj 2018"),
        (
            "Referat fra Skovudvalget (18-21)s møde den 9. maj 2018",
            "Referat fra Skovudvalget        s møde den 9. maj 2018",
        ),
        ("Skovudvalget 2018-2021 – Referat", "Skovudvalget           – Referat"),
        ("Skovudvalget 09-11-2020", "Skovudvalget 09-11-2020"),
        ("Skovudvalget_2020_11_09", "Skovudvalget_2020_11_09"),
        ("Skovudvalget 09-11 2020", "Skovudvalget 09-11 2020"),
        ("Budget 2018-2021", "Budget 2018-2021"),
        ("Skovudvalget 16-18.30", "Skovudvalget 16-18.30"),
    ],
)
def test_the_period_of_office_within_a_line_is_blanked(line: str, blanked: str) -> None:
    assert blank_periods(line) == blanked


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
