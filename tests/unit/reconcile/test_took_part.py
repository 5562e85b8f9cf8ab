"""Who was in the room at each item."""

from extract.domain.document import RawFile
from extract.domain.record import Record
from extract.pipeline import extract_record


def record(head: str, *items: str) -> Record:
    body = "".join(f"\n{n}. Sag nummer {n}\nBeslutning\nGodkendt.\n{line}\n" for n, line in enumerate(items, 1))
    text = f"Byrådet\nReferat\nMødedato: 4. marts 2021\n{head}\n{body}"
    return extract_record(RawFile(source="x", content=text.encode()), names="rules")


def room(found: Record) -> list[list[str]]:
    names = {p.id: p.name for p in found.people}
    return [[names[id] for id in item.took_part] for item in found.items]


def test_who_is_away_from_an_item_is_not_in_the_room() -> None:
    found = record("Deltagere: Anna Holm (A), Bo Lund (V)", "Fraværende: Bo Lund (V)", "")
    assert room(found) == [["Anna Holm"], ["Anna Holm", "Bo Lund"]]


def test_who_leaves_is_out_from_the_next_item() -> None:
    found = record("Deltagere: Anna Holm (A), Bo Lund (V)", "Bo Lund (V) forlod mødet kl. 18.40.", "")
    assert room(found) == [["Anna Holm", "Bo Lund"], ["Anna Holm"]]


def test_without_a_list_of_those_present_it_stays_open() -> None:
    assert room(record("Fraværende: Bo Lund (V)", "")) == [[]]
