"""The meeting's body, date, times and place."""

import pytest

from extract.domain.identity import BodyKind
from extract.domain.meeting import Meeting
from tests.reading import layout_of

ITEM = "\n\n1. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\nBeslutning\nGodkendt.\n"


def meeting(head: str, tail: str = ITEM) -> Meeting:
    return layout_of(head + tail).meeting


@pytest.mark.parametrize(
    ("line", "date", "start"),
    [
        ("Mødedato: 4. marts 2021 kl. 16:30", "2021-03-04", "16:30"),
        ("Mødedato Torsdag d. 04. marts 2021 kl. 16.30", "2021-03-04", "16:30"),
        ("Dato: 04-03-2021", "2021-03-04", None),
        ("Dato: 04-03-2021 kl. 16", "2021-03-04", "16:00"),
        ("04-03-2021 kl. 18:00", "2021-03-04", "18:00"),
        ("Den 04.03.2021 kl. 17:00 i Søsalen", "2021-03-04", "17:00"),
        ("Torsdag, 4 marts, 2021 - 18:30", "2021-03-04", "18:30"),
        ("Torsdag, March 4, 2021 - 17:00", "2021-03-04", "17:00"),
        ("Dato: 3/4/2021 4:00:00 PM", "2021-03-04", "16:00"),
        ("Dato: 2021-03-04", "2021-03-04", None),
    ],
)
def test_dates_and_times(line: str, date: str, start: str | None) -> None:
    found = meeting(f"Referat\nByrådet\n{line}")
    assert (found.date, found.start) == (date, start)


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        ("Referat\nByrådet\nDato: 04-03-2021", "Byrådet", BodyKind.COUNCIL),
        ("Referat fra Havneudvalget\nDato: 04-03-2021", "Havneudvalget", BodyKind.COMMITTEE),
        ("Udvalg: Økonomiudvalget\nDato: 04-03-2021", "Økonomiudvalget", BodyKind.ECONOMY),
        ("Byrådet – Referat – 4. marts 2021", "Byrådet", BodyKind.COUNCIL),
        ("Referat\nByråd 2018-2021\nDato: 04-03-2021", "Byråd", BodyKind.COUNCIL),
        (
            "Referat\nTeknik- og Miljøudvalget 2018-2021\nDato: 04-03-2021",
            "Teknik- og Miljøudvalget",
            BodyKind.COMMITTEE,
        ),
        ("Referat\nSeniorrådet\nDato: 04-03-2021", "Seniorrådet", BodyKind.BOARD),
    ],
)
def test_the_body(head: str, name: str, kind: BodyKind) -> None:
    found = meeting(head)
    assert found.body is not None
    assert (found.body.name, found.body.kind) == (name, kind)


def test_the_date_and_body_come_from_a_decision_heading() -> None:
    tail = "1. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\nBeslutning i Byrådet den 04-03-2021\nGodkendt.\n"
    found = meeting("", tail)
    assert found.body is not None
    assert (found.body.name, found.date) == ("Byrådet", "2021-03-04")


def test_the_end_and_the_place() -> None:
    found = meeting("Referat\nByrådet\nDato: 04-03-2021\nSted: Søsalen\nMødet slut: 19.10")
    assert (found.place, found.end) == ("Søsalen", "19:10")


def test_the_end_without_a_colon() -> None:
    assert meeting("Referat\nByrådet\nDato: 04-03-2021\nMødet hævet kl. 19.10").end == "19:10"


def test_what_is_not_stated_is_none() -> None:
    found = meeting("Referat")
    assert (found.municipality, found.date, found.start, found.end, found.place) == (None,) * 5


def test_every_field_has_its_proof() -> None:
    found = meeting("Sandager Kommune\nReferat\nByrådet\nDato: 04-03-2021 kl. 16:30\nSted: Søsalen")
    assert {name: e.quote for name, e in found.evidence.items()} == {
        "body": "Byrådet", "date": "04-03-2021", "start": "16:30", "place": "Søsalen",
    }  # fmt: skip


def test_the_municipality_is_given_or_found() -> None:
    head = "Referat\nByrådet\nDato: 04-03-2021"
    assert layout_of(head + ITEM).meeting.municipality is None
    found = layout_of("Samsø Kommune\n" + head + ITEM).meeting.municipality
    assert found is not None
    assert (found.code, found.name) == ("0741", "Samsø")


def municipality_of(text: str) -> str | None:
    found = layout_of(text).meeting.municipality
    return found.name if found else None


def test_a_municipality_named_once_is_the_documents_own_where_it_is_said_what_it_shall_do() -> None:
    head = "Referat\nMiljøudvalget\nDato: 04-03-2021"
    assert municipality_of(f"{head}{ITEM}\nUdvalget drøfter, hvilke veje Samsø Kommune skal spærre.") == "Samsø"
    assert municipality_of(f"{head}{ITEM}\nUdvalget hørte, at Samsø Kommune har spærret to veje.") is None
    assert municipality_of(f"{head}{ITEM}\nSamsø Kommune skal høres, og Odder Kommune har svaret.") is None
    assert municipality_of(f"{head}{ITEM}\nEt møde med Region Midtjylland skal aftales.") is None


def test_the_town_hall_of_the_meeting_tells_the_municipality() -> None:
    head = "Referat\nMiljøudvalget\nDato: 04-03-2021\nSted: "
    assert municipality_of(f"{head}Mødelokale 2, Samsø Rådhus{ITEM}") == "Samsø"
    assert municipality_of(f"{head}Rådhuset, Søndergade 1, 8305 Samsø{ITEM}") == "Samsø"
    assert municipality_of(f"{head}Kroen, Søndergade 1, 8305 Samsø{ITEM}") is None
    assert municipality_of(f"{head}Rådhuset, mødelokale 2{ITEM}") is None


def test_the_end_below_the_last_item() -> None:
    assert meeting("Referat\nByrådet\nDato: 04-03-2021", ITEM + "\nMødet hævet kl. 20.15").end == "20:15"
    assert meeting("Referat\nByrådet\nDato: 04-03-2021", ITEM + "\nMødet blev afsluttet uden bemærkninger.").end is None


def test_the_clock_and_the_place_on_the_line_below_the_day() -> None:
    found = meeting("Referat\nByrådet\nMandag den 3. februar 2020\nKl. 15.00 - 17.30, Mødelokale 2")
    assert (found.start, found.end, found.place) == ("15:00", "17:30", "Mødelokale 2")
