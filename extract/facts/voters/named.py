"""A voter at the place where it is named, and what a document itself says of its voters."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from extract.domain.identity import PersonRef, Voter
from extract.domain.text import Span
from extract.lexicon.names import CAPITAL, PART

# Words that make a signature the name of a list rather than of a person or an office: "Borgerlisten", "Frie Liberale".
LIST_WORD = (
    r"(?:[\wæøå-]*(?:listen?|Listen?|partiet)|Nyt?|Nye|Frie|Tværpolitisk\w*|Lokal\w*|Borger\w*|Sammen|Fælles\w*|Bedre)"
)
LIST_NAME = (
    rf"(?:{LIST_WORD}(?:[^\S\n]+(?:for[^\S\n]+|i[^\S\n]+)?[{CAPITAL}][\w-]+){{0,3}}"
    rf"|[{CAPITAL}][\w-]+[^\S\n]+{LIST_WORD}(?:[^\S\n]+[{CAPITAL}][\w-]+)?)"
)
LIST_PATTERN = re.compile(LIST_NAME)
NAME_LAST = re.compile(rf"(?<![\w-]){LIST_NAME}\s*$")
BRACKET = re.compile(r"\(\s*([A-ZÆØÅ][^()\n]{0,40}?)\s*\)")  # "Borgerlisten (L)", "Anna Holm (Frie Liberale)"
LETTER_BEFORE = re.compile(
    r"(?:[,.;:]\s*|\b[a-zæøå]+\s+|\b(?:Liste|Gruppe)\s+)([A-ZÆØÅ])\s*$"
)  # "Liste L (Borgerlisten)"
# Each begins with fixed letters, so that the text is searched for these alone.
LETTER_FIRST = tuple(
    re.compile(rf"{before}(?P<letter>[A-ZÆØÅ])\s*(?:=|:|–|-)\s*(?P<name>{LIST_NAME})(?=\s*(?:$|[,.;\n]))")
    for before in (r"\n", r"iste[ ](?<=[Ll]iste[ ])")
)


@dataclass(frozen=True)
class Named:
    """A voter and where it is named; `left_out` are members that a party's side leaves out."""

    voter: Voter
    span: Span
    left_out: tuple[PersonRef, ...] = ()
    official: bool = False  # named with an office of the administration: who takes no side


@dataclass(frozen=True)
class Locals:
    """What a document says of its own voters: `lists` are local lists with the letter it gives them, if any."""

    lists: tuple[tuple[str, str | None], ...] = ()
    text: str = field(default="", repr=False)

    def is_first_name(self, word: str) -> bool:
        """True where the document names a person so called, and the word is no word of the language in it."""
        return _is_first_name(word, self.text)


NOTHING_LOCAL = Locals()


@lru_cache(maxsize=4)
def locals_of(text: str) -> Locals:
    """What the document with this text says of its lists: their names in signatures, and letters beside them."""
    lists: dict[str, str | None] = {}
    for hit in BRACKET.finditer(text):
        before = text[max(0, hit.start() - 60) : hit.start()]
        named = NAME_LAST.search(before) if len(hit[1]) == 1 else None
        if named:
            lists[named[0].strip()] = lists.get(named[0].strip()) or hit[1]
        elif LIST_PATTERN.fullmatch(hit[1]) and before.rstrip()[-1:].isalpha():
            letter = LETTER_BEFORE.search(before)
            lists[hit[1]] = lists.get(hit[1]) or (letter and letter[1])
    for hit in (hit for pattern in LETTER_FIRST for hit in pattern.finditer(text)):
        lists[hit["name"]] = lists.get(hit["name"]) or hit["letter"]
    return Locals(tuple(sorted(lists.items())), text)


@lru_cache(maxsize=256)
def _is_first_name(word: str, text: str) -> bool:
    low = word.lower()
    signed = rf"{word}(?<![\w-]{word})(?:[ ]+{PART}){{1,4}}\s*(?:\(|,|\n|$|[ ]og[ ]|[ ](?:deltog|stemte|var|er|forlod|ankom)\b)"
    return re.search(signed, text) is not None and re.search(rf"{low}(?<![\w-]{low})(?![\w-])", text) is None
