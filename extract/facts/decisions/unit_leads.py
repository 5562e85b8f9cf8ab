"""The words above a list of units: "Udvalget besluttede:", "Økonomiudvalget indstiller til Byrådet, at", which hold for each of them."""

import re
from collections.abc import Sequence

from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.decisions.unit import Unit
from extract.facts.sentences.passages import Sentence

_OPENS = r"(?i)^(?:\S+\s+){0,4}"
DECIDES = re.compile(
    rf"{_OPENS}(?:beslutte(?:de|r|t)|vedtog|godkendte)(?:\s+(?:enstemmigt|følgende|herefter))?\s*(?:,|:|,?\s*\bat\b\s*:?)$"
)
# no refusal, and nothing of its own that is recommended: the list says what
RECOMMENDS = re.compile(
    r"(?i)^(?!.*\bikke\b)[^.:]{0,120}?\b(?:indstille(?:r|de)|anbefale(?:r|de))\b(?:\s+(?:enstemmigt|følgende|herefter|derfor))?"
    r"(?:,?\s+(?:(?:over\s?for|til)\s+)?\w*(?:byrådet|rådet|kommunalbestyrelsen|borgerrepræsentationen|udvalget|magistraten))*\s*(?:,|:|,?\s*\bat\b\s*:?)$"
)

# "Udvalget anbefaler, at punkt 1 godkendes, | og at | punkt 2 forkastes": one verb of recommending, whose clauses are units
RECOMMENDS_CLAUSE = re.compile(
    r"(?i)^[^.:]{0,120}?\b(?:indstille(?:r|de)|anbefale(?:r|de))\b(?:[^.:,]{0,80}?),?\s+at\s(?:pkt\.|[^.:])*[^.:\s]$"
)
# "Borgmesteren motiverede forslaget.": who spoke before it was decided
SPEECH = re.compile(
    r"(?i)^(?:(?:vice)?borgmesteren|(?:\w*udvalgs)?formanden|rådmanden|ordfører(?:en)?\s+for\s[^.:]{1,80}?)\s+(?:motiverede|anførte|begrundede|indledte|forelagde|fremlagde)\b"
)
PASSIVE_CLAUSE = re.compile(r"(?i)^(?:pkt\.|[^,.;])*?\d[^,.;]*?\s[a-zæøå]{3,}es\b")


def without_leads(units: Sequence[Unit]) -> list[Unit]:
    """The units without the words above those that say what, and without speeches; each unit of a list that recommends keeps its `lead`."""
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
        if n + 1 < len(units) and _is_speech(unit):
            units[-1].votes.extend(unit.votes)
            continue
        if alone and last is not None and (recommends or DECIDES.match(last.text)):
            continue
        if unit.points:
            unit.lead = lead or _carried_on(units[:n], unit)
        kept.append(unit)
    return kept


def _is_speech(unit: Unit) -> bool:
    """True for what was only said before it was decided: "Borgmesteren motiverede forslaget"."""
    first = unit.sentences[0].text
    return not unit.points and SPEECH.match(first) is not None and not any(sentence_outcomes(s) for s in unit.sentences)


def _carried_on(before: Sequence[Unit], unit: Unit) -> Sentence | None:
    """The sentence that goes on in this unit, where that recommends: "anbefaler, at punkt 1 godkendes, og at | punkt 2 forkastes"."""
    last = before[-1] if before else None
    first = unit.sentences[0]
    if last is None or first.opens_line or PASSIVE_CLAUSE.match(first.text) is None:
        return None
    return last.lead or (last.sentences[-1] if RECOMMENDS_CLAUSE.match(last.sentences[-1].text) else None)
