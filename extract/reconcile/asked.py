"""What a recommendation asks for, by the lexicon: to take note, to discuss, to refuse, to decide, or an open question."""

import re
from functools import cache, lru_cache

from extract.lexicon.load import load_topic

# "at deltagelse kan afslås, hvis …": what may be refused later is not asked to be refused
PERMITTED = re.compile(r"(?i)\b(?:kan|kunne|må|måtte)\s+(?:[^\s.,;]+\s+){0,2}$")
# "at mødetiden ændres", "at skolen lukkes": what a body may keep as it is instead
CHANGES = re.compile(
    r"(?i)\b(?:(?:ned|om|ud|for|frem)?(?:ændre|rykke|flytte|hæve|sænke|forhøje|nedsætte|lukke|nedlægge|afskaffe|ophæve|sløjfe|reducere|udvide|halvere|fordoble)s"
    r"|omlægges|erstattes|udgår|bortfalder)\b"
)


@lru_cache(maxsize=1024)
def asks_for(text: str) -> frozenset[str]:
    """The kinds of request that the wording holds: `note`, `discuss`, `refuse`, `open`, `decide`."""
    return frozenset(
        kind
        for kind, pattern in _kinds()
        if (found := pattern.search(text)) and not (kind == "refuse" and PERMITTED.search(text, 0, found.start()))
    )


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
