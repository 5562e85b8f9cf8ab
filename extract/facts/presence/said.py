"""What a clause says of presence: the status of a label, of a verb, and the words of one who came for another."""

import re

from extract.facts.sides.subjects import begins_with_name, only_voters
from extract.facts.voters.find import find_voters

LABEL = re.compile(
    r"(?i)^\s*[•*-]?\s*(?P<label>(?:fraværende|fravær|(?:med\s+|uden\s+|[mu][./]\s*)?afbud|ikke\s+til\s?stede|ikke\s+mødt|ej\s+(?:mødt|til\s?stede)|deltog\s+ikke|(?:lovligt\s+|gyldigt\s+|uden\s+)?forfald|(?:ikke|ej)\s+deltag\w+|mødte\s+ikke|udebl[ei]v\w*(?=\s*:)|(?:forhindre(?:t|de)|orlov|syg(?:e|meldte?|emeldte?)?)(?=\s*:))(?:\s+(?:med|uden|[mu][./])\s*(?:lovligt\s+|gyldigt\s+)?(?:afbud|forfald)|\s+\((?:med\s+|uden\s+)?(?:afbud|forfald)\)|\s+under\s+hele\s+mødet|\s+(?:under|ved|på|i|til)\s+(?:dette\s+punkt|(?:(?:hele\s+)?behandlingen\s+af\s+)?(?:punktet|sagen)|(?:punktets|sagens)\s+behandling)|\s+og\s+stedfortræder\w*|\s+fra|\s+(?:var|er))?)\s*(?::|[-–]|(?=\s[A-ZÆØÅ])|$)"
)
STANDS_IN = re.compile(
    r"(?i)(?<!spurgte\s)(?<!foreslog\s)(?<!talte\s)(?<!svarede\s)\bi\s*stedet\s+for\b|\bi\s+(?=(?-i:[A-ZÆØÅ])[^,.;:\n]{3,60}?(?:s|['’´])(?:\s+\([^()]{1,20}\))?\s+(?:sted|fravær)\b)|\b(?:stedfortræder|suppleant)\w*\s+for\b|\b(?:deltog|deltager|mødte|mødt|indtrådte|indtræder)\s+for\b(?!\s+(?:første|anden|sidste|at)\b)|\bmidlertidigt\s+for\b"
    r"|^\s*for\s+(?=(?-i:[A-ZÆØÅ][a-zæøå]+\s)[^,;]*(?:,\s+(?:der|som)\s[^,;]{2,60},)?\s(?:mødte|møder|deltog|deltager|indtrådte)\s+(?-i:[A-ZÆØÅ]))"
)
AS_SUBSTITUTE = re.compile(
    # "1. stedfortræder på liste V, Ida Kær, indkaldes"
    r"(?i)^\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)\w*\s+(?:på|fra)\s+(?:kandidat)?(?:liste|gruppe)\w*\s+\(?(?-i:[A-ZÆØÅ])\)?,\s[^,.]{3,60},\s+(?:(?:er|blev|var|bliver)\s+)?indkald(?:t|es)\b"
    r"|\bdelt(?:og|ager)\s+(?:stedfortræder|suppleant)\w*\b|\bsom\s+(?:stedfortræder|suppleant)\w*\b|\b(?:delt(?:og|ager)|indkaldt|mødte|mødt|møder|kom|indtr(?:ådte|æder)|tr(?:ådte|æder)\s+ind)\s+i\s*stedet\b(?!\s+for\s+at\b)|\b(?:er|var)\s+(?:indkaldt\s+som\s+)?(?:stedfortræder|suppleant)\b"
)
# "er ikke inhabil", "kunne være inhabil", "drøftede, om hun er inhabil", "Forvaltningen vurderer, at hun er inhabil";
# not "deltog ikke, da hun er inhabil"
NOT_DISQUALIFIED = re.compile(
    r"(?i)\bikke\b(?:(?!\b(?:grundet|pga|grund|følge|da|idet|fordi|eftersom)\b)(?:\([A-ZÆØÅ]{1,2}\d?\)|[^.(])){0,40}\binhabil|\bhabil\b|\bk(?:an|unne)\s+(?:\w+\s+)?deltage\b"
    # "Bo Lund mente, at Anna Holm er inhabil"; what the body finds is so
    r"|^(?!.*\b(?:byrådet|\w*udvalget|kommunalbestyrelsen|rådet|enig\w*)\b).*\b(?:mente|mener|fandt|finder|anf(?:ørte|ører)|hævde(?:de|r)|foreslog|påst(?:od|år)|tro(?:ede|r)|frygte(?:de|r)|antog|antager|(?:gør|gjorde)\s+gældende|(?:gav|giver)\s+udtryk\s+for|(?:er|var)\s+af\s+den\s+(?:opfattelse|mening)|(?:rejste|rejser|fremsatte)\s+indsigelse\s+om)\s*,?\s+at\s+(?!(?:hun|han|vedkommende|være)\b)[^.]*\binhabil"
    r"|\b(?:burde|bør)\s+(?:erklære\s+sig|være)\s+inhabil|\bhverken\b[^.]{0,90}\beller\b[^.]{0,60}\binhabil"
    r"|\b(?:hverken|næppe)\b[^.(]{0,20}\binhabil|\bingen\s+(?:af\b[^.]{0,80}|(?:er|var)\s+)inhabil|\binhabil\s+i\s+sager\b"
    r"|\b(?:har|havde)\s+(?:tidligere\s+)?været\s+inhabil|\binhabile?\s+i\s+(?:en\s+)?(?:tidligere|andre?|anden)\s+sag"
    r"|\b(?:kan|kunne|eventuelt|muligvis|måske|mulig)\s+(?:være\s+|blive\s+)?inhabil"
    r"|(?:,|\b(?:spørgsmål\w*|stem(?:te|mer)|drøfte\w*|spurgte|vurder\w*|tvivl|afklare\w*))\s+(?:om|hvorvidt)\s[^.,]{0,60}\binhabil"
    r"|\b(?:administrationen|forvaltningen|direktionen)\b[^.]{0,60}\bvurder\w*[^.]{0,60}\binhabil"
)
LEAVES_MEETING = re.compile(
    r"\bforl(?:od|ader)\s+mødet\b(?:[^.]|\.(?=\d)|(?<=\bkl)\.|(?<=\bpkt)\.)*\bdelt(?:og|ager)\s+ikke\b"
)
LEFT_BEFORE = re.compile(r"\bda\s+[^.;]*\bha(?:r|vde)\s+forladt\s+mødet\b")  # "deltog ikke, da hun havde forladt mødet"
PARTLY_AWAY = re.compile(
    r"\b(?:behandling|afstemning|drøftelse|beslutning|debat|votering|punkt|pkt|sag(?:en|s|er|erne|ernes)?\b|lukkede|fra kl)"
)
# "Bo Lund (V) deltog ikke." as a sentence of its own
TOOK_NO_PART = re.compile(r"[^.:;]{3,80}?\sdelt(?:og|ager)\s+ikke\W*")
WHOLLY_AWAY = re.compile(
    r"\bikke(?:\s+(?:i|på|under|ved)\s+(?:dette\s+|hele\s+|dagens\s+)?mødet?\b(?!\s+(?:med|hos|om|i)\b)|\s*(?:[.,;)(:–-]|$)|\s+(?:da|på\s+grund|pga|grundet|fordi|idet|og|men|mens|[a-zæøå]+\s+på\s+grund)\b)"
)
DEALT = r"(?:sagens\s+|punktets\s+)?(?:behandling|drøftelse|sagen|punktet)"
# "overværede ikke sagens behandling", "var ude af lokalet under behandlingen", "har ikke været til stede under dette punkt"
OUT_OF_ROOM = (
    rf"\bovervær(?:ede|er)\s+ikke\s+(?:{DEALT}|dette\s+punkt)"
    r"|\b(?:er|var|opholdt\s+sig)\s+(?:ude\s+af|uden\s?for)\s+(?:møde)?(?:lokalet|salen),?\s+(?:under|ved|mens)\b"
    rf"|\bha(?:r|vde)\s+ikke\s+(?:været\s+til\s?stede|deltaget)\s+(?:under|ved|i)\s+(?:{DEALT}|dette\s+punkt)"
)
# "Anna Holm (A) er på ferie"; not "lederen er på ferie"
BEING_AWAY = re.compile(
    r"(?<=[\wæøå)] )(?P<verb>er|var)\s+(?:desværre\s+)?(?:bortrejst|forhindret|syge?|sygemeldte?|på\s+(?:ferie|barsel|orlov|rejse|kursus))"
    r"(?:\s+i\s+at\s+(?:deltage|komme)(?:\s+(?:i|på|til)\s+(?:dagens\s+)?mødet)?)?(?:\s+(?:grundet|pga\.?|på\s+grund\s+af)\s[^.,;]*)?\s*(?:[.,;]|$|og\s+(?:derfor\s+)?(?:fraværende|deltog\s+ikke)\b)"
)
# "Bo Lund (V) var forhindret i at deltage i sagens behandling"
KEPT_FROM_ITEM = re.compile(
    r"(?i)(?<=[\wæøå)] )(?:er|var)\s+(?:desværre\s+)?forhindret\s+i\s+at\s+deltage\s+(?:i|under|ved)\s+(?:(?:sagens|punktets)\s+)?"
    r"(?:behandling(?:en)?|drøftelse[rn]?|sagen|punktet|(?:punkt|pkt|sag)\.?\s*\d)"
)
# "Anna Holm (A) var gået, inden punktet blev behandlet"; not "Tiden var gået"
GONE = re.compile(
    r"(?i)(?<=[\wæøå)] )(?:er|var)\s+gået\s*,?\s+(?:kl\b|fra\s+mødet"
    r"|(?:før|inden|efter|under|da)\s+(?:\w+\s+){0,2}?(?:punkt|pkt|sag|behandling|afstemning|drøftelse|kl\b|mødet))"
)
WHEN = re.compile(r"(?i)^\s*(?:da|idet|eftersom)\s")
NAMED_BEFORE = re.compile(r"(?:[A-ZÆØÅ][\wæøå-]+|\))\s$")
# "gik under punkt 2 ind for belysning", "Debatten gik efter punktet videre": in a debate
NO_TURN = r"(?!\w*\.?\s*\d+\s+(?:i\s+(?!mødet|lokalet)|ind\b|over\b)|\w+\s+(?:videre|ind\s+for|over\s+til)\b)"
MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
ANOTHER_DAY = re.compile(
    # "at hun var fraværende på udvalgets møde i februar", "da han var fraværende på sidste møde"
    rf"(?i)\b(?:var|er|havde\s+været|har\s+været)\s+fraværende\s+(?:på|ved|under|i|fra)\s+(?:[^\s.,;]+\s+){{0,3}}?(?:\w*møde\w*|behandling\w*)\s+(?:i\s+(?:{MONTH}|\w*udvalget)|den\s+\d|d\.\s*\d)"
    r"|\bfraværende\s+(?:på|ved|under)\s+(?:det\s+)?(?:sidste|forrige|seneste|foregående|tidligere)\s+\w*møde"
    r"|\bkl\.?\s*\d{1,2}(?:[.:]\d\d)?\s+(?:i\s+morgen|hver|om\s+\w+en)\b"
)  # or "går kl. 18 hver dag"
DEALING = r"(?:behandling(?:en)?\s+af\s+)?"
# "forlod Venstre": the party
PARTY = (
    r"(?:socialdemokrati\w*|venstre|enhedslisten|alternativet|dansk\s+folkeparti|(?:det\s+)?konservative|liberal\s+alliance|nye\s+borgerlige|radikale\s+venstre"
    r"|sf|df|moderaterne|danmarksdemokraterne|\w+(?:listen|partiet))"
)
# What a verb says of somebody, the first that fits.
SAID = tuple(
    (status, re.compile(words))
    for status, words in (
        (
            "not_participating",
            rf"{OUT_OF_ROOM}|\b(?:er|var)\s+ikke\s+med\s+(?:i|under|ved)\s+{DEALT}|\bundl(?:od|ader)\s+at\s+deltage\s+i\s+{DEALT}|\b(?:deltog|deltager)\s+hverken\b|\bfratr(?:ådte|æder)\s+(?:under|ved)\s+(?:{DEALT}|behandlingen|drøftelsen|punkt|pkt|sag)",
        ),
        (
            "left",
            rf"\bha(?:r|vde)\s+forladt\s+(?:mødet|lokalet|salen)\b|\b(?:måtte|må|ville|skulle)\s+gå\s+(?:kl|fra\s+mødet|(?:før|efter|under)\s+{DEALING}(?:dette\s+)?(?:punkt|pkt|sag))|\bforlod(?!\s+(?:{PARTY}|partiet|[\w-]*gruppen|bestyrelsen|posten|listen)\b)|\b(?:gik|går)\s+(?:kl|fra\s+mødet|(?:før|efter|under)\s+{DEALING}(?:dette\s+)?(?:punkt|pkt|sag){NO_TURN})|\b(?:trådte|træder)\s+ud\b(?!\s+af\s+(?:\w*bestyrelse|parti|\w*gruppe|aftale|samarbejd|forlig|nævn)\w*)|\budtr(?:ådte|æder)\s+(?:af|fra)\s+(?:mødet|lokalet|salen)\b|\bfratr(?:ådte|æder)\s+(?:mødet|lokalet|salen|kl)\b|\bforlader\s+(?:mødet|lokalet|salen)\b"
            r"|\b(?:delt(?:og|ager)|(?<!ikke )til\s?stede)\s+(?:kun\s+|alene\s+)?(?:i\s+mødet\s+)?(?:ind)?til(?:\s+og\s+med)?\s+"
            rf"{DEALING}(?:kl|punkt|pkt|sag)"
            r"|\bikke\s+(?:længere\s+)?til\s?stede\s+efter\s+(?:kl|punkt|pkt|sag)"
            r"|\b(?:måtte|må|ville|nødt\s+til\s+at|nødsaget\s+til\s+at)\s+forlade\s+(?:mødet|lokalet|salen)\b",
        ),
        (
            "late",
            rf"\bankom(?:mer)?\b|\b(?:kom|kommer|mødte?)\s+(?:først\s+)?(?:op\s+)?(?:først\s+)?(?:kl|senere\b|under\s+(?:punkt|pkt|sag|\w*behandling|drøftelse|mødet|dette|orientering)|til(?=\s*(?:[.,;)–-]|$)|\s+(?:kl|mødet|under|ved|efter|fra|punkt|pkt|sag|behandling|lokalet|salen|stede|\d))|ved\s+(?:punkt|pkt|sag){NO_TURN})|\bstødte\s+til\s+(?:mødet\b|kl|under)|\b(?:gen)?indtrådte\b|\b(?:trådte|træder)\s+ind\s+(?:i\s+(?:mødet|lokalet|salen)|kl)\b|\b(?:kom|vendte)\s+tilbage\b|\btiltrådte\s+mødet"
            r"|\b(?:delt(?:og|ager)|(?<!ikke )til\s?stede)\s+(?:først\s+|kun\s+)?(?:i\s+\w+\s+)?(?:først\s+)?fra\s+(?:og\s+med\s+)?"
            rf"{DEALING}(?:kl|punkt|pkt|sag)",
        ),
        (
            "excused",
            r"\b(?:begge|alle)\s+(?:med\s+)?(?:afbud|forfald|syg\w*|forhindrede)\b|\b(?:(?:an)?meldte?|havde|har)\s+(?:afbud|forfald)"
            r"|(?<!om )(?<!søger )(?<!søgt )(?<!ønsker )\borlov\b(?![^.;]*\b(?:bevilge|meddele|godkend|forlænge|imødekomme|giv|afslut)\w*s\b)"
            r"(?![^.;]*\b(?:i\s+perioden|fra\s+(?:og\s+med\s+)?(?:den\s+|d\.\s*)?\d)(?!.*\b(?:deltog|mødte|deltager|møder)\b))"
            r"|^\s*(?:der\s+(?:er|var|forelå)\s+(?:\w+\s+)?)?(?:afbud|forfald)\s+(?:(?:er\s+)?(?:modtaget|meldt)\s+)?fra\b",
        ),
        (
            "absent",
            r"\b(?:var|er)\s+(?:[^.,;:]{0,60}\s)?fraværende|\bikke\s+til\s?stede|\budeblev|\bmødte\s+ikke\b|\bkunne\s+ikke\s+(?:deltage|være\s+til\s?stede)(?:\s+(?:i|på)\s+mødet)?\s*(?:[.,;]|$)|[\w)]\s+fraværende\s*\.?$",
        ),
    )
)


