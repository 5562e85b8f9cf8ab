"""Parts lines in which an export lost its line breaks between a heading and the text on both sides of it."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import BlockKind
from extract.domain.text import Span
from extract.layout.headings.by_role import read_heading
from extract.layout.headings.decided import decides
from extract.layout.headings.of_decisions import read_dated_heading
from extract.layout.lines import Line

# "…godkendes.BeslutningGodkendt.", "Sagsnr.: 23/44ResumeBroen er slidt.": a capital right behind a small letter begins a line.
HEADING = re.compile(
    r"(?:Beslutning|Indstilling|Resum[eé]|Sagsfremstilling|Sagsbeskrivelse|Økonomi|Lovgrundlag|Sagens gang)(?=[A-ZÆØÅ]|[ ]{2,}[A-ZÆØÅ]|$)"
    r"|(?:Sagsnummer|Sagsnr\.?|Offentlighed)(?=[ ]?:|[ ]{2,}\S)",
    re.MULTILINE,
)
# "Lejre KommuneReferatUdvalg: BorgerudvalgetDato: 12-03-2023Sted: Salen"
LABEL = re.compile(
    r"(?:Udvalg|Forum|Møde(?:dato|sted|tid|tidspunkt)|Dato|Tid(?:spunkt)?|Sted|Lokale|Deltagere|Medlemmer"
    r"|Start|Slut|Fraværende|Afbud)(?=\s?:|[ ]{2,}\S)"
    r"|(?:Referat|Dagsorden|Beslutningsprotokol)(?=(?:Udvalg|Forum|Møde|Dato)[a-zæøå]*\s?:)"
)
# "Fraværende: Bo Lund 26-02-2021 Økonomiudvalget", "Anbefales. 26-02-2021 Økonomiudvalget": what the next body decided begins in the line
DAY_INSIDE = re.compile(
    r"^(?P<before>(?P<away>(?i:fravær(?:ende)?|afbud|ikke til ?stede)\b)?.{2,300}?)(?(away)|(?<=[.!?]))\s+"
    r"(?=(?P<rest>\d{1,2}[-./]\d{1,2}[-./]\d{4}[^\S\n]+[A-ZÆØÅ][^.:;\n]{3,90}$))",
    re.MULTILINE,
)
# The first numbered line: of a contents list, whose last entry may run into the first item, which repeats it
FIRST = re.compile(r"^\d{1,4}\.\s+[A-ZÆØÅ].{7,}", re.MULTILINE)
BEHIND_HEADING = re.compile(r"(?m)^(?P<heading>[A-ZÆØÅ][a-zæøå]{3,30})(?P<entry>\d{1,3}\.\s+[A-ZÆØÅ].{5,})$")
HEAD = 600  # characters in which the labels of the head stand
MARKED_UP = {BlockKind.ITEM, BlockKind.TABLE_ROW, BlockKind.LABEL}


def with_parted(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines, those parted in which a heading or a label of the head is glued to the text before it."""
    cuts = sorted(
        {
            *_cuts(HEADING, text, len(text)),
            *_cuts(LABEL, text, HEAD),
            *_days_inside(text),
            *_first_again(text),
            *_listed_behind_heading(text),
        }
    )
    if not cuts:
        return list(lines)
    parted: list[Line] = []
    for line in lines:
        inside = [cut for cut in cuts if line.span.start < cut < line.span.end]
        parted += _parts(line, inside) if inside and line.kind not in MARKED_UP and not line.ignored else [line]
    return parted


def _first_again(text: str) -> Iterator[int]:
    """Where a line goes on with the first numbered line once more: "4. Budget 2021-20241. Godkendelse af dagsorden"."""
    found = FIRST.search(text)
    if found is None:
        return
    half, odd = divmod(len(found[0]), 2)
    if not odd and found[0][:half] == found[0][half:]:  # the only entry of a contents list
        yield found.start() + half
    at = text.find(found[0] + "\n", found.end())
    if at > 0 and not text[at - 1].isspace():
        yield at


def _listed_behind_heading(text: str) -> Iterator[int]:
    """Where an item that the contents list begins right behind the heading of an empty section: "Referat9. Ny bro"."""
    behind = list(BEHIND_HEADING.finditer(text))
    listed = {line.strip() for line in text.split("\n") if line[:1].isdigit()} if behind else set[str]()
    for found in behind:
        if found["entry"].strip() in listed and read_heading(found["heading"]):
            yield found.start("entry")


def _days_inside(text: str) -> Iterator[int]:
    """Where a line goes on with the day and the body of the next decision."""
    for found in DAY_INSIDE.finditer(text):
        ends = found["away"] or decides(found["before"])  # a timetable names days and bodies, too
        if ends and read_dated_heading(found["rest"]) is not None:
            yield found.start("rest")


def _cuts(pattern: re.Pattern[str], text: str, end: int) -> Iterator[int]:
    """Where the words stand right behind a small letter, a digit or the end of a sentence."""
    for found in pattern.finditer(text, 0, end):
        before = text[found.start() - 1 : found.start()]
        if before and (before.islower() or before.isdigit() or before in ".!?)"):
            yield found.start()


def _parts(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    for start, end in zip([line.span.start, *cuts], [*cuts, line.span.end], strict=True):
        part = line.text[start - line.span.start : end - line.span.start]
        bare = part.strip()
        if bare:
            at = start + part.index(bare)
            first = start == line.span.start
            yield line._replace(
                span=Span(at, at + len(bare)),
                text=bare,
                heading=read_heading(bare),
                after_blank=first and line.after_blank,
            )
