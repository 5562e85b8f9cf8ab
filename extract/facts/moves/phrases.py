"""What the words around a sum say of it: what finances it, what it is for, and where it comes from and goes to."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.domain.text import Span
from extract.lexicon.names import FULL_STOP

_LONGEST = 200  # characters of a phrase; what goes on for longer is no phrase
_REACH = 320  # characters after a sum in which the phrase that finances it begins

FINANCED = re.compile(
    r"""
    \b(?:finansier(?:es|et)|finansiering(?:en)?\s(?:sker|findes)|med\sfinansiering|dækkes|afholdes)\s
    (?:(?:dels|delvist|primært|fuldt\sud|alene|helt|heraf)\s)?
    (?:af|via|ved|over|inden\s?for|fra|med|på|gennem)\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A later sentence that tells what finances the sum before it: "Beløbet finansieres af kassen".
_SENTENCE_OF_IT = re.compile(
    r"^[\s\"”]*(?:Det|Dette|Disse|Beløb(?:et|ene)|Midlerne|Pulje[nr]\w*|Udgift(?:en|erne)|\w*[Bb]evilling(?:en|erne)?|"
    r"Merudgift(?:en|erne)|Tilskuddet|Den)\s(?:(?:samlede|afledte)\s\w+\s)?(?:er\s|bliver\s|skal\s)?$"
)
_PART_BETWEEN = re.compile(
    r"\b(?:hvoraf|heraf|deraf)\b|,\s(?:hvor|af\s(?:dem|disse))\s(?:ca\.\s|kr\.\s)?\d", re.IGNORECASE
)
_ANOTHER_GRANT = re.compile(r"\b(?:tilsvarende|tilhørende)\s\w*bevilling\w*\s$", re.IGNORECASE)
_OWN_BUDGET = re.compile(r"\b(?:rådighedsbeløb|budget)\w*", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"\b(?:19|20)\d\d\b")
# A budget, a plan or an agreement of several years is a name: "finansieret af investeringsoversigten budget 2022-2025"
_NAMED_BY_YEARS = re.compile(
    r"\b(?:budget|budgettet|budgetaftalen?|budgetforlig(?:et)?|investeringsoversigt(?:en)?|investeringsplan(?:en)?|anlægsoversigt(?:en)?|anlægsplan(?:en)?)"
    r"\s(?:for\s)?(?=20\d\d\s?[-–/]\s?(?:20)?\d\d(?!\d))",
    re.IGNORECASE,
)
_YEAR_OF_POOL = re.compile(
    r"\s(?:af|på|fra)\s(?:(?:den|det)\s)?\w*(?:puljen|reserven|rammen)(?:\s[^\W\d]+){0,5},?\s(?:(?:som|der)\s(?:er|blev)\s)?(?:afsat|afsatte)\si\s[^.;\d]{0,20}20\d\d"
)
_NEW_CLAUSE = re.compile(r"(?:,\s(?:og\s)?at|\sog\sat|,\ssamt\sat|\ssamt\sat|;)\s", re.IGNORECASE)
# "…, og at dette finansieres af": the clause speaks of the same sum.
_IT = (
    r"(?:det(?:te)?|disse|beløb(?:et|ene)|midlerne|udgift(?:en|erne)|\w*bevilling(?:en|erne)|merudgift(?:en|erne)|tilskuddet|den)"
    r"(?:\s(?:er|bliver|skal))?\s"
)
_SAME_CLAUSE = re.compile(rf"^{_IT}$", re.IGNORECASE)
SAME_SUM = re.compile(rf"{_IT}", re.IGNORECASE)  # what such a clause begins with

_FOR = re.compile(
    r"(?:\s(?:årligt|i|i\sårene|i\shvert\saf\sårene)(?:\s[\d\s,og–-]+)?|\sårligt|\som\såret|\spr\.\sår)?\s?til\s"
)
_WITHIN = r"(?:[^,;.]|(?<=\d)\.(?=\d))"  # "konto 3.01" too
_FROM_TO = re.compile(
    rf"^[^,;.]*?\bfra\s(?!(?:og med\s)?(?:19|20)\d\d)(?P<from>{_WITHIN}{{2,80}}?)\stil\s(?P<to>[^,;.\d]{_WITHIN}{{1,80}})"
)
_ONLY_TO = re.compile(r"^[^,;.]*?\b(?:flyttes|overføres|omplaceres|omdisponeres|tilbageføres)\s(?:herfra\s)?til\s")
# "… til leg under område 4.02 flyttes til Kulturudvalget"
_UNDER_TO = re.compile(
    r"^(?:[^,;.]|\.(?=\d)){0,100}?\sunder\s(?P<from>(?:[^,;.]|\.(?=\d)){3,60}?)\s(?:flyttes|overføres|omplaceres)\stil\s(?!(?:19|20)\d\d)"
)

