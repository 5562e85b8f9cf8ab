"""Kinds of moves that whole phrases around a sum tell, where no word of the lexicon does: works, contributions, applications."""

import re

from extract.domain.text import Span
from extract.facts.moves.kinds import Kind
from extract.facts.moves.open import find_wordings

_LEADS = r"(?:(?:i\salt|op\stil|ca\.|yderligere|kr\.)\s)*"
# "vejen istandsættes for [145.000 kr.]", "taget udskiftes i 2022 for ca. [2 mio. kr.]"
_WORKS_FOR = re.compile(
    r"\b(?:istandsættes|renoveres|restaureres|repareres|udbedres|ombygges|udskiftes|fornyes|opføres|bygges|asfalteres|moderniseres|vedligeholdes)"
    rf"\s(?:i\s20\d\d\s)?for\s{_LEADS}$",
    re.IGNORECASE,
)
# "kommunens bidrag til Fælles Beredskab på [6 mio. kr.] for 2022 godkendes"; not "orienteringen om kommunens bidrag"
_CONTRIBUTION = re.compile(
    rf"\bkommunens(?<!om\skommunens)\s(?:[^\W\d]+e\s)?bidrag\s(?:til\s[^.;,\d]{{2,80}}?\s)?(?:på\s|fastsættes\stil\s){_LEADS}$",
    re.IGNORECASE,
)
_IS_PAID = re.compile(
    r"(?:\s(?:til|for|i)\s[^.;,]{1,80}?)?\s(?:godkendes|vedtages|fastsættes|ydes|betales|udbetales|bevilges|afsættes)\b(?!\sikke)"
)
_IS_SET = re.compile(r"fastsættes\stil\s", re.IGNORECASE)
# "I stedet findes [1,2 mio. kr.] på administrationen": another saving; what is found in a pool only pays
_FOUND_INSTEAD = re.compile(
    rf"\b(?:i\sstedet\s(?:findes|hentes)|(?:findes|hentes)\s(?:der\s)?i\sstedet)\s(?:der\s)?{_LEADS}$", re.IGNORECASE
)
_WHERE_SAVED = re.compile(
    r"\s(?:på|i|ved|under)\s(?:den\s|det\s)?(?:administration\w*|driften|personale\w*|konsulent\w*|\w+området)\b",
    re.IGNORECASE,
)
# "Skolekommissionen ansøger om [18.500 kr.] til en kopimaskine": who asks the body; its own administration and the municipality ask others
_APPLIES = re.compile(
    rf"^\W*(?:\d\.\s)?(?P<who>(?-i:[A-ZÆØÅ])[^.;:,\d]{{2,60}}?)\s(?:ansøger|søger)\s(?:[^\W\d]+\s)?om\s(?:(?:tilskud|støtte)\s(?:på\s)?)?{_LEADS}$",
    re.IGNORECASE,
)
_OWN_HOUSE = re.compile(
    r"(?i)\b(?:der|vi|\w*kommune[n]?|\w*forvaltning(?:en)?|administrationen|\w*center|centeret|centret|afdelingen|\w*udvalget|byrådet|magistraten|direktionen)\b"
)


def plain_kind(words: str, behind: str) -> Kind | None:
    """The kind that the words of a sentence before a sum tell, with those behind it."""
    if _WORKS_FOR.search(words):
        return Kind("allocation", "expense")
    paid = _CONTRIBUTION.search(words)
    if paid and (_IS_SET.search(paid[0]) or _IS_PAID.match(behind)):
        return Kind("subsidy", "expense")
    if _FOUND_INSTEAD.search(words) and _WHERE_SAVED.match(behind):
        return Kind("saving", "income")
    return Kind("subsidy", "expense") if is_applied_for(words, behind) else None


def is_applied_for(words: str, behind: str) -> bool:
    """True for the sum that somebody applies to the body for, and not to others."""
    applies = _APPLIES.match(words) if "søger" in words else None
    if applies is None or _OWN_HOUSE.search(applies["who"]):
        return False
    return next(find_wordings("of_others", words + behind), None) is None


def is_application(text: str, sentence: Span, sum_at: Span) -> bool:
    """True where the sum's sentence is an application to the body."""
    return is_applied_for(text[sentence.start : sum_at.start], text[sum_at.end : sentence.end])
