"""The chain of rising numbers that explains best which candidates are the items of a document."""

from collections.abc import Sequence

from extract.layout.items.contents import PAGE_NUMBER, Candidate
from extract.layout.items.styles import PART

CLOSED_FROM = 101  # where some systems begin to number the closed items
BETWEEN = 0.05  # "1A" lies less than that above 1
STEP = 1.5  # what a number that follows the one before is worth


def find_best_chain(found: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """The chain of rising numbers with the highest total; a step of exactly one earns a bonus."""
    total: list[float] = []
    back: list[int] = []
    for i, c in enumerate(found):
        # Lower numbers before the first item would be lost to the preamble.
        best, before = (-STEP if any(x.value < c.value for x in found[max(0, i - 50) : i]) else 0.0), -1
        for j in range(max(0, i - 200), i):
            if found[j].value < c.value:
                bonus = _bonus(found[j].value, c.value)
                if total[j] + bonus > best:
                    best, before = total[j] + bonus, j
        total.append(best + c.score)
        back.append(before)
    if not total or max(total) <= 0:
        return [], 0.0
    at = max(range(len(total)), key=lambda k: total[k])
    best_total, chain = total[at], []
    while at >= 0:
        chain.append(found[at])
        at = back[at]
    return chain[::-1], best_total


def _bonus(before: float, value: float) -> float:
    """What a number is worth behind another: most where it follows it ("2" or "1A" behind "1", "2" behind "1A", "B1" behind "A3")."""
    next_part = value % PART == 1 and value // PART == before // PART + 1 > 1
    if value == int(before) + 1 or value - before < BETWEEN or next_part:
        return STEP
    return 0.0 if value == CLOSED_FROM else -0.2 * min(value - before, 10)


def is_below_list(chain: Sequence[Candidate], listed: Sequence[Candidate]) -> bool:
    """True for items of another style below a list, of which each entry prints its page, and which holds but their numbers."""
    pages = {c.value for c in listed if PAGE_NUMBER.search(c.title)}
    if not chain or len(pages) < len(listed):
        return False
    return {c.value for c in chain} == pages and chain[0].line > listed[-1].line
