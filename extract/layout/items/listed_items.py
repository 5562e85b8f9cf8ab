"""Items of a document that is but a list of them: an agenda alone, or titles each with what was decided."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.domain.meeting import Section, SectionRole
from extract.domain.text import Span
from extract.layout.genre import MINUTES, says_only_agenda
from extract.layout.headings.decided import decides
from extract.layout.items.contents import Candidate, listed_title
from extract.layout.items.other_items import counts_decisions
from extract.layout.items.styles import OUTCOME_LIKE, find_candidates
from extract.layout.lines import Line
from extract.lexicon.calendar import find_day

STYLES = ("point", "case", "number", "plain")
FEWEST, FEWEST_FOLDED = 2, 3
MOST_BESIDE = 0.34  # of the lines from the first item to the last, which may be headings of groups
OF_FILE = re.compile(r"(?i)^[-•·*]?\s*bilag\b|\.(?:pdf|docx?|xlsx?|pptx?)\b")  # an attachment listed below its item
MOST_BELOW = 8  # lines below the last item: when the next meeting is, who sends the agenda
# "Tilskud til koret: Godkendt.", "Ny hal - Udsat."
TOLD = re.compile(r"^(?P<title>\S.*?)(?:\s*:\s+|\s+[-–]\s+)(?P<said>[A-ZÆØÅ].*)$")
DASHED = re.compile(r"^[-–]\s+(?=\d{1,3}[.:)]?\s+[A-ZÆØÅ])")  # "- 3 Ny hal"
CLOCK_CELL = re.compile(r"(?i)(?:kl\.?\s*)?\d{1,2}[.:]\d\d(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?")
CELL = re.compile(r"\d{1,3}[.:)]?\s+[A-ZÆØÅ]")
BULLETED = re.compile(r"^(?P<mark>[•·●■▪►▶*])\s+(?P<title>[A-ZÆØÅ\"»].*[^.:;,])$")
FEWEST_BULLETED = 3


def find_bulleted_items(lines: Sequence[Line]) -> list[Candidate]:
    """The lines behind one kind of bullet, each right above what was decided on it; empty where one of them is not."""
    hits = [(k, hit) for k, line in enumerate(lines) if (hit := BULLETED.match(line.text))]
    if len(hits) < FEWEST_BULLETED or len({hit["mark"] for _, hit in hits}) > 1:
        return []
    if any(x.heading and x.role is not SectionRole.ATTENDANCE for x in lines[hits[0][0] :]):
        return []
    below = (lines[k + 1].text if k + 1 < len(lines) else "" for k, _ in hits)
    if not all(decides(said) and not BULLETED.match(said) for said in below):
        return []
    return [Candidate(k, "", float(n), hit["title"]) for n, (k, hit) in enumerate(hits, 1)]


def _bare(line: Line) -> str:
    """The line without a dash before its number; of a row that begins with a clock the cell behind it: "16.00 | 1. Velkomst | Formanden"."""
    cells = line.text.split("\t")
    if len(cells) > 1 and CLOCK_CELL.fullmatch(cells[0].strip()) and CELL.match(cells[1]):
        return cells[1].strip()
    return DASHED.sub("", line.text)


def find_listed_items(lines: Sequence[Line]) -> list[Candidate]:
    """The numbered lines that count on by one, where no section is headed; empty where they are neither an agenda nor decided on."""
    lines = [line._replace(text=_bare(line)) for line in lines]
    for style in STYLES:
        found = find_candidates(lines, style, rows=True)
        if len(found) < FEWEST or any(b.value != a.value + 1 for a, b in pairwise(found)) or _are_clauses(found):
            continue
        if any(x.heading and x.role is not SectionRole.ATTENDANCE for x in lines[found[0].line :]):
            continue
        if _is_agenda(found, lines):
            return [replace(c, title=listed_title(c.title)) for c in found]
        if sum(told_title(c.title) is not None for c in found) * 2 >= len(found) or counts_decisions(found, lines):
            return found
    return []


def _are_clauses(found: Sequence[Candidate]) -> bool:
    """True where an entry is a point of a recommendation or of a decision."""
    return any(c.title.startswith("at ") or OUTCOME_LIKE.match(c.title) for c in found)


def _is_agenda(found: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    first, last = found[0].line, found[-1].line
    beside = last - first + 1 - len(found) - sum(OF_FILE.search(x.text) is not None for x in lines[first:last])
    return (
        (says_only_agenda(lines[:first]) or _is_folded(found, lines[:first]))
        and beside <= MOST_BESIDE * (last - first + 1)
        and len(lines) - 1 - last <= MOST_BELOW
    )


def _is_folded(found: Sequence[Candidate], head: Sequence[Line]) -> bool:
    """True for minutes that were saved with all of their items folded: below the day of the meeting nothing but titles."""
    minutes = any(MINUTES.search(x.text) for x in head) and any(find_day(x.text) for x in head)
    return minutes and len(found) >= FEWEST_FOLDED and not any(c.title.endswith(".") for c in found)


def told_title(title: str) -> tuple[str, int] | None:
    """The title, and where behind it begins what was decided on the same line: "Ny hal: Udsat."."""
    found = TOLD.match(title)
    return (found["title"], found.start("said")) if found and decides(found["said"]) else None


def told_section(line: Line, title: str, end: int) -> Iterator[Section]:
    """The decision that the line of an item's heading prints behind the title, which ends the heading."""
    told = told_title(title)
    if told and line.text.endswith(title):
        begin = line.span.end - len(title) + told[1]
        span = Span(begin, max(end, begin))
        yield Section(role=SectionRole.DECISION, heading=None, span=span, content=span)
