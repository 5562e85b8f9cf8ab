"""The years of money that is carried over: the one it was left in, and the one it goes to."""

import re

from extract.domain.text import Span

# "til 2025-27" are several, of which the sum's own years tell
_ALONE = r"(?!\s?[-–]\s?\d|(?:,|\sog)\s20\d\d)"
_BOOKS = r"(?:budget(?:tet)?|budgetår(?:et)?|år|regnskabsåret)\s(?:for\s|i\s)?"
_TO_YEAR = rf"overføres\s(?:[^\W\d]+\s){{0,2}}?til\s(?:{_BOOKS})?(?P<to>20\d\d)\b{_ALONE}"
_OF_YEAR = r"\b(?:for|i|fra)\s(?:(?:budget|regnskab|år)\s)?(?P<year>20\d\d)"
# "Restbudgettet for 2020 på [2 mio. kr.] overføres til 2021"
_LEFT_IN = re.compile(rf"{_OF_YEAR}\s(?:[^\W\d]+\s){{0,3}}?på\s(?:(?:i\salt|netto|ca\.|kr\.)\s)*$")
_GOES_TO = re.compile(rf"\s(?:[^.;,\d]{{1,60}}?\s)?{_TO_YEAR}")
# "[2 mio. kr.] af restbudgettet for 2020 overføres til 2021"
_LEFT_AND_GOES = re.compile(rf"\s(?:af|fra)\s[^.;,\d]{{2,60}}?{_OF_YEAR}\s{_TO_YEAR}")


def years_carried(text: str, sum_at: Span, sentence: Span) -> tuple[str, ...]:
    """The year the money was left in and the later one to which it is carried over; none where the words do not tell both."""
    both = _LEFT_AND_GOES.match(text, sum_at.end, sentence.end)
    left = both or _LEFT_IN.search(text, max(sentence.start, sum_at.start - 120), sum_at.start)
    goes = both or _GOES_TO.match(text, sum_at.end, sentence.end)
    if left is None or goes is None or left["year"] >= goes["to"]:
        return ()
    return left["year"], goes["to"]
