"""Pairs the items of a record with those of its gold."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.evaluate.gold import GoldItem
from extract.evaluate.likeness import alike, item_number, title_of


class Aligned(NamedTuple):
    """Each gold item with the record's, where there is one, and the record's items that are left over."""

    pairs: list[tuple[GoldItem | None, GoldItem]]
    left: list[GoldItem]


def align_items(mine: Sequence[GoldItem], gold: Sequence[GoldItem]) -> Aligned:
    """Pairs by printed number, the likest title first where a number stands twice; then by title; then in order."""
    left, pairs = list(mine), dict[int, GoldItem]()
    for rule in (_by_number, _by_title, _by_order):
        for at, wanted in enumerate(gold):
            if at in pairs:
                continue
            rivals = [g for j, g in enumerate(gold) if j != at and j not in pairs]
            if (found := rule(left, wanted, rivals)) is not None:
                pairs[at] = found
                left = [item for item in left if item is not found]
    return Aligned([(pairs.get(at), g) for at, g in enumerate(gold)], left)


def _like(mine: GoldItem, gold: GoldItem) -> float:
    return alike(title_of(mine.title), title_of(gold.title), 0)


def _by_number(left: Sequence[GoldItem], wanted: GoldItem, rivals: Sequence[GoldItem]) -> GoldItem | None:
    number = item_number(wanted.number)
    if number is None:
        return None
    same = [m for m in left if item_number(m.number) == number]
    best = max(same, key=lambda m: _like(m, wanted), default=None)
    nearer = [g for g in rivals if item_number(g.number) == number and best and _like(best, g) > _like(best, wanted)]
    return None if wanted.title and nearer else best


def _by_title(left: Sequence[GoldItem], wanted: GoldItem, rivals: Sequence[GoldItem]) -> GoldItem | None:
    if not title_of(wanted.title):
        return None
    best = max(left, key=lambda m: _like(m, wanted), default=None)
    return best if best is not None and _like(best, wanted) >= 85 else None


def _by_order(left: Sequence[GoldItem], wanted: GoldItem, rivals: Sequence[GoldItem]) -> GoldItem | None:
    unnamed = item_number(wanted.number) is None and not title_of(wanted.title)
    return left[0] if unnamed and left else None
