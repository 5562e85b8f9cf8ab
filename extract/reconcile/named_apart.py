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
# "Udvalget tog ikke stilling til de øvrige punkter"
_REST_OPEN = re.compile(
    r"(?i)\bikke\s+(?:(?:taget|tog)\s+)?stilling\s+til\s+(?:de\s+)?(?:øvrige|andre|resterende|resten)|\b(?:de\s+)?(?:øvrige|andre|resterende)\s+punkter\s+(?:blev|er)\s+ikke\s+(?:behandlet|drøftet)"
)
_LIGHT = re.compile(r"(?i)\b(?:drøft|gennemg|behandl)\w*")
_UNCHANGED = {Effect.ADOPTED, Effect.RECOMMENDED}


def without_named_apart(
    mappings: Sequence[Mapping], decisions: Sequence[Decision], recommendations: Sequence[Recommendation]
) -> list[Mapping]:
    """The mappings but those by which a point is adopted with another one of which alone the assent speaks."""
    apart = {(d.id, r.id) for d in decisions if not d.points for r in _told_apart(d.text, recommendations)}
    apart |= {(d.id, r.id) for d in decisions if not d.points for r in _beside_assent(d.text, recommendations)}
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


def _beside_assent(text: str, recommendations: Sequence[Recommendation]) -> Iterator[Recommendation]:
    """The points that the assent does not reach: those on which no stand was taken, and what was only discussed beside another thing."""
    first, *later = SENTENCE_END.split(text)
    if not later:
        return
    assented = _only_one(_thing(first), recommendations) if _ASSENTS.search(first) else None
    if assented is not None and any(_REST_OPEN.search(s) for s in later):
        yield from (r for r in recommendations if r is not assented)
    discussed = _thing(first) if _LIGHT.search(first) and not _ASSENTS.search(first) else None
    others = [_thing(s) for s in later if _ASSENTS.search(s)]
    if discussed and others and all(others) and not any(_speaking(o, recommendations) for o in others):
        yield from _speaking(discussed, recommendations)


def _thing(sentence: str) -> str | None:
    found = _BODY_WILL_NOT.match(sentence) or _THING.match(sentence)
    return None if found is None or _OF_BODY.match(found["thing"]) else found["thing"]


def _only_one(thing: str | None, recommendations: Sequence[Recommendation]) -> Recommendation | None:
    """The one recommendation that speaks of the thing; None where none or several do."""
    speak = _speaking(thing, recommendations)
    return speak[0] if len(speak) == 1 else None


def _speaking(thing: str | None, recommendations: Sequence[Recommendation]) -> list[Recommendation]:
    """The recommendations that speak of the thing."""
    own = roots(thing) if thing else ()
    return [r for r in recommendations if any(is_same_root(one, other) for one in own for other in roots(r.text))]
