"""Years as they are printed: one, several or a span, and whether they go on; those of days and events left out."""

import re
from typing import NamedTuple

from extract.domain.text import Span
from extract.lexicon.calendar import MONTHS

YEARS = re.compile(
    r"""
    (?<![\w.,/-])(?P<first>(?:19|20)\d\d)
    (?!\d|[.,]\d|-?\s?(?:pl|p/l|priser|prisniveau|niveau|kr|m[2²])\b|\s?(?:kr|mio|mia|t\.kr)\b)  # "2022-priser"
    (?: \s?\(?(?:og|samt)\s(?:i\s)?(?:de\s)?(?:budget)?overslagsår\w*\s
          (?P<estimates>20\d\d(?:\s?[-–/]\s?(?:20)?\d\d(?![\d-])|(?:,\s20\d\d)*(?:,?\s(?:og|samt)\s20\d\d)?))  # "2022 og overslagsårene 2023-2025"
      | (?:(?<=såvel\s....)\ssom|(?<=såvel\si\s....)\ssom\si|(?<=både\si\s....)\sog\si)\s(?P<too>20\d\d)   # "såvel 2022 som 2023"
      | \s?[-–/]\s?(?P<short>(?:20)?\d\d)(?![\d-])               # "2021-24", "2021-2024"
      | \s(?:(?:og\sfrem\s)?til(?:\sog\smed)?|t\.o\.m\.)\s(?P<last>20\d\d)        # "2023 til 2026"
      | (?P<more>(?:,\s20\d\d)*,?\s(?:og|samt|eller)\s20\d\d(?:\s?[-–]\s?(?P<until>(?:20)?\d\d)(?![\d-]))?)  # "2017, 2018 og 2019", "2024 og 2025-27"
      | (?<=årene\s....)\s(?:og|samt)\s(?P<next>\d\d)(?!\d|[.,]\d|\s?(?:mio|mia|kr|t\.|pct|%))  # "i årene 2026 og 27"
    )?
    (?P<onwards>\s(?:og|samt)\s(?:i\s)?(?:de\s)?(?:frem|frem(?:ad|over|efter)\w*|følgende|efterfølgende|derefter|
      (?:budget)?overslags\w+|kommende                            # "2022 og frem", "2017 og overslagsårene"
      | (?:årligt|hvert\sår|årene)\s(?:frem\w*|herefter|derefter)|herefter)\b)?
    """,
    re.VERBOSE,
)

_NO_TIE = re.compile(
    rf"""
    (?: (?:{"|".join(MONTHS)})\.?                                 # the year of a month: "fra december 2022"
      | \d[./-]                                                  # of a day: "3/4-2019"
      | (?:besluttet|vedtaget|vedtog|besluttede|godkendt|godkendte|indgået|etableret|behandlet|siden|lov|
           behandlede|oprettet|stiftet|grundlagt|opført|bygget|anlagt|indviet|færdig)(?:\s(?:i|for|fra|af))?  # "vedtaget i 2019"
    )\s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FROM = re.compile(r"\bfra\s(?:år\s)?$")  # "en vej fra 1972"
_SUM_FOLLOWS = re.compile(r"\s(?:(?:med|yderligere|kun|ca\.|kr\.)\s)*\d")
_DAY = rf"\d{{1,2}}\.\s(?:{'|'.join(MONTHS)})"
_PERIOD_BEGINS = re.compile(rf"{_DAY}\s$", re.IGNORECASE)
_PERIOD_ENDS = re.compile(
    rf"\s?(?:til(?:\sog\smed)?|[-–])\s(?:den\s)?{_DAY}\s(20\d\d)", re.IGNORECASE
)  # "1. januar 2022 til 31. december 2024"
_SHIFTS = re.compile(  # what is moved from one year to another is of both: "udskydes fra 2021 til 2023"
    r"\b(?:tids)?(?:udskyd|udsæt|fremryk|overfør|forskyd|flyt|ryk|genbevil|reperiodis)\w*\b[^.;]{0,60}\bfra\s(?:år\s)?$",
    re.IGNORECASE,
)


class TiedYears(NamedTuple):
    """Years as printed numbers, in order; `onwards` where the text lets them go on."""

    years: tuple[str, ...] = ()
    onwards: bool = False


class YearGroup(NamedTuple):
    """Years that stand together, and where."""

    span: Span
    tied: TiedYears


def read_years(text: str) -> TiedYears:
    """All years of a heading of a table, in order."""
    groups = find_years(text, 0, len(text))
    years = dict.fromkeys(year for group in groups for year in group.tied.years)
    return TiedYears(tuple(years), any(group.tied.onwards for group in groups))


def find_years(text: str, start: int, end: int) -> list[YearGroup]:
    """The years of a stretch that may be tied to a sum, in order."""
    groups = []
    for found in YEARS.finditer(text, start, end):
        near = max(start, found.start() - 25)
        if not _NO_TIE.search(text, near, found.start()):
            if not (found["first"].startswith("19") and _FROM.search(text, near, found.start())):
                groups.append(YearGroup(Span(found.start(), found.end() - len(_led(text, found))), _tied(text, found)))
        elif (until := _PERIOD_ENDS.match(text, found.end(), end)) and _PERIOD_BEGINS.search(text, near, found.start()):
            years = _span(int(found["first"]), until[1])
            groups.append(YearGroup(Span(found.start(), until.end()), TiedYears(years)))
    return groups


def _span(first: int, last: str) -> tuple[str, ...]:
    """The years from one to another that may be printed with two figures: 2025, "27"; the first alone where they make no span."""
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return tuple(str(y) for y in range(first, until + 1)) if first < until <= first + 30 else (str(first),)


def _tied(text: str, found: re.Match[str]) -> TiedYears:
    first, last = int(found["first"]), found["short"] or found["last"]
    if found["estimates"]:
        years: tuple[str, ...] = (str(first), *read_years(found["estimates"]).years)
    elif found["too"]:
        years = (str(first), found["too"])
    elif found["last"] and _SHIFTS.search(text, max(0, found.start() - 100), found.start()):
        years = (str(first), found["last"])
    elif last:
        years = _span(first, last)
    else:
        more = found["more"].removesuffix(found["until"] or "") if found["more"] else ""
        years = (str(first), *re.findall(r"\d{4}", more))
        if found["until"]:
            years = (*years[:-1], *_span(int(years[-1]), found["until"]))
        if found["next"] and int(found["next"]) == first % 100 + 1:
            years = (*years, str(first + 1))
    return TiedYears(years, found["onwards"] is not None and not _led(text, found))


def _led(text: str, found: re.Match[str]) -> str:
    """The words after the years that lead to another sum, and let the years not go on: "2022 og herefter 1 mio. kr."."""
    onwards = found["onwards"] or ""
    return onwards if onwards.endswith(("herefter", "derefter")) and _SUM_FOLLOWS.match(text, found.end()) else ""
