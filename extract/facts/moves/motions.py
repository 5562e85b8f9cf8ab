"""Sums that somebody wished for or moved beside what the body decided, and what became of them."""

import re
from typing import Literal

from extract.domain.text import Span
from extract.facts.sentences.motions import begins_with_motion, is_fallen_motion
from extract.facts.voters.find import find_voters
from extract.facts.votes.matter import fell

_REACH = 160  # characters after the sentence in which a motion's result is looked for
_WISHES = re.compile(
    r"\b(?:ønske[rd]?e?|foreslår|foreslog|foreslået|ville|vil|mener|mente|bemærke[rd]?e?|udtalte|fandt|finder|begære[rd]?e?|så\sgerne|ser\sgerne|efterlys(?:er|te)|opfordre[rd]e?|henstille[rd]e?|"
    r"går\sind\sfor|gik\sind\sfor|stemte\sfor\set)\b"
)
_MOVES = re.compile(
    r"\b(?:stille[rd]?e?|stillet|fremsæt(?:ter)?|fremsat(?:te)?|foreslår|foreslog)\b(?:[^.;]{0,40}\bforslag\b)?"
)
_ADOPTED = re.compile(r"\b(?:vedtaget|vedtages|godkendt|tiltrådt|imødekommet)\b")
_FELL = re.compile(
    r"\b(?:ikke\s(?:blev\s)?(?:vedtaget|godkendt|tiltrådt|imødekommet|støttet)|faldt|faldet|forkastet|nedstemt|bortfaldt|ingen\stilslutning|"
    r"ikke\s(?:opnå\w*\s)?(?:flertal|tilslutning))\b"
)
# "De 2 | ønskede at give 300.000 kr.", "Mindretallet | ønskede …"
_SOME = re.compile(
    r"(?i)(?:de\s(?:\d+|to|tre|fire|fem|seks|øvrige|andre)|(?:et\s)?mindretal(?:let)?)\s(?:medlemmer\s|partier\s)?"
)
_CLAUSE = re.compile(r"(?<=\w)[,;]\s(?:og|men|mens|idet|dog)\s")


def became_of(text: str, sentence: Span, sum_at: Span, bounds: Span) -> Literal["wish", "motion", "rejected"] | None:
    """What a decision's sum is where its sentence begins with a party or member who asks for it; None where it is none of that.

    A motion that the body adopted is none, and neither is what is said of a motion in words that begin otherwise.
    """
    words = text[sentence.start : sum_at.start]
    asks = _WISHES.search(words) or _MOVES.search(words)
    if not (asks and _begins_with_voter(words[: asks.start()])) and not begins_with_motion(words.lstrip()):
        return None
    result = text[sentence.start : min(bounds.end, sentence.end + _REACH)]
    if (
        _FELL.search(text, sum_at.end, sentence.end)
        or is_fallen_motion(text[sentence.start : sentence.end])
        or fell(result)
    ):
        return "rejected"
    if _ADOPTED.search(text, sum_at.end, min(bounds.end, sentence.end + _REACH)):
        return None
    return "motion" if "forslag" in words.lower() or "foresl" in words.lower() else "wish"


def is_of_fallen_motion(text: str, sentence: Span, sum_at: Span) -> bool:
    """True for a sum that the motion itself names, before its sentence tells what became of it: "i stedet" is then the motion's word."""
    return _FELL.search(text, sentence.start, sum_at.start) is None and not fell(text[sentence.start : sum_at.start])


def is_carried_motion(text: str) -> bool:
    """True for what became of somebody's motion where the body adopted it."""
    return begins_with_motion(text) and _ADOPTED.search(text) is not None and not (fell(text) or is_fallen_motion(text))


def _begins_with_voter(words: str) -> bool:
    """True where a party, a group or a member is who asks; a body is no voter."""
    start = max((m.end() for m in _CLAUSE.finditer(words)), default=0)
    own = words[start:].lstrip()
    return _SOME.fullmatch(own) is not None or any(
        v.span.start < len("Medlemmerne fra ") for v in find_voters(f"{own},")
    )
