"""Sentences whose subject is a motion beside the matter: somebody's proposal or amendment, and what became of it."""

import re

from extract.domain.identity import Voter
from extract.facts.voters.find import find_voters

_OF_COURSE = r"(?:udsættelses|procedure|tilbagesendelses|hjemvisnings|afvisnings)"  # what is to be done with the case
_NOUN = rf"(?:(?:under|ændrings|under?ændrings|mod|alternativ|tillægs|fælles|{_OF_COURSE})*forslag(?:et|ene)?)"
_BEGINS = r"(?i:(?:herefter|derefter|dernæst|først)\s+(?:blev|faldt|forkastedes)\s+)?(?i:(?:et|det|dette|de|to|tre|begge|samtlige)\s+)?"
# "Et ændringsforslag …", "Forslaget fra Ø …", "Et forslag om udsættelse …"; not "Forslaget", which may be the matter
_AMENDMENT = re.compile(
    rf"{_BEGINS}(?i:[^\s,.;:]+\s+){{0,2}}?(?i:(?:(?:under)?ændrings|{_OF_COURSE})forslag(?:et|ene)?\b(?:\s*(?:nr\.?\s*)?\d+\s+(?:fra|af|stillet)\b|(?!\s*(?:nr\.?\s*)?\d)))"
)
_PUT_BY = re.compile(
    rf"{_BEGINS}(?i:(?:\w+\s+)?{_NOUN}\s+(?:om\b|fra\s+(?!(?:forvaltning|administration|direktion|udvalg))|(?:stillet|fremsat)\s+af\b))"
)
# "Et af SF stillet forslag om …"
_PUT_BY_BEFORE = re.compile(
    rf"{_BEGINS}(?i:(?:et|det)\s+)?(?i:af|fra)\s+[A-ZÆØÅ][^,.;:]{{0,60}}?\s+(?i:stillet|stillede|fremsat|fremsatte)\s+(?i:{_NOUN}\b)"
)
_WHOSE = re.compile(rf"(?P<who>[A-ZÆØÅ][^,.;:]{{0,60}}?(?:['’]s?|s))\s+(?i:(?:\w+\s+)?{_NOUN}\b)")
_MOVED = re.compile(r"(?P<who>[A-ZÆØÅ][^.,;:]{0,60}?)\s+(?:stillede|stiller|fremsatte|fremsætter|foreslog|foreslår)\b")
_FELL = re.compile(
    r"(?i)\b(?:forkastet|forkastedes|forkastes|faldt|faldet|falder|nedstemt|nedstemtes|afvist|afvistes|bortfaldt|bortfaldet"
    r"|ikke\s+(?:blev\s+|er\s+|var\s+)?(?:vedtaget|godkendt|tiltrådt|imødekommet)|(?:ikke|ingen)\s+(?:opnå\w*\s+)?(?:flertal|tilslutning)"
    r"|(?:kan|kunne)\s+ikke\s+(?:opnå|få|samle|støttes|tiltrædes|imødekommes)|(?:blev|er|var)\s+(?:\w+\s+)?trukket|trækkes|trukkes)\b"
)
# "Byrådet forkastede med 14 stemmer mod 5 et ændringsforslag", "Der var ikke flertal for SF's forslag"
_REFUSES = re.compile(
    r"(?i)\b(?:forkastede|afviste|nedstemte|forkaster|afviser"
    r"|(?:kan|kunne|ville|ønskede)\s+(?:\w+\s+)?ikke\s+(?:at\s+)?(?:tiltræde|støtte|godkende|anbefale|følge|imødekomme|vedtage)"
    r"|(?:ikke|intet|ingen)\s+(?:\w+\s+){0,2}?(?:flertal|tilslutning|opbakning)\s+(?:for|til))\s+"
    r"(?:med\s+\d+\s+stemmer\s+(?:i?mod|for\s+og)\s+\d+\s+(?:imod\s+)?)?"
)
# "SF's ændringsforslag blev sat til afstemning", "Afstemning om SF's ændringsforslag:"
_PUT = re.compile(r"(?i)\b(?:sat|sattes|sættes|bragt|kom|kommer)\s+(?:\w+\s+)?(?:til|under)\s+afstemning\b")
_VOTE_ON = re.compile(
    r"(?i)(?:(?:indledningsvis|først|herefter|derefter|dernæst|derpå)?\s*(?:der\s+)?stemtes\s+(?:der\s+)?om|der\s+blev\s+stemt\s+om|(?:først|herefter|derefter|dernæst)\s+blev\s+der\s+stemt\s+om|(?:\w*(?:byrådet|udvalget|kommunalbestyrelsen)|der\s+blev)\s+foretog?e?t?\s+(?:\w+\s+)?afstemning\s+om|(?:(?:først|ved)\s+)?afstemning(?:en)?\s+(?:om|vedr\.?|vedrørende)"
    r"|(?:borgmesteren|formanden|mødelederen|dirigenten)\s+satte(?:\s+(?:først|herefter|derefter|dernæst|så))?)\s+"
)
# "For Enhedslistens forslag om asfalt stemte Ø"
_SIDES_ON = re.compile(r"(?i)(?:for|i?mod)\s+(?=[^.:;]*\bstemte\b)")
_BY = re.compile(
    rf"{_BEGINS}(?i:(?:\w+\s+)?{_NOUN}\s+(?:fra|stillet\s+af|fremsat\s+af))\s+(?P<who>[A-ZÆØÅ][^,.;:]{{0,40}})"
)
_ADOPTS = re.compile(
    r"(?i)\b(?:godkendte|vedtog|tiltrådte|følge|fulgte|følger|godkender|vedtager|tiltræder|godkende|vedtage|tiltræde)\s+(?:enstemmigt\s+|herefter\s+|i\s+stedet\s+)?"
)
_TO = r"\bforslag(?:et)?\b(?:\s+(?:fra|af|stillet\s+af)\s+[^.,;:]{1,40}?)?\s*,?\s+(?:om|på)\s*,?\s+"
_IT = r"(?:sagen|punktet|forslaget|indstillingen|den|behandlingen|beslutningen)"
_BECOMES = rf"at\s+(?:{_IT}|ansøgningen)\s+(?:\w+\s+)?"  # "at sagen derfor udsættes"
_ASKED = (
    ("postponed", rf"(?:at\s+)?udsætte\b(?:\s+{_IT})?|udsættelse|at\s+udskyde\s+{_IT}|udskydelse|{_BECOMES}(?:udsættes|udskydes)"),
    ("returned", rf"at\s+sende\s+{_IT}\s+(?:tilbage|retur)\b|at\s+(?:tilbagesende|hjemvise)|tilbagesendelse"),
    ("returned", rf"{_BECOMES}(?:sendes\s+(?:tilbage|i\s+udvalg|til\s+\w*udvalget)|tilbagesendes|hjemvises)"),
    ("withdrawn", rf"at\s+tage\s+{_IT}\s+af\b|{_BECOMES}(?:tages\s+af|udgår)"),
    ("forwarded", rf"at\s+(?:oversende|henvise)\s+{_IT}|{_BECOMES}(?:oversendes|henvises)"),
    ("rejected", rf"at\s+(?:afvise|forkaste|afslå|nedstemme|give\s+afslag)\b|afvisning|afslag|{_BECOMES}(?:afvises|forkastes|afslås)"),
)  # fmt: skip
# "Udsættelsesforslaget blev vedtaget"
_COURSES = {
    "udsættelses": "postponed",
    "tilbagesendelses": "returned",
    "hjemvisnings": "returned",
    "afvisnings": "rejected",
}
_COURSE_NAMED = re.compile(rf"(?i)\b(?P<course>{'|'.join(_COURSES)})forslag(?:et)?\b")
_ASKING = tuple((outcome, re.compile(rf"(?i){_TO}(?:{words})")) for outcome, words in _ASKED)
# "Ændringsforslag 1 (Ø): For 3, imod 22.", "Hovedforslaget: For 22, imod 3."
_DOORS = re.compile(
    r"(?i)\bdør(?:e|ene|en)?\b"
)  # open or closed: a question of the meeting, and no motion beside the matter
_NUMBERED = re.compile(
    r"(?i)(?:(?:under)?ændringsforslag\s*(?:nr\.?\s*)?\d+(?:[^.:]|\.(?=\s?[a-zæøå])){0,100}|hovedforslaget)\s*:\s*(?:for|i?mod|ja|nej|\d+\s+(?:stemte|stemmer))\b"
    # "Hovedforslaget blev herefter sat til afstemning: For 17, imod 8"
    r"|(?:hovedforslaget|indstillingen)\s+(?:blev\s+)?(?:\w+\s+)?(?:sat|sattes|kom|bragt)\s+(?:\w+\s+)?(?:til|under)\s+afstemning[^.:]{0,40}:\s*(?:for|i?mod|ja|nej)\b"
    # "Ændringsforslaget (Ø): For: Ø.", "Indstillingen: For: V."
    r"|(?:(?:under)?ændringsforslaget?|indstilling(?:en)?)\s*(?:\([^()\n]{1,40}\))?\s*:\s*(?:(?:for|i?mod|ja|nej)\b|\d{1,3}\s+(?:for|i?mod|stem\w+)\b)"
    # "Ændringsforslag fra Ø om en sti: For stemte Ø."
    r"|(?:et\s+)?(?:under)?ændringsforslag\s+(?:fra|af|stillet\s+af|om)\s+[^.:]{1,100}:\s*(?:for|i?mod|ja|nej)\b"
    # "Ændringsforslag stillet af C: Broen rives ned.", above its sides
    r"|(?:et\s+)?(?:under)?ændringsforslag\s+(?:stillet|fremsat)\s+af\s+[^.:]{1,80}:"
)

