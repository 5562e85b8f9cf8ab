"""Sums that a wording refuses, takes back, asks others for, or only passes on: they are not granted where they stand."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from extract.domain.text import Span
from extract.lexicon.load import load_topic
from extract.lexicon.names import FULL_STOP
from extract.lexicon.rule import Wordings

# Where one clause ends and the next begins; a "og" between two verbs' objects does not end one.
CLAUSE_END = re.compile(
    rf"[;\n•]|(?<=\w){FULL_STOP}\s+(?=[A-ZÆØÅ])|,\s(?:og\s)?at\s|\sog\sat\s|\sog\s(?=(?:den|det|der|de|afslag)\s)|,\s(?:og|men|samt|mens|idet|dog|heraf|hvoraf)\s"
)
REACH = 220  # characters on either side in which the clause is looked for
# A reason or a condition says nothing of the sum itself: "da ansøgeren ikke yder tilskud", "som ikke er givet".
BESIDE = re.compile(
    r"(?i)(?:,\s*|^|\s)(?:hvis|såfremt|medmindre|da|idet|fordi|som|hvor|hvilke\w*)\s[^,]*$|\w,\s*der\s[^,]*$"
    r"|(?:midler|beløb\w*|kr\.)\s+der\s[^,]*$"
)
# "Ikke godkendt. Der afsættes i stedet …", "Afvist, men i stedet gives …", "Byrådet besluttede i stedet at give …"
_DONE = r"(?:afsættes|bevilges|bevilliges|gives|ydes|tildeles|frigives|meddeles|anvendes)"
_DONE_INSTEAD = re.compile(
    rf"(?:^\W*|[,;]\s(?:(?:men|idet|og)\s)?(?:at\s)?)(?:i\sstedet\s(?:{_DONE}|findes|hentes)|der\s(?:i\sstedet\s{_DONE}|{_DONE}\b[^.;\d]*\bi\sstedet)"
    r"|(?:\w*(?:udvalget|rådet|bestyrelsen)|borgerrepræsentationen)\s(?:beslutte[rd]?e?|vedtog|vedtager|bevilge[rd]?e?|afsatte|afsætter|anbefale[rd]?e?)\s(?:[^.;\d]*\s)?i\sstedet)"
    r"\b(?!\sfor\b)",
    re.IGNORECASE,
)
# "… kan ikke godkende indstillingen og bevilger i stedet 2 mio. kr.", "Udvalget fulgte ikke indstillingen og bevilger 2 mio. kr."
_GIVES = r"(?:bevilger|bevilgede|bevilligede|giver|gav|yder|ydede|tildeler|tildelte|afsætter|afsatte|anbefaler)"
_AND_GIVES = re.compile(
    rf"\s(?:og|men)\s{_GIVES}\si\sstedet\b(?!\sfor\b)|\bikke\s(?:[^.,;]*\s)?indstillingen\s(?:og|men)\s{_GIVES}\s",
    re.IGNORECASE,
)
# A sentence that gives something itself, beside one that refuses something else: "Udvalget bevilgede 2 mio. kr. Resten blev afvist."
_GIVES_ITSELF = re.compile(
    r"\W*(?:(?:(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)|borgerrepræsentationen)\s(?:[^\W\d]+\s)?(?:bevilgede|bevilger|bevilligede|gav|giver|ydede|yder|tildelte|tildeler)"
    r"|der\s(?:bevilges|gives|ydes|tildeles|afsættes)|(?:\w*puljen|puljemidlerne|midlerne)\sfordeles)\b(?!.*\b(?:ikke|ingen|intet|afslag)\b))",
    re.IGNORECASE | re.DOTALL,
)
# Who is given something: "der", "klubben", "Fjordby Kor"; not what is told of another time, or only wished or asked
_WHOM = (
    r"(?:der|det|(?!(?:der|det|ikke|ingen|intet)\b)(?:(?!(?:ikke|ej|ingen|intet|at|om|hvis|som|der|når|forslag\w*|allerede|i\sforvejen|årligt|fortsat|tidligere|hidtil)\b)"
    r"[^\s.,;]+\s){0,3}?(?!(?:ikke|ej|allerede|årligt|fortsat|tidligere|hidtil|forslag\w*|ansøgning\w*)\b)[^\s.,;]+)"
)
# "Ikke godkendt, idet der afsættes 10 mio. kr.", "…, idet klubben tildeles": another sum in its place; "da der afsættes" may be why it is refused
_DONE_BESIDE = re.compile(
    rf",\s(?:idet|men)\s(?:{_WHOM}\s{_DONE}\b[^;]*|\w*(?:udvalget|rådet|bestyrelsen)\s(?:{_GIVES}|anbefaler,?\sat\s{_WHOM}\s{_DONE})\s[^;]*)$",
    re.IGNORECASE,
)
_BECAUSE = re.compile(rf",\sda\s{_WHOM}\s{_DONE}\b[^;]*$", re.IGNORECASE)
# "Ikke tiltrådt. Klubben tildeles 15.000 kr."
_IS_GIVEN = re.compile(
    rf"\W*{_WHOM}\s(?:bevilges|bevilliges|tildeles|støttes|gives|ydes|får)\b(?!.*\b(?:ikke|ingen|intet|i\sdag|i\sforvejen|allerede|fortsat|normalt|årligt)\b)",
    re.IGNORECASE | re.DOTALL,
)
_REFUSED_AFTER = re.compile(r"(?i)\b(?:ikke|afslag|afvis\w*|forkast\w*|fald(?:er|t)|nedstem\w*|afslå\w*)\b")
# "Anbefales ikke. Udvalget anbefaler, at der gives …", "Forkastet. Byrådet besluttede at afsætte …"
_OWN_COURSE = re.compile(
    r"\W*(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)|borgerrepræsentationen)\s(?:[^\W\d]+\s){0,2}?"
    r"(?P<verb>anbefaler|indstiller|besluttede|beslutter|vedtog|vedtager)(?:\s[^\W\d]+){0,4}?,?\sat\s(?!.*\b(?:ikke|ingen|intet)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Money that is left goes back to those who may use it, and is none that was granted: "midler på 2 mio. kr. tilbageføres til skolerne"
_GOES_BACK_TO = re.compile(
    r"\b(?:midler(?:ne)?|restbeløbet|restmidlerne|overskuddet|mindreforbruget)\s[^;]{1,100}?\b(?P<back>tilbageføres)\stil\s"
    r"(?!(?:\w+\s){0,2}?(?:staten|regionen|eu|\w*ministeriet|\w*styrelsen|\w*fonden|tilskudsgiver\w*|bevillingsgiver\w*)\b)"
)
# "rammen på [2 mio. kr.] må også bruges til stier"
# "3.000 kr. i 2022 mod [2.900 kr.] i 2021"
_COMPARED = re.compile(
    r"\b(?:kr\.?|mio\.|pct\.)\s(?:(?:i|for)\s(?:19|20)\d\d\s|pr\.\s[^\W\d]+\s|årligt\s)?(?:mod|sammenlignet\smed)\s(?:(?:tidligere|hidtil|nu|før)\s)?(?:ca\.\s)?(?:kr\.\s)?$"
)
_CHANGED_TO = re.compile(
    r"(?:\s(?:[^\W\d]+|(?:19|20)\d\d)){0,6}?\s(?:hæves|forhøjes|øges|opjusteres|udvides|nedsættes|sænkes|reduceres|nedjusteres|ændres|justeres|begrænses)"
    r"\s(?:dermed\s|så\s|derfor\s)?til\s(?:i\salt\s|ca\.\s|kr\.\s)?\d[\d.,]*\s?(?:mio|mia|t\.?\s?kr|kr)\b",
    re.IGNORECASE,
)
_GRANT = re.compile(
    r"\b\w*(?:bevillingen|beløbet|rammen|midlerne|puljen)\s(?:[^\W\d]+\s){0,4}?på\s(?:i\salt\s|ca\.\s)?$"
)
_IS_USED = re.compile(
    r"\s(?:også\s|endvidere\s)?(?:kan|må)\s(?:også\s|endvidere\s)?(?:anvendes|bruges|benyttes|disponeres)\b"
)
# "lånerammen på [9 mio. kr.] ikke udnyttes", "garantien på [3 mio. kr.] til hallen ikke forlænges"; not "…, men overføres"
_MAY_BE_USED = re.compile(
    r"\b\w*(?:låneramme|lån|lånetilsagn|dispensation|garanti|kredit|pulje|ramme|bevilling|rådighedsbeløb)(?:t?en|et|n)?\s(?:[^\W\d]+\s){0,5}?på\s(?:(?:i\salt|ca\.|kr\.)\s)*$",
    re.IGNORECASE,
)
_USED = r"(?:udnyttes|anvendes|benyttes|bruges|forlænges|fornyes|videreføres|optages|hjemtages)"
_IS_NOT_USED = re.compile(
    rf"\s(?:(?:til|for|i|fra)\s[^.;,]{{1,60}}?\s)?(?:ikke\s(?:længere\s)?{_USED}|{_USED}\sikke)\b(?!\sfuldt)"
    r"(?![^.;]*\b(?:men|overføres|flyttes|omplaceres|tilføres|tilbageføres|lægges)\b)"
)
# "der tilbageføres [900.000 kr.] fra projektet til kassen", "[900.000 kr.] tilbageføres fra projektet til kassen"
_TO_CASH = r"(?:til|i)\s(?:den\s|kommunens\s)?(?:kassen|kommunekassen|kassebeholdningen|likvide\saktiver)\b"
_GIVEN_BACK = re.compile(
    r"\b(?:tilbageføres|tilføres|overføres|lægges)\s(?:der\s)?(?:(?:i\salt|ca\.|kr\.)\s)*$", re.IGNORECASE
)
_OUT_OF_IT_TO_CASH = re.compile(rf"(?:\si\s20\d\d)?\sfra\s[^.;,\d]{{2,80}}?\s{_TO_CASH}")
_BACK_TO_CASH = re.compile(
    rf"\s(?:i\s20\d\d\s)?(?:tilbageføres|overføres)\s(?:i\s20\d\d\s)?fra\s[^.;,\d]{{2,80}}?\s{_TO_CASH}"
)
_TOTAL_DEBT = re.compile(
    r"\bdet\ssamlede\s(?:lån|låneoptag)\spå\s(?:i\salt\s|ca\.\s)?$"
)  # what was taken up before is in it
# "der frigives 3 mio. kr. af de på budgettet afsatte [5 mio. kr.]": of what a share is taken
_SHARE_OF = re.compile(
    r"\b(?:kr\.|kr|kroner|mio\.)\s(?:[^\W\d]+\s){0,3}?af\s(?:de|det)\s(?:[^\W\d]+\s){0,4}?(?:afsatte|bevilgede|frigivne|budgetterede|reserverede|godkendte|meddelte)\s(?:i\salt\s|ca\.\s)?$"
)
_STANDS_BY = re.compile(
    r"\bvedstå(?:r|s)?\s(?:den|det|de|sin|sit|sine)\s(?:tidligere|hidtidige)\b"
)  # "vedstår sin tidligere garanti"
# "Skovhuset, som blev købt for [1,9 mio. kr.], sælges": what was paid then
_PAID_THEN = re.compile(
    r"[,(]\s?(?:som|der)\s(?:(?!skal\b|vil\b|kan\b|bliver\b)[^\s,;.]+\s){0,4}?(?:(?:blev|er|var|har|havde|kommunen|byrådet|man|vi)\s(?:[^\s,;.]+\s){0,4}?"
    r"(?:købt|solgt|erhvervet|anskaffet|opført|bygget|renoveret|vurderet|betalt|kostet|købte|solgte|erhvervede|overtog)|købtes|solgtes|kostede|indbragte|opførtes|byggedes)"
    r"\s(?:[^,;.]{0,40}?\s)?(?:for|til|på)?\s?(?:(?:ca\.|i\salt|kr\.)\s)*$"
)
_WORDS_BETWEEN = {  # between a wording and the sum it speaks of, at most so many words
    "of_old": 3,
    "changed_from": 0,
    "spent": 4,
    "threshold": 0,
    "existing": 4,
}


def is_of_old(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for the sum that something had before: "et lån på oprindeligt 8 mio. kr.", "hæves fra 8 mio. kr."."""
    if _COMPARED.search(text, max(bounds.start, sum_at.start - 60), sum_at.start) or _CHANGED_TO.match(
        text, sum_at.end, bounds.end
    ):
        return True  # "bevillingen på 10 mio. kr. nedsættes til 8 mio. kr."
    return _is_led_by("of_old", text, sum_at, bounds) or _is_led_by("changed_from", text, sum_at, bounds)


