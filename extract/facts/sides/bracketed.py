"""Sides whose voters stand in brackets after a count, "5 stemmer (A, V) mod 2 (Ø)", or within the words of the side, "dog stemte Ø imod"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.domain.text import Span
from extract.facts.sentences.passages import QUOTE, QUOTED
from extract.facts.sides.counts import ANY, ANY_NUMBER, BRACKET, THING, VOTES, number_of
from extract.facts.sides.inverted import ANNOUNCED, EACH_OTHERS, find_inverted
from extract.facts.voters.find import party_letter

SIDES = (
    (
        "abstain",
        r"undlod(?:\s+at\s+stemme)?|undlader|undladelser?|hverken\s+(?:stem(?:te|mer)\s+)?for\s+eller\s+imod|hverken\s*/\s*eller|blank[et]?",
    ),
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
# "med 13 stemmer fra A, F og Ø mod 12 stemmer fra V og C"
FROM_EACH = re.compile(
    rf"(?i)\bmed\s+{ANY}\s+stemmer?\s+fra\s+(?P<one>[^.;()]{{1,80}}?)\s+i?mod\s+{ANY}\s+stemmer?\s+fra\s+(?P<other>[^.;()]{{1,80}}?)(?=\s*(?:[.;]|$|,\s+(?:mens|og)\b))"
)
# "med stemmerne fra A, F og Ø (13 stemmer) mod V og C (9 stemmer)"
FROM_SOME = re.compile(
    r"(?i)\bmed\s+stemmer(?:ne)?\s+fra\s+(?P<one>[^.;:()\d]{1,80}?)\s*(?:\((?P<n>\d{1,2})(?:\s+stemmer?)?\)\s*)?,?\s*\bi?mod\s+(?:stemmer(?:ne)?\s+fra\s+)?"
    r"(?P<other>[A-ZÆØÅ][^.;:()\d]{0,80}?)\s*(?:\((?P<m>\d{1,2})(?:\s+stemmer?)?\)\s*)?(?=\s*(?:[.;]|$|,\s+(?:mens|og)\b))"
)
COUNT_THEN_SIDE = re.compile(
    rf"(?i){COUNT}(?P<in>{BRACKET})\s*(?:stem(?:te|mer)\s+)?(?:{WORD})\b(?!\s*:|\s+stem|\s+at\s+stemme\s*:|\s+\d)"
)

# Within brackets: "A, F og Ø imod", "V og C for", "imod: Ø", "F stemte imod"
SIDE_SAID = re.compile(
    r"(?i)^(?:(?!\b(?:idet|da|fordi|der|som)\b).)*?"
    r"(?:\bi?mod\b|\bundl(?:od|ader)\b|(?<!uden )\bfor\b\s*(?:[:,;]|$|(?:og|mens|stem(?:te|mer))\b))"
)
VOTERS_THEN_SIDE = re.compile(
    rf"\s*(?P<who>[A-ZÆØÅ][^;:]*?)\s+(?:stem(?:te|mer)\s+|var\s+|er\s+)?(?i:{WORD})(?:\s+at\s+stemme)?(?:\s+{THING})?\s*(?:[,;.]?\s*(?:og|mens)\s+|[,;.]\s*|$)"
)
SIDE_THEN_VOTERS = re.compile(
    rf"\s*(?i:{WORD})(?:\s+at\s+stemme)?(?:\s+stem(?:te|mer))?\s*(?::\s*|\s)(?P<who>[A-ZÆØÅ][^;:]*?)"
    rf"(?:[,;.]?\s*(?:og\s+|mens\s+)?(?=(?i:i?mod|for|undl|hverken|blank)[^,;]*?[\s:][A-ZÆØÅ])|\s*$)"
)

WITH_VERB = re.compile(r"(?i)\bstem(?:te|mer)\s+(?:for|i?mod)\s*$")
REFUSED = re.compile(r"(?i)\b(?:forkast\w*|nedstem\w*|faldt|faldet|afvist\w*|ikke\s+(?:vedtaget|godkendt|tiltrådt))\b")
OPPOSING = "opposing"  # against what was decided: against the matter, or for it where it fell
SUPPORT = r"(?:støtte|tiltræde|tilslutte\s+sig|anbefale|godkende|gå\s+ind\s+for|bakke\s+op)"
# "dog undlod Ø at stemme", "dog kan O ikke støtte forslaget"
WITHIN = (
    ("cannot_support", re.compile(rf"(?i)\bk(?:an|unne)\s+(?P<who>(?-i:[A-ZÆØÅ(])[^.;:\n]{{0,120}}?)\s+(?:dog\s+)?ikke\s+{SUPPORT}\b")),
    ("abstain", re.compile(r"(?i)\bundl(?:od|ader)\s+(?P<who>(?-i:[A-ZÆØÅ(])[^.;:\n]{0,200}?)\s+at\s+stemme\b")),
    ("against", re.compile(r"(?i)\bmed\s+(?P<who>(?-i:[A-ZÆØÅ])[^.;:()\n]{0,80}?)(?:['’]?s)?\s+stemmer?\s+i?mod\b")),
    # "mod Ø's stemmer", "mod Anna Holm (V)'s stemme"
    (OPPOSING, re.compile(r"(?i)\bi?mod\s+(?P<who>(?-i:[A-ZÆØÅ])(?:[^.;:()\n]|\([^()\n]{1,30}\)){0,80}?)(?:['’´`]?s)?\s+(?:\d+\s+)?stemmer?\b")),
    (OPPOSING, re.compile(r"(?i)\bi?mod\s+stemme(?:n|r|rne)?\s+fra\s+(?P<who>(?-i:[A-ZÆØÅ])(?:[^.;:,()\n]|,\s?(?-i:[A-ZÆØÅ])|\([^()]*\)){0,160})")),
)  # fmt: skip

GENITIVE = re.compile(r"(?<=[A-ZÆØÅ)])['’´`]s(?=\s*(?:,|og\b|samt\b))")
PARTY_GENITIVE = re.compile(r"(?P<name>[A-ZÆØÅ][\wæøå-]{2,})s(?=\s*(?:,|og\b|samt\b))")  # "Venstres og Konservatives"
# "For stemte V og C, resten imod"
REST = re.compile(r"(?i),\s+(?P<who>resten|(?:alle\s+|de\s+)?øvrige)\s+(?P<side>imod|for)(?=\s*(?:[.,;]|$))")
LEFT_OUT_THAT = re.compile(
    r"(?i)\b(?:bortset\s+fra|på\s*nær|undtagen|undtaget|med\s+undtagelse\s+af)\s+(?P<who>[^,;.]{1,80}),\s+(?:der|som)\s+$"
)
REST_SIDES = {"imod": "against", "for": "for"}


@dataclass(frozen=True)
class Bracketed:
    """A side, where its words stand, and where its voters; `within` where nothing but voters may stand there."""

    side: str
    whole: Span
    voters: Span
    within: bool = False


def words_behind(one: Bracketed, following: Sequence[Bracketed], text: str) -> str:
    """What may give the reason of these voters: "1 medlem (O) stemmer imod, | da …"; nothing behind "mod 2 (Ø), da …"."""
    if not (one.within or WITH_VERB.search(text[: one.whole.end])):
        return ""
    return text[
        one.whole.end : min((f.whole.start for f in following if f.whole.start > one.whole.end), default=len(text))
    ]


def find_bracketed(text: str) -> list[Bracketed]:
    """The sides in brackets and within their words, in order, but for those within a quotation; spans count from the text's beginning."""
    found: list[Bracketed] = []
    quoted = [Span(*quotation.span()) for quotation in QUOTED.finditer(text)] if QUOTE.search(text) else []
    for one in [*(_candidates(text) if "(" in text or " fra " in text else ()), *_within(text)]:
        if any(quotation.holds(one.whole) for quotation in quoted):
            continue
        if not any(one.whole.start < held.whole.end and held.whole.start < one.whole.end for held in found):
            found.append(one)
    return sorted(found, key=lambda b: b.whole.start)


