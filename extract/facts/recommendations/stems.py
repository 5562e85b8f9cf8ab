"""The leads of a list of recommendations, which are no recommendation themselves: "at Byrådet godkender", "at udvalget:"."""

import itertools
import re
from collections.abc import Sequence

from extract.facts.sentences.clauses import split_sentences
from extract.facts.voters.find import find_voters
from extract.lexicon.bodies import find_bodies

VERB = r"(?:indstiller|anbefaler|foreslår|indstilles|foreslås|anbefales|indstillede|anbefalede|INDSTILLER|ANBEFALER|FORESLÅR)"
# The full stop of a shortened word: "Teknisk forv. indstiller", "Udv. f. soc. og sundhed indst., at", "Tekn. Udv."
SHORTENED = (
    r"\.(?=\s?[a-zæøå])|(?<=\b[Tt]ekn)\.|(?<=\b[Ss]oc)\.|(?<=\b[Uu]dv)\.|(?<=\b[Kk]ult)\.|(?<=\b[Øø]k)\.|(?<=\bf)\."
)
# "Forvaltningen indstiller til Økonomiudvalget, at:", "Det foreslås,", "Chef for Teknik <navn> indstiller, at"
LEAD = re.compile(
    rf"""(?x)^(?P<by>[A-ZÆØÅ](?:[^.;:\n]|{SHORTENED}){{1,160}}?)\s+(?P<verb>(?:{VERB}|(?:stiller|fremsætter)\s+(?:hermed\s+)?forslag\s+om(?=\s*[,:]?\s+at\b))\b
          |(?i:indst|anbef|foresl)\.(?=\s*(?:[,:]|,?\s+at\b|til\s+[A-ZÆØÅ]|over\s?for\b|$)))
        (?P<to>(?:(?!\bat\b)[^:;\n]){{0,500}}?)
        (?:(?:[,:;]\s*)?\bat\b\s*[:;,]?\s*|(?<=indstiller),\s+(?=(?:der|det|den|de)\s)|\s*[:;,]\s*$|\s*$|:\s*)"""
)
# "Indstilling fra Teknisk Forvaltning: Det indstilles, at …"
FROM = re.compile(r"^(?:[Ii]ndstilling|[Aa]nbefaling)(?:en)?\s+fra\s+(?P<by>[A-ZÆØÅ][^:.\n]{2,80}?)\s*:\s*")
ADDRESSED = re.compile(
    r"(?:Til|Over\s?for)\s+(?P<to>[A-ZÆØÅ][^.:;\n]{2,60}|(?:orientering|drøftelse|beslutning|godkendelse|efterretning)):(?:$|\s+(?P<rest>at\s.+)$)"
)  # below "Plan og Byg indstiller"
# What another body said of the points above, and no point: "Økonomiudvalget anbefaler indstillingen.", "Bo Lund var fraværende."
ASSENT = re.compile(
    rf"^[A-ZÆØÅ][^.:\n]{{2,80}}?\s(?:{VERB})\s+(?:indstillingen|forslaget)(?:\s+(?:godkendt|tiltrådt))?\.$"
)
ABSENCE = re.compile(
    r"^(?!(?i:at)\s)(?=[A-ZÆØÅ])(?:(?!\bat\b)[^.:\n])*(?::\s*[A-ZÆØÅ][^.:\n]*)?\s"
    r"(?:var\s+(?:fraværende|ikke\s+til\s?stede)|deltog\s+ikke|havde\s+(?:meldt\s+)?afbud)\b[^.\n]*\.?$"
)
# Who recommends, and the verb below on the next line: "Børneforvaltningen⏎indstiller, at …"
ON_NEXT_LINE = re.compile(
    rf"(?m)^[ \t]*[A-ZÆØÅ][^.:;,\n]{{2,80}}[ \t]*\n[ \t]*(?={VERB}\b)"
    rf"|^[ \t]*[A-ZÆØÅ][^.:;\n]{{2,160}}(?:&|,|\bog)[ \t]*\n[ \t]*(?=(?:[^\s.:;]+[ ]){{1,6}}?{VERB}\b)"  # "… og Center for Veje & | Natur indstiller"
)
PASSIVE = re.compile(
    r"^(?:Det\s+(?:foreslås|indstilles|anbefales)|Indstilling\s+om|Indstillingen\s+er)\b(?:\s+\((?:af|fra)\s+(?P<who>[^()\n]{1,60})\)|\s+af\s+(?P<of>[A-ZÆØÅ][^,:.\n]{1,40}?)(?=\s*[,:]|\s+at\b))?(?:\s+(?:endvidere|desuden|samtidig|derudover|også|yderligere|herudover))?(?:\s+(?:til|over\s?for)\s+[A-ZÆØÅ][^,:.\n]{2,60}?(?=\s*[,:]|\s*$|\s+at\b))?\s*[,:]?\s*(?:at\b\s*[,:]?)?\s*"
)
# "Planen er vedlagt, og [Forvaltningen indstiller]": a clause that says something else; behind "men" may stand nobody
OWN_CLAUSE = re.compile(
    r"(?:(?!\b(?:som|der)\b).)*?\b(?:er|var|blev|bliver|har|havde|kan|skal|vil|ser|udgår|[a-zæøå]{3,}(?:[^ern\W]|r)es)\b[^.]*?,?\s+(?:og|men|idet|hvorfor|mens)(?:\s+|$)(?=[^,]*$)"
)
ACTOR = re.compile(
    r"(?i)(?:(?-i:[A-ZÆØÅ])|(?:administration|\w*forvaltning|direktion|\w*udvalg|borgmester|formand|direktør|center)\w*\b)"
)
OPINION = re.compile(r"(?i)^\S*(?:administrationens|forvaltningens|direktionens|centrets)\s+(?:anbefaling|vurdering)")
ASKS = re.compile(r"(?i)indstil|anbefal|foresl|beslut|godkend|vedtag|tiltræd|\bat:$")
PROPOSER = re.compile(
    r"^\(?(?:[Ss]tillet|[Ff]remsat|[Rr]ejst)\s+af\s+(?P<who>(?:[^()\n]|\([^()\n]{1,20}\)){2,200}?)\)?\.?$"
)
# Below the points, as Copenhagen prints it: "(Økonomiudvalget)"
PROPOSING_BODY = re.compile(
    r"^\((?P<who>[A-ZÆØÅ][^()\n]{0,80}?(?:udvalget|kredsen|forvaltningen|rådet|bestyrelsen|direktionen|borgmesteren)"
    r"|Magistraten|Direktionen|(?:Over)?[Bb]orgmesteren|Formanden)\)$"
)
# What leads to the things that are put forward, and puts none forward itself: "Administrationen fremsender til Byrådet forslag til"
PUTS_FORWARD = re.compile(
    r"(?i)\b(?:forslag|oplæg|anmodning|ansøgning|indstilling|anbefaling)(?:er|et|en|ene)?\s+(?:til|om|på)\s*:?$"
)
# The unit that recommends, alone on a line above the lead: "Center for Natur, Teknik & Miljø"
UNIT = re.compile(
    r"(?=[A-ZÆØÅ])(?!.*\b(?:[a-zæøå]{3,}(?<!center)(?:es|er)|er|skal|kan|bør|at)\b)(?:[\w&/-]+,?\s+){0,4}?"
    r"(?i:center|centeret|centret|team|stab(?:en)?|\w*(?:afdeling|sekretariat|forvaltning|administration|direktion)(?:en|et)?)\b[^.:;\d]{0,60}"
)
# "Klima- og Miljøudvalget til byrådet": who recommends, and to whom, before the verb
BY_AND_TO = re.compile(
    r"(?P<by>.+?(?:udvalget|bestyrelsen|rådet|magistraten|forvaltningen|administrationen|direktionen))\s+(?P<to>(?:til|over\s?for)\s+\S.*(?:udvalget|rådet|bestyrelsen|magistraten))"
)
# What is recommended as done: "grunden solgt", "sagen godkendt og fremsendt til Byrådet", "forslaget til Byrådets godkendelse"
DONE = re.compile(
    r"""(?x)(?P<to>\s+(?:til|over\s?for)\s+[A-ZÆØÅ][\wæøå-]+,?)?(?:\s+(?:hermed|herefter|derfor|enstemmigt))?\s+(?P<what>
        (?!(?:til|over|overfor|følgende|nedenstående|med|efter|i|på)\b)(?:[^\s:;]+\s+){1,9}?
        (?:(?:godkend|vedtag|tiltråd|anbefal|solg|køb|udlej|lej|opfør|afslå|afvis|imødekomm|frem?send|send|udsa|(?:tillægs)?bevilg|meddel|giv|tag|drøft|ansa|valg|udpeg
            |nedlag|lukk|etabler|igangsa|iværksa|gennemfør|frigiv|optag|finansier|overfør|ændr|fastsa|forlæng|indgå|stadfæst|ophæv|forkast|annuller|renover)(?:t|et)
           |til\s+(?:[A-ZÆØÅ][\wæøå-]+s\s+)?(?:godkendelse|vedtagelse|efterretning|orientering)
           |til\s+(?:[1-3]\.\s*|første|anden|tredje)behandling)
        (?=[\s.,]|$)[^:;]*)$"""
)
# The verb whose objects are the points
STEM = re.compile(
    r"(?i)\b(?:anbefale[r]?|godkende[r]?|indstille[r]?|beslutte[r]?|tiltræde[r]?|vedtage[r]?|bevilge[r]?|udpege[r]?|tildele[r]?|frigive[r]?|afsætte[r]?)\b(?:\s+(?:over\s?for\s+|til\s+)?(?:(?-i:[A-ZÆØÅ]\w+)|regionsrådet|byrådet|kommunalbestyrelsen|KB)(?:\s+og\s+\w+)?|\s*,?\s*at\s+(?:byrådet|regionsrådet|kommunalbestyrelsen)|\s+(?:om|hvorvidt|følgende|nedenstående))?\s*[,:]?\s*(?:at\s*:?)?$"
)
# "at det over for Byrådet anbefales," "at følgende indstilles til Byrådet:": above a list, nothing is asked for yet
PASSES_ON = re.compile(
    r"(?i)^(?:at\s+)?(?:det|følgende)\s+(?:(?:over\s?for|til)\s+[^.:;]{3,80}?\s+)?(?:anbefales|indstilles)(?:\s+(?:over\s?for|til)\s+[^.:;]{3,80}?)?\s*[,:]?\s*(?:at\s*:?)?$"
)
ASKED_DONE = re.compile(
    rf"^(?!(?i:følgende|nedenstående|det)\b).*\b{VERB}\b[^:;,]*\s(?:godkendt|vedtaget|tiltrådt|(?:godkend|vedtag)else)\.?$|\s(?:indstilles|foreslås)\s[^:;,]+\.$"
)
# Who is to act, alone
BODY_ALONE = re.compile(
    r"(?i)^(?:at\s+)?(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet|magistraten|udvalget|[\wæøå,\s-]{0,60}udvalget"
    r"|[\wæøå-]*(?:rådet|bestyrelsen|nævnet|kommissionen|forsamlingen|klyngen|styregruppen)|(?-i:[A-ZÆØÅ]{2,6}))\s*[:,]?$"  # "at HMU"
)
# the lead of alternatives, of which one is to be chosen: "at udvalget vælger mellem", "én af følgende løsninger"
CHOOSES = re.compile(
    r"(?i)\b(?:vælge[rs]?|valget?|vælges\s+der|besluttes?|beslutte[rs]?)\s+(?:[^\s.]+\s+){0,3}?(?:i?mellem|blandt)\b|\benten\W*$"
    r"|\b(?:én|en|et|ét|hvilke[nt])\s+af\s+(?:de\s+)?(?:\w+\s+)?(?:følgende|nedenstående|nævnte|beskrevne|to|tre|fire|fem)\b"
    r"|\b(?:stilling\s+til|valg(?:et)?\s+af)\s+følgende\s+(?:to\s+|tre\s+|fire\s+)?(?:muligheder|modeller|scenarier|løsninger)\b"
    r"|\bfølgende\s+(?:to\s+|tre\s+|fire\s+)?(?:alternativer|varianter)\b"
)
# no recommendation at all: "Sagen fremsendes uden indstilling", "Beslutningen træffes af Byrådet"
WITHOUT = re.compile(
    r"(?i)^(?:(?:sagen|punktet)\s+(?:fremsendes|fremlægges|forelægges|oversendes)\s+uden\s+(?:\w+\s+)?(?:indstilling|anbefaling)|ingen(?:\s+indstilling)?|uden\s+indstilling|-)\s*\.?$"
    r"|^(?:borgmesteren|magistraten|direktøren|rådmanden)\s+(?:fremsender|fremlægger|forelægger|oversender)\b(?!.*\bat\b)[^.]*\.?$"
    r"|^(?:sagen|punktet)\s+fremsendes\s+uden\s+indstilling"
    r"|^der\s+(?:(?:skal|kan|vil)\s+ikke\s+(?:træffes|tages)|(?:træffes|tages)\s+(?:der\s+)?ikke)\s+(?:nogen\s+|en\s+)?(?:beslutning(?:er)?|stilling)\b"
    r"|^\w*møde(?:t|r|rne)?\s+(?:skal\s+)?(?:bruges|anvendes)\s+til\s+(?:orientering|drøftelse|dialog|information)\b"
    r"|^(?:\w*forvaltningen|administrationen|direktionen)\s+(?:fremsender|fremlægger|forelægger)\s+sagen\s+til\s+(?:beslutning|afgørelse|stillingtagen)\.?$"
    r"|^(?:sagen|punktet|beslutningen)\s+(?:kan\s+|skal\s+)?(?:endeligt?\s+)?(?:afgøres|træffes|besluttes|behandles|bliver\s+behandlet)\s+(?:endeligt?\s+)?(?:i|af)\s+(?-i:[A-ZÆØÅ])[^.]{2,60}\.?$"
)
# The subject of what the points say: "at fagudvalgene for børn og voksne:" above "1. drøfter budgettet"
SUBJECT = re.compile(
    r"(?i)^(?:at\s+)?(?:de\s+\w+\s+)?\w*(?:udvalg(?:et|ene)|byrådet|kommunalbestyrelsen|magistraten)\b"
)
PREDICATE = re.compile(r"[a-zæøå]{2,}r\b(?!\s*[.:])")  # "beslutter", "drøfter"
BETWEEN_BODIES = re.compile(r"(?:[\s,;:&-]|\b(?:at|og|samt)\b)*")
# Lists below these words explain the point that they stand in: "finansieres af driftsbudgettet, herunder: a) tilslutning"
EXPLAINED = re.compile(
    r"(?i)\b(?:herunder|heraf|bl\.\s?a\.|blandt\s+andet|f\.\s?eks\.|fx|for\s+eksempel|bestående\s+af|dvs\.|det\s+vil\s+sige|fordelt\s+(?:på|således|som\s+følger)|i\s+form\s+af|svarende\s+til)\s*[:;,]?$"
    r"|\b(?:fastsættes|sættes|ændres|hæves|nedsættes)\s+(?:til|således|som\s+følger)\s*:?$"
    r"|\b(?:fordeles|udmøntes|disponeres)\b[^.:]{0,40}?\b(?:således|sådan|som\s+følger|på\s+følgende\s+\w+)\s*:$"
)
# who was against it in the body that recommends: "at skolen sælges for 2 mio. kr. Knud Tran stemte imod."
DISSENT = re.compile(
    r"(?<=[.\n])\s*(?=[A-ZÆØÅ])[^.\n]{2,80}\b(?:stemte|stemmer)\s+(?:i?mod|for)\b[^.\n]*\.?\s*$|(?<=[.\n])\s*(?=[A-ZÆØÅ])[^.\n]{2,80}\b(?:undlod\s+at\s+stemme|var\s+forhindret\s+i\s+at\s+deltage|deltog\s+ikke\s+i)\b[^.\n]*\.?\s*$"
)

