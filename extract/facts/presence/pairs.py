"""Who came for whom, told in one clause: "Ida Kær deltog i stedet for Bo Lund", "Ida Kær for Bo Lund og Kim Dal for Tom Rask"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.domain.facts import Attendance
from extract.facts.presence.entries import AWAY, TIME, Source, clock_said, entry_of, items_of, persons_in
from extract.facts.presence.instead import in_order, replaced_in_place
from extract.facts.presence.said import BEING_AWAY, STANDS_IN, said_in
from extract.facts.voters.named import Named

WHO_CAME = re.compile(
    r"(?i)\)?,?\s+(?:som|der|da|idet|fordi|eftersom)\s|,?\s+hvor\s+(?=(?:(?-i:[A-ZÆØÅ])[^,.;]{3,60}|hun|han|denne)\s(?:er|var)\s+(?:erklæret\s+)?inhabil\b)"
)
IN_PLACE = re.compile(r"(?i)i\s*stedet\s+for|deltog\s+for|mødte\s+for")
DISQUALIFIED = re.compile(r"(?i)\binhabil")
# Between one who came and the one whose place it was
CAME_FOR = re.compile(
    r"(?i)\)?\s+(?:(?:mødte|møder|delt(?:og|ager)|indtrå\w+|er|var)\s+)?(?:indkaldt\s+)?(?:(?:som\s+)?(?:stedfortræder|suppleant)\s+|i\s*stedet\s+)?for\s+"
)
# In a list of those who are away, behind the one who came: "Bo Lund, Ida Kær (i stedet for Kim Dal), Tom Rask"
FOR_IN_BRACKETS = re.compile(
    r"(?i)\((?:som\s+)?(?:i\s*stedet|stedfortræder|suppleant)\s+for\s+(?P<who>(?-i:[A-ZÆØÅ])(?:[^()]|\([^()]*\))*)\)"
)
AND = re.compile(r"\)?\s*(?:,|,?\s+(?:og|samt))\s+")
# "Stedfortræder for Bo Lund: Ida Kær", "I stedet for Bo Lund og Kim Dal mødte …": who came is named behind it
CAME_THEN = re.compile(r"(?i):|\b(?:mødte|møder|delt(?:og|ager)|indkaldt|indtrå\w+)\b")


def stood_in_for(source: Source, clause: str, at: int, mark: int, why: str, owner: str | None) -> Iterator[Attendance]:
    """ "Under punkt 14 deltog stedfortræder Ida Kær, da Bo Lund var inhabil"."""
    people, items = persons_in(source, clause, at), items_of(clause)
    away = [p for p in people if p.span.start >= at + mark]
    came = [p for p in people if p.span.start < at + mark]
    for named, replaced in zip(came, in_order(source, away, came), strict=True):
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner, items=items)
    for named in away:
        yield entry_of(source, named, why, owner=owner, items=items)


def pair_of(
    source: Source, clause: str, at: int, mark: re.Match[str], status: str | None, owner: str | None
) -> Iterator[Attendance]:
    """Who came, and who was replaced where the words or the label (`status`) say that they were away; `mark` joins them."""
    if status in AWAY and (notes := _bracketed(clause)):
        yield from _read_bracketed(source, clause, at, notes, status, owner)
        return
    people = list({p.voter.name: p for p in reversed(persons_in(source, clause, at))}.values())[::-1]  # each once
    before = [p for p in people if p.span.end <= at + mark.start() + 1]
    after = [p for p in people if p.span.start >= at + mark.end() - 1]
    in_place = replaced_in_place(clause, at, after)
    if in_place:
        before, after = [*before, *after[1:]], [in_place]
    elif _is_one_by_one(clause, at, people):
        before, after = list(people[::2]), list(people[1::2])
    elif not before and len(after) > 1:
        behind = _came_behind(clause, at, after)
        before, after = after[behind:], after[:behind]
    tail = WHO_CAME.search(clause, after[-1].span.end - at) if after else None
    told = said_in(clause[tail.start() :]) if tail else None
    if tail and told is None and BEING_AWAY.search(clause, tail.end() - 1):
        told = "excused"  # "for Bo Lund, der var forhindret"
    items = items_of(clause[: tail.start()] if tail and told else clause)
    for k, named in enumerate(before):
        replaced = after[k] if k < len(after) else None
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner, items=items)
    for replaced in after:
        if tail and told in ("late", "left"):  # "for Bo Lund, som deltog fra punkt 2"
            hit, said_of = TIME.search(clause, tail.start()), items_of(clause[tail.start() :])
            yield entry_of(source, replaced, told, owner=owner, time=clock_said(hit, told), items=said_of)
        elif told in AWAY:  # "for Bo Lund, der er inhabil"
            yield entry_of(source, replaced, told, owner=owner, items=items)
        elif in_place or IN_PLACE.search(mark[0]) or status:
            why = "disqualified" if DISQUALIFIED.search(clause[mark.end() :]) else status or "absent"
            yield entry_of(source, replaced, why, owner=owner, items=items)


def _is_one_by_one(clause: str, at: int, people: Sequence[Named]) -> bool:
    """True for "Ida Kær mødte for Bo Lund og Kim Dal for Tom Rask"."""
    if len(people) < 4 or len(people) % 2:
        return False
    between = [clause[a.span.end - at : b.span.start - at] for a, b in pairwise(people)]
    return all((AND if k % 2 else CAME_FOR).fullmatch(words) for k, words in enumerate(between))


def _came_behind(clause: str, at: int, people: Sequence[Named]) -> int:
    """How many stand before the words behind which those who came are named: the others were replaced."""
    said = CAME_THEN.search(clause, people[0].span.end - at, people[-1].span.start - at)
    return sum(p.span.start < at + said.start() for p in people) if said else 1


def _bracketed(clause: str) -> list[re.Match[str]]:
    """The brackets of a list of those who are away that say for whom the one before came; none where it says so elsewhere, too."""
    notes = list(FOR_IN_BRACKETS.finditer(clause))
    rest = FOR_IN_BRACKETS.sub("", clause)
    return [] if STANDS_IN.search(rest) or said_in(rest) else notes


def _read_bracketed(
    source: Source, clause: str, at: int, notes: Sequence[re.Match[str]], status: str, owner: str | None
) -> Iterator[Attendance]:
    """Of a list of those who are away the one before each bracket came, for the one in it; the others are away."""
    people = persons_in(source, clause, at)
    came: dict[int, list[Named]] = {}
    for note in notes:
        inside = [p for p in people if note.start() < p.span.start - at < note.end()]
        before = [k for k, p in enumerate(people) if p.span.start - at < note.start()]
        if before and inside:
            came[before[-1]] = inside
    for k, named in enumerate(people):
        alone = k in came and len(came[k]) == 1
        said = "substitute" if k in came else status
        yield entry_of(source, named, said, replaced=came[k][0] if alone else None, owner=owner)
