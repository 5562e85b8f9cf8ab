"""Voters listed line by line below the words of a side."""

import re

from extract.facts.passages import Sentence
from extract.facts.sides import Side
from extract.facts.subjects import only_voters
from extract.facts.voters import find_voters

OTHER_HEAD = re.compile(  # "For punkt 2: alle": the head of another vote
    r"(?i)\W*(?:(?:for|i?mod|undl\w+|hverken|blank\w*)\b[^:]{0,40}:|(?:ad|pkt\.?|(?:indstillings)?punkt\w*)\s*\d)"
)


def continued(sentence: Sentence, opened: Side) -> Side:
    """Voters on the lines below "Imod stemte:"."""
    if OTHER_HEAD.match(sentence.text):
        return Side(opened.side, (), opened.phrase, None, True)
    cut = re.search(r"(?i)\b(?:med\s+(?:den\s+)?bemærkning\w*|idet|da|med\s+begrundelse)\b", sentence.text)
    limit = cut.start() if cut else len(sentence.text)
    at_start = sentence.text[:limit]
    voters = find_voters(at_start, sentence.span.start, sentence.local)
    if voters and not only_voters(at_start, voters, sentence.span.start):
        voters = []
    reason = sentence.text[limit:].rstrip(" .") if cut else None
    return Side(opened.side, tuple(voters), opened.phrase, reason, True)
