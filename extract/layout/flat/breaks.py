"""Where lines began in text that lost its line breaks: headings, item numbers, labels, and dated decisions."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extract.domain.meeting import SectionRole
from extract.layout.headings.of_decisions import read_dated_heading
from extract.lexicon.bodies import find_bodies, is_body_name
from extract.lexicon.calendar import DAY, MONTH
from extract.lexicon.load import load_topic

# Words that head a section and begin sentences too; they are trusted on lines of their own alone.
AMBIGUOUS = {
    "Sag",
    "Tema",
    "Indhold",
    "Forslag",
    "Formål",
    "Effekt",
    "Personale",
    "Sundhed",
    "Løsning",
    "Behandling",
    "Kompetence",
    "Bilag",
}
STRONG = {
    SectionRole.SUMMARY, SectionRole.RECOMMENDATION, SectionRole.CASE, SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING,
    SectionRole.ASSESSMENT, SectionRole.DECISION, SectionRole.HISTORY, SectionRole.ATTENDANCE,
}  # fmt: skip
HEAD = 600  # characters in which the kind of document, its municipality and body stand
KIND = re.compile(
    r"(?<!\S)(?<!\d\.\s)(?:(?:Åbent\s+|Lukket\s+)?(?P<kind>Referat|Dagsorden|Beslutningsprotokol|REFERAT|DAGSORDEN|BESLUTNINGSPROTOKOL)(?=\s+[A-ZÆØÅ])(?<!AF\sDAGSORDEN)(?<!AF\sREFERAT)"
    r"|(?=(?:Referat|Dagsorden)\s+(?:af|fra|for)\s)|\((?:Referat|Dagsorden)\)"
    r"|[A-ZÆØÅ][\wæøå-]+\s+(?:Kommune|KOMMUNE)(?=\s+[A-ZÆØÅ]))"
)
LABEL = re.compile(
    r"(?<!\S)(?=(?:Møde[a-zæøå]+|Dato|Tid|Tidspunkt|Starttidspunkt|Sluttidspunkt|Sted|Slut|Mødet?\s+slut|Mødet\s+hævet|Deltagere|Medlemmer|Afbud|Referent|Sagsnr\.?|Sagsnummer|Sagsid\.?|Acadre(?:sag)?|Dok\.\s?nr\.?|J\.?\s?nr\.?|Journal\s?n(?:r\.?|ummer)|Bemærkninger)\s*:)"
    r"|(?<!\S)(?=(?:Sagsnr\.?|Sagsnummer|J\.\s?nr\.?)\s+\d[\dA-ZÆØÅ./-]+\s)"
    r"|(?<!\S)(?=(?:Til\s+stede|Fraværende|Afbud)\s+[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ])"
    r"|(?<!\S)(?=(?:Åben|Lukket)\s+Punkt\s+\d)"
    r"|(?<!\S)(?=(?:Mødetidspunkt|Starttidspunkt|Sluttidspunkt)\s+(?:[Kk]l\.?\s*)?\d{1,2}[.:]\d\d)"
    r"|(?<!\S)(?=Medlemmerne\s+var\s)|(?<!\S)(?=Mødet\s+(?:blev\s+)?(?:hævet|slut(?:tede)?)\s*:?\s+kl\b)|(?<=[.:\w]\s)(?=Bilag\s?:)"
    r"|(?<!\S)(?<!\d[.:]\s)(?=(?:Åbent|Lukket)\s+punkt\b)|(?<!\S)(?=\d\d/\d{3,6}\s+(?:Åben|Lukket)\s+sag\b)|(?<!\S)(?=Åben\s+sag\s+[A-ZÆØÅ])|(?<!\S)(?=(?:Indholdsfortegnelse|Dagsordenspunkter|Sagsoversigt|Sagsliste|Sagsfortegnelse|Punktoversigt|Mødeindhold)\s+(?:[A-ZÆØÅ]|\D?\d))"
)
# "FORVALTNINGEN INDSTILLER 1. at …", "Direktionen indstiller: 1. at …"
ASKS = re.compile(
    r"(?<!\S)(?:[A-ZÆØÅ]{6,}\s+(?:INDSTILLER|ANBEFALER|FORESLÅR)\b(?=[:,]?\s)"
    r"|[A-ZÆØÅ][a-zæøå]{5,}\s+(?:indstiller|anbefaler|foreslår)(?=:\s+(?:1[.)]|•|[-–]\s|at\b)))"
)
# "… Jobcenterchefen indstiller, at planen godkendes. Beslutning": what is asked for last, right above what was decided
ASKS_LAST = re.compile(
    r"(?<=[.:]\s)(?!I(?i:ndstilling))[A-ZÆØÅ][\wæøå-]*(?:,?(?:\s(?:og|for|af))?\s[A-ZÆØÅ][\wæøå-]*){0,4}\s(?:indstiller|anbefaler|foreslår)"
    r"(?=,?\s+(?:at|der|det|den|de)\b(?:[^.\n]|\.(?!\s+[A-ZÆØÅ])){5,400}\.\s+(?:Beslutning|BESLUTNING)\b)"
)
# A number after such a word is no item's own: "pkt. 7", "nr. 12", "side 4", "§ 18", "stk. 2", "kl. 16", "lokale 3"
NO_ITEM = (
    r"(?<![Pp]kt\.\s)(?<!unkt\s)(?<![Nn]r\.\s)(?<!NR\.\s)(?<!ide\s)(?<!§\s)(?<!stk\.\s)(?<!kl\.\s)(?<!okale\s)(?<!ærelse\s)"
    r"(?<!Åben\ssag\s)(?<!ukket\ssag\s)"
)
# "14. Titel", "Punkt 14: Titel", "Sag nr. 14 Titel", "Åben sag 14. Titel", "14 - Åben Titel"; no year, and no day "7. SEPTEMBER 2011"
NUMBER = re.compile(
    rf"(?<!\S)(?=(?:(?:Punkt|Pkt\.?|Sag\s+nr\.|SAG\s+NR\.|Nr\.)\s*\d{{1,4}}\s?[.:]?(?:\s[-–])?"
    rf"|{NO_ITEM}(?:(?:Åben|Lukket)\s+sag\s+)?(?!(?:19|20)\d\d)\d{{1,4}}(?:\s?[.:]|\s[-–](?=\s(?:Åben|Lukket)\s)))\s+(?!(?i:{MONTH})\s+(?:19|20)\d\d)[A-ZÆØÅ\"»(\d])"
)
# "14 Titel", "14 (Åben) Titel", "14 2. behandling af Titel"
BARE = re.compile(rf"(?<!\S){NO_ITEM}(?P<n>\d{{1,3}})\s+(?:\((?:Åben|Lukket)\)\s+)?(?=[A-ZÆØÅ][a-zæøå]|\d\.\s[a-zæøå])")
# What heads a group of items, closed ones among them
GROUP = re.compile(
    r"(?<!\S)(?:(?:Til\s+(?:behandling|efterretning|orientering)\s*[-–]\s*)?[Ff]or\s+(?:åbne|lukkede)\s+døre:?"
    r"|(?:Åbne|Lukkede)\s+(?:sager|punkter|dagsordenspunkter):?(?=\s+\d)|Tillægsdagsorden:?(?=\s+(?:(?:Punkt|Sag|Pkt\.)\s+)?\d))"
)
# "08/4711 ÅBEN SAG", above or below a title
OPEN_CASE = re.compile(r"(?<!\S)(?<!/\s)(?:[A-ZÆØÅ]{2,8}\s?/\s?)?\d\d/\d{2,6}\s+(?:ÅBEN|LUKKET)\s+SAG\b")
# Page feet and a site's own words
NO_TEXT = re.compile(r"(?<!\S)(?:Til\s+top\s+(?=[A-ZÆØÅ])|Kopi[eé]r\s+link\b|Fold\s+dette\s+punkt|•(?=\s*\d))")
PAGE = re.compile(r"(?<!\S)Side\s+(?:\d{1,3}|[ivxlc]{1,6})(?:\s+af\s+\d+)?(?=\s|$)")
# What a page is headed by: "Skoleudvalget den 8. maj 2012, s. 3", whose day may be lost, "Økonomiudvalget 07-12-2016 Side 2"
RUNNING = re.compile(
    rf"(?<!\S)(?-i:[A-ZÆØÅ])[\w-]*(?:,?\s+(?:(?:og|fra|i)\s+)?(?-i:[A-ZÆØÅ])[\w-]*){{0,5}}\s+(?=den\b|\d)(?:den\s*)?(?:{DAY.pattern})?"
    r"(?:\s*,\s*s(?:ide|\.)|\s+side)\s*\d{1,3}(?!\d)",
    DAY.flags,
)
# "2." right before the heading of an item's first section, its title before it
ABOVE_HEADING = re.compile(r"(?<=[\wæøå)\"»] )(?<![.,:] )(?P<n>\d{1,3})\.\s+")
ENDS = re.compile(r"[.!?]\s+|\d[.:]\d\d(?=\s)")  # of what stands before a title: a sentence, a clock
TITLE = re.compile(r"\s*[A-ZÆØÅ\"»][^.:;!?]{3,}\s")
LONGEST_TITLE, FEWEST_ABOVE = 130, 2
FEWEST = 3  # bare numbers that rise by one, of which each begins an item
# "ØU-55/07-O Titel", and "Regionsrådets beslutning Godkendt."
CODED = re.compile(r"(?<!\S)(?=[A-ZÆØÅ]{2,4}-\d{1,4}/\d\d(?:-[A-ZÆØÅ])?\s+[A-ZÆØÅ])")
UNDATED = re.compile(r"(?<!\S)(?P<body>[A-ZÆØÅ][\wæøå-]*(?:\s+og\s+[A-ZÆØÅ][\wæøå-]*)?)s\s+beslutning:?(?=\s+[A-ZÆØÅ])")
# The figures of the day are lost: "Beslutning i Byrådet den Fraværende: …"
DAYLESS_HEADING = re.compile(
    r"(?<!\S)(?:Beslutning(?:er)?|BESLUTNING(?:ER)?)\s+(?:(?:i|fra|på|I|FRA|PÅ)\s+)?"
    r"(?P<body>(?!MØDET?\b)[A-ZÆØÅ][\wæøå-]*(?:,?\s+(?:og\s+|OG\s+)?(?!DEN\b)[A-ZÆØÅ][\wæøå-]*){0,4})\s+(?:den|DEN)(?:\s*:)?"
)
DAYLESS = re.compile(rf"{DAYLESS_HEADING.pattern}(?:(?<=:)|(?=\s+[A-ZÆØÅ]))")
# … and no body is named: "Beslutning den : Godkendt."
UNNAMED = re.compile(
    r"(?<!\S)(?P<word>Beslutning(?:er)?|BESLUTNING(?:ER)?)\s+(?:i\s+|I\s+)?(?:den|DEN)\s*(?::|(?=\s[A-ZÆØÅ\d]))(?!\s*\d)"
)
OWNED = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?:,?\s+(?:og\s+)?[A-ZÆØÅ][\wæøå-]*)*s\s+(?:beslutning|møde)\b")
# "HAVNENS LOKALUDVALGS BESLUTNING I MØDET DEN" before a day
IN_CAPITALS = re.compile(
    r"(?<!\S)(?:(?P<body>(?:[A-ZÆØÅ][A-ZÆØÅ-]+,?\s+(?:(?:OG|&)\s+)?){0,6}[A-ZÆØÅ-]{3,}S)\s+)?BESLUTNING(?:\s+(?:I|PÅ)\s+MØDET)?\s+(?:DEN\s+|D\.\s*)?$"
)
# Behind a day ", pkt. 14:"; "Punkt 14" begins an item, but behind "Byrådets møde 4. marts 2021"
NUMBERED = re.compile(r"(?:\s*,?\s*(?:pkt\.?|punkt)\s*(?:nr\.?\s*)?\d+)?\s*[:.]?")
NUMBERED_MEETING, OF_MEETING = re.compile(f"(?i:{NUMBERED.pattern})"), re.compile(r"s\s+møde\s+(?:den\s+|d\.\s*)?$")
PROPOSES = (
    r"\s+[A-ZÆØÅ][^.:;,]{3,60}?\s+(?:foreslår|indstiller|anbefaler)\b"  # "Forslag Administrationen foreslår, at …"
)
SENTENCE_END = re.compile(r"[a-zæøå]{3}[.!?]\s")
IN_PROSE = re.compile(r"\b(?:i|af|fra|for|på|til|ved|hos|mellem)\s+$")  # "på mødet i Byrådet den 4. marts"
GOES_ON = re.compile(r"(?:\b(?:og|for)|[-,])\s+$")  # of a body's name: "Børne- og Skoleudvalget"
BARE_BODY = re.compile(r"(?i)udvalg|råd|bestyrelse|nævn|kommune")  # the last word of a body's name
OF_KIND = re.compile(r"(?<!\S)(?:Protokol|Beslutningsprotokol|Referat|Dagsorden|Møde)\s+(?:fra|i|af|for)\s+$")
BEFORE_DATE = 110  # characters in which the name of a body stands before its date


def find_breaks(text: str) -> set[int]:
    """Where a line begins: before headings, item numbers and labels, and around dated headings of decisions."""
    dated = _dated_headings(text)
    within = {at for start, end in dated for at in range(start + 1, end)}
    numbers = {found.start() for found in NUMBER.finditer(text)} - within  # "Byrådets møde 4. marts 2021 Punkt 2:"
    heads = [(found.start() + body_start(found[0]), found.end()) for found in RUNNING.finditer(text)]
    of_head = {at for start, end in heads for at in range(start + 1, end)}  # "Side 3" of what heads a page
    begun = ({*_worded_breaks(text)} - within) | numbers | {at for span in dated for at in span}
    return (begun - of_head) | {at for span in heads for at in span}


def _worded_breaks(text: str) -> Iterator[int]:
    for pattern in (inline_heading(), UNNAMED, LABEL, ASKS, ASKS_LAST, NO_TEXT):
        yield from (found.start() for found in pattern.finditer(text))
    for found in (*GROUP.finditer(text), *OPEN_CASE.finditer(text), *PAGE.finditer(text)):
        yield from found.span()
    for found in KIND.finditer(text, 0, HEAD):
        yield from found.span()
    yield from (found.start() for found in CODED.finditer(text))
    for found in (*UNDATED.finditer(text), *DAYLESS.finditer(text)):
        if find_bodies(found["body"]) or is_body_name(found["body"]):
            yield from found.span()
    yield from _bare_numbers(text)
    yield from _titles_above(text)


def body_start(running: str) -> int:
    """Where the body's name begins in what heads a page, 0 where it names none.

    Those who were away may be named right before it: "Anna Holm Byrådet 4. marts 2021 Side 3".
    """
    name = running[: next((found.start() for found in DAY.finditer(running)), len(running))]
    name = re.sub(r"\s*(?:\bden\s*|,\s*s\w*\.?\s*\d*|\bside\s*\d*)?$", "", name, flags=re.IGNORECASE)
    starts = (at for at in reversed(_word_starts(name)) if not GOES_ON.search(name[:at]))
    at = next((at for at in starts if is_body_name(name[at:]) and not BARE_BODY.fullmatch(name, at)), 0)
    kind = OF_KIND.search(name[:at])
    return kind.start() if kind else at


def _dated_headings(text: str) -> list[tuple[int, int]]:
    """Where "Beslutning i Byrådet den 4. marts 2021", "Byrådet, 04-03-2021, pkt. 14:" begin and end, but no head of a page."""
    running = [found.span() for found in RUNNING.finditer(text)]
    days = (d for d in DAY.finditer(text) if not any(start < d.start() < end for start, end in running))
    owners = _owners(text)
    return [span for day in days if (span := _dated_heading(text, day, owners))]


def _owners(text: str) -> Counter[str]:
    """How often each ending of the words before a dated decision stands there: the body's name recurs, a title before it does not."""
    begun = (text[max(0, day.start() - BEFORE_DATE) : day.start()] for day in DAY.finditer(text))
    names = (name for before in begun for name in _names(before)[-1:])
    return Counter(name[0][start:] for name in names for start in _word_starts(name[0]))


