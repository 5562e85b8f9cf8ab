"""Text of pages parted by form feeds or by their numbers, as PDF becomes text: the pages' furniture goes."""

import itertools
import re
from collections import Counter, defaultdict

from extract.domain.text import Box
from extract.lexicon.calendar import DAY
from extract.lexicon.noise import NAMES_FILE, heads_files, is_site_noise
from extract.read.markup_kinds import is_of_header
from extract.read.pdf.furniture import named_number, part_furniture, words_of
from extract.read.pdf.pages import Page, PageLine
from extract.read.wraps import ends_sentence

_HEIGHT = 1000.0  # of a page, in units of its own
_PITCH = 1.5  # between its lines: one or two up or down is the same place
_EDGE = 4  # lines at the head and at the foot of a page, where furniture stands
_LETTER = 5.0
# A page's number begins its line or is set off from what stands before it; "jf. bilagets side 2" is a sentence's
_SET_OFF = re.compile(r"(?i)(?:^|\s{2,}|\t|[-–—|·,]\s)\s*side\s\d")
_OF_ALL = re.compile(
    r"(?m)^[ \t–-]*(\d{1,3}) ?(?:/|af) ?(\d{1,3})[ \t–-]*$"
)  # a page's number and that of all pages: "3/9"
_LAST_OF_ALL = re.compile(r"\n[ \t\r]*\n[ \t–-]*(?P<n>\d{1,3}) ?/ ?(?P<all>\d{1,3})[ \t–-]*$")
# "Punkt 4" alone below a page's number: an item begins there, and no head comes back
_HEADS_ITEM = re.compile(r"(?i)\s*(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,4}\b")
# What heads a decision may come back at the edge of many pages, and is no head of theirs
_HEADS_DECISION = re.compile(r"(?i)\s*(?:beslutning\b|\S.{2,80}s\s+beslutning\b|\S.{2,80},\s*pkt\.?\s*\d+\s*:?\s*$)")
# "4. Ny bro", "Punkt 4"
_NUMBERED = re.compile(
    r"\s*(?:(?:(?:dagsordens)?punkt|pkt\.?|sag(?:\s+nr\.)?)\s+)?\d{1,4}[.:)]?\s+[A-ZÆØÅ\d]|\s*(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,4}[.:]?\s*$",
    re.IGNORECASE,
)
_LISTED_AND_HEADED = 2
_LEADERS = re.compile(r"\s*[._…]{3,}\s*\d{0,4}$")  # behind an entry of the contents, with its page
_COUNTED, _BESIDE, _BELOW = "/", "alone", "below"
_SHORTEST_BELOW = 20  # characters of a line with a body and a day that comes back right below the pages' numbers
_ALONE = re.compile(r"(?m)^[ \t]*\d{1,3}[ \t]*$")  # a page's number that fills its line
_FEWEST_ALONE, _SHORTEST_BESIDE = 3, 8  # such pages, and characters of the lines beside their numbers
_FEWEST_SITE_LINES = 2  # one may be anything
_LONGEST_NUMBER = 20  # characters
_MOST_BESIDE = 8  # lines above or below a page's number that come back with it
_MOST_SKIPPED = 3  # by which "Side 4" and the next such line may differ, where a page's number is lost
_TOP = 3  # lines above the first number that belong to the head of its page


def without_furniture(pages: list[str]) -> str:
    """The text of the pages, what comes back at their heads and feet said once and first."""
    lines = [page.split("\n") for page in pages]
    listed = _listed_titles(lines)
    placed = [_placed(page, number, listed) for number, page in enumerate(lines, 1)]
    sayings, bare = part_furniture(placed, placed=False)
    left = [{round(line.box.left) for line in page.lines} for page in bare]
    edges = [{round(line.box.left) for line in page.lines} for page in placed]
    kept = [
        "\n".join(text for n, text in enumerate(page) if n not in edge or n in own).strip("\n")
        for page, edge, own in zip(lines, edges, left, strict=True)
    ]
    whole = "\n".join(saying.text for saying in sayings)
    for page in filter(None, kept):
        goes_on = page.lstrip()[:1].islower() and not ends_sentence(whole.rstrip())
        whole += page if not whole else ("\n" if goes_on else "\n\n") + page
    return whole


