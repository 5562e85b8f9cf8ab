"""Assents that repeat the sum that was recommended, and change nothing."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.agreement import shares_measure

# "Godkendte indstillingen med 2 mio. kr.": the sum, and nothing else is said
_WITH_SUM = re.compile(
    r"(?i)^\W*(?:(?:ad|pkt\.?|punkt)?\s*\d{1,2}\w?[.:)]*\s+)?(?:[^\s.;,]+\s+){0,3}?(?:godkend|tiltr|vedtag|vedtog|anbefal|indstil)\w*\s+(?:(?:indstilling(?:en|erne)|forslaget|bevillingen)\s+)?"
    r"med\s+(?:(?:et|en)\s+(?:tilskud|beløb|bevilling|støtte)\s+på\s+)?\d[\d.,]*\s*(?:(?:mio|mia)\.?\s*)?kr\b\W*$"
)
_PLAIN = {Outcome.APPROVED_AMENDED: Outcome.APPROVED, Outcome.RECOMMENDED_AMENDED: Outcome.RECOMMENDED}


def with_sums_as_asked(decisions: Sequence[Decision], recommendations: Sequence[Recommendation]) -> list[Decision]:
    """The decisions; an assent that repeats the sum that was recommended changes nothing: "Godkendte indstillingen med 2 mio. kr."."""
    return [_as_asked(d, [r for r in recommendations if not d.points or r.point in d.points]) for d in decisions]


def _as_asked(decision: Decision, covered: Sequence[Recommendation]) -> Decision:
    if decision.outcome not in _PLAIN or decision.remark is not None or not _WITH_SUM.match(decision.text):
        return decision
    if not any(shares_measure(decision.text, r.text) for r in covered):
        return decision
    return decision.model_copy(update={"outcome": _PLAIN[decision.outcome]})
