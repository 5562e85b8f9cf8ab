"""Items that their numbers alone do not show: answers to an agenda above, rare styles, and one in another style than the rest."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.headings.decided import decides
from extract.layout.headings.words import DECIDING
from extract.layout.items.access import is_closed
from extract.layout.items.contents import Candidate
from extract.layout.items.styles import PART, candidate_of, find_candidates
from extract.layout.lines import Line

# "Ad 1. Titel": what was decided on an item that the agenda above lists
ANSWER = re.compile(
    r"^Ad\.?\s+(?:(?i:punkt|pkt\.?)\s+)?(?P<n>\d{1,3})\s?[.:)]?(?:\s+(?:[-–]\s+)?(?P<t>[A-ZÆØÅ\"»].*))?$"
)
# What also numbers the parts of a case, the rules of a law, and cases
RARE = {
    "number below",
    "roman",
    "paragraph",
    "paragraph alone",
    "letter",
    "group and number",
    "decimal",
    "year first",
    "year first alone",
    "short year",
}
FEWEST_RARE = 2
FEWEST_APART = 3  # of titles that no markup makes headings
OTHER_STYLES = ("point", "case", "number")  # in which one item may stand among others: "Punkt 103: Lukket sag"


def find_answers(lines: Sequence[Line]) -> list[Candidate]:
    """The lines "Ad 1. Titel" whose titles an agenda above lists under the same numbers; () where they are none such."""
    hits = [(i, hit) for i, line in enumerate(lines) if line.text.startswith("Ad") and (hit := ANSWER.match(line.text))]
    answers = [candidate_of(i, hit) for i, hit in hits]
    first = answers[0].line if answers else 0
    listed = {c.number: c.title.rstrip(" .") for c in find_candidates(lines[:first], "plain")}
    titled = [c if c.title else replace(c, title=listed.get(c.number, "")) for c in answers]
    answered = [c for c in titled if c.title.rstrip(" .").lower() == listed.get(c.number, "-").lower()]
    return answered if len(answered) > 1 and len(answered) * 2 >= len(listed) else []


def find_headed_answers(lines: Sequence[Line]) -> list[Candidate]:
    """The lines "Ad 1. Titel" of minutes that list no agenda: they count on from 1, and each is about a decision of its own."""
    hits = [(i, hit) for i, line in enumerate(lines) if line.text.startswith("Ad") and (hit := ANSWER.match(line.text))]
    titled = [(i, hit) for i, hit in hits if hit["t"] and not decides(hit["t"])]
    apart = [candidate_of(i, hit) for i, hit in titled if lines[i].after_blank]
    answers = apart if len(apart) > 1 else [candidate_of(i, hit) for i, hit in titled]
    first = answers[0].line if answers else 0
    if any(x.role in DECIDING for x in lines[:first]):
        return []
    if answers is not apart and not all(_is_headed(c, after, lines) for c, after in pairwise([*answers, None]) if c):
        return []
    return answers if counts_decisions(answers, lines) or (answers is apart and _are_all(answers, lines)) else []


def _are_all(answers: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """True for titles that count on from 1 in a text without any heading: prose below each, and nothing else."""
    counted = [c.value for c in answers] == [float(n) for n in range(1, len(answers) + 1)]
    return (
        counted
        and len(answers) >= FEWEST_APART
        and not any(x.heading or c.title.endswith(".") for c in answers for x in lines)
    )


def _is_headed(answer: Candidate, after: Candidate | None, lines: Sequence[Line]) -> bool:
    """True where a heading announces what was decided below that answer."""
    return any(x.role is SectionRole.DECISION for x in lines[answer.line + 1 : after.line if after else len(lines)])


def counts_decisions(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """True where the numbers count on from the first, which only an item has, and half of them or more recommend or decide."""
    if len(chain) < FEWEST_RARE or not all(_follows(a, b) for a, b in pairwise(chain)):
        return False
    ends = [c.line for c in chain[1:]] + [len(lines)]
    below = [lines[c.line + c.height : end] for c, end in zip(chain, ends, strict=True)]
    decided = sum(any(x.role in DECIDING or decides(x.text) for x in part) for part in below)
    return decided * 2 >= len(chain)


def repeats_sections(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """True where half of the items or more have each a decision, or each a recommendation: numbers of pages part those of one."""
    ends = [c.line for c in chain[1:]] + [len(lines)]
    roles = [{x.role for x in lines[c.line + c.height : end]} for c, end in zip(chain, ends, strict=True)]
    return any(sum(role in own for own in roles) * 2 >= len(chain) for role in DECIDING)


def _follows(before: Candidate, after: Candidate) -> bool:
    """True for the next number, or the first of the next part: "2.1" behind "1.3", or "2.4" where they count on."""
    if after.value == before.value + 1:
        return True
    part, own = divmod(after.value, PART)
    return part == before.value // PART + 1 and own in (1.0, before.value % PART + 1)


def with_others(chain: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those between and behind them that are numbered on in another style and are surely items.

    "Punkt 103: Lukket sag" behind "102. Regnskab": a heading as the others are, or one that says that it is closed.
    """
    found = [c for style in OTHER_STYLES for c in find_candidates(lines, style)]
    if not chain or not found:
        return list(chain)
    taken, headed = {c.line for c in chain}, lines[chain[-1].line].kind is BlockKind.HEADING
    more = list(chain)
    for c in found:
        before = max((x for x in more if x.line < c.line), key=lambda x: x.line, default=None)
        after = min((x for x in more if x.line > c.line), key=lambda x: x.line, default=None)
        goes_on = before is not None and c.value == before.value + 1 and (after is None or after.value > c.value)
        sure = is_closed(c.title, ()) or (headed and lines[c.line].kind is BlockKind.HEADING and bool(c.title))
        if goes_on and sure and c.line not in taken:
            more = sorted([*more, c], key=lambda x: x.line)
    return more


