"""Every documented view becomes a file."""

import csv
import json
from pathlib import Path

from extract.store import Store
from extract.store.export import export_views, view_names
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
