"""Years as they are printed: one, several or a span, and whether they go on; those of days and events left out."""

import re
from typing import NamedTuple

from extract.domain.text import Span
from extract.lexicon.calendar import MONTHS

# The books of a year: "fra regnskab 2020 til budgettet for 2021"
BOOKS = (
    r"(?:budget(?:tet|år|året)?|driftsbudget(?:tet)?|anlægsbudget(?:tet)?|regnskab(?:et|sår|såret)?)\s(?:for\s|i\s)?"
)

YEARS = re.compile(
    rf"""
    (?<![\w.,/-])(?P<first>(?:19|20)\d\d)
    (?!\d|[.,]\d|-?\s?(?i:pl|p/l|pris(?:er|niveau|-|\sog\sløn)|niveau|kr|m[2²])\b|\s?(?:kr|mio|mia|t\.kr)\b)  # "2022-priser", "2022-PL"
    (?!-(?!(?i:budget|overslag|midler|ramme|bevilling|pulje|regnskab|rådighed|drift|anlæg|overførs|takst|gebyr))[a-zæøå]{{2}})  # "1924-kampen"
    (?: \s?\(?(?:og|samt)\s(?:i\s)?(?:de\s)?(?:budget)?overslagsår\w*\s
          (?P<estimates>20\d\d(?:\s?[-–/]\s?(?:20)?\d\d(?![\d-])|(?:,\s20\d\d)*(?:,?\s(?:og|samt)\s20\d\d)?))  # "2022 og overslagsårene 2023-2025"
      | (?:(?<=såvel\s....)\ssom|(?<=såvel\si\s....)\ssom\si|(?<=både\si\s....)\sog\si)\s(?P<too>20\d\d)   # "såvel 2022 som 2023"
      | \s?[-–/]\s?(?P<short>(?:20)?\d\d)(?![\d-])               # "2021-24", "2021-2024"
      | \s(?:(?:og\sfrem\s)?til(?:\sog\smed)?|t\.o\.m\.)\s(?P<books>{BOOKS})?(?P<last>20\d\d)  # "2023 til 2026", "2020 til budget 2021"
      | (?P<more>(?:,\s20\d\d)*,?\s(?:og|samt|eller)\s20\d\d(?:\s?[-–]\s?(?P<until>(?:20)?\d\d)(?![\d-]))?)  # "2017, 2018 og 2019", "2024 og 2025-27"
      | (?<=årene\s....)\s(?:og|samt)\s(?P<next>\d\d)(?!\d|[.,]\d|\s?(?:mio|mia|kr|t\.|pct|%))  # "i årene 2026 og 27"
    )?
    (?P<onwards>\sff\.?(?![\wæøå])|\s(?:og|samt)\s(?:i\s)?(?:de\s)?(?:frem|frem(?:ad|over|efter)\w*|følgende|efterfølgende|derefter|
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
# The level of prices in which a sum is told: "(prisniveau 2022)", "i p/l 2021"
_PRICES = re.compile(
    r"(?:\bp/?l|\b(?:pris|løn)\w*niveau(?:et)?|\(priser|\bfaste priser|\bårets priser|\bindeks|fremskrevet til)[-:]?"
    r"\s(?:(?:i|fra|for|år|primo|ultimo|pr\.)\s)*$",
    re.IGNORECASE,
)
# The year in a plan's name is not when its money is spent: "til Klimaplan 2030"; "Investeringsplan 2022" is of that money
_PLAN = re.compile(
    r"(?<!investerings)(?<!anlægs)(?<!budget)(?<!økonomi)(?<!flerårs)(?<!finansierings)(?<!låne)"
    r"(?:plan(?:en)?|strategi(?:en)?|vision(?:en)?|politik(?:ken)?|agenda|verdensmål)\s(?:for\s(?:(?!(?:i|for|fra)\s)[^\W\d]+\s){1,3})?$",
    re.IGNORECASE,
)
# A name that ends in a year: "Kulturnatten 2022"; the books of a year are none
_NAMED = re.compile(
    r"(?<=[^\W\d_][,\s(»\"”])(?!(?:Budget|Regnskab|Overslag|År|I|Fra|For|Primo|Ultimo)\w*\s)[A-ZÆØÅ][\w-]+\s$"
)
_FROM = re.compile(r"\bfra\s(?:år\s)?$")  # "en vej fra 1972"
_SUM_FOLLOWS = re.compile(r"\s(?:(?:med|yderligere|kun|ca\.|kr\.)\s)*\d")
_DAY = rf"\d{{1,2}}\.\s(?:{'|'.join(MONTHS)})"
_PERIOD_BEGINS = re.compile(rf"{_DAY}\s$", re.IGNORECASE)
_PERIOD_ENDS = re.compile(
    rf"\s?(?:til(?:\sog\smed)?|[-–])\s(?:den\s)?{_DAY}\s(20\d\d)", re.IGNORECASE
)  # "1. januar 2022 til 31. december 2024"
_SHIFTS = re.compile(  # what is moved from one year to another is of both: "udskydes fra 2021 til 2023"
    rf"\b(?:tids)?(?:udskyd|udsæt|fremryk|overfør|forskyd|flyt|ryk|genbevil|reperiodis)\w*\b(?:[^.;]|(?<=\bmio)\.|(?<=\bkr)\.|(?<=\d)\.(?=\d)){{0,60}}\bfra\s(?:år\s|{BOOKS})?$",
    re.IGNORECASE,
)


class TiedYears(NamedTuple):
    """Years as printed numbers, in order; `onwards` where the text lets them go on."""

    years: tuple[str, ...] = ()
    onwards: bool = False


class YearGroup(NamedTuple):
    """Years that stand together, and where; `named` where they end a name: "Kulturnatten 2022"."""

    span: Span
    tied: TiedYears
    named: bool = False


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
        if _is_no_year_of_money(text, near, found):
            continue
        if not _NO_TIE.search(text, near, found.start()):
            at = Span(found.start(), found.end() - len(_led(text, found)))
            groups.append(YearGroup(at, _tied(text, found), _ends_name(text, near, found.start())))
        elif (until := _PERIOD_ENDS.match(text, found.end(), end)) and _PERIOD_BEGINS.search(text, near, found.start()):
            years = _span(int(found["first"]), until[1])
            groups.append(YearGroup(Span(found.start(), until.end()), TiedYears(years)))
    return groups


def _is_no_year_of_money(text: str, near: int, found: re.Match[str]) -> bool:
    """True for the year of a level of prices, of a plan's name, and for one long ago from which something stems."""
    if found["first"].startswith("19") and _FROM.search(text, near, found.start()):
        return True
    of_plan = found["short"] is None and _PLAN.search(text, near, found.start())
    return bool(of_plan or _PRICES.search(text, near, found.start()))


def _ends_name(text: str, near: int, at: int) -> bool:
    """True for years that end the name of an event or a plan: "Kulturnatten 2022", "helhedsplan 2022-2026"."""
    return any(pattern.search(text, near, at) for pattern in (_NAMED, _PLAN))


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
    elif found["last"] and (found["books"] or _SHIFTS.search(text, max(0, found.start() - 100), found.start())):
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
