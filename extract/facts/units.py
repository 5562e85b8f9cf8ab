"""Divides a decision text into its units: what was decided, apart from who took sides, who was there, and remarks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.domain.text import Span
from extract.facts.before_council import BEFORE_COUNCIL
from extract.facts.counts import has_counts
from extract.facts.motions import begins_with_motion, is_fallen_motion, is_motion_put
from extract.facts.outcomes import SETTLED, WISHED, sentence_outcomes
from extract.facts.passages import Sentence
from extract.facts.points import points_decided, read_label
from extract.facts.points_voted import points_put_to_vote
from extract.facts.presence import is_presence
from extract.facts.sides import takes_sides
from extract.facts.subjects import begins_with_voter
from extract.facts.vote_objects import opens_other_question
from extract.facts.vote_tables import read_columns

Label = tuple[tuple[str, ...], int]
EVERY_POINT = frozenset(str(n) for n in range(1, 100))
SHORT = 40  # characters of an outcome that stands alone below the words of its point
LONGEST_MOTION = 4  # sentences of a motion before it is said what became of it
BINDING = {"stated", "none"}
VOTE_OPENS = re.compile(
    r"(?i)(?:stemmer\s+)?(?:for|i?mod|undlod|undlader|undlad(?:er|t))\b(?:\s+at)?(?:\s+stemte|\s+stemme)?\s*(?::|\d)|\d+\s+undl(?:od|ader)\b"
)
COUNT_OPENS = re.compile(r"(?i)\d+\s+stem(?:te|mer)\b")
WORD_LABEL = re.compile(r"(?i)^(?:ad|at|pkt|punkt|punkterne|indstillingspunkt|indstillingspunkterne|indstillingens)\b")
RESULT = re.compile(
    r"(?i)^(?:(?:under)?ændringsforslag(?:et|ene)|forslag(?:et|ene)|det|dette)?\s*(?:er|blev|var)?\s*(?:dermed|herefter|således|ikke)?\s*"
    r"(?:faldet|faldt|forkastet|afvist|vedtaget|godkendt|ikke\s+vedtaget|nedstemt|bortfaldt|bortfaldet|tiltrådt)\b"
)
# Sums of votes and the meeting's end are no decisions.
TALLY = re.compile(
    r"(?i)^i\s?alt\s+\d+\.?$|^afstemning(?:sresultat|en)?(?:\s+om\s+[^.:]{1,80})?\s*:?$|^(?!.*ændringsforslag)[^.]{0,80}\b(?:blev|bliver|er)\s+(?:herefter\s+)?sat\s+(?:herefter\s+)?(?:til|under)\s+afstemning\b[^.]*\.?$|^(?!.*forslag)\w+\s+satte\s+[^.]{1,60}\s+(?:til|under)\s+afstemning\b[^.]*\.?$|^mødet\s+(?:blev|var)\s+(?:\w+\s+)?(?:suspenderet|afbrudt|genoptaget)\b|^mødet\s+(?:startede|begyndte|sluttede|hævet|slut|blev\s+hævet)\b"
)
# "Punkt 28. Ny bro udsat. Dagsordenen blev herefter godkendt": two matters
OTHER_ITEM = re.compile(r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}\b")
REMAINDER = re.compile(r"(?i)^(?:de\s+|indstillingens\s+)?øvrige\s+(?:punkter|indstillingspunkter)|^resten\b")
# "Punkt 2 udsættes. I øvrigt godkendt"
THE_REST = re.compile(
    r"(?i)^(?:i\s+øvrigt|(?:de\s+)?øvrige|resten|(?:\w+s\s+)?indstillingen?(?!s)|herudover|derudover)\b"
)
DECLARES = re.compile(r"(?i)\b(?:erklær(?:ede|er)?(?!\w*\s+sig)|beslut|vedtog|godkend)\w*")
DISQUALIFIED = re.compile(r"(?i)\b(?:in)?habil\b")
HEREAFTER = re.compile(r"(?i)^(?:herefter|derefter|dernæst|indstillingen|(?:byrådet|udvalget)\s+\S+\s+herefter)\b")
MOVES = re.compile(
    r"(?i)ændringsforslag|\bstille(?:r|de)\b.*\bforslag|^(?:\S+\s+){0,4}?(?:forslag(?:et)?\s+om|foreslog|foreslår)\b"
)
MOTION_FELL = re.compile(
    r"(?i)forslaget\s+(?:er|blev|var)\s+(?:\w+\s+)?(?:faldet|forkastet|bortfaldet|nedstemt)|forslaget\s+(?:bort)?faldt\b"
)
OF_MATTER = re.compile(r"(?i)(?:herefter\s+blev\s+)?(?:\w+s\s+)?(?:indstilling(?:en|erne)|hovedforslaget)\b")
RESULT_ALONE = re.compile(r"(?i)(?:forslag|det\b|dette\b|faldet|faldt|forkastet)")
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


def read_units(sentences: Sequence[Sentence], known: frozenset[str]) -> tuple[list[Unit], list[Sentence]]:
    """The units in order, and sides that stand before any of them; `known` are the recommendation's points."""
    reader = _Reader(known, points_put_to_vote(sentences), alone=len(sentences) == 1)
    for sentence in sentences:
        reader.read(sentence)
    reader.close()
    if reader.loose and not reader.units:
        label = read_label(reader.loose[0].text, known)
        points, end = label or ((), 0)
        return [Unit(reader.loose, points, end, votes=list(reader.loose), undecided=True)], []
    return _without_labels_of_votes(reader.units), reader.loose


