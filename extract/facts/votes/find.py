"""Votes: who took which side on which decision, with the counts as printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from extract.domain.document import Document
from extract.domain.facts import Counts, Outcome, Vote
from extract.domain.meeting import AgendaItem
from extract.facts.decisions.find import Passage, Resolved
from extract.facts.sentences.motions import is_motion_put
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.asked import Matter, matter_of
from extract.facts.sides.counts import REFUSED, has_counts, read_counts
from extract.facts.sides.manners import NO_ROLL_CALL, ROLL_CALL
from extract.facts.sides.points_voted import points_put_together
from extract.facts.sides.questions import FOR_CANDIDATE
from extract.facts.votes.drafts import Draft
from extract.facts.votes.matter import REFUSES, manner_of, was_carried
from extract.facts.votes.of_units import read_unit_votes

LIGHT = {Outcome.PROCEDURAL, Outcome.STATED, Outcome.NONE, Outcome.UNCLEAR}


def find_votes(
    document: Document, item: AgendaItem, passages: Sequence[Passage], points: Sequence[str] = ()
) -> list[Vote]:
    """The item's votes in order, those of earlier bodies with their own decisions; `points` are those of its recommendation."""
    drafts: list[Draft] = []
    matter = matter_of(document, item, points)
    for passage in passages:
        drafts.extend(_passage_votes(document, passage, matter))
    return [_vote(document, d, matter, f"{item.key}.v{n}") for n, d in enumerate(drafts, 1)]


def _passage_votes(document: Document, passage: Passage, matter: Matter) -> Iterator[Draft]:
    drafts: list[Draft] = []
    if passage.loose and passage.decisions:
        before_any = read_unit_votes(
            document, passage.decisions[0], list(passage.loose), matter, passage.decisions[0].decision
        )
        apart = is_motion_put(passage.decisions[0].unit.sentences[0].text)  # taken before that motion was put
        drafts.extend(replace(d, decision=None, points=(), on="recommendation") if apart else d for d in before_any)
    weighty = _weighty(passage)
    for resolved in passage.decisions:
        told = _settling_before(resolved, weighty, also_tasked=not passage.current) or resolved
        drafts.extend(read_unit_votes(document, resolved, resolved.unit.votes, matter, told.decision))
    put = {below.span: points_put_together(s) for s, below in pairwise(passage.sentences)}
    drafts = list(_merged(drafts, passage))
    _note_roll_calls(drafts, passage.sentences)
    for draft in drafts:
        first = min((s.span for s in draft.sentences), key=lambda span: span.start, default=None)
        if draft.decision and draft.on == "recommendation" and not draft.points and first in put:
            draft.points = put[first]
        yield _settled_behind(draft, weighty)


