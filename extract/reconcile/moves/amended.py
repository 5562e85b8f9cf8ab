"""What an adopted amendment, a point that is changed or another purse does to the sums that were recommended."""

import re
from collections.abc import Iterable, Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome
from extract.reconcile.motions import ADOPTED_WORD, moves_an_amendment

FELL = re.compile(
    r"(?i)\b(?:forkast|nedstem|faldt\b|faldet\b|bortfald|afvist|ikke\s+(?:blev\s+)?(?:vedtaget|godkendt|tiltrådt))\w*"
)
AMENDED = {Effect.ADOPTED_AMENDED, Effect.RECOMMENDED_AMENDED}
REFUSALS = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED}
REFUSED = {Effect.REJECTED, Effect.NOT_RECOMMENDED}
# "punkt 3 justeres, således at …", "indstillingspunkt 1 ændres til": what the point asked for is no longer what is decided
ADJUSTED = re.compile(
    r"(?i)\b(?:\w*punkt(?:et|erne)?|pkt\.?)\s*(?P<points>\d{1,2}\w?(?:(?:,|\s+og)\s*\d{1,2}\w?)*)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:justeres|justeret|ændres|ændret|tilrettes|tilrettet|korrigeres|korrigeret|tilpasses|tilpasset|nedjusteres|opjusteres)\b"
)
# "…, men anbefaler i stedet, at udgiften finansieres af en anden pulje": what is refused is the purse and perhaps not the grant
OTHER_PURSE = re.compile(r"(?i)\bi\s+stedet\b[^.;]{0,160}\bfinansier\w*|\bfinansier\w*[^.;]{0,160}\bi\s+stedet\b")


def carried_amendments(decisions: Iterable[Decision]) -> list[Decision]:
    """What became of the amendments that the body adopted."""
    return [
        d
        for d in decisions
        if d.current and moves_an_amendment(d) and ADOPTED_WORD.search(d.text) and not FELL.search(d.text)
    ]


def adjusted_points(decision: Decision) -> frozenset[str]:
    """The points that a decision says it changes: "indstillingspunkt 1 justeres, således at …"."""
    low = decision.text.lower()
    found = ADJUSTED.finditer(decision.evidence.quote) if "punkt" in low or "pkt" in low else ()
    return frozenset(point for f in found for point in re.findall(r"\d{1,2}\w?", f["points"]))


def adjusting(decisions: Iterable[Decision], carried: Iterable[str]) -> list[tuple[Decision, frozenset[str]]]:
    """What the body says on its own of points that it changes, with these points; no motion that fell."""
    told = [(d, adjusted_points(d)) for d in decisions if d.current and d.outcome not in REFUSALS]
    return [(d, points) for d, points in told if points and (d.id in carried or not moves_an_amendment(d))]


def only_purse_refused(mapping: Mapping, units: Sequence[Decision]) -> bool:
    """True for a grant that is refused where the same words find the money elsewhere: whether it is given stays open."""
    return mapping.effect in REFUSED and any(OTHER_PURSE.search(unit.text) for unit in units)
