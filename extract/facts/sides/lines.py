"""Voters listed line by line below the words of a side."""

import re

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import only_voters
from extract.facts.sides.taken import Side
from extract.facts.voters.find import find_voters

OTHER_HEAD = re.compile(  # "For punkt 2: alle": the head of another vote
    r"(?i)\W*(?:(?:for|i?mod|undl\w+|hverken|blank\w*)\b[^:]{0,40}:|(?:ad|pkt\.?|(?:indstillings)?punkt\w*)\s*\d)"
)
# "Imod: 6", "For stemte 14 medlemmer:": whose voters may stand on the lines below
COUNTED_HEAD = re.compile(
    r"(?i)\W*(?:for|i?mod|undl(?:od|ader|adt)|hverken\b[^:\d]{0,20}|blanke?|blankt|ja|nej)(?:\s+(?:stemte|at\s+stemme))?\s*:?\s*\(?\d{1,2}\)?(?:\s+(?:stemmer?|medlem(?:mer)?))?\s*[:.]?\s*"
)


def counted_head(sentence: Sentence) -> Side | None:
    """The side whose count alone stands on the line, "Imod: 6"; its voters may be named below."""
    if not sentence.sides or COUNTED_HEAD.fullmatch(sentence.text) is None:
        return None
    phrase = sentence.sides[0]
    return Side(phrase.sets["side"], (), phrase, None, True)


def lists_voters(sentence: Sentence) -> bool:
    """True for a line of nothing but voters."""
    voters = find_voters(sentence.text, sentence.span.start, sentence.local)
    return sentence.opens_line and bool(voters) and only_voters(sentence.text, voters, sentence.span.start)


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
