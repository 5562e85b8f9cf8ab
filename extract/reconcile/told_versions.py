"""Versions of which only the case tells: "Økonomiudvalgets indstilling godkendt", where the presentation says what that committee recommended."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Mapping, Recommendation
from extract.domain.meeting import AgendaItem, SectionRole
from extract.lexicon.bodies import same_body
from extract.reconcile.about import ADOPTING, POINTS_BACK
from extract.reconcile.agreement import agrees, clauses_of, measures_differ, shares_measure
from extract.reconcile.own_words import denies
from extract.reconcile.versions import names_in, names_version

# "Økonomiudvalget behandlede sagen den 2. maj og anbefaler, at der gives 2 mio. kr."
_SAID = re.compile(
    r"(?P<body>\b[A-ZÆØÅ][\wæøå]*(?:(?:-?,?\s+(?:og\s+)?)[A-ZÆØÅ][\wæøå]*){0,3}udvalget)\s(?:(?![.;\n])[^\n]|(?<=\d)\.){0,160}?\b(?:anbefal|indstil)(?:er|ede|et|lede|let)\b"
    r"(?P<between>(?:(?![.;\n])[^\n]){0,60}?)\bat\s+(?P<said>(?:[^.\n]|\.(?!\s+[A-ZÆØÅ]|\s*(?:\n|$)))+)"
)
_DECIDES = (SectionRole.RECOMMENDATION, SectionRole.DECISION)


def case_text(item: AgendaItem, text: str) -> str:
    """What the item says outside its recommendation and its decisions."""
    return "\n".join(text[s.content.start : s.content.end] for s in item.sections if s.role not in _DECIDES)


def without_told_versions(
    mappings: Sequence[Mapping], decisions: Sequence[Decision], recommendations: Sequence[Recommendation], case: str
) -> list[Mapping]:
    """The mappings, without those on a point that differs from what the committee whose version is adopted recommended, by the case."""
    adopting = {d.id: told for d in decisions if (told := _told_version(d, case))}
    points = {r.id: r for r in recommendations}
    return [m for m in mappings if not _differs(adopting.get(m.decision), points[m.recommendation])]


def _told_version(decision: Decision, case: str) -> str | None:
    """The words in which the case tells what the body recommended whose version is adopted; None where it is printed or not told."""
    if not decision.current or decision.adopts or decision.points or decision.outcome not in ADOPTING:
        return None
    if not names_version(decision.text) or not ("anbefal" in case or "indstil" in case):
        return None
    named = [body for body in names_in(decision.text)[1] if not same_body(body, decision.body)]
    found = [m["said"] for m in _SAID.finditer(case) if any(same_body(m["body"], body) for body in named)]
    return found[-1] if found else None


def _differs(said: str | None, recommendation: Recommendation) -> bool:
    if said is None or POINTS_BACK.search(said):
        return False
    asked = recommendation.text
    if measures_differ(said, asked) or any(denies(clause, asked) for clause in clauses_of(said)):
        return True
    return not (shares_measure(said, asked) or agrees(said, asked))
