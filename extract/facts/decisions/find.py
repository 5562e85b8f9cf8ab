"""Decisions: the units of an item's decision sections, what each decides and which points it names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile
from types import MappingProxyType

from extract.domain.document import Document
from extract.domain.facts import Decision, Outcome
from extract.domain.identity import BodyKind
from extract.domain.meeting import AgendaItem, Meeting, Section
from extract.facts.decisions.outcomes import ADOPTED_MOTION, FALLEN_MOTION, SETTLED, as_recommended, read_unit
from extract.facts.decisions.readings import Reading, read_majority
from extract.facts.decisions.remarks import REMARK
from extract.facts.decisions.repeated_points import repeated_points, without_outcomes_of_repeated
from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.decisions.unit import Unit
from extract.facts.decisions.unit_motions import moves_business
from extract.facts.decisions.units import read_units
from extract.facts.points.labels import BARE_OPTION, mentioned_points, points_decided
from extract.facts.sentences.actors import body_told_of, is_of_advisory_council
from extract.facts.sentences.motions import is_motion_beside
from extract.facts.sentences.passages import Sentence, decision_passages, read_sentences
from extract.lexicon.bodies import is_one_of, without_period
from extract.lexicon.options import OPTION_NOUN

WHY_MOVED = re.compile(r"(?i),\s+(?:da|idet|fordi|eftersom|så|indtil|mens|hvor)\b")  # "…, da punkt 2 ikke er belyst"
NOTHING_ASKED: Mapping[str, str] = MappingProxyType({})
BUSINESS = {Outcome.POSTPONED, Outcome.RETURNED, Outcome.WITHDRAWN, Outcome.FORWARDED}
OF_MOTIONS = (FALLEN_MOTION, ADOPTED_MOTION)
UNDECIDED = Reading(Outcome.UNCLEAR, (), None, "decisions.only_sides")
ADVISED = Reading(Outcome.STATED, (), None, "decisions.of_advisory_council")
CHOOSES_NONE = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED, Outcome.UNCLEAR}
LETTERED_OPTION = re.compile(rf"(?i)\b(?:{OPTION_NOUN}|valgte|vælger)\s+(?P<l>[a-k])\b")
# "Udvalget beslutter punkt a" in the unit about point 2
LETTERED_PART = re.compile(
    r"(?i)\b(?:beslutte(?:de|r|s|t)|godkend\w+|vedtog|vedtaget|anbefale(?:r|s|de|t)|indstille(?:r|s|de))\s+(?:punkt|pkt\.?|litra)\s+(?P<l>[a-k])\b"
)
# "Udvalget indstillede i maj, at sagen afvises.", in the minutes of a council
OF_COMMITTEE_BEFORE = re.compile(
    r"(?i)(?:\w*udvalget|\w*udvalgets\s+(?:medlemmer|flertal|formand)|(?:[^\s.,]+\s+(?:og\s+)?){1,3}?udvalg|magistraten)\s+(?:indstillede|anbefalede|udsatte|drøftede|afviste|forkastede|indstiller|anbefaler|godkendte|tiltrådte|vedtog"
    r"|(?:kunne|kan|har|havde)\s+(?:[^\s.,;]+\s+){0,6}?(?:anbefale|indstille|godkende|tiltræde|støtte|udsat|drøftet|vedtage|afvise|forkaste)\w*)\b"
    r"|\w+udvalgets\s+(?:indstilling|anbefaling)\b[^.;]*\bikke\s+fulgt\b"
)
COUNCILS = {"Byråd", "Kommunalbestyrelse", "Kommune"}
OF_COUNCIL = re.compile(r"(?i)(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)\s+[a-zæøå]")
# "Godkendt. Udvalget havde med stemmerne 4-1 anbefalet sagen."
COMMITTEE_HAD = re.compile(
    r"(?i)(?:\w*udvalget|(?:[^\s.,]+\s+(?:og\s+)?){1,3}?udvalg|magistraten)\s+(?:havde\s+(?:[^\s.,;]+\s+){0,6}?(?:anbefalet|indstillet|godkendt|tiltrådt|udsat|drøftet|afvist|forkastet)\b|(?:anbefalede|indstillede)\b)"
)
OF_ITEM = re.compile(r"(?:Punkt|Pkt\.?)\s*\d{1,3}\s*:")
# "de i punkt | 1.c | anbefalede midler": it only refers to the point
REFERS_TO = re.compile(r"(?i)\b(?:i|jf\.?|under|fra|ved)\s+(?:indstillings?)?(?:punkt(?:et)?|pkt\.?)\s*$")
NUMBERED_OPTION = re.compile(rf"(?i)^\W*(?!forslag){OPTION_NOUN}\s+(?P<n>\d)\b")


@dataclass(frozen=True)
class Resolved:
    """A decision with the sentences that it and the sides about it were read from."""

    decision: Decision
    unit: Unit
    reading: Reading
    beside: bool = False  # another unit of the passage decides the matter


@dataclass(frozen=True)
class Passage:
    """What one decision passage holds: its sentences, its decisions, and sides that stand before any of them."""

    decisions: tuple[Resolved, ...]
    loose: tuple[Sentence, ...]
    current: bool
    sentences: tuple[Sentence, ...]


def find_decisions(
    document: Document,
    item: AgendaItem,
    meeting: Meeting,
    known: frozenset[str] = frozenset(),
    printed: frozenset[str] = frozenset(),
    asked: Mapping[str, str] = NOTHING_ASKED,
) -> list[Passage]:
    """The item's decision passages in order, with ids counted through the item.

    `known` are its recommendation's points, `printed` those of them that are printed and not only counted, `asked` their words.
    """
    passages: list[Passage] = []
    count = 0
    for sections in decision_passages(item):
        head = sections[0]
        sentences = read_sentences(document, [s.content for s in sections])
        repeated = repeated_points(sentences, asked)
        sentences = without_outcomes_of_repeated(sentences, repeated)
        units, loose = read_units(sentences, known, repeated)
        _free_of_item_number(units, item.number, printed)
        resolved = []
        for unit in units:
            count += 1
            resolved.append(_resolve(document, unit, head, meeting, f"{item.key}.d{count}", known))
        if not sentences and head.heading:
            count += 1
            resolved.append(_nothing(document, head, meeting, f"{item.key}.d{count}"))
        passages.append(Passage(tuple(_beside_each_other(resolved)), tuple(loose), head.current, tuple(sentences)))
    return passages


def _free_of_item_number(units: Sequence[Unit], number: str | None, printed: frozenset[str]) -> None:
    """Below "2. Budget", "Punkt 2: Godkendt." alone repeats the item's number, where no point of the recommendation prints it."""
    labelled = [unit for unit in units if unit.points]
    if number is None or number in printed or [unit.points for unit in labelled] != [(number,)]:
        return
    [unit] = labelled
    if unit is units[0] and OF_ITEM.match(unit.sentences[0].text):
        unit.points = ()


