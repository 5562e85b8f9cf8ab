"""What later sentences of a decision turn away, put off or send on of several things that were asked for at once."""

import re

from extract.domain.facts import Decision, Recommendation
from extract.reconcile.agreement import is_same_root, roots
from extract.reconcile.apart import GENERAL, LONGEST, NOT_DONE_VERB, TURNED, fate_of, sentences_of

REST = re.compile(r"(?i)(?:(?:de|alle|samtlige)\s+)?(?:øvrige|resterende|andre)\s+(?P<what>[a-zæøå]+)\b")
PART = re.compile(r"(?i)[,;]?\s+(?:og|samt)\s+(?:at\s+)?|[,;]\s+(?:at\s+)?")


def turns_part_away(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a later sentence turns one of several things away that the recommendation asks for, puts it off or sends it on."""
    later = [*sentences_of(decision.text)][1:] if len(decision.text) <= LONGEST else []
    if any(_turns_rest_away(sentence, decision, recommendation) for sentence in later):
        return True
    parts = [roots(part) for part in PART.split(recommendation.text) if part.strip()] if later else []
    if len(parts) < 2:
        return False
    for sentence in later:
        if GENERAL.search(sentence) or fate_of(sentence, decision) not in TURNED:
            continue
        said = roots(NOT_DONE_VERB.sub(" ", sentence))
        holding = [part for part in parts if any(is_same_root(word, other) for word in said for other in part)]
        if 0 < len(holding) < len(parts):
            return True
    return False


def turns_others_away(decision: Decision) -> bool:
    """True where a later sentence turns away, puts off or sends on what the first left: "De øvrige ansøgninger afslås"."""
    later = [*sentences_of(decision.text)][1:] if len(decision.text) <= LONGEST else []
    return any(REST.match(sentence) and fate_of(sentence, decision) in TURNED for sentence in later)


def _turns_rest_away(sentence: str, decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Øvrige ansøgninger får afslag", where all applications were to be granted."""
    rest = REST.match(sentence)
    if rest is None or fate_of(sentence, decision) not in TURNED:
        return False
    return re.search(rf"(?i)\b{rest['what']}(?:ne)?\b", recommendation.text) is not None
