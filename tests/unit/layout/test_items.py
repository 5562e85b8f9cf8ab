"""Agenda items in the styles in which minutes number them."""

import pytest

from extract.domain.document import RawFile
from extract.layout.layout import Layout, read_layout
from extract.read.document import read_document
from tests.reading import HEAD, layout_of

SECTIONS = "\n\nIndstilling\nForvaltningen indstiller, at sagen godkendes.\n\nBeslutning\nGodkendt.\n\n"
Items = list[tuple[str | None, str | None]]


def items(text: str) -> Items:
    return [(i.number, i.title) for i in layout_of(text).items]


def meeting(*headings: str, before: str = "") -> str:
    return HEAD.format(body="Byrådet") + before + "".join(h + SECTIONS for h in headings)


BOTH: Items = [("14", "Bro over åen"), ("15", "Ny mast")]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("14. Bro over åen", "15. Ny mast"), BOTH),
        (("14 Bro over åen", "15 Ny mast"), BOTH),
        (("Punkt 14: Bro over åen", "Punkt 15: Ny mast"), BOTH),
        (("Pkt. 14 Bro over åen", "Pkt. 15 Ny mast"), BOTH),
        (("• Pkt. 14 Bro over åen", "• Pkt. 15 Ny mast"), BOTH),
        (("14 : Bro over åen", "15 : Ny mast"), BOTH),
        (("14: Bro over åen", "15: Ny mast"), BOTH),
        (("14Bro over åen", "15Ny mast"), BOTH),
        (("14.Bro over åen", "15.Ny mast"), BOTH),
        (("Sag nr. 14 Bro over åen", "Sag nr. 15 Ny mast"), BOTH),
        (("SAG NR. 14\nBro over åen", "SAG NR. 15\nNy mast"), BOTH),
        (("Bro over åen\nSag nr. 14", "Ny mast\nSag nr. 15"), BOTH),
        (("Saq nr. 14 Bro over åen", "Saq nr. 15 Ny mast"), BOTH),
        (("Nr.14 - Bro over åen", "Nr.15 - Ny mast"), BOTH),
        (("Nr. 14 BR 40/04. Bro over åen", "Nr. 15 BR 41/04. Ny mast"), BOTH),
        (("14 (Åben) Bro over åen", "15 (Åben) Ny mast"), BOTH),
        (("åbent 14 Bro over åen", "åbent 15 Ny mast"), BOTH),
        (("01. Bro over åen", "02. Ny mast"), [("01", "Bro over åen"), ("02", "Ny mast")]),
        (("14. Bro over åen\n14. Bro over åen", "15. Ny mast\n15. Ny mast"), BOTH),
        (("Punkt 14\nBro over åen", "Punkt 15\nNy mast"), BOTH),
        (
            ("Sag 14/22 2022-1911\nBro over åen", "Sag 15/22 2022-2067\nNy mast"),
            [("14/22", "Bro over åen"), ("15/22", "Ny mast")],
        ),
        (("Bro over åen\n\nPunkt\n14", "Ny mast\n\nPunkt\n15"), BOTH),
        (("Pkt. 14 · Bro over åen", "Pkt. 15 · Ny mast"), BOTH),
        (("Punktnr.: 14\nOverskrift: Bro over åen", "Punktnr.: 15\nOverskrift: Ny mast"), BOTH),
        (
            (
                "Sag nr. 14.   J.nr. 05.13.00P20-1/98\nVedr.: Bro over åen",
                "Sag nr. 15.   J.nr. 05.13.00P20-2/98\nVedr.: Ny mast",
            ),
            BOTH,
        ),
    ],
)
def test_styles_of_numbering(headings: tuple[str, ...], expected: Items) -> None:
    assert items(meeting(*headings)) == expected


