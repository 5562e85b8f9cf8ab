"""What a unit of decision text decides, and the readings that need no verb of deciding: "-", "Nej.", "Udgår", "Ja.", "Ændres til …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.domain.facts import Outcome
from extract.facts.decisions.assents import assents, change_to_assent
from extract.facts.sentences.passages import Sentence

OFF = re.compile(r"(?i)\W*(?:udgår|udgik|udgået|frafaldt|bortfalder)\W*")  # without a full stop
EMPTY = re.compile(
    r"(?i)^(?:[-–—.\s]*|ingen|intet|ingenting|nej|undlader|tomt\s+indhold|ingen\s+bemærkninger|intet\s+at\s+bemærke|intet\s+(?:nyt|til\s+referat(?:et)?|(?:under|til)\s+(?:dette\s+)?punkt(?:et)?)|ikke\s+noget)[.\s]*$"
)
# How strongly an outcome binds: of several in one unit the strongest, and of equals the last, is the unit's.
STRENGTH = {
    "unclear": 0, "none": 1, "stated": 1, "proposal": 2, "procedural": 2, "tasked": 3, "discussed": 4, "noted": 5, "forwarded": 6,
    "appointed": 7, "recommended": 8, "approved": 8, "postponed": 8, "withdrawn": 8, "returned": 8,
    "not_recommended": 9, "rejected": 9,
}  # fmt: skip
WAITS = re.compile(r"(?i)^afvent(?:er|es)\b")  # "2. afventer pkt. 1"
LONGEST_WAIT = 100  # characters of "Afventer den videre behandling i Byrådet."
BODY_WAITS = re.compile(
    r"(?i)^(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten)\s+afventer\b(?!\s+med\b)"
)  # "Udvalget afventer svar fra ejeren"
# "Restancen afskrives ikke.": an act that is not done; what is not even taken up, or not refused, is none
NOT_DONE = re.compile(
    r"(?i)^(?:[^\s.,;:]+\s+){1,4}(?!(?:drøft|behandl|afvis|forkast|udsæt|udskyd|afslå|find|kend|ønsk|forvent|syn|omfatt|oplys|berør|vurder|påvirk|kræv|skønn|anse|nævn|kommenter|opfyld|overskrid|mangl|savn|realitetsbehandl)[a-z]*)[a-zæøå]{2,}[eå]s\s+(?:dog\s+|derfor\s+)?ikke(?:\s+gældende)?(?:\s+(?:som|ved|på|langs)\s+[^.,;]{2,40})?\W*$"
)
DONE = re.compile(r"(?i)(?:[^\s.,;:]+\s+){1,4}?[a-zæøå]{2,}[eå]s\b(?!\s+(?:\w+\s+)?ikke\b)[^?]*$")
INFORMED = re.compile(
    r"(?i)\W*(?:(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten)\s+(?:blev|er)\s+)?(?:(?:mundtligt|kort)\s+)?orienteret\W*"
    r"|(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten)\s+(?:blev|er)\s+orienteret\s+om\s+[^.;]+\W*"
)
# "Til 2. behandling.": alone, for what is sent out "til 2. behandling" is no case
ON_TO_READING = re.compile(r"(?i)\W*(?:videre\s+)?til\s+(?:(?:[1-3]\.|første|anden|tredje)\s*behandling)\W*")
NO_BACKING = re.compile(r"(?i)^(?:ikke|ingen)\s+(?:tilslutning|opbakning)\W*$")
NO = re.compile(r"(?i)^nej(?:\s+tak)?[.!\s]*$")  # to a point; to nothing in particular it says nothing
# "Ad 3: Ændres til, at masten fjernes"
CHANGED = re.compile(
    r"(?i)^(?:(?:punktet|teksten|ordlyden|formuleringen|indstillingen)\s+)?(?:ændre[st]|rette[st]|justere[st]|omformulere[st]|præcisere[st]|tilrette[st]|tilpasse[st])"
    r"(?:,?\s+(?:til|fra|så(?:ledes)?)\b|\s*:)[\s,:]*(?:at\b\s*)?"
)
# "I indstillingens punkt 2 ændres »anlægges« til »males«", "I punkt 2 tilføjes, at stien belyses"
CHANGED_IN = re.compile(
    r"(?i)^i\s+(?:indstillingens\s+)?(?:indstillings)?(?:punkt|pkt\.?)\s*\d{1,2}\w?\s+(?:\w+\s+)?(?:ændres|rettes|tilføjes|præciseres|indsættes)[\s,:]*(?:at\b\s*)?"
)

# "Et flertal (V, C) stemte for indstillingen": that is what came of it, though no word of deciding stands there
MAJORITY_VOTED = re.compile(
    r"(?i)^(?:et|byrådets|kommunalbestyrelsens|udvalgets)?\s*\w*flertal(?:let)?\b(?:[^.;:()]|\([^()]*\)){0,120}?\s"
    r"stem(?:te|mer)\s+(?P<side>for|i?mod)(?:\s+(?:indstillingen|punktet|sagen|\w+s\s+indstilling))?\s*(?:\([^()]*\)\s*)?(?:[.;]|$|,(?!\s+at\b))"
)


@dataclass(frozen=True)
class Reading:
    """What a unit's text decides; `rule` is the lexicon entry that settled it, `proposal` true for a motion put forward."""

    outcome: Outcome
    also: tuple[Outcome, ...]
    remark: str | None
    rule: str
    proposal: bool = False