# "Alle var til stede undtagen Anna Holm", "Til stede var samtlige på nær Bo Lund", "Alle medlemmer var mødt på nær Bo Lund, der havde meldt afbud"
ALL_BUT = re.compile(
    r"(?i)(?:\b(?:alle|samtlige|hele|(?:udvalgs|byråds)?medlemmerne)\b[^.;:\n]{0,60}?\b(?:til\s?stede|mødt(?:e)?|fremmødt(?:e)?|deltog)\b[^.;:\n]{0,20}?"
    r"|\b(?:til\s?stede|mødt(?:e)?|fremmødt(?:e)?|deltog)\b[^.;:\n]{0,20}?\b(?:alle|samtlige|hele)\b[^.;:\n]{0,60}?),?\s*"
    r"(?:undtagen|på\s*nær|bortset\s+fra|med\s+undtagelse\s+af|(?:dog|men)\s+ikke)\s+"
)


def status_of(label: str) -> str | None:
    """The status that an absence label states: "afbud" is excused, "fraværende" absent, others None."""
    low = label.lower()
    if re.search(r"uden (?:afbud|forfald)|\bu[./] ?afbud", low):
        return "absent"
    if re.search(r"afbud|forfald|forhindre|orlov|^syg", low.lstrip(" •*-")):
        return "excused"
    if re.search(r"fravær|(?:ikke|ej) (?:til ?stede|mødt|deltag)|(?:deltog|mødte) ikke|udebl[ei]v", low):
        return "absent"
    return None


