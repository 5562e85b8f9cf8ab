"""Item headings: which lines begin an agenda item, in whatever style the document numbers them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.access import CLOSED_LINE, is_marked_closed
from extract.layout.contents import (
    NO_CONTENTS,
    Candidate,
    Contents,
    find_contents,
    find_only_list,
    titles_above,
)
from extract.layout.item_chain import find_best_chain, is_below_list
from extract.layout.item_styles import (
    CASE_LINE,
    DOUBLED,
    OUTCOME_LIKE,
    STYLES,
    WITHDRAWN,
    find_candidates,
    find_profiled,
    find_structured,
    is_case_below_title,
    is_outcome,
)
from extract.layout.lines import KINDS, Line
from extract.layout.list_runs import SECOND, Numbers, in_run, inside_list, is_heading_below_text, read_numbers
from extract.layout.listed_items import find_bulleted_items, find_listed_items
from extract.layout.lone_numbers import is_no_item
from extract.layout.other_items import (
    RARE,
    counts_decisions,
    find_answers,
    find_headed_answers,
    find_repeated,
    find_restarted,
    repeats_sections,
    with_others,
)
from extract.layout.profile import NO_PROFILE, Profile
from extract.layout.sub_items import with_sub_items

TAGGED = re.compile(r"(?i)^(?:åbent?|lukket)\s+(?:punkt\s+)?\d|^\d{1,3}[.:]?\s+[(\[]?(?:åbent?|lukket)\b")
QUANTITY = re.compile(r"(?i)^[\d.,-]+\s*(?:mio|mia|kr|pct|%|m2|m²|stk)\b")  # "2. 3,1 mio. kr. …"
# A sentence about an item and no title: "Punkt 19 behandles som punkt 2.", "Punkt 16 oversendes til udvalget"
TELLS_OF_ITEM = re.compile(
    r"(?:blev|bliver|er|var|udgår|udgik|ønskes|kan|skal)\b|(?:behandl|udsætt|oversend|flytt|tag|fremrykk|sætt|lukk|trækk|drøft|udgå|udskyd|send)\w*s\b"
)
SHORT_NAME = re.compile(r"(?:(?![^\W\d]+(?:er|es)\b)[^\W\d]+[ .]){1,3}")  # "Suppleant til rådet.", without a verb
SENTENCE = re.compile(r"[a-zæøå]{3}\.$")
STANDING = re.compile(
    r"(?i)^(?:eventuelt|evt\.?|underskrift\w*|meddelelser|orientering(?:er)?\b|godkendelse\s+af\s+(?:dagsorden|referat|protokol)|spørgetid|"
    r"lukket\s+punkt|næste\s+møde|gensidig\s+orientering)"
)
EXPLICIT = 2.0  # what a word before the number is worth
BARE = {"plain", "alone", "agenda point", "yearly"} | RARE  # the styles without such a word
NUMBERED_SECTION = re.compile(r"(?i)^(?:beslutning|(?:\w+s\s+)?indstilling|sagsfremstilling|resum[eé])(?:er)?\s*:?$")
ASKS = re.compile(
    r"^(?:[A-ZÆØÅ]\S*\s+){1,6}?(?:indstiller|foreslår|anbefaler)(?:\b.*\bat\b|\s*[,:]?$)"
    r"|^(?:Indstilling\s+om|Det\s+(?:indstilles|foreslås))(?:\s*,?\s+at\b|\s*[,:]?$)"
)
LOOKAHEAD = 5
FEWEST_LISTED = 2  # items in a style's numbers; fewer can be what is left of a list that is all there is
SURE = 3.0  # the score of a heading that is surely an item's; beside such, an entry of a list is none


def find_item_lines(lines: Sequence[Line], profile: Profile = NO_PROFILE) -> tuple[list[Candidate], Contents]:
    """The item headings in order, and the contents list; of all styles the one that explains the document best."""
    profiled = find_profiled(lines, profile.item_heading) if profile.item_heading else []
    if profiled:
        return profiled, NO_CONTENTS
    structured = [find_structured(i, line) for i, line in enumerate(lines) if line.kind is BlockKind.ITEM]
    if structured:
        return structured, NO_CONTENTS
    best, contents = _best_of(lines)
    if len(best.chain) == 1 and is_no_item(best.chain[0], lines):
        best = _Numbering()
    answers = find_answers(lines) or ([] if best.chain else find_headed_answers(lines))
    found = len(best.chain)
    repeated = find_repeated(lines) if found < FEWEST_LISTED else find_restarted(lines)
    if len(repeated) > FEWEST_LISTED * found or (repeated and found < FEWEST_LISTED):
        return repeated, contents
    if found < FEWEST_LISTED and not answers:
        listed = find_listed_items(lines)
        if listed and {c.line for c in best.chain} <= {c.line for c in listed}:
            return listed, NO_CONTENTS
        if not best.chain and (bulleted := find_bulleted_items(lines)):
            return bulleted, NO_CONTENTS
    if not best.chain or (answers and _only_lists(lines[: answers[0].line]) and best.chain[-1].line < answers[0].line):
        return answers, contents
    options = {c.line: c for c in best.options}
    chain = _ascending([_earliest(c, options, lines) for c in best.chain], best.chain)
    items = with_others(_with_other_agenda(_with_moved(chain, best.options, lines), lines), lines)
    return with_sub_items(items, lines), contents


def _with_moved(chain: list[Candidate], options: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those taken out of their order: below a decision, right above a section, with a number that no other has."""
    numbers, first, last = {c.number for c in chain}, chain[0], chain[-1]
    moved = [
        c
        for c in options
        if c.number not in numbers
        and first.value < c.value < last.value
        and first.line < c.line < last.line
        and c.score > SURE
    ]
    sure = [c for c in moved if lines[c.line].after_blank and _is_below_decision(c.line, lines)]
    return sorted([*chain, *sure], key=lambda c: c.line) if sure else chain