def _beside_each_other(resolved: Sequence[Resolved]) -> Iterator[Resolved]:
    """The decisions; what became of a motion notes whether another one of the passage settles the matter."""
    for one in resolved:
        if not _is_of_motion(one):
            yield one
            continue
        settling = (o for o in resolved if o is not one and not _is_of_motion(o))
        yield replace(one, beside=any(o.decision.outcome.value.removesuffix("_amended") in SETTLED for o in settling))


def _is_of_motion(one: Resolved) -> bool:
    """True for what became of somebody's motion, and for one that is put to the vote."""
    first = one.unit.sentences[0].text if one.unit.sentences else ""
    return one.reading.rule.startswith(OF_MOTIONS) or is_motion_beside(first)


def _resolve(
    document: Document, unit: Unit, head: Section, meeting: Meeting, id: str, known: frozenset[str]
) -> Resolved:
    span = unit.span
    text = document.text[span.start : span.end]
    body, date = _whose(head, meeting)
    own = _own_sentences(unit.sentences, body, meeting)
    reading = _of_sides(own) if unit.undecided else read_unit(own, text, unit.label_end) if own else ADVISED
    if len(own) < len(unit.sentences) and reading.outcome is Outcome.UNCLEAR:
        reading = ADVISED
    if unit.lead is not None:
        reading = as_recommended(reading)
    voted = unit.votes or re.search(
        r"(?i)\bstemmelighed\b|\bstemmerne\s+stod\s+lige\b|\bstemmer\s+(?:for|imod)\b|\bstemte\b|\bflertal\b", text
    )
    if reading.outcome is Outcome.WITHDRAWN and voted and re.search(r"(?i)\bbortf[ao]ld", text):
        reading = replace(reading, outcome=Outcome.REJECTED)  # it fell in the vote; it was not taken off the agenda
    points = unit.points or _named_points(_first_settling(unit.sentences), known) or _points_moved(unit, reading, known)
    chosen = reading.outcome not in CHOOSES_NONE and (
        unit.points or len(points) < 2
    )  # "punkt 1a-1c godkendes" chooses none
    decision = Decision(
        id=id,
        body=body,
        date=date,
        current=head.current,
        outcome=reading.outcome,
        also=reading.also,
        points=points,
        option=_option(_before_remark(text[unit.label_end :], reading.remark), unit.points, known) if chosen else None,
        remark=reading.remark,
        text=text,
        evidence=document.evidence(span.start, span.end, reading.rule),
    )
    return Resolved(decision, unit, reading)


