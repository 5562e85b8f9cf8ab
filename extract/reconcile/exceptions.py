"""What a decision on the whole says of one of its points: that it is left out, put off, withdrawn or refused."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.lexicon.connectives import AT_ONCE
from extract.reconcile.about import content_words
from extract.reconcile.agreement import is_same_root, roots

RECOMMENDING = {Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED}
LEFT_OUT = re.compile(
    r"(?i)\b(?:med\s+undtagelse\s+af|på\s*nær|undtagen|undtaget|bortset\s+fra(?!\s+at\b)|uden|eksklusive?|ekskl\.?|minus|fraregnet|(?:dog|men)\s+ikke(?=\s+(?:det\s+)?(?:første|andet|tredje|fjerde|sidste)\s+(?:indstillings)?punkt))\s+(?P<rest>(?:[^.;]|(?<=pkt)\.|(?<=pk)\.|(?<=\snr)\.|(?<=\d)\.(?=\s*(?:at|punkt)\b)){1,60})"
)
# "på nær det sidste", "med undtagelse af det andet punkt"
PLACES = ("første", "andet", "tredje", "fjerde", "femte", "sidste")
COUNTED = re.compile(
    rf"(?i)(?:det\s+)?(?P<place>{'|'.join(PLACES)})(?=\s+(?:indstillings)?punkt|\s+(?:blev|er)\b|\s*(?:[.,;]|$))"
)
PLACED = re.compile(
    rf"(?i)\b(?P<place>{'|'.join(PLACES)})\s+(?:indstillings|at-)?(?:punkt(?:et)?|at|led|pind|dot|del)\b(?!\s+(?:i|af|på)\s+(?!indstilling|punkt))(?P<said>[^.;]*)"
)
# where the words about one point end: "punkt 1 males, mens punkt 2 forkastes"
EXCEPTION_END = re.compile(
    r"(?i)(?<=[^\s\d])(?<!\bpkt)(?<!\bpk)(?<!\bnr)\.\s|;|\n|\b(?:mens|men|hvorimod|hvorefter)\b|,\s*(?:og\s+)?(?=(?:indstillings)?(?:punkt|pkt))"
)
BUT = re.compile(r"(?i)[,–-]\s*(?:men|mens|dog)\s+(?P<rest>(?:[^.]|\.(?!\s+(?-i:[A-ZÆØÅ])))+)")
# "Med undtagelse af punkt 2, der blev forkastet, blev indstillingen godkendt"
AHEAD = re.compile(
    r"(?i)(?:med\s+undtagelse\s+af|bortset\s+fra|på\s*nær|undtagen)\s+(?P<rest>[^.;]{4,120}?),\s+(?:blev|bliver|er|godkendte|vedtog|tiltrådte)\s"
)
LATER = re.compile(
    r"(?<=[a-zæøå])\.\s+(?=[A-ZÆØÅ])|(?<=\d)\.\s+(?=(?:Punkt|Pkt\.|Indstillingspunkt)\s)|\n+"
)  # where the sentences behind the first begin
# what keeps a point from being decided with the others, whatever becomes of it: "Punkt 2 blev ikke behandlet"
KEEPS_OUT = re.compile(
    r"(?i)\bikke\s+(?:\w+\s+){0,2}?(?:behandl|stilling|omfatt|medtag|beslut|afgj|afgør|drøft|aktuel)\w*|\b(?:kun|alene|senere)\b|\b(?:afvent|vent)\w*"
)
EXCEPTIONS = (
    (
        re.compile(
            r"(?i)\budg(?:år|ik|ået)\b|\bfald(?:er|t)\s+(?:væk|bort)\b|\b(?:trak(?:tes)?|trækkes|trukket)\b|\btag(?:es|et)\s+(?:af|ud)\b|\btages\b[^.;]{0,30}?\saf(?:\s+dagsordenen)?\W*$"
        ),
        Effect.WITHDRAWN,
    ),
    (
        re.compile(
            r"(?i)\b(?:udsæt|udsat|udskyd|udskudt|udskød|genoptag)\w*|\bafventer\b|\bforelægges\b[^.;]*\b(?:når|senere|igen|på\s+ny)\b|\bbehandles\s+(?:på|ved|i|senere)\b"
        ),
        Effect.POSTPONED,
    ),
    (re.compile(r"(?i)\bsendes\s+(?:tilbage|retur)\b|\b(?:tilbagesend|returner|hjemvis)\w*"), Effect.RETURNED),
    (
        re.compile(
            r"(?i)\b(?:oversend|videresend)\w*|\bhenvis(?:es|t)\s+til\s+(?:\w+\s+)?(?:\w*udvalg|budget|byråd|kommunalbestyrelse|magistrat|forvaltning)\w*|\bindgår\s+i\s+(?:\w+\s+)?budget\w*"
            r"|\bsendes\s+(?:[^\s.,;]+\s+){0,2}?i\s+(?:\w+\s+)?høring\b"
            r"|\b(?:afklares|afgøres|fastlægges|besluttes|drøftes)\s+i\s+\w*(?:udvalget|rådet|bestyrelsen|magistraten)\b"
            r"|\b(?:drøftes|behandles|vurderes|prioriteres|indgår|medtages)\s+i\s+forbindelse\s+med\s+(?:\w+\s+){0,2}?budget\w*"
        ),
        Effect.FORWARDED,
    ),
    (
        re.compile(
            r"(?i)\b(?:forkast|nedstem|afvis(?!\w*\s+at\b)|afslå|stryges|strøget|faldt|faldet|bortfald)\w*|\bikke\s+(?:var\s+|er\s+)?flertal\b"
            r"|\b(?:indstillingen|forslaget)\s+(?:blev\s+|er\s+)?ikke\b|\bafslag\b|\bikke\s+(?:at\s+)?gå\s+ind\s+for\b|\bikke\s+(?:for\s+så\s+vidt|hvad)\s+angår\b|\bikke\s+(?:kan|kunne|vil|ville)\s+(?:godkend|anbefal|tiltræd|støtte|følge|imødekom|vedtag)\w*"
            r"|\bikke\s+(?:(?:blev|bliver|er)\s+)?(?:(?:godkend|vedtag|tiltræd|tiltråd|anbefal|imødekom|gennemfør|følge|medtage)\w*)|(?<!og\s)\bikke\s+(?:pkt|punkt)|\bikke\s+(?:(?:kan|kunne)\s+)?(?:samle|opnå|få|fik|opnåede|samlede|finde|fandt)\s+(?:\w+\s+)?(?:flertal|tilslutning|opbakning)\b"
            r"|\b(?:godkend|anbefal|tiltræd|vedtag)(?:es|s)\s+(?:indstillings)?(?:punkt|pkt\.?)\s*\d+\s+ikke\b"
        ),
        Effect.REJECTED,
    ),
)
# "punkt 3", "omplaceringen under b)"
REMARKED_POINT = re.compile(
    r"(?i)\b(?:indstillings?(?:punkt|pkt\.?)|pkt\.?|pk\.|punkt|litra|under(?=\s+[a-hjk]\))|ad\.?)\s*(?P<n>\d{1,2}|(?-i:[a-hjk])(?=[)\s,.;]|$))(?!\w)(?!\s+på\s+(?:\w+\s+)?dagsorden)"
)
# "dog således at Ø ikke kunne støtte punkt 3": some members' stand, and not the body's
SOME_CANNOT = re.compile(
    r"\b(?!Byråd|Kommunal|Udvalg|Regions|Magistrat|Økonomi|[A-ZÆØÅ]\w+(?:udvalg|råd))[A-ZÆØÅ][\w-]*\)?\s+(?:dog\s+)?(?:ikke\s+(?:kan|kunne|vil|ville)|(?:kan|kunne|vil|ville)\s+ikke)\b"
)
REFUSES = re.compile(r"(?i)\b(?:afvis|forkast|afslå|nedstem)\w*")
# "uden torvet"; not "uden bemærkninger"
THING = re.compile(r"(?i)(?:den|det)?\s*(?P<thing>[a-zæøå]{3,}?)(?:erne|ene|en|et)\s*(?:[.,;]|$)")
# "undtagen | taksten for ungdomsklubben | , der fastholdes"
WHAT = re.compile(r"(?i)(?!\W*(?:det|de|den|at|hvad|hvor|om)\b|.*(?:punkt|pkt))[^.,;(]+")
# "2. at" and "2'eren" in an exception name a point as well
EXCEPTED_POINT = re.compile(
    REMARKED_POINT.pattern
    + r"|\bnr\.?\s*(?P<nr>\d{1,2})\b|\b(?P<at>\d{1,2})(?:['’]?eren\b|\.\s+(?:at|(?:indstillings)?punkt)\b)"
)
ALSO_LISTED = re.compile(r"(?:\s*(?:,|og|samt|-|–)\s*\d{1,2}(?![\w.]))+")  # "pkt. 2 | og 3 | sendes tilbage"
BUT_NOT = re.compile(
    r"(?i),?\s+(?:men|dog)\s+ikke\s+(?:det\s+)?(?P<nth>\d{1,2})\.\s+(?:(?:indstillings|at-)?punkt|at\b)"
    rf"|,?\s+(?:men|dog)\s+ikke\s+(?:det|den)\s+(?P<place>{'|'.join(PLACES[:-1])})(?=\s+(?:indstillings)?punkt|\s+at\b|\s*(?:[.,;]|$))"
    r"|,?\s+(?:men|dog|og(?=[^.,;]*\s(?:blev|bliver|er|godkendes|vedtages)\b))\s+ikke\s+(?:(?:i\s+|for\s+)?(?:indstillings)?(?:punkt(?:erne)?|pkt\.?)\s*|i\s+|for\s+)(?P<list>\d{1,2}(?:\s*(?:,|og|-|–)\s*\d{1,2})*)\s*(?=[.,;]|$|\s(?:blev|bliver|er|godkendes|vedtages)\b)"
)
# "Byrådet kunne tilslutte sig punkt 1 og ikke punkt 2"
ONE_AND_NOT_OTHER = re.compile(
    r"(?i)^(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten|borgerrepræsentationen)\s[^.;]*?\b(?:punkt(?:erne)?|pkt\.?)\s*\d[\d\s,og–-]*?\s+og\s+ikke\s+(?:i\s+|for\s+)?(?:indstillings)?(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>\d{1,2}(?:\s*(?:,|og|-|–)\s*\d{1,2})*)\s*(?:[.,;]|$)"
)
# "Godkendt. Vedr. punkt 3 fjernes masten helt", "Godkendt - punkt 3 dog kun med den tilføjelse, at …"
CHANGES = re.compile(
    r"(?i)\b(?:ændr|rett|fjern|tilføj|præcis|juster|nedsæt|forhøj|erstatt|tilpas|reducer|suppler|udvid)\w*|\bdog\s+(?:kun\s+)?(?:med|så(?:dan|ledes)?)\b"
)
_BEFORE, _AFTER = 40, 60  # characters around the point's number that may tell of it


def refusal_by(decision: Decision) -> Effect:
    """What a decision does to what it leaves behind: a body that only recommends cannot reject."""
    return Effect.NOT_RECOMMENDED if decision.outcome in RECOMMENDING else Effect.REJECTED


def excepted_effect(decision: Decision, recommendation: Recommendation) -> Effect | None:
    """What a decision on the whole says of this one point: "med undtagelse af punkt 2, som blev forkastet"."""
    for clause in _told_of_point(decision, recommendation):
        if SOME_CANNOT.search(clause):
            continue
        effect = next((effect for pattern, effect in EXCEPTIONS if pattern.search(clause)), None)
        if effect is not None:
            return refusal_by(decision) if effect is Effect.REJECTED else effect
    return None


def refuses_beside(decision: Decision, recommendation: Recommendation) -> bool:
    """True for the point that is refused behind others that are adopted: "Punkt 1 og 2 godkendt, men ikke punkt 3"."""
    ahead = ONE_AND_NOT_OTHER.match(decision.text)
    if ahead and recommendation.point in listed_points(ahead["list"]):
        return True
    return any(
        recommendation.point in listed_points(found["list"] or found["nth"] or _number_of(found["place"]))
        for found in BUT_NOT.finditer(decision.text)
    )


def _number_of(place: str) -> str:
    """The number of a point that is named by its place: "3" for "tredje"."""
    return str(PLACES.index(place.lower()) + 1)


def listed_points(listed: str) -> set[str]:
    """The points of "3", "3 og 4" and "3-5"."""
    ends = re.findall(r"\d+", listed)
    if len(ends) == 2 and re.search(r"[-–]", listed):
        return {str(n) for n in range(int(ends[0]), int(ends[1]) + 1)}
    return set(ends)


def changes_point(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a decision on the whole says of this one point that it is changed: "Godkendt. Punkt 3 ændres til …"."""
    return any(CHANGES.search(clause) for clause in _told_of_point(decision, recommendation))


