"""Tables of figures without rules that a page's end parts: labels, figures, heads and titles on both sides of it."""

from extract.domain.document import RawFile
from extract.pipeline import extract_record
from tests.pdf import Draw, Print, column, pdf, read
from tests.unit.read.test_pdf_tables import ROWS, cells, rules
from tests.unit.read.test_pdf_unruled import row, rows


def ruled(*pages: Draw) -> Draw:
    """Draws the rules of page after page."""
    left = [*pages]
    return lambda canvas: left.pop(0)(canvas)


FIRST = [
    *row(150, "1.000 kr.", "2021", "2022"),
    *row(130, "Veje", "40", "50"),
    *row(110, "Skov", "7", "8"),
    *row(90, "Eng", "3", "4"),
]
FIRST_ROWS = [["1.000 kr.", "2021", "2022"], ["Veje", "40", "50"], ["Skov", "7", "8"], ["Eng", "3", "4"]]
LAST = [*row(760, "Havnen", "12", "13"), *row(740, "I alt", "62", "75"), *column("Det tages op igen.", top=700)]
LAST_ROWS = [["Havnen", "12", "13"], ["I alt", "62", "75"]]


def test_a_label_goes_on_with_its_figures_on_the_next_page() -> None:
    document = read([*FIRST, *row(70, "Cykelstier og")], [*row(780, "fortove", "5", "6"), *LAST])
    assert rows(document) == [*FIRST_ROWS, ["Cykelstier og fortove", "5", "6"], *LAST_ROWS]


def test_figures_alone_at_the_head_of_a_page_have_the_label_before() -> None:
    document = read([*FIRST, *row(70, "Cykelstier")], [*row(780, "", "5", "6"), *LAST])
    assert rows(document) == [*FIRST_ROWS, ["Cykelstier", "5", "6"], *LAST_ROWS]


def test_a_label_goes_on_behind_the_heads_that_the_next_page_says_again() -> None:
    heads = row(800, "1.000 kr.", "2021", "2022")
    document = read([*FIRST, *row(70, "Cykelstier og")], [*heads, *row(780, "fortove", "5", "6"), *LAST])
    assert rows(document) == [*FIRST_ROWS, FIRST_ROWS[0], ["Cykelstier og fortove", "5", "6"], *LAST_ROWS]


def test_the_rest_of_a_label_on_the_next_page() -> None:
    document = read([*FIRST, *row(70, "Cykelstier og", "5", "6")], [*row(780, "fortove"), *LAST])
    assert rows(document) == [*FIRST_ROWS, ["Cykelstier og fortove", "5", "6"], *LAST_ROWS]


def test_a_label_without_figures_is_a_row_of_its_own() -> None:
    document = read([*FIRST, *row(70, "Anlæg")], LAST)
    assert rows(document) == [*FIRST_ROWS, ["Anlæg"], *LAST_ROWS]


def test_heads_at_the_foot_of_a_page() -> None:
    document = read(row(70, "1.000 kr.", "2021", "2022"), [*row(780, "Veje", "40", "50"), *LAST])
    assert rows(document) == [*FIRST_ROWS[:2], *LAST_ROWS]


def test_heads_and_a_label_at_the_foot_of_a_page() -> None:
    document = read([*row(90, "1.000 kr.", "2021", "2022"), *row(76, "Drift")], [*row(780, "Veje", "40", "50"), *LAST])
    assert rows(document) == [FIRST_ROWS[0], ["Drift"], FIRST_ROWS[1], *LAST_ROWS]


def test_heads_and_one_row_at_the_foot_of_a_page() -> None:
    document = read([*row(90, "1.000 kr.", "2021", "2022"), *row(70, "Veje", "40", "50")], LAST)
    assert rows(document) == [*FIRST_ROWS[:2], *LAST_ROWS]


def test_places_stay_those_of_their_page() -> None:
    document = read([*row(90, "1.000 kr.", "2021", "2022"), *row(70, "Veje", "40", "50")], LAST)
    assert [block.page for block in document.blocks] == [1, 1, 2, 2, 2]


