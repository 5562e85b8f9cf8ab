"""Points that are put to the vote: one by one, each with its sides and its result, or some of them together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from extract.facts.points.by_ordinal import ORDINAL, ordinal_points
from extract.facts.points.labels import mentioned_points
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts

POINT = r"(?:indstillings)?(?:punkt|pkt\.?)(?:et)?\s*(?:nr\.?\s*)?(?P<{}>\d{{1,2}}[a-z]?)\b"
CHAIR = r"(?:vice)?borgmesteren|formanden|mødelederen|dirigenten"
OPENS = re.compile(
    rf"(?i)afstemning(?:en)?\s+(?:om|over|vedr\.?|vedrørende)\s+(?:indstillingens\s+)?(?:{POINT.format('a')}|{ORDINAL.pattern.removeprefix('(?i)')})"
    rf"|(?:indstillingens\s+)?{POINT.format('b')}\s+(?:blev|bliver|er|sættes|sattes)\s+(?:\w+\s+)?(?:sat\s+)?(?:til|under)\s+afstemning\b"
    rf"|(?:(?:herefter|derefter|dernæst)\s+)?(?:(?:{CHAIR})\s+)?satte(?:s|\s+(?:{CHAIR}))?\s+(?:(?:herefter|derefter|dernæst|først)\s+)?(?:indstillingens\s+)?{POINT.format('d')}\s+(?:til|under)\s+afstemning\b"
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
# "Godkendt, idet punkt 3 blev forkastet med 13 stemmer mod 12"
BUT = re.compile(
    r"(?i),?\s*\b(?:idet|dog|men|mens|bortset\s+fra(?:\s*,?\s+at)?|med\s+undtagelse\s+af|undtagen|på\s*nær)\b"
)
BECAME = re.compile(
    r"(?i)(?P<not>\bikke\s+(?:blev\s+|er\s+)?)?\b(?:(?P<lost>forkast\w+|nedstemt\w*|faldt|faldet|afvist\w*)|(?:vedtag|vedtog|godkend|tiltråd)\w*)"
)

MOST_CLAUSES, LONGEST_CLAUSE = 4, 400


@dataclass(frozen=True)
class PartVoted:
    """A vote on some points within the sentence that decides the whole: its clause, and whether these were carried."""

    points: tuple[str, ...]
    clause: str
    carried: bool


def part_voted(text: str) -> PartVoted | None:
    """What the sentence says in a clause behind the whole's decision of a vote that was counted on some of its points."""
    for but in islice(BUT.finditer(text), MOST_CLAUSES):
        clause = text[but.end() : but.end() + LONGEST_CLAUSE]
        points = mentioned_points(clause) or ordinal_points(clause)
        became = BECAME.search(clause)
        if points and became and has_counts(clause) and not has_counts(text[: but.start()]):
            return PartVoted(points, clause.strip(), bool(became["lost"]) is bool(became["not"]))
    return None


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
        opened = OPENS.match(sentence.text)
        points = (ordinal_points(opened[0]) or (next(filter(None, (opened[x] for x in "abcd"))),)) if opened else ()
        if opened and (sentence.opens_line or (set(points) <= known and not opened["c"])):
            found[sentence] = points, opened.end()
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
