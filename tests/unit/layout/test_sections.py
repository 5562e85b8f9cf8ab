"""The sections of an item, and which decisions are this meeting's."""

import pytest

from extract.domain.meeting import SectionRole
from tests.reading import HEAD, layout_of

Sections = list[tuple[str, str | None, bool]]


def sections(body: str) -> Sections:
    [item] = layout_of(HEAD.format(body="Byrådet") + "7. Bro over åen\n\n" + body).items
    return [(s.role.value, s.heading, s.current) for s in item.sections]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Resume\nBroen er gammel.\n\nIndstilling\nForvaltningen indstiller, at broen rives ned.\n\nBeslutning\nGodkendt.\n",
            [("summary", "Resume", True), ("recommendation", "Indstilling", True), ("decision", "Beslutning", True)],
        ),
        (
            "Beslutning\nFraværende: Ruth Falk (Ø)\nGodkendt.\n",
            [("decision", "Beslutning", True), ("attendance", "Fraværende", True), ("decision", None, True)],
        ),
        (
            "Beslutning\nGodkendt.\n\nFraværende: Ruth Falk (Ø)\n",
            [("decision", "Beslutning", True), ("attendance", "Fraværende", True)],
        ),
        (
            "Beslutning i Havneudvalget den 02-02-2021\nAnbefales.\n\nBeslutning i Byrådet den 04-03-2021\nGodkendt.\n",
            [
                ("decision", "Beslutning i Havneudvalget den 02-02-2021", False),
                ("decision", "Beslutning i Byrådet den 04-03-2021", True),
            ],
        ),
        (
            "Beslutning i Byrådet den 04-03-2021\nGodkendt.\n\nBeslutning i Havneudvalget den 02-02-2021\nAnbefales.\n",
            [
                ("decision", "Beslutning i Byrådet den 04-03-2021", True),
                ("decision", "Beslutning i Havneudvalget den 02-02-2021", False),
            ],
        ),
        (
            "Beslutning\nGodkendt.\n\nHistorik\n\nHavneudvalget, 02-02-2021, pkt. 3\nAnbefales.\n\nByrådet, 04-03-2021, pkt. 7\nGodkendt.\n",
            [
                ("decision", "Beslutning", True),
                ("history", "Historik", True),
                ("decision", "Havneudvalget, 02-02-2021, pkt. 3", False),
                ("history", "Byrådet, 04-03-2021, pkt. 7", True),
            ],
        ),
        (
            "> Indstilling\nForvaltningen indstiller, at broen rives ned.\n\n> Beslutning\nGodkendt.\n",
            [("recommendation", "> Indstilling", True), ("decision", "> Beslutning", True)],
        ),
        (
            "Sagsfremstilling\nBroen er slidt.\n\nUdvalg\tBeslutning\nHavneudvalget\tAnbefales.\nByrådet\tGodkendt.\n",
            [
                ("case", "Sagsfremstilling", True),
                ("decision", "Udvalg\tBeslutning", False),
                ("decision", "Byrådet", True),
            ],
        ),
        (
            "Det blev besluttet:\nSendt i høring i fire uger.\n\nIndstilling\nForvaltningen indstiller, at broen sendes i høring.\n",
            [("decision", "Det blev besluttet", True), ("recommendation", "Indstilling", True)],
        ),
        (
            "→ Indstilling: Centerchefen indstiller, at broen males.\n→ Besluttet: Bo Lund vælges.\n",
            [("recommendation", "→ Indstilling", True), ("decision", "→ Besluttet", True)],
        ),
        (
            "Indst.: Centerchefen indstiller, at broen males.\nBesl.: Bo Lund vælges.\n",
            [("recommendation", "Indst.", True), ("decision", "Besl.", True)],
        ),
        (
            "Beslutning\nGodkendt.\n\nBilag 1 til punkt 7\n\nNOTAT\n\nBaggrund\nBroen er slidt.\n\nBeslutning i bestyrelsen\nForeningen betaler.\n",
            [("decision", "Beslutning", True), ("attachments", "Bilag 1 til punkt 7", True)],
        ),
        (
            "I n d s t i l l i n g\nForvaltningen indstiller, at broen males.\n\nB e s l u t n i n g\nGodkendt.\n",
            [("recommendation", "Indstilling", True), ("decision", "Beslutning", True)],
        ),
        (
            "Indstilling\nBeslutning\n\nForvaltningen indstiller, at broen males.\nSagen udsættes.\n",
            [("recommendation", "Indstilling", True), ("recommendation", None, True), ("decision", "Beslutning", True)],
        ),
        (
            "Indstilling\nBeslutning\n\nUdvalget anbefaler, at broen males.\n",
            [("recommendation", "Indstilling", True), ("decision", "Beslutning", True)],
        ),
        (
            "Resume Udvalget skal tage stilling til\nbroens fremtid.\n\nBeslutning\nGodkendt.\n",
            [("summary", "Resume", True), ("decision", "Beslutning", True)],
        ),
        ("Bilag\nResume Notat 3 om broen\n", [("attachments", "Bilag", True)]),
        (
            "Regnskabet blev godkendt på forrige møde.\n\nSagsfremstilling\nBroen er slidt.\n",
            [("case", "Sagsfremstilling", True)],
        ),
        (
            "Beslutning i Havneudvalget den 02-02-2021\nAnbefales.\n\nBilag 1 til punkt 7\n\nBeslutning i Byrådet den 04-03-2021\nGodkendt.\n",
            [
                ("decision", "Beslutning i Havneudvalget den 02-02-2021", False),
                ("decision", "Beslutning i Byrådet den 04-03-2021", True),
            ],
        ),
        (
            "Indstilling        Udvalget skal male broen.\nBeslutning         Bo Lund vælges.\n",
            [("recommendation", "Indstilling", True), ("decision", "Beslutning", True)],
        ),
        ("Beslutning\nBesluttet.\n", [("decision", "Beslutning", True)]),
        (
            "Konklusion: Høringssvaret blev godkendt med en tilføjelse.\n",
            [("decision", "Konklusion", True)],
        ),
    ],
)
def test_sections_of_an_item(body: str, expected: Sections) -> None:
    assert sections(body) == expected


