"""What a decision does to a recommendation to refuse something: it refuses the same, or grants what was to be refused."""

import re
from typing import Literal

from extract.domain.facts import Decision, Effect, Recommendation
from extract.lexicon.connectives import NOT_A_REFUSAL
from extract.reconcile.about import OWN_WORDS, POINTS_BACK
from extract.reconcile.agreement import agrees, is_same_root, roots
from extract.reconcile.motions import SENTENCE_END

REFUSED = re.compile(
    r"(?i)\b(?:afslag|afslås|afslår|afslå|afslog|afvis\w*|afslået|imødekommes\s+ikke|ikke\s+(?:kan\s+|kunne\s+)?imødekom\w*|ikke\s+(?:\w+\s+)?(?:dispensation|\w*tilladelse|tilskud|støtte|lov|medhold)"
    r"|ikke\s+(?:blevet\s+)?taget\s+til\s+følge|tages\s+ikke\s+til\s+følge|ikke\s+at\s+(?:give|yde|meddele|bevilge|imødekomme|støtte|tildele|dispensere|stille\s+\w*garanti)"
    r"|(?:giver|gav|yder|ydede|meddel(?:er|te)|bevil(?:li)?ge(?:r|de|s|t)|støtte[rs]?|støttede|tildel(?:er|te))\s+(?:\w+\s+)?ikke|(?:takke[rs]?|takkede|sige[rs]?|sagde)\s+nej)\b"
)
_NOT_REFUSED = re.compile(
    r"(?i)\bafslag(?:et)?\s+(?:gives|meddeles|gav|giver)\s+(?:\w+\s+)?ikke\b|\bikke\s+(?:at\s+)?(?:give|meddele)[srt]?\s+(?:\w+\s+)?afslag\b|\b(?:giver|gives|gav|meddeler|meddeles|meddelte)\s+(?:\w+\s+)?ikke\s+afslag\b"
)
# "kunne ikke tiltræde, at koret får afslag": it is the refusal that is not followed
_REFUSAL_NOT_FOLLOWED = re.compile(
    r"(?i)\b(?:kan|kunne|vil|ville)\s+(?:\w+\s+)?ikke\s+(?:tiltræde|godkende|støtte|anbefale|følge|vedtage|tilslutte\s+sig),?\s+"
    r"(?:at\s+(?:(?!\bog\b)[^.;,])*|(?:et\s+|indstillingen\s+om\s+(?:at\s+give\s+)?|forslaget\s+om\s+(?:at\s+give\s+)?)?)\b(?:afslag|afslå|afvis|forkast)"
)
_SPARED = re.compile(r"(?i)\b(?:afslås|afvises|forkastes)\s+(?:dog\s+|derfor\s+)?ikke\b")
_SUM = r"\d[\d.,]*\s*(?:(?:mio|t)\.?\s*)?kr\b"
GRANTS = re.compile(
    r"(?i)^(?:\S+\s+){0,6}?(?:imødekommes|imødekommet|bevilges|meddeles\s+(?:tilladelse|dispensation)|imødekom(?:mer)?)\b|\bat\s+\w*(?:ansøgning|anmodning|klage)\w*\s+imødekommes\b"
    r"|^(?:klage|ansøgning|anmodning|indsigelse)\w*\s+(?:\w+\s+)?(?:(?:tages|tog|blev\s+taget)\s+til\s+følge|godkend\w+)\b|\bat\s+(?:imødekomme|bevilge|godkende(?!\s+(?:indstillings)?(?:punkt|pkt|ad)\b)|dispensere|(?:give|meddele|yde)\s+(?:\w+\s+)?(?:\w*tilladelse|dispensation|tilskud|støtte|lov))\b"
    r"|\b(?:gives|meddeles|ydes|giver|meddeler|gav|meddelte)\s+(?:(?:en|et)\s+)?(?:\w*tilladelse|dispensation|tilskud|tilsagn|støtte|lov)\b|\bbevilge(?:r|de|s|t)\b|\b(?:\w*udvalget|\w*rådet|\w*bestyrelsen|magistraten|nævnet)\s+(?:tillader|tillod)\b(?!\s+(?:\w+\s+)?ikke\b)|\btillades\b(?!\s+(?:(?:\w+\s+)?ikke|af|i|efter|ifølge)\b)|^dispensation\s+(?:gives|meddeles)\b|\bmedhold\b"
    r"|\bdispensere(?:r|de|s)\s+(?:\w+\s+)?fra\b|\b(?:takke[rs]?|takkede|sige[rs]?|sagde)\s+ja\b|\bat\s+(?:stille|yde|give)\s+(?:(?:en|et)\s+)?\w*(?:garanti|lån)\b"
    # "Udvalget valgte at give koret 5.000 kr.", "Koret får 5.000 kr.", "Der ydes et tilskud på 5.000 kr."
    rf"|\b(?:give[rs]?|gav|yde[rs]?|ydede|tildele[rs]?|tildelte|bevil(?:li)?ge\w*|støtte[rs]?|støttede|får|fik)\s+(?:[^\s.;,]+\s+){{0,8}}?{_SUM}"
    rf"|^\W*(?:godkend(?:t|es)|imødekomm?e[ts]|bevilges)\s+(?:dog\s+|delvist\s+)?med\s+(?:et\s+tilskud\s+på\s+)?{_SUM}"
)
_GRANTED_FOR = re.compile(
    r"(?i)\b(?:\w*tilladelse|dispensation|tilskud|støtte)(?:n|en|t)?\s+(?:til|på)\s+(?P<what>[^.,;]+)"
)
_REASON = re.compile(
    r"(?i),?\s+(?:da|idet|fordi|eftersom|hvis|såfremt)\s"
)  # what follows tells why, and grants nothing
# what is so already, and not granted now: "Udvalget støtter i forvejen koret med 5.000 kr."
_TOLD = re.compile(
    r"(?i)\b(?:i\s+forvejen|allerede|tidligere|hidtil|i\s+dag|fortsat|har|havde|ønske(?:r|de)\s+(?!udvalget|byrådet)\w*|mente|foreslog|ville)\b"
)
_DENIED = re.compile(r"(?i)\b(?:ikke|ej|ingen|intet)\b")
_LABEL = r"(?:(?:ad|at|punkt|pkt\.?)?\s*\d{1,2}\w?[.:)]*\s+)?"
# "Godkendt. …", "Indstillingen blev tiltrådt", "Udvalget fulgte indstillingen": an assent to the recommendation itself
_ASSENTS = re.compile(
    rf"(?i)^\W*{_LABEL}(?:enstemmigt\s+)?(?:(?:godkendt|tiltrådt|vedtaget|anbefales|anbefalet)\b(?!\s+(?:dog\s+|delvist\s+)?(?:med\s+(?:et\s+tilskud\s+på\s+)?\d|at\b))"
    r"|[^.;]*\bindstilling(?:en|erne)?\b)"
)
# "Indstillingen blev afvist": the recommendation is turned down, and not the wish
_TURNS_DOWN_ITSELF = re.compile(
    rf"(?i)^\W*{_LABEL}(?:herefter\s+blev\s+)?(?:\w+s\s+)?\w*indstilling(?:en|erne)\s+(?:(?:blev|er|bliver|herefter|dermed|derfor)\s+)*(?:afvis|afslå|forkast|nedstem|ikke)\w*"
    rf"|^\W*{_LABEL}(?:\S+\s+){{0,3}}?(?:afvis(?:te|er)|forkaste(?:de|r)|afslog|afslår|nedstemte)\s+(?:\w+s\s+)?\w*indstilling(?:en|erne)\b"
)
# "Medlemsforslaget blev forkastet", "Forslaget vedtaget", where that is what was to be refused
_OF_THING = re.compile(
    rf"(?i)^\W*{_LABEL}(?P<thing>\w*?(?:forslag|ansøgning|klage|anmodning|tilbud|projekt))(?:et|en)\s+(?:(?:om|fra|til|vedr\.|vedrørende)\s+(?:[^\s.,;:]+\s+){{1,6}}?)?(?:(?:blev|er|bliver|var|herefter|dermed|enstemmigt)\s+)*"
    r"(?:(?P<refused>(?P<lost>forkast|nedstem|fald(?:er|t)\b|ikke\s+vedtag)|afvis|afslå|bortfald|ikke\s+(?:vedtag|godkend|imødekom|tiltr))|(?P<adopted>vedtag|godkend|imødekom|tiltr))\w*\b(?!\s+(?:\w+\s+)?ikke\b)"
)
# "Byrådet tiltrådte medlemsforslaget", "Udvalget afviste klagen"; "godkendte forslaget" may be of the recommendation
_DOES_WITH_THING = re.compile(
    rf"(?i)^\W*{_LABEL}(?:[^\s.;,]+\s+){{1,3}}?(?:(?P<refused>(?P<lost>forkastede|nedstemte)|afviste|afslog)|(?P<adopted>tiltrådte|godkendte|vedtog|imødekom))\s+"
    r"(?:enstemmigt\s+)?(?P<thing>\w{4,}forslag|forslag(?=et\s+(?:om|fra)\s)|ansøgning|klage|anmodning|tilbud)(?:et|en)\b"
)
# "at forslaget om afslag vedtages": it is itself what refuses, or is to be adopted
_TO_ADOPT = r"{}\w*\s+(?:(?:om|til|på)\s+(?:\w+\s+)?(?:afslag|afvisning)|(?:(?!ikke\b)[^\s.,;]+\s+){{0,6}}?(?:vedtages|godkendes|tiltrædes))\b"
_THING_OF = ("forslag", "ansøgning", "klage", "anmodning", "tilbud", "projekt")
_IN_FAVOUR = {
    Effect.ADOPTED: Effect.REJECTED,
    Effect.ADOPTED_AMENDED: Effect.REJECTED,
    Effect.RECOMMENDED: Effect.NOT_RECOMMENDED,
    Effect.RECOMMENDED_AMENDED: Effect.NOT_RECOMMENDED,
}


