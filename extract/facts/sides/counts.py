"""Votes as counted in the text: "med 31 stemmer imod 14", "For stemte 21", "imod: ingen"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extract.domain.facts import Counts, Outcome
from extract.facts.points.by_ordinal import without_ordinals
from extract.facts.sides.manners import ADOPTS_BEHIND, BY_MAJORITY, REFUSED_BEFORE, WITHOUT_VOTE, is_unanimous
from extract.facts.voters.find import COUNT_WORDS

WORDS = "|".join(sorted(COUNT_WORDS, key=len, reverse=True))
ANY = rf"(?:\d{{1,3}}|ingen|nul|{WORDS})"
ANY_NUMBER = re.compile(rf"(?i)\b{ANY}\b")  # without one nothing is counted
NUMBER = rf"(?P<{{0}}>\d{{{{1,3}}}}|ingen|nul|{WORDS})"
F, A, X, Y, N = (NUMBER.format(name) for name in "faxyn")
VOTES = r"(?:stemmer?|stemte|medlem(?:mer)?|mandater)"
THING = r"(?:afslag(?:et)?|forslaget|indstillingen|ændringsforslaget|beslutningen|punktet|sagen|dette)"
BRACKET = r"\((?:[^()]|\([^()]*\))*\)"  # "(A, V)", "(C+Kim Vang (O)+T)"
VOTING_WORDS = ("mod", "stem", "undl", "hverken", "enig", "blank", "nej")
VOTES_SAID = re.compile(
    r"(?<![a-zæøå])(?:i?mod(?![a-zæøå])|(?:ja-?)?stem(?:te|m)|undl|hverken|blank|nej|enig|enst)|afstemning"
)  # not "model", "system", "bestemmelse"
BARE_COUNT = re.compile(
    r"\d\s+for\b|\b(?:for|ja)\s*:?\s*\(?\d|\b(?:godkendt|vedtaget|tiltrådt|forkastet|stemmerne)\s+(?:med\s+)?\d",
    re.IGNORECASE,
)
FOR_AGAINST = (
    # "Med stemmerne 17 for og 2 imod", "15 (A, V) stemte for og 4 (Ø) stemte imod"
    re.compile(
        rf"(?i)\b{F}(?:,\s+der)?\s+(?:{VOTES}\s+)?(?:{BRACKET}\s+)?(?:stemte\s+|stemmer\s+)?for\s*(?:{THING}\s*)?(?:{BRACKET}\s*)?(?:,|og|\.|[-–/])?\s*(?:og\s+)?{A}(?:,\s+der)?\s+(?:{VOTES}\s+)?"
        rf"(?:{BRACKET}\s+)?(?:stemte\s+|stemmer\s+)?i?mod\b"
    ),
    # "med 13 imod, 3 for", "med 37 stemmer imod forslaget og 7 stemmer for"
    re.compile(
        rf"(?i)\b{A}\s+(?:{VOTES}\s+)?(?:{BRACKET}\s+)?(?:stemte\s+)?i?mod\s*(?:{THING}\s*)?(?:{BRACKET}\s*)?(?:,|og)\s*{F}\s+(?:{VOTES}\s+)?(?:{BRACKET}\s+)?(?:stemte\s+)?for\b"
    ),
)
PAIRS = (
    re.compile(
        rf"(?i)\bfor\s+{F}\s*(?:{BRACKET}\s*)?,\s*(?:og\s+)?i?mod\s+{A}\b"
    ),  # "For 6, imod 1", "For 20 (A, V), imod 5 (Ø)"
    re.compile(rf"(?i)\b{F}\s+ja\s*(?:,|og|i?mod)\s*{A}\s+nej\b"),  # "12 ja, 9 nej"
    re.compile(rf"(?i)\b{F}\s+ja-?stemmer\s*(?:,|og|i?mod)\s*{A}\s+nej-?stemmer"),
    re.compile(rf"(?i)\b{A}\s+nej\s*(?:,|og|i?mod)\s*{F}\s+ja\b"),  # "15 nej mod 10 ja"
    re.compile(rf"(?i)\b{F}\s+stem(?:te|mer)\s+ja\b[^.]{{0,12}}?\b{A}\s+(?:stem(?:te|mer)\s+)?nej\b"),
    re.compile(rf"(?i)\bi?mod\s+{A}\s*,\s*(?:og\s+)?for\s+{F}(?=\s*(?:[.;(]|$))"),  # "Imod 1, for 6"
    re.compile(rf"(?i)\b{A}\s+stem(?:te|mer)\s+nej\s*(?:,|og)\s*{F}\s+(?:stem(?:te|mer)\s+)?ja\b"),
    # "For stemte 5 (A) imod 2 (Ø)"
    re.compile(rf"(?i)\bfor\s+stemte\s*:?\s*{F}\s*{BRACKET}\s*,?\s*(?:og\s+)?i?mod\s+{A}\b"),
    re.compile(rf"(?i)\bfor\s+(?:stemte\s+)?{F}(?:\s*,\s*(?:og\s+)?|\s+og\s+)i?mod\s+{A}\b"),  # "For stemte 6, imod 1"
    # "med 15 stemmer for (A, F) mod 10 (V, C)"
    re.compile(rf"(?i)\b{F}\s+(?:{VOTES}\s+)?for\s+(?:{THING}\s+)?(?:{BRACKET}\s*)?i?mod\s+{A}\b"),
    re.compile(rf"(?i)\bja\s*:?\s*{F}\s*[,.;]?\s*(?:og\s+)?nej\s*:?\s*{A}\b"),  # "Ja: 14. Nej: 9."
)
# The first against the other: which of them is for the matter is told by what was decided.
MEASURED = (
    re.compile(rf"(?i)\bflertal\s+på\s+{F}\s*(?:i?mod|[-–])\s*{A}\b"),
    re.compile(
        rf"(?i)\bmed\s+(?:stemmerne\s+)?{F}\s*{BRACKET}\s*i?mod\s+{A}\s*{BRACKET}"
    ),  # "med stemmerne 13 (A, F) mod 12 (V)"
    re.compile(rf"(?i)\bmed\s+{F}\s+stemmer?\s+fra\s+[^.;()]{{1,80}}?\s+i?mod\s+{A}\s+stemmer?\s+fra\b"),
    re.compile(
        rf"(?i)\bmed\s+(?:stemme(?:rne|tallene|tal)\s+)?{F}\s*[-–]\s*{A}(?=\s*(?:stemmer|[.,;:()]|$))"
    ),  # "med stemmerne 5-2"
    re.compile(
        rf"(?i)\b(?:godkendt|vedtaget|tiltrådt|forkastet)\s+(?:med\s+)?{F}\s*(?:[-–]|\bi?mod\b)\s*{A}(?=\s*(?:[.,;()]|$))"
    ),
    re.compile(rf"(?i)\bmed\s+stemme(?:rne|tallene|tal)\s+{F}\s*[-–]\s*{A}\b"),  # "med stemmerne 4-3 til Byrådet, at"
    re.compile(rf"(?i)\bmed\s+{F}\s+{VOTES}\s*{BRACKET}\s*(?:,\s*)?i?mod\s+{A}\b"),  # "med 5 stemmer (A) mod 2 (Ø)"
    # "med stemmerne fra A, F og Ø (13 stemmer) mod V og C (9 stemmer)"
    re.compile(
        rf"(?i)\bstemmerne\s+fra\s+[^.;()\d]{{1,80}}\({F}(?:\s+{VOTES})?\)\s*,?\s*i?mod\s+[^.;()\d]{{1,80}}\({A}(?:\s+{VOTES})?\)"
    ),
)
ONE_AGAINST_OTHER = re.compile(
    rf"(?i)\b(?:med\s+(?:stemme(?:rne|tallene|tal)\s+)?{X}\s+(?:stemmer?\s+)?i?mod\s+{Y}\b|{NUMBER.format('v')}\s+stemmer?\s+i?mod\s+{NUMBER.format('w')}\b"
    # "Stemmerne stod lige, 4 mod 4"
    rf"|(?:stemmerne\s+stod\s+lige|stemmelighed)\W+(?:med\s+)?{NUMBER.format('p')}\s*(?:i?mod|[-–])\s*{NUMBER.format('q')}\b)"
)
ONE_POINT = r"(?:indstillings)?(?:punkt|pkt\.?)\s+\d{1,2}"
ABOUT = rf"(?:\s+(?:{THING}|{ONE_POINT}|flertalsindstillingen(?:\s+fra\s+\w+)?|(?:\S+\s+){{0,3}}?\w*(?:indstilling|forslag|forslaget)|udsættelsen?))?"
# After a count a name, a unit or an end follows: not "For: et flertal", "For: 4. marts".
LIMIT = r"\b(?!\s*\.\s+(?-i:[a-zæøå])|/|\.\d)(?=\s*(?:[.,;:()–-]|$|medlem|stemme|mandat|og\b|i\s?alt\b|af\b|(?-i:[A-ZÆØÅ])))"
BEFORE_LIST = rf"(?=\s*\({ANY}(?:\s+{VOTES})?\)\s*:)"  # "For (14): A, B"
ALTERNATIVE = r"(?:model|alternativ|scenarie|scenarium|løsning|mulighed|variant)\s*\w"  # a count of one of several is not the vote's
SIDE_COUNT = {
    "for": (
        re.compile(rf"(?i)\bfor{ABOUT}(?:\s+stem(?:te|mer)\b\s*:?|\s*:|{BEFORE_LIST})\s*(?:\(|de\s+)?(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)(?:^|[,.;:]\s*|\b(?:og|mens|kun|idet|da)\s+)(?P<n>{ANY})\s+(?:(?:ud\s+)?af\s+(?:de\s+)?\d{{1,2}}\s+)?(?:{VOTES}\s+)?(?:{BRACKET}\s+)?stem(?:te|mer)\s+for\b(?!\s+{ALTERNATIVE})"),
        re.compile(rf"(?i)\b(?:med\s+(?:stemmerne\s+)?|afstemning(?:en)?\s+stemte\s+|håndsoprækning\s+stemte\s+)(?P<n>{ANY})\s+(?:stemmer?\s+)?for\b"),
        re.compile(rf"(?i)(?<![-–] )\b(?P<n>{ANY})\s+(?:stemmer?\s+)?(?-i:for)\s*:"),
        re.compile(rf"(?i)\bstem(?:te|mer)\s+for\s*:?\s*\(?(?P<n>{ANY})(?:\s+{VOTES})?\s*(?:[).,;]|$)"),
        re.compile(rf"(?i)^\W*for\s+at\s[^.:;]{{1,80}}?\s(?:er|var|erklæres|anses|udsættes|tilbagesendes|udgår)\b[^.:;]{{0,60}}?\s(?:stem(?:te|mer)|var)\s*:?\s*(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)\bafstemning\w*[^.:]{{0,60}}:\s*(?P<n>{ANY})\s+(?:stemmer\s+)?for\b"),
        re.compile(rf"(?i)\b(?:(?P<n>{ANY})\s+ja-stemmer|med\s+(?:alle|samtlige)\s+(?P<m>\d{{1,2}})\s+stemmer)\b"),
        re.compile(rf"(?i)\bja-?stemmer\s*:\s*(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)\b(?:godkendt|vedtaget|tiltrådt|anbefal(?:es|et))\s+med\s+(?P<n>{ANY})\s+stemmer?(?=\s*(?:[.;]|$))"),
        re.compile(rf"(?i)\b(?:godkendte|vedtog|tiltrådte)\b[^.;\d]{{0,60}}?\smed\s+(?P<n>{ANY})\s+stemmer?(?=\s*(?:[.;]|$))"),
        re.compile(rf"(?i)\b(?:godkendt|vedtaget|tiltrådt|anbefalet)\s+af\s+(?P<n>{ANY})\s+(?:\w*medlemmer)(?=\s*(?:[.;]|$))"),
        re.compile(rf"(?i)(?:^|[,.;:)]\s*|\s(?=(?-i:[JN])))ja(?:\s*:|{BEFORE_LIST})\s*\(?(?P<n>{ANY}){LIMIT}"),
    ),
    "against": (
        re.compile(rf"(?i)\bi?mod{ABOUT}(?:\s+stem(?:te|mer)\b\s*:?|\s*:|{BEFORE_LIST})\s*(?:\(|de\s+)?(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)(?:^|[,.;:]\s*|\b(?:og|mens|kun|idet|da)\s+)(?P<n>{ANY})\s+(?:(?:ud\s+)?af\s+(?:de\s+)?\d{{1,2}}\s+)?(?:{VOTES}\s+)?(?:{BRACKET}\s+)?stem(?:te|mer)\s+i?mod\b"),
        re.compile(rf"(?i)\b(?:godkendt|vedtaget|tiltrådt|anbefales|dog|men)\s+i?mod\s+(?P<n>{ANY})\s+stemmer?\b"),
        re.compile(rf"(?i)\balle\s+(?:øvrige\s+)?stemmer\s+i?mod\s+(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)\b(?P<n>{ANY})\s+(?:stemmer?\s+)?i?mod\s*(?:{BRACKET})?\s*(?:[.,;]|$)"),
        re.compile(rf"(?i)\bder\s+var\s+(?P<n>{ANY}),?\s+der\s+stemte\s+i?mod\b"),
        re.compile(rf"(?i)(?<![-–] )\b(?P<n>{ANY})\s+(?:stemmer?\s+)?(?-i:i?mod)\s*:"),
        re.compile(rf"(?i)\bstem(?:te|mer)\s+i?mod\s*:?\s*\(?(?P<n>{ANY})(?:\s+{VOTES})?\s*(?:[).,;]|$)"),
        re.compile(rf"(?i)\bnej-?stemmer\s*:\s*(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)(?:^|[,.;:)]\s*|\s(?=(?-i:[JN])))nej(?:\s*:|{BEFORE_LIST})\s*\(?(?P<n>{ANY}){LIMIT}"),
    ),
    "abstain": (
        re.compile(rf"(?i)\bundl(?:od|ader|adt)(?:\s+at\s+stemme)?(?:\s*:?\s+|{BEFORE_LIST}\s*\()(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)\bhverken(?:\s+for)?\s*(?:/|[-–]|\beller\b)\s*(?:eller|i?mod)?\s*(?:stemte)?\s*:?\s*(?P<n>{ANY}){LIMIT}"),
        re.compile(rf"(?i)\((?P<n>{ANY})\s+{VOTES}\)\s+undlod\b"),
        re.compile(rf"(?i)\b(?P<n>{ANY})\s*,?\s+(?:{VOTES}\s+)?(?:{BRACKET}\s+)?(?:der\s+)?(?-i:undlod|undlader|undladelser?|blanke|blank(?=\s*(?:[.,;()]|$|stemmer?\b))|(?:stem(?:te|mer)\s+)?hverken\s+(?:stem(?:te|mer)\s+)?for|hverken\s*/\s*eller|stem(?:te|mer)\s+blankt?)\b"),
        re.compile(rf"(?i)\bblank(?:e|t)?(?:\s+stemmer)?(?:(?:\s*:|{BEFORE_LIST})\s*\(?(?P<n>{ANY}){LIMIT}|\s+(?P<m>\d{{1,2}})(?=\s*(?:[.,;)]|$)))"),
    ),
}  # fmt: skip
# "For stemte: A (9), C (10) og <navn> (B), i alt 20."
SIDE_TOTAL = {
    side: re.compile(
        rf"(?i)\b{word}(?!\w)(?:(?!\b(?:for|i?mod|undlod)\b)[^.])*?(?:\bi\s?alt\s+|\s[–=-]\s+(?=\d{{1,3}}(?:\s+(?:stemmer|mandater)\b|\s*(?:[.;)]|$|(?-i:[A-ZÆØÅ])))))(?P<n>\d{{1,3}})\b"
    )
    for side, word in (
        ("for", rf"for{ABOUT}(?:\s+stem(?:te|mer)\b|\s*:)"),
        ("against", rf"i?mod{ABOUT}(?:\s+stem(?:te|mer)\b|\s*:)"),
        ("abstain", "undlod(?: at stemme)?"),
    )
}
# "For stemte A, F og Ø (12)": one figure behind a list of several, of which none has its own
IN_LIST = r"(?:[^.;:()\d\n]|\([^()\d]*\)){1,120}?"
ENDS_LIST = r"(?=\s*(?:[.;,]|$|i?mod\b|og\b|mens\b|for\b|undl|hverken\b|blank))"
LIST_TOTAL = {  # and "A, F og Ø (13) stemte for, mens V og C (12) stemte imod"
    side: re.compile(
        rf"(?i)\b{word}\s*:?\s+{IN_LIST}(?:,|\bog\b){IN_LIST}\((?P<n>\d{{1,2}})(?:\s+{VOTES})?\){ENDS_LIST}"
        rf"|(?:^|[.;:]\s+|\b(?:mens|idet|hvor)\s+|,\s+og\s+){IN_LIST}(?:,|\bog\b){IN_LIST}\((?P<m>\d{{1,2}})(?:\s+{VOTES})?\)\s+{verb}"
    )
    for side, word, verb in (
        ("for", rf"(?<!hverken )for{ABOUT}(?:\s+stem(?:te|mer)\b|(?=\s*:))", r"stem(?:te|mer)\s+for\b"),
        ("against", rf"(?<!eller )i?mod{ABOUT}(?:\s+stem(?:te|mer)\b|(?=\s*:))", r"stem(?:te|mer)\s+i?mod\b"),
        (
            "abstain",
            r"(?:undl(?:od|ader)(?:\s+at\s+stemme)?|hverken\s+for\s+eller\s+i?mod)",
            r"(?:undl(?:od|ader)|stem(?:te|mer)\s+hverken)\b",
        ),
    )
}
# Beside sides with one figure for all their voters, that of a single one is the side's: "Hverken for eller imod: O (2)"
SINGLE_TOTAL = {
    side: re.compile(
        rf"(?i)\b{word}(?:\s+stem(?:te|mer)|\s+at\s+stemme)?\s*:\s*[^\s.,;:()\d][^.,;:()\d\n]{{0,40}}?\((?P<n>\d{{1,2}})(?:\s+{VOTES})?\){ENDS_LIST}"
        rf"|\b{word}(?:\s+{THING})?\s+stem(?:te|mer)\s+[^\s.,;:()\d][^.,;:()\d\n]{{0,40}}?\((?P<m>\d{{1,2}})(?:\s+{VOTES})?\)(?=\s*(?:[.;]|$))"
    )
    for side, word in (
        ("for", "(?<!hverken )for"),
        ("against", "(?<!eller )i?mod"),
        ("abstain", r"(?:undl(?:od|ader)|hverken\s+for\s+eller\s+i?mod)"),
    )
}
EACH_ITS_OWN = re.compile(r"\(\d{1,2}\)\s*(?:,|og\b)[^.;:()]{1,60}\(\d{1,2}\)")  # "A (7), V (2)"
EACH_COUNTED = re.compile(r"\s*\([^()]*\)\s*(?:,|og)\s+\d{1,2}\s*\(")  # "Imod: 3 (V), 1 (C)"
GOES_ON = re.compile(r"(?i)(?:(?!\bi?mod\b|\bundl|\bmens\b|\bfor\b)[^.;:])*?\(\d")
SUPPORTS = r"(?:godkender|godkendte|anbefaler|anbefalede|tiltræder|tiltrådte|indstiller|vedtager|vedtog|støtter|stem(?:te|mer)\s+for)\b"
# "anbefaler, at indstillingen afvises"
REFUSAL = (
    r"(?:anbefaler|anbefalede|indstiller|indstillede)\s*,?\s+at\s+(?:den|sagen|indstillingen|forslaget|punktet)\s+"
    r"(?:afvises|forkastes|nedstemmes|ikke\s+(?:godkendes|vedtages|tiltrædes|anbefales))\b"
)
REFUSES = re.compile(rf"(?i){REFUSAL}")
# "Ø stemte imod 2.": the point that a voter is against
POINT_VOTED = re.compile(
    r"(?P<who>(?:[A-ZÆØÅ)]|\b(?!Der|Her|Alt|Ialt|Afstem|Byråd|Udvalg)[A-ZÆØÅ][\wæøå-]+)\s+stem(?:te|mer)\s+(?:for|i?mod)\s+)\d{1,2}(?:\s*(?:,|og)\s*\d{1,2})*(?=\s*(?:[.;]|$))"
)
NUMBERED = re.compile(r"(?i)\b(?:medlem|nr\.|nummer)\s+\d+(?:\s*(?:,|og)\s*\d+)*")  # "Medlem 3 og 7 stemte imod"
# "Ved afstemningen om punkt 3 undlod Ø"
POINT_UNVOTED = re.compile(
    r"(?i)\b(?:indstillings)?(?:punkt(?:et|erne)?|pkt\.?)\s+\d{1,2}(?:\s*(?:,|og)\s*\d{1,2})*(?=\s+(?:undl|stem|var\b|er\b))"
)
# "6 medlemmer (V+A) anbefaler …", "Et flertal bestående af A, C og V (6) anbefaler …", "1 medlem (O) stemmer imod"
MEMBERS = {
    "for": re.compile(
        rf"(?i)\b(?P<n>{ANY})\s+medlem(?:mer)?\s*{BRACKET}\s+(?!{REFUSAL}){SUPPORTS}|\bflertal\b[^.()]*\((?P<m>\d{{1,2}})(?:\s+{VOTES})?\)\s+(?!{REFUSAL}){SUPPORTS}"
        rf"|\bflertal\b[^.():;,\d]{{0,40}}\((?P<o>\d{{1,2}})(?:\s+{VOTES})?\)\s*(?::|(?:bestående\s+)?af\b)(?![^.]*\b(?:i?mod|ikke|afvis\w*|forkast\w*)\b)"
        rf"|\b(?:by|kommunal)?(?:råds|bestyrelses|udvalgs)?flertal\s+på\s+(?P<k>{ANY})\b(?!\s+(?:medlemmer\s+)?(?:er|stem(?:te|mer))\s+i?mod)"
    ),
    "against": re.compile(
        rf"(?i)\b(?P<n>{ANY})\s+medlem(?:mer)?\s*{BRACKET}\s+(?:er|stem(?:te|mer))\s+i?mod\b|\bmindretal\s+på\s+(?P<k>{ANY})\b[^.]{{0,60}}?\bstem(?:te|mer)\s+i?mod\b"
        rf"|\bflertal\s+på\s+(?P<m>{ANY})\s+(?:medlemmer\s+)?stem(?:te|mer)\s+i?mod\b"
        rf"|\b(?P<o>{ANY})\s+medlem(?:mer)?\s*{BRACKET}\s+{REFUSAL}|\bflertal\b[^.()]*\((?P<p>\d{{1,2}})(?:\s+{VOTES})?\)\s+{REFUSAL}"
    ),
    "abstain": re.compile(
        rf"(?i)\b(?P<n>{ANY})\s+medlem(?:mer)?\s*{BRACKET}\s+(?:undlod|undlader|stem(?:te|mer)\s+hverken)"
    ),
}
REFUSED = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED}
PUT_OFF = {Outcome.POSTPONED, Outcome.RETURNED}


def speaks_of_voting(low: str) -> bool:
    """True where a text in small letters holds a word without which nobody votes in it, but for a bare "for"."""
    return any(word in low for word in VOTING_WORDS)


# "Urafstemningen viste 200 for og 40 imod": others voted
OF_OTHERS = re.compile(
    r"(?i)\b(?:ur|beboer|borger|folke|medlems|forældre)afstemning\w*|\bafstemning\w*\s+(?:blandt|hos|på\s+\w*(?:skolen|skolerne|hjemmet|centret))\b"
)


def _without_labels(text: str) -> str:
    """The text without figures that number members or points."""
    text = POINT_UNVOTED.sub("", NUMBERED.sub("", without_ordinals(text)))
    return POINT_VOTED.sub(r"\g<who>", text)


@lru_cache(maxsize=512)
def has_counts(text: str) -> bool:
    """True where the text counts votes, or says that there was no vote or no dissent."""
    low = text.lower()
    if "flertal" in low and BY_MAJORITY.match(text):
        return True
    if not ((speaks_of_voting(low) and VOTES_SAID.search(low)) or BARE_COUNT.search(low)):
        return False  # a plain search for words is many times faster than the expressions
    if "afstemning" in low and OF_OTHERS.search(low):
        return False
    if WITHOUT_VOTE.search(text) or is_unanimous(text):
        return True
    text = _without_labels(text)
    if not ANY_NUMBER.search(text):
        return False
    single = (p for patterns in SIDE_COUNT.values() for p in patterns)
    return any(p.search(text) for p in (*FOR_AGAINST, *PAIRS, *MEASURED, ONE_AGAINST_OTHER, *single))


def read_counts(text: str, outcome: Outcome | None) -> Counts:
    """The counts as printed; a bare "med 39 stemmer imod 5" is read by what was decided."""
    text = _without_labels(text)
    found: dict[str, int | None] = {"for": None, "against": None, "abstain": None}
    if not ANY_NUMBER.search(text):
        return Counts.model_validate(found)
    if all(_says_two(side, text) for side in ("for", "against")):
        return Counts.model_validate(found)
    if _pairs_differ(text):
        return Counts.model_validate(found)
    both = next((hit for p in (*FOR_AGAINST, *PAIRS) if (hit := p.search(text))), None)
    pair = None if both else next((hit for p in (*MEASURED, ONE_AGAINST_OTHER) if (hit := p.search(text))), None)
    if both:
        found["for"], found["against"] = number_of(both["f"]), number_of(both["a"])
    elif pair:
        adopts = ADOPTS_BEHIND.match(text, pair.end()) is not None
        refused = (outcome in REFUSED and not adopts) or REFUSED_BEFORE.search(text[: pair.start()]) is not None
        first, second = (number_of(word) for word in pair.groupdict().values() if word)
        found["for"], found["against"] = (min(first, second), max(first, second)) if refused else (first, second)
    for side, pattern in (*SIDE_TOTAL.items(), *MEMBERS.items()):
        if hit := pattern.search(text):
            found[side] = number_of(next(v for v in hit.groupdict().values() if v))
    if "(" in text:
        found |= _of_lists(text, [side for side, count in found.items() if count is None])
    for side, patterns in SIDE_COUNT.items():
        hit = next((hit for p in patterns if (hit := p.search(text))), None)
        if hit and found[side] is None and not EACH_COUNTED.match(text, hit.end("n") if hit["n"] else hit.end()):
            found[side] = number_of(next(v for v in hit.groupdict().values() if v))
    return Counts.model_validate(found)


def _of_lists(text: str, open_sides: Sequence[str]) -> dict[str, int]:
    """One figure printed behind all the voters of a side, for the sides whose count is open."""
    found: dict[str, int] = {}
    for patterns in (LIST_TOTAL, SINGLE_TOTAL):
        for side in open_sides:
            hit = patterns[side].search(text) if side not in found else None
            if hit and (hit["m"] or not GOES_ON.match(text, hit.end())):  # "A og V (5), C (2)" gives each its own
                found[side] = number_of(next(v for v in hit.groupdict().values() if v))
        if not found and EACH_ITS_OWN.search(text):
            break
    return found


def _says_two(side: str, text: str) -> bool:
    """True where a side's count is printed twice and differs: the matter was voted on again, and no count is the vote's."""
    return len({number_of(hit["n"]) for hit in SIDE_COUNT[side][0].finditer(text)}) > 1


def _pairs_differ(text: str) -> bool:
    """True where counts for and against are printed twice and differ: "Ved første afstemning stemte 12 for og 13 imod. Ved anden …"."""
    hits = sorted(
        (h.start(), h.end(), number_of(h["f"]), number_of(h["a"])) for p in FOR_AGAINST for h in p.finditer(text)
    )
    return any(one[1] <= other[0] and one[2:] != other[2:] for one, other in pairwise(hits))


def number_of(word: str) -> int:
    """The number that a word or figure of a count says; "ingen" is 0."""
    low = word.lower()
    if low in ("ingen", "nul"):
        return 0
    return int(low) if low.isdigit() else COUNT_WORDS[low]
