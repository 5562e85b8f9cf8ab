"""Words that join a sentence to the one before it, or set it against what was recommended."""

import re

# "Det blev samtidig besluttet at afvise forslaget om et torv": a thing of its own
AT_ONCE = re.compile(r"(?i)\b(?:samtidigt?|endvidere|desuden|ligeledes|derudover|herudover)\b")

_ADVICE = r"(?>(?:(?P<whose{0}>[a-zæøå-]+s)\s+)?(?:oprindelige\s+)?(?:indstilling|anbefaling)(?:en|er|erne)?(?:\s+om\s+(?:et\s+|at\s+)?[a-zæøå]+)?)"
_DESPITE = r"(?:(?:på\s+)?trods(?:\s+af)?|uanset|uagtet|imod|mod|modsat|i\s+modsætning\s+til)"
# "På trods af forvaltningens anbefaling om afslag | imødekommes ansøgningen", "blev | trods udvalgets indstilling | vedtaget";
# not "Imod indstillingen stemte A"
AGAINST_ADVICE = re.compile(
    rf"(?i)(?:^\W*{_DESPITE}\s+{_ADVICE.format(1)}|\b(?:besluttede|vedtog|valgte|blev)\s+(?:[a-zæøå]+\s+)?{_DESPITE}\s+{_ADVICE.format(2)})"
    r"(?!\s*[:.]|\s+(?:stem\w*|var|er|og|fra)\b)"
)
# "I stedet for afslag | giver udvalget en etårig tilladelse"
NOT_A_REFUSAL = re.compile(
    r"(?i)^\W*i\s+stedet\s+for\s+(?:et\s+|at\s+(?:give|meddele)\s+)?(?:afslag|afvisning|at\s+(?:afslå|afvise))\b"
)
OF_A_BODY = re.compile(r"(?i)(?:udvalgets|rådets|bestyrelsens|magistratens)$")


def goes_against_advice(text: str) -> bool:
    """True where what was decided is set against what the administration recommended, and not against what a body did."""
    found = AGAINST_ADVICE.search(text)
    return found is not None and OF_A_BODY.search(found["whose1"] or found["whose2"] or "") is None
