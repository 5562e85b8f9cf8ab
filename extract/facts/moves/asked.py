"""Sums of which only a report, a proposal or an answer is asked for: they are not decided where they stand."""

import re

from extract.domain.text import Span
from extract.facts.amounts.years import sentence_of

# Who asks for a report, or has it made: "ønsker", "anmoder … om", "udarbejder", "der igangsættes"
_ASKS = (
    r"(?:(?:ønske|anmode|bede|efterspørge|efterlyse|bestille|udarbejde|fremlægge|fremsætte|forelægge|indhente|præsentere|igangsætte|iværksætte|"
    r"foretage|kvalificere|udfærdige|beregne|udrede|undersøge)[rs]?|bad|anmodede|ønskede|efterspurgte|bestilte|udarbejdelse|"
    r"komme[rs]?\s(?:tilbage\s)?med|kom\smed|vende[rs]?\stilbage\smed|arbejde[rs]?\s(?:\w+\s)?videre\smed)"
)
# What is asked for; "forslaget" is there already
_REPORT = (
    r"(?:\w*analyser?|\w*undersøgelser?|(?:spare)?oplæg|\w*notat(?:er)?|\w*forslag|\w*katalog(?:er)?|\w*beregning(?:er)?|scenari(?:e|er|um)|"
    r"redegørelser?|modeller|model|belysning|\w*vurdering(?:er)?|overslag|\w*rapport(?:er)?|muligheder|muligheden|mulighed|bud|tilbud|en\ssag|idéer)"
)
_ACTS = r"(?:godkend|bevilg|vedtag|vedtog|afsæt|afsat|tillægsbevil|giv|yde|tildel|frigiv|beslut|finansier|indstil)"
_REPORT_ASKED = re.compile(rf"\b{_ASKS}\s(?:(?!{_ACTS})[^\s.;]+\s){{0,14}}?{_REPORT}\b", re.IGNORECASE)
# A question that is to be answered: "det undersøges, om grunden kan sælges for"
_QUESTION = re.compile(
    r"\b(?:undersøge[sr]?|undersøgt|analysere[sr]?|analyseret|belyse[sr]?|belyst|afklare[sr]?|afklaret|vurdere[sr]?|overveje[sr]?|overvejet|"
    r"afdække[sr]?|afdækket|beregne[sr]?|regne[sr]?\spå|se[sr]?\spå|ses\spå)"
    r"(?:\s(?:nærmere|videre|også))?(?:,\s|\s)(?:om|hvad|hvorvidt|hvordan|hvorledes|hvilke\w*|konsekvens\w+|mulighed\w*|en\smulig)\b",
    re.IGNORECASE,
)
# Where words go on from the report to something that is done: "en analyse, og der afsættes", "en analyse finansieret af"
_GOES_ON = re.compile(
    r",\s(?:og\s|samt\s|men\s|idet\s)|(?<!om),\sat\s|\s(?:og|samt)\s(?:at|der|en|et|den|det|\w+(?:er|ede|te)|(?:be)?vil(?:li)?ge|give|yde|afsætte|tildele|meddele|sælge|købe)\s|;|\bfinansier\w+|\binden\sfor\b|"
    r"\btil\s(?:en\s)?(?:pris|udgift|omkostning)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\s(?:til|for)\s(?:(?:ca\.|i\salt|op\stil|kr\.)\s)*")  # "en forundersøgelse til 300.000 kr."
# A body that asks another for money: "anmoder Byrådet om en tillægsbevilling", "Byrådet ansøges om", "opfordrer Byrådet til at afsætte"
_BODY = r"(?P<{}>\w*(?:byrådet|økonomiudvalget|kommunalbestyrelsen)|borgerrepræsentationen)"
_ASKS_BODY = re.compile(
    rf"\b(?:(?:anmode[rs]?|anmodede|ansøge[rs]?|ansøgte|søge[rs]?|bede[rs]?|bad|opfordre[rs]?|opfordrede)\s(?:herved\s|derfor\s)?{_BODY.format('whom')}\s(?:\w+\s)?(?:om|til)"
    rf"|{_BODY.format('who')}\s(?:ansøges|anmodes|søges|opfordres)\s(?:\w+\s)?(?:om|til))\b",
    re.IGNORECASE,
)
_CHEAP = re.compile(
    r"analys|undersøg|oplæg|notat|forslag|katalog|beregn|scenari|redegør|model|bely|vurder|overslag|rapport|mulighed|bud|sag|idé|"
    r"afklar|overvej|afdæk|regn|se[sr]?\spå",
    re.IGNORECASE,
)


# Money that is sought of others is not given yet: "der søges tilskud på … hos en fond", "indsendes ansøgning om … i støtte"
_SOUGHT = re.compile(
    r"\b(?:(?:an)?søge[rs]?|(?:ind|frem)?sende[rs]?\s(?:en\s)?ansøgning)\s(?:[^\s.;,]+\s){0,4}?(?:om|(?:medfinansierings)?(?:fonds)?(?:tilskud|støtte|midler))\s(?:på\s|for\s)?"
    r"(?:(?:op\stil|ca\.|i\salt)\s)*$",
    re.IGNORECASE,
)


# "køb af brandbil til 2,8 mio. kr. | udsættes": nothing is bought yet; "udskydes fra 2021 til 2022" moves it
_PUT_OFF = re.compile(
    r"[^.;,\d]{0,60}?\b(?:udsættes|udskydes|opgives|droppes|aflyses|annulleres|sættes i bero|stilles i bero)\b(?!\s(?:fra|til)\s)",
    re.IGNORECASE,
)


def is_asked_for(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that others are asked for, and for one in what a report is asked to show, or in a question."""
    start = sentence_of(text, sum_at, bounds).start
    if _PUT_OFF.match(text, sum_at.end):
        return True
    words = text[start : sum_at.start]
    if "søg" in words and _SOUGHT.search(words):
        return True
    if _CHEAP.search(words) is None:
        return False
    asked = [*_REPORT_ASKED.finditer(words), *_QUESTION.finditer(words)]
    return any(not _GOES_ON.search(words, f.end()) and not _PRICE.fullmatch(words, f.end()) for f in asked)


def asked_of(text: str, sum_at: Span, bounds: Span) -> str | None:
    """The body that another one asks for a sum, as printed: "anmoder Byrådet om en tillægsbevilling på"."""
    words = text[sentence_of(text, sum_at, bounds).start : sum_at.start]
    asked = (found for found in _ASKS_BODY.finditer(words) if not _GOES_ON.search(words, found.end()))
    return next((found["whom"] or found["who"] for found in asked), None)