# "Anna Holm (Ø) tager forbehold." on a line of its own: who stands apart from what the body recommends
STANDS_APART = re.compile(
    r"(?i)\b(?:tager|tog)\s+forbehold\b|\bk(?:an|unne)\s+ikke\s+(?:anbefale|tiltræde|støtte|godkende|tilslutte\s+sig)\b|\bstem(?:te|mer)\s+i?mod\b|\bundl(?:od|ader)\s+at\s+stemme\b"
)
OFFICE = 16  # characters of a title before a name: "Udvalgsmedlem"
# "1A. at broen males, eller": what follows is its alternative
OR_ENDS = re.compile(r"(?i)[\s,;](?:eller|alternativt)[\s,;:.]*\Z")


def names_bodies_alone(text: str) -> bool:
    """True for a lead that holds but who shall act: "Teknikudvalget, Økonomiudvalget og Byrådet"."""
    rest, at = "", 0
    for found in find_bodies(text):
        rest, at = rest + text[at : found.start()], found.end()
    return at > 0 and BETWEEN_BODIES.fullmatch(rest + text[at:]) is not None


def is_subject_of(stem: str, point: str) -> bool:
    """True for a lead that names who does what the point says, which begins with the verb."""
    return SUBJECT.match(stem) is not None and PREDICATE.match(point) is not None and ASKS.search(stem) is None


