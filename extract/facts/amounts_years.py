"""The years that a sentence ties to a sum of money."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.domain.text import Span
from extract.lexicon.calendar import MONTHS

_REACH = 300  # characters before and after a sum within which its sentence is looked at

_SENTENCE_END = re.compile(
    r"""
    [.!?\n](?:
        (?<=\n)(?:\s*\n|(?=\s*(?:[^a-zæøå\s(]|[a-z][.)])))    # an empty line, or one that does not go on in lower case
      | (?<!\n)(?<!\bca\.)(?<!\bnr\.)(?<!\bjf\.)(?<!\bpkt\.)(?<!bl\.a\.)(?<!\bpr\.)
        ["”)]?[ \u00a0]+(?=["”(]?[A-ZÆØÅ])                     # "… kr. Resten …"
    )""",
    re.VERBOSE,
)

YEARS = re.compile(
    r"""
    (?<![\w.,/-])(?P<first>(?:19|20)\d\d)
    (?!\d|[.,]\d|-?\s?(?:pl|p/l|priser|prisniveau|niveau|kr|m[2²])\b|\s?(?:kr|mio|mia|t\.kr)\b)  # "2022-priser"
    (?: \s?[-–/]\s?(?P<short>(?:20)?\d\d)(?![\d-])               # "2021-24", "2021-2024"
      | \s(?:til|til\sog\smed|t\.o\.m\.)\s(?P<last>20\d\d)        # "2023 til 2026"
      | (?P<more>(?:,\s20\d\d)*,?\s(?:og|samt|eller)\s20\d\d(?:\s?[-–]\s?(?P<until>(?:20)?\d\d)(?![\d-]))?)  # "2017, 2018 og 2019", "2024 og 2025-27"
      | (?<=årene\s....)\s(?:og|samt)\s(?P<next>\d\d)(?!\d|[.,]\d|\s?(?:mio|mia|kr|t\.|pct|%))  # "i årene 2026 og 27"
    )?
    (?P<onwards>\s(?:og|samt)\s(?:i\s)?(?:de\s)?(?:frem|frem(?:ad|over|efter)\w*|følgende|efterfølgende|derefter|
      overslags\w+|kommende)\b)?                                 # "2022 og frem", "2017 og overslagsårene"
    """,
    re.VERBOSE,
)

_NO_TIE = re.compile(
    rf"""
    (?: (?:{"|".join(MONTHS)})\.?                                 # the year of a month: "fra december 2022"
      | \d[./-]                                                  # of a day: "3/4-2019"
      | (?:besluttet|vedtaget|vedtog|besluttede|godkendt|godkendte|indgået|etableret|behandlet|siden|lov|
           behandlede|oprettet)(?:\s(?:i|for|fra|af))?           # of an event: "vedtaget i 2019", "siden 2013"
    )\s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEARLY_FROM = re.compile(r"\b(?:årligt|om året|pr\. år)\b.*\bfra(?:\sog\smed)?\s(?:år\s)?$", re.IGNORECASE)
