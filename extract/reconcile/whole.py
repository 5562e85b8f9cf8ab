"""Of several decisions on the whole: which one settles the matter, and whether it holds for the points that no unit names."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import ADOPTING, REFUSALS, STRONG
from extract.reconcile.apart import one_named
from extract.reconcile.asked import asks_for
from extract.reconcile.motions import BUSINESS

ABOUT_ITSELF = re.compile(
    r"(?i)^(?:herefter\s+|derefter\s+)?(?:\S+\s+){0,7}?\S*(?:indstilling|budgetforslag|hovedforslag)\w*\b"
)
REST = re.compile(r"(?i)\bøvrige\b|^ellers\b|\bresten\b|\bi\s+øvrigt\b")
AS_CHANGED = re.compile(
    r"(?i)^(?:herefter\s+|derefter\s+)?(?:blev\s+)?(?:de[nt]?\s+)?(?:således\s+)?ændrede\s+(?:indstilling|forslag)"
)


def covers_the_rest(whole: Sequence[Decision], decisions: Sequence[Decision]) -> bool:
    """True where what is decided on the whole holds for the points that no unit names: "I øvrigt godkendt", "Godkendt. Punkt 2 dog udsat"."""
    if any(REST.search(d.text) for d in whole):
        return True
    apart = {d.outcome for d in decisions if d.points}
    excepted = not apart & ADOPTING
    strong = [d for d in whole if d.outcome in ADOPTING]
    return any(ABOUT_ITSELF.match(d.text) or (excepted and d is decisions[0]) for d in strong)


def main_of(decisions: Sequence[Decision]) -> Decision | None:
    """Of several units without a label the one that binds: an approval or a refusal before anything else, the first before others."""
    strong = [d for d in decisions if d.outcome in STRONG]
    if len({d.outcome in REFUSALS for d in strong}) > 1:
        # What was refused may be an amendment: the unit about the recommendation itself settles it, or none does.
        own = [d for d in strong if ABOUT_ITSELF.match(d.text)]
        return own[-1] if own else None
    if strong:  # of an amendment's adoption and that of what it changed, the latter
        return next((d for d in strong if AS_CHANGED.search(d.text)), strong[0])
    firm = [d for d in decisions if d.outcome is not Outcome.TASKED]
    return firm[0] if firm else decisions[0]


def sent_off(recommendation: Recommendation, own: Sequence[Decision]) -> Decision | None:
    """What became of the case itself, where nothing but talk or a note stands before it: "Byrådet drøftede sagen. / Sagen udsættes"."""
    if any(d.outcome in STRONG for d in own) or asks_for(recommendation.text) & {"note", "discuss"}:
        return None
    sent = [d for d in own if d.outcome in BUSINESS]
    return sent[-1] if sent and own[0].outcome in (Outcome.DISCUSSED, Outcome.NOTED) else None


def refused_beside_rest(
    recommendation: Recommendation, whole: Sequence[Decision], all_points: Sequence[Recommendation]
) -> Decision | None:
    """The unit for this point where one refuses what it names in its own words and another approves the others: "De øvrige punkter godkendt"."""
    rest = [d for d in whole if d.outcome in ADOPTING and REST.search(d.text)]
    refusing = [d for d in whole if d.outcome in REFUSALS]
    named = one_named(refusing[0], all_points) if len(rest) == len(refusing) == 1 else None
    if named is None:
        return None
    return refusing[0] if named == recommendation.id else rest[0]