def _of_sides(sentences: Sequence[Sentence]) -> Reading:
    """What came of a text of nothing but sides: only a majority settles it, where no motion was put beside the matter."""
    if any(is_motion_beside(s.text) for s in sentences):
        return UNDECIDED
    return next((reading for s in sentences if (reading := read_majority(s.text))), UNDECIDED)


def _own_sentences(sentences: Sequence[Sentence], body: str | None, meeting: Meeting) -> Sequence[Sentence]:
    """The sentences without those of what another body did, and at the head without what a council thinks that advises this body."""
    sentences = [s for s in sentences if not _is_of_another_body(s.text, meeting)]
    if meeting.body and meeting.body.kind is BodyKind.COUNCIL:
        sentences = _without_committees(sentences, body)
    if body is None or is_of_advisory_council(body):
        return sentences
    return [*dropwhile(lambda s: is_of_advisory_council(s.text), sentences)]


def _without_committees(sentences: Sequence[Sentence], body: str | None) -> Sequence[Sentence]:
    """The sentences of a council without those of what a committee did before, where it decides behind them."""
    if body is not None and "udvalg" in body.lower():
        return sentences
    last = max((n for n, s in enumerate(sentences) if sentence_outcomes(s) or OF_COUNCIL.match(s.text)), default=0)
    own = [s for n, s in enumerate(sentences) if n >= last or not OF_COMMITTEE_BEFORE.match(s.text)]
    decided = any(sentence_outcomes(s) and not COMMITTEE_HAD.match(s.text) for s in own)
    return [s for s in own if not (decided and COMMITTEE_HAD.match(s.text))]


def _is_of_another_body(text: str, meeting: Meeting) -> bool:
    """True where the sentence tells of what a body did that is neither the one that met nor of its municipality."""
    who = body_told_of(text)
    if who is None:
        return False
    own = [name.name for name in (meeting.body, meeting.municipality) if name is not None]
    if who.split()[-1] in COUNCILS:  # it may be its own, where the municipality is not known
        known = meeting.municipality.name.lower() if meeting.municipality else who.lower()
        return not known.startswith(who.split()[0].lower())
    return not any(is_one_of(who, name) or who.lower().startswith(name.lower()) for name in own)


