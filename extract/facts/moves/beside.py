"""Sums that are only told beside the one that is moved: a level, a total, a share of others, a condition, what was before."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.facts.moves.open import find_wordings

_BY = re.compile(  # "forhøjes med 1 mio. kr.": what follows as "fra" and "til" are the levels before and after
    r"\b(?:for)?(?:høj|hæv|øg|nedsæt|sænk|reducer|nedjuster|opjuster|udvid|nedskriv|opskriv|beskær)\w*\b[^;]{0,80}\bmed\s(?:\w+\.?\s){0,2}$",
    re.IGNORECASE,
)
_TARIFF = re.compile(r"(?:takst|gebyr|kontingent|leje|afgift|pris|bidrag)\w*\s", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:\s(?:årligt|om\såret))?,?\s(?:(?:i|til|på)\s\w+\s)?(?:fra|til)\s(?:(?:i\salt|nu|ca\.|kr\.|et\snyt\s\w+\spå)\s)*"
)
# "…, i alt 2 mio. kr.", "svarende til 2 mio. kr.": the money before once more
_AGAIN = re.compile(
    r"[^.;]{0,80}?(?:(?:,|\(|\s[–-])\s?(?:dvs\.|det\svil\ssige|altså|i\salt|samlet|totalt)|,?\ssvarende\stil)\s"
    r"(?:(?:i\salt|ca\.|kr\.|netto|en\s\w+\s\w+\spå)\s)*"
)
_SHARE_OF = re.compile(r"\d\s?(?:%|pct\.?|procent)\s(?:af|for)\s(?:[^\s,.;]+\s){0,6}$", re.IGNORECASE)
_SO_MUCH = re.compile(
    r"[^.;]{0,60}?,?\s(?:svarende\stil|dvs\.|i\salt)\s(?:(?:i\salt|ca\.|kr\.|en\s(?:\w+\s){1,2}på)\s)*"
)
_WHOLE = re.compile(  # "til et projekt med et samlet budget på 2 mio. kr.", "ud af det samlede budget på"
    r"\b(?:til\s(?:hel\s|delvis\s)?finansiering\saf\s|til\sdækning\saf\s)[^;]{0,60}\b(?:på|til)\s(?:ca\.\s|i\salt\s)*$|"
    r"\b(?:samlet|samlede|totale?|fulde|hele)\s(?:\w+\s)?\w*(?:budget|projektsum|anlægssum|projektøkonomi|økonomi|udgift|omkostning|pris|"
    r"ramme|finansiering|anskaffelsessum)\w*\s(?:(?:på|til|er|udgør|for|af)\s)?(?:ca\.\s|kr\.\s|i\salt\s)*$"
    # "200.000 kr. af projektets samlede [5,6 mio. kr.]", "1 mio. kr. ud af i alt [4 mio. kr.]"
    r"|\baf\s(?:(?:de|den|det)\s|[^\W\d]+s\s)?(?:samlede|samlet|totale|fulde|i\salt)\s(?:på\s)?(?:ca\.\s|kr\.\s)*$",
    re.IGNORECASE,
)
# "en del af rammebesparelsen på 2 mio. kr.", "[1 mio. kr.] af puljen til veje på 2 mio. kr."
_PART_OF_WHOLE = re.compile(
    r"(?:\b(?:en\s(?:mindre\s|større\s)?del|dele|halvdelen|resten|restbeløbet)\s|^\s?|^\W*(?:\d\.\s)?at\s(?:der\s)?|^\W*)(?:af|fra)\s"
    r"(?:(?:den|det|de|disse)\s)?(?:[^\W\d]+\s){0,2}?\w*(?:puljen|bevillingen|rammen|beløbet|budgettet|midlerne|besparelsen|besparelserne|reserven|opsparingen)\s"
    r"(?:[^\W\d]+\s){0,5}?på\s(?:i\salt\s|ca\.\s)*$",
    re.IGNORECASE,
)
_OTHERS_SHARE = re.compile(
    r"\b(?:\w*medfinansiering|(?:egen|selv|rest|fonds)finansiering|egenkapital|egenbetaling|egenandel|egenindsats)\w*\s(?:[^\W\d]+\s){0,4}$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?:\s(?:i|for)\s(?:19|20)\d\d)?\stil\s(?:[^\W\d]+\s){0,2}?(?:ind|op)?(?:køb|salg|anskaffelse|erhvervelse|tilskud|udlån|finansiering)\b",
    re.IGNORECASE,
)
_FEW_WORDS = re.compile(r"\s(?:(?!\w*es\s)[^\W\d]+\.?\s){0,4}")
_EXCEEDED = re.compile(
    r"\b(?:overskrid|merforbrug|mindreforbrug|restbeløb|uforbrug|afvigelse)\w*[^;]{0,50}\skr\.?\s(?:på|af|under|i|vedrørende)\s(?:[^\W\d]+\s){0,2}?"
    r"\w*bevilling(?:en)?\s(?:[^\W\d]+\s){0,4}?på\s(?:i\salt\s|ca\.\s)?$",
    re.IGNORECASE,
)
_IT_IS_NOT = re.compile(r"(?:\b(?:og|men)|,)\sikke\s(?:\w+\s)?$", re.IGNORECASE)  # "2,1 mio. kr. og ikke 2,3 mio. kr."
_TELLS_OF_IT = re.compile(r",\s(?:som|der|idet|da|fordi|hvor|hvilket|hvortil)\s(?:(?!,\s)[^;])*$")
_MAIN_CLAUSE = re.compile(
    r",\s|;|\b\w+es\sder\b"
)  # where what a condition is for begins: "såfremt det besluttes bevilges der"
_ASKED = re.compile(r"\b(?:ansøg|anmod|søgt|ønske\som|ønskede)\w*\b[^;]{0,100}$", re.IGNORECASE)
_CHANGED_BY = re.compile(
    r"(?:(?!\sog\s|\ssamt\s)[^.;,]){0,60}?\s(?:forhøjes|hæves|øges|nedsættes|sænkes|reduceres|nedjusteres|opjusteres|udvides|nedskrives|"
    r"opskrives|beskæres)\s(?:[^.;,]{0,30}\s)?med\s(?:(?:i\salt|yderligere|ca\.|kr\.)\s)*",
    re.IGNORECASE,
)
_MET_BY = re.compile(
    r"[^.;]{0,80}?\b(?:imødekom\w*|bevilges|bevilget|tildeles|godkendes|godkendt|efterkommes|ydes|gives)\s(?:dog\s)?(?:delvist?\s)?"
    r"(?:kun\s)?(?:med|ved)\s(?:\w+\s){0,3}?(?:ca\.\s|kr\.\s)*"
)
# What the thing costs that money is given to: "et tilskud til hallen, som koster 12 mio. kr.", "med en anskaffelsessum på 52 mio. kr."
_COSTS = re.compile(
    r",?\s(?:som|der)\s(?:[^\W\d]+\s){0,2}?(?:koster|kostede|koste)\s(?:i\salt\s|ca\.\s|kr\.\s)*$"
    r"|,?\s(?:som|der)\s(?:skønnes|forventes|anslås|vurderes|ventes|estimeres)\s(?:[^\W\d]+\s)?at\s(?:kunne\s)?(?:give|medføre|koste|spare|indbringe)\s[^.;,]{0,60}$",
    re.IGNORECASE,
)
_COST_OF_IT = re.compile(
    r"\b(?:anskaffelsessum|anlægssum|projektsum|byggesum|entreprisesum|totaludgift|håndværkerudgift|samle[td]e?\s(?:udgift|budget|pris|omkostning|økonomi))\w*"
    r"\s(?:på|af|er|udgør)\s(?:i\salt\s|ca\.\s|kr\.\s)*$",
    re.IGNORECASE,
)
_PART_OF_COST = {"subsidy", "loan", "guarantee"}  # a grant may well be of the whole cost, these are of a part
_TELLS = re.compile(
    r"\W*[A-ZÆØÅ][^.;:\n]{2,80}?\b(?:oplyste|oplyser|blev\s(?:oplyst|fortalt|nævnt)|orienterede|fortalte|redegjorde|nævnte|gjorde\sopmærksom)\b[^.;]{0,200}?\b(?:at|om|på|for)\s"
)


def is_cost(text: str, before: Span, kind: str) -> bool:
    """True for a sum that tells what the thing costs for which a subsidy, a loan or a grant is given."""
    words = text[before.start : before.end]
    return _COSTS.search(words) is not None or (kind in _PART_OF_COST and _COST_OF_IT.search(words) is not None)


def is_whole_of_part(text: str, before: Span) -> bool:
    """True for the whole of which only a part is spoken of: "en del af rammebesparelsen på 2 mio. kr."."""
    return _PART_OF_WHOLE.search(text[before.start : before.end]) is not None


def is_told_beside(text: str, sums: Sequence[Span], at: int, sentence: Span) -> bool:
    """True for a sum that moves nothing whatever its words name: a level, a condition, what others pay or what was exceeded."""
    here = sums[at]
    return (
        _is_level(text, sums, at)
        or _is_condition(text, sentence, here)
        or _is_others(text, sentence, here)
        or _is_exceeded(text, here)
        or _IT_IS_NOT.search(text, max(sentence.start, here.start - 30), here.start) is not None
    )


def _is_level(text: str, sums: Sequence[Span], at: int) -> bool:
    """True for the level before or after a change by another sum: "forhøjes med 1 mio. kr. fra 8 mio. kr. til 9 mio. kr."."""
    for this in range(at, 0, -1):
        if not _LEVEL.fullmatch(text, sums[this - 1].end, sums[this].start):
            return False
        by = _BY.search(text, max(0, sums[this - 1].start - 140), sums[this - 1].start)
        if by:  # of a tariff the level is what counts
            return _TARIFF.search(text, max(0, by.start() - 40), by.end()) is None
    return False


def is_told_again(text: str, sums: Sequence[Span], at: int, floor: int) -> bool:
    """True for a sum that says how much the sums before it in its sentence are: "…, i alt 2 mio. kr."."""
    if at == 0 or sums[at - 1].start < floor or _is_base(text, sums, at - 1, floor):
        return False
    return _AGAIN.fullmatch(text, sums[at - 1].end, sums[at].start) is not None


def is_basis(text: str, sums: Sequence[Span], at: int, floor: int) -> bool:
    """True for a sum of which the next one tells what counts: a share of it, or what an application for it is met by."""
    return _is_base(text, sums, at, floor) or _is_asked(text, sums, at, floor) or _is_changed(text, sums, at)


def _is_base(text: str, sums: Sequence[Span], at: int, floor: int) -> bool:
    """True for "65 % af et lån på 10 mio. kr., svarende til 6,5 mio. kr."."""
    if at + 1 >= len(sums) or not _SO_MUCH.fullmatch(text, sums[at].end, sums[at + 1].start):
        return False
    return _SHARE_OF.search(text, max(floor, sums[at].start - 80), sums[at].start) is not None


def _is_changed(text: str, sums: Sequence[Span], at: int) -> bool:
    """True for "bevillingen på 8 mio. kr. forhøjes med 1 mio. kr."."""
    return at + 1 < len(sums) and _CHANGED_BY.fullmatch(text, sums[at].end, sums[at + 1].start) is not None


def _is_asked(text: str, sums: Sequence[Span], at: int, floor: int) -> bool:
    """True for "ansøgningen om 50.000 kr. imødekommes med 30.000 kr."."""
    if at + 1 >= len(sums) or not _MET_BY.fullmatch(text, sums[at].end, sums[at + 1].start):
        return False
    return _ASKED.search(text, max(floor, sums[at].start - 120), sums[at].start) is not None


def after_purpose(text: str, before: Span) -> Span:
    """The words between two sums without what the earlier one is for: "1 mio. kr. til køb af cykler og [2 mio. kr. til stier]"."""
    purpose = _PURPOSE.match(text, before.start, before.end)
    return Span(purpose.end(), before.end) if purpose else before


def is_of_another(text: str, before: Span) -> bool:
    """True where the words between two sums make the later one the whole project's or a share of others."""
    words = text[before.start : before.end]
    return any(pattern.search(words) for pattern in (_WHOLE, _OTHERS_SHARE, _SHARE_OF))


