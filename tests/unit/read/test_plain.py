"""Plain text keeps its lines; each is a block."""

import pytest

from extract.domain.document import BlockKind, Document, RawFile
from extract.read.plain import plain_lines, read_plain


def read(text: str) -> Document:
    return read_plain(RawFile(source="a.txt", content=text.encode()))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(document.text[b.span.start : b.span.end], b.kind.value) for b in document.blocks]


def test_lines_stay_as_they_are() -> None:
    document = read("\r\nReferat  \r\n\r\n   1. Valg\r\n• at A\r\n- at B\r\n\r\n\r\nSlut \n")
    assert document.text == "Referat\n\n   1. Valg\n• at A\n- at B\n\n\nSlut"
    assert blocks(document) == [
        ("Referat", "text"),
        ("1. Valg", "text"),
        ("• at A", "list_item"),
        ("- at B", "list_item"),
        ("Slut", "text"),
    ]
    assert [b.level for b in document.blocks] == [None, None, 1, 1, None]


def test_page_breaks_end_lines() -> None:
    assert read("Side et\x0cSide to").text == "Side et\nSide to"


def test_tabs_stay() -> None:
    assert read("Sted:\tRådhuset").text == "Sted:\tRådhuset"


def test_a_dash_that_is_a_sign_is_no_bullet() -> None:
    assert blocks(read("-2 mio. kr.")) == [("-2 mio. kr.", "text")]


def test_a_poor_text_is_warned_of() -> None:
    assert read("D e r f o r e l i g g e r e n s a g. " * 6).warnings == ("LOW_TEXT_QUALITY",)
    assert read("Godkendt.").warnings == ()


def test_lines_of_a_piece() -> None:
    lines = list(plain_lines("a\nb\n\n  • c\n"))
    assert [(line.text, line.kind, line.tight) for line in lines] == [
        ("a", BlockKind.TEXT, False),
        ("b", BlockKind.TEXT, True),
        ("• c", BlockKind.LIST_ITEM, False),
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Der er økonomi-\nstyring", "Der er økonomistyring"),
        ("Social-\nog Sundhedsudvalget", "Social- og Sundhedsudvalget"),
        ("Teknik-\nMiljø", "Teknik-\nMiljø"),
        ("2021-\n2022", "2021-\n2022"),
        ("- et punkt -\nog mere", "- et punkt -\nog mere"),
    ],
)
def test_words_parted_at_the_end_of_a_line(written: str, text: str) -> None:
    assert read(written).text == text


def test_the_furniture_of_pages_parted_by_form_feeds_goes() -> None:
    pages = [
        f"Prøveudvalget, 28-03-2017\n\n{n}. Punkt\nBeslutning\nGodkendt, idet\n\n   Testby Kommune    Side {n}"
        for n in (1, 2, 3)
    ]
    assert read("\f".join(pages)).text == (
        "Prøveudvalget, 28-03-2017\nTestby Kommune\n\n\n"
        "1. Punkt\nBeslutning\nGodkendt, idet\n\n\n2. Punkt\nBeslutning\nGodkendt, idet\n\n\n3. Punkt\nBeslutning\nGodkendt, idet"
    )


def test_what_heads_pages_by_chance_is_content() -> None:
    pages = ["Referat\n1. Sti", "Beslutning\nGodkendt.\n2. Bro", "Beslutning\nUdsat."]
    assert read("\f".join(pages)).text.count("Beslutning") == 2
