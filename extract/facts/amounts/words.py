"""Danish number words as they stand before "million" or "kroner", generated from their closed set."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

_ONES = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TENS = ("tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")


@cache
def number_word_values() -> dict[str, Decimal]:
    """Every number word from a quarter to a hundred, in lower case, with its value."""
    values = dict(_whole())
    values |= {
        "en halv": Decimal("0.5"),
        "den halve": Decimal("0.5"),
        "en kvart": Decimal("0.25"),
        "halvanden": Decimal("1.5"),
    }
    for word, value in tuple(_whole())[:10]:
        for half in ("en halv", "et halvt"):
            values[f"{word} og {half}"] = value + Decimal("0.5")
            values[f"{word} {half}"] = value + Decimal("0.5")  # "tre en halv million"
    return values


def _whole() -> Iterator[tuple[str, Decimal]]:
    for value, word in enumerate(_ONES + _TEENS, start=1):
        yield word, Decimal(value)
    yield from (("én", Decimal(1)), ("et", Decimal(1)), ("ét", Decimal(1)))
    for ten, tens in enumerate(_TENS, start=2):
        yield tens, Decimal(10 * ten)
        for one, ones in enumerate(_ONES, start=1):
            yield f"{ones}og{tens}", Decimal(10 * ten + one)
    yield "hundrede", Decimal(100)
