"""The words, dates and sums that gold may use: those of the record."""

import re
from collections.abc import Iterable
from typing import Annotated, get_args

from pydantic import AfterValidator, BaseModel


def one_of(values: Iterable[str]) -> AfterValidator:
    """Refuses a word that the record never has: it would be counted as a fault of the program."""
    known = tuple(str(value) for value in values)

    def check(word: str) -> str:
        if word not in known:
            raise ValueError(f"{word!r} is not one of {', '.join(known)}")
        return word

    return AfterValidator(check)


def choices(fact: type[BaseModel], field: str) -> AfterValidator:
    """The words that a field of the record may have."""
    kinds = get_args(fact.model_fields[field].annotation) or ()
    words = [word for kind in kinds for word in (get_args(kind) or (kind,)) if isinstance(word, str)]
    return one_of(words)


def _iso_day(day: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        raise ValueError(f"{day!r} is no day as a record writes it; write 2021-03-04")
    return day


def _exact_sum(value: str) -> str:
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", value, re.ASCII):  # not "NaN" or "1e6", which Decimal takes for numbers
        raise ValueError(f"{value!r} is no sum as a record writes it; write kroner alone, 1500000 or 1500000.50")
    return value


Day = Annotated[str, AfterValidator(_iso_day)]  # refused otherwise: it would be counted as a fault of the program
Sum = Annotated[str, AfterValidator(_exact_sum)]
