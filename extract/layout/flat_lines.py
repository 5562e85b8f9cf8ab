"""Divides text that lost its line breaks at the headings, item numbers and labels that it still prints."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.domain.meeting import SectionRole
from extract.domain.text import Span
from extract.layout.flat import LONG_LINE, find_title, is_flat
from extract.layout.headings import Heading, read_dated_heading, read_heading
from extract.layout.lines import Line
from extract.lexicon.bodies import find_bodies
from extract.lexicon.calendar import DAY
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
FEW, FEW_LONG = 3, 250  # a document of so few lines is flat where one has so many characters
HEAD = 600  # characters in which the kind of document, its municipality and body stand
KIND = re.compile(
    r"(?<!\S)(?:(?:Åbent\s+|Lukket\s+)?(?P<kind>Referat|Dagsorden|Beslutningsprotokol)(?=\s+[A-ZÆØÅ])"
    r"|[A-ZÆØÅ][\wæøå-]+\s+Kommune(?=\s+[A-ZÆØÅ]))"
)
TITLE = re.compile(r"(?i)(?:åbent\s+)?(?:møde)?referat\b")  # what a document begins with names it
LABEL = re.compile(
    r"(?<!\S)(?=(?:Møde[a-zæøå]+|Dato|Tid|Tidspunkt|Starttidspunkt|Sted|Slut|Deltagere|Medlemmer|Afbud|Referent|Sagsnr\.?|Sagsnummer|Sagsid\.?)\s*:)"
    r"|(?<!\S)(?=(?:Åbent|Lukket)\s+punkt\b)|(?<!\S)(?=(?:Indholdsfortegnelse|Dagsordenspunkter)\s+\D?\d)"
)
# A number after such a word is no item's own: "pkt. 7", "nr. 12", "side 4", "§ 18", "stk. 2", "kl. 16", "lokale 3"
NO_ITEM = r"(?<![Pp]kt\.\s)(?<!unkt\s)(?<![Nn]r\.\s)(?<!NR\.\s)(?<!ide\s)(?<!§\s)(?<!stk\.\s)(?<!kl\.\s)(?<!okale\s)"
# "14. Titel", "Punkt 14: Titel", "Sag nr. 14 Titel"; no year
NUMBER = re.compile(
    rf"(?<!\S)(?=(?:(?:Punkt|Pkt\.?|Sag\s+nr\.|SAG\s+NR\.|Nr\.)\s*\d{{1,4}}\s?[.:]?(?:\s[-–])?"
    rf"|{NO_ITEM}(?!(?:19|20)\d\d)\d{{1,4}}\s?[.:])\s+[A-ZÆØÅ\"»(\d])"
)
# "14 Titel", "14 (Åben) Titel", "14 2. behandling af Titel"
BARE = re.compile(rf"(?<!\S){NO_ITEM}(?P<n>\d{{1,3}})\s+(?:\((?:Åben|Lukket)\)\s+)?(?=[A-ZÆØÅ][a-zæøå]|\d\.\s[a-zæøå])")
# Page feet and a site's own words
NO_TEXT = re.compile(
    r"(?<!\S)(?:Side\s+\d+\s+af\s+\d+|Til\s+top\s+(?=[A-ZÆØÅ])|Kopi[eé]r\s+link\b|Fold\s+dette\s+punkt|•(?=\s*\d))"
)
FEWEST = 3  # bare numbers that rise by one, of which each begins an item
OWNED = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?:,?\s+(?:og\s+)?[A-ZÆØÅ][\wæøå-]*)*s\s+beslutning\b")
IN_PROSE = re.compile(r"\b(?:i|af|fra|for|på|til|ved|hos|mellem)\s+$")  # "på mødet i Byrådet den 4. marts"
BEFORE_DATE = 110  # characters in which the name of a body stands before its date


def divide_flat(lines: Sequence[Line]) -> list[Line]:
    """The lines of a flat document, the long ones divided; as they are where the document is not flat or prints no headings."""
    if not is_flat(lines) and not (len(lines) <= FEW and any(len(x.text) > FEW_LONG for x in lines)):
        return list(lines)
    long = FEW_LONG if len(lines) <= FEW else LONG_LINE
    divided = [part for line in lines for part in (_divide(line) if len(line.text) > long else [line])]
    return divided if _prints_headings(divided) else list(lines)


def _prints_headings(lines: Sequence[Line]) -> bool:
    """True for one heading of a decision or recommendation, or two that are but a body and a day."""
    deciding = (SectionRole.DECISION, SectionRole.RECOMMENDATION)
    heads = [x.heading for x in lines if x.heading and not x.heading.leads and x.role in deciding]
    return any(not heading.dated for heading in heads) or len(heads) > 1


def _divide(line: Line) -> Iterator[Line]:
    breaks = sorted({0, *_breaks(line.text), len(line.text)})
    kinds = [found.start("kind") for found in KIND.finditer(line.text, 0, HEAD) if found["kind"]][:1]
    for start, end in itertools.pairwise(breaks):
        text = line.text[start:end]
        bare = text.strip()
        if bare:
            at = line.span.start + start + text.index(bare)
            titles = start in kinds or (start == 0 and TITLE.match(bare))
            heading = None if titles else _heading(bare)
            part = replace(line, span=Span(at, at + len(bare)), text=bare, heading=heading, after_blank=False)
            yield from _title_first(part)


def _heading(text: str) -> Heading | None:
    found = _inline_heading().match(text)
    if found:
        named = read_heading(found[1])
        return replace(named, end=found.end()) if named else None
    return read_heading(text)


def _title_first(line: Line) -> Iterator[Line]:
    """The line, in two where it is an item's number with a title and the item's text run together."""
    number = NUMBER.match(line.text)
    printed = re.match(r"\D*\d+\s?[.:]?\s+", line.text) if number and line.heading is None else None
    title = find_title(line.text[printed.end() :]) if printed else None
    if printed is None or title is None or printed.end() + len(title) >= len(line.text) - 2:
        yield line
        return
    cut = printed.end() + len(title)
    rest = line.text[cut:].lstrip(" .:,")
    at = line.span.start + len(line.text) - len(rest)
    yield replace(line, span=Span(line.span.start, line.span.start + cut), text=line.text[:cut])
    yield replace(line, span=Span(at, line.span.end), text=rest)


def _breaks(text: str) -> Iterator[int]:
    """Where a line begins: before headings, item numbers and labels, and around dated headings of decisions."""
    for pattern in (_inline_heading(), NUMBER, LABEL, NO_TEXT):
        yield from (found.start() for found in pattern.finditer(text))
    for found in KIND.finditer(text, 0, HEAD):
        yield from found.span()
    yield from _bare_numbers(text)
    owners = _owners(text)
    for day in DAY.finditer(text):
        yield from _around_dated(text, day, owners)


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


def _around_dated(text: str, day: re.Match[str], owners: Counter[str]) -> Iterator[int]:
    """The ends of "Beslutning i Byrådet den 4. marts 2021", of "Byrådet, 04-03-2021, pkt. 14:", about a day."""
    begin = max(0, day.start() - BEFORE_DATE)
    after = re.match(r"(?:\s*,?\s*(?:pkt\.?|punkt)\s*(?:nr\.?\s*)?\d+)?\s*[:.]?", text[day.end() : day.end() + 20])
    end = day.end() + (after.end() if after else 0)
    before = text[begin : day.start()]
    titled = before.rfind("Beslutning")
    for start in [titled] if titled >= 0 else _named(before, owners):
        heading = read_dated_heading(text[begin + start : end].strip())
        if heading and heading.date and not IN_PROSE.search(before[:start]):
            yield from (begin + start, end)
            return


def _named(before: str, owners: Counter[str]) -> list[int]:
    """Where the name of the body begins: where the ending that recurs most is longest."""
    names = _names(before)[-1:]
    if not names:
        return []
    words = names[0][0]
    best = max(_word_starts(words), key=lambda start: (owners[words[start:]], -start), default=0)
    return [names[0].start() + best]


@cache
def _inline_heading() -> re.Pattern[str]:
    """The headings that the lexicon knows, where a capital, a number or a clause follows: Danish nouns have no capital otherwise."""
    words = {
        example.text
        for entry in load_topic("headings")
        if entry.sets["role"] in STRONG
        for example in entry.reads
        if example.text not in AMBIGUOUS and len(example.text) > 4
    }
    either = "|".join(sorted((re.escape(w) for w in words | {w.upper() for w in words}), key=len, reverse=True))
    return re.compile(rf"(?<!\S)({either})(?:\s*:|(?=\s+(?:[A-ZÆØÅ\d•–\"»-]|at\s)))")
