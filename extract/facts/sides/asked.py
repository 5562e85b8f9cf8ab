"""What an item asks for, so far as it says what a side is for or against: whether a refusal, and of what it speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.domain.document import Document
from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.facts.sides.objects import is_view, speaks_of_other

REFUSAL = re.compile(
    r"(?i)\b(?:afslag|afslå\w*|afvis\w*|nægte\w*|forkast\w*|ikke\s+(?:godkende\w*|imødekomme\w*|meddele\w*|give\w*|tillade\w*))\b"
)
# "kan ikke tiltræde, at stien nedlægges"; "er imod, at …" may be a view on anything
CANNOT = re.compile(
    r"(?i)(?:\bk(?:an|unne)\s+(?:\w+\s+)?ikke|\bikke\s+k(?:an|unne))\s+(?:tiltræde|støtte|anbefale|tilslutte\s+sig|gå\s+ind\s+for)$"
)
# "stemte imod tilskuddet til koret", where several sums are asked for
ONE_GRANT = re.compile(r"(?i)\s*\w*(?:bevillingen|tilskuddet|støtten|beløbet)\s+(?:til|på|vedr\.?|vedrørende)\s+\S")
SUM = re.compile(r"(?i)\d\s?(?:mio\.?\s?|t\.)?kr\b")
THAT = re.compile(r"(?i)\s*,?\s+at\s")
# Matters that are dealt with in items of their own: who is against the budget is so there.
OTHER_MATTER = re.compile(
    r"(?i)\s+(?:(?:selve|hele|årets|kommunens)\s+)?(?P<stem>budget|regnskab)(?:te?t|et|s?aftalen|s?forliget|s?forslaget|forlig|aftale)\b"
)


@dataclass(frozen=True)
class Matter:
    """The item's title, the text of its recommendation with its points in order, and all that it tells before it is decided."""

    title: str | None
    asked: str
    told: str = ""
    points: tuple[str, ...] = ()

    @cached_property
    def refusal(self) -> bool:
        """True where it is recommended to refuse something, so that who is for the refusal is for the matter."""
        return REFUSAL.search(self.asked) is not None

    def is_other(self, phrase: str, after: str) -> bool:
        """True where the words after those of a side name another matter than the item speaks of: "stemte imod budgettet", "er imod asfalt"."""
        asked = f"{self.title} {self.asked}"
        found = OTHER_MATTER.match(after)
        if found is not None and found["stem"].lower() not in asked.lower():
            return True
        if ONE_GRANT.match(after) and len(SUM.findall(self.asked)) > 1:
            return True
        if CANNOT.search(phrase) and THAT.match(after):
            return False  # the formula in which a member refuses the decision, whatever part of it the clause names
        return is_view(phrase) and speaks_of_other(after, asked if self.asked else f"{asked} {self.told}", self.told)


def matter_of(document: Document, item: AgendaItem, points: Sequence[str] = ()) -> Matter:
    """The matter of an item; `points` are those of its recommendation."""
    asked = [s.content for s in item.sections if s.role is SectionRole.RECOMMENDATION]
    told = [s.content for s in item.sections if s.role not in (SectionRole.RECOMMENDATION, SectionRole.DECISION)]
    return Matter(item.title, _joined(document, asked), _joined(document, told), tuple(points))


def _joined(document: Document, spans: Sequence[Span]) -> str:
    return " ".join(document.text[span.start : span.end] for span in spans)
