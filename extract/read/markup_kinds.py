"""What a marked-up line is: a bold line may be a heading, an underlined date and body head a decision."""

import re
from functools import cache, lru_cache

from extract.domain.document import BlockKind
from extract.lexicon.load import load_topic

_DATED_BODY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})\s+[^\W\d_].*[^.,;:]")  # "04-05-2022 Byrådet 2022"
_BOLD_HEADING = re.compile(r"(?!Ad\b).*[^\W\d_]{2}.*[^.,;!]")  # a bold "Godkendt." or "Ad 2:" heads nothing
_OF_A_HEADER = re.compile(
    r"kommune|region|udvalg|råd(?:et)?\b|bestyrelse|nævn|magistrat|referat|dagsorden|protokol|udskr|møde|\d{4}", re.I
)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzæøå")
_LONGEST_DATED_BODY = 120
_LONGEST_BOLD_HEADING = 80
_LONGEST_HEAD = 60


def marked_kind(text: str, bold: bool, underlined: bool) -> tuple[BlockKind, int | None]:
    """The kind and level of a line by its marks."""
    if (bold or underlined) and is_dated_body(text):
        return BlockKind.HEADING, 4
    if bold and is_bold_heading(text):
        return BlockKind.HEADING, 6
    return BlockKind.TEXT, None


def is_dated_body(text: str) -> bool:
    """True for a date followed by a name, as publishing systems head the decisions of a case."""
    return len(text) < _LONGEST_DATED_BODY and _DATED_BODY.fullmatch(text) is not None


def is_of_header(text: str) -> bool:
    """True where the line says what a page's head says: a municipality, a body, a kind of document, a year."""
    return _OF_A_HEADER.search(text) is not None


def is_known_head(text: str) -> bool:
    """True for the words of a section's heading or of a label in a document's head."""
    return len(text) < _LONGEST_HEAD and _is_known_head(text)


def is_label(text: str) -> bool:
    """True for the words of a label in a document's head, with or without a colon."""
    return len(text) < _LONGEST_HEAD and _is_label(text)


@lru_cache(maxsize=4096)
def label_field(text: str) -> str | None:
    """The field of a document's head that the label announces; None where it is no label."""
    if not is_label(text):
        return None
    bare = text.rstrip(" :")
    told = (e.sets["field"] for e in load_topic("header") if any(p.fullmatch(bare) for p in _label_patterns()[e.id]))
    return next(told, None)


@lru_cache(maxsize=4096)
def _is_known_head(text: str) -> bool:
    return _is_phrase(text, "header") or _is_phrase(text, "headings")


@lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    return _is_phrase(text, "header")


def _is_phrase(text: str, topic: str) -> bool:
    return _phrases(topic, text[:1].lower()).fullmatch(text.rstrip(" :")) is not None


@cache
def _phrases(topic: str, first: str) -> re.Pattern[str]:
    """The topic's phrases, of a Danish letter those that may begin with it: a tenth of the time that all would take."""
    phrases = [phrase for entry in load_topic(topic) for phrase in entry.phrases]
    if first in _LETTERS:
        phrases = [phrase for phrase in phrases if not phrase.initials or first in phrase.initials]
    return re.compile("|".join(phrase.expression for phrase in phrases) or "(?!)", re.IGNORECASE)


@cache
def _label_patterns() -> dict[str, list[re.Pattern[str]]]:
    return {e.id: [re.compile(p.expression, re.IGNORECASE) for p in e.phrases] for e in load_topic("header")}


def is_bold_heading(text: str) -> bool:
    """True where a line in bold is short and no sentence."""
    return len(text) < _LONGEST_BOLD_HEADING and _BOLD_HEADING.fullmatch(text) is not None