def _without_labels_of_votes(units: Sequence[Unit]) -> list[Unit]:
    """The units without "Ad punkt 3" over nothing but the sides taken on it: these belong to the decision on the whole."""
    kept: list[Unit] = []
    for unit in units:
        only_sides = unit.bare and unit.votes and kept and not kept[-1].points
        if only_sides and any(_decides(s) for s in kept[-1].sentences):
            kept[-1].votes.extend([*(s for s in unit.sentences if s not in unit.votes), *unit.votes])
        else:
            kept.append(unit)
    return kept


class _Reader:
    """Takes the sentences one by one; each goes to a unit's text, to its votes, or nowhere."""

    def __init__(self, known: frozenset[str], put: Mapping[Sentence, tuple[str, int]], *, alone: bool) -> None:
        self.units: list[Unit] = []
        self.loose: list[Sentence] = []
        self._asked: list[Sentence] = []  # a question of disqualification and the vote on it, before its answer
        self._pending: list[Sentence] = []  # sides taken after an amendment was settled: they are on what comes next
        self._in_table = False
        self._listing = False  # below "Imod stemte:", where each line begins with a voter
        self._known, self._put, self._alone = known, put, alone

    def read(self, sentence: Sentence) -> None:
        """Puts the sentence where it belongs."""
        if "\t" in sentence.text and self._is_table(sentence):
            self._latest().append(sentence)
            return
        label = _label(sentence, self.units, self._known)
        sides = takes_sides(sentence)
        if sentence in self._put and sides != "decides":
            point, end = self._put[sentence]
            votes = [sentence] if sides or has_counts(sentence.text) else []
            self.units.append(Unit([sentence], (point,), end, votes=votes, bare=True))
            return
        after = sentence.text[label[1] :] if label else ""
        counted = COUNT_OPENS.match(after) is not None and not sentence.outcomes
        counted = counted or (VOTE_OPENS.match(after) is not None and has_counts(sentence.text))
        if label and (counted or (sides == "votes" and VOTE_OPENS.match(after))):
            self.units.append(Unit([sentence], label[0], label[1], votes=[sentence], bare=True))
        elif not (
            self._carries_on(sentence, sides)
            or self._puts_motion(sentence, sides)
            or self._stands_aside(sentence, sides)
            or self._votes(sentence, sides)
        ):
            self._decide(sentence, label)
            if sides:
                self.units[-1].votes.append(sentence)

    def _is_table(self, sentence: Sentence) -> bool:
        """True for the rows of a table whose columns are sides."""
        self._in_table = read_columns(sentence.text) is not None or self._in_table
        return self._in_table

    def _carries_on(self, sentence: Sentence, sides: str | None) -> bool:
        """Remarks to the protocol, cases brought on, and voters listed line by line belong to the sides taken before."""
        if (PROTOCOL.search(sentence.text) or BEFORE_COUNCIL.search(sentence.text)) and begins_with_voter(sentence):
            self._latest().append(sentence)
            return True
        remarked = (self.units and self.units[-1].votes) or self._asked
        listed = self._listing and begins_with_voter(sentence)
        if sides is None and (listed or (remarked and REMARKED.match(sentence.text))):
            (self._asked or self._latest()).append(sentence)
            return True
        self._listing = sides == "votes" and sentence.text.endswith(":")
        return False

    def _stands_aside(self, sentence: Sentence, sides: str | None) -> bool:
        """Questions of disqualification, presence and sums of votes are no decisions."""
        if ASKS.search(sentence.text) and not _states_outcome(sentence):
            self._asked = [sentence]
            return True
        answers = bool(self._asked) and DISQUALIFIED.search(sentence.text) is not None
        declares = DECLARES.search(sentence.text) is not None
        if is_presence(sentence) and not (sides or answers) and not _decides(sentence, also_procedural=declares):
            if self.units:
                self.units[-1].closed = True  # what follows is no longer one stretch of text with it
            return True
        tally = bool(TALLY.match(sentence.text)) and not self._alone and sides is None
        if tally and opens_other_question(sentence.text):
            self._latest().append(sentence)  # says what the sides below it are on
        return tally

    def _puts_motion(self, sentence: Sentence, sides: str | None) -> bool:
        """A motion that is put to the vote begins a unit, to which the sides below belong."""
        if sides == "decides" or not is_motion_put(sentence.text) or opens_other_question(sentence.text):
            return False
        if any(o in SETTLED for o, _ in sentence_outcomes(sentence)):
            return False
        self.units.append(Unit([sentence], votes=[sentence] if sides or has_counts(sentence.text) else []))
        return True

    def _votes(self, sentence: Sentence, sides: str | None) -> bool:
        """Sides and counts without a result go to the unit before, or to the question they answer."""
        light = all(f.sets["outcome"] == "none" for f in sentence.outcomes)  # "13 stemte for, 10 imod, 2 undlod"
        counts = not sides and (light or VOTE_OPENS.match(sentence.text)) and has_counts(sentence.text)
        settled = bool(self.units) and _is_settled_motion(self.units[-1])
        if counts:
            (self._asked or (self._pending if settled else self._latest())).append(sentence)
            return True
        if self._asked and sides:
            self._asked.append(sentence)
            return True
        if not sides or _states_outcome(sentence):
            return False
        if settled:
            self._pending.append(sentence)
            return True
        self._latest().append(sentence)
        if self.units and not self.units[-1].bare:
            self.units[-1].closed = True
        return True

    def _decide(self, sentence: Sentence, label: Label | None) -> None:
        """The sentence carries on the unit before, or begins one of its own."""
        last = self.units[-1] if self.units else None
        if last and not label and _answers(last, sentence):
            last.sentences.append(sentence)
            last.closed = True
        elif last and _goes_on(last, sentence, label):
            last.sentences.append(sentence)
            last.bare = False
        elif last and last.closed and not label and (not _decides(sentence) or _wishes(sentence)):
            last.votes.append(sentence)  # remarks of those who took sides
        else:
            bare = label is not None and not sentence.text[label[1] :].strip()
            before = [*self.loose, *self._asked] if last is None else [*self._asked, *self._pending]
            self._pending = []
            unit = Unit([sentence], label[0] if label else (), label[1] if label else 0, votes=list(before), bare=bare)
            self.loose, self._asked = [] if last is None else self.loose, []
            self.units.append(unit)

    def close(self) -> None:
        """Sides for which nothing decided came belong to the last unit after all."""
        if self.units:
            self.units[-1].votes.extend(self._pending)

    def _latest(self) -> list[Sentence]:
        return self.units[-1].votes if self.units else self.loose


