"""Recognises persons from document to document: exact names first, then shortened ones, then slips of the pen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.domain.resolution import Identity, Mention, Resolution
from extract.resolve.names import Agreement, agreement, name_parts


@dataclass
class _Cluster:
    """Mentions held to be one person while they are gathered."""

    parts: tuple[str, ...]
    letter: str | None
    mentions: list[Mention] = field(default_factory=list)
    documents: set[int | None] = field(default_factory=set)

    def add(self, other: "_Cluster") -> None:
        self.mentions += other.mentions
        self.documents |= other.documents
        self.letter = self.letter or other.letter


def resolve_persons(mentions: Iterable[Mention]) -> Resolution:
    """Who is who within each place; a mention that fits several persons stays open with these as candidates.

    Two mentions of one document are two persons. Names of different stated parties are different persons; a slip of
    the pen is forgiven only where both state the same party.
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
    )


def _resolve_place(mentions: list[Mention]) -> tuple[list[_Cluster], list[tuple[_Cluster, list[_Cluster]]]]:
    persons: list[_Cluster] = []
    left_open = []
    by_initial: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in sorted(_same_names(mentions), key=_precedence):
        fits = _best_fits(cluster, by_initial[_initial(cluster)])
        if len(fits) == 1 and not fits[0].documents & cluster.documents:
            fits[0].add(cluster)
        elif len(fits) > 1 or len(cluster.parts) < 2:
            left_open.append((cluster, fits))
        else:
            persons.append(cluster)
            by_initial[_initial(cluster)].append(cluster)
    return persons, left_open


def _same_names(mentions: list[Mention]) -> Iterator[_Cluster]:
    """One cluster a name and stated party."""
    clusters: dict[tuple[tuple[str, ...], str | None], _Cluster] = {}
    for mention in mentions:
        key = (name_parts(mention.name), mention.letter)
        cluster = clusters.setdefault(key, _Cluster(*key))
        cluster.mentions.append(mention)
        cluster.documents.add(mention.document)
    yield from clusters.values()


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


def _best_fits(cluster: _Cluster, persons: list[_Cluster]) -> list[_Cluster]:
    levels = [(level, person) for person in persons if (level := _fit(cluster, person))]
    best = max((level for level, _ in levels), default=Agreement.NONE)
    return [person for level, person in levels if level is best]


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
        place=person.mentions[0].place, name=fullest, variants=tuple(sorted(forms)), letter=person.letter, role=role
    )
