"""How a deputy stands in a clause: behind the one for whom he came, or as one who did not come."""

import re

from extract.facts.presence.said import PARTLY_AWAY, STANDS_IN

# "Ida Kær (V) (Bo Lund (V) i stedet)": who stands in the brackets came for the one before them
IN_BRACKETS = re.compile(
    r"(?i)\)?\s*(?:i\s*stedet|(?:(?:er|var|blev)\s+)?indkaldt|deltog|mødte?|som\s+(?:stedfortræder|suppleant))\b"
)
DEPUTY_IN_BRACKETS = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*(?=[A-ZÆØÅ])")
DEPUTY_OPENS = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*$")
DEPUTY = re.compile(
    r"(?i)[\s,]\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)\w*:?$"
)  # "Afbud fra Bo Lund stedfortræder Ida Kær"
# "Stedfortræder Ida Kær mødte ikke", "Ida Kær var indkaldt, men kunne ikke deltage": nobody came, and a deputy is not away
NOBODY_CAME = re.compile(
    r"(?i)^\s*(?:\d\.\s*)?(?:(?:stedfortræder|suppleant)\w*:?\s+)?(?-i:[A-ZÆØÅ])[^,;]*(?:,\s*men\s[^;]*)?$"
)
WORDS_BEFORE = 120  # characters before a name in which the word for a deputy stands
DEPUTY_WORD = re.compile(r"(?i)\b(?:stedfortræder|suppleant)\w*|\bindkaldt\b")
SHOWED_NOT = re.compile(r"(?i)\b(?:mødte|deltog|dukkede|kunne|kan|er|var)\b[^.;]{0,25}?\bikke\b(?!\s+til\s?stede)")


# "Bo Lund (V), hvor Ida Kær (V) deltog som stedfortræder", "Bo Lund (V) med Ida Kær (V) som stedfortræder", in a list
BESIDE = re.compile(
    r"(?i)\s(?:hvor|med)\s+(?=(?-i:[A-ZÆØÅ])[^.,;]{3,60}?(?P<came>\)?\s+(?:(?:delt(?:og|ager)|mødte|møder|er|var|blev)\s+)?(?:indkaldt\s+)?"
    r"(?:som\s+(?:stedfortræder|suppleant)\b|i\s*stedet\b(?!\s+for\b))))"
)


BEHIND_DASH = re.compile(r"\s[-–]\s+$")
NAMED_DEPUTY = re.compile(
    r"(?i)\s*(?-i:[A-ZÆØÅ])[^,.;:()\n]{3,60}(?:\s\([A-ZÆØÅ]\)|,\s[A-ZÆØÅ])?,?\s(?:er\s+)?(?:stedfortræder|suppleant)\s*\.?\s*"
)
# "Gruppe C har udpeget Ida Kær som stedfortræder for Bo Lund i bestyrelsen for Havnen": of another body
ELECTED = re.compile(
    r"(?i)\b(?:udpeg(?:et|er|ede|es)|valgte?|vælge[rs]|indstil\w+)\b[^.]{0,120}?\b(?:stedfortræder|suppleant)\w*\s+(?:for\s[^.;]{3,60}?\s)?"
    r"(?:i|til|for)\s+(?:\w+\s+){0,2}?\w*(?:bestyrelse|udvalg|råd|nævn|repræsentantskab|forsamling)\w*"
)


def elects_deputy(clause: str) -> bool:
    """True for who is appointed a deputy in another body, which tells of nobody's presence."""
    return ELECTED.search(clause) is not None


def came_beside(clause: str) -> bool:
    """True where somebody of a list is told with who came instead."""
    return BESIDE.search(clause) is not None


def named_deputy(before: str, clause: str) -> bool:
    """True for who came for the one before a dash, in a list of those who are away: "Bo Lund, V - Ida Kær stedfortræder"."""
    return BEHIND_DASH.search(before) is not None and NAMED_DEPUTY.fullmatch(clause) is not None


def came_not(clause: str) -> bool:
    """True for a deputy who did not come."""
    if PARTLY_AWAY.search(clause.lower()):
        return False  # "Suppleant Ida Kær deltog ikke i punkt 3": he was there
    if not (DEPUTY_WORD.search(clause) and SHOWED_NOT.search(clause) and NOBODY_CAME.match(clause)):
        return False
    return STANDS_IN.search(clause) is None and DEPUTY_IN_BRACKETS.search(clause) is None


def came_for_the_one_before(clause: str, begin: int, end: int, said: str) -> bool:
    """True for a name that a word for a deputy leads, or that stands as one in brackets behind the name before."""
    before = clause[max(0, begin - WORDS_BEFORE) : begin].rstrip()
    if DEPUTY_OPENS.search(before) or (before.endswith("(") and IN_BRACKETS.match(clause, end)):
        return True
    if any(hit.end() == begin and hit.start("came") - end in (-1, 0) for hit in BESIDE.finditer(clause)):
        return True
    return said in ("absent", "excused") and DEPUTY.search(before) is not None
