"""Sums in a recommendation that asks whether, or which: a body that answers in its own words with something else does not give them."""

import re
from collections.abc import Iterable, Sequence

from extract.domain.facts import Decision, Mapping, Recommendation
from extract.reconcile.agreement import agrees, clauses_of, does_act_of
from extract.reconcile.asked import asks_for
from extract.reconcile.own_words import CONTENT, GRANT_ASKED, GRANTED, PUT_FORWARD

# "skal tilgå kassen | eller føres tilbage til puljen": what the sum is told to be stands in the first of the alternatives
# "Godkendt.", "Indstillingen blev tiltrådt."
ASSENT = re.compile(
    r"(?i)(?:(?:indstillingen|punktet|sagen)\s+(?:blev\s+|er\s+)?)?(?:enstemmigt\s+)?(?:godkend(?:t|es)|tiltr(?:ådt|ædes)|vedtag(?:et|es)|anbefal(?:et|es))(?:\s+som\s+indstillet)?\.?"
)
WHETHER = re.compile(r"(?i)\bstilling\s+til,?\s+(?:om|hvorvidt)\b|,\s+hvorvidt\b")  # "tager stilling til, om"
_OR = re.compile(r"(?i)\s+eller\s+(?!(?:ej|ikke)\b)")


def answered_otherwise(
    recommendations: Iterable[Recommendation], mappings: Iterable[Mapping], decisions: Sequence[Decision]
) -> set[str]:
    """The ids of the recommendations whose questions the decisions that settle them answer with something else."""
    known = {d.id: d for d in decisions}
    asked = {r.id: r for r in recommendations if "open" in asks_for(r.text)}
    settled = [(m.recommendation, known.get(m.decision)) for m in mappings if m.recommendation in asked]
    return {at for at, decision in settled if decision and _answers_something_else(decision, asked[at].text)}


def _answers_something_else(decision: Decision, question: str) -> bool:
    """True where the decision names an act that is not the one asked about, or the other of two."""
    if ASSENT.fullmatch(decision.text.strip()):
        return WHETHER.search(question) is not None  # which of the answers is agreed to is not said
    own = CONTENT.search(decision.text)
    if own is None or PUT_FORWARD.search(own["said"]):
        return False
    first, *others = _OR.split(question)
    clauses = clauses_of(own["said"])
    granted = GRANTED.search(own["said"]) and GRANT_ASKED.search(first)
    if granted or any(agrees(clause, first) for clause in clauses):
        return False
    return bool(others) or not any(does_act_of(clause, first) for clause in clauses)
