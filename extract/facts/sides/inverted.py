"""Sides behind a verb that goes before its voters, "Herefter stemte A og V for og O imod", and between votes cast for and against."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.domain.text import Span

_SIDES = (
    ("abstain", r"hverken\s+for\s+eller\s+i?mod|blankt|undlod(?:\s+at\s+stemme)?"),
    ("against", r"i?mod"),
    ("for", r"for(?!\s+parti)"),
)
_WORD = "|".join(rf"(?P<{side}>{words})" for side, words in _SIDES)
# Voters up to the next word of a side: of "V for og A imod" V alone is for. "uden for parti" says no side.
_NO_SIDE = r"(?:(?!\b(?:i?mod|hverken|blankt|undl\w+|idet|da|fordi)\b|\b(?<!uden )for\b(?!\s+parti))(?:[^.;:\n]|(?<=\b(?-i:[A-ZÆØÅ]))\.))"
_FIRST = r"(?:(?-i:[A-ZÆØÅ(])|\d{1,2}\s+medlem|(?:de|alle|samtlige|resten|liste|listerne|partierne|gruppe|gruppen|medlemmer\w*)\b)"
_OBJECT = r"(?:\s+(?:forslag|indstilling|ændringsforslag|beslutning|punkt|sag)(?:et|en)\b|\s+dette\b)?"
_VERB = re.compile(rf"(?i)\bstem(?:te|mer)\s+(?:(?:herefter|derefter|dog|så)\s+)?(?={_FIRST})")
_PART = re.compile(
    rf"(?i)(?P<who>{_FIRST}{_NO_SIDE}{{0,300}}?)(?<!,)\s+(?:(?:stem(?:te|mer)|var|er)\s+)?(?:{_WORD})\b(?P<object>{_OBJECT})"
)
_NEXT = re.compile(r"(?i)\s*(?:,\s*)?(?:(?:og|mens|men|samt)\s+)?(?:(?:dog\s+)?stem(?:te|mer)\s+)?")
# "For punkt 3 stemte Ø imod": the words before the verb tell of which point, and those behind the voters the side
_AS_FOR = re.compile(
    r"(?i)\bfor\s+(?:(?:indstillings)?(?:punkt(?:erne|et)?|pkt\.?)\s+\d[\d\s,.og-]*)(?:['’]?s\s+vedkommende\s*)?$"
)
_NEAR = 120  # characters before a verb in which a side is announced
_ENDS = re.compile(r"(?i)\s*(?:[.;]|$|,\s*(?:idet|da|fordi|mens|men|og)\b|\s(?:og|mens)\s)")
# "Imod stemte Ø": what goes before the verb says the side.
ANNOUNCED = re.compile(
    r"(?i)(?:\b(?:for|i?mod)(?:\s+(?:punkt(?:erne|et)?|pkt\.?|ad|indstilling(?:spunkt(?:erne)?)?)\s+[\d\s,.og-]+)?|\b\w*indstilling(?:en)?|\b\w*forslag(?:et)?|\bdette|\bbeslutning(?:en)?|\bfølgende)\s*$"
)
_GENITIVE = r"(?:['’´`]?s)?"
_CASTERS = r"(?-i:[A-ZÆØÅ])(?:[^.;:()\n]|\([^()\n]{1,30}\)){0,80}?"
_CAST_BY_ONE = rf"(?i)\bmed\s+(?P<one>{_CASTERS}){_GENITIVE}\s+stemmer?\s+"
# "med V's og C's stemmer mod A's": the first against the other; which is for the matter is told by what was decided
EACH_OTHERS = re.compile(
    rf"{_CAST_BY_ONE}i?mod\s+(?P<other>{_CASTERS}){_GENITIVE}(?:\s+stemmer?)?(?=\s*(?:[.;]|$|,\s+(?:mens|og|idet|da)\b))"
)
# "med V og C's stemmer for og A's stemmer imod"
_FOR_AND_AGAINST = re.compile(
    rf"{_CAST_BY_ONE}for\s*,?\s+(?:og|mens)\s+(?P<other>{_CASTERS}){_GENITIVE}\s+stemmer?\s+i?mod\b"
)


@dataclass(frozen=True)
class Inverted:
    """A side, where its words stand, and where its voters."""

    side: str
    whole: Span
    voters: Span


def find_inverted(text: str) -> Iterator[Inverted]:
    """The sides told by one verb before its voters, each up to the word that says it, and by the votes of some for and others against."""
    for cast in _FOR_AND_AGAINST.finditer(text):
        yield Inverted("for", Span(cast.start(), cast.end("one")), Span(*cast.span("one")))
        yield Inverted("against", Span(cast.end("one"), cast.end()), Span(*cast.span("other")))
    told = 0  # where the words that an earlier verb told end
    for verb in _VERB.finditer(text):
        if verb.start() < told:
            continue
        begins, before = verb.start(), text[max(0, verb.start() - _NEAR) : verb.start()]
        if ANNOUNCED.search(before):
            about = _AS_FOR.search(before)
            only = _PART.match(text, verb.end())
            if about is None or only is None or not _ENDS.match(text, only.end()):
                continue
            begins -= len(before) - about.start()
        for one in _chain(text, begins, verb.end()):
            told = one.whole.end
            yield one


def _chain(text: str, begins: int, at: int) -> Iterator[Inverted]:
    part = _PART.match(text, at)
    while part is not None:
        side = next(name for name, _ in _SIDES if part[name])
        yield Inverted(side, Span(begins, part.start("object")), Span(*part.span("who")))
        link = _NEXT.match(text, part.end())
        begins = link.end() if link else part.end()
        part = _PART.match(text, begins)
