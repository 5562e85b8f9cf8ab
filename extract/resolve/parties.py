"""Recognises parties and lists from document to document by their ballot letters and names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from extract.domain.resolution import Identity, Mention, Resolution
from extract.lexicon.load import load_register

_ABBREVIATED = {"S": "A", "R": "B"}  # in the place of a letter S is the Socialdemokrater, R the Radikale
_SCHLESWIG = {"aabenraa", "haderslev", "soenderborg", "toender"}  # where list S is Slesvigsk Parti


@cache
def _register() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each form in small letters the ballot letters it may mean, and for each letter the names that held it.

    A form that calls itself a list is left out: such lists are local.
    """
    letters, names = defaultdict(set), defaultdict(set)
    for row in load_register("parties"):
        if row["letter"] and row["name"]:
            names[row["letter"]].add(row["name"])
            for form in row["forms"].split(";"):
                if not form.endswith("listen"):
                    letters[_plain(form)].add(row["letter"])
    return letters, names


def ballot_letter(letter: str | None, place: str) -> str | None:
    """The ballot letter that an abbreviation in a letter's place means: S is A, R is B; others as they are."""
    if letter is None or (letter == "S" and place in _SCHLESWIG):
        return letter
    return _ABBREVIATED.get(letter, letter)


def party_name(letter: str, days: Iterable[str | None] = (None,)) -> str | None:
    """The national party that held the letter on all the days; of a day that is not known, the one that alone ever has.

    A letter is given to one party at a time: of those that ever had it, the newest by then holds it.
    """
    found = {_holder(letter, day) for day in days}
    return next(iter(found)) if len(found) == 1 else None


def _holder(letter: str, day: str | None) -> str | None:
    if day is None:
        return _only(_register()[1].get(letter))
    rows = [row for row in load_register("parties") if row["letter"] == letter and row["name"]]
    begun = [row for row in rows if row["valid_from"] <= day[: len(row["valid_from"])]]
    newest = max(begun, key=lambda row: row["valid_from"], default=None)
    over = newest is None or (newest["valid_to"] and newest["valid_to"] < day[: len(newest["valid_to"])])
    return None if newest is None or over else newest["name"]


def resolve_parties(mentions: Iterable[Mention]) -> Resolution:
    """Which names mean one party within each place.

    Names with one letter are one party; a name without a letter takes the one that the place's documents give it, else
    the register of parties, and is a party of its own where they give it none, or several.
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
        name = _plain(mention.name)
        letter = ballot_letter(mention.letter, mention.place) or _only(letters.get(name) or _register()[0].get(name))
        groups[(letter, "" if letter else name)].append(mention)
    order = sorted(groups, key=lambda key: (key[0] is None, key[0] or "", key[1]))
    return [(key[0], groups[key]) for key in order]


def _letters_of_names(mentions: list[Mention]) -> Mapping[str, set[str]]:
    """The letters that stand with each name; a name that is itself a letter has that letter."""
    seen: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if letter := ballot_letter(mention.letter, mention.place):
            seen[_plain(mention.name)].add(letter)
            seen[_plain(letter)].add(letter)
    return seen


def _only(letters: set[str] | None) -> str | None:
    return next(iter(letters)) if letters and len(letters) == 1 else None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removesuffix("s gruppe").removesuffix("-gruppen")


def _identity(letter: str | None, group: list[Mention]) -> Identity:
    counts: Counter[str] = Counter()
    for mention in group:
        counts[mention.name] += mention.count
    spelled = [name for name in counts if len(name) > 2]  # a letter alone names a party only for want of better
    name = min(spelled or counts, key=lambda n: (-counts[n], n))
    if not spelled and letter:
        name = party_name(letter, {mention.date for mention in group}) or name
    return Identity(place=group[0].place, name=name, variants=tuple(sorted(counts.keys() - {name})), letter=letter)
