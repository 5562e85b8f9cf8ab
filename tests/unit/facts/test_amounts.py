"""Sums of money as Danish minutes print them, with their exact values."""

import pytest

from extract.domain.document import Block, BlockKind, Document
from extract.domain.facts import Amount
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.facts.amounts.find import find_amounts, find_amounts_in
from extract.facts.amounts.grammar import read_number
from extract.facts.amounts.words import number_word_values


def read(text: str) -> list[Amount]:
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    return find_amounts_in(document, Span(0, len(text)), "1")


def table(*rows: tuple[str, ...], title: str = "") -> list[Amount]:
    lines = [title] * bool(title) + ["\t".join(row) for row in rows]
    text, blocks, at = "\n".join(lines), [], 0
    for line in lines:
        kind = BlockKind.TABLE_ROW if "\t" in line else BlockKind.TEXT
        blocks.append(Block(span=Span(at, at + len(line)), kind=kind))
        at += len(line) + 1
    document = Document(id="sha256:0", source="-", media_type="text/html", text=text, blocks=tuple(blocks))
    return find_amounts_in(document, Span(0, len(text)), "1")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.920.460 kr.", "2920460"),
        ("kr. 175.000", "175000"),
        ("Kr. 2.500", "2500"),
        ("DKK 500.000", "500000"),
        ("0,5 mio.kr.", "500000"),
        ("0,5 mio. kr.", "500000"),
        ("1 mio. fra 2022", "1000000"),
        ("16,3 mia. kr.", "16300000000"),
        ("5 mill. kr.", "5000000"),
        ("5 mil.kr.", "5000000"),
        ("5,4 millioner kroner", "5400000"),
        ("1,264 mio.kr.", "1264000"),
        ("271.697,53 kr.", "271697.53"),
        ("12.000.000,- kr.", "12000000"),
        ("100,000 kr.", "100000"),
        ("2 920 460 kr.", "2920460"),
        ("500 t.kr.", "500000"),
        ("½ mio. kr.", "500000"),
        ("1½ mio. kr.", "1500000"),
        ("1690 kr.", "1690"),
        ("20 mio.\nkr.", "20000000"),
        ("74, 2 mio. kr.", "74200000"),
        ("35. 095,68 kr.", "35095.68"),
        ("3,8. mio. kr.", "3800000"),
        ("op til 50.000 kr.", "50000"),
        ("en halv million kroner", "500000"),
        ("halvanden mio. kr.", "1500000"),
        ("tolv mio. kr.", "12000000"),
        ("-25,8 mio. kr.", "-25800000"),
        ("minus 3 mio. kr.", "-3000000"),
        ("÷5.000 kr.", "-5000"),
    ],
)
def test_a_single_sum(text: str, value: str) -> None:
    assert [a.value for a in read(f"Der er tale om {text} i sagen")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "1,14 % af 129 borgere",
        "et areal på 1200-2000 m2",
        "tlf. 12 34 56 78",
        "§ 85 stk. 2, pkt. 4",
        "2 mio. borgere og 1 mio. euro",
        "mellem 5.000 og 10.000 gæster",
        "sag 14/14041 fra 04.01.2018",
        "(i 1.000 kr.)",
        "et belægningsgrad på 100.000 timer",
        "Allerede afsatte midler i mio. kr.\n2023",
    ],
)
def test_no_sum(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("40-45 mio. kr.", "40000000", "45000000"),
        ("185 - 190 mio. kr.", "185000000", "190000000"),
        ("mellem 5 og 7 mio. kr.", "5000000", "7000000"),
        ("10-15.000 kr.", "10000", "15000"),
        ("1,5 til 2 mio. kr.", "1500000", "2000000"),
        ("mellem fem og ti mio. kr.", "5000000", "10000000"),
    ],
)
def test_ranges(text: str, low: str, high: str) -> None:
    (amount,) = read(text)
    assert (amount.value, amount.low, amount.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0,3 mio.kr. i 2023 stigende til 0,8 mio.kr. i 2024 og frem", [(("2023",), False), (("2024",), True)]),
        ("650.000 kr. i hvert af årene 2017, 2018 og 2019", [(("2017", "2018", "2019"), False)]),
        ("29,7 mio. kr. i perioden 2021-22", [(("2021", "2022"), False)]),
        ("2 mio. kr. i 2024 samt 2025-27", [(("2024", "2025", "2026", "2027"), False)]),
        ("6 mio. kr. i 2017 og overslagsårene", [(("2017",), True)]),
        ("Der er i budget 2021 afsat 1,2 mio. kr. til indsatsen", [(("2021",), False)]),
        ("midler i 2019 300.000 kr. til", [(("2019",), False)]),
        ("I 2022 gives 1 mio. kr. og i 2023 2 mio. kr.", [(("2022",), False), (("2023",), False)]),
        ("40.000 kr. (2022 niveau) til fest", [((), False)]),
        ("8.000 kr. med priserne fra december 2022.", [((), False)]),
        ("Vedtaget i 2019. Der gives 1.000 kr.", [((), False)]),
        ("400.000 kr. årligt fra 2025", [(("2025",), True)]),
        ("400.000 kr. årligt til mad fra 2025", [(("2025",), True)]),
        ("400.000 kr. fra 2025 til mad", [(("2025",), False)]),
        ("taksten hæves til 45 kr. fra 2025", [(("2025",), True)]),
        ("400.000 kr. fra 2025 til 2024", [(("2025",), False)]),
        ("400.000 kr. fra og med 2025", [(("2025",), True)]),
        ("2 mio. kr. i 2024 og ca. 3 mio. kr. fra 2025", [(("2024",), False), (("2025",), True)]),
        ("2 mio. kr. i hvert af årene 2026 og 27", [(("2026", "2027"), False)]),
        ("i 2024 afsættes 2 mio. kr. og i 2025 afsættes 3 mio. kr.", [(("2024",), False), (("2025",), False)]),
        ("1,0, 2,0 og 3,5 mio. kr. i 2021, 2022 og 2023", [((y,), False) for y in ("2021", "2022", "2023")]),
        ("3.500 kr. pr. hus, i alt 7.000 kr. i 2024", [((), False), (("2024",), False)]),
        ("3.500 kr. i alt 7.000 kr. i 2024", [(("2024",), False), (("2024",), False)]),
    ],
)
def test_years(text: str, expected: list[tuple[tuple[str, ...], bool]]) -> None:
    assert [(a.years, a.onwards) for a in read(text)] == expected


