"""The period of office that is printed with a body's name, and is no part of it."""

import re

_YEAR = r"(?:19|20)\d\d"
_ANY = r"(?<!\d)(?<!\d[-./_])(?:19|20)?\d\d"  # a year in full or its last figures; what figures go on in is a day
_TO = r"\s*(?:[-–_/]|\btil\b)\s*"
_LAST = r"(?:19|20)?\d\d"
_WORD = r"(?:(?:valg|byråds|funktions)?perioden?\s*:?\s*)?"
_INSIDE = rf"""\s*(?:
      {_WORD}{_ANY}{_TO}{_LAST}                                      # "18-21", "2022 - 2025", "periode 2022-2025"
    | {_WORD}{_YEAR}\s*[-–]?                                        # "2018", "2022-"
    | (?:(?:ind|frem\s+)?til|før|fra|efter|siden|pr\.|ultimo|primo)\s[^()\[\]]{{0,25}}?{_YEAR}  # "indtil 31-12-2018"
    )\s*"""
_BRACKETED = rf"(?:\({_INSIDE}\)|\[{_INSIDE}\])"
_AT_END = re.compile(
    rf"""
      [\s_,–-]*{_BRACKETED}(?:s\s+møde)?\s*$                        # "Byrådet (18-21)", "Byrådet (indtil 31-12-2018)"
    | [\s_,]*(?:\s[-–]\s+)?\(?{_WORD}{_ANY}{_TO}{_LAST}\s*\)?(?:s\s+møde)?\s*$  # "Byråd 2022-2025", "Byrådet_2018-21"
    | [\s_]+20\d\d\s*[-–]?\s*$                                      # a period cut short
    | ^\s*\(?{_ANY}\s*[-–_/]\s*{_LAST}\)?[\s_]+(?:[-–:]\s*)?         # "14-17 Byrådet"
    """,
    re.VERBOSE,
)
# Behind a body's name within a line. Figures that go on are a day: "Byrådet 12-10-2010", "Byrådet_2020_11_09".
_WITHIN = re.compile(
    rf"""
    (?<=[a-zæøåA-ZÆØÅ])(?P<period>
        [\s_]*{_BRACKETED}
      | (?:[\s_]|,\s|\s[-–]\s){_WORD}(?P<first>{_ANY})(?:\s?[-–_/]\s?|\stil\s)(?P<last>{_LAST})
    )(?=s\s+møde|[^\w./–-]|\s?[–-]\s|$)(?!\s+(?:19|20)\d\d)
    """,
    re.VERBOSE,
)
_BODY = re.compile(r"(?i)(?:udvalg|råd|bestyrelse|repræsentation|magistrat|nævn|kommission)(?:et|en|n)?$")
_FIGURES = re.compile(r"\d\d")
_LONGEST = 5  # years of a period of office


def without_period(name: str) -> str:
    """The body's name without its period of office and surrounding marks."""
    return _AT_END.sub("", name).strip(" .,:;-–_\t")


def blank_periods(line: str) -> str:
    """The line, as long as it was, with spaces for the periods of office behind bodies' names, so that no year of theirs is a day's."""
    if _FIGURES.search(line) is None:
        return line
    blanked = line
    for found in _WITHIN.finditer(line):
        if _BODY.search(line, 0, found.start("period")) and _is_period(found["first"], found["last"]):
            blank = " " * (found.end("period") - found.start("period"))
            blanked = blanked[: found.start("period")] + blank + blanked[found.end("period") :]
    return blanked


def _is_period(first: str | None, last: str | None) -> bool:
    """True for years as far apart as a period of office is long; what stands in brackets is known by them."""
    if first is None or last is None:
        return True
    return 0 < (int(last[-2:]) - int(first[-2:])) % 100 <= _LONGEST
