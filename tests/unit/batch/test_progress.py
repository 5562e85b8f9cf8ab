"""The progress bar knows how many files a run will read."""

from pathlib import Path

from extract.batch.progress import count_files


def test_count_files(tmp_path: Path) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for name in ("a.txt", "folder/b.txt", "folder/inner/c.zip", "folder/.hidden"):
        (tmp_path / name).write_text("x")
    assert count_files([str(tmp_path / "folder"), str(tmp_path / "a.txt"), "-", "missing"]) == 5
