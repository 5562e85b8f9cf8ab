"""Decisions: the units of an item's decision sections, what each decides and which points it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.domain.document import Document
from extract.domain.facts import Decision, Outcome
from extract.domain.meeting import AgendaItem, Meeting, Section
from extract.domain.text import Span
from extract.facts.counts import has_counts
from extract.facts.outcomes import REMARK, Reading, read_unit, sentence_outcomes
from extract.facts.passages import Sentence, decision_passages, read_sentences
from extract.facts.points import BARE_OPTION, POINTS_DECIDED, expand, read_label
from extract.facts.presence import is_presence
from extract.facts.sides import BEFORE_COUNCIL, begins_with_voter, takes_sides
from extract.lexicon.bodies import without_period

BINDING = {"stated", "none"}
VOTE_OPENS = re.compile(r"(?i)(?:for|i?mod|undlod)\b(?:\s+at)?(?:\s+stemte|\s+stemme)?\s*:")
WORD_LABEL = re.compile(r"(?i)^(?:ad|at|pkt|punkt|indstillingspunkt)\b")
RESULT = re.compile(
    r"(?i)^(?:(?:under)?ændringsforslag(?:et|ene)|forslag(?:et|ene)|det|dette)?\s*(?:er|blev|var)?\s*(?:dermed|herefter|således|ikke)?\s*"
    r"(?:faldet|faldt|forkastet|vedtaget|godkendt|ikke\s+vedtaget|nedstemt|bortfaldt|bortfaldet|tiltrådt)\b"
)
# Sums of votes and the meeting's end are no decisions.
TALLY = re.compile(
    r"(?i)^i\s?alt\s+\d+\.?$|^afstemning(?:sresultat)?\s*:?$|^mødet\s+(?:sluttede|hævet|slut|blev\s+hævet)\b"
)
UNDECIDED = Reading(Outcome.UNCLEAR, (), None, "decisions.only_sides")
REMAINDER = re.compile(r"(?i)^(?:de\s+)?øvrige\s+(?:punkter|indstillingspunkter)|^resten\b")
DECLARES = re.compile(r"(?i)\b(?:erklær(?:ede|er)?(?!\w*\s+sig)|beslut|vedtog|godkend)\w*")
DISQUALIFIED = re.compile(r"(?i)\b(?:in)?habil\b")
HEREAFTER = re.compile(r"(?i)^(?:herefter|derefter|dernæst|indstillingen|(?:byrådet|udvalget)\s+\S+\s+herefter)\b")
LETTERED_OPTION = re.compile(r"(?i)\b(?:model|alternativ|scenari[eo]\w*|forslag|løsning|variant)\s+(?P<l>[a-k])\b")
MOVES = re.compile(
    r"(?i)ændringsforslag|\bstille(?:r|de)\b.*\bforslag|^(?:\S+\s+){0,4}?(?:forslag(?:et)?\s+om|foreslog|foreslår)\b"
)
ASKS = re.compile(r"(?i)\b(?:spurgte|rejste\s+spørgsmål|stemte\s+om)\b.*\b(?:inhabil|habil|deltage)")
PROTOCOL = re.compile(
    r"(?i)\b(?:følgende\s+)?(?:protokol)?bemærkning(?:er)?\b.*\b(?:tilført|til\s+protokol\w*|protokol\w*)|\b(?:protokol|mindretals)(?:bemærkning|udtalelse|tilførsel)|\btil\s+protokol"
)
# "(F) med bemærkning om, at …" after the sides were taken
REMARKED = re.compile(
    r"^(?:[^.]{1,80}?)\s+med\s+(?:den\s+|følgende\s+)?(?:bemærkning|begrundelse)|^(?i:for så vidt angår)"
)


@dataclass
class Unit:
    """A unit of decision text: its sentences, the sides taken after it, and its label."""

    sentences: list[Sentence]
    points: tuple[str, ...] = ()
    label_end: int = 0
    votes: list[Sentence] = field(default_factory=list)
    bare: bool = False  # only the label so far: "Ad 1" on a line of its own
    undecided: bool = False  # sides were taken and no result is printed
    closed: bool = False  # sides were taken after it: what follows is no longer its text

    @property
    def span(self) -> Span:
        """From its first sentence to its last."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


@dataclass(frozen=True)
class Resolved:
    """A decision with the sentences that it and the sides about it were read from."""

    decision: Decision
    unit: Unit
    reading: Reading


