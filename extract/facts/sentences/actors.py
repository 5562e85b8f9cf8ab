"""Who acts in a sentence of a decision: the body itself, or somebody whose stand decides nothing."""

import re

# "Lokallisten Fjordby kan ikke støtte indstillingen", "Formanden har ikke kunnet anbefale den"
_REFUSES = re.compile(
    r"(?i)\b(?:kan|kunne|vil|ville|har|havde|ønsker|ønskede)\s+(?:[^\s.,;]+\s+){0,2}?(?:ikke|ej)\s+(?:[^\s.,;]+\s+){0,2}?"
    r"(?:støtte|støttet|anbefale|anbefalet|tiltræde|tiltrådt|godkende|godkendt|følge|fulgt|imødekomme|vedtage|vedtaget|tilslutte|medvirke)\b"
)
_ASSENTS = re.compile(r"(?i)\b(?:tilslutter|tilsluttede)\s+sig\b|\b(?:støtter|støttede|bakker\s+op|bakkede\s+op)\b")
_GIVES_UP = re.compile(
    r"(?i)\b(?:frafaldt|frafalder|trak|trækker|tilbagetrak|har\s+(?:trukket|frafaldet))\s+(?:sin|sit|sine|deres)\b"
)
_RELATIVE = re.compile(r",\s+(?:der|som)\s+(?:også\s+|gerne\s+)?\Z")
_RELATIVE_PASSIVE = re.compile(r",\s+(?:der|som)\s+(?:allerede\s+|tidligere\s+)?er\s+\Z")
_GRANTED = re.compile(r"(?i)(?:bevilget|bevilliget|tildelt|meddelt|givet)\b")
_SOMEWHERE = re.compile(r"\s+(?:i|på)\s+[^\W\d_]{3,}")
_WISHES = re.compile(r"(?i)(?:ønske|anbefal|foresl|indstil)\w*")
_CLAUSE = re.compile(r"[.;:]\s+|,\s+(?:og|men|mens|idet|da|dog)\s+|\s+(?:men|mens|idet)\s+")
_ASIDE = re.compile(
    r"\s*\([^()]*\)|\b(?:dog|derfor|herefter|derefter|imidlertid|desværre|fortsat|dermed|således)\b", re.IGNORECASE
)
_PART = re.compile(r"(?i)^(?:dele|medlem\w*|enkelte|flere|et\s+mindretal|mindretallet|formand\w*|næstformand\w*)\b")
_BODY = re.compile(
    r"(?i)(?:^|\s)(?:\w*udvalg(?:et)?|\w*byråd(?:et)?|\w*råd(?:et)?|\w*bestyrelse(?:n)?|magistrat(?:en)?|\w*repræsentation(?:en)?"
    r"|\w*flertal(?:let)?|man|vi|kommune(?:n)?|nævn(?:et)?|\w*nævn(?:et)?)$"
)
_WITHIN = re.compile(
    r"(?i)\s(?:\w*udvalget|byrådet|rådet|\w*bestyrelsen|magistraten|borgerrepræsentationen|flertallet|man|vi)\s"
)
# "Udvalget drøftede planen og | kunne ikke tilslutte sig": one subject of two verbs
_SHARED_SUBJECT = re.compile(
    r"(?i)^(?P<who>[^\W\d_]+(?:\s+[^\W\d_]+)??)\s+(?:[^\W\d_]+(?:ede|te|er)|tog|gik|gennemgik|holdt|så|blev)\b.*\s(?:og|men)$"
)
_MAJORITY = re.compile(r"(?i)^(?:et|det)\s+(?:\w+\s+)?flertal\b")
# "Staten | ydede ikke | tilskud", "Forvaltningen | peger på | model A": an act of whoever is its subject
_DEED = re.compile(
    r"(?i)(?:(?:gav|giver|ydede|yder|bevilgede|bevilger|meddelte|meddeler)\s+ikke|pege(?:r|de)\s+på|stem(?:te|mer)\s.*\sned)\b"
)
# "Naboerne | afviste | forslaget", "Ministeriet | godkendte | planen", "Regionen | afslog | at medfinansiere"
_DECIDES = re.compile(
    r"(?i)(?:afvis(?:er|te)|afsl(?:og|år)|godkend(?:er|te)|vedt(?:og|ager)|tiltr(?:ådte|æder)|forkaste(?:r|de)|udsatte|udskød|bevilgede|imødekom|nedstemte|anbefale(?:r|de)|(?:afvist|afslået|godkendt|vedtaget|tiltrådt|forkastet|udsat|udskudt|bevilget|anbefalet))\b"
)
_OTHERS = re.compile(
    r"(?i)(?:(?:den|det|de)\s+\w+\s+)?(?:\w*(?:ministeriet|(?<!be)styrelsen|direktoratet|fonden|foreningen|selskabet|klubben|tilsynet|retten|nabokommunen|nabokommunerne)"
    r"|staten|regionen|regeringen|folketinget|politiet|banken|museet|naboe(?:n|rne)|borgerne|beboerne|forældrene|eje(?:ren|rne)|ansøge(?:r|ren|rne)|bygherren?|lodsejer\w*|grundejer\w*|entreprenøren|leverandøren)"
    r"(?:\s+(?:har|havde|selv|også|enstemmigt|derefter))*"
)
# "Et flertal af høringssvarene | anbefaler | model B": asked, and not deciding
_MANY_OF_OTHERS = re.compile(
    r"(?i)(?:.*\s)?(?:(?:flertal(?:let)?|størstedelen|hovedparten|de\s+fleste|halvdelen|mange|flere|alle|\w+)\s+(?:af|blandt)\s+)?(?:de\s+)?(?:\w+\s+)?"
    r"(?:høringssvar|borger|beboer|forældre|nabo|svar|respondent|deltager|bruger|elev|medarbejder|lodsejer|høringspart)(?:e|ne|er|erne|ene)?"
)
# "Region Midt har vedtaget planen", "Klagenævnet afviste klagen", "Bestyrelsen for museet godkendte regnskabet"
_ANOTHER_BODY = re.compile(
    r"(?:(?i:i|på|hos)\s+)?(?P<who>(?i:region(?:srådet|en)?)(?:\s+[A-ZÆØÅ]\w+)?|KL|Kommunernes\s+Landsforening|Danske\s+Regioner|(?i:nabokommunen)(?:\s+[A-ZÆØÅ]\w+)?"
    r"|[A-ZÆØÅ][\wæøå-]+\s+(?:Byråd|Kommunalbestyrelse|Kommune)|(?i:\w*nævnet|provstiudvalget|menighedsrådet|(?!kommunal)\w+bestyrelsen|bestyrelsen\s+(?:for|i|på)\s+[^.,;]{2,40}?))\s+"
    r"(?i:(?:har|havde|er)\s+)?(?i:\w+t\s+|allerede\s+|selv\s+)?"
    r"(?i:godkend|vedt[oa]g|tiltr[åæ]d|afvis|forkast|afsl[oå]|ud(?:satt|sat|sk[uø]d)|drøft|behandl|anbefale|trukket|frafald|beslutte|bevilg|indstille|nedstem|udsæt)\w*"
)
_THAT = re.compile(r",\s+at\s+")
_NOT = re.compile(r"(?i)\s+(?:ikke|ej)$")
_NAMED_BODY = re.compile(r"(?i)(?:\w*udvalget|rådet|nævnet|bestyrelsen)\s+(?:for|i|vedrørende)\s")
_OTHER_BOARD = re.compile(
    r"(?i)(?:skole|bruger|forældre|hal|klub|forenings|ejer|grundejer|fonds)bestyrelse(?:n|r|rne)?$"
)
# "Forslaget | fandt ikke opbakning | hos naboerne", "nød ikke opbakning | i høringen"
_BACKING = re.compile(r"(?i)(?:vandt|fandt|nød|finder|nyder)\s+ikke\b")
_OF_OTHERS_BACKING = re.compile(r"(?i)\s+(?:hos|blandt|i|ved)\s+(?!(?:byrådet|udvalget|kommunalbestyrelsen|salen)\b)")
# "Tidsplanen er | ikke fulgt", "Vejledningen blev | ikke fulgt | af bygherren"; "Forvaltningens indstilling blev | ikke fulgt"
_FOLLOWED = re.compile(r"(?i)ikke\s+fulgt$")
_ADVICE = re.compile(
    r"(?i)(?:^|[.:]\s+|\w*(?:indstilling|anbefaling|forslag|råd|ønske|punkt)(?:en|et|erne|ene|s)?\b[^.,;]*)(?:\s*(?:blev|bliver|er|var))?\s*$"
)
_ADVISORY = re.compile(
    r"(?i)^(?:kommunens\s+)?(?:ældre|handicap|senior|ungdoms|unge|ungeby|integrations|erhvervs|idræts|kultur|børne|bruger|landsby|lokal|menigheds|frivillig|klima|natur)\w*råd(?:et)?\b"
)


