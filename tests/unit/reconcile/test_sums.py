"""Sums that contradict each other: a total and its parts, a point and its decision."""

import pytest

from tests.reading import minutes, read


def conflicts(recommended: str, decided: str = "Godkendt.") -> list[str]:
    text = minutes(f"Forvaltningen indstiller, at {recommended}", decided)
    return [w.message for w in read(text).warnings if w.code == "AMOUNT_CONFLICT"]


@pytest.mark.parametrize(
    ("recommended", "conflicting"),
    [
        ("der gives anlægsbevilling på 9 mio. kr. fordelt med 2,5 mio. kr. i 2024 og 5,1 mio. kr. i 2025", True),
        ("der gives anlægsbevilling på 9 mio. kr. fordelt med 4,0 mio. kr. i 2024 og 5,0 mio. kr. i 2025", False),
        ("der gives anlægsbevilling på 9 mio. kr. fordelt med 3,9 mio. kr. i 2024 og 4,8 mio. kr. i 2025", False),
        ("der gives tilskud på 900 kr. fordelt med 400 kr. i 2024, 300 kr. i 2025 og 100 kr. i 2026.", True),
        ("der gives tilskud på 900 kr. fordelt med 300 kr. i hvert af årene 2024, 2025 og 2026", False),
        ("der gives anlægsbevilling på ca. 9 mio. kr. fordelt med 2,5 mio. kr. i 2024 og 5,1 mio. kr. i 2025", False),
        (
            "der gives anlægsbevilling på 9 mio. kr. fordelt med 2 mio. kr. til tag, 3 mio. kr. til gulv og 1 mio. kr.",
            False,
        ),
    ],
)
def test_a_total_is_the_sum_of_its_parts(recommended: str, conflicting: bool) -> None:
    assert bool(conflicts(recommended)) is conflicting


@pytest.mark.parametrize(
    ("decided", "conflicting"),
    [
        ("Byrådet godkendte, at der gives anlægsbevilling på 3,2 mio. kr. til tag i 2024.", True),
        ("Byrådet godkendte, at der gives anlægsbevilling på 2,3 mio. kr. til tag i 2024.", False),
        ("Godkendt med den ændring, at der gives anlægsbevilling på 3,2 mio. kr. til tag i 2024.", False),
        ("Byrådet godkendte, at der gives anlægsbevilling på 3,2 mio. kr. til gulv i 2024.", False),
    ],
)
def test_a_decision_repeats_a_point_with_its_figure(decided: str, conflicting: bool) -> None:
    assert bool(conflicts("der gives anlægsbevilling på 2,3 mio. kr. til tag i 2024", decided)) is conflicting


def test_a_sum_that_is_contradicted_is_flagged_and_told_once() -> None:
    recommended = (
        "Forvaltningen indstiller, at der gives tilskud på 900 kr. fordelt med 400 kr. i 2024 og 300 kr. i 2025."
    )
    record = read(minutes(recommended, "Godkendt."))
    assert [(a.value, a.warnings) for a in record.items[0].amounts] == [
        ("900", ("AMOUNT_CONFLICT",)), ("400", ()), ("300", ()),
    ]  # fmt: skip
    assert [w.code for w in record.warnings] == ["AMOUNT_CONFLICT"]
    agreeing = read(minutes(recommended.replace("900", "700"), "Godkendt."))
    assert [(a.value, a.warnings) for a in agreeing.items[0].amounts] == [("700", ()), ("400", ()), ("300", ())]
