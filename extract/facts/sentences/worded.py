"""What a wording of the lexicon says beside the words right before and after it, which may take it away or make it another."""

import re

from extract.facts.sentences.chosen import chooses_thing
from extract.facts.sentences.half_assents import is_taken_back
from extract.facts.sentences.passages import Found
from extract.lexicon.calendar import MONTHS

NOT_WITHIN = re.compile(r"(?i)\b(?:ikke|ej|hverken)\b")
LATER = re.compile(
    r"(?i)\s+(?:først\s+)?(?:på|i|ved)\s+(?:det\s+)?(?:næste|kommende|et\s+senere)\s+\w*møde"
)  # "Bemyndigelsen gives | på næste møde"
# "Kommunaldirektøren indstiller …": the administration puts it forward, and decides nothing
BY_OFFICE = re.compile(
    r"(?i)(?:^|[.;:]\s+|\b(?:og|men)\s+)(?:\w*(?:direktør|chef|forvaltning|center|borgmester)(?:en|et)?|administrationen|direktionen|kommunaldirektionen)\s+$"
)
PUTS_FORWARD = re.compile(r"(?i)^(?:indstiller|anbefaler|foreslår)\b")
# "Anna Holm indtrådte kl. 17.40", "indtræder i mødet": in the room, not in a seat
IN_THE_ROOM = re.compile(
    r"(?i)^\s+(?:atter\s+|igen\s+)?(?:i\s+mødet|i\s+sagens|kl\.?\s*\d|klokken\b|igen\b|atter\b|(?:under|ved|fra|efter)\s+(?:behandlingen|punkt|pkt))"
)
# "Som suppleant | indtrådte | Ida Kær", "Ida Kær | indtrådte | som stedfortræder for Bo Lund": at this meeting
AS_DEPUTY = r"\bsom\s+(?:stedfortræder|suppleant)(?:er)?"
DEPUTY_BEFORE, DEPUTY_AFTER = (
    re.compile(
        rf"(?i){AS_DEPUTY}\s+$|\b(?:suppleant|stedfortræder)(?:en)?\s+(?-i:[A-ZÆØÅ])\S*(?:\s+(?-i:[A-ZÆØÅ])\S*){{0,3}}\s+(?:\([^()]{{1,20}}\)\s+)?$"
    ),
    re.compile(rf"(?i)\s+(?:(?:herefter|dermed)\s+)?{AS_DEPUTY}\b"),
)
# "Anna Holm var ikke til stede, da punktet blev | behandlet"
WHILE_DEALT_WITH = re.compile(
    r"(?i)\b(?:da|mens|medens|hvor)\s+(?:sagen|punktet|dette\s+punkt|det|den)\s+(?:blev|bliver|er|var)\s+$"
)
ENTERS = re.compile(r"\s+(?:mødet|\w+mødet|lokalet|salen|kl\.?\s*\d)\b")  # "Anna Holm | tiltrådte | mødet kl. 17"
DECIDED_NOT = "outcome.rejected.decided_not"
# "besluttede at male broen, men ikke at spærre vejen": the first act is decided, another one is not
ONLY_THE_SECOND = re.compile(r"(?i),\s*(?:som|der|hvis|når|hvor)\b|\bat\s+\S.*(?:\bmens?\b|\bog\s+(?:ikke|at)\b)")
# "besluttede, at de ikke | anvendte midler bruges": of the things, not of what is decided
OF_THINGS = re.compile(r"(?i)(?:\w{3,}s|\bde[nt]?|\balle)\s+ikke$")
USED = re.compile(r"(?i)\s+[a-zæøå]{2,}(?:te|ede|ne)\s+(?!at\b|sig\b|de[nt]?\b|e[nt]\b|nogen\b)[a-zæøå]{3,}")
# "besluttede, at prisen ikke | må overstige 2 mio. kr.": how it is done, and neither that nor that not
BOUNDS = re.compile(
    r"(?i)\s+(?:må|kan|skal|bør|vil)\s+(?:\w+\s+)?(?:overstige|overskride|koste|medføre|ske\s+(?:\w+\s+)?(?:ændring|rettelse)\w*)"
    r"|\s+\w{3,}es\s+(?:før(?:end)?|medmindre|endnu)\b"  # "at skiltet ikke | fjernes før maj"
)
# "Der er ikke flertal | imod forslaget", "… | for at forkaste indstillingen"
AGAINST = re.compile(
    r"(?i)\s+(?:i\s+\w+\s+)?(?:imod\b|(?:for\s+)?at\s+(?:forkaste|afvise|afslå|nedstemme|udsætte|udskyde|(?:tilbage)?sende|(?:give|meddele)\s+afslag)\b)"
)
NO_MAJORITY = {"outcome.rejected.no_majority", "outcome.rejected.is_no_majority"}
# "vil ikke støtte | festivalen alene, men sammen med regionen": done after all, in company or in another way
NOT_ALONE = re.compile(r"(?i)[^.;,]{0,60}\s(?:alene|kun|blot|udelukkende),\s+men\b")
# "Flertallet afviste | mindretallets ønske om at forkaste indstillingen"
MOTION_AGAINST = re.compile(
    r"(?i)\s+(?:[^\s.,;]+s\s+)?(?:ønske|forslag|begæring|anmodning|krav)(?:t|et|en)?\s+om\s+at\s+(?:forkaste|afvise|afslå|nedstemme)\b"
)
# "Sagen | optages som | punkt 9"; not "Lånet optages som beskrevet"
TAKEN_AS = "outcome.procedural.taken_as"
ITEM_AFTER = re.compile(r"(?i)\s+(?:\w+\s+){0,3}?(?:\w*punkt\w*|pkt|sag|nr|\d+)\b")
UP_TO = re.compile(
    r"(?i)\s+(?:[a-zæøå]+\s+)?(?:ud\s?over|over(?=\s+\d)|større\s+end|højere\s+end|(?:på\s+)?mere\s+end)\b|\s+over\b"
)  # "giver ikke tilskud | ud over 20.000 kr."
AS_NOUN = re.compile(r"\s*[.;)]|\s+(?:til|fra)\s")  # "med de øvrige grønne | ønsker | ."
BODY_BEFORE = re.compile(r"(?i)(?:udvalget|rådet|bestyrelsen|magistraten|flertal|man|vi)\s+$")
SENT_BEFORE = re.compile(
    rf"(?i)\s+(?:(?:i|den)\s+(?:\d|{'|'.join(MONTHS)})|tidligere\b)"
)  # "Klagen | oversendtes | i april"
WONDERED = re.compile(r"(?i)(?:,|\bspurgte)\s+(?:om|hvorvidt)\s[^,.;]*$")
UNTIL = re.compile(r"(?i),?\s+(?:før(?:end)?|inden(?!\s+for))\b")  # "Planen | vedtages ikke | , før staten har svaret"
# "Der gives | ikke tilskud | til driften, men til anlægget": given after all
BUT_GIVES = re.compile(r"(?i)[^.;]{0,60},\s+men\s+(?:(?:til|i|som|kun)\b|(?:\w+\s+){0,2}?\d)")
AS_RECOMMENDED = "outcome.approved.as_recommended"
OF_OTHERS = re.compile(r"(?i)\s+(?:af|i|fra)\s")
REFUSAL = re.compile(r"(?i)\bafslag(?:et)?\s+$")
# "godkendte ikke blot indstillingen, men roste også"
NOT_ONLY = re.compile(r"(?i)\s+(?:alene|kun|blot)\b")
TO_MEMBERS = re.compile(
    r"(?i)\s+(?:(?:alle|samtlige|\w+s)\s+)?\w*medlemmer(?:ne)?\b"
)  # "Brevet er sendt til udvalgets medlemmer"
BACK = re.compile(r"(?i)\b(?:retur|tilbage)\b")  # "sender sagen retur til Havneudvalget"
NOT_TURNED = {"rejected": "approved", "not_recommended": "recommended"}
# "Ønsket er imødekommet | i det nye forslag": told of a paper
MET_IN = re.compile(
    r"(?i)\s+(?:\w+\s+)?i\s+(?:(?:det|den|de)\s+)?(?:\w+\s+)?\w*(?:forslag|plan|projekt|udkast|notat|budget)(?:et|en)?\b"
)
NOTHING_MORE = re.compile(
    r"(?:\s+ikke)?\s+(?:yderligere|mere)(?=\s*(?:[.,;]|$|til\b|i\b|på\b))"
)  # "vedtog ikke yderligere.", "gives ikke mere til koret"; but "ikke yderligere tilskud" refuses it
# "godkendelsen | af dagsordenen", "resten | af dagsordenen": nothing is taken off it
OF_AGENDA = re.compile(r"(?i)\b(?:godkendelse|gennemgang|behandling|ændring|rækkefølge|rest|del|punkt(?:er)?)\w*\s+$")
# "forlod mødet under Sager | til orientering": what a part of the agenda is called
CASES_BEFORE = re.compile(r"(?i)\b(?:sager|punkter|emner|meddelelser)\s+$")


