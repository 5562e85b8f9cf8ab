"""A field of the head as it was found: what it is, where it stands, and by which rule."""

from dataclasses import dataclass

from extract.domain.identity import Body, Municipality
from extract.domain.text import Span


@dataclass(frozen=True)
class FieldFound:
    """What was found of a field, and where."""

    value: str | Body | Municipality
    span: Span
    rule: str
