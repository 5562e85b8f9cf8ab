"""Section headings by role, with the body and date that decision headings print."""

import pytest

from extract.domain.meeting import SectionRole as R
from extract.layout.headings.by_role import read_heading
from extract.lexicon.bodies import is_body_name


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Indstilling", R.RECOMMENDATION),
        ("INDSTILLING:", R.RECOMMENDATION),
        ("• Indstilling", R.RECOMMENDATION),
        ("Beslutning", R.DECISION),
        ("Resumé", R.SUMMARY),
        ("Sagsfremstilling", R.CASE),
        ("Økonomi", R.ECONOMY),
        ("Økonomiske konsekvenser", R.ECONOMY),
        ("Lovgrundlag", R.LAW),
        ("Høring", R.HEARING),
        ("Vurdering", R.ASSESSMENT),
        ("Historik", R.HISTORY),
        ("Beslutningskompetence", R.COMPETENCE),
        ("Sagens gang", R.ROUTE),
        ("Bilag", R.ATTACHMENTS),
        ("Fraværende", R.ATTENDANCE),
        ("Beslutningstema", R.QUESTION),
    ],
)
def test_a_heading_fills_its_line(line: str, role: R) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert (heading.role, heading.end, heading.body, heading.date) == (role, len(line), None, None)


@pytest.mark.parametrize(
    ("line", "body", "date"),
    [
        ("Beslutning i Byrådet den 04-03-2021", "Byrådet", "2021-03-04"),
        ("Beslutning Havneudvalget den 4. marts 2021:", "Havneudvalget", "2021-03-04"),
        ("BESLUTNING: Havneudvalget den 4. marts 2021", "Havneudvalget", "2021-03-04"),
        ("Byrådets beslutning den 30. november 2021:", "Byrådet", "2021-11-30"),
        ("Byrådet, 04-03-2021, pkt. 14", "Byrådet", "2021-03-04"),
        ("Teknik- og Miljøudvalget, 18. september 2019, pkt. 153:", "Teknik- og Miljøudvalget", "2019-09-18"),
        ("Beslutning fra Byrådet, 30. november 2021, pkt. 563:", "Byrådet", "2021-11-30"),
        ("Byrådet, 18.12.2018", "Byrådet", "2018-12-18"),
        ("28-03-2022 Økonomiudvalget", "Økonomiudvalget", "2022-03-28"),
        ("Beslutning i Havneudvalget 2018-2021 den 4. marts 2021", "Havneudvalget", "2021-03-04"),
        ("Beslutning på byrådsmødet den 4. marts 2021", "byråd", "2021-03-04"),
    ],
)
def test_a_decision_heading_prints_a_body_and_a_day(line: str, body: str, date: str) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert (heading.role, heading.body, heading.date, heading.end) == (R.DECISION, body, date, len(line))


@pytest.mark.parametrize(
    ("line", "role", "rest"),
    [
        ("Beslutning: Godkendt.", R.DECISION, "Godkendt."),
        ("BeslutningGodkendt.", R.DECISION, "Godkendt."),
        ("Fraværende: Ruth Falk (Ø)", R.ATTENDANCE, "Ruth Falk (Ø)"),
        ("Fraværende- Ruth Falk (Ø)", R.ATTENDANCE, "- Ruth Falk (Ø)"),
        ("Beslutningskompetence: Byrådet", R.COMPETENCE, "Byrådet"),
    ],
)
def test_a_heading_and_its_text_on_one_line(line: str, role: R, rest: str) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert (heading.role, line[heading.end :]) == (role, rest)


@pytest.mark.parametrize("line", ["Forvaltningen indstiller:", "Administrationen indstiller til Byrådet"])
def test_a_lead_in_belongs_to_the_text(line: str) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert (heading.role, heading.leads, heading.end) == (R.RECOMMENDATION, True, 0)


@pytest.mark.parametrize(
    "line",
    [
        "beslutning",
        "Beslutningen blev truffet i går.",
        "Byrådet besluttede den 4. marts 2021 at bygge en bro.",
        "Byrådet har et møde.",
        "Økonomien i sagen er god.",
        "Godkendt.",
        "",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert read_heading(line) is None


@pytest.mark.parametrize(
    ("name", "so"),
    [("Byrådet", True), ("Teknik- og Miljøudvalget", True), ("Skovudvalget 2018-2021", True), ("Bro over åen", False),
     ("Byrådet besluttede sagen", False)],
)  # fmt: skip
def test_the_name_of_a_body_alone(name: str, so: bool) -> None:
    assert is_body_name(name) is so