def read_without_verb(sentences: Sequence[Sentence], text: str, label_end: int) -> Reading | None:
    """The reading of a text that is a mark of nothing, a no to a point, or an assent with a change attached; else None."""
    if label_end and (NO.match(text[label_end:].strip()) or NO.match(sentences[0].text[label_end:].strip())):
        return Reading(Outcome.REJECTED, (), None, "decisions.no")
    if EMPTY.match(text[label_end:].strip()):
        return Reading(Outcome.NONE, (), None, "decisions.nothing_decided")
    change = change_to_assent(sentences[0].text[max(0, label_end) :]) if len(sentences) == 1 else None
    return Reading(Outcome.APPROVED_AMENDED, (), change, "decisions.assent") if change else None


def _goes_on_plainly(later: Sequence[Sentence]) -> bool:
    """True where what follows says what is done instead, in the passive: "Opgaverne fordeles i gruppen"."""
    return all(DONE.match(s.text) for s in later)


def read_in_short(sentences: Sequence[Sentence], label_end: int, said: Sequence[str]) -> Reading | None:
    """The reading of what is taken off, assented to or changed in a word, where the sentences say (`said`) nothing else."""
    first = sentences[0].text[max(0, label_end) :]
    changed = CHANGED.match(first) if label_end > 0 else CHANGED_IN.match(first) if said else None
    if changed and all(outcome == "approved" for outcome in said):
        return Reading(Outcome.APPROVED_AMENDED, (), first[changed.end() :].rstrip(" .") or None, "decisions.changed")
    if said:
        return None
    if OFF.fullmatch(first if len(sentences) == 1 else sentences[-1].text):
        return Reading(Outcome.WITHDRAWN, (), None, "decisions.off_the_agenda")
    if INFORMED.fullmatch(first):
        return Reading(Outcome.STATED, (), None, "decisions.informed")
    if ON_TO_READING.fullmatch(first):
        return Reading(Outcome.FORWARDED, (), None, "decisions.next_reading")
    if NO_BACKING.match(first):
        return Reading(Outcome.REJECTED, (), None, "decisions.no")
    told = sentences[0].text[max(0, label_end) :] if len(sentences) == 1 or _goes_on_plainly(sentences[1:]) else ""
    if NOT_DONE.match(told):
        return Reading(Outcome.REJECTED, (), None, "outcome.act")
    alone = len(sentences) == 1 and len(first) < LONGEST_WAIT
    if ((label_end > 0 or alone) and WAITS.match(first)) or BODY_WAITS.match(first):
        return Reading(Outcome.POSTPONED, (), None, "decisions.waits")
    if assents(first):
        return Reading(Outcome.APPROVED, (), None, "decisions.assent")
    return read_majority(first) or Reading(Outcome.UNCLEAR, (), None, "decisions.no_known_wording")


def read_majority(text: str) -> Reading | None:
    """The reading of a sentence that says how a majority voted on the matter itself; else None."""
    voted = MAJORITY_VOTED.match(text)
    if voted is None:
        return None
    outcome = Outcome.APPROVED if voted["side"].lower() == "for" else Outcome.REJECTED
    return Reading(outcome, (), None, "decisions.majority_voted")
