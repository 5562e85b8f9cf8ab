"""PDF becomes lines with page and box; running headers go, wrapped lines are joined."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extract.domain.document import RawFile
from extract.domain.errors import UnreadableError
from extract.read.document import read_document
from extract.read.wraps import join_lines
from tests.pdf import Print, column, pdf, read

FULL = "og dette er en linje, der med sine mange ord når helt ud til kanten"  # sets the page's right edge


def test_blocks_have_page_and_box() -> None:
    document = read(column("Referat"), column("Godkendt."))
    assert document.text == "Referat\n\nGodkendt."
    assert [b.page for b in document.blocks] == [1, 2]
    box = document.blocks[0].box
    assert box is not None
    assert (round(box.left), round(box.bottom), round(box.right), round(box.top)) == (73, 700, 108, 708)
    assert document.media_type == "application/pdf"
    assert document.evidence(9, 18, "x").page == 2


def test_short_lines_stay_apart() -> None:
    assert read(column("Udvalg: Byrådet", "sted: Rådhuset", FULL)).text == f"Udvalg: Byrådet\nsted: Rådhuset\n{FULL}"


def test_wrapped_lines_are_joined() -> None:
    assert read(column(FULL, "indtil den ender.", "Ny sætning", "begynder")).text == (
        f"{FULL} indtil den ender.\nNy sætning\nbegynder"
    )


def test_a_name_at_the_wrap_is_joined() -> None:
    assert read(column(FULL, "Prøvesen deltog", "ikke")).text == f"{FULL} Prøvesen deltog\nikke"


def test_a_heading_after_a_full_line_is_not_joined() -> None:
    assert read(column(FULL, "Sagsfremstilling", "Tekst")).text == f"{FULL}\nSagsfremstilling\nTekst"


def test_a_list_after_a_full_line_is_not_joined() -> None:
    assert read(column(FULL, "1. at A", FULL, "2 at B", "• C")).text == f"{FULL}\n1. at A\n{FULL}\n2 at B\n• C"


@pytest.mark.parametrize("after", ["4. maj 2022 og", "12. december"])
def test_a_day_after_a_full_line_is_joined(after: str) -> None:
    assert read(column(FULL, after)).text == f"{FULL} {after}"


def test_an_ordinal_after_a_word_that_leads_on_is_joined() -> None:
    full = f"{FULL} på den"
    assert read(column(full, "3. behandling")).text == f"{full} 3. behandling"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("med støj (jf. bilag", "2) tages til orientering"),
        ("i strid med lokalplanens §", "7.15, da huset er nyt"),
        ("langs vejen Torvet 1 og", "3. Begge steder ved broen"),
        ('og notatet "Trafik i byen', '- Skolevejen" drøftes'),
    ],
)
def test_a_number_or_a_dash_that_the_line_before_asks_for_is_no_label(before: str, after: str) -> None:
    full = f"{FULL} {before}"
    assert read(column(full, after)).text == f"{full} {after}"


@pytest.mark.parametrize(
    ("before", "after"), [("med støj, jf. bilag", "2. at broen males"), ('med "støj" og larm fra', "- Skolevejen")]
)
def test_a_label_of_its_own_is_one_behind_such_words(before: str, after: str) -> None:
    full = f"{FULL} {before}"
    assert read(column(full, after)).text == f"{full}\n{after}"


def test_a_title_goes_on_with_a_dash_in_its_own_print() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 18)
        canvas.drawString(72, 760, "6. Trafik og sikkerhed ved den gamle bro i Lund")
        canvas.drawString(72, 739, "- tilpasning")

    told = ["Forvaltningen har gennemgået planen for broen og stierne og mener at", "den kan gennemføres i år."]
    lines = [line for n in range(12) for line in (f"{n}{told[0]}", told[1])]
    text = read([(72.0, 700 - 13 * n, line) for n, line in enumerate(lines)], draw=draw).text
    assert text.split("\n")[0] == "6. Trafik og sikkerhed ved den gamle bro i Lund - tilpasning"


def test_a_line_that_ends_a_little_short_goes_on_in_a_small_letter() -> None:
    short = FULL.removesuffix(" kanten")
    assert read(column(FULL, short, "alle steder")).text == f"{FULL} {short} alle steder"


def test_a_sentence_that_ends_at_the_edge_is_not_joined() -> None:
    full = FULL[:-1] + "."
    assert read(column(full, "Derefter")).text == f"{full}\nDerefter"


def test_room_between_lines_parts_paragraphs() -> None:
    assert read([*column(FULL), *column("og nyt afsnit", top=660)]).text == f"{FULL}\n\nog nyt afsnit"


def test_lines_far_below_one_another_are_a_paragraph_where_all_are() -> None:
    told = ["arbejdet kan begynde i foråret når skolens elever er på ferie og", "være afsluttet inden jul."]
    paragraphs = [[f"Forvaltningen har gennemgået tilbud {n} og vurderer efter mødet at", *told] for n in "ABCDEFGH"]
    lines = [line for paragraph in paragraphs for line in paragraph]
    text = read([(72.0, 800 - 26 * n, line) for n, line in enumerate(lines)]).text
    assert text.split("\n\n") == [" ".join(paragraph) for paragraph in paragraphs]


def test_a_sentence_goes_on_over_a_page() -> None:
    document = read(column("Start", FULL), column("til enden."))
    assert document.text == f"Start\n{FULL} til enden."
    assert [b.page for b in document.blocks] == [1, 1]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Udvalget så på økonomi-", "styringen.", "Udvalget så på økonomistyringen."),
        ("Det er Social-", "og Sundhedsudvalget", "Det er Social- og Sundhedsudvalget"),
        ("Det er Teknik-", "Miljø", "Det er Teknik-Miljø"),
        ("Der er CO2-", "udslip", "Der er CO2-udslip"),
        ("I 2021-", "2022", "I 2021-2022"),
        ("Der er 3 -", "4 dage", "Der er 3 - 4 dage"),
    ],
)
def test_hyphens_at_the_end_of_a_line(first: str, second: str, joined: str) -> None:
    filler = "x" * 80
    text = read([*column(f"{filler} {first}", second), *column(filler, top=600)]).text
    assert text == f"{filler} {joined}\n\n{filler}"


@pytest.mark.parametrize(
    ("before", "after", "hyphened", "joined"),
    [
        ("økonomi", "styring", True, "økonomistyring"),
        ("økonomi-", "styring", False, "økonomistyring"),
        ("SFO", "pladser", True, "SFO-pladser"),
        ("E", "mail", True, "E-mail"),
        ("e", "mail", True, "e-mail"),
        ("it", "systemer", True, "it-systemer"),
        ("kredit", "systemer", True, "kreditsystemer"),
        ("Børne", "og Ungeudvalget", True, "Børne- og Ungeudvalget"),
        ("hvis", "ordning", False, "hvis ordning"),
        ("2 -", "3", False, "2 - 3"),
        ("40 km/", "t", False, "40 km/t"),
        ("for / imod /", "undlod", False, "for / imod / undlod"),
        ("en mindreudgift på -", "34,5 mio. kr.", False, "en mindreudgift på -34,5 mio. kr."),
        ("i alt (-", "19,3 mio. kr.)", False, "i alt (-19,3 mio. kr.)"),
        ("2022 -", "2023", False, "2022 - 2023"),
    ],
)
def test_joining(before: str, after: str, hyphened: bool, joined: str) -> None:
    assert join_lines(before, after, hyphened) == joined


WRAPPED = (FULL, "og var enigt i, at den skal anlægges i år.")


def paragraphs(*texts: tuple[str, ...], room: float) -> list[Print]:
    """Paragraphs from the top, each of the given lines."""
    prints: list[Print] = []
    foot = 780.0
    for lines in texts:
        for line in lines:
            prints.append((72, foot, line))
            foot -= 14
        foot -= room
    return prints


@pytest.mark.parametrize("room", [0, 10], ids=["close", "set apart"])
def test_room_between_paragraphs_tells_that_a_full_line_ends_none(room: float) -> None:
    ends = [("Det er taget op.",), WRAPPED] * 11
    pages = [paragraphs(*ends, room=room), paragraphs((f"{FULL[:-1]}.", "Formanden takkede."), room=room)]
    text = read(*pages).text
    assert (f"{FULL[:-1]}. Formanden takkede." in text) is (room > 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Imod stemte Ruth Falk", "(Ø), idet hun er uenig i sagen."),
        ("Der søges en bevilling på -", "12,4 mio. kr. til stien."),
        ("Forvaltningen indstiller overfor Plan- og", "Tryghedsudvalget, at planen vedtages."),
    ],
)
def test_what_goes_on_behind_a_short_line_is_joined(before: str, after: str) -> None:
    joined = f"{before}{after}" if before.endswith("-") else f"{before} {after}"
    assert joined in read(column(*[FULL] * 3, before, after)).text


def test_the_number_of_a_point_at_the_head_of_a_line_is_no_label() -> None:
    before, after = f"{FULL} i pkt.", "1. og senere."
    assert read(column(before, after)).text == f"{before} {after}"


def test_a_label_that_touches_its_text_stands_before_it() -> None:
    texts = [(86.0, 700.0, "at broen anlægges, og"), (86.0, 686.0, "at stien lægges om")]
    labels = [(77.0, 700.0, "1."), (77.0, 686.0, "2.")]
    assert read([*texts, *labels]).text.split("\n") == ["1. at broen anlægges, og", "2. at stien lægges om"]


class TestFurniture:
    def page(self, number: int, *texts: str) -> list[Print]:
        return [
            (72, 810, "Prøveudvalget den 04-05-2022"),
            *column(*texts),
            (72, 40, "Testby Kommune"),
            (400, 40, f"Side {number} af 4"),
        ]

    def test_running_lines_are_dropped_and_their_words_kept_once(self) -> None:
        pages = [self.page(number, f"Tekst {letter}", "mere") for number, letter in enumerate("ABCD", 1)]
        document = read(*pages)
        assert document.text == (
            "Prøveudvalget den 04-05-2022\nTestby Kommune\n\n"
            "Tekst A\nmere\n\nTekst B\nmere\n\nTekst C\nmere\n\nTekst D\nmere"
        )

    def test_a_header_from_the_second_page_on(self) -> None:
        pages = [column("Først"), *([(72, 810, f"Referat side {n}"), *column("Tekst")] for n in (2, 3, 4))]
        assert read(*pages).text == "Referat\n\nFørst\n\nTekst\n\nTekst\n\nTekst"

    def test_page_numbers_go(self) -> None:
        pages = [[*column(f"Tekst {letter}"), (300, 30, str(n))] for n, letter in enumerate("ABC", 1)]
        assert read(*pages).text == "Tekst A\n\nTekst B\n\nTekst C"

    def test_a_page_number_on_a_single_page(self) -> None:
        assert read([*column("Tekst"), (300, 30, "Side 1 af 1")]).text == "Tekst"

    def test_left_and_right_pages_mirror_the_header(self) -> None:
        pages = [
            [(72, 810, "Prøveudvalget"), (480, 810, "Side 1"), *column("Tekst A")],
            [(72, 810, "Side 2"), (450, 810, "Prøveudvalget"), *column("Tekst B")],
            [(72, 810, "Prøveudvalget"), (480, 810, "Side 3"), *column("Tekst C")],
        ]
        assert read(*pages).text == "Prøveudvalget\n\nTekst A\n\nTekst B\n\nTekst C"

    def test_a_header_written_after_the_text_stands_first(self) -> None:
        page = [*column("Tekst"), (72, 810, "Prøveudvalget")]
        assert read(page).text == "Prøveudvalget\n\nTekst"

    def test_a_footer_with_the_page_number_on_a_single_page_ends_no_sentence(self) -> None:
        page = [*column("Udsat."), (400, 40, "Side 1 af 1"), (72, 40, "Testby Kommune, Torvet 1")]
        assert read(page).text == "Testby Kommune, Torvet 1\n\nUdsat."

    def test_a_footer_that_counts_from_another_number(self) -> None:
        pages = [[*column(f"Tekst {letter}"), (300, 30, str(n))] for n, letter in enumerate("AB", 1027)]
        assert read(*pages).text == "Tekst A\n\nTekst B"

    def test_a_date_and_page_that_change_from_page_to_page(self) -> None:
        pages = [
            [*column(f"Tekst {letter}"), (72, 30, f"Udskrevet 14-10-2022 kl. 09:1{n} Side {n}")]
            for n, letter in enumerate("ABC", 1)
        ]
        assert read(*pages).text == "Udskrevet 14-10-2022 kl. 09:11\n\nTekst A\n\nTekst B\n\nTekst C"

    @pytest.mark.parametrize("text", ["Indstilling", "Beslutning", "Godkendt.", "1. Taget til efterretning."])
    def test_what_heads_two_pages_by_chance_is_content(self, text: str) -> None:
        pages = [column("Emne"), *(column(text, f"Mere {n}.", top=760) for n in (1, 2))]
        assert read(*pages).text.count(text) == 2

    @pytest.mark.parametrize("text", ["Indstilling", "Godkendt.", "Punkt {}", "{}. Meddelelser"])
    def test_what_heads_every_page_where_each_item_begins_on_its_own_is_content(self, text: str) -> None:
        texts = [text.format(n) for n in range(1, 5)]
        pages = [[(72, 810, "Prøveudvalget"), *column(each, "Mere", top=760)] for each in texts]
        found = read(*pages).text.split("\n")
        assert [line for line in found if line in texts] == texts

    def test_the_same_text_elsewhere_on_pages_is_content(self) -> None:
        pages = [[(72, 800 - 30 * n, "Beslutning"), *column(f"Tekst {n}")] for n in range(4)]
        assert read(*pages).text.count("Beslutning") == 4

    def test_a_repeated_line_inside_the_page_is_content(self) -> None:
        pages = [[(72, 800, f"Emne {letter}"), (72, 780, "Beslutning"), *column("Ja.")] for letter in "ABCD"]
        assert read(*pages).text.count("Beslutning") == 4

    def test_the_middle_of_a_page_is_content(self) -> None:
        assert read(column("Godkendt."), column("Godkendt."), column("Godkendt.")).text.count("Godkendt.") == 3


def test_text_printed_twice_at_one_place_is_read_once() -> None:
    assert read([*column("Fed skrift"), *[(72.4, 700.2, "Fed skrift")]]).text == "Fed skrift"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (pdf(column("x"), encrypt=StandardEncryption("hemmelig")), "ENCRYPTED"),
        (pdf([]), "EMPTY_INPUT"),
        (pdf(column("x"))[:200], "BROKEN_FILE"),
    ],
)
def test_failures(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_document(RawFile(source="a", content=content))
    assert caught.value.code.name == code


def test_many_pages_are_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.pdf.read._MOST_PAGES", 2)
    document = read(column("A"), column("B"), column("C"))
    assert (document.text, document.warnings) == ("A\n\nB", ("TRUNCATED",))


def test_an_owner_password_does_not_hinder_reading() -> None:
    content = pdf(column("Godkendt."), encrypt=StandardEncryption("", ownerPassword="ejer"))
    assert read_document(RawFile(source="a", content=content)).text == "Godkendt."


def test_a_shadow_of_print_is_read_once() -> None:
    lines = column("Godkendt.", "Udsat.", FULL)
    assert (
        read([*lines, *((left + 0.5, foot - 0.5, text) for left, foot, text in lines)]).text
        == f"Godkendt.\nUdsat.\n{FULL}"
    )


def test_centred_titles_stay_apart() -> None:
    def centred(canvas: Canvas) -> None:
        for n, text in enumerate(("Sandager Kommune", "Byrådet", "Dagsorden til mødet i Rådhusets store sal")):
            canvas.drawCentredString(300, 700 - 14 * n, text)

    assert read([], draw=centred).text == "Sandager Kommune\nByrådet\nDagsorden til mødet i Rådhusets store sal"


def test_a_heading_as_wide_as_its_text_is_not_joined() -> None:
    lines = [(72.0, 700.0, "Økonomiske konsekvenser"), (72.0, 660.0, "Ingen")]
    assert read(lines, size=34).text == "Økonomiske konsekvenser\nIngen"


def test_a_label_beside_its_value_goes_on_with_no_line() -> None:
    labelled = [
        (72.0, 700.0, "Medlemmer"),
        (160.0, 700.0, FULL[:60]),
        (72.0, 686.0, "Afbud"),
        (160.0, 686.0, "Ida Prøve"),
    ]
    assert read([*labelled, *column(FULL, FULL, top=650)]).text.split("\n")[1] == "Afbud Ida Prøve"


def test_entries_of_a_contents_list_stay_on_lines_of_their_own() -> None:
    wide = "Orienteringssag om besøgstal i den gamle toldbod ved havnen og"
    text = read(column("Indhold", f"01 {wide} 3", f"02 {wide} 4", f"03 {wide} 5")).text
    assert text.split("\n") == ["Indhold", f"01 {wide} 3", f"02 {wide} 4", f"03 {wide} 5"]
