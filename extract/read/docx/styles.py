"""What the paragraph styles of a DOCX say: headings, lists and bold."""

import re
from typing import NamedTuple

from lxml import etree

from extract.read.docx.parts import is_on, value_at, w

_HEADING_NAME = re.compile(r"(?:heading|overskrift)\s*([1-9])", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "titel"})
_BODY_OUTLINE = 9  # "body text" among the outline levels 0-9


class Style(NamedTuple):
    """A paragraph style with what it inherits: the heading's level (1-6), the list it numbers, its weight, whether it shows."""

    heading: int | None = None
    numbering: str | None = None
    depth: int | None = None
    bold: bool = False
    hidden: bool = False


_PLAIN = Style()


class Styles:
    """The paragraph styles by id."""

    def __init__(self, part: etree._Element | None) -> None:
        found = () if part is None else part.iterfind(w("style"))
        self._elements = {style.get(w("styleId")): style for style in found}
        self._known: dict[str, Style] = {}

    def of(self, paragraph: etree._Element) -> Style:
        """The style of a paragraph, with what its own properties set differently."""
        properties = paragraph.find(w("pPr"))
        style = self._style(value_at(properties, "pStyle"), 0)
        return _over(style, properties, value_at(properties, "outlineLvl"))

    def _style(self, identifier: str | None, depth: int) -> Style:
        element = self._elements.get(identifier) if identifier else None
        if identifier is None or element is None or depth > 20:
            return _PLAIN
        if identifier not in self._known:
            self._known[identifier] = self._resolve(element, depth)
        return self._known[identifier]

    def _resolve(self, element: etree._Element, depth: int) -> Style:
        style = self._style(value_at(element, "basedOn"), depth + 1)
        name = value_at(element, "name") or ""
        named = _HEADING_NAME.match(name)
        if named or name.lower() in _TITLE_NAMES:
            style = style._replace(heading=min(int(named.group(1)), 6) if named else 1)
        style = _over(style, element.find(w("pPr")), None if named else value_at(element, "pPr/outlineLvl"))
        bold, hidden = is_on(element, "rPr/b"), is_on(element, "rPr/vanish")
        return style._replace(bold=style.bold or bold, hidden=style.hidden or hidden)


def _over(style: Style, properties: etree._Element | None, outline: str | None) -> Style:
    if outline is not None and outline.isdecimal():
        level = int(outline)
        style = style._replace(heading=min(level + 1, 6) if level < _BODY_OUTLINE else None)
    numbering, depth = value_at(properties, "numPr/numId"), value_at(properties, "numPr/ilvl")
    if numbering is not None:
        style = style._replace(numbering=numbering)
    if depth is not None and depth.isdecimal():
        style = style._replace(depth=int(depth))
    return style
