"""Sides that were not taken in this vote: those told of another time or place, and those that the words deny."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.domain.text import Span
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import begins_with_voter

# Another assembly's votes are told, not taken.
ELSEWHERE = re.compile(
    r"(?i)\bfolketing\w*|\bKL's\s+delegeret\w*|^(?:(?:beboer|borger|nabo|forælder|grundejer|lejer|ejer)(?:e|ne|en|ens|er|erne|ernes)?|(?:afdelings|generalforsamling|skolebestyrels|forældre|regering|menigheds)\w*)\b"
    r"|^\w*(?:forening|bestyrelse)(?:en|ens|erne)?\b"
    # "I Region Midt stemte A imod", "På landsplan er Venstre imod"
    r"|^\W*(?:i|på|hos)\s+(?:region(?:en|srådet)?(?:\s+(?-i:[A-ZÆØÅ])\w+)?|landsplan|christiansborg|nabokommunen|(?-i:[A-ZÆØÅ])[\wæøå-]+\s+(?:byråd|kommunalbestyrelse|kommune))\s+(?:stem|er|var|undl)\w*\b"
)
# What was voted another time, or would have been, is no vote of this meeting.
NEW_CLAUSE = re.compile(r"(?i)\bidet\b|,\s*(?:og|men|mens|dog)\b")
TOLD = re.compile(
    r"(?i)\b(?:hvis|såfremt|tidligere|dengang|ville\s+(?:\w+\s+)?have|under\s+(?:den\s+)?forudsætning\s+af|forudsat|på\s+betingelse\s+af|betinget\s+af|i\s+(?:19|20)\d\d|(?:på|ved)\s+mødet?\s+den|sidste\s+(?:år|gang|møde)|hvor)\b"
)
# "Vedtaget ved afstemning, hvor V stemte for": the vote of this meeting
IN_THIS_VOTE = re.compile(
    r"(?i)(?P<lead>[^,]{0,80}?\b(?:afstemning(?:en)?|godkendt|vedtaget|tiltrådt|forkastet|anbefalet))\s*,\s*hvor\b"
)
# "Ved 1. behandlingen stemte Enhedslisten imod", "På sidste møde stemte V imod"
LED_BY_TIME = re.compile(
    r"(?i)^\W*(?:ved|under|på|til)\s+(?:den\s+|det\s+|sagens\s+|punktets\s+|udvalgets\s+|byrådets\s+)?(?:1\.|første|forrige|foregående|tidligere|sidste|seneste)\s+(?:[^\s,.;]+\s+)?"
    r"(?:behandling\w*|møde\w*|drøftelse\w*|budgetvedtagelse\w*)(?![^,.;]{0,40}?\bi\s+(?:dag|aften)\b)[^,.;]{0,40}?\s(?:stem(?:te|mer)|undl(?:od|ader)|tog|kunne|var)\b"
)
COMMITTEE = (
    r"(?:i|på|under|ved)\s+(?:(?:sagens\s+)?behandling(?:en)?\s+i\s+)?"
    r"(?:\w*udvalget|\w*udvalgsbehandlingen|\w*udvalgsmødet|\w*udvalgets\s+(?:møde|behandling)\w*)"
)
OF_OTHERS = re.compile(r"(?i)\b(?:har|havde)\b|[,\s](?:at|som)\s")  # "Regionen har vedtaget, hvor …"
# "hun i udvalget stemte imod", "V, der i udvalget undlod"
IN_COMMITTEE = re.compile(rf"(?i)\b(?:der|som|hun|han|de|partiet|gruppen|har|havde)\s+{COMMITTEE}\s+$")
COMMITTEE_AFTER = re.compile(rf"(?i)\s+{COMMITTEE}\b")
# "stemte imod ved budgetvedtagelsen", "stemte imod i 2018": another case or another time
ELSEWHEN = re.compile(
    r"(?i)(?:\s+(?:forslaget|indstillingen|sagen|planen|punktet))?,?\s+da\s+(?:det|den|sagen|punktet|forslaget|planen|projektet|ordningen|aftalen|budgettet|reglerne)\s+(?:\w+\s+)?(?:blev|var)\s+(?:\w+\s+)?(?:behandlet|drøftet|vedtaget|forelagt|besluttet)\b(?!\s+(?:for\s+\w+t\b|uden\b|så\b|alt\b|i\s+hast))"
    r"|\s+(?:på|ved)\s+(?:[^\s.,;]+\s+)?\w*(?:generalforsamling|beboermøde|borgermøde|årsmøde|afdelingsmøde|medlemsmøde)\w*"
    r"|\s+(?:dengang\b|i\s+sin\s+tid\b|i\s+(?:19|20)\d\d\b|(?:ved|under|i\s+forbindelse\s+med)\s+(?:(?:sidste|forrige|det\s+foregående)\s+\w+s\s+)?"
    r"(?:budget\w*(?:vedtagelse|forhandling|behandling|forlig|aftale|lægning)\w*|vedtagelsen\s+af\s+budget\w*|(?:den\s+)?(?:første|1\.|tidligere|forrige|foregående|seneste|sidste)\s+(?:behandling|drøftelse|afstemning|møde)\w*))"
)
PAST = re.compile(r"(?i)\b(?:stemte?|undlod|tog|forbeholdt|kunne|var)\b")
HAD = re.compile(r"(?i)\bhavde\s+(?:\w+\s+)?$")  # "V havde stemt imod"
# "V, der tidligere var imod, stemte for": what the clause tells says nothing of the verb after it
ASIDE = re.compile(r"(?i),\s+(?:der|som)\s[^,]{1,120},\s*$")
# "det ændringsforslag, som V stemte imod"
OF_A_MOTION = re.compile(r"(?i)forslag\w*\s*,?\s+(?:som|der)\s+(?:\S+\s+){1,4}$")
# "stemte imod punkt 7, men for dette punkt": what is voted on is the other
ANOTHER_ITEM = re.compile(
    r"(?i)\s+(?:(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d+|\w+(?:et|en|erne))\s*,?\s*men\s+"
    r"(?:(?:stem(?:te|mer)\s+)?(?:for|i?mod)|(?:kan\s+)?(?:støtte[rd]?e?|tiltræde[r]?|godkende[r]?|anbefale[r]?))\s+(?:dette|denne|nærværende)\b"
)
# "Ingen fra V stemte imod", "Hverken V eller C stemte imod", "Ikke alle i A stemte for"
DENIED = re.compile(
    r"(?i)\b(?:ingen\s+(?:af|fra|i|blandt)\b|(?:hverken|(?:var|er)\s+ikke)\s+(?:fra\s+)?(?-i:[A-ZÆØÅ])|ikke\s+(?:alle|samtlige|hele)\b)[^.;:]*$"
)
DECIDED = r"(?:afviste|godkendte|vedtog|anbefalede|forkastede|besluttede|stemte|tiltrådte)"
# "… bemærkes, at Økonomiudvalget den 5. marts afviste sagen med stemmerne 4 for og 5 imod"
OTHER_MEETING = re.compile(
    rf"(?i)\b\w*(?:udvalget|byrådet|kommunalbestyrelsen)\s+(?:den|d\.)\s+\d{{1,2}}\.?\s*\S+\s+(?:(?:19|20)\d\d\s+)?{DECIDED}\b"
    rf"|\b\w+udvalget\s+{DECIDED}\b[^.]{{0,40}}?\b(?:den|d\.)\s+\d{{1,2}}\.\s*\w+|\bblev\s+i\s+\w*udvalget\s+\w+t\b"
)


# "… at det i 2019 blev vedtaget med 13 stemmer mod 12"
YEARS_AGO = re.compile(
    r"(?i)\bi\s+(?:19|20)\d\d\s+(?:blev|vedtog|godkendte|forkastede|stemte|besluttede)\b[^.]{0,120}?\bstem"
)
# "Et mindretal i Børneudvalget stemte imod", "Økonomiudvalget anbefalede sagen med 5 stemmer mod 2"
BY_BODY = re.compile(
    rf"(?i)\b(?:fler|mindre)tal\w*\s+i\s+(?P<among>\w{{3,}}udvalg)et\b|\b(?P<who>\w{{3,}}udvalg)et\s+{DECIDED}\b[^.;]{{0,80}}?\bstemme"
)


# "I økonomiudvalget stemte Venstre imod"
LED_BY_BODY = re.compile(
    r"(?i)^\W*(?:i|på|under|ved)\s+(?:behandlingen\s+i\s+)?(?:det\s+|den\s+)?(?P<who>(?:[^\s,.:;]+\s+){0,3}?\w*udvalg)(?:et|ets|smødet|sbehandlingen)?(?:\s+(?:møde|behandling)\w*)?(?:\s+(?:den|d\.)\s+\d{1,2}\.?\s*\w+(?:\s+\d{4})?)?\s+"
    r"(?:stem(?:te|mer)|undl(?:od|ader)|tog|tager|forbehold(?:t|er)|kunne|var)\b"
)


# "Elevrådet stemte for med 9 stemmer mod 2"
BY_COUNCIL = re.compile(r"(?i)^\W*(?P<who>\w{2,}råd)et\s+(?:\w+\s+){0,2}?(?:stem(?:te|mer)|undl(?:od|ader))\b")
# in the minutes of a council "Udvalget havde med stemmerne 4-1 anbefalet sagen", "Udvalget anbefalede med 3 stemmer mod 2 at …"
COMMITTEE_HAD = re.compile(
    r"(?i)^\W*(?:\w*udvalget|(?:[^\s.,]+\s+(?:og\s+)?){1,3}?udvalg)\s+(?:havde\s+[^.;]*?(?:anbefalet|indstillet|godkendt|tiltrådt|afvist|forkastet)|anbefalede|indstillede)\b"
)


# "Byrådet noterede, at Regionsrådet vedtog planen med 25 stemmer mod 14": another's vote, reported
REPORTED_OF = re.compile(
    rf"(?i)\b(?:at|hvor|som|efter)\s+(?P<who>\w{{2,}}?(?:råd|udvalg|bestyrelse|repræsentation|ting)(?:et|en)?|\w+\s+(?:byråd|kommune|kommunalbestyrelse)|\S+s\s+(?:bestyrelse|hovedbestyrelse|repræsentantskab|delegeretmøde)|regionen|KL)\b(?P<of>\s+i\s+(?-i:[A-ZÆØÅ])\w+)?"
    rf"(?:[^.,;]|(?<=\d)\.){{0,60}}?\b(?:(?:har|havde)\s+(?:\w+\s+)?(?:vedtaget|godkendt|tiltrådt|forkastet|afvist|besluttet|stemt|anbefalet)|{DECIDED})\b(?=[^.]{{0,80}}?(?:stem|\b\d))"
)
BODY_WORDS = ("udvalg", "råd", "bestyrelse", "repræsent", "ting", "kommune", "region", "forsamling", "møde", "kl")
COUNCIL = re.compile(r"(?i)^(?:byråd|kommunalbestyrelse|borgerrepræsentation)")
ASSEMBLY = re.compile(
    r"(?i)(?:^|\b(?:at|hvor)\b[^.]{0,80}?)\s*\b(?:på|ved|under|i)\s+(?:[^\s,.;]+\s+){0,3}?"
    r"\w*(?:generalforsamling|beboermøde|borgermøde|årsmøde|afdelingsmøde|repræsentantskab|forældremøde|medlemsmøde)\w*\b[^.,]{0,80}?(?<!\d\s)\bstem(?:te|mer)\b"
)


# "Repræsentanterne kan ikke støtte planen i deres høringssvar"
IN_AN_ANSWER = re.compile(r"(?i)\bi\s+(?:deres|sit|et|hørings\w+s|\w+s)\s+høringssvar\b")
TOLD_OF = (ELSEWHERE, OTHER_MEETING, LED_BY_TIME, YEARS_AGO, IN_AN_ANSWER)


# "Pia Storm (F) fandt, at sagen burde udsættes. | Else Rand (C) var enig."
SPEAKS = re.compile(
    r"[A-ZÆØÅ][^.;:]{0,60}?\s(?:fandt|finder|mente|mener|synes|syntes|ønskede|ønsker|anførte|udtrykte|foreslog|foreslår|pegede|bemærkede|fremhævede|spurgte|efterlyste|opfordrede|understregede|påpegede|stemte|stemmer|kunne\s+ikke|kan\s+ikke|tog\s+forbehold|gav\s+udtryk)\b"
)
JOINS_SPEAKER = re.compile(
    r"[A-ZÆØÅ][^.;:]{0,60}?\s(?:(?:var|er)\s+enige?(?:\s+(?:i\s+dette|heri|med\s+[^.;]{2,40}))?|(?:støttede|støtter)\s+(?:dette|det|op)|(?:tilsluttede|tilslutter)\s+sig(?:\s+dette|\s+det)?|bakkede\s+op(?:\s+om\s+(?:dette|det))?)\W*$"
)


def is_of_other_body(text: str, body: str | None) -> bool:
    """True where the vote of a committee, or of another assembly, is told in the decision of a body."""
    low = text.lower()
    if body is None or not any(word in low for word in BODY_WORDS):
        return False
    if (of_some := BY_BODY.search(text)) and of_some["among"]:
        return of_some["among"].lower() not in body.lower()
    if "stem" not in low:
        return False
    reported = REPORTED_OF.search(text)
    if reported and "stem" not in low[: reported.start()] and (reported["of"] or not _is_itself(reported["who"], body)):
        return True
    if ASSEMBLY.search(text):
        return True
    advising = BY_COUNCIL.match(text)
    if advising and not _is_itself(advising["who"], body):
        return True
    if COUNCIL.match(body) and COMMITTEE_HAD.match(text):
        return True
    led, found = LED_BY_BODY.match(text), BY_BODY.search(text)
    if led:
        return led["who"].lower() not in body.lower()
    return found is not None and (found["among"] or found["who"]).lower() not in body.lower()


def _is_itself(who: str, body: str) -> bool:
    """True where the words name the body, or both name a council."""
    low = re.sub(r"(?:et|en)$", "", who.lower())
    return low in body.lower() or (COUNCIL.match(who) is not None and COUNCIL.match(body) is not None)


def is_told(before: str) -> bool:
    """True where the clause before a side tells of another time; what an earlier clause says of time does not count."""
    if IN_COMMITTEE.search(before) or OF_A_MOTION.search(before) or HAD.search(before):
        return True
    here = IN_THIS_VOTE.match(before)
    if here and not (TOLD.search(here["lead"]) or OF_OTHERS.search(here["lead"])) and "udvalg" not in here["lead"]:
        before = before[here.end() :]
    return TOLD.search(NEW_CLAUSE.split(ASIDE.sub("", before))[-1]) is not None


def within_aside(before: str) -> bool:
    """True where the words of a side stand in a clause about their subject, which goes on to a verb of its own."""
    return re.search(r"(?i),\s+(?:der|som)\s[^,]*$", before) is not None


def is_told_after(text: str, start: int, end: int) -> bool:
    """True for "stemte imod i udvalget": how somebody voted where the case came from, or on another case."""
    if ANOTHER_ITEM.match(text, end):
        return True
    elsewhere = COMMITTEE_AFTER.match(text, end) or ELSEWHEN.match(text, end)
    return elsewhere is not None and PAST.search(text, start, end) is not None


def is_denied(before: str) -> bool:
    """True where the clause before a side says that those whom it names did not take it."""
    return DENIED.search(NEW_CLAUSE.split(before)[-1]) is not None


def _joined(sentences: Sequence[Sentence]) -> frozenset[Span]:
    """The sentences in which somebody only agrees with who spoke right before."""
    if not any(JOINS_SPEAKER.match(s.text) for s in sentences):
        return frozenset()
    in_order = sorted(sentences, key=lambda s: s.span.start)
    return frozenset(b.span for a, b in pairwise(in_order) if JOINS_SPEAKER.match(b.text) and SPEAKS.match(a.text))


def own_sentences(sentences: Sequence[Sentence], body: str | None) -> Iterator[Sentence]:
    """The sentences without those that tell of another assembly's vote, up to the line's end."""
    told = False
    joined = _joined(sentences)
    for sentence in sentences:
        if sentence.span in joined:
            continue  # of what another speaker thought
        elsewhere = next((hit for pattern in TOLD_OF if (hit := pattern.search(sentence.text))), None)
        told = elsewhere is not None or is_of_other_body(sentence.text, body) or (told and not sentence.opens_line)
        if not told:
            yield sentence


def tells_of_voting(sentence: Sentence) -> bool:
    """True for "V tog forbehold i udvalget, men frafalder det", which takes no side and decides nothing."""
    start = sentence.span.start
    told = any(is_told_after(sentence.text, f.span.start - start, f.span.end - start) for f in sentence.sides)
    return told and begins_with_voter(sentence)