_STARTS = re.compile(r"^\s*(?:årligt|om året|pr\. år|permanent|varigt)?\s*fra(?:\sog\smed)?\s(?:år\s)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:årlige?t?|helårs\w+|om året|pr\. år|permanent|varigt?|fremover|fremadrettet|løbende)\b", re.IGNORECASE
)
_STEPWISE = re.compile(r"\b(?:stigende|faldende|voksende)\s(?:igen\s)?til\s(?:(?:ca\.|cirka|knap)\s)?$", re.IGNORECASE)
_NEW_LEVEL = re.compile(  # "taksten hæves til 45 kr. fra 2022": a level is in force until it is changed
    r"\b(?:hæves|sænkes|sættes|fastsættes|forhøjes|nedsættes|ændres|øges|reduceres)\s(?:[\w.,]+\s){0,4}?til\s(?:ca\.\s|kr\.\s)?$",
    re.IGNORECASE,
)
_STEP = re.compile(  # "2 mio. kr. i 2022 og ca. 3 mio. kr. fra 2023": what begins after a year of its own goes on
    r"^[^.;,]{0,12}\b(?P<year>(?:19|20)\d\d)(?:,|\s(?:og|samt))?(?:\s(?:stigende|faldende|voksende)\s(?:igen\s)?til)?\s(?:ca\.\s|cirka\s|knap\s)?(?:kr\.\s)?$"
)
_OPENS_NEXT = re.compile(r"^(?:,\s(?:(?:og|samt|mens)\s)?|\s(?:og|samt|mens)\s)(?:der\s)?(?:i|fra|for)\s(?:år\s)?$")
_SAME_MONEY = re.compile(r"^[^,;]{0,25}\b(?:i alt|svarende til|eller|dvs\.)\b[^,;]{0,12}$", re.IGNORECASE)
_LISTED = re.compile(r"^(?:,|\s(?:og|samt|eller)|\s?/)\s(?:ca\.\s)?(?:kr\.\s)?$")
_ADJACENT = re.compile(r"^[\s:]*(?:kr\.\s?)?[-–]?$")


class TiedYears(NamedTuple):
    """Years as printed numbers, in order; `onwards` where the text lets them go on."""

    years: tuple[str, ...] = ()
    onwards: bool = False


class _Group(NamedTuple):
    span: Span
    tied: TiedYears


def tie_years(text: str, sums: Sequence[Span], bounds: Span) -> list[TiedYears]:
    """For each of the sums, which stand in order in the text, the years that its sentence ties to it.

    A year after a sum and before the next one belongs to it; else the nearest year before it, unless that one belongs
    to the sum before. Members of a list share the years that follow it, or take one each where there are as many.
    """
    gaps = _sentences(text, sums, bounds)
    tied: list[TiedYears] = []
    for at in range(len(sums)):
        tied.append(_after(text, sums, at, gaps[at]) or _before(text, sums, at, gaps[at]))
    return _spread(text, sums, tied)


def read_years(text: str) -> TiedYears:
    """All years of a heading of a table, in order."""
    groups = _groups(text, 0, len(text))
    years = dict.fromkeys(year for group in groups for year in group.tied.years)
    return TiedYears(tuple(years), any(group.tied.onwards for group in groups))


def sentence_of(text: str, span: Span, bounds: Span) -> Span:
    """The sentence in which the span stands, cut to what is near it."""
    return _sentence(text, span, bounds)


def _sentences(text: str, sums: Sequence[Span], bounds: Span) -> list[Span]:
    sentences: list[Span] = []
    for span in sums:
        last = sentences[-1] if sentences else None
        near = last is not None and span.end <= last.end and span.start - last.start < _REACH // 2
        sentences.append(last if near and last is not None else _sentence(text, span, bounds))
    return sentences


def _sentence(text: str, span: Span, bounds: Span) -> Span:
    low, high = max(bounds.start, span.start - _REACH), min(bounds.end, span.end + _REACH)
    start = low
    for found in _SENTENCE_END.finditer(text, low, span.start):
        start = found.end()
    found_end = _SENTENCE_END.search(text, max(span.end - 1, span.start), high)
    return Span(start, max(found_end.start(), span.end) if found_end else high)


def _groups(text: str, start: int, end: int) -> list[_Group]:
    groups = []
    for found in YEARS.finditer(text, start, end):
        if not _NO_TIE.search(text, max(start, found.start() - 25), found.start()):
            groups.append(_Group(Span(*found.span()), _tied(text, found)))
    return groups


def _span(first: int, last: str) -> tuple[str, ...]:
    """The years from one to another that may be printed with two figures: 2025, "27"; the first alone where they make no span."""
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return tuple(str(y) for y in range(first, until + 1)) if first < until <= first + 30 else (str(first),)


