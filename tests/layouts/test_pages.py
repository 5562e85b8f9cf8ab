"""Pages as sites print them and as texts of PDFs come: head, items, sections, and which decisions are earlier bodies'."""

from pathlib import Path

import pytest

from extract.domain.meeting import SectionRole
from extract.layout.layout import Layout
from tests.reading import layout_of

PAGES = Path(__file__).parent / "pages"
Roles = list[str]


def read(name: str) -> Layout:
    return layout_of((PAGES / f"{name}.txt").read_text(encoding="utf-8"))


def roles(layout: Layout) -> list[Roles]:
    """The roles of each item's sections; an earlier decision says whose it is, what a site adds is left out."""
    found = []
    for item in layout.items:
        own = [s for s in item.sections if s.role is not SectionRole.OTHER]
        found.append([s.role.value if s.current else f"{s.body} {s.date}" for s in own])
    return found


@pytest.mark.parametrize(
    ("name", "body", "date", "start", "end", "place"),
    [
        ("glued_contents", "Byrådet", "2021-05-05", "18:00", None, "Festsalen, Havnby Rådhus"),
        ("title_above_number", "Kommunalbestyrelsen", "2014-06-17", None, None, None),
        ("members_as_bullets", "Kommunalbestyrelsen", "2017-03-07", "17:30", None, "Gæstesalen"),
        ("numbered_bullets", None, None, None, None, None),
        ("flat_pages", "Kommunalbestyrelsen", "2002-10-09", "18:30", "21:10", "Egeby gamle skole"),
        ("title_echoed", "Økonomiudvalget", "2015-05-12", "14:10", "15:55", None),
        ("flat_region", "Regionsrådet", "2011-05-03", "13:30", "16:20", None),
        ("transcript", "Havne- og Fritidsudvalget", "2015-05-12", "13:00", "15:30", "Den gamle toldbod, Nordkajen 4"),
        ("transcript_agenda", "Naturrådet", None, None, None, None),
    ],
)
def test_the_head(
    name: str, body: str | None, date: str | None, start: str | None, end: str | None, place: str | None
) -> None:
    meeting = read(name).meeting
    found = (meeting.body.name if meeting.body else None, meeting.date, meeting.start, meeting.end, meeting.place)
    assert found == (body, date, start, end, place)


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("glued_contents", ["1 Fraværende", "2 Rettelser til mødets plan", "3 Nye navne til to gader"]),
        ("title_above_number", ["61 Spørgetid for borgere", "62 Helhedsplan for havnen - anden etape"]),
        ("members_as_bullets", ["1 Mødets plan", "2 Nyt fra havnen. Ved borgmesteren"]),
        ("numbered_bullets", ["87 Åben dagsorden - tilrettelse", "88 Skovplan 2023"]),
        (
            "flat_pages",
            [
                "51 Til efterretning - Halvårets vejregnskab", "52 Til efterretning - Ny tårnfalk på møllen",
                "53 Ansøgning fra roklubben", "54 Brev fra et medlem om gadelys", "55 Salg af en grund",
            ],
        ),
        ("title_echoed", ["1 Aftenens program"]),
        ("flat_region", ["1 Ambulancer på øerne", "2 Nyt fra sygehusenes køkkener"]),
        ("transcript", ["41 Godkendelse af dagsorden", "42 Besøg på bådeværftet", "43 Tilskud til jolleskolen"]),
        (
            "transcript_agenda",
            ["1 Godkendelse af mødets plan", "2 Valg af ordstyrer for Naturrådet", "3 Årshjul 2019"],
        ),
    ],
)  # fmt: skip
def test_the_items(name: str, items: list[str]) -> None:
    assert [f"{i.number} {i.title}" for i in read(name).items] == items


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("glued_contents", [["summary", "case", "decision"], ["summary", "decision"], ["decision"]]),
        (
            "title_above_number",
            [
                ["competence", "decision"],
                [
                    "competence", "summary", "recommendation", "Havne- og Erhvervsudvalget 2014-06-03", "Økonomiudvalget 2014-06-10",
                    "decision", "case",
                ],
            ],
        ),
        ("members_as_bullets", [["decision"], ["decision"]]),
        (
            "numbered_bullets",
            [
                ["summary", "decision", "attendance", "decision"],
                ["summary", "recommendation", "Natur og Landdistrikter 2023-02-09", "Direktionen 2023-02-14", "decision"],
            ],
        ),
        ("flat_pages", [["recommendation", "decision"], ["decision"], ["recommendation", "decision"], ["decision"], []]),
        ("title_echoed", [["case", "decision", "attendance", "attendance", "decision"]]),
        (
            "transcript",
            [
                ["case", "economy", "assessment", "recommendation", "attachments", "decision"],
                ["case", "economy", "assessment", "recommendation", "attachments", "decision"],
                ["case", "economy", "assessment", "recommendation", "attachments", "decision", "attendance", "decision"],
            ],
        ),
        ("transcript_agenda", [["recommendation", "case", "law"], ["recommendation", "case", "law"], ["recommendation", "case"]]),
    ],
)  # fmt: skip
def test_the_sections(name: str, expected: list[Roles]) -> None:
    assert roles(read(name)) == expected


def test_an_item_below_a_heading_of_closed_points_is_closed() -> None:
    assert [(i.number, i.access) for i in read("flat_pages").items][-2:] == [("54", "open"), ("55", "closed")]


def test_items_numbered_by_body_and_year() -> None:
    assert [i.number for i in read("coded_items").items] == ["ØU-12/08-O", "ØU-13/08-D"]
