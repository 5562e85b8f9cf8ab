"""Votes on somebody's motion beside the matter: which sentence of a unit moves it, and where its counts stand."""

import re

from extract.facts.decisions.find import Resolved
from extract.facts.sentences.motions import is_moved
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts

AMENDMENT = re.compile(
    r"(?i)\b(?:under)?ændringsforslag(?:et)?\b|\bkompromis(?:forslag)?(?:et)?\b|\b(?:et|det)\s+ændre(?:t|de)\s+forslag\b|\bfremsatte\b.*\bforslag\b|\bstille(?:r|de)\b.*\bforslag\b|^et\s+(?:\w+\s+){0,2}?forslag\s+fra\b"
)
# "Indstillingen med ændringsforslaget fra V blev godkendt": the matter
MATTER_AMENDED = re.compile(
    r"(?i)(?:\w+s\s+)?(?:indstilling(?:en|erne)|sagen|punktet|planen)\s+(?:blev\s+|er\s+)?(?:\w+\s+)?(?:med|inkl\.?|inklusive)\s+(?:de[nt]?\s+|\w+s\s+)?(?:\w+\s+)?ændringsforslag"
)
# "Godkendt, idet ændringsforslaget blev forkastet": what was decided is the matter
FELL_BESIDE = re.compile(
    r"(?i)(?:indstilling(?:en|erne)\s+)?(?:er\s+|blev\s+)?(?:godkendt|tiltrådt|vedtaget|anbefal(?:es|et))\s*,\s*(?:idet|da|efter\s+at)\s+(?P<how>[^.]*?(?:ændringsforslag|forslag\s+fra)[^.]*)"
)
ITS_RESULT = re.compile(r"(?i)(?:ændrings)?forslaget\s+(?:blev|er|var|faldt|forkastedes|vedtoges|bortfaldt)\b")
OF_MATTER_MOVED = re.compile(r"(?i)\bindstilling|\b(?:at\s+)?(?:godkende|tiltræde|vedtage)s?\b")  # no motion beside it


def settles_motion(first: Sentence, resolved: Resolved) -> bool:
    """True for "V foreslog, at stien udskydes. Forslaget blev vedtaget", and for the counts by which a motion fell before the assent."""
    if how_it_fell(resolved.decision.text):
        return True
    moved = is_moved(first.text) and OF_MATTER_MOVED.search(first.text) is None
    return moved and any(ITS_RESULT.match(s.text) for s in resolved.unit.sentences[1:])


def told_beside(resolved: Resolved) -> bool:
    """True for "Godkendt, idet ændringsforslaget blev forkastet", unless the votes below are said to be on that."""
    told = FELL_BESIDE.match(resolved.decision.text)
    below = [s for s in resolved.unit.votes if s not in resolved.unit.sentences]
    return told is not None and not has_counts(told["how"]) and not any(AMENDMENT.search(s.text) for s in below)


def how_it_fell(text: str) -> str | None:
    """The words that tell with counts how a motion fell before the assent: "Vedtaget, efter at | et forslag fra C var nedstemt med 16 mod 3"."""
    told = FELL_BESIDE.match(text)
    return told["how"] if told is not None and has_counts(told["how"]) else None