# Said of a member under the item's title; a year tells of another time, and who asks whether is not yet out
OUT_OF_ITEM = re.compile(
    r"(?i)^(?!.*\b(?:(?:19|20)\d\d|spurgte|spørgsmål|om\s+(?:han|hun|de|vedkommende)|vurder\w*)\b)[^.]{3,60}?\b(?:(?:er|var|erklær\w*\s+sig)\s+inhabil|deltog\s+ikke\s+i\s+(?:sagens\s+|punktets\s+)?behandling\w*|forlod\s+(?:lokalet|mødet|salen))\b"
)
LONGEST_SENTENCE = 300  # characters


def says_who_is_out(line: str) -> bool:
    """True for "Anna Holm (A) erklærede sig inhabil og forlod lokalet." under the item's title; no date of another meeting may stand in it."""
    return len(line) < LONGEST_SENTENCE and OUT_OF_ITEM.search(line) is not None and begins_with_name(line)


def are_away(clause: str) -> bool:
    """True for "Da Bo Lund var syg, ledede …"; not for "Ida Kær spurgte, om Bo Lund var syg"."""
    away = BEING_AWAY.search(clause) or KEPT_FROM_ITEM.search(clause)
    return away is not None and _only_voters_before(clause, away)


def _only_voters_before(clause: str, hit: re.Match[str]) -> bool:
    before = WHEN.sub("", clause[: hit.start()])
    voters = find_voters(before)
    return bool(voters) and only_voters(before, voters, 0)