def on_refusal(decision: Decision, recommendation: Recommendation, effect: Effect) -> Effect:
    """The effect on a recommendation to refuse: a refusal adopts it, and what grants the wish refuses the recommendation."""
    if effect is Effect.REJECTED and (
        _NOT_REFUSED.search(decision.text) or _REFUSAL_NOT_FOLLOWED.search(decision.text)
    ):
        return effect  # "Afslag gives ikke"
    if effect in _IN_FAVOUR and NOT_A_REFUSAL.match(decision.text):
        return _IN_FAVOUR[effect]
    turned_down = REFUSED.search(decision.text) or became_of_thing(decision, recommendation) in ("lost", "refused")
    if effect is Effect.REJECTED and turned_down and not _TURNS_DOWN_ITSELF.match(decision.text):
        granted = any(
            GRANTS.search(s) and not (REFUSED.search(s) or _TOLD.search(s)) for s in SENTENCE_END.split(decision.text)
        )
        return Effect.ADOPTED_AMENDED if granted else Effect.ADOPTED  # "To ansøgninger imødekommes. Den tredje afslås"
    if effect in _IN_FAVOUR and _spares_it(decision, recommendation):
        return _IN_FAVOUR[effect]
    if effect in _IN_FAVOUR and grants_the_wish(decision, recommendation):
        return _IN_FAVOUR[effect]
    return effect


