"""Labels of points and decision units."""

import pytest

from extract.facts.points.labels import expand, mentioned_points, points_decided, read_label


@pytest.mark.parametrize(
    ("source", "points"),
    [
        ("1", ("1",)),
        ("1.-3.", ("1", "2", "3")),
        ("1 - 3", ("1", "2", "3")),
        ("1 til 3", ("1", "2", "3")),
        ("1 og 2", ("1", "2")),
        ("1, 2 og 4", ("1", "2", "4")),
        ("1 samt 5", ("1", "5")),
        ("2 a", ("2a",)),
        ("2.b", ("2b",)),
        ("2b", ("2b",)),
        ("1a-1c", ("1a", "1b", "1c")),
        ("1-3 og 5", ("1", "2", "3", "5")),
        ("2 og 2", ("2",)),
        ("10-12", ("10", "11", "12")),
    ],
)
def test_a_list_is_expanded(source: str, points: tuple[str, ...]) -> None:
    assert expand(source) == points


@pytest.mark.parametrize(
    ("line", "points", "rest"),
    [
        ("Ad 1: Godkendt.", ("1",), "Godkendt."),
        ("Ad. 2 Anbefales.", ("2",), "Anbefales."),
        ("ad 3 - udsat", ("3",), "udsat"),
        ("AD 4) Godkendt.", ("4",), "Godkendt."),
        ("At 1: Godkendt.", ("1",), "Godkendt."),
        ("Ad 1 og 2: Godkendt.", ("1", "2"), "Godkendt."),
        ("Ad 2-3: Godkendt.", ("2", "3"), "Godkendt."),
        ("Ad 1", ("1",), ""),
        ("Pkt. 4.: Godkendt.", ("4",), "Godkendt."),
        ("Punkt 2: Udsat.", ("2",), "Udsat."),
        ("Punkterne 1-3: Godkendt.", ("1", "2", "3"), "Godkendt."),
        ("1. Taget til efterretning.", ("1",), "Taget til efterretning."),
        ("1) Godkendt.", ("1",), "Godkendt."),
        ("1.-3. Godkendt.", ("1", "2", "3"), "Godkendt."),
        ("Indstillingspunkterne 1 - 3 anbefales.", ("1", "2", "3"), "anbefales."),
        ("Indstillingens punkt 2 godkendt.", ("2",), "godkendt."),
        ("2b: Godkendt.", ("2b",), "Godkendt."),
        ("2. a) Godkendt.", ("2a",), "Godkendt."),
        ("• Ad 1: Godkendt.", ("1",), "Godkendt."),
    ],
)
def test_a_label_opens_the_line(line: str, points: tuple[str, ...], rest: str) -> None:
    found = read_label(line)
    assert found is not None
    assert (found[0], line[found[1] :]) == (points, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Godkendt.",
        "1. behandling af budgettet.",
        "2. kvartal blev drøftet.",
        "4. marts holdes et møde.",
        "3. viceborgmester vælges.",
        "Administrationen undersøger sagen.",
        "12.000 kr. bevilges.",
        "",
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Ruth Falk (Ø) stemte imod indstillingspunkt 2.", ("2",)),
        ("Liste Q kan ikke støtte punkterne 1-3.", ("1", "2", "3")),
        ("Imod pkt. 1 og 4 stemte Liste Q.", ("1", "4")),
        ("Sagen koster 2 mio. kr.", ()),
    ],
)
def test_points_named_in_running_text(text: str, points: tuple[str, ...]) -> None:
    assert mentioned_points(text) == points


@pytest.mark.parametrize(
    ("line", "points", "rest"),
    [
        ("Vedrørende punkt 1-2: Godkendt.", ("1", "2"), "Godkendt."),
        ("Ift. pkt. 2 anbefaler udvalget", ("2",), "anbefaler udvalget"),
        ("For så vidt angår punkt 3: Udsat.", ("3",), "Udsat."),
        ("1-3 Godkendt.", ("1", "2", "3"), "Godkendt."),
        ("1-3 anbefales", ("1", "2", "3"), "anbefales"),
        ("1 Godkendt", ("1",), "Godkendt"),
        ("(1) Godkendt", ("1",), "Godkendt"),
        ("2.c Anbefales ikke", ("2c",), "Anbefales ikke"),
        ("At-punkt 1: Godkendt", ("1",), "Godkendt"),
        ("Ad indstillingspunkt 2: Godkendt", ("2",), "Godkendt"),
        ("Ad a) og b): Tiltrådt", ("a", "b"), "Tiltrådt"),
        ("Ad a-b: Tiltrådt", ("a", "b"), "Tiltrådt"),
    ],
)
def test_a_label_that_counts_where_its_points_are_known(line: str, points: tuple[str, ...], rest: str) -> None:
    found = read_label(line, frozenset({"1", "2", "2c", "3", "a", "b"}))
    assert found is not None
    assert (found[0], line[found[1] :]) == (points, rest)


@pytest.mark.parametrize(
    "line",
    ["For så vidt angår punkt 15 udsættes sagen.", "5-7 Godkendt.", "8 Godkendt", "2.e Anbefales", "Ad d) Tiltrådt", "(9) Godkendt"],
)  # fmt: skip
def test_no_label_where_its_points_are_not_known(line: str) -> None:
    assert read_label(line, frozenset({"1", "2", "3"})) is None


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Byrådet godkendte indstillingspunkt 3, 4 og 9.", ("3", "4", "9")),
        ("Udvalgets indstilling til pkt. 1 og 3 godkendes.", ("1", "3")),
        ("Udvalget anbefaler punkt 1 og 2.", ("1", "2")),
        ("Udvalget godkendte punkt 15.", ()),
        ("Godkendt.", ()),
    ],
)
def test_points_decided_by_name(sentence: str, points: tuple[str, ...]) -> None:
    assert points_decided(sentence, frozenset({"1", "2", "3", "4", "9"})) == points