def took_no_part(sentence: str) -> bool:
    """True for "Bo Lund (V) deltog ikke." and no more, which in a decision says that he was out of this item, and nothing of the meeting."""
    return TOOK_NO_PART.fullmatch(sentence) is not None


def said_in(clause: str) -> str | None:
    """The status that the clause itself states; None where it states none."""
    low = clause.lower()
    if ANOTHER_DAY.search(clause):
        return None
    if KEPT_FROM_ITEM.search(clause):
        return "not_participating"
    if (away := BEING_AWAY.search(clause)) and NAMED_BEFORE.search(clause[: away.start()]):
        return "excused"
    if (gone := GONE.search(clause)) and _only_voters_before(clause, gone):
        return "left"
    if re.search(r"\binhabil", low):
        return None if NOT_DISQUALIFIED.search(clause) else "disqualified"
    if LEAVES_MEETING.search(low):
        return "left"  # "forlod mødet under punkt 3 og deltog ikke i beslutningen"
    if re.search(r"\b(?:deltog|deltager|medvirkede)\s+ikke\b", low):
        if PARTLY_AWAY.search(low):
            return "not_participating"
        if LEFT_BEFORE.search(low):
            return "left"
        if WHOLLY_AWAY.search(low):
            return "absent"
        moved = ((status, words) for status, words in SAID if status in ("left", "late"))
        return next(
            (status for status, words in moved if words.search(low)), None
        )  # none of "deltog ikke i besigtigelsen"
    return next((status for status, words in SAID if words.search(low)), None)