# "Ændringsforslag 2 (V): Stien udgår.", above its sides: what it wants, and nothing of what became of it
_TITLED = re.compile(
    r"(?i)(?:under)?ændringsforslag(?:et)?\s*(?:(?:nr\.?\s*)?\d{1,2}|(?:fra|af)\s+[^.:\n]{1,60}?)(?:\s*\([^()\n]*\))?(?:\s+(?:fra|af|stillet\s+af|til|vedr\.?|vedrørende|om)\s+[^.:\n]{1,60})?\s*:\s*(?P<wants>[^\n]+)$"
)
# "Forslag fra Ø: At stien anlægges på begge sider.", "SF's forslag: Prisen sættes til nul.", "Forslag til ændring (C): 40 km/t."
_TITLED_PLAIN = re.compile(
    r"(?:(?i:forslag|modforslag|alternativt\s+forslag)\s+(?i:fra|stillet\s+af)\s+(?P<by>[A-ZÆØÅ][^.:\n]{0,60}?)|(?P<whose>[A-ZÆØÅ][^.,;:\n]{0,40}?)(?:['’]s?|s)\s+(?i:\w*forslag)"
    r"|(?i:forslag\s+til\s+ændring(?:er)?)\s*\((?P<of>[^()\n]{1,40})\))\s*:\s*(?P<wants>[^\n]+)$"
)
_WANTS_THAT = re.compile(
    r"(?i)at\s+(?:sagen|punktet|forslaget|indstillingen|behandlingen)\s+(?:udsættes|udskydes|sendes\s+\S+|tilbagesendes|afvises|forkastes)\W*$"
)
_BECAME = re.compile(
    r"(?i)\b(?:forkast|vedtag|godkend|tiltr(?:åd|æd)|fald|bortfald|nedstem|afvis|anbefal|udsat|udsæt|drøft|trukket|trak|stem|enig|i?mod\b|undl)\w*|\bfor\s*:|\d\s*[-–]\s*\d|\A(?:udg(?:år|ik|ået)|træk\w*)\b"
)