def test_parts_and_lists() -> None:
    part = read("en værdi af kr. 175.000, hvoraf 100.000 finansieres af fonden og 75.000 kr. af kommunen")
    assert [a.value for a in part] == ["175000", "100000", "75000"]
    assert [a.raw for a in part] == ["kr. 175.000", "100.000", "75.000 kr."]
    assert [a.value for a in read("henholdsvis 100.000, 75.000 og 50.000 kr.")] == ["100000", "75000", "50000"]
    assert [a.value for a in read("en merudgift på 586.000 årligt")] == ["586000"]
    assert [a.value for a in read("hæves fra 100.000 til 200.000 kr.")] == ["100000", "200000"]


def test_signs_and_approximations() -> None:
    negative, listed = read("netto -25,8 mio. kr.\n- 10.000 kr. til leje")
    assert (negative.sign_stated, negative.value) == (True, "-25800000")
    assert (listed.sign_stated, listed.value) == (False, "10000")
    (approximate,) = read("cirka 80.000 kr.")
    assert approximate.approximate
    assert approximate.raw == "80.000 kr."


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("10.000 kr. pr. kommune pr. år", "year"),
        ("22,50 kr. /m2/pr. år", "m2"),
        ("2.000 kr. om året", "year"),
        ("et månedligt abonnement på 1690 kr.", "month"),
        ("45 kr. pr. gang", "time"),
        ("500 kr. i timen", "hour"),
        ("35.000 kr. pr. bygning", "building"),
        ("35.000 kr. til bygningen", None),
    ],
)
def test_per(text: str, per: str | None) -> None:
    assert read(text)[0].per == per


def test_implausible_sums_are_kept_and_flagged() -> None:
    (slip,) = read("et tilsagn på 1.402.000 mio. kr.")
    assert (slip.value, slip.warnings) == ("1402000000000", ("AMOUNT_IMPLAUSIBLE",))
    assert read("3.269 mio. kr.")[0].warnings == ()
    assert read("600 mia. kr.")[0].warnings == ("AMOUNT_IMPLAUSIBLE",)


def test_only_columns_with_a_unit_of_money_are_read() -> None:
    amounts = table(("Formål", "Antal", "Beløb i kr."), ("Bål", "3", "80.000"), ("I alt", "3", "80.000"))
    assert [(a.value, a.raw) for a in amounts] == [("80000", "80.000"), ("80000", "80.000")]


