"""The grammar of Danish sums of money: one expression finds candidates, small functions read what it found."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from extract.facts.amounts.words import number_word_values

SCALES = {
    "t": 1_000,
    "m": 1_000_000,
    "tusind": 1_000,
    "tusinde": 1_000,
    "mil": 1_000_000,
    "mill": 1_000_000,
    "mio": 1_000_000,
    "million": 1_000_000,
    "millioner": 1_000_000,
    "mia": 1_000_000_000,
    "milliard": 1_000_000_000,
    "milliarder": 1_000_000_000,
}

_GAP = r"[ \u00a0\u202f]{0,2}\n?[ \u00a0\u202f]{0,2}"  # what may stand between a number and its unit; a line may break

_UNIT = rf"""
    (?:(?P<scale>
        (?:mio|mia|mill|mil(?=\.?{_GAP}kr)                  # "0,5 mio.kr.", "5 mill. kr."
        | million(?:er)?|milliard(?:er)?|tusinde?(?={_GAP}kr)  # "5,4 millioner kroner"
        )(?![a-zæøå])
      | [tm](?=\.?dkk(?![a-zæøå]))|m(?=kr(?![a-zæøå]))|t(?=\.?{_GAP}kr(?![a-zæøå]))  # "500 t.kr.", "500 tkr.", "500 TDKK", "2 mDKK"
      )\.?{_GAP})?
    (?P<currency>(?:kr|kroner|dkk)(?![a-zæøå])\.?)?        # "kr.", "kroner", "DKK"
