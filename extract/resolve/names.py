"""Compares names of persons: as spelled, with initials, with parts left out, with a slip of the pen."""

import re
from enum import IntEnum

from rapidfuzz.distance import DamerauLevenshtein

_SPELLINGS = (
    ("aa", "å"),
    ("ae", "æ"),
    ("oe", "ø"),
    ("ph", "f"),
    ("ch", "k"),
    ("th", "t"),
    ("w", "v"),
    ("ck", "k"),
    ("é", "e"),
    ("ü", "y"),
)
_SHORTEST_SLIP = 5  # in shorter names a changed letter makes another name: Ole, Ove; Lone, Tone


class Agreement(IntEnum):
    """How well two names agree; only names that agree at all may mean one person."""

    NONE = 0
    SLIP = 1  # one part differs by one letter
    SHORTENED = 2  # a part is an initial or is left out
    SAME = 3


def name_parts(name: str) -> tuple[str, ...]:
    """The name's parts in small letters, hyphens and full stops away, spelling variants made one."""
    parts = re.sub(r"[^\w]+", " ", name.casefold()).split()
    return tuple(_spelled(part) for part in parts)


def agreement(one: tuple[str, ...], other: tuple[str, ...]) -> Agreement:
    """How two names of at least two parts agree; the first and the last part must both be there."""
    if one == other:
        return Agreement.SAME
    if min(len(one), len(other)) < 2:
        return Agreement.NONE
    shorter, longer = sorted((one, other), key=len)
    ends = min(_part_agreement(shorter[0], longer[0]), _part_agreement(shorter[-1], longer[-1], surname=True))
    middle = _middle_agreement(list(shorter[1:-1]), list(longer[1:-1]))
    slips = sum(level is Agreement.SLIP for level in (_part_agreement(shorter[0], longer[0]), middle)) + (
        _part_agreement(shorter[-1], longer[-1], surname=True) is Agreement.SLIP
    )
    return Agreement.NONE if slips > 1 else min(ends, middle)


def _spelled(part: str) -> str:
    for written, meant in _SPELLINGS:
        part = part.replace(written, meant)
    return part


def _part_agreement(one: str, other: str, *, surname: bool = False) -> Agreement:
    if one == other:
        return Agreement.SAME
    if not surname and min(len(one), len(other)) == 1 and one[0] == other[0]:
        return Agreement.SHORTENED
    if (
        min(len(one), len(other)) >= _SHORTEST_SLIP
        and one[0] == other[0]
        and DamerauLevenshtein.distance(one, other) == 1
    ):
        return Agreement.SLIP
    return Agreement.NONE


def _middle_agreement(shorter: list[str], longer: list[str]) -> Agreement:
    """Every middle part of the shorter name stands in the longer one, in order; the others are left out."""
    level = Agreement.SAME if len(shorter) == len(longer) else Agreement.SHORTENED
    rest = iter(longer)
    for part in shorter:
        found = next((a for a in (_part_agreement(part, candidate) for candidate in rest) if a), Agreement.NONE)
        level = min(level, found)
    return level
