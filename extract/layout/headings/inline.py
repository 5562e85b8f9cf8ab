"""Headings on one line with their text: "Beslutning: Godkendt.", "Fraværende- Ruth Falk"."""

import re
from dataclasses import replace

from extract.domain.meeting import SectionRole
from extract.layout.headings.decided import decides
from extract.layout.headings.of_decisions import POSSESSIVE, RECOMMENDED, read_decision_heading
from extract.layout.headings.words import Heading, role_of
from extract.lexicon.bodies import is_body_name
from extract.lexicon.calendar import DAY

MARKED = 90  # characters in which a heading on one line with its text is marked off
# A heading and its text on one line: "Beslutningskompetence: KB", "Fraværende: ingen.", "BeslutningGodkendt."
INLINE = re.compile(r"^(?P<head>[A-ZÆØÅ][\wæøå’'/ .,()-]{2,80}?)(?:\s*:\s*|\t|\s+[-–—|]\s+)(?P<rest>\S.*)$")
# no heading is cut from "Økonomi- og Erhvervsudvalget indstiller …"
GLUED = re.compile(
    r"^(?P<head>Beslutning|Indstilling|Resum[eé]|Sagsfremstilling|Økonomi|Fraværende|Sagens gang|Bilag)"
    r"(?P<rest>[A-ZÆØÅ].*|[-–]\s(?!(?:og|eller|samt)\s).*)$"
)
# The row of a printed table: "Beslutning Godkendt.", "Indstilling Forvaltningen indstiller, at …", "Resume Broen er slidt."
SPACED = re.compile(
    r"^(?P<head>Beslutning|Indstilling|Resum[eé]|Sagsfremstilling|Sagsbeskrivelse"
    r"|(?:BESLUTNING|INDSTILLING|RESUM[EÉ]|SAGSFREMSTILLING|SAGSBESKRIVELSE)(?=\s+[A-ZÆØÅ][a-zæøå]))\s+(?P<rest>[A-ZÆØÅ].*)$"
)
# The same in columns: "Beslutning      Bo Lund vælges."
IN_COLUMNS = re.compile(
    r"^(?P<head>Beslutning|Indstilling|Resum[eé]|Sagsfremstilling|Sagsbeskrivelse|Økonomi|Lovgrundlag)[ ]{3,}(?P<rest>[A-ZÆØÅ]\w.*)$"
)
ASKS = re.compile(r"(?:\S+\s+){1,6}?(?:indstiller|foreslår|anbefaler|indstilles|foreslås)\b|At\s")
PROSE = 60  # characters from which a line is no name of a file
WRAPPED = re.compile(r"[A-ZÆØÅ][^\W\d_]+(?:[ ,]+[a-zæøå][^\W\d_]*){3,}$")  # the first line of prose in a narrow column
FILE = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?)\b")
# A day glued to what was decided: "Beslutning i Byrådet den 4. marts 2021Godkendt."
DAY_GLUED = re.compile(
    r"^(?P<head>(?:Beslutning|BESLUTNING)\b[^.:]{3,80}?\b.{0,30}?\d{4})(?P<rest>[A-ZÆØÅ][a-zæøå].*)$"
)
INLINE_WORDS = {
    "beslutning", "fraværende", "fravær", "afbud", "beslutningskompetence", "kompetence", "ikke til stede", "ikke tilstede", "forfald", "indstilling",
    "deltog ikke", "ej til stede", "punkttype", "bilag", "resume", "resumé", "sagsfremstilling", "økonomi", "referat", "afbud fra",
    "forslag til beslutning", "anbefaling", "indstillinger", "fraværende og stedfortræder",
    "fraværende med afbud", "fraværende uden afbud", "fremmøde og inhabilitet", "sagsgang", "baggrund", "sagsbeskrivelse",
    "beslutningstema", "sagsresume", "sagsresumé", "sammendrag",
    "høring", "lovgrundlag", "retsgrundlag", "sagens kerne", "økonomiske konsekvenser", "sagen afgøres i", "sagen afgøres af",
    "beslutning/referat", "referat/beslutning", "beslutning/konklusion", "konklusion/beslutning", "beslutning/aftale", "beslutning/opfølgning",
}  # fmt: skip
# Words that head a section only before a colon and its text: "Besl.: Godkendt.", "Besluttet: Bo Lund vælges."
BEFORE_COLON = {
    "besl": SectionRole.DECISION, "besluttet": SectionRole.DECISION, "det besluttedes": SectionRole.DECISION, "indst": SectionRole.RECOMMENDATION,
    "sagsfremst": SectionRole.CASE, "sagsfr": SectionRole.CASE, "sagsbeskr": SectionRole.CASE,
}  # fmt: skip
# What a board says that grants or refuses: "Afgørelse: Bevilling gives til kl. 2."; where another heading announces the decision it is told
OF_AUTHORITY = {"afgørelse", "vedtagelse", "nævnets afgørelse"}
# What was said of the matter before it was decided: "Debat: Der var spørgsmål om prisen."
OF_DEBATE = {"drøftelse", "debat", "diskussion"}
# Words that head other text too: with a decision behind them they head it ("Konklusion: Godkendt.", "Byrådets afgørelse: Udsat.")
DECIDING = re.compile(
    r"(?i)^(?:\S.{2,60}?s\s+)?(?:konklusion|vedtagelse|afgørelse|resultat|udfald|beslutning|mødebeslutning|protokol)$"
)
ROW = re.compile(
    rf"(?P<head>[A-ZÆØÅ][^.:;\d]{{3,60}}?\s(?:{DAY.pattern}))\s+(?P<rest>[A-ZÆØÅ].*)$", re.VERBOSE | re.IGNORECASE
)
TREATED = re.compile(r"(?P<body>[A-ZÆØÅ].{2,60}?)s\s+behandling$")  # "Udvalgets behandling: Anbefales."
SENTENCE = re.compile(r"[A-ZÆØÅ][^\n]*\s[^\n]*\.$")  # "Byrådets afgørelse: Bo Lund (V) vælges."
UNMARKED = {"besl", "inds", "resu", "sags"}  # what the lines begin with that `read_unmarked` looks at
DAY_LAST = re.compile(
    r"\d{4}(?:\s*,?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d+)?\)?(?:\s*\([^()]{3,30}\))?$"
)  # "Byrådet den 4. marts 2021, pkt. 7"