# "Ada Jelling (for Ole Berg) | godkendt", "Indkaldelsen af Ada Jelling som stedfortræder blev | godkendt"
SUBSTITUTES = re.compile(r"\(for\s+[A-ZÆØÅ][^()]{2,60}\)\s+(?:(?:blev|er)\s+)?$")
SUBSTITUTED = re.compile(
    r"(?i)^\W*indkaldelse(?:n|r|rne)?\s+af\s+[^.;]*\bsom\s+(?:stedfortræder|suppleant)(?:er)?\b[^.;]*(?:blev|er)\s+$"
)
# "Anlægget | udskydes | til 2024", "Byrådet | udskød | anlægget med et år": a thing gets another time; the case is not put off
_CASE = r"\w*(?:sag|punkt|behandling|beslutning|stillingtagen|afgørelse|møde|indstilling|forslag|drøftelse|spørgsmål|emne|vedtagelse|godkendelse)"
_TO_YEAR = r"\s+(?:til\s+(?:\w+\s+)?(?:20\d\d|budgetåret|skoleåret)|(?:med\s+)?(?:et|to|tre|fire|fem|\d+)\s+år)\b"
THING_BEFORE = re.compile(
    rf"(?i)(?:^|\s)(?!(?:{_CASE})(?:en|et|erne|er|ne)?\b|(?:det|den|de|er|blev|bliver)\b)\w{{3,}}(?:en|et|erne|ene)\s+(?:(?:er|blev|bliver)\s+)?$"
)
THING_AFTER = re.compile(
    rf"(?i)\s+(?!(?:{_CASE})|(?:den|det|de|dette)\b|\w*(?:udvalget|rådet|bestyrelsen)\b)[a-zæøå]{{3,}}(?={_TO_YEAR})"
)
TO_YEAR = re.compile(rf"(?i){_TO_YEAR}")
PUTS_OFF = re.compile(r"(?i)udsk")