def find_repeated(lines: Sequence[Line]) -> list[Candidate]:
    """Titles that all print one number, each above sections of its own, as a word processor's list that begins anew writes them.

    The first keeps its number; what the others are numbered is lost.
    """
    plain = [c for c in find_candidates(lines, "plain") if c.title]
    decided = [k for k, x in enumerate(lines) if x.role in DECIDING]
    apart = _set_apart(lines)
    for candidates, fewest in (
        ([c for c in plain if lines[c.line].kind is BlockKind.HEADING], FEWEST_RARE),
        ([c for c in plain if c.line in apart], FEWEST_APART),
    ):
        alike: dict[float, list[Candidate]] = {}
        for c in candidates:
            alike.setdefault(c.value, []).append(c)
        for same in alike.values():
            if len({c.title for c in same}) == len(same) >= fewest and _all_decide(same, decided, len(lines)):
                return [same[0], *(replace(c, number="") for c in same[1:])]
    return []


def _all_decide(items: Sequence[Candidate], decided: Sequence[int], end: int) -> bool:
    """True where a line of those (`decided`) that head what was recommended or decided stands below each, before the next."""
    below = [c.line for c in items] + [end]
    return all(bisect_left(decided, after) > bisect_right(decided, at) for at, after in pairwise(below))


def find_restarted(lines: Sequence[Line]) -> list[Candidate]:
    """The headings of one level where the list that numbers them begins anew behind most of them, and most hold what was decided."""
    headed = [c for c in find_candidates(lines, "plain") if c.title and lines[c.line].kind is BlockKind.HEADING]
    headed = [c for c in headed if lines[c.line].heading is None]
    level = lines[headed[0].line].level if headed else None
    headed = [c for c in headed if lines[c.line].level == level]
    again = sum(c.value == headed[0].value for c in headed)
    ends = [*(c.line for c in headed), len(lines)][1:]
    decided = sum(any(x.role in DECIDING for x in lines[c.line + 1 : end]) for c, end in zip(headed, ends, strict=True))
    if again <= FEWEST_RARE or 2 * again <= len(headed) or 2 * decided <= len(headed):
        return []
    apart = len({c.title for c in headed}) == len(headed)
    return [headed[0], *(replace(c, number="") for c in headed[1:])] if apart else []


def _set_apart(lines: Sequence[Line]) -> set[int]:
    """The lines that an empty one parts from the decision above them, or from the head: no points of a recommendation."""
    apart: set[int] = set()
    above: SectionRole | None = None
    for k, line in enumerate(lines):
        if line.after_blank and above in (None, SectionRole.DECISION, SectionRole.ATTENDANCE):
            apart.add(k)
        above = line.role or above
    return apart
