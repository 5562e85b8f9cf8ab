"""Labels on lines of their own, and what they belong to: points above their clauses, and a head whose values stand behind all labels."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import BlockKind
from extract.lexicon.calendar import find_day
from extract.read.letter_spacing import without_letter_spacing
from extract.read.lines import Line
from extract.read.list_labels import LONE_LABEL
from extract.read.markup_kinds import is_known_head, is_label, label_field
from extract.read.row_lines import KINDS

LISTS = {"members", "present", "absent", "excused", "staff"}  # fields whose values fill several lines
_CLAUSE = re.compile(r"[Aa]t\s")  # how a point of a recommendation begins
_LONGEST_LABEL = 8
_MOST_LINES = 100  # of a list of labels, and of its clauses
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d|(?i:\bkl\.?\s*)\d|\d{1,2}")
_ITEM = re.compile(r"\d{1,3}[.)]?\s+[A-ZÆØÅ]")
_NEAR_TOP = 60  # lines in which a head stands
_FEWEST = 2  # labels of a head
_LONGEST = 120  # characters of a value

Group = tuple[int, ...]  # the index of a line, or those of a label and of what it belongs to


def with_labels(text: str) -> str:
    """The text with the label of each point before its clause."""
    lines = text.split("\n")
    return "\n".join(lines[g[0]] if len(g) == 1 else " ".join(lines[n].strip() for n in g) for g in _points(lines))


def beside_label(label: str, value: str) -> str:
    """The labelled line of a head."""
    return f"{label.strip(' :')}: {value}".rstrip()


def with_head(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a head, labels that their values follow in the same order with each beside its value."""
    for group in _heads(lines):
        yield lines[group[0]] if len(group) == 1 else beside_label(*(lines[n].strip() for n in group))


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page or a Word document, spaced words closed and the label of each point before its clause."""
    lines = [
        line._replace(text=without_letter_spacing(line.text)) if line.text[1:4:2] == "  " else line for line in lines
    ]
    if not any(_is_lone(line.text) for line in lines):
        return lines
    groups = ([lines[n] for n in group] for group in _points([line.text for line in lines]))
    return [g[0] if len(g) == 1 else g[1]._replace(text=f"{g[0].text} {g[1].text}", tight=g[0].tight) for g in groups]


def with_head_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page or a Word document, labels of its head with each beside its value."""
    height = height_of_head([line.text for line in lines[:_NEAR_TOP]])
    groups = ([lines[n] for n in group] for group in _heads([line.text for line in lines[:height]]))
    head = [
        g[0] if len(g) == 1 else Line(beside_label(g[0].text, g[1].text), BlockKind.TEXT, tight=True) for g in groups
    ]
    return [*head, *lines[height:]]


def height_of_head(lines: Sequence[str]) -> int:
    """How many lines can be the head: those above the first heading of a section, which the kind of document is none of."""
    near = [line.strip() for line in lines[:_NEAR_TOP]]
    heads = (
        n for n, line in enumerate(near) if is_known_head(line) and not is_label(line) and line.lower() not in KINDS
    )
    return next(heads, len(near))


def _points(lines: Sequence[str]) -> Iterator[Group]:
    at = 0
    while at < len(lines):
        labels = _labels(lines, at)
        clauses = _clauses(lines, labels[-1] + 1, len(labels)) if labels else []
        if not clauses:
            yield (at,)
            at += 1
            continue
        before = dict(zip(clauses, labels, strict=True))
        yield from ((before[n], n) if n in before else (n,) for n in range(clauses[0], clauses[-1] + 1))
        at = clauses[-1] + 1


def _is_lone(text: str) -> bool:
    return len(text) < _LONGEST_LABEL and LONE_LABEL.fullmatch(text) is not None


def _labels(lines: Sequence[str], at: int) -> list[int]:
    """The lines from there on that hold nothing but a label; empty lines may part them."""
    found: list[int] = []
    for n in range(at, min(len(lines), at + _MOST_LINES)):
        bare = lines[n].strip()
        if bare and not _is_lone(bare):
            break
        if bare:
            found.append(n)
        elif not found:
            break
    return found


def _clauses(lines: Sequence[str], at: int, count: int) -> list[int]:
    """The lines of as many at-clauses as there are labels, the first right below them; none where there are more or fewer."""
    found: list[int] = []
    for n in range(at, min(len(lines), at + _MOST_LINES)):
        bare = lines[n].strip()
        if _CLAUSE.match(bare):
            found.append(n)
            if count == 1:
                return found
        elif bare and (not found or is_known_head(bare) or _is_lone(bare)):
            break
    return found if len(found) == count else []


def _heads(lines: Sequence[str]) -> Iterator[Group]:
    at = 0
    while at < len(lines):
        filled = [n for n in range(at, len(lines)) if lines[n].strip()]
        count = next((k for k, n in enumerate(filled) if not is_label(lines[n].strip())), 0)
        labels, values = filled[:count], filled[count : 2 * count]
        if count >= _FEWEST and _answer([lines[n].strip() for n in labels], [lines[n].strip() for n in values]):
            yield from zip(labels, values, strict=True)
            at = values[-1] + 1
            continue
        stop = filled[count] if count else at + 1
        yield from ((n,) for n in range(at, stop))
        at = stop


def _answer(labels: Sequence[str], values: Sequence[str]) -> bool:
    """True where the values are what the labels ask for, a day among them."""
    fields = [label_field(label) for label in labels]
    if len(values) < len(labels) or "date" not in fields or set(fields[:-1]) & LISTS:
        return False
    return all(map(_may_answer, fields, values))


def _may_answer(field: str | None, value: str) -> bool:
    if len(value) > _LONGEST or _ITEM.match(value) or is_known_head(value):
        return False
    if field == "date":
        return find_day(value) is not None
    return field not in ("start", "end") or _CLOCK.search(value) is not None
