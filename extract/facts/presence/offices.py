"""Officials named beside members: the administration attends, and neither is away nor stands in for a member."""

import re
from collections.abc import Sequence

from extract.facts.voters.named import Named

# "mødeleder" and "gruppeleder" may be a member
OFFICE = (
    r"(?:\w*(?:direktør|direktion|chef|konsulent|sekretær|jurist|planlægger|ingeniør|arkitekt|revisor|landinspektør|koordinator"
    r"|(?:område|afdelings|team|projekt|center|skole|institutions|dagtilbuds|drifts|enheds|plejehjems|sektions)leder))(?:en)?"
)
# "kommunaldirektør Anna Holm", "centerchef for Børn og Unge Anna Holm"; the name may have taken the last word of the office
BEFORE = re.compile(rf"(?i)(?<!\w){OFFICE}(?:\s+(?:for|i|fra|og)(?:\s+(?-i:[A-ZÆØÅ])[\wæøå-]*,?(?:\s+og)?)*)?\s+$")
# "Lederen af Hallen, Ole Friis, …": who heads or owns something outside
OUTSIDE = re.compile(
    r"(?i)(?<!\w)(?:\w*(?:(?<!møde)(?<!gruppe)leder|ejer|forstander|bestyrer|rektor|inspektør|rådgiver|advokat))(?:en)?\s+(?:af|for|på|i|hos|fra)\s+[^.,;:\n]{2,40},\s+$"
)
# "Anna Holm fra forvaltningen", "Anna Holm, kommunaldirektør"
AFTER = re.compile(
    rf"(?i)\s*,?\s*(?:\(\s*)?(?:fra\s+(?:\w*forvaltning|administration|direktion|sekretariat)(?:en|et)\b|(?:vores\s+)?{OFFICE}(?!\w))"
)
BRACKETED = re.compile(rf"(?i)\(\s*{OFFICE}(?!\w)")  # "Anna Holm (direktør)"


def without_officials(text: str, people: Sequence[Named], at: int) -> list[Named]:
    """The persons of a text, which begins at offset `at`, that it does not give an office of the administration."""
    return [p for p in people if not (p.official or _holds_office(text, p, at))]


def _holds_office(text: str, person: Named, at: int) -> bool:
    if person.voter.party is not None:
        return False  # a member who is "skolechef" elsewhere
    start, end = person.span.start - at, person.span.end - at
    before = (pattern.search(text, max(0, start - 60), start) for pattern in (BEFORE, OUTSIDE))
    if any(before) or AFTER.match(text, end):
        return True
    return BRACKETED.search(text, start, end) is not None
