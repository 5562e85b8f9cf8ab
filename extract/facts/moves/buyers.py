"""Who buys, pays and borrows: what others buy of the municipality brings money in; what they pay or borrow is none of its own."""

import re

from extract.domain.text import Span
from extract.facts.moves.kinds import Kind
from extract.facts.moves.open import CLAUSE_END, find_wordings

SALE, GUARANTEE = Kind("sale", "income"), Kind("guarantee", None)

_OWN = re.compile(  # the municipality, its bodies and who acts for it
    r"\b(?:\w*kommunen?|\w*udvalget|(?!menighedsrådet)\w*rådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten|\w*administrationen|\w*forvaltningen|"
    r"borgmesteren|direktionen|rådmanden|vi)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:\w*forening(?:en|er|erne)?|\w*klub(?:ben|ber)?|nabo(?:en|er|erne)?|\w*lejer(?:en|e|ne)?|(?:grund|hus|lods|med|nabo|jord|skov|sommerhus)?ejer(?:en|e|ne)?|køber(?:en|ne)?|ansøger(?:en|ne)?|"
    r"\w*selskab(?:et|er)?|staten|regionen|region\s\w+|\w*forsyning(?:en)?|spejder\w*|sponsor\w*|forpagter\w*|ejerlaug\w*|\w*fond(?:en)?|menighedsråd\w*|virksomhed\w*|firma\w*|"
    r"investor\w*|bygherre\w*|\w*udvikler(?:en)?|\w*vandværk(?:et)?|andels\w+|borger(?:en|ne)?|beboer\w*|aps|a/s|i/s|p/s|k/s|a\.m\.b\.a)"
    r"(?![\w/])",
    re.IGNORECASE,
)
_BUYS = re.compile(r"\b(?:køber|købe|erhverver|erhverve|opkøber|opkøbe|overtager|overtage)\b", re.IGNORECASE)
_BOUGHT_BY = re.compile(
    r"\b(?:købes|erhverves|overtages|opkøbes)\saf\s(?P<buyer>[^,.;]{2,60}?)\s(?:for|til)\s", re.IGNORECASE
)
# Who is offered or allowed to buy is not the municipality
_MAY = re.compile(
    r"\b(?:tilbydes|tilbydes\sat|får|gives|har)\s(?:\w+\s){0,2}?(?:mulighed(?:en)?|lov|ret(?:ten)?|tilladelse|adgang|tilbud)\s?(?:for|til|om)?\s?,?\sat\s\w*\s?$"
    r"|\btilbydes\sat\s$",
    re.IGNORECASE,
)
_FREE = re.compile(r"\bsig\s(?:fri|løs)\b|\bfrikøb", re.IGNORECASE)  # of a right of the municipality's to buy back
# What the municipality sells: its land, what is said to be its own, and a right of its to buy back
_ITS = re.compile(
    r"\b(?:areal(?:et|er|erne)?|grunden|grundene|grundstykke\w*|jord(?:en|stykke\w*)?|\w*parcel\w*|byggefelt\w*|byggeret\w*|"
    r"tilbagekøb\w*|tilbageskød\w*|kommunens|kommunale|af\skommunen)\b",
    re.IGNORECASE,
)
# What others may have of anybody, but are offered by the municipality: "lejeren får lov at købe huset"
_OFFERED = re.compile(r"\b(?:\w*ejendom|\w*hus|\w*bygning|\w*hytte|\w*grund|\w*lod|mark|vej|andel)\w*", re.IGNORECASE)
_OF_ITS_OWN = re.compile(r"\b(?:op)?køb(?:et|e|er)?\s(?:af\s)?(?:\w+\s)?kommunens\b", re.IGNORECASE)
_BUYER_PAYS = re.compile(r"\bkøber(?:en|ne)?\s(?:skal\s)?(?:ind)?betale[rs]?\b", re.IGNORECASE)
_THE_PRICE = re.compile(
    r"\bbetale[rs]?\s(?:(?:i\salt|ca\.|kr\.|(?:en|et|den|det)?\s?(?:pris(?:en)?|købesum(?:men)?|beløb(?:et)?)\s(?:på|af))\s)*$",
    re.IGNORECASE,
)
_PAYS = re.compile(r"\b(?:medfinansiere[rs]?|bidrage[rs]?|yder|donere[rs]?|tilbyder|betaler)\b", re.IGNORECASE)
# The price comes in: "købesummen på 3 mio. kr. indtægtsføres", "tilgår kassen"
_COMES_IN = re.compile(
    r"\s(?:\w+\s){0,3}?(?:tilgår|tilfalder|indbetales|indgår\si\skassen|betales\stil\skommunen)\b", re.IGNORECASE
)
_GUARANTEED = re.compile(
    r"\s(?:[^\s.;,]+\s){0,6}?(?:med|mod)\s(?:en\s)?(?:\d+\s?(?:%|pct\.)\s)?(?:kommunal\s(?:låne?)?garanti|kommunegaranti|garanti\sfra\skommunen)"
    r"(?!\w*\s(?:for|på)\s(?!100\b)\d+(?:,\d+)?\s?(?:%|pct|procent))"  # of a part, whose sum is not printed
)
_FROM_OTHERS = re.compile(
    r"\b(?:i|hos|fra|til)\s(?:\w+\s){0,2}?\w*(?:selskab|fond|forsyning|staten)", re.IGNORECASE
)  # "der optages lån hos fonden"


