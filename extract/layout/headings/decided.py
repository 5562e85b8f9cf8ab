"""How the text of a decision opens where no heading announces it: an outcome, or a body and what it did."""

import re

from extract.lexicon.bodies import is_body_name, same_body

# "Indstillingen blev godkendt", "Tiltrådt.", "Byrådet vedtog": how a decision text opens
DECIDES = re.compile(
    r"""(?x)^(?:
        (?:\S*[Ii]ndstilling(?:en|erne)|\S*[Ff]orslag(?:et|ene)|Sag(?:en|erne)|Punkt(?:et|erne)|Dagsorden(?:en)?|Orientering(?:en|erne)?|Redegørelsen|Meddelelsen)
          \s+(?:blev|er|toges|vedtoges|tages|blev\s+herefter)\b
      | (?:(?:Ændringsf|F)orslag(?:et|ene)|Indstilling(?:en|erne))\s+
          (?:faldt|bortfaldt|forkastes|forkastedes|nedstemtes|vedtages|godkendes|afvises)\b
      | Sag(?:en|erne)\s+(?:sendes|oversendes|henvises|tilbagesendes|udsættes|udsat|udgår|udgik|bortfald(?:t|er))\b
      | \S*[Ii]ndstilling(?:en|erne)\s+(?:godkendt|tiltrådt|vedtaget|afvist|forkastet|anbefales|udsat|udsættes|bortfaldt|følges|nedstemt)\b
      | (?:Godkendt|Tiltrådt|Vedtaget|Anbefales|Anbefalet|Drøftet|Udsat|Udsættes|Indstilles\s+(?:godkendt|til)|Forkastet|Oversendes
          |Taget\s+til\s+efterretning|Til\s+efterretning|Til\s+orientering|Udgår|Afvist)\b
      | (?:Byrådet|Udvalget|Kommunalbestyrelsen|Økonomiudvalget|Borgerrepræsentationen|Rådet|Bestyrelsen)\s+
          (?:godkendte|tiltrådte|vedtog|besluttede|anbefalede|udpegede|tog|undl(?:od|ader)\s+at\s+tage\s+stilling)\b
      | (?:[A-ZÆØÅ][\w.-]+[ ]){2,4}blev\s+(?:enstemmigt\s+)?(?:gen|ny)?valgt\s+(?:med\s+\d|som\s|til\s)
      | Valgt\s+blev\s*:?\s+[A-ZÆØÅ]
      | Der\s+var\s+(?:intet|ikke\s+noget|ingen(?:\s+(?:bemærkninger|spørgsmål|punkter|emner))?)\b[^.]{0,30}\.?$
    )"""
)
# A line that says but what became of one thing: "Referatet godkendt.", "Budgettet blev vedtaget.", "Rådet drøftede planen. …"
_THING, _FATE = (
    r"[A-ZÆØÅ]\w+(?:et|en|erne)",
    r"(?:enstemmigt\s+)?(?:godkendt|vedtaget|tiltrådt|forkastet|afvist|imødekommet|nedstemt|anbefalet|oversendt|udsat|drøftet|taget\s+til\s+efterretning)",
)
ALL_OF_LINE = re.compile(
    rf"(?:{_THING}\s+{_FATE}(?:\s+og\s+(?:blev\s+)?underskr[ei]v\w+[^.:;]{{0,30}})?|(?:Udvalget|Rådet|Bestyrelsen)\s+(?:drøftede|udsatte|afviste|forkastede)\s[^.:;\d]{{3,60}})\.?(?:$|\s(?=[A-ZÆØÅ]))"
    rf"|{_THING}(?:\s+(?:fra|af|for|til)\s+[^.:;]{{3,40}})?\s+blev\s+{_FATE}(?:\s+uden\s+(?:bemærkninger|kommentarer|ændringer))?\.?$"
)
# The same behind a heading or the name of a body, where it need not begin a sentence: "godkendt", "sagen udsat", "ingen bemærkninger"
OUTCOME = re.compile(
    r"""(?xi)^(?:(?:enstemmigt|et\s+flertal|sagen|punktet|forslaget|indstillingen|orienteringen|dagsordenen|som)\s+)?(?:
        (?:blev\s+)?(?:godkend(?:t|es)|tiltrådt|tiltrædes|vedtag(?:et|es)|anbefal(?:et|es)|drøft(?:et|es)|udsat|udsættes|udgår|udgik|afvis(?:t|es)
          |forkast(?:et|es)|oversend(?:t|es)|fremsend(?:t|es)|tilbagesend(?:t|es)|send(?:t|es)\s+(?:i\s+høring|tilbage|til)|genoptages|imødekom(?:met|mes)|bevilg(?:et|es)|bekræft(?:et|es)
          |indstilles|ikke\s+(?:godkendt|anbefalet|imødekommet)|henvis(?:t|es)|følges|afslås|afslået|bortfald(?:t|er))\b(?!\s+af\s)
      | (?:tage[ts]|blev\s+taget)\s+(?:til|ad)\b | til\s+(?:efterretning|orientering)\b | ad\s+notam\b
      | (?:vedt|godk|tiltr|anbef)\.(?=[\s,]|$) | indst\.\s+(?:godk|vedt|tiltr\w*|følges)\b
      | (?:ingen|intet)\b(?=[^.\n]{0,25}(?:\.|$|\n)) | [-–](?=\s*(?:$|\n)) | indstilling(?:en)?\s+(?:godkendt|tiltrådt|følges)\b
    )"""
)
# Behind a heading alone, for a case tells of such things: "Høringssvaret blev godkendt med en tilføjelse."
SOMETHING = re.compile(
    r"[A-ZÆØÅ]\S*(?:et|en|e?r?ne)\s+(?:blev|er)\s+(?:enstemmigt\s+)?(?:godkendt|vedtaget|tiltrådt|forkastet|udsat|afvist|nedstemt|drøftet|taget\s+til\s+efterretning)\b(?!\s+(?:af|i)\b)"
)
VERBS = (
    r"(?i:traf\s+(?:følgende\s+)?(?:beslutning|afgørelse)|besluttede|beslutter|vedtog|vedtager|godkendte|godkender|tiltrådte|tiltræder|fulgte|følger|anbefalede|anbefaler|indstillede|indstiller"
    r"|udsatte|udsætter|afviste|afviser|forkastede|drøftede|tog|tager|valgte|udpegede|oversendte|oversender|sendte|bevilgede|bemyndigede|meddelte|sagde\s+(?:ja|nej))"
)
# "Udvalget besluttede", "Teknik- og Miljøudvalget fulgte"
STATED = re.compile(rf"(?P<body>[A-ZÆØÅ][\wæøåÆØÅ ,&-]{{3,80}}?)\s+{VERBS}\b")
BULLET = re.compile(r"^(?:[•·▪*–-]|[=-]>|[→➔➜⇒])\s+(?=\w)")
LABEL = re.compile(
    r"(?i)^(?:ad\.?\s*)?(?:(?:pkt\.?|punkt)\s*)?\d{1,2}[a-z]?\s*[.):]\s*(?:at\s*[:–-]\s*)?"
)  # "1) Godkendt", "Ad 2: Udsat"
# "1 og 2 godkendt", "Punkterne 1-3: Udsat": what became of points, in the first line of an item
OF_POINTS = re.compile(
    r"(?i)^(?:ad\.?\s*)?(?:(?:pkt\.?|punkt(?:erne)?)\s*)?\d{1,2}[a-z]?\.?(?:\s*(?:,|og|-|–|til)\s*\d{1,2}[a-z]?\.?)*\s*[.,):]?\s+(?=\S)"
)
# The act of another day: "besluttede den 4. marts", "godkendte på sit møde i maj"
# "Det blev besluttet at", "Besluttet:", "På mødet besluttede Byrådet": who decides stands behind, or need not be said
PASSIVE = re.compile(
    r"(?:Det\s+blev\s+(?:enstemmigt\s+)?(?:besluttet|vedtaget|godkendt)|(?:Besluttet|Vedtaget)(?=\s*:|\s+at\b)"
    r"|(?:På\s+mødet|Herefter|Enstemmigt)\s+(?:besluttede|vedtog|godkendte|tiltrådte)\s+[A-ZÆØÅ]\w+)\b"
)
# An outcome that stands alone: "Godkendt.", "Tiltrådt som indstillet", "Ændringsforslaget blev forkastet"; not "Indstillingen er godkendt af …"
ALONE = re.compile(
    r"(?:(?:Enstemmigt\s+)?(?:Godkendt|Tiltrådt|Vedtaget|Udsat|Forkastet|Drøftet|Anbefales|Taget\s+til\s+efterretning|Afvist)\b(?!\s+(?:af|den|i)\b)"
    r"|(?:\S+s\s+)?(?:Indstilling(?:en|erne)|indstilling|Sagen|Punktet|(?:[A-ZÆØÅ][a-zæøå]*f|F)orslag(?:et|ene))\s+"
    r"(?:blev\s+)?(?:(?:enstemmigt|herefter|derefter|dermed|således)\s+){0,2}"
    r"(?:godkendt|tiltrådt|vedtaget|udsat|forkastet|taget|følges|anbefales)\b(?!\s+af\b))"
)
ANOTHER_DAY = re.compile(
    r"(?i)\b(?:den\s+\d|d\.\s?\d|tidligere|senest|sidste|forrige|samtidig|dengang|på\s+(?:sit\s+|et\s+)?\S*møde(?!t\b)|på\s+mødet\s+(?:den|d\.|i\b)"
    r"|ved\s+\S*(?:vedtagelsen|behandlingen|budget\w*)|i\s+(?:forbindelse|(?:foråret|efteråret|sommeren)\b|[a-z]+\s+(?:19|20)\d\d|(?:19|20)\d\d))"
)
COUNCIL = re.compile(r"(?i)byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd")
RECOMMENDING = re.compile(r"(?i)\b(?:anbefal|indstill)\w*$")
CLAUSE = re.compile(r"\bat\b")
LONGEST_NAME = 80
TOLD = 80  # characters behind the verb in which another day is said