# "Administrationen har drøftet sagen", "Borgmesteren godkendte udkastet": what an office did on its own
_OFFICE = re.compile(
    r"(?i)^(?:(?:administration|forvaltning|direktion|sekretariat|afdeling|\w*direktør|borgmester|\w*formand|centerchef)(?:en|et)"
    r"|center\s+for\s+(?:[^\W\d_]+(?:\s+(?:og|&)\s+|,?\s+)){1,4}?)"
    r"\s*(?:\s(?:har|havde))?(?:\s(?!(?:blev|bliver|er|var|bedes|skal|kan|må|bør|vil|og)\b)[^\W\d_]+){0,2}?\s*$"
)
_OF_OFFICES = re.compile(
    r"(?i)(?:godkend|tiltr|vedtag|vedtog|beslut|drøft|behandl|afvis|afsl|forkast|anbefal|indstil|tager|taget|tog\b|bedt\b|bad\b|tilslut|udsat|udsæt)\w*"
)
_BODY_GOES_ON = re.compile(
    r"(?i)\b(?:og|men|hvorefter)\s+(?:\w*udvalget|\w*rådet|\w*bestyrelsen|\w*repræsentationen|magistraten)\b"
)
_PASSIVE = re.compile(r"(?i)\w+(?:es|ås)\b")
# "Formanden udsatte punktet", "Borgmesteren tog sagen af dagsordenen": whoever leads the meeting orders its business
_LEADS_MEETING = re.compile(
    r"(?i)(?:borgmester|\w*formand)en\s+(?:\w+\s+)?(?:udsatte|udskød|tog\s+(?:punktet|sagen)\b)"
)


