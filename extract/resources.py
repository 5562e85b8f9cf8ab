"""Finds the data that travel with the package, from a checkout, an editable install and a wheel alike."""

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """The folder `models` or `annotations`; raises FileNotFoundError where the installation lacks it."""
    package = Path(__file__).resolve().parent
    for folder in (package / "_data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the installation lacks its folder {name!r}; install referat again")


@cache
def program_version() -> str:
    """The version of the installed distribution, or `0` where the package is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("referat")
    except PackageNotFoundError:
        return "0"