def guaranteed(text: str, so_far: Span, after: Span) -> Kind | None:
    """The guarantee that the municipality gives for a loan of others: "klubben optager et lån på 2 mio. kr. med kommunegaranti"."""
    found = _GUARANTEED.match(text, *after)
    return GUARANTEE if found and _borrows(_clause(text, so_far)) else None


def is_of_others(text: str, so_far: Span, kind: Kind) -> bool:
    """True for a purchase that others make, a loan they take, and what they pay to a project: "klubben bidrager med"."""
    passage = _clause(text, so_far)
    if kind.kind == "loan" and kind.direction == "income":
        return _borrows(passage) and _FROM_OTHERS.search(passage) is None
    if kind.kind == "purchase":
        return _buyer(passage) is not None or _BUYER_PAYS.search(passage) is not None
    if kind.kind in ("subsidy", "allocation") and kind.direction == "expense":
        pays = list(_PAYS.finditer(passage))
        return bool(pays) and _is_another(passage[: pays[-1].start()]) and not _lists(passage[pays[-1].end() :])
    return False


def sold_to_others(text: str, so_far: Span, after: Span) -> Kind | None:
    """The sale that a purchase by others is for the municipality; None where it buys itself, or others do not buy of it."""
    passage = _clause(text, so_far)
    if (_BUYER_PAYS.search(passage) and _THE_PRICE.search(passage)) or _OF_ITS_OWN.search(passage):
        return SALE
    at = _buyer(passage)
    if at is not None:
        offered = _MAY.search(passage[: _last_verb(passage)]) and _OFFERED.search(passage, at)
        return SALE if offered or _ITS.search(passage, at) or _FREE.search(passage, at) else None
    words = text[after.start : after.end]
    end = CLAUSE_END.search(words)
    words = words[: end.start()] if end else words
    comes_in = _COMES_IN.match(words) or next(find_wordings("received", words), None)
    return SALE if comes_in and re.search(r"købesum\w*\s(?:\w+\s){0,2}$", passage, re.IGNORECASE) else None


def _clause(text: str, so_far: Span) -> str:
    """The words before a sum from where its clause begins."""
    words = text[so_far.start : so_far.end]
    return words[max((m.end() for m in CLAUSE_END.finditer(words)), default=0) :]


def _buyer(passage: str) -> int | None:
    """Where the words begin that say what others buy; None where the municipality does, or nobody is named."""
    passive = _BOUGHT_BY.search(passage)
    if passive is not None:
        return 0 if _is_another(passive["buyer"]) else None
    verbs = list(_BUYS.finditer(passage))
    if not verbs:
        return None
    before = passage[: verbs[-1].start()]
    if _OWN.search(before):
        return None
    free = _FREE.search(passage, verbs[-1].start()) is not None
    return verbs[-1].end() if free or _MAY.search(before) or _is_another(before) else None


def _last_verb(passage: str) -> int:
    """Where the last verb of buying stands."""
    return max((m.start() for m in _BUYS.finditer(passage)), default=0)


def _is_another(words: str) -> bool:
    """True where words name others than the municipality, who are the first to be named."""
    others = _OTHERS.search(words)
    return others is not None and _OWN.search(words) is None


def _borrows(words: str) -> bool:
    """True where others are the first to be named, "klubbens" as "klubben"."""
    return _is_another(re.sub(r"(?<=[a-zæøå])s\b", "", words))


def _lists(words: str) -> bool:
    """True where a clause goes on with a verb of its own after who pays."""
    return re.search(r"\b\w+es\b|,\s", words) is not None
