"""Plain text keeps its lines; each is a block."""

import pytest

from extract.domain.document import BlockKind, Document, RawFile
from extract.read.letter_spacing import without_letter_spacing
from extract.read.plain.markdown import without_markdown
from extract.read.plain.read import plain_lines, read_plain


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
    assert read("Side et\x0cSide to").text == "Side et\n\nSide to"


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
        ("SFO-\nbestyrelsen og e-\nmail", "SFO-bestyrelsen og e-mail"),
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
        "Prøveudvalget, 28-03-2017\nTestby Kommune\n\n"
        "1. Punkt\nBeslutning\nGodkendt, idet\n\n2. Punkt\nBeslutning\nGodkendt, idet\n\n3. Punkt\nBeslutning\nGodkendt, idet"
    )


def test_what_heads_pages_by_chance_is_content() -> None:
    pages = ["Referat\n1. Sti", "Beslutning\nGodkendt.\n2. Bro", "Beslutning\nUdsat."]
    assert read("\f".join(pages)).text.count("Beslutning") == 2


WRAPPED = """Et flertal bestående af Gudrun Espensen (V), Ib Tranekær (V) og Svend
Bisgård (F) godkendte indstillingen. Aydin Karaca (A) kan ikke tiltræde, da
afstanden til de nærmeste boliger efter hans opfattelse er for kort, og da
der mangler en plan for de berørte veje.
Udvalget drøfter sagen igen.
1. at planen godkendes, og at der søges om en bevilling til den nye vej ved
havnen
Beslutning
2. at der holdes møde"""


def test_lines_that_only_the_width_parted_are_joined() -> None:
    assert read(WRAPPED).text.split("\n") == [
        "Et flertal bestående af Gudrun Espensen (V), Ib Tranekær (V) og Svend Bisgård (F) godkendte indstillingen. Aydin Karaca "
        "(A) kan ikke tiltræde, da afstanden til de nærmeste boliger efter hans opfattelse er for kort, og da der mangler en plan "
        "for de berørte veje.",
        "Udvalget drøfter sagen igen.",
        "1. at planen godkendes, og at der søges om en bevilling til den nye vej ved havnen",
        "Beslutning",
        "2. at der holdes møde",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "at planen godkendes\nat beløbet bevilges\nat udvalget orienteres\nat der holdes møde\nat sagen udsættes",
        "Udvalget drøftede sagen.\nformanden orienterede\nsvend var fraværende\nslut",
        WRAPPED.replace("veje.\n", "veje. " + "Der var også en lang tale om mange andre ting i byen. " * 9 + "\n"),
    ],
)
def test_lines_that_end_of_themselves_stay(text: str) -> None:
    assert read(text).text == text.replace("  ", " ").replace(" \n", "\n")


def test_rows_of_figures_parted_by_tabs_are_a_table() -> None:
    document = read(
        "Udgiften er:\nPost\t1.000 kr.\nDrift\t250\nAnlæg\t1.300\n\nSted:\tSalen\nTid:\tKl. 15\nDato:\ti dag"
    )
    assert [kind for _, kind in blocks(document)] == ["text", *["table_row"] * 3, *["text"] * 3]


def test_a_row_of_labels_over_a_row_of_values() -> None:
    text = read("Udvalg\tMødedato\tSted\nByrådet\t4. marts 2021\t\nGodkendt.").text
    assert text == "Udvalg: Byrådet\nMødedato: 4. marts 2021\nSted:\nGodkendt."


def test_pages_that_are_numbered_among_all_pages() -> None:
    pages = "\n".join(f"Referat\n\n{n}. Sag {n}\nGodkendt.\n\n{n}/3" for n in (1, 2, 3))
    text = read(pages).text
    assert "/3" not in text.replace("1/3", "", 1)
    assert text.count("Godkendt.") == 3


@pytest.mark.parametrize(
    ("foot", "text"),
    [
        ("\n\n1/4\n", "1. Sag\nGodkendt."),
        ("\n\n– 4 / 4 –", "1. Sag\nGodkendt."),
        ("\n\n4/1", "1. Sag\nGodkendt.\n\n4/1"),  # the page's number is none above that of all pages
        ("\n1/4", "1. Sag\nGodkendt.\n1/4"),
        ("\n\nPlads 1/4", "1. Sag\nGodkendt.\n\nPlads 1/4"),
    ],
)
def test_the_number_that_the_last_page_alone_bears_goes(foot: str, text: str) -> None:
    assert read("1. Sag\nGodkendt." + foot).text == text


