"""What in gold looks like a slip of its writer's, which would be counted as a fault of the program or not at all."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from extract.domain.record import Record
from extract.evaluate.gold import Gold, GoldItem, Lenient

_SHOWN = 5
_NOTES = frozenset({"arguable", "comment", "note"})  # may stand anywhere


def doubts(said: dict[str, Any], gold: Gold) -> list[str]:
    """Lines that say what to look at: fields that nobody reads, ids that nothing has, voters of no kind."""
    strange = list(_strange_fields(said, Gold, ""))
    lines = (
        [f"no such field is scored: {', '.join(strange[:_SHOWN])}{' …' * (len(strange) > _SHOWN)}"] if strange else []
    )
    for at, item in enumerate(gold.items or ()):
        lines += [f"items.{at}.{fault}" for fault in (*_lost_ids(item), *_kindless(item))]
    return lines


def _strange_fields(said: object, model: type[BaseModel], place: str) -> Iterator[str]:
    """Fields that gold does not have there, nor a record anywhere, with the one that may be meant."""
    if not isinstance(said, dict):
        return
    fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    for name, value in said.items():
        if name in fields:
            if inner := _model_in(fields[name]):
                for at, part in enumerate(value if isinstance(value, list) else [value]):
                    yield from _strange_fields(part, inner, f"{place}{name}.{f'{at}.' * isinstance(value, list)}")
        elif name not in _NOTES and name not in _record_fields():
            near = get_close_matches(name, fields, 1)
            yield place + name + (f" ({near[0]}?)" if near else "")


def _model_in(annotation: object) -> type[Lenient] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Lenient) else None
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


@cache
def _record_fields() -> frozenset[str]:
    """All names of fields in a record, which gold may hold although they are not scored."""
    schema = Record.model_json_schema(mode="serialization")
    return frozenset(name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", ()))


def _lost_ids(item: GoldItem) -> Iterator[str]:
    """Facts that name another fact of the item which is not there."""
    known = {fact.id for facts in (item.recommendations, item.decisions, item.amounts) for fact in facts or ()}
    for layer in ("mappings", "votes", "attendance", "moves"):
        for at, fact in enumerate(getattr(item, layer) or ()):
            for name in ("recommendation", "decision", "amount"):
                named = getattr(fact, name, None)
                if named and named not in known and getattr(item, f"{name}s") is not None:
                    yield f"{layer}.{at}.{name}: nothing in the item has the id {named}"


def _kindless(item: GoldItem) -> Iterator[str]:
    for at, vote in enumerate(item.votes or ()):
        for n, position in enumerate(vote.positions):
            if position.voter.kind is None:
                yield f"votes.{at}.positions.{n}.voter: it has no kind, and counts as a party; write person, party or group"
