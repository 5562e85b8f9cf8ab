"""Section headings by role, from the lexicon; decision headings with the body and date they print."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from extract.domain.meeting import SectionRole
from extract.lexicon.bodies import find_bodies, without_period
from extract.lexicon.calendar import DAY, find_day
from extract.lexicon.load import load_topic

LONGEST = 160
DIGIT = re.compile(r"\d")
MARKED = 90  # characters in which a heading on one line with its text is marked off
LONGEST_DAY = 30  # characters in which a heading ends that prints a day: "4. september 2021, pkt. 12:"
LONG_ENOUGH = 8  # letters of a heading in which one may be wrong
NUMBERED = re.compile(r"^\d{1,2}[.)]\s+(?=[A-ZÆØÅ])")
BULLET = re.compile(r"^[•·]?\s*")

# What a decision heading prints before its date: "Beslutning i Byrådet den", "BESLUTNING: Byrådet den", "Beslutning på byrådsmødet den"
TITLED = re.compile(
    r"(?i)^(?:tidligere\s+)?(?:beslutning(?:er)?|referat|behandling|vedtagelse)\b(?:\s+(?:i|fra|på|for|ved))?\s*:?\s*(?P<body>.*)$"
)
# "Borgerrepræsentationens beslutning i mødet den", "Byrådets beslutning den"
POSSESSIVE = re.compile(
    r"(?i)^(?P<body>\S.{2,80}?)s\s+(?:beslutning|afgørelse|vedtagelse)(?:\s+(?:i|på)\s+\S*møde\w*)?\s*[:.]?$"
)
# "Beslutning i Byrådet", "Beslutning på byrådsmødet", "Beslutning Økonomiudvalget" where no day is printed
UNDATED = re.compile(
    r"(?i)^(?:beslutning(?:er)?|vedtagelse)\s+(?:(?:i|fra|på|for|ved)\s+)?(?P<body>\S.{3,80}?)\s*[:.]?$"
)
OF_MUNICIPALITY = re.compile(r"^[A-ZÆØÅ][\w-]+s?\s+Kommune\s*[-–,:]?\s+(?=[A-ZÆØÅ])")
BEFORE_DATE = re.compile(r"(?i)(?:[\s,:–-]|\bden\b|\bd\.|\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b)+$")
# "Byrådet bekræfter beslutningen fra mødet den 4. maj 2021 punkt 7" is a decision, and "Byrådet behandlede sagen den 4. maj 2021,
# punkt 7" tells of one: neither heads one.
DECIDES = re.compile(
    r"(?i)\b(?:bekræfte\w*|godkend\w*|vedtog|vedtager|beslutte\w*|tog|tager|udsæt\w*|anbefale\w*|indstille\w*|henvise\w*"
    r"|behandle\w*|drøfte\w*|afholdt|holdt|\w+ede|er|var|har|blev|bliver|skal|fik|sagen|mødet|se|jf)\b"
)
AFTER_DATE = re.compile(r"(?i)^(?P<item>\s*,?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d+(?:\.\d+)?)?\s*[:.]?$")
# "28-03-2022 Økonomiudvalget": how FirstAgenda lists a case's way through the bodies.
DATE_FIRST = re.compile(
    r"^(?P<date>\d{1,2}[-./]\d{1,2}[-./]\d{4})\s+(?P<body>[A-ZÆØÅ].{3,90}?)(?:\s*\((?:slettet|nedlagt)[^)]*\))?$"
)
# What may follow a heading's words: "Supplerende sagsfremstilling den 17. maj 2022", "Sagsfremstilling - fra Økonomiudvalget"
FURTHER = re.compile(
    r"(?i)(?P<words>[^(–]+?)\s*(?:[-–]\s*)?(?:\([^()]{1,60}\)|(?:\bfra\s+(?P<body>\S.*?))?(?:\s*\b(?:den|pr\.|til\s+mødet\s+den)\s+(?P<day>\d.*))?)"
)
EXTENDED = {
    SectionRole.SUMMARY, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING, SectionRole.ASSESSMENT,
    SectionRole.CONSEQUENCES,
}  # fmt: skip
# "Administrationen indstiller til udvalget for Idræt", "Administrationen indstiller:" as a heading of its own
RECOMMENDS = re.compile(
    r"(?i)^(?:administrationen|forvaltningen|direktionen|borgmesteren|\S*forvaltning(?:en)?|\S*direktøren)\s+"
    r"(?:indstiller|anbefaler|foreslår)(?:\s+(?:til|over\s?for)\s+[^,:]{3,60})?(?:\s+at\s+\w+(?:\s+[A-ZÆØÅ]\w+)?)?\s*[,:;]?$"
)
# A heading and its text on one line: "Beslutningskompetence: KB", "Fraværende: ingen.", "BeslutningGodkendt."
INLINE = re.compile(r"^(?P<head>[A-ZÆØÅ][\wæøå’'/ .,-]{2,80}?)(?:\s*:\s*|\t|\s+[-–]\s+)(?P<rest>\S.*)$")
GLUED = re.compile(
    r"^(?P<head>Beslutning|Indstilling|Resum[eé]|Sagsfremstilling|Økonomi|Fraværende|Sagens gang|Bilag)(?P<rest>[A-ZÆØÅ].*|[-–]\s.*)$"
)
INLINE_ROLES = {SectionRole.DECISION, SectionRole.ATTENDANCE, SectionRole.COMPETENCE, SectionRole.QUESTION}
INLINE_WORDS = {
    "beslutning", "fraværende", "fravær", "afbud", "beslutningskompetence", "kompetence", "ikke til stede", "ikke tilstede", "forfald", "indstilling",
    "deltog ikke", "punkttype", "bilag", "resume", "resumé", "sagsfremstilling", "økonomi", "referat", "afbud fra",
    "forslag til beslutning", "anbefaling", "indstillinger", "fraværende og stedfortræder",
    "fraværende med afbud", "fraværende uden afbud", "fremmøde og inhabilitet", "sagsgang", "baggrund", "sagsbeskrivelse",
    "høring", "lovgrundlag", "retsgrundlag", "sagens kerne", "økonomiske konsekvenser",
}  # fmt: skip


@dataclass(frozen=True)
class Heading:
    """A section heading: its role, where its text ends in the line, and the body and date it prints."""

    role: SectionRole
    end: int
    body: str | None = None
    date: str | None = None
    dated: bool = False  # True for the forms of a case's way through the bodies
    leads: bool = False  # True for a lead-in that is part of the section's text


@lru_cache(maxsize=4096)  # headings come again and again, prose does not
def read_heading(line: str) -> Heading | None:
    """The heading that the line is or begins with, else None; offsets count from the line's start."""
    lead = BULLET.match(line)
    skip = lead.end() if lead else 0
    text = line[skip:]
    numbered = NUMBERED.match(text)
    if numbered and len(text) < 60 and _whole(text[numbered.end() :]):
        skip, text = skip + numbered.end(), text[numbered.end() :]  # "2. Beslutningspunkter"
    if not text or not (text[0].isupper() or text[0].isdigit()):
        return None
    if len(text) <= LONGEST:
        found = _whole(text) or _decision(text)
        if found:
            return replace(found, end=0 if found.leads else len(line))
    return _inline(text, skip)


