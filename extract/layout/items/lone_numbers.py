"""The only number that a document prints like an item's, where it begins none."""

import re
from collections.abc import Sequence

from extract.domain.meeting import SectionRole
from extract.layout.items.contents import Candidate
from extract.layout.lines import Line

LEADS_TO_POINTS = re.compile(
    r"(?i)\b(?:indstill|anbefal|foresl)\w*\b.*(?:\bat|[:,])$"
)  # "Forvaltningen indstiller, at"
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
