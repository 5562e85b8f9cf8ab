"""Motions of parties and members that stand among the points of a recommendation: who puts them forward, and where their words begin."""

import re
from typing import NamedTuple

from extract.facts.voters.find import find_voters

_AMENDMENT = r"(?:[Uu]nder)?(?:[Ææ]ndrings|[Bb]udget|[Mm]od)forslag"
_NUMBER = r"(?:\s+(?:nr\.?\s*)?(?:\d{1,2}|[A-Z](?![\w.])))?"
# "Ændringsforslag nr. 2 stillet af Anna Holm (Ø): Skatten nedsættes", "Forslag fra Venstre:", "Budgetforslag fra A og F"
_FROM = re.compile(
    rf"^(?:(?P<amends>{_AMENDMENT})|(?:[Mm]edlems|[Bb]eslutnings|[Bb]yråds)?[Ff]orslag)(?:et|er|ene)?{_NUMBER}(?:\s+til\s+[^:.]{{2,60}}?)?\s*[,:–-]?\s*"
    r"(?:(?:(?:er|som\s+er)\s+)?(?:stillet|fremsat|fremlagt)\s+(?:af|fra)|fra|af)\s+(?P<by>[^:\n]{1,120}?)\s*(?::\s*(?P<text>.*)|$)"
)
# "Ændringsforslag 1 (A, F og Ø)"
_BRACKETED = re.compile(
    rf"^(?:{_AMENDMENT}|[Ff]orslag)(?:et)?{_NUMBER}\s*\((?P<by>[^()\n]{{1,60}})\)\s*(?::\s*(?P<text>.*)|$)"
)
# "Socialdemokratiets ændringsforslag:", "SF's budgetforslag"
_OWNED = re.compile(
    rf"^(?P<by>[A-ZÆØÅ][^:.\n]{{0,60}}?)(?:['’]?s)\s+{_AMENDMENT}(?:er)?{_NUMBER}\s*(?::\s*(?P<text>.*)|$)"
)
# "Venstre stiller følgende ændringsforslag:"
_PUTS = re.compile(
    rf"^(?P<by>[A-ZÆØÅ][^:.\n]{{0,90}}?)\s+(?:har\s+)?(?:stille[rd]?e?|stillet|fremsætter|fremsatte|fremsat)\s+(?:følgende|et|nedenstående)\s+(?:{_AMENDMENT}|[Ff]orslag)(?:er)?\s*(?::\s*(?P<text>.*)|$)"
)
_HEADING = re.compile(rf"^(?:[Pp]olitiske\s+|[Pp]artiernes\s+|[Ss]tillede\s+)?{_AMENDMENT}(?:et|er|ene)?\s*:?$")
_OFFICE = 16  # characters of a title before a name: "Byrådsmedlem"


class MotionLead(NamedTuple):
    """Who puts a motion forward, and where its words begin in the line; None where they stand below."""

    by: str
    text_at: int | None
    amends: bool  # a motion to change what others put forward; "Forslag fra Venstre" may be the matter itself


def heads_motions(line: str) -> bool:
    """True for a line that heads motions without saying whose: "Politiske ændringsforslag"."""
    return _HEADING.match(line) is not None


def motion_lead(line: str, *, below_heading: bool) -> MotionLead | None:
    """Whose motion the line leads in: "Ændringsforslag fra Venstre:"; a party's name alone does so `below_heading`."""
    if "orslag" in line:
        for pattern in (_FROM, _BRACKETED, _OWNED, _PUTS):
            found = pattern.match(line)
            if found and is_voter(found["by"]):
                by, text = found["by"].strip(" ,"), found["text"]
                amends = pattern is not _FROM or found["amends"] is not None
                return MotionLead(by, found.start("text") if text and text.strip() else None, amends)
    alone = line.rstrip(" :")
    if below_heading and len(alone.split()) <= 4 and is_voter(alone, whole=True):
        return MotionLead(alone, None, amends=True)
    return None


def is_voter(who: str, *, whole: bool = False) -> bool:
    """True where the words name a party, a list of them, or a member; a body or an office is none."""
    voters = find_voters(f"{who},")
    if not voters or voters[0].span.start > (0 if whole else _OFFICE):
        return False
    return not whole or voters[-1].span.end >= len(who.rstrip("."))