def _candidates(text: str) -> Iterator[Bracketed]:
    for one in _after_counts(text):
        inside = text[one.voters.start : one.voters.end]
        if SIDE_SAID.search(inside):
            yield from _labelled(one, inside)
        else:
            yield one


def _labelled(one: Bracketed, inside: str) -> Iterator[Bracketed]:
    """The sides as the brackets label them: "mod 7 (V og C for, A, F og Ø imod)"; none where they say more than one thing otherwise."""
    if one.within:
        return
    for pattern in (VOTERS_THEN_SIDE, SIDE_THEN_VOTERS):
        hits = list(pattern.finditer(inside))
        if hits and "".join(hit[0] for hit in hits) == inside:
            at, begins = one.voters.start, one.whole.start
            for hit in hits:
                side = next(name for name, _ in SIDES if hit[name])
                yield Bracketed(
                    side,
                    Span(begins, at + hit.end()),
                    Span(at + hit.start("who"), at + hit.end("who")),
                    within=True,
                )
                begins = at + hit.end()
            return
    if {name for name, words in SIDES if re.search(rf"(?i)\b(?:{words})\b", inside)} == {one.side}:
        yield one  # "mod 3 (Ø, som var imod hele vejen)"


def _after_counts(text: str) -> Iterator[Bracketed]:
    for hit in AGAINST_EACH_OTHER.finditer(text):
        one, other = _sides(text, hit)
        yield Bracketed(one, Span(hit.start(), hit.end("one")), _inside(hit, "one"))
        yield Bracketed(other, Span(hit.end("one"), hit.end()), _inside(hit, "other"))
    for hit in (hit for pattern in (FROM_EACH, FROM_SOME) for hit in pattern.finditer(text)):
        one, other = _sides(text, hit)
        yield Bracketed(one, Span(hit.start(), hit.end("one")), Span(*hit.span("one")), within=True)
        yield Bracketed(other, Span(hit.end("one"), hit.end()), Span(*hit.span("other")), within=True)
    for hit in AGAINST_COUNT.finditer(text):
        side = "for" if _is_refused(text, hit) else "against"
        yield Bracketed(side, Span(*hit.span()), _inside(hit, "in"))
    for pattern in (COUNT_SIDE, COUNT_THEN_SIDE):
        for hit in pattern.finditer(text):
            side = next(name for name, _ in SIDES if hit[name])
            yield Bracketed(side, Span(*hit.span()), _inside(hit, "in"))


