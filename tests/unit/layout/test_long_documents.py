"""The work that layout does for an item does not grow with how many items there are."""

from collections.abc import Iterator
from typing import Any

import pytest

from extract.domain.document import RawFile
from extract.layout.items import numbering
from extract.layout.items.styles import find_candidates
from extract.layout.lines import read_lines
from extract.read.document import read_document

HEAD = "Byrådet\nReferat\nMødedato: 4. marts 2021\n\n"
LONG_SLICE = 50


class Passes(list[Any]):
    """A list that counts how often it is gone through, in whole or in a long part."""

    count = 0

    def __iter__(self) -> Iterator[Any]:
        Passes.count += 1
        return super().__iter__()

    def __getitem__(self, index: Any) -> Any:
        found = super().__getitem__(index)
        Passes.count += isinstance(found, list) and len(found) > LONG_SLICE
        return found


def passes(body: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the lines and the candidates are gone through to find the items of the text."""
    lines = Passes(read_lines(read_document(RawFile(source="x", content=(HEAD + body).encode()))))
    monkeypatch.setattr(numbering, "find_candidates", lambda lines, style: Passes(find_candidates(lines, style)))
    Passes.count = 0
    numbering.find_item_lines(lines)
    return Passes.count


@pytest.mark.parametrize(
    "item",
    [
        "{}. Sag om vej\n\nIndstilling\nDet indstilles, at vejen bygges.\n\nBeslutning\nGodkendt.\n\n",
        "{}. Sag om vej\n\nDer er tre veje.\n1. Den første\n2. Den anden\n3. Den tredje\n\n",
    ],
    ids=["sections", "lists"],
)
def test_lines_are_gone_through_as_often_for_many_items_as_for_some(item: str, monkeypatch: pytest.MonkeyPatch) -> None:
    some, many = ("".join(item.format(n) for n in range(1, count)) for count in (100, 400))
    assert passes(many, monkeypatch) == passes(some, monkeypatch)