def test_the_same_body_at_an_earlier_meeting() -> None:
    assert sections(
        "Beslutning i Byrådet den 04-02-2021\nUdsat.\n\nBeslutning i Byrådet den 04-03-2021\nGodkendt.\n"
    ) == [
        ("decision", "Beslutning i Byrådet den 04-02-2021", False),
        ("decision", "Beslutning i Byrådet den 04-03-2021", True),
    ]


def test_content_begins_after_the_heading() -> None:
    layout = layout_of(HEAD.format(body="Byrådet") + "7. Bro over åen\n\nBeslutning\nGodkendt.\n")
    [section] = layout.items[0].sections
    text = HEAD.format(body="Byrådet") + "7. Bro over åen\n\nBeslutning\nGodkendt.\n"
    assert text[section.content.start : section.content.end].strip() == "Godkendt."
    assert text[section.span.start : section.content.start].strip() == "Beslutning"


@pytest.mark.parametrize(
    "below",
    [
        "Næste møde er den 4. december 2021 kl. 9.30.\n\nReferent: Bo Lund\n",
        "Med venlig hilsen\nBo Lund\n",
        "Udskriftens rigtighed bekræftes\nLejre, den 9. marts 2021\n\nBo Lund\n",
        "Orienteringssager\n\n8. Ny mast\n\nBeslutning\nUdsat.\n",
        "Tillægsdagsorden\n\n8. Ny mast\n\nBeslutning\nUdsat.\n",
        "Følgende punkter blev behandlet for lukkede døre:\n\n8. Ny mast\n\nBeslutning\nUdsat.\n",
    ],
)
def test_what_stands_between_and_below_the_items_is_no_part_of_a_decision(below: str) -> None:
    text = HEAD.format(body="Byrådet") + f"7. Bro over åen\n\nBeslutning: Godkendt.\n\n{below}"
    decided = [s.content for s in layout_of(text).items[0].sections if s.role is SectionRole.DECISION]
    assert [text[c.start : c.end].strip() for c in decided] == ["Godkendt."]


def test_the_next_meeting_can_be_what_is_decided() -> None:
    text = (
        HEAD.format(body="Byrådet") + "7. Næste møde\n\nBeslutning\nFlyttes.\n\nNæste møde er den 4. december 2021.\n"
    )
    [decision] = layout_of(text).items[0].sections
    assert (
        text[decision.content.start : decision.content.end].strip() == "Flyttes.\n\nNæste møde er den 4. december 2021."
    )


def test_an_entry_in_the_list_of_attachments_heads_no_section() -> None:
    text = (
        "Hvidovre Kommune\nByrådet\nReferat 8. marts 2023\n\n12. Budget\nBilag:\n1. Notat\n2. Tidsplan\n3. Høringssvar\n"
        "Indstilling\nDirektøren indstiller, at notatet drøftes.\nBeslutning\nDrøftet.\n"
    )
    [item] = layout_of(text).items
    assert [s.role.value for s in item.sections] == ["attachments", "recommendation", "decision"]
