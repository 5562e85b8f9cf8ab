"""Whether a sentence speaks of presence rather than of the case."""

import re
from functools import lru_cache

from extract.facts.presence.said import ALL_BUT, are_away
from extract.facts.presence.voted import votes_on_taking_part
from extract.facts.sentences.actors import stands_in
from extract.facts.sentences.passages import Sentence
from extract.facts.voters.find import find_voters
from extract.lexicon.calendar import MONTHS
from extract.lexicon.names import is_name_list

LABEL = re.compile(
    r"(?i)^(?:der\s+var\s+ingen\s+afbud|ingen\s+afbud|fraværende|fravær|afbud|ikke\s+til\s+stede|ikke\s+mødt|ej\s+mødt|deltog\s+ikke|stedfortræder\w*|suppleant\w*|inhabil\w*|fremmøde\w*)\b[^:]{0,40}:?"
    r"|^(?:(?:lovligt|gyldigt|uden|med)\s+)?forfald\s*:"
    r"|^(?:(?:ikke|ej)\s+deltag\w+|mødte\s+ikke|udebl[ei]v\w*|forhindre(?:t|de)|orlov|syg(?:e|meldte?|emeldte?)?)\s*:"
)

LISTS_PRESENT = re.compile(
    r"(?i)^(?:møde)?deltagere(?:ne)?\s*:|^til\s?stede\s*:"
)  # below a decision, as at a page's end

# Who is away from another meeting, or from something that is no meeting ("afbud til besigtigelsen"), is not away from this one.
OTHER_MEETING = re.compile(
    r"(?i)\b(?:næste|kommende|sidste|forrige|seneste)\s+(?:\w+\s+)?\w*møde"
    rf"|\b(?:afbud|forfald)(?:\s+fra\s+[^.;:]{{3,60}}?)?\s+til\s+(?:\w+\s+)?\w*mødet\s+i\s+(?:{'|'.join(MONTHS)})\b"
    rf"|\b(?:deltager|møder)\s+ikke\s+(?:op\s+)?i\s+\w*mødet\s+(?:den|d\.|i\s+(?:{'|'.join(MONTHS)})\b)"
    r"|\b(?:afbud|forfald)\s+til\s+(?:\w+\s+)?\w*(?:besigtigelse|rejse|tur|konference|seminar|arrangement|indvielse|reception|kursus|temadag|workshop|middag|besøg)\w*"
)

# "Fra udvalget deltager Anna Holm. Bo Lund deltager ikke.": who goes to something that is to come
GOES = re.compile(
    r"(?i)\bfra\s+(?:\S+\s+){0,4}?\S*(?:udvalget|rådet|bestyrelsen|administrationen|forvaltningen|kommunen)\s+deltager\b"
)
GOES_NOT = re.compile(r"(?i)\bdeltager\s+ikke\W*$")

# "… valgtes til udvalget. Suppleanter: Bo Lund", "Orlov bevilges Ida Kær. Stedfortræder Bo Lund indkaldes": for the time to come
ELECTS = re.compile(
    r"(?i)\b(?:valgt(?:es)?|vælges|vælger|udpege[st]?|udpegedes|udpeger)\b|\borlov\b[^.]*\b(?:bevilge|meddele|godkend|forlænge|imødekom)\w*|\b(?:bevilge|meddele|godkend|imødekom)\w*[^.]*\borlov\b"
)
DEPUTIES_TO_COME = re.compile(
    r"(?i)(?:personlige?\s+)?(?:stedfortrædere?|suppleant(?:er)?)(?:ne)?(?:\s*:|\b(?=[^.]*\bindkaldes\b)(?![^.]*\b(?:deltog|mødte|indtrådte)\b))|som\s+(?:stedfortræder|suppleant)\s+indkaldes\b|[^.:]{3,60}\sindkaldes\s+(?:herefter\s+)?som\s+(?:stedfortræder|suppleant)\b"
)

DATE_TO_COME = rf"(?:den\s+|d\.\s*)?\d{{1,2}}\.?\s*(?:{'|'.join(MONTHS)}|[./-]\s*\d{{1,2}}\b)"
# "Ida Kær indkaldes som stedfortræder for Bo Lund fra 1. maj 2021", "… indtræder i perioden 1. maj - 1. juni"
FOR_A_TIME = re.compile(
    r"(?i)\b(?:indkald(?:es|t)|indtræder|indtræde|indtil|vikarierer|afløser)\b(?=[^;\n]*\b(?:stedfortræder|suppleant|stedet|sted)\b|[^;\n]*\bfor\b)"
    rf"[^;\n]*?\b(?:fra(?:\s+og\s+med)?|pr\.|med\s+virkning\s+fra|(?:i|for)\s+(?:perioden|tiden))\s*(?:fra\s+)?{DATE_TO_COME}"
)
TOOK_PART = re.compile(r"(?i)\b(?:deltog|mødte|indtrådte)\b")