def _sides(text: str, hit: re.Match[str]) -> tuple[str, str]:
    """For the first and against for the other; where the matter fell, the more of them were against it."""
    if not _is_refused(text, hit):
        return "for", "against"
    printed = hit.groupdict()
    first, second = (
        _counted(printed.get(group) or text[start:end])
        for group, start, end in (("n", hit.start(), hit.end("one")), ("m", hit.end("one"), hit.end()))
    )
    return ("for", "against") if first is not None and second is not None and first < second else ("against", "for")


def _counted(text: str) -> int | None:
    """The count with which the words begin."""
    found = ANY_NUMBER.search(text)
    return number_of(found[0]) if found else None


def _is_refused(text: str, hit: re.Match[str]) -> bool:
    """True where the clause says that the matter fell: "Forkastet med 5 stemmer mod 1 (Ø)", where Ø was for it."""
    before = re.split(r"[.;]\s|\bmens\b", text[: hit.start()])[-1]
    after = re.split(r"[.;,]\s|\bmens\b", text[hit.end() :])[0]
    return REFUSED.search(before) is not None or REFUSED.search(after) is not None


def _inside(hit: re.Match[str], group: str) -> Span:
    return Span(hit.start(group) + 1, hit.end(group) - 1)


def _within(text: str) -> Iterator[Bracketed]:
    for hit in EACH_OTHERS.finditer(text):
        one, other = _sides(text, hit)
        yield Bracketed(one, Span(hit.start(), hit.end("one")), Span(*hit.span("one")), within=True)
        yield Bracketed(other, Span(hit.end("one"), hit.end()), Span(*hit.span("other")), within=True)
    for inverted in find_inverted(text):
        yield Bracketed(inverted.side, inverted.whole, inverted.voters, within=True)
    for side, pattern in WITHIN:
        for hit in pattern.finditer(text):
            if not ANNOUNCED.search(text[: hit.start()]):
                taken = side if side != OPPOSING else "for" if _is_refused(text, hit) else "against"
                yield Bracketed(taken, Span(*hit.span()), Span(*hit.span("who")), within=True)


def without_genitive(who: str) -> str:
    """ "V's og C" of "mod V's og C's stemmer", with blanks where the endings stood."""
    who = PARTY_GENITIVE.sub(lambda n: f"{n['name']} " if party_letter(n["name"]) else n[0], who)
    return GENITIVE.sub(lambda ending: " " * len(ending[0]), who)
