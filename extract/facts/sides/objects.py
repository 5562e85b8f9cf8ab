"""Of what the words after a side speak: of the matter, of something in it, or of another thing."""

import re
from functools import lru_cache

# "er imod", "kan ikke støtte", "støtter", "går ind for": views that may be on anything, as a vote cast may not
VIEW = re.compile(
    r"(?i)(?:\b(?:er|var)\s+imod|\bbakke(?:r|de)\s+ikke\s+op|ikke\s+(?:kan\s+|kunne\s+)?(?:tiltræde|støtte|anbefale|tilslutte\s+sig|gå\s+ind\s+for|bakke)"
    r"|\b(?:støtter|støttede)(?:\s+ikke)?|\b(?:går|gik)\s+(?:ikke\s+)?ind\s+for)$"
)
# A reason, a remark or a clause of its own ends the words about the object.
ENDS = re.compile(
    r"(?i)(?<!\bevt)(?<!\bpkt)(?<!\bnr)\.|[;:()\n]|,(?!\s+at\b)|\b(?:idet|da|fordi|eftersom|men|mens|uden|medmindre|før|hvis|og\s+(?:stem|undl|tag|ønsk|vil|har|er|foresl|henvis|forehold)\w*"
    r"|med\s+(?:den\s+|følgende\s+)?(?:bemærkning|begrundelse|henvisning|ønske)\w*|på\s+grund|af\s+hensyn|under\s+henvisning|og\s+(?:dermed|derfor))\b"
)
PREPOSITION = re.compile(r"(?i)\s*(?:(?:op\s+)?om|op)\s+")  # "bakke op om"
CLAUSE = re.compile(r"(?i)\s*,?\s*at\s+")
# "det", "denne løsning", "den foreslåede placering", "alle indstillinger": the matter that was spoken of
POINTS_BACK = re.compile(
    r"(?i)\s*(?:det|den|de|dette|denne|disse|nærværende|alle|hele|ingen\s+af|begge|sådan|således|her)\b"
)
INDEFINITE = re.compile(r"(?i)\s*(?:en|et|flere|nogen|nogle|yderligere|mere|evt\.|eventuel\w*)\s")
# What minutes call the matter itself, whatever it is about
MATTER = re.compile(
    r"(?i)(?:(?:mindretals|flertals|udvalgs?)?indstilling|forslag|sag|beslutning|punkt|pkt|ad|protokol|referat|dagsorden|udsættelse|afvisning|konklusion|udtalelse)"
    r"(?:en|et|erne|ene|spunkt\w*|s)?\b|pkt\.?|\d+\w?"
    r"|(?:projekt|plan|løsning|model|ordning|aftale|ansøgning|tiltag|initiativ|bevilling|udkast)(?:l?en|e?t|n)"
)
# "etableringen af stien" is the path
DEED = re.compile(
    r"(?i)(?:etablering|gennemførelse|realisering|igangsættelse|opførelse|vedtagelse|godkendelse|indførelse|oprettelse|anlæggelse|udgift|omkostning|bevilling)(?:en|er|erne)?"
)
AFTER_HEAD = re.compile(r"(?i)\s(?:på|i|af|for|til|ved|om|fra|med|mellem|over|under|langs|omkring)\s")
SUM = re.compile(
    r"(?i)\s(?:på|til|med|for)\s(?:ca\.\s)?\d[\d.,]*\s?(?:(?:mio|mia|t)\.?\s?)?kr\b\.?"
)  # its figures are no points
WORD = re.compile(r"[A-ZÆØÅa-zæøåé][\wæøåé-]*|\d+\w?")
SMALL_WORDS = (
    "at der den det de en et er var bliver blev kan kunne skal skulle vil ville må har have være blive som på i af til for fra med "
    "om ved og eller så ikke også nu man kommunen byrådet udvalget borgerne mere flere nogen nogle alle evt eventuel eventuelle "
    "hele sig sin sit sine deres dens dets over under efter mellem uden"
)
SMALL = frozenset(SMALL_WORDS.split())
# "lukningen", "lukkes", "lukke": what inflection and the making of a noun add to a stem
ENDINGS = (
    "ningernes", "ningerne", "ningens", "ningen", "ninger", "ning", "elserne", "elsens", "elsen", "elser", "else", "ernes", "erne",
    "ende", "ens", "ets", "ere", "edes", "ede", "ene", "tes", "ter", "es", "er", "en", "et", "te", "e", "s", "t",
)  # fmt: skip
LEAST_STEM = 3
LONG_STEM = 5
LARGE_SHARE = 0.6


