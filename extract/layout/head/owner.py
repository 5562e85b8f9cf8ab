"""Who met where no word says that they are a body, and a title only whose meeting it was."""

import re
from collections.abc import Sequence

from extract.domain.identity import Body, BodyKind
from extract.domain.text import Span
from extract.layout.head.fields import HEAD_LINES
from extract.layout.head.found import FieldFound
from extract.layout.lines import Line
from extract.lexicon.bodies import read_body
from extract.lexicon.calendar import DAY, WEEKDAYS

OWN_MEETING = re.compile(
    r"(?P<owner>[A-ZÆØÅ][\w,& -]{3,70}?)s\s+(?:(?i:ordinære|ekstraordinære|konstituerende)\s+)?møde\s+"
    rf"(?i:(?:{'|'.join(WEEKDAYS)})\s+)?(?:den|d\.)\s*(?:{DAY.pattern})(?:,?\s+kl\..*)?",
    DAY.flags & ~re.IGNORECASE,
)
# "Mandagens møde", "Årets møde", "Referat fra kommunens møde": a day's, or whose it is is not said
OF_TIME = re.compile(
    r"(?i)(?:\b(?:referat|dagsorden|udskrift|fra|af|til|næste|sidste|dette|vores)\b|(?:dag|uge|måned|år|sommer|efterår|forår|vinter|morgen|aften|kommune|møde)(?:en|et|e|n)?$)"
)


def find_owner(preamble: Sequence[Line]) -> FieldFound | None:
    """Who met where a title says no more than whose meeting it was, and when: "Dagtilbud, klub og SFOs møde den 4. maj 2022"."""
    for line in preamble[:HEAD_LINES]:
        found = OWN_MEETING.fullmatch(line.text)
        if found and not OF_TIME.search(found["owner"]):
            start = line.span.start + found.start("owner")
            body = Body(name=read_body(found["owner"]).name, kind=BodyKind.OTHER)
            return FieldFound(body, Span(start, start + len(found["owner"])), "head.owner_of_meeting")
    return None
