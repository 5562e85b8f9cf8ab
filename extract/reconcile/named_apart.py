"""Points of which a sentence of their own tells something else: "Tidsplanen godkendt. Budgettet sendes tilbage til forvaltningen"."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Decision, Effect, Mapping, Recommendation
from extract.reconcile.agreement import is_same_root, roots
from extract.reconcile.motions import SENTENCE_END

# "Budgettet sendes …", "Udvalget vil ikke optage forhandling"
_THING = re.compile(r"\W*(?P<thing>[A-ZÆØÅ][a-zæøå]{3,}(?:en|et|erne|ene))\b")
_BODY_WILL_NOT = re.compile(
    r"\W*\w*(?:[Uu]dvalget|rådet|bestyrelsen|Magistraten)\s(?:ønske(?:r|de)|vil(?:le)?|kan|kunne)\s+(?:\w+\s+)?ikke\s+(?P<thing>[^.;]+)"
)
_OF_BODY = re.compile(
    r"(?i)\w*(?:udvalget|rådet|bestyrelsen|magistraten|forvaltningen|administrationen|indstillingen|sagen)$"
)
_ASSENTS = re.compile(
    r"(?i)\b(?:godkend|tiltr|vedtag|vedtog|anbefal|imødekom|følg|taget|tages|efterretning|indstillet)\w*"
)
_UNCHANGED = {Effect.ADOPTED, Effect.RECOMMENDED}


def without_named_apart(
    mappings: Sequence[Mapping], decisions: Sequence[Decision], recommendations: Sequence[Recommendation]
) -> list[Mapping]:
    """The mappings but those by which a point is adopted with another one of which alone the assent speaks."""
    apart = {(d.id, r.id) for d in decisions if not d.points for r in _told_apart(d.text, recommendations)}
    return [
        m
        for m in mappings
        if m.basis != "derived" or m.effect not in _UNCHANGED or (m.decision, m.recommendation) not in apart
    ]


def _told_apart(text: str, recommendations: Sequence[Recommendation]) -> Iterator[Recommendation]:
    first, *later = SENTENCE_END.split(text)
    if not later or len(recommendations) < 2:
        return
    assented = _only_one(_thing(first), recommendations) if _ASSENTS.search(first) else None
    if assented is None:
        return
    for sentence in later:
        told = None if _ASSENTS.search(sentence) else _only_one(_thing(sentence), recommendations)
        if told is not None and told is not assented:
            yield told


def _thing(sentence: str) -> str | None:
    found = _BODY_WILL_NOT.match(sentence) or _THING.match(sentence)
    return None if found is None or _OF_BODY.match(found["thing"]) else found["thing"]


def _only_one(thing: str | None, recommendations: Sequence[Recommendation]) -> Recommendation | None:
    """The one recommendation that speaks of the thing; None where none or several do."""
    own = roots(thing) if thing else ()
    speak = [r for r in recommendations if any(is_same_root(one, other) for one in own for other in roots(r.text))]
    return speak[0] if len(speak) == 1 else None