def _only_lists(lines: Sequence[Line]) -> bool:
    """True where nothing is recommended or decided: a head and an agenda, and perhaps "Referat" above what follows."""
    lines = lines[:-1] if lines and lines[-1].text.lower().rstrip(":") in KINDS else lines
    return not any(x.role in (SectionRole.RECOMMENDATION, SectionRole.DECISION) for x in lines)


def _best_of(lines: Sequence[Line]) -> tuple["_Numbering", Contents]:
    """The numbering of the style that explains the lines best, and their contents list."""
    best = _Numbering()
    listed: list[Contents] = []  # the contents lists, in whatever style they are numbered
    only_listed: Contents | None = None
    for style in STYLES:
        found = find_candidates(lines, style)
        alone = find_only_list(found, lines)
        if alone:
            only_listed = alone
            listed.append(alone)
            continue
        read = _numbering(lines, style, found)
        if style in RARE and not counts_decisions(read.chain, lines):
            continue
        if style == "number below" and not repeats_sections(read.chain, lines):
            continue
        listed.append(replace(read.contents, lines=read.contents.lines or frozenset(c.line for c in found)))
        if (
            read.total > best.total
            or is_below_list(read.chain, best.chain)
            or (style == "plain" and not best.chain and not read.chain)
        ):
            best = read
    if not best.chain and only_listed:
        return best, only_listed
    first = best.chain[0].line if best.chain else len(lines)
    titles = best.contents.titles or titles_above(first, listed)
    return best, replace(best.contents, titles=titles)


