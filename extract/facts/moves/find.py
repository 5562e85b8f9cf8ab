"""Finds the money that a recommendation, a decision or an item's title moves, or would move."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import Document
from extract.domain.facts import Amount, Decision, Move, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.amounts.printed_years import read_years
from extract.facts.amounts.years import sentence_of
from extract.facts.moves.asked import asked_of, is_asked_for
from extract.facts.moves.beside import (
    after_purpose,
    is_basis,
    is_cost,
    is_of_another,
    is_of_telling,
    is_only_told,
    is_told_again,
    is_told_beside,
)
from extract.facts.moves.carried import years_carried
from extract.facts.moves.directions import direction_of
from extract.facts.moves.financed import financed_by_next
from extract.facts.moves.kinds import Kind, kind_before
from extract.facts.moves.motions import became_of, is_of_fallen_motion
from extract.facts.moves.open import (
    done_instead,
    is_consequence,
    is_instead,
    is_not_granted,
    is_of_old,
    is_passed_on,
)
from extract.facts.moves.parts import is_part, is_part_done, parts_of, years_of_parts
from extract.facts.moves.phrases import financing_of, parties_of, purpose_of, year_finances, year_of_pool
from extract.facts.moves.plain import is_application
from extract.facts.moves.purses import TAKEN_FROM, Taken, taken_from
from extract.facts.moves.repeated import without_repeated
from extract.facts.moves.restated import in_place
from extract.facts.moves.sources import Source, find_sources
from extract.facts.moves.told import Near, kind_of_sum

# "[3 mio. kr.] i merudgift og [2 mio. kr.] i merindtægt": the words belong to the sum before
_TOLD_OF_LAST = re.compile(
    r"\s\(?(?:i|til)\s(?:netto\s)?\w*(?:udgift|indtægt)\w*\)?(?:\si\s20\d\d)?(?:,|,?\s(?:og|samt))(?=\s)", re.IGNORECASE
)
_LONGEST_SERIES = 60  # sums
_ONCE = re.compile(r"\b(?:engangs\w*|én gang)\b", re.IGNORECASE)
_YEARLY_AFTER = re.compile(r"\b(?:årligt|varigt|permanent|hvert år|om året)\b", re.IGNORECASE)
_RIGHT_AFTER = re.compile(r"\s(?:netto\s|årligt\s)?(?:i|fra|for)\s(?:hvert\s|årene\s|af\s)*20\d\d")
_YEARLY = re.compile(r"\b(?:årlig(?:t|e)?|varigt?|permanent|hvert år|om året)\b", re.IGNORECASE)
_BREAK = re.compile(r",\s|\s(?:og|samt)\s")


def find_moves(
    document: Document,
    item: AgendaItem,
    amounts: Sequence[Amount],
    recommendations: Sequence[Recommendation],
    decisions: Sequence[Decision],
) -> list[Move]:
    """The item's moves, one for each sum of a recommendation, of a current decision, or of the title.

    A sum that the decision, the title or another recommendation repeats yields no second move. Status is what the place of the sum alone says:
    `proposed` in a recommendation; what the recommendation became is not known here.
    """
    moves: list[Move] = []
    seen: set[str | None] = set()
    for source in find_sources(document, item, recommendations, decisions):
        source = in_place(document.text, source, moves, amounts)
        own = [a for a in amounts if source.span.start <= a.evidence.start and a.evidence.end <= source.span.end]
        found = _share_parties(list(_moves(document.text, source, own)))
        moves += [m for m, a in found if source.recommendation or a.value not in seen or _is_given_instead(m, source)]
        seen |= {a.value for _, a in found}
    kept = without_repeated(document.text, moves, amounts)
    return financed_by_next(document.text, kept, amounts, recommendations, decisions)


def _is_given_instead(move: Move, source: Source) -> bool:
    """True for what a body gives where it refuses something else, though the sum is the same."""
    return source.status == "rejected" and move.status in ("decided", "recommended")


def _moves(text: str, source: Source, amounts: Sequence[Amount]) -> Iterator[tuple[Move, Amount]]:
    previous: tuple[Kind, Span] | None = None
    spans = [a.evidence.span for a in amounts]
    parts_end = -1  # where the sentence ends that divides a sum into parts: "fordelt med 1 mio. kr. og 2 mio. kr."
    summed_end = -1  # where the last of the parts ends that make up the sum before
    for at, amount in enumerate(amounts):
        here, near = amount.evidence, _near(text, source, amounts, at)
        before = kind_before(text, after_purpose(text, near.before) if at else near.before)
        part = is_part(text, amounts, at, near.sentence, near.before)
        if part or here.start < summed_end or (here.start < parts_end and before is None):
            parts_end = near.sentence.end if part else parts_end
            continue
        telling = source.decision and is_of_telling(text, near.sentence, here.span)
        if telling or is_told_beside(text, spans, at, near.sentence):
            continue
        inherited = previous[0] if previous and previous[1].end > here.start else None
        if inherited and _is_beside(text, spans, at, amounts[at - 1].per, near, before):
            continue
        found = kind_of_sum(text, source, here.span, near, before, inherited)
        if found is None or is_cost(text, near.before, found.kind) or (source.pays and found.kind == "allocation"):
            continue
        if amount.per not in (None, "year", "month") and found.kind != "fee":
            previous = (found, near.sentence)  # the price of one; the total that follows is moved
            continue
        if previous is not None and previous[0].kind == found.kind and is_part_done(text, near.before):
            parts_end = near.sentence.end
            continue
        skips = is_consequence if source.status == "rejected" else is_not_granted
        previous, parts_end = (found, near.sentence), -1
        summed_end = max((p.evidence.end for p in parts_of(text, amounts, at, found.kind)), default=-1)
        old = is_basis(text, spans, at, near.sentence.start) or is_of_old(text, here.span, source.span)
        if old or skips(text, here.span, source.span):
            continue
        asked = became_of(text, near.sentence, here.span, source.span) if source.decision else None
        if asked == "wish":
            continue
        status = {"status": "rejected" if asked == "rejected" else "proposed"} if asked else {}
        move = _move(text, source, amounts, at, found, near).model_copy(update=status)
        own = asked == "rejected" and is_of_fallen_motion(text, near.sentence, here.span)
        yield move if own else _not_settled(text, source, move, amount, near), amount


def _not_settled(text: str, source: Source, move: Move, amount: Amount, near: Near) -> Move:
    """The move, only proposed where it is passed on to others, or put forward in the place of what was refused."""
    here = amount.evidence
    waits = move.evidence.found_again("moves.passed_on")
    if is_passed_on(text, here.span, source.span):
        return move.model_copy(update={"status": "proposed", "evidence": waits})
    applied = source.recommendation is not None and is_application(text, near.sentence, here.span)
    if move.status != "rejected" and not applied and is_asked_for(text, here.span, source.span):
        return move.model_copy(update={"status": "proposed", "evidence": waits})
    if move.status != "rejected" and (body := asked_of(text, here.span, source.span)):
        recommends = source.decision is not None and "økonomi" not in body.lower()
        return move.model_copy(update={"status": "recommended" if recommends else "proposed", "evidence": waits})
    if move.status == "rejected" and source.instead_from is not None and here.start >= source.instead_from:
        return move.model_copy(update={"status": source.instead})
    done = done_instead(text, near.sentence, here.span, source.span) if move.status == "rejected" else None
    if done and not is_asked_for(text, here.span, source.span):
        return move.model_copy(update={"status": source.instead if done == "decided" else done})
    if source.status == "rejected" and is_instead(text, near.sentence, here.span, source.span):
        return move.model_copy(update={"status": "proposed"})
    return move


def _is_beside(
    text: str, spans: Sequence[Span], at: int, per_before: str | None, near: Near, before: Kind | None
) -> bool:
    """True for a sum after one that moves money which is no more of it: its total, a share of others, what is told of it."""
    if per_before in (None, "year", "month") and is_told_again(text, spans, at, near.sentence.start):
        return True
    return before is None and (is_of_another(text, near.before) or is_only_told(text, near.before))


def _near(text: str, source: Source, amounts: Sequence[Amount], at: int) -> Near:
    here = amounts[at].evidence
    sentence = sentence_of(text, here.span, source.span)
    start = max(sentence.start, amounts[at - 1].evidence.end if at else sentence.start)
    end = min(sentence.end, amounts[at + 1].evidence.start if at + 1 < len(amounts) else sentence.end)
    told = _TOLD_OF_LAST.match(text, start, here.start) if start > sentence.start else None
    return Near(sentence, Span(told.end() if told else start, here.start), Span(here.end, end))


def _share_parties(found: Sequence[tuple[Move, Amount]]) -> list[tuple[Move, Amount]]:
    """Lets the sums of a series share the from and to that its last one names."""
    shared: list[tuple[Move, Amount]] = []
    for move, amount in reversed(found):
        last = shared[0][0] if shared else None
        if last and last.kind == move.kind and last.from_ and move.from_ is None and move.to is None:
            move = move.model_copy(update={"from_": last.from_, "to": last.to})
        shared.insert(0, (move, amount))
    return shared


def _move(text: str, source: Source, amounts: Sequence[Amount], at: int, found: Kind, near: Near) -> Move:
    amount = amounts[at]
    here, later = amount.evidence.span, [a.evidence.span for a in amounts[at + 1 :]]
    in_sentence = Span(source.span.start, near.sentence.end)
    moved = found.kind in ("reallocation", "carry_over")
    from_, to = parties_of(text, here, later, in_sentence) if moved else (None, None)
    taken = taken_from(text, here, later, in_sentence) if found.kind in TAKEN_FROM else Taken(None, here.end)
    negative = amount.value is not None and amount.value.startswith("-")
    move = Move(
        kind=found.kind,
        amount=amount.id,
        direction=direction_of(text, found, near.before, near.after, near.sentence.end, negative),
        years=(years_carried(text, here, near.sentence) if found.kind == "carry_over" else ())
        or _years_of(text, amount, near, source)
        or years_of_parts(parts_of(text, amounts, at, found.kind)),
        recurring=_recurring(text, amount, near),
        financing=financing_of(text, here, _series(text, amounts, at), later, source.span),
        purpose=purpose_of(text, Span(here.start, taken.end), later, in_sentence) if not (from_ or to) else None,
        status=source.status,
        recommendation=source.recommendation,
        decision=source.decision,
        evidence=amount.evidence.found_again(f"moves.{found.kind}"),
    )
    return move.model_copy(update={"from_": from_ or taken.purse, "to": to})


def _series(text: str, amounts: Sequence[Amount], at: int) -> list[Span]:
    """The sums that go on with one: of no kind of their own, or its parts."""
    series: list[Span] = []
    for last, following in zip(amounts[at : at + _LONGEST_SERIES], amounts[at + 1 :], strict=False):
        if kind_before(text, Span(last.evidence.end, following.evidence.start)) is not None:
            break
        series.append(following.evidence.span)
    return series


def _years(text: str, amount: Amount, near: Near) -> tuple[str, ...]:
    """The years of a move: those of its sum, but not those of what finances it or of the pool it is taken from."""
    if not year_finances(text, near.after) and not year_of_pool(text, near.after):
        return amount.years
    return read_years(text[near.before.start : near.before.end]).years


def _years_of(text: str, amount: Amount, near: Near, source: Source) -> tuple[str, ...]:
    """The years of a move, else the one of its stem; years that only tell what it is for are not its own beside that."""
    own = _years(text, amount, near)
    of_its_own = set(own) & set(source.years) or _RIGHT_AFTER.match(text, *near.after) or not source.years
    return own if own and of_its_own else source.years


def _recurring(text: str, amount: Amount, near: Near) -> bool | None:
    breaks = [m.end() for m in _BREAK.finditer(text, *near.before)] if near.before.start > near.sentence.start else []
    stop = _BREAK.search(text, *near.after)
    before = Span(breaks[0] if breaks else near.before.start, near.before.end)
    after = Span(near.after.start, stop.start() if stop else near.after.end)
    yearly = _YEARLY.search(text, *before) or _YEARLY_AFTER.search(text, *after)
    if amount.per == "year" or amount.onwards or yearly:
        return True
    return False if _ONCE.search(text, *before) or _ONCE.search(text, *after) else None