def _label(sentence: Sentence, units: Sequence[Unit], known: frozenset[str]) -> Label | None:
    """The unit's label where the sentence begins with one: at a line's start, or in a line that goes on from point to point."""
    label = read_label(sentence.text, known)
    if label is None or sentence.opens_line:
        return label
    before = units[-1] if units else None
    if before is None:
        return None
    named = before.points or points_decided(before.sentences[0].text, known)
    if not named and WORD_LABEL.match(sentence.text) and set(label[0]) <= known:
        return label if _settles_apart(sentence, before) else None
    if not named or label[0][0] in named:
        return None
    counted = named[-1].isdigit() and label[0][0] == str(int(named[-1]) + 1)
    return label if label[0][0] in known or counted or WORD_LABEL.match(sentence.text) else None


def _decides(sentence: Sentence, *, also_procedural: bool = True) -> bool:
    light = BINDING if also_procedural else BINDING | {"procedural"}
    return any(o not in light for o, _ in sentence_outcomes(sentence))


def _settles(sentence: Sentence) -> bool:
    """True where the sentence decides the matter, and does more than to put a motion forward."""
    return any(o in SETTLED for o, _ in sentence_outcomes(sentence))


def _settles_apart(sentence: Sentence, before: Unit) -> bool:
    """True where it decides, and not as the unit before did: "Udvalget drøftede sagen. Punkt 1 anbefales", "Godkendt. Punkt 2 udsat"."""
    settled = {o for s in before.sentences for o, _ in sentence_outcomes(s)} & SETTLED
    return _settles(sentence) and settled.isdisjoint(o for o, _ in sentence_outcomes(sentence))