def joined_by_or(points: Sequence[tuple[str | None, str]]) -> list[int]:
    """The places of the points, given by label and text, that "eller" makes alternatives; of 2a, 2b and 2c all, where it joins two."""
    found: set[int] = set()
    for one, other in itertools.pairwise(range(len(points))):
        label, text = points[one]
        if (label is None) is (points[other][0] is None) and OR_ENDS.search(text):
            stem = label[:-1] if label and label[-1:].isalpha() and label[:-1] else None
            found |= {one, other, *(n for n, (own, _) in enumerate(points) if stem and own and own[:-1] == stem)}
    return sorted(found)


def asks_whole(line: str, lead: re.Match[str]) -> bool:
    """True for a line in the passive voice that says what is asked for and leads to nothing: "Dagsordenen indstilles godkendt."."""
    return lead["verb"].endswith("s") and lead.end() == len(line) and ASKED_DONE.search(line) is not None


def told_before_lead(line: str) -> int:
    """Where the sentence begins in which somebody recommends, behind others that ask for nothing; 0 where there is none such."""
    told = 0
    for start, end in split_sentences(line):
        lead = LEAD.match(line[start:end]) if start else None
        if lead and told:
            return 0  # "… Naboerne foreslår, at den rives ned": who else recommends something is not followed
        if lead and is_actor(lead["by"]):
            told = start
        elif not told and ASKS.search(line[start:end]):
            return 0
    return told


