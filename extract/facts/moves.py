"""Finds the money that a recommendation, a decision or an item's title moves, or would move."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple, cast

from extract.domain.document import Document
from extract.domain.facts import Amount, Decision, Move, MoveKind, Outcome, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.amounts_years import sentence_of
from extract.facts.moves_open import is_consequence, is_not_granted, is_of_old, is_passed_on
from extract.lexicon.load import load_topic

Direction = Literal["expense", "income", "neutral"]
Status = Literal["proposed", "recommended", "decided", "rejected", "postponed"]

_STATUS: dict[Outcome, Status] = {
    Outcome.APPROVED: "decided",
    Outcome.APPROVED_AMENDED: "decided",
    Outcome.TASKED: "decided",
    Outcome.RECOMMENDED: "recommended",
    Outcome.RECOMMENDED_AMENDED: "recommended",
    Outcome.REJECTED: "rejected",
    Outcome.NOT_RECOMMENDED: "rejected",
    Outcome.POSTPONED: "postponed",
    Outcome.RETURNED: "postponed",
}
_GOVERNED = 25  # characters between the word that tells the kind and the one it governs
_PART = re.compile(
    r"\b(?:hvoraf|heraf|deraf|herunder|ud af|af de|fordelt med|fordelt på|fordeles med)\s(?:de\s|ca\.\s|kr\.\s)*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"^[^,;.]*?\bfra\s(?!(?:og med\s)?(?:19|20)\d\d)(?P<from>[^,;.]{2,80}?)\stil\s(?P<to>[^,;.]{2,80})")
_PURPOSE = re.compile(
    r"^(?:\s(?:i|årligt i|i hvert af årene)\s[\d\s,og–-]+)?\s?til\s(?P<purpose>[^,;.\d]{3,120}?)"
    r"(?=[,;.]|\n|$|\sfinansieret|\si\s20)"
)
_FINANCING = re.compile(
    r"\b(?:finansieres|finansieret|finansiering(?:en)?\s(?:sker|findes)|dækkes|afholdes)\s(?:af|via|ved|over|inden\sfor|"
    r"indenfor|fra|med|på)\s(?P<financing>(?:[^.;\n]|\.(?=\S)){3,160})",
    re.IGNORECASE,
)
# What finances a sum tells no kind of it: "2 mio. kr. finansieret af en reduktion af driften".
_FINANCED_BY = re.compile(r"\b(?:finansier|dækk|modsvar|afhold)\w*\s(?:\w+\s){0,3}$", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:engangs\w*|én gang)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:årlig(?:t|e)?|varigt?|permanent|hvert år|om året)\b", re.IGNORECASE)
_INCOME = re.compile(r"\b(?:mindreudgift|merindtægt|indtægt)\w*\s(?:på|:)\s?$", re.IGNORECASE)


class _Found(NamedTuple):
    kind: MoveKind
    direction: Direction | None


class _Named(NamedTuple):
    """A kind named in a passage; a lower rank is more telling."""

    rank: int
    start: int
    end: int
    found: _Found


class _Source(NamedTuple):
    """Where sums stand that move money."""

    span: Span
    status: Status
    recommendation: str | None = None
    decision: str | None = None


def find_moves(
    document: Document,
    item: AgendaItem,
    amounts: Sequence[Amount],
    recommendations: Sequence[Recommendation],
    decisions: Sequence[Decision],
) -> list[Move]:
    """The item's moves, one for each sum of a recommendation, of a current decision, or of the title.

    A sum that the decision or the title repeats yields no second move. Status is what the place of the sum alone says:
    `proposed` in a recommendation; what the recommendation became is not known here.
    """
    moves: list[Move] = []
    seen: set[str | None] = set()
    for source in _sources(document, item, recommendations, decisions):
        own = [a for a in amounts if source.span.start <= a.evidence.start and a.evidence.end <= source.span.end]
        found = _share_parties(list(_moves(document.text, source, own)))
        moves += [m for m, a in found if source.recommendation or a.value not in seen]
        seen |= {a.value for _, a in found}
    return moves


def _sources(
    document: Document, item: AgendaItem, recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> Iterator[_Source]:
    for recommendation in recommendations:
        yield _Source(recommendation.evidence.span, "proposed", recommendation=recommendation.id)
    for decision in decisions:
        if decision.current and (status := _STATUS.get(decision.outcome)):
            yield _Source(decision.evidence.span, status, decision=decision.id)
    at = document.text.find(item.title, *item.span) if item.title else -1
    if at >= 0 and item.title:
        yield _Source(Span(at, at + len(item.title)), "proposed")


def _moves(text: str, source: _Source, amounts: Sequence[Amount]) -> Iterator[tuple[Move, Amount]]:
    previous: tuple[_Found, Span] | None = None
    parts_end = -1  # where the sentence ends that divides a sum into parts: "fordelt med 1 mio. kr. og 2 mio. kr."
    for at, amount in enumerate(amounts):
        here = amount.evidence
        sentence = sentence_of(text, here.span, source.span)
        start = max(sentence.start, amounts[at - 1].evidence.end if at else sentence.start)
        end = min(sentence.end, amounts[at + 1].evidence.start if at + 1 < len(amounts) else sentence.end)
        before = _kind_before(text, Span(start, here.start))
        if _PART.search(text, start, here.start) or (here.start < parts_end and before is None):
            parts_end = sentence.end
            continue
        found = before or _kind_after(text, Span(here.end, end))
        if found is None and previous and previous[1].end > here.start:
            found = previous[0]
        if found is None or (amount.per not in (None, "year", "month") and found.kind != "fee"):
            continue
        skips = is_consequence if source.status == "rejected" else is_not_granted
        if is_of_old(text, here.span, source.span) or skips(text, here.span, source.span):
            continue
        previous, parts_end = (found, sentence), -1
        move = _move(text, source, amount, found, Span(start, end), sentence)
        if is_passed_on(text, here.span, source.span):
            move = move.model_copy(update={"status": "proposed", "evidence": here.found_again("moves.passed_on")})
        yield move, amount


def _share_parties(found: Sequence[tuple[Move, Amount]]) -> list[tuple[Move, Amount]]:
    """Lets the sums of a series share the from and to that its last one names."""
    shared: list[tuple[Move, Amount]] = []
    for move, amount in reversed(found):
        last = shared[0][0] if shared else None
        if last and last.kind == move.kind and last.from_ and move.from_ is None and move.to is None:
            move = move.model_copy(update={"from_": last.from_, "to": last.to})
        shared.insert(0, (move, amount))
    return shared


def _kind_before(text: str, window: Span) -> _Found | None:
    """The kind named nearest before a sum, or a more telling one that governs it: "frigivelse af anlægsbevilling"."""
    named = _named(text[window.start : window.end])
    nearest = max(named, key=lambda n: n.end, default=None)
    if nearest is None:
        return None
    governing = [n for n in named if n.rank < nearest.rank and nearest.start - n.end < _GOVERNED]
    governing = [n for n in governing if " og " not in text[window.start + n.end : window.start + nearest.start]]
    return min(governing, default=nearest).found


def _kind_after(text: str, window: Span) -> _Found | None:
    after = text[window.start : window.end]
    named = [n for n in _named(after) if not (n.found.kind == "saving" and _FINANCED_BY.search(after[: n.start]))]
    first = min(named, key=lambda n: n.start, default=None)
    return first.found if first else None


def _named(passage: str) -> list[_Named]:
    return [
        _Named(rank, match.start(), match.end(), found)
        for rank, (pattern, found) in enumerate(_kinds())
        for match in pattern.finditer(passage)
    ]


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], _Found], ...]:
    """The entries of the lexicon in their order, which is their rank."""
    return tuple(
        (
            re.compile(rf"(?<![\wæøå])(?:{'|'.join(p.expression for p in e.phrases)})(?![\wæøå])", re.IGNORECASE),
            _Found(cast(MoveKind, e.sets["kind"]), cast(Direction | None, e.sets.get("direction"))),
        )
        for e in load_topic("money")
    )


def _move(text: str, source: _Source, amount: Amount, found: _Found, near: Span, sentence: Span) -> Move:
    after = text[amount.evidence.end : sentence.end]
    whole = _WHOLE.search(after) if found.kind in ("reallocation", "carry_over") else None
    purpose = _PURPOSE.search(after)
    financing = _FINANCING.search(text, *source.span)
    parties = {"from": _clean(whole["from"]), "to": _clean(whole["to"])} if whole else {}
    move = Move(
        kind=found.kind,
        amount=amount.id,
        direction=_direction(text, amount, found),
        years=amount.years,
        recurring=_recurring(text, amount, near),
        financing=_clean(financing["financing"]) if financing else None,
        purpose=_clean(purpose["purpose"]) if purpose and not whole else None,
        status=source.status,
        recommendation=source.recommendation,
        decision=source.decision,
        evidence=amount.evidence.found_again(f"moves.{found.kind}"),
    )
    return move.model_copy(update={"from_": parties.get("from"), "to": parties.get("to")})


def _direction(text: str, amount: Amount, found: _Found) -> Direction | None:
    negative = amount.value is not None and amount.value.startswith("-")
    income = _INCOME.search(text, max(0, amount.evidence.start - 40), amount.evidence.start) is not None
    if found.direction == "expense" and (negative or income):
        return "income"
    return found.direction


def _recurring(text: str, amount: Amount, near: Span) -> bool | None:
    if amount.per == "year" or amount.onwards or _YEARLY.search(text, *near):
        return True
    return False if _ONCE.search(text, *near) else None


def _clean(words: str) -> str | None:
    return " ".join(words.split()).strip(" ,;:-–") or None
