"""What a person types becomes an expression that FTS5 accepts."""

import pytest

from extract.store.search import match_expression


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("skole budget", '"skole"* "budget"*'),
        ('"åben skole" ny', '"åben skole" "ny"'),
        ("NOT OR* (x)", '"NOT"* "OR*"* "(x)"*'),
        ('unge" - jobs', '"unge"* "jobs"*'),
    ],
)
def test_match_expression(words: str, expected: str) -> None:
    assert match_expression(words) == expected


@pytest.mark.parametrize("words", ["", " - ", '""'])
def test_nothing_to_search_for(words: str) -> None:
    with pytest.raises(ValueError, match="at least one word"):
        match_expression(words)
