"""What a decision in its own words is about: the recommendation, or a course that the recommendation does not know."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.lexicon.names import NAME
from extract.reconcile.asked import asks_for

# "Udvalget anbefaler, at …", "Byrådet besluttede at …": what follows are the body's own words.
OWN_WORDS = re.compile(
    r"""(?isx)^(?P<before>(?:[^.]|\.(?!\s+[A-ZÆØÅ]))*?)
        \b(?:beslutte(?:de|r|t|s|des)|anbefale(?:r|de|t|s|des)|indstille(?:r|de|s|des)|vedtog|vedtager|tilslutte(?:r|de)\s+sig)\b
        (?P<between>[^.\n]{0,70}?)(?:,\s*|\s)at\s+(?P<said>(?:[^.]|\.(?!\s+[A-ZÆØÅ]))+)"""
)
# What begins a remark: "Anbefales med bemærkning om, at …" recommends what was put forward.
ATTACHED = re.compile(r"(?i)\b(?:med|idet|under|dog|når|hvis|såfremt)\b")
# Words that point back to what was recommended, whatever they are called in this case.
POINTS_BACK = re.compile(
    r"(?i)\b\w*(?:indstilling|anbefaling|forslag|ansøgning|dagsorden|godkend|tiltræd|tiltråd|vedtag|efterretning|imødekom|udsæt|afslag|afvis|orientering)\w*|\b(?:punkt|pkt|ad|sagen|planen|model|alternativ|scenarie?|løsning)\b"
)
STRONG = {
    Outcome.APPROVED,
    Outcome.APPROVED_AMENDED,
    Outcome.RECOMMENDED,
    Outcome.RECOMMENDED_AMENDED,
    Outcome.REJECTED,
    Outcome.NOT_RECOMMENDED,
}
WORD = re.compile(r"[a-zæøåé]{5,}")
ROOT = 6  # letters that two forms of one word share
EMPTY_WORDS = frozenset({
    "eller", "efter", "under", "inden", "samme", "andre", "skulle", "kunne", "herunder", "mellem", "hvorvidt",
    "besluttes", "godkendes", "godkender", "anbefaler", "anbefales", "indstiller", "udvalget", "byrådet",
    "kommunalbestyrelsen", "økonomiudvalget", "forvaltningen", "administrationen", "kommune", "kommunen", "overfor",
    "gives", "meddeles", "tages", "stilling", "forbindelse", "derfor", "således", "fremlægges", "beslutter",
    "efterretning", "yderligere", "endvidere",
})  # fmt: skip
STEM = 4  # letters of a word that are looked for inside others
FEW = 3
NAMED = re.compile(NAME)


ACT = "outcome.act"  # the lexicon's entry for a decision that names the act itself: "Mødetiden fastholdes"
PASSIVE = re.compile(r"[a-zæøå]{4,}es\b")
# What a body decided in its own words, also behind a word of assent: "godkendte, at skolen bevares"
CONTENT = re.compile(
    r"(?is)\b(?:beslutte(?:de|r|t|s|des)|anbefale(?:r|de|t|s|des)|indstille(?:r|de|s|des)|vedtog|vedtager|vedtaget|godkendte|godkender|tiltrådte|tiltræder|tilslutte(?:r|de)\s+sig)\b"
    r"(?P<between>[^.,\n]{0,40}?)(?:,\s*|\s)at\s+(?P<said>(?:[^.]|\.(?!\s+[A-ZÆØÅ]))+)"
)
# "broen ikke bygges", "følge udvalget om ikke at lukke skolen": the clause itself is denied
NEGATED = re.compile(r"(?i)(?:^|\bat\s+)(?:[^\s,.;]+\s+){0,6}?ikke\b(?!\s+(?:alene|kun|blot|mindst)\b)")
DENIED = re.compile(r"(?i)\b(?:ikke|ej)\b(?!\s+(?:alene|kun|blot|mindst)\b)")
NAMED_IT = re.compile(r"(?i)\b(?:\w+s\s+)?(?:indstilling|anbefaling)(?:en|erne)?\b")
PUT_FORWARD = re.compile(r"(?i)\b\S*(?:indstilling|forslag)(?:en|er|erne|et|ene)?\b(?![^.]*\bom\s+ikke\s+at\b)")
ADOPTING = {Outcome.APPROVED, Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED}
REFUSALS = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED}
KEEPS = re.compile(
    r"(?i)\b(?:fastholdes|bevares|forbliver|opretholdes|opgive[rs]?|droppe[rs]?|skrinlægge[rs]?"
    r"|standses?|stoppe[rs]?|som\s+hidtil|uændre\w+)\b"
)


def answers_otherwise(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision names an act that the recommendation does not, and the recommendation left nothing open."""
    if "open" in asks_for(recommendation.text):
        return False
    asked = recommendation.text.lower()
    if decision.evidence.found_by == ACT:
        turned = NEGATED.search(asked) is not None and DENIED.search(decision.text) is None
        return turned or not any(verb in asked for verb in PASSIVE.findall(decision.text.lower()))
    own = CONTENT.search(decision.text)
    if (
        own
        and not decision.points
        and decision.outcome in REFUSALS
        and NEGATED.search(own["said"])
        and not PUT_FORWARD.search(own["said"])
    ):
        return not _touches(own["said"], asked)  # "anbefaler, at broen ikke males", where that was not asked
    if own is None or decision.outcome not in ADOPTING:
        return False
    if KEEPS.search(own["said"]) is not None and KEEPS.search(asked) is None:
        return True
    if ATTACHED.search(own["between"]) or PUT_FORWARD.search(own["said"]):
        return False
    denied = NEGATED.search(own["said"]) is not None
    return denied is not (NEGATED.search(asked) is not None) and shares_words(decision, recommendation)


