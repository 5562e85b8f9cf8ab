"""Sums whose own item shows them to be a slip of the pen: "1.200 mio. kr." where the item has "1,2 mio. kr." too."""

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.domain.facts import Amount

CODE = "AMOUNT_IMPLAUSIBLE"
GROUPED = re.compile(r"[-−–÷+]?\d{1,3}\.\d{3}\s*(?:mio|mill)")  # a dot for a comma, or "mio." for "kr."
DECIMALS = re.compile(r"[-−–÷+]?\d{1,3},\d{3}\s*(?:mio|mill)")  # millions to the krone's thousand, beside it
# "Alle beløb er i 1.000 kr.": then a sum without a unit is not in kroner.
IN_THOUSANDS = re.compile(
    r"(?i)\b(?:beløb(?:ene)?|tal(?:lene)?)\s+(?:er\s+)?(?:angivet\s+|opgjort\s+|anført\s+)?i\s+(?:hele\s+)?(?:1\.?000|t\.?|tusinde?)\s*kr"
)
NEAR = 200  # characters within which two sums of one kind are written alike


def flag_slips(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The same sums of one item, whose text is `text`, with those flagged that cannot be what they say.

    A "N.NNN mio." is flagged where the item has its thousandth or millionth, or a "N,NNN mio." near it; a sum without a
    unit where the item says that its sums are in thousands.
    """
    slips = set(_slips(amounts))
    bare = {a.id for a in amounts if a.evidence.found_by.startswith("amounts.part")}
    if bare and IN_THOUSANDS.search(text):
        slips |= bare
    return [a.model_copy(update={"warnings": (*a.warnings, CODE)}) if a.id in slips else a for a in amounts]


def _slips(amounts: Sequence[Amount]) -> list[str]:
    suspects = [a for a in amounts if "mi" in a.raw and a.value and not a.warnings and GROUPED.match(a.raw)]
    values = {abs(Decimal(a.value)) for a in amounts if a.value} if suspects else set()
    return [a.id for a in suspects if _is_slip(a, amounts, values)]


def _is_slip(amount: Amount, amounts: Sequence[Amount], values: set[Decimal]) -> bool:
    value = abs(Decimal(amount.value or 0))
    round_sum = len(str(int(value)).rstrip("0")) < 2  # "1.000 mio. kr." and "1 mio. kr." may both be meant
    if not round_sum and (value / 1000 in values or value / 1_000_000 in values):
        return True
    at = amount.evidence.start
    return any(abs(other.evidence.start - at) < NEAR and DECIMALS.match(other.raw) for other in amounts)