def is_of_telling(text: str, sentence: Span, sum_at: Span) -> bool:
    """True for a sum in what somebody told the body: "Borgmesteren oplyste, at staten giver et tilskud på 4 mio. kr."."""
    return _TELLS.match(text, sentence.start, sum_at.start) is not None


def is_only_told(text: str, before: Span) -> bool:
    """True where a clause between two sums tells something about the earlier one, and grants nothing: "som i 2019 fik"."""
    return _TELLS_OF_IT.search(text[before.start : before.end]) is not None


def _is_others(text: str, sentence: Span, sum_at: Span) -> bool:
    """True for what others pay, asked for or have besides: "der selv bidrager med 25.000 kr.", "hvorefter budgettet er på 10 mio. kr."."""
    words = text[max(sentence.start, sum_at.start - 120) : sum_at.start]
    return any(_FEW_WORDS.fullmatch(words, end) for _, end in find_wordings("others_pay", words))


def _is_exceeded(text: str, sum_at: Span) -> bool:
    """True for the grant of which more or less was spent: "overskridelsen på 200.000 kr. på anlægsbevillingen på 3 mio. kr."."""
    return _EXCEEDED.search(text, max(0, sum_at.start - 160), sum_at.start) is not None


def _is_condition(text: str, sentence: Span, sum_at: Span) -> bool:
    """True for a sum within a condition: "under forudsætning af, at foreningen betaler 10.000 kr."."""
    words = text[sentence.start : sum_at.start]
    return any(not _MAIN_CLAUSE.search(words, end) for _, end in find_wordings("condition", words))


def is_history(text: str, sentence: Span, sum_at: Span) -> bool:
    """True for a sum that was given before: "der tidligere er givet en bevilling på 6 mio. kr.", "som i 2019 fik 40.000 kr."."""
    words = text[max(sentence.start, sum_at.start - 160) : sum_at.start]
    return any(not re.search(r",\s|;|\bog\s", words[end:]) for _, end in find_wordings("history", words))
