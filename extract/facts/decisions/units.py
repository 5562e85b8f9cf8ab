"""Divides a decision text into its units: what was decided, apart from who took sides, who was there, and remarks."""

import re
from collections.abc import Mapping, Sequence

from extract.domain.text import Span
from extract.facts.before_council import BEFORE_COUNCIL
from extract.facts.decisions.assents import assents
from extract.facts.decisions.outcomes import SETTLED
from extract.facts.decisions.remarks_of_some import heads_statement, is_remark_of_some, resumes_minutes
from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.decisions.unit import Label, Unit
from extract.facts.decisions.unit_announced import announces_vote, is_tally, puts_matter
from extract.facts.decisions.unit_bounds import (
    answers_motion,
    decides,
    goes_on,
    is_settled_motion,
    label_of,
    states_outcome,
    turns_to_matter,
    wishes,
)
from extract.facts.decisions.unit_leads import without_leads
from extract.facts.points.labels import read_label
from extract.facts.presence.elected import elected_in
from extract.facts.presence.spoken_of import is_presence
from extract.facts.sentences.motions import is_motion_put
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import has_counts
from extract.facts.sides.find import takes_sides
from extract.facts.sides.lines import counted_head, lists_voters
from extract.facts.sides.openings import VOTE_OPENS, opens_with_votes
from extract.facts.sides.points_voted import points_put_to_vote
from extract.facts.sides.questions import opens_other_question
from extract.facts.sides.subjects import begins_with_voter
from extract.facts.sides.tables import read_columns, side_row

# "For stemte 5 og imod 5, så forslaget er forkastet"
CONCLUDES = re.compile(
    r"(?i),?\s+(?:så|hvorfor|hvorefter|hvormed|og)\s+(?:forslaget|indstillingen|punktet|sagen|planen|projektet|ansøgningen)\s+(?:(?:er|blev|var)\s+(?:\w+\s+){0,2}?(?:vedtaget|godkendt|tiltrådt|forkastet|faldet|nedstemt)|(?:godkendes|vedtages|tiltrædes|forkastes|afvises))\b"
)
DECLARES = re.compile(r"(?i)\b(?:erklær(?:ede|er)?(?!\w*\s+sig)|beslut|vedtog|godkend)\w*")
DISQUALIFIED = re.compile(r"(?i)\b(?:in)?habil\b")
ASKS = re.compile(r"(?i)\b(?:spurgte|rejste\s+spørgsmål|stemte\s+om)\b.*\b(?:inhabil|habil|deltage)")
# "(F) med bemærkning om, at …" after the sides were taken
REMARKED = re.compile(
    r"^(?:[^.]{1,80}?)\s+med\s+(?:den\s+|følgende\s+)?(?:bemærkning|begrundelse)|^(?i:for så vidt angår)"
)

# "Pkt. 2 tiltræder han", behind the side that somebody took on another point
OF_WHO_SPOKE = re.compile(r"(?i)\b(?:tiltræder|tiltrådte|støtter|støttede|godkender|anbefaler)\s+(?:han|hun)\b")


def read_units(
    sentences: Sequence[Sentence], known: frozenset[str], repeated: Mapping[Span, int]
) -> tuple[list[Unit], list[Sentence]]:
    """The units in order, and sides that stand before any of them.

    `known` are the recommendation's points; where the words of one are only `repeated`, what became of it stands behind them.
    """
    put = points_put_to_vote(sentences, known)
    elected = elected_in(sentences)
    reader = _Reader(known, put, _decided_behind(sentences), repeated, elected, alone=len(sentences) == 1)
    for sentence in sentences:
        reader.read(sentence)
    reader.close()
    if reader.loose and not reader.units:
        label = read_label(reader.loose[0].text, known)
        points, end = label or ((), 0)
        return [Unit(reader.loose, points, end, votes=list(reader.loose), undecided=True)], []
    return without_leads(_without_labels_of_votes(reader.units)), reader.loose


def _decided_behind(sentences: Sequence[Sentence]) -> frozenset[Span]:
    """The sentences at a line's start behind which the line decides: "Ad 1: A for, O imod. | Godkendt." """
    found, start = [], None
    for sentence in sentences:
        if sentence.opens_line:
            start = sentence
        elif start is not None and takes_sides(sentence) is None and decides(sentence, also_procedural=False):
            found.append(start.span)
    return frozenset(found)


