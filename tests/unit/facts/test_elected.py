"""Deputies whom a body elects stay in its decision's text; those who came do not."""

import pytest

from tests.reading import minutes, read


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ("Medlem: Anna Holm (A)\nStedfortræder: Bo Lund (V)", ["Medlem: Anna Holm (A)\nStedfortræder: Bo Lund (V)"]),
        (
            "Fra gruppe 1: Anna Holm (A) med Bo Lund (V) som suppleant.",
            ["Fra gruppe 1: Anna Holm (A) med Bo Lund (V) som suppleant."],
        ),
        ("Godkendt.\nFraværende: Anna Holm (A)\nStedfortræder: Bo Lund (V)", ["Godkendt."]),
        ("Godkendt. Bo Lund (V) mødte som stedfortræder for Anna Holm (A).", ["Godkendt."]),
    ],
)
def test_who_is_elected_a_deputy_stands_in_the_decision(decision: str, expected: list[str]) -> None:
    (item,) = read(minutes(decision=decision)).items
    assert [d.text for d in item.decisions] == expected