@dataclass(frozen=True)
class Passage:
    """What one decision passage holds: its decisions, and sides that stand before any of them."""

    decisions: tuple[Resolved, ...]
    loose: tuple[Sentence, ...]
    current: bool


def find_decisions(
    document: Document, item: AgendaItem, meeting: Meeting, known: frozenset[str] = frozenset()
) -> list[Passage]:
    """The item's decision passages in order, with ids counted through the item; `known` are its recommendation's points."""
    passages: list[Passage] = []
    count = 0
    for sections in decision_passages(item):
        head = sections[0]
        sentences = read_sentences(document, [s.content for s in sections])
        units, loose = _units(sentences, known)
        resolved = []
        for unit in units:
            count += 1
            resolved.append(_resolve(document, unit, head, meeting, f"{item.key}.d{count}", known))
        if not sentences and head.heading:
            count += 1
            resolved.append(_nothing(document, head, meeting, f"{item.key}.d{count}"))
        passages.append(Passage(tuple(resolved), tuple(loose), head.current))
    return passages


def _units(sentences: Sequence[Sentence], known: frozenset[str]) -> tuple[list[Unit], list[Sentence]]:
    units: list[Unit] = []
    loose: list[Sentence] = []
    asked: list[Sentence] = []  # a question of disqualification and the vote on it, which stand before its answer
    listing = False  # below "Imod stemte:", where each line begins with a voter
    for sentence in sentences:
        label = _label(sentence, units, known)
        sides = takes_sides(sentence)
        if label and sides == "votes" and VOTE_OPENS.match(sentence.text[label[1] :]):
            units.append(Unit([sentence], label[0], label[1], votes=[sentence], bare=True))
            continue
        if (PROTOCOL.search(sentence.text) or BEFORE_COUNCIL.search(sentence.text)) and begins_with_voter(sentence):
            (units[-1].votes if units else loose).append(sentence)
            continue
        remarked = (units and units[-1].votes) or asked
        if sides is None and (
            (listing and begins_with_voter(sentence)) or (remarked and REMARKED.match(sentence.text))
        ):
            (asked or (units[-1].votes if units else loose)).append(sentence)
            continue
        listing = sides == "votes" and sentence.text.endswith(":")
        if ASKS.search(sentence.text) and not _states_outcome(sentence):
            asked = [sentence]
            continue
        answers = bool(asked) and DISQUALIFIED.search(sentence.text) is not None
        if (
            is_presence(sentence)
            and not (sides or answers)
            and not _decides(sentence, also_procedural=DECLARES.search(sentence.text) is not None)
        ):
            if units:
                units[-1].closed = True  # what follows is no longer one stretch of text with it
            continue
        if TALLY.match(sentence.text) and (units or loose or len(sentences) > 1):
            continue
        if not sides and not sentence.outcomes and has_counts(sentence.text):
            (asked or (units[-1].votes if units else loose)).append(sentence)
            continue
        if asked and sides:
            asked.append(sentence)
            continue
        if sides and not _states_outcome(sentence):
            (units[-1].votes if units else loose).append(sentence)
            if units and not units[-1].bare:
                units[-1].closed = True
            continue
        if units and not label and _answers(units[-1], sentence):
            units[-1].sentences.append(sentence)
            units[-1].closed = True
        elif units and _goes_on(units[-1], sentence, label):
            units[-1].sentences.append(sentence)
            units[-1].bare = False
        elif units and units[-1].closed and not label and not _decides(sentence):
            units[-1].votes.append(sentence)  # remarks of those who took sides
        else:
            bare = label is not None and not sentence.text[label[1] :].strip()
            units.append(Unit([sentence], label[0] if label else (), label[1] if label else 0, bare=bare))
            units[-1].votes.extend([*loose, *asked] if len(units) == 1 else asked)
            loose, asked = [] if len(units) == 1 else loose, []
        if sides:
            units[-1].votes.append(sentence)
    if loose and not units:
        return [Unit(loose, votes=list(loose), undecided=True)], []
    return units, loose


