"""The words that gold may use: those of the record."""

from collections.abc import Iterable
from typing import get_args

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
