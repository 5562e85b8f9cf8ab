"""Text is NFC with plain spaces and line ends, without controls."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from extract.read.characters import clean_line, clean_text, is_clean


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("a\r\nb\rc\x0bd\x0ce\u2028f\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("øko\xadnomi", "økonomi"),
        ("2\xa0mio.\u202fkr.", "2 mio. kr."),
        ("A\u030arhus", "Århus"),
        ("\ufeffa\u200b\x00\x07b\x1b", "ab"),
        ("\uf0b7 punkt", "• punkt"),
        ("\ud800", "\ufffd"),
        ("a\tb", "a\tb"),
    ],
)
def test_text(given: str, cleaned: str) -> None:
    assert clean_text(given) == cleaned


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("  a \n\t b\xa0 ", "a b"),
        ("a \xad b", "a b"),
        ("\x00", ""),
        ("o\xad\u0308", "ö"),
        ("almindelig linje", "almindelig linje"),
        ("\ue008 at stien anlægges", "• at stien anlægges"),
    ],
)
def test_line(given: str, cleaned: str) -> None:
    assert clean_line(given) == cleaned


_PRINT = st.text(st.sampled_from("aå e\u030a\u0301\xa0\t\u2003•\ue000\ufffe-"), max_size=6)


@drawn(st.lists(_PRINT))
def test_lines_of_a_clean_text_need_but_be_trimmed(lines: list[str]) -> None:
    if is_clean("".join(lines)):
        assert [line.strip() for line in lines] == [clean_line(line) for line in lines]
