"""Lines come in the order in which a person reads them, whatever the order in which the file writes them."""

import random

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.pdf import column, read

LEFT = [
    "Udvalget drøftede sagen og var enigt om, at",
    "en ny stiplan skal med i det kommende",
    "budget. Der var ingen bemærkninger til de",
]
RIGHT = [
    "øvrige punkter. Formanden orienterede om",
    "mødet med borgerforeningen i september og",
    "om de planlagte vejarbejder i byen.",
]
TEXT = f"{' '.join(LEFT)} {' '.join(RIGHT)}"


def columns() -> list[tuple[float, float, str]]:
    filler = [f"Linje {n} fylder ud." for n in range(6)]
    return [
        *column(*filler, *LEFT, top=700, left=60),
        *column(*RIGHT, *filler, top=700, left=310),
    ]


def test_columns_are_read_one_after_the_other_and_a_sentence_goes_on_over_them() -> None:
    assert TEXT in read(columns()).text.split("\n")


def test_columns_written_in_any_order() -> None:
    prints = columns()
    random.Random(2).shuffle(prints)
    assert read(prints).text == read(columns()).text


def test_lines_written_from_the_foot_up_are_turned() -> None:
    texts = [f"linje {n}" for n in range(8)]
    assert read(column(*texts)[::-1]).text.split("\n") == texts


def test_lines_written_in_any_order_come_from_the_top() -> None:
    texts = [f"linje {n}" for n in range(20)]
    prints = column(*texts)
    random.Random(1).shuffle(prints)
    assert read(prints).text.split("\n") == texts


def test_list_labels_written_after_the_list_stand_before_their_points() -> None:
    points = ["planen godkendes", "beløbet afsættes", "udvalget orienteres"]
    labels = [(60.0, 700.0 - 14 * n, f"{n + 1}.") for n in range(3)]
    assert read([*column(*points, left=80), *labels]).text.split("\n") == [f"{n}. {p}" for n, p in enumerate(points, 1)]


def test_a_number_that_stands_alone_stays_alone() -> None:
    assert read([*column("Tekst", "mere"), (72, 600, "3.")]).text == "Tekst\nmere\n\n3."


@pytest.mark.parametrize("space", [2, 4, 7])
def test_letter_spaced_print_is_words(space: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, "Indstilling og beslutning", charSpace=space)

    assert read(column("Tekst"), draw=draw).text == "Tekst\n\nIndstilling og beslutning"


def test_typed_spaces_between_letters_go_where_the_print_is_wider_between_words() -> None:
    spaced = "D e r  f o r e l i g g e r  e n  s a g"
    assert read(column("Tekst", spaced)).text == "Tekst\nDer foreligger en sag"


@pytest.mark.parametrize("text", ["Ja A B C er på vej i dag", "A B C F O V Ø", "Liste A B C F O V Ø og Æ"])
def test_single_letters_that_are_words_stay_apart(text: str) -> None:
    assert read(column(text)).text == text


def test_a_hyphen_typed_at_the_end_of_a_line_parts_a_word() -> None:
    full = "og dette er en linje, der med sine mange ord når helt ud til kanten"

    def draw(canvas: Canvas) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.cidfonts import UnicodeCIDFont

        pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
        canvas.setFont("HeiseiMin-W3", 11)
        canvas.drawString(72, 500, "Planen blev ikke vedta\u2010")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 486, "get i dag.")

    assert "Planen blev ikke vedtaget i dag." in read(column(full), draw=draw).text


class TestReplacementText:
    """A PDF may say another text for a print (ActualText, ISO 32000-1 §14.9.4), and say it for each word of it."""

    @staticmethod
    def say(canvas: Canvas, text: str) -> None:
        written = "".join(f"\\{byte:03o}" for byte in b"\xfe\xff" + text.encode("utf-16-be"))
        canvas._code.append(f"/Span <</ActualText ({written})>> BDC")

    def test_a_line_said_for_each_of_its_words(self) -> None:
        lines = ["Udvalget drøftede sagen.", "Indstillingen blev godkendt."]

        def draw(canvas: Canvas) -> None:
            for n, line in enumerate(lines):
                left = 72.0
                for word in line.split():
                    self.say(canvas, line)
                    canvas.setFont("Helvetica", 11)
                    canvas.drawString(left, 600 - 14 * n, f"{word} ")
                    canvas._code.append("EMC")
                    left += stringWidth(f"{word} ", "Helvetica", 11)

        assert read(column("Tekst"), draw=draw).text.split("\n")[2:] == lines

    def test_a_page_said_for_each_of_its_lines(self) -> None:
        page = "Udvalget drøftede sagen og godkendte indstillingen uden bemærkninger."

        def draw(canvas: Canvas) -> None:
            for n, word in enumerate(page.split()):
                self.say(canvas, page)
                canvas.setFont("Helvetica", 11)
                canvas.drawString(72, 600 - 14 * n, word)
                canvas._code.append("EMC")

        assert read(column("Tekst"), draw=draw).text == f"Tekst\n\n{page}"


