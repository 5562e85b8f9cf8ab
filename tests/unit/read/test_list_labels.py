"""Labels of list items are printed as a reader would see them."""

import pytest

from extract.read.list_labels import OWN_LABEL, list_label, ordinal, style_at


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (1, "decimal", "1"),
        (3, "lower-alpha", "c"),
        (26, "a", "z"),
        (28, "lowerLetter", "bb"),
        (4, "lowerRoman", "iv"),
        (1994, "I", "MCMXCIV"),
        (0, "a", "0"),
        (5, "ukendt", "5"),
    ],
)
def test_ordinal(number: int, style: str, printed: str) -> None:
    assert ordinal(number, style) == printed


def test_labels() -> None:
    assert [list_label(2, style) for style in ("decimal", "a", "I")] == ["2. ", "b) ", "II) "]
    assert [style_at(depth) for depth in (1, 2, 3, 4)] == ["decimal", "lower-alpha", "lower-roman", "decimal"]


@pytest.mark.parametrize("text", ["1. at", "2.1. at", "a) at", "iv) at", "• at", "- at", "B. at"])
def test_own_labels(text: str) -> None:
    assert OWN_LABEL.match(text)


@pytest.mark.parametrize("text", ["at A", "2022 var", "1,5 mio.", "-2 mio.", "jf. stk. 2", "A/S Testby"])
def test_no_labels(text: str) -> None:
    assert not OWN_LABEL.match(text)
