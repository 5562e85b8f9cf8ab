"""Persons that a name finder sees in a sentence where the rules see no voter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.domain.identity import Voter
from extract.domain.text import Span
from extract.facts.voters.find import COUNT_WORDS, INDEPENDENT, find_voters, party_letter
from extract.facts.voters.named import Named
from extract.facts.voters.no_names import NOT_A_NAME, STOP_FIRST
from extract.language.names import NameFinder
from extract.lexicon.bodies import find_bodies
from extract.lexicon.load import load_register

LETTER = r"[^\W\d_]"
WORD = re.compile(rf"(?<![’'´`-])(?:{LETTER}|[’'´`-])*{LETTER}[’'´`]?\.?")
QUOTED = re.compile(r"[\"”“„»].*?(?:[\"”“«]|$)", re.DOTALL)
AFFILIATION = re.compile(r"\s*\(\s*([^()]{1,40}?)\s*\)")
# Offices, callings and groups in the definite form, which open a sentence with a capital: "Beredskabschefen", "Naboerne".
OFFICE = re.compile(
    r"(?i)(?:chef|leder|direktør|mester|formand|medlem|konsulent|sekretær|ansvarlig|koordinator|rådgiver|jurist|læge|lærer|"
    r"repræsentant|suppleant|stedfortræder|ejer|borger)(?:en|n|et|erne|ne|er|e|s)?$|(?:erne|heden|ingen|skabet|ernes|ingens)$"
)
# What follows a lone first name that does or is something; a noun after it would make it no name: "Otte foreninger".
FOLLOWS = re.compile(
    r"(?i)\s*(?:$|[.,;:()\n]|\s[–-]\s|(?:og|samt|i|som|for|på|under|ved|fra|kl|er|var|blev|har|havde|kan|kunne|deltog|deltager|medvirkede|mødte|"
    r"møder|meldte|forlod|forlader|ankom|kom|gik|udeblev|stemte|stemmer|undlod|undlader|tog|tager|erklærede|fratrådte|indtrådte|"
    r"genindtrådte|anmodede|ønskede|ønsker)\b)"
)
# A long word with an article is a noun though the document has it with a capital only: "Idrætspuljen"; "Thorsten" is shorter.
LONG_NOUN = re.compile(r"\w{7,}(?:en|et|ene|erne)")
CUT_BEFORE = re.compile(rf"({LETTER}+)\s+$")
CUT_AFTER = re.compile(r"\s+[A-ZÆØÅ]")
MOST_WORDS = 5


@dataclass(frozen=True)
class NamedByModel(Named):
    """A person whom a model found; `found_by` is its name and version."""

    found_by: str = ""


def names_in_gap(text: str, finder: NameFinder, offset: int = 0, whole: str = "") -> list[Named]:
    """The persons the finder sees in a sentence in which the rules see no voter; nothing where they see one.

    Spans count from `offset`. What is quoted is left out, and so are bodies, parties, places, offices, a lone word
    before a noun, and names whose words stand without a capital elsewhere in `whole`, the document's text.
    """
    bare = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    if not any(_may_be_name(word[0]) for word in WORD.finditer(bare)) or find_voters(text):
        return []
    return list(_accepted(bare, finder, offset, f"{text}\n{whole}"))


def _accepted(text: str, finder: NameFinder, offset: int, whole: str) -> Iterator[Named]:
    bodies = [Span(*body.span()) for body in find_bodies(text)]
    for start, end in finder.find(text):
        name = text[start:end].strip(" .,:;")
        start = text.index(name, start)
        span = Span(start, start + len(name))
        if any(body.holds(span) or span.holds(body) for body in bodies) or not _is_name(name, whole):
            continue
        if _is_cut(text, span) or (" " not in name and not _stands_alone(text, span)):
            continue
        party = AFFILIATION.match(text, span.end)
        letter = None if party is None or INDEPENDENT.match(party[1]) else party_letter(party[1])
        named = Voter(kind="person", name=name, party=letter)
        yield NamedByModel(
            named, Span(span.start + offset, (party.end() if party else span.end) + offset), found_by=finder.version
        )


def _is_cut(text: str, span: Span) -> bool:
    """True where the finder saw a part of a name: a capital stands before, in no title, or behind."""
    before = CUT_BEFORE.search(text, 0, span.start)
    return CUT_AFTER.match(text, span.end) is not None or (before is not None and _may_be_name(before[1]))


def _stands_alone(text: str, span: Span) -> bool:
    """True where a lone word can be a first name: it does or is something, or is listed, and is no noun with an article."""
    return FOLLOWS.match(text, span.end) is not None and not LONG_NOUN.fullmatch(text, span.start, span.end)


def _is_name(name: str, whole: str) -> bool:
    """True unless the name is of something else, or made of nothing but words that `whole` has without capitals."""
    words = name.split()
    if not 0 < len(words) <= MOST_WORDS or not all(WORD.fullmatch(word) for word in words):
        return False
    first = next((word for word in words if len(word.rstrip(".")) > 1), "")  # after initials
    return _may_be_name(first) and not _is_known(name) and not all(_stands_lower(word, whole) for word in words)


def _may_be_name(word: str) -> bool:
    """False for words without or all of capitals, for words that open sentences, numbers, offices and bodies."""
    if not word[:1].isupper() or word.isupper() or word in STOP_FIRST or word.lower() in COUNT_WORDS:
        return False
    return not (OFFICE.search(word) or NOT_A_NAME.search(word))


def _is_known(name: str) -> bool:
    """True for a party or a place of the registers, and for the name of something that is no person."""
    return bool(party_letter(name) or NOT_A_NAME.search(name)) or name.lower() in _places()


@cache
def _places() -> frozenset[str]:
    rows = [
        row for register in ("municipalities", "former_municipalities", "regions") for row in load_register(register)
    ]
    return frozenset(form.strip().lower() for row in rows for form in (row["name"], *row["forms"].split(";")))


def _stands_lower(word: str, whole: str) -> bool:
    """True where the word also stands without its capital: then it is a word of the language."""
    return re.search(rf"(?<![\w-]){re.escape(word.rstrip('.').lower())}(?![\w-])", whole) is not None
