"""Plain text into a document whose lines stay as they are."""

import re
from collections.abc import Iterator

from extract.domain.document import Block, BlockKind, Document, RawFile
from extract.domain.text import Span
from extract.read.characters import clean_text
from extract.read.encoding import decode, ends_inside_letter
from extract.read.labels_apart import with_labels
from extract.read.letter_spacing import without_letter_spacing
from extract.read.lines import ENDS_EARLY, MOST_TEXT, TOO_LONG, Line, assemble
from extract.read.list_labels import is_bulleted
from extract.read.plain.columns import with_tags_below, without_gaps
from extract.read.plain.figures import with_figure_columns
from extract.read.plain.labels import beside_labels
from extract.read.plain.markdown import without_markdown
from extract.read.plain.pages import parted_at_numbers, without_furniture, without_last_number, without_site_words
from extract.read.plain.tables import without_pipes, without_tabs
from extract.read.wraps import join_lines, rejoined

_FOLDED = re.compile(r"(?m)^[ \t]*[▸▹▾▿](?=\s+\S)")  # before the title of a part of a page that folds
_FOLDS = re.compile(
    r"(?im)^[ \t]*(?:fold|klap)\s+dette\s+punkt\s+(?:ind|ud)[ \t]+(?=\S)"
)  # what a picture before a heading is called
_PARTED = re.compile(r"([^\W_]+)-\n[ \t]*([a-zæøå]+)")
_HYPHENS = re.compile("[\u2010\u2011]|\xad(?=\r?\n)")  # how programs write the hyphen of a parted word
_FIGURE = re.compile(r"[-−–+(]?\s?\d[\d.,]*(?:\s\d{3})*\s?(?:,-|%|kr\.?)?\)?")
_FEWEST_ROWS = 3
_UNIT = re.compile(r"(?i)\b(?:1\.?000\s?kr|t\.?\s?kr|mio|mia|kr|kroner)\b")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def read_plain(raw: RawFile) -> Document:
    """The document of a text file: each line that is not empty is a block; what only the width parted is joined."""
    decoded = _HYPHENS.sub("-", decode(raw.content))
    pages = decoded.split("\f") if "\f" in decoded else parted_at_numbers(decoded)
    text = (
        without_furniture([_cleaned(page) for page in pages])
        if len(pages) > 1
        else without_last_number(_cleaned(decoded))
    )
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    text = without_markdown(without_site_words(text))
    text = with_figure_columns(with_tags_below(without_gaps(without_tabs(without_pipes(text)))))
    text = rejoined(with_labels(beside_labels(text)))
    if "-\n" in text:
        text = _PARTED.sub(lambda parted: join_lines(parted[1], parted[2], hyphened=True), text)
    notices = (ENDS_EARLY,) if ends_inside_letter(raw.content) else ()
    if len(text) > MOST_TEXT:
        text, notices = text[:MOST_TEXT].rstrip(), (TOO_LONG,)
    blocks = tuple(_block(Span(*line.span()), line.group()) for line in _LINE.finditer(text))
    if "\t" in text:
        blocks = tuple(_with_tables(text, blocks))
    return assemble(raw, "text/plain", text, blocks, notices)


def _cleaned(text: str) -> str:
    text = clean_text(text)
    return without_letter_spacing(_FOLDED.sub("▶", _FOLDS.sub("", text) if "dette punkt" in text else text))


def plain_lines(text: str) -> Iterator[Line]:
    """The lines of a cleaned piece of text; an empty line between two parts them."""
    tight = False
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            yield Line(bare, *_kind(bare), tight=tight)
        tight = bool(bare)


def _with_tables(text: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, those that are rows of a table of figures with tabs between their cells marked as such."""
    run: list[Block] = []
    for block in blocks:
        if run and text.count("\n", run[-1].span.end, block.span.start) > 1:
            yield from _table(text, run)
            run = []
        if "\t" in text[block.span.start : block.span.end]:
            run.append(block)
        else:
            yield from (*_table(text, run), block)
            run = []
    yield from _table(text, run)


def _table(text: str, rows: list[Block]) -> list[Block]:
    cells = [text[block.span.start : block.span.end].split("\t") for block in rows]
    figures = sum(1 for row in cells if any(_FIGURE.fullmatch(cell.strip()) for cell in row[1:]))
    few = len(rows) < _FEWEST_ROWS and not _is_head_and_row(cells)
    if few or 2 * figures < len(rows):
        return rows
    return [_row(text, block) for block in rows]


def _is_head_and_row(cells: list[list[str]]) -> bool:
    """True for a head that names a unit of money above one row of nothing but figures behind its label."""
    if len(cells) != 2 or len(cells[0]) != len(cells[1]) or not any(_UNIT.search(cell) for cell in cells[0]):
        return False
    return len(cells[1]) > 1 and all(_FIGURE.fullmatch(cell.strip()) for cell in cells[1][1:])


def _row(text: str, block: Block) -> Block:
    """The row of a table with the cells that are empty at its beginning."""
    begin = block.span.start
    while begin and text[begin - 1] == "\t":
        begin -= 1
    return block._replace(span=Span(begin, block.span.end), kind=BlockKind.TABLE_ROW, level=None)


def _block(span: Span, line: str) -> Block:
    kind, level = _kind(line)
    return Block(span=span, kind=kind, level=level)


def _kind(line: str) -> tuple[BlockKind, int | None]:
    return (BlockKind.LIST_ITEM, 1) if is_bulleted(line) else (BlockKind.TEXT, None)
