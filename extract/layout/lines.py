"""The document's lines with what the markup and the heading lexicon say of each."""

import re
from typing import NamedTuple

from extract.domain.document import BlockKind, Document
from extract.domain.meeting import SectionRole
from extract.domain.text import Span
from extract.layout.headings.by_role import read_heading
from extract.layout.headings.decided import OUTCOME
from extract.layout.headings.words import Heading
from extract.layout.profile import NO_PROFILE, Profile, bare_heading
from extract.lexicon.bodies import is_body_name, same_body
from extract.lexicon.noise import heads_files, is_noise

HEAD_LINES = 10
# the end of a line that the next one goes on
DANGLING = re.compile(r"(?:\b(?:og|i|til|for|af|på|ved|om|med|samt|fra|mellem|vedrørende|vedr\.)|,|\s[-–])$")
PROSE = 50  # characters of a line, from which it is text and no label or name
MOST_COLUMNS = 3
QUOTES, MOST_QUOTED = re.compile(r"[\"»«”“„]"), 40  # lines of a quotation
HEAD_LABEL = re.compile(r"(?i)(?:møde)?(?:dato|tid|tidspunkt|sted)(?:\s*:|\s*$|\s+\d)")
# "=== Titel ===", "*** 1 : Titel ***": a line that marks set off
FRAMED = re.compile(r"(?P<mark>[=*#~_-])(?P=mark){2,}\s+(?P<text>\w.*?)\s+(?P=mark){3,}")
KIND_OF_MEETING = re.compile(
    r"(?i)(?:(?:møde|beslutnings)?referat|(?:beslutnings)?protokol)(?:et|en)?\s+(?:fra|af|for)\s"
)
ENDING = (SectionRole.DECISION, SectionRole.ATTENDANCE, SectionRole.ATTACHMENTS)  # with which an item ends
KINDS = {"referat", "protokol", "beslutninger"}
TITLE = re.compile(r"(?i)(?:referat|protokol|beslutningsprotokol)\s.*\d{4}$")  # "Referat Byrådet 21-08-2019"
OF_BODY = re.compile(
    r"(?i)(?:referat|protokol|beslutningsprotokol)\s*(?:[-–—|]|:)\s*(?P<body>\S.{3,80}?)(?:\s+(?:i|for|på)\s+[^\s,]+(?:\s[^\s,]+)?\s+Kommune)?"
)
OF_MINUTES, LONE_ITEM = (
    re.compile(r"(?i)(?:referat|protokol)(?:let)?\s+(?:fra|af)\s"),
    re.compile(r"(?:Punkt|Pkt\.?|Sag(?:\s+nr\.?)?)\s+\d{1,4}[.:]?|\d{1,3}[.:]"),
)
# "1. Meddelelser" above "Referat", on a page that holds one item
ITEM = re.compile(r"(?:(?:Punkt|Pkt\.?|Sag(?:\s+nr\.)?)\s+\d{1,4}[.:]?|\d{1,4}(?:[.:]|\s+[-–]))\s+[A-ZÆØÅ]")


class Line(NamedTuple):
    """A non-empty line: its span, its text, the reader's kind and level, and the section heading it is, if any.

    `is_noise` is True for a publishing site's own words (menus, print links), which belong to no section; `ignored` where a
    profile says so.
    """

    span: Span
    text: str
    kind: BlockKind
    heading: Heading | None
    after_blank: bool
    level: int | None = None
    ignored: bool = False

    @property
    def role(self) -> SectionRole | None:
        """The role of the section that this line heads."""
        return self.heading.role if self.heading else None

    @property
    def is_bare_heading(self) -> bool:
        """True for a heading with no text behind it on its line."""
        return self.heading is not None and self.heading.end >= len(self.text)

    @property
    def is_noise(self) -> bool:
        """True for a publishing site's own words."""
        return self.ignored or is_noise(self.text)


def _heading(text: str, profile: Profile) -> Heading | None:
    role = profile.roles.get(bare_heading(text)) if profile.roles else None
    return Heading(role, len(text)) if role else read_heading(text)


def _may_head(kind: BlockKind, text: str) -> bool:
    """False for an item's own heading and for a row of a table of more columns than a body, its day and what it decided."""
    return kind is not BlockKind.ITEM and (kind is not BlockKind.TABLE_ROW or 0 < text.count("\t") < MOST_COLUMNS)


