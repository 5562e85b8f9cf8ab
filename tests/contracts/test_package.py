"""The package keeps its promises to those who import it: light, layered, with its data at hand."""

import subprocess
import sys
from pathlib import Path

import pytest

from extract.resources import data_folder, program_version

ROOT = Path(__file__).resolve().parents[2]


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, extract, extract.cli; print(sorted({'spacy', 'lxml', 'sqlite3', 'rapidfuzz'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


def test_the_store_and_the_reader_are_public() -> None:
    import extract
    from extract.pipeline import read_minutes
    from extract.store import Store

    assert (extract.Store, extract.read_minutes) == (Store, read_minutes)
    with pytest.raises(AttributeError):
        extract.nothing  # noqa: B018


def test_data_are_found_from_a_checkout() -> None:
    assert data_folder("annotations") == ROOT / "annotations"
    with pytest.raises(FileNotFoundError, match="install referat again"):
        data_folder("nothing")


def test_the_version_is_known() -> None:
    assert program_version()


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    script = f"{sys.executable} -m extract schema | head -n 1"
    answer = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (answer.stdout, answer.stderr) == ("{\n", "")
