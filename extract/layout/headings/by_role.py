"""Section headings by role, on a line of their own or on one with their text."""

import re
from dataclasses import replace
from functools import lru_cache

from extract.domain.meeting import SectionRole
from extract.layout.headings.decided import decides
from extract.layout.headings.inline import ASKS, MARKED, read_inline, read_unmarked
from extract.layout.headings.of_decisions import LONGEST, read_decision_heading
from extract.layout.headings.words import DECIDING, Heading, recognised_role, role_of
from extract.lexicon.bodies import is_body_name
from extract.lexicon.calendar import MONTHS, find_day

NUMBERED = re.compile(r"^\d{1,2}(?:[.)]|\.\d{1,2}\.?)\s+(?=[A-ZÆØÅ])")
BULLET = re.compile(r"^(?:[•·●■▪►▶»›→➔➜⇒]|>(?=\s))?\s*")
LIST_MARKS = "-–*"
# of a timetable: "- Beslutning: Udvalget godkender planen i maj"
IN_TIME = re.compile(
    rf"(?i)\b(?:i|til|inden|senest|primo|medio|ultimo|fra)\s+(?:{'|'.join(MONTHS)}|foråret|efteråret|sommeren|uge\s+\d|20\d\d)\b"
)
# "• Beslutning: juni 2021" of a timetable
ONLY_TIME = re.compile(
    rf"(?i)\s*(?:(?:primo|medio|ultimo)\s+)?(?:{'|'.join(MONTHS)}|foråret|efteråret|sommeren|uge\s+\d+)(?:\s+(?:19|20)\d\d)?\s*\.?\s*"
)
SPACED_OUT = re.compile(r"[A-ZÆØÅ] (?:[^\W\d_] ){3,30}[^\W\d_] ?:?")  # "B E S L U T N I N G", "R e s u m e"
# What may follow a heading's words: "Supplerende sagsfremstilling den 17. maj 2022", "Sagsfremstilling - fra Økonomiudvalget"
FURTHER = re.compile(
    r"(?i)(?P<words>[^(–]+?)\s*(?:[-–]\s*)?(?:\([^()]{1,60}\)|(?:\bfra\s+(?P<body>\S.*?))?(?:\s*\b(?:den|pr\.|til\s+mødet\s+den)\s+(?P<day>\d.*))?)"
)
EXTENDED = {
    SectionRole.SUMMARY, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING, SectionRole.ASSESSMENT,
    SectionRole.CONSEQUENCES,
}  # fmt: skip
OF_REPORT = re.compile(r"(?i)konklusion(?:er)?\s*:?")  # with a number the last part of a report, and no decision
SCANNED = 40  # characters of a heading that a scan may have misread
JOINED = re.compile(r"\s*/\s*|\s+(?:og|samt|&)\s+")
# "Administrationen indstiller til udvalget for Idræt", "Administrationen indstiller:" as a heading of its own
RECOMMENDS = re.compile(
    r"(?i)^(?:det\s+indstilles\s*(?:,\s*at\s*)?[:,]?$|(?:administrationen|forvaltningen|direktionen|borgmesteren|\S*forvaltning(?:en)?|\S*direktøren)\s+"
    r"(?:indstiller|anbefaler|foreslår)(?:\s+(?:til|over\s?for)\s+(?:[^,:]{3,60}|(?-i:[A-ZÆØÅ])[^:]{3,60}(?=:$)))?(?:,?\s+at\s+\w+(?:\s+[A-ZÆØÅ]\w+)?)?\s*[,:;]?$)"
)
# The same of an office or a unit by its name, on a line that ends there: "Formanden for Integrationsrådet indstiller,"
ASKS_BELOW = re.compile(
    r"(?:(?:Næst)?[Ff]ormand|Center|Stab|Team|\w*(?:[Cc]hef|[Ll]eder|[Dd]irektør|[Ss]ekretariat|[Aa]fdeling|[Ff]orvaltning|[Aa]dministration))\w*"
    r"(?:\s+[\w&/-]+){0,7}\s+indstiller(?:\s+til\s+[A-ZÆØÅ][\w -]{3,40})?(?:\s*[,:]|\s*,?\s+at\s*:?)$"
    r"|(?:[A-ZÆØÅ][\w-]*,?\s+){0,3}(?:og\s+)?[A-ZÆØÅ]\w*(?:forvaltningen|afdelingen)\s+indstiller\s*,?\s+at\s+(?:byrådet|kommunalbestyrelsen|\w*udvalget)\s+"
    r"(?:godkender|anbefaler|beslutter|vedtager|indstiller)(?:\s*,?\s+at)?\s*:?$"
)


