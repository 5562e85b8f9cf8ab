"""Whether a wording of the lexicon says what this body decided: negated, only demanded, told of another time, or asked."""

import re
from functools import lru_cache

from extract.facts.sentences.actors import stands_in
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sentences.worded import DECIDED_NOT, NOT_ONLY, NOT_WITHIN, outcome_worded
from extract.lexicon.connectives import AGAINST_ADVICE, NOT_A_REFUSAL

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
# "endnu ikke godkendt", "ikke endeligt vedtaget": nothing is settled, neither way.
NOT_YET = re.compile(
    r"(?i)\bendnu\s+$|\b(?:ikke|hverken)\s+(?:endnu|endelig\w*|fuldt|færdig\w*)\s+(?:er\s+|blevet\s+)?$|\bnæsten\s+$"
)
NOT_YET_BEHIND = re.compile(r"(?i)\s+endnu\b")  # "ikke | vedtaget | endnu"
# "»Godkendt«, | skrev udvalget i 2018"
PUT_OFF_BEFORE = re.compile(r"(?i)\s+fra\s+(?:det\s+)?(?:\w*mødet?\b|den\s+\d)")  # "Udsat | fra mødet den 12. maj"
QUOTED = re.compile(r"(?i)[”“\"»«]\s*,\s+(?:skrev|sagde|udtalte|hed|lød)\b")
# "skal godkendes af direktøren", "bør drøftes": a demand, which is met later or by others.
DEMANDED = re.compile(
    r"(?i)\b(?:skal|skulle|bør|burde|vil|ville|forventes|ventes|forudses|håbes|planlægges|måtte|agter|at\s+få|søges|ønskes|ønsker|ønskede|ønske|foreslår|foreslog|anmoder\s+om|anmodede\s+om)\s+(?:\S+\s+){0,2}$"
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
# "bliver nok | vedtaget i maj", "kan tidligst | godkendes i maj", "Var blevet | vedtaget, men …", "Det er aftalt, at sagen | godkendes"
UNCERTAIN = re.compile(
    r"(?i)\b(?:nok|formentlig|formodentlig|sandsynligvis|måske|muligvis|forhåbentlig|antagelig\w*|(?:kan|kunne)\s+(?:tidligst|først|senere))\s+$"
    r"|^\W*(?:var|ville\s+være)\s+blevet\s+$|\b(?:kunne|ville|burde)\s+(?:[^\s.,;]+\s+){0,4}?have\s+$|\bhavde\s+(?:gerne|hellere|helst)\s+$|\b(?:er|har)\s+aftalt\b[^.;]*,?\s+at\s+(?:(?!\bog\b)[^.;])*$"
)
# "Som | vedtaget | på mødet i januar lukkes badet"
AS_THEN = re.compile(r"(?i)^\W*som\s+$")
OF_THEN = re.compile(r"(?i)\s+(?:på|i|den|under|ved|tidligere|sidste|for)\s")
ACTIVE = re.compile(r"(?i)\w+(?:er|te|de)\b")
DEMANDABLE = {"approved", "recommended", "noted", "discussed", "appointed"}
# "den godkendte plan", "tidligere vedtaget", "som blev godkendt": told, not decided here.
ATTRIBUTE = re.compile(
    r"(?i)\b(?:den|det|de|en|et|en\s+ny|allerede|tidligere|nyligt|senest|hidtil|oprindeligt|netop|sidst|af|efter|med|fra|om|til|over|alle|samtlige|øvrige|disse)\s+(?:\S+ligt\s+|\S+vist\s+|nyligt\s+|tidligere\s+)?$"
)
ATTRIBUTIVE = re.compile(
    r"(?i)^(?:godkendte|vedtagne|tiltrådte|besluttede|udpegede|valgte|drøftede|anbefalede|behandlede|forkastede|afviste|indstillede)$"
)
# "Udvalget godkender det | indstillede": what was put forward
THE_ADVISED, OF_IT = re.compile(r"(?i)indstillede"), re.compile(r"(?i)\w\s+(?:det|i\s+det|med\s+det)\s+$")
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
    r"(?i)^\s+(?:endeligt\s+)?(?:af|hos|i|ved)\s+(?:\S+\s+)?\S*(?:styrelsen|ministeriet|ministeren|direktoratet|nævnet|staten|folketinget|regeringen|retten|politiet|direktøren|direktionen|revisionen|tilsynet|bestyrelsen|selskabet|ejerne|naboe(?:n|rne)|borgerne|beboerne|forældrene|brugerne|lodsejerne|grundejerne|ansøger(?:en|ne)?|lov(?:en|givningen)?|bekendtgørelse[nr]?)\b"
)
TO_COUNCIL = re.compile(
    r"(?i)\s+(?:af|hos|i)\s+kommunalbestyrelsen\b"
)  # "Indstilles tiltrådt | af Kommunalbestyrelsen"
SUBORDINATE = re.compile(
    r"(?i)(?:^|[,;(]\s*|\s)(?:når|hvis|såfremt|inden|før|indtil|medmindre|hvorvidt|hvornår|efter\s+at|uden\s+at|fordi|selv\s?om)\s+[^,;]*$|,\s*hvor\s+[^,;]*$|(?<!\bfor\s)(?<!\baf\s)\bhvem\s+[^,;]*$"
    r"|\b(?:spurgte|spørger|spørgsmål\w*|fore(?:spurgte|spørgsel\w*)|vide|undrede)\b[^.;]*\b(?:hvad|hvorfor|hvordan|hvorledes|hvilke\w*)\s+[^,;]*$|,\s*om\s+[^,;]*\b(?:er|blev|var)\s+$"
)
RELATIVE = re.compile(r"(?i),\s*(?:som|der|hvilket)\s+[^,;]*$")
FATE = re.compile(r"(?i),\s*hvilket\s+[^,;]*$")  # "foreslog udsættelse, hvilket ikke blev vedtaget"
# "Det blev oplyst, at planen er godkendt": reported, not decided
REPORTED = re.compile(
    r"(?i)\b(?:oplys(?:t|te|er|es)|fortalte|fortæller|nævn(?:t|te|er|es)|meddel(?:t|te|er|es)|bemærke(?:t|de|s|r)|påpeg\w+|erindre\w+|svar(?:ede|er)|notere(?:de|r)(?:\s+sig)?)\b[^.;]*?,?\s+at\s+(?:(?!\bog\b)[^.;])*$"
)
# "Udvalget besluttede den 3. maj 2018, at …": what was decided then
DECIDED_THEN = re.compile(
    r"(?i)\b(?:beslutte\w*|vedtog|vedtaget|godkendte|tiltrådte)\s+(?:\S+\s+){0,3}?(?:i|den|d\.)\s+(?:\d{1,2}\.\s*\w+\s+|\w+\s+)?(?:19|20)\d\d\s*,?\s+at\b"
)
NEITHER = re.compile(r"(?i)\bhverken\s+(?:\S+\s+)?$")
NOR = re.compile(r"(?i)^\s+eller\s+(?:\S+\s+)?(?:forkast|afvis|afslå|udsat|udsk|nedstem)\w*")
DECIDED = "outcome.approved.decided"
# "Forslag om, at mødet | aflyses": a clause with a subject of its own
PUT_FORWARD = re.compile(
    r"(?i)(?:^\W*(?:et\s+)?|\bsamt\s+)(?:forslag|ønske|anmodning|opfordring)\s+(?:til|om),?\s+at\s+(?:(?:de[nt]?|alle|der|\w{3,}(?:en|et|erne|ene)|(?-i:[A-ZÆØÅ])\w+)\s)[^,;]*$"
)
NOT_UNTIL = re.compile(
    r"(?i)\s+(?:\w+\s+)?ikke,?\s+(?:før(?:end)?|inden(?!\s+for))\b"
)  # "Skolen | lukkes | ikke før 2026"
WONDERS = re.compile(
    r"(?i)^(?:hvad|hvilke[nt]?|hvornår|hvem|hvordan|hvorfor|hvor\s+\w+)\s+(?!angår)\w+"
)  # "Hvad er igangsat, og hvad er udskudt"
# "19 kommuner har udpeget", "partierne kan udpege": others do, or may do so
OTHERS_DO = re.compile(
    r"(?i)\b(?:kommuner(?:ne)?|partier(?:ne)?|regioner(?:ne)?|foreninger(?:ne)?|organisationer(?:ne)?|staten|ministeriet|styrelsen|(?!byråd|regionsråd)\w{3,}rådet)\s+(?:har|havde|kan|skal|må|kunne)\s+(?:\w+\s+)?$"
)
ASKED = re.compile(
    r"(?i)^(?:[•·▪◦*–-]\s+)?(?:spørgsmål\s*:\s+)?(?:skal|kan|vil|er|bør|må|hvor\w*|hvad|hvilke\w*|hvem|hvis)\b.*\?$"
)


