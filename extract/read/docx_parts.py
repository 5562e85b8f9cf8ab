"""The parts of a DOCX package as parsed XML, and the names of WordprocessingML (ECMA-376 part 1 §17)."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.lines import source_name

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_LARGEST = 64 * 1024 * 1024
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
    """The parts that reading needs; numbering and styles are None where the package has none."""

    def __init__(self, raw: RawFile) -> None:
        name = source_name(raw)
        try:
            with zipfile.ZipFile(BytesIO(raw.content)) as archive:
                if "word/document.xml" not in archive.namelist():
                    raise UnreadableError(ErrorCode.UNKNOWN_FORMAT, name)
                document = _part(archive, "word/document.xml", name)
                self.numbering = _part(archive, "word/numbering.xml", name)
                self.styles = _part(archive, "word/styles.xml", name)
        except _BROKEN as error:
            raise UnreadableError(ErrorCode.BROKEN_FILE, name, str(error)) from error
        if document is None:
            raise UnreadableError(ErrorCode.BROKEN_FILE, name, "word/document.xml is not readable")
        self.document = document


def _part(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    if path not in archive.namelist():
        return None
    with archive.open(path) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise UnreadableError(ErrorCode.TOO_LARGE, name)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(content.replace(_STRICT, _W.encode()), parser)
    except etree.XMLSyntaxError:
        return None
