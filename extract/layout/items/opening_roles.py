"""The sections with which items that have no number can begin."""

import re
from collections.abc import Sequence
from itertools import groupby

from extract.domain.meeting import SectionRole
from extract.layout.lines import Line

OPENING = {SectionRole.SUMMARY, SectionRole.RECOMMENDATION, SectionRole.CASE, SectionRole.QUESTION}
AGENDA, APPROVED = re.compile(r"(?i)\bdagsorden"), re.compile(r"(?i)\bgodkend")
FEWEST = 2  # runs of decisions and of what else stands there, beyond which something can belong to either
CONTENTS = re.compile(r"(?i)indhold:?")


def opening_roles(lines: Sequence[Line], *, titled: bool) -> set[SectionRole]:
    """The sections with which items of the document can begin, beside the decision: none where that stands first.

    The first alone where it comes again after each decision: what else stands there tells more of the case decided above.
    With the decision among them nothing tells whether what is asked stands above or below its decision: each stands alone.
    `titled` is True where lines that can be titles stand above the decisions.
    """
    roles = roles_of(lines)
    if not roles:
        return set()
    first = roles[0]
    runs = [[*run] for _, run in groupby(roles, key=SectionRole.DECISION.__eq__)]
    if first is SectionRole.DECISION:
        return _below_decision(runs, lines, titled=titled)
    between = runs[2:-1:2]  # two decisions
    if between and all(first in run for run in between):
        return {first}
    return OPENING if first is SectionRole.QUESTION else OPENING - {SectionRole.QUESTION}  # else it stands last


def _below_decision(runs: Sequence[Sequence[SectionRole]], lines: Sequence[Line], *, titled: bool) -> set[SectionRole]:
    """The sections with which items can begin where the first holds its decision first, or has nothing but its decision."""
    asked = runs[1::2]
    questions = bool(asked) and all(run[0] is SectionRole.QUESTION for run in asked)
    opening = {SectionRole.QUESTION} if questions else OPENING - {SectionRole.QUESTION}
    own = _agenda_is_own(lines)
    last = bool(len(runs) % 2) and (questions or all(run[-1] is SectionRole.RECOMMENDATION for run in asked))
    if titled or len(runs) <= FEWEST or own is False:
        return set()
    if own or last:
        return opening  # each later decision is on what is asked above it
    return OPENING | {SectionRole.DECISION}


def _agenda_is_own(lines: Sequence[Line]) -> bool | None:
    """True where the first decision approves the agenda and what is asked below does not, False where that asks for it too.

    None where the first decision is on something else, or the agenda is but named below.
    """
    begin = next(k for k, x in enumerate(lines) if x.role is SectionRole.DECISION)
    rest = range(begin + 1, len(lines))
    asks = next((k for k in rest if lines[k].role in OPENING), len(lines))
    end = next((k for k in rest if k > asks and lines[k].role is SectionRole.DECISION), len(lines))
    if not any(AGENDA.search(x.text) for x in lines[begin:asks]):
        return None
    below = [x.text for x in lines[asks:end] if AGENDA.search(x.text)]
    if any(APPROVED.search(text) for text in below):
        return False
    return None if below else True


def roles_of(lines: Sequence[Line]) -> list[SectionRole]:
    """The sections with which an item may begin, and the decisions that no body and day head, in order."""
    below = [*lines[1:], None]
    told = (
        x.role
        for x, y in zip(lines, below, strict=False)
        if x.heading and not x.heading.dated and not _is_contents(x, y)
    )
    return [role for role in told if role in OPENING or role is SectionRole.DECISION]


def _is_contents(line: Line, below: Line | None) -> bool:
    """True for "Indhold" right above another heading, where the links of a page's contents were left out."""
    return below is not None and below.heading is not None and CONTENTS.fullmatch(line.text) is not None
