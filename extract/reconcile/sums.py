"""Sums of an item that contradict each other where there is no doubt: a total and its parts, a point and its decision."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.domain.facts import Amount, Decision, Outcome, Recommendation
from extract.domain.record import Warning
from extract.domain.text import Evidence

# "2 mio. kr. til taget fordelt med": all that follow, up to the end of the list, are its parts.
_DIVIDED = re.compile(
    r"[^.;\n\d]{0,100}?(?:i\s(?:19|20)\d\d)?[^.;\n\d]{0,60}?\bfordel(?:t|es)\s(?:med|på)\s(?:hhv\.\s|henholdsvis\s)?"
)
_NEXT_PART = re.compile(r"(?:\si\s(?:19|20)\d\d)?(?:,|,?\s(?:og|samt))\s")
_LIST_ENDS = re.compile(
    r"(?:\si\s(?:19|20)\d\d)?(?:[.;)]?\s*$|[.;)]?\s*\n|[.,;]\s|\s(?=finansieret|svarende|jf|og\sat))"
)
_SCALE = re.compile(r"(?<![a-zæøå])(?:(mia|milliard)|(mio|mill)|(t\.|tusind))", re.IGNORECASE)
_DECIMALS = re.compile(r"\d,(\d+)")
_ADOPTED = {Outcome.APPROVED, Outcome.RECOMMENDED}
_CODE = "AMOUNT_CONFLICT"
_SHORTEST = 25  # characters of a point that a decision repeats; a shorter one may be another matter's


class _Shape(NamedTuple):
    """Words with `#` in the place of each sum, and the sums."""

    words: str
    sums: tuple[Amount, ...]


def conflicting_sums(
    amounts: Sequence[Amount], recommendations: Sequence[Recommendation], decisions: Sequence[Decision], key: str
) -> Iterator[Warning]:
    """A warning for each total that is not the sum of its stated parts, and for each point repeated with another figure."""
    current = [d for d in decisions if d.current]
    for place in [r.evidence for r in recommendations] + [d.evidence for d in current]:
        for total, parts in _divided(place, _within(place, amounts)):
            if _differ(total, parts):
                message = f"»{total.raw}« is divided into {' + '.join(p.raw for p in parts)}"
                yield Warning(code="AMOUNT_CONFLICT", message=message, item=key, evidence=total.evidence)
    for decision in current:
        for recommendation in recommendations if decision.outcome in _ADOPTED else ():
            for asked, given in _repeated(recommendation.evidence, decision.evidence, amounts):
                message = f"»{asked.raw}« is recommended, »{given.raw}« adopted in the same words"
                yield Warning(code="AMOUNT_CONFLICT", message=message, item=key, evidence=given.evidence)


def with_conflicts(amounts: Sequence[Amount], warnings: Sequence[Warning]) -> tuple[Amount, ...]:
    """The sums, those that a warning of a contradiction is about flagged with it, so that they stay out of totals."""
    told = {w.evidence.span for w in warnings if w.code == _CODE and w.evidence}
    return tuple(
        a.model_copy(update={"warnings": (*a.warnings, _CODE)}) if a.evidence.span in told else a for a in amounts
    )


def _within(place: Evidence, amounts: Sequence[Amount]) -> list[Amount]:
    return [a for a in amounts if place.start <= a.evidence.start and a.evidence.end <= place.end]


def _divided(place: Evidence, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, list[Amount]]]:
    """The totals of a passage with all their parts; nothing where the list goes on with what is no plain sum."""
    for at, total in enumerate(amounts[:-2]):
        if not _DIVIDED.fullmatch(_between(place, total, amounts[at + 1])):
            continue
        parts = [amounts[at + 1]]
        for following in amounts[at + 2 :]:
            if not _NEXT_PART.fullmatch(_between(place, parts[-1], following)):
                break
            parts.append(following)
        after = place.quote[parts[-1].evidence.end - place.start :]
        plain = all(a.value and a.per is None and len(a.years) < 2 and not a.onwards for a in parts)
        if len(parts) > 1 and plain and total.value and _LIST_ENDS.match(after):
            yield total, parts


def _between(place: Evidence, one: Amount, other: Amount) -> str:
    return place.quote[one.evidence.end - place.start : other.evidence.start - place.start]


def _differ(total: Amount, parts: Sequence[Amount]) -> bool:
    """True where a total and its parts differ by more than rounding explains, and nothing is approximate."""
    if total.approximate or total.warnings or any(p.approximate or p.warnings for p in parts):
        return False
    summed = sum(abs(Decimal(p.value or 0)) for p in parts)
    return abs(abs(Decimal(total.value or 0)) - summed) > _rounding(total) + sum(_rounding(p) for p in parts)


def _rounding(amount: Amount) -> Decimal:
    """Half the last printed digit, in DKK; nothing for sums in kroner."""
    scale = _SCALE.search(amount.raw)
    if scale is None:
        return Decimal(0)
    unit = Decimal(10) ** (9 if scale[1] else 6 if scale[2] else 3)
    decimals = _DECIMALS.search(amount.raw)
    return unit / 2 / (Decimal(10) ** (len(decimals[1]) if decimals else 0))


def _repeated(asked: Evidence, given: Evidence, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """The sums that differ where a decision repeats a point's words."""
    point, unit = _shape(asked, amounts), _shape(given, amounts)
    at = unit.words.find(point.words)
    if at < 0 or "#" not in point.words or len(point.words) < _SHORTEST:
        return
    first = unit.words[:at].count("#")
    for one, other in zip(point.sums, unit.sums[first:], strict=False):
        if one.value and other.value and one.value != other.value:
            yield one, other


def _shape(place: Evidence, amounts: Sequence[Amount]) -> _Shape:
    own = _within(place, amounts)
    words, at = "", 0
    for amount in own:
        words += place.quote[at : amount.evidence.start - place.start].replace("#", "") + "#"
        at = amount.evidence.end - place.start
    words += place.quote[at:].replace("#", "")
    return _Shape(" ".join(words.lower().split()).strip(" .,;"), tuple(own))