def _listed_titles(pages: list[list[str]]) -> set[str]:
    """The titles of items that stand twice in the text: in the contents and where the item begins, and so at the head of no page."""
    titles = Counter(_LEADERS.sub("", line.strip()) for page in pages for line in page if _NUMBERED.match(line))
    return {title for title, times in titles.items() if times <= _LISTED_AND_HEADED}


def without_site_words(text: str) -> str:
    """The text of a page without what its site offers its reader on lines of their own: to print, to share, to fold."""
    lines = text.split("\n")
    said = [n for n, line in enumerate(lines) if is_site_noise(line.strip()) and not NAMES_FILE.search(line)]
    if len(said) < _FEWEST_SITE_LINES:
        return text
    dropped = {
        n
        for n in said
        if not heads_files(lines[n].strip(), next(filter(None, map(str.strip, lines[n + 1 : n + 3])), ""))
    }
    return "\n".join(line for n, line in enumerate(lines) if n not in dropped)


def without_last_number(text: str) -> str:
    """The text without the number that its last page alone bears at its foot: "1/4"."""
    bare = text.rstrip()
    found = _LAST_OF_ALL.search(bare, max(0, len(bare) - _LONGEST_NUMBER)) if "/" in bare[-_LONGEST_NUMBER:] else None
    return bare[: found.start()] if found and 0 < int(found["n"]) <= int(found["all"]) else text


def parted_at_numbers(text: str) -> list[str]:
    """The pages of a text that lost its form feeds and kept "Side 2", "Side 3" in lines that else say the same; else one page.

    Lines that come back around the number belong to it; they begin a page where the first of them stands at the very top.
    They stay on the first page alone, or at its top where they stand at the pages' feet.
    """
    named = "ide " in text or (("/" in text or " af " in text) and _OF_ALL.search(text))
    if not named and _ALONE.search(text) is None:
        return [text]
    lines = text.split("\n")
    numbered = _counting_lines(lines)
    if not numbered:
        return [text]
    lines = _without_last(lines, numbered[-1])
    above, below = _reach(lines, numbered, -1), _reach(lines, numbered, 1)
    filled = [n for n, line in enumerate(lines) if line.strip()]
    heads = filled.index(numbered[0]) - above <= _TOP
    cuts = [n - above for n in numbered] if heads else [n + below + 1 for n in numbered]
    bounds = sorted({0, *(cut for cut in cuts if 0 < cut < len(lines)), len(lines)})
    said = [lines[k] for k in range(numbered[0] - above, numbered[0] + below + 1) if words_of(lines[k])]
    again = {k for n in numbered[heads:] for k in range(n - above, n + below + 1)}
    pages = ["\n".join(lines[k] for k in range(a, b) if k not in again) for a, b in itertools.pairwise(bounds)]
    return pages if heads else ["\n".join([*said, pages[0]]), *pages[1:]]


def _counting_lines(lines: list[str]) -> list[int]:
    """The lines that number the pages: alike but for a number that rises by one."""
    alike: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, line in enumerate(lines):
        if ("/" in line or " af " in line) and (of_all := _OF_ALL.fullmatch(line)):
            alike[_COUNTED, of_all[2]].append((n, int(of_all[1])))
        elif "ide " in line and _SET_OFF.search(line) and (number := named_number(line.strip(" \t-–—|"))):
            alike[words_of(line)].append((n, number))
        elif line.strip().isdigit() and (beside := _said_beside(lines, n)):
            alike[beside].append((n, int(line)))
    for words, found in alike.items():
        counted = max((_counted(found[k:], _MOST_SKIPPED if not words else 1) for k in range(len(found))), key=len)
        alone = len(words) > 1 and words[0] == _BESIDE
        if (alone and len(counted) >= _FEWEST_ALONE) or (words[:1] == (_BELOW,) and len(counted) > 1):
            return counted
        if (
            not alone
            and len(counted) > 1
            and (not words or words[0] == _COUNTED or all(is_of_header(lines[n]) for n in counted))
        ):
            return counted
    return []


