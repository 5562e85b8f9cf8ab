"""The grammar of Danish dates and periods: one expression finds candidates at a digit, small functions read them."""

import re
from collections.abc import Iterator

from extract.domain.text import Span
from extract.facts.dates.calendar import half_days, quarter_days, week_days
from extract.facts.dates.days import read_day, read_day_interval
from extract.facts.dates.found import Found, period
from extract.facts.dates.years import read_year
from extract.lexicon.calendar import MONTHS

_FULL = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
_MONTH = rf"(?:(?:{_FULL})|(?:{_SHORT})\.?(?=[\s,-]+(?:\d{{4}}|kl)))"
_UNITS = (
    r"kr\b|mio\b|mia\b|mill?\b|t\.?\s?kr|dkk\b|%|pct\b|procent|m[2²3³]\b|kvm\b|kvadratmeter|stk\b|kg\b|tons?\b|km\b|"
    r"meter\b|liter\b|ha\b|hektar|timer\b|dage\b|minutter\b|\w*borgere\b|\w*elever\b|personer\b|\w*boliger\b|indbyggere\b|"
    r"\w*medlemmer\b|mennesker\b|\w*pladser\b|deltagere\b|husstande\b|gange\b|sider\b|kalorier\b|kwh\b|mwh\b|stemmer\b"
)

_FULL_DATE = r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}\.\d{1,2}\.\d\d(?!\d))"
# What follows a year of two figures: no word of which it is the number ("den 5. maj 19 borgere"), and no clock.
_ENDS_DAY = rf"(?=[.,;:)]?(?:\s*$|\n)|[.,;)](?!\d|\s?(?:{_FULL}))|\s(?:kl\b|(?:og|til|samt)\s(?:den\s|d\.\s)?\d{{1,2}}\.?\s(?:{_FULL})\b))"

# A digit that nothing is glued to; no date begins with three figures or with more than four.
# One glued to a number is a second date ("15.03.2021-12.04.2021") or the year of a quarter ("Q3-2021").
CANDIDATE = re.compile(
    r"""(?x)\d(?<![^\W]\d)
      (?:(?<!\d[.,/-]\d)|(?<=\d[./-]\d\d[./-]\d{4}-\d)|(?<=\d[./-]\d[./-]\d{4}-\d)
        |(?<=\d\.\d\.\d\d-\d)|(?<=\d\.\d\d\.\d\d-\d)|(?<=\b[Qq][1-4][/-]\d))
      (?!\d\d(?!\d)|\d{4})"""
)

