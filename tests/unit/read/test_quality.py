"""A text whose words are damaged is told from one that came through."""

import pytest

from extract.read.quality import damage, is_poor

GOOD = "Udvalget drøftede sagen og tog orienteringen til efterretning på mødet i maj. " * 3


@pytest.mark.parametrize(
    "text",
    [
        "D e r f o r e l i g g e r e n s a g. " * 6,
        "Udvlgt drftd sgn g tk rntrngn tl ftrrtnng. " * 6,
        GOOD + "Ud\ufffdalget dr\ufffdftede \ufffdkonomien. " * 6,
        "Udvalget drÃ¸ftede sagen pÃ¥ mÃ¸det om Ã¦ldre. " * 6,
    ],
)
def test_poor(text: str) -> None:
    assert is_poor(text)


@pytest.mark.parametrize("text", [GOOD, "", "1 2 3", "A B C D E F", "jf. stk. 2, pkt. 3 i hhv. KL og BDO. " * 10])
def test_good(text: str) -> None:
    assert not is_poor(text)


def test_damage_is_a_share() -> None:
    assert damage(GOOD) == 0.0
    assert damage("\ufffd" * 500 + " ord" * 30) == 1.0


def test_long_texts_are_sampled() -> None:
    assert is_poor(GOOD * 10 + "D e r f o r e l i g g e r. " * 3000 + GOOD * 10)
