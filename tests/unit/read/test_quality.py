"""A text whose words are damaged is told from one that came through."""

import pytest

from extract.read.quality import has_lost_digits, is_legible, is_poor, text_quality

GOOD = "Udvalget drøftede sagen og tog orienteringen til efterretning på mødet i maj. " * 3


@pytest.mark.parametrize(
    "text",
    [
        "D e r f o r e l i g g e r e n s a g. " * 6,
        "Udvlgt drftd sgn g tk rntrngn tl ftrrtnng. " * 6,
        GOOD + "Ud\ufffdalget dr\ufffdftede \ufffdkonomien. " * 6,
        GOOD + "Ud?alget dr?ftede ?konomien p? m?det og f?r n?ste m?de. " * 3,
        "Udvalget drÃ¸ftede sagen pÃ¥ mÃ¸det om Ã¦ldre. " * 6,
    ],
)
def test_poor(text: str) -> None:
    assert is_poor(text_quality(text))


@pytest.mark.parametrize("text", [GOOD, "", "1 2 3", "A B C D E F", "jf. stk. 2, pkt. 3 i hhv. KL og BDO. " * 10])
def test_good(text: str) -> None:
    assert not is_poor(text_quality(text))


def test_quality_is_a_share() -> None:
    assert text_quality(GOOD) == 1.0
    assert text_quality("\ufffd" * 500 + " ord" * 30) == 0.0


@pytest.mark.parametrize(
    ("text", "legible"),
    [(GOOD, True), (GOOD + "Ud\ufffdalget dr\ufffdftede. ", True), ("D e r f o r e l i g g e r. " * 9, False)],
)
def test_below_the_gate_nothing_is_legible(text: str, legible: bool) -> None:
    assert is_legible(text_quality(text)) is legible


@pytest.mark.parametrize(
    "text",
    [
        "Mødet den . maj begyndte. Den . juni mødes udvalget igen.",
        "Mødet er den . marts. Mødet begyndte kl . og sluttede kl .",
        "Der gives en bevilling på . mio. kr. til stien og en på . kr. til broen.",
        "Referat Side af 9 Referat Side af 9",
    ],
)
def test_lost_digits(text: str) -> None:
    assert has_lost_digits(text)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Mødet den 4. maj kl. 16.30. Den 5. juni kl. 15.",
        "Der gives et beløb på kr. 35.000 og et på kr. 7.000, jf. stk. 11, 2. pkt., og § 4.",
        "Dato\tKl.\nJanuar\nKl.\nFebruar",
        "Beløb i mio. kr. Budget i mio. kr. er til i dag.",
        "Det er den. Maj er mild. Det er den. Juni er varm.",
    ],
)
def test_digits_that_are_there(text: str) -> None:
    assert not has_lost_digits(text)


def test_long_texts_are_sampled() -> None:
    assert is_poor(text_quality(GOOD * 10 + "D e r f o r e l i g g e r. " * 3000 + GOOD * 10))
