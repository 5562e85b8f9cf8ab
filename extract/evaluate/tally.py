"""Counts of what was found, missed and added, and the measures made of them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

T = TypeVar("T")


class Fault(NamedTuple):
    """A thing missed or added, and where."""

    kind: str  # MISS | EXTRA
    where: str
    what: str


@dataclass
class Tally:
    """True and false positives and false negatives of one layer, with the faults."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of gold that was found; 1 where gold holds nothing."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else 1.0

    @property
    def gold(self) -> int:
        """How many things gold holds."""
        return self.right + self.missed

    def add(self, other: "Tally") -> None:
        """Pools another tally into this one."""
        self.right += other.right
        self.extra += other.extra
        self.missed += other.missed
        self.faults.extend(other.faults)


def in_words(thing: object) -> str:
    """A thing that is compared, as a person would write it: its parts that say something, a set's in brackets."""
    if isinstance(thing, Decimal):
        return f"{thing:f}"
    if isinstance(thing, BaseModel):
        return in_words(tuple(value for _, value in thing if value is not None))
    if isinstance(thing, frozenset):
        return f"[{'; '.join(sorted(map(in_words, thing)))}]"
    if isinstance(thing, tuple):
        return " · ".join(part for part in map(in_words, thing) if part)
    return "" if thing is None else str(thing)


def compare_bags(mine: Iterable[Hashable], gold: Iterable[Hashable], where: str) -> Tally:
    """Equal things cancel out, each as often as it stands on both sides."""
    left, right = Counter(mine), Counter(gold)
    missed, extra = right - left, left - right
    faults = [Fault("MISS", where, in_words(x)) for x in missed.elements()]
    faults += [Fault("EXTRA", where, in_words(x)) for x in extra.elements()]
    return Tally((left & right).total(), extra.total(), missed.total(), faults)


def compare_pairs(mine: Sequence[T], gold: Sequence[T], likeness: Callable[[T, T], float], where: str) -> Tally:
    """Pairs the most alike first, each once; `likeness` is 0 where two cannot be the same."""
    scored = [(likeness(m, g), i, j) for i, m in enumerate(mine) for j, g in enumerate(gold)]
    pairs: dict[int, int] = {}
    for like, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if like > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    missed = [g for j, g in enumerate(gold) if j not in pairs.values()]
    extra = [m for i, m in enumerate(mine) if i not in pairs]
    faults = [Fault("MISS", where, in_words(x)) for x in missed] + [Fault("EXTRA", where, in_words(x)) for x in extra]
    return Tally(len(pairs), len(extra), len(missed), faults)