@pytest.mark.parametrize(
    "contents",
    [
        "Indholdsfortegnelse\n1. Bro over åen\n2. Ny mast\n3. Eventuelt\n\n",
        "Dagsorden\n1. Bro over åen ........ 3\n2. Ny mast ........ 4\n3. Eventuelt ........ 5\n\n",
        "Indhold\n1  Bro over åen\t3\n2  Ny mast\t4\n3  Eventuelt\t5\n\n",
    ],
)
def test_a_contents_list_holds_no_items(contents: str) -> None:
    text = meeting("1. Bro over åen", "2. Ny mast", "3. Eventuelt", before=contents)
    layout = layout_of(text)
    assert [(i.number, i.title) for i in layout.items] == [("1", "Bro over åen"), ("2", "Ny mast"), ("3", "Eventuelt")]
    assert layout.items[0].span.start == text.rindex("1. Bro")


def test_a_title_comes_from_the_contents_list() -> None:
    contents = "Indhold\n1. Bro over åen\n2. Ny mast\n3. Eventuelt\n\n"
    assert items(meeting("Punkt 1", "Punkt 2", "Punkt 3", before=contents)) == [
        ("1", "Bro over åen"), ("2", "Ny mast"), ("3", "Eventuelt"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "listed",
    [
        "Indstilling\nForvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males\n\nBeslutning\nGodkendt.\n\n",
        "Indstilling\nForvaltningen indstiller:\n1. At broen bygges\n2. At stien belyses\n\nBeslutning\n1. Godkendt.\n2. Udsat.\n\n",
        "Sagsfremstilling\nMålene er:\n1. Flere broer\n2. Flere stier\n3. Flere bænke\n\nBeslutning\nGodkendt.\n\n",
        "Beslutning\nAd 1: Godkendt.\nAd 2: Udsat.\n\n",
    ],
)
def test_a_list_within_an_item_holds_no_items(listed: str) -> None:
    text = HEAD.format(body="Byrådet") + "14. Bro over åen\n\n" + listed + "15. Ny mast" + SECTIONS
    assert items(text) == BOTH


@pytest.mark.parametrize(
    ("heading", "title", "access"),
    [
        ("14. Grundsalg (Lukket)", "Grundsalg", "closed"),
        ("14. Grundsalg - Lukket punkt", "Grundsalg", "closed"),
        ("14. Lukket punkt", None, "closed"),
        ("14. Lukket: Grundsalg", "Grundsalg", "closed"),
        ("14. Grundsalg (Åben)", "Grundsalg", "open"),
        ("14. Grundsalg", "Grundsalg", "open"),
        ("14. Grundsalg\nLukket punkt", "Grundsalg", "closed"),
        ("14. Grundsalg\nLukket punkt – Sagsnr. 14/14041", "Grundsalg", "closed"),
        ("14. Grundsalg Lukket", "Grundsalg", "closed"),
        ("14. Grundsalg (Lukket punkt) Sagsnr.: 20/1000", "Grundsalg", "closed"),
        ("14. Grundsalg (Sagsnr. 20/1000) LUKKET", "Grundsalg", "closed"),
        ("14. Grundsalg, når havnen er lukket", "Grundsalg, når havnen er lukket", "open"),
        ("14. Grundsalg\nStatus: Lukket", "Grundsalg", "closed"),
        ("Følgende punkter blev behandlet for lukkede døre:\n\n14. Grundsalg", "Grundsalg", "closed"),
        ("Lukkede sager\n\n14. Grundsalg", "Grundsalg", "closed"),
    ],
)
def test_closed_items(heading: str, title: str | None, access: str) -> None:
    layout = layout_of(meeting("13. Ny mast", heading))
    last = layout.items[-1]
    assert (last.number, last.title, last.access) == ("14", title, access)
    assert layout.items[0].access == "open"


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Sagsnr. 14/14041", ("14/14041",)),
        ("Sagsnr.: 299831", ("299831",)),
        ("Sagsid.: 05.01.02-P20-3-21", ("05.01.02-P20-3-21",)),
        ("00.01.00G01-0006 17", ("00.01.00G01-0006 17",)),
        ("J.nr. 2019-0302914", ("2019-0302914",)),
        ("Sagsnummer\n330-2019-2104", ("330-2019-2104",)),
        ("Der er 14/14041 planer.", ()),
        ("2022-1911", ("2022-1911",)),
        ("2022-2067", ("2022-2067",)),
        ("2021-2024", ()),
        ("Åbent punkt – Sagsnr. 14/14041", ("14/14041",)),
        ("1-23-4-101-17", ("1-23-4-101-17",)),
        ("1-31-72-141-15", ("1-31-72-141-15",)),
        ("Åbent - Sagsnummer: 14/14041", ("14/14041",)),
    ],
)
def test_case_numbers(line: str, numbers: tuple[str, ...]) -> None:
    layout = layout_of(meeting(f"14. Bro over åen\n{line}", "15. Ny mast"))
    assert [i.case_numbers for i in layout.items] == [numbers, ()]


