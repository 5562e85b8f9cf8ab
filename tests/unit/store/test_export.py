"""Every documented view becomes a file."""

import csv
import errno
import json
import os
from pathlib import Path

import pytest

from extract.store import Store
from extract.store.export import _WRITERS, export_views, view_names
from extract.store.queries import Table
from tests import invented


def test_csv(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        paths = list(export_views(store, tmp_path / "out", "csv"))
        assert [path.stem for path in paths] == [name.removeprefix("v_") for name in view_names(store)]
    with (tmp_path / "out" / "moves.csv").open(encoding="utf-8", newline="") as file:
        moves = list(csv.DictReader(file))
    assert [(move["kind"], move["dkk"]) for move in moves] == [
        ("capital_grant", "1500000"),
        ("saving", "1402000000000"),
    ]


def test_jsonl(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        list(export_views(store, tmp_path / "out", "jsonl"))
    lines = (tmp_path / "out" / "votes.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["vote"] for line in lines] == ["7.v1", "7.v2"]


def test_a_file_that_cannot_be_written_to_its_end_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_the_disk(path: Path, table: Table) -> None:
        path.write_text("item,text\nhalf of", encoding="utf-8")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setitem(_WRITERS, "csv", fill_the_disk)
    with Store(tmp_path / "s.db") as store, pytest.raises(OSError, match=r"No space left.*out/absences\.csv"):
        list(export_views(store, tmp_path / "out", "csv"))
    assert list((tmp_path / "out").iterdir()) == []