def is_view(phrase: str) -> bool:
    """True where the words of a side tell of a view, whose object may be another thing than the matter."""
    return VIEW.search(phrase) is not None


def speaks_of_other(after: str, asked: str, told: str) -> bool:
    """True where the words after a view name something that neither what is asked for (`asked`) nor the case speaks of.

    An object in the definite form ("salget") points back to the matter, and with more words ("lukningen af skolen") may stand in
    the case alone (`told`); one that is not known from before ("en lukning"), and a clause ("at cyklister skal vige"), must be
    what is asked for, or at least be begun in it and be found in the case.
    """
    after = SUM.sub("", after)
    rest = after[: end.start()] if (end := ENDS.search(after)) else after
    clause = CLAUSE.match(rest)
    rest = rest[clause.end() :] if clause else PREPOSITION.sub("", rest, count=1)
    words = [w for w in WORD.findall(rest) if w.lower() not in SMALL]
    if not words or (POINTS_BACK.match(rest) and not clause):
        return False
    if any(MATTER.fullmatch(w) for w in (words[:3] if clause else words[:4])):
        return False
    in_asked = [_holds(asked, w) for w in words]
    in_case = [a or _holds(told, w) for a, w in zip(in_asked, words, strict=True)]
    if any(in_asked) and all(in_case):
        return False
    if clause:
        return sum(in_asked) < LARGE_SHARE * len(words)
    head = _head(rest)
    if any(_holds(asked, w) for w in head):
        return False
    return _is_indefinite(rest, head[-1]) or not (words == head or _holds(told, head[-1]))


def _head(words: str) -> list[str]:
    """The noun with its adjectives, before what a preposition ties to it; behind a deed, what it is done to."""
    parts = [[w for w in WORD.findall(part) if w.lower() not in SMALL] for part in AFTER_HEAD.split(f" {words} ")]
    said = [part for part in parts if part]
    return said[1] if len(said) > 1 and DEED.fullmatch(said[0][-1]) else said[0]


def _is_indefinite(rest: str, head: str) -> bool:
    """True for "en lukning", "asfalt", "besparelser"; not for "lukningen", "prisen"."""
    return INDEFINITE.match(rest) is not None or not head.endswith(("en", "et", "ne", "ens", "ets", "nes"))


def _holds(text: str, word: str) -> bool:
    """True where the text has a word of the same stem, alone or in a compound."""
    stem = _stem(word.lower())
    if stem.isdigit() or len(stem) < LEAST_STEM:
        return stem in _stems(text)
    for other in _stems(text):
        short, long = sorted((stem, other), key=len)
        if stem == other or (len(short) > LEAST_STEM and (long.startswith(short) or long.endswith(short))):
            return True
        if len(short) >= LONG_STEM and short[:LONG_STEM] == long[:LONG_STEM]:
            return True
    return False


@lru_cache(maxsize=8)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(w.lower()) for w in WORD.findall(text) if w.lower() not in SMALL)


def _stem(word: str) -> str:
    ending = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= LEAST_STEM), "")
    stem = word[: len(word) - len(ending)]
    return stem[:-1] if len(stem) > LEAST_STEM and stem[-1] == stem[-2] else stem
