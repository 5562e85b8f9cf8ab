"""The record's page names every field, every value and every warning that the code can write."""

import re
from pathlib import Path
from typing import Any

from extract.domain.record import Record

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")


def values(schema: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for definition in schema["$defs"].values():
        parts = [definition, *definition.get("properties", {}).values()]
        parts += [option for part in parts for option in part.get("anyOf", [])]
        for part in parts:
            found |= set(part.get("enum", []))
    return found


def warnings_in_code() -> set[str]:
    codes: set[str] = set()
    for path in (ROOT / "extract").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r"(?:code=|Notice\(|POOR = |SEVERAL_MEETINGS = )\"([A-Z_]+)\"", source))
        if "amounts" in path.parts:
            codes |= set(re.findall(r"\"(AMOUNT_[A-Z_]+)\"", source))
    return codes


def test_every_field_is_named() -> None:
    schema = Record.model_json_schema(by_alias=True)
    fields = set(schema["properties"])
    for definition in schema["$defs"].values():
        fields |= set(definition.get("properties", {}))
    assert {f for f in fields if not re.search(rf"[`\"]{f}[`\"]", PAGE)} == set()


def test_every_value_is_named() -> None:
    assert {v for v in values(Record.model_json_schema()) if f"`{v}`" not in PAGE} == set()


def test_the_warnings_are_those_of_the_code() -> None:
    table = PAGE[PAGE.index("## Warnings") :]
    listed = re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)
    assert listed == sorted(listed)
    assert set(listed) == warnings_in_code()
