"""The kind of money move that the words around a sum name, and whether it betters or worsens the balance."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from extract.domain.facts import MoveKind
from extract.domain.text import Span
from extract.facts.amounts.printed_years import BOOKS
from extract.facts.moves.open import CLAUSE_END, find_wordings
from extract.lexicon.load import load_topic
from extract.lexicon.names import FULL_STOP
from extract.lexicon.rule import Wordings

Direction = Literal["expense", "income", "neutral"]

_GOVERNED = 25  # characters between the word that tells the kind and the one it governs
_OTHER_VERB = re.compile(r"\sog\s|\b\w{2,}es\b")  # "garanti gives en bevilling": the verb is another's
_VERB = re.compile(r"^(?!finans|dækk).*(?:es\b|\bkassen\b|\bmed$)", re.IGNORECASE)  # "frigives", "lægges i kassen"
# What finances a sum tells no kind of it: "2 mio. kr. finansieret af en reduktion af driften".
FINANCED_BY = re.compile(r"\b(?:finansier|dækk|modsvar|afhold)\w*\s(?:\w+\s){0,3}$", re.IGNORECASE)
_FINANCED = re.compile(
    r"\b(?:finansier(?:es|et)?|dækkes|afholdes)\s(?:(?:dels|delvist|primært|alene|helt)\s)?"
    r"(?:af|via|ved|over|inden\s?for|fra|med|gennem)\s",
    re.IGNORECASE,
)
_BY_NEW_GRANT = re.compile(
    r"[^.;,]*\b(?:finansieres|dækkes|afholdes)\s(?:af|via|ved|med|gennem)\s(?:en\s)?tillægsbevilling", re.IGNORECASE
)
_ITS_OWN_SUM = re.compile(r"\w|\s(?:på|for)\s", re.IGNORECASE)
_SUM_ITSELF = re.compile(r"\w+\smed\s(?:ca\.\s|kr\.\s)?$")  # "tiltaget finansieres med 2 mio. kr. af puljen"
_SUM = re.compile(r"\d\s?(?:mio|mia|mill|kr|t\.)", re.IGNORECASE)
_THEREBY = re.compile(r",\s(?:hvorved|hvormed|hvortil|som|således at)\s")
_PAYS = re.compile(
    r"finansier|dækk", re.IGNORECASE
)  # "finansieret af kassen" is a kind only where nothing else tells one
_AND_DOES = re.compile(
    r",\s(?:der|som|hvor)\s(?!\w+es\s|tilgår\s)|\s(?:og|samt)\s(?:der\s)?\w{3,}(?<!n)es\s"
)  # "… samt meddeles anlægsbevilling hertil"
_WHEN = re.compile(r",\s(?:når|så\ssnart|efter\sat)\s")  # "… udbetales, når regnskabet foreligger"
# "… og en tilsvarende indtægtsbevilling": granted besides
_AS_MUCH = re.compile(r"\b(?:tilsvarende|modsvarende|modgående)\s$", re.IGNORECASE)
_TO_IT = re.compile(r"\s(?:(?:af|til)\s)?")

MORE_OR_LESS = re.compile(
    r"mer|mindre|øge|højere|større|lavere|færre|flere|reducere|faldende|stigende|manglende", re.IGNORECASE
)
_FEW_WORDS = re.compile(r"\s(?:[^\W\d]+\.?\s){0,4}")
_TO_YEAR = re.compile(
    rf"\s(?:[^\W\d]+\s){{0,3}}?(?:fra\s(?:[^\W\d]+\s){{0,2}}(?:19|20)\d\d\s)?til\s(?:{BOOKS}|år\s)?(?:19|20)\d\d"
)
# "… 2 mio. kr. [vedrørende drift og 3 mio. kr.] vedrørende anlæg fra 2023 til 2024": what follows moves both sums
_FURTHER_SUMS = re.compile(
    r"(?:(?:(?!\sfra\s)[^.;,\d]){0,60}(?:,|\s(?:og|samt))\s(?:ca\.\s|kr\.\s)?\d[\d.,]*\s(?:(?:mio|mia|t)\.\s?)?kr\b\.?){1,4}"
)
_OF_THEM = re.compile(r"(?:\s(?:vedrørende|vedr\.|på|til|under|i)(?:\s[^\W\d]+){1,4}?)?(?=\sfra\s|\stil\s)")
_IN_CLAUSE = r"(?:[^.;,]|(?<=\d)[.,](?=\d))"  # "konto 3.01" too
_FROM_PLACE_TO_PLACE = re.compile(
    rf"{_IN_CLAUSE}{{0,60}}?\sfra\s(?!(?:og\smed\s)?(?:19|20)\d\d){_IN_CLAUSE}{{2,80}}?\stil\s"
)
_ACCOUNT = re.compile(r"\b\w*regnskab(?:et|er|erne)?\b", re.IGNORECASE)
_RESULT = re.compile(
    r"\b\w*(?:forbrug|udgift|indtægt|resultat|overskud|underskud)\w*\s(?:[^\W\d]+\.?\s){0,4}$", re.IGNORECASE
)


# "[2 mio. kr.] fra anlægsbevillingen til Skolevej tilføres kassen": where a sum is taken from
_FROM_IT = re.compile(r"\s(?:der\s\w+\s)?fra\s(?:(?:den|det|kommunens)\s)?(?:[a-zæøå]+e\s)?")


class Kind(NamedTuple):
    """A kind of move; `names_sum` where its wording only names the sum, and a verb may tell what becomes of it."""

    kind: MoveKind
    direction: Direction | None
    names_sum: bool = False


class Named(NamedTuple):
    """A kind named in a passage; a lower rank is more telling."""

    rank: int
    start: int
    end: int
    found: Kind
    is_verb: bool


def kind_before(text: str, window: Span) -> Kind | None:
    """The kind named nearest before a sum, or a more telling one that governs it: "frigivelse af anlægsbevilling"."""
    passage = text[window.start : window.end]
    named = [n for n in named_kinds(passage) if not _finances(passage, n, of_sum_before=True)]
    nearest = max(named, key=lambda n: (n.end, -n.rank), default=None)
    if nearest is None:
        return None
    governing = [n for n in named if n.rank < nearest.rank and _governs(passage, n, nearest)]
    return min(governing, default=nearest).found


def kind_granted_to(text: str, window: Span) -> Kind | None:
    """The kind that is done to what follows the window: "anlægsbevilling til", "der frigives"."""
    passage = text[window.start : window.end]
    named = [n for n in named_kinds(passage) if _TO_IT.fullmatch(passage, n.end) and not n.found.names_sum]
    return min(named).found if named else None


def kind_after(text: str, window: Span) -> Named | None:
    """The kind that the clause names first after a sum; what finances the sum names none."""
    passage = _AFORESAID.sub(lambda m: " " * len(m[0]), text[window.start : window.end])
    ends = [m.start() for m in CLAUSE_END.finditer(passage) if m[0] != "\n"] + [
        m.start() for pattern in (_AND_DOES, _WHEN) for m in pattern.finditer(passage)
    ]
    end = min(ends, default=len(passage))
    named = [
        n for n in named_kinds(passage[:end]) if not _finances(passage, n) and not _AS_MUCH.search(passage, 0, n.start)
    ]
    named = [n for n in named if not _FROM_IT.fullmatch(passage, 0, n.start)] or named
    named = [n._replace(found=n.found._replace(names_sum=True)) if _PAYS.match(passage, n.start) else n for n in named]
    return min(named, key=lambda n: (n.found.names_sum, n.start, -n.end, n.rank), default=None)


# "rådighedsbeløbet på [2 mio. kr.], som er afsat i budgettet for 2023, frigives": the verb behind tells what becomes of the sum
_AFORESAID = re.compile(
    r"^(?:\s[^,.;]{0,40})?,\s(?:der|som)\s(?:(?:allerede|tidligere)\s)?(?:er|var|blev|står)\s[^,.;]{3,90},(?=\s\w+es\b)"
)
_THE_FINANCING = re.compile(
    r"(?i)\bfinansieringen\spå\s(?:i\salt\s|ca\.\s)?$"
)  # "finansieringen på 2 mio. kr. sker ved"


def is_source(text: str, window: Span) -> bool:
    """True where a sum tells how large that is which finances another: "finansieret af puljen på 12 mio. kr.".

    Not where the sum says by how much something is reduced for it: "finansieres ved en reduktion af driften med 1 mio. kr.".
    """
    passage = text[window.start : window.end]
    if _THE_FINANCING.search(passage):
        return True
    found = next(reversed(list(_FINANCED.finditer(passage))), None)
    if found is None or _goes_on(passage[found.end() :]):
        return False
    if _SUM_ITSELF.match(passage, found.start()) and not _SUM.search(passage, 0, found.start()):
        return False
    own = [n.found for n in named_kinds(passage) if n.end > found.end() or n.found.kind == "cash_effect"]
    return not any(k.kind == "saving" or (k.kind == "cash_effect" and "med " in passage[-5:]) for k in own)


def _goes_on(words: str) -> bool:
    """True where another clause begins; a line may break within one."""
    return _THEREBY.search(words) is not None or any(m[0] != "\n" for m in CLAUSE_END.finditer(words))


def kind_of_stem(text: str) -> Kind | None:
    """The grant of which a stem's sub-points tell the sums: "at der gives tillægsbevilling til følgende:"."""
    last = re.split(rf"(?<=\w){FULL_STOP}\s+(?=[A-ZÆØÅ])", text)[-1]
    grants = [n.found for n in named_kinds(last) if n.found.kind in ("supplementary_grant", "capital_grant")]
    return grants[-1] if grants else None


