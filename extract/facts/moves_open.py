"""Sums that a wording refuses, takes back, asks others for, or only passes on: they are not granted where they stand."""

import re

from extract.domain.text import Span

# Where one clause ends and the next begins; a "og" between two verbs' objects does not end one.
CLAUSE_END = re.compile(
    r"[;\n•]|(?<=\w)\.\s+(?=[A-ZÆØÅ])|,\s(?:og\s)?at\s|\sog\sat\s|\sog\s(?=(?:den|det|der|de|afslag)\s)|,\s(?:og|men|samt|mens|idet|dog|heraf|hvoraf)\s"
)
REACH = 220  # characters on either side in which the clause is looked for
GRANTS = (
    r"(?:yde|giv|bevilg|tillægsbevilg|meddel|frigiv|afsæt|støtte|imødekom|godkend|tildel|optag|garanter|udbetal|stil|tilsag|tilskud|"
    r"bevilling|tillægsbevilling|anlægsbevilling|lån|garanti|indgå|medfinansier|finansier|anbefal|afsat)\w*"
)
REFUSED = re.compile(
    rf"""(?ix)\bikke\s+(?!kun\b|alene\b|blot\b|mindst\b)(?:\w+\s+){{0,2}}?{GRANTS}           # "ikke yder tilskud", "kan ikke imødekommes"
      | \b(?:yde|giv|bevilg|meddel|frigiv|afsæt|stil|optag)\w*\s+(?:der\s+|\w+et\s+)?(?:ikke|ingen|intet)\b
      | \b(?:ingen|intet)\s+{GRANTS}
      | \bafslag\s+(?:på|til)\b | \bafslå(?:s|r|et|ede)?\b | \bafvis(?:es|er|t|te)\b | \bforkast(?:es|er|et)\b"""
)
# A reason or a condition says nothing of the sum itself: "da ansøgeren ikke yder tilskud", "som ikke er givet".
BESIDE = re.compile(
    r"(?i)(?:,\s*|^|\s)(?:hvis|såfremt|medmindre|da|idet|fordi|som|hvor|hvilke\w*)\s[^,]*$|\w,\s*der\s[^,]*$"
    r"|(?:midler|beløb\w*|kr\.)\s+der\s[^,]*$"
)
TAKEN_BACK = re.compile(
    r"(?i)\b(?:annuller(?:es|et|ing)|tilbagekald(?:es|t|elsen?)|ophæv(?:es|et)|bortfald(?:er|et|e)?)\b"
)
OTHERS = (
    r"(?:staten|ministeriet|regionen|fonden|puljen|EU|\w+(?:styrelsen|ministeriet|fonden|direktoratet)"
    r"|\w+(?:styrelse|ministerie|fond)s?\b)"
)
ASKED_OF_OTHERS = re.compile(
    rf"(?i)\b(?:an)?søg(?:es|er|e)\s+(?:\w+\s+){{0,2}}?{OTHERS}(?:\s\w+){{0,2}}?\s+om\b|\b(?:an)?søg(?:es|er|e)\s+om\b[^.;]*?\s(?:hos|fra|ved|i)\s+(?:\w+\s+){{0,2}}?{OTHERS}"
)
PASSED_ON = re.compile(
    r"(?i)\b(?:ud)?(?:send|gå|læg|kom)\w*\s+(?:\w+\s+){0,2}?i\s+(?:\w+\s+)?\w*høring\b|\b(?:indgå|medtage|oversende|henvise|videresende|viderefør|overgå|løfte|sende|drøfte|prioritere|medgå)(?:r|s|t|es|er)?\s+(?:\w+\s+){0,2}?(?:i|til|ved|under)\s+(?:\w+\s+){0,3}?\w*(?:budgetlægning|budgetforhandling|budgetproces|budgetdrøftelse|budgetarbejde|prioritering)\w*"
)


# What a sum was before it is changed: "et lån på oprindeligt 8 mio. kr. omlægges til 6 mio. kr."
OF_OLD = re.compile(r"(?i)\b(?:oprindelig|hidtidig)\w*\s+(?:\w+\s+){0,3}$")
# What a refusal leads to is not what is refused: "der arbejdes ikke videre, hvorved der spares 2 mio. kr."
CONSEQUENCE = re.compile(r"(?i)\b(?:hvorved|hvormed|hvilket|dermed)\b[^.;]*$")


def is_of_old(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for the sum that something had before."""
    return OF_OLD.search(text, max(bounds.start, sum_at.start - 60), sum_at.start) is not None


def is_consequence(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that follows from what its sentence says."""
    return CONSEQUENCE.search(text, max(bounds.start, sum_at.start - 120), sum_at.start) is not None


def is_not_granted(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum that its clause refuses, takes back, or asks others for."""
    clause = _clause(text, sum_at, bounds)
    low = clause.lower()
    if any(hint in low for hint in ("ikke", "ingen", "intet", "afsl", "afvis", "forkast")):
        for hit in REFUSED.finditer(clause):
            if not BESIDE.search(clause[: hit.start()]):
                return True
    taken = TAKEN_BACK.search(clause)
    if taken and not BESIDE.search(clause[: taken.start()]):
        return True
    return "søg" in low and ASKED_OF_OTHERS.search(clause) is not None


def is_passed_on(text: str, sum_at: Span, bounds: Span) -> bool:
    """True for a sum whose proposal is only sent on: to a hearing, or into the work on a budget."""
    clause = _clause(text, sum_at, bounds)
    return ("høring" in clause or "budget" in clause or "priori" in clause) and PASSED_ON.search(clause) is not None


def _clause(text: str, sum_at: Span, bounds: Span) -> str:
    """The clause in which the sum stands."""
    low, high = max(bounds.start, sum_at.start - REACH), min(bounds.end, sum_at.end + REACH)
    start = max((found.end() for found in CLAUSE_END.finditer(text, low, sum_at.start)), default=low)
    end = CLAUSE_END.search(text, sum_at.end, high)
    return text[start : end.start() if end else high]
