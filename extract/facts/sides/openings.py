"""How what is said of a point begins with who voted how: "Ad 2: For stemte A. Imod stemte Ø. Godkendt"."""

import re

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts

VOTE_OPENS = re.compile(
    r"(?i)(?:stemmer\s+)?(?:for|i?mod|undlod|undlader|undlad(?:er|t))\b(?:\s+at)?(?:\s+stemte|\s+stemme)?\s*(?::|\d)|(?:for|i?mod)\s+stemte\b|\d+\s+undl(?:od|ader)\b"
)
COUNT_OPENS = re.compile(r"(?i)\d+\s+stem(?:te|mer)\b")


def opens_with_votes(sentence: Sentence, label_end: int, sides: str | None, *, sure: bool, decided: bool) -> bool:
    """True where the words behind the label tell sides or counts, and no outcome.

    Any such words do where the label is `sure` to begin a unit; words that take sides do where what was `decided` stands
    behind them.
    """
    after = sentence.text[label_end:]
    counts = has_counts(after) and all(f.sets["outcome"] == "none" for f in sentence.outcomes)
    if counts and (sure or COUNT_OPENS.match(after)):
        return True
    opens = VOTE_OPENS.match(after) is not None
    return (opens and has_counts(sentence.text)) or (sides == "votes" and (opens or sure or decided))