def _names(before: str) -> list[re.Match[str]]:
    """The names of bodies before a day: "Byrådets beslutning", else those that stand alone."""
    return list(OWNED.finditer(before)) or find_bodies(before)


def _word_starts(text: str) -> list[int]:
    return [word.start() for word in re.finditer(r"(?<!\S)[A-ZÆØÅ]", text)]


def _bare_numbers(text: str) -> list[int]:
    """Where numbers without a mark begin items: the longest row of them that rises by one, where it is long enough."""
    rows: dict[int, list[int]] = {}  # by its last number, the longest row
    for found in BARE.finditer(text):
        number = int(found["n"])
        row = [*rows.get(number - 1, []), found.start()]
        if len(row) >= len(rows.get(number, [])):
            rows[number] = row
    longest = max(rows.values(), key=len, default=[])
    return longest if len(longest) >= FEWEST else []


def _titles_above(text: str) -> Iterator[int]:
    """Where titles begin that stand before their numbers: "… Godkendt. Ny bro 2. Indstilling …"; the numbers rise by one."""
    row: list[re.Match[str]] = []
    for found in ABOVE_HEADING.finditer(text):
        headed = inline_heading().match(text, found.end()) or LABEL.match(text, found.end())
        if headed and (not row or int(found["n"]) == int(row[-1]["n"]) + 1):
            row.append(found)
    for found in row if len(row) >= FEWEST_ABOVE else ():
        before = text[max(0, found.start() - LONGEST_TITLE) : found.start()]
        ends = [end.end() for end in (*ENDS.finditer(before), *DAY.finditer(before))]
        titles = (end for end in sorted(ends, reverse=True) if TITLE.fullmatch(before[end:]))
        at = next(titles, None)
        if at is not None:
            yield found.start() - len(before) + at
            yield found.start()