def test_a_head_of_pages_that_says_what_kind_of_document_it_is() -> None:
    text = read(
        "\f".join(f"Referat\n\n{n}. Sag om {word}\nGodkendt." for n, word in ((1, "skov"), (2, "eng"), (3, "sø")))
    ).text
    assert text.count("Referat") == 1


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        (
            "9. **Bro**\n\n   *Beslutning*\n\n10. **Vej**\n\n   *Beslutning*",
            "9. Bro\n\n   Beslutning\n\n10. Vej\n\n   Beslutning",
        ),
        ("_Beslutning:_\nGodkendt.\n\n_Indstilling:_\nIngen.", "Beslutning:\nGodkendt.\n\nIndstilling:\nIngen."),
        ("Bro\n===\n\nGodkendt.\n\nVej\n---\n\nUdsat.", "Bro\n\nGodkendt.\n\nVej\n\nUdsat."),
        ("Den 25\\. april\n1\\. at broen males", "Den 25. april\n1. at broen males"),
        ("[Kort](https://a.example/k.pdf)\n[Notat](/n.pdf)\nKort (2)", "Kort\nNotat\nKort (2)"),
        (
            "Sag| 21/44\nResume| Kort.\nBeslutning| Godkendt.\n| Åben",
            "Sag | 21/44\nResume | Kort.\nBeslutning | Godkendt.\nÅben",
        ),
        (
            "Broen er 3*4 m og 5*6 m.\nfil_a_b.pdf og fil_c_d.pdf",
            "Broen er 3*4 m og 5*6 m.\nfil_a_b.pdf og fil_c_d.pdf",
        ),
        ("Se [bilag](2) og [kort](3).", "Se [bilag](2) og [kort](3)."),
        ("En *vigtig* sag\n*Anm.: se bilag", "En *vigtig* sag\n*Anm.: se bilag"),
    ],
)
def test_the_marks_of_markdown_are_no_text(marked: str, bare: str) -> None:
    assert without_markdown(marked) == bare


def test_the_kind_of_document_at_the_foot_of_each_page_heads_nothing() -> None:
    pages = [
        f"{n}. Sag om {word}\nResume\nKort.\nIndstilling\nUdvalget indstiller.\nBeslutning\nGodkendt.\n\nSagsnr. 20/1 - Dok. 77\n\nReferat"
        for n, word in ((1, "skov"), (2, "eng"), (3, "sø"))
    ]
    text = read("\f".join(["Skoleudvalget", *pages])).text
    assert (text.count("Referat"), text.count("Dok. 77")) == (1, 1)


@pytest.mark.parametrize(
    ("spaced", "close"),
    [
        ("B e s l u t n i n g", "Beslutning"),
        ("  G o d k e n d t .", "Godkendt."),
        ("4 .   m a r t s   2 0 2 1", "4. marts 2021"),
        ("Beslutning: U d s k u d t", "Beslutning: Udskudt"),
        ("Imod stemte: A B F V Ø", "Imod stemte: A B F V Ø"),
        ("a b c d e", "a b c d e"),
        ("A   B   F   V", "A   B   F   V"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("D e t  i n d s t i l l e s", "Det indstilles"),
        ("F o r v a l t n i n g e n i n d s t i l l e r , a t", "F o r v a l t n i n g e n i n d s t i l l e r , a t"),
    ],
)
def test_letters_that_are_spaced_are_words(spaced: str, close: str) -> None:
    assert without_letter_spacing(spaced) == close


def test_what_a_browser_counts_the_pages_by_is_no_text() -> None:
    text = read("Byrådet\n1 af 3\n\n1. Plads\nGodkendt\n2 af 3\n\n2. Vej\nUdsat\n3 af 3\n").text
    assert text.replace("\n", " ").split() == [
        "Byrådet",
        "1",
        "af",
        "3",
        "1.",
        "Plads",
        "Godkendt",
        "2.",
        "Vej",
        "Udsat",
    ]
