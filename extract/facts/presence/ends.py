"""Where a list of those who are away ends: at another label, at an office, or at what tells of something else."""

import re

from extract.facts.presence.labels import kind_of
from extract.facts.sides.subjects import begins_with_name
from extract.facts.voters.find import find_voters
from extract.lexicon.names import PRESENCE_WORDS, is_name_list

# Whose name stands beside one of these holds an office at the meeting; nobody is away for it.
OFFICE = (
    r"(?:(?:vice|over)?borgmester|(?:næst|udvalgs)?formand|formandskab|rådmand|mødeleder|ordstyrer|dirigent|referent|protokolfører|forvaltning|administration|"
    r"\w*direktør|direktion|\w*chef|\w*sekretær|sekretariat|\w*konsulent|kontaktperson|sagsbehandler|gæster?|øvrige|embedsm[æa]nd|tilforordnede?)(?:en|et|n|erne)?"
)
OFFICE_LINE = re.compile(rf"(?i)\s*{OFFICE}(?:\s*:)?\s*$|\s*{OFFICE}(?:\t| {{2,}})")
LABELLED = re.compile(r"\s*[•*-]?\s*(?P<label>[A-ZÆØÅ][\wæøåé/&. -]{1,40}?)\s*:(?!\d)")
# Labels that go on with the list: "Med afbud:", "Stedfortræder:", "Medlemmer:", "Forældrevalgte:"
GOES_ON = re.compile(
    r"(?i)\b(?:med|uden|afbud|fravær\w*|forfald|medlem\w*|\w*repræsentant(?:er)?|\w+valgte|stedfortræder\w*|suppleant\w*|årsag|syg\w*|ferie)\b"
)
# "… Formand: Anna Holm" where the lines of the head have run together
WITHIN = re.compile(rf"(?i)(?<=\S)\s(?=(?-i:(?=[A-ZÆØÅ])){OFFICE}\s*:)")
# Somebody came, and for nobody: "Jens Lind deltog virtuelt", "Fra administrationen deltog Lis Bang"
CAME = re.compile(
    r"(?i)(?<!,\sder\s)(?<!,\ssom\s)\b(?:delt(?:og|ager)|medvirke(?:r|de)|mødte|var\s+til\s?stede)\b(?!\s*\.?\s*$)"
)
FOR_SOMEBODY = re.compile(
    r"(?i)\bfor\b|\bsted(?:e|et)?\b|\b(?:stedfortræder|suppleant)\w*|\bikke\b|\bkl\.?\s*\d|\bførst\b"
)
# A word in small letters that is a verb of the past or of the passive: "ledede", "godkendtes", "blev", "bød".
VERB = re.compile(
    r"(?<![\w-])(?!(?:første|sidste|næste|bedste|fleste|eneste|dette|seneste|fremmødte|\w*meldte)\b)"
    r"(?:blev|bliver|er|var|har|havde|får|giver|holder|byder|tager|skal|kan|vil|[a-zæøå]*(?:tog|gik|stod|gav|holdt|lagde|sagde|sad|lod|fik|bad|bød|skrev)"
    r"|[a-zæøå]{2,}(?:ede|erer|te)s?)(?![\w-])"
)
# ", som er på barsel", " da hun er på kursus", "(er syg)" tell why somebody of the list is away
WHY_AWAY = re.compile(r"(?i),?\s+(?:som|der|da|idet|fordi|eftersom|grundet|pga\.?|på\s+grund\s+af)\s.*$|\([^()]*\)")
AWAY = re.compile(
    r"(?i)\b(?:fravær\w*|afbud|forfald|orlov|udeblev\w*|inhabil\w*|syge?|sygemeld\w*|ferie|forhindre\w*|ikke|kursus|barsel\w*|bortrejst|rejse|udlandet|konference|andet\s+møde)\b"
)
# "Fraværende: Bo Lund (C) er til møde": the first of a list is away, whatever he is or has
STATE = re.compile(r"\b(?:er|var|har|havde|kan|kunne|skal|skulle)\b")


def ends_list(clause: str, *, opens_line: bool, listed: bool) -> bool:
    """True where a clause under an absence label belongs to its list no more.

    `listed` says that the list has an entry, so that a label is another one; `opens_line` that the clause begins a line.
    """
    if listed and opens_line and (OFFICE_LINE.match(clause) or _is_other_label(clause)):
        return True
    if listed and _opens_other_list(clause):
        return True
    return tells_of_something_else(clause if listed else STATE.sub("", clause))


def _is_other_label(clause: str) -> bool:
    """True for "Kopi til:" and "Direktør:"; not for a party or a member with what is said of them."""
    found = LABELLED.match(clause)
    if found is None or GOES_ON.search(found["label"]) or PRESENCE_WORDS.search(found["label"]):
        return False
    return not any(n.voter.kind != "group" for n in find_voters(found["label"] + ","))


def _opens_other_list(clause: str) -> bool:
    """True for "Deltagere: Anna Holm", wherever it stands: those behind it were there."""
    found = LABELLED.match(clause)
    return found is not None and kind_of(found["label"]) in ("present", "staff")


def tells_of_something_else(clause: str) -> bool:
    """True for a sentence that says of nobody that they were away, came late, left, or stood in for one who was."""
    if is_name_list(clause):
        return False
    if CAME.search(clause):
        return not FOR_SOMEBODY.search(clause)
    bare = WHY_AWAY.sub("", clause)
    if VERB.search(bare) is None:
        return False
    told = clause if begins_with_name(clause) else bare  # "Referatet blev ført af Bo Lund, da Ida Kær var syg"
    return not AWAY.search(told) and not PRESENCE_WORDS.search(told)


def cut_at_office(clause: str) -> str:
    """The clause up to an office with a colon, where the lines of a head have run together."""
    found = WITHIN.search(clause)
    return clause[: found.start()] if found else clause