def _note_roll_calls(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Notes of the vote that "Afstemningen sker ved navneopråb" announces, or else tells of behind it, that it was by name."""
    ends = [max((s.span.end for s in d.sentences), default=-1) for d in drafts]
    for sentence in sentences if drafts else ():
        if ROLL_CALL.search(sentence.text) is None or NO_ROLL_CALL.search(sentence.text):
            continue
        next_one = next((d for d, end in zip(drafts, ends, strict=True) if end >= sentence.span.end), drafts[-1])
        next_one.by_name = True


def _merged(drafts: list[Draft], passage: Passage) -> Iterator[Draft]:
    """A line that names points of units above belongs to their votes; one after several units that names none to none."""
    units = [r for r in passage.decisions if r.decision.points]
    weighty = _weighty(passage)
    last = passage.decisions[-1].decision.id if passage.decisions else None
    quiet = all(not r.unit.votes for r in weighty if r.decision.id != last)
    kept: list[Draft] = []
    for draft in drafts:
        decision = draft.decision.decision if draft.decision else None
        separate = (
            draft.sentences and draft.decision and not any(s in draft.decision.unit.sentences for s in draft.sentences)
        )
        named = draft.points if decision and (draft.named or draft.points != decision.points) else ()
        targets = [r for r in units if set(r.decision.points) & set(named)]
        after_all = (
            bool(weighty)
            and decision is not None
            and decision.id in (weighty[-1].decision.id, last if decision.points else None)
            and len(weighty) > 1
            and quiet
        )
        settled = _settled_before(draft, weighty, current=passage.current) if separate and not targets else None
        if settled and decision:
            draft = replace(draft, decision=settled, points=draft.points if named else settled.decision.points)
        if draft.apart or settled:
            kept.append(draft)
        elif decision and not draft.named and len(units) > 1 and _is_ahead(draft, units[0]):
            kept.append(_on_none(draft, passage, weighty))  # taken before the points were decided one by one
        elif targets and draft.on != "amendment":
            for target in targets:
                _join(kept, draft, target, named)
        elif after_all and separate and not named and draft.on != "amendment" and not _same_line(draft, weighty):
            kept.append(_on_none(draft, passage, weighty))
        elif ahead := _told_ahead(kept, draft):
            ahead.sentences = [*ahead.sentences, *draft.sentences]
        else:
            kept.append(draft)
    yield from kept


def _told_ahead(kept: Sequence[Draft], draft: Draft) -> Draft | None:
    """The vote on the same point whose sides a unit above tells: "Ved punkt 4 stemte A for. | Punkt 4 blev godkendt med 13 stemmer mod 12"."""
    if draft.positions or draft.apart or draft.decision is None or not draft.points:
        return None
    same = (d for d in kept if d.decision is draft.decision and (d.on, d.points) == (draft.on, draft.points))
    return next((d for d in same if d.positions and not has_counts(d.text)), None)


def _on_none(draft: Draft, passage: Passage, weighty: Sequence[Resolved]) -> Draft:
    """The vote as one on no point; an earlier body is known by its decision only."""
    mixed = len({r.decision.outcome in REFUSED for r in weighty}) > 1
    return replace(draft, decision=None if passage.current else draft.decision, points=(), mixed=mixed)


def _is_ahead(draft: Draft, first: Resolved) -> bool:
    """True for sides on the matter above the first of the units with labels: they are on all of them."""
    begins = first.unit.span.start
    return draft.on == "recommendation" and bool(draft.sentences) and all(s.span.end <= begins for s in draft.sentences)


def _weighty(passage: Passage) -> list[Resolved]:
    """The units that decide something of the matter."""
    return [r for r in passage.decisions if r.decision.outcome not in LIGHT and not r.reading.proposal]


def _settled_before(draft: Draft, weighty: Sequence[Resolved], *, current: bool) -> Resolved | None:
    """The one unit that settles the matter, where sides are taken below what is only told or asked for besides; else None."""
    if draft.on != "recommendation" or draft.apart or not draft.positions or draft.decision is None:
        return None
    return _settling_before(draft.decision, weighty, also_tasked=bool(draft.points) or not current)


def _settled_behind(draft: Draft, weighty: Sequence[Resolved]) -> Draft:
    """The vote on points of which a unit behind it says what became of them: "Afstemning om punkt 1: For A. … Punkt 1 og 2 vedtaget"."""
    decision = draft.decision
    if decision is None or draft.on != "recommendation" or not draft.points:
        return draft
    if decision.decision.outcome is not Outcome.UNCLEAR or draft.apart:
        return draft
    behind = [r for r in weighty if r.unit.span.start >= decision.unit.span.end]
    telling = [r for r in behind if set(draft.points) <= set(r.decision.points)]
    return replace(draft, decision=telling[0]) if len(telling) == 1 else draft


def _settling_before(resolved: Resolved, weighty: Sequence[Resolved], *, also_tasked: bool) -> Resolved | None:
    """The one unit above it that settles the matter, where this one only tells something or asks for it besides; else None."""
    outcome = resolved.decision.outcome
    beside = outcome in LIGHT or (outcome is Outcome.TASKED and also_tasked)
    if resolved.decision.points or not beside:
        return None
    settling = list(islice((r for r in weighty if r.decision.outcome is not Outcome.TASKED), 2))
    if len(settling) != 1:
        return None
    return settling[0] if settling[0].unit.span.end <= resolved.unit.span.start else None


def _same_line(draft: Draft, weighty: Sequence[Resolved]) -> bool:
    """True for sides on the line of the last unit, or right below it where an empty line parts the units."""
    assert draft.decision
    first = draft.decision.unit.sentences[0] if draft.decision.unit.sentences else None
    if first and not first.opens_line and draft.sentences[0].opens_line:
        return False  # the line above holds several units
    below = draft.sentences[0].span.start - draft.decision.unit.span.end
    between = [after.unit.span.start - before.unit.span.end for before, after in pairwise(weighty)]
    return below < 2 and not (draft.sentences[0].opens_line and max(between, default=2) < 2)


def _join(kept: list[Draft], draft: Draft, target: Resolved, named: Sequence[str]) -> None:
    """Adds the draft to the vote of a unit; a line that names some of the unit's points is a vote on these alone."""
    of_unit = target.decision.points
    points = tuple(p for p in of_unit if p in named)
    for other in kept:
        if other.decision is target and other.on == draft.on and other.points == points:
            other.positions = [*other.positions, *draft.positions]
            other.sentences = [*other.sentences, *draft.sentences]
            return
    kept.append(Draft(target, points, draft.sentences, list(draft.positions), draft.on))


def _deciding(draft: Draft) -> str:
    """The words of the unit that decide, where a majority or unanimity may be stated apart from the sides."""
    if draft.decision is None or draft.apart:
        return ""
    return " ".join(s.text for s in draft.decision.unit.sentences if s.outcomes)


def _vote(document: Document, draft: Draft, matter: Matter, id: str) -> Vote:
    decision = draft.decision.decision if draft.decision else None
    text = draft.text
    outcome = Outcome.REJECTED if draft.result is False else decision.outcome if decision else None
    # "vedtog med 4 stemmer mod 3 at give afslag", where that was recommended: the four are for it
    as_asked = (
        matter.refusal and not draft.turned and decision is not None and REFUSES.search(decision.text) is not None
    )
    counts = read_counts(f"{text} {draft.counted}".strip(), None if as_asked else outcome)
    if draft.on == "election" and len(FOR_CANDIDATE.findall(text)) > 1:  # each candidate has a count of his own
        counts = Counts.model_validate({"for": None, "against": None, "abstain": None})
    if draft.turned and not draft.straight:  # "9 stemte for afslag" counts those against the matter
        counts = _of_matter(counts, outcome, matter)
    start, end = min(s.span.start for s in draft.sentences), max(s.span.end for s in draft.sentences)
    if not draft.positions and decision:
        start, end = decision.evidence.start, decision.evidence.end
    return Vote.model_validate(
        {
            "id": id,
            "decision": decision.id if decision else None,
            "points": draft.points,
            "on": draft.on,
            "manner": "roll_call"
            if draft.by_name
            else manner_of(f"{_deciding(draft)} {text}", draft.positions, counts),
            "counts": counts,
            "positions": draft.positions,
            "carried": _carried(draft, matter, counts, text),
            "evidence": document.evidence(start, end, "votes.sides"),
        }
    )


def _of_matter(counts: Counts, outcome: Outcome | None, matter: Matter) -> Counts:
    """The counts of a refusal as those of the matter, which cannot have had the majority where it was refused."""
    swapped = counts.model_copy(update={"for_": counts.against, "against": counts.for_})
    told = outcome in REFUSED and not matter.refusal and (swapped.for_ or 0) > (swapped.against or 0)
    return counts if told else swapped


def _carried(draft: Draft, matter: Matter, counts: Counts, text: str) -> bool | None:
    if draft.mixed or draft.result is not None:
        return draft.result
    decision = draft.decision.decision if draft.decision else None
    if draft.turned and not draft.straight and decision and decision.outcome in REFUSED and not matter.refusal:
        return False  # the sides tell what the counts of a refusal are on
    if draft.on == "disqualification" and draft.decision and not draft.apart:
        text = " ".join(
            s.text for s in (*draft.decision.unit.votes, *draft.decision.unit.sentences)
        )  # with the question
    return was_carried(draft.on, decision, draft.points, counts, text, apart=draft.apart, refusal_asked=matter.refusal)
