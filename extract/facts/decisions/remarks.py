"""The change, condition or remark that is attached to a decision, word for word."""

import re
from collections.abc import Sequence

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import begins_with_name, begins_with_voter, takes_side

REMARK = re.compile(
    r"""(?ix)
      [,.]?\s*(?:\bog\s+)?\b(?:med|under)\s+(?:(?:den|det|de|disse|følgende|en|enkelte|forslag\s+om|udvalgets|udvalgenes|\w+udvalgets)\s+)*(?:(?:i|på|under)\s+mødet\s+)?(?:\w+\s+){0,2}?
        (?:bemærkning(?:er|en|erne)?|tilføjelse(?:r|n)?|ændring(?:er|en|erne)?|rettelse(?:r|n|rne)?|præcisering(?:er|en)?|korrektion(?:er)?|
           justering(?:er|en)?|kommentar(?:er)?|ønske(?:r|t)?|forbehold|forudsætning|betingelse(?:r)?|undtagelse|anbefaling|opfordring)
        \s*(?:om|af|for|på|til)?\s*,?\s*:?\s*(?:om\s*,?\s*)?(?:\bat\b(?=\s*[^:])\s*)?:?\s*
    | [,.]?\s*\bidet\b\s*
    | ,\s*i\s+det\s+(?=(?:der|de|den|\w{3,}(?:en|et|erne|ene))\s)
    | [,.]?\s*\bdog\s+(?:således,?\s+)?(?:at\s+)?
    | ,?\s*\bsåledes,?\s+at\s+
    | ,\s*\bherunder,?\s+(?:at\s+|(?=(?:optagelse|tilføjelse|ændring|justering)\w*\s))
    | ,?\s*\bforudsat,?\s+(?:at\s+)?
    | ,?\s*\bpå\s+(?:(?:den|det)\s+)?(?:betingelse|forudsætning|vilkår)(?:\s+af)?\s*,?\s*(?:at\s+|(?<=\saf\s))
    | ,?\s*\bpå\s+(?:(?:følgende|de\s+\w+|disse)\s+)?(?:vilkår|betingelser)\s*(?:(?:om|af)\s*)?,?\s*:?\s*(?:at\s+)?
    | [,.]?\s*\bmed\s+(?:(?:de|følgende|et)\s+)?(?:krav|vilkår|pålæg|henstilling)\s+om\s*,?\s*(?:at\s+)?
    | ,?\s*\bunder\s+hensyntagen\s+til,?\s+(?:at\s+)?
    | ,?\s*\binklusive?\s+
    | ,?\s*\bbortset\s+fra\s+
    | ,?\s*\bundtagen\s+
    | ,?\s*\bpå\s*nær\s+
    """
)
RECOMMENDING = re.compile(r"(?i)\banbefaling\s*$")
WITH = re.compile(r"(?i)^[\s,.]*(?:og\s+)?(?:med|under)\s+(?:forslag\s+om\s+)?")
SO_THAT = re.compile(r"(?i)\s*,?\s*således")
EXCEPT = re.compile(r"(?i)\bundtagen|\bbortset|\bpå\s*nær")
FOLLOWS = re.compile(
    r"(?i)^(?:idet|dog|det\s+præciseres|under\s+forudsætning|det\s+er\s+(?:en\s+(?:afgørende\s+)?(?:forudsætning|betingelse)|et\s+(?:vilkår|krav))(?:\s+for\s+\w+)?,\s+at|(?:forudsætningen|betingelsen|vilkåret|kravet)\s+er,\s+at)\b|\bunder\s+forudsætning\s+af\b"
    r"|^\w*(?:udvalget|rådet|bestyrelsen)\s+(?:ønske(?:r|de)\s+dog,?|(?:beder|bad|anmode(?:r|de)|opfordre(?:r|de))\s+dog\s+(?:[^\s.,]+\s+){0,3}?(?:om|til),?|(?:kræve(?:r|de)|forudsætter|forudsatte)(?:\s+dog)?,?)\s+at\s"
)
ENTRY = re.compile(r"^(?:[a-z]\)|\d{1,2}[.)])\s")
# "Godkendt, men broen males rød", "Godkendt med en reduktion på 2 mio. kr.": only right after the outcome; further on it belongs to the content
NEXT_TO = re.compile(
    r"(?i)(?:\s+af\s+\S+)?\s*[,–-]?\s*\b(?:(?:såfremt|hvis|når|men|med\s?mindre)\s+|(?:dog\s+)?med\s+(?=(?:en\s+)?(?:\w+\s+)?"
    r"(?:nedjustering|opjustering|reduktion|nedsættelse|forhøjelse|begrænsning)(?:en)?\s+(?:på|til|af)\s))"
)
# "Udvalget godkender standarden, men ønsker fortsat rengøring hver uge"
ON_CONDITION = re.compile(r"(?i),\s+(?:hvis|såfremt|forudsat\s+at)\s+")
AMENDABLE = ("approved", "recommended")
# "kan godkende | indstillingen | , hvis brugerrådet er enigt"
THE_MATTER = re.compile(
    r"(?i)\s+(?:\w+s\s+)?(?:indstillingen|forslaget|planen|projektet|ansøgningen|sagen|aftalen|det|den|[a-zæøå]{3,}(?:en|et|erne|ene))?"
)
GIVEN = ("outcome.approved.permit_given", "outcome.approved.grants", "outcome.approved.dispensation")
BUT_WANTS = re.compile(
    r"(?i)(?![^.;]*\bikke\b[^.;]*,\s*men\s+at\b)(?:\w*(?:udvalget|rådet|bestyrelsen)\s+)?(?:godkend\w+|tiltr\w+|vedtog|vedtager|anbefaler)\b[^.,;]*(?:,\s+at\s[^.,;]*)?,\s*men\s+(?=(?:at(?!\s+(?:indstillings)?(?:punkt|pkt))|ønske(?:r|de)|(?:på|ved|i(?!\s+øvrigt)|som)(?![^.;]*\s(?:blev|bliver|er|var|har|havde|skal|kan|vil|må|bør|\w{3,}es)\b)|først|uden|med(?!\s+(?:\w+\s+)?(?:beklagelse|undren|tungt))|kun|alene|fastsatte|fastsætter|nedsatte|nedsætter|forhøjede|forhøjer|ændrede|ændrer|(?:udskød|udsatte)(?!\s+(?:sagen|punktet|behandlingen|beslutningen))|fjernede|tilføjede|reducerede|begrænsede|flyttede)\s)"
)
AHEAD = re.compile(
    r"(?i),\s*(?:dog|bortset\s+fra|med\s+undtagelse\s+af)\s+(?P<said>.+?),\s*(?:\w+\s+){0,2}$"
)  # "Dagsordenen, dog ikke punkt 8, godkendt"
# "Under forudsætning af revisionens tilslutning blev indstillingen godkendt"
FIRST = re.compile(
    r"(?i)^(?:under\s+(?:den\s+)?forudsætning\s+af|med\s+forbehold\s+for|på\s+betingelse\s+af|bortset\s+fra|med\s+undtagelse\s+af)\s+"
    r"(?P<said>(?!(?:indstillings)?(?:punkt|pkt))[^.]{3,160}?),?\s+(?:blev|bliver|er|kan|kunne|godkendte|vedtog|godkendes|vedtages)\b"
)
COUNTED = re.compile(
    r"(?i)(?:\d+\s+(?:\w+\s+)?(?:stemte|stemmer|undlod|hverken)|stemmerne\s+stod\s+lige|der\s+(?:var|opstod)\s+stemmelighed)\b"
)  # "idet 12 stemte for og 13 imod"
# what changes nothing in what was decided: another item of the agenda, and what somebody had written into the minutes
ELSEWHERE = re.compile(
    r"(?i)^(?:dagsordens?)?(?:punkt|pkt\.?)\s*\d{1,3}\s+(?:\w+\s+)?(?:udgår|udgik|flyttes|udsættes|behandles)\b[^.]*\bdagsorden|^[^.;]*\bønske\w*\s+(?:[^\s.]+\s+){0,3}?(?:ført|tilført|indført)\s+(?:til\s+|i\s+)?(?:protokol|referat)"
)
NOTED_THAT = re.compile(r"(?i)^(?:det\s+)?bemærkes,?\s+(?:det,?\s+)?at\s+")  # "idet bemærkes, at | SF stemmer imod"
# right before a reason: it is that of who took the side
# "Punkt 1 og 2 godkendt, men ikke punkt 3": what is left out changes nothing in what is decided
LEFT_OUT = re.compile(r"(?i)^ikke\s+(?:indstillings)?(?:punkt(?:erne)?|pkt\.?)\s*\d[\d\s,og.–-]*$")
OF_SIDE = re.compile(
    r"(?i)\b(?:stem(?:te|mer)\s+i?mod|undl(?:od|ader)(?:\s+at\s+stemme)?|k(?:an|unne)\s+ikke\s+(?:tiltræde|støtte|anbefale)\w*)\W*\Z"
)
PARTY = re.compile(r"(?:Liste|Gruppe)\s+[A-ZÆØÅ]\b|[A-ZÆØÅ]{1,2}\b")
NOT_BY = re.compile(r"(?i)^ikke\s+af\s+")
LEADING_AT = re.compile(r"(?i)^at\s*[:\n]\s*")
# "idet det berører færrest" says why, and changes nothing.
NOT_AMENDING = re.compile(
    r"""(?ix)^\s*[,.]?\s*idet\s+(?:der\s+ikke\s+er
        |der\s+(?:ikke\s+var|(?:er|var)\s+ingen|ikke\s+er)\s+(?:indkommet\s+)?(?:bemærkning|indsigelse|indvending|høringssvar|kommentar)
        |(?:\w*udvalget|byrådet|kommunalbestyrelsen|man)\s+(?:kvitterer|kvitterede|takker|takkede|roser|roste|glæder\s+sig|glædede\s+sig|er\s+glad|anerkender)\b(?![^.]*\b(?:ønske[rs]?|dog|men)\b)
        |(?:\w*(?:udvalget|rådet|bestyrelsen)|(?:et\s+)?flertal(?:let)?|man|kirken|\w{4,}(?:en|et|erne))\s+(?:ikke\s+)?(?:finder|fandt|mener|mente|vurderer|vurderede|skønner|anser|lægger\s+vægt|lagde\s+vægt)\b
         (?![^.]*\b(?:skal|bør|må|ønske[rs]|dog|men|præcisere[st]|ændres|tilføjes|udgår)\b)
        |(?:det|den|de|dette|sagen|forslaget|løsningen|modellen|placeringen|planen|projektet)\s+(?:er|var|har|berører|giver|sikrer|medfører|opfylder|understøtter|haster|koster|mangler|kræver)\b
         (?![^.]*\b(?:skal|bør|ønske[rs]?|dog|præcisere[st]|ændres|tilføjes|udgår)\b))"""
)