# what became of a motion, in a sentence of its own: "Forslaget blev forkastet", "Vedtaget"
RESULT = re.compile(
    rf"(?i)^(?:(?:under)?ændringsforslag(?:et|ene)|{_OF_COURSE}?forslag(?:et|ene)(?:\s+om\s+(?:udsættelse|tilbagesendelse|afvisning|at\s+(?:udsætte|tilbagesende|afvise)\s+\w+))?|det|dette)?\s*(?:er|blev|var)?\s*(?:dermed|herefter|således|ikke|ej)?\s*"
    r"(?:faldet|faldt|forkastet|afvist|vedtaget|godkendt|(?:ikke|ej)\s+vedtaget|nedstemt|bortfaldt|bortfaldet|tiltrådt)\b"
)


# "…, at afsnittet om vejen | udgår": what the passive clause is about, and the words for the case itself
_SUBJECT = re.compile(r"(?i)\bat\s+(?P<subject>[a-zæøå]+(?:en|et|erne|ene)\b)[^.;]{0,60}$")
_THE_CASE = re.compile(
    r"(?i)(?:sag|punkt|dagsordenspunkt|indstilling|forslag|behandling|beslutning|stillingtagen|afgørelse|ansøgning|spørgsmål|emne|vedtagelse|godkendelse)(?:en|et|erne|ene)$"
)