def is_of_an_office(text: str, start: int, end: int) -> bool:
    """True where the words of an outcome tell what the administration, the mayor or the chair did, which decides nothing.

    Not where they act on the body's behalf, or the body goes on to act.
    """
    words = text[start:end]
    if not _OF_OFFICES.match(words) or _PASSIVE.match(words) or _LEADS_MEETING.match(text, 0, end):
        return False
    if "vegne" in text.lower() or _BODY_GOES_ON.search(text, end):
        return False
    return _OFFICE.match(text[:start]) is not None


# "På årsmødet blev det vedtaget, at …": what another meeting did
_ELSEWHERE = re.compile(
    r"(?i)^(?:på|ved|under)\s+(?:(?:det|den|\w+s)\s+)?(?:(?:års|lands|regions\w*|kreds|borger|dialog|kontakt|repræsentantskabs|interessent|forældre|personale)møde\w*"
    r"|\w*generalforsamling\w*|\w*konference\w*|\w*topmøde\w*|(?:sidste|forrige|foregående)\s+(?:\w*møde))\b[^.;]*\bblev\b"
)


# "Rettelse til punkt 4 i referatet: …", "Referatet rettes, så der står, at punkt 4 blev forkastet": what the minutes are to say
_CORRECTED = re.compile(
    r"(?i)^\W*(?:(?:rettelse|berigtigelse|korrektion)(?:en|er)?\s+(?:til|af|i)\s+[^.:;]*\b(?:referat|protokol)"
    r"|(?:referatet|protokollen|beslutningsprotokollen)\b[^.;]*\b(?:rettes|ændres|korrigeres|berigtiges|rettet|ændret)\b[^.;]*\b(?:så|således|til|at)\b)"
)


def corrects_minutes(text: str) -> bool:
    """True for a sentence that says what earlier minutes are to say instead."""
    return _CORRECTED.match(text) is not None


def is_of_another_meeting(text: str) -> bool:
    """True for a sentence that tells what was decided at another meeting than this: a general meeting, the last one."""
    return _ELSEWHERE.match(text) is not None


