"""Recognises parties and lists from document to document by their ballot letters and names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from extract.domain.resolution import Identity, Mention, Resolution


def resolve_parties(mentions: Iterable[Mention]) -> Resolution:
    """Which names mean one party within each place.

    Names with one letter are one party; a name without a letter takes the one that the place's documents give it, and
    is a party of its own where they give it none, or several.
    """
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.place].append(mention)
    groups: list[tuple[str | None, list[Mention]]] = []
    for place in sorted(places):
        groups += _resolve_place(places[place])
    return Resolution(
        identities=tuple(_identity(letter, group) for letter, group in groups),
        links={mention.key: index for index, (_, group) in enumerate(groups) for mention in group},
    )


def _resolve_place(mentions: list[Mention]) -> list[tuple[str | None, list[Mention]]]:
    letters = _letters_of_names(mentions)
    groups: dict[tuple[str | None, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        letter = mention.letter or letters.get(_plain(mention.name))
        groups[(letter, "" if letter else _plain(mention.name))].append(mention)
    order = sorted(groups, key=lambda key: (key[0] is None, key[0] or "", key[1]))
    return [(key[0], groups[key]) for key in order]


def _letters_of_names(mentions: list[Mention]) -> Mapping[str, str]:
    """The letter of each name that stands with exactly one; a name that is itself a letter has that letter."""
    seen: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.letter:
            seen[_plain(mention.name)].add(mention.letter)
            seen[mention.letter.casefold()].add(mention.letter)
    return {name: next(iter(letters)) for name, letters in seen.items() if len(letters) == 1}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removesuffix("s gruppe").removesuffix("-gruppen")


def _identity(letter: str | None, group: list[Mention]) -> Identity:
    counts: Counter[str] = Counter()
    for mention in group:
        counts[mention.name] += mention.count
    name = min(
        counts, key=lambda n: (len(n) < 3, -counts[n], n)
    )  # a letter alone names a party only for want of better
    return Identity(place=group[0].place, name=name, variants=tuple(sorted(counts.keys() - {name})), letter=letter)
