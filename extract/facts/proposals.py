"""What the case text itself proposes to the body, where an item has no recommendation section."""

import re
from typing import NamedTuple

from extract.domain.meeting import AgendaItem, SectionRole
from extract.lexicon.names import NAME

SENTENCE = r"(?:[^.\n]|\.(?!\s+[A-ZÆØÅ]|\s*$|\s*\n)){8,400}\.?"  # to the full stop that ends it, past "mio. kr."
# "Forvaltningen foreslår derfor, at …" in the case, where the item has no recommendation of its own.
PROPOSED = re.compile(
    rf"""(?x)(?:^|(?<=[.!?:]\s)|(?<=\n))
        (?P<by>Forvaltningen|Administrationen|Direktionen|Borgmesteren|[A-ZÆØÅ]\S*forvaltningen|Center\ for\ [A-ZÆØÅ][\w &,]+?|Formanden)
        \s+(?:indstiller|foreslår)\s*(?:derfor|på\ den\ baggrund|hermed)?\s*,?\s*at\s+
        (?P<text>{SENTENCE})"""
)
# A member's or a party's motion, where the item holds nothing else.
MOTION = re.compile(
    rf"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<by>{NAME}\s*\([^()\n]{{1,30}}\)|(?:Liste|Gruppe)\s+[A-ZÆØÅ])\s+"
    rf"(?:foreslår|indstiller|stiller\s+forslag\s+om)\s*,?\s*at\s+(?P<text>{SENTENCE})"
)


class Proposal(NamedTuple):
    """Where the proposal's words stand, and who makes it."""

    start: int
    end: int
    by: str
    section_end: int


def find_proposal(text: str, item: AgendaItem) -> Proposal | None:
    """The first sentence of the case in which the administration recommends something to this body."""
    for section in item.sections:
        if section.role in (SectionRole.CASE, SectionRole.SUMMARY):
            found = PROPOSED.search(text, section.content.start, section.content.end)
            found = found or MOTION.search(text, section.content.start, section.content.end)
            if found:
                return Proposal(found.start("text"), found.end("text"), found["by"], section.content.end)
    return None
