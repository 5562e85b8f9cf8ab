"""Counts in advance what a run will read, for its progress bar."""

import os
from collections.abc import Iterable
from pathlib import Path


def count_files(paths: Iterable[str]) -> int:
    """How many files lie at or under the paths, hidden ones left out; standard input and an archive count as one."""
    return sum(_count(Path(path)) for path in paths)


def _count(path: Path) -> int:
    if not path.is_dir():
        return 1
    count = 0
    for _, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        count += sum(not name.startswith(".") for name in files)
    return count
