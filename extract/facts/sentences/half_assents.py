"""Words that settle the matter alone, and not where the sentence turns away from them: "Udvalget støtter planen, men afventer svar"."""

import re

_TURNING = {"outcome.approved.wants_to_grant", "outcome.approved.supported"}
# "ønsker at bevilge midler, når der foreligger et budget", "støtter planen, men sender sagen tilbage"
_TURNS = re.compile(
    r"(?i)[^.;]*?(?:,\s*men(?!\s+(?:alene|blot|kun|dog\s+(?:kun|med)|med)\b)|\b(?:når|hvis|såfremt|medmindre|forudsat))\s"
)
_RANKED, _FOLLOWED = "outcome.approved.ranked", "outcome.approved.is_followed"
_LATER = "outcome.postponed.dealt_with_later"
# "Regnskabet | behandles på mødet i april": another thing than the case
_CASE_BEFORE = re.compile(
    r"(?i)(?:^|[.;:]\s+|\b(?:og|at|men)\s+|\b(?:sagen|sagerne|punktet|indstillingen|forslaget|ansøgningen)\s+)$"
)
_TIME = re.compile(r"(?i)\s+(?:tiden|mødetiden|drøftelsen|at\s+(?:drøfte|behandle|bruge))\b")
_UP = re.compile(r"(?i)\s+op\b")  # "Anbefalingen er fulgt | op af en redegørelse"


def is_taken_back(rule: str, before: str, after: str) -> bool:
    """True where the words around it say that the matter is not settled yet, or that something else is."""
    if rule == _LATER:
        return _CASE_BEFORE.search(before) is None
    if rule in _TURNING:
        return _TURNS.match(after) is not None
    return (rule == _RANKED and _TIME.match(after) is not None) or (rule == _FOLLOWED and _UP.match(after) is not None)
