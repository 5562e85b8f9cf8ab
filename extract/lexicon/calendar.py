"""The Danish calendar's closed sets, and single days as headers and headings print them."""

import re
from datetime import date
from typing import NamedTuple

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
LAST_YEAR = 2099  # a later year is a slip of the pen
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
ENGLISH_MONTHS = {"january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "october": 10}
MONTH_NUMBER = {name: n for n, name in enumerate(MONTHS, 1)} | {name[:3]: n for n, name in enumerate(MONTHS, 1)}
MONTH_NUMBER |= ENGLISH_MONTHS | {"sept": 9, "oct": 10}
MONTH = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))

DAY = re.compile(
    rf"""
      (?<![\d/.-])(?P<iy>\d{{4}})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)                       # 2022-03-28
    | (?<![\d/.-])(?P<ud>\d{{1,2}}/\d{{1,2}}/\d{{4}})(?=\s+\d{{1,2}}:\d\d:\d\d\s*[AP]M)      # 8/29/2019 4:00:00 PM: month first
    | (?:(?<![\w/.-])|(?<=\bd\.))(?<!kl\s)(?<!kl\.)(?<!kl\.\s)(?!\d{{1,2}}-\d{{1,2}}\.\d\d(?!\d)) # no clock "9-11.30"
      (?P<nd>\d{{1,2}})[-./]\s?(?P<nm>\d{{1,2}})[-./](?P<ny>\d{{4}}|\d\d)(?!\d|-\d|-?[A-ZÆØÅ]\d) # 04-02-2021, 18.12.2018, 3/4-19
    | (?<![\w/.-])(?P<qd>[0-3]?\d)\.\s?(?P<qm>0?[1-9]|1[0-2])\.\s(?P<qy>(?:19|20)\d\d)(?!\d)           # 4.2. 2021
    | (?<![\w/.-])(?P<sd>\d{{1,2}})/(?P<sm>\d{{1,2}})\s+(?P<sy>\d{{4}})(?!\d)                     # 3/4 2019
    | (?<![\d/.-])(?P<td>\d{{1,2}})\.?[\s-]*(?P<tm>{MONTH})\.?,?[\s-]*(?P<ty>\d{{4}})(?!\d)     # 4. februar 2021, 5 maj, 2022
    | (?<!\w)(?P<em>{MONTH})\s+(?P<ed>\d{{1,2}}),\s*(?P<ey>\d{{4}})(?!\d)                     # September 17, 2015
    | (?<!\w)år\s+(?P<oy>\d{{4}}),?\s+(?:\w+dag,?\s+)?(?:den|d\.)\s+(?P<od>\d{{1,2}})\.?\s+(?P<om>{MONTH})\b # År 1998, den 4. marts
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Day(NamedTuple):
    """A day found in a text: its ISO date (None where there is no such day) and its range there."""

    iso: str | None
    start: int
    end: int


def find_day(text: str, start: int = 0) -> Day | None:
    """The first day printed in the text from `start` on; two-digit years are 20xx below 70."""
    found = DAY.search(text, start)
    return Day(_iso(*_read(found)), found.start(), found.end()) if found else None


def names_unlikely_year(text: str) -> bool:
    """True where the calendar has the first day printed in the text, but its year is a slip of the pen: "1. december 2121"."""
    found = DAY.search(text)
    year, month, day = _read(found) if found else (0, 0, 0)
    return year > LAST_YEAR and _date(year, month, day) is not None


def _read(found: re.Match[str]) -> tuple[int, int, int]:
    """The year, the month and the day that are printed."""
    group = found.groupdict()
    if group["ud"]:
        month, day, year = group["ud"].split("/")
    else:
        kind = next(k for k in "inqsteo" if group[f"{k}y"])
        year, month, day = group[f"{kind}y"], group[f"{kind}m"], group[f"{kind}d"]
    number = int(month) if month.isdigit() else MONTH_NUMBER[month.lower()]
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 70 else 1900)
    return full, number, int(day)


def _iso(year: int, month: int, day: int) -> str | None:
    found = _date(year, month, day) if year <= LAST_YEAR else None
    return found.isoformat() if found else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