@pytest.mark.parametrize(
    ("line", "kle"),
    [
        ("Sagsid.: 05.01.02-P20-3-21", "05.01.02"),
        ("00.01.00G01-0006 17", "00.01.00"),
        ("Sagsnr. 14/14041", None),
        ("Sagsnr.: 01.02.2021", None),
    ],
)
def test_the_subject_by_the_common_classification(line: str, kle: str | None) -> None:
    layout = layout_of(meeting(f"14. Bro over åen\n{line}", "15. Ny mast"))
    assert [i.kle for i in layout.items] == [kle, None]


@pytest.mark.parametrize(
    ("title", "route"),
    [
        ("MBU/ØU/KB - Bro over åen", ("MBU", "ØU", "KB")),
        ("Bro over åen (ØK/BY)", ("ØK", "BY")),
        ("Bro over åen (EU)", ()),
        ("Bro over åen (B)", ()),
        ("A/B - scenarier for broen", ()),
    ],
)
def test_the_route_that_a_title_names(title: str, route: tuple[str, ...]) -> None:
    layout = layout_of(meeting(f"14. {title}", "15. Ny mast"))
    assert [(i.title, i.route) for i in layout.items] == [(title, route), ("Ny mast", ())]


def test_a_number_of_the_council_in_the_heading() -> None:
    layout = layout_of(meeting("Nr. 14 BR 40/04. Bro over åen", "Nr. 15 BR 41/04. Ny mast"))
    assert [i.case_numbers for i in layout.items] == [("BR 40/04",), ("BR 41/04",)]


def test_items_without_numbers() -> None:
    text = HEAD.format(body="Byrådet") + "".join(f"Sagsid.: 21/10{n}{SECTIONS}" for n in (1, 2))
    layout = layout_of(text)
    assert [(i.key, i.number, i.title) for i in layout.items] == [("#1", None, None), ("#2", None, None)]


def test_a_page_with_one_item() -> None:
    text = "Byrådet\n4. marts 2021\nBro over åen" + SECTIONS
    assert items(text) == [(None, "Bro over åen")]


def test_a_number_that_stands_twice_has_two_keys() -> None:
    text = meeting("Punkt 1: Bro over åen", "Punkt 2: Ny mast") + "Lukkede sager\n\n"
    layout: Layout = layout_of(text)
    assert [i.key for i in layout.items] == ["1", "2"]


def test_flattened_prose() -> None:
    filler = "Formanden byder velkommen til mødet og fortæller om årets gang i byens haver og parker. " * 8
    text = f"Referat fra Seniorrådet den 4. marts 2021 1. Velkomst {filler}2. Næste møde {filler}3. Eventuelt {filler}"
    assert items(text) == [("1", "Velkomst"), ("2", "Næste møde"), ("3", "Eventuelt")]


def test_preamble_and_items_cover_the_text() -> None:
    text = meeting("14. Bro over åen", "15. Ny mast")
    first, second = layout_of(text).items
    assert text[: first.span.start] == HEAD.format(body="Byrådet")
    assert first.span.end == second.span.start
    assert second.span.end >= len(text.rstrip())


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "14. Forslag til lokalplan 117 for et nyt\nboligområde ved Hestehaven og\nSkovvej",
            "Forslag til lokalplan 117 for et nyt boligområde ved Hestehaven og Skovvej",
        ),
        ("14. Bro\nover åen flyttes.", "Bro"),
        ("14. Bro over åen ved Vestergade i Nørreby\nat broen flyttes", "Bro over åen ved Vestergade i Nørreby"),
        ("14. Bro over åen ved Vestergade i Nørreby\n\nover åen går en bro.", "Bro over åen ved Vestergade i Nørreby"),
        ("14. Bro over åen ved Vestergade i Nørreby\nSagsnr. 21/44", "Bro over åen ved Vestergade i Nørreby"),
    ],
)
def test_a_title_goes_on_over_its_lines(lines: str, title: str) -> None:
    layout = layout_of(meeting(f"{lines}\nIndstilling\nDet indstilles, at broen bygges.", "15. Ny mast"))
    assert [i.title for i in layout.items] == [title, "Ny mast"]


