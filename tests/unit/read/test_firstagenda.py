"""A FirstAgenda publication becomes labelled lines and items with their fields."""

import json
from typing import Any

import pytest

from extract.domain.document import Document, RawFile
from extract.read.document import read_document

DECISION = "<div><div><h3>Beslutning</h3>\r\n<span>Godkendt.<br><br>Fraværende: Ida Prøve</span></div></div>"


def item(**changes: Any) -> dict[str, Any]:
    fields = [{"Navn": "", "Html": DECISION, "Tekst": None, "Link": ""}]
    return {"Punktnummer": "1", "Navn": "Valg", "SagsNummer": "22-0001", "Sorting": 1, "Felter": fields} | changes


def person(name: str, absent: bool = False, cancelled: bool = False) -> dict[str, Any]:
    return {"Name": name, "Absent": absent, "ParticipationCancelled": cancelled}


def read(*items: dict[str, Any], **meeting: Any) -> Document:
    held = {"Dato": "2022-03-28T08:00:00+02:00", "Sted": "Lokale 1", "MeetingEndUtc": None} | meeting
    published = {"Udvalg": {"Navn": "Prøveudvalget"}, "Moede": held, "Dagsordenpunkter": list(items)}
    return read_document(RawFile(source="a", content=json.dumps(published).encode()))


def shown(document: Document) -> list[tuple[str, str]]:
    return [(b.kind.value, document.text[b.span.start : b.span.end]) for b in document.blocks]


HEAD = "Udvalg: Prøveudvalget\nMødedato: 2022-03-28\nMødetidspunkt: 08:00\nMødested: Lokale 1\n\n"


def test_a_meeting() -> None:
    document = read(item())
    assert document.text == (HEAD + "1. Valg\nSagsnr.: 22-0001\n\nBeslutning\n\nGodkendt.\n\nFraværende: Ida Prøve")
    assert document.media_type == "application/json"
    assert [kind for kind, _ in shown(document)] == [
        "label", "label", "label", "label", "item", "label", "heading", "text", "text",
    ]  # fmt: skip


def test_presence_of_the_meeting() -> None:
    people = [
        person("Ida Prøve"),
        person("Bo Test", absent=True),
        person("Per Forsøg", cancelled=True),
        person("Eva X"),
    ]
    assert read(item(), Moededeltagere=people).text.split("\n")[4:7] == [
        "Deltagere: Ida Prøve, Eva X",
        "Fraværende: Bo Test",
        "Afbud: Per Forsøg",
    ]


def test_times() -> None:
    assert "Mødetidspunkt" not in read(item(), Dato="2022-03-28T00:00:00+02:00").text
    assert "\nSluttidspunkt: 19:45\n" in read(item(), MeetingEndUtc="2022-03-28T19:45:00+02:00").text
    assert "Mødedato: 2023-01-02\n" in read(item(), Dato=None, MeetingBeginUtc="2023-01-02T17:00:00").text


def test_items_come_in_order_with_their_number_as_printed() -> None:
    document = read(item(Sorting=2, Punktnummer="12."), item(Sorting=1, Punktnummer="", Number=None, Navn="Først"))
    assert [text for kind, text in shown(document) if kind == "item"] == ["Først", "12. Valg"]


def test_absences_that_the_text_does_not_tell() -> None:
    absent = [{"Name": name, "Reason": "Fraværende"} for name in ("Ida Prøve", "Bo Test", "Eva X")]
    document = read(item(ExternalAgendaItemAttendees=absent))
    assert shown(document)[5:7] == [("label", "Sagsnr.: 22-0001"), ("label", "Fraværende: Bo Test, Eva X")]


def test_absences_of_earlier_meetings_do_not_count_as_told() -> None:
    history = "<h3>Sagens forløb</h3><u>01-03-2022 Økonomiudvalget</u><br>Anbefales.<br>Fraværende: Bo Test"
    fields = [{"Html": DECISION + history}]
    absent = [{"Name": "Bo Test", "Reason": "Fraværende"}]
    document = read(item(Felter=fields, ExternalAgendaItemAttendees=absent))
    assert ("label", "Fraværende: Bo Test") in shown(document)
    assert ("heading", "01-03-2022 Økonomiudvalget") in shown(document)


