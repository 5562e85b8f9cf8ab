"""A point of a recommendation is begun, or goes on."""

from extract.facts.recommendations.state import Point, State
from extract.facts.recommendations.stems import STEM
from extract.facts.sentences.clauses import CLAUSE


def add_point(line: str, start: int, skip: int, label: str, kind: str, state: State, *, replaces: bool = False) -> None:
    """Begins the point that a label numbers; `replaces` the one before."""
    state.note_choice(label)
    if replaces:
        state.points.pop()
    elif state.is_bare_stem(line[skip:]):
        state.to = f"{state.to or ''} {state.stem_text}".strip()
        state.points.pop()
    state.clause_next = False
    state.points.append(
        Point(label, start + skip, start + len(line), state.by, state.to, tail=line, opened_by=state.named(kind))
    )


def open_clause(bare: str, start: int, state: State, kind: str) -> None:
    """Begins a point without a number."""
    skip = clause.end() if (clause := CLAUSE.match(bare)) else 0
    if not bare[skip:].strip():
        return
    state.stem_text, state.choice = bare[skip:], False
    if state.is_bare_stem() and kind in ("clause", "bullet") and (state.points[-1].stem or state.leads_on()):
        state.to = f"{state.to or ''} {state.points.pop().tail}".strip()
    words, is_stem = len(bare[skip:].split()), STEM.search(bare) is not None
    place = (start + skip, start + len(bare.rstrip()))
    state.points.append(Point(None, *place, state.by, state.to, words, is_stem, bare, opened_by=state.named(kind)))


def extend_point(line: str, start: int, state: State) -> None:
    """The last point goes on with the line."""
    state.points[-1].end, state.points[-1].tail = start + len(line), line
