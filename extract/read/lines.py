"""Lines as readers yield them, and the document that is built of them."""

from collections.abc import Iterable
from typing import NamedTuple

from extract.domain.document import Block, BlockKind, Document, Notice, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.text import Box, Span
from extract.read.quality import POOR, has_lost_digits, is_legible, is_poor, text_quality

MOST_TEXT = 5_000_000  # characters: five thousand pages
_MOST_BLOCKS = 200_000
TOO_LONG = Notice("TRUNCATED", "the text is longer than is read")
ENDS_EARLY = Notice("TRUNCATED", "the file ends in the middle")
_PLACED = tuple.__new__  # two tuples a line: their own constructors take twice as long
_TIGHT = (
    BlockKind.LABEL,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
)  # a tuple: its members are compared by identity first


class Line(NamedTuple):
    """A cleaned line to come; `tight` says that it follows the line before without a blank line between."""

    text: str
    kind: BlockKind = BlockKind.TEXT
    level: int | None = None
    tight: bool = False
    page: int | None = None
    box: Box | None = None


def label(name: str, value: str | None) -> Iterable[Line]:
    """The labelled line "name: value"; nothing where there is no value."""
    if value:
        yield Line(f"{name}: {value}", BlockKind.LABEL, tight=True)


def headed(name: str, lines: list[Line]) -> Iterable[Line]:
    """The lines under a heading of that name; the name once where the lines print it too."""
    if name:
        yield Line(name, BlockKind.HEADING, 2)
    again = bool(lines) and lines[0].text.rstrip(" :").casefold() == name.rstrip(" :").casefold()
    yield from lines[1:] if again else lines


def build_document(
    raw: RawFile,
    media_type: str,
    lines: Iterable[Line],
    notices: tuple[Notice, ...] = (),
    *,
    confidence: float | None = None,
) -> Document:
    """The document of the lines; raises UnreadableError where they hold no text.

    Lines of a list, a table or a labelled head follow each other directly; other lines are parted by a blank line
    unless they are tight. `confidence` is that of a text recognised from pictures, from 0 to 1.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    at, before = 0, None
    cut = False
    for text, kind, level, tight, page, box in lines:
        if not text or text.isspace():
            continue
        end = at + len(text)
        if end > MOST_TEXT or len(blocks) >= _MOST_BLOCKS:
            cut = True
            if at:
                break
            text = text[:MOST_TEXT]
            end = len(text)
        if before is not None:
            gap = "\n" if tight or (kind is before and kind in _TIGHT) else "\n\n"
            pieces.append(gap)
            at += len(gap)
            end += len(gap)
        blocks.append(_PLACED(Block, (_PLACED(Span, (at, end)), kind, level, page, box)))
        pieces.append(text)
        at, before = end, kind
    if cut:
        notices = (*notices, TOO_LONG)
    return assemble(raw, media_type, "".join(pieces), tuple(blocks), notices, confidence=confidence)


def assemble(
    raw: RawFile,
    media_type: str,
    text: str,
    blocks: tuple[Block, ...],
    notices: tuple[Notice, ...] = (),
    *,
    confidence: float | None = None,
) -> Document:
    """The document of a text and its blocks, with a notice where the text is poor; raises where it is empty."""
    if not blocks:
        raise UnreadableError(ErrorCode.EMPTY_INPUT, source_name(raw), "it holds no text")
    quality = min(text_quality(text), 1.0 if confidence is None else confidence)
    said = {notice.code for notice in notices}
    if is_poor(quality) and POOR not in said:
        notices = (*notices, Notice(POOR, f"{1 - quality:.0%} of the words are damaged"))
    if has_lost_digits(text):
        notices = (*notices, Notice(POOR, "figures are missing from the text (as in »den . maj«)"))
    return Document(
        id=raw.digest,
        source=raw.source,
        member=raw.member,
        media_type=media_type,
        text=text,
        blocks=blocks,
        notices=notices,
        quality=round(quality, 3),
        legible=is_legible(quality),
        recognised=confidence is not None,
    )


def source_name(raw: RawFile) -> str:
    """The source as it is named to the user: the path, and the member's path inside it."""
    return f"{raw.source}/{raw.member}" if raw.member else raw.source
