"""Sums that are parts of the one before them, and move no money besides it."""

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.domain.facts import Amount
from extract.domain.text import Span
from extract.facts.moves.kinds import kind_before

_PART = re.compile(
    r"\b(?:hvoraf|heraf|deraf|herunder|ud af|af de|fordelt med|fordelt på|fordeles med|fordeler sig med|"
    r"med (?:et )?rådighedsbeløb på|med (?:en )?rådighedsbevilling på|(?:rater|portioner) (?:à|á|a|af|på))\s"
    r"(?:de\s|ca\.\s|kr\.\s|hhv\.\s|henholdsvis\s)*$",
    re.IGNORECASE,
)
# "Puljen fordeles med [15.000 kr.]": the shares of a pool whose own sum is not told are what is given
_POOL_SHARED = re.compile(
    r"\b\w*(?:puljen|puljemidlerne|tilskudsmidlerne)\s(?:[^\W\d]+\s){0,3}fordeles\s(?:med|på)\s(?:ca\.\s|kr\.\s|hhv\.\s|henholdsvis\s)*$",
    re.IGNORECASE,
)
# "taksterne for 2022 vedtages, herunder [3.215 kr.] for en plads": one of several rates, and no part of a sum
_RATE_AMONG = re.compile(
    r"\b\w*(?:takster|taksterne|gebyrer|gebyrerne|kontingenter|kontingenterne)\s[^.;]{0,80}?,\s(?:herunder|heraf)\s(?:[^\W\d]+\s){0,4}$",
    re.IGNORECASE,
)
_INCLUDED = re.compile(r"\b(?:inkl\.|inklusive?)\s(?:[^\W\d]+\s){1,3}(?:på|for)\s(?:ca\.\s)?$", re.IGNORECASE)
_PART_DOES = re.compile(r"\b(?:hvoraf|heraf|deraf)\s(?:der\s)?\w+es\s(?:de\s|ca\.\s|kr\.\s)*$", re.IGNORECASE)
# What leads to the first of the parts that make up a sum; members of a list may add up to its first by chance
_LEADS_TO_PARTS = re.compile(
    r"(?:\b(?:med|heraf|hvoraf|deraf|herunder|nemlig|dels|hhv\.?|henholdsvis|ved\sat|bestående\saf|opdelt\s(?:i|på|med))\b[^,;]{0,60}"
    r"|[:(–-][^,;]{0,25}|\bfordel\w+\b.{0,60})$",
    re.IGNORECASE,
)
_TO_EACH = re.compile(r"\s(?:til|pr\.?)\s(?:hver|hvert)\b")  # "90.000 kr. - [30.000 kr.] til hver af de tre"
_MOST_SHARES = 100
_MADE_OF = ("allocation", "subsidy")  # "fordeles således, at der afsættes", "der udbetales med"
_LONGEST_GAP = 80  # characters between two parts
_ANOTHER = re.compile(r"\b(?:yderligere|desuden|derudover|ekstra|herudover)\b|\.\s+(?-i:[A-ZÆØÅ])", re.IGNORECASE)


def is_part(text: str, amounts: Sequence[Amount], at: int, sentence: Span, before: Span) -> bool:
    """True for a part of another sum: "hvoraf 1 mio. kr.", or in brackets behind it."""
    here = amounts[at].evidence.start
    shares = at == 0 and _POOL_SHARED.search(text, before.start, here)
    shares = shares or _RATE_AMONG.search(text, sentence.start, here)
    if (_PART.search(text, before.start, here) and not shares) or (at and _INCLUDED.search(text, before.start, here)):
        return True
    if at and _TO_EACH.match(text, amounts[at].evidence.end) and _is_share(amounts[at - 1], amounts[at], sentence):
        return True
    bracket = text.rfind("(", sentence.start, here)
    if bracket < 0 or ")" in text[bracket:here]:
        return False
    return any(not text[a.evidence.end : bracket].strip() for a in amounts[:at] if a.evidence.end <= bracket)


def _is_share(whole: Amount, part: Amount, sentence: Span) -> bool:
    """True where a sum of the same sentence is so many times the part."""
    if whole.value is None or part.value is None or whole.evidence.start < sentence.start or not Decimal(part.value):
        return False
    times, rest = divmod(Decimal(whole.value), Decimal(part.value))
    return not rest and 1 < times <= _MOST_SHARES


def is_part_done(text: str, before: Span) -> bool:
    """True for a part that a verb leads to: "hvoraf der afsættes 1 mio. kr."."""
    return _PART_DOES.search(text, *before) is not None


def parts_of(text: str, amounts: Sequence[Amount], at: int, kind: str) -> Sequence[Amount]:
    """The sums right after one that make it up to the krone, and name no other kind: "10 mio. kr. med 4 mio. kr. i 2024 og 6 mio. kr. i 2025"."""
    total = amounts[at].value
    parts: list[Amount] = []
    for last, part in zip(amounts[at:], amounts[at + 1 :], strict=False):
        gap = Span(last.evidence.end, part.evidence.start)
        if total is None or part.value is None or gap.end - gap.start > _LONGEST_GAP:
            return ()
        if not parts and not _LEADS_TO_PARTS.search(text, *gap):
            return ()
        named = kind_before(text, gap)
        if _ANOTHER.search(text, *gap) or (named is not None and named.kind not in (kind, *_MADE_OF)):
            return ()
        parts.append(part)
        summed = abs(sum((Decimal(p.value or 0) for p in parts), Decimal(0)))
        if summed >= abs(Decimal(total)):
            return parts if len(parts) > 1 and summed == abs(Decimal(total)) else ()
    return ()


def years_of_parts(parts: Sequence[Amount]) -> tuple[str, ...]:
    """The years of a sum that its parts tell; none where one of them tells none."""
    if not all(p.years for p in parts):
        return ()
    return tuple(dict.fromkeys(year for p in parts for year in p.years))
