"""Reads Danish municipal minutes into facts with proof."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.pipeline import read_minutes
    from extract.store import Store

__all__ = ["Store", "read_minutes"]


def __getattr__(name: str) -> Any:
    """The public names, loaded when they are first used."""
    if name == "read_minutes":
        from extract.pipeline import read_minutes

        return read_minutes
    if name == "Store":
        from extract.store import Store

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
