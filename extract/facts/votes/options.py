"""The alternative that a side is for: who votes for 2b where 2a is chosen is against what was decided, which is derived."""

import re

from extract.domain.facts import Outcome
from extract.facts.decisions.find import Resolved
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.questions import OPPOSITE

_NOUN = r"(?:model|forslag|alternativ|scenari[eo]|løsning|variant|mulighed)(?:en|et)?"
_PART = r"(?P<part>\d{1,2})\.?\s?(?P<letter>[a-k])(?![\wæøå])"
_ONE = r"(?P<one>(?-i:[A-K]|[a-hjk])|\d{1,2})(?![\wæøå.]*\w)"  # not "forslag i byrådet"
VOTED = re.compile(
    rf"(?i)\s*(?:for\s+)?(?:(?:{_NOUN}|pkt\.?|punkt|indstillingspunkt)\s+)?{_PART}|\s*(?:for\s+)?{_NOUN}\s+{_ONE}"
)
SETTLES_NONE = {Outcome.DISCUSSED, Outcome.NOTED, Outcome.STATED}
NAMED = re.compile(rf"(?i)\b{_NOUN}\s+{_ONE}")


class Choice:
    """The alternatives of one unit: the one that it chooses, else the one that the first side is for."""

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self._first: str | None = None

    def side_to(self, side: str, text: str, start: int, end: int) -> str | None:
        """The side where its words (`start` to `end`) name an alternative: another than the chosen one is against, as an inference; None: open."""
        option = option_voted(text, start, end) if side in OPPOSITE else None
        if option is None:
            return side
        if self._resolved.decision.outcome in SETTLES_NONE:
            return None  # "Drøftet. A og F støtter model 1"
        chosen = option_chosen(self._resolved)
        if chosen is None and side == "for":
            chosen = self._first = self._first or option
            return None if are_alternatives(option, chosen) else side
        if chosen is None or not are_alternatives(option, chosen):
            return side
        return OPPOSITE[side] if side == "for" else None  # who is against what was not chosen may want neither


def option_voted(text: str, start: int, end: int) -> str | None:
    """The alternative named in or right behind the words of a side: "stemte for 2b" -> 2b, "For forslag B stemte" -> b."""
    found = VOTED.match(text, end)
    if found is None and (within := NAMED.search(text, start, end)):
        return within["one"].lower()
    if found is None:
        return None
    return found["part"] + found["letter"].lower() if found["part"] else found["one"].lower()


def option_chosen(resolved: Resolved) -> str | None:
    """The alternative that the decision chooses, by its label or in its deciding sentence; None where it names none or several."""
    decision = resolved.decision
    if decision.option is not None:
        return decision.option
    if len(decision.points) == 1 and decision.points[0][-1:].isalpha() and decision.points[0][:-1]:
        return decision.points[0]
    deciding: Sentence | None = next((s for s in resolved.unit.sentences if s.outcomes), None)
    named = {m["one"].lower() for m in NAMED.finditer(deciding.text)} if deciding else set()
    return named.pop() if len(named) == 1 else None


def are_alternatives(one: str, other: str) -> bool:
    """True for 2a and 2b, for A and B, for 1 and 2; not for labels of different kinds."""
    if one == other or one[-1].isalpha() is not other[-1].isalpha():
        return False
    return one[:-1] == other[:-1] or (one.isdigit() and other.isdigit())
