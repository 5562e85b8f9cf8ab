"""What kind of document it is."""

import pytest

from extract.domain.meeting import Genre
from tests.reading import HEAD, layout_of, read

RECOMMENDED = "\n\nIndstilling\nForvaltningen indstiller, at sagen godkendes.\n\n"
LETTER = """Til Energistyrelsen

Vedr. høring om vindmøller ved Sandager

Kære alle
Kommunen har læst forslaget og har ingen bemærkninger til det.

Med venlig hilsen
Ruth Falk
Telefon 12 34 56 78
"""


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (HEAD.format(body="Byrådet") + f"1. Bro{RECOMMENDED}Beslutning\nGodkendt.\n", Genre.MINUTES),
        ("Dagsorden\nByrådet\nDato: 04-03-2021\n\n" + f"1. Bro{RECOMMENDED}2. Mast{RECOMMENDED}", Genre.AGENDA),
        (LETTER, Genre.LETTER),
        ("Notat\nEmne: Broens farve\nBroen er blå og skal males rød til foråret.\n", Genre.NOTE),
        ("Broen er blå, og søen er dyb.\n", Genre.OTHER),
    ],
)
def test_genres(text: str, genre: Genre) -> None:
    assert layout_of(text).genre is genre


@pytest.mark.parametrize("box", ["Beslutning", "Beslutning: ……………………", "Beslutning: __________"])
def test_an_agenda_decides_nothing_and_says_so(box: str) -> None:
    record = read(f"Dagsorden\nByrådet\nDato: 04-03-2021\n\n1. Bro{RECOMMENDED}{box}\n\n2. Mast{RECOMMENDED}{box}\n")
    assert record.document.genre is Genre.AGENDA
    assert [i.decisions for i in record.items] == [(), ()]
    assert [w.code for w in record.warnings] == ["AGENDA_ONLY"]


def test_a_letter_is_no_meeting() -> None:
    record = read(LETTER)
    meeting = record.meeting
    assert (meeting.body, meeting.date, meeting.start, meeting.end, record.items, record.attendance) == (
        None, None, None, None, (), (),
    )  # fmt: skip


def test_a_list_of_meetings_is_none() -> None:
    rows = "".join(f"{day}-2020\tØkonomiudvalget\tReferat (PDF)\n" for day in ("08-10", "01-10", "24-09"))
    layout = layout_of(f"Dagsordener og referater\n\nDato\tUdvalg\tDokument\n{rows}")
    assert (layout.genre, layout.meeting.date, layout.meeting.body, layout.items) == (Genre.OTHER, None, None, ())


def test_the_kind_of_document_below_a_menu_heads_no_decision() -> None:
    menu = "".join(
        f"{word}\n"
        for word in ("Forside", "Borger", "Politik", "Udvalg", "Kort", "Nyheder", "Job", "Kontakt", "Søg", "Hjælp")
    )
    layout = layout_of(
        f"{menu}Byrådet\n\nReferat\n\nDato\n4. marts 2021\nTidspunkt\n16:00\n\n1. Bro\n\nBeslutning\nGodkendt.\n"
    )
    assert (layout.meeting.date, [(i.number, i.title, len(i.sections)) for i in layout.items]) == (
        "2021-03-04",
        [("1", "Bro", 1)],
    )