def _condition_of_act(sentence: Sentence) -> re.Match[str] | None:
    """The condition of an act that the sentence names itself: "Der afsættes 500.000 kr., hvis budgettet tillader det"."""
    first = sentence.outcomes[0] if sentence.outcomes else None
    if first is None:
        return None
    found = ON_CONDITION.search(sentence.text)
    if found is None or first.sets.get("form") == "act" or first.rule in GIVEN:
        return found
    between = sentence.text[first.span.end - sentence.span.start : found.start()]
    return found if first.sets["outcome"] in AMENDABLE and THE_MATTER.fullmatch(between) else None


def find_remark(sentence: Sentence, following: Sequence[Sentence], unit: str) -> str | None:
    """The words attached to the outcome, without their lead-in, to the end of the unit."""
    begins = sentence.outcomes[0].span.end - sentence.span.start if sentence.outcomes else 0
    says_more = len(sentence.text) - begins > 2  # more than a full stop, as in "Godkendt."
    found = (NEXT_TO.match(sentence.text, begins) or REMARK.search(sentence.text, begins)) if says_more else None
    found = found or BUT_WANTS.match(sentence.text) or _condition_of_act(sentence)
    if found and SO_THAT.match(found[0]) and _is_content(sentence.text[begins : found.start()]):
        return None  # "indstiller, at tiltaget rulles tilbage, således at …" is what it recommends
    who = found is not None and not sentence.text[found.end() :].startswith("at ")
    if found and who and EXCEPT.search(found[0]) and begins_with_name(sentence.text[found.end() :]):
        return None  # "godkendt af alle undtagen Liste Ø" says who, not what
    if found and OF_SIDE.search(sentence.text[begins : found.start()]):
        return None  # "Anbefaler forslag 2. Anna Holm (C) stemte imod, idet C ønsker forslag 1"
    if found and (ELSEWHERE.match(sentence.text[found.end() :]) or _is_not_by(sentence.text[found.end() :])):
        return None
    if found and not NOT_AMENDING.match(sentence.text[found.start() :]):
        told = NOTED_THAT.sub("", sentence.text[found.end() :])
        if takes_side(told) or COUNTED.match(sentence.text[found.end() :]):
            return None  # "Anbefales, idet Anna Holm (Ø) stemte imod"
        said = _trimmed(sentence.text[found.end() :] + _list_below(sentence, following, unit))
        if said and LEFT_OUT.match(said):
            return None
        if not said and RECOMMENDING.search(found[0]):
            return None
        return said or _trimmed(WITH.sub("", found[0]))  # "godkendt med Økonomiudvalgets kommentarer"
    ahead = (
        AHEAD.search(sentence.text[: sentence.outcomes[0].span.start - sentence.span.start])
        if sentence.outcomes
        else None
    )
    ahead = ahead or (FIRST.match(sentence.text) if sentence.outcomes else None)
    if ahead:
        return _trimmed(ahead["said"])
    for later in following:
        attached = FOLLOWS.search(later.text)
        if attached and not begins_with_voter(later):
            lead = REMARK.match(later.text)
            return _trimmed(unit[unit.find(later.text) + (lead.end() if lead else 0) :])
    return None


