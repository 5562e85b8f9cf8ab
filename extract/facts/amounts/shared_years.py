"""Years that several sums share: those a list is led by, "i 2021 2 mio. kr. til stier og 3 mio. kr. til broer", and those behind a bracket."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.facts.amounts.printed_years import TiedYears

# " til stier og " and ", deltid " between two sums of one list: no verb, no year, no new clause
_NEXT_OF_LIST = re.compile(
    r"""(?x)
    (?:\s?(?:pr\.|/)\s?[^\W\d]+\.?)?                                          # "kr./md.", "kr. pr. time"
    (?:\s(?:til|for|på|ved|i)\s(?:[^\W\d]+[\s-]?){1,6}?(?<!\s))?              # "til stier"
    (?:,\s?(?:(?:og|samt)\s)?|\s(?:og|samt)\s)
    (?:(?!der\b|det\b|den\b|de\b|at\b|heraf\b|hvoraf\b|som\b|men\b|mens\b|i\salt\b|senere\b|samlet\b|ialt\b|herefter\b|derefter\b|fremover\b|efterfølgende\b|lån\b|resten\b|oprindelig|tidligere\b)[^\W\d]{3,}(?<!es)(?<!er)(?<!te)(?<!de)\s(?:til\s|på\s)?)?
    (?:ca\.\s)?(?:kr\.\s)?"""
)
# "1,4 mio. kr. i overslagsårene": years of its own, though no figures
_OTHER_TIME = re.compile(
    r"(?:\s(?:til|for|på|ved)\s(?:[^\W\d]+[\s-]?){1,4}?(?<!\s))?\s?(?:årligt\s)?(?:(?:i|fra)\s(?:de\s)?(?:overslagsår|efterfølgende|følgende|næste|resten)|herefter|derefter|fremover|senere|efterfølgende|i\salt\b)"
)
# "1,9 mio. kr. (udgifter 2,6 mio. kr. og indtægter 0,7 mio. kr.) i 2021"
_BEHIND_BRACKET = re.compile(r"[^()]{0,40}\)\s(?:(?:i|fra|for|årligt)\s|\d)")
_OPENS_BRACKET = re.compile(r"\s?\([^()\d]*\b(?:udgift|indtægt|drift|anlæg|brutto|netto)[^()\d]*")


def share_led_years(text: str, sums: Sequence[Span], tied: Sequence[TiedYears], led: Sequence[bool]) -> list[TiedYears]:
    """The years, where each sum of a list that is `led` by years has those of the first."""
    out = list(tied)
    goes_on = list(led)
    for at in range(1, len(sums)):
        if out[at].years or not (goes_on[at - 1] and out[at - 1].years):
            continue
        in_list = _NEXT_OF_LIST.fullmatch(text, sums[at - 1].end, sums[at].start)
        if in_list and _OTHER_TIME.match(text, sums[at].end) is None:
            out[at], goes_on[at] = out[at - 1], True
    return out


def share_years_behind_bracket(text: str, sums: Sequence[Span], tied: Sequence[TiedYears]) -> list[TiedYears]:
    """The years, where those behind a bracket are of the sum before it, too, and of all within."""
    out = list(tied)
    for at in range(1, len(sums)):
        if not out[at].years or _BEHIND_BRACKET.match(text, sums[at].end) is None:
            continue
        first = at
        while first > 0 and not out[first - 1].years and "(" not in text[sums[first - 1].end : sums[first].start]:
            first -= 1
        if (
            first > 0
            and not out[first - 1].years
            and _OPENS_BRACKET.fullmatch(text, sums[first - 1].end, sums[first].start)
        ):
            for member in range(first - 1, at):
                out[member] = out[at]
    return out
