"""Decisions that say act by act what is done and what is not: "Broen males. Stien belyses ikke." for two points."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.reconcile.agreement import agrees
from extract.reconcile.asked import asks_for
from extract.reconcile.own_words import ACT, DENIED

# the rules that read no word of deciding, or only what is added to the acts
OWN_ACTS = ("decisions.no_known_wording", ACT, "outcome.approved.as_recommended", "outcome.tasked", "outcome.noted")
LEAVES_OPEN = {"open", "note"}  # what no act answers
SENTENCE = re.compile(r"(?<=[a-zæøå)\d])\.\s+(?=[A-ZÆØÅ])|\n+")
DONE = re.compile(
    r"(?P<what>(?:[^\s.,;:]+\s+){0,5}?(?!(?:[Dd]eres|[Aa]ndres|[Dd]erfor)\b)[A-ZÆØÅa-zæøå]{2,}[eå]s)\b(?P<not>\s+(?:dog\s+|derfor\s+)?ikke\b)?"
    r"(?!\s+(?:af|hvis|når|såfremt|før|først|endnu|fortsat|kun|alene|blot)\b)(?P<how>[^:;?]*)$"
)
# when and as what it is done, and not what: "ændres med virkning fra skoleåret 2022/23", "males som foreslået"
HOW = re.compile(r"(?i),?\s+(?:med\s+virkning\b|gældende\b|som\s+(?:foreslået|indstillet|anbefalet)\b).*$")
BOUNDED = re.compile(
    r"(?i)\b(?:før(?:end)?|inden|uden|hvis|såfremt|medmindre|når|senere|først|indtil|fortsat|delvist|endnu|længere|kun|alene|ikke)\b"
)
OF_ITSELF = re.compile(r"(?i)\b\w*(?:indstilling|anbefaling|punkt(?:et|erne)?\b|pkt\b)")


def tells_acts(decision: Decision, recommendations: Sequence[Recommendation]) -> bool:
    """True where the decision names no recommendation and no point, and one of its sentences does or denies what a point asks for."""
    if decision.points or decision.remark or not decision.evidence.found_by.startswith(OWN_ACTS):
        return False
    if OF_ITSELF.search(decision.text):
        return False
    if len(SENTENCE.split(decision.text)) == 1 and decision.outcome is not Outcome.TASKED:
        return False  # one act that answers one recommendation is read as a whole
    return any(_effect(decision, r) for r in recommendations)


def of_act(decision: Decision, recommendation: Recommendation) -> Mapping | None:
    """What the sentence about the recommendation's act did to it; None where no sentence is about it."""
    effect = _effect(decision, recommendation)
    if effect is None:
        return None
    return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")


def _effect(decision: Decision, recommendation: Recommendation) -> Effect | None:
    """Adopted where a sentence does what was asked for, rejected where it is denied, amended where one of its acts is.

    What is asked not to be done is asked elsewhere.
    """
    if DENIED.search(recommendation.text) or LEAVES_OPEN & asks_for(recommendation.text):
        return None
    found: set[Effect] = set()
    for sentence in SENTENCE.split(decision.text):
        done = DONE.match(HOW.sub("", sentence.strip().rstrip(".")))
        if done is None or BOUNDED.search(done["how"]):
            continue
        if agrees(done["what"] + done["how"], recommendation.text) and _names_act(done["what"], recommendation.text):
            found.add(Effect.REJECTED if done["not"] else Effect.ADOPTED)
    return Effect.ADOPTED_AMENDED if len(found) > 1 else next(iter(found), None)


def _names_act(what: str, asked: str) -> bool:
    """True where the recommendation has the verb itself: "males" for "broen males", and for "at male broen"."""
    verb = what.split()[-1].lower()
    return verb.removesuffix("es").removesuffix("s") in asked.lower()
