"""What a page of a PDF prints twice at one place, as some programs make bold print, or says twice of one print."""

from collections import Counter, defaultdict

from extract.domain.text import Box
from extract.read.pdf.pages import PageLine

_SHADOW = 2.0  # points; the same text no further away is the same print

_Prints = dict[tuple[int, int], list[Box]]  # where a text is printed, by fields as wide as a shadow


def without_shadows(lines: list[PageLine]) -> list[PageLine]:
    """The lines, each print once."""
    texts = [line.text for line in lines]
    if len({*texts}) == len(lines):
        return lines
    said = Counter(texts)
    seen: dict[str, _Prints] = defaultdict(dict)
    once = []
    for line, text, before in zip(lines, texts, ["", *texts], strict=False):
        if said[text] > 1:
            box, prints = line.box, seen[text]
            if (line.reckoned and text == before) or (prints and _is_among(box, prints)):
                continue
            prints.setdefault(_field(box), []).append(box)
        once.append(line)
    return once


def _field(box: Box) -> tuple[int, int]:
    return int(box[0] // _SHADOW), int(box[1] // _SHADOW)


def _is_among(box: Box, prints: _Prints) -> bool:
    """True where one of the prints stands no further away than a shadow."""
    across, up = _field(box)
    near = (prints.get((across + x, up + y), ()) for x in (0, -1, 1) for y in (0, -1, 1))
    return any(
        abs(box.left - other.left) <= _SHADOW and abs(box.bottom - other.bottom) <= _SHADOW
        for others in near
        for other in others
    )