@cache
def _roles() -> tuple[tuple[re.Pattern[str], SectionRole], ...]:
    return tuple(
        (re.compile("|".join(p.expression for p in e.phrases), re.IGNORECASE), SectionRole(e.sets["role"]))
        for e in load_topic("headings")
    )


@cache
def _any_role() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _roles()), re.IGNORECASE)


@lru_cache(maxsize=1024)
def _role(text: str) -> SectionRole | None:
    if _any_role().fullmatch(text) is None:
        return None  # most lines head nothing
    for pattern, role in _roles():
        if pattern.fullmatch(text):
            return role
    return None


def misspelt_role(text: str) -> SectionRole | None:
    """The role of a heading of eight letters or more that is one letter away from a known one ("Sagsfremstillling")."""
    bare = text.strip(" :.").lower()
    if len(bare) < LONG_ENOUGH:
        return None
    near = (
        role for words, role in _printed_headings() if DamerauLevenshtein.distance(bare, words, score_cutoff=1) <= 1
    )
    return next(near, None)


@cache
def _printed_headings() -> tuple[tuple[str, SectionRole], ...]:
    return tuple(
        (example.text.lower(), SectionRole(e.sets["role"]))
        for e in load_topic("headings")
        for example in e.reads
        if len(example.text) >= LONG_ENOUGH
    )


def _whole(text: str) -> Heading | None:
    if RECOMMENDS.match(text):
        return Heading(SectionRole.RECOMMENDATION, 0, leads=True)
    if len(text) > 70 or text[0].isdigit():
        return None
    bare = re.sub(r"\s+", " ", text).rstrip(" :;")
    role = _role(bare.rstrip(".")) or _role(bare) or _extended_role(bare)
    return Heading(role, len(text)) if role else None


