"""Where items begin that have no number of their own, or whose numbers begin anew."""

import pytest

from extract.domain.document import RawFile
from extract.domain.record import Record
from extract.pipeline import extract_record

HEAD = "Byrådet\nReferat\nMødedato: 4. marts 2021\n\n"


def record(body: str) -> Record:
    return extract_record(RawFile(source="x", content=(HEAD + body).encode()), names="rules")


def outline(body: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [(i.number, i.title, [d.outcome.value for d in i.decisions]) for i in record(body).items]


def test_a_supplementary_agenda_begins_anew() -> None:
    body = (
        "1. Vej\nBeslutning\nGodkendt.\n\n2. Bro\nBeslutning\nUdsat.\n\nTillægsdagsorden\n\n"
        "1. Sti langs åen\nBeslutning\nForkastet.\n\n2. Salg\nBeslutning\nGodkendt.\n"
    )
    assert outline(body) == [
        ("1", "Vej", ["approved"]), ("2", "Bro", ["postponed"]), ("1", "Sti langs åen", ["rejected"]), ("2", "Salg", ["approved"]),
    ]  # fmt: skip


def test_ids_of_items_with_one_number_differ() -> None:
    body = "1. Vej\nBeslutning\nGodkendt.\n\nTillægsdagsorden\n\n1. Sti\nBeslutning\nForkastet.\n\n2. Bro\nBeslutning\nUdsat.\n"
    assert [d.id for i in record(body).items for d in i.decisions] == ["1.d1", "1#2.d1", "2.d1"]


def test_the_contents_name_untitled_items_in_order() -> None:
    body = (
        "1. Godkendelse af dagsorden\n2. Takster\n3. Lukket: Personalesag\n\nSagsid.: 20/2\nBeslutning\nGodkendt.\n"
        "Sagsid.: 20/3\nIndstilling\nForvaltningen indstiller, at takster godkendes.\nBeslutning\nUdsat.\n"
        "Sagsid.: 20/4\nBeslutning\nGodkendt.\n"
    )
    assert outline(body) == [
        ("1", "Godkendelse af dagsorden", ["approved"]), ("2", "Takster", ["postponed"]), ("3", "Personalesag", ["approved"]),
    ]  # fmt: skip
    assert [i.access for i in record(body).items] == ["open", "open", "closed"]


def test_an_item_begins_where_the_sections_start_over() -> None:
    body = (
        "Resumé\nEn sag om veje.\nIndstilling\nForvaltningen indstiller, at vejen anlægges.\nBeslutning\nGodkendt.\n"
        "Resumé\nEn anden sag.\nBeslutning\nUdsat.\n"
    )
    assert outline(body) == [(None, None, ["approved"]), (None, None, ["postponed"])]


def test_numbered_section_headings_are_no_items() -> None:
    body = (
        "3. Vejplan\n1. Resume\nKort.\n2. Beslutningspunkter\nDet indstilles,\n1) at planen godkendes\n3. Baggrund\n"
        "Byrådet besluttede i 2020 at udarbejde en plan.\nBeslutning\nGodkendt.\n4. Bro\nBeslutning\nUdsat.\n"
    )
    assert outline(body) == [("3", "Vejplan", ["approved"]), ("4", "Bro", ["postponed"])]


def test_rules_within_an_item_are_no_items() -> None:
    body = (
        "1. Spørgetid\nRegler:\n1. Spørgsmål stilles skriftligt.\n2. Taletiden er 2 minutter.\n3. Svar gives straks.\n"
        "Beslutning\nIngen spørgsmål.\n2. Salg\nBeslutning\nGodkendt.\n"
    )
    assert outline(body) == [("1", "Spørgetid", ["none"]), ("2", "Salg", ["approved"])]


def test_a_group_heading_of_the_contents_closes_no_item() -> None:
    body = (
        "Åben dagsorden\n1 Vej\n2 Bro\nLukket dagsorden\n3 Personsag\n\n1 Vej\nBeslutning\nGodkendt.\n\n2 Bro\nBeslutning\nUdsat.\n\n"
        "Lukket dagsorden\n3 Personsag\nBeslutning\nGodkendt.\n"
    )
    assert [(i.title, i.access) for i in record(body).items] == [
        ("Vej", "open"),
        ("Bro", "open"),
        ("Personsag", "closed"),
    ]


def test_items_are_numbered_beyond_ten_thousand() -> None:
    body = "9999. Vej\nBeslutning\nGodkendt.\n\n10000. Bro\nBeslutning\nUdsat.\n\n10001. Sti\nBeslutning\nForkastet.\n"
    assert outline(body) == [
        ("9999", "Vej", ["approved"]),
        ("10000", "Bro", ["postponed"]),
        ("10001", "Sti", ["rejected"]),
    ]


def test_a_table_that_holds_an_item_begins_with_its_number_and_title() -> None:
    case = "Broen er fra 1931 og bærer dårligt. " * 8
    rows = [("Punkt 1", "Bro"), ("Sagsnr.", "21/44"), ("Sagsfremstilling", case), ("Beslutning", "Godkendt.")]
    second = [("Punkt 2", "Salg af grund"), ("Status", "Under arbejde"), ("Beslutning", "Udsat.")]
    tables = ["".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in each) for each in (rows, second)]
    body = "<p>Byrådet</p><p>Referat</p>" + "".join(f"<table>{each}</table>" for each in tables)
    items = extract_record(
        RawFile(source="x", content=f"<html><body>{body}</body></html>".encode()), names="rules"
    ).items
    assert [(i.number, i.title, [d.text for d in i.decisions]) for i in items] == [
        ("1", "Bro", ["Godkendt."]), ("2", "Salg af grund", ["Udsat."]),
    ]  # fmt: skip


