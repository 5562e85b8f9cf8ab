"""A file as it arrives, and the document that reading makes of it."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from pydantic import Field, InstanceOf

from extract.domain.text import OCR_MARK, Box, Evidence, Span, Value


class RawFile(Value):
    """Bytes with their source: the path as given (`-` for standard input) and the member's path inside a ZIP.

    `meeting` counts from 1 which of the meetings that a file may hold is meant.
    """

    source: str
    member: str | None = None
    content: bytes = Field(repr=False)
    meeting: int = 1

    @property
    def digest(self) -> str:
        """`sha256:` and the hexadecimal digest of the bytes; for a further meeting of the file, of that digest and its number."""
        import hashlib

        if self.meeting == 1:
            return self._digest_of_bytes
        return "sha256:" + hashlib.sha256(f"{self._digest_of_bytes}#{self.meeting}".encode()).hexdigest()

    @cached_property
    def _digest_of_bytes(self) -> str:
        import hashlib

        return "sha256:" + hashlib.sha256(self.content).hexdigest()

    @property
    def member_name(self) -> str | None:
        """The member's path; for a further meeting with its number, "2022.pdf#3" or, outside a ZIP, "#3"."""
        return self.member if self.meeting == 1 else f"{self.member or ''}#{self.meeting}"

    def next_meeting(self) -> "RawFile":
        """The same bytes for the meeting that follows in them."""
        return self.model_copy(update={"meeting": self.meeting + 1})


class BlockKind(StrEnum):
    """What the reader knows of a block from the markup; `text` where it knows nothing."""

    TEXT = "text"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    LABEL = "label"  # a labelled line written by the reader from an export's metadata ("Deltagere: …")
    ITEM = "item"  # the heading line of an agenda item, known from an export's structure


class Block(NamedTuple):
    """A stretch of the text without a line break; blocks are in order and do not overlap.

    `level` is the heading's rank (1-6) or the list's depth (from 1), else None. A plain tuple, since a text has one a line.
    """

    span: Span
    kind: BlockKind = BlockKind.TEXT
    level: int | None = None
    page: int | None = None
    box: Box | None = None


SEVERAL_MEETINGS = "SEVERAL_MEETINGS"  # the code of the notice that another meeting follows in the file


class Notice(NamedTuple):
    """What reading noticed: a warning's code and its message."""

    code: str
    message: str


class Document(Value):
    """What was read: one text (NFC) that never changes, its blocks, and what the source says of itself.

    `quality` is the share of the words that came through undamaged, 0 where there is no text; below the gate of
    `extract.read.quality` the text is not `legible`. A `recognised` text was read from pictures (OCR), in whole or in part.
    """

    id: str
    source: str
    member: str | None = None
    media_type: str
    text: str = Field(repr=False)
    blocks: tuple[InstanceOf[Block], ...] = Field(default=(), repr=False)
    notices: tuple[Notice, ...] = ()
    quality: float = 1.0
    legible: bool = True
    recognised: bool = False

    @property
    def warnings(self) -> tuple[str, ...]:
        """The codes of what reading noticed."""
        return tuple(notice.code for notice in self.notices)

    def evidence(self, start: int, end: int, found_by: str) -> Evidence:
        """Evidence for the trimmed range; raises ValueError where the range holds no text."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        page, box = self._place(start)
        found_by += OCR_MARK if self.recognised else ""
        return Evidence(start=start, end=end, quote=self.text[start:end], found_by=found_by, page=page, box=box)

    def lines(self) -> Iterator[Span]:
        """The spans of the non-empty lines, trimmed."""
        start = 0
        for line in self.text.splitlines(keepends=True):
            bare = line.strip()
            if bare:
                at = start + line.index(bare)
                yield Span(at, at + len(bare))
            start += len(line)

    def _place(self, offset: int) -> tuple[int | None, Box | None]:
        if not self._paged:
            return None, None
        from bisect import bisect_right

        at = bisect_right(self._paged, offset, key=lambda b: b.span.start) - 1
        block = self._paged[max(at, 0)]
        return block.page, block.box

    @cached_property
    def _paged(self) -> tuple[Block, ...]:
        return tuple(b for b in self.blocks if b.page is not None)
