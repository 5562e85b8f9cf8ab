"""Points that are put to the vote: one by one, each with its sides and its result, or some of them together."""

import re
from collections.abc import Sequence

from extract.facts.passages import Sentence
from extract.facts.points import mentioned_points

POINT = r"(?:indstillings)?(?:punkt|pkt\.?)(?:et)?\s*(?:nr\.?\s*)?(?P<{}>\d{{1,2}}[a-z]?)\b"
OPENS = re.compile(
    rf"(?i)afstemning(?:en)?\s+(?:om|over|vedr\.?|vedrørende)\s+(?:indstillingens\s+)?{POINT.format('a')}"
    rf"|(?:indstillingens\s+)?{POINT.format('b')}\s+(?:blev|bliver|er|sættes)\s+(?:herefter\s+)?(?:sat\s+)?(?:til|under)\s+afstemning\b"
    rf"|(?:ad\s+)?(?:indstillingens\s+)?{POINT.format('c')}\s*[:.–-]\s*(?=(?:for|i?mod)\s+(?:stem(?:te|mer)|punktet|indstillingen))"
)

# "Ændringsforslag fra C til punkt 2: …"
TO_POINT = re.compile(
    r"(?i)\W*(?:under)?ændringsforslag(?:et)?\b[^:.\n]{0,60}?\s(?:til|vedr\.?|vedrørende|om)\s+(?P<points>(?:indstillings(?:punkt(?:erne|et|er)?|pkt\.?)|punkt(?:erne|et)?|pkt\.?|ad\.?)\s*\d[^:\n]{0,20}):"
)
# "Formanden satte indstillingspunkt 1 og 2 under ét til afstemning:"
PUT_TOGETHER = re.compile(
    r"(?i)(?P<what>[^.:]*\bindstilling(?:spunkt|spkt|ens\s+(?:punkt|pkt))[^.:]*?)\b(?:til|under)\s+afstemning\s*[:.]?$"
)


def points_put_to_vote(
    sentences: Sequence[Sentence], known: frozenset[str] = frozenset()
) -> dict[Sentence, tuple[tuple[str, ...], int]]:
    """The sentences that open the vote on points, with these and where the words end; none unless there are several votes.

    Of one alone it is open whether the result behind it is that of the point or of the whole, unless it names several of
    the recommendation's points (`known`) and leaves others.
    """
    found: dict[Sentence, tuple[tuple[str, ...], int]] = {}
    some = False
    for sentence in sentences:
        together = points_put_together(sentence)
        if len(together) > 1 and set(together) < known:
            found[sentence], some = (together, len(sentence.text)), True
            continue
        opened = OPENS.match(sentence.text) if sentence.opens_line else None
        if opened:
            found[sentence] = (next(point for point in opened.groups() if point),), opened.end()
    return found if some or len({points for points, _ in found.values()}) > 1 else {}


def points_put_together(sentence: Sentence) -> tuple[str, ...]:
    """The points of the recommendation that the sentence puts to the vote which its next lines tell of."""
    if "afstemning" not in sentence.text or "forslag" in sentence.text.lower():
        return ()
    found = PUT_TOGETHER.match(sentence.text)
    return mentioned_points(found["what"]) if found else ()


def points_of_motion(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The points to which the motion is made that the first of the sentences puts to the vote."""
    found = TO_POINT.match(sentences[0].text) if sentences else None
    return mentioned_points(found["points"]) if found else ()
