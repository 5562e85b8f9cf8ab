"""Changes that a decision tells in a sentence of their own behind its assent: "Godkendt. Arealet reduceres til 10 hektar."."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.agreement import agrees, measures_anything, measures_differ, shares_measure

_LEADS = r"(?:(?:endvidere|desuden|derudover|herudover|dog|samtidig|ligeledes)\s+)?"
# what is spoken of: a part of the matter, and neither a person, a body, a paper nor the case itself
_THING = (
    rf"{_LEADS}(?P<thing>(?!(?:[^\s.,]+\s+){{0,3}}?(?:bilag|notat)\w*\s)(?!(?:sagen|punktet|indstillingspunkt|pkt|mødet|vi|man|flertallet|mindretallet|referatet|protokollen"
    r"|(?:\w*(?:udvalget|rådet|bestyrelsen|styrelsen|medlemme(?:t|r|rne)|mesteren|manden|direktøren|chefen|forvaltningen|administrationen)))\b)"
    r"(?:[^\s,;:.]+\s+|§§?\s*[\d.]+\w?,?\s+|[\d.]+\s+){1,8}?)"
)
_PART = rf"(?!(?:[Dd]er|[Dd]et|(?:[Dd]agsordens?)?[Pp]unkt)\s){_THING}"
_DOG = r"(?:\s+(?:dog|derfor|samtidig|i\s+stedet))?"
_OUT = (
    rf"udgår|udtages|undtages|udelades|slettes|fjernes|(?:tages|trækkes|går){_DOG}\s+ud(?!\s+af\s+dagsorden)|ændres|erstattes"
    rf"|blev{_DOG}\s+(?:ændret|fjernet|slettet|udtaget|undtaget|erstattet)"
)
_SIZES = r"reduc|neds[aæ]t|forhøj|hæv|sænk|forlæng|forkort|udvid|begræns|juster|nedjuster|opjuster|flytt|rykk|fremrykk"
_SIZED = (
    rf"(?:(?:{_SIZES})\w*s|sættes{_DOG}\s+(?:op|ned)|(?:fast)?sættes(?=\s+til)|blev{_DOG}\s+(?:{_SIZES})\w*t)"
    r"\s+(?:[^\s.,]+\s+){0,2}?(?:til|med)\s"
)
_BODY = r"(?:\w*(?:udvalget|rådet|bestyrelsen)|man)"
# what changes: a part goes out, a measure becomes another, a limit or a condition is set
_CHANGES = re.compile(
    rf"(?i)^\W*(?:{_PART}(?:{_OUT}|{_SIZED}|må\s+(?:ikke|kun|højst|maksimalt|alene)\s|betinges\s+af\b|er\s+betinget\s+af\b)"
    rf"|{_BODY}{_DOG}\s+(?:(?:ændrede|ændrer|fjernede|fjerner|slettede|sletter){_DOG}\s|(?:tilføjede|tilføjer)\b(?!,?\s+at\s+(?:der\s+)?(?:er|var|har)\b))"
    r"|der\s+(?:indsættes|indarbejdes|indføjes|indskrives|tilføjes|må\s+(?:ikke|kun|højst|maksimalt))\s"
    r"|det\s+(?:tilføjes|indføjes|indskrives|forudsættes)\b|(?:her|der)til\s+føjes\b"
    r"|i\s+(?:§|punkt|afsnit|pkt\.)[^;:]{1,40}?,?\s(?:udgår|ændres|tilføjes|indsættes|slettes|erstattes)\b"
    r")"
)
# "Badet åbner dog først den 1. juni": a reservation of what is decided
_YET = re.compile(
    rf"(?i)^\W*{_THING}(?:[a-zæøå]{{2,}}er|skal|må|kan|[a-zæøå]{{3,}}es)\s+dog\s+(?!ikke\b|at\b|om\b|på\b|både\b|uændret|som\s+hidtil|bemærk|opmærksom|(?:kun\s+)?(?:støtte|tiltræde|acceptere|leve|tilslutte|anbefale|stemme|undlade))"
    r"|^\W*i\s+stedet\s+for\s+[^.,;:]{2,60}?\s[a-zæøå]{3,}es\s"
)
_PERFORMED = re.compile(r"(?i)^\W*der\s+[a-zæøå]{3,}es\s")  # "Der holdes fire borgermøder", of six
# "Vedtaget med en høringsfrist på seks uger", not "med en stemme imod"
_WITH = re.compile(
    r"(?i)^\W*(?:godkendt|vedtaget|tiltrådt|anbefales|anbefalet)\s+med\s+(?P<what>en?t?\s+(?!\w*(?:stemme|flertal|majoritet|bemærk|tilskud|beløb|bevilling|støtte|ramme|udgift))[a-zæøå]{3,}\s+på\s+(?!.*\b(?:kr|mio|mia)\b)[^.;]+)\W*$"
)
# what is no change of the matter: a condition for later, another's doing, the reason, what already was
_NOT_NOW = re.compile(
    r"(?i)(?<!\bmå\s)\bikke\b|\b(?:tidligere|hvis|såfremt|fremadrettet|allerede|som\s+følge|ved\s+lov|dagsorden\w*|på\s+mødet)\b|\bifølge\b"
)
_SENTENCE_END = re.compile(
    r"(?<=[a-zæøå)”\"\d][.!?])(?<!\bkr\.)(?<!\bnr\.)(?<!\bjf\.)(?<!\bstk\.)(?<!\d\.)\s+(?=[A-ZÆØÅ§])|\n+"
)
_AMENDED = {Outcome.APPROVED: Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED: Outcome.RECOMMENDED_AMENDED}


def with_changes_told(
    decisions: Sequence[Decision], recommendations: Sequence[Recommendation], case: str
) -> list[Decision]:
    """The decisions, amended where a sentence behind the assent changes what is put forward; `case` is the item's other text.

    What the recommendation or the case says itself is no change: "Godkendt. Taksten nedsættes til 20 kr." of a proposal that says so.
    """
    return [_changed(d, recommendations, case) if d.outcome in _AMENDED else d for d in decisions]


def _changed(decision: Decision, recommendations: Sequence[Recommendation], case: str) -> Decision:
    first, *later = _SENTENCE_END.split(decision.text)
    given = _WITH.match(first)
    if given and decision.remark is None and _is_another_measure(given["what"], recommendations, case):
        return decision.model_copy(update={"outcome": _AMENDED[decision.outcome], "remark": given["what"].rstrip(". ")})
    for sentence in later:
        if not _changes(sentence, recommendations):
            continue
        if not _YET.match(sentence) and _is_known(sentence, recommendations, case):
            continue
        remark = decision.remark or sentence.rstrip(". ")
        return decision.model_copy(update={"outcome": _AMENDED[decision.outcome], "remark": remark})
    return decision


def _is_another_measure(what: str, recommendations: Sequence[Recommendation], case: str) -> bool:
    """True for a measure that neither the recommendation nor the case gives: "en høringsfrist på seks uger"."""
    if any(shares_measure(what, text) for text in (*(r.text for r in recommendations), case)):
        return False
    return measures_anything(what)


def _changes(sentence: str, recommendations: Sequence[Recommendation]) -> bool:
    if _NOT_NOW.search(sentence):
        return False
    if _PERFORMED.match(sentence) and any(measures_differ(sentence, r.text) for r in recommendations):
        return True
    return _CHANGES.match(sentence) is not None or _YET.match(sentence) is not None


def _is_known(sentence: str, recommendations: Sequence[Recommendation], case: str) -> bool:
    if any(agrees(sentence, r.text) for r in recommendations) or shares_measure(sentence, case):
        return True
    return any(agrees(sentence, told) for told in _SENTENCE_END.split(case) if told.strip())