DECLARES = re.compile(r"[^,;.]{3,60}\serklære(?:de|r)\ssig\sinhabile?\b")  # whatever else she asked for
# "Anna Holm forlod lokalet, mens sagen blev behandlet" decides nothing
LEAVES = re.compile(r"[A-ZÆØÅ][^.,;:]{3,60}?\s(?:forlod|forlader)\s+(?:mødet|\w*(?:lokalet|salen))\b")
# "Bo Lund er inhabil. Ida Kær indtrådte i hans sted" appoints nobody
STEPS_IN = re.compile(
    r"(?i)\b(?:indtr(?:ådte|æder)|tr(?:ådte|æder)\s+ind)\s+i\s*(?:stedet|(?:hans|hendes|dennes)\s+sted)\b"
)
# "Byrådet fandt ikke, at Anna Holm var inhabil": she had said or been said to be
DISQUALIFICATION_DENIED = re.compile(
    r"(?i)\b(?:fandt|finder|mente|mener|besluttede|vurderede|afgjorde|erklærede|anså|var\s+enig\w*\s+om)\b[^.]{0,60}?"
    r"(?:\bikke\b[^.]{0,60}?\binhabil|(?<!\bikke )\bhabil\b|\bk(?:an|unne)\s+(?:\w+\s+)?deltage\b)"
    # "Det er ikke tilfældet.", "Indsigelsen blev afvist."
    r"|^(?:det|dette|det(?:te)?\s+(?:synspunkt|spørgsmål)|indsigelsen|påstanden|indvendingen)\s+(?:(?:er|var)\s+(?:\w+\s+)?ikke\s+(?:tilfældet|rigtigt|korrekt)"
    r"|(?:blev\s+)?(?:afvis\w+|forkaste\w*|ikke\s+(?:fulgt|imødekommet|taget\s+til\s+følge)))\W*$"
)

BEING_AWAY_RULE = "attendance.being_away"  # "lederen er syg" speaks of presence only behind a name


def names_present(sentence: Sentence) -> re.Match[str] | None:
    """The label of a line that lists those present by their names and holds nothing else."""
    label = LISTS_PRESENT.match(sentence.text)
    return label if label and is_name_list(sentence.text[label.end() :]) else None


def goes_elsewhere(before: str, sentence: str) -> bool:
    """True for who does not go where the sentence before tells who of the body goes."""
    return GOES_NOT.search(sentence) is not None and GOES.search(before) is not None


def names_deputies_elected(before: str, sentence: str) -> bool:
    """True for deputies whom the body elects or calls in for later, where the sentence before tells of the election or the leave."""
    return DEPUTIES_TO_COME.match(sentence) is not None and ELECTS.search(before) is not None


def is_for_a_time(text: str) -> bool:
    """True for a deputy who is called in from a date on, which tells of nobody's presence at this item."""
    return FOR_A_TIME.search(text) is not None and not TOOK_PART.search(text)


def tells_no_more(text: str, *, disqualified: bool) -> bool:
    """True for a sentence that says but who left, declared themselves disqualified, or stepped in for one who was `disqualified`."""
    steps_in = disqualified and STEPS_IN.search(text) is not None
    return steps_in or LEAVES.match(text) is not None or DECLARES.match(text) is not None


def denies_disqualification(text: str) -> bool:
    """True where the body finds that somebody is not disqualified."""
    return DISQUALIFICATION_DENIED.search(text) is not None


@lru_cache(maxsize=256)  # asked where decisions are divided, and where presence is read
def is_presence(sentence: Sentence) -> bool:
    """True where the sentence is an absence label with its names, a list of names alone, or says who was there."""
    if OTHER_MEETING.search(sentence.text) or votes_on_taking_part(sentence.text) or is_for_a_time(sentence.text):
        return False
    if LABEL.match(sentence.text) and len(sentence.text) < 600:
        return True
    if names_present(sentence) or stands_in(sentence.text):
        return True
    if ALL_BUT.search(sentence.text) and len(sentence.text) < 400:
        return True
    speaks = sentence.attendance
    if all(f.rule == BEING_AWAY_RULE for f in speaks) and not are_away(sentence.text):
        speaks = ()
    if speaks and find_voters(sentence.text) and len(sentence.text) < 400:
        return True
    return (
        sentence.opens_line
        and len(sentence.text) > 5
        and not sentence.is_bullet
        and is_name_list(sentence.text)
        and "," not in sentence.text[:3]
        and sentence.text[-1] not in ":"
        and len(sentence.text.split()) > 1
        and not sentence.outcomes
    )
