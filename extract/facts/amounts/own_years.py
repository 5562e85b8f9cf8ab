"""Sums that each have a year of their own before them: "Budget 2020 er på 3 mio. kr., og budget 2021 er på 4 mio. kr."."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.facts.amounts.printed_years import YearGroup, find_years

# where the next clause, or the next of a list, begins right behind a sum
_NEXT_BEGINS = re.compile(
    r"(?:\s\([^()]*\)|\s(?:årligt|netto|brutto|i\salt))?(?:,\s(?:(?:og|samt|mens|men)\s)?|\s(?:og|samt|mens|men)\s)"
)
_IN_YEAR = re.compile(r"(?:der\s)?(?:i|for)\s(?:år\s)?$")
_BREAKS = re.compile(r"[,;]|\s(?:og|samt)\s")
# "budget 2020 er på", "tabet i 2021 var", "puljen for 2021 på": what stands between a year and the sum that it leads to
_DIRECTLY = re.compile(
    r"\s?(?:(?:er|var|udgør|udgjorde|viser|viste|bliver|blev|forventes\sat\s(?:udgøre|blive)|på|om|i\salt|ca\.|cirka|knap|godt|kr\.)\s)*"
)
_LEADS = re.compile(rf"\s(?:er|var|udgør|udgjorde|viser|viste|på)\s{_DIRECTLY.pattern}")
_BOOKED = re.compile(r"(?:(?<![\w])(?:i|for)\s(?:år\s)?|\b(?:budget|regnskab|overslag)\w*\s)$", re.IGNORECASE)
# what is done with the money of one year in another: "puljen for 2021 på 2 mio. kr. overføres til 2022"
_OF_MONEY = re.compile(
    r"afsæt|afsat|finansier|udmønt|indarbejd|indgå|bevil|frigiv|afhold|anvend|udbetal|betal|tilgå|afregn|disponer|prioriter|forsk[uy]d|flyt|ryk|overfør|fordel|"
    r"udskyd|udskudt|stig|fald|\btil\s(?:19|20)\d\d|\bfra\s|\bårlig|\bpå\s|\bheraf\b|\bhvoraf\b",
    re.IGNORECASE,
)


def leads_to_next(text: str, sums: Sequence[Span], at: int, group: Span, sentence: Span) -> bool:
    """True for a year of the next clause behind a sum: it leads directly to the next sum, or that sum has a year of its own."""
    begins = _NEXT_BEGINS.match(text, sums[at].end, group.start)
    if begins is None:
        return False
    has_next = at + 1 < len(sums) and sums[at + 1].start < sentence.end
    if has_next and _LEADS.fullmatch(text, group.end, sums[at + 1].start):
        return True
    if _own_year(text, sums, at, sentence) is None:
        return False
    if not has_next and begins[0].endswith("mens "):
        return True
    if not has_next:
        return _IN_YEAR.fullmatch(text, begins.end(), group.start) is not None
    return _BREAKS.search(text, group.end, sums[at + 1].start) is None


def is_of_another_clause(text: str, sums: Sequence[Span], at: int, group: Span, sentence: Span) -> bool:
    """True for a year behind a sum to which one of its own leads directly: "tabet i 2020 på 3 mio. kr. blev kendt i 2021"."""
    own = _own_year(text, sums, at, sentence)
    if own is None or own.named or _DIRECTLY.fullmatch(text, own.span.end, sums[at].start) is None:
        return False
    if _BOOKED.search(text, max(0, own.span.start - 25), own.span.start) is None:
        return False
    between = text[sums[at].end : group.start]
    return len(between.split()) > 1 and _OF_MONEY.search(between) is None


def _own_year(text: str, sums: Sequence[Span], at: int, sentence: Span) -> YearGroup | None:
    """The last year before the sum at this place that is not of the sum before it."""
    previous = sums[at - 1].end if at and sums[at - 1].end > sentence.start else None
    start = sentence.start if previous is None else previous
    groups = find_years(text, start, sums[at].start)
    if not groups:
        return None
    if previous is None or _NEXT_BEGINS.match(text, previous, groups[-1].span.start):
        return groups[-1]
    return None
