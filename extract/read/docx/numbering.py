"""The printed labels of numbered paragraphs in a DOCX, which the file does not hold as text."""

import re
from typing import NamedTuple

from lxml import etree

from extract.read.docx.parts import value_at, w
from extract.read.list_labels import BULLET, ordinal

_PLACE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    start: int
    style: str  # numFmt
    pattern: str  # lvlText: "%1.", "%1.%2"


_DECIMAL = _Level(1, "decimal", "%1.")


class Numbering:
    """Counts the paragraphs of each list; lists of one definition go on counting together."""

    def __init__(self, part: etree._Element | None) -> None:
        nums = () if part is None else part.iterfind(w("num"))
        definitions = () if part is None else part.iterfind(w("abstractNum"))
        self._definition = {num.get(w("numId")): value_at(num, "abstractNumId") for num in nums}
        self._levels = {each.get(w("abstractNumId")): _levels(each) for each in definitions}
        overrides = () if part is None else part.iterfind(w("num"))
        self._restarts = {num.get(w("numId")): _restarts(num) for num in overrides}
        self._counts: dict[str | None, dict[int, int]] = {}
        self._begun: set[str] = set()

    def label(self, numbering: str, depth: int) -> str | None:
        """The label of the next paragraph, with a space after it; None where the paragraph is in no list."""
        if numbering not in self._definition:
            return None
        definition = self._definition[numbering]
        levels = self._levels.get(definition, {})
        counts = self._counts.setdefault(definition, {})
        self._restart(numbering, counts)
        level = levels.get(depth, _DECIMAL)
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _printed(depth, levels, counts)

    def _restart(self, numbering: str, counts: dict[int, int]) -> None:
        """A list that starts anew sets the counts of its definition when it is first met."""
        if numbering not in self._begun:
            self._begun.add(numbering)
            counts.update({depth: start - 1 for depth, start in self._restarts.get(numbering, {}).items()})


def _printed(depth: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    level = levels.get(depth, _DECIMAL)
    if level.style == "bullet":
        return BULLET
    if level.style == "none" or not level.pattern.strip():
        return ""

    def number(place: re.Match[str]) -> str:
        at = int(place.group(1)) - 1
        of = levels.get(at, _DECIMAL)
        return ordinal(counts.get(at, of.start), of.style)

    return _PLACE.sub(number, level.pattern).strip() + " "


def _levels(definition: etree._Element) -> dict[int, _Level]:
    return {
        int(level.get(w("ilvl")) or 0): _Level(
            _integer(value_at(level, "start"), 1),
            value_at(level, "numFmt") or "decimal",
            value_at(level, "lvlText") or "",
        )
        for level in definition.iterfind(w("lvl"))
        if (level.get(w("ilvl")) or "0").isdecimal()
    }


def _restarts(num: etree._Element) -> dict[int, int]:
    return {
        int(override.get(w("ilvl")) or 0): _integer(value_at(override, "startOverride"), 1)
        for override in num.iterfind(w("lvlOverride"))
        if override.find(w("startOverride")) is not None and (override.get(w("ilvl")) or "0").isdecimal()
    }


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"\d{1,6}", value) else default
