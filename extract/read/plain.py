"""Plain text into a document whose lines stay as they are."""

import re
from collections.abc import Iterator

from extract.domain.document import Block, BlockKind, Document, RawFile
from extract.domain.text import Span
from extract.read.characters import clean_text
from extract.read.encoding import decode, ends_inside_letter
from extract.read.lines import ENDS_EARLY, MOST_TEXT, TOO_LONG, Line, assemble
from extract.read.list_labels import is_bulleted
from extract.read.plain_pages import without_furniture
from extract.read.wraps import rejoined

_PARTED = re.compile(r"([^\W\d_]{2,})-\n[ \t]*([a-zæøå]+)")
_COORDINATION = frozenset({"og", "eller", "samt", "til", "men"})
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def read_plain(raw: RawFile) -> Document:
    """The document of a text file: each line that is not empty is a block; what only the width parted is joined."""
    decoded = decode(raw.content)
    pages = decoded.split("\f") if "\f" in decoded else [decoded]
    text = without_furniture([clean_text(page) for page in pages]) if len(pages) > 1 else clean_text(decoded)
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    text = rejoined(text)
    if "-\n" in text:
        text = _PARTED.sub(_rejoined, text)
    notices = (ENDS_EARLY,) if ends_inside_letter(raw.content) else ()
    if len(text) > MOST_TEXT:
        text, notices = text[:MOST_TEXT].rstrip(), (TOO_LONG,)
    blocks = tuple(_block(Span(*line.span()), line.group()) for line in _LINE.finditer(text))
    return assemble(raw, "text/plain", text, blocks, notices)


def _rejoined(parted: re.Match[str]) -> str:
    """The word whole; the hyphen of "Social- og" stays."""
    before, after = parted.groups()
    return f"{before}- {after}" if after in _COORDINATION else before + after


def plain_lines(text: str) -> Iterator[Line]:
    """The lines of a cleaned piece of text; an empty line between two parts them."""
    tight = False
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            yield Line(bare, *_kind(bare), tight=tight)
        tight = bool(bare)


def _block(span: Span, line: str) -> Block:
    kind, level = _kind(line)
    return Block(span=span, kind=kind, level=level)


def _kind(line: str) -> tuple[BlockKind, int | None]:
    return (BlockKind.LIST_ITEM, 1) if is_bulleted(line) else (BlockKind.TEXT, None)
