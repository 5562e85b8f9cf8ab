"""Where voters recommend a course in words of their own: whether it is what was asked for, the opposite, or something else."""

import re
from dataclasses import dataclass, replace

from extract.domain.facts import Outcome
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.asked import Matter
from extract.facts.sides.counts import PUT_OFF, REFUSED
from extract.facts.sides.minorities import ELSE, PUTS_OFF, is_of_minority
from extract.facts.sides.questions import OPPOSITE, SUPPORTS
from extract.facts.sides.taken import Side
from extract.facts.voters.find import find_voters

# "anbefaler over for Byrådet, at der gives tilladelse", up to who recommends something else, or why
COURSE = re.compile(
    r"(?i)\s*(?:(?:til|over\s?for)\s+[\w-]+\s*)?,?\s*at\s+(?P<course>[^.;:]+?)(?=\s*(?:[.;:]|$|,\s*(?:da|idet|fordi|men|mens|medens|hvis|såfremt|og\s+(?-i:[A-ZÆØÅ]))\b))"
)
# the matter as a whole, or a point of it: that is no course of the voter's own
BY_NAME = re.compile(
    r"(?i)\b(?:indstilling|forslag|punkt|pkt|sagen|sagerne|den|det|dette|disse|dagsorden|byråd|kommunalbestyrelse)\w*\b(?!\s+(?:byg|etabl|opret))"
)
# "anbefaler budgetforslag fremsendt af Enhedslisten"
OWN_MOTION = re.compile(
    r"\s*(?:et\s+)?\w*forslag(?:et)?\s+(?:(?:stillet|fremsat|fremsendt|fremlagt)\s+af|fra)\s+(?P<who>[A-ZÆØÅ][^.,;:(]{0,60})"
)
NOT = re.compile(r"\bikke\b\s*")
WORD = re.compile(r"\w+")
# what is said of the matter in other words: "planen afvises" is the opposite of "planen godkendes"
SAME = {
    **dict.fromkeys(("vedtages", "tiltrædes", "imødekommes"), "godkendes"),
    **dict.fromkeys(("afvises", "forkastes", "afslås", "nedstemmes"), "ikke godkendes"),
}


@dataclass
class Courses:
    """The courses that the voters of a unit recommend; the first is the one that was decided."""

    matter: Matter
    outcome: Outcome
    decided: str | None = None
    stands: str | None = None  # how the decided course stands to the matter

    def as_it_stands(self, side: Side, sentence: Sentence, *, own: bool) -> Side | None:
        """The side as its course stands to the matter; None where it is another course than was asked for or decided.

        `own` says that the sentence is one of those that decide.
        """
        if side.phrase.rule != SUPPORTS or side.side != "for":
            return side
        if _is_own_motion(side, sentence):
            return None
        start, end = (at - sentence.span.start for at in side.phrase.span)
        minority = is_of_minority(sentence, start)
        found = COURSE.match(sentence.text, end)
        if ELSE.match(sentence.text, end) or (found and PUTS_OFF.search(found["course"]) and not self._is_put_off):
            return self._instead(side) if minority else None
        if found is None or BY_NAME.search(found["course"]):
            return side
        said = self._stance(_plain(found["course"]), own=own and not minority)
        return replace(side, side=said) if said else self._instead(side) if minority else None

    @property
    def _is_put_off(self) -> bool:
        return self.outcome in PUT_OFF or PUTS_OFF.search(self.matter.asked) is not None

    def _instead(self, side: Side) -> Side | None:
        """Who wants something else than what was decided in favour is against that."""
        refused = self.outcome in REFUSED or self.outcome is Outcome.UNCLEAR
        return None if refused else replace(side, side="against", derived=True)

    def _stance(self, course: str, *, own: bool) -> str | None:
        """For or against the matter, or None; remembers the first course that decides."""
        stands = _compared(course, _plain(self.matter.asked), "for")
        if self.decided is None and own:
            carried = None if self.outcome is Outcome.UNCLEAR else "for"
            if self.outcome in REFUSED:
                carried = "for" if self.matter.refusal else "against"
            self.decided, self.stands = course, stands or carried
            return self.stands
        return stands or _compared(course, self.decided or "", self.stands)


def _is_own_motion(side: Side, sentence: Sentence) -> bool:
    """True for "Ø anbefaler budgetforslag fra Ø, og et flertal anbefaler …"."""
    own = OWN_MOTION.match(sentence.text, side.phrase.span.end - sentence.span.start)
    if own is None or "flertal" not in sentence.text[own.end() :]:
        return False
    said = find_voters(f"{own['who']},", 0, sentence.local)
    return {n.voter for n in said} & {n.voter for n in side.voters} != set()


def _compared(course: str, other: str, stands: str | None) -> str | None:
    """How a course stands to the matter where it says the same as another, which stands so, or its opposite; else None."""
    if stands is None:
        return None
    if course in other:
        return stands
    bare, whole = NOT.sub("", course), NOT.sub("", other)
    return OPPOSITE[stands] if bare in whole and (bare != course or whole != other) else None


def _plain(text: str) -> str:
    return " ".join(SAME.get(word, word) for word in WORD.findall(text.lower()))
