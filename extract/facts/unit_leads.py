"""The words above a list of units: "Udvalget besluttede:", "Økonomiudvalget indstiller til Byrådet, at", which hold for each of them."""

import re
from collections.abc import Sequence

from extract.facts.unit_bounds import Unit

_OPENS = r"(?i)^(?:\S+\s+){0,4}"
DECIDES = re.compile(
    rf"{_OPENS}(?:beslutte(?:de|r|t)|vedtog|godkendte)(?:\s+(?:enstemmigt|følgende|herefter))?\s*(?:,|:|,?\s*\bat\b\s*:?)$"
)
# no refusal, and nothing of its own that is recommended: the list says what
RECOMMENDS = re.compile(
    r"(?i)^(?!.*\bikke\b)[^.:]{0,120}?\b(?:indstille(?:r|de)|anbefale(?:r|de))\b(?:\s+(?:enstemmigt|følgende|herefter|derfor))?"
    r"(?:,?\s+(?:(?:over\s?for|til)\s+)?\w*(?:byrådet|rådet|kommunalbestyrelsen|borgerrepræsentationen|udvalget|magistraten))*\s*(?:,|:|,?\s*\bat\b\s*:?)$"
)


def without_leads(units: Sequence[Unit]) -> list[Unit]:
    """The units without the words above those that say what; each unit of a list that recommends keeps these as its `lead`."""
    kept: list[Unit] = []
    lead = None
    for n, unit in enumerate(units):
        above = not unit.points and n + 1 < len(units) and bool(units[n + 1].points)
        last = unit.sentences[-1] if above else None
        alone = above and not unit.votes and len(unit.sentences) == 1
        if last is not None and (recommends := RECOMMENDS.match(last.text)):
            lead = last
        elif not unit.points:
            lead = None
        if alone and last is not None and (recommends or DECIDES.match(last.text)):
            continue
        if unit.points:
            unit.lead = lead
        kept.append(unit)
    return kept
