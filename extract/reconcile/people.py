"""Everybody named in the meeting's business, once, and who of them each fact means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.domain.facts import Attendance, Referral, Vote
from extract.domain.identity import Person, PersonRef, Voter
from extract.domain.text import Span

MENTIONS = 50
IN_NAME = re.compile(r"[A-ZÆØÅ](?:[\w-]*\w|\.)\s$")  # before a last name that stands in a longer one
PART = re.compile(r"[^\W\d_]+")  # "A.H. Lind" and "Carl-Erik Lund" have three parts each


@dataclass(eq=False)
class _Entry:
    id: str
    name: str
    party: str | None
    role: str | None
    variants: set[str] = field(default_factory=set)


class People:
    """The people of one document: a name, or a shorter form of it that fits one person only, is that person.

    A shorter form leaves parts out or gives their first letter: "Anna Lind", "Anna H. Lind". Whoever stands with another
    party's letter is another person; a last name alone means somebody only with the letter: "Lind (A)".
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._entries: list[_Entry] = []
        self._by_name: dict[str, _Entry] = {}
        self._by_first: dict[str, list[_Entry]] = {}
        self._by_last: dict[str, list[_Entry]] = {}
        self.ambiguous: list[str] = []

    def add(self, name: str, party: str | None, role: str | None = None) -> None:
        """Notes a name; its party and role are kept where they were unknown."""
        entry = self._find(name, party)
        if entry is None:
            entry = _Entry(f"p{len(self._entries) + 1}", name, party, role)
            self._entries.append(entry)
            self._note(name, entry)
            return
        self._note(name, entry)
        if len(name) > len(entry.name):
            entry.variants.add(entry.name)
            entry.name = name
        elif name != entry.name:
            entry.variants.add(name)
        entry.party = entry.party or party
        entry.role = entry.role or role

    def identify(self, name: str, party: str | None = None) -> str | None:
        """The id of the person so named."""
        entry = self._find(name, party)
        return None if entry is None else entry.id

    def _find(self, name: str, party: str | None) -> _Entry | None:
        same = self._by_name.get(name)
        alone = len(name.split()) == 1
        if same is not None and not (alone and party and same.party not in (None, party)):
            return same
        if alone:
            called = self._by_first.get(name, ()) or [
                e for e in self._by_last.get(name, ()) if party and e.party == party
            ]
            return called[0] if len(called) == 1 else None
        parts = PART.findall(name) or [name]
        near = [
            entry
            for entry in self._by_last.get(parts[-1], ())
            if not (party and entry.party and party != entry.party) and _agree(parts, PART.findall(entry.name))
        ]
        if len(near) > 1:
            self.ambiguous.append(name)
        return near[0] if len(near) == 1 else None

    def _note(self, name: str, entry: _Entry) -> None:
        self._by_name.setdefault(name, entry)
        words = name.split()
        if len(words) > 1 and entry not in self._by_first.setdefault(words[0], []):
            self._by_first[words[0]].append(entry)
        held = self._by_last.setdefault((PART.findall(name) or words)[-1], [])
        if entry not in held:
            held.append(entry)

    def voters(self, ids: Sequence[str]) -> list[Voter]:
        """The persons with these ids, as voters."""
        known = {e.id: e for e in self._entries}
        return [Voter(kind="person", name=known[id].name, party=known[id].party, id=id) for id in ids]

    def persons(self) -> tuple[Person, ...]:
        """The people in the order in which they were noted."""
        return tuple(
            Person.model_validate(
                {
                    "id": e.id,
                    "name": e.name,
                    "variants": sorted(e.variants),
                    "party": e.party,
                    "role": e.role,
                    "mentions": list(self._mentions({e.name, *e.variants})),
                }
            )
            for e in self._entries
        )

    def _mentions(self, names: set[str]) -> Iterator[Span]:
        found: set[Span] = set()
        for name in sorted(names, key=len, reverse=True):
            at = self._text.find(name)
            while at >= 0 and len(found) < MENTIONS:
                span = Span(at, at + len(name))
                alone = " " in name or not IN_NAME.search(self._text, max(0, at - 40), at)
                if alone and not any(other.holds(span) for other in found):
                    found.add(span)
                at = self._text.find(name, at + 1)
        return iter(sorted(found))


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where one name is the other or a shorter form of it: both ends agree, and what stands between in its order."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[-1] != long[-1] or len(short[-1]) < 2 or not _is_part(short[0], long[0]):
        return False
    rest = iter(long[1:-1])
    return all(any(_is_part(part, of) for of in rest) for part in short[1:-1])


def _is_part(one: str, other: str) -> bool:
    """True for the same part, or its first letter: "H" for "Holm"."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def identified_attendance(entry: Attendance, people: People) -> Attendance:
    """The entry with the ids of its persons."""
    update: dict[str, object] = {"person": _identified(entry.person, people)}
    if entry.for_:
        update["for_"] = _identified(entry.for_, people)
    return entry.model_copy(update=update)


def identified_vote(vote: Vote, people: People) -> Vote:
    """The vote with the ids of its voters."""
    positions = tuple(p.model_copy(update={"voter": identified_voter(p.voter, people)}) for p in vote.positions)
    return vote.model_copy(update={"positions": positions})


def identified_referral(referral: Referral, people: People) -> Referral:
    """The referral with the id of who makes it."""
    return referral.model_copy(update={"by": identified_voter(referral.by, people)})


def identified_voter(voter: Voter, people: People) -> Voter:
    """The voter with an id where it is a person."""
    return (
        voter.model_copy(update={"id": people.identify(voter.name, voter.party)}) if voter.kind == "person" else voter
    )


def _identified(ref: PersonRef, people: People) -> PersonRef:
    return ref.model_copy(update={"id": people.identify(ref.name, ref.party)})
