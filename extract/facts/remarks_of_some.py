"""Remarks that a member or a group has written into the minutes: they say what these think, and decide nothing."""

import re

from extract.facts.passages import Sentence
from extract.facts.subjects import begins_with_voter

TO_MINUTES = re.compile(
    r"(?i)\b(?:følgende\s+)?(?:protokol)?bemærkning(?:er)?\b.*\b(?:tilført|til\s+protokol\w*|protokol\w*)|\b(?:protokol|mindretals)(?:bemærkning|udtalelse|tilførsel)|\btil\s+protokol"
    r"|\btil(?:ført|føjet|føje|føre)\s+(?:til\s+)?(?:protokol|referat)\w*|\bønske\w*\s+(?:\w+\s+){0,2}?anmærke[td]?\b|\bprotokollere[rt]?\b"
)
# "Protokoltilførsel fra Liste Ø: …": nobody is the subject, and what stands behind the colon is theirs
HEADED = re.compile(
    r"(?i)^(?:(?:protokol|mindretals|sær)(?:bemærkning|udtalelse|tilførsel)|protokollat|stemmeforklaring|bemærkning\s+til\s+protokollen)(?:en|er)?\s+fra\s+[^:]{1,80}:"
)
WORDS = ("protokol", "referat", "mindretalsud", "anmærke", "særud", "stemmefork")


def is_remark_of_some(sentence: Sentence) -> bool:
    """True for "Ruth Falk (F) ønskede tilført protokollen, at …" and "Protokoltilførsel fra F: …"; a plain search goes first."""
    low = sentence.text.lower()
    if not any(word in low for word in WORDS):
        return False
    if HEADED.match(sentence.text):
        return True
    return TO_MINUTES.search(sentence.text) is not None and begins_with_voter(sentence)
