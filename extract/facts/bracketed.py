"""Sides whose voters stand in brackets after a count: "med 5 stemmer (A, V) mod 2 (Ø)", "20 for (V, C), 5 imod (Ø)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.domain.text import Span
from extract.facts.counts import ANY, BRACKET, THING, VOTES

SIDES = (
    ("abstain", r"undlod(?:\s+at\s+stemme)?|undlader|hverken\s+for\s+eller\s+imod|blankt?"),
    ("against", r"i?mod"),
    ("for", r"for"),
)
WORD = "|".join(rf"(?P<{side}>{words})" for side, words in SIDES)
# "20 for (…)", "5 stemmer imod forslaget (…)", "2 stemte hverken for eller imod (…)"
COUNT_SIDE = re.compile(
    rf"(?i)\b{ANY}\s*,?\s+(?:{VOTES}\s+)?(?:der\s+)?(?:stem(?:te|mer)\s+)?(?:{WORD})\b\s*:?\s*(?:{THING}\s*)?(?P<in>{BRACKET})"
)
# "med 5 stemmer (…) mod 2 (…)", "5 stemmer (…) for og 2 (…) imod"
COUNT = rf"\b{ANY}\s*(?:{VOTES}\s*)?"
AGAINST_EACH_OTHER = re.compile(
    rf"(?i){COUNT}(?P<one>{BRACKET})\s*(?:for\s*)?(?:,\s*|og\s+)?i?mod\s+{COUNT}(?P<other>{BRACKET})"
)
AGAINST_COUNT = re.compile(rf"(?i)\bi?mod\s+{COUNT}(?P<in>{BRACKET})")  # "med 5 stemmer mod 2 (…)"
COUNT_THEN_SIDE = re.compile(
    rf"(?i){COUNT}(?P<in>{BRACKET})\s*(?:stem(?:te|mer)\s+)?(?:{WORD})\b(?!\s*:|\s+stem|\s+at\s+stemme\s*:|\s+\d)"
)


@dataclass(frozen=True)
class Bracketed:
    """A side, where its words stand, and where the brackets with its voters."""

    side: str
    whole: Span
    voters: Span


def find_bracketed(text: str) -> list[Bracketed]:
    """The sides in brackets, in order; spans count from the text's beginning."""
    if "(" not in text:
        return []
    found: list[Bracketed] = []
    for one in _candidates(text):
        if not any(one.whole.start < held.whole.end and held.whole.start < one.whole.end for held in found):
            found.append(one)
    return sorted(found, key=lambda b: b.whole.start)


def _candidates(text: str) -> Iterator[Bracketed]:
    for hit in AGAINST_EACH_OTHER.finditer(text):
        yield Bracketed("for", Span(hit.start(), hit.end("one")), Span(*hit.span("one")))
        yield Bracketed("against", Span(hit.end("one"), hit.end()), Span(*hit.span("other")))
    for hit in AGAINST_COUNT.finditer(text):
        yield Bracketed("against", Span(*hit.span()), Span(*hit.span("in")))
    for pattern in (COUNT_SIDE, COUNT_THEN_SIDE):
        for hit in pattern.finditer(text):
            side = next(name for name, _ in SIDES if hit[name])
            yield Bracketed(side, Span(*hit.span()), Span(*hit.span("in")))
