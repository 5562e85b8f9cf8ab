"""Recognises political bodies from document to document, whether spelled out, in another form, or abbreviated."""

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import fuzz

from extract.domain.resolution import Identity, Mention, Resolution

_SAME = 93.0  # similarity in per cent above which two names of one place are one body
_SHORTEST_SLIP = 12  # characters below which another letter makes another body
_ENDINGS = (("erne", ""), ("et", ""), ("en", ""))
_KINDS = ("udvalget", "udvalg", "rådet", "råd")
_PERIOD = re.compile(r"\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:\d\d){1,2})?$")  # "Byråd 2022", "Byråd 2022-2025"
_ABBREVIATION = re.compile(r"[A-ZÆØÅ&]{2,6}")


def resolve_bodies(mentions: Iterable[Mention]) -> Resolution:
    """Which names mean one body within each place; an abbreviation that fits several bodies is one of its own."""
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.place].append(mention)
    groups = [group for place in sorted(places) for group in _resolve_place(places[place])]
    return Resolution(
        identities=tuple(_identity(group) for group in groups),
        links={mention.key: index for index, group in enumerate(groups) for mention in group},
    )


def plain_name(name: str) -> str:
    """The name in small letters without definite ending and period of office: `Byrådet 2022-2025` → `byråd`."""
    words = re.sub(r"[^\w&]+", " ", _PERIOD.sub("", name.casefold())).replace("&", " og ").split()
    if not words:
        return ""
    for ending, instead in _ENDINGS:
        if words[-1].endswith(ending) and len(words[-1]) > len(ending) + 2:
            words[-1] = words[-1].removesuffix(ending) + instead
            break
    return " ".join(words)


def abbreviations(name: str) -> set[str]:
    """The abbreviations that minutes use for a name: `Beskæftigelses- og Socialudvalget` → BSU, B&SU, BOSU."""
    words = re.sub(r"[^\w&]+", " ", name.casefold()).replace("&", "og").split()
    tail = next((kind[0] for kind in _KINDS if words and words[-1].endswith(kind) and words[-1] != kind), "")
    plain = "".join(word[0] for word in words if word not in ("og", "for")) + tail
    joined = "".join(word[0] for word in words if word != "for") + tail
    return {plain.upper(), joined.upper()}


def _resolve_place(mentions: list[Mention]) -> list[list[Mention]]:
    groups: list[list[Mention]] = []
    spelled = [m for m in mentions if not _ABBREVIATION.fullmatch(m.name)]
    for mention in sorted(spelled, key=lambda m: (-m.count, m.name)):
        _join(groups, mention, [group for group in groups if _same(mention.name, group[0].name)])
    for mention in sorted((m for m in mentions if _ABBREVIATION.fullmatch(m.name)), key=lambda m: m.name):
        short = mention.name.replace("&", "")
        _join(groups, mention, [group for group in groups if short in abbreviations(group[0].name)])
    return groups


def _join(groups: list[list[Mention]], mention: Mention, fits: list[list[Mention]]) -> None:
    """Adds the mention to the only group that fits, or begins one of its own."""
    if len(fits) == 1:
        fits[0].append(mention)
    else:
        groups.append([mention])


def _same(one: str, other: str) -> bool:
    plain, against = plain_name(one), plain_name(other)
    if plain == against:
        return True
    long_enough = min(len(plain), len(against)) >= _SHORTEST_SLIP
    numbered_alike = re.findall(r"\d+", plain) == re.findall(r"\d+", against)
    return long_enough and numbered_alike and fuzz.ratio(plain, against) >= _SAME


def _identity(group: list[Mention]) -> Identity:
    name = _PERIOD.sub("", group[0].name)
    return Identity(place=group[0].place, name=name, variants=tuple(sorted({m.name for m in group} - {name})))
