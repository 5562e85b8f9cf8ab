"""Stretches that spans hold are found as by comparing with each of them."""

from hypothesis import given
from hypothesis import strategies as st

from extract.domain.text import Span
from extract.facts.sentences.held import Held

spans = st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda x: Span(x[0], x[0] + x[1]))


@given(st.lists(spans, max_size=8), spans)
def test_what_is_held(held: list[Span], asked: Span) -> None:
    found = Held(held)
    assert found.overlaps(asked) is any(h.start < asked.end and asked.start < h.end for h in held)
    assert found.begins_at(asked.start) is any(h.start == asked.start for h in held)