def kind_moved(text: str, before: Span, after: Span, sentence_end: int) -> Kind | None:
    """What is moved from one place or year to another: "der overføres 2 mio. kr. fra 2020 til 2021".

    Of sums in a row the last one has the words that tell it.
    """
    words = text[before.start : before.end]
    if not any(_FEW_WORDS.fullmatch(words, end) for _, end in find_wordings("moves", words)):
        return None
    further = _FURTHER_SUMS.match(text, after.start, sentence_end)
    of_them = _OF_THEM.match(text, further.end(), sentence_end) if further else None
    places = [(after.start, after.end), *([(of_them.end(), sentence_end)] if of_them else [])]
    if any(_TO_YEAR.match(text, *place) for place in places):
        return Kind("carry_over", "neutral")
    moved = any(_FROM_PLACE_TO_PLACE.match(text, *place) for place in places)
    return Kind("reallocation", "neutral") if moved else None


def kind_of_account(text: str, so_far: Span, sentence: Span) -> Kind | None:
    """The approval of an account whose result the sum is: "regnskabet … med et forbrug på 2 mio. kr. godkendes"."""
    words = text[so_far.start : so_far.end]
    if _ACCOUNT.search(words) and _RESULT.search(words) and "godkend" in text[sentence.start : sentence.end].lower():
        return Kind("account_approval", None)
    return None


