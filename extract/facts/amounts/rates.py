"""Reads what a sum of money is paid for: a year, a month, a person, a square metre."""

import re

from extract.domain.text import Span

_PER = re.compile(
    r"""
    (?:[ ]?(?:,-|ekskl?\.\s?moms|inkl\.\s?moms|\((?:ex|inkl|ekskl)[./]\s?moms\)))?   # "10.000 kr. ekskl. moms pr. år"
    [ ]?(?:i\s\w+\s)?(?:(?:pr\.?|per|/|for\shver)[ ]?(?:pr\.\s)?|(?P<adverb>(?:om\såret|årlige?t?|hvert?\sår|p\.?a\.?|
       om\småneden|månedligt|om\sugen|ugentligt|i\stimen|i\skvartalet|kvartalsvis|kvartårligt)\b))    # "pr. år", "/m2", "årligt"
    (?:(?:påbegyndt|ekstra)\s)?(?P<noun>år|måned|mdr?|uge|dag|døgn|time|kvartal|m2|m²|kvm|kvadratmeter|m3|m³|kubikmeter|person|borger|
       elev|barn|indbygger|bolig|bygning|husstand|stk|kommune|plads|deltager|medlem|hektar|ha|km|gang|besøg|ton|
       ansat|medarbejder|skole|hus|grund|enhed|møde|kg|lejemål|lejlighed)?
    (?:[ ]pr\.\s(?P<second>år|måned))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PER_BEFORE = re.compile(
    r"\b(?P<year>årligt?e?|helårs\w+)|\b(?P<month>månedligt?e?|månedsløn(?:nen|ninger(?:ne)?)?\b)|\b(?P<week>ugentligt?e?)"
    r"|\b(?P<hour>time(?:pris|løn|sats|takst)(?:n?en|er|erne)?\b)|\b(?P<day>døgn(?:pris|takst)\w*)|\b(?P<m2>kvadratmeterpris\w*)|\b(?P<piece>stykpris\w*)",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\b(?:uden\sfor|ud\sover|udover|foruden)\s(?:(?!\b(?:er|var|bliver|udgør|koster|betales)\b)[^,])*$", re.IGNORECASE
)  # "ud over den månedlige annonce er prisen"
_OF_SUM_BEFORE = re.compile(r"\d\S*\s(?:(?:mio|mia|t)\.\s?)?kr\.?\s$|,-\s$")
_ON_TO = re.compile(r"\s(?:(?:i|fra)\s(?:19|20)\d\d\s)?(?:stigende|faldende|voksende|til)\b")
_SENTENCE_END = re.compile(r"\.\s+(?=[A-ZÆØÅ]|$)(?<!ca\. )(?<!kr\. )")
_PER_NAMES = {
    "år": "year", "om året": "year", "årligt": "year", "årlig": "year", "årlige": "year", "hvert år": "year", "hver år": "year",
    "pa": "year", "p.a": "year", "p.a.": "year",
    "måned": "month", "md": "month", "mdr": "month", "om måneden": "month", "månedligt": "month",
    "uge": "week", "om ugen": "week", "ugentligt": "week", "dag": "day", "døgn": "day", "time": "hour",
    "i timen": "hour", "kvartal": "quarter", "i kvartalet": "quarter", "kvartalsvis": "quarter", "kvartårligt": "quarter",
    "m2": "m2", "m²": "m2", "kvm": "m2", "kvadratmeter": "m2", "m3": "m3", "m³": "m3", "kubikmeter": "m3",
    "person": "person", "borger": "citizen", "elev": "pupil", "barn": "child", "indbygger": "inhabitant",
    "bolig": "dwelling", "bygning": "building", "husstand": "household", "stk": "piece", "kommune": "municipality",
    "plads": "place", "deltager": "participant", "medlem": "member", "hektar": "hectare", "ha": "hectare", "km": "km",
    "gang": "time", "besøg": "visit", "ton": "ton", "ansat": "employee", "medarbejder": "employee",
    "skole": "school", "hus": "house", "grund": "plot", "enhed": "unit", "møde": "meeting", "kg": "kg",
    "lejemål": "tenancy", "lejlighed": "flat",
}  # fmt: skip


def find_per(text: str, span: Span) -> str | None:
    """The unit in English that a sum is paid for each of, from the words after it, else from those before it."""
    after = _PER.match(text, span.end)
    if after and (after["noun"] or after["adverb"]):
        unit = (after["noun"] or after["adverb"]).lower()
        if unit == "kommune" and after["second"]:
            unit = after["second"]
        return _PER_NAMES.get(unit)
    before = _SENTENCE_END.split(text[max(0, span.start - 60) : span.start])[-1]
    found = next(reversed(list(_PER_BEFORE.finditer(before))), None)
    adverb = found is not None and found.lastgroup in ("year", "month", "week") and found[0].islower()
    if found and adverb and _OF_SUM_BEFORE.search(before, 0, found.start()) and not _ON_TO.match(before, found.end()):
        return None  # "5 mio. kr. årligt udmøntes med 2 mio. kr. til …"
    if found is None or re.search(r"\d|,", before[found.end() :]) or _BESIDES.search(before, 0, found.start()):
        return None
    return found.lastgroup
