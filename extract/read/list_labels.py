"""The printed labels of list items: "1. ", "a) ", "iv) ", "- "."""

import re

BULLET = "- "
OWN_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[a-zæøåA-ZÆØÅ]|[ivxIVX]{2,5})[.)]\s|[•·●▪■◦‣⁃*–—-]\s")
LONE_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zæøåA-K]|[ivx]{2,5})[.)]+|[•·●▪■◦‣⁃o–—-]")
_BULLET = re.compile(r"[•·●▪■◦‣⁃*–—-][ \t]")

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BY_DEPTH = ("decimal", "lower-alpha", "lower-roman")


def style_at(depth: int) -> str:
    """The numbering style of an ordered list that names none, by its depth from 1: 1, a, i, and round again."""
    return _BY_DEPTH[(depth - 1) % len(_BY_DEPTH)]


def ordinal(number: int, style: str) -> str:
    """The number in a style named as in CSS, HTML or WordprocessingML; decimal where the style is not known."""
    key = style if style in {"a", "A", "i", "I"} else style.lower().replace("-", "")
    if number < 1:
        return str(number)
    match key:
        case "a" | "loweralpha" | "lowerlatin" | "lowerletter":
            return _letters(number)
        case "A" | "upperalpha" | "upperlatin" | "upperletter":
            return _letters(number).upper()
        case "i" | "lowerroman":
            return _roman(number)
        case "I" | "upperroman":
            return _roman(number).upper()
    return str(number)


def list_label(number: int, style: str) -> str:
    """The label before an item's text: "1. " for figures, "a) " and "i) " for letters and Roman numerals."""
    printed = ordinal(number, style)
    return f"{printed}. " if printed.lstrip("-").isdigit() else f"{printed}) "


def _letters(number: int) -> str:
    """a, b, …, z, aa, bb, … as word processors count."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, 4)


def _roman(number: int) -> str:
    written = []
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        written.append(numeral * min(times, 4))
    return "".join(written)


def is_bulleted(line: str) -> bool:
    """True where a line begins with a bullet or a list dash."""
    return _BULLET.match(line) is not None
