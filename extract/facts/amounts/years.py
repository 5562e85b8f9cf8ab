"""The years that a sentence ties to a sum of money."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.facts.amounts.own_years import is_of_another_clause, leads_to_next
from extract.facts.amounts.printed_years import TiedYears, find_years
from extract.facts.amounts.shared_years import share_led_years, share_years_behind_bracket
from extract.facts.amounts.shares import years_of_shares
from extract.lexicon.names import FULL_STOP

_REACH = 300  # characters before and after a sum within which its sentence is looked at

_SENTENCE_END = re.compile(
    rf"""
    \n(?:\s*\n|(?=\s*(?:[^a-zæøå\s(]|[a-z][.)])))    # an empty line, or one that does not go on in lower case
    | (?:[!?]|{FULL_STOP})
        ["”)]?[ \u00a0]+(?=["”(]?[A-ZÆØÅ])(?!\((?i:p/?l)\b)    # "… kr. Resten …", but "2 mio. kr. (PL-2022) i 2023"
    """,
    re.VERBOSE,
)

# "til foreningen, der i 1998 flyttede": the year of what the words speak of, not of the sum
_ASIDE = re.compile(
    r"(?:[^\W\d]{2}[^,;]*,\s(?:der|som|hvor|hvis)|\bskyldes,?\s(?:(?:blandt andet|bl\.a\.|primært),?\s)?at)\s(?P<clause>[^,;]*)$"
)
_OF_MONEY = re.compile(
    r"(?:afsæt|afsat|finansier|udmønt|indarbejd|budget|bevilg|bevilling|frigiv|afhold|anvend|udbetal|udgør|koste|betal|tilgå|afregn|"
    r"dække|forbrug|tildel|uddel|brug|søge|disponer|prioriter|forsk[uy]d|flyt|ryk|overfør|udgift|fordel|stig|fald)",
    re.IGNORECASE,
)
# "garantien til foreningen fra 2017 nedsættes med 20.000 kr.": when a paper was made, not whose money it is
_MADE_IN = re.compile(
    r"\b\w*(?:aftale|kontrakt|garanti|garantistillelse|lån|lokalplan|rapport|analyse|undersøgelse|strategi|politik|vedtægt|regulativ|bekendtgørelse)(?:n|en|t|et|r|er|erne)?"
    r"(?:\s(?:til|med|om|for|mellem|i)\s[^.,;\n]{1,40}?)?\sfra\s(?:år\s)?$",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r",\s(?:idet|mens|men|da|hvor|som|der)\s[^,;]*$|,\s(?:og|samt|men)\s(?:at\s)?(?:der\s)?(?:i|fra|for)\s(?:år\s)?$"
    # "…, og byrådet gav | i 2019 | en bevilling på 12 mio. kr."
    r"|,\s(?:og|men)\s(?:[a-zæøå]+\s){1,3}?(?:gav|giver|bevilgede|afsatte|modtog|brugte|fik|ydede|vedtog|godkendte|frigav|solgte|købte)\s(?:[a-zæøå]+\s){0,3}?(?:i|fra|for)\s(?:år\s)?$"
)
_RESPECTIVELY = re.compile(r"\b(?:henholdsvis|hhv\.?)\s(?:ca\.\s)?(?:kr\.\s)?$", re.IGNORECASE)
_YEARLY_FROM = re.compile(r"\b(?:årligt|om året|pr\. år)\b.*\bfra(?:\sog\smed)?\s(?:år\s)?$", re.IGNORECASE)
_STARTS = re.compile(r"^\s*(?:årligt|om året|pr\. år|permanent|varigt)?\s*fra(?:\sog\smed)?\s(?:år\s)?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:årlige?t?|helårs\w+|om året|pr\. år|permanent|varigt?|fremover|fremadrettet|løbende)\b", re.IGNORECASE
)
_FROM = re.compile(r"\bfra(?:\sog\smed)?\s(?:år\s|budgetåret\s)?$", re.IGNORECASE)
_CLAUSE = re.compile(r",\s(?:og|men|mens|så)\s")
_STEPWISE = re.compile(r"\b(?:stigende|faldende|voksende)\s(?:igen\s)?til\s(?:(?:ca\.|cirka|knap)\s)?$", re.IGNORECASE)
_NEW_LEVEL = re.compile(  # "taksten hæves til 45 kr. fra 2022": a level is in force until it is changed
    r"\b(?:hæves|sænkes|sættes|fastsættes|forhøjes|nedsættes|ændres|øges|reduceres)\s(?:[\w.,]+\s){0,4}?til\s(?:ca\.\s|kr\.\s)?$",
    re.IGNORECASE,
)
_STEP = re.compile(  # "2 mio. kr. i 2022 og ca. 3 mio. kr. fra 2023": what begins after a year of its own goes on
    r"^[^.;,]{0,12}\b(?P<year>(?:19|20)\d\d)(?:,|\s(?:og|samt))?(?:\s(?:stigende|faldende|voksende)\s(?:igen\s)?til)?\s(?:ca\.\s|cirka\s|knap\s)?(?:kr\.\s)?$"
)
_OPENS_NEXT = re.compile(r"^(?:,\s(?:(?:og|samt|mens)\s)?|\s(?:og|samt|mens)\s)(?:der\s)?(?:i|fra|for)\s(?:år\s)?$")
# "ultimo 2022 på [145 mio. kr.] og forventes ultimo 2023 at være [120 mio. kr.]": each year leads to its own sum
_LED_BY_YEAR = re.compile(r"\b(?:19|20)\d\d\s(?:(?:var|er|udgjorde|udgør)\s)?(?:på\s)?(?:(?:ca\.|i\salt|kr\.)\s)*$")
_SAYS_NEXT = re.compile(r"\s(?:og|mens|men)\s(?:den\s)?(?:forventes|er|var|bliver|udgør|ventes|blev)\s[^,;]{0,25}$")
_SAME_MONEY = re.compile(r"^[^,;]{0,25}\b(?:i alt|svarende til|eller|dvs\.)\b[^,;]{0,12}$", re.IGNORECASE)
# "Fra 2021 til 2023 er udgiften steget fra [7 mio. kr.] til [9 mio. kr.]"
_TO_SUM = re.compile(r"\stil\s(?:(?:ca\.|cirka|knap|godt|kr\.)\s)*")
_FROM_YEAR_TO_YEAR = re.compile(
    r"\bfra\s(?P<first>(?:19|20)\d\d)\stil\s(?P<last>(?:19|20)\d\d)\s[^.;,]*\b(?:ste[gt]|steget|stiger|faldt|faldet|falder|voks|gået|øge|hæve|sænke|reducere|nedsæt|nedsat|forhøje|ændre|udvide)\w*\s(?:[^.;,]*\s)?fra\s(?:(?:ca\.|cirka|knap|godt|kr\.)\s)*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^(?:\si\s(?:udgift|indtægt)(?:er)?)?(?:,|\s(?:og|samt|eller)|\s?/)\s(?:ca\.\s)?(?:kr\.\s)?$")
_LED = re.compile(r"(?<![\w.,])(?:19|20)\d\d[\s:]*(?:kr\.\s?)?[-–]?\s?$")  # "2021 1,2 mio. kr. 2022 1,4 mio. kr."
_BESIDE = re.compile(r"\s(?:i|for)\s")
_TURN = re.compile(r"\s(?:i|for)\s(?:19|20)\d\d\s")
_LONGEST_RUN = 40  # sums
_LED_BEFORE = re.compile(r"(?<![\w.,])(?:19|20)\d\d\s*[:,]?\s?$")
_ADJACENT = re.compile(r"^[\s:]*(?:kr\.\s?)?[-–]?\s?$")


def tie_years(text: str, sums: Sequence[Span], bounds: Span) -> list[TiedYears]:
    """For each of the sums, which stand in order in the text, the years that its sentence ties to it.

    A year after a sum and before the next one belongs to it; else the nearest year before it, unless that one belongs
    to the sum before. Members of a list share the years that follow it, or take one each where there are as many, and a
    sum that is divided over years has them all.
    """
    gaps = _sentences(text, sums, bounds)
    behind = [_after(text, sums, at, gaps[at]) for at in range(len(sums))]
    tied = [own or _before(text, sums, at, gaps[at]) for at, own in enumerate(behind)]
    tied = share_years_behind_bracket(text, sums, tied)
    tied = share_led_years(text, sums, tied, [own is None for own in behind])
    spread = _from_to(text, sums, gaps, _spread(text, sums, tied))
    return [years_of_shares(text, s.end, bounds.end) or own for s, own in zip(sums, spread, strict=True)]


def _from_to(text: str, sums: Sequence[Span], gaps: Sequence[Span], tied: list[TiedYears]) -> list[TiedYears]:
    """The years, each of its own sum where both are told as a change: "fra 2021 til 2023 steget fra 7 mio. kr. til 9 mio. kr."."""
    out = list(tied)
    for at in range(len(sums) - 1):
        if _TO_SUM.fullmatch(text, sums[at].end, sums[at + 1].start) is None:
            continue
        led = _FROM_YEAR_TO_YEAR.search(text, gaps[at].start, sums[at].start)
        if led and led["first"] < led["last"]:
            out[at], out[at + 1] = TiedYears((led["first"],)), TiedYears((led["last"],))
    return out


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


def _after(text: str, sums: Sequence[Span], at: int, sentence: Span) -> TiedYears | None:
    end = sums[at].end
    until = min(sentence.end, sums[at + 1].start) if at + 1 < len(sums) else sentence.end
    groups = [
        g
        for g in find_years(text, end, until)
        if not (
            _is_of_next(text, sums, at, g.span, until)
            or _is_aside(text[end : g.span.start])
            or is_of_another_clause(text, sums, at, g.span, sentence)
            or leads_to_next(text, sums, at, g.span, sentence)
        )
    ]
    if not groups:
        return None
    first = next((g for g in groups if not g.named), groups[0])
    if first.named and (led := _before(text, sums, at, sentence)).years:
        return led
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
    between = text[sums[at].end : group.start]
    if _OPENS_NEXT.match(between) or (_OTHER_CLAUSE.search(between) and not _breaks(text[group.end : until])):
        return True
    if _LED_BY_YEAR.search(text, max(0, sums[at].start - 30), sums[at].start) and _SAYS_NEXT.search(between):
        return not _breaks(text[group.end : until])
    leads = text[group.end : until]
    if _ADJACENT.match(leads) is None:
        return False
    if _BESIDE.fullmatch(between) and _runs_from_sum(text, sums, at):
        return False
    if _ADJACENT.match(text[sums[at].end : group.start]) is None or ":" in leads:
        return True
    return _LED.search(text, max(0, sums[at].start - 20), sums[at].start) is not None


def _runs_from_sum(text: str, sums: Sequence[Span], at: int) -> bool:
    """True where sums and years take turns, a sum first: "52.000 kr. i 2023 40.000 kr. i 2024", not "i 2023 52.000 kr. i 2024"."""
    first = at
    while first and at - first < _LONGEST_RUN and _TURN.fullmatch(text, sums[first - 1].end, sums[first].start):
        first -= 1
    return _LED_BEFORE.search(text, max(0, sums[first].start - 20), sums[first].start) is None


def _says_again(between: str) -> bool:
    """True between two statements of the same money; not between two cells."""
    return "\t" not in between and _SAME_MONEY.match(between) is not None


def _breaks(words: str) -> bool:
    """True where a new clause begins in the words."""
    return re.search(r"[,;]|\s(?:og|samt)\s", words) is not None


def _is_aside(between: str) -> bool:
    """True for words between a sum and a year of which the last begin a clause about something else than money."""
    aside = _ASIDE.search(between)
    return aside is not None and _OF_MONEY.search(aside["clause"]) is None


def _before(text: str, sums: Sequence[Span], at: int, sentence: Span) -> TiedYears:
    previous = sums[at - 1].end if at else sentence.start
    start = max(sentence.start, previous)
    groups = [g for g in find_years(text, start, sums[at].start) if not _MADE_IN.search(text, start, g.span.start)]
    if not groups:
        return TiedYears()
    nearest = groups[-1]
    taken = at > 0 and start == previous and len(groups) == 1
    if taken and not (
        _is_of_next(text, sums, at - 1, nearest.span, sums[at].start)
        or leads_to_next(text, sums, at - 1, nearest.span, sentence)
        or is_of_another_clause(text, sums, at - 1, nearest.span, sentence)
    ):
        return TiedYears()
    until = min(sentence.end, sums[at].end + 20)
    apart = _CLAUSE.search(
        text, nearest.span.end, sums[at].start
    )  # "Fra 2021 lånes hallen, og der gives 20.000 kr. årligt"
    yearly = (
        apart is None
        and _FROM.search(text, start, nearest.span.start)
        and _GOES_ON.search(text, nearest.span.end, until)
    )
    return TiedYears(nearest.tied.years, True) if yearly and len(nearest.tied.years) == 1 else nearest.tied


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
        led = tied[first].years
        if len(members) > 1 and len(led) == len(members) and _RESPECTIVELY.search(text, 0, sums[first].start):
            for position, member in enumerate(members):
                out[member] = TiedYears((led[position],))
        elif len(members) > 1 and not any(tied[m].years for m in members[:-1]):
            apart = len(years) == len(members)
            for position, member in enumerate(members):
                out[member] = TiedYears((years[position],)) if apart else tied[at]
        elif not tied[at - 1].years and _says_again(text[sums[at - 1].end : sums[at].start]):
            out[at - 1] = tied[at]
        at = min(first, at - 1)
    return out
