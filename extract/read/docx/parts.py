"""The parts of a DOCX package as parsed XML, and the names of WordprocessingML (ECMA-376 part 1 §17)."""

import posixpath
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.archives import MAIN_PART
from extract.read.lines import source_name

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = f"{{{_R}}}id"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_R = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_LARGEST = 64 * 1024 * 1024
_RATIO = 150  # bytes out for a byte in; markup of a real document is far below
_RATIO_FROM = 4 * 1024 * 1024  # smaller parts may be as dense as they like
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_OFF = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """The qualified name of an element or attribute."""
    return f"{{{_W}}}{name}"


def value_at(element: etree._Element | None, path: str) -> str | None:
    """The `w:val` of the element at the path of names, None where there is none."""
    found = None if element is None else element.find("/".join(w(name) for name in path.split("/")))
    return None if found is None else found.get(w("val"))


def is_on(element: etree._Element | None, path: str) -> bool:
    """True where the property at the path is set and not switched off."""
    found = None if element is None else element.find("/".join(w(name) for name in path.split("/")))
    return found is not None and (found.get(w("val")) or "1") not in _OFF


class Package:
    """The parts that reading needs; numbering, styles and notes are None where the package has none.

    `headers` are that of the first page and that of the others, each with whether the first page prints it; `chunks` are
    whole files that the document takes in, by their relation. `whole` says that the document's markup does not end in the
    middle.
    """

    def __init__(self, raw: RawFile) -> None:
        name = source_name(raw)
        try:
            with zipfile.ZipFile(BytesIO(raw.content)) as archive:
                main = next(filter(MAIN_PART.fullmatch, archive.namelist()), None)
                if main is None:
                    raise UnreadableError(ErrorCode.UNKNOWN_FORMAT, name, _format_name(archive.namelist()))
                document = _part(archive, main, name)
                whole = b"document>" in _bytes(archive, main, name)[-200:]
                self.numbering = _part(archive, "word/numbering.xml", name)
                self.styles = _part(archive, "word/styles.xml", name)
                self.footnotes = _part(archive, "word/footnotes.xml", name)
                self.endnotes = _part(archive, "word/endnotes.xml", name)
                related = _relations(_part(archive, f"word/_rels/{posixpath.basename(main)}.rels", name))
                headers = ((_part(archive, related.get(one, ""), name), first) for one, first in _headers(document))
                self.headers = [(header, first) for header, first in headers if header is not None]
                self.chunks = {
                    identifier: _bytes(archive, related[identifier], name)
                    for identifier in _chunks(document) if related.get(identifier) in archive.namelist()
                }  # fmt: skip
        except _BROKEN as error:
            raise UnreadableError(ErrorCode.BROKEN_FILE, name, str(error)) from error
        if document is None:
            raise UnreadableError(ErrorCode.BROKEN_FILE, name, "word/document.xml is not readable")
        self.document = document
        self.whole = whole


def _format_name(names: list[str]) -> str:
    kinds = {
        "xl/workbook.xml": "an Excel file",
        "ppt/presentation.xml": "a PowerPoint file",
        "mimetype": "an OpenDocument file",
    }
    return next((kind for part, kind in kinds.items() if part in names), "")


def _relations(part: etree._Element | None) -> dict[str, str]:
    """The paths inside the package by the identifiers that the document gives them."""
    found = {}
    for relation in () if part is None else part:
        target = relation.get("Target") or ""
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")
        found[relation.get("Id") or ""] = path
    return found


def _headers(document: etree._Element | None) -> list[tuple[str, bool]]:
    """The identifiers of the headers of the first page and of those after it, each with whether the first page prints it."""
    section = None if document is None else next(document.iter(w("sectPr")), None)
    if section is None:
        return []
    kinds = {each.get(w("type")): each.get(RELATION) or "" for each in section.iterfind(w("headerReference"))}
    own = is_on(section, "titlePg")
    printed = ("first", "default") if own else ("default",)
    return [(kinds[kind], own is (kind == "first")) for kind in printed if kind in kinds]


def _chunks(document: etree._Element | None) -> list[str]:
    found = () if document is None else document.iter(w("altChunk"))
    return [chunk.get(RELATION) or "" for chunk in found]


def _bytes(archive: zipfile.ZipFile, path: str, name: str) -> bytes:
    allowed = min(_LARGEST, max(archive.getinfo(path).compress_size * _RATIO, _RATIO_FROM))
    with archive.open(path) as file:
        content = file.read(allowed + 1)
    if len(content) > allowed:
        raise UnreadableError(ErrorCode.TOO_LARGE, name)
    return content


def _part(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    if path not in archive.namelist():
        return None
    content = _bytes(archive, path, name)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(content.replace(_STRICT, _W.encode()).replace(_STRICT_R, _R.encode()), parser)
    except etree.XMLSyntaxError:
        return None