def mapped(recommendation: Recommendation, decision: Decision, effect: Effect) -> Mapping:
    """What a decision on the whole did to this one point; stated where it says so by the point's label: "Godkendt, idet punkt 2 udgår"."""
    named = refuses_beside(decision, recommendation) or any(True for _ in _told_of_point(decision, recommendation))
    basis: Literal["stated", "derived"] = "stated" if named else "derived"
    return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis=basis)


def names_point(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a decision on the whole says something of this one point that refuses it no more than the others."""
    told = any(True for _ in _told_of_point(decision, recommendation))
    return told and excepted_effect(decision, recommendation) is None


def is_left_out(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for the point that a decision on the whole leaves out without a fate: "med undtagelse af punkt 3", "på nær det sidste"."""
    if excepted_effect(decision, recommendation) is not None:
        return False
    found = LEFT_OUT.search(decision.text)
    by_place = COUNTED.match(found["rest"]) if found else None
    if by_place:
        place = PLACES.index(by_place["place"].lower())
        return [recommendation] == list(others[place:][:1] if place + 1 < len(PLACES) else others[-1:])
    if found and _is_what_is_left(found["rest"], recommendation, others):
        return True
    if _is_turned_down_after(decision, recommendation, others):
        return True
    points = [m["n"] or m["nr"] or m["at"] for m in EXCEPTED_POINT.finditer(found["rest"])] if found else []
    return recommendation.point in points or any(
        KEEPS_OUT.search(clause) for clause in _told_of_point(decision, recommendation)
    )


def effect_by_place(decision: Decision, others: Sequence[Recommendation]) -> tuple[Recommendation, Effect] | None:
    """The one point that the remark names by its place, and what becomes of it: "idet sidste at afventer budgettet"."""
    found = [*PLACED.finditer(decision.remark or "")]
    if len(found) != 1 or decision.points:
        return None
    place = PLACES.index(found[0]["place"].lower())
    named = list(others[place:][:1] if place + 1 < len(PLACES) else others[-1:])
    effect = next((effect for pattern, effect in EXCEPTIONS if pattern.search(found[0]["said"])), None)
    if not named or effect is None or SOME_CANNOT.search(found[0]["said"]):
        return None
    return named[0], refusal_by(decision) if effect is Effect.REJECTED else effect


def _is_what_is_left(rest: str, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for the one point that speaks of the thing that is left out: "Planen blev vedtaget, dog uden torvet"."""
    thing = THING.match(rest)
    if len(others) < 2:
        return False
    if thing is None:
        return _speaks_alone_of(WHAT.match(rest), recommendation, others)
    named = [r for r in others if re.search(rf"(?i)\b{thing['thing']}", r.text)]
    if not named:  # "bortset fra garantien", of "kommunen garanterer"
        named = [r for r in others if any(is_same_root(word, w) for word in roots(thing[0]) for w in roots(r.text))]
    return named == [recommendation]


def _speaks_alone_of(
    what: re.Match[str] | None, recommendation: Recommendation, others: Sequence[Recommendation]
) -> bool:
    """True for the only point with one of the words of what is left out: "undtagen taksten for klubben"."""
    said = roots(what[0]) if what else ()
    holders = [[r for r in others if any(is_same_root(word, w) for w in roots(r.text))] for word in said]
    return {r.id for found in holders if len(found) == 1 for r in found} == {recommendation.id}


def _is_turned_down_after(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True for the one point of whose matter a later sentence refuses something: "… Det blev samtidig besluttet at afvise torvet"."""
    if len(others) < 2:
        return False
    for sentence in LATER.split(decision.text)[1:]:
        said = content_words(sentence) if REFUSES.search(sentence) and AT_ONCE.search(sentence) else frozenset()
        sharing = [r for r in others if said & content_words(r.text)]
        if sharing == [recommendation]:
            return True
    return False


def _told_of_point(decision: Decision, recommendation: Recommendation) -> Iterator[str]:
    """The words about the point in the decision's remark, after "men", and in the sentences behind the first."""
    if len(decision.points) == 1 or recommendation.point is None:
        return
    beside = BUT.search(decision.text)
    later = LATER.split(decision.text)[1:] if not decision.points else []
    ahead = AHEAD.match(decision.text)
    for told in (decision.remark or "", beside["rest"] if beside else "", ahead["rest"] if ahead else "", *later):
        for found in EXCEPTED_POINT.finditer(told):
            number = found["n"] or found["nr"] or found["at"]
            more = ALSO_LISTED.match(told, found.end())
            if recommendation.point in ({number} if more is None else listed_points(number + more[0])):
                before = re.split(r"[,;]|\.\s", told[max(0, found.start() - _BEFORE) : found.start()])[-1]
                yield before + EXCEPTION_END.split(told[found.start() : found.end() + _AFTER])[0]