def test_items_under_a_heading_of_closed_points_are_closed() -> None:
    layout = layout_of(meeting("1. Bro", "2. Vej", "Lukkede punkter\n\n101. Salg af ejendom", "102. Personsag"))
    assert [(i.number, i.access) for i in layout.items] == [
        ("1", "open"), ("2", "open"), ("101", "closed"), ("102", "closed"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    [
        "Mødebeslutning",
        "Beslutningsreferat",
        "Udvalgets afgørelse",
        "Byrådets vedtagelse",
        "Endelig beslutning",
        "Beslutning/referat",
    ],
)
def test_other_words_for_a_decision(heading: str) -> None:
    layout = layout_of(
        f"Byrådet\nReferat\nMødedato: 4. marts 2021\n\n14. Sø\n\n{heading}\nGodkendt.\n\n15. Ny mast\n\n{heading}\nUdsat.\n"
    )
    assert [(i.number, [s.role.value for s in i.sections]) for i in layout.items] == [
        ("14", ["decision"]),
        ("15", ["decision"]),
    ]


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Sag nr. 14.   J.nr. 05.13.00P20-1/98\nVedr.: Bro over åen", ("05.13.00P20-1/98",)),
        ("Sag 14/22 2022-1911\nBro over åen", ("2022-1911",)),
    ],
)
def test_a_case_number_behind_the_number_of_the_item(heading: str, numbers: tuple[str, ...]) -> None:
    layout = layout_of(meeting(heading, heading.replace("14", "15")))
    assert [i.case_numbers for i in layout.items] == [numbers, tuple(n.replace("14", "15") for n in numbers)]


def test_a_case_number_below_all_else_that_the_item_says() -> None:
    text = meeting("14. Bro over åen") + "Bilag\nKort\n\nSagsnummer 24/310\n\n" + "15. Ny mast" + SECTIONS
    assert [i.case_numbers for i in layout_of(text).items] == [("24/310",), ()]


def test_headings_of_one_rank_above_decisions_begin_items() -> None:
    html = (
        "<h1>Handicaprådet – referat</h1><p>Mandag den 18. marts 2024 kl. 14:00</p>"
        "<h2>Siden sidst</h2><ul><li>Nyt fra rådet</li></ul><p>Beslutning: Taget til efterretning.</p>"
        "<h2>Stationen</h2><ul><li>Perron 1</li></ul><p>Beslutning: Udsat.</p><h2>Eventuelt</h2><p>Beslutning: -</p>"
    )
    layout = read_layout(read_document(RawFile(source="invented.html", content=html.encode())))
    assert [(i.number, i.title) for i in layout.items] == [
        (None, "Siden sidst"),
        (None, "Stationen"),
        (None, "Eventuelt"),
    ]


def test_headings_whose_list_begins_anew_are_the_items() -> None:
    page = "".join(
        f"<ol start='14'>{''.join(f'<li><h2>{title}</h2></li>' for title in titles)}</ol><p><b>Beslutning</b></p><p>Godkendt.</p>"
        for titles in (("Dagsorden",), ("Sejlklubben",), ("Lukket: Hal", "Orientering"), ("Eventuelt",))
    )
    content = f"<html><body><h1>Referat</h1><p>Byrådet</p><p>Mødedato: 4. marts 2021</p>{page}</body></html>"
    layout = read_layout(read_document(RawFile(source="a", content=content.encode())))
    assert [(i.number, i.title, i.access) for i in layout.items] == [
        ("14", "Dagsorden", "open"),
        (None, "Sejlklubben", "open"),
        (None, "Hal", "closed"),
        (None, "Orientering", "open"),
        (None, "Eventuelt", "open"),
    ]