def _is_not_by(said: str) -> bool:
    """True for "dog ikke af Liste Ø": it says who, not what."""
    found = NOT_BY.match(said)
    return found is not None and (begins_with_name(said[found.end() :]) or PARTY.match(said[found.end() :]) is not None)


def _is_content(clause: str) -> bool:
    """True for a clause in the body's own words, which no word of approval closes."""
    own = re.match(r"(?i)[^.]{0,60}?,?\s*at\s", clause)
    return own is not None and not re.search(
        r"(?i)\b(?:godkend|tiltr[æå]d|vedtag|følge|anbefal|indstilling)\w*", clause
    )


def _list_below(sentence: Sentence, following: Sequence[Sentence], unit: str) -> str:
    """The entries of a list that carries on the sentence: "med bemærkning om: / - at … / - at …"."""
    start = unit.find(sentence.text) + len(sentence.text)
    end, before = start, sentence
    for later in following:
        listed = (
            later.is_bullet or ENTRY.match(later.text) or before.text[-1] in ":,;" or before.text[-1] not in '.!?"”'
        )
        if not listed:
            break
        end, before = unit.find(later.text, end) + len(later.text), later
    return unit[start:end]


def _trimmed(text: str) -> str | None:
    """The words without marks around them, and without the "at" that leads a list in."""
    return LEADING_AT.sub("", text.strip().strip('"”“')).rstrip(". \n") or None