def _tied(text: str, found: re.Match[str]) -> TiedYears:
    first, last = int(found["first"]), found["short"] or found["last"]
    if last:
        years = _span(first, last)
    else:
        more = found["more"].removesuffix(found["until"] or "") if found["more"] else ""
        years = (str(first), *re.findall(r"\d{4}", more))
        if found["until"]:
            years = (*years[:-1], *_span(int(years[-1]), found["until"]))
        if found["next"] and int(found["next"]) == first % 100 + 1:
            years = (*years, str(first + 1))
    return TiedYears(years, found["onwards"] is not None)


def _after(text: str, sums: Sequence[Span], at: int, sentence: Span) -> TiedYears | None:
    end = sums[at].end
    until = min(sentence.end, sums[at + 1].start) if at + 1 < len(sums) else sentence.end
    groups = [g for g in _groups(text, end, until) if not _is_of_next(text, sums, at, g.span, until)]
    if not groups:
        return None
    first = groups[0]
    between = text[end : first.span.start]
    opens = _YEARLY_FROM.search(between) is not None or (
        _STARTS.match(between) is not None
        and _goes_on(text, sums, at, Span(sentence.start, first.span.start), first.tied)
    )
    return TiedYears(first.tied.years, first.tied.onwards or (opens and len(first.tied.years) == 1))


def _goes_on(text: str, sums: Sequence[Span], at: int, so_far: Span, tied: TiedYears) -> bool:
    """True where "fra 2023" after a sum means each year from then on, not the year whose money it is."""
    if re.search(r"\bfra\sog\smed\b", text[sums[at].end : so_far.end]):
        return True
    previous = sums[at - 1].end if at else so_far.start
    step = _STEP.match(text[previous : sums[at].start]) if at and previous >= so_far.start else None
    if step and step["year"] < tied.years[0]:
        return True
    until = min(so_far.end + 25, sums[at + 1].start if at + 1 < len(sums) else so_far.end + 25)
    stepwise = _STEPWISE.search(text, so_far.end, until) or _STEPWISE.search(text, previous, sums[at].start)
    level = _NEW_LEVEL.search(text, max(so_far.start, previous), sums[at].start)
    return (
        stepwise is not None
        or level is not None
        or _GOES_ON.search(text, max(so_far.start, previous), until) is not None
    )


def _is_of_next(text: str, sums: Sequence[Span], at: int, group: Span, until: int) -> bool:
    """True for a year that leads to the next sum: "og 2025: 3 mio. kr.", "og i 2025 afsættes 3 mio. kr."."""
    if at + 1 >= len(sums) or until != sums[at + 1].start:
        return False
    if _OPENS_NEXT.match(text[sums[at].end : group.start]):
        return True
    return _ADJACENT.match(text[group.end : until]) is not None and not _ADJACENT.match(
        text[sums[at].end : group.start]
    )


def _before(text: str, sums: Sequence[Span], at: int, sentence: Span) -> TiedYears:
    previous = sums[at - 1].end if at else sentence.start
    start = max(sentence.start, previous)
    groups = _groups(text, start, sums[at].start)
    if not groups:
        return TiedYears()
    nearest = groups[-1]
    taken = at > 0 and start == previous and len(groups) == 1
    if taken and not _is_of_next(text, sums, at - 1, nearest.span, sums[at].start):
        return TiedYears()
    return nearest.tied


def _spread(text: str, sums: Sequence[Span], tied: list[TiedYears]) -> list[TiedYears]:
    """Lets the members of a list, and two statements of the same money, share the years of the last."""
    out = list(tied)
    at = len(sums) - 1
    while at > 0:
        first = at
        while first > 0 and _LISTED.match(text[sums[first - 1].end : sums[first].start]):
            first -= 1
        members = range(first, at + 1)
        years = tied[at].years
        if len(members) > 1 and not any(tied[m].years for m in members[:-1]):
            apart = len(years) == len(members)
            for position, member in enumerate(members):
                out[member] = TiedYears((years[position],)) if apart else tied[at]
        elif not tied[at - 1].years and _SAME_MONEY.match(text[sums[at - 1].end : sums[at].start]):
            out[at - 1] = tied[at]
        at = min(first, at - 1)
    return out
