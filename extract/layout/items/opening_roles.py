"""The sections with which items that have no number can begin."""

import re
from collections.abc import Sequence
from itertools import groupby

from extract.domain.meeting import SectionRole
from extract.layout.lines import Line

OPENING = {SectionRole.SUMMARY, SectionRole.RECOMMENDATION, SectionRole.CASE, SectionRole.QUESTION}
CONTENTS = re.compile(r"(?i)indhold:?")


def opening_roles(lines: Sequence[Line]) -> set[SectionRole]:
    """The sections with which items of the document can begin, beside the decision: none where that stands first.

    The first alone where it comes again after each decision: what else stands there tells more of the case decided above.
    """
    roles = roles_of(lines)
    if not roles:
        return set()
    first = roles[0]
    runs = [[*run] for _, run in groupby(roles, key=SectionRole.DECISION.__eq__)]
    if first is SectionRole.DECISION:
        between = runs[1::2] if len(runs) % 2 else []
        if between and all(run[0] is SectionRole.QUESTION for run in between):
            return {SectionRole.QUESTION}  # the first approves the agenda, and has nothing but its decision
        asked = len(runs) % 2 == 1 and all(run[-1] is SectionRole.RECOMMENDATION for run in runs[1::2])
        return OPENING - {SectionRole.QUESTION} if asked else set()  # each later decision is on what is asked above it
    between = runs[2:-1:2]  # two decisions
    if between and all(first in run for run in between):
        return {first}
    return OPENING if first is SectionRole.QUESTION else OPENING - {SectionRole.QUESTION}  # else it stands last


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