def test_a_name_in_the_case_is_no_absence() -> None:
    fields = [{"Html": "<p>Bo Test har stillet forslag.</p>"}]
    absent = [{"Name": "Bo Test", "Reason": "Fraværende"}]
    assert "\nFraværende: Bo Test\n" in read(item(Felter=fields, ExternalAgendaItemAttendees=absent)).text


def test_fields_with_names_and_plain_text() -> None:
    fields = [{"Navn": "Indstilling", "Html": "<p>at A</p>"}, {"Navn": "Beslutning", "Html": "", "Tekst": "Ja.\nEnigt"}]
    assert shown(read(item(Felter=fields)))[6:] == [
        ("heading", "Indstilling"),
        ("text", "at A"),
        ("heading", "Beslutning"),
        ("text", "Ja."),
        ("text", "Enigt"),
    ]


def test_a_field_whose_text_begins_with_its_name() -> None:
    fields = [
        {"Navn": "Beslutning", "Html": "<h3>Beslutning:</h3><p>Godkendt.</p>"},
        {"Navn": "Beslutning", "Html": ""},
    ]
    assert shown(read(item(Felter=fields)))[6:] == [
        ("heading", "Beslutning"), ("text", "Godkendt."), ("heading", "Beslutning"),
    ]  # fmt: skip


def test_a_title_printed_again_is_read_once() -> None:
    fields = [{"Html": "<div>Lukket: Køb af grund\n<p>Godkendt.</p></div>"}]
    assert shown(read(item(Navn="Lukket: Køb af grund", Felter=fields)))[4:] == [
        ("item", "1. Lukket: Køb af grund"),
        ("label", "Sagsnr.: 22-0001"),
        ("text", "Godkendt."),
    ]


def test_a_decision_outside_the_fields() -> None:
    decided = read(item(Felter=[{"Html": "<p>Sagen.</p>"}], ItemDecision="<p>Godkendt.</p>"))
    assert shown(decided)[6:] == [("text", "Sagen."), ("heading", "Beslutning"), ("text", "Godkendt.")]
    assert read(item(ItemDecision="<p>Godkendt.</p>")).text == read(item()).text


def test_the_publisher_is_named() -> None:
    fields = [{"Html": DECISION, "Link": "https://dagsordener.testby.dk/Vis/Pdf/1"}]
    assert "\nKilde: dagsordener.testby.dk\n" in read(item(Felter=[]), item(Felter=fields)).text


@pytest.mark.parametrize(
    "changes",
    [
        {"Felter": None},
        {"Felter": ["x", {"Html": 5}]},
        {"Sorting": "x"},
        {"Navn": None, "Punktnummer": None},
        {"ExternalAgendaItemAttendees": [{"Name": None}, 3]},
    ],
)
def test_odd_values_do_not_stop_the_reading(changes: dict[str, Any]) -> None:
    assert read(item(**changes)).text.startswith("Udvalg: Prøveudvalget\n")


def test_a_byte_order_mark_and_a_list_of_one() -> None:
    content = json.dumps([{"Dagsordenpunkter": [item()]}]).encode("utf-8-sig")
    assert read_document(RawFile(source="a", content=content)).text.startswith("1. Valg\n")


def test_a_field_that_is_there_twice_is_read_once() -> None:
    field = {"Navn": "", "Html": DECISION}
    assert read(item(Felter=[field, dict(field)])).text == read(item(Felter=[field])).text


def test_html_that_was_escaped_once_more() -> None:
    assert read(item(Felter=[{"Html": "&lt;h3&gt;Beslutning&lt;/h3&gt;&lt;p&gt;Godkendt.&lt;/p&gt;"}])).text.endswith(
        "Beslutning\n\nGodkendt."
    )


def test_the_order_may_be_written_as_text() -> None:
    text = read(item(Punktnummer="10", Sorting="10"), item(Punktnummer="9", Sorting="9")).text
    assert text.index("9. Valg") < text.index("10. Valg")


def test_a_publication_inside_another_object_and_with_line_ends_inside_strings() -> None:
    published = {"data": {"Udvalg": {"Navn": "Prøveudvalget"}, "Dagsordenpunkter": [item(Navn="Valg af@formand")]}}
    content = json.dumps(published).replace("@", "\n").encode()
    assert "1. Valg af formand" in read_document(RawFile(source="a", content=content)).text
