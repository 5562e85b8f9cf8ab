"""What a decision in its own words is about: the recommendation, or a course that the recommendation does not know."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.lexicon.names import NAME
from extract.reconcile.asked import asks_for

# "Udvalget anbefaler, at …", "Byrådet besluttede at …": what follows are the body's own words.
OWN_WORDS = re.compile(
    r"""(?isx)^(?P<before>(?:[^.]|\.(?!(?<!\bmio\.)(?<!\bmia\.)(?<!\bkr\.)\s+[A-ZÆØÅ]))*?)
        \b(?:beslutte(?:de|r|t|s|des)|anbefale(?:r|de|t|s|des)|indstille(?:r|de|s|des)|vedtog|vedtager|tilslutte(?:r|de)\s+sig)\b
        (?P<between>[^.\n]{0,70}?)(?:,\s*|\s)at\s+(?P<said>(?:[^.]|\.(?!(?<!\bmio\.)(?<!\bmia\.)(?<!\bkr\.)\s+[A-ZÆØÅ]))+)"""
)
# "Byrådet vedtog en takst på 40 kr."
FIXES = re.compile(
    r"(?i)^(?:\S+\s+){0,4}?(?:vedtog|besluttede|fastsatte|fastsætter|godkendte|godkender|bevilgede|bevilger)\s+(?:en|et)\s+(?P<thing>[^.,]{3,90}[^.,]*)"
)
# What begins a remark: "Anbefales med bemærkning om, at …" recommends what was put forward.
ATTACHED = re.compile(r"(?i)\b(?:med|idet|under|dog|når|hvis|såfremt)\b")
BY_VOTES = re.compile(r"(?i)\bmed\s+(?:(?:et|stort|snævert|bredt|smalt)\s+)*(?:stemme\w*|flertal\w*|\d+)\b.*")
# Words that point back to what was recommended, whatever they are called in this case.
POINTS_BACK = re.compile(
    r"(?i)\b\w*(?:indstilling|anbefaling|forslag|ansøgning|dagsorden|godkend|tiltræd|tiltråd|vedtag|efterretning|imødekom|udsæt|afslag|afvis|orientering)\w*|\b(?:punkt|pkt|ad|sagen|planen|model|alternativ|scenarie?|løsning)\b"
)
# "Brev fra Naturrådet blev uddelt og taget til efterretning"
HANDED_OUT = re.compile(
    r"(?i)^(?:\S+s\s+)?(?P<paper>høringssvar|brev|mail|e-mail|henvendelse|notat|bilag|bemærkninger)\w*\b[^.]{0,80}?\b(?:omdelt|eftersendt|fremlagt|modtaget|uddelt)\b"
)
# "Udvalget tager Seniorrådets bemærkninger til efterretning", "noterer sig, at Byrådet godkendte …"
NOTED_PAPER = re.compile(
    r"(?i)^(?:\S+\s+){1,3}?(?:tager|tog)\s+(?:\S+s\s+)?(?P<paper>bemærkning|høringssvar|henvendelse|brev|udtalelse|afvisning|beslutning|protokol)\w*\s+(?:\S+\s+){0,5}?til\s+efterretning\W*$"
)
NOTES_THAT = re.compile(r"(?i)^(?:\S+\s+){1,3}?notere(?:r|de)\s+sig,?\s+at\s[^.]*\W*$")
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
FEW = 3
REPLACED = re.compile(
    rf"(?:i\s+stedet\s+for|efter|som\s+afløser\s+for|til\s+afløsning\s+af)\s+{NAME}|\b(?:da|idet|fordi|efter\s+at)\s+{NAME}(?=\s+(?:\([^()]*\)\s+)?(?:er|har|blev|var)\s)"
)  # who leaves the seat
OF_PLACE = re.compile(
    rf"(?<!falder )(?<!peger )(?<!gives )(?<!tildeles )(?<!går )\b(?:for|i|hos|ved|på|til)\s+{NAME}"
)  # "bestyrelsen for Sandager Museum"
NAMED = re.compile(NAME)
SENTENCES = re.compile(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])|\n+")
APPOINTS = re.compile(r"(?i)\b(?:udpeg|valgt|vælg|genvalgt|indtræd|indtrådte|indstil|nyvalgt)\w*")
# "Pia Storm (F) ønskede ikke at fortsætte", "trak sit kandidatur"
NOT_THEY = re.compile(
    r"(?i)\bønske(?:r|de)\s+ikke\b|\b(?:trak|trækker|frafaldt|frafalder)\s+(?:sit|sin)\b|\bblev\s+ikke\s+valgt\b"
)
ADOPTING = {Outcome.APPROVED, Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED}
REFUSALS = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED}


def notes_another_paper(decision: Decision, recommendation: Recommendation) -> bool:
    """True where only a paper, or what others said, is noted, of which the recommendation does not speak."""
    if decision.outcome is not Outcome.NOTED:
        return False
    if NOTES_THAT.match(decision.text):
        return "note" not in asks_for(recommendation.text)
    paper = HANDED_OUT.match(decision.text) or NOTED_PAPER.match(decision.text)
    return paper is not None and paper["paper"][:ROOT].lower() not in recommendation.text.lower()


def is_other_business(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision says in its own words something of which the recommendation has not one word."""
    said = _said(decision)
    asked = content_words(recommendation.text)
    if said is None or len(asked) < FEW:
        return False
    return len(said) >= FEW and not _shared(said, asked)


