"""Labels that count the recommendation's points: "1. at og 2. at godkendt", "De to første punkter godkendt", "Det sidste udsat"."""

import re

# What follows a label in words: the outcome, or the body that decides it.
OUTCOME_OPENS = (
    r"(?i:(?=(?:Godkend|Anbefal|Tiltr|Vedta|Indstil|Taget?s?\b|Tages|Til\b|Udsat|Udsæt|Udgår|Drøft|Forkast|Afslå|Imødekom|Bevilg|Nedstem|Frafald|Ikke\b|Kan\s+ikke|Afvis"
    r"|Ændre[st]\b|Sendes|Sendt\b|Returner|Trækkes|Trukket|Henvis|Afvent|Genoptag|Udskudt|Udskyd|Bortfald|Blev\b|Oversend|Udvalget|\w+udvalget|Byrådet|Et\s+flertal|Efterretning)\w*))"
)
ORDINALS = ("første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende")
_NUMBERS = ("to", "tre", "fire", "fem", "seks", "syv", "otte")
_BECAME = r"(?:er\s+|blev\s+|bliver\s+)?"
_NTH = r"\d{1,2}\.(?:\s*(?:at|led|pind|dot|prik)\b)?"  # "1. at og 2. at", "1. og 3. led"
_POINT = (
    r"(?:at(?:-punkt|-pind)?|(?:indstillings)?punkt|(?:indstillings)?punktet|(?:indstillings)?pkt\.|at-sætning"
    r"|pind|prik|bullet|dot|led|del|indstilling)"
)
_POINTS = r"(?:(?:indstillings)?punkter|(?:indstillings)?pkt\.|at(?:-punkter|er)?|pinde|dots|bullets|prikker|led|dele|indstillinger)"
_FIRST = re.compile(
    rf"(?i)^(?:indstillingens\s+)?(?P<ats>{_NTH}(?:\s*(?:,|og|samt|-|–)\s*{_NTH})*(?:(?<=at)|(?<=led)|(?<=pind)|(?<=dot)|(?<=prik)))\s+(?:er\s+|blev\s+)?{OUTCOME_OPENS}"
)
_WORDS = rf"(?P<words>(?:{'|'.join(ORDINALS)}|anden)(?:\s*(?:,|og|samt)\s*(?:{'|'.join(ORDINALS)}|anden))*)"
# "Første at godkendt. Andet og tredje at-punkt udsat"
_IN_WORDS = re.compile(
    rf"(?i)^(?:indstillingens\s+)?(?:de[nt]?\s+)?{_WORDS}\s+(?:{_POINT}|{_POINTS})(?:\s*:\s*(?=[A-ZÆØÅ])|\s+{_BECAME}{OUTCOME_OPENS})"
)
# "Indstillingens 1. punkt godkendt", "1.-2. pkt. godkendt"
_IN_FIGURES = re.compile(
    rf"(?i)^(?:indstillingens\s+)?(?P<figures>\d{{1,2}}\.(?:\s*(?:,|og|samt|-|–)\s*\d{{1,2}}\.)*)\s+(?:{_POINT}|{_POINTS})\s+{_BECAME}{OUTCOME_OPENS}"
)
# what may stand after points that are called by no noun: "det tredje udsat", not "det første godkendte projekt"
_ALONE = (
    rf"\s+{_BECAME}(?=(?:ikke\s+)?(?:godkendt|godkendes|tiltrådt|tiltrædes|vedtaget|vedtages|anbefalet|anbefales|udsat|udsættes|forkastet|forkastes"
    r"|afvist|afvises|drøftet|drøftes|udgår|taget\s+til\s+efterretning)\s*(?:[.,;]|$))"
)
_COUNTED = re.compile(
    rf"""(?ix)^(?:indstillingens\s+|de\s+)
        (?:(?P<n>{"|".join(_NUMBERS)})\s+(?P<which>første|sidste)|(?P<what>første|sidste)\s+(?P<m>{"|".join(_NUMBERS)}))
        (?:\s+{_POINTS}(?:\s*:\s*(?=[A-ZÆØÅ])|\s+{_BECAME}{OUTCOME_OPENS})|{_ALONE})"""
)
_ONE = re.compile(
    rf"(?i)^(?:det|den)\s+(?P<one>{'|'.join(ORDINALS)}|anden|sidste)(?:\s+{_POINT}(?:\s*:\s*(?=[A-ZÆØÅ])|\s+{_BECAME}{OUTCOME_OPENS})|{_ALONE})"
)
_LAST = re.compile(rf"(?i)^sidste\s+{_POINT}\s+{_BECAME}{OUTCOME_OPENS}")
_FIGURE = re.compile(r"\d+")


def ordinal_label(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """The points that a label counts, and where it ends; None unless `known`, the recommendation's points, has them all.

    Where the recommendation is not known, the figures and words themselves count. "The last" is one only where the points
    are numbered through from 1.
    """
    at = _FIRST.match(text)
    if at:
        return tuple(_FIGURE.findall(at["ats"])), at.end("ats")
    figures = _IN_FIGURES.match(text)
    if figures:
        numbers = _range(figures["figures"])
        return (numbers, figures.end()) if not known or set(numbers) <= known else None
    worded = _IN_WORDS.match(text)
    if worded:
        words = re.findall(r"\w+", worded["words"].lower().replace("anden", "andet"))
        numbers = tuple(str(ORDINALS.index(w) + 1) for w in words if w in ORDINALS)
        return (numbers, worded.end("words")) if not known or set(numbers) <= known else None
    return _of_all(text, known) if known else None


def _of_all(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], int] | None:
    """A label that counts from the first or the last of all points: "De to første", "Det sidste punkt"."""
    total = len(known)
    if known != frozenset(str(n) for n in range(1, total + 1)):
        return None
    counted = _COUNTED.match(text)
    if counted:
        many = _NUMBERS.index((counted["n"] or counted["m"]).lower()) + 2
        first = (counted["which"] or counted["what"]).lower() == "første"
        chosen = range(1, many + 1) if first else range(total - many + 1, total + 1)
        return (tuple(map(str, chosen)), counted.end()) if many <= total else None
    one = _ONE.match(text)
    if one and one["one"].lower() != "sidste":
        place = ORDINALS.index(one["one"].lower().replace("anden", "andet")) + 1
        return ((str(place),), one.end()) if place <= total else None
    last = one or _LAST.match(text)
    return ((str(total),), last.end()) if last else None


def _range(figures: str) -> tuple[str, ...]:
    """The numbers of "1.-3." and of "1. og 3."."""
    numbers = [int(n) for n in _FIGURE.findall(figures)]
    if len(numbers) == 2 and re.search(r"[-–]", figures):
        numbers = list(range(numbers[0], numbers[1] + 1))
    return tuple(map(str, numbers))