"""

_AHEAD = rf"(?=(?i:mio|mia|mill|mil\.?{_GAP}kr|t\.?[ \u00a0]?kr|tusind|m?kr|(?:[tm]\.?)?dkk))"  # a unit follows

CANDIDATE = re.compile(
    rf"""
    (?P<number>
      [\d½](?<![A-Za-zÆØÅæøå_\d]\S)(?<!\d[.,/'’]\d)   # a first digit with nothing glued before it, as in "G01"
      (?P<led>(?<=[Kk]r\.[ \u00a0]\d)|(?<=[Kk]r\.\d)|(?<=[Kk]r[ \u00a0]\d)|(?<=DKK[ \u00a0]\d))?   # "kr. 175.000"
      (?> (?<=[13])/[24](?=[ \u00a0]mi|[ ]?[-–][ ]?\d)      # "1/2 mio. kr."
        | \d{{0,2}}[ ](?:1/[24]|3/4)(?=[ \u00a0]mi)           # "1 1/2 mio. kr."
        | \d{{0,2}}(?:[ \u00a0\u202f]\d{{3}})+(?:,\d\d?)?(?!\d|[.,]\d)(?=[ \u00a0]?(?:,-)?[ ]?(?:t?kr|mio|mia))  # "2 920 460 kr."
        | (?(led)|(?!))\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}})+(?:,\d\d)?(?![\d.,]\d|\d)  # "kr. 2 920 460"
        | \d{{0,2}}(?:['’]\d{{3}})+(?![\d.,]\d|\d)        # "1'250'000 kr."
        | (?:[\d.,]*\d)? )                            # "2.920.460", "271.697,53", "0,5", "2022"
      (?:[ \u00a0]?½)?                                # "1½ mio. kr."
    )
    (?: (?:[,.](?:-{{1,2}}|–)|,=|\.(?=[ ]mio))?          # "12.000.000,- kr.", "450.000.- kr.", "3,8. mio. kr."
        (?:
          (?P<connector>[ ]?[-–][ ]?|\s(?:til|og|eller)\s(?:ca\.\s)?|\s[áàa]\s(?=[\d,]{{1,5}}[ ]?mi))   # "40-45", "40 til 45", "5 á 6 mio."
          (?P<high>\d(?:[\d.,]*\d)?)(?:,(?:-{{1,2}}|–))?(?={_GAP}{_AHEAD})
        )?
        {_GAP}{_AHEAD}(?i:{_UNIT})
      | (?(led)|(?!))[ ]?[-–][ ]?(?P<led_high>\d{{1,3}}(?:\.\d{{3}})+(?:,\d\d)?)(?![\d.,]\d|\d)  # "kr. 100.000-200.000"
      | (?=,-{{1,2}}(?!\d))                             # "1.250.000,-"
      | (?<=\.\d\d\d)                                  # thousands without a unit: "hvoraf 100.000"
      | (?(led)|(?!))
    )
    """,
    re.VERBOSE,
)

_LISTED = re.compile(
    r"""(?P<list>(?:(?<![\w.,/-])\d[\d.,]*
        (?:,-)?(?:,|\s(?:og|samt|eller|til)|\s?[/+])\s(?:ca\.\s)?(?:kr\.\s)?)+)$   # "100.000 og" before "50.000 kr."
    """,
    re.VERBOSE,
)
_LIST_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?(?<!,)")
_STRAY_DOT = re.compile(r"(?<![\w.,/-])(\d{1,3})\.\s$")
_NOUGHT = re.compile(r"0\d\d(?:\.\d{3})*(?:,\d+)?")
_STRAY_SPACE = re.compile(r"(?<![\w.,/-])(\d{1,4}),\s$")  # "74, 2 mio. kr."

_LISTS_ON = re.compile(r"\d,\s$")

_WORDS = "|".join(w.replace(" ", r"\s") for w in sorted(number_word_values(), key=len, reverse=True))

SPELLED_UNIT = re.compile(
    r"[mk](?<=[a-zæøåé][ \n\u00a0]\S)(?:io|ia|illi|r\b|roner\b)"  # a unit after a word: "to mio.", "tres kroner"
)
SPELLED = re.compile(
    rf"""
    (?<![\w-])(?:(?<=\bmellem\s)(?P<low>{_WORDS})\sog\s)?  # "mellem fem og ti mio. kr."
    (?P<word>{_WORDS})\s                                    # "to", "halvanden", "en halv"
    {_AHEAD}(?:{_UNIT})
    """,
    re.VERBOSE | re.IGNORECASE,
)

_FRACTION = re.compile(r"(?:(?P<whole>\d{1,3})[ ])?(?P<part>[13])/(?P<of>[24])")  # "1 1/2"
_KRONER_MARK = re.compile(r",-{1,2}(?!\d)")  # what stands for the øre that a sum has not: "500,-"

_NOT_MONEY = re.compile(
    r"""\s?(?:                                                  # "2 mio. borgere", "1 mio. euro"
      euro|eur\b|€|dollars?|usd|svenske|norske                 # other money
    | \w*(?:borgere|danskere|indbyggere|mennesker|personer|gæster|turister)\b     # people
    | (?:enheder|billetter|materialer|gange|aktier|planter|bakterier|ord|sider|fugle|timers?|adresser|dokumenter|mails?|opslag|henvendelser|klik)\b
    | \w*(?:passagerer|kunder|elever|husstande|medlemmer|besøg\w*|cyklister|bilister|brugere|rejsende|tilskuere|køretøjer|bøger|udlån)\b
    | m[23²³]|kubikmeter|kvadratmeter|tons?\b|liter|kg\b|km\b|kilometer           # measures
    | [kmg]wh|overnatninger|visninger|rejser|biler|stk\b|timer\b|år\b|træer
    )""",
    re.VERBOSE | re.IGNORECASE,
)


class Unit(NamedTuple):
    """The scale and the currency printed beside a number; `scale` is 1 where only a currency is printed."""

    scale: int
    currency: bool


class Candidate(NamedTuple):
    """A number in the text, with the range and the unit printed after it where they are."""

    start: int
    end: int  # past the unit, or past the number where no unit follows
    number: str
    high: str | None
    connector: str
    unit: Unit | None


def find_candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The numbers of the range that may be sums, in order: with a unit, after one, or with grouped thousands."""
    for match in CANDIDATE.finditer(text, start, end):
        yield _candidate(text, match)


def find_listed(text: str, floor: int, end: int) -> Iterator[Candidate]:
    """The numbers just before a sum that are listed with it: "100.000, 75.000 og 50.000 kr."."""
    found = _LISTED.search(text, max(floor, end - 70), end)
    if found is not None:
        for number in _LIST_NUMBER.finditer(text, *found.span("list")):
            yield Candidate(number.start(), number.end(), number[0], None, "", None)


def mend_stray_space(text: str, floor: int, candidate: Candidate) -> Candidate:
    """Joins a decimal comma with a space after it, "74, 2 mio. kr.", and thousands that begin in a nought, "35. 095 kr."."""
    if candidate.unit is not None and _NOUGHT.fullmatch(candidate.number):
        thousands = _STRAY_DOT.search(text, max(floor, candidate.start - 6), candidate.start)
        if thousands:
            return candidate._replace(start=thousands.start(), number=f"{thousands[1]}.{candidate.number}")
    if candidate.unit is None or candidate.unit.scale == 1 or not re.fullmatch(r"\d{1,3}", candidate.number):
        return candidate
    whole = _STRAY_SPACE.search(text, max(floor, candidate.start - 7), candidate.start)
    if whole and (candidate.high or _LISTS_ON.search(text, max(floor, whole.start() - 8), whole.start())):
        return candidate  # "2, 3 og 4 mio. kr.": a list
    if whole is None or re.fullmatch(r"(?:19|20)\d\d", whole[1]):
        return candidate
    return candidate._replace(start=whole.start(), number=f"{whole[1]},{candidate.number}")


def find_spelled(text: str, start: int, end: int) -> Iterator[tuple[int, int, Decimal | None, Decimal]]:
    """Spelled sums of the range as start, end, low (None unless it is a range) and value in DKK."""
    done = start
    for unit_at in SPELLED_UNIT.finditer(text, start, end):
        if unit_at.start() < done:
            continue
        match = _spelled_before(text, start, unit_at.start(), end)
        unit = _unit(match) if match else None
        if match is None or unit is None or (not unit.currency and _NOT_MONEY.match(text, match.end())):
            continue
        done = match.end()
        low = number_word_values()[match["low"].lower()] * unit.scale if match["low"] else None
        yield match.start(), match.end(), low, number_word_values()[match["word"].lower()] * unit.scale


def _spelled_before(text: str, floor: int, unit: int, end: int) -> re.Match[str] | None:
    """The number in words that ends where the unit begins."""
    end = min(end, unit + 80)  # of the unit no more is needed, and the rest of a long text is not for this sum
    match = SPELLED.search(text, max(floor, unit - 40), end)
    while match is not None and match.end() <= unit:
        match = SPELLED.search(text, match.end(), end)
    return match if match and match.start() < unit else None


def read_number(number: str, scale: int) -> Decimal | None:
    """The value of a printed number; None where it is no number ("04.01.2018").

    Thousands are grouped by dots or spaces, decimals follow a comma. A comma before three digits groups thousands
    as in English where no scale follows ("100,000 kr."), and is a decimal comma where one does ("1,264 mio. kr.").
    """
    fraction = _FRACTION.fullmatch(number)
    if fraction:
        return Decimal(fraction["whole"] or 0) + Decimal(int(fraction["part"])) / int(fraction["of"])
    bare = re.sub(r"[\s'’]", "", number)
    if "½" in bare:
        whole = bare.replace("½", "") or "0"
        return Decimal(whole) + Decimal("0.5") if whole.isdigit() else None
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", bare) or (
        scale == 1 and re.fullmatch(r"[1-9]\d{0,2},\d{3}(?:\.\d+)?", bare)
    ):
        return Decimal(bare.replace(",", ""))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", bare):
        return Decimal(bare.replace(",", "."))
    return None


