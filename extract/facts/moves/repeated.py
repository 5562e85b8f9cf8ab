"""Moves that another point of the same item has told already: what explains a sum, or only says what finances it."""

import re
from collections.abc import Sequence

from extract.domain.facts import Amount, Move

_FILL = r"(?:(?:i\salt|ca\.|op\stil|kr\.|netto|maksimalt)\s)*$"
# "…, svarende til 0,4 % af gælden og en provision på", "…, finansieret af … samt besparelser for": what the sum before is made of
_EXPLAINS = re.compile(
    r"\b(?:svarende\still?|finansier(?:et|es)\s(?:af|via|ved|med|over)|som\sfølge\saf|dækkende)\s"
    r"(?:(?!\b(?:gives|ydes|bevilges|afsættes|meddeles|tildeles|frigives|bevilliges)\b)(?:[^.;\n]|\.(?!\s+(?-i:[A-ZÆØÅ])))){1,290}$",
    re.IGNORECASE,
)
# "tilskuddet på 50.000 kr. finansieres": the sum that is known
_KNOWN = re.compile(
    r"\b(?:\w*(?:bevillingen|beløbet|tilskuddet|besparelsen|besparelserne|garantien|lånet|provisionen|midlerne|indtægten|udgiften|støtten|"
    r"købesummen|salgssummen|gebyret|taksten)\s(?:på|for)|(?:de|disse|det)\s(?:nævnte\s|ovennævnte\s|samlede\s)?)\s?"
    + _FILL,
    re.IGNORECASE,
)
_ONLY_FINANCED = re.compile(r"\s?(?:[^\W\d]+\s){0,2}?finansieres\b", re.IGNORECASE)
_GRANTS = {"supplementary_grant", "capital_grant", "release_of_funds", "allocation", "subsidy"}
_REACH = 340  # characters before a sum in which its sentence begins


def without_repeated(text: str, moves: Sequence[Move], amounts: Sequence[Amount]) -> list[Move]:
    """The moves without those that only tell again, in another recommendation, what one of them moves."""
    values = {a.id: (a.value or "").lstrip("-") for a in amounts}
    return [
        m
        for at, m in enumerate(moves)
        if not (m.recommendation and values[m.amount] and _is_repeated(text, at, moves, values))
    ]


def _is_repeated(text: str, at: int, moves: Sequence[Move], values: dict[str, str]) -> bool:
    move = moves[at]
    same = [
        (n, m)
        for n, m in enumerate(moves)
        if n != at
        and m.recommendation not in (None, move.recommendation)
        and values[m.amount] == values[move.amount]
        and m.direction == move.direction
        and (not move.years or not m.years or set(move.years) == set(m.years))
    ]
    if not same:
        return False
    start, end = move.evidence.start, move.evidence.end
    if move.kind == "allocation" and _ONLY_FINANCED.match(text, end):
        return any(m.kind in _GRANTS and not _ONLY_FINANCED.match(text, m.evidence.end) for _, m in same)
    told = [m for n, m in same if n < at and m.kind == move.kind and not _is_for_another(m, move)]
    before = _words_before(text, start)
    if told and _EXPLAINS.search(before):
        return True
    return _KNOWN.search(before) is not None and any(
        not _KNOWN.search(_words_before(text, m.evidence.start)) for m in told
    )


def _is_for_another(one: Move, other: Move) -> bool:
    """True where both moves say what they are for, and it is not the same."""
    return None not in (one.purpose, other.purpose) and one.purpose != other.purpose


def _words_before(text: str, start: int) -> str:
    """The words of the paragraph before a sum."""
    before = text[max(0, start - _REACH) : start]
    return before[before.rfind("\n\n") + 1 :]
