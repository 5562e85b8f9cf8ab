"""Tables of a PDF become rows of cells, so that a sum is found under its head; labels stand beside their values."""

from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.domain.document import BlockKind, Document, RawFile
from extract.pipeline import extract_record
from tests.pdf import Draw, Print, column, pdf, read

ROWS = [
    ["Post", "Beløb i 1.000 kr.", "Antal dage"],
    ["Jordarbejde", "1.350", "40"],
    ["Asfalt og kantsten", "2.100", "25"],
    ["I alt", "3.450", "65"],
]
EDGES = (60, 200, 320, 420)


def cells(rows: list[list[str]], top: float = 600, edges: tuple[int, ...] = EDGES) -> list[Print]:
    return [
        (edges[c] + 5, top - 20 * r, text) for r, row in enumerate(rows) for c, text in enumerate(row) if text
    ]  # fmt: skip


def rules(rows: int, top: float = 614, edges: tuple[int, ...] = EDGES) -> Draw:
    def draw(canvas: Canvas) -> None:
        for n in range(rows + 1):
            canvas.line(edges[0], top - 20 * n, edges[-1], top - 20 * n)
        for edge in edges:
            canvas.line(edge, top, edge, top - 20 * rows)

    return draw


def rows(document: Document) -> list[list[str]]:
    blocks = [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    return [document.text[b.span.start : b.span.end].split("\t") for b in blocks]


@pytest.mark.parametrize("draw", [rules(4), None], ids=["ruled", "without rules"])
def test_a_table_is_rows_with_heads(draw: Draw | None) -> None:
    document = read([*column("Udgiften fordeler sig således:", top=640), *cells(ROWS)], draw=draw)
    assert rows(document) == ROWS


def test_a_row_has_its_place() -> None:
    document = read(cells(ROWS), draw=rules(4))
    box = document.blocks[1].box
    assert box is not None
    assert [round(edge) for edge in box] == [60, 574, 420, 594]
    assert document.blocks[1].page == 1


def test_a_cell_of_two_lines_is_one() -> None:
    prints = [
        (65.0, 606.0, "Asfalt og kant-"),
        (65.0, 596.0, "sten"),
        (205.0, 600.0, "2.100"),
        *cells([["I alt", "3"]], 580),
    ]
    assert rows(read(prints, draw=rules(2, edges=EDGES[:3]))) == [["Asfalt og kantsten", "2.100"], ["I alt", "3"]]


def test_a_table_goes_on_over_a_page() -> None:
    pages = [cells(ROWS[:2], top=100), cells(ROWS[2:], top=780)]

    def draw(canvas: Canvas) -> None:
        rules(2, top=114)(canvas)
        rules(2, top=794)(canvas)

    document = read(*pages, draw=draw)
    assert rows(document) == ROWS
    assert [b.page for b in document.blocks] == [1, 1, 2, 2]


def test_an_empty_cell_keeps_its_column() -> None:
    table = [["Post", "2023", "2024"], ["Drift", "", "25"], ["Anlæg", "10", "30"], ["I alt", "10", "55"]]
    assert rows(read(cells(table))) == table


def test_a_frame_around_prose_is_no_table() -> None:
    prose = [["Indstilling", "Det er en sag om veje og stier, som udvalget har drøftet flere gange. " * 4]]
    text = "\n".join(prose[0][1][n : n + 60] for n in range(0, 240, 60))
    prints = [(65.0, 600.0, "Indstilling"), *column(*text.split("\n"), top=605, left=165), *cells([["Ja", "Nej"]], 540)]
    assert rows(read(prints, draw=rules(2, top=700, edges=(60, 160, 560)))) == []


@pytest.mark.parametrize(
    "table",
    [
        [["1.", "Godkendelse af dagsorden", "3"], ["2.", "Cykelsti", "4"], ["3.", "Orientering", "7"]],
        [["Anna Holm", "Formand"], ["Bo Dahl", "Medlem"], ["Eva Bruun", "Medlem"]],
        [["1.", "Planen godkendes"], ["2.", "Beløbet afsættes"], ["3.", "Udvalget orienteres"]],
    ],
)
def test_lists_are_no_tables_of_figures(table: list[list[str]]) -> None:
    assert rows(read(cells(table))) == []


def test_a_row_of_labels_over_a_row_of_values() -> None:
    head = [["Dato:", "Tid:", "Sted:"], ["12-10-2022", "15:00", "Mødelokale 2"]]
    document = read([*column("Prøveudvalget", top=700), *cells(head)])
    assert document.text == "Prøveudvalget\n\nDato: 12-10-2022\nTid: 15:00\nSted: Mødelokale 2"


def test_a_label_without_a_value_stays_empty() -> None:
    head = [["Mødested:", "Mødeleder:", "Referent:"], ["Rådhuset", "", "Eva Bruun"]]
    assert read(cells(head)).text == "Mødested: Rådhuset\nMødeleder:\nReferent: Eva Bruun"


@pytest.mark.parametrize("draw", [rules(4), None], ids=["ruled", "without rules"])
def test_sums_are_found_under_their_heads(draw: Draw | None) -> None:
    lines = ["Byrådet", "Referat", "Mødedato: 12-10-2022", "7. Ny sti", "Sagsfremstilling", "Udgiften er:"]
    content = pdf([*column(*lines, top=740), *cells(ROWS), *column("Beslutning", "Godkendt.", top=480)], draw=draw)
    [item] = extract_record(RawFile(source="a", content=content)).items
    assert [(a.value, a.evidence.quote) for a in item.amounts] == [
        ("1350000", "1.350"), ("2100000", "2.100"), ("3450000", "3.450"),
    ]  # fmt: skip


MINUTES = [
    ["Punkt", "Emne", "Beslutning"],
    ["1.", "Plan for skoven", "Godkendt."],
    ["2.", "Cykelsti", "Udsat, da"],
    ["", "", "prisen mangler."],
    ["3.", "Orientering", "Drøftet."],
    ["4.", "Eventuelt", "Intet."],
]


@pytest.mark.parametrize("parted", [MINUTES[3:], [MINUTES[0], *MINUTES[3:]]], ids=["without its head", "with its head"])
def test_a_table_with_a_column_of_decisions_is_the_minutes(parted: list[list[str]]) -> None:
    def draw(canvas: Canvas) -> None:
        if canvas.getPageNumber() == 1:
            rules(3, top=614)(canvas)
        else:
            rules(len(parted), top=794)(canvas)

    document = read([*column("Referat", top=640), *cells(MINUTES[:3])], cells(parted, top=780), draw=draw)
    assert [line for line in document.text.split("\n") if line] == [
        "Referat",
        *("1. Plan for skoven", "Beslutning: Godkendt."),
        *("2. Cykelsti", "Beslutning: Udsat, da prisen mangler."),
        *("3. Orientering", "Beslutning: Drøftet."),
        *("4. Eventuelt", "Beslutning: Intet."),
    ]
    assert [block.page for block in document.blocks] == [1, 1, 1, 1, 1, 2, 2, 2, 2]


def test_a_row_that_its_pages_end_parts_without_a_rule_is_one() -> None:
    def draw(canvas: Canvas) -> None:
        rules(2 if canvas.getPageNumber() == 1 else 3, top=614 if canvas.getPageNumber() == 1 else 794)(canvas)
        if canvas.getPageNumber() == 1:  # the upright lines go on below the last row that is closed
            for place in EDGES:
                canvas.line(place, 614 - 2 * 20, place, 614 - 3 * 20)

    parted = cells([["", "", "prisen mangler."], *MINUTES[4:]], top=780)
    document = read([*column("Referat", top=640), *cells(MINUTES[:3])], parted, draw=draw)
    assert [line for line in document.text.split("\n") if line][3:5] == [
        "2. Cykelsti",
        "Beslutning: Udsat, da prisen mangler.",
    ]


def test_minutes_in_a_table_without_rules_go_on_over_a_page() -> None:
    document = read([*column("Referat", top=640), *cells(MINUTES[:3])], cells(MINUTES[3:], top=780))
    assert [line for line in document.text.split("\n") if line] == [
        "Referat",
        *("1. Plan for skoven", "Beslutning: Godkendt."),
        *("2. Cykelsti", "Beslutning: Udsat, da prisen mangler."),
        *("3. Orientering", "Beslutning: Drøftet."),
        *("4. Eventuelt", "Beslutning: Intet."),
    ]


def test_cells_of_several_lines_in_minutes_without_rules() -> None:
    prints = [
        *cells([MINUTES[0]], top=640),
        *[(65.0, 606.0, "1."), (205.0, 612.0, "Salg af grunden"), (205.0, 600.0, "ved åen")],
        *[(325.0, 612.0, "Godkendt med den bemærkning,"), (325.0, 600.0, "at prisen er uden moms.")],
        *cells([["2.", "Halvtag", "Forkastet."]], top=560),
        *column("Mødet sluttede kl. 18.", top=500, left=60),
    ]
    lines = [line for line in read(prints).text.split("\n") if line]
    assert lines == [
        *("1. Salg af grunden ved åen", "Beslutning: Godkendt med den bemærkning, at prisen er uden moms."),
        *("2. Halvtag", "Beslutning: Forkastet.", "Mødet sluttede kl. 18."),
    ]


def test_minutes_without_rules_that_are_no_clear_rows_decide_nothing() -> None:
    between = [*MINUTES[1:3], ["Lukkede punkter"], ["3.", "Salg", "Forkastet."], ["4.", "Halvtag", "Godkendt."]]
    lines = column("Byrådet", "Mødedato: 12-10-2022", top=700)
    record = extract_record(RawFile(source="a", content=pdf([*lines, *cells([MINUTES[0], *between], top=640)])))
    assert [(item.number, d.outcome) for item in record.items for d in item.decisions] == []


def test_a_number_on_the_page_before_its_title_is_one_row_with_it() -> None:
    first = [*MINUTES[:2], ["2.", "", "Forkastet."]]
    document = read([*column("Referat", top=640), *cells(first)], cells([["", "Salg"], MINUTES[4]], top=780))
    lines = [line for line in document.text.split("\n") if line]
    assert lines[3:] == ["2. Salg", "Beslutning: Forkastet.", "3. Orientering", "Beslutning: Drøftet."]


def test_votes_without_rules_are_rows_under_the_heads_of_their_table() -> None:
    table = [["Navn", "For", "Imod"], ["Anna Holm", "X", ""], ["Bo Lund", "", "X"]]
    assert rows(read(cells(table))) == [["Navn", "For", "Imod"], ["Anna Holm", "X"], ["Bo Lund", "", "X"]]


def test_a_table_of_decisions_below_a_section_is_a_table() -> None:
    document = read([*column("Sagsfremstilling", top=640), *cells(MINUTES)], draw=rules(6))
    assert rows(document)[1] == MINUTES[1]


def test_members_without_rules_are_rows_under_the_heads_of_their_table() -> None:
    table = [["Navn", "Parti", "Til stede"], ["Anna Holm", "A", "Ja"], ["Bo Lund", "V", "Nej"]]
    assert rows(read(cells(table))) == table


def test_several_rows_under_labels_are_no_head() -> None:
    table = [["Udvalg", "Dato"], ["Økonomiudvalget", "01-03-2021"], ["Byrådet", "04-03-2021"]]
    text = read(cells(table)).text
    assert "Udvalg: Økonomiudvalget" not in text
    assert "Byrådet 04-03-2021" in " ".join(text.split())


def bars(rows: int, top: float = 614, edges: tuple[int, ...] = EDGES, thick: float = 0.8) -> Draw:
    """The same lines as areas that are painted."""

    def draw(canvas: Canvas) -> None:
        for n in range(rows + 1):
            canvas.rect(edges[0], top - 20 * n, edges[-1] - edges[0], thick, stroke=0, fill=1)
        for edge in edges:
            canvas.rect(edge, top - 20 * rows, thick, 20 * rows, stroke=0, fill=1)

    return draw


def boxed(rows: int, top: float = 614, edges: tuple[int, ...] = EDGES) -> Draw:
    """Each cell as a rectangle of its own."""

    def draw(canvas: Canvas) -> None:
        for n in range(1, rows + 1):
            for left, right in pairwise(edges):
                canvas.rect(left, top - 20 * n, right - left, 20)

    return draw


def in_one_path(rows: int, top: float = 614, edges: tuple[int, ...] = EDGES) -> Draw:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for n in range(1, rows + 1):
            for left, right in pairwise(edges):
                path.rect(left, top - 20 * n, right - left, 20)
        canvas.drawPath(path)

    return draw


def in_a_form(rows: int) -> Draw:
    """Drawn elsewhere at half the size, and moved to its place as a whole."""

    def draw(canvas: Canvas) -> None:
        canvas.beginForm("table")
        canvas.scale(0.5, 0.5)
        rules(rows, top=414)(canvas)
        canvas.endForm()
        canvas.saveState()
        canvas.scale(2, 2)
        canvas.translate(0, 100)
        canvas.doForm("table")
        canvas.restoreState()

    return draw


@pytest.mark.parametrize(
    "draw", [bars(4), boxed(4), in_one_path(4), in_a_form(4)], ids=["bars", "boxes", "one path", "form"]
)
def test_a_table_is_ruled_in_many_ways(draw: Draw) -> None:
    wide = [[row[0], row[1], "", *row[2:]] for row in ROWS]
    edges = (*EDGES[:2], 320, 420)
    assert rows(read(cells([[row[0], row[1], row[3]] for row in wide], edges=edges), draw=draw)) == [
        [row[0], row[1], row[3]] for row in wide
    ]
    words = [["Jordarbejde udføres", "Asfalt lægges"], ["Efter planen", "Efter aftale"]]
    assert rows(read(cells(words), draw=rules(2, edges=EDGES[:3]))) == words


def test_texts_that_nearly_meet_stand_in_their_cells() -> None:
    prints = [
        (65.0, 600.0, "Jordarbejde ved åen"),
        (165.0, 600.0, "1.350"),
        (65.0, 580.0, "I alt"),
        (165.0, 580.0, "3"),
    ]
    assert rows(read(prints, draw=rules(2, edges=(60, 163, 220)))) == [["Jordarbejde ved åen", "1.350"], ["I alt", "3"]]


def test_a_sum_at_the_middle_of_a_cell_of_two_lines_stands_beside_it() -> None:
    prints = [
        *[(65.0, 606.0, "Kultur- og"), (65.0, 594.0, "Fritidsudvalget"), (150.0, 600.0, "68,8"), (205.0, 600.0, "6,2")],
        *cells([["I alt", "75,0"]], 580, (60, 145, 200)),
    ]
    draw = rules(2, edges=(60, 145, 200, 250))
    assert rows(read(prints, draw=draw)) == [["Kultur- og Fritidsudvalget", "68,8", "6,2"], ["I alt", "75,0"]]


def test_heads_of_two_rows_beside_one_over_both_stand_in_their_own() -> None:
    """The file's reader takes the three heights for one line, since they overlap."""

    def draw(canvas: Canvas) -> None:
        for left, right, foot in ((60, 200, 594), (200, 320, 604), (320, 420, 604), (200, 260, 594), (260, 320, 594)):
            canvas.rect(left, foot, right - left, 614 - foot if left == 60 or foot == 604 else 10)
        canvas.rect(320, 594, 50, 10)
        canvas.rect(370, 594, 50, 10)
        for left, right in pairwise((60, 200, 260, 320, 370, 420)):
            canvas.rect(left, 574, right - left, 20)

    prints = [
        *[(65.0, 601.0, "Projekt"), (205.0, 606.0, "Tilladelse"), (325.0, 606.0, "Plan")],
        *[(205.0, 596.0, "Givet"), (265.0, 596.0, "Søgt"), (325.0, 596.0, "Vedtaget"), (375.0, 596.0, "Udsat")],
        *cells([["Engen", "12", "7", "3", "1"]], 580, (60, 200, 260, 320, 370)),
    ]
    assert rows(read(prints, draw=draw, size=8)) == [
        ["Projekt", "Tilladelse", "", "Plan"],
        ["", "Givet", "Søgt", "Vedtaget", "Udsat"],
        ["Engen", "12", "7", "3", "1"],
    ]


def test_a_row_whose_cells_are_written_one_by_one_is_a_row() -> None:
    prints = [
        *[(65.0, 606.0, "Efter planen"), (65.0, 596.0, "lægges asfalt")],
        *[(205.0, 606.0, "Der ses efter"), (205.0, 596.0, "om et år")],
        *[(65.0, 580.0, "I dag"), (205.0, 580.0, "I går")],
    ]
    assert rows(read(prints, draw=rules(2, edges=EDGES[:3]))) == [
        ["Efter planen lægges asfalt", "Der ses efter om et år"],
        ["I dag", "I går"],
    ]