# What stands in a cell, in brackets or behind a colon beside a name: "Uden afbud", "Nej (afbud)", "Sygdom", "Ej mødt", "Ja"
BESIDE = tuple(
    (status, re.compile(words))
    for status, words in (
        ("absent", r"\b(?:uden|u[./])\s*afbud\b|\budebl[ei]v"),
        (
            "left",
            r"^(?:(?:deltog|(?:var\s+)?til\s?stede|mødt)\s+)?(?:ind)?til\s+(?:kl|punkt|pkt|sag)|^gik\s+kl|^forlod\b",
        ),
        ("late", r"^(?:(?:deltog|(?:var\s+)?til\s?stede|mødt)\s+)?fra\s+(?:kl|punkt|pkt|sag)|^ankom\b|^kom\s+kl"),
        (
            "excused",
            r"\b(?:afbud|forfald|syg(?:dom|meldt|emeldt)?|(?:\w+)?ferie|(?:\w+)?orlov|barsel|forhindret|bortrejst|\w*rejse)\b",
        ),
        (
            "absent",
            r"\bfravær|\b(?:ikke|ej)\s+(?:til\s?stede|mødt|deltaget|fremmødt)\b|^(?:deltog|mødte)\s+ikke$|^nej\b",
        ),
        ("present", r"^(?:ja|(?:var\s+)?til\s?stede|(?:frem)?mødt(?:e)?|deltog|deltager|deltaget)\b"),
    )
)


def said_beside(note: str) -> str | None:
    """The status that a few words beside a name state of that person; None where they state none."""
    low = note.strip(" .,;()").lower()
    return next((status for status, words in BESIDE if words.search(low)), None) if len(low) < 60 else None
