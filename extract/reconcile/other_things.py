"""Decisions on a thing that the item does not know: "Byrådet vedtog en ny forretningsorden" settles nothing that was recommended."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Mapping, Recommendation
from extract.reconcile.agreement import is_same_root, roots

_VERB = r"(?:vedtog|vedtager|godkendte|godkender|tiltrådte|tiltræder|afviste|forkastede|udsatte|drøftede|imødekom)"
_BODY = r"(?:\w*(?:udvalget|rådet|bestyrelsen|repræsentationen)|magistraten|nævnet)"
# "Byrådet vedtog | en ny tidsplan for havnen", "Byrådet udsatte behandlingen af | lokalplan 12"
_DOES = re.compile(
    rf"(?i)^(?:Udvalget\s+for\s+[^.,;]{{3,40}}?|{_BODY})\s+{_VERB}\s+(?:enstemmigt\s+|behandlingen\s+af\s+)?(?P<thing>(?!at\b|ikke\b)[^.,;:\n]+)\W*$"
)
# "Lokalplan 12 | blev vedtaget", "Ansøgningen fra Sydkoret | afslås"
_BECAME = re.compile(
    r"(?P<thing>[A-ZÆØÅ][^.,;:\n]{3,90}?)\s+(?i:(?:(?:blev|er|bliver)\s+)?(?:enstemmigt\s+)?"
    r"(?:godkendt|godkendes|vedtaget|vedtages|tiltrådt|imødekommet|imødekommes|afslået|afslås|afvist|afvises|forkastet|udsat|udsættes|drøftet))\W*$"
)
# a thing of its own: one among others, a new one, or one with a number
_NAMED = re.compile(r"(?i)^(?:en|et)\s|\d|\s(?:for|til|om|med|fra|af|i|på|ved)\s+\w")
# "Byrådet godkendte | dagsordenen | og gik over til punkt 6"
_OF_MINUTES = re.compile(rf"(?i)^{_BODY}\s+(?:godkendte|godkender)\s+(?P<thing>dagsordenen|referatet|protokollen)\b")
# what was put forward, whatever it is called
_REFERS = re.compile(
    r"(?i)\b\w*(?:indstilling|anbefaling|forslag|beslutning|punkt|oplæg|udkast|materiale|notat|orientering|redegørelse|dagsorden|model|scenari|alternativ|løsning|variant)\w*|\b(?:sag|sagen|sagerne|det|dette|denne|den|de|alle|ad|pkt)\b"
)
_LEFT_OPEN = re.compile(
    r"(?i)\b(?:vedlagte|foreliggende|fremsendte|fremlagte|foreslåede|bilag\w*|forslag\w*|udkast\w*|oplæg\w*)\b"
)
_FEWEST = 2  # words of a recommendation that say what it is about


def without_other_things(
    mappings: Sequence[Mapping],
    decisions: Sequence[Decision],
    recommendations: Sequence[Recommendation],
    title: str,
    case: str,
) -> list[Mapping]:
    """The mappings but those derived from a decision on a thing that neither the item's `title`, its points nor its `case` speak of."""
    by_id = {r.id: r for r in recommendations}
    named = {d.id: thing for d in decisions if (thing := _thing(d))}
    strange = {
        id for id, thing in named.items() if _is_strange(thing, [title, *(r.text for r in recommendations), case])
    }
    return [
        m
        for m in mappings
        if m.basis != "derived" or m.decision not in strange or _leaves_open(by_id[m.recommendation])
    ]


def _thing(decision: Decision) -> str | None:
    """The thing that a decision of one sentence is about by its own name; None where it may be what was put forward."""
    if not decision.points and (found := _OF_MINUTES.match(decision.text)):
        return found["thing"]
    found = None if decision.points else _DOES.match(decision.text) or _BECAME.match(decision.text)
    if found is None or _REFERS.search(found["thing"]) or not _NAMED.search(found["thing"]):
        return None
    return found["thing"]


def _is_strange(thing: str, texts: Sequence[str]) -> bool:
    own = roots(thing)
    return bool(own) and not any(is_same_root(one, other) for text in texts for other in roots(text) for one in own)


def _leaves_open(recommendation: Recommendation) -> bool:
    """True for a recommendation that does not say itself what it is about: "at det vedlagte forslag godkendes"."""
    return _LEFT_OPEN.search(recommendation.text) is not None or len(roots(recommendation.text)) < _FEWEST