@lru_cache(maxsize=4096)  # headings come again and again, prose does not
def read_heading(line: str) -> Heading | None:
    """The heading that the line is or begins with, else None; offsets count from the line's start."""
    lead = BULLET.match(line)
    skip = lead.end() if lead else 0
    text = line[skip:]
    if text[:1] in LIST_MARKS and text[1:2] == " ":
        return _listed(text[2:].lstrip(), len(line))
    numbered = NUMBERED.match(text)
    if numbered and OF_REPORT.fullmatch(text, numbered.end()):
        return None
    if numbered and len(text) < 60 and _whole(text[numbered.end() :]):
        skip, text = skip + numbered.end(), text[numbered.end() :]  # "2. Beslutningspunkter"
    if text[1:2] == text[3:4] == " " and SPACED_OUT.fullmatch(text):
        found = _whole(text.replace(" ", ""))
        return replace(found, end=len(line)) if found else None
    if not text or not (text[0].isupper() or text[0].isdigit() or _is_scanned(text)):
        return None
    if len(text) <= LONGEST:
        found = _whole(text) or read_decision_heading(text)
        if found:
            return replace(found, end=0 if found.leads else len(line))
    inline = read_inline(text, skip)
    return None if inline and ONLY_TIME.fullmatch(line, inline.end) else inline


def _is_scanned(text: str) -> bool:
    """True for a heading whose capital I a scan took for a small l: "lndstilling"."""
    return (
        text[0] == "l"
        and len(text) < SCANNED
        and role_of(text.rstrip(" :.")) is None
        and recognised_role(text) is not None
    )


def _listed(text: str, end: int) -> Heading | None:
    """The heading in a list of what an item holds: "- Beslutning: Godkendt.", "• Resume Broen er slidt."

    A timetable's "- Beslutning: juni 2024" is none.
    """
    found = read_inline(text, end - len(text)) if ":" in text[:MARKED] else read_unmarked(text, end - len(text))
    if found is None or found.role not in DECIDING:
        return found if found and ":" not in text[:MARKED] else None
    rest = text[found.end - (end - len(text)) :]
    if IN_TIME.search(rest):
        return None
    fits = decides(rest) if found.role is SectionRole.DECISION else ASKS.match(rest) is not None
    return found if fits else None


def _whole(text: str) -> Heading | None:
    if RECOMMENDS.match(text) or ASKS_BELOW.match(text):
        return Heading(SectionRole.RECOMMENDATION, 0, leads=True)
    if len(text) > 70 or text[0].isdigit():
        return None
    bare = re.sub(r"\s+", " ", text).rstrip(" :;")
    role = role_of(bare.rstrip(". …")) or role_of(bare) or _extended_role(bare) or _joined_role(bare)
    role = role or recognised_role(bare)
    return Heading(role, len(text)) if role else None


def _joined_role(text: str) -> SectionRole | None:
    """The role of two headings in one, that of the case where it is one of them: "Resumé/Sagsfremstilling", "Vurdering og økonomi"."""
    parts = JOINED.split(text)
    roles = [role_of(part.lower()) for part in parts] if len(parts) == 2 else []
    if not all(role in EXTENDED for role in roles) or not roles:
        return None
    return SectionRole.CASE if SectionRole.CASE in roles else roles[0]


def _extended_role(text: str) -> SectionRole | None:
    """The role of a heading that also says of which body or day its text is; a sentence is none."""
    says_more = "(" in text or " fra " in text or " den " in text or "pr." in text or "til " in text
    found = FURTHER.fullmatch(text) if says_more and not text.endswith(".") else None
    if found is None or (found["body"] and not is_body_name(found["body"])):
        return None
    if found["day"] and find_day(found["day"]) is None:
        return None
    role = role_of(found["words"])
    return role if role in EXTENDED else None
