"""Labels of points that plain text prints apart from their clauses: on the line above, or all of them first."""

import re
from collections.abc import Sequence

from extract.read.list_labels import LONE_LABEL
from extract.read.markup_kinds import is_known_head

_CLAUSE = re.compile(r"[Aa]t\s")  # how a point of a recommendation begins


def with_labels(text: str) -> str:
    """The text with the label of each at-clause before it."""
    lines, written, at = text.split("\n"), list[str](), 0
    while at < len(lines):
        labels = _labels(lines, at)
        clauses = _clauses(lines, labels[-1] + 1, len(labels)) if labels else []
        if not clauses:
            written.append(lines[at])
            at += 1
            continue
        before = {clause: lines[label].strip() for clause, label in zip(clauses, labels, strict=True)}
        told = range(clauses[0], clauses[-1] + 1)
        written += [f"{before[n]} {lines[n].strip()}" if n in before else lines[n] for n in told]
        at = clauses[-1] + 1
    return "\n".join(written)


def _labels(lines: Sequence[str], at: int) -> list[int]:
    """The lines from there on that hold nothing but a label; empty lines may part them."""
    found: list[int] = []
    for n in range(at, len(lines)):
        bare = lines[n].strip()
        if bare and not LONE_LABEL.fullmatch(bare):
            break
        if bare:
            found.append(n)
        elif not found:
            break
    return found


def _clauses(lines: Sequence[str], at: int, count: int) -> list[int]:
    """The lines of as many at-clauses as there are labels, the first right below them; none where there are more or fewer."""
    found: list[int] = []
    for n in range(at, len(lines)):
        bare = lines[n].strip()
        if _CLAUSE.match(bare):
            found.append(n)
            if count == 1:
                return found
        elif bare and (not found or is_known_head(bare) or LONE_LABEL.fullmatch(bare)):
            break
    return found if len(found) == count else []
