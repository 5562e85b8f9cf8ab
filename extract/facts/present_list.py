"""A list of those present: who is in it, and what stands beside a name: who was away after all, stood in, came later or went."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.named import Named
from extract.facts.presence_entries import Source, clock_of, entry_of, items_of, persons_in

BRACKET = re.compile(r"\(")
DEPUTY = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*$")
# Between the one who came and the one for whom: "Ida Kær (A) som suppleant for Bo Lund", "Ida Kær (i stedet for Bo Lund)".
COMES_FOR = re.compile(
    r"(?i)^\s*,?[^,;\n]{0,60}\b(?:midlertidigt|i\s+stedet|stedfortræder\w*|suppleant\w*|deltog|deltager|mødte|mødt|indtrådte|indkaldt)\s+for"
    r"\s+(?:(?:byråds|udvalgs|kommunalbestyrelses|regionsråds)?(?:medlem|borgmester|viceborgmester|rådmand|formand|næstformand)\s+)?$"
    r"|^\s*\(?for\s+$"
)
# "…, Bo Lund (V). Stedfortræder for Ida Kær: Tom Rask": it begins anew, and who came stands behind it
ANEW = re.compile(r"\)?\s*[.\n]")
NAMES_MORE = re.compile(r"[^\n]*?(?:(?<!\()[A-ZÆØÅ][a-zæøå]+|:)")
AWAY_TOO = re.compile(r"(?i)\b(?:stedet|deltog|deltager|mødte|mødt|indtrådte)\s+for\b")
STATED = re.compile(r"(?i)[^,\n:–-]{0,8}\s*[:–-]\s*(deltog|afbud|fraværende|til\s+stede|mødt)\b")
# "Bo Lund (afbud)", "Bo Lund (V, suppleant)"
BRACKETED = re.compile(
    r"(?i)\((?:[A-ZÆØÅ]\s*[,;-]\s*)?(?:(?P<excused>(?:med\s+|meldt\s+)?(?:afbud|forfald)|syg|orlov|ferie)"
    r"|(?P<absent>fraværende|ikke\s+til\s?stede|ej\s+mødt|ikke\s+mødt|uden\s+afbud|udeblev\w*)"
    r"|(?P<substitute>(?:som\s+)?(?:\d\.\s*)?(?:suppleant|stedfortræder)))\s*\)"
)
# "Bo Lund (til kl. 17.30)", "Bo Lund (V) (fra punkt 3)"
PARTLY = re.compile(
    r"(?i)\((?:(?:[A-ZÆØÅ]\s*[,;-]\s*)?(?:(?P<until>(?:deltog\s+)?(?:ind)?til(?:\s+og\s+med)?|forlod\s+mødet)|"
    r"(?P<since>(?:deltog\s+)?fra(?:\s+og\s+med)?|ankom|kom))\s+(?=kl|punkt|pkt|sag)"
    r"(?:kl\.?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?|(?P<where>[^()]{3,40})))\s*\)"
)


def read_present(source: Source, text: str, span: Span) -> Iterator[Attendance]:
    """The entries of a list of those present: "(stedfortræder for <name>)", ": Afbud", "(afbud)", "(fra punkt 3)"."""
    entries: list[Attendance] = []
    held: Named | None = None
    awaits: Named | None = None  # "Stedfortræder for Bo Lund: Ida Kær", before the second name is read
    for named in persons_in(source, text, span.start):
        start, end = named.span.start - span.start, named.span.end - span.start
        if awaits or (held and DEPUTY.search(text[:start])):
            entries.append(entry_of(source, named, "substitute", replaced=awaits or held))
            awaits = None
            continue
        between = text[held.span.end - span.start : start] if held else ""
        if held and "for" in between.lower() and COMES_FOR.match(between):
            if text[end : end + 1] == ":" or (ANEW.match(between) and NAMES_MORE.match(text, end)):
                awaits = named
                entries.extend([entry_of(source, named, "absent")] if AWAY_TOO.search(between) else [])
                continue
            items = items_of(between) or items_of(re.split(r"[,.;\n]", text[end : end + 60])[0])
            entries[-1:] = [entry_of(source, held, "substitute", replaced=named, items=items)]
            if AWAY_TOO.search(between):
                entries.append(entry_of(source, named, "absent", items=items))
            held = None
            continue
        entries.extend(_beside(source, text, named, start, end))
        held = named
    yield from _without_repeats(entries)


def _beside(source: Source, text: str, named: Named, start: int, end: int) -> Iterator[Attendance]:
    """The entry of one name of the list, by what stands beside it."""
    stated = STATED.match(text[end - 1 : end + 60])
    said = {"afbud": "excused", "fraværende": "absent"}.get(stated[1].lower()) if stated else None
    brackets = [] if stated else [m.start() for m in BRACKET.finditer(text, start, end + 3)]
    away = next((found for at in brackets if (found := BRACKETED.match(text, at))), None)
    yield entry_of(source, named, said or (away.lastgroup if away else None) or "present")
    partly = None if away else next((found for at in brackets if (found := PARTLY.match(text, at))), None)
    if partly:
        time = clock_of(partly["hour"], partly["minute"]) if partly["hour"] else None
        items = items_of(partly["where"]) if partly["where"] else ()
        yield entry_of(source, named, "left" if partly["until"] else "late", time=time, items=items)


def _without_repeats(entries: Sequence[Attendance]) -> list[Attendance]:
    """Who is listed as present and then said to stand in for another is a substitute; the other was not there."""
    stood_in = {e.person.name for e in entries if e.status == "substitute" and e.for_ and not e.items}
    replaced = {e.for_.name for e in entries if e.status == "substitute" and e.for_ and not e.items}
    return [e for e in entries if not (e.status == "present" and e.person.name in stood_in | replaced)]