def test_labels_written_before_all_values_stand_before_their_own() -> None:
    labels = [(72.0, 700.0, "Afbud:"), (72.0, 686.0, "Fraværende:"), (72.0, 672.0, "Deltagere:")]
    values = [(200.0, 700.0, "Ib Falk (F)"), (200.0, 672.0, "Sara Holm (A)"), (200.0, 658.0, "Bo Brandt (V)")]
    assert read([*labels, *values]).text == ("Afbud: Ib Falk (F)\nFraværende:\nDeltagere: Sara Holm (A)\nBo Brandt (V)")


@pytest.mark.parametrize("second", ["Godkendt.", "Ib Falk stemte imod.", "1. at planen godkendes"])
def test_a_heading_in_the_margin_stands_over_its_text(second: str) -> None:
    assert read([(72, 700, "Beslutning"), (200, 700, second)]).text == f"Beslutning\n{second}"


@pytest.mark.parametrize("second", ["Indstilling", "3", "500"])
def test_headings_in_a_row_stay(second: str) -> None:
    assert read([(72, 700, "Beslutning"), (200, 700, second)]).text == f"Beslutning {second}"


def test_the_text_of_a_box_stands_where_it_is_printed() -> None:
    text = column("1. Skov", "Beslutning", "", "2. Eng", "Beslutning", "", "3. Sø", "Sagsfremstilling", "Kort.")
    boxes = [(80.0, 672.0, "Godkendt."), (80.0, 630.0, "Udsat.")]
    for page in ([*text, *boxes], [*boxes, *text], [*text[:5], *boxes, *text[5:]]):
        text_read = " ".join(read([each for each in page if each[2]]).text.split())
        assert text_read == "1. Skov Beslutning Godkendt. 2. Eng Beslutning Udsat. 3. Sø Sagsfremstilling Kort."


def test_what_stands_beside_the_text_stays_where_it_was_written() -> None:
    text = column("1. Skov", "Beslutning", "Godkendt med den bemærkning, at", "hegnet flyttes.", "2. Eng", "Udsat.")
    beside = [(400.0, 692.0, "Sagsnr. 21/44"), (400.0, 678.0, "Bilag: 3")]
    assert read([*text, *beside]).text.endswith("2. Eng\nUdsat.\nSagsnr. 21/44 Bilag: 3")


def test_headings_in_the_margin_written_apart_stand_over_their_texts() -> None:
    heads = [(72.0, 686.0, "Indstilling"), (72.0, 658.0, "Beslutning")]
    text = [(200.0, 686.0, "Forvaltningen indstiller, at planen godkendes."), (200.0, 658.0, "Godkendt.")]
    title = (72.0, 700.0, "1. Skov")
    said = "1. Skov\nIndstilling\nForvaltningen indstiller, at planen godkendes.\nBeslutning\nGodkendt."
    for written in ([*heads, title, *text], [title, *heads, *text], [title, *text, *heads]):
        assert "\n".join(line for line in read(written).text.split("\n") if line) == said


def test_a_lone_heading_in_the_margin_written_first() -> None:
    written = [(72.0, 672.0, "Beslutning"), *column("1. Skov", "Kort sag."), (200.0, 672.0, "Godkendt.")]
    assert "Kort sag.\nBeslutning\nGodkendt." in read(written).text


def test_a_header_and_a_footer_written_last() -> None:
    edges = [(72.0, 805.0, "Referat"), (72.0, 30.0, "Sandager Kommune")]
    for last in (edges, edges[::-1]):
        assert read([*column("1. Skov", "Godkendt."), *last]).text.split("\n\n") == [
            "Referat",
            "1. Skov\nGodkendt.",
            "Sandager Kommune",
        ]


@pytest.mark.parametrize("many", [2, 3, 4, 7])
def test_a_heading_at_the_middle_of_the_cell_beside_it(many: int) -> None:
    said = [f"{n}. del af sagen" for n in range(1, many + 1)]
    cell = [(200.0, 672.0 - 14 * n, text) for n, text in enumerate(said)]
    middle = (72.0, (cell[0][1] + cell[-1][1]) / 2, "Indstilling")
    below = cell[-1][1] - 17
    title, resume = (72.0, 706.0, "1. Skov"), [(72.0, 689.0, "Resume"), (200.0, 689.0, "Skoven er gammel.")]
    written = [title, *resume, middle, *cell, (72.0, below, "Beslutning"), (200.0, below, "Godkendt.")]
    lines = [line for line in read(written).text.split("\n") if line]
    assert lines == ["1. Skov", "Resume", "Skoven er gammel.", "Indstilling", *said, "Beslutning", "Godkendt."]