def _extended_role(text: str) -> SectionRole | None:
    """The role of a heading that also says of which body or day its text is; a sentence is none."""
    says_more = "(" in text or " fra " in text or " den " in text or "pr." in text or "til " in text
    found = FURTHER.fullmatch(text) if says_more and not text.endswith(".") else None
    if found is None or (found["body"] and not is_body_name(found["body"])):
        return None
    if found["day"] and find_day(found["day"]) is None:
        return None
    role = _role(found["words"])
    return role if role in EXTENDED else None


def _decision(text: str) -> Heading | None:
    if text[0].isdigit():
        first = DATE_FIRST.match(text)
        return (
            _dated(text, first["body"], first["date"], listed=True) if first and is_body_name(first["body"]) else None
        )
    dated = DIGIT.search(text, max(0, len(text) - LONGEST_DAY)) or (DIGIT.search(text) and POSSESSIVE.match(text))
    days = list(DAY.finditer(text)) if dated else []
    if not days:
        owned = POSSESSIVE.match(text) or UNDATED.match(text)
        name = _of_meeting(owned["body"]) if owned else ""
        name = name[:1].upper() + name[1:]
        return _dated(text, name, None) if is_body_name(name) else None
    after = AFTER_DATE.match(text[days[-1].end() :])
    before = BEFORE_DATE.sub("", text[: days[-1].start()])
    if after is None or not before:
        return None
    titled = TITLED.match(before) or POSSESSIVE.match(before)
    if titled:
        named = re.sub(r"\s+(?:på|i)(?:\s+møde[t]?)?$", "", titled["body"], flags=re.IGNORECASE)
        return _dated(text, _of_meeting(named), days[-1][0])
    numbered = after["item"] and len(before) < 80 and not re.search(r"\d{3}", before) and not DECIDES.search(before)
    if _role(before.lower()) is None and (is_body_name(before) or numbered):
        return _dated(text, before, days[-1][0], listed=True)
    return None


def _of_meeting(name: str) -> str:
    """The body whose meeting is named: "byrådsmødet", "mødet i Byrådet"."""
    named = re.sub(r"(?i)^(?:(?:på|i)\s+)?møde[t]?\s+i\s+", "", name)
    return re.sub(r"(?i)s?møde[t]?$", "", named)


def _dated(text: str, name: str, date: str | None, *, listed: bool = False) -> Heading:
    body = OF_MUNICIPALITY.sub("", without_period(name))
    day = find_day(date) if date else None
    return Heading(SectionRole.DECISION, len(text), body or None, day.iso if day else None, dated=listed)


def read_dated_heading(text: str) -> Heading | None:
    """The decision heading that the whole text is, with the body and the day it prints; None where it is none."""
    return _decision(text.rstrip(":. ")) if text and len(text) <= LONGEST else None


def is_body_name(name: str) -> bool:
    """True where the text is the name of a body and nothing else."""
    bare = without_period(name)
    return any(m.start() == 0 and m.end() >= len(bare) - 1 for m in find_bodies(bare)) or _is_plain_body(bare)


def _is_plain_body(name: str) -> bool:
    words = re.findall(r"[\w-]+", name)
    proper = all(w[0].isupper() or w in ("og", "for", "samt", "i", "om") or w[0].isdigit() for w in words)
    return (
        proper
        and 0 < len(words) < 12
        and bool(re.search(r"(?i)udvalg|råd(?:et)?\b|bestyrelse|direktion|magistrat", name))
        and not re.search(r"(?i)møde\b", name)
    )


def _inline(text: str, skip: int) -> Heading | None:
    begins = text[:MARKED]
    marked = ":" in begins or "\t" in begins or " - " in begins or " – " in begins
    for pattern in (INLINE, GLUED) if marked else (GLUED,):
        found = pattern.match(text)
        if found is None:
            continue
        head = re.sub(r"\s+", " ", found["head"]).lower()
        role = _role(head) if pattern is GLUED or head in INLINE_WORDS else None
        if role:
            return Heading(role, skip + found.start("rest"))
        if pattern is INLINE and ("beslutning" in head or "pkt" in head or "punkt" in head):
            dated = _decision(found["head"])
            if dated:
                return replace(dated, end=skip + found.start("rest"))
    return None
