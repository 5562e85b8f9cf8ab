"""Presence that a sentence tells of "him" or "her", the one person of the sentence before."""

import re
from collections.abc import Iterator

from extract.domain.facts import Attendance
from extract.facts.presence.entries import Source, entry_of
from extract.facts.presence.said import said_in
from extract.facts.sentences.passages import Sentence
from extract.facts.voters.named import Named

VOTED = re.compile(r"(?i)\bstem(?:te|mer)\b|\bhvorvidt\b|\bom\s+h[au]n\b")
LEFT = re.compile(r"(?i)\bforlod\b")
PRONOUN = re.compile(r"\b(?:[Hh]am|[Hh]ende|[Hh]an|[Hh]un|[Vv]edkommende)\b")


def is_of_pronoun(sentence: Sentence) -> bool:
    """True where the sentence says of "him" or "her" who was there, and counts no votes about it."""
    speaks = bool(sentence.attendance) and PRONOUN.search(sentence.text) is not None
    return speaks and not VOTED.search(sentence.text)


def of_pronoun(source: Source, sentence: Sentence, named: Named, owner: str | None) -> Iterator[Attendance]:
    """ "Byrådet erklærede ham inhabil, og han forlod mødet": he is the one person of the sentence before."""
    said = said_in(sentence.text)
    if said in ("disqualified", "left", "not_participating"):
        yield entry_of(source, named, said, owner=owner, at=sentence.span)
    if said == "disqualified" and LEFT.search(sentence.text):
        yield entry_of(source, named, "left", owner=owner, at=sentence.span)
