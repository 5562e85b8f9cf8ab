"""Days that text about presence names: of the meeting itself, of which nothing need be said, or of another."""

import re
from datetime import date

from extract.lexicon.calendar import MONTHS

# "på mødet | den 4. marts 2021", "ved byrådets møde | d. 4/3"
DAY = re.compile(
    rf"(?i)(?<=mødet\s|.møde\s)(?:den|d\.)\s?(?P<day>\d{{1,2}})\.?(?:\s?(?P<name>{'|'.join(MONTHS)})|[./-]\s?(?P<month>\d{{1,2}}))"
    r"(?:\.?\s?[-/.]?\s?(?P<year>(?:19|20)\d\d))?(?![\w/])"
)
DECIDED_ON = re.compile(
    r"(?:Beslutning|Beslutninger|Behandling|Behandlet|Afgørelse)\b[^.:\n]{0,60}?\b(?P<day>\d{1,2})[./-]\s?(?P<month>\d{1,2})[./-]\s?(?P<year>(?:19|20)\d\d)\b"
)
OPENS_ABSENCE = re.compile(r"(?i)\W*(?:fravær|afbud|forfald|ikke\s+til\s?stede|til\s?stede|deltager)")


def without_own_day(text: str, day: str | None) -> str:
    """The text, as long as before, with blanks for the meeting's own `day` (ISO) where it is told of the meeting: "på mødet den 4. marts"."""
    if day is None or "møde" not in text:
        return text
    return DAY.sub(lambda hit: " " * len(hit[0]) if _is_day(hit, day) else hit[0], text)


def is_of_another_day(label: str, day: str | None) -> bool:
    """True for a label of presence that names another day than the meeting's: "Fraværende på mødet den 11. februar:"."""
    if day is None or "møde" not in label or OPENS_ABSENCE.match(label) is None:
        return False
    return any(not _is_day(hit, day) for hit in DAY.finditer(label))


def is_of_other_decision(text: str, day: str | None) -> bool:
    """True for "Beslutning Teknisk Udvalg, 20.09.2010 Bo Lund var fraværende." in minutes of another `day`: of an earlier body's meeting."""
    dated = DECIDED_ON.match(text)
    if dated is None or day is None:
        return False
    return (int(dated["day"]), int(dated["month"]), int(dated["year"])) != tuple(
        reversed([int(n) for n in day.split("-")])
    )


def _is_day(hit: re.Match[str], day: str) -> bool:
    own = date.fromisoformat(day)
    month = MONTHS.index(hit["name"].lower()) + 1 if hit["name"] else int(hit["month"])
    return (int(hit["day"]), month) == (own.day, own.month) and hit["year"] in (None, str(own.year))
