"""Motions within a unit of decision text: which sentence puts one forward, what it asks for, and which one fell or was adopted."""

import re
from collections.abc import Sequence

from extract.facts.decisions.said import Said
from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.sentences.motions import RESULT, is_adopted_motion, is_fallen_motion, is_motion_beside, is_of_a_thing
from extract.facts.sentences.passages import Sentence
from extract.facts.sentences.polarity import BUSINESS, REFUSING, outcome_said
from extract.facts.sides.subjects import begins_with_voter

LAPSED = re.compile(r"(?i)\b(?:bortf|truk|træk)")
ADOPTED_IT = re.compile(r"(?i)(?:(?:ændrings)?forslaget|dette|det)\s+(?:blev|er|var)\b")
# "Ø foreslog sagen udsat. Godkendt som indstillet": not the motion before it
BARE_ASSENT = re.compile(r"(?i)(?:herefter\s+|derefter\s+)?(?:godkendt|tiltrådt)\W*$")
OF_MATTER_ITSELF = re.compile(
    r"(?i)\b(?:(?:indstillingen|ansøgningen|sagen)\b(?!\s+(?:om\s+at|udsæt|udsat|udskyd|udskudt|send|tilbage|tages|genoptages|behandles|drøftes|kommer|genfremsættes))|(?:som|efter)\s+indstillet\b)"
)


def motion_in(name: str, found: Sequence[Said], at: int, sentences: Sequence[Sentence]) -> int | None:
    """The sentence that puts somebody's motion forward, or tells of it, where that is what fell or was adopted."""
    lapsed = name == "withdrawn" and LAPSED.search(sentences[at].text) is not None
    if name in REFUSING or lapsed:
        if found[0][0] == "proposal":
            return found[0][2]
        if at and is_motion_beside(sentences[0].text) and RESULT.match(sentences[at].text):
            return 0  # "Byrådet foretog afstemning om Venstres forslag. Forslaget faldt"
        return at if is_fallen_motion(sentences[at].text) else None
    if name != "approved":
        return None
    moved = found[0][0] == "proposal" and found[0][2] < at and ADOPTED_IT.match(sentences[at].text)
    return at if moved or is_adopted_motion(sentences[at].text) else None


def puts_forward(sentence: Sentence) -> bool:
    """True for a motion of somebody: "Venstre foreslog, at tilskuddet nedsættes"."""
    said = sentence_outcomes(sentence)
    return bool(said) and said[0][0] == "proposal"


def moves_business(sentence: Sentence) -> bool:
    """True for a motion about what to do with the case itself: "Venstre foreslog sagen udsat"."""
    return puts_forward(sentence) and moved_business(sentence) is not None


def moved_business(sentence: Sentence) -> str | None:
    """What a motion about the order of business asks for, and what adopting it does: "foreslog, at sagen udsættes"."""
    asked = [
        f
        for f in sentence.outcomes
        if f.sets["outcome"] in BUSINESS and not is_of_a_thing(sentence.text[: f.span.start - sentence.span.start])
    ]
    return next((f.sets["outcome"] for f in asked if outcome_said(f, sentence) == f.sets["outcome"]), None)


def leaves_open_which(adopted: str, motion: Sentence) -> bool:
    """True for "Ø foreslog sagen udsat. Godkendt.": one party's motion, or the matter itself, and no word says which."""
    return BARE_ASSENT.match(adopted) is not None and begins_with_voter(motion)


def is_of_matter(adopted: str, motion: str) -> bool:
    """True where not the motion before was adopted: its words name the matter, or its mover was against."""
    against = rf"\bi?mod\b[^.]*\b{re.escape(motion.split()[0])}(?!\w)"
    return OF_MATTER_ITSELF.search(adopted) is not None or re.search(against, adopted) is not None
