"""Whether a wording of the lexicon says what this body decided: negated, only demanded, told of another time, or asked."""

import re

from extract.facts.chosen import chooses_thing
from extract.facts.half_assents import is_taken_back
from extract.facts.passages import Found, Sentence
from extract.lexicon.calendar import MONTHS

TURNED = {
    "approved": "rejected",
    "recommended": "not_recommended",
    "noted": "unclear",
    "discussed": "unclear",
    "appointed": "unclear",
    "postponed": "unclear",
    "withdrawn": "unclear",
    "returned": "unclear",
    "forwarded": "unclear",
    "rejected": "unclear",
    "not_recommended": "unclear",
}
REFUSING = {"rejected", "not_recommended"}
BUSINESS = {"postponed", "returned", "withdrawn", "forwarded"}  # what is done with the case itself
NOT_AFTER = re.compile(
    r"""(?ix)\s+(?:(?:blev|bliver|er|var|blevet|kan|kunne)\s+)?(?:(?:sig|det|den|de|\w+udvalget|udvalget|byrådet|rådet|kommunalbestyrelsen|indstillingen|forslaget|sagen)\s+)?(?:ikke|ej|hverken)\b
        (?!\s+(?:alene|kun|blot|mindst)\b)
    | \s+(?:der\s+)?(?:ingen|intet)\s+(?!bemærk|afbud|fravær|stem|indsig|komment|spørgsm)[a-zæøå]"""
)  # "frigives | ingen midler"
NOT_BEFORE = re.compile(
    r"(?i)\b(?:ikke|ej|hverken|aldrig)\s+(?:(?:blev|er|bliver|kunne|kunnet|kan|længere|at(?:\s+blive)?|nået?\s+at\s+blive)\s+)?$|\b(?:ingen|intet|ikke\s+nogen)\s+af\s+[^,.;]{2,50}$|\bhverken\b[^.;]*\beller\s+$"
    # "Hverken punkt 1 eller punkt 2 blev | godkendt"
    r"|\bhverken\s+(?:(?!,\s*(?:men|og|mens)\b)[^.;]){1,90}?\beller\s+(?:(?!\b(?:men|mens)\b)[^.;,]){1,60}$"
)
NOT_WITHIN = re.compile(r"(?i)\b(?:ikke|ej|hverken)\b")
# "endnu ikke godkendt", "ikke endeligt vedtaget": nothing is settled, neither way.
NOT_YET = re.compile(
    r"(?i)\bendnu\s+$|\b(?:ikke|hverken)\s+(?:endnu|endelig\w*|fuldt|færdig\w*)\s+(?:er\s+|blevet\s+)?$|\bnæsten\s+$"
)
# "skal godkendes af direktøren", "bør drøftes": a demand, which is met later or by others.
DEMANDED = re.compile(
    r"(?i)\b(?:skal|skulle|bør|burde|vil|ville|forventes|måtte|agter|søges|ønskes|ønsker|ønskede|ønske|foreslår|foreslog|anmoder\s+om|anmodede\s+om)\s+(?:\S+\s+){0,2}$"
)
# "Ikke godkendt af V og C" says who was against it; "Dette referat er ikke godkendt" is said of the minutes
BY_SOME = re.compile(
    r"^\s+af\s+(?:[A-ZÆØÅ]{1,2}(?!\w|\.\s?\w)|(?:Liste|Gruppe)\s+[A-ZÆØÅ]|[A-ZÆØÅ]\S+(?:\s+[A-ZÆØÅ]\S+)*\s+\()"
)
# "afviste at behandle punkt 2 for lukkede døre" refuses a course of the meeting, not the matter
OF_PROCEDURE = re.compile(r"(?i)^\s+at\s+(?:behandle|drøfte|optage|udsætte|udskyde|sende|stemme)\b")
OF_MINUTES = re.compile(r"(?i)^(?:dette\s+)?referat(?:et)?\s+er\s+(?:endnu\s+)?(?:ikke\s+)?$")
# "Udvalget ser gerne, at planen kan | vedtages til efteråret": hoped for, and not decided
HOPED = re.compile(
    r"(?i)\b(?:(?:ser|så)\s+(?:\w+\s+)?gerne|håber|håbede|forventer|forventede)\b[^.;]*,?\s+at\s+(?:(?!\b(?:og|men)\b)[^.;])*$"
)
ACTIVE = re.compile(r"(?i)\w+(?:er|te|de)\b")
DEMANDABLE = {"approved", "recommended", "noted", "discussed", "appointed"}
# "den godkendte plan", "tidligere vedtaget", "som blev godkendt": told, not decided here.
ATTRIBUTE = re.compile(
    r"(?i)\b(?:den|det|de|en|et|en\s+ny|allerede|tidligere|nyligt|senest|hidtil|oprindeligt|netop|sidst|af|efter|med|fra)\s+(?:\S+ligt\s+|\S+vist\s+|nyligt\s+|tidligere\s+)?$"
)
ATTRIBUTIVE = re.compile(
    r"(?i)^(?:godkendte|vedtagne|tiltrådte|besluttede|udpegede|valgte|drøftede|anbefalede|behandlede|forkastede|afviste)$"
)
# "udsatte borgere", "særligt udsatte områder": exposed, not put off
EXPOSED = re.compile(
    r"(?i)\s+(?!sag|punkt|behandl|beslut|indstil|forslag|afgør|spørgsm|stilling|emne|\w*udvalget|byrådet|magistrat|kommunalbest|de[nt]\b|dette\b|herefter|derfor)[a-zæøå]"
)
TOLD = re.compile(
    r"(?i)\b(?:allerede|tidligere|i\s+sin\s+tid|i\s+forvejen|oprindelig\w*|forrige\s+år|sidste\s+år)\s+(?:er\s+|blev\s+|blevet\s+|har\s+)?$"
)
OTHER_TIME = re.compile(
    r"(?i)^\s+(?:af\s+\S+\s+)?(?:i|siden|den|d\.|tilbage\s+i)\s+(?:\d{1,2}\.?\s*(?:\w+|\d{1,2}\.?)\s+|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret)\s+)?(?:19|20)\d\d\b(?!\s*[-–/]|\s*priser)"
)
# Authorities outside the council: "Godkendt af Miljøstyrelsen i 2012".
BY_OTHERS = re.compile(
    r"(?i)^\s+(?:endeligt\s+)?(?:af|hos|i|ved)\s+(?:\S+\s+)?\S*(?:styrelsen|ministeriet|ministeren|direktoratet|nævnet|staten|folketinget|regeringen|retten|politiet|direktøren|direktionen|revisionen|tilsynet|bestyrelsen|selskabet|ejerne|lov(?:en|givningen)?|bekendtgørelse[nr]?)\b"
)
SUBORDINATE = re.compile(
    r"(?i)(?:^|[,;(]\s*|\s)(?:når|hvis|såfremt|inden|før|indtil|medmindre|hvorvidt|hvornår|efter\s+at|uden\s+at|fordi|selv\s?om)\s+[^,;]*$|,\s*hvor\s+[^,;]*$|(?<!\bfor\s)(?<!\baf\s)\bhvem\s+[^,;]*$"
    r"|\b(?:spurgte|spørger|spørgsmål\w*|fore(?:spurgte|spørgsel\w*)|vide|undrede)\b[^.;]*\b(?:hvad|hvorfor|hvordan|hvorledes|hvilke\w*)\s+[^,;]*$|,\s*om\s+[^,;]*\b(?:er|blev|var)\s+$"
)
RELATIVE = re.compile(r"(?i),\s*(?:som|der|hvilket)\s+[^,;]*$")
LATER = re.compile(
    r"(?i)\s+(?:først\s+)?på\s+(?:det\s+)?(?:næste|kommende|et\s+senere)\s+\w*møde"
)  # "Bemyndigelsen gives | på næste møde"
FATE = re.compile(r"(?i),\s*hvilket\s+[^,;]*$")  # "foreslog udsættelse, hvilket ikke blev vedtaget"
# "Det blev oplyst, at planen er godkendt": reported, not decided
REPORTED = re.compile(
    r"(?i)\b(?:oplys(?:t|te|er|es)|fortalte|fortæller|nævn(?:t|te|er|es)|meddel(?:t|te|er|es)|bemærke(?:t|de|s|r)|påpeg\w+|erindre\w+)\b[^.;]*?,?\s+at\s+(?:(?!\bog\b)[^.;])*$"
)
# "Udvalget besluttede den 3. maj 2018, at …": what was decided then
DECIDED_THEN = re.compile(
    r"(?i)\b(?:beslutte\w*|vedtog|vedtaget|godkendte|tiltrådte)\s+(?:\S+\s+){0,3}?(?:i|den|d\.)\s+(?:\d{1,2}\.\s*\w+\s+|\w+\s+)?(?:19|20)\d\d\s*,?\s+at\b"
)
NEITHER = re.compile(r"(?i)\bhverken\s+(?:\S+\s+)?$")
NOR = re.compile(r"(?i)^\s+eller\s+(?:\S+\s+)?(?:forkast|afvis|afslå|udsat|udsk|nedstem)\w*")
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
    re.compile(rf"(?i){AS_DEPUTY}\s+$"),
    re.compile(rf"(?i)\s+(?:(?:herefter|dermed)\s+)?{AS_DEPUTY}\b"),
)
# "Anna Holm var ikke til stede, da punktet blev | behandlet"
WHILE_DEALT_WITH = re.compile(
    r"(?i)\b(?:da|mens|medens|hvor)\s+(?:sagen|punktet|dette\s+punkt|det|den)\s+(?:blev|bliver|er|var)\s+$"
)
ENTERS = re.compile(r"\s+(?:mødet|\w+mødet|lokalet|salen|kl\.?\s*\d)\b")  # "Anna Holm | tiltrådte | mødet kl. 17"
DECIDED = "outcome.approved.decided"
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
AGAINST = re.compile(r"(?i)\s+(?:i\s+\w+\s+)?imod\b")
UP_TO = re.compile(
    r"(?i)\s+(?:[a-zæøå]+\s+)?(?:ud\s?over|over(?=\s+\d)|større\s+end|højere\s+end|(?:på\s+)?mere\s+end)\b|\s+over\b"
)  # "giver ikke tilskud | ud over 20.000 kr."
AS_NOUN = re.compile(r"\s*[.;)]|\s+(?:til|fra)\s")  # "med de øvrige grønne | ønsker | ."
BODY_BEFORE = re.compile(r"(?i)(?:udvalget|rådet|bestyrelsen|magistraten|flertal|man|vi)\s+$")
SENT_BEFORE = re.compile(
    rf"(?i)\s+(?:(?:i|den)\s+(?:\d|{'|'.join(MONTHS)})|tidligere\b)"
)  # "Klagen | oversendtes | i april"
# "Forslag om, at mødet | aflyses": a clause with a subject of its own
PUT_FORWARD = re.compile(
    r"(?i)(?:^\W*(?:et\s+)?|\bsamt\s+)(?:forslag|ønske|anmodning|opfordring)\s+(?:til|om),?\s+at\s+(?:(?:de[nt]?|alle|der|\w{3,}(?:en|et|erne|ene)|(?-i:[A-ZÆØÅ])\w+)\s)[^,;]*$"
)
WONDERED = re.compile(r"(?i)(?:,|\bspurgte)\s+(?:om|hvorvidt)\s[^,.;]*$")
NOT_UNTIL = re.compile(
    r"(?i)\s+(?:\w+\s+)?ikke,?\s+(?:før(?:end)?|inden(?!\s+for))\b"
)  # "Skolen | lukkes | ikke før 2026"
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
WONDERS = re.compile(
    r"(?i)^(?:hvad|hvilke[nt]?|hvornår|hvem|hvordan|hvorfor|hvor\s+\w+)\s+(?!angår)\w+"
)  # "Hvad er igangsat, og hvad er udskudt"
# "19 kommuner har udpeget", "partierne kan udpege": others do, or may do so
OTHERS_DO = re.compile(
    r"(?i)\b(?:kommuner(?:ne)?|partier(?:ne)?|regioner(?:ne)?|foreninger(?:ne)?|organisationer(?:ne)?|staten|ministeriet|styrelsen|(?!byråd|regionsråd)\w{3,}rådet)\s+(?:har|havde|kan|skal|må|kunne)\s+(?:\w+\s+)?$"
)
ASKED = re.compile(r"(?i)^(?:[•·▪◦*–-]\s+)?(?:skal|kan|vil|er|bør|må|hvor\w*|hvad|hvilke\w*|hvem|hvis)\b.*\?$")


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


