"""What several who applied got, where a decision names them: "Ansøgningen fra Koret imødekommes, den fra Garden afslås"."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Recommendation
from extract.reconcile.asked import asks_for
from extract.reconcile.refusing import GRANTS, REFUSED

LONGEST = 600  # characters; longer texts tell of more than who got what
CLAUSE = re.compile(r"(?<=[a-zæøå)\d])\.\s+(?=[A-ZÆØÅ])|\n+|;\s+|,\s+(?:mens|men|og|hvorimod)\s+")
NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b[A-ZÆØÅ][\wæøå-]{2,}")  # within a sentence
CAPITAL = re.compile(r"\b[A-ZÆØÅ][\wæøå-]{2,}")
GRANTED = re.compile(
    r"(?i)\b(?:imødekommes|imødekommet|imødekom|bevilges|bevilget|bevilgede|tildeles|tildelte)\b|\bfår\s+(?:[^\s.,;]+\s+){0,3}?(?:\d|tilskud\b|støtte\b)"
)

# "Garden har tidligere fået støtte", "Koret fik afslag i 2020", "Ministeriet bevilgede sidste år …": not what is decided here
TOLD = re.compile(
    r"(?i)\b(?:har|havde|tidligere)\b|\b(?:fik|gav|blev|var|bevilgede|tildelte)\b[^.;]*\b(?:i\s+fjor|sidste\s+år|i\s+(?:19|20)\d\d)\b"
    r"|^(?!\w*(?:udvalg|råd|bestyrelse|magistrat|flertal|nævn))\w+\s+(?:bevilgede|tildelte|imødekom|gav|ydede|støttede)\b"
)


def of_named(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> Mapping | None:
    """What a decision on the whole did to the point about one of several whom it names; None where it grants or refuses none by name.

    It refuses the recommendation where it grants what was to be refused, and where it refuses what was to be granted.
    """
    if decision.points or len(others) < 2 or len(decision.text) > LONGEST:
        return None
    clauses = [(clause, _granted(clause)) for clause in CLAUSE.split(decision.text)]
    if all(granted is None for _, granted in clauses):
        return None
    own = _own_names(recommendation, others)
    told = [granted for clause, granted in clauses if own & {*CAPITAL.findall(clause)}]
    if not own or len(told) != 1 or told[0] is None:
        return None
    refuse = "refuse" in asks_for(recommendation.text)
    if told[0] is not refuse and not refuse:
        return None  # granted as was recommended: how much is read elsewhere
    effect = Effect.REJECTED if told[0] is refuse else Effect.ADOPTED
    return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")


def _own_names(recommendation: Recommendation, others: Sequence[Recommendation]) -> set[str]:
    """The names in the recommendation that no other one has."""
    rest = {name for r in others if r is not recommendation for name in NAME.findall(r.text)}
    return {*NAME.findall(recommendation.text)} - rest


def _granted(clause: str) -> bool | None:
    """Whether the clause grants or refuses something; None where it does neither, or both, or tells of another time or of others."""
    if TOLD.search(clause):
        return None
    refused = REFUSED.search(clause) is not None
    granted = not refused and (GRANTED.search(clause) or GRANTS.search(clause)) is not None
    return granted if granted or refused else None