def _with_other_agenda(chain: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """The items, and those of the agenda above or below a supplementary one that is numbered in another style."""
    cut = next((k for k, x in enumerate(lines) if SECOND.match(x.text)), None)
    if cut is None or any(c.line < cut for c in chain) is any(c.line > cut for c in chain):
        return chain
    above = chain[0].line > cut
    part = lines[:cut] if above else lines[cut + 1 :]
    other, _ = _best_of(part)
    first = other.chain[0].line if other.chain else len(part)
    if not any(x.role is SectionRole.DECISION for x in part[first:]):  # the contents list of the items
        return chain
    moved = [c if above else replace(c, line=c.line + cut + 1) for c in other.chain]
    return [*moved, *chain] if above else [*chain, *moved]


@dataclass(frozen=True)
class _Numbering:
    """What one style of numbering makes of the document."""

    chain: tuple[Candidate, ...] = ()
    total: float = 0.0
    contents: Contents = NO_CONTENTS
    options: tuple[Candidate, ...] = ()


def _numbering(lines: Sequence[Line], style: str, found: Sequence[Candidate]) -> _Numbering:
    contents = find_contents(lines, found)
    numbers = read_numbers(found, lines)
    scored = [_scored(c, lines, contents, style, numbers) for c in found if c.line not in contents.lines]
    if any(lines[x.line].kind is BlockKind.HEADING and x.score > SURE for x in scored):
        scored = [x for x in scored if lines[x.line].kind is not BlockKind.LIST_ITEM]
    begins = _second_agenda(scored, lines)
    chain, total = find_best_chain([c for c in scored if c.line < begins])
    more, further = find_best_chain([c for c in scored if c.line > begins])
    return _Numbering((*chain, *more), total + further, contents, tuple(scored))


def _scored(c: Candidate, lines: Sequence[Line], contents: Contents, style: str, numbers: Numbers) -> Candidate:
    line, title, bare = lines[c.line], c.title.lstrip(" :"), style in BARE
    score = 0.0 if bare else EXPLICIT
    below = c.line + c.height
    ahead = lines[below : below + LOOKAHEAD]
    others = numbers.by_line
    for distance, x in enumerate(ahead):
        if x.heading or CASE_LINE.match(x.text) or ASKS.search(x.text):
            score += 3.0 if distance == 0 else 2.0 if distance < 3 else 1.0
            break
        if below + distance in others and not _alike(x.text, title):
            score -= 1.0  # one entry of a list
            break
    if others.get(c.line - 1, c.value) < c.value and not _alike(lines[c.line - 1].text, title):
        score -= 1.0
    if contents.titles and _alike(contents.titles.get(c.number, ""), title):
        score += 4.0
    if ahead and _alike(ahead[0].text, title):
        score += 2.0  # the title printed twice
    score += 2.0 if line.kind is BlockKind.HEADING else 0.0
    tagged = TAGGED.match(line.text) is not None or is_marked_closed(title) or WITHDRAWN.search(title) is not None
    tagged = tagged or bool(ahead and CLOSED_LINE.match(ahead[0].text)) or DOUBLED.match(line.text) is not None
    score += 2.0 if tagged or STANDING.match(title) else 0.0
    score += 0.5 if line.after_blank else -0.5
    return replace(c, title=title, score=score - _against(c, lines, title, style, numbers, tagged=tagged))


def _against(c: Candidate, lines: Sequence[Line], title: str, style: str, numbers: Numbers, *, tagged: bool) -> float:
    """How much speaks against the candidate: a list, a sentence, a quantity, an outcome, the title once more."""
    line, bare, score = lines[c.line], style in BARE, 0.0
    below = c.line + c.height
    ahead = lines[below : below + LOOKAHEAD]
    if line.kind is BlockKind.LIST_ITEM and bare and line.text[0] not in "•·":  # a bullet and a number head an item
        score -= 2.0
    if title and (title[-1] in ",;" or OUTCOME_LIKE.match(title) or (title[0].islower() and bare)):
        score -= 5.0
    if not title and ahead and OUTCOME_LIKE.match(ahead[0].text):
        score -= 5.0  # "Punkt 1" above "Godkendt."
    above = lines[c.line - 1] if c.line else None
    if style == "agenda point" and above and above.role is SectionRole.DECISION and above.is_bare_heading:
        score -= 5.0  # the title once more
    if c.number[-1:].isalpha() and not _is_below_decision(c.line, lines):
        score -= 5.0  # a part of the case
    if title.startswith("at "):
        score -= 20.0  # "1. at skolen bygges" is a point of a recommendation, whatever stands around it
    if QUANTITY.match(title):
        score -= 5.0
    if TELLS_OF_ITEM.match(title) or (style == "case" and is_case_below_title(c.line, lines)):
        score -= 8.0
    if SENTENCE.search(title) and bare and not SHORT_NAME.fullmatch(title):
        score -= 1.5
    if bare and NUMBERED_SECTION.match(title):
        score -= 8.0
    if bare and not tagged and not _opens(c, lines, numbers):
        listed = not is_heading_below_text(c, lines, numbers)
        score -= 3.0 * listed * (in_run(c, numbers) + inside_list(c, lines, numbers) + numbers.led)
    return -score


def _is_below_decision(index: int, lines: Sequence[Line]) -> bool:
    """True where no section is under way but a decision, or what stands below it."""
    ending = (None, SectionRole.ATTENDANCE, SectionRole.ATTACHMENTS)
    role = next((lines[k].role for k in range(index - 1, -1, -1) if lines[k].role not in ending), SectionRole.DECISION)
    return role is SectionRole.DECISION


def _opens(c: Candidate, lines: Sequence[Line], numbers: Numbers) -> bool:
    """True where a section begins right below a number that an empty line parts from the list of a decision above it."""
    below = c.line + c.height
    listed = c.line - 1 in numbers.by_line and lines[c.line - 1].after_blank and not is_outcome(lines[c.line - 1])
    apart = lines[c.line].after_blank and not listed
    headed = below < len(lines) and (lines[below].heading is not None or CASE_LINE.match(lines[below].text) is not None)
    return apart and headed and c.line > 0 and _is_below_decision(c.line, lines)


def _alike(one: str, other: str) -> bool:
    bare = re.sub(r"^(?:pkt\.?|punkt)?\s*\d+[.:]?\s*", "", one.lower()).strip(" .:")
    return bool(bare) and bare[:40] == other.lower().strip(" .:")[:40]


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


def _ascending(moved: Sequence[Candidate], chain: Sequence[Candidate]) -> list[Candidate]:
    """The headings at their first printing, unless that lies before the item above."""
    kept: list[Candidate] = []
    for early, late in zip(moved, chain, strict=True):
        kept.append(early if not kept or early.line > kept[-1].line else late)
    return kept


def _earliest(chosen: Candidate, options: Mapping[int, Candidate], lines: Sequence[Line]) -> Candidate:
    """Where a heading is printed twice in a row, the first of the two; the second may have its title on the line below."""
    below = lines[chosen.line + 1].text if not chosen.title and chosen.line + 1 < len(lines) else chosen.title
    above = (options.get(line) for line in range(chosen.line - LOOKAHEAD * 2 + 1, chosen.line))
    same = (c for c in above if c and c.value == chosen.value)
    first = next((c for c in same if c.score > 0 and (not c.title or _alike(c.title, below))), None)
    if first is None:
        return chosen
    return first if first.title else replace(first, title=chosen.title)
