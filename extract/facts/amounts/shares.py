"""The years over which a sum is divided: "11 mio. kr. fordelt med 4 mio. kr. i 2024, 7 i 2025"."""

import re

from extract.facts.amounts.printed_years import TiedYears, find_years

_REACH = 320  # characters after a sum within which its shares are told
_NUMBER = (  # "ca. 4 mio. kr.", "2,3", "40 %"
    r"(?:(?:ca\.|cirka|kr\.|hhv\.|henholdsvis)\s)*[-–]?\d[\d.,]*(?:,-)?(?:\s?(?:mio|mill|mia|t)\b\.?)?"
    r"(?:\s?(?:kr|kroner)\b\.?|\s?(?:%|pct\.?))?"
)
_YEAR = r"(?:19|20)\d\d(?!\d|\s?(?:kr|mio|t\.))"
_YEARS = (  # "2024", "2024-2026", "2023 til og med 2025", "2024, 2025 og 2026"
    rf"{_YEAR}(?:(?:\s?[-–]\s?|\stil(?:\sog\smed)?\s)(?:{_YEAR}|\d\d(?!\d)))?(?:(?:,|,?\s(?:og|samt))\s{_YEAR})*"
)
_SHARE = (  # "4 mio. kr. til skoler i 2024", "resten i 2026"
    rf"(?:{_NUMBER}(?:\s(?!og\b|samt\b)[^\W\d]+){{0,5}}?|resten|halvdelen)\s(?:i|for|fra)\s(?:(?:hvert\saf\s)?(?:år|årene|perioden|budget(?:\sår)?|budgetår)\s)?{_YEARS}"
)
_YEAR_FIRST = rf"(?:(?:i|på|for)\s)?{_YEAR}\s?(?::|[-–]|med)?\s?{_NUMBER}"  # "2024: 4 mio. kr."
_NEXT = r"(?:,|;|,?\s(?:og|samt))\s"
_SHARES = re.compile(
    rf"[^.;\n\d]{{0,100}}?\b(?:fordelt|fordeles|fordeler\ssig)(?:\s(?:således|som\sfølger|sådan))?(?:,\sat)?:?\s(?:(?:med|på|der\safsættes)\s)?"
    rf"(?P<shares>{_SHARE}(?:{_NEXT}{_SHARE})*|{_YEAR_FIRST}(?:{_NEXT}{_YEAR_FIRST})*)"
    rf"(?!\d|{_NEXT}(?:ca\.\s|kr\.\s)?\d)",  # a share without a year leaves the years of the whole open
    re.IGNORECASE,
)


def years_of_shares(text: str, end: int, bounds_end: int) -> TiedYears | None:
    """The years over which the words after a sum divide it; None where they do not, or where a share names none."""
    until = min(bounds_end, end + _REACH)
    if "fordel" not in text[end:until]:
        return None
    found = _SHARES.match(text, end, until)
    if found is None:
        return None
    groups = find_years(text, *found.span("shares"))
    return TiedYears(tuple(dict.fromkeys(year for group in groups for year in group.tied.years)))
