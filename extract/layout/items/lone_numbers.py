"""The only numbers that a document prints like an item's, where they begin none."""

import re
from collections.abc import Sequence

from extract.domain.meeting import SectionRole
from extract.layout.items.contents import Candidate
from extract.layout.lines import Line

LEADS_TO_POINTS = re.compile(
    r"(?i)\b(?:indstill|anbefal|foresl)\w*\b.*(?:\bat|[:,])$"
)  # "Forvaltningen indstiller, at"
# The sections of an item below which its decision is still to come
OPEN = {
    SectionRole.SUMMARY, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING, SectionRole.ASSESSMENT,
    SectionRole.CONSEQUENCES, SectionRole.HISTORY, SectionRole.RECOMMENDATION, SectionRole.QUESTION,
}  # fmt: skip
FEWEST_BELOW = 2  # lines of an item, before its page ends


def is_no_item(c: Candidate, lines: Sequence[Line]) -> bool:
    """True for the only number of a document where it labels the only point of a recommendation, or stands in the contents."""
    return _is_asked(c.line, lines) or _ends_page(c, lines)


def _is_asked(index: int, lines: Sequence[Line]) -> bool:
    """True for a line right below the heading of a recommendation, or below who recommends: its only point, and no item."""
    above = [x for x in lines[max(0, index - 2) : index] if not LEADS_TO_POINTS.search(x.text)]
    return bool(above) and above[-1].role is SectionRole.RECOMMENDATION and above[-1].is_bare_heading


def _ends_page(c: Candidate, lines: Sequence[Line]) -> bool:
    """True for the only number of the document where the next page begins right below it: it is of the contents."""
    below = lines[c.line + c.height : c.line + c.height + FEWEST_BELOW]
    return any(x.ignored and x.text[:1].isdigit() for x in below)


def are_in_sections(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """True where all the numbers, from 1 on, stand in sections of items whose decision is to come: entries of lists, and no items.

    Items have none above the first of them, and what was decided on one above the next. Only where something is decided.
    """
    if not chain or chain[0].value != 1 or not any(x.role is SectionRole.DECISION for x in lines):
        return False
    above = (next((lines[k].heading for k in range(c.line - 1, -1, -1) if lines[k].role), None) for c in chain)
    if not all(heading and heading.role in OPEN for heading in above):
        return False
    opening = sum(lines[k].heading is not None for c in chain if (k := c.line + c.height) < len(lines))
    return opening <= 1  # the last entry may stand right above the next section
