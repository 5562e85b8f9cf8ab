"""The document's lines with what the markup and the heading lexicon say of each."""

import re
from dataclasses import dataclass
from functools import cache

from extract.domain.document import BlockKind, Document
from extract.domain.meeting import SectionRole
from extract.domain.text import Span
from extract.layout.headings import Heading, read_heading

NOISE = re.compile(
    r"""(?ix)^(?:
        (?:•\s*)?udskriv(?:\s+hele\s+dagsord\w*)? | til\s+(?:top|indholdsfortegnelse) | se\s+alle\s+bilag | fold\s+(?:alle\s+)?ud
      | you\s+are\s+here | hent\s+(?:som|referat\s+som)\s+fil:? | klik\s+her\s+for.* | kopi[eé]r\s+link.* | tilbage | luk | del | print
      | fold\s+dette\s+punkt\s+ind | side\s+\d+(?:\s+af\s+\d+)? | made\s+with\s+flippingbook | [.…•\s]+
    )$"""
)


@dataclass(frozen=True)
class Line:
    """A non-empty line: its span, its text, the reader's kind, and the section heading it is, if any."""

    span: Span
    text: str
    kind: BlockKind
    heading: Heading | None
    after_blank: bool

    @property
    def role(self) -> SectionRole | None:
        """The role of the section that this line heads."""
        return self.heading.role if self.heading else None

    @property
    def is_noise(self) -> bool:
        """True for a publishing site's own words (menus, print links), which belong to no section."""
        return is_noise(self.text)


@cache
def is_noise(text: str) -> bool:
    """True for the words of a publishing site rather than of the meeting."""
    return len(text) < 60 and NOISE.match(text) is not None


def read_lines(document: Document) -> list[Line]:
    """The document's non-empty lines in order."""
    lines: list[Line] = []
    text, previous = document.text, 0
    for block in document.blocks:
        bare = text[block.span.start : block.span.end]
        stripped = bare.strip()
        if not stripped:
            continue
        start = block.span.start + len(bare) - len(bare.lstrip())
        heading = None if block.kind in (BlockKind.ITEM, BlockKind.TABLE_ROW) else read_heading(stripped)
        blank = text.count("\n", previous, start) > 1 or not lines
        lines.append(Line(Span(start, start + len(stripped)), stripped, block.kind, heading, blank))
        previous = start + len(stripped)
    return lines
