"""Points that are put to the vote one by one, each with its sides and its result: "Afstemning om punkt 1: …"."""

import re
from collections.abc import Sequence

from extract.facts.passages import Sentence

POINT = r"(?:indstillings)?(?:punkt|pkt\.?)(?:et)?\s*(?:nr\.?\s*)?(?P<{}>\d{{1,2}}[a-z]?)\b"
OPENS = re.compile(
    rf"(?i)afstemning(?:en)?\s+(?:om|over|vedr\.?|vedrørende)\s+(?:indstillingens\s+)?{POINT.format('a')}"
    rf"|(?:indstillingens\s+)?{POINT.format('b')}\s+(?:blev|bliver|er|sættes)\s+(?:herefter\s+)?(?:sat\s+)?(?:til|under)\s+afstemning\b"
    rf"|(?:ad\s+)?(?:indstillingens\s+)?{POINT.format('c')}\s*[:.–-]\s*(?=(?:for|i?mod)\s+(?:stem(?:te|mer)|punktet|indstillingen))"
)


def points_put_to_vote(sentences: Sequence[Sentence]) -> dict[Sentence, tuple[str, int]]:
    """The sentences that open the vote on a point, with the point and where its words end; none unless there are several.

    Of one alone it is open whether the result behind it is that of the point or of the whole.
    """
    found: dict[Sentence, tuple[str, int]] = {}
    for sentence in sentences:
        opened = OPENS.match(sentence.text) if sentence.opens_line else None
        if opened:
            found[sentence] = next(point for point in opened.groups() if point), opened.end()
    return found if len({point for point, _ in found.values()}) > 1 else {}
