"""The grammar of Danish dates and periods: one expression finds candidates at a digit, small functions read them."""

import re
from collections.abc import Iterator

from extract.domain.text import Span
from extract.facts.dates_calendar import half_days, quarter_days, week_days
from extract.facts.dates_days import read_day
from extract.facts.dates_found import Found, period
from extract.facts.dates_years import read_year
from extract.lexicon.calendar import MONTHS

_FULL = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec"
_MONTH = rf"(?:(?:{_FULL})|(?:{_SHORT})\.?(?=[\s,-]+(?:\d{{4}}|kl)))"
_UNITS = (
    r"kr\b|mio\b|mia\b|mill?\b|t\.?\s?kr|dkk\b|%|pct\b|procent|m[2²3³]\b|kvm\b|kvadratmeter|stk\b|kg\b|tons?\b|km\b|"
    r"meter\b|liter\b|ha\b|hektar|timer\b|dage\b|minutter\b|\w*borgere\b|\w*elever\b|personer\b|\w*boliger\b|indbyggere\b|"
    r"\w*medlemmer\b|mennesker\b|\w*pladser\b|deltagere\b|husstande\b|gange\b|sider\b|kalorier\b|kwh\b|mwh\b|stemmer\b"
)

# A digit that nothing is glued to; no date begins with three figures or with more than four.
CANDIDATE = re.compile(r"\d(?<![^\W]\d)(?<!\d[.,/-]\d)(?!\d\d(?!\d)|\d{4})")

DATE = re.compile(
    rf"""
    (?:
      (?<=uge\s)(?P<wa>\d{{1,2}})(?:\s?(?:-|–|og|til)\s?(?P<wb>\d{{1,2}}))?,?\s(?:i\s)?(?P<wy>20\d\d)(?!\d)  # uge 52
    | (?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d-])                                  # 2022-03-28
    | (?P<nd>\d{{1,2}})(?P<separator>[-./])\s?(?P<nm>\d{{1,2}})
      (?:(?P=separator)\s?|(?<=/\d)[-.\s]|(?<=/\d\d)[-.\s])
      (?P<ny>\d{{4}}|\d\d(?![.,:]\d))(?![\d/]|-\w|\w)                                  # 04-02-2021, 18.12.2018, 3/4-19
    | (?P<days>(?:\d{{1,2}}\.?(?:\s?[-–]\s?|\s(?:til|og)\s|,\s?)(?:den\s|d\.\s)?){{0,6}})
      (?P<td>\d{{1,2}})\.?[\s-]{{0,2}}(?P<tm>(?i:{_MONTH}))(?![a-zæøå])\.?,?
      (?:[\s-]{{1,2}}(?P<ty>\d{{4}})(?!\d))?                                            # 4. februar 2021, 15-maj-2002
    | (?P<quarters>(?:[1-4]\.?(?:\s?[-–,]\s?|\s(?:og|til)\s|,\s))*[1-4])\.?\s?kvartal(?:et)?\s(?:i\s|af\s)?
      (?P<qy>\d{{4}})(?!\d)                                                           # 4. kvartal 2022
    | (?P<half>[12])\.\s?halv(?:år|del)(?:et|en)?\s(?:i\s|af\s)?(?P<hy>\d{{4}})(?!\d)     # 2. halvår 2022
    | (?<=(?:den|\sd\.)\s)(?P<bd>\d{{1,2}})/(?P<bm>\d{{1,2}})(?![\d/-])                    # den 5/3
    | (?P<year>(?:19|20)\d\d|(?<=\bi\s)(?:17|18|21)\d\d)
      (?: \s?[-–/]\s?(?P<until>(?:19|20)?\d\d)(?![.,/-]\d|\d)                  # 2021-24, 2017-2020, 2021/22
        | \s(?:til(?:\sog\smed)?|t\.o\.m\.)\s(?P<last>20\d\d)(?!\d) )?                   # 2017 til 2020
      (?!\d|[.,]\d|[-/]\d|[a-zæøåA-ZÆØÅ_@]|\.(?:pdf|docx?|xlsx?)|\s?(?:{_UNITS}))       # no number of something
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
            yield _read_week(match)
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


def _read_week(match: re.Match[str]) -> Found:
    year, first, last = int(match["wy"]), int(match["wa"]), int(match["wb"] or match["wa"])
    start, end = week_days(year, first), week_days(year, last)
    days = (start[0], end[1]) if start and end and start[0] <= end[0] else None
    return period(Span(match.start() - 4, match.end()), "span" if match["wb"] else "week", days)