def _dated_heading(text: str, day: re.Match[str], owners: Counter[str]) -> tuple[int, int] | None:
    """Where the heading about a day begins and ends; None where it stands in none."""
    begin = max(0, day.start() - BEFORE_DATE)
    before = text[begin : day.start()]
    numbered = NUMBERED_MEETING if OF_MEETING.search(before) else NUMBERED
    after = numbered.match(text[day.end() : day.end() + 20])
    end = day.end() + (after.end() if after else 0)
    titled = before.rfind("Beslutning")
    if titled >= 0 and SENTENCE_END.search(before, titled):
        titled = -1  # what was decided above stands between them: "Beslutning Godkendt. Byrådet den 4. marts 2021"
    capitals = IN_CAPITALS.search(before)
    for start in [_owner_start(capitals, text)] if capitals else [titled] if titled >= 0 else _named(before, owners):
        heading = read_dated_heading(text[begin + start : end].strip())
        if heading and heading.date and not IN_PROSE.search(before[:start]):
            return begin + start, end
    return None


def _owner_start(capitals: re.Match[str], text: str) -> int:
    """Where the name of the body begins whose decision is headed in capitals: where the ending that recurs most is longest."""
    owner = capitals["body"] or "BESLUTNING"
    return capitals.start() + max(_word_starts(owner), key=lambda start: (text.count(owner[start:]), -start))


