"""What a body decided in its own words: the act that was recommended, the opposite of it, or another one."""

import re

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.lexicon.options import chooses_differently
from extract.reconcile.about import (
    ADOPTING,
    FIXES,
    POINTS_BACK,
    REFUSALS,
    STRONG,
    attaches,
    content_words,
    shares_words,
)
from extract.reconcile.agreement import agrees, clauses_of, measures_differ, roots, shares_root
from extract.reconcile.asked import asks_for
from extract.reconcile.discussion import asks_to_discuss
from extract.reconcile.effects import counsels_instead
from extract.reconcile.refusing import REFUSED, grants_another, grants_the_wish

# the entries whose sentence says itself what is done: "Hastigheden fastsættes til 50 km/t", "Byrådet bevilgede 2 mio. kr."
OWN_ACTS = ("outcome.approved.set", "outcome.approved.grants")
# "Udvalget drøftede sagen og ønsker ikke at lukke skolen"
WANTS_NOT = "decisions.wants_not"
NOT_WANTED = re.compile(r"(?i)\bønske(?:r|de)\s+(?:\w+\s+)?ikke,?\s+at\s+(?P<said>[^.]+?)(?=,?\s+men\b|[.]|$)")
LEFT_OFF = re.compile(r"(?i)der\s+arbejdes\s+(?:\w+\s+)?ikke\s+videre\s+med\s+(?P<thing>\w+)")
ACT = "outcome.act"  # the lexicon's entry for a decision that names the act itself: "Mødetiden fastholdes"
PASSIVE = re.compile(r"\b(?!(?:deres|andres)\b)[a-zæøå]{3,}es\b")
# What a body decided in its own words, also behind a word of assent: "godkendte, at skolen bevares"
CONTENT = re.compile(
    r"(?is)\b(?:beslutte(?:de|r|t|s|des)|anbefale(?:r|de|t|s|des)|indstille(?:r|de|s|des)|vedtog|vedtager|vedtaget|godkendte|godkender|tiltrådte|tiltræder|tilslutte(?:r|de)\s+sig"
    r"|valgte|vælger|bestemte|støtte(?:r|de)(?=(?:\s+(?:dog|derfor|ikke|enstemmigt)){0,2},?\s+at\b)|enige(?:des)?\s+om)\b(?P<between>[^.,\n]{0,40}?)(?:,\s*|\s)at\s+(?P<said>(?:[^.]|\.(?!\s+(?-i:[A-ZÆØÅ])))+)"
)
# "broen ikke bygges", "følge udvalget om ikke at lukke skolen": the clause itself is denied
NEGATED = re.compile(
    r"(?i)(?:^|\bat\s+)(?:(?:nr\.|[^\s,.;]+)\s+){0,9}?(?:ikke\b(?!\s+(?:alene|kun|blot|mindst)\b)|(?:undlade[rs]?,?\s+at|afstå[rs]?\s+fra\s+at)\b)"
)
# "ikke at følge naboens ønske, | og tilladelsen gives"
GOES_ON = re.compile(r"(?i)(?:gå|arbejde)\s+videre\s+med\s+(?:at\s+\w+\s+)?(?P<thing>\S+)")
BESIDE = re.compile(r"(?i),?\s+men\b|,\s+og\s+(?=(?:\w+\s+){1,3}?\w{3,}es\b)")
DENIED = re.compile(r"(?i)\b(?:ikke|ej)\b(?!\s+(?:alene|kun|blot|mindst)\b)")
NAMED_IT = re.compile(r"(?i)\b(?:\w+s\s+)?(?:indstilling|anbefaling)(?:en|er|erne)?\b(?![^.]*\bom\s+ikke\s+at\b)")
# "Ikke godkendt, idet …": the recommendation is not followed
TURNED_DOWN = re.compile(
    r"(?i)^\W*(?:[a-z]+\.?\s*\d{1,2}\w?[.:)]*\s+)?(?:ikke\s+(?:godkendt|tiltrådt|vedtaget|fulgt|anbefalet)|(?:kan\s+)?(?:anbefales\s+ikke|ikke\s+anbefales))\s*[.,]"
)
PUT_FORWARD = re.compile(r"(?i)\b\S*(?:indstilling|forslag)(?:en|er|erne|et|ene)?\b(?![^.]*\bom\s+ikke\s+at\b)")
# what assents to the matter by another name, so that it says nothing of its own: "godkender planen", "tager den til efterretning"
AFFIRMED = re.compile(
    r"(?i)\b(?:godkend(?!else)|tiltræd|tiltråd|vedtag|anbefal|indstill|efterretning|orientering|udsæt)\w*|\b(?:sagen|ansøgningen|indstillingen|forslaget|anmodningen)\s+imødekommes\b|\bfølge[rs]?\b|\btilslutte\w*\s+sig\b"
)
# what is granted is what was applied for, where the recommendation speaks of that
GRANTED = re.compile(r"(?i)\b(?:imødekom|efterkom|ansøg|anmodning)\w*")
GRANT_ASKED = re.compile(
    r"(?i)\b(?:imødekom|efterkom|ansøg|ansøger|anmod|bevilg|tilskud|støtte|tilladelse|dispensation)\w*"
)
# "den fremlagte prioritering" is one that the recommendation knows, and leaves nothing open
SETTLED_CHOICE = re.compile(r"(?i)\b(?:(?:frem|fore|ved)lagte|foreslåede)\s+(?:\w+\s+)?prioritering")
# "anbefaler dialog med boligselskaberne om …": a thing of the body's own, named without a clause
THING = re.compile(
    r"(?i)\banbefale(?:r|de)\s+(?:enstemmigt\s+|derfor\s+)?(?:over\s?for\s+\S+,?\s+)?(?P<said>(?!(?:at|om|med|under|dog|når|hvis)\b)[a-zæøå][^.,;\n]+)"
)
# what leaves open whom or which: the body names them
CHOICE = re.compile(
    r"(?i)^om\b|\b(?:udpeg|vælg|valg\b|indstil|prioriter|drøft)\w*|\bnavn(?!\w*\s+[»\"”“’']?(?-i:[A-ZÆØÅ]))\w*"
)
# "at udvalget fastsætter mødedatoerne": what they are is left to the body
FIXES_OPENLY = re.compile(r"(?i)\bfastsætte[rs]?\s+(?P<thing>(?!\w*\s*til\b)(?:(?!\btil\s+\d)[^.])+)\.?$")
FIXED = re.compile(r"(?i)\bfastsæt|\bfastsat")
RECOMMENDING = {Outcome.RECOMMENDED, Outcome.RECOMMENDED_AMENDED}
FEWEST = 3  # roots of a thing that says enough to be another
CHOOSING = ADOPTING | {Outcome.APPOINTED}
KEEPS = re.compile(
    r"(?i)\b(?:fastholdes|bevares|forbliver|opretholdes|opgive[rs]?|droppe[rs]?|skrinlægge[rs]?"
    r"|standses?|stoppe[rs]?|som\s+hidtil|uændre\w+)\b"
)
DAYS = re.compile(
    r"(?i)\b(?:\d[\d.,]*|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\w)"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Byrådet takkede ja til en invitation"
SAYS_TO = re.compile(r"(?i)^\W*(?:[^\s.;]+\s+){1,4}?(?:ja|nej)\s+til\s+(?P<what>[^.;]+)")
# what is known already: "ja til udlejningen", and not "ja til en invitation"
NAMED_THING = re.compile(
    r"(?i)\b(?:\w*(?:indstilling|forslag|anbefaling|ansøgning|anmodning|tilbud|projekt|plan|sag|id[eé])(?:en|et|n)|det|dette|den)\b"
    r"|^\w{4,}(?:en|et|erne|ene)\b"
)
LEAD = re.compile(
    r"(?i)[,.]?\s*(?:og\s+)?\b(?:(?:med|under)\s+(?:[^\s.,;]+\s+){0,3}?(?:bemærkning|ændring|tilføjelse|rettelse|præcisering|betingelse|forudsætning|kommentar|ønske)\w*"
    r"|idet|dog|således|men)[\s,:]*(?:(?:om|af)[\s,]*)?(?:at\s*)?[:\s»\"”]*$"
)
CHOOSES = "outcome.approved.chooses"
CHOSEN = re.compile(
    r"\b(?:valgte|vælger|vælge|valgt)\s+(?:(?:en|et|den|det|de)\s+)?(?P<what>[a-zæøå-]+(?:\s+[a-zæøå-]+)?)"
)
OFFERS = re.compile(
    r"(?i)\b(?:eller|enten|mellem|model|løsning|alternativ|scenarie|variant|forslag|placering|version|mulighed|navn)\w*|\b(?-i:[A-K])\b"
)
KEPT = re.compile(r"(?i)\b(?:besluttede|vedtog|fastsatte|godkendte)\s+(?:en\s+|et\s+)?uændre\w+")


def answers_otherwise(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision names an act that the recommendation does not, and the recommendation left nothing open."""
    kinds = asks_for(recommendation.text)
    if "open" in kinds:  # "Broen males ikke" answers an open question, and refuses nothing that was recommended
        return decision.evidence.found_by == ACT and decision.outcome in REFUSALS
    if "refuse" in kinds and decision.outcome in ADOPTING and grants_another(decision, recommendation):
        return True
    if "refuse" in kinds and _answers_refusal(decision, recommendation):
        return False
    if counsels_instead(decision, recommendation):
        return True
    if Outcome.DISCUSSED in decision.also and asks_to_discuss(recommendation.text):
        return False  # it was discussed, whatever came of it
    if _takes_what_was_not_put(decision, recommendation):
        return True
    if decision.outcome in CHOOSING and chooses_differently(without_remark(decision), recommendation.text):
        return True
    asked = recommendation.text
    if decision.evidence.found_by == ACT:
        return _acts_otherwise(decision, recommendation)
    if decision.evidence.found_by == WANTS_NOT and (leaves := _leaves_another(decision, asked)) is not None:
        return leaves
    if decision.evidence.found_by in OWN_ACTS and (left := FIXES_OPENLY.search(asked)):
        return not shares_root(FIXED.split(decision.text)[0], left["thing"])
    if decision.evidence.found_by in OWN_ACTS and not (_leaves_choice(asked.lower()) or AFFIRMED.search(decision.text)):
        return not agrees(decision.text, recommendation.text)
    if decision.outcome in ADOPTING:
        return _adopts_another(decision, recommendation)
    own = CONTENT.search(decision.text)
    if own is None or decision.points or decision.outcome not in REFUSALS:
        return False
    if (NEGATED.search(own["said"]) is None and DENIED.search(own["between"]) is None) or PUT_FORWARD.search(
        own["said"]
    ):
        return False
    denied_all = DENIED.search(own["between"]) is not None  # "besluttede ikke at male broen, men at spærre vejen"
    clauses = clauses_of(BESIDE.split(own["said"])[0] if denied_all else own["said"])
    if not denied_all and len(clauses) > 1:  # "at broen ikke males, men at stien belyses"
        clauses = [clause for clause in clauses if DENIED.search(clause)]
    return not any(agrees(c, asked) or _goes_on_with(c, asked) for c in clauses)  # refused is only what was asked for


def _leaves_another(decision: Decision, asked: str) -> bool | None:
    """Whether what the body does not want, or does not go on with, is something else than was asked for; None where it says neither."""
    if unwanted := NOT_WANTED.search(decision.text):
        return not agrees(unwanted["said"], asked)
    left = LEFT_OFF.match(decision.text)
    return None if left is None else not shares_root(left["thing"], asked)


def _goes_on_with(clause: str, asked: str) -> bool:
    """True for "gå videre med cykelstien", of which the recommendation speaks."""
    on = GOES_ON.match(clause)
    return on is not None and shares_root(on["thing"], asked)


def _acts_otherwise(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the body does another thing than the recommendation asks for, or does what it asks not to do."""
    turned = NEGATED.search(recommendation.text.lower()) is not None and DENIED.search(decision.text) is None
    said, wanted = (DAYS.sub(" ", text) for text in (without_remark(decision), recommendation.text))
    if decision.outcome in ADOPTING:  # "Forsøget gøres ikke permanent, men forlænges"
        return turned or not any(_agrees_alike(clause, wanted) for clause in clauses_of(said))
    return turned or not agrees(said, wanted)  # on another day, or by another sum, it is done with a change


def _takes_what_was_not_put(decision: Decision, recommendation: Recommendation) -> bool:
    """True for a solution that was not offered ("valgte den dyre løsning") and for a yes or no to another thing than was put."""
    asked = recommendation.text
    offered = CHOICE.search(asked) or OFFERS.search(asked) or decision.points or decision.option
    if decision.evidence.found_by == CHOOSES and not offered:
        return not shares_words(decision, recommendation)
    thing = CHOSEN.search(decision.text) if _chooses_thing(decision) else None
    if thing and not offered:
        return not shares_root(thing["what"], asked)
    to = SAYS_TO.match(decision.text)
    return to is not None and not (NAMED_THING.search(to["what"]) or shares_root(to["what"], asked))


def _chooses_thing(decision: Decision) -> bool:
    """True for "Udvalget valgte chaussésten", worded as an election of nobody."""
    return decision.outcome is Outcome.APPROVED and decision.evidence.found_by.startswith("outcome.appointed")


def _answers_refusal(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a decision refuses, in whatever words, what was recommended to be refused, or grants it."""
    refuses = decision.outcome in REFUSALS and REFUSED.search(decision.text) is not None
    return refuses or grants_the_wish(decision, recommendation)


def names_another_year(decision: Decision, recommendation: Recommendation) -> bool:
    """True where what the body decides in its own words is what was recommended, but in other years."""
    own = CONTENT.search(decision.text)
    if own is None:
        return False
    said, asked = (set(YEAR.findall(text)) for text in (own["said"], recommendation.text))
    return bool(said and asked) and said.isdisjoint(asked) and agrees(own["said"], recommendation.text)


def without_remark(decision: Decision) -> str:
    """The decision's words without the remark and what leads it in: "godkendte at sende planen i høring | med bemærkning om, at"."""
    return LEAD.sub("", decision.text.partition(decision.remark)[0]) if decision.remark else decision.text


def decides_itself(decision: Decision) -> bool:
    """True where the decision settles something, or says what the body does not want."""
    return decision.outcome in STRONG or decision.evidence.found_by == WANTS_NOT


def says_itself(decision: Decision) -> bool:
    """True where the decision names what is done, and does not call it the recommendation or the proposal."""
    own = CONTENT.search(decision.text)
    return own is not None and PUT_FORWARD.search(own["said"]) is None


def _adopts_another(decision: Decision, recommendation: Recommendation) -> bool:
    """True where what is adopted in the body's own words is not what was asked for."""
    asked = recommendation.text
    keeps = KEEPS.search(asked) is not None
    if KEPT.search(decision.text) and not keeps:
        return True
    fixed = FIXES.search(decision.text)
    if fixed and measures_differ(fixed["thing"], asked):
        return True
    own = CONTENT.search(without_remark(decision))
    if own is None:
        return _puts_forward_another(decision, asked)
    if KEEPS.search(own["said"]) and not keeps:
        return True
    if attaches(own["between"]) or NAMED_IT.search(own["said"]):
        return False
    if "refuse" in asks_for(asked) and REFUSED.search(own["said"]):
        return False  # "at der meddeles afslag", where it was recommended to refuse
    denied_ahead = DENIED.search(own["between"]) is not None  # "besluttede ikke at lukke skolen"
    denied = denied_ahead or NEGATED.search(clauses_of(own["said"])[0]) is not None
    asked_not = NEGATED.search(asked) is not None
    if denied is not asked_not and shares_words(decision, recommendation):
        return True
    if PUT_FORWARD.search(own["said"]) or AFFIRMED.search(decision.text, 0, own.start()):
        return False  # "godkendte indstillingen og besluttede desuden, at …"
    said = [m["said"] for m in CONTENT.finditer(without_remark(decision))]
    if _leaves_choice(asked) or any(AFFIRMED.search(one) for one in said):
        return False
    if any(GRANTED.search(one) for one in said) and GRANT_ASKED.search(asked):
        return False
    alike = agrees if denied_ahead and asked_not else _agrees_alike
    return not any(alike(clause, asked) for one in said for clause in clauses_of(one))


def _leaves_choice(asked: str) -> bool:
    """True where the recommendation leaves open whom or which."""
    return CHOICE.search(SETTLED_CHOICE.sub("", asked)) is not None


def _puts_forward_another(decision: Decision, asked: str) -> bool:
    """True where a body recommends a thing of its own of several words, which is not what was asked for."""
    own = THING.search(decision.text) if decision.outcome in RECOMMENDING and not decision.points else None
    if own is None or POINTS_BACK.search(own["said"]) or _leaves_choice(asked) or KEEPS.search(own["said"]):
        return False
    fewest = FEWEST - 1 if own["said"].startswith(("en ", "et ")) else FEWEST
    return len(roots(own["said"])) >= fewest and not agrees(own["said"], asked)


def _agrees_alike(clause: str, asked: str) -> bool:
    """True for a clause that is what was asked for, and is denied where that is: not "vejen ikke spærres" for "vejen spærres"."""
    return (NEGATED.search(clause) is None) is (NEGATED.search(asked) is None) and agrees(clause, asked)


def denies(one: str, other: str) -> bool:
    """True where one of two texts says not to do what the other says to do: "hallen bygges", "hallen ikke bygges"."""
    apart = (NEGATED.search(one) is None) is not (NEGATED.search(other) is None)
    return (
        apart
        and len(content_words(one) & content_words(other))
        >= min(len(content_words(one)), len(content_words(other)), 2)
        > 0
    )