def read_lines(document: Document, profile: Profile = NO_PROFILE) -> list[Line]:
    """The document's non-empty lines in order; headings are those of the profile, then the lexicon's."""
    lines: list[Line] = []
    text, previous = document.text, 0
    for block in document.blocks:
        bare = text[block.span.start : block.span.end]
        stripped = bare.strip()
        if not stripped:
            continue
        start = block.span.start + len(bare) - len(bare.lstrip())
        if framed := FRAMED.fullmatch(stripped):
            stripped, start = framed["text"], start + framed.start("text")
        heading = _heading(stripped, profile) if _may_head(block.kind, stripped) else None
        if (
            heading
            and len(lines) < HEAD_LINES
            and not any(x.heading and not x.heading.dated for x in lines)  # "Byrådet 4. marts 2021" may be the meeting
            and (stripped.lower().rstrip(":") in KINDS or TITLE.match(stripped) or _names_minutes(stripped))
            and not (lines and ITEM.match(lines[-1].text))
        ):
            heading = None  # the kind of the document, not the heading of a decision
        blank = text.count("\n", previous, start) > 1 or not lines
        if heading and lines and OF_MINUTES.match(stripped) and LONE_ITEM.fullmatch(lines[-1].text):
            heading = None  # the title of the item whose number stands above it
        if heading and heading.dated and not blank and _leads_on(lines[-1], stripped):
            heading = None  # the end of a sentence: "… forelægges / Økonomiudvalget den 4. marts 2021."
        ignored = stripped.lower() in profile.ignored
        span = Span(start, start + len(stripped))
        lines.append(Line(span, stripped, block.kind, None if ignored else heading, blank, block.level, ignored))
        previous = start + len(stripped)
    lines = _without_minutes(lines)
    read = [_by_next(line, after) for line, after in zip(lines, [*lines[1:], None], strict=True)]
    return _without_quoted([_of_decision(line, above) for line, above in zip(read, [None, *read], strict=False)])


def _names_minutes(text: str) -> bool:
    """True for the kind of document and whose it is, no heading beside what was decided: "Referat - Handicaprådet i Odder Kommune"."""
    found = OF_BODY.fullmatch(text)
    return found is not None and is_body_name(found["body"])


def line_start(text: str, offset: int) -> int:
    """Where the line begins in which the offset stands, behind nothing but the marks that set it off."""
    begin = text.rfind("\n", 0, offset) + 1
    return begin if not text[begin:offset].strip("=*#~_- ") else offset


def _without_quoted(lines: list[Line]) -> list[Line]:
    """The lines, those that a quotation over several of them holds no headings: a letter that is read out decides nothing."""
    begun = -1
    for k, line in enumerate(lines):
        marks = len(QUOTES.findall(line.text))
        if 0 <= begun < k - MOST_QUOTED:
            begun = -1
        if begun >= 0 and marks == 1 and QUOTES.search(line.text.rstrip(" .,"), len(line.text.rstrip(" .,")) - 1):
            for n in range(begun + 1, k + 1):
                lines[n] = lines[n]._replace(heading=None)
            begun = -1
        elif marks:
            begun = k if marks == 1 and QUOTES.match(line.text) and line.heading is None else -1
    return lines


def _leads_on(line: Line, text: str) -> bool:
    """True for a line of prose that ends within its sentence, where the text ends it or its last word asks for one."""
    if line.heading or len(line.text) < PROSE or line.text[-1] in ".:;?!":
        return False
    return text[-1] == "." or DANGLING.search(line.text) is not None


def _without_minutes(lines: list[Line]) -> list[Line]:
    """The lines, no headings where "Referat fra Magistratens møde den 9. marts 2020" is an item's title, right above its first section.

    It stands where the item above has ended; else, and where such lines name several bodies, they head what these decided.
    """
    ended, titles, bodies = True, set[int](), set[str]()
    for k, line in enumerate(lines):
        below = lines[k + 1] if k + 1 < len(lines) else None
        headed = below is not None and below.is_bare_heading and below.role is not SectionRole.ATTENDANCE
        if line.heading and line.heading.body and headed and KIND_OF_MEETING.match(line.text):
            if not ended:
                return lines
            titles.add(k)
            bodies.add(line.heading.body)
        elif line.heading:
            ended = line.role in ENDING
    if not all(same_body(one, other) for one in bodies for other in bodies):
        return lines
    return [line._replace(heading=None) if k in titles else line for k, line in enumerate(lines)]


def _by_next(line: Line, after: Line | None) -> Line:
    """The line as the one below it says: "Vis bilag" above the name of a file heads the attachments."""
    if after and line.heading is None and heads_files(line.text, after.text):
        return line._replace(heading=Heading(SectionRole.ATTACHMENTS, len(line.text)))
    return _without_kind(line, after)


def _of_decision(line: Line, above: Line | None) -> Line:
    """The line, no heading where "Indstilling: Anbefales." right below a body and its day says what that body passed on."""
    if line.role is not SectionRole.RECOMMENDATION or line.heading is None or not (above and above.is_bare_heading):
        return line
    headed = above.role is SectionRole.DECISION and above.heading is not None and above.heading.body is not None
    passed = headed and OUTCOME.match(line.text[line.heading.end :].strip()) is not None
    return line._replace(heading=None) if passed else line


def _without_kind(line: Line, after: Line | None) -> Line:
    """The line, no heading where it says the kind of document above the labels of its head: "Referat" above "Dato"."""
    named = line.role is SectionRole.DECISION and line.text.lower().rstrip(":") in KINDS
    return line._replace(heading=None) if named and after and HEAD_LABEL.match(after.text) else line
