"""What is known of a recommendation while its lines are read."""

import re
from dataclasses import dataclass, field

from extract.facts.recommendations.stems import (
    BODY_ALONE,
    CHOOSES,
    EXPLAINED,
    PASSES_ON,
    PUTS_FORWARD,
    is_subject_of,
    names_bodies_alone,
)
from extract.facts.sentences.clauses import CLAUSE

FULL = 99  # words: no lead of a list
STEM_WORDS, LONG_STEM = 4, 9
_ASKS = re.compile(r"(?i)\b(?:[a-zæøå]{3,}(?:es|er)|er|skal|kan|bør|at|kr)\b")  # what may be a verb, or a sum
_FOLLOWS = re.compile(r"(?i)\b(?:følgende|nedenstående|således)\b")


@dataclass
class Point:
    """A point as it is read line by line, at offsets of the document."""

    label: str | None
    start: int
    end: int
    by: str | None
    to: str | None
    words: int = FULL
    stem: bool = False  # ends with the verb whose objects are the points: "at Byrådet godkender,"
    tail: str = ""  # its last line
    explained: bool = False  # a list below it explains it, and holds no points of its own
    opened_by: str = ""  # number | letter | bullet | clause | prose


@dataclass
class State:
    """What the lines so far tell about those that follow: who recommends, to whom, and in which list they stand."""

    by: str | None = None
    to: str | None = None
    points: list[Point] = field(default_factory=list)
    stem: str | None = None
    stem_text: str = ""
    clause_next: bool = False
    label_next: str = ""  # a label alone on its line: the next line is its text
    against: bool = False
    alternative: bool = False  # below "Alternativ indstilling"
    choice: bool = False  # below the lead of alternatives
    inner_choice: bool = False  # below a point that leads them: "2. at der vælges mellem" above 2a and 2b
    roman: bool = False  # the section counts its points up as I, II
    decimal: bool = False  # the section counts its points up as 1.1, 1.2
    capital: bool = False  # the section counts its points up as A, B
    inner: int = 0  # the last number of a list that stands within a point
    inner_at: bool = False  # that list's entries begin with "at" too
    letter_mark: str = ""  # what stands behind the letters below the stem: "." or ")"
    inner_letters: bool = False  # below such a letter, a list with the other mark
    motions: bool = False  # below "Ændringsforslag", where each party heads its own
    motion: bool = False  # below "Ændringsforslag fra Venstre:"
    passed: bool = False  # the line before is no part of a point, nor is what goes on with it
    aside: bool = False  # below a line that leads something else than a recommendation in: "Formålet er:"

    def note_choice(self, label: str) -> None:
        """Notes whether the point to come is one of alternatives that the point before leads, or goes on with them."""
        if not self.points:
            return
        before, stem = self.points[-1], label[:-1] if label[-1].isalpha() else ""
        if before.label is None:
            self.choice = CHOOSES.search(before.tail) is not None
        if stem and before.label == stem:
            self.inner_choice = CHOOSES.search(before.tail) is not None
        elif not (stem and before.label and before.label[:-1] == stem):
            self.inner_choice = False

    def has_part(self, capital: str) -> bool:
        """True where a part that a capital labels belongs to the stem above it: "2. at der arbejdes med:" above "A. linjen" and "B. stien"."""
        last = self.points[-1] if self.points else None
        if last is None or self.stem is None:
            return False
        if capital == "A":
            return last.label == self.stem and last.tail.endswith(":")
        return last.label == f"{self.stem}{chr(ord(capital) - 1).lower()}"

    def named(self, kind: str) -> str:
        """What a point of this kind is called in its evidence: "number", "choice.letter", "alternative.bullet", "motion.clause"."""
        if self.motion:
            return f"motion.{kind}"
        if self.alternative:
            return f"alternative.{kind}"
        return f"choice.{kind}" if self.choice or self.inner_choice else kind

    def propose(self, who: str) -> None:
        """Notes who recommends, said below the points or above them; a point that names its own keeps it."""
        for point in self.points:
            point.by = point.by or who
        self.by = self.by or who

    def begin_list(self, by: str, to: str | None, *, motion: bool = False) -> None:
        """Notes who recommends what follows, in a list of its own; or whose `motion` it is."""
        self.by, self.to, self.motion = by, to, motion
        self.against, self.aside, self.stem, self.clause_next = False, False, None, True
        if self.points:
            self.points[-1].words = FULL  # another recommender's list is no list under this point

    def explains(self) -> bool:
        """True where a list stands below "herunder:", and for its later entries."""
        last = self.points[-1] if self.points else None
        if last is None:
            return False
        last.explained = last.explained or EXPLAINED.search(last.tail) is not None
        return last.explained

    def is_bare_stem(self, point: str = "") -> bool:
        """True where the last point is only the lead of a numbered list, whose next `point` is read: "at Byrådet godkender"."""
        last = self.points[-1] if self.points else None
        if last is None or last.label is not None:
            return False
        short = last.words <= (LONG_STEM if last.stem else STEM_WORDS)
        return (
            short
            or PUTS_FORWARD.search(last.tail) is not None
            or PASSES_ON.match(last.tail) is not None
            or names_bodies_alone(last.tail)
            or is_subject_of(last.tail, point)
        )

    def lists_topics(self, entry: str) -> bool:
        """True for an entry that asks for nothing, and for those after it: "at orienteringen tages til efterretning. – Kommende besøg"."""
        last = self.points[-1] if self.points else None
        whole = (
            last is not None
            and last.opened_by == "clause"
            and last.tail.endswith(".")
            and _FOLLOWS.search(last.tail) is None
        )
        self.aside = self.aside or (whole and not CLAUSE.match(entry) and _ASKS.search(entry) is None)
        return self.aside

    def leads_on(self) -> bool:
        """True where the last point is only who is to act, or ends on "forslag til": "at Byrådet" above a list of what it does."""
        tail = self.points[-1].tail
        return any(lead.match(tail) for lead in (BODY_ALONE, PASSES_ON)) or PUTS_FORWARD.search(tail) is not None