_SENTENCE_END = re.compile(
    rf"""
    \n(?=\s*(?:\n|$|[^a-zæøå\s(]|[a-z][.)]\s))               # an empty line, a list's next point
    | (?<!enov)(?<!\bl)(?<!\.l){FULL_STOP}(?=\s*$|\s+["”»(]?[A-ZÆØÅ])                          # a full stop that ends no abbreviation
    """,
    re.VERBOSE,
)
_STOP = re.compile(
    r"""
    ,?\s\(?(?:jfr?|jvf)\b                                     # "jf. bilag 3"
    | ,\s(?:som|der|hvor\w*|hvil\w+|idet|da|og|at|men|samt|mens|således|svarende|heraf|herunder|dog|inkl\w*|fordelt|finansier\w+
        |så|til|i|på|med|under|inden|ved|over|fra|mod|når|hvis|også|dels|efter|for|vedr\w*)\b
    | \s(?:som|hvoraf|hvorved|hvormed|hvortil|heraf|således\sat|idet|svarende\stil|fordelt|finansier(?:et|es)|samt\smeddeles)\b
    | \s(?:og|samt)\s(?:at|der|dermed|derfor|resten)\b
    | \s(?:og|samt)\s[a-zæøå]{3,}(?<!n)es\b                   # "… og opsættes i 2024"
    | \s(?:i\sstedet|frem)\sfor\b
    | \s(?:bort)?faldt\b
    | ,?\s(?:blev|bliver|er)\s(?:\w+\s)?(?:vedtaget|godkendt|tiltrådt|forkastet|nedstemt|anbefalet|indarbejdet)\b
    | [;:]
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"\s(?:i|fra|for)\s(?:hvert\saf\s)?(?:årene\s)?(?:19|20)\d\d")
_VERB = re.compile(r"\s(?!deres\b|fælles\b|disses\b|begges\b)[a-zæøå]{2,}(?<!n)es\b")  # "… flyttes til skolen"
_IS_USED_FOR = re.compile(r",?\s(?:i\sstedet\s)?\w+es\s(?:i\sstedet\s)?til\b")  # "2 mio. kr. til tag anvendes til gulv"
_RELATIVE = re.compile(r",\s(?:der|som)\b")
_BARE_HEAD = re.compile(r"(?:de|den|det)\s\w+")  # "den bevilling, der tildeles kommunen": the relative tells which
_OWN_WORDS = re.compile(
    r"""(?:[\s,(]|\b(?:på|med|hhv|henholdsvis|i\salt|for|svarende\stil|op\stil|ca|cirka|kr|og|samt|de|den|det|resterende|resten|
        yderligere|heraf|hvoraf|dog|maks|maksimalt|af|fra|samlet|samlede|netto|beløb|et|en|minus|af\sde)\b\.?)*$""",
    re.VERBOSE | re.IGNORECASE,
)
_OWN_MEMBER = re.compile(
    r"(?:,|\ssamt|\sog(?=\s(?:en|et|de|den|det|der|i|på|til)\s))\s[^,]*$"
)  # "… samt en garanti [på 2 mio. kr.]"
_LOOSE_END = re.compile(
    r"(?:[\s,;:–(-]|\s(?:og|samt|eller|jf|på|med|i|af|til|for|fra|ved|hhv\.?|vedr\.?|der|som|en|et|den|det|de|i\sstedet|med\shhv\.?))+$"
)
_QUOTES = '"”“„»«'


class Told(NamedTuple):
    """What the words around a sum say of it, as printed; None where they do not."""

    financing: str | None = None
    purpose: str | None = None
    from_: str | None = None
    to: str | None = None


def financing_of(text: str, sum_at: Span, series: Sequence[Span], later: Sequence[Span], bounds: Span) -> str | None:
    """What finances a sum: "finansieret af kassen" after it in its sentence, or in one that goes on about it.

    `series` are the sums that go on with it ("2 mio. kr. i 2023 og 3 mio. kr. i 2024"), `later` all sums after it.
    """
    found = FINANCED.search(text, sum_at.end, min(bounds.end, sum_at.end + _REACH))
    if found is None or any(s.end <= found.start() and s not in series for s in later):
        return None
    between = text[sum_at.end : found.start()]
    if _PART_BETWEEN.search(between) or _ANOTHER_GRANT.search(between) or not _speaks_of_it(between):
        return None
    return read_phrase(text, Span(found.end(), bounds.end), later)


def year_finances(text: str, after: Span) -> bool:
    """True where the first year after a sum stands in the words on what finances it, and not with the sum's own budget."""
    financed = FINANCED.search(text, *after)
    year = _YEAR_AFTER.search(text, *after)
    return (
        financed is not None
        and year is not None
        and financed.end() <= year.start()
        and (
            not _OWN_BUDGET.search(text, financed.end(), year.start())
            or _ends_at(_NAMED_BY_YEARS, text, financed.end(), year.start())
        )
    )


def year_of_pool(text: str, after: Span) -> bool:
    """True where the first year after a sum is that of the pool of which it is taken: "2 mio. kr. af puljen, som er afsat i budget 2023"."""
    return _YEAR_OF_POOL.match(text, *after) is not None


def _ends_at(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """True where the pattern, which may look ahead, ends at a place."""
    return any(found.end() == end for found in pattern.finditer(text, start))


def _speaks_of_it(between: str) -> bool:
    """True where the words between a sum and "finansieres" begin nothing else."""
    ends = [m for m in _SENTENCE_END.finditer(between) if between[m.end() :].strip()]
    if ends:
        return len(ends) == 1 and _SENTENCE_OF_IT.match(between[ends[-1].end() :]) is not None
    clauses = list(_NEW_CLAUSE.finditer(between))
    return not clauses or _SAME_CLAUSE.match(between[clauses[-1].end() :]) is not None


def purpose_of(text: str, sum_at: Span, later: Sequence[Span], bounds: Span) -> str | None:
    """What a sum is for: "til" right after it, or after its year."""
    found = _FOR.match(text, sum_at.end, bounds.end)
    if found is None or re.match(r"[-\d]|og\s", text[found.end() : found.end() + 3]):
        return None
    phrase = read_phrase(text, Span(found.end(), bounds.end), later, until_year=True)
    was_for = phrase is not None and _IS_USED_FOR.match(text, found.end() + len(phrase)) is not None
    return None if was_for or (phrase and re.match(r"(?:følgende|nedenstående)\b", phrase)) else phrase


def parties_of(text: str, sum_at: Span, later: Sequence[Span], bounds: Span) -> tuple[str | None, str | None]:
    """Where moved money comes from and goes to."""
    after = text[sum_at.end : bounds.end]
    both = _FROM_TO.match(after)
    if both:
        from_, year, _ = " ".join(both["from"].split()).partition(
            " til 20"
        )  # "fra puljen i 2025 til 2024 til rådgivning"
        to = both["to"][: next((m.start() for m in _YEAR.finditer(both["to"])), None)]
        return from_, None if year else " ".join(to.split())
    under = _UNDER_TO.match(after)
    if under:
        to_whom = Span(sum_at.end + under.end(), bounds.end)
        return " ".join(under["from"].split()), read_phrase(text, to_whom, later, until_year=True)
    only = _ONLY_TO.match(after)
    if only and not re.match(r"\d|behandling|et\s|en\s", after[only.end() :]):
        return None, read_phrase(text, Span(sum_at.end + only.end(), bounds.end), later, until_year=True)
    return None, None


def read_phrase(text: str, at: Span, sums: Sequence[Span], until_year: bool = False) -> str | None:
    """The phrase that begins at a place, in whole words, up to where it ends or another sum's own words begin.

    None where nothing is left, where a quotation stays open, and where no end is found.
    """
    following = [s.start for s in sums if at.start <= s.start < at.end]
    end = min([at.end, *following[:1]])
    words = text[at.start : end]
    if following and end == following[0]:
        words = words[: _own_words_at(words)]
    phrase_end = next(_ends(words, until_year), None)
    if phrase_end is not None:
        words = words[:phrase_end]
    elif following and end == following[0]:
        words = _OWN_MEMBER.sub("", words)
    words = _LOOSE_END.sub("", " ".join(words.split()).rstrip(" .")) if words.strip() else ""
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].rstrip(" ,")
    if not 3 <= len(words) <= _LONGEST or sum(words.count(q) for q in _QUOTES) % 2:
        return None
    return words


def _own_words_at(words: str) -> int:
    found = _OWN_WORDS.search(words)
    return found.start() if found else len(words)


def _ends(words: str, until_year: bool) -> Iterator[int]:
    """Where a phrase may end, first the first: not within quotation marks."""
    places = [m.start() for m in _SENTENCE_END.finditer(words)]
    places += [m.start() for m in _STOP.finditer(words) if not _tells_which(words, m)]
    if until_year:
        places += [m.start() for m in (*_YEAR.finditer(words), *_VERB.finditer(words))]
    commas = [m for m in re.finditer(r",\s(?!der\b|som\b)", words) if not _lists_on(words, m.end(), places)]
    places += [m.start() for m in commas]
    return (p for p in sorted(places) if sum(words[:p].count(q) for q in _QUOTES) % 2 == 0)


def _tells_which(words: str, stop: re.Match[str]) -> bool:
    return _RELATIVE.match(stop[0]) is not None and _BARE_HEAD.fullmatch(words[: stop.start()].strip()) is not None


def _lists_on(words: str, start: int, places: Sequence[int]) -> bool:
    """True where a comma goes on with a list or a name: "driften, vejene og parken", "Skolen, Torvet 3"."""
    until = min((p for p in places if p >= start), default=len(words))
    goes_on = re.search(r"\s(?:og|samt)\s", words[start:until])
    return goes_on is not None or re.match(r"[A-ZÆØÅ\d\"”»]", words[start:]) is not None
