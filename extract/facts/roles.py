"""Persons who take part without being members: officials, guests and clerks, and who chairs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.domain.document import Document
from extract.domain.meeting import Genre
from extract.domain.text import Span
from extract.facts.voters import NOT_A_NAME, STOP_FIRST, find_voters
from extract.lexicon.names import CAPITAL, NAME

# The last part of what officials are called: "fagchef", "kommunaldirektør", "sundhedskonsulent".
OFFICE = (
    r"(?:(?i:chef|direktør|konsulent|leder|sekretær|jurist|planlægger|koordinator|ingeniør|specialist|arkitekt|medarbejder|læge|revisor|"
    r"controller|biolog|geolog|kurator))(?:en)?"
)
WORD = rf"[{CAPITAL}][\w-]+"
AREA = rf"(?:\s+(?:for|i|fra)\s+{WORD}(?:,\s+{WORD})*(?:\s+(?:og|&)\s+{WORD})?)?"  # "for By, Kultur og Fritid"
DOES = (
    r"(?:deltager|deltog|deltage|orienter\w+|giver|gav|give|fremlægger|fremlagde|redegjorde|redegør|præsentere\w*|viser|viste|vise|gennemgik|"
    r"gennemgår|svarede|svarer|holder|holdt|indledte|indleder|besvarede|medvirke\w*|fortalte|fortæller|supplerede)\b"
)
TITLED = rf"{OFFICE}{AREA}\s+(?P<name>{NAME})"
ACTING = re.compile(rf"{TITLED}(?:,[^,.\n]{{1,60}},)?\s+(?:vil\s+)?{DOES}")
ACTED_BY = re.compile(rf"\b{DOES}\s+[\w-]*{TITLED}")  # "… giver fagchef for Social Anna Holm en orientering"
LISTED = re.compile(TITLED)
MOST_WORDS = 5
SPEAKER = re.compile(rf"\b(?:v\.?\s?/|v\.|ved)\s*(?P<name>{NAME}),\s*[\w-]*{OFFICE}\b")
HEADING_BODY = re.compile(rf"(?P<name>{NAME}),\s*(?:næst)?formand\s+for\s+[\w ,-]*(?:udvalg|råd)")
GUEST = re.compile(rf"\bforetræde\b[^.\n]{{0,80}}?\b(?:ved|for|af)\s+(?:[a-zæøå]+\s+){{0,6}}(?P<name>{NAME})")
LEAVES = re.compile(
    rf"(?i:udtræden|indtræden|udtrædelse|fritagelse|orlov)\b[^()\n\"”“]{{0,60}}\(\s*(?P<name>{NAME})\s*\)"
)
SIGNED = re.compile(rf"\n(?:Formand|Borgmester|Formand for [^\n]{{1,60}})\s*\n+\s*(?P<name>{NAME})\s*$")
SIGNED_FIRST = re.compile(rf"\n(?P<name>{NAME})\s*\n+\s*(?:[Ff]ormand|[Bb]orgmester)\b[^\n]{{0,60}}\s*$")


@dataclass(frozen=True)
class Role:
    """A person by name and party, and what the document says that person is."""

    name: str
    party: str | None
    role: Literal["member", "official", "chair", "guest"] | None


def find_roles(document: Document, values: Sequence[tuple[str, Span]], genre: Genre) -> Iterator[Role]:
    """Who takes part without being a member, and who chairs; `values` are the fields of the document's head."""
    for field, span in values:
        text = document.text[span.start : span.end]
        if field in ("chair", "clerk", "staff"):
            role: Literal["chair", "official"] = "chair" if field == "chair" else "official"
            named = [n.voter for n in find_voters(text) if n.voter.kind == "person"]
            yield from (Role(v.name, v.party, role) for v in named if len(v.name.split()) <= MOST_WORDS)
        elif field in ("present", "members", "remarks"):
            yield from _named(LISTED, text, "official")
    yield from _in_text(document.text, genre)


def _in_text(text: str, genre: Genre) -> Iterator[Role]:
    yield from _named(ACTING, text, "official")
    yield from _named(ACTED_BY, text, "official")
    yield from _named(SPEAKER, text, "official")
    yield from _named(GUEST, text, "guest")
    if genre is Genre.LETTER:
        yield from _named(SIGNED, text, "chair")
        yield from _named(SIGNED_FIRST, text, "chair")
        return
    yield from _named(HEADING_BODY, text, "member")
    yield from _named(LEAVES, text, None)


def _named(
    pattern: re.Pattern[str], text: str, role: Literal["member", "official", "chair", "guest"] | None
) -> Iterator[Role]:
    for hit in pattern.finditer(text):
        words = hit["name"].rstrip(".,").split()
        while words and words[0] in STOP_FIRST:
            words = words[1:]
        if 1 < len(words) <= MOST_WORDS and not NOT_A_NAME.search(" ".join(words)):
            yield Role(" ".join(words), None, role)
