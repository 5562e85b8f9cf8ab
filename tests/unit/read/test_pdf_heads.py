"""What heads pages of a PDF and is no text of theirs: running titles, the kind of document, marks across the page."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pdf import Print, column, read

END = "med den bemærkning, at der skal fremlægges et samlet og gennemarbejdet"  # as wide as the page


def page(head: list[Print], *texts: str) -> list[Print]:
    return [*head, *column(*texts)]


def test_a_head_that_names_the_item_of_its_page_parts_no_sentence() -> None:
    document = read(
        page([(72, 805, "Punkt 1: Skov")], "Punkt 1: Skov", "Beslutning", END),
        page([(72, 805, "Punkt 1: Skov")], "overblik.", "Punkt 2: Eng", "Beslutning", END),
        page([(72, 805, "Punkt 2: Eng")], "overblik."),
    )
    assert document.text == (f"Punkt 1: Skov\nBeslutning\n{END} overblik.\nPunkt 2: Eng\nBeslutning\n{END} overblik.")


def test_a_head_that_says_of_which_item_the_page_goes_on() -> None:
    document = read(
        column("Punkt 1 – Skov", "Beslutning", END),
        page([(72, 780, "Punkt 1 – Skov (fortsat)")], "overblik.", "Punkt 2 – Eng", "Beslutning", "Godkendt."),
    )
    assert document.text == f"Punkt 1 – Skov\nBeslutning\n{END} overblik.\nPunkt 2 – Eng\nBeslutning\nGodkendt."


def test_an_item_of_its_own_that_goes_on_with_another_keeps_its_title() -> None:
    second = page([(72, 780, "2. Eng (fortsat)")], "Beslutning", "Godkendt.")
    document = read(column("1. Skov", "Beslutning", "Udsat."), second)
    assert document.text.split() == [
        "1.",
        "Skov",
        "Beslutning",
        "Udsat.",
        "2.",
        "Eng",
        "(fortsat)",
        "Beslutning",
        "Godkendt.",
    ]


def test_a_foot_that_names_the_item_beside_the_number() -> None:
    def foot(title: str, number: int) -> list[Print]:
        return [(72, 40, title), (500, 40, str(number))]

    document = read(
        [*column("1. Skov", "Beslutning", END), *foot("1. Skov", 1)],
        [*column("overblik.", "2. Eng", "Beslutning", END), *foot("1. Skov", 2)],
        [*column("overblik."), *foot("2. Eng", 3)],
    )
    assert document.text == f"1. Skov\nBeslutning\n{END} overblik.\n2. Eng\nBeslutning\n{END} overblik."


def test_a_date_alone_and_an_address_on_each_page_are_furniture() -> None:
    head: list[Print] = [(72, 815, "17.3.2022"), (72, 803, "https://sandager.example/referat?")]
    document = read(page(head, "1. Skov", "Beslutning", END), page(head, "overblik."), page(head, "2. Eng"))
    assert document.text.endswith(f"1. Skov\nBeslutning\n{END} overblik.\n\n2. Eng")


def test_a_head_that_gives_the_number_of_the_item_alone() -> None:
    document = read(
        page([(72, 805, "Punkt 1")], "1. Skov", "Beslutning", END),
        page([(72, 805, "Punkt 1")], "overblik.", "2. Eng"),
        page([(72, 805, "Punkt 2")], "Udsat."),
    )
    assert document.text == f"1. Skov\nBeslutning\n{END} overblik.\n2. Eng\n\nUdsat."


def test_titles_of_items_that_each_begin_a_page_stay() -> None:
    titles = ("1. Skov", "2. Eng", "3. Sø")
    document = read(column("Indhold", *titles), *(page([(72, 790, title)], "Godkendt.") for title in titles))
    assert [line for line in document.text.split("\n") if line in titles] == [*titles, *titles]


def test_a_head_that_says_what_kind_of_document_it_is() -> None:
    document = read(
        page([(72, 805, "Referat")], "1. Skov", "Beslutning", END),
        page([(72, 805, "Referat")], "overblik.", "2. Eng"),
        page([(72, 805, "Referat")], "Udsat."),
    )
    assert document.text == f"Referat\n\n1. Skov\nBeslutning\n{END} overblik.\n2. Eng\n\nUdsat."


def test_the_heading_of_the_decision_on_page_after_page_stays() -> None:
    document = read(*(column("Referat", "Godkendt.", f"{n}. Sag") for n in (2, 3, 4)))
    assert document.text.count("Referat") == 3


def test_absences_at_the_foot_of_page_after_page_stay() -> None:
    document = read(*([*column(f"{n}. Sag"), (72, 90, "Fraværende: Ib Falk")] for n in (1, 2, 3)))
    assert document.text.count("Fraværende: Ib Falk") == 3


@pytest.mark.parametrize("turned", [0, 45])
def test_a_mark_across_each_page_is_said_once(turned: int) -> None:
    def stamp(canvas: Canvas) -> None:
        canvas.translate(200, 400)
        canvas.rotate(turned)
        canvas.setFont("Helvetica", 40)
        canvas.drawString(0, 0, "UDKAST")

    document = read(column("Start", END), column("overblik."), column("Slut"), draw=stamp)
    assert document.text == f"UDKAST\n\nStart\n{END} overblik.\n\nSlut"


def test_the_moment_a_browser_prints_at_is_no_date_of_the_meeting() -> None:
    def printed(canvas: Canvas) -> None:
        canvas.drawString(40, 820, "17.03.2022 09.12")
        canvas.drawString(250, 820, "Referat")
        canvas.drawString(40, 20, "https://sandager.example/referat/7")
        canvas.drawString(500, 20, "1/1")

    assert read(column("Byrådet", "Møde den 4. marts 2021"), draw=printed).text == (
        "Referat\n\nByrådet\nMøde den 4. marts 2021\n\nhttps://sandager.example/referat/7 1/1"
    )


def test_a_head_beside_the_number_of_the_first_page_is_no_item() -> None:
    def head(number: int, title: str) -> list[Print]:
        return [(72, 805, f"Side {number}"), (300, 805, title)]

    document = read(
        page(head(1, "1. Skov"), "Sandager Byråd", "1. Skov", "Beslutning", END),
        page(head(2, "1. Skov"), "overblik.", "2. Eng og mark"),
        page(head(3, "2. Eng og mark ved åen"), "Udsat."),
    )
    assert document.text == f"Sandager Byråd\n1. Skov\nBeslutning\n{END} overblik.\n2. Eng og mark\n\nUdsat."


def test_the_kind_of_document_alone_heads_two_pages() -> None:
    pages = (page([(72, 805, "Referat")], "1. Skov", END), page([(72, 805, "Referat")], "overblik."))
    assert read(*pages).text == f"Referat\n\n1. Skov\n{END} overblik."


def test_a_head_of_two_lines_is_said_whole() -> None:
    head: list[Print] = [(72, 815, "Referat fra Teknik- og"), (72, 803, "Miljøudvalget den 4. marts 2021")]
    document = read(*(page(head, f"{n}. Sag") for n in (1, 2, 3)))
    assert document.text.startswith("Referat fra Teknik- og Miljøudvalget den 4. marts 2021\n\n1. Sag")


def test_an_address_at_the_foot_of_two_pages_is_furniture() -> None:
    foot: list[Print] = [(72, 30, "www.sandager.example/referat/7")]
    assert read([*column("1. Skov", END), *foot], [*column("overblik."), *foot]).text.endswith(
        f"1. Skov\n{END} overblik."
    )


def test_the_head_of_an_only_page_that_names_its_item() -> None:
    head: list[Print] = [(72, 805, "Side 1"), (300, 805, "1. Skov")]
    assert read(page(head, "Sandager Byråd", "1. Skov", "Udsat.")).text == "Sandager Byråd\n1. Skov\nUdsat."
    assert read([*column("Sandager Byråd", "1. Skov", "Udsat."), (72, 30, "1. Skov")]).text.endswith("Udsat.")
