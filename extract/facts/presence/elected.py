"""Deputies whom the body elects for the time to come: who is to stand in for somebody tells of nobody's presence."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.facts.presence.said import LABEL
from extract.facts.sentences.passages import Sentence

_DEPUTY = r"(?:personlige?\s+)?(?:stedfortræder|suppleant)"
# Who came, went or was away is told of presence, whatever else stands in the sentence.
_OF_PRESENCE = re.compile(
    r"(?i)\b(?:fravær\w*|afbud|forfald|delt(?:og|ager)|mødt(?:e|es)?|møder|fremmødt\w*|indtrådte|indkald\w*|til\s?stede|i\s*stedet"
    r"|syg\w*|\w*ferie|orlov|barsel|forhindret|bortrejst|(?:in)?habil\w*|forlod|udebl[ei]v\w*|ankom|kom|er|var)\b"
)
# "Fra gruppe 1: Anna Holm (A) med Bo Lund (F) som stedfortræder", "Anna Holm (A), personlig stedfortræder Bo Lund (F)"
_BESIDE = re.compile(
    rf"(?i)\smed\s+(?-i:[A-ZÆØÅ])[^;:]{{3,60}}?\ssom\s+{_DEPUTY}\w*|[\w)]\s*[,(–-]\s*personlige?\s+(?:stedfortræder|suppleant)\b"
)
# "Stedfortræder for Anna Holm (A) i Skolerådet bliver Bo Lund (F)", "Bo Lund bliver suppleant for Anna Holm"
_BECOMES = re.compile(
    rf"(?i)^(?:som\s+)?{_DEPUTY}\w*\s+for\s+[^;:]{{3,80}}?\s(?:bliver|blev\s+(?:valgt|udpeget))\b|\sbliver\s+(?:ny\s+)?{_DEPUTY}\s+for\s"
    rf"|^(?:som\s+)?{_DEPUTY}\w*\s+for\s+[^;:]{{3,60}}?\s(?:i|til)\s+(?-i:[A-ZÆØÅ])[\w -]*(?:råd|udvalg|bestyrelse|nævn|syn|forsamling)\w*\s*:"
)
# "Som formand: …", "Medlemmer af bestyrelsen: …": an office that is filled, beside which stand the deputies
_OFFICE = re.compile(
    r"(?i)^(?:som\s+)?(?:\w+\s+)?(?:medlem(?:mer)?(?:ne)?|næstformand|formand|tilforordnede?|valgstyrere?|delegere(?:t|de)|repræsentant(?:er)?)"
    r"(?:\s+(?:af|i|til|for)\s+[^:.;]{3,60})?\s*:"
)
_AS_DEPUTY = re.compile(rf"(?i)^(?:som\s+{_DEPUTY}|personlige?\s+(?:stedfortræder|suppleant))\w*\s*:")
_DEPUTIES = re.compile(rf"(?i)^(?:som\s+)?(?:\d\.\s*)?{_DEPUTY}(?:e|er|en|erne)?(?:\s+for\s+[^:.;]{{3,60}})?\s*:")
_NAMES_DEPUTY = re.compile(rf"(?i)\b{_DEPUTY}")


def elected_in(sentences: Sequence[Sentence]) -> frozenset[Span]:
    """The sentences of a decision that name deputies for a time to come, and none of them says who came or was away.

    Below a member or a chair whom it names as such a "Stedfortræder:" is elected, too, below those who are away it is one who came.
    """
    found: set[Span] = set()
    elects, away = False, False
    for sentence in sentences:
        told = _OF_PRESENCE.search(sentence.text) is not None
        if LABEL.match(sentence.text) or told:
            elects, away = False, True
        elif _OFFICE.match(sentence.text):
            elects, away = True, False
            if _NAMES_DEPUTY.search(sentence.text):
                found.add(sentence.span)
        elif _says_of_deputies(sentence.text, elects=elects, away=away):
            elects = True
            found.add(sentence.span)
        elif sentence.outcomes:
            elects, away = False, False
    return frozenset(found)


def _says_of_deputies(text: str, *, elects: bool, away: bool) -> bool:
    """True where the words fill the place of a deputy, or stand below an office that is filled (`elects`)."""
    if _NAMES_DEPUTY.search(text) is None:
        return False
    if _BESIDE.search(text) or _BECOMES.search(text):
        return True
    return (_AS_DEPUTY.match(text) is not None and not away) or (elects and _DEPUTIES.match(text) is not None)