def test_a_sentence_below_a_table_is_no_label() -> None:
    document = read([*FIRST, (60, 70, "I faste priser.")], LAST)
    assert rows(document) == FIRST_ROWS
    assert "I faste priser." in document.text.split("\n")


def sums(*pages: list[Print]) -> list[str | None]:
    head = column("Sandager Kommune", "Referat", "Byrådet", "4. marts 2021", "1. Bro", "Sagsfremstilling", top=800)
    first = [*head, *pages[0]]
    record = extract_record(RawFile(source="a", content=pdf(first, *pages[1:])))
    return [amount.value for item in record.items for amount in item.amounts]


def test_a_title_at_the_foot_of_a_page_heads_a_table_of_its_own() -> None:
    thousands = ["40000", "50000", "7000", "8000", "3000", "4000"]
    title = row(70, "Anlæg (mio. kr.)")
    below = [*row(760, "Bro", "1,5", "2,5"), *row(740, "Sti", "3,0", "4,0"), *row(720, "Vej", "5,5", "6,5")]
    heads = row(780, "1.000 kr.", "2021", "2022")
    assert sums([*FIRST, *title], below) == [
        *thousands, "1500000", "2500000", "3000000", "4000000", "5500000", "6500000"
    ]  # fmt: skip
    rows_below = [*row(760, "Bro", "15", "25"), *row(740, "Sti", "30", "40")]
    assert sums([*FIRST, *row(70, "Anlæg")], [*heads, *rows_below])[6:] == ["15000", "25000", "30000", "40000"]


def test_years_that_stand_beside_their_figures_head_them() -> None:
    prints = [*row(560, "", "2021", "2022"), *row(540, "Veje", "40", "50", lefts=(60, 260, 360))]
    more = [*row(520, "Eng", "3", "4", lefts=(60, 260, 360)), *row(500, "Sø", "1", "2", lefts=(60, 260, 360))]
    expected = [["", "2021", "2022"], ["Veje", "40", "50"], ["Eng", "3", "4"], ["Sø", "1", "2"]]
    assert rows(read([*prints, *more])) == expected


def test_the_label_of_the_first_row_gives_the_heads_no_year() -> None:
    heads = [*row(140, "", "Budget", "Forbrug"), *row(110, "Beholdning 2019")]
    assert ["Beholdning 2019", "Budget", "Forbrug"] not in rows(read([*heads, *row(96, "primo", "4", "5")], LAST))
    below = [*row(560, "Post", "Budget", "Forbrug"), *row(540, "Beholdning 2019"), *row(528, "primo", "40", "50")]
    more = [*row(510, "Eng", "3", "4"), *row(490, "Sø", "1", "2")]
    assert rows(read([*below, *more]))[0] == ["Post", "Budget", "Forbrug"]


def test_the_head_of_a_ruled_table_at_the_foot_of_a_page() -> None:
    draw = ruled(rules(1, top=94), rules(3, top=794))
    document = read(cells(ROWS[:1], top=80), [*cells(ROWS[1:], top=780), *column("Slut.")], draw=draw)
    assert rows(document) == ROWS


def test_the_last_row_of_a_ruled_table_at_the_head_of_a_page() -> None:
    draw = ruled(rules(3, top=134), rules(1, top=794))
    document = read(cells(ROWS[:3], top=120), [*cells(ROWS[3:], top=780), *column("Slut.")], draw=draw)
    assert rows(document) == ROWS


def test_a_lone_ruled_row_in_other_columns_is_no_part_of_a_table() -> None:
    edges = (60, 180, 300, 440)
    draw = ruled(rules(3, top=134), rules(1, top=794, edges=edges))
    document = read(cells(ROWS[:3], top=120), [*cells(ROWS[3:], 780, edges), *column("Slut.")], draw=draw)
    assert rows(document) == ROWS[:3]


def test_a_lone_ruled_row_within_a_page_is_no_table() -> None:
    draw = ruled(rules(1, top=614), rules(3, top=794))
    document = read([*cells(ROWS[:1]), *column("Slut.", top=500)], cells(ROWS[1:], top=780), draw=draw)
    assert ROWS[0] not in rows(document)
