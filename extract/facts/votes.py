"""Votes: who took which side on which decision, with the counts as printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.domain.document import Document
from extract.domain.facts import Outcome, Position, Referral, Vote
from extract.domain.meeting import AgendaItem
from extract.facts.counts import UNANIMOUS, WITHOUT_VOTE, has_counts, read_counts
from extract.facts.decisions import Passage, Resolved
from extract.facts.matter import AMENDMENT, manner_of, voted_on, was_carried
from extract.facts.passages import Sentence
from extract.facts.points import mentioned_points, read_label
from extract.facts.sides import BEFORE_COUNCIL, Side, find_sides
from extract.facts.subjects import only_voters
from extract.facts.voters import find_voters

OWN_INITIATIVE = re.compile(r"(?i)\binitiativret")
LIGHT = {Outcome.PROCEDURAL, Outcome.STATED, Outcome.NONE, Outcome.UNCLEAR}
# Another assembly's votes are told, not taken.
ELSEWHERE = re.compile(
    r"(?i)\bfolketing\w*|\bKL's\s+delegeret\w*|^(?:(?:beboer|borger|nabo|forælder|grundejer)(?:e|ne|en|ens)?|(?:afdelings|generalforsamling|skolebestyrels|forældre|regering|menigheds)\w*)\b"
    r"|^\w*(?:forening|bestyrelse)(?:en|ens|erne)?\b"
)


@dataclass
class _Draft:
    decision: Resolved | None
    points: tuple[str, ...]
    sentences: list[Sentence]
    positions: list[Position] = field(default_factory=list)
    on: str = "recommendation"
    places: dict[tuple[str, str, str, str | None], int] = field(default_factory=dict)


def find_votes(document: Document, item: AgendaItem, passages: Sequence[Passage]) -> list[Vote]:
    """The item's votes in order, those of earlier bodies with their own decisions."""
    drafts: list[_Draft] = []
    for passage in passages:
        drafts.extend(_passage_votes(document, passage, item.title))
    return [_vote(document, d, f"{item.key}.v{n}") for n, d in enumerate(drafts, 1)]


def find_referrals(document: Document, item: AgendaItem, passages: Sequence[Passage]) -> list[Referral]:
    """Cases that a member brings before the council (standsningsret, styrelsesloven § 23)."""
    found = []
    for passage in passages:
        if not passage.current:
            continue
        for sentence in _all_sentences(passage):
            hit = BEFORE_COUNCIL.search(sentence.text)
            if not hit:
                continue
            parties = {
                v.voter.name: v.voter for r in _all_sentences(passage) for v in find_voters(r.text) if v.voter.party
            }
            for named in find_voters(sentence.text[: hit.start()]):
                to = hit["to"]
                found.append(
                    Referral(
                        by=parties.get(named.voter.name, named.voter),
                        to=to[0].upper() + to[1:],
                        kind="own_initiative" if OWN_INITIATIVE.search(sentence.text) else "brought_before_council",
                        evidence=document.evidence(*sentence.span, "votes.brought_before_council"),
                    )
                )
    return found


def _all_sentences(passage: Passage) -> list[Sentence]:
    found = [*passage.loose]
    for resolved in passage.decisions:
        found.extend(resolved.unit.sentences)
        found.extend(s for s in resolved.unit.votes if s not in resolved.unit.sentences)
    return found


def _passage_votes(document: Document, passage: Passage, title: str | None) -> Iterator[_Draft]:
    drafts: list[_Draft] = []
    if passage.loose and passage.decisions:
        drafts.extend(_unit_votes(document, passage.decisions[0], list(passage.loose), title))
    for resolved in passage.decisions:
        drafts.extend(_unit_votes(document, resolved, resolved.unit.votes, title))
    yield from _merged(drafts, passage)


def _unit_votes(
    document: Document, resolved: Resolved, sentences: Sequence[Sentence], title: str | None
) -> Iterator[_Draft]:
    decision = resolved.decision
    base = _Draft(resolved, decision.points, [], on=voted_on(resolved, title))
    drafts = [base]
    opened: Side | None = None
    for sentence in _own_sentences([s for s in resolved.unit.sentences if s not in sentences] + list(sentences)):
        own = sentence in resolved.unit.sentences
        if own and not (find_sides(sentence) or has_counts(sentence.text)):
            continue
        named = _points_of(sentence, own)
        if not own and AMENDMENT.search(sentence.text) and not find_sides(sentence):
            drafts.append(_Draft(resolved, (), [sentence], on="amendment"))
            opened = None
            continue
        if drafts[-1].on == "amendment" and drafts[-1] is not base:
            targets = [drafts[-1]]
        else:
            targets = _draft_for(drafts, resolved, named) if named else [base]
        sides = find_sides(sentence)
        if not sides and opened is not None:
            sides = [_continued(sentence, opened)]
        for side in sides:
            opened = side if side.open else opened if not side.voters else side
            for n, position in enumerate(_positions(document, side, sentence)):
                explained = side.reason is not None and n == len(side.voters) - 1  # "Ø og F, F med bemærkning om …"
                again = not explained and side.voters[n].voter in [v.voter for v in side.voters[:n]]
                for target in targets:
                    _take(target, position, again=again)
        if sides or has_counts(sentence.text):
            for target in targets:
                target.sentences.append(sentence)
    yield from (d for d in drafts if d.positions or any(has_counts(s.text) for s in d.sentences) or _stated_manner(d))