def _whose(head: Section, meeting: Meeting) -> tuple[str | None, str | None]:
    if head.current:
        joint = meeting.body is not None and head.body is not None and is_one_of(head.body, meeting.body.name)
        body = head.body if joint or meeting.body is None else meeting.body.name
        return body, meeting.date or head.date
    return (without_period(head.body) if head.body else None), head.date


def _first_settling(sentences: Sequence[Sentence]) -> Sentence:
    """The sentence that decides: "Udvalget drøftede sagen. Udvalget anbefaler punkt 1"; else the first."""
    return next((s for s in sentences if any(o in SETTLED for o, _ in sentence_outcomes(s))), sentences[0])


def _named_points(sentence: Sentence, known: frozenset[str]) -> tuple[str, ...]:
    """The points that a unit without a label decides on: "godkendte indstillingspunkt 3, 4 og 9"; not those of its remark."""
    attached = (
        REMARK.search(sentence.text, sentence.outcomes[0].span.end - sentence.span.start) if sentence.outcomes else None
    )
    text = sentence.text[: attached.start()] if attached else sentence.text
    return points_decided(text, known) if sentence.outcomes else ()


def _points_moved(unit: Unit, reading: Reading, known: frozenset[str]) -> tuple[str, ...]:
    """The points that an adopted motion puts off or sends back: "A foreslog, at punkt 2 sendes tilbage. Forslaget blev vedtaget"."""
    if reading.outcome not in BUSINESS or len(unit.sentences) < 2 or not moves_business(unit.sentences[0]):
        return ()
    points = mentioned_points(WHY_MOVED.split(unit.sentences[0].text)[0])
    return points if set(points) < known else ()


def _before_remark(text: str, remark: str | None) -> str:
    """The words that decide: a remark names points that it only refers to, "svarende til bevillingen i punkt 2a"."""
    return text[: text.index(remark)] if remark and remark in text else text


def _option(text: str, points: Sequence[str], known: frozenset[str]) -> str | None:
    """The alternative that the unit chooses: "godkender pkt. 2b" under "Ad 2", or "model B" where 2b is a point."""
    lettered = LETTERED_OPTION.search(text) or (LETTERED_PART.search(text) if points else None)
    if lettered and len(points) == 1 and points[0] + lettered["l"].lower() in known:
        return points[0] + lettered["l"].lower()
    if lettered and not points and lettered["l"].lower() in known:
        return lettered["l"].lower()
    numbered = NUMBERED_OPTION.match(text)
    if numbered and not points and numbered["n"] in known and len(known) > 1:
        return numbered["n"]
    for found in BARE_OPTION.finditer(text):
        if not points or found["n"] in points:
            option = found["n"] + found["l"]
            if option not in known and " " in found[0]:
                continue  # "punkt 4 i bilaget"
            if REFERS_TO.search(text, 0, found.start()):
                continue
            return (
                option
                if not text[: found.start()].strip()
                or re.search(
                    rf"(?i)\b(?:{OPTION_NOUN}|pkt\.?|punkt|indstillingspunkt|godkend\w*|vælger|valgte)\s*$",
                    text[: found.start()],
                )
                else None
            )
    return None


def _nothing(document: Document, head: Section, meeting: Meeting, id: str) -> Resolved:
    """A decision heading with nothing under it, quoted itself."""
    body, date = _whose(head, meeting)
    evidence = document.evidence(head.span.start, head.content.start, "decisions.empty_heading")
    decision = Decision(
        id=id, body=body, date=date, current=head.current, outcome=Outcome.NONE, text=evidence.quote, evidence=evidence
    )
    return Resolved(decision, Unit([]), Reading(Outcome.NONE, (), None, "decisions.empty_heading"))


def flatten(passages: Sequence[Passage]) -> Iterator[Resolved]:
    """All decisions of an item in order."""
    for passage in passages:
        yield from passage.decisions
