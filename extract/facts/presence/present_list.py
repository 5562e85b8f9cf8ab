"""A list of those present: who is in it, and what stands beside a name: who was away after all, stood in, came later or went."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.entries import Source, clock_of, entry_of, items_of, persons_in
from extract.facts.presence.going import where_gone
from extract.facts.presence.said import ALL_BUT, STANDS_IN, said_beside, said_in
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named

CAME_LATE = re.compile(r"\s(?:ankom|kom)\s")
AWAY = ("absent", "excused", "not_participating", "disqualified", "left")
BRACKET = re.compile(r"\(")
DEPUTY = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*$")
# Between the one who came and the one for whom: "Ida Kær (A) som suppleant for Bo Lund", "Ida Kær (i stedet for Bo Lund)".
COMES_FOR = re.compile(
    r"(?i)^\s*,?[^,;\n]{0,60}\b(?:midlertidigt|i\s*stedet|stedfortræder\w*|suppleant\w*|deltog|deltager|mødte|mødt|indtrådte|indkaldt)\s+for"
    r"\s+(?:(?:byråds|udvalgs|kommunalbestyrelses|regionsråds)?(?:medlem|borgmester|viceborgmester|rådmand|formand|næstformand)\s+)?$"
    r"|^\s*\(?for\s+$"
)
# "…, Bo Lund (V). Stedfortræder for Ida Kær: Tom Rask": it begins anew, and who came stands behind it
ANEW = re.compile(r"\)?\s*[.\n]")
NAMES_MORE = re.compile(r"[^\n]*?(?:(?<!\()[A-ZÆØÅ][a-zæøå]+|:)")
AWAY_TOO = re.compile(r"(?i)\b(?:stedet|deltog|deltager|mødte|mødt|indtrådte)\s+for\b")
# What stands between a name and the next, or the line's end: "\tNæstformand\tAfbud", " – deltog ikke", ": Mødt"
STATED = re.compile(
    r"(?i)[\s,.:;)–-]*(?:\((?:[A-ZÆØÅ]|\d)\)[\s,:–-]*)?(?:(?-i:[A-ZÆØÅ])[\wæøå .-]{0,40}\t\s*)*"
    r"(?:(?:(?:næst|udvalgs|gruppe)?formand|(?:vice)?borgmester|rådmand|\w*medlem)[\s,:–-]+)*"
    r"(?:(?P<excused>(?:med\s+|(?:har\s+|havde\s+)?meldt(?:e)?\s+)?(?:afbud|forfald)|syg(?:dom)?|orlov|ferie)"
    r"|(?P<absent>(?:var\s+)?fraværende|(?:var\s+)?(?:ikke|ej)\s+(?:til\s?stede|mødt)|(?:deltog|mødte)\s+ikke|uden\s+afbud|udeblev\w*)"
    r"|(?P<present>deltog|(?:var\s+)?til\s?stede|mødt(?:e)?))(?=\s*(?:[.,;(]|$|(?:og|samt)\b))"
)
# "Bo Lund (afbud)", "Bo Lund (V, suppleant)"
BRACKETED = re.compile(
    r"(?i)\((?:[A-ZÆØÅ]\s*[,;-]\s*)?(?:(?P<excused>(?:med\s+|meldt\s+)?(?:afbud|forfald)|syg|orlov|ferie)"
    r"|(?P<absent>fraværende|ikke\s+til\s?stede|ej\s+mødt|ikke\s+mødt|uden\s+afbud|udeblev\w*)"
    r"|(?P<substitute>(?:som\s+)?(?:\d\.\s*)?(?:suppleant|stedfortræder)))\s*\)"
)
# "Bo Lund (til kl. 17.30)", "Bo Lund (V) (fra punkt 3)", "Bo Lund deltog fra kl. 16.45"
PARTLY = re.compile(
    r"(?i)(?:\(|[\s,)–-]*)(?:[A-ZÆØÅ]\s*[,;-]\s*)?(?:(?P<until>(?:deltog\s+|(?:var\s+)?til\s?stede\s+)?(?:kun\s+|alene\s+)?(?:til\s?stede\s+)?(?:ind)?til(?:\s+og\s+med)?|(?:forlod|gik\s+fra)\s+mødet|gik"
    r"|(?:måtte|ville|skulle)\s+(?:gå|forlade\s+mødet))|"
    r"(?P<since>(?:deltog\s+)?fra(?:\s+og\s+med)?|ankom(?:\s+til\s+mødet)?|kom|mødte(?:\s+først)?))\s+(?:(?:under|ved|efter|før|inden)\s+(?:behandlingen\s+af\s+)?)?(?=kl|punkt|pkt|sag)"
    r"(?:kl\.?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?P<during>,?\s+(?:under|ved|efter|før|inden)\s+(?:behandlingen\s+af\s+)?(?:punkt|pkt\.?|sag)\s*\d+)?|(?P<where>(?:punkt|pkt\.?|sag)\s*[\d\s,og-]{1,20}))"
)
AND_THEN = re.compile(r"\s*,?\s*(?:og\s+|samt\s+)?")  # "mødte kl. 17.40, | gik kl. 19.10"
# "Bo Lund (V) ankom kl. 18.15.", on a line of its own below the list, tells when he came and lists him no second time
OWN_SENTENCE = re.compile(r"\)?\s+(?:ankom|kom|mødte|forlod|gik|måtte)\s[^\n]*\.\s*$")
# "Bo Lund (V) – fraværende pkt. 2", "Bo Lund (deltog ikke i punkt 3 og 4)": there, but not at these items
NOT_AT = re.compile(
    r"(?i)[\s,(–-]*(?:[A-ZÆØÅ]\)?\s*[,;(–-]\s*)?(?:var\s+)?(?P<how>fravær(?:ende)?|deltog\s+ikke|ikke\s+til\s?stede|inhabil)\s+(?:[a-zæøå]+\s+){0,3}?(?=(?:punkt|pkt|sag)[a-zæøå]*\.?\s*(?:nr\.?\s*)?\d)"
)
# "Bo Lund (V), sag 129-138", "Bo Lund (V) deltog i pkt. 4-5 og 7-8's behandling": there for these items alone
AT_ONLY = re.compile(
    r"(?i)\)?(?:\s*[,(–-]\s*|\s+)(?:(?:(?:var\s+)?til\s?stede|delt(?:og|ager))\s+(?:kun\s+|alene\s+)?(?:i|under|ved)\s+)?(?:behandlingen\s+af\s+)?"
    r"(?P<items>(?:dagsordens?punkt|punkt(?:erne)?|pkt|sag(?:erne)?)\.?\s*(?:nr\.?\s*)?\d{1,3}(?!\d)(?:\s?(?:,|og|[–-])\s?\d{1,3}(?!\d))*)(?!\.\d|\s?[–/-]\s?\d)"
)
# "Bo Lund (V) deltog ikke i mødet.", "Bo Lund (V) var fraværende under punkt 2.": a sentence of its own after the list
TELLS = re.compile(r"(?i)\)?\s+(?:var|er|blev|har|havde|deltog|deltager|kunne|kan|mødte|møder)\s")
KEPT_AWAY = re.compile(r"(?i)\b(?:er|var)\s+(?:syg|sygemeldt|forhindret|bortrejst|på\s+(?:\w*ferie|barsel\w*))\b")
# "Anna Holm Afbud", "Bo Lund (V) Deltog": what is no part of the name before it
CAPITAL_RESULT = re.compile(
    r"(?m)(?<=[a-zæøå)])[ ](?:Deltog|Deltaget|Afbud|Fraværende|Fravær|Til\s?stede|Mødt|Ikke\s+(?:til\s?stede|mødt)|Ej\s+mødt|Forfald)[ ]*$"
)
# The same of several, or in its line's midst: "… Bo Lund (V). Ida Kær og Tom Rask deltog ikke."
SENTENCE = re.compile(
    r"(?:^|(?<=\n)|(?<=[)a-zæøå]\.\s))[ \t]*(?P<said>[A-ZÆØÅ](?:[^.:;\n]|(?<=\b[A-ZÆØÅ])\.)*?[\w)]"
    r"\s(?:var|er|havde|har|deltog|deltager|kunne|mødte|forlod|ankom|kom|gik)\s(?:[^.\n]|\.(?=\S)|(?<=\bkl)\.|(?<=\bpkt)\.)*\.)"
)
# "Velkommen til Ida Kær (F), der afløser Tom Rask (F) pr. 1. april", "Under borgmester Bo Lunds fravær ledede Ida Kær mødet"
BESIDE = re.compile(
    r"(?im)^[ \t]*(?P<said>(?=[^\n]*\b(?:velkommen\s+til|fratr(?:ådte|æder)|udtr(?:ådte|æder)|afløse[rs]|afløste|fravær\s+ledede)\b)"
    r"(?-i:[A-ZÆØÅ])[^\n]*\.)[ \t]*$"
    r"|^[ \t]*(?P<all>(?:alle|samtlige)\s[^\n]*)$"
)
# "Under punkterne 4 og 6 deltog stedfortræder Ida Kær, da Bo Lund var inhabil."
AT_ITEMS = re.compile(
    r"(?i)(?:under|ved|i|til)\s+(?:behandling(?:en)?\s+af\s+)?(?:dagsordens?punkt|punkt|pkt|sag)\w*\.?\s*(?:nr\.?\s*)?\d"
)
# "(fravær)", " – fravær (ferie)", ", sygemeldt"
NOTE = re.compile(r"\)?\s*(?:\(([^()]*)\)|[-–:]\s([^,;]*)|,\s*([a-zæøå][^,;]*))")


def told_after(text: str) -> Iterator[Span]:
    """The sentences in or after a list of those present that say of several, or of one beside a deputy, that they were away."""
    told = [Span(*hit.span(hit.lastgroup or 0)) for hit in BESIDE.finditer(text) if _is_beside(hit)]
    yield from sorted([*told, *(at for at in _away_after(text) if not any(t.start <= at.start < t.end for t in told))])


def _is_beside(hit: re.Match[str]) -> bool:
    """True for a line of others than those present: "Alle var til stede på nær Bo Lund", "Bo Lund fratrådte den 1. marts."."""
    if hit["all"]:
        return ALL_BUT.match(hit["all"]) is not None
    return STANDS_IN.search(hit["said"]) is None and said_in(hit["said"]) is None


def _away_after(text: str) -> Iterator[Span]:
    for hit in SENTENCE.finditer(text) if "." in text else ():
        people = [n for n in find_voters(hit["said"], replaced=True) if n.voter.kind == "person"]
        away = said_in(hit["said"]) in AWAY or CAME_LATE.search(hit["said"])
        led = AT_ITEMS.match(hit["said"]) is not None and bool(people)
        if away and (led or (len(people) > 1 and people[0].span.start == 0)):
            yield Span(*hit.span("said"))


def read_present(source: Source, text: str, span: Span) -> Iterator[Attendance]:
    """The entries of a list of those present: "(stedfortræder for <name>)", ": Afbud", "(afbud)", "(fra punkt 3)"."""
    text = CAPITAL_RESULT.sub(lambda word: word[0].lower(), text)
    entries: list[Attendance] = []
    held: Named | None = None
    awaits: Named | None = None  # "Stedfortræder for Bo Lund: Ida Kær", before the second name is read
    people = persons_in(source, text, span.start)
    for n, named in enumerate(people):
        start, end = named.span.start - span.start, named.span.end - span.start
        if awaits or (held and DEPUTY.search(text[:start])):
            entries.append(entry_of(source, named, "substitute", replaced=awaits or held))
            entries.extend(read_not_at(source, named, text, end, len(text)) if "(" in text[:start] else ())
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
        until = people[n + 1].span.start - span.start if n + 1 < len(people) else len(text)
        entries.extend(_beside(source, text, named, Span(start, end), until))
        held = named
    yield from _without_repeats(entries)


def _beside(source: Source, text: str, named: Named, at: Span, until: int) -> Iterator[Attendance]:
    """The entry of one name of the list, by what stands beside it, up to the next name or the end of the line."""
    line_end = text.find("\n", at.end, until)
    beside = text[at.end : until if line_end < 0 else line_end]
    stated = STATED.match(beside)
    brackets = [] if stated else [m.start() for m in BRACKET.finditer(text, at.start, at.end + 3)]
    away = stated or next((found for k in brackets if (found := BRACKETED.match(text, k))), None)
    tells = TELLS.match(beside) is not None
    noted = None if away else _noted(beside) or (_told(beside) if tells else None)
    if tells and NOT_AT.match(text, at.end) and beside.rstrip().endswith("."):
        yield from read_not_at(source, named, text, at.end, until)  # who was away then may stand in the list above
        return
    only = None if away or noted else AT_ONLY.match(text, at.end, until)
    if only:
        yield entry_of(source, named, "present", items=items_of(only["items"]))
        return
    places = [*brackets, at.end]
    partly = None if away else next((found for k in places if (found := PARTLY.match(text, k, until))), None)
    own_sentence = (
        partly and OWN_SENTENCE.match(beside) and not text[text.rfind("\n", 0, at.start) + 1 : at.start].strip()
    )
    if not own_sentence:
        yield entry_of(source, named, (away.lastgroup if away else noted) or "present")
    if noted:
        return
    not_at = None if away else next((k for k in places if NOT_AT.match(text, k, until)), None)
    if not_at is not None:
        yield from read_not_at(source, named, text, not_at, until)
    elif partly:
        yield _for_a_part(source, named, partly)
        goes_on = AND_THEN.match(text, partly.end(), until)
        then = PARTLY.match(text, goes_on.end(), until) if goes_on else None
        if then and bool(then["until"]) != bool(partly["until"]):
            yield _for_a_part(source, named, then)


def _for_a_part(source: Source, named: Named, partly: re.Match[str]) -> Attendance:
    """When or at which item the person came or went, by a hit of `PARTLY`."""
    time = clock_of(partly["hour"], partly["minute"]) if partly["hour"] else None
    words = partly["where"] or partly["during"] or ""
    items = where_gone(partly[0], items_of(words)) if partly["until"] else items_of(words)
    return entry_of(source, named, "left" if partly["until"] else "late", time=time, items=items)


def read_not_at(source: Source, named: Named, text: str, at: int, until: int) -> Iterator[Attendance]:
    """ "Bo Lund (V) – fraværende pkt. 2": the items of which the words at `at` say that the person was away."""
    not_at = NOT_AT.match(text, at, until)
    if not_at:
        words = re.split(r"[,;)\n]\s*(?!\s*\d)", text[not_at.start("how") : until])[0]
        said = "disqualified" if "inhabil" in words.lower() else "not_participating"
        items = items_of(re.split(r"[.;)\n]\s*(?!\s*\d)", text[not_at.end() : until])[0])
        yield entry_of(source, named, said, items=items)


def _told(beside: str) -> str | None:
    """The status that the verb behind a name states, where it says that the person was away from the whole meeting."""
    said = "excused" if KEPT_AWAY.search(beside) else said_in(beside)
    return said if said in ("absent", "excused") else None


def _noted(beside: str) -> str | None:
    """ "Bo Lund – fravær (ferie)", "Bo Lund, sygemeldt": that the person was away after all, in any other words."""
    note = NOTE.match(beside)
    words = next((words for words in note.groups() if words), "") if note else ""
    said = said_beside(words) if words and not re.search(r"\d", words) else None
    return said if said in ("absent", "excused") else None


def _without_repeats(entries: Sequence[Attendance]) -> list[Attendance]:
    """Who is listed as present and then said to stand in for another is a substitute; the other was not there."""
    stood_in = {e.person.name for e in entries if e.status == "substitute" and e.for_ and not e.items}
    replaced = {e.for_.name for e in entries if e.status == "substitute" and e.for_ and not e.items}
    return [e for e in entries if not (e.status == "present" and e.person.name in stood_in | replaced)]
