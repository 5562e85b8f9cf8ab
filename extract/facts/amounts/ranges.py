"""Ranges of which both ends have their own unit: "mellem 800.000 kr. og 1,1 mio. kr.", "4.500 kr.-5.000 kr."."""

import re
from collections.abc import Iterable, Iterator

from extract.domain.text import Span
from extract.facts.amounts.read import Sum

_BETWEEN = re.compile(r"(?i)(?<!forskel )(?<!forskellen )(?<!differencen )(?<!skellet )\bmellem\s(?:ca\.\s)?$")
_AND = re.compile(r"\sog\s(?:ca\.\s)?")
_DASH = re.compile(r"[-–]")


def join_ranges(text: str, sums: Iterable[Sum]) -> Iterator[Sum]:
    """The sums, in order, the two ends of such a range as one."""
    held: Sum | None = None
    for found in sums:
        if held is not None and _are_ends(text, held, found):
            held = held._replace(
                span=Span(held.span.start, found.span.end),
                value=None,
                low=held.value,
                high=found.value,
                rule="amounts.range",
            )
            continue
        if held is not None:
            yield held
        held = found
    if held is not None:
        yield held


def _are_ends(text: str, low: Sum, high: Sum) -> bool:
    if low.value is None or high.value is None or not 0 < low.value < high.value or low.sign_stated or high.sign_stated:
        return False
    if _DASH.fullmatch(text, low.span.end, high.span.start):
        return True
    before = _BETWEEN.search(text, max(0, low.span.start - 30), low.span.start)
    return before is not None and _AND.fullmatch(text, low.span.end, high.span.start) is not None
