"""Item headings: which lines begin an agenda item, in whatever style the document numbers them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.contents import NO_CONTENTS, Candidate, Contents, find_contents
from extract.layout.lines import Line
from extract.lexicon.calendar import MONTHS

# What may stand between number and title, and the styles of catalogue order: explicit words before bare numbers.
SEPARATOR = r"\s*(?:[.:)]\s*|\s[-–]\s+|\s+)"
TAG = r"(?:(?:\((?:[ÅåLl](?:ben|ukket)|Å|L)\)|[ÅL](?:bent?|ukket)\s+(?:sag|punkt)\s*[-–:]|[ÅL](?:bent?|ukket)(?!\s+(?:punkt|sag)))\s+)?"
STYLES: dict[str, re.Pattern[str]] = {
    # "Punkt 14: Titel", "Pkt. 14 Titel", "• Pkt. 36 Titel", "Punkt 8"
    "point": re.compile(
        rf"^(?:[•·]\s*)?(?:Punkt|Pkt\.?|PUNKT)\s*(?:nr\.\s*)?(?P<n>\d+(?:\.\d+)?)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?:?$"
    ),
    # "Nr. 28 BR 40/04. Titel", "Nr.118 - Titel"
    "number": re.compile(rf"^(?:Nr|NR)\.?\s*(?P<n>\d+)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?$"),
    # "Sag nr. 129", "Saq nr. 9" (OCR), "SAG NR. 1 Titel"
    "case": re.compile(rf"^(?:Sa[gq]|SAG)\s+(?:nr|NR)\.?\s*(?P<n>\d+)(?:{SEPARATOR}{TAG}(?P<t>\S.*))?\.?$"),
    # "14. Titel", "01. Beslutningssag: Titel", "114Titel", "1 : Titel", "åbent 1 Titel", "2 (Åben) Titel"
    "plain": re.compile(
        rf"^(?:[ÅåLl](?:ben|ukket)t?\s+(?:punkt\s+)?)?(?P<n>\d{{1,3}}[A-Z]?)(?:{SEPARATOR}{TAG}(?P<t>[^\W\d_].*|[\"'”’»(\d].*)|(?P<g>[A-ZÆØÅ][a-zæøå].*))$"
    ),
}
TAGGED = re.compile(r"(?i)^(?:åbent?|lukket)\s+(?:punkt\s+)?\d|^\d{1,3}[.:]?\s+\(?(?:åbent?|lukket)\b")
SENTENCE = re.compile(r"[a-zæøå]{3}\.$")
STANDING = re.compile(
    r"(?i)^(?:eventuelt|evt\.?|underskrift\w*|meddelelser|orientering(?:er)?\b|godkendelse\s+af\s+(?:dagsorden|referat|protokol)|spørgetid|"
    r"lukket\s+punkt|næste\s+møde|gensidig\s+orientering)"
)
EXPLICIT = 2.0
CASE_LINE = re.compile(
    r"(?i)^(?:sags?(?:id|nr|nummer)|journal(?:nr|nummer)|j\.\s?nr|åbent?\s+punkt|lukket\s+punkt|åben|sagsfremstilling|acadre|type:|beslutningskompetence)\b|^\d\d\.\d\d\.\d\d"
)
STARTS_DATE = re.compile(rf"(?i)^\d{{1,2}}\.?\s*(?:{'|'.join(MONTHS)})\b|^\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b")
ASKS = re.compile(r"^(?:[A-ZÆØÅ]\S*\s+){1,6}?(?:indstiller|foreslår|anbefaler)\b.*\bat\b")
LOOKAHEAD = 5
SECOND = re.compile(
    r"(?i)^(?:tillægs(?:dagsorden|referat|punkter)|lukket\s+(?:dagsorden|møde)|lukkede\s+(?:sager|punkter))\b[^.]{0,40}$"
)
SURE = 3.0  # the score of a heading that is surely an item's; beside such, an entry of a list is none
CLOSED_FROM = 101  # where some systems begin to number the closed items
STEP = 1.5  # what a number that follows the one before is worth
OUTCOME_LIKE = re.compile(
    r"(?i)^(?:godkendt|anbefales|indstilles|tiltrådt|vedtaget|taget til|til efterretning|drøftet|udsat|at\s|der\s)"
)


def find_item_lines(lines: Sequence[Line]) -> tuple[list[Candidate], Contents]:
    """The item headings in order, and the contents list; of all styles the one that explains the document best."""
    structured = [_structured(i, line) for i, line in enumerate(lines) if line.kind is BlockKind.ITEM]
    if structured:
        return structured, NO_CONTENTS
    best = _Numbering()
    anywhere: dict[str, str] = {}  # titles of a contents list, in whatever style it is numbered
    only_listed: Contents | None = None
    for style, pattern in STYLES.items():
        found = _candidates(lines, pattern)
        if _only_listed(found, lines):
            only_listed = Contents(frozenset(c.line for c in found), {c.number: c.title for c in found})
            anywhere = anywhere or only_listed.titles
            continue
        read = _numbering(lines, style, found)
        anywhere = anywhere or read.contents.titles
        if read.total > best.total or (style == "plain" and not best.chain and not read.chain):
            best = read
    if not best.chain and only_listed:
        return [], only_listed
    contents = best.contents if best.contents.titles else Contents(best.contents.lines, anywhere)
    return _ascending([_earliest(c, best.options) for c in best.chain], best.chain), contents


@dataclass(frozen=True)
class _Numbering:
    """What one style of numbering makes of the document."""

    chain: tuple[Candidate, ...] = ()
    total: float = 0.0
    contents: Contents = NO_CONTENTS
    options: tuple[Candidate, ...] = ()


def _numbering(lines: Sequence[Line], style: str, found: Sequence[Candidate]) -> _Numbering:
    contents = find_contents(lines, found)
    scored = [_scored(c, lines, contents, style, found) for c in found if c.line not in contents.lines]
    if any(lines[x.line].kind is BlockKind.HEADING and x.score > SURE for x in scored):
        scored = [x for x in scored if lines[x.line].kind is not BlockKind.LIST_ITEM]
    begins = _second_agenda(scored, lines)
    chain, total = _best_chain([c for c in scored if c.line < begins])
    more, further = _best_chain([c for c in scored if c.line > begins])
    return _Numbering((*chain, *more), total + further, contents, tuple(scored))


def _structured(index: int, line: Line) -> Candidate:
    found = re.match(r"^(?P<n>\d+(?:\.\d+)*[a-z]?)[.:]?\s+(?P<t>.*)$", line.text)
    if found is None:
        return Candidate(index, "", 0.0, line.text)
    return Candidate(index, found["n"], 0.0, found["t"])


def _candidates(lines: Sequence[Line], pattern: re.Pattern[str]) -> list[Candidate]:
    found = []
    for i, line in enumerate(lines):
        text = line.text
        if len(text) > 400 or line.kind is BlockKind.TABLE_ROW or not (text[0].isdigit() or text[0] in "PNSåÅlL•·"):
            continue
        hit = pattern.match(text)
        if hit and not STARTS_DATE.match(text):
            groups = hit.groupdict()
            digits = re.match(r"\d+(?:\.\d+)?", hit["n"])
            number = hit["n"]
            value = float(digits[0]) if digits else 0.0
            found.append(Candidate(i, number, value, (groups.get("t") or groups.get("g") or "").strip()))
    return found


def _scored(
    c: Candidate, lines: Sequence[Line], contents: Contents, style: str, found: Sequence[Candidate]
) -> Candidate:
    line, title = lines[c.line], c.title.lstrip(" :")
    score = EXPLICIT if style != "plain" else 0.0
    ahead = lines[c.line + 1 : c.line + 1 + LOOKAHEAD]
    others = {x.line for x in found}
    for distance, x in enumerate(ahead):
        if x.heading or CASE_LINE.match(x.text) or ASKS.search(x.text):
            score += 3.0 if distance == 0 else 2.0 if distance < 3 else 1.0
            break
        if c.line + 1 + distance in others and not _alike(x.text, title):
            score -= 1.0  # one entry of a list
            break
    if c.line - 1 in others and not _alike(lines[c.line - 1].text, title):
        score -= 1.0
    if contents.titles and _alike(contents.titles.get(c.number, ""), title):
        score += 4.0
    if ahead and _alike(ahead[0].text, title):
        score += 2.0  # the title printed twice
    score += 2.0 if line.kind is BlockKind.HEADING else 0.0
    tagged = TAGGED.match(line.text) is not None
    score += 2.0 if tagged or STANDING.match(title) else 0.0
    score += 0.5 if line.after_blank else -0.5
    if line.kind is BlockKind.LIST_ITEM and style == "plain":
        score -= 2.0
    if title and (title[-1] in ",;" or OUTCOME_LIKE.match(title) or (not title[0].isupper() and style == "plain")):
        score -= 5.0
    if SENTENCE.search(title) and style == "plain":
        score -= 1.5
    if style == "plain" and not tagged and _in_run(c, found):
        score -= 3.0
    if style == "plain" and not tagged and _inside_list(c, lines, found):
        score -= 3.0
    return Candidate(c.line, c.number, c.value, title, score)


def _in_run(c: Candidate, found: Sequence[Candidate]) -> bool:
    """True for an entry of a list that begins at 1 and goes on line by line."""
    by_line = {x.line: x for x in found}
    line, value = c.line, c.value
    while line - 1 in by_line and by_line[line - 1].value == value - 1:
        line, value = line - 1, value - 1
    longer = c.line + 1 in by_line and by_line[c.line + 1].value == c.value + 1
    return value == 1 and (longer or line < c.line)


def _inside_list(c: Candidate, lines: Sequence[Line], found: Sequence[Candidate]) -> bool:
    """True where the line belongs to a numbered list of a recommendation or a decision."""
    for i in range(c.line - 1, max(-1, c.line - 40), -1):
        if i < found[0].line:
            return False  # a heading of the whole document
        role = lines[i].role
        if role in (SectionRole.RECOMMENDATION, SectionRole.DECISION):
            near = c.line - i <= c.value + 2 and c.value <= c.line - i + 1
            begun = c.value == 1 or any(i < x.line < c.line and x.value == c.value - 1 for x in found)
            return near and begun
        if role is not None:
            return False
    return False


def _alike(one: str, other: str) -> bool:
    bare = re.sub(r"^(?:pkt\.?|punkt)?\s*\d+[.:]?\s*", "", one.lower()).strip(" .:")
    return bool(bare) and bare[:40] == other.lower().strip(" .:")[:40]


def _best_chain(found: Sequence[Candidate]) -> tuple[list[Candidate], float]:
    """The chain of rising numbers with the highest total; a step of exactly one earns a bonus."""
    total: list[float] = []
    back: list[int] = []
    for i, c in enumerate(found):
        # Lower numbers before the first item would be lost to the preamble.
        best, before = (-STEP if any(x.value < c.value for x in found[max(0, i - 50) : i]) else 0.0), -1
        for j in range(max(0, i - 200), i):
            if found[j].value < c.value:
                bonus = (
                    STEP
                    if found[j].value + 1 == c.value
                    else 0.0
                    if c.value == CLOSED_FROM
                    else -0.2 * min(c.value - found[j].value, 10)
                )
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


def _second_agenda(scored: Sequence[Candidate], lines: Sequence[Line]) -> int:
    """The line of the heading of a supplementary or closed agenda below which the numbers begin anew; else past the end."""
    for k, line in enumerate(lines):
        if not SECOND.match(line.text):
            continue
        above = [c for c in scored if c.line < k and c.score > 0]
        below = [c for c in scored if c.line > k and c.score > 0]
        if above and below and below[0].value <= above[-1].value and any(x.heading for x in lines[above[-1].line : k]):
            return k
    return len(lines)


def _only_listed(chain: Sequence[Candidate], lines: Sequence[Line]) -> bool:
    """True where all numbers stand line by line above several decisions: the contents of items without headings."""
    listed = len(chain) > 1 and all(b.line == a.line + 1 for a, b in pairwise(chain))
    below = lines[chain[-1].line + 1 :] if listed else ()
    return sum(x.role is SectionRole.DECISION for x in below) > 1


def _ascending(moved: Sequence[Candidate], chain: Sequence[Candidate]) -> list[Candidate]:
    """The headings at their first printing, unless that lies before the item above."""
    kept: list[Candidate] = []
    for early, late in zip(moved, chain, strict=True):
        kept.append(early if not kept or early.line > kept[-1].line else late)
    return kept


def _earliest(chosen: Candidate, options: Sequence[Candidate]) -> Candidate:
    """Where a heading is printed twice in a row, the first of the two."""
    same = (c for c in options if c.value == chosen.value and chosen.line - LOOKAHEAD * 2 < c.line < chosen.line)
    first = next((c for c in same if c.score > 0 and (not c.title or _alike(c.title, chosen.title))), None)
    if first is None:
        return chosen
    return first if first.title else Candidate(first.line, first.number, first.value, chosen.title, first.score)
