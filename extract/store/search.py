"""Turns the words a person types into an FTS5 expression."""

import re

_PART = re.compile(r'"([^"]+)"|(\S+)')
_SHORTEST_PREFIX = 3


def match_expression(words: str) -> str:
    """All words must stand in an item, each also as the beginning of a longer word; "in quotes" a phrase as it is.

    Raises ValueError where no word is left.
    """
    parts = [_term(phrase, word) for phrase, word in _PART.findall(words)]
    kept = [p for p in parts if p]
    if not kept:
        raise ValueError("give at least one word to search for")
    return " ".join(kept)


def _term(phrase: str, word: str) -> str:
    text = (phrase or word).replace('"', " ").replace("\0", " ").strip()
    if not any(c.isalnum() for c in text):
        return ""
    prefix = "*" if word and len(text) >= _SHORTEST_PREFIX else ""
    return f'"{text}"{prefix}'