def without_dissent(text: str, start: int, end: int) -> int:
    """Where a recommendation ends that says at last who was against it."""
    found = DISSENT.search(text, start, end)
    return found.start() if found else end


def tells_who_stands_apart(line: str) -> bool:
    """True for a line that says who in the recommending body does not join in."""
    if STANDS_APART.search(line) is None:
        return False
    voters = find_voters(line[:80])
    return bool(voters) and voters[0].span.start <= OFFICE


def tells_of_others(line: str, *, below_points: bool) -> bool:
    """True for a line that asks for nothing: there is no recommendation, or below its points another body assents, somebody was absent."""
    return any(told.match(line) for told in ((WITHOUT, ASSENT, ABSENCE) if below_points else (WITHOUT,)))


def is_actor(by: str) -> bool:
    """True where the words before the lead's verb name who recommends."""
    told = OWN_CLAUSE.match(by)
    if told and not ACTOR.match(by, told.end()):
        return False
    return told is not None or (
        len(by.split()) <= 22 and not re.match(r"(?:Det|Der|At|På|I|Sagen|Hvis)\b(?!\s+(?:Konservative|Radikale))", by)
    )


def recommender(name: str) -> str:
    """The name of who recommends, on one line, without a clause of its own before it."""
    return re.sub(r"\s+", " ", name[told.end() :] if (told := OWN_CLAUSE.match(name)) else name).strip(" ,")


def with_lead_on_one_line(content: str) -> str:
    """The text, as long as before, with who recommends and the verb on one line."""
    return ON_NEXT_LINE.sub(lambda lead: lead[0].replace("\n", " "), content)
