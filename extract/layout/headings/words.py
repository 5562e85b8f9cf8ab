"""The words that head a section, by role, from the lexicon; and what a heading says."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from extract.domain.meeting import SectionRole
from extract.lexicon.load import load_topic

DECIDING = (SectionRole.DECISION, SectionRole.RECOMMENDATION)  # the roles of what is decided, and asked for
STROKES = re.compile(r"[il1]")  # what a scan takes for each other
OF_COMMITTEE = ("udvalgs indstilling", "udvalgs anbefaling")  # "Teknisk Udvalgs indstilling"
LONGEST_NAME = 80  # characters of such a heading
LONG_ENOUGH = 8  # letters of a heading in which one may be wrong


@dataclass(frozen=True)
class Heading:
    """A section heading: its role, where its text ends in the line, and the body and date it prints."""

    role: SectionRole
    end: int
    body: str | None = None
    date: str | None = None
    dated: bool = False  # True for the forms of a case's way through the bodies
    leads: bool = False  # True for a lead-in that is part of the section's text
    before_text: bool = (
        False  # True for a body and a day, or a word such as Konklusion, on one line with what was decided
    )


@cache
def _roles() -> tuple[tuple[re.Pattern[str], SectionRole], ...]:
    return tuple(
        (re.compile("|".join(p.expression for p in e.phrases), re.IGNORECASE), SectionRole(e.sets["role"]))
        for e in load_topic("headings")
    )


@cache
def _any_role() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _roles()), re.IGNORECASE)


@lru_cache(maxsize=1024)
def role_of(text: str) -> SectionRole | None:
    """The role of the words of a heading, in lower case; None where they head nothing."""
    if text[-20:].lower().endswith(OF_COMMITTEE) and len(text) < LONGEST_NAME:
        return SectionRole.RECOMMENDATION
    if _any_role().fullmatch(text) is None:
        return None  # most lines head nothing
    for pattern, role in _roles():
        if pattern.fullmatch(text):
            return role
    return None


def misspelt_role(text: str) -> SectionRole | None:
    """The role of a heading of eight letters or more that is one letter away from a known one ("Sagsfremstillling")."""
    bare = text.strip(" :.").lower()
    if len(bare) < LONG_ENOUGH:
        return None
    near = (
        role for words, role in _printed_headings() if DamerauLevenshtein.distance(bare, words, score_cutoff=1) <= 1
    )
    return next(near, None)


@lru_cache(maxsize=1024)
def recognised_role(text: str) -> SectionRole | None:
    """The role of a heading of eight letters or more in which a scan confused i, l and 1: "lndstilling", "Beslutnlng"."""
    bare = text.strip(" :.").lower()
    if len(bare) < LONG_ENOUGH or not STROKES.search(bare):
        return None
    return _scanned_headings().get(STROKES.sub("i", bare))


@cache
def _scanned_headings() -> dict[str, SectionRole]:
    return {STROKES.sub("i", words): role for words, role in _printed_headings()}


@cache
def _printed_headings() -> tuple[tuple[str, SectionRole], ...]:
    return tuple(
        (example.text.lower(), SectionRole(e.sets["role"]))
        for e in load_topic("headings")
        for example in e.reads
        if len(example.text) >= LONG_ENOUGH
    )
