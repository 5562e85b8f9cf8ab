"""One person's coming and going told in one clause: "kom kl. 17.15 og gik kl. 18.40", "deltog fra kl. 17.15 til kl. 18.40"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.facts.presence.entries import TIME, clock_of, items_of
from extract.facts.presence.going import where_gone
from extract.facts.presence.said import said_in

COMES_OR_GOES = re.compile(
    r"(?i)\b(?:forlod|forlader|(?:for)lade|gik|går|ankom(?:mer)?|kom|kommer|vendte|mødte|trådte|deltog|deltager|(?:gen)?indtrådte|stødte)\b"
)
CLOCK = r"kl\.?\s*\d{1,2}(?:[.:]\d\d)?"
PLACE = rf"(?:{CLOCK}|(?:punkt|pkt\.?|sag)\s*\d{{1,3}})"
# "deltog i mødet fra kl. 17.15 til 18.40", "deltog fra punkt 3 til og med punkt 5"
FROM_TO = re.compile(
    rf"(?i)\b(?:delt(?:og|ager)|til\s?stede)\s+(?:kun\s+|alene\s+)?(?:i\s+mødet\s+)?(?:fra(?:\s+og\s+med)?\s+)?(?P<since>{PLACE})"
    rf"\s*(?:(?:og\s+)?(?:ind)?til(?:\s+og\s+med)?|[-–])\s*(?P<until>{PLACE}|\d{{1,2}}[.:]\d\d|\d{{1,3}}(?=\s*(?:[.,;)]|$)))"
)


@dataclass(frozen=True)
class Spell:
    """That somebody came (`late`) or went (`left`), when, and at which items; `start` is where the clause says so."""

    status: str
    start: int
    time: str | None
    items: tuple[str, ...]


def find_spells(clause: str) -> list[Spell]:
    """The coming and the going that the clause tells of, in order; none where it tells of only one, or not when of each."""
    hit = FROM_TO.search(clause)
    if hit:
        until = hit["until"]
        if until[0].isdigit():  # "fra punkt 3 til 5", "fra kl. 10 - 11"
            until = f"{'kl.' if hit['since'].lower().startswith('kl') else 'punkt'} {until}"
        return [_spell("late", hit.start(), hit["since"]), _spell("left", hit.start(), until)]
    found = list(_verbs(clause))
    if {s.status for s in found} != {"late", "left"} or not all(s.time or s.items for s in found):
        return []
    return found


def _verbs(clause: str) -> Iterator[Spell]:
    bounds = [m.start() for m in COMES_OR_GOES.finditer(clause)] + [len(clause)]
    for start, end in pairwise(bounds):
        said = said_in(clause[start:end])
        if said in ("late", "left"):
            yield _spell(said, start, clause[start:end])


def _spell(status: str, start: int, words: str) -> Spell:
    time = TIME.search(words)
    items = where_gone(words, items_of(words)) if status == "left" else items_of(words)
    return Spell(status, start, clock_of(time[1], time[2]) if time else None, items)
