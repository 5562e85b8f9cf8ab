"""DOCX into lines: a walk over the document's XML that keeps content controls, insertions and text boxes."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from extract.domain.document import BlockKind, Document, RawFile
from extract.read.characters import clean_line
from extract.read.docx.chunks import chunk_lines
from extract.read.docx.numbering import Numbering
from extract.read.docx.parts import RELATION, Package, is_on, value_at, w
from extract.read.docx.styles import Style, Styles
from extract.read.html.tables import LONGEST_CELL
from extract.read.labels_apart import joined, with_head_joined
from extract.read.lines import ENDS_EARLY, Line, build_document
from extract.read.list_labels import OWN_LABEL
from extract.read.markup_kinds import is_of_header, marked_kind
from extract.read.row_lines import APART, row_lines

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DROPPED = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "sdtEndPr", "tblPr")))
_BREAKS = frozenset(map(w, ("br", "cr")))
_WRITTEN = {w("tab"): " ", w("noBreakHyphen"): "-", w("ptab"): " "}
_BOXES = w("txbxContent")
_ASIDE = frozenset({_BOXES, w("footnoteReference"), w("endnoteReference")})
_MOST_LINES = 200_001  # one more than is kept, so that the cut is told
_PAGE_NUMBER = re.compile(r"\b(?:side|s\.|page)\s*\d*(?:\s*(?:af|of|/)\s*\d*)?\s*$", re.IGNORECASE)
_UNREAD = ("rPr/vanish", "rPr/strike", "rPr/dstrike")  # hidden or struck out
_DELETED_ROW = f"{w('trPr')}/{w('del')}"
_DELETED_MARK = f"{w('pPr')}/{w('rPr')}/{w('del')}"  # of a paragraph that goes on with the next
_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN, _TEXT = map(w, ("p", "tbl", "tr", "tc", "r", "t"))


def read_docx(raw: RawFile) -> Document:
    """The document of a DOCX file; raises UnreadableError where the ZIP is another kind or damaged."""
    package = Package(raw)
    styles = Styles(package.styles)
    walk = _Walk(styles, Numbering(package.numbering), package)
    body = [*islice(walk.blocks(package.document), _MOST_LINES)]
    header = _header(package, styles, {line.text for line in body})
    return build_document(
        raw, _MEDIA_TYPE, with_head_joined(joined([*header, *body])), () if package.whole else (ENDS_EARLY,)
    )


def _header(package: Package, styles: Styles, said: set[str]) -> Iterator[Line]:
    """What the headers say and the text does not: they may be all that names body and date."""
    for header, printed_first in package.headers:
        for line in _Walk(styles, Numbering(None), package).blocks(header):
            text = _PAGE_NUMBER.sub("", line.text).strip(" \t|")
            if text and text not in said and (printed_first or is_of_header(text)):
                said.add(text)
                yield Line(text.replace("\t", " "), tight=True)


class _Walk:
    """Yields the lines of paragraphs and tables; counts the lists on its way."""

    def __init__(self, styles: Styles, numbering: Numbering, package: Package) -> None:
        self._styles, self._numbering, self._chunks = styles, numbering, package.chunks
        self._said: list[Line] = []  # in paragraphs so far
        self._begun = ""  # text of a paragraph whose end is deleted
        self._notes = {**_notes(package.footnotes, "footnote"), **_notes(package.endnotes, "endnote")}

    def blocks(self, parent: etree._Element) -> Iterator[Line]:
        """The lines of paragraphs and tables below, through content controls and insertions."""
        for element in _shown(parent):
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                yield from self._table(element)
            elif element.tag == w("altChunk"):
                yield from chunk_lines(self._chunks.get(element.get(RELATION) or "", b""))
            else:
                yield from self.blocks(element)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Line]:
        style = self._styles.of(paragraph)
        text = self._begun + ("" if style.hidden else _text(paragraph))
        deleted = paragraph.find(_DELETED_MARK) is not None
        self._begun = text if deleted else ""
        texts = [line for line in map(clean_line, text.split("\n")) if line]
        if texts and not deleted:
            lines = [*self._lines(texts, style, style.bold or _is_bold(paragraph))]
            self._said += lines
            yield from lines
        aside = [*_aside(paragraph)]
        for box in aside:
            if box.tag == _BOXES:
                yield from self.blocks(box)
        for reference in aside:
            note = self._notes.get((reference.tag, reference.get(w("id"))))
            if note:
                yield Line(note, tight=True)

    def _lines(self, texts: list[str], style: Style, bold: bool) -> Iterator[Line]:
        printed = self._numbering.label(style.numbering, style.depth or 0) if style.numbering else None
        if style.heading:
            yield Line((printed or "") + " ".join(texts), BlockKind.HEADING, style.heading)
            return
        if printed is not None and not OWN_LABEL.match(texts[0]):
            texts = [printed + texts[0], *texts[1:]]
        for n, text in enumerate(texts):
            if printed is not None and n == 0:
                yield Line(text, BlockKind.LIST_ITEM, (style.depth or 0) + 1)
            else:
                yield Line(text, *marked_kind(text, bold and len(texts) == 1, False), tight=n > 0)

    def _table(self, table: etree._Element) -> Iterator[Line]:
        rows = [(row, [*_inside(row, _CELL)]) for row in _inside(table, _ROW)]
        frame = all(len(cells) < 2 for _, cells in rows)
        data: list[list[str]] = []
        for row, cells in rows:
            if not frame and not any(self._flows(cell) for cell in cells):
                data.append([*_skipped(row), *_columns(cells)])
                continue
            yield from row_lines(data, self._said)
            data = []
            for cell in cells:
                yield from self.blocks(cell)
        yield from row_lines(data, self._said)

    def _flows(self, cell: etree._Element) -> bool:
        """True where a cell holds headings, lists, tables or prose."""
        if cell.find(f".//{_TABLE}") is not None or len(_cell_text(cell)) > LONGEST_CELL:
            return True
        styles = [self._styles.of(paragraph) for paragraph in cell.iter(_PARAGRAPH)]
        return any(style.heading or style.numbering not in {None, "0"} for style in styles)


def _shown(parent: etree._Element) -> Iterator[etree._Element]:
    """The children that a reader sees: no deletions, and one of alternative contents, which say the same."""
    for element in parent:
        if not isinstance(element.tag, str) or element.tag in _DROPPED:
            continue
        if element.tag == w("sdt") and is_on(element, "sdtPr/showingPlcHdr"):
            continue  # nobody has written into it: it shows what should be written
        if element.tag == _ROW and element.find(_DELETED_ROW) is not None:
            continue
        if element.tag == f"{_MC}AlternateContent":
            chosen = next((each for each in element.iterchildren(f"{_MC}Choice", f"{_MC}Fallback") if len(each)), None)
            if chosen is not None:
                yield from _shown(chosen)
        elif not (element.tag == _RUN and any(is_on(element, mark) for mark in _UNREAD)):
            yield element


def _text(parent: etree._Element) -> str:
    """The text of runs below, without that of text boxes; breaks as line ends."""
    pieces: list[str] = []
    for element in _shown(parent):
        if element.tag == _TEXT:
            pieces.append((element.text or "").replace("\n", " "))
        elif element.tag in _BREAKS:
            pieces.append("\n")
        elif element.tag in _WRITTEN:
            pieces.append(_WRITTEN[element.tag])
        elif element.tag == w("sym"):
            pieces.append(_symbol(element))
        elif element.tag != _BOXES:
            pieces.append(_text(element))
    return "".join(pieces)


def _notes(part: etree._Element | None, kind: str) -> dict[tuple[str, str | None], str]:
    """The texts of the notes by the tag and number of what refers to them."""
    found = {}
    for number, note in enumerate((n for n in _written_notes(part, kind)), 1):
        text = clean_line(" ".join(_text(paragraph) for paragraph in note.iter(_PARAGRAPH)))
        found[w(f"{kind}Reference"), note.get(w("id"))] = f"Note {number}: {text}" if text else ""
    return found


def _written_notes(part: etree._Element | None, kind: str) -> Iterator[etree._Element]:
    """The notes that somebody wrote, not the rules that part them from the text."""
    notes = () if part is None else part.iterfind(w(kind))
    return (note for note in notes if note.get(w("type")) in {None, "normal"})


def _symbol(element: etree._Element) -> str:
    code = element.get(w("char")) or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _aside(parent: etree._Element) -> Iterator[etree._Element]:
    """The text boxes and the references to notes that stand in the paragraph."""
    for element in _shown(parent):
        if element.tag in _ASIDE:
            yield element
        else:
            yield from _aside(element)


def _is_bold(paragraph: etree._Element) -> bool:
    """True where all written runs are bold."""
    runs = [run for run in paragraph.iter(_RUN) if "".join(t.text or "" for t in run.iter(_TEXT)).strip()]
    return bool(runs) and all(is_on(run, "rPr/b") for run in runs)


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, through content controls and insertions, not into inner tables."""
    for element in _shown(parent):
        if element.tag == tag:
            yield element
        elif element.tag not in {_TABLE, _PARAGRAPH, _ROW, _CELL}:
            yield from _inside(element, tag)


def _skipped(row: etree._Element) -> list[str]:
    """Empty cells for the columns that the row leaves out at its beginning."""
    skipped = value_at(row, "trPr/gridBefore") or "0"
    return [""] * (min(int(skipped), 64) if skipped.isdecimal() else 0)


def _columns(cells: list[etree._Element]) -> Iterator[str]:
    for cell in cells:
        merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        covered = merged is not None and merged.get(w("val")) != "restart"
        printed = (line for paragraph in cell.iter(_PARAGRAPH) for line in _text(paragraph).split("\n"))
        yield "" if covered else APART.join(filter(None, map(clean_line, printed)))
        span = value_at(cell, "tcPr/gridSpan") or "1"
        yield from [""] * (min(int(span), 64) - 1 if span.isdecimal() else 0)


def _cell_text(cell: etree._Element) -> str:
    return clean_line(" ".join(_text(paragraph) for paragraph in cell.iter(_PARAGRAPH)))
