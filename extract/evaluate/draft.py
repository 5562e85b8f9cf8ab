"""Drafts a gold file from a record, for a person to correct."""

import json
from typing import Any

from extract.domain.record import Record

_LEFT_OUT = frozenset({"evidence", "sections", "span", "mentions", "took_part", "text_length", "id"})
_KEEPS_ID = frozenset({"recommendations", "decisions", "votes", "amounts"})


def draft_gold(record: Record) -> dict[str, Any]:
    """The record as gold: without evidence, spans, sections and text, and with what its corrector fills in."""
    said = json.loads(record.to_json(text=False))
    document = {"source": said["document"]["source"], "genre": said["document"]["genre"]}
    return {
        "record_version": said["record_version"],
        "document": document,
        "partial": False,
        "meeting": _pruned(said["meeting"]),
        "attendance": _pruned(said["attendance"]),
        "items": [_item(item) for item in said["items"]],
        "people": [{k: person[k] for k in ("name", "party", "role")} for person in said["people"]],
        "warnings": [{"code": w["code"], "item": w["item"]} for w in said["warnings"]],
        "arguable": [],
    }


def _item(item: dict[str, Any]) -> dict[str, Any]:
    pruned: dict[str, Any] = {}
    for layer, value in item.items():
        if layer in _LEFT_OUT:
            continue
        pruned[layer] = _pruned(value, keep_id=layer in _KEEPS_ID)
    return pruned


def _pruned(value: Any, *, keep_id: bool = False) -> Any:
    if isinstance(value, list):
        return [_pruned(part, keep_id=keep_id) for part in value]
    if not isinstance(value, dict):
        return value
    pruned = {}
    for key, part in value.items():
        if key not in _LEFT_OUT or (key == "id" and keep_id):
            pruned[key] = _pruned(part)
    return pruned
