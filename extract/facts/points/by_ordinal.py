"""Points of the recommendation named by their order: "imod 2. dot", "den anden at", "1. og 3. at-punkt"."""

import re

from extract.facts.points.ordinals import ORDINALS

CLAUSE = (  # in small letters: "Imod stemte 2. Punkt 3 godkendt" counts
    r"(?-i:at(?:-(?:punkt|pind|sætning)\w*)?|dots?|dotten|pind(?:en|e|ene)?|punktum|prik(?:ken|ker|kerne)?|bullets?|led|delpunkt\w*|"
    r"(?:indstillings)?punkt(?:et|er|erne)?|indstilling)"
)
JOINED = r"\s*(?:,|og|samt)\s*"
MANY = ("to", "tre", "fire", "fem", "seks", "syv", "otte")
NTH = rf"\d{{1,2}}\.(?:\s*{CLAUSE})?"  # "1. og 3. at", "1. dot og 3. dot"
WORD = rf"(?:{'|'.join(ORDINALS)}|anden)"
ORDINAL = re.compile(
    rf"(?i)(?<![\w.])(?:den\s+|det\s+|de\s+)?(?:(?P<figures>{NTH}(?:{JOINED}{NTH})*)(?:(?<=\w)|\s*{CLAUSE})"
    # "de to første punkter"
    rf"|(?:de\s+)?(?:(?P<n>{'|'.join(MANY)})\s+første|første\s+(?P<m>{'|'.join(MANY)}))\s+{CLAUSE}"
    rf"|(?<!\bet )(?P<words>{WORD}(?:{JOINED}{WORD})*)\s+{CLAUSE})(?![\w-])"
)
LEAD = re.compile(r"(?i)\s*(?:(?:om|ved|i|til|på|for|vedr\.?|vedrørende)\s+)?")
FIGURE = re.compile(r"\d{1,2}(?=\.)")


def _points(found: re.Match[str]) -> tuple[str, ...]:
    if found["figures"]:
        return tuple(FIGURE.findall(found["figures"]))
    if many := found["n"] or found["m"]:
        return tuple(str(n + 1) for n in range(MANY.index(many.lower()) + 2))
    words = re.findall(r"\w+", found["words"].lower().replace("anden", "andet"))
    return tuple(str(ORDINALS.index(word) + 1) for word in words if word in ORDINALS)


def ordinal_points(text: str) -> tuple[str, ...]:
    """The points that the text names by their order."""
    return tuple(dict.fromkeys(point for found in ORDINAL.finditer(text) for point in _points(found)))


def begins_with_ordinal(text: str, at: int) -> bool:
    """True where a point named by its order begins at the offset, perhaps behind a small word."""
    led = LEAD.match(text, at)
    return ORDINAL.match(text, led.end() if led else at) is not None


def without_ordinals(text: str) -> str:
    """The text without points named by their order, whose figures count no votes."""
    return ORDINAL.sub("", text) if "." in text else text
