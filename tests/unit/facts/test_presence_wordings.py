"""Every wording of presence in `presence_wordings.toml` is read as exactly the entries it says, in the head and in items."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.domain.facts import Attendance
from tests.reading import read

CASES = tomllib.loads((Path(__file__).parent / "presence_wordings.toml").read_text(encoding="utf-8"))["case"]


def spelled(entry: Attendance) -> str:
    person = f"{entry.person.name} ({entry.person.party or '-'})"
    told = [
        entry.time or "",
        "#" + ",".join(entry.items) if entry.items else "",
        f"for {entry.for_.name}" if entry.for_ else "",
        f"@{entry.decision}" if entry.decision else "",
    ]
    return " ".join(part for part in (person, entry.status, *told) if part)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][77:137])
def test_the_wording_says_exactly_this_presence(case: dict[str, Any]) -> None:
    record = read(case["text"])
    names = {p.id: p.name for p in record.people}
    found = {
        "in_head": sorted(spelled(a) for a in record.attendance),
        "in_items": [sorted(spelled(a) for a in item.attendance) for item in record.items],
        "took_part": [sorted(names[id] for id in item.took_part) for item in record.items],
        "warnings": sorted(w.code for w in record.warnings if w.code != "NO_DECISION_TEXT"),
    }
    assert {key: found[key] for key in case if key != "text"} == {key: case[key] for key in case if key != "text"}


def test_there_are_many_wordings() -> None:
    assert len(CASES) >= 120
