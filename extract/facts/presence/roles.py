"""Persons who take part without being members: officials, guests and clerks, and who chairs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.domain.document import Document
from extract.domain.meeting import Genre
from extract.domain.text import Span
from extract.facts.voters.find import find_voters
from extract.facts.voters.no_names import NOT_A_NAME, STOP_FIRST
from extract.lexicon.names import CAPITAL, NAME

RoleName = Literal["member", "official", "chair", "guest"]

# The last part of what officials are called: "fagchef", "kommunaldirektør", "sundhedskonsulent".
OFFICES = (
    "chef", "direktør", "konsulent", "leder", "sekretær", "jurist", "planlægger", "koordinator", "ingeniør", "specialist",
    "arkitekt", "medarbejder", "læge", "revisor", "controller", "biolog", "geolog", "kurator",
)  # fmt: skip
OFFICE = rf"(?i:{'|'.join(OFFICES)})(?:en)?"
WORD = rf"[{CAPITAL}][\w-]+"
AREA = rf"(?:\s+(?:for|i|fra)\s+{WORD}(?:,\s+{WORD})*(?:\s+(?:og|&)\s+{WORD})?)?"  # "for By, Kultur og Fritid"
DOES = (
    r"(?:deltager|deltog|deltage|orienter\w+|giver|gav|give|fremlægger|fremlagde|redegjorde|redegør|præsentere\w*|viser|viste|vise|gennemgik|"
    r"gennemgår|svarede|svarer|holder|holdt|indledte|indleder|besvarede|medvirke\w*|fortalte|fortæller|supplerede)\b"
)
TITLED = re.compile(rf"{OFFICE}{AREA}\s+(?P<name>{NAME})")
ACTS = re.compile(rf"(?:,[^,.\n]{{1,60}},)?\s+(?:vil\s+)?{DOES}")
ACTED_BY = re.compile(rf"\b{DOES}\s+[\w-]*$")  # "… giver fagchef for Social Anna Holm en orientering"
SPEAKER = re.compile(rf"\b(?:v\.?\s?/|v\.|ved)\s*(?P<name>{NAME}),\s*[\w-]*$")
CHAIRS = re.compile(rf"(?P<name>{NAME}),\s*(?:næst)?$")
BODY = re.compile(r"formand for [\w ,-]*(?:udvalg|råd)")
GUEST = re.compile(rf"foretræde\b[^.\n]{{0,80}}?\b(?:ved|for|af)\s+(?:[a-zæøå]+\s+){{0,6}}(?P<name>{NAME})")
LEAVES = re.compile(rf"(?:træden|trædelse|ritagelse|rlov)\b[^()\n\"”“]{{0,60}}\(\s*(?P<name>{NAME})\s*\)")
SIGNED = re.compile(rf"\n(?:Formand|Borgmester|Formand for [^\n]{{1,60}})\s*\n+\s*(?P<name>{NAME})\s*$")
SIGNED_FIRST = re.compile(rf"\n(?P<name>{NAME})\s*\n+\s*(?:[Ff]ormand|[Bb]orgmester)\b[^\n]{{0,60}}\s*$")
MOST_WORDS = 5
BEFORE = 90


@dataclass(frozen=True)
class Role:
    """A person by name and party, and what the document says that person is."""

    name: str
    party: str | None
    role: RoleName | None


def find_roles(document: Document, values: Sequence[tuple[str, Span]], genre: Genre) -> Iterator[Role]:
    """Who takes part without being a member, and who chairs; `values` are the fields of the document's head."""
    for field, span in values:
        text = document.text[span.start : span.end]
        if field in ("chair", "clerk", "staff"):
            role: RoleName = "chair" if field == "chair" else "official"
            named = [n.voter for n in find_voters(text, replaced=True) if n.voter.kind == "person"]
            yield from (Role(v.name, v.party, role) for v in named if len(v.name.split()) <= MOST_WORDS)
        elif field in ("present", "members", "remarks"):
            yield from _roles((hit["name"] for hit in TITLED.finditer(text)), "official")
    yield from _roles(_acting(document.text), "official")
    if genre is Genre.LETTER:
        yield from _roles(_hits((SIGNED, SIGNED_FIRST), document.text), "chair")
        return
    yield from _roles(_matched(GUEST, document.text, ("foretræde",)), "guest")
    yield from _roles(_chairing(document.text), "member")
    yield from _roles(_matched(LEAVES, document.text, ("træden", "trædelse", "ritagelse", "rlov")), None)


def _acting(text: str) -> Iterator[str]:
    """Officials who present, attend or are announced as speakers."""
    for at in _places(text, (*OFFICES, "Chef", "Direktør", "Konsulent", "Leder", "Jurist", "Revisor")):
        before = text[max(0, at - BEFORE) : at]
        announced = "/" in before or "v." in before or "ved" in before  # most officials are not
        speaker = SPEAKER.search(before) if announced else None
        if speaker:
            yield speaker["name"]
        titled = TITLED.match(text, at)
        if titled and (ACTS.match(text, titled.end()) or ACTED_BY.search(before)):
            yield titled["name"]


def _chairing(text: str) -> Iterator[str]:
    """ "Anna Holm, næstformand for Socialudvalget"."""
    for at in _places(text, ("formand for ",)):
        named = CHAIRS.search(text[max(0, at - BEFORE) : at])
        if named and BODY.match(text, at):
            yield named["name"]


def _matched(pattern: re.Pattern[str], text: str, words: Iterable[str]) -> Iterator[str]:
    return (hit["name"] for at in _places(text, words) if (hit := pattern.match(text, at)))


def _hits(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[str]:
    return (hit["name"] for pattern in patterns for hit in pattern.finditer(text))


def _places(text: str, words: Iterable[str]) -> Iterator[int]:
    """Where the words stand; a plain search is many times faster than an expression that begins with all of them."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + 1)


def _roles(names: Iterable[str], role: RoleName | None) -> Iterator[Role]:
    for name in names:
        words = name.rstrip(".,").split()
        while words and words[0] in STOP_FIRST:
            words = words[1:]
        if 1 < len(words) <= MOST_WORDS and not NOT_A_NAME.search(" ".join(words)):
            yield Role(" ".join(words), None, role)
