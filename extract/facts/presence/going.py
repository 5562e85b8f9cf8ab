"""At which item somebody went, of several that a clause names: the last one attended, or the first one missed."""

import re
from collections.abc import Sequence

# "forlod mødet | og deltog ikke i punkt 18-20": at these items the person was away
MISSED = re.compile(r"(?i)\s*,?\s*(?:og|samt)\s+(?:delt(?:og|ager)\s+(?:\w+\s+)?ikke|var\s+(?:\w+\s+)?ikke)\b")
# "forlod mødet efter behandlingen af punkt 1-17", "… og deltog i behandlingen af punkt 1-17", "deltog til og med punkt 1-3"
ATTENDED = re.compile(r"(?i)\befter\b|\btil\s+og\s+med\b|\bdelt(?:og|ager)\s+(?:\w+\s+){0,2}?(?:i|under|ved)\b")
BEFORE = re.compile(r"(?i)\b(?:før|inden)\b")  # "gik før punkt 5-7"


def up_to_missed(clause: str) -> str:
    """The clause up to what it says of items at which the person who went was not."""
    missed = MISSED.search(clause)
    return clause[: missed.start()] if missed else clause


def where_gone(clause: str, items: Sequence[str]) -> tuple[str, ...]:
    """The item at which somebody went: of a list of items attended the last, of items missed the first, else all that are named."""
    if len(items) > 1 and BEFORE.search(clause):
        return (items[0],)
    if len(items) > 1 and ATTENDED.search(clause):
        return (items[-1],)
    return tuple(items)