def leaves_out(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where the decision's own words answer another recommendation of the item, and not this one."""
    said = _said(decision)
    if said is None or _shared(said, content_words(recommendation.text)):
        return False
    return any(_shared(said, content_words(other.text)) for other in others if other is not recommendation)


def shares_words(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision's text and the recommendation have a word in common that says something."""
    return _shared(content_words(decision.text), content_words(recommendation.text))


def nearest(decisions: Sequence[Decision], recommendation: Recommendation) -> Decision | None:
    """The decision that has most words in common with the recommendation; None where none has, or two have as many."""
    asked = content_words(recommendation.text)
    common = [sum(_shared(frozenset([word]), asked) for word in content_words(d.text)) for d in decisions]
    most = max(common, default=0)
    return decisions[common.index(most)] if most and common.count(most) == 1 else None


def names_others(decision: Decision, recommendation: Recommendation) -> bool:
    """True where persons are recommended and the decision appoints others."""
    wanted = [name.rstrip(".") for name in NAMED.findall(OF_PLACE.sub("", REPLACED.sub("", recommendation.text)))]
    appointed = REPLACED.sub("", _appointing(decision.text))
    named = [name.rstrip(".") for name in NAMED.findall(OF_PLACE.sub("", appointed))]
    instead = any(name not in recommendation.text for name in named) and any(name not in appointed for name in wanted)
    return bool(wanted) and bool(named) and (instead or not any(name in appointed for name in wanted))


def _appointing(text: str) -> str:
    """The sentences in which somebody is appointed, where others tell of who is not; else the whole text."""
    sentences = SENTENCES.split(text)
    named = [s for s in sentences if APPOINTS.search(s) and not NOT_THEY.search(s)]
    return ". ".join(named) if named and any(NOT_THEY.search(s) for s in sentences) else text


def _said(decision: Decision) -> frozenset[str] | None:
    """The words that the decision says of its own; None where it points back to the recommendation."""
    if decision.points or decision.outcome not in STRONG:
        return None
    return _own_words(decision.text)


@lru_cache(maxsize=256)
def _own_words(text: str) -> frozenset[str] | None:
    found = OWN_WORDS.search(text)
    fixed = FIXES.search(text) if found is None else None
    if fixed and not POINTS_BACK.search(fixed["thing"]):
        return content_words(fixed["thing"])
    if (
        found is None
        or attaches(found["between"])
        or any(POINTS_BACK.search(found[part]) for part in ("before", "between", "said"))
    ):
        return None
    return content_words(found["said"])


def attaches(between: str) -> bool:
    """True where the words behind a verb of deciding attach a remark; "med 13 stemmer mod 8" does not."""
    return ATTACHED.search(BY_VOTES.sub("", between)) is not None


@lru_cache(maxsize=1024)
def content_words(text: str) -> frozenset[str]:
    """The words of the text that say something."""
    return frozenset(w for w in WORD.findall(text.lower()) if w not in EMPTY_WORDS)


def _shared(one: frozenset[str], other: frozenset[str]) -> bool:
    if not {a[:ROOT] for a in one}.isdisjoint(b[:ROOT] for b in other):
        return True
    all_of_one, all_of_other = " ".join(one), " ".join(other)
    return any(len(a) > ROOT and a[:ROOT] in all_of_other for a in one) or any(
        len(b) > ROOT and b[:ROOT] in all_of_one for b in other
    )