def read_inline(text: str, skip: int) -> Heading | None:
    begins = text[:MARKED]
    if begins.count("\t") > 1:
        return _of_row(text, skip)
    marked = ":" in begins or "\t" in begins or " - " in begins or " – " in begins or " — " in begins or " | " in begins
    for pattern in (INLINE, GLUED) if marked else (GLUED,):
        found = pattern.match(text)
        if found is None:
            continue
        head = re.sub(r"\s+", " ", found["head"]).lower()
        told = (
            pattern is GLUED or head in INLINE_WORDS or head.endswith("s indstilling")
        )  # "Forvaltningens indstilling: At …"
        role = role_of(head) if told else BEFORE_COLON.get(head.rstrip("."))
        if role:
            return Heading(role, skip + found.start("rest"))
        if pattern is INLINE and ("beslutning" in head or "pkt" in head or "punkt" in head):
            dated = read_decision_heading(found["head"])
            if dated:
                return replace(dated, end=skip + found.start("rest"))
        if pattern is INLINE and head == "forslag" and ASKS.match(found["rest"]):
            return Heading(SectionRole.RECOMMENDATION, skip + found.start("rest"))
        if pattern is INLINE and head in OF_DEBATE and SENTENCE.match(found["rest"]):
            return Heading(SectionRole.OTHER, skip + found.start("rest"))
        if pattern is INLINE and head in OF_AUTHORITY:
            return Heading(SectionRole.DECISION, skip + found.start("rest"), before_text=True)
        if pattern is INLINE and found["rest"].startswith("at ") and RECOMMENDED.match(found["head"]):
            return Heading(SectionRole.RECOMMENDATION, skip + found.start("rest"))
        heading = _with_decision(found["head"]) if pattern is INLINE else None
        if heading and (decides(found["rest"]) or (_is_own(found["head"]) and SENTENCE.match(found["rest"]))):
            return replace(heading, end=skip + found.start("rest"))
    in_columns = IN_COLUMNS.match(text) if "   " in begins else None
    column = role_of(in_columns["head"].lower()) if in_columns and not FILE.search(text) else None
    if in_columns and column:
        return Heading(column, skip + in_columns.start("rest"))
    if begins[:4].lower() in UNMARKED:
        return read_unmarked(text, skip)
    return _behind_day(text, skip) if "20" in begins and not marked else None


def _behind_day(text: str, skip: int) -> Heading | None:
    """The heading of a printed row: the body, its day, and then what it decided: "Byrådet 04-03-2021 Godkendt"."""
    row = ROW.match(text)
    if row is None or FILE.search(text) or not decides(row["rest"]):
        return None
    found = read_decision_heading(row["head"])
    return replace(found, end=skip + row.start("rest"), before_text=True) if found else None


def read_unmarked(text: str, skip: int) -> Heading | None:
    """The heading that a capital alone marks off from its text, where the text is as its role asks."""
    glued = DAY_GLUED.match(text)
    dated = read_decision_heading(glued["head"]) if glued and decides(glued["rest"]) else None
    if glued and dated:
        return replace(dated, end=skip + glued.start("rest"))
    found = SPACED.match(text)
    role = role_of(found["head"].lower()) if found else None
    if found is None or role is None or FILE.search(text):
        return None
    rest = found["rest"]
    if role is SectionRole.DECISION:
        fits = decides(rest)
    elif role is SectionRole.RECOMMENDATION:
        fits = ASKS.match(rest) is not None
    else:
        fits = rest.endswith(".") or len(text) > PROSE or WRAPPED.match(rest) is not None
    return Heading(role, skip + found.start("rest")) if fits else None


def _of_row(text: str, skip: int) -> Heading | None:
    """The heading that a row of a table begins with: the body, its day, and then what it decided."""
    name, day, said = text.split("\t", 2)
    if name[:1].isdigit():
        name, day = day, name
    if "\t" in said or not DAY.fullmatch(day.strip()) or not decides(said):
        return None
    found = read_decision_heading(f"{name}, {day.strip()}")
    return replace(found, end=skip + len(text) - len(said), before_text=True) if found else None


def _is_own(head: str) -> bool:
    """True for a head that says whose decision follows: "Byrådets afgørelse"; what stands behind it need not be worded as one."""
    owned = POSSESSIVE.match(head)
    return owned is not None and is_body_name(owned["body"])


def _with_decision(head: str) -> Heading | None:
    """The heading of the decision that follows on its line: "Konklusion", "Byrådets afgørelse", "Økonomiudvalgets indstilling"."""
    treated = TREATED.match(head) or RECOMMENDED.match(head)
    if treated and is_body_name(treated["body"]):
        return Heading(SectionRole.DECISION, len(head), treated["body"])
    if DAY_LAST.search(head):
        dated = read_decision_heading(re.sub(r"\s*\((?!.*\d{4})[^()]*\)$|[()]", "", head))
        return replace(dated, before_text=True) if dated else None
    named = DECIDING.match(head) is not None
    return Heading(SectionRole.DECISION, len(head), before_text=True) if named else None