def test_a_stub_head_gives_its_unit_and_column_heads_their_years() -> None:
    amounts = table(("Drift (mio. kr.)", "2024", "2025"), ("Skoler", "1,5", "-0,2"))
    assert [(a.value, a.years, a.sign_stated) for a in amounts] == [
        ("1500000", ("2024",), False),
        ("-200000", ("2025",), True),
    ]


def test_a_title_gives_unit_and_year() -> None:
    amounts = table(("Bygning", "Udgift"), ("Hallen", "500"), title="Tabel 1. Projekter 2024 (i 1.000 kr.)")
    assert [(a.value, a.years) for a in amounts] == [("500000", ("2024",))]


def test_heads_below_figures_begin_another_table() -> None:
    first = ("1.000 kr.", "2021", "2022"), ("Skoler", "1.250", "830")
    of_millions = table(*first, ("Mio. kr.", "2021", "2022"), ("Hal", "12,5", "3,0"))
    assert [a.value for a in of_millions] == ["1250000", "830000", "12500000", "3000000"]
    of_pupils = table(*first, ("Elever", "2021", "2022"), ("Nord", "125", "130"))
    assert [a.value for a in of_pupils] == ["1250000", "830000"]


def test_a_unit_across_a_table_is_that_of_the_rows_below() -> None:
    first = ("1.000 kr.", "2021", "2022"), ("Skoler", "1.250", "830")
    amounts = table(*first, ("Anlæg (mio. kr.)", ""), ("Hal", "12,5", "3,0"))
    assert [a.value for a in amounts] == ["1250000", "830000", "12500000", "3000000"]
    assert [a.years for a in amounts] == [("2021",), ("2022",), (), ()]
    of_one = table(*first, ("Anlæg (1 mio. kr.)", ""), ("Hal", "125", "30"))
    assert [a.value for a in of_one if a.value != "1000000"] == ["1250000", "830000", "125000", "30000"]


def test_heads_said_again_head_the_same_table() -> None:
    heads = ("Område", "2021", "2022")
    amounts = table(heads, ("Skoler", "1.250", "830"), heads, ("Veje", "75", "90"), title="Drift (1.000 kr.)")
    assert [a.value for a in amounts] == ["1250000", "830000", "75000", "90000"]


def test_a_unit_below_a_year_heads_the_column() -> None:
    amounts = table(("", "2020", "2021"), ("", "1.000 kr.", "1.000 kr."), ("Veje", "1.100", "900"))
    assert [(a.value, a.years) for a in amounts] == [("1100000", ("2020",)), ("900000", ("2021",))]


@pytest.mark.parametrize(
    "text",
    [
        "I 1.000 kr. er udgifterne:",
        "1.000 kr. 1.000 kr. 1.000 kr.",
        "Projekt i 1.000 kr. Budget Forbrug",
        "Kr. 2021 2022",
        "Hele kr. 2021",
        "Afvigelse i mio. kr. 3. kvartal",
        "Beløb i mio. kr. 1 Ældre",
    ],
)
def test_the_unit_and_the_heads_of_a_table_are_no_sums(text: str) -> None:
    assert read(text) == []


def test_a_table_without_a_unit_yields_only_cells_with_one() -> None:
    assert [a.value for a in table(("Skole", "Elever"), ("Nord", "412"), ("Syd", "kr. 300"))] == ["300"]


def test_an_item_knows_its_sections_and_leaves_attachments_out() -> None:
    text = "1. Sag om 5.000 kr.\nØkonomi\nDer bruges 2.000 kr.\nBilag\nTilbud 900 kr.pdf"
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    at, end = text.index("Økonomi"), text.index("Bilag")
    economy = Section(role=SectionRole.ECONOMY, heading="Økonomi", span=Span(at, end), content=Span(at + 8, end))
    attached = Section(
        role=SectionRole.ATTACHMENTS, heading="Bilag", span=Span(end, len(text)), content=Span(end + 6, len(text))
    )
    item = AgendaItem(
        key="1", number="1", title="Sag", access=None, span=Span(0, len(text)), sections=(economy, attached)
    )
    found = find_amounts(document, item)
    assert [(a.id, a.value, a.section) for a in found] == [("1.a1", "5000", None), ("1.a2", "2000", "economy")]


def test_numbers_that_are_none() -> None:
    assert read_number("04.01.2018", 1) is None
    assert read_number("1.2.3", 1_000_000) is None


def test_number_words_are_whole() -> None:
    values = number_word_values()
    assert [values[w] for w in ("én", "nitten", "femogtyve", "nioghalvfems", "hundrede")] == [1, 19, 25, 99, 100]
    assert len({v for w, v in values.items() if v == int(v)}) == 100