DATE = re.compile(
    rf"""
    (?:
      (?:(?<=uge\s)|(?<=ugerne\s))(?P<wa>\d{{1,2}})(?:\s?(?:-|–|og|til)\s?(?:uge\s)?(?P<wb>\d{{1,2}}))?
      (?:,?\s(?:i\s)?|\s?/\s?|-)(?P<wy>20\d\d)(?!\d)                                 # uge 52 2021, ugerne 10-12 2021, uge 10/2021
    | (?P<fd>\d{{1,2}})(?P<fs>[./])\s?(?P<fm>\d{{1,2}})\.?\s?(?:[-–]|til(?:\sog\smed)?|t\.o\.m\.|frem\stil)\s?(?:den\s|d\.\s)?
      (?P<ld>\d{{1,2}})(?P=fs)\s?(?P<lm>\d{{1,2}})(?:[-\s](?<=\d.)|(?P=fs)\s?)
      (?P<ly>\d{{4}}|(?<=/)\d\d|(?<=/\d-)\d\d|(?<=/\d\d-)\d\d)(?![\d/]|-\w|\w)            # 15/3-12/4 2021, 15.03 til 12.04.2021
    | (?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d-])                                  # 2022-03-28
    | (?P<nd>\d{{1,2}})(?P<separator>[-./])\s?(?P<nm>\d{{1,2}})
      (?:(?P=separator)\s?|(?<=/\d)[-.\s]|(?<=/\d\d)[-.\s])
      (?P<ny>\d{{4}}|\d\d(?![.,:]\d))(?![\d/]|-(?!{_FULL_DATE})\w|\w)                      # 04-02-2021, 18.12.2018, 3/4-19
    | (?P<days>(?:\d{{1,2}}\.?(?:\s?[-–]\s?|\s(?:til\sog\smed|t\.o\.m\.|til|og)\s|,\s?)(?:den\s|d\.\s)?){{0,6}})
      (?P<td>\d{{1,2}})\.?[\s-]{{0,2}}(?P<tm>(?i:{_MONTH}))(?![a-zæøå])\.?,?
      (?:[\s-]{{1,2}}(?P<ty>\d{{4}})(?!\d)|\s['’](?P<cy>\d\d)(?!\d)|(?<!,)\s(?P<sy>\d\d){_ENDS_DAY})?      # 4. februar 2021, 15-maj-2002, 15. maj '19
    | (?P<quarters>(?:[1-4]\.?(?:\s?[-–,]\s?|\s(?:og|til)\s|,\s))*[1-4])\.?\s?(?:kvartal(?:et)?|kvt?\.?)\s(?:i\s|af\s)?
      (?P<qy>\d{{4}})(?!\d)                                                           # 4. kvartal 2022
    | (?P<half>[12])\.\s?halv(?:år|del)(?:et|en)?\s(?:i\s|af\s)?(?P<hy>\d{{4}})(?!\d)     # 2. halvår 2022
    | (?<=(?:den|\sd\.)\s)(?P<bd>\d{{1,2}})/(?P<bm>\d{{1,2}})(?![\d/-])                    # den 5/3
    | (?P<year>(?:19|20)\d\d
        |(?:(?<=\bi\s)|(?<=\ber\sfra\s)|(?<=\bvar\sfra\s)|(?<=\bstammer\sfra\s)|(?<=\bfra\sår\s))(?:17|18|21)\d\d)
      (?: \s?[-–/]\s?(?P<until>(?:19|20)?\d\d)(?![.,/-]\d|\d)                  # 2021-24, 2017-2020, 2021/22
        | \s(?:til(?:\sog\smed)?|t\.o\.m\.)\s(?P<last>20\d\d)(?!\d) )?                   # 2017 til 2020
      (?!\d|[.,]\d|[-/]\d|[a-zæøåA-ZÆØÅ_@]|['’´]er|\.(?:pdf|docx?|xlsx?)|\s?(?:{_UNITS}))       # no number of something
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_dates_at(text: str, span: Span) -> Iterator[Found]:
    """Every date or period of the span, in order; intervals in words are not yet joined."""
    for match in _matches(text, span):
        if match["year"]:
            yield from read_year(text, match, span.start)
        elif match["quarters"]:
            yield _read_quarters(match)
        elif match["half"]:
            yield period(Span(*match.span()), "half", half_days(int(match["hy"]), int(match["half"])))
        elif match["wa"]:
            yield _read_week(text, match)
        elif match["fd"]:
            yield from read_day_interval(text, match, span.start)
        else:
            yield from read_day(text, match, span.start)


def _matches(text: str, span: Span) -> Iterator[re.Match[str]]:
    at = span.start
    for digit in CANDIDATE.finditer(text, *span):
        if digit.start() >= at and (match := DATE.match(text, digit.start(), span.end)) is not None:
            yield match
            at = match.end()


def _read_quarters(match: re.Match[str]) -> Found:
    quarters = [int(q) for q in re.findall(r"[1-4]", match["quarters"])]
    year = int(match["qy"])
    days = quarter_days(year, quarters[0])[0], quarter_days(year, quarters[-1])[1]
    return period(Span(*match.span()), "quarter" if len(quarters) == 1 else "span", days)


def _read_week(text: str, match: re.Match[str]) -> Found:
    year, first, last = int(match["wy"]), int(match["wa"]), int(match["wb"] or match["wa"])
    start, end = week_days(year, first), week_days(year, last)
    days = (start[0], end[1]) if start and end and start[0] <= end[0] else None
    word = match.start() - (4 if text[match.start() - 4 : match.start() - 1].lower() == "uge" else 7)
    return period(Span(word, match.end()), "span" if match["wb"] else "week", days)