def _named(before: str, owners: Counter[str]) -> list[int]:
    """Where the name of the body begins: where the ending that recurs most is longest."""
    names = _names(before)[-1:]
    if not names:
        return []
    words = names[0][0]
    told = max((end.end() for end in SENTENCE_END.finditer(words)), default=0)  # "Anbefales. Økonomiudvalget"
    starts = (start for start in _word_starts(words) if start >= told)
    best = max(starts, key=lambda start: (owners[words[start:]], -start), default=told)
    return [names[0].start() + best]


@cache
def inline_heading() -> re.Pattern[str]:
    """The headings that the lexicon knows, where a capital, a number or a clause follows: Danish nouns have no capital otherwise."""
    words = {
        example.text
        for entry in load_topic("headings")
        if entry.sets["role"] in STRONG
        for example in entry.reads
        if example.text not in AMBIGUOUS and len(example.text) > 4
    }
    either = "|".join(sorted((re.escape(w) for w in words | {w.upper() for w in words}), key=len, reverse=True))
    # or right behind a sentence, at the end of a line
    return re.compile(
        rf"(?<!\S)(?<!&\s)(?<!\bog\s)({either}|Forslag(?={PROPOSES}))(?:\s*:|(?=\s+(?:[A-ZÆØÅ\d•–\"»-]|at\s)))|(?<=[.!?:)]\s)({either})(?=\s*$)",
        re.MULTILINE,
    )
