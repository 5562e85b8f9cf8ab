"""Lists of HTML under way: how they number their items."""

import re

from selectolax.lexbor import LexborNode

from extract.read.list_labels import BULLET, list_label

# What an entry holds that is no point
_PARTS = "h1, h2, h3, h4, h5, h6, dl, table, section, article, details, [aria-expanded], div div + div"
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")


class List:
    """A list under way: its numbering style (None for bullets), the next number, and whether headings begin its items."""

    def __init__(self, style: str | None, number: int) -> None:
        self.style, self.number, self.headed = style, number, False

    def next_label(self, entry: LexborNode) -> str:
        """What stands before the entry: its number, a bullet, or nothing where it is a part of the page."""
        if self.style is None:
            holds = next(entry.iter(), None) is not None and entry.css_first(_PARTS) is not None
            self.headed = self.headed or holds  # the entries after one of parts are such, be they short
            return "" if self.headed else BULLET
        number = integer(entry.attributes.get("value"), self.number)
        self.number = number + 1
        return "" if self.style == "none" else list_label(number, self.style or "")


def list_style(attributes: dict[str, str | None]) -> str | None:
    styled = _LIST_STYLE.search(attributes.get("style") or "")
    return styled.group(1) if styled else attributes.get("type")


def integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value) else default