def _own_sentences(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences without those that tell of another assembly's vote, up to the line's end."""
    told = False
    for sentence in sentences:
        told = ELSEWHERE.search(sentence.text) is not None or (told and not sentence.opens_line)
        if not told:
            yield sentence


def _take(draft: _Draft, position: Position, *, again: bool = False) -> None:
    """Adds the position; a side named again with its reason only adds the reason."""
    key = (position.side, position.voter.kind, position.voter.name, position.voter.party)
    at = draft.places.setdefault(key, len(draft.positions))
    if again or at == len(draft.positions):
        draft.positions.append(position)
    else:
        held = draft.positions[at]
        draft.positions[at] = held.model_copy(update={"reason": held.reason or position.reason})


def _continued(sentence: Sentence, opened: Side) -> Side:
    """Voters on the lines below "Imod stemte:"."""
    cut = re.search(r"(?i)\b(?:med\s+(?:den\s+)?bemærkning\w*|idet|da|med\s+begrundelse)\b", sentence.text)
    limit = cut.start() if cut else len(sentence.text)
    at_start = sentence.text[:limit]
    voters = find_voters(at_start, sentence.span.start, sentence.local)
    if voters and not only_voters(at_start, voters, sentence.span.start):
        voters = []
    reason = sentence.text[limit:].rstrip(" .") if cut else None
    return Side(opened.side, tuple(voters), opened.phrase, reason, True)


def _points_of(sentence: Sentence, own: bool) -> tuple[str, ...]:
    if own:
        return ()
    label = read_label(sentence.text) if sentence.opens_line else None
    return label[0] if label else mentioned_points(sentence.text)


def _draft_for(drafts: list[_Draft], resolved: Resolved, points: tuple[str, ...]) -> list[_Draft]:
    """The votes on these points: one for all of them, or one each where one of them has a vote already."""
    apart = [d for d in drafts if d.points and set(d.points) < set(points)]
    wanted = [(p,) for p in points] if apart else [points]
    found = []
    for some in wanted:
        held = next((d for d in drafts if d.points == some and d.on != "amendment"), None)
        if held is None:
            held = _Draft(resolved, some, [])
            drafts.append(held)
        found.append(held)
    return found


def _merged(drafts: list[_Draft], passage: Passage) -> Iterator[_Draft]:
    """A line that names points of units above belongs to their votes; one after several units that names none to none."""
    units = [r for r in passage.decisions if r.decision.points]
    weighty = [r for r in passage.decisions if r.decision.outcome not in LIGHT and not r.reading.proposal]
    quiet = all(not r.unit.votes for r in weighty[:-1])
    kept: list[_Draft] = []
    for draft in drafts:
        decision = draft.decision.decision if draft.decision else None
        separate = (
            draft.sentences and draft.decision and not any(s in draft.decision.unit.sentences for s in draft.sentences)
        )
        named = draft.points if decision and draft.points != decision.points else ()
        targets = [r for r in units if set(r.decision.points) & set(named)]
        after_all = (
            bool(weighty)
            and decision is not None
            and decision.id == weighty[-1].decision.id
            and len(weighty) > 1
            and quiet
        )
        if targets:
            for target in targets:
                _join(kept, draft, target)
        elif (
            passage.current
            and after_all
            and separate
            and not named
            and draft.on != "amendment"
            and not _same_line(draft)
        ):
            kept.append(_Draft(None, (), draft.sentences, draft.positions, draft.on))
        else:
            kept.append(draft)
    yield from kept


def _same_line(draft: _Draft) -> bool:
    assert draft.decision
    return draft.sentences[0].span.start - draft.decision.unit.span.end < 2


def _join(kept: list[_Draft], draft: _Draft, target: Resolved) -> None:
    for other in kept:
        if other.decision is target and other.on == draft.on:
            other.positions = [*other.positions, *draft.positions]
            return
    kept.append(_Draft(target, target.decision.points, draft.sentences, list(draft.positions), draft.on))


def _positions(document: Document, side: Side, sentence: Sentence) -> Iterator[Position]:
    for named in side.voters:
        yield Position.model_validate(
            {
                "side": side.side,
                "voter": named.voter,
                "except": named.left_out,
                "reason": side.reason,
                "evidence": document.evidence(*sentence.span, side.phrase.rule),
            }
        )


def _deciding(draft: _Draft) -> str:
    """The words of the unit that decide, where a majority or unanimity may be stated apart from the sides."""
    return " ".join(s.text for s in draft.decision.unit.sentences if s.outcomes) if draft.decision else ""


def _stated_manner(draft: _Draft) -> bool:
    return any(WITHOUT_VOTE.search(s.text) or UNANIMOUS.search(s.text) for s in draft.sentences)


def _vote(document: Document, draft: _Draft, id: str) -> Vote:
    decision = draft.decision.decision if draft.decision else None
    text = " ".join({s.span: s.text for s in draft.sentences}.values())
    counts = read_counts(text, decision.outcome if decision else None)
    start, end = min(s.span.start for s in draft.sentences), max(s.span.end for s in draft.sentences)
    if not draft.positions and decision:
        start, end = decision.evidence.start, decision.evidence.end
    return Vote.model_validate(
        {
            "id": id,
            "decision": decision.id if decision else None,
            "points": draft.points,
            "on": draft.on,
            "manner": manner_of(f"{_deciding(draft)} {text}", draft.positions, counts),
            "counts": counts,
            "positions": draft.positions,
            "carried": was_carried(draft.on, decision, draft.points, counts, text),
            "evidence": document.evidence(start, end, "votes.sides"),
        }
    )