def outcome_said(found: Found, sentence: Sentence) -> str | None:
    """The outcome of a wording in its sentence, turned where it is negated; None where it does not say what was decided here."""
    start, end = found.span.start - sentence.span.start, found.span.end - sentence.span.start
    before, words, after = sentence.text[:start], sentence.text[start:end], sentence.text[end:]
    if _is_set_against(sentence.text, start, end):
        return None
    outcome = outcome_worded(found, before, words, after)
    if outcome == "appointed" and stands_in(sentence.text):
        return None
    if outcome is None or outcome not in TURNED:
        return outcome
    if _is_told(before, words, after) or ASKED.match(sentence.text) or OTHERS_DO.search(before):
        return None
    if outcome in BUSINESS and WONDERS.match(sentence.text):
        return None
    if _is_told_in_passing(outcome, before, sentence):
        return None
    if outcome in DEMANDABLE and _is_demanded(before, words):
        return None
    if _is_unsettled(before, words, after):
        return None
    beside = NOT_AFTER.match(after) or NOT_BEFORE.search(before)
    if beside and found.rule == DECIDED:
        return None  # "det blev ikke besluttet noget" settles nothing
    own = found.sets.get("negation") == "own"  # "finder ikke anledning til at fravige indstillingen" says what it says
    only = own or found.rule == DECIDED_NOT or NOT_ONLY.match(after)
    within = outcome not in REFUSING and not only and NOT_WITHIN.search(words)
    refused = outcome in REFUSING and NOT_WITHIN.search(words)
    if (beside or within or refused) and (BY_SOME.match(after) or OF_MINUTES.match(before)):
        return None
    return TURNED[outcome] if beside or within else outcome


