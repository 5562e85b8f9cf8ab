"""Text of pages parted by form feeds, as tools that turn PDF into text write it: the pages' furniture goes."""

from extract.domain.text import Box
from extract.read.pdf_furniture import part_furniture
from extract.read.pdf_pages import Page, PageLine
from extract.read.wraps import ends_sentence

_HEIGHT = 1000.0  # of a page, in units of its own
_PITCH = 1.5  # between its lines: one or two up or down is the same place
_EDGE = 4  # lines at the head and at the foot of a page, where furniture stands
_LETTER = 5.0


def without_furniture(pages: list[str]) -> str:
    """The text of the pages, what comes back at their heads and feet said once and first."""
    lines = [page.split("\n") for page in pages]
    placed = [_placed(page, number) for number, page in enumerate(lines, 1)]
    sayings, bare = part_furniture(placed)
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


def _placed(lines: list[str], number: int) -> Page:
    """The page's outermost lines as if printed; the box's left edge holds the line's place among the page's lines."""
    filled = [n for n, text in enumerate(lines) if text.strip()]
    top, foot = filled[:_EDGE], filled[_EDGE:][-_EDGE:]
    prints = [_print(lines[n], n, number, _HEIGHT - _PITCH * (at + 1)) for at, n in enumerate(top)]
    prints += [_print(lines[n], n, number, _PITCH * (at + 1)) for at, n in enumerate(reversed(foot))]
    return Page(number, _HEIGHT, _HEIGHT, tuple(prints))


def _print(text: str, place: int, page: int, base: float) -> PageLine:
    box = Box(float(place), base, place + _LETTER * len(text), base + _PITCH / 4)
    return PageLine(" ".join(text.split()), page, box, _PITCH / 4, base=base)