def is_grouped(number: str) -> bool:
    """True where thousands are grouped: "100.000", "2 920 460"."""
    return re.fullmatch(r"\d{1,3}(?:[.\s'’]\d{3})+(?:,\d+)?", number) is not None


def is_oversized(number: str, scale: int) -> bool:
    """True for a number of seven or more digits before "mio." or "mia.", which is a slip of the pen."""
    whole = number.split(",")[0]
    return scale >= 1_000_000 and sum(c.isdigit() for c in whole) >= 7


def _candidate(text: str, match: re.Match[str]) -> Candidate:
    number, unit, high = match["number"], _unit(match), match["high"]
    if unit is not None and not unit.currency and _NOT_MONEY.match(text, match.end()):
        unit = None
    if unit is None and match["led_high"]:
        return Candidate(match.start(), match.end(), number, match["led_high"], "-", Unit(1, True))
    mark = _KRONER_MARK.match(text, match.end("number")) if unit is None and match["led"] is None else None
    if mark:
        return Candidate(match.start(), mark.end(), number, None, "", Unit(1, True))
    if unit is None:
        return Candidate(match.start(), match.end("number"), number, None, "", None)
    end = match.end()
    while end > match.start() and text[end - 1].isspace():
        end -= 1
    return Candidate(match.start(), end, number, high, (match["connector"] or "").strip(), unit)


def _unit(match: re.Match[str]) -> Unit | None:
    scale, currency = match["scale"], match["currency"]
    if not scale and not currency:
        return None
    return Unit(SCALES[scale.lower()] if scale else 1, currency is not None)
