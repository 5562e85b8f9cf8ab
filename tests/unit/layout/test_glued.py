"""Lines in which an export lost its line breaks between headings and their text."""

import pytest

from tests.reading import layout_of

HEAD = "Lejre KommuneReferatUdvalg: BorgerudvalgetDato: 12-03-2023Tid: 15:00 - 17:25Sted: Salen\n"
ITEMS = (
    "7. Bro over åen\nSagsnr.: 23/1187ResumeBroen er slidt.IndstillingForvaltningen indstiller, at broen males.BeslutningGodkendt.\n"
    "8. Ny mast\nSagsfremstillingMasten er høj.Økonomi\nIngen.Beslutning\nUdsat.\n"
)


def test_headings_glued_to_the_text_before_them_begin_sections() -> None:
    text = HEAD + ITEMS
    layout = layout_of(text)
    found = [[(s.role.value, text[s.content.start : s.content.end].strip()) for s in i.sections] for i in layout.items]
    assert found == [
        [("summary", "Broen er slidt."), ("recommendation", "Forvaltningen indstiller, at broen males."), ("decision", "Godkendt.")],
        [("case", "Masten er høj."), ("economy", "Ingen."), ("decision", "Udsat.")],
    ]  # fmt: skip
    assert [(i.title, i.case_numbers) for i in layout.items] == [("Bro over åen", ("23/1187",)), ("Ny mast", ())]


def test_labels_glued_to_the_value_before_them() -> None:
    meeting = layout_of(HEAD + ITEMS).meeting
    assert meeting.body is not None
    found = (meeting.body.name, meeting.date, meeting.start, meeting.end, meeting.place)
    assert found == ("Borgerudvalget", "2023-03-12", "15:00", "17:25", "Salen")


@pytest.mark.parametrize("name", ["MinBeslutning", "eIndstillingen", "Resumeudvalget", "www.a.dk/Beslutning/2.pdf"])
def test_a_word_that_only_holds_a_heading_is_left_alone(name: str) -> None:
    layout = layout_of(
        f"Byrådet\nReferat\n4. marts 2021\n\n7. Bro\n\nSagsfremstilling\nSystemet {name} bruges.\n\nBeslutning\nGodkendt.\n"
    )
    assert [s.role.value for s in layout.items[0].sections] == ["case", "decision"]


def test_headings_and_labels_with_room_behind_them() -> None:
    text = (
        "Referat\n\nUdvalg    BorgerudvalgetDato    12. marts 2023Start    15:00Sted    Salen\n\n"
        "Bro over åen\n\nPunkt    7Sagsnummer    23/1187Indstilling    Det indstilles, at broen males.Beslutning    Bo Lund skal male.\n\n"
        "Ny mast\n\nPunkt    8Sagsnummer    23/1188Beslutning    Udsat.\n"
    )
    layout = layout_of(text)
    assert (layout.meeting.date, layout.meeting.start, layout.meeting.place) == ("2023-03-12", "15:00", "Salen")
    assert [(i.number, i.title, i.case_numbers) for i in layout.items] == [
        ("7", "Bro over åen", ("23/1187",)), ("8", "Ny mast", ("23/1188",)),
    ]  # fmt: skip
    found = [[(s.role.value, text[s.content.start : s.content.end].strip()) for s in i.sections] for i in layout.items]
    assert found == [
        [("recommendation", "Det indstilles, at broen males."), ("decision", "Bo Lund skal male.")], [("decision", "Udsat.")],
    ]  # fmt: skip
