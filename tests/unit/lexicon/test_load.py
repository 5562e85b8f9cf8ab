"""The loader refuses an entry that does not prove itself."""

import pytest

from extract.lexicon.load import load_register, load_topic, parse_topic, topics
from extract.lexicon.rule import Example, LexiconError, Phrase

ENTRY = {
    "id": '"outcome.hailed"',
    "sets": '{ outcome = "approved" }',
    "phrases": '["hyldet|hyldes", "med jubel"]',
    "reads": '["Planen blev [[hyldet]].", "Vedtaget [[med jubel]]."]',
    "leaves": '["Planen blev læst."]',
}


def toml(**changes: str | None) -> str:
    fields = {k: v for k, v in {**ENTRY, **changes}.items() if v is not None}
    return "[[entry]]\n" + "\n".join(f"{k} = {v}" for k, v in fields.items()) + "\n"


def test_an_entry_is_read() -> None:
    [entry] = parse_topic("invented", toml())
    assert entry.id == "outcome.hailed"
    assert entry.sets == {"outcome": "approved"}
    assert entry.phrases == (Phrase("hyldet|hyldes"), Phrase("med jubel"))
    assert entry.reads == (Example.parse("Planen blev [[hyldet]]."), Example.parse("Vedtaget [[med jubel]]."))
    assert entry.leaves == ("Planen blev læst.",)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reads": None}, "wrong keys ['reads']"),
        ({"leaves": None}, "wrong keys ['leaves']"),
        ({"phrases": None}, "wrong keys ['phrases']"),
        ({"sets": None}, "wrong keys ['sets']"),
        ({"weight": "3"}, "wrong keys ['weight']"),
        ({"id": None}, "wrong keys ['id']"),
        ({"reads": "[]"}, "phrases, reads and leaves must not be empty"),
        ({"leaves": "[]"}, "phrases, reads and leaves must not be empty"),
        ({"phrases": "[]"}, "phrases, reads and leaves must not be empty"),
        ({"reads": '["Planen blev hyldet."]'}, "no [[span]] in 'Planen blev hyldet.'"),
        ({"phrases": '["hyldet", "med jubel", "under klapsalver"]'}, "no example reads ['under klapsalver']"),
    ],
)
def test_an_entry_is_refused(changes: dict[str, str | None], message: str) -> None:
    with pytest.raises(LexiconError) as refused:
        parse_topic("invented", toml(**changes))
    assert str(refused.value).startswith("invented: ")
    assert str(refused.value).endswith(message)


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"^invented: an id stands twice$"):
        parse_topic("invented", toml() + toml())


def test_a_text_without_entries_is_an_empty_topic() -> None:
    assert parse_topic("invented", "") == ()


@pytest.mark.parametrize("topic", topics())
def test_every_topic_loads(topic: str) -> None:
    assert load_topic(topic)


@pytest.mark.parametrize(
    ("register", "columns", "rows"),
    [("municipalities", {"code", "name", "forms", "host"}, 98), ("regions", {"code", "name", "forms", "host"}, 5)],
)
def test_a_register_is_complete(register: str, columns: set[str], rows: int) -> None:
    held = load_register(register)
    assert len(held) == rows
    assert columns <= set(held[0])
    assert len({row["code"] for row in held}) == rows
    assert all(row["code"].isdigit() and len(row["code"]) == 4 for row in held)


def test_every_row_of_a_register_has_all_its_columns() -> None:
    for register in ("municipalities", "regions", "parties", "bodies", "former_municipalities"):
        assert [row for row in load_register(register) if None in row or None in row.values()] == []
