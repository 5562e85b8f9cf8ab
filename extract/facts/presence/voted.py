"""Whom a vote puts out of the room: "17 stemte for, at Anna Holm er inhabil, og 8 stemte imod"."""

import re
from collections.abc import Iterator, Sequence

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import read_counts
from extract.facts.sides.subjects import only_voters
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named

VOTED_ON = re.compile(
    r"(?i)(?:\bstem(?:te|mer|t)\s+(?:for|i\s?mod)|^\W*for(?=[^.;]*\bstem(?:te|mer)\b))\s*,?\s+at\s(?P<who>[^.;]{0,120}?)\b(?:er|var|erklæres|anses|kendes)\s[^.;]{0,20}?\b(?P<not>ikke\s[^.;]{0,12}?)?(?P<in>in)?habil"
)
BY_MAJORITY = re.compile(
    r"(?i)\b(?:et|udvalgets|byrådets)\s+flertal\b[^.;]{0,60}?\bstem(?:te|mer)\s+for\b|\bflertallet\s+stem(?:te|mer)\s+for\b"
)
# "Byrådet vedtog med 20 stemmer mod 5, at Bo Lund (V) er inhabil": what a body decided
DECIDED = re.compile(
    r"(?i)\b\w*(?:råd|udvalg|bestyrelse|flertal)(?:et|en)?\s+(?:vedtog|besluttede|afgjorde|fandt|vurderede|konstaterede)\b[^.;]{0,60}?,?\s+at\s(?P<who>[^.;,]{3,80}?)\s"
    r"(?:er|var|(?:skal\s+)?anses\s+for|er\s+at\s+anse\s+(?:som|for))\s+inhabil"
)


def votes_on_taking_part(text: str) -> bool:
    """True where the text tells how many or who voted for somebody being disqualified, which by itself puts nobody out."""
    return "habil" in text and VOTED_ON.search(text) is not None


def voted_out(sentence: Sentence, following: Sequence[Sentence]) -> Iterator[Named]:
    """Who was disqualified by a vote of which a majority, or counts in the sentence and those after it, say that it was carried."""
    if decided := DECIDED.search(sentence.text):
        at = sentence.span.start + decided.start("who")
        named = find_voters(decided["who"], at, sentence.local)
        yield from named if only_voters(decided["who"], named, at) else ()  # not "Bo Lund hverken", "Bo Lund næppe"
        return
    found = VOTED_ON.search(sentence.text)
    if found is None or found["not"] or not found["in"]:
        return
    if BY_MAJORITY.search(sentence.text, 0, found.start("who")):
        yield from find_voters(found["who"], sentence.span.start + found.start("who"), sentence.local)
        return
    counts = read_counts(" ".join(s.text for s in (sentence, *following)), None)
    if counts.for_ is None or counts.against is None or counts.for_ <= counts.against:
        return
    yield from find_voters(found["who"], sentence.span.start + found.start("who"), sentence.local)