def begins_with_motion(text: str) -> bool:
    """True where the sentence is about a motion of somebody's: "SF's forslag om …", "Et ændringsforslag fra V …"."""
    if "forslag" not in text.lower():
        return False
    if _AMENDMENT.match(text) or _PUT_BY.match(text) or _PUT_BY_BEFORE.match(text):
        return True
    whose = _WHOSE.match(text)
    return whose is not None and _is_voter(whose["who"])


def _is_voter(who: str) -> bool:
    bare = re.sub(r"(?:['’]s?|s)$", "", who)
    return any(v.span.start < len("Gruppe ") for v in find_voters(f"{bare},") + find_voters(f"{who},"))


def is_fallen_motion(text: str) -> bool:
    """True where the sentence says that a motion of somebody's fell, or that the body refused it."""
    if "forslag" not in text.lower():
        return False
    if _FELL.search(text) and (begins_with_motion(text) or is_moved(text)):
        return True
    refuses = _REFUSES.search(text)
    return refuses is not None and begins_with_motion(text[refuses.end() :])


def is_moved(text: str) -> bool:
    """True where the sentence begins with a voter who puts a motion forward: "Venstre stillede forslag om …"."""
    moved = _MOVED.match(text)
    return moved is not None and any(v.span.start < len("Gruppe ") for v in find_voters(f"{moved['who']},"))


def is_of_a_thing(before: str) -> bool:
    """True for the words before what is put off or taken out where that is something in the matter, and not the case."""
    subject = _SUBJECT.search(before)
    return subject is not None and _THE_CASE.match(subject["subject"]) is None


def is_motion_put(text: str) -> bool:
    """True where the sentence puts somebody's motion to the vote; what became of it follows."""
    if _NUMBERED.match(text):
        return True
    if "forslag" not in text.lower():
        return False
    if is_motion_titled(text) or (
        (plain := _TITLED_PLAIN.match(text)) and _is_voter(plain["by"] or plain["whose"] or plain["of"])
    ):
        return True
    if (on := _SIDES_ON.match(text)) and (whose := _WHOSE.match(text[on.end() :])) and _is_voter(whose["who"]):
        return True
    vote_on = _VOTE_ON.match(text)
    if vote_on:
        return begins_with_motion(text[vote_on.end() :]) and _DOORS.search(text) is None
    return _PUT.search(text) is not None and begins_with_motion(text)


def is_motion_beside(text: str) -> bool:
    """True where what is put to the vote is somebody's motion, and not the matter under its name: "Hovedforslaget: For 17"."""
    return is_motion_put(text) and not text.lower().startswith(("hovedforslag", "indstilling"))


def is_motion_titled(text: str) -> bool:
    """True for the words of an amendment behind its number or its mover, with its sides and its result below."""
    if "orslag" not in text:
        return False
    found = _TITLED.match(text)
    if (
        found is None
        and (plain := _TITLED_PLAIN.match(text))
        and _is_voter(plain["by"] or plain["whose"] or plain["of"])
    ):
        found = plain
    return found is not None and (
        _BECAME.search(found["wants"]) is None or _WANTS_THAT.match(found["wants"]) is not None
    )


def is_adopted_motion(text: str) -> bool:
    """True where what was adopted is a member's or a party's own motion: "Venstres forslag blev vedtaget", "godkendte A's forslag"."""
    if "forslag" not in text.lower():
        return False
    adopts = _ADOPTS.search(text)
    return _is_of_voter(text) or (adopts is not None and _is_of_voter(text[adopts.end() :]))


def asked_by_motion(text: str) -> str | None:
    """What adopting the motion in the sentence does to the case: "forslaget om at sende sagen tilbage" returns it; else None."""
    if "forslag" not in text.lower():
        return None
    if named := _COURSE_NAMED.search(text):
        return _COURSES[named["course"].lower()]
    return next((outcome for outcome, asking in _ASKING if asking.search(text)), None)


def mover_of(text: str) -> Voter | None:
    """The one party or person whose motion the sentence begins with: "Enhedslistens ændringsforslag faldt"; else None."""
    by = _BY.match(text) or _WHOSE.match(text) or _MOVED.match(text)
    if by is None:
        return None
    found = [named.voter for named in find_voters(re.sub(r"(?:['’]s?|s)$", "", by["who"]) + ",")]
    found = found or [named.voter for named in find_voters(f"{by['who']},")]
    return found[0] if len(found) == 1 else None


def _is_of_voter(text: str) -> bool:
    whose, by = _WHOSE.match(text), _BY.match(text)
    return (whose is not None and _is_voter(whose["who"])) or (
        by is not None and any(v.span.start == 0 for v in find_voters(f"{by['who']},"))
    )
