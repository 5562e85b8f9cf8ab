"""Plain text keeps its lines; each is a block."""

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
