"""What a person types becomes an expression that FTS5 accepts."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.text())
def test_whatever_is_typed_can_be_searched_for(words: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE items USING fts5 (text)")
    try:
        expression = match_expression(words)
    except ValueError:
        return
    index.execute("SELECT * FROM items WHERE items MATCH ?", (expression,)).fetchall()
    index.close()