def is_no_move(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that was spent already, that is only a limit ("projekter over 2 mio. kr."), or that a grant or debt of old has."""
    if _PAID_THEN.search(text, max(bounds.start, sum_at.start - REACH), sum_at.start):
        return True
    led = _is_led_by("spent", text, sum_at, bounds) or _is_led_by("threshold", text, sum_at, bounds)
    return led or _is_of_what_stands(text, sum_at, bounds)


def _is_of_what_stands(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a grant of old that is put to another use, and for what is owed or guaranteed already."""
    before = text[max(bounds.start, sum_at.start - REACH) : sum_at.start]
    line = before.rpartition("\n")[2]
    if _STANDS_BY.search(line) or _TOTAL_DEBT.search(line) or _SHARE_OF.search(line):
        return True
    return _GRANT.search(before) is not None and _IS_USED.match(text, sum_at.end, bounds.end) is not None


def existing_at(text: str, sum_at: Span, bounds: Span) -> int | None:
    """Where the words begin that say money stands there already: "den frigivne bevilling på 1 mio. kr.".

    A verb after the sum, or a grant to that money, may yet move it.
    """
    return _led_from("existing", text, sum_at, bounds)


def is_consequence(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that follows from what its sentence says: a refusal's "hvorved der spares 2 mio. kr."."""
    before = text[max(bounds.start, sum_at.start - 120) : sum_at.start]
    return any(not re.search(r"[.;]", before[end:]) for _, end in find_wordings("consequence", before))


def is_instead(text: str, sentence: Span, sum_at: Span, bounds: Span) -> bool:
    """True for a sum beside a refusal that the body wants or gives instead: "Anbefales ikke. Udvalget anbefaler, at …"."""
    words = text[sentence.start : sentence.end]
    if _BECAUSE.search(text[sentence.start : sum_at.start]):
        return True
    wants = any("ikke" not in words[start:end].lower() for start, end in find_wordings("instead", words))
    return wants and text[bounds.start : sentence.start].strip() != ""


def done_instead(text: str, sentence: Span, sum_at: Span, bounds: Span) -> Literal["decided", "recommended"] | None:
    """Whether a body grants or recommends a sum in the place of what it refused just before: "Forkastet. Der afsættes i stedet …"."""
    so_far = text[sentence.start : sum_at.start]
    if _GIVES_ITSELF.match(so_far):
        return "decided"
    later = text[bounds.start : sentence.start].strip() != ""
    if later and _IS_GIVEN.match(so_far) and not _REFUSED_AFTER.search(text, sum_at.end, sentence.end):
        return "decided"
    beside = _DONE_INSTEAD.search(so_far) or _DONE_BESIDE.search(so_far) or _AND_GIVES.search(so_far)
    found = beside or _OWN_COURSE.match(so_far)
    if found is None or not text[bounds.start : sentence.start + found.start()].strip():
        return None
    return "recommended" if re.search(r"(?i)anbefal|indstiller", found[0]) else "decided"


def is_not_granted(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that its clause refuses, takes back, leaves unused, or asks others for."""
    if returned_to_cash(text, sum_at, bounds):
        return False
    if is_left_unused(text, sum_at, bounds):
        return True
    clause = clause_of(text, sum_at, bounds)
    kept = [*find_wordings("no_refusal", clause), *find_wordings("returned", clause)]
    kept += [found.span("back") for found in _GOES_BACK_TO.finditer(clause)]
    for start, end in [*find_wordings("refused", clause), *find_wordings("taken_back", clause)]:
        only = any(start < e and s < end for s, e in kept)
        if not only and not BESIDE.search(clause[:start]):
            return True
    return _asks_others(clause)


def is_left_unused(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for what may be borrowed, guaranteed or spent and is not: "lånerammen på 9 mio. kr. ikke udnyttes"."""
    may = _MAY_BE_USED.search(text, max(bounds.start, sum_at.start - 120), sum_at.start)
    return may is not None and _IS_NOT_USED.match(text, sum_at.end, bounds.end) is not None


def returned_to_cash(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for money of something that goes back to the cash balance: "der tilbageføres 900.000 kr. fra projektet til kassen"."""
    if _BACK_TO_CASH.match(text, sum_at.end, bounds.end):
        return True
    given_back = _GIVEN_BACK.search(text, max(bounds.start, sum_at.start - 60), sum_at.start)
    return given_back is not None and _OUT_OF_IT_TO_CASH.match(text, sum_at.end, bounds.end) is not None


def is_returned(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for money that goes back to the cash balance, whatever granted it: "bevillingen på 2 mio. kr. tilbageføres til kassen"."""
    return next(find_wordings("returned", clause_of(text, sum_at, bounds)), None) is not None


def _asks_others(clause: str) -> bool:
    """True for "ansøges staten om" and for "ansøges om 2 mio. kr. hos staten"."""
    asks = next(find_wordings("asks", clause), None)
    others = [start for start, _ in find_wordings("of_others", clause)] if asks else []
    return next(find_wordings("asked_of_others", clause), None) is not None or any(o > asks[1] for o in others if asks)


def is_passed_on(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum whose proposal is only sent on: to a hearing, or into the work on a budget."""
    return next(find_wordings("passed_on", clause_of(text, sum_at, bounds)), None) is not None


def clause_of(text: str, sum_at: Span, bounds: Span) -> str:
    """The clause in which the sum stands."""
    span = clause_span(text, sum_at, bounds)
    return text[span.start : span.end]


def clause_span(text: str, sum_at: Span, bounds: Span) -> Span:
    """Where the clause stands in which the sum stands."""
    low, high = max(bounds.start, sum_at.start - REACH), min(bounds.end, sum_at.end + REACH)
    start = max((found.end() for found in CLAUSE_END.finditer(text, low, sum_at.start)), default=low)
    end = CLAUSE_END.search(text, sum_at.end, high)
    return Span(start, end.start() if end else high)


def find_wordings(meaning: str, passage: str) -> Iterator[tuple[int, int]]:
    """Where the wordings of a meaning stand in a passage."""
    return (found.span() for found in _wordings(meaning).find(passage, passage.lower()))


def _is_led_by(meaning: str, text: str, sum_at: Span, bounds: Span) -> bool:
    """True where a wording of that meaning stands before the sum, with few words between."""
    return _led_from(meaning, text, sum_at, bounds) is not None


def _led_from(meaning: str, text: str, sum_at: Span, bounds: Span) -> int | None:
    """Where such a wording begins."""
    low = max(bounds.start, sum_at.start - 120)
    before = text[low : sum_at.start]
    rest = re.compile(rf"[\s(]*(?:(?!\w*es\b)(?:[^\W\d]+\.?|(?:19|20)\d\d)\s+){{0,{_WORDS_BETWEEN[meaning]}}}")
    return next((low + start for start, end in find_wordings(meaning, before) if rest.fullmatch(before, end)), None)


@cache
def _wordings(meaning: str) -> Wordings:
    """All wordings of a meaning."""
    return Wordings(p for e in load_topic("money_open") if e.sets["means"] == meaning for p in e.phrases)