def _wishes(sentence: Sentence) -> bool:
    """True for what a party or a member wants besides: "Enhedslisten ønsker også, at …"."""
    outcomes = {o for o, _ in sentence_outcomes(sentence)}
    return bool(outcomes) and outcomes <= {"tasked", "stated"} and begins_with_voter(sentence)


def states_result(sentence: Sentence) -> bool:
    """True where the sentence's main clause decides about the case, so that it is no line about presence."""
    return any(o not in BINDING | {"procedural"} for o, _ in sentence_outcomes(sentence))


def _states_outcome(sentence: Sentence) -> bool:
    """True where a sentence that takes sides also says what was decided: a majority approves, or a count is printed."""
    return takes_sides(sentence) == "decides"


def _answers(unit: Unit, sentence: Sentence) -> bool:
    """True where the sentence says what became of the motion that the unit puts forward: "Faldet." """
    if RESULT.match(sentence.text) is None:
        return False
    undecided = len(unit.sentences) <= LONGEST_MOTION and not any(_decides(s) for s in unit.sentences[1:])
    return undecided and _is_motion(unit)


def _is_motion(unit: Unit) -> bool:
    """True where the unit begins with a motion put forward or to the vote."""
    first = unit.sentences[0]
    put = is_motion_put(first.text) or any(o == "proposal" for o, _ in sentence_outcomes(first))
    return put or (WISHED.search(first.text) is not None and begins_with_voter(first))


def _is_settled_motion(unit: Unit) -> bool:
    """True for an amendment with its votes and its result."""
    return bool(unit.votes) and _is_motion(unit) and any(RESULT.match(s.text) for s in unit.sentences[1:])


def _turns_to_another_point(unit: Unit, sentence: Sentence) -> bool:
    """True for "Byrådet kan ikke godkende punkt 2." after a unit that named others of the points."""
    other = points_decided(sentence.text, EVERY_POINT) if _decides(sentence) else ()
    if not other:
        return False
    named = next((p for s in unit.sentences if (p := points_decided(s.text, EVERY_POINT))), ())
    return set(other).isdisjoint(named) if named else _settles_apart(sentence, unit)


def _is_beside_motion(unit: Unit, sentence: Sentence) -> bool:
    """True where a motion fell and then the matter itself was decided, or the other way about."""
    first = unit.sentences[0].text
    if OF_MATTER.match(sentence.text) and MOTION_FELL.match(first):
        return _settles(sentence)  # "Forslaget var dermed faldet. Indstillingen blev vedtaget"
    if is_fallen_motion(first):
        return _decides(sentence) and not RESULT_ALONE.match(sentence.text)
    told = is_fallen_motion(sentence.text) or (begins_with_motion(sentence.text) and _settles(sentence))
    return told and any(_settles(s) for s in unit.sentences)


def _goes_on(unit: Unit, sentence: Sentence, label: Label | None) -> bool:
    if label or unit.closed:
        return False
    last = unit.sentences[-1]
    if unit.bare:
        return True
    if _turns_to_another_point(unit, sentence):
        return False
    if REMAINDER.match(sentence.text):
        return False
    named = unit.points or points_decided(unit.sentences[0].text, EVERY_POINT)
    if named and THE_REST.match(sentence.text) and _settles(sentence):
        return False
    repeats = unit.points and not sentence.opens_block and not any(sentence_outcomes(s) for s in unit.sentences)
    if repeats and _settles(sentence) and len(sentence.text) < SHORT:
        return True  # the point's words are repeated, and its outcome stands below: "2. parken lukkes / Ikke godkendt."
    if OTHER_ITEM.match(unit.sentences[0].text) and not unit.points and _decides(sentence):
        return OTHER_ITEM.match(sentence.text) is not None and not sentence.opens_line
    if _is_beside_motion(unit, sentence):
        return False
    if _decides(sentence) and HEREAFTER.match(sentence.text) and MOVES.search(unit.sentences[0].text[:160]):
        return False  # after a motion or an amendment the matter itself is decided
    if re.match(r"(?i)idet\b", sentence.text):
        return True
    if sentence.is_bullet and unit.sentences[0].text.endswith(":") and _decides(unit.sentences[0]):
        return True  # the list says more of what is decided: "besluttede at fordele puljen således: - …"
    if sentence.is_bullet:
        return not (_decides(sentence) and (last.is_bullet or (len(unit.sentences) == 1 and last.is_bullet)))
    if not sentence.opens_line:
        return True
    unfinished = last.text[-1] in ",:;" or (last.text[-1].isalnum() and sentence.text[0].islower())
    return unfinished or not _decides(sentence)