def says_more_or_less(text: str, window: Span) -> bool:
    """True where a sum is said to be more or less of an expense or an income: "mindreudgift på 2 mio. kr."."""
    passage = text[window.start : window.end]
    return any(MORE_OR_LESS.search(passage[s:e]) for m in ("better", "worse") for s, e in find_wordings(m, passage))


@lru_cache(maxsize=64)  # the windows around one sum are read more than once
def named_kinds(passage: str) -> tuple[Named, ...]:
    """All kinds that a passage names."""
    low = passage.lower()
    without = list(find_wordings("no_kind", passage))
    return tuple(
        Named(rank, match.start(), match.end(), found, _VERB.search(match[0]) is not None)
        for rank, (wordings, found) in enumerate(_kinds())
        for match in wordings.find(passage, low)
        if not any(s <= match.start() and match.end() <= e for s, e in without)
    )


def _governs(passage: str, one: Named, other: Named) -> bool:
    between = passage[one.end : other.start]
    if one.start > other.start:
        return False  # what the money is for: "budgettet til indkøb af poser korrigeres med"
    if one.found.kind == "cash_effect" and passage.startswith("finansieres", other.start):
        return False  # "af de 5 mio. kr., der lægges i kassen, finansieres et merforbrug på 2 mio. kr."
    targets = one.found.kind != "guarantee" and passage[one.start : one.end].endswith(" til")  # "overføres til et lån"
    return len(between) < _GOVERNED and not targets and not _OTHER_VERB.search(between)


def _finances(passage: str, named: Named, of_sum_before: bool = False) -> bool:
    """True for a kind in words that tell what finances a sum; "finansieret af kassen" itself tells of the sum before it."""
    if named.found.kind == "saving":
        return False if _by_so_much(passage, named) else FINANCED_BY.search(passage[: named.start]) is not None
    if named.found.kind == "cash_effect" and _by_so_much(passage, named):
        return False
    if (
        not of_sum_before
        and _BY_NEW_GRANT.fullmatch(passage, 0, named.end)
        and not _ITS_OWN_SUM.match(passage, named.end)
    ):
        return False  # "overskridelsen på 2 mio. kr. dækkes af en tillægsbevilling"
    for found in _FINANCED.finditer(passage, 0, named.end):
        if named.start > found.start() - of_sum_before and not CLAUSE_END.search(passage, found.end(), named.start):
            return True
    return False


def _by_so_much(passage: str, named: Named) -> bool:
    """True where the passage ends in the sum by which something is reduced: "finansieres ved en reduktion af X med"."""
    return re.search(r"\b(?:med|på|for)\s(?:[\w.]+\s){0,2}$", passage[named.start :]) is not None


def first_of(kinds: Iterable[Kind | None]) -> Kind | None:
    """The first kind that is told."""
    return next((k for k in kinds if k is not None), None)


@cache
def _kinds() -> Sequence[tuple[Wordings, Kind]]:
    """The entries of the lexicon in their order, which is their rank."""
    return tuple(
        (
            Wordings(e.phrases),
            Kind(
                cast(MoveKind, e.sets["kind"]),
                cast(Direction | None, e.sets.get("direction")),
                "names" in e.sets,
            ),
        )
        for e in load_topic("money")
    )
