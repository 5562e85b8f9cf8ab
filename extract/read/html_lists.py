"""Lists of HTML under way: how they number their items."""

import re

_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")


class List:
    """A list under way: its numbering style (None for bullets), the next number, and whether headings begin its items."""

    def __init__(self, style: str | None, number: int) -> None:
        self.style, self.number, self.headed = style, number, False


def list_style(attributes: dict[str, str | None]) -> str | None:
    styled = _LIST_STYLE.search(attributes.get("style") or "")
    return styled.group(1) if styled else attributes.get("type")


def integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value) else default
