"""Gold is read leniently: what it leaves out is None, what it adds is passed over."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from extract.evaluate.gold import Gold, GoldPerson, find_gold, read_gold
from extract.evaluate.run import find_source


def test_every_field_is_optional() -> None:
    gold = Gold.model_validate({})
    assert (gold.items, gold.attendance, gold.meeting, gold.partial) == (None, None, None, False)


def test_unknown_fields_are_passed_over_and_names_may_stand_alone() -> None:
    gold = Gold.model_validate(
        {
            "comment": "x",
            "attendance": [{"person": {"name": "Ida Holm", "age": 4}, "status": "substitute", "for": "Bo Juul"}],
        }
    )
    assert gold.attendance is not None
    assert gold.attendance[0].for_ == GoldPerson(name="Bo Juul")


def test_numbers_count_as_printed() -> None:
    gold = Gold.model_validate({"items": [{"number": 7, "decisions": [{"points": [2]}]}]})
    assert gold.items is not None
    assert gold.items[0].number == "7"
    assert gold.items[0].decisions is not None
    assert gold.items[0].decisions[0].points == ("2",)


def test_a_position_without_a_side_is_refused() -> None:
    with pytest.raises(ValidationError):
        Gold.model_validate({"items": [{"votes": [{"positions": [{"voter": {"name": "A"}}]}]}]})


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "b.json").write_text("{}", encoding="utf-8")
    (tmp_path / "gold" / "a.json").write_text('{"partial": true}', encoding="utf-8")
    (tmp_path / "text.txt").write_text("x", encoding="utf-8")
    found = list(find_gold([tmp_path / "gold", tmp_path / "gold" / "b.json"]))
    assert [p.name for p in found] == ["a.json", "b.json", "b.json"]
    assert read_gold(found[0]).partial
    assert find_source(found[0], "text.txt") == tmp_path / "text.txt"
    assert find_source(found[0], "no.txt") is None