def test_rows_of_numbers_and_titles_one_by_one_are_a_list() -> None:
    listed = "<table><tr><td>Punkt 1</td><td>Bro</td></tr><tr><td>Punkt 2</td><td>Vej</td></tr></table>"
    body = f"<p>Byrådet</p><p>Referat</p>{listed}<h2>1. Bro</h2><h3>Beslutning</h3><p>Godkendt.</p><h2>2. Vej</h2><h3>Beslutning</h3><p>Udsat.</p>"
    items = extract_record(
        RawFile(source="x", content=f"<html><body>{body}</body></html>".encode()), names="rules"
    ).items
    assert [(i.number, i.title, [d.text for d in i.decisions]) for i in items] == [
        ("1", "Bro", ["Godkendt."]), ("2", "Vej", ["Udsat."]),
    ]  # fmt: skip


def test_attachments_below_the_items_of_an_agenda() -> None:
    listed = "".join(
        f"{n}. {title}\n- Bilag 1 - kort.pdf\n- Bilag 2 - notat.pdf\n"
        for n, title in ((7, "Bro"), (8, "Vej"), (9, "Sø"))
    )
    found = extract_record(
        RawFile(source="x", content=f"Dagsorden for Byrådet 24. juni 2021\n\n{listed}".encode()), names="rules"
    )
    assert (found.document.genre.value, found.meeting.date) == ("agenda", "2021-06-24")
    assert [(i.number, i.title) for i in found.items] == [("7", "Bro"), ("8", "Vej"), ("9", "Sø")]


def test_an_item_and_what_was_decided_on_one_line() -> None:
    assert outline("12. Tilskud til koret: Godkendt.\n13. Ny bro: Udsat.\n14. Kunst ved banen: Forslaget faldt.\n") == [
        ("12", "Tilskud til koret", ["approved"]), ("13", "Ny bro", ["postponed"]), ("14", "Kunst ved banen", ["rejected"]),
    ]  # fmt: skip


def test_the_numbers_of_the_next_part_begin_anew() -> None:
    body = (
        "1. Beslutningssager\n\n1.1 Bro\n\nBeslutning\nGodkendt.\n\n1.2 Vej\n\nBeslutning\nUdsat.\n\n"
        "2. Orienteringssager\n\n2.1 Sø\n\nBeslutning\nTaget til efterretning.\n"
    )
    assert outline(body) == [("1.1", "Bro", ["approved"]), ("1.2", "Vej", ["postponed"]), ("2.1", "Sø", ["noted"])]


def test_the_next_point_of_the_agenda_below_a_decision_on_one_line() -> None:
    body = "Dagsordenens punkt 1: Bro\nBesl.: Godkendt.\n\nDagsordenens punkt 2: Vej\nIndst.: Vejen anlægges.\nBesl.: Udsat.\n"
    assert outline(body) == [("1", "Bro", ["approved"]), ("2", "Vej", ["postponed"])]


def test_items_one_below_another_in_a_table() -> None:
    case = "Broen er fra 1931 og bærer dårligt. " * 8
    rows = [
        "<th colspan=2>1. Broen</th>",
        f"<td>Sagsfremstilling</td><td>{case}</td>",
        "<td>Beslutning</td><td>Godkendt.</td>",
    ]
    rows += [
        "<th colspan=2>2. Vejen</th>",
        "<td>Sagsnummer</td><td>21/44</td>",
        f"<td>Sagsfremstilling</td><td>{case}</td>",
    ]
    rows += [
        "<td>Beslutning</td><td>Udsat.</td>",
        "<th colspan=2>3. Søbadet</th>",
        "<td>Beslutning</td><td>Drøftet.</td>",
    ]
    page = f"<html><body><p>Byrådet</p><p>Referat</p><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body></html>"
    items = extract_record(RawFile(source="x", content=page.encode()), names="rules").items
    assert [(i.number, i.title, [d.text for d in i.decisions]) for i in items] == [
        ("1", "Broen", ["Godkendt."]), ("2", "Vejen", ["Udsat."]), ("3", "Søbadet", ["Drøftet."]),
    ]  # fmt: skip


def test_a_list_that_begins_anew_at_each_item() -> None:
    parts = (("Broen", "Godkendt."), ("Vejen", "Udsat."), ("Søbadet", "Drøftet."))
    rows = "".join(f'<ol start="12"><li><h1>{title}</h1></ol><h2>Beslutning</h2><p>{said}</p>' for title, said in parts)
    page = f"<html><body><p>Byrådet</p><p>Referat</p>{rows}</body></html>"
    items = extract_record(RawFile(source="x", content=page.encode()), names="rules").items
    assert [(i.number, i.title, [d.text for d in i.decisions]) for i in items] == [
        ("12", "Broen", ["Godkendt."]), (None, "Vejen", ["Udsat."]), (None, "Søbadet", ["Drøftet."]),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_answers_to_an_agenda_that_is_not_printed(gap: str) -> None:
    body = f"Ad 1. Velkomst{gap}Beslutning: Dagsordenen blev godkendt.{gap}Ad 2. Madservice{gap}Menuen er ny.{gap}Beslutning: Udsat.\n"
    assert outline(body) == [("1", "Velkomst", ["approved"]), ("2", "Madservice", ["postponed"])]


def test_answers_to_the_points_of_a_recommendation_are_no_items() -> None:
    body = "7. Broen\nIndstilling\n1. at broen males\n2. at broen flyttes\nBeslutning\nAd 1. Udvalget ønsker en anden farve\nAd 2. Vedtaget\n"
    assert [(number, title) for number, title, _ in outline(body)] == [("7", "Broen")]