# "For Ida Kær (A), der var inhabil, indtrådte Bo Lund (A)", "Bo Lund (A) indtrådte i stedet"; not "… indtræder i udvalget"
_NAME = r"[A-ZÆØÅ][\wæøåé.-]+(?:\s+[A-ZÆØÅ][\wæøåé.-]+){0,3}(?:\s+\([^()]{1,20}\))?"
_STANDS_IN = re.compile(
    rf"^(?:(?i:i\s*stedet\s+)?[Ff]or\s+{_NAME}(?:,\s+(?:der|som)\s[^,;.]{{2,60}},)?\s+(?:mødte|deltog|indtrådte)\s+(?:\w+\s+)?{_NAME}"
    rf"|{_NAME}\s+indtrådte\s+(?:i\s*stedet(?!\s+for\s+at)|for\s+{_NAME}))(?![^.;]*\b(?:som\s+medlem|i\s+(?:\w*udvalget|\w*rådet|\w*bestyrelsen)))"
)

# "Bo Lund (A) deltog i stedet for Ida Kær (A), der er | valgt til Regionsrådet": why she was away
_CAME_FOR = re.compile(
    rf"{_NAME}\s+(?:mødte|møder|deltog|deltager|indtrådte)\s+(?:i\s+mødet\s+)?(?:(?:i\s*stedet|som\s+(?:stedfortræder|suppleant))\s+)?for\s+{_NAME},"
    r"\s+(?:der|som|da|idet|fordi)\s[^,;.]*\Z"
)


def stands_in(text: str) -> bool:
    """True for a sentence that says who came for whom at this meeting."""
    return _STANDS_IN.match(text) is not None


def body_told_of(text: str) -> str | None:
    """The other body of whose own act a sentence tells at its head: "Regionsrådet | har vedtaget planen"; None where it tells of none."""
    found = _ANOTHER_BODY.match(text)
    return found["who"] if found else None


def is_anothers_stand(text: str, start: int, end: int) -> bool:
    """True where the words of an outcome tell what somebody else than the body can or cannot support, or gives up."""
    if _RELATIVE.search(text, 0, start) and _WISHES.match(text, start):
        return True  # "Brev fra Naturrådet, der ønsker at plante træer"
    if _RELATIVE_PASSIVE.search(text, 0, start) and (_SOMEWHERE.match(text, end) or _GRANTED.match(text, start)):
        return True  # "Der lejes telte til fester, som er vedtaget i festplanen", "medlemmer, der er bevilget orlov"
    if _CAME_FOR.match(text, 0, start):
        return True
    low = text.lower()
    for acts, words in ((_REFUSES, ("ikke", "ej ")), (_ASSENTS, ("tilslut", "støtte", "bakke"))):
        found = acts.search(text) if any(word in low for word in words) else None
        if found and found.start() <= end and start <= found.end():
            inverted = _WITHIN.search(found[0])  # "Punkt 2 kan byrådet ikke godkende"
            return not (inverted or _is_body(_subject(text[: found.start()])))
    if _is_deed_of_others(text, start, end):
        return True
    gives_up = _GIVES_UP.search(text) if any(word in low for word in ("frafald", "trak", "trækk", "trukket")) else None
    return gives_up is not None and gives_up.start() <= end and start <= gives_up.end()


def _is_deed_of_others(text: str, start: int, end: int) -> bool:
    """True where the words tell what another than the body did not give, chose, voted down or did not follow."""
    words = text[start:end]
    if _DEED.match(words):
        subject = _subject(text[:start])
        return not _NAMED_BODY.match(subject + " ") and not (_is_body(subject) and not _OTHER_BOARD.search(subject))
    if _DECIDES.match(words):
        subject = _NOT.sub("", _THAT.split(_subject(text[:start]))[-1])  # "at Miljøstyrelsen ikke | godkendte | planen"
        return (_OTHERS.fullmatch(subject) or _MANY_OF_OTHERS.fullmatch(subject)) is not None
    if _BACKING.match(words):
        return _OF_OTHERS_BACKING.match(text, end) is not None
    return _FOLLOWED.match(words) is not None and _ADVICE.search(text, 0, start) is None


def is_of_advisory_council(text: str) -> bool:
    """True where the sentence tells of a council that advises the body: "Ældrerådet anbefaler …"."""
    return _ADVISORY.match(text) is not None


def _subject(before: str) -> str:
    """What stands before the verb in its own clause."""
    return _ASIDE.sub("", _CLAUSE.split(before)[-1]).strip(" ,")


def _is_body(subject: str) -> bool:
    """True for the body, a majority of it, or nobody: "Kan ikke anbefale"; also where it did something else before."""
    shared = _SHARED_SUBJECT.match(subject)
    subject = shared["who"] if shared else subject
    if not subject or _MAJORITY.match(subject):
        return True
    return _BODY.search(subject) is not None and _PART.match(subject) is None