def _without_last(lines: list[str], numbered: int) -> list[str]:
    """The lines without the number of the last page alone, and what stands above it as above the last one before."""
    filled = [n for n, line in enumerate(lines) if line.strip()]
    last, above = lines[filled[-1]].strip(), lines[numbered - 1].strip()
    follows = lines[numbered].strip().isdigit() and last.isdigit() and int(last) == int(lines[numbered]) + 1
    return lines[: filled[-2]] if follows and above and lines[filled[-2]].strip() == above else lines


def _said_beside(lines: list[str], n: int) -> tuple[str, ...]:
    """What stands right above and below a number that fills its line, of which one says what a page's head says; else nothing."""
    above, below = (lines[k].strip() if 0 <= k < len(lines) else "" for k in (n - 1, n + 1))
    told = min(len(above), len(below)) >= _SHORTEST_BESIDE and (is_of_header(above) or is_of_header(below))
    if n and len(below) >= _SHORTEST_BELOW and is_of_header(below) and DAY.search(below):
        return _BELOW, below
    return (_BESIDE, above, below) if told and not above.isdigit() and not below.isdigit() else ()


def _counted(found: list[tuple[int, int]], most: int) -> list[int]:
    """The first line, and of those below it each whose number is the next, or at `most` so many on."""
    counted, last = [found[0][0]], found[0][1]
    for n, number in found[1:]:
        if last < number <= last + most:
            counted.append(n)
            last = number
    return counted


def _reach(lines: list[str], numbered: list[int], step: int) -> int:
    """How many lines above or below the numbers say the same on each page."""
    reach = 0
    while reach < _MOST_BESIDE:
        beside = [n + step * (reach + 1) for n in numbered]
        said = {words_of(lines[n]) if 0 <= n < len(lines) else () for n in beside}
        items = any(_HEADS_ITEM.match(lines[n]) for n in beside if 0 <= n < len(lines))
        if len(said) > 1 or not said or said == {()} or items:
            break
        reach += 1
    return reach


def _placed(lines: list[str], number: int, listed: set[str]) -> Page:
    """The page's outermost lines as if printed; the box's left edge holds the line's place among the page's lines."""
    filled = [n for n, text in enumerate(lines) if text.strip()]
    edge = next((k for k in range(min(_EDGE, len(filled))) if _is_at_foot(k, filled, lines, number)), _EDGE)
    top, foot = filled[:edge], filled[edge:][-_EDGE:]
    titles = {
        n
        for above, n in itertools.pairwise(filled)
        if _NUMBERED.match(lines[n]) and lines[n].strip() == lines[above].strip()
    }
    kept = titles & {*top, *foot} | {
        n
        for n in [*top, *foot]
        if _HEADS_DECISION.match(lines[n]) or lines[n].strip() in listed or _is_above_title(lines, n, listed)
    }
    top = [*itertools.takewhile(lambda n: n not in kept, top)]
    foot = [*itertools.takewhile(lambda n: n not in kept, reversed(foot))][::-1]
    prints = [_print(lines[n], n, number, _HEIGHT - _PITCH * (at + 1)) for at, n in enumerate(top)]
    prints += [_print(lines[n], n, number, _PITCH * (at + 1)) for at, n in enumerate(reversed(foot))]
    return Page(number, _HEIGHT, _HEIGHT, tuple(prints))


def _is_above_title(lines: list[str], n: int, listed: set[str]) -> bool:
    """True for an item's number alone above its title, which the contents list with it, and no number of a page."""
    below = next(filter(None, map(str.strip, lines[n + 1 : n + 3])), "") if lines[n].strip().isdigit() else ""
    return bool(below) and f"{lines[n].strip()} {below}" in listed


def _is_at_foot(at: int, filled: list[int], lines: list[str], page: int) -> bool:
    """True for the number of a short page that stands nearer to its end than to its beginning: what is above it is no head."""
    text = lines[filled[at]].strip()
    return len(filled) - 1 - at < at and (named_number(text) is not None or text == str(page))


def _print(text: str, place: int, page: int, base: float) -> PageLine:
    box = Box(float(place), base, place + _LETTER * len(text), base + _PITCH / 4)
    return PageLine(" ".join(text.split()), page, box, _PITCH / 4, base=base)
