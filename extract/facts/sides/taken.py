"""A side that voters take, as the words of a sentence tell of it."""

from dataclasses import dataclass

from extract.facts.sentences.passages import Found
from extract.facts.voters.named import Named


@dataclass(frozen=True)
class Side:
    """A side taken: which, by whom, in which words, and why."""

    side: str
    voters: tuple[Named, ...]
    phrase: Found
    reason: str | None
    open: bool  # announced with a colon; the voters stand on the lines below
    derived: bool = False  # concluded from the alternative that was voted for