def _is_remark_alone(sentence: Sentence) -> bool:
    """True for "(F) med bemærkning om, at …", and not where what was decided stands before the remark."""
    found = REMARKED.match(sentence.text)
    return found is not None and not any(f.span.end - sentence.span.start < found.end() for f in sentence.outcomes)


def _without_labels_of_votes(units: Sequence[Unit]) -> list[Unit]:
    """The units without "Ad punkt 3" over nothing but the sides taken on it: these belong to the decision on the whole."""
    kept: list[Unit] = []
    for unit in units:
        told = [*(s for s in unit.sentences if s not in unit.votes), *unit.votes]
        same = next((u for u in kept if u.points == unit.points and any(decides(s) for s in u.sentences)), None)
        if unit.bare and unit.votes and unit.points and same and not any(decides(s) for s in told):
            same.votes.extend(told)  # "1. Godkendt. 2. Godkendt. Ad 2: Imod stemte Ø."
            continue
        only_sides = unit.bare and unit.votes and kept and not kept[-1].points
        if only_sides and any(decides(s) for s in kept[-1].sentences):
            kept[-1].votes.extend(told)
        else:
            kept.append(unit)
    return kept


class _Reader:
    """Takes the sentences one by one; each goes to a unit's text, to its votes, or nowhere."""

    def __init__(
        self,
        known: frozenset[str],
        put: Mapping[Sentence, tuple[tuple[str, ...], int]],
        decided_behind: frozenset[Span],
        repeated: Mapping[Span, int],
        elected: frozenset[Span],
        *,
        alone: bool,
    ) -> None:
        self.units: list[Unit] = []
        self.loose: list[Sentence] = []
        self._asked: list[Sentence] = []  # a question of disqualification and the vote on it, before its answer
        self._pending: list[Sentence] = []  # sides taken after an amendment was settled: they are on what comes next
        self._in_table = False
        self._in_statement = False  # below "Mindretalsudtalelse fra F:"
        self._counting = False  # below "Imod: 6", where lines of nothing but voters may stand
        self._listing = False  # below "Imod stemte:", where each line begins with a voter
        self._known, self._put, self._alone = known, put, alone
        self._decided_behind, self._repeated, self._elected = decided_behind, repeated, elected

    def read(self, sentence: Sentence) -> None:
        """Puts the sentence where it belongs."""
        self._in_statement = heads_statement(sentence) or (self._in_statement and not resumes_minutes(sentence))
        if self._in_statement and not heads_statement(sentence):
            return
        if "\t" in sentence.text and self._is_table(sentence):
            self._latest().append(sentence)
            return
        label = label_of(sentence, self.units, self._known)
        if label and sentence.span in self._repeated:
            label = label[0], self._repeated[sentence.span]  # its words say no more than the label
        sides = takes_sides(sentence)
        if sentence in self._put and sides != "decides" and not decides(sentence):
            points, end = self._put[sentence]
            votes = [sentence] if sides or has_counts(sentence.text) else []
            self.units.append(Unit([sentence], points, end, votes=votes, bare=True))
            return
        if label and self._opens_with_votes(sentence, label, sides):
            self.units.append(Unit([sentence], label[0], label[1], votes=[sentence], bare=True))
        elif not (
            self._carries_on(sentence, sides)
            or self._puts_matter(sentence, sides)
            or self._puts_motion(sentence, sides)
            or self._stands_aside(sentence, sides)
            or self._votes(sentence, sides)
        ):
            self._decide(sentence, label)
            if sides:
                self.units[-1].votes.append(sentence)

    def _opens_with_votes(self, sentence: Sentence, label: Label, sides: str | None) -> bool:
        """True where a point's unit begins with who voted how, of a point of which nothing was said yet, or before its outcome."""
        told = {p for unit in self.units for p in unit.points}
        another = bool(told) and told.isdisjoint(label[0]) and set(label[0]) <= self._known
        return opens_with_votes(sentence, label[1], sides, sure=another, decided=sentence.span in self._decided_behind)

    def _is_table(self, sentence: Sentence) -> bool:
        """True for the rows of a table whose columns are sides, or whose rows say them."""
        if side_row(sentence.text):
            return True
        self._in_table = read_columns(sentence.text) is not None or self._in_table
        return self._in_table

    def _carries_on(self, sentence: Sentence, sides: str | None) -> bool:
        """Remarks to the protocol, cases brought on, and voters listed line by line belong to the sides taken before."""
        brought_on = BEFORE_COUNCIL.search(sentence.text) is not None and begins_with_voter(sentence)
        if brought_on or is_remark_of_some(sentence):
            self._latest().append(sentence)
            return True
        remarked = (self.units and self.units[-1].votes) or self._asked
        listed = self._listing and begins_with_voter(sentence)
        listed = listed or (self._counting and lists_voters(sentence))
        told = remarked and (_is_remark_alone(sentence) or OF_WHO_SPOKE.search(sentence.text) is not None)
        if sides is None and (listed or told):
            (self._asked or self._latest()).append(sentence)
            return True
        self._listing = sides == "votes" and sentence.text.endswith(":")
        self._counting = counted_head(sentence) is not None
        return False

    def _stands_aside(self, sentence: Sentence, sides: str | None) -> bool:
        """Questions of disqualification, presence and sums of votes are no decisions."""
        if ASKS.search(sentence.text) and not states_outcome(sentence):
            self._asked = [sentence]
            return True
        answers = bool(self._asked) and DISQUALIFIED.search(sentence.text) is not None
        declares = DECLARES.search(sentence.text) is not None
        said = sides or answers or assents(sentence.text)
        present = sentence.span not in self._elected and is_presence(sentence)
        if present and not said and not decides(sentence, also_procedural=declares):
            if self.units:
                self.units[-1].closed = True  # what follows is no longer one stretch of text with it
            return True
        announced = (not self.units or is_settled_motion(self.units[-1])) and announces_vote(sentence.text)
        counted = ":" in sentence.text and has_counts(
            sentence.text.partition(":")[2]
        )  # "… til afstemning: For 17, imod 8"
        tally = not counted and (is_tally(sentence.text) or announced) and not self._alone and sides is None
        if tally and opens_other_question(sentence.text):
            self._latest().append(sentence)  # says what the sides below it are on
        return tally

    def _puts_matter(self, sentence: Sentence, sides: str | None) -> bool:
        """The chair who puts forward what was recommended decides nothing yet: "Formanden foreslog at følge indstillingen"."""
        put = not (sides or self.units or self._alone) and puts_matter(sentence.text)
        if put:
            self.loose.append(sentence)
        return put

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
        settled = bool(self.units) and is_settled_motion(self.units[-1])
        if counts and not self.units and CONCLUDES.search(sentence.text):
            return False
        if counts:
            (self._asked or (self._pending if settled else self._latest())).append(sentence)
            return True
        if self._asked and sides:
            self._asked.append(sentence)
            return True
        if not sides or states_outcome(sentence):
            return False
        if self.units and turns_to_matter(self.units[-1], sentence):
            decided = next((u for u in reversed(self.units[:-1]) if any(decides(s) for s in u.sentences)), None)
            (decided.votes if decided else self._pending).append(sentence)
            return True
        if settled or self._pending:
            self._pending.append(sentence)
            return True
        self._latest().append(sentence)
        if self.units and not self.units[-1].bare:
            self.units[-1].closed = True
        return True

    def _decide(self, sentence: Sentence, label: Label | None) -> None:
        """The sentence carries on the unit before, or begins one of its own."""
        last = self.units[-1] if self.units else None
        if last and not label and answers_motion(last, sentence):
            last.sentences.append(sentence)
            last.closed = True
        elif last and (goes_on(last, sentence, label) or self._answers_put(last, sentence, label)):
            last.sentences.append(sentence)
            last.bare = False
        elif last and last.closed and not label and (not decides(sentence) or wishes(sentence)):
            last.votes.append(sentence)  # remarks of those who took sides
        else:
            bare = label is not None and not sentence.text[label[1] :].strip(" .,;:")
            before = [*self.loose, *self._asked] if last is None else [*self._asked, *self._pending]
            self._pending = []
            unit = Unit([sentence], label[0] if label else (), label[1] if label else 0, votes=list(before), bare=bare)
            self.loose, self._asked = [] if last is None else self.loose, []
            self.units.append(unit)

    def _answers_put(self, last: Unit, sentence: Sentence, label: Label | None) -> bool:
        """True for "Punkt 1 var dermed forkastet", behind the vote on that point."""
        put = last.bare and last.sentences[-1] in self._put and label is not None
        return put and label is not None and label[0] == last.points and decides(sentence)

    def close(self) -> None:
        """Sides for which nothing decided came belong to the last unit after all."""
        if self.units:
            self.units[-1].votes.extend(self._pending)

    def _latest(self) -> list[Sentence]:
        return self.units[-1].votes if self.units else self.loose
