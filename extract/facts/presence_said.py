"""What a clause says of presence: the status of a label, of a verb, and the words of one who came for another."""

import re

LABEL = re.compile(
    r"(?i)^\s*[•*-]?\s*(?P<label>(?:fraværende|fravær|(?:med\s+|uden\s+)?afbud|ikke\s+til\s?stede|ikke\s+mødt|ej\s+(?:mødt|til\s?stede)|deltog\s+ikke|forfald)(?:\s+(?:med|uden)\s+afbud|\s+under\s+hele\s+mødet|\s+og\s+stedfortræder\w*|\s+fra)?)\s*(?::|[-–]|(?=\s[A-ZÆØÅ])|$)"
)
STANDS_IN = re.compile(
    r"(?i)\bi\s+stedet\s+for\b|\b(?:stedfortræder|suppleant)\w*\s+for\b|\b(?:deltog|deltager|mødte|mødt|indtrådte|indtræder)\s+for\b|\bmidlertidigt\s+for\b"
    r"|^\s*for\s+(?=(?-i:[A-ZÆØÅ][a-zæøå]+\s)[^,;]*\s(?:mødte|møder|deltog|deltager|indtrådte)\s+(?-i:[A-ZÆØÅ]))"
)
AS_SUBSTITUTE = re.compile(
    r"(?i)\bdelt(?:og|ager)\s+(?:stedfortræder|suppleant)\w*\b|\bsom\s+(?:stedfortræder|suppleant)\w*\b|\bdelt(?:og|ager)\s+i\s+stedet\b|\b(?:er|var)\s+(?:indkaldt\s+som\s+)?(?:stedfortræder|suppleant)\b"
)
NOT_DISQUALIFIED = re.compile(r"(?i)\bikke\b[^.]{0,30}\binhabil|\bhabil\b|\bkan\s+deltage\b")


def status_of(label: str) -> str | None:
    """The status that an absence label states: "afbud" is excused, "fraværende" absent, others None."""
    low = label.lower()
    if re.search(r"uden afbud", low):
        return "absent"
    if re.search(r"afbud|forfald", low):
        return "excused"
    if re.search(r"fravær|(?:ikke|ej) (?:til ?stede|mødt)|deltog ikke", low):
        return "absent"
    return None


def said_in(clause: str) -> str | None:
    """The status that the clause itself states; None where it states none."""
    low = clause.lower()
    if re.search(r"\binhabil", low):
        return None if NOT_DISQUALIFIED.search(clause) else "disqualified"
    if re.search(r"\b(?:deltog|deltager|medvirkede)\s+ikke\b", low):
        partly = re.search(r"\b(?:behandling|afstemning|punkt|pkt|sag(?:en|s)?\b|lukkede|fra kl)", low)
        return "not_participating" if partly else "absent"
    if re.search(
        r"\bforlod|\bgik\s+(?:kl|fra\s+mødet)|\bdelt(?:og|ager)\s+(?:ind)?til(?:\s+og\s+med)?\s+(?:kl|punkt|pkt|sag)|\b(?:trådte|træder)\s+ud\b",
        low,
    ):
        return "left"
    if re.search(
        r"\bankom\b|\b(?:kom|mødte)\s+(?:først\s+)?(?:kl|under|til)|\b(?:gen)?indtrådte\b|\b(?:kom|vendte)\s+tilbage\b|\btiltrådte\s+mødet|\bdelt(?:og|ager)\s+(?:i\s+\w+\s+)?fra\s+(?:kl|punkt|pkt|sag)",
        low,
    ):
        return "late"
    if re.search(r"\b(?:meldt|meldte|havde|har)\s+(?:afbud|forfald)|\borlov\b|^\s*afbud\s+fra\b", low):
        return "excused"
    if re.search(r"\bvar\s+fraværende|\ber\s+fraværende|\bikke\s+til\s?stede|\budeblev", low):
        return "absent"
    return None
