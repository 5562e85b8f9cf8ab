"""Every wording of a vote in `vote_wordings.toml` is read as exactly the votes it says, and no false dissent is read."""

import tomllib
from pathlib import Path

import pytest

from tests.reading import item_of, spelled

FOUR = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males\n4. træet fældes"
CASES = tomllib.loads((Path(__file__).parent / "vote_wordings.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_the_wording_says_exactly_these_votes(case: dict[str, list[str] | str]) -> None:
    item = item_of(FOUR, case["text"], body=case.get("body", "Byrådet"))  # type: ignore[arg-type]
    assert [spelled(vote) for vote in item.votes] == case["votes"]


def test_there_are_many_wordings() -> None:
    assert len(CASES) == len({case["text"] for case in CASES}) >= 130
    assert sum(not case["votes"] for case in CASES) >= 25
