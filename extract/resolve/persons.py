"""Recognises persons from document to document: exact names first, then shortened ones, then slips of the pen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from extract.domain.resolution import Identity, Mention, Resolution
from extract.resolve.names import Agreement, agreement, name_parts
from extract.resolve.parties import ballot_letter


@dataclass
class _Cluster:
    """Mentions held to be one person while they are gathered."""

    parts: tuple[str, ...]
    letter: str | None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def documents(self) -> set[int | None]:
        """The documents that name the person."""
        return {mention.document for mention in self.mentions}

    @property
    def days(self) -> list[str]:
        """The dates of these documents, in order."""
        return sorted(mention.date for mention in self.mentions if mention.date)

    def add(self, other: "_Cluster") -> None:
        """Takes in the other's mentions."""
        self.mentions += other.mentions
        self.letter = self.letter or other.letter


def resolve_persons(mentions: Iterable[Mention]) -> Resolution:
    """Who is who within each place; a mention that fits several persons stays open with these as candidates.

    Two names in one document are two persons. One name with different stated parties is two persons, unless the last
    meeting under one party comes before the first under the next: then the person changed party, and the newest is
    given. A slip of the pen is forgiven only where both state the same party.
    """
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.place].append(mention)
    persons: list[_Cluster] = []
    open_ones: list[tuple[_Cluster, list[_Cluster]]] = []
    for place in sorted(places):
        found, left_open = _resolve_place(places[place])
        persons += found
        open_ones += left_open
    index = {id(person): i for i, person in enumerate(persons)}
    return Resolution(
        identities=tuple(_identity(person) for person in persons),
        links={m.key: index[id(person)] for person in persons for m in person.mentions},
        candidates={m.key: tuple(index[id(p)] for p in fits) for c, fits in open_ones for m in c.mentions},
        near=tuple((index[id(one)], index[id(other)]) for one, other in _near(persons)),
    )


def _resolve_place(mentions: list[Mention]) -> tuple[list[_Cluster], list[tuple[_Cluster, list[_Cluster]]]]:
    persons: list[_Cluster] = []
    left_open = []
    by_initial: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in sorted(_one_a_name(mentions), key=_precedence):
        level, fits = _best_fits(cluster, by_initial[_initial(cluster)])
        apart = len(fits) == 1 and level is not Agreement.SAME and bool(fits[0].documents & cluster.documents)
        if len(fits) == 1 and not apart:
            fits[0].add(cluster)
        elif len(fits) > 1 or len(cluster.parts) < 2:
            left_open.append((cluster, fits))
        else:
            persons.append(cluster)
            by_initial[_initial(cluster)].append(cluster)
    return persons, left_open


def _one_a_name(mentions: list[Mention]) -> Iterator[_Cluster]:
    """One cluster a name and party, or a name where the party was changed over time."""
    by_name: dict[tuple[str, ...], dict[str | None, _Cluster]] = defaultdict(dict)
    for mention in mentions:
        parts, letter = name_parts(mention.name), ballot_letter(mention.letter, mention.place)
        by_name[parts].setdefault(letter, _Cluster(parts, letter)).mentions.append(mention)
    for clusters in by_name.values():
        in_parties = sorted((c for letter, c in clusters.items() if letter), key=lambda c: (c.days, c.letter))
        if len(in_parties) > 1 and all(_follows(one, next_one) for one, next_one in pairwise(in_parties)):
            yield _Cluster(in_parties[-1].parts, in_parties[-1].letter, [m for c in in_parties for m in c.mentions])
        else:
            yield from in_parties
        if None in clusters:
            yield clusters[None]


def _near(persons: list[_Cluster]) -> Iterator[tuple[_Cluster, _Cluster]]:
    """Persons of one place whose names agree although they were kept apart; the more often named first.

    The same name under two parties is not told: these are two persons by what the documents say.
    """
    alike: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
    for person in persons:
        if len(person.parts) > 1:
            alike[(person.mentions[0].place, _initial(person))].append(person)
    for group in alike.values():
        for one, other in combinations(group, 2):
            differ = one.letter and other.letter and one.letter != other.letter
            if not differ and agreement(one.parts, other.parts):
                first, second = sorted((one, other), key=lambda person: (-len(person.mentions), person.parts))
                yield first, second


def _follows(earlier: _Cluster, later: _Cluster) -> bool:
    """True where every meeting of the earlier cluster is dated before those of the later one."""
    return bool(earlier.days and later.days) and earlier.days[-1] < later.days[0]


def _precedence(cluster: _Cluster) -> tuple[int, int, int, int, tuple[str, ...], str]:
    """Full names before initials, more parts before fewer, stated parties before none, frequent before rare."""
    initials = sum(len(part) == 1 for part in cluster.parts)
    return (
        len(cluster.parts) < 2, -(len(cluster.parts) - initials), cluster.letter is None, -len(cluster.mentions),
        cluster.parts, cluster.letter or "",
    )  # fmt: skip


def _initial(cluster: _Cluster) -> str:
    """Names are compared where first names begin alike; a slip in the first letter is not looked for."""
    return cluster.parts[0][0] if cluster.parts else ""


def _best_fits(cluster: _Cluster, persons: list[_Cluster]) -> tuple[Agreement, list[_Cluster]]:
    levels = [(level, person) for person in persons if (level := _fit(cluster, person))]
    best = max((level for level, _ in levels), default=Agreement.NONE)
    return best, [person for level, person in levels if level is best]


def _fit(cluster: _Cluster, person: _Cluster) -> Agreement:
    if cluster.letter and person.letter and cluster.letter != person.letter:
        return Agreement.NONE
    level = agreement(cluster.parts, person.parts)
    if level is Agreement.SLIP and (cluster.letter is None or cluster.letter != person.letter):
        return Agreement.NONE
    return level


def _identity(person: _Cluster) -> Identity:
    names = Counter(mention.name for mention in person.mentions)
    fullest = min(names, key=lambda name: (-sum(len(p) > 1 for p in name_parts(name)), -names[name], name))
    forms = {form for mention in person.mentions for form in (mention.name, *mention.variants)} - {fullest}
    roles = Counter(mention.role for mention in person.mentions if mention.role)
    role = min(roles, key=lambda role: (-roles[role], role)) if roles else None
    return Identity(
        place=person.mentions[0].place, name=fullest, variants=tuple(sorted(forms)),
        letter=None if _left_its_party(person) else person.letter, letters=_letters(person), role=role,
    )  # fmt: skip


def _left_its_party(person: _Cluster) -> bool:
    """True where the newest document that says where the person belongs says that it is in no party."""
    told = [(m.date, m.independent) for m in person.mentions if m.date and (m.letter or m.independent)]
    return bool(told) and max(told)[1]


def _letters(person: _Cluster) -> tuple[str, ...]:
    """The letters that stand with the person, each at its first day; those without a day come last."""
    stated = ((m.date or "~", ballot_letter(m.letter, m.place)) for m in person.mentions)
    return tuple(dict.fromkeys(letter for _, letter in sorted((d, letter) for d, letter in stated if letter)))