def _outcome_worded(found: Found, before: str, words: str, after: str) -> str | None:
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
    if found.rule == "outcome.rejected.no_majority" and AGAINST.match(after):
        return None  # "Der er ikke flertal | imod forslaget"
    if found.rule == "outcome.tasked.wants" and words.lower() == "ønsker" and AS_NOUN.match(after):
        return outcome if BODY_BEFORE.search(before) else None
    if _is_of_others_or_other(found, before, words, after) or is_taken_back(found.rule, before, after):
        return None
    if outcome == "forwarded" and TO_MEMBERS.match(after):
        return "stated"
    if outcome == "forwarded" and BACK.search(words):
        return "returned"
    if outcome == "approved" and (LATER.match(after) or (words.lower().startswith("tiltr") and ENTERS.match(after))):
        return None
    if (outcome == "discussed" and WHILE_DEALT_WITH.search(before)) or (outcome == "rejected" and UP_TO.match(after)):
        return None
    if found.rule == "outcome.approved.application_met" and not words.lower().endswith("es") and MET_IN.match(after):
        return None
    if outcome == "appointed" and (IN_THE_ROOM.match(after) or _stood_in(before, words, after)):
        return None
    if outcome == "appointed" and chooses_thing(words, after):
        return "approved"
    if outcome == "recommended" and PUTS_FORWARD.match(words) and BY_OFFICE.search(before):
        return "proposal"
    return outcome