def _label(sentence: Sentence, units: Sequence[Unit], known: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """The unit's label where the sentence begins with one: at a line's start, or in a line that goes on from point to point."""
    label = read_label(sentence.text, known)
    if label is None or sentence.opens_line:
        return label
    follows = bool(units) and bool(units[-1].points) and label[0][0] not in units[-1].points
    return label if follows and (label[0][0] in known or WORD_LABEL.match(sentence.text)) else None


def _decides(sentence: Sentence, *, also_procedural: bool = True) -> bool:
    light = BINDING if also_procedural else BINDING | {"procedural"}
    return any(o not in light for o, _ in sentence_outcomes(sentence))


def states_result(sentence: Sentence) -> bool:
    """True where the sentence's main clause decides about the case, so that it is no line about presence."""
    return any(o not in BINDING | {"procedural"} for o, _ in sentence_outcomes(sentence))


def _states_outcome(sentence: Sentence) -> bool:
    """True where a sentence that takes sides also says what was decided: a majority approves, or a count is printed."""
    return takes_sides(sentence) == "decides"


def _answers(unit: Unit, sentence: Sentence) -> bool:
    """True where the sentence says what became of the motion that the unit puts forward: "Faldet." """
    moved = any(o == "proposal" for o, _ in sentence_outcomes(unit.sentences[0])) and len(unit.sentences) == 1
    return moved and RESULT.match(sentence.text) is not None


def _goes_on(unit: Unit, sentence: Sentence, label: tuple[tuple[str, ...], int] | None) -> bool:
    if label or unit.closed:
        return False
    last = unit.sentences[-1]
    if unit.bare:
        return True
    if REMAINDER.match(sentence.text):
        return False
    if _decides(sentence) and HEREAFTER.match(sentence.text) and MOVES.search(unit.sentences[0].text[:160]):
        return False  # after a motion or an amendment the matter itself is decided
    if re.match(r"(?i)idet\b", sentence.text):
        return True
    if sentence.is_bullet:
        return not (_decides(sentence) and (last.is_bullet or (len(unit.sentences) == 1 and last.is_bullet)))
    if not sentence.opens_line:
        return True
    unfinished = last.text[-1] in ",:;" or (last.text[-1].isalnum() and sentence.text[0].islower())
    return unfinished or not _decides(sentence)


def _resolve(
    document: Document, unit: Unit, head: Section, meeting: Meeting, id: str, known: frozenset[str]
) -> Resolved:
    span = unit.span
    text = document.text[span.start : span.end]
    reading = UNDECIDED if unit.undecided else read_unit(unit.sentences, text, unit.label_end)
    body, date = _whose(head, meeting)
    if reading.outcome is Outcome.WITHDRAWN and unit.votes and re.search(r"(?i)\bbortf[ao]ld", text):
        reading = replace(reading, outcome=Outcome.REJECTED)  # it fell in the vote; it was not taken off the agenda
    decision = Decision(
        id=id,
        body=body,
        date=date,
        current=head.current,
        outcome=reading.outcome,
        also=reading.also,
        points=unit.points or _named_points(unit.sentences[0]),
        option=_option(text[unit.label_end :], unit.points, known),
        remark=reading.remark,
        text=text,
        evidence=document.evidence(span.start, span.end, reading.rule),
    )
    return Resolved(decision, unit, reading)


def _whose(head: Section, meeting: Meeting) -> tuple[str | None, str | None]:
    if head.current:
        return (meeting.body.name if meeting.body else head.body), meeting.date or head.date
    return (without_period(head.body) if head.body else None), head.date


def _named_points(sentence: Sentence) -> tuple[str, ...]:
    """The points that a unit without a label decides on: "godkendte indstillingspunkt 3, 4 og 9"; not those of its remark."""
    attached = (
        REMARK.search(sentence.text, sentence.outcomes[0].span.end - sentence.span.start) if sentence.outcomes else None
    )
    text = sentence.text[: attached.start()] if attached else sentence.text
    found = POINTS_DECIDED.search(text)
    return expand(found["list"]) if found and sentence.outcomes else ()


def _option(text: str, points: Sequence[str], known: frozenset[str]) -> str | None:
    """The alternative that the unit chooses: "godkender pkt. 2b" under "Ad 2", or "model B" where 2b is a point."""
    lettered = LETTERED_OPTION.search(text)
    if lettered and len(points) == 1 and points[0] + lettered["l"].lower() in known:
        return points[0] + lettered["l"].lower()
    for found in BARE_OPTION.finditer(text):
        if not points or found["n"] in points:
            option = found["n"] + found["l"]
            return (
                option
                if re.search(
                    r"(?i)\b(?:pkt\.?|punkt|model|alternativ|forslag|løsning|indstillingspunkt|godkend\w*)\s*$",
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