def _spares_it(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a sentence says of the thing that it is not refused: "Garagen afslås ikke. Skuret godkendes"."""
    told = [s for s in SENTENCE_END.split(decision.text) if _SPARED.search(s)]
    return any(
        is_same_root(one, two) for s in told for one in roots(_SPARED.sub(" ", s)) for two in roots(recommendation.text)
    )


def grants_the_wish(decision: Decision, recommendation: Recommendation) -> bool:
    """True where what is decided in its first words grants what it was recommended to refuse."""
    if became_of_thing(decision, recommendation) == "adopted":
        return True
    own = decision.text.partition(decision.remark)[0] if decision.remark else decision.text
    first = SENTENCE_END.split(own, maxsplit=1)[0]  # "Godkendt. Der gives dispensation til carporten" adopts
    first = _REASON.split(first, maxsplit=1)[0]
    if REFUSED.search(first) or _ASSENTS.match(first):
        return False
    return GRANTS.search(first) is not None or _does_what_was_asked(first, recommendation)


def grants_another(decision: Decision, recommendation: Recommendation) -> bool:
    """True where what is granted is granted for another thing than was to be refused: "dispensation til skuret", and not to the carport."""
    given, asked = _GRANTED_FOR.search(decision.text), _GRANTED_FOR.search(recommendation.text)
    if given is None or asked is None or decision.points:
        return False
    what, other = roots(given["what"]), roots(asked["what"])
    if _names_thing(given["what"]) and other:
        return not any(is_same_root(one, two) for one in what for two in other)
    return False


def _names_thing(what: str) -> bool:
    """True for "skuret", which is one thing, and not for "det ansøgte" or "ansøger"."""
    return (
        re.match(r"(?i)[a-zæøå]{3,}(?:en|et|erne)\b", what) is not None
        and re.match(r"(?i)(?:det|den|\w*(?:ansøg|projekt|byggeri|anlæg))", what) is None
    )


def _does_what_was_asked(first: str, recommendation: Recommendation) -> bool:
    """True for "besluttede at genoptage sagen", where it was recommended to refuse that it is taken up again."""
    own = OWN_WORDS.search(first)
    if own is None or POINTS_BACK.search(own["said"]) or _DENIED.search(own["between"] + own["said"]):
        return False
    return agrees(own["said"], recommendation.text)


def became_of_thing(decision: Decision, recommendation: Recommendation) -> Literal["lost", "refused", "adopted"] | None:
    """Whether the thing of which the recommendation speaks was adopted or refused by its name, or `lost` in a vote: "Forslaget blev forkastet"."""
    found = _OF_THING.match(decision.text) or _DOES_WITH_THING.match(decision.text)
    if found is None:
        return None
    thing, asked = found["thing"].lower(), recommendation.text.lower()
    named = next((stem for stem in _THING_OF if thing.endswith(stem)), thing)
    if named not in asked or re.search(_TO_ADOPT.format(named), asked):
        return None
    if found["lost"]:
        return "lost"
    return "refused" if found["refused"] else "adopted"
