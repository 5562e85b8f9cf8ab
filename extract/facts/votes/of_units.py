"""The votes about one unit of decision text: its sentences taken in order, each side to the vote that it belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.domain.document import Document
from extract.domain.facts import Decision
from extract.facts.decisions.find import Resolved
from extract.facts.points.by_ordinal import ordinal_points
from extract.facts.points.labels import mentioned_points, read_label
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sides.asked import Matter
from extract.facts.sides.counts import PUT_OFF, REFUSED, has_counts
from extract.facts.sides.courses import Courses
from extract.facts.sides.find import begins_with_side, find_sides
from extract.facts.sides.lines import continued, counted_head
from extract.facts.sides.parts import BUT_NOT, are_others, is_on_whole, part_after
from extract.facts.sides.points_voted import PartVoted, part_voted, points_of_motion
from extract.facts.sides.questions import (
    OF_DELAY,
    OPPOSITE,
    SUPPORTS,
    apart_from_matter,
    goes_on_with_refusal,
    is_bare,
    is_on_other_motion,
    is_on_refusal,
    names_person_voted_for,
    turned,
)
from extract.facts.sides.reasons import WHY
from extract.facts.sides.subjects import begins_with_voter
from extract.facts.sides.tables import counts_in, read_columns, read_row, side_row
from extract.facts.sides.taken import Side
from extract.facts.sides.told import ANOTHER_ITEM, own_sentences
from extract.facts.voters.find import find_voters
from extract.facts.votes.drafts import Draft, draft_for, positions_of, take
from extract.facts.votes.matter import candidates_named, fell, voted_on
from extract.facts.votes.motion_votes import AMENDMENT
from extract.facts.votes.options import Choice
from extract.facts.votes.refusals import may_be_minority, settle_refusal

SENTENCE_END = re.compile(r"(?<=\w)\.\s+(?=[A-ZÆØÅ][a-zæøå])")
OF_RECOMMENDATION = re.compile(r"(?i)\b\w*(?:indstilling|anbefaling|forslag)\w*")
DEALT_WITH = "side.dealt_with"  # "ønskede at sende forslaget til realitetsbehandling", where it was decided not to


def read_unit_votes(
    document: Document, resolved: Resolved, sentences: Sequence[Sentence], matter: Matter, decided: Decision
) -> Iterator[Draft]:
    """The votes about the unit, in order: on the whole of it, on points that lines name, and on amendments to it.

    `decided` is what its sides are on: the unit's decision, or that of the unit above where this one only tells something.
    """
    if not sentences and not any(find_sides(s) or has_counts(s.text) for s in resolved.unit.sentences):
        return  # most units are decided without a word of votes
    reader = _UnitReader(document, resolved, matter, decided)
    every = [s for s in resolved.unit.sentences if s not in sentences] + list(sentences)
    told_here = list(own_sentences(every, resolved.decision.body))
    reader.only_against = not any(has_counts(s.text) or any(t.side == "for" for t in find_sides(s)) for s in told_here)
    asides = apart_from_matter(told_here) if reader.may_divide else []
    for on, some in asides:
        reader.read_aside(on, some)
    aside = [s for _, some in asides for s in some]
    for sentence in (s for s in told_here if s not in aside):
        own = sentence in resolved.unit.sentences
        if not own or sentence in sentences or find_sides(sentence) or has_counts(sentence.text):
            reader.read(sentence, own=own)
    for draft in reader.drafts:
        settle_refusal(draft, decided)
    yield from (d for d in reader.drafts if d.says_something)


class _UnitReader:
    """Takes the sentences one by one; `opened` is a side whose voters stand on the lines below, `columns` those of a table."""

    def __init__(self, document: Document, resolved: Resolved, matter: Matter, decided: Decision) -> None:
        self._document, self._resolved, self._matter, self._decided = document, resolved, matter, decided
        on = voted_on(resolved, matter.title)
        points = resolved.decision.points or (points_of_motion(resolved.unit.sentences) if on == "amendment" else ())
        self._base = Draft(resolved, points, [], on=on)
        self.drafts = [self._base]
        self._several = candidates_named(resolved) > 1
        self._on_motion = "forslag" in (matter.title or "").lower() or resolved.decision.outcome in REFUSED
        self.only_against = False  # nobody is said to be for anything, and nobody counted
        self._opened: Side | None = None
        self._columns: tuple[str | None, ...] | None = None
        self._follows_motion = False  # the sentence before was on another motion
        self._choice = Choice(resolved)
        self._courses = Courses(matter, decided.outcome)
        self._refusal_put: str | None = None  # the side that somebody was just said to take on refusing it
        self._labelled: tuple[str, ...] = ()  # the points with which the line began
        self._label_alone = False  # the line holds nothing else, and the lines of sides below are on these points
        # Of the sentence of sides before: its points, its sides, and where it ends
        self._led: tuple[tuple[str, ...], frozenset[str], int] = ((), frozenset(), 0)

    @property
    def may_divide(self) -> bool:
        """True where the unit decides about the matter, so that votes on other questions stand beside it."""
        return self._base.on == "recommendation" and self._resolved.decision.outcome not in PUT_OFF

    def read_aside(self, on: str, sentences: Sequence[Sentence]) -> None:
        """Reads a vote on whether or how the case is dealt with, which settles nothing of the matter."""
        draft = Draft(self._resolved, (), list(sentences), on=on, apart=True)
        self.drafts.insert(0, draft)
        for sentence in sentences:
            for side in find_sides(sentence):
                self._add(side, sentence, [draft])

    def read(self, sentence: Sentence, *, own: bool) -> None:
        """Adds what the sentence says to the vote that it belongs to."""
        if not own and AMENDMENT.search(sentence.text) and not find_sides(sentence):
            self.drafts.append(Draft(self._resolved, (), [sentence], on="amendment"))
            self._opened = None
            return
        if "\t" in sentence.text and self._table(sentence):
            return
        sides = find_sides(sentence)
        sides = [told for side in sides if (told := self._courses.as_it_stands(side, sentence, own=own))]
        targets = self._question(sentence, sides, own=own)
        if not sides and (head := counted_head(sentence)):
            self._opened = head
        elif not sides and self._opened is not None:
            sides = [continued(sentence, self._opened)]
        taken: list[Draft] = []
        for n, side in enumerate(sides):
            self._opened = side if side.open else self._opened if not side.voters else side
            on = self._take_side(sentence, side, sides[n + 1 :], targets, own=own)
            if own and on and self._base not in on and self._base in targets:
                taken.extend(self._counted_before(sentence, side, on))
            taken.extend(on)
        for target in taken or (targets if has_counts(sentence.text) else []):
            if sentence not in target.sentences:
                target.sentences.append(sentence)

    def _counted_before(self, sentence: Sentence, side: Side, on: Sequence[Draft]) -> list[Draft]:
        """The vote on the whole where it is counted before a side on a part: "med 20 stemmer mod 5, idet A stemte imod punkt 3"."""
        begins = min(v.start for v in (side.phrase.span, *(v.span for v in side.voters))) - sentence.span.start
        if not has_counts(sentence.text[:begins]):
            return []
        self._base.said.setdefault(sentence.span, sentence.text[:begins])
        for draft in on:
            draft.said.setdefault(sentence.span, sentence.text[begins:])
        return [self._base]

    def _question(self, sentence: Sentence, sides: Sequence[Side], *, own: bool) -> list[Draft]:
        """The votes to which the sentence belongs, unless a side in it says what it is on."""
        follows, self._follows_motion = self._follows_motion and not sentence.opens_line, False
        if sides and not own and self.may_divide and AMENDMENT.search(sentence.text) and fell(sentence.text):
            return [self._other_motion()]  # "Et ændringsforslag (for: Ø; imod: A) faldt."
        if follows and is_bare(sentence) and (sides or has_counts(sentence.text)):
            self._follows_motion = True
            return [self._other_motion()]  # "V stemte for eget forslag. De øvrige stemte imod."
        part = (
            part_voted(sentence.text) if own and self._base.on == "recommendation" and not self._base.points else None
        )
        return self._on_part(sentence, part) if part else self._targets(sentence, own=own)

    def _on_part(self, sentence: Sentence, part: PartVoted) -> list[Draft]:
        """The vote on points that the deciding sentence tells of in a clause of its own."""
        found = draft_for(self.drafts, self._resolved, part.points)
        for draft in found:
            draft.said[sentence.span], draft.result = part.clause, part.carried
        return found

    def _take_side(
        self, sentence: Sentence, side: Side, following: Sequence[Side], targets: list[Draft], *, own: bool
    ) -> list[Draft]:
        """Adds the side to the vote that its own words name, else to the sentence's; the votes to which it was added."""
        if self.may_divide and is_on_other_motion(sentence, side, on_motion=self._on_motion):
            other = [self._other_motion()]
            self._add(side, sentence, other)
            self._follows_motion = True
            return other
        if self._base.on == "election" and names_person_voted_for(sentence, side, several=self._several):
            return [self._base]
        on = _part(sentence, side, following, self._matter.points, undivided=not self._base.points)
        if own and self._base.points and not (on and are_others(on, self._base.points)):
            on = ()  # the unit is on these points, unless the side names others
        if on is None:
            return []
        on = () if self._base.on == "minutes" else on
        start, end = (at - sentence.span.start for at in side.phrase.span)
        apart = self._votes_on(on, targets, whole=is_on_whole(sentence.text, end))
        stands = turned(sentence, side, self._decided.outcome, refusal_asked=self._matter.refusal)
        stands, self._refusal_put = goes_on_with_refusal(sentence, side, stands, self._refusal_put)
        unsaid = not self._matter.refusal and stands == side.side and is_on_refusal(sentence, side, self._decided)
        if unsaid and self.only_against and stands == "against" and not may_be_minority(side.voters, self._decided):
            return []
        if stands is None or self._matter.is_other(sentence.text[start:end], sentence.text[end:]):
            return []
        plain = side.side in OPPOSITE and apart == [self._base] and not OF_RECOMMENDATION.search(sentence.text)
        if self._resolved.decision.outcome in PUT_OFF and (plain or OF_DELAY.match(sentence.text, end)):
            self._base.on = "agenda"  # "Udsat. Ø stemte imod.", "Udsat. Ø stemte imod udsættelsen."
        turned_down = side.phrase.rule.startswith(DEALT_WITH) or (side.phrase.rule == SUPPORTS and stands == "against")
        against_decided = turned_down and self._decided.outcome in REFUSED
        for draft in apart:
            draft.turned += stands != side.side or against_decided
            draft.straight += stands == side.side and side.side in OPPOSITE and not against_decided
            draft.unsaid += unsaid
        chosen = self._choice.side_to(stands, sentence.text, start, end)
        if chosen is None:
            return []
        self._add(replace(side, side=chosen, derived=side.derived or chosen != stands), sentence, apart)
        return apart

    def _votes_on(self, points: tuple[str, ...], targets: list[Draft], *, whole: bool) -> list[Draft]:
        """The votes on the points that a side's own words name, or on the whole; else those of its sentence."""
        if targets[0].on == "amendment" or not (points or whole):
            return targets
        return draft_for(self.drafts, self._resolved, points) if points or self._base.points else [self._base]

    def _other_motion(self) -> Draft:
        """The vote on a motion beside the matter; it stands before that on the matter."""
        held = next((d for d in self.drafts if d.apart and d.on == "amendment"), None)
        if held is None:
            held = Draft(self._resolved, (), [], on="amendment", apart=True)
            self.drafts.insert(0, held)
        return held

    def _table(self, sentence: Sentence) -> bool:
        """Reads a row of a table of votes; False where the sentence is none."""
        row = side_row(sentence.text)
        if row is None and (columns := read_columns(sentence.text)):
            self._columns = columns
            return True
        sides = row or self._columns
        if sides is None:
            return False
        [target] = self._targets(sentence, own=True)
        for cell in read_row(sentence.text, sides):
            at = sentence.span.start + cell.voters.start
            voters = find_voters(sentence.text[cell.voters.start : cell.voters.end], at, sentence.local)
            phrase = Found({"side": cell.side}, sentence.span, f"side.{cell.side}.table")
            self._add(Side(cell.side, tuple(voters), phrase, None, False), sentence, [target])
        target.counted = f"{target.counted} {counts_in(sentence.text, sides)}".strip()
        target.sentences.append(sentence)
        return True

    def _targets(self, sentence: Sentence, *, own: bool) -> list[Draft]:
        if self._base.on in ("agenda", "minutes"):
            return [self._base]  # the points that it names are items of the agenda
        if self.drafts[-1].on == "amendment" and self.drafts[-1] is not self._base:
            return [self.drafts[-1]]
        named = () if own else points_of(sentence)
        alone = self._label_alone and begins_with_side(sentence)
        same_line = not sentence.opens_line and (begins_with_side(sentence) or begins_with_voter(sentence))
        if not named and not own and (alone or same_line):
            named = self._labelled  # "Ad 1: For stemte V. Imod stemte A."
        named = self._on_the_same(sentence, named)
        label = read_label(sentence.text)
        self._label_alone = label[1] == len(sentence.text) if label else self._label_alone and named == self._labelled
        self._labelled = named if label or named == self._labelled else ()
        return draft_for(self.drafts, self._resolved, named) if named else [self._base]

    def _on_the_same(self, sentence: Sentence, named: tuple[str, ...]) -> tuple[str, ...]:
        """The points named, else those of the sentence before if this tells the other sides: "For punkt 2 stemte V. Imod stemte A."."""
        sides = frozenset(side.side for side in find_sides(sentence)) if begins_with_side(sentence) else frozenset()
        points, told, end = self._led
        apart = bool(self._document.text[end : sentence.span.start].strip())  # something else was said between
        goes_on = not named and bool(sides) and sides.isdisjoint(told) and not sentence.outcomes and not apart
        named = points if goes_on else named
        self._led = (named if sides else (), sides | told if goes_on else sides, sentence.span.end)
        return named

    def _add(self, side: Side, sentence: Sentence, targets: Sequence[Draft]) -> None:
        told = [v.voter for v in side.voters]
        alone = len(told) > 1 and told[-1] in told[:-1]  # the reason is that one's, who is named once more
        for n, position in enumerate(positions_of(self._document, side, sentence)):
            explained = side.reason is not None and n == len(side.voters) - 1  # "Ø og F, F med bemærkning om …"
            again = not explained and side.voters[n].voter in [v.voter for v in side.voters[:n]]
            if alone and not explained:
                position = position.model_copy(update={"reason": None})
            for target in targets:
                take(target, position, again=again)


def points_of(sentence: Sentence) -> tuple[str, ...]:
    """The points that a sentence of sides names, but for those of its reason."""
    label = read_label(sentence.text) if sentence.opens_line else None
    said = sentence.text[: reason.start()] if (reason := WHY.search(sentence.text)) else sentence.text
    said = BUT_NOT.split(ANOTHER_ITEM.sub("", said), maxsplit=1)[0]
    if begins_with_side(sentence):
        said = SENTENCE_END.split(said)[0]  # "Imod stemte Ø. For så vidt angår punkt 3 »med begrundelse …«"
    return label[0] if label else mentioned_points(said) or ordinal_points(said)  # not those of a reason or a remark


def _part(
    sentence: Sentence, side: Side, following: Sequence[Side], points: Sequence[str], *, undivided: bool
) -> tuple[str, ...] | None:
    """The points right after the side's words and before those of the next: "stemmer imod punkt 2"; None for a part that is not told."""
    start = side.phrase.span.end - sentence.span.start
    stop = following[0].phrase.span.start - sentence.span.start if following else len(sentence.text)
    behind = not side.voters or side.voters[0].span.start >= side.phrase.span.end
    return part_after(sentence.text, start, stop, points, lists_voters=behind, undivided=undivided)