def _is_of_others_or_other(found: Found, before: str, words: str, after: str) -> bool:
    """True for "som foreslået | af Venstre", "Afslag | gives ikke", and for what was sent on in another month."""
    if found.rule == AS_RECOMMENDED:
        return OF_OTHERS.match(after) is not None or WONDERED.search(before) is not None
    if found.rule == "outcome.rejected.does_not":
        return bool(REFUSAL.search(before) or BUT_GIVES.match(after) or UNTIL.match(after))
    sent = found.sets["outcome"] == "forwarded" and words.lower().endswith("tes")
    return sent and SENT_BEFORE.match(after) is not None


def _stood_in(before: str, words: str, after: str) -> bool:
    """True for who came into the room as somebody's deputy, and was not elected to be one."""
    came = words.lower() == "indtrådte"
    return came and (DEPUTY_BEFORE.search(before) or DEPUTY_AFTER.match(after)) is not None


def outcome_said(found: Found, sentence: Sentence) -> str | None:
    """The outcome of a wording in its sentence, turned where it is negated; None where it does not say what was decided here."""
    start, end = found.span.start - sentence.span.start, found.span.end - sentence.span.start
    before, words, after = sentence.text[:start], sentence.text[start:end], sentence.text[end:]
    outcome = _outcome_worded(found, before, words, after)
    if outcome is None or outcome not in TURNED:
        return outcome
    if _is_told(before, words, after) or ASKED.match(sentence.text) or OTHERS_DO.search(before):
        return None
    if outcome in BUSINESS and WONDERS.match(sentence.text):
        return None
    tells_fate = FATE.search(before) is not None and sentence.outcomes[0].sets["outcome"] == "proposal"
    if outcome in BUSINESS and RELATIVE.search(before) and not tells_fate:
        return None  # "skoven, som blev udskudt på grund af regn"
    # "planen, som blev godkendt, gennemgås"; but "en drøftelse, som blev taget til efterretning" decides
    if RELATIVE.search(before) and len(sentence.outcomes) > 1 and not tells_fate:
        return None
    goes_on = (
        before.endswith(" og ") and ACTIVE.match(words) is not None
    )  # "skal ændres og | anbefaler | derfor model 7"
    if (
        outcome in DEMANDABLE
        and not goes_on
        and (DEMANDED.search(before) or HOPED.search(before))
        and not NOT_WITHIN.search(words)
    ):
        return None
    if words.lower().startswith(("afvis", "forkast", "nedstem")) and OF_PROCEDURE.match(after):
        return None
    if NOT_YET.search(before) or NOT_UNTIL.match(after) or (NEITHER.search(before) and NOR.match(after)):
        return None
    beside = NOT_AFTER.match(after) or NOT_BEFORE.search(before)
    if beside and found.rule == DECIDED:
        return None  # "det blev ikke besluttet noget" settles nothing
    only = found.rule == DECIDED_NOT or NOT_ONLY.match(after)
    within = outcome not in REFUSING and not only and NOT_WITHIN.search(words)
    refused = outcome in REFUSING and NOT_WITHIN.search(words)
    if (beside or within or refused) and (BY_SOME.match(after) or OF_MINUTES.match(before)):
        return None
    return TURNED[outcome] if beside or within else outcome


def _is_told(before: str, words: str, after: str) -> bool:
    """True for what others decided, what was decided at another time, and what stands in a subordinate clause."""
    if ATTRIBUTIVE.match(words) and ATTRIBUTE.search(before) and re.match(r"\s+[a-zæøå]", after):
        return True
    if words.lower() == "udsatte" and EXPOSED.match(after):
        return True
    if REPORTED.search(before) or DECIDED_THEN.search(before):
        return True
    others = BY_OTHERS.match(after) and not words.lower().endswith("høring")  # "sendes i høring hos skolebestyrelsen"
    told = TOLD.search(before) or OTHER_TIME.match(after) or others
    put_forward = words.lower().endswith("s") and PUT_FORWARD.search(before)
    return bool(told or put_forward) or SUBORDINATE.search(before) is not None
