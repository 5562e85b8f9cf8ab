"""Items that print no number: where they begin, and their titles, where they print them."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.case_numbers import CASE_NUMBER, is_case_line
from extract.layout.head.clock import PLACE_LINE
from extract.layout.headings.decided import decides
from extract.layout.items.contents import Candidate, Contents
from extract.layout.items.opening_roles import OPENING, opening_roles, roles_of
from extract.layout.items.styles import TAG_ALONE
from extract.layout.items.titles import Start, is_minutes_of_day
from extract.layout.lines import Line
from extract.lexicon.bodies import is_body_name
from extract.lexicon.calendar import WEEKDAYS, find_day
from extract.lexicon.names import is_about_presence
from extract.lexicon.noise import NAMES_FILE

# "Referat" above the first section is what the document is, and "Dagsordenspunkter" what it lists: neither is an item's title
KIND = re.compile(
    r"(?i)^(?:(?:åbent\s+|lukket\s+)?(?:møde)?(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|protokol|udskrift)"
    r"|(?:(?:åbne|lukkede)\s+)?(?:dagsordens?punkt(?:er)?|punkter|sager)|sags(?:liste|oversigt|fortegnelse)|indhold(?:sfortegnelse)?)\s*:?$"
)
# "Sagsid.: 20/33839", "08/4711 ÅBEN SAG"
UNTITLED = re.compile(
    r"(?i)^(?:[•·]\s+)?(?:sags?\s*(?:id|nr|nummer))\b|^(?:(?-i:[A-ZÆØÅ]){2,8}\s?/\s?)?\d\d/\d{2,6}\s+(?:åben|lukket)\s+sag$"
)


# What else a head says: "Lejre Kommune", "Region Sjælland", "Mandag den 4. marts kl. 17"
OF_HEAD = re.compile(
    rf"^[A-ZÆØÅ][\w-]+s?\s+(?:Region)?[Kk]ommune$|^Region\s+[A-ZÆØÅ]\w+$|(?i:^(?:{'|'.join(WEEKDAYS)})\b.*\d|^kl\.?\s*\d)"
)
MORE_NAMES = re.compile(r"[,(]")  # of a list of names; a few capitals alone may be a title
LONGEST_TITLE = 250
FOUR_DIGITS = re.compile(r"\d{4}")  # a year or a postcode, which a line of the head names rather than a title
FEWEST_WORDS = 4  # of a title with a year in it: "Retningslinjer for budget 2025"
TAG = re.compile(r"(?i)(?:åbent?|lukket)")
LONGEST_ALONE = 120  # characters of a title that no markup and no empty line sets apart
FEWEST_BLOCKS = 2
BULLET = re.compile(r"^[•·●■▪►▶*]\s+")


def find_numberless(lines: Sequence[Line], contents: Contents) -> list[Start]:
    """The items of a document that numbers none, with numbers and titles of a contents list where it lists as many."""
    found = _untitled(lines) or _headed(lines) or _tagged(lines) or _in_blocks(lines)
    found = found or _with_glued_titles(_restarting(lines), lines)
    return _named_in_order(found, contents) or _single(lines)


def _tagged(lines: Sequence[Line]) -> list[Start]:
    """Items that each begin with a line which says but that they are open or closed, above their title or their first section."""
    tags = [k for k, x in enumerate(lines) if TAG.fullmatch(x.text)]
    ends = [*tags[1:], len(lines)]
    if len(tags) < 2 or sum(1 for k, end in zip(tags, ends, strict=True) if _decides(lines[k:end])) < 2:
        return []
    starts: list[Start] = []
    for k, end in zip(tags, ends, strict=True):
        below = lines[k + 1 : end]
        titled = len(below) > 1 and below[1].heading is not None and _stands_as_title(below[0])
        if below and not titled and not below[0].heading:
            return []
        title = BULLET.sub("", below[0].text) if titled else ""
        starts.append(Start(k, k + titled, Candidate(k + titled, "", 0.0, title)))
    return starts


def _in_blocks(lines: Sequence[Line]) -> list[Start]:
    """Items that are each a block of lines which empty ones part from the others, with its title first and a decision in it."""
    begins = [k for k, x in enumerate(lines) if x.after_blank]
    blocks = list(itertools.pairwise([*begins, len(lines)]))
    held = [n for n, (a, b) in enumerate(blocks) if _decides(lines[a:b])]
    if len(held) < FEWEST_BLOCKS or held != list(range(held[0], held[-1] + 1)):
        return []
    if not all(_may_begin(lines[a]) and b - a > 1 for a, b in (blocks[n] for n in held)):
        return []
    return [Start(k, k, Candidate(k, "", 0.0, lines[k].text)) for k in (blocks[n][0] for n in held)]


def _with_glued_titles(starts: list[Start], lines: Sequence[Line]) -> list[Start]:
    """The items, those without a title with the line above their first section, where nothing parts it from the decision above.

    Only where the first has a title and such a line stands above each of the others.
    """
    bare = [s for s in starts if not s.candidate.title]
    if not bare or not starts[0].candidate.title or not all(_is_glued_title(s.first - 1, lines) for s in bare):
        return starts
    return [
        s if s.candidate.title else Start(k, k, Candidate(k, "", 0.0, lines[k].text))
        for s in starts
        for k in (s.first - 1,)
    ]


def _is_glued_title(index: int, lines: Sequence[Line]) -> bool:
    """True for a line that may be a title right below the end of a sentence."""
    return index > 0 and lines[index - 1].text.endswith(".") and _may_begin(lines[index])


def _may_begin(line: Line) -> bool:
    """True for a line that may be an item's title by what it says: no sentence, nobody's name, and no decision."""
    text = line.text
    other = line.heading or line.is_noise or is_body_name(text) or KIND.match(text) or find_day(text)
    told = (
        decides(text) or _names(line) or is_case_line(text) or line.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
    )
    return not (other or told) and 5 < len(text) < LONGEST_ALONE and text[0].isupper() and text[-1] not in ".:,;!?"


def _headed(lines: Sequence[Line]) -> list[Start]:
    """Items that headings of one rank begin, each above a decision, and no decision above the first of them."""
    heads = [k for k, x in enumerate(lines) if x.kind is BlockKind.HEADING and _stands_as_title(x)]
    for level in dict.fromkeys(lines[k].level for k in heads):
        same = [k for k in heads if lines[k].level == level]
        parts = zip(same, [*same[1:], len(lines)], strict=True)
        above = any(x.role in (SectionRole.DECISION, SectionRole.RECOMMENDATION) for x in lines[: same[0]])
        if len(same) > 1 and not above and all(_decides(lines[a + 1 : b]) for a, b in parts):
            return [Start(k, k, Candidate(k, "", 0.0, BULLET.sub("", lines[k].text))) for k in same]
    return []


def _decides(part: Sequence[Line]) -> bool:
    return any(x.role is SectionRole.DECISION for x in part)


def _untitled(lines: Sequence[Line]) -> list[Start]:
    """Items that begin with a case number line and print no number; their title stands right above or below it, or none does.

    Where the title of one stands apart from what was decided before, or is marked up, it is one; else where all have such a line.
    """
    begun = [i for i, line in enumerate(lines) if UNTITLED.match(line.text)]
    titles = [_title_above(i, lines) for i in begun]
    each = len(begun) > 1 and None not in titles
    below = {lines[i + 1].text for i in begun if i + 1 < len(lines) and _is_title(i + 1, lines)}
    apart = len(begun) > 1 or (bool(begun) and titles[0] is None and lines[begun[0]].after_blank)
    if begun and apart and not each and len(below) == len(begun):
        return [Start(i, i + 1, Candidate(i + 1, "", 0.0, BULLET.sub("", lines[i + 1].text))) for i in begun]
    starts = []
    for i, k in zip(begun, titles, strict=True):
        if k is not None and (each or lines[k].after_blank or lines[k].kind is BlockKind.HEADING):
            starts.append(Start(k, k, Candidate(k, "", 0.0, BULLET.sub("", lines[k].text))))
        else:
            first = i - 1 if i and lines[i - 1].is_noise else i
            starts.append(Start(first, i, Candidate(i, "", 0.0, "")))
    return starts if any(x.heading for x in lines) else []


def _title_above(index: int, lines: Sequence[Line]) -> int | None:
    """The line of a title right above a case number, but for what says that the item is open; None where none can be one."""
    k = index - 1
    while k >= 0 and (lines[k].is_noise or TAG_ALONE.fullmatch(lines[k].text)):
        k -= 1
    return k if k >= 0 and _is_title(k, lines) else None


def _is_title(k: int, lines: Sequence[Line]) -> bool:
    """True for a line beside a case number that can be the title of its item."""
    line = lines[k]
    other = line.heading or ":" in line.text[:25] or decides(line.text) or _names(line) or _is_place(k, lines)
    named = is_body_name(line.text) or KIND.match(line.text) or find_day(line.text) or is_case_line(line.text)
    titled = (
        5 < len(line.text) < LONGEST_TITLE
        and line.text[-1] not in ".:,;"
        and line.kind not in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
    )
    listed = NAMES_FILE.search(line.text) or (line.kind is not BlockKind.HEADING and _is_attachment(k, lines))
    return titled and not (other or named or listed)


def _is_attachment(index: int, lines: Sequence[Line]) -> bool:
    """True for a line below the heading of the attachments."""
    roles = (lines[k].role for k in range(index - 1, -1, -1))
    return next((role for role in roles if role), None) is SectionRole.ATTACHMENTS


def _named_in_order(starts: Sequence[Start], contents: Contents) -> list[Start]:
    """Numbers and titles from the contents, where it lists as many items as there are."""
    if len(starts) != len(contents.titles):
        return list(starts)
    return [
        replace(s, candidate=replace(s.candidate, number=number, title=title))
        for s, (number, title) in zip(starts, contents.titles.items(), strict=True)
    ]


def _restarting(lines: Sequence[Line]) -> list[Start]:
    """Items without number and case number: one begins where the sections start over after a decision.

    The line before the first section is the title where the markup makes it a heading, or it stands alone and short.
    """
    starts: list[Start] = []
    decided = own = False  # whether a decision stands above, and one that no body and day head
    opening = opening_roles(lines, titled=_titled_decisions(lines))
    apart = SectionRole.DECISION in opening  # what is asked and what is decided
    asked = bool(opening) and roles_of(lines)[0] is not SectionRole.DECISION  # no item begins with its decision
    for k, line in enumerate(lines):
        twice = bool(starts) and lines[k - 1].role is SectionRole.DECISION  # "Beslutning" above "Byrådets beslutning"
        anew = (decided or not (starts or asked)) and not twice
        anew = anew or (apart and not twice)
        again = line.role in opening - {SectionRole.DECISION} or (line.role is SectionRole.DECISION and anew)
        goes_on = bool(starts) and not decided and not (apart and line.role is SectionRole.DECISION)
        again = (again or _opens_titled(k, lines, starts)) and not goes_on
        if not again or line.heading is None or line.heading.dated:
            decided = decided or line.role is SectionRole.DECISION
            own = own or (line.role is SectionRole.DECISION and bool(line.heading and line.heading.date is None))
            continue
        above = _above_case_number(k, lines)
        titled = above >= 0 and _stands_as_title(lines[above]) and not _names(lines[above])
        titled = titled or bool(starts and is_minutes_of_day(lines[above]))
        titled = titled and not (not starts and _is_place(above, lines))
        if starts and line.role is SectionRole.DECISION and not (own or titled or apart):
            own = True  # "Beslutning" below "Beslutning i Økonomiudvalget den 1. marts 2021": of the same item
            continue
        first, heading = (above, above) if titled else (k, k - 1)
        starts.append(
            Start(first, heading, Candidate(first, "", 0.0, BULLET.sub("", lines[above].text) if titled else ""))
        )
        decided = own = line.role is SectionRole.DECISION
    return starts if len(starts) > 1 else []


def _titled_decisions(lines: Sequence[Line]) -> bool:
    """True where above most decisions but the first stands a line that can be a title."""
    begun = [k for k, x in enumerate(lines) if x.role is SectionRole.DECISION and lines[k - 1].role is not x.role][1:]
    above = [_above_case_number(k, lines) for k in begun]
    standing = (_stands_as_title(lines[k]) and not (decides(lines[k].text) or _names(lines[k])) for k in above)
    return 2 * sum(a or _is_glued_title(k, lines) for a, k in zip(standing, above, strict=True)) > len(begun)


def _above_case_number(index: int, lines: Sequence[Line]) -> int:
    """The line above a section, or above the case number and "Åben sag" that stand between."""
    k = index - 1
    while k > 0 and (CASE_NUMBER.fullmatch(lines[k].text) or TAG_ALONE.fullmatch(lines[k].text)):
        k -= 1
    return k


def _opens_titled(k: int, lines: Sequence[Line], starts: Sequence[Start]) -> bool:
    """True for a section with which an item can begin, below a title that stands apart as that of the first item does."""
    if lines[k].role not in OPENING or not starts or starts[0].first > starts[0].heading:
        return False
    title = lines[k - 1]
    return title.after_blank and _stands_as_title(title) and not (decides(title.text) or _names(title))


def _names(line: Line) -> bool:
    """True for who was there or not; a title in capitals reads like names."""
    return is_about_presence(line.text) and not line.text.isupper()


def _stands_as_title(line: Line) -> bool:
    if (
        line.heading
        or line.is_noise
        or line.text[-1:] in ".:,;"
        or is_body_name(line.text)
        or KIND.match(line.text)
        or find_day(line.text)
    ):
        return False
    return line.kind is BlockKind.HEADING or (line.after_blank and 5 < len(line.text) < 120)


def _is_place(index: int, lines: Sequence[Line]) -> bool:
    """True for the place of the meeting: a line that names a room right below the day."""
    line, above = lines[index], lines[index - 1] if index else None
    return above is not None and find_day(above.text) is not None and PLACE_LINE.fullmatch(line.text) is not None


def _single(lines: Sequence[Line]) -> list[Start]:
    """One item for a page that holds one: it begins with its title, before the first section."""
    first = next((i for i, x in enumerate(lines) if x.role in (SectionRole.DECISION, SectionRole.RECOMMENDATION)), None)
    opening = next((i for i, x in enumerate(lines) if x.heading), None)
    if first is None or opening is None or first < 2:
        return []
    above = [i for i in range(opening - 1, -1, -1) if _may_be_title(lines[i]) and not _is_place(i, lines)]
    # What the case is about may stand as a sentence between its title and its first section.
    titled = next((i for i in above if not lines[i].text.endswith(".")), above[0] if above else None)
    if titled is not None:
        return [Start(titled, titled, Candidate(titled, "", 0.0, lines[titled].text))]
    decided = any(x.role is SectionRole.DECISION for x in lines)
    return [Start(opening, opening - 1, Candidate(opening, "", 0.0, ""))] if decided else []


def _may_be_title(line: Line) -> bool:
    text = line.text
    dated = find_day(text) or (FOUR_DIGITS.search(text) and len(text.split()) < FEWEST_WORDS)
    named = line.is_noise or KIND.match(text) or is_body_name(text) or ":" in text[:25] or dated
    of_head = OF_HEAD.search(text) or PLACE_LINE.fullmatch(text) or (_names(line) and MORE_NAMES.search(text))
    return not (named or of_head) and len(text) > 5
