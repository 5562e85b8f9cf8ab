"""The pool, budget or reserve that a sum is taken from: "30.000 kr. fra udvalgets pulje til koret"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.domain.text import Span
from extract.facts.moves.phrases import read_phrase

TAKEN_FROM = {"subsidy", "allocation", "release_of_funds", "supplementary_grant", "capital_grant", "other"}
_HEAD = r"\w*(?:puljen?|puljerne|reserven?|rammen?|kontoen?|midler(?:ne)?|rådighedsbeløb(?:et)?|opsparing(?:en)?|kassen|budget(?:tet)?)"
# No number, verb or preposition stands within; "§ 18-puljen" is one word
_PURSE = re.compile(
    rf"(?:\s(?:i|for)\s20\d\d)?\s(?:fra|af|over)\s(?P<purse>(?:(?!(?:til|og|samt|i|på|fra|af|som|der|finansier\w*|til|med)\b)(?:§\s?)?[\wæøåÆØÅ&'’-]+\s){{0,4}}?{_HEAD})\b(?!-|\s(?:fra|på|der|som|af|under)\b|\si\s(?!20))",
)
# "at der | fra kulturpuljen | ydes 25.000 kr.": told before the sum
_LED = re.compile(
    rf"\bder\s(?:fra|af|over)\s(?P<purse>(?:(?!(?:og|samt|i|på|fra|af|som|der|finansier\w*|med)\b)(?:§\s?)?[\wæøåÆØÅ&'’-]+\s){{0,4}}?{_HEAD}(?:\stil\s\w+)?)\s(?:i\s20\d\d\s)?"
    r"(?:ydes|gives|bevilges|bevilliges|afsættes|frigives|tildeles|udmøntes|anvendes|bruges)\s(?:(?:et|en)\s\w+\spå\s)?(?:op\stil\s|i\salt\s|kr\.\s)*$"
)
_REACH = 140  # characters before a sum
# "puljen til byfornyelse", "de afsatte midler til stier": what a pool of no name of its own is for names it
_UNNAMED = re.compile(
    r"(?:(?:de|den|det|årlige|afsatte|bevilgede|reserverede|øremærkede|resterende|eksisterende|særlige)\s)*(?:pulje|reserve|ramme|konto|midler)(?:n|en|ne)?",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(r"\s(?:til|vedr\.|vedrørende|for)\s(?=[^\W\d])")
_USED = re.compile(
    r"\s(?:anvendes|bruges|afsættes|bevilges|gives|frigives|ydes|prioriteres|øremærkes|disponeres|tildeles|udmøntes)(?=\s(?:i\s20\d\d\s)?til\s)"
)


class Taken(NamedTuple):
    """Where a sum is taken from, as printed, and where its own words go on behind that."""

    purse: str | None
    end: int


def taken_from(text: str, sum_at: Span, later: Sequence[Span], bounds: Span) -> Taken:
    """The purse named right behind a sum, and where what the sum is for may follow: behind it, or behind "anvendes"."""
    found = _PURSE.match(text, sum_at.end, bounds.end)
    purse, end = (found["purse"], found.end()) if found else (None, sum_at.end)
    led = None if found else _LED.search(text[max(bounds.start, sum_at.start - _REACH) : sum_at.start])
    purse = " ".join(led["purse"].split()) if led else purse
    if found and _UNNAMED.fullmatch(found["purse"]) and (names := _NAMES_IT.match(text, end, bounds.end)):
        told = read_phrase(text, Span(names.end(), bounds.end), later, until_year=True)
        what = told.partition(" til ")[0] if told else ""
        at = text.find(what, names.end(), bounds.end) if what else -1
        if at >= 0:
            end = at + len(what)
            purse = " ".join(text[found.start("purse") : end].split())
    used = _USED.match(text, end, bounds.end)
    return Taken(purse, used.end() if used else end)
