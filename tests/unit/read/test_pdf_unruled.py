"""Tables of figures without rules: labels and heads of several lines, columns that nearly meet, and what is no part of them."""

import pytest

from extract.domain.document import BlockKind, Document, RawFile
from extract.pipeline import extract_record
from tests.pdf import Print, column, pdf, read

LEFTS = (60, 220, 320)


def row(foot: float, *cells: str, lefts: tuple[int, ...] = LEFTS) -> list[Print]:
    return [(left, foot, cell) for left, cell in zip(lefts, cells, strict=False) if cell]


def rows(document: Document) -> list[list[str]]:
    blocks = [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    return [document.text[b.span.start : b.span.end].split("\t") for b in blocks]


TAIL = [*row(500, "Havnen", "12", "13"), *row(480, "I alt", "1.362", "2.113")]
TAIL_ROWS = [["Havnen", "12", "13"], ["I alt", "1.362", "2.113"]]


def test_a_label_goes_on_with_the_line_whose_figures_it_names() -> None:
    prints = [
        *row(540, "Veje", "40", "50"),
        *row(526, "Børne- og"),
        *row(514, "Skoleudvalget", "1.350", "2.100"),
        *TAIL,
    ]
    assert rows(read(prints)) == [["Veje", "40", "50"], ["Børne- og Skoleudvalget", "1.350", "2.100"], *TAIL_ROWS]


def test_a_label_of_the_first_row_begins_the_table() -> None:
    prints = [*row(526, "Børne- og"), *row(514, "Skoleudvalget", "1.350", "2.100"), *TAIL]
    assert rows(read(prints)) == [["Børne- og Skoleudvalget", "1.350", "2.100"], *TAIL_ROWS]


def test_a_label_goes_on_below_its_figures() -> None:
    prints = [*row(526, "Renter og kursgevinster,", "1.350", "2.100"), *row(514, "som ikke er budgetteret"), *TAIL]
    label = "Renter og kursgevinster, som ikke er budgetteret"
    assert rows(read(prints)) == [[label, "1.350", "2.100"], *TAIL_ROWS]


def test_figures_at_the_middle_of_their_label_stand_beside_it() -> None:
    prints = [*row(528, "Teknik- og"), *row(516, "Miljøudvalget"), *row(522, "", "1.350", "2.100"), *TAIL]
    assert rows(read(prints)) == [["Teknik- og Miljøudvalget", "1.350", "2.100"], *TAIL_ROWS]


def test_figures_at_the_middle_of_three_lines_stand_beside_them() -> None:
    label = [*row(540, "Renovering af hallen,"), *row(528, "Nyt tag på klubhuset"), *row(516, "og maling")]
    prints = [*row(570, "1.000 kr.", "2021", "2022"), *label, *row(528, "", "1.350", "2.100"), *TAIL]
    whole = "Renovering af hallen, Nyt tag på klubhuset og maling"
    assert rows(read(prints)) == [["1.000 kr.", "2021", "2022"], [whole, "1.350", "2.100"], *TAIL_ROWS]


def test_a_heading_between_rows_is_a_row_of_its_own() -> None:
    prints = [*row(560, "Veje", "40", "50"), *row(530, "Finansiering"), *TAIL]
    assert rows(read(prints)) == [["Veje", "40", "50"], ["Finansiering"], *TAIL_ROWS]


HEADS = [
    *[(60.0, 580.0, "1.000 kr.")],
    *[(220.0, 580.0, "Oprindeligt"), (220.0, 568.0, "budget")],
    *[(320.0, 580.0, "Forventet"), (320.0, 568.0, "regnskab")],
]


def test_heads_written_cell_by_cell_are_one_row() -> None:
    prints = [*column("Tallene er:", top=620), *HEADS, *row(540, "Veje", "40", "50"), *TAIL]
    document = read(prints)
    assert rows(document) == [
        ["1.000 kr.", "Oprindeligt budget", "Forventet regnskab"], ["Veje", "40", "50"], *TAIL_ROWS
    ]  # fmt: skip
    assert document.text.startswith("Tallene er:\n")


@pytest.mark.parametrize(
    "above", ["Tallene ses her:", "Beslutning", "Det er en længere sætning om de tal, der ses her"]
)
def test_what_stands_above_a_table_is_no_head(above: str) -> None:
    document = read([(60.0, 560.0, above), *row(540, "Veje", "40", "50"), *TAIL])
    assert rows(document) == [["Veje", "40", "50"], *TAIL_ROWS]


def test_sums_above_a_table_are_no_heads() -> None:
    document = read([(60, 600, "Skoven koster"), (220, 560, "3.000"), *row(540, "Veje", "40", "50"), *TAIL])
    assert rows(document) == [["Veje", "40", "50"], *TAIL_ROWS]


def test_rows_go_on_over_a_page() -> None:
    first = [*row(100, "Veje", "40", "50"), *row(80, "Skov", "7", "8"), *row(60, "Eng", "3", "4")]
    document = read(first, [*row(780, "Havnen", "12", "13"), *row(760, "I alt", "62", "75"), *column("Slut.", top=700)])
    assert rows(document) == [
        ["Veje", "40", "50"], ["Skov", "7", "8"], ["Eng", "3", "4"], ["Havnen", "12", "13"], ["I alt", "62", "75"]
    ]  # fmt: skip


def test_rows_in_other_columns_do_not_go_on_over_a_page() -> None:
    first = [*row(100, "Veje", "40", "50"), *row(80, "Skov", "7", "8"), *row(60, "Eng", "3", "4")]
    document = read(first, [*row(780, "Havnen", "12", lefts=(60, 270)), *column("Slut.", top=700)])
    assert rows(document) == [["Veje", "40", "50"], ["Skov", "7", "8"], ["Eng", "3", "4"]]


def test_figures_that_nearly_meet_stand_in_their_columns() -> None:
    lefts = (60, 220, 270, 320)
    prints = [
        *row(540, "Veje", "1.000.000", "-23.642", "50", lefts=(60, 214, 269, 320)),
        *row(520, "Skov", "4.350", "-5", "51", lefts=lefts),
        *row(500, "Havnen", "12", "-13", "14", lefts=lefts),
    ]
    assert rows(read(prints)) == [
        ["Veje", "1.000.000", "-23.642", "50"], ["Skov", "4.350", "-5", "51"], ["Havnen", "12", "-13", "14"]
    ]  # fmt: skip


def test_the_unit_in_the_corner_holds_for_the_figures() -> None:
    head = ["Byrådet", "Referat", "Mødedato: 12-10-2022", "7. Ny sti", "Sagsfremstilling", "Udgiften er:"]
    prints = [*column(*head, top=740), *HEADS, *row(540, "Veje", "40", "50"), *TAIL]
    content = pdf([*prints, *column("Beslutning", "Godkendt.", top=430)])
    [item] = extract_record(RawFile(source="a", content=content)).items
    assert [a.value for a in item.amounts] == ["40000", "50000", "12000", "13000", "1362000", "2113000"]