def denies(one: str, other: str) -> bool:
    """True where one of two texts says not to do what the other says to do: "hallen bygges", "hallen ikke bygges"."""
    apart = (NEGATED.search(one) is None) is not (NEGATED.search(other) is None)
    return apart and len(_words(one) & _words(other)) >= min(len(_words(one)), len(_words(other)), 2) > 0


def repeats_refusal(decision: Decision, recommendation: Recommendation) -> bool:
    """True where both say that the same thing shall not be done: "klagen ikke tages til følge", "Klagen tages ikke til følge"."""
    asked, said = NEGATED.search(recommendation.text), DENIED.search(decision.text)
    return (
        asked is not None
        and said is not None
        and not NAMED_IT.search(decision.text)
        and shares_words(decision, recommendation)
    )


def _touches(said: str, asked: str) -> bool:
    """True where a word of what was asked stands in what was said, also within another: "navnene" in "vejnavne"."""
    low = said.lower()
    return any(word[:STEM] in low for word in _words(asked))


def is_other_business(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision says in its own words something of which the recommendation has not one word."""
    said = _said(decision)
    asked = _words(recommendation.text)
    if said is None or len(asked) < FEW:
        return False
    return len(said) >= FEW and not _shared(said, asked)


def leaves_out(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where the decision's own words answer another recommendation of the item, and not this one."""
    said = _said(decision)
    if said is None or _shared(said, _words(recommendation.text)):
        return False
    return any(_shared(said, _words(other.text)) for other in others if other is not recommendation)


def shares_words(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision's text and the recommendation have a word in common that says something."""
    return _shared(_words(decision.text), _words(recommendation.text))


def nearest(decisions: Sequence[Decision], recommendation: Recommendation) -> Decision | None:
    """The decision that has most words in common with the recommendation; None where none has, or two have as many."""
    asked = _words(recommendation.text)
    common = [sum(_shared(frozenset([word]), asked) for word in _words(d.text)) for d in decisions]
    most = max(common, default=0)
    return decisions[common.index(most)] if most and common.count(most) == 1 else None


def names_others(decision: Decision, recommendation: Recommendation) -> bool:
    """True where persons are recommended and the decision appoints others."""
    wanted = [name.rstrip(".") for name in NAMED.findall(recommendation.text)]
    return bool(wanted) and bool(NAMED.search(decision.text)) and not any(name in decision.text for name in wanted)


def _said(decision: Decision) -> frozenset[str] | None:
    """The words that the decision says of its own; None where it points back to the recommendation."""
    if decision.points or decision.outcome not in STRONG:
        return None
    return _own_words(decision.text)


@lru_cache(maxsize=256)
def _own_words(text: str) -> frozenset[str] | None:
    found = OWN_WORDS.search(text)
    if (
        found is None
        or ATTACHED.search(found["between"])
        or any(POINTS_BACK.search(found[part]) for part in ("before", "between", "said"))
    ):
        return None
    return _words(found["said"])


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in WORD.findall(text.lower()) if w not in EMPTY_WORDS)


def _shared(one: frozenset[str], other: frozenset[str]) -> bool:
    if not {a[:ROOT] for a in one}.isdisjoint(b[:ROOT] for b in other):
        return True
    all_of_one, all_of_other = " ".join(one), " ".join(other)
    return any(len(a) > ROOT and a[:ROOT] in all_of_other for a in one) or any(
        len(b) > ROOT and b[:ROOT] in all_of_one for b in other
    )
