"""Documents with the whole record that is right for them; a missing record is written, and the test fails for review."""

import json
from pathlib import Path
from typing import Any

import pytest

from extract.pipeline import read_minutes

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/document.*"))
EXPECTED = "expected.json"


def record_of(case: Path) -> dict[str, Any]:
    """The record without its text, and without what names the input rather than reads it."""
    [document] = case.glob("document.*")
    data: dict[str, Any] = json.loads(read_minutes(document, names="rules").to_json(text=False))
    data["document"] = {k: v for k, v in data["document"].items() if k not in ("id", "source", "member")}
    return data


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_is_the_reviewed_one(case: Path) -> None:
    found, kept = record_of(case), case / EXPECTED
    if not kept.exists():
        kept.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{kept} was missing and is now written: review it, then run again")
    assert found == json.loads(kept.read_text(encoding="utf-8"))
