"""What a recommendation asks for, by the lexicon: to take note, to discuss, to refuse, to decide, or an open question."""

import re
from functools import cache, lru_cache

from extract.lexicon.load import load_topic


@lru_cache(maxsize=1024)
def asks_for(text: str) -> frozenset[str]:
    """The kinds of request that the wording holds: `note`, `discuss`, `refuse`, `open`, `decide`."""
    return frozenset(kind for kind, pattern in _kinds() if pattern.search(text))


def without(kind: str, text: str) -> str:
    """The text without the words by which it asks for this kind of thing."""
    return next((pattern.sub(" ", text) for name, pattern in _kinds() if name == kind), text)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    wordings: dict[str, list[str]] = {}
    for entry in load_topic("recommendations"):
        wordings.setdefault(entry.sets["asks"], []).extend(phrase.expression for phrase in entry.phrases)
    return tuple(
        (kind, re.compile(rf"(?<![\wæøå])(?:{'|'.join(phrases)})(?![\wæøå])", re.IGNORECASE))
        for kind, phrases in wordings.items()
    )