def outcome_worded(found: Found, before: str, words: str, after: str) -> str | None:
    """The outcome of a wording beside the words right before and after it; None where they take it away."""
    outcome = found.sets["outcome"]
    if NOT_WITHIN.search(words) and NOT_ONLY.match(after):
        outcome = NOT_TURNED.get(outcome, outcome)
    if NOTHING_MORE.match(after) and (NOT_WITHIN.search(words) or "ikke" in after[:6]):
        return None
    if found.rule == DECIDED_NOT:
        if ONLY_THE_SECOND.search(words) or (OF_THINGS.search(words) and USED.match(after)):
            outcome = "approved"
        if BOUNDS.match(after):
            return None
    if outcome == "noted" and CASES_BEFORE.search(before) and words.lower().startswith("til orientering"):
        return None
    if outcome == "withdrawn" and words.lower().startswith("af dagsorden") and OF_AGENDA.search(before):
        return None
    taken_out = found.rule == TAKEN_AS and ITEM_AFTER.match(after) is None  # a loan, and no item
    if taken_out or (outcome == "rejected" and _refuses_not_the_matter(found, after)):
        return None
    if found.rule == "outcome.tasked.wants" and words.lower() == "ønsker" and AS_NOUN.match(after):
        return outcome if BODY_BEFORE.search(before) else None
    if _is_of_others_or_other(found, before, words, after) or is_taken_back(found.rule, before, after):
        return None
    if outcome == "postponed" and PUTS_OFF.match(words) and _is_of_thing(before, after):
        return "approved" if found.sets.get("form") == "infinitive" else None
    if outcome == "approved" and (LATER.match(after) or (words.lower().startswith("tiltr") and ENTERS.match(after))):
        return None
    if (outcome == "discussed" and WHILE_DEALT_WITH.search(before)) or (outcome == "rejected" and UP_TO.match(after)):
        return None
    if found.rule == "outcome.approved.application_met" and not words.lower().endswith("es") and MET_IN.match(after):
        return None
    if outcome == "appointed" and (IN_THE_ROOM.match(after) or _stood_in(before, words, after)):
        return None
    return _as_another(outcome, before, words, after)


def _as_another(outcome: str, before: str, words: str, after: str) -> str:
    """The outcome that the words beside it make of it: a thing that is chosen is approved, substitutes that are approved are appointed."""
    if outcome == "forwarded" and TO_MEMBERS.match(after):
        return "stated"
    if outcome == "forwarded" and BACK.search(words):
        return "returned"
    if outcome == "appointed" and chooses_thing(words, after):
        return "approved"
    if outcome == "approved" and (SUBSTITUTES.search(before) or SUBSTITUTED.match(before)):
        return "appointed"
    if outcome == "recommended" and PUTS_FORWARD.match(words) and BY_OFFICE.search(before):
        return "proposal"
    return outcome


def _is_of_thing(before: str, after: str) -> bool:
    """True for a thing that gets another year, and is not the case that is put off: "Anlægget | udskydes | til 2024"."""
    return bool(THING_AFTER.match(after) or (THING_BEFORE.search(before) and TO_YEAR.match(after)))


def _is_of_others_or_other(found: Found, before: str, words: str, after: str) -> bool:
    """True for "som foreslået | af Venstre", "Afslag | gives ikke", and for what was sent on in another month."""
    if found.rule == AS_RECOMMENDED:
        return OF_OTHERS.match(after) is not None or WONDERED.search(before) is not None
    if found.rule == "outcome.rejected.does_not":
        return bool(REFUSAL.search(before) or BUT_GIVES.match(after) or UNTIL.match(after))
    sent = found.sets["outcome"] == "forwarded" and words.lower().endswith("tes")
    return sent and SENT_BEFORE.match(after) is not None


def _refuses_not_the_matter(found: Found, after: str) -> bool:
    """True for no majority against it, support not alone but with others, and a wish to vote it down that is turned away."""
    no_majority = found.rule in NO_MAJORITY and AGAINST.match(after)
    return bool(no_majority or NOT_ALONE.match(after) or MOTION_AGAINST.match(after))


def _stood_in(before: str, words: str, after: str) -> bool:
    """True for who came into the room as somebody's deputy, and was not elected to be one."""
    came = words.lower() == "indtrådte"
    return came and (DEPUTY_BEFORE.search(before) or DEPUTY_AFTER.match(after)) is not None