def decides(said: str) -> bool:
    """True where the text behind a heading or a body's name opens like a decision: "Godkendt.", "1) udsat", "Udvalget indstiller"."""
    said = BULLET.sub("", said.lstrip())
    labelled = LABEL.match(said)
    bare = said[labelled.end() :] if labelled else said
    if DECIDES.match(bare) is not None or OUTCOME.match(bare) is not None or states(bare):
        return True
    something = SOMETHING.match(bare)
    return something is not None and is_today(bare[something.end() :])


def is_led(line: str) -> bool:
    """True for a line on which a body's name and a colon stand before what it decided: "Kommunalbestyrelsen: Godkendt."."""
    name, mark, said = line.partition(":")
    return bool(mark) and len(name) < LONGEST_NAME and is_body_name(name) and decides(said)


def states(said: str) -> bool:
    """True where the text says what a body does, today: "Udvalget fulgte forvaltningens indstilling"."""
    found = STATED.match(said)
    if found is None or not is_body_name(found["body"]):
        return False
    return is_today(said[found.end() :])


def is_today(said: str) -> bool:
    """True where the words behind "besluttede" or "Godkendt" name no other day before they say what is decided."""
    rest = said[:TOLD].partition("\n\n")[0]
    clause = CLAUSE.search(rest)
    return ANOTHER_DAY.search(rest[: clause.start()] if clause else rest) is None


def answers_points(line: str) -> bool:
    """True where the line says but what became of points: "1. Godkendt", "1 og 2 godkendt", "Punkterne 1-3: Udsat"."""
    labelled = OF_POINTS.match(line)
    return labelled is not None and OUTCOME.match(line[labelled.end() :]) is not None


def is_own_body(name: str, meeting: str | None, *, recommends: bool = False) -> bool:
    """True where the name, perhaps a short one as "Rådet", is that of the body that met, and that decides or (`recommends`) recommends."""
    if meeting is None:
        return True
    if name.lower() == "udvalget" and recommends and COUNCIL.search(meeting):
        return False  # the committee's recommendation to the council
    short = name.lower() in ("rådet", "bestyrelsen", "udvalget")
    return (short and name.lower()[:3] in meeting.lower()) or same_body(name, meeting)
