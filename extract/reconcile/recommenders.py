"""Whose recommendation a decision adopts by name: one of several recommenders, a minority, or a council that only advises."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Recommendation
from extract.lexicon.bodies import same_body
from extract.reconcile.versions import names_in, names_version

MINORITYS = re.compile(r"(?i)\bmindretal(?:le)?ts\s+(?:indstilling|forslag|anbefaling)")
# a council that advises is no body whose version is the administration's
ADVISORYS = re.compile(
    r"(?i)(?<!\bog\s)\b(?:ældre|handicap|senior|ungdoms|unge|integrations|erhvervs|bruger|landsby|lokal)\w*rådets\s+(?:indstilling|anbefaling|forslag)"
)
ITSELF = re.compile(
    r"(?i)\b(?:administration|forvaltning|direktion)ens\b|^\W*(?:godkendt|tiltrådt|anbefales|indstillingen)\b"
)


def is_anothers(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where the decision adopts the recommendation of one recommender by name, and this one is another's."""
    if MINORITYS.search(decision.text):
        return True
    recommenders = {r.by for r in others if r.by}
    if ADVISORYS.search(decision.text) and not any(ADVISORYS.search(f"{by}s indstilling") for by in recommenders):
        return ITSELF.search(decision.text) is None
    if len(recommenders) < 2 or not names_version(decision.text):
        return False
    _, bodies, _ = names_in(decision.text)
    low = decision.text.lower()
    named = {by for by in recommenders if any(same_body(by, n) for n in bodies) or f"{by.lower()}s indstilling" in low}
    return bool(named) and recommendation.by not in named
