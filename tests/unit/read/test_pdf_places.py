"""Places are rounded as the language itself rounds."""

import ctypes

from hypothesis import given
from hypothesis import strategies as st

from extract.read.pdf.places import hundredths


@given(st.floats(-(2.0**40), 2.0**40, width=32))
def test_a_place_is_rounded_to_two_decimals(place: float) -> None:
    assert hundredths(place) == round(place, 2)


@given(st.integers(-(10**6), 10**6))
def test_a_half_is_rounded_to_even(eighths: int) -> None:
    place = ctypes.c_float(eighths / 8).value
    assert hundredths(place) == round(place, 2)