def _is_demanded(before: str, words: str) -> bool:
    """True for "skal godkendes af direktøren"; not for what goes on, "skal ændres og | anbefaler | derfor model 7"."""
    if (before.endswith(" og ") and ACTIVE.match(words)) or NOT_WITHIN.search(words):
        return False
    return (DEMANDED.search(before) or HOPED.search(before)) is not None


def _is_unsettled(before: str, words: str, after: str) -> bool:
    """True for what is not settled yet, or of procedure: "endnu ikke godkendt", "afviste | at behandle punktet for lukkede døre"."""
    if words.lower().startswith(("afvis", "forkast", "nedstem")) and OF_PROCEDURE.match(after):
        return True
    yet = UNCERTAIN.search(before) or NOT_YET.search(before) or NOT_YET_BEHIND.match(after) or NOT_UNTIL.match(after)
    return yet is not None or (NEITHER.search(before) is not None and NOR.match(after) is not None)


def _is_told_in_passing(outcome: str, before: str, sentence: Sentence) -> bool:
    """True for "skoven, som blev udskudt på grund af regn" and "planen, som blev godkendt, gennemgås".

    "En drøftelse, som blev taget til efterretning" decides, and so does the fate of what was moved.
    """
    if not RELATIVE.search(before) or (outcome not in BUSINESS and len(sentence.outcomes) < 2):
        return False
    return FATE.search(before) is None or sentence.outcomes[0].sets["outcome"] != "proposal"


def _is_set_against(text: str, start: int, end: int) -> bool:
    """True for words of what the decision is set against: "På trods af anbefalingen om | afslag | …"."""
    opposed = _opposed(text)
    return opposed is not None and opposed[0] <= start and end <= opposed[1]


@lru_cache(maxsize=64)  # asked for each wording of a sentence
def _opposed(text: str) -> tuple[int, int] | None:
    """Where the words stand that the decision is set against."""
    found = AGAINST_ADVICE.search(text) or NOT_A_REFUSAL.match(text)
    return found.span() if found else None


def _is_told(before: str, words: str, after: str) -> bool:
    """True for what others decided, what was decided at another time, and what stands in a subordinate clause."""
    if THE_ADVISED.fullmatch(words) and OF_IT.search(before):
        return True
    if ATTRIBUTIVE.match(words) and ATTRIBUTE.search(before) and re.match(r"\s+[a-zæøå]", after):
        return True
    if words.lower() == "udsatte" and EXPOSED.match(after):
        return True
    if words.lower() in ("udsat", "udskudt") and PUT_OFF_BEFORE.match(after):
        return True
    if AS_THEN.match(before) and OF_THEN.match(after):
        return True
    if REPORTED.search(before) or DECIDED_THEN.search(before) or QUOTED.match(after):
        return True
    others = BY_OTHERS.match(after) and not words.lower().endswith("høring")  # "sendes i høring hos skolebestyrelsen"
    others = others and not (TO_COUNCIL.match(after) and words.lower().startswith("indstil"))
    told = TOLD.search(before) or OTHER_TIME.match(after) or others
    put_forward = words.lower().endswith("s") and PUT_FORWARD.search(before)
    return bool(told or put_forward) or SUBORDINATE.search(before) is not None
