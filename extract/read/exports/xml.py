"""XML exports: parsed tolerantly, then told apart by their root."""

import re
from collections.abc import Callable, Iterator
from html.entities import html5

from lxml import etree

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.characters import clean_line
from extract.read.encoding import decode
from extract.read.exports.acadre import acadre_lines
from extract.read.exports.agenda_xml import agenda_element_lines, dagsorden_lines
from extract.read.exports.edoc import edoc_lines
from extract.read.exports.sbsys import sbsys_lines
from extract.read.lines import ENDS_EARLY, Line, build_document, source_name

_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)")
_PROLOG = re.compile(r"\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMED = re.compile(
    r"""<!\[CDATA\[.*?\]\]>                                      # as it is: HTML reads its own names
      | &(?!(?:lt|gt|amp|quot|apos);)(?P<name>[A-Za-z]\w{1,30});  # "&aring;", which XML does not know
      | &(?P<bare>)(?![\w#]+;)                                  # "Råd & Dåd"
    """,
    re.DOTALL | re.VERBOSE,
)
_EMBEDDED = re.compile(r">[A-Za-z0-9+/=\s]{50000,}<")  # files in base64


def read_xml(raw: RawFile) -> Document:
    """The document of an agenda export; raises UnreadableError where the XML is none that is known."""
    root = parse_xml(raw)
    reader = _reader(root)
    if reader is None:
        raise UnreadableError(ErrorCode.UNKNOWN_FORMAT, source_name(raw), f"XML <{clean_line(str(root.tag))[:40]}>")
    notices = () if is_closed(raw.content, str(root.tag)) else (ENDS_EARLY,)
    return build_document(raw, "application/xml", reader(root), notices)


def parse_xml(raw: RawFile) -> etree._Element:
    """The root element; what is not well-formed is passed over, nothing is fetched and no entity expanded."""
    declared = _DECLARED.search(raw.content[:200])
    text = decode(raw.content, declared.group(1).decode("ascii") if declared else None)
    text = _DOCTYPE.sub("", _PROLOG.sub("", text, count=1), count=1)
    text = _EMBEDDED.sub("><", _ILLEGAL.sub(" ", _REFERENCE.sub(_legal, text)))
    if _NAMED.search(text):
        text = _NAMED.sub(_character, text)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, strip_cdata=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(ErrorCode.BROKEN_FILE, source_name(raw), "not readable as XML") from error
    if root is None:
        raise UnreadableError(ErrorCode.BROKEN_FILE, source_name(raw), "not readable as XML")
    return _without_namespaces(root) if "xmlns" in text else root


def _without_namespaces(root: etree._Element) -> etree._Element:
    """The same elements by their local names: exports of one kind come with a namespace and without."""
    for element in root.iter():
        if isinstance(element.tag, str) and "}" in element.tag:
            element.tag = etree.QName(element).localname
    return root


def _character(found: re.Match[str]) -> str:
    """The character that HTML names so, an ampersand that names nothing as XML writes it; what XML knows, and CDATA, as it is."""
    name = found["name"]
    if name is not None:
        return html5.get(f"{name};", f"&amp;{name};")
    return "&amp;" if found["bare"] is not None else found[0]


def is_closed(content: bytes, tag: str) -> bool:
    """True where the file ends with the end of its root element, or is in an encoding in which that cannot be told."""
    end, name = content[-400:], re.escape(tag.encode())
    if b"\0" in end:
        return True
    if tag == "table":  # Acadre's tables stand in one another, so that the end of any of them may be the file's
        return len(re.findall(rb"</table\s*>", content)) >= len(re.findall(rb"<table\s+name\b", content))
    return re.search(rb"</(?:\w+:)?" + name + rb"\s*>", end) is not None


def _legal(reference: re.Match[str]) -> str:
    """The reference, or a space where XML allows no such character (XML 1.0 §2.2)."""
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code > 0x10FFFF or _ILLEGAL.match(chr(code)):
        return "\n" if code in {0xB, 0xC} else " "
    return reference.group()


def _reader(root: etree._Element) -> Callable[[etree._Element], Iterator[Line]] | None:
    name = root.tag if isinstance(root.tag, str) else ""
    if (
        name == "Publication"
        or (name == "Agenda" and root.find("Items/Item") is not None)
        or root.find(".//Agendas/Agenda") is not None
    ):
        return sbsys_lines
    if root.find(".//MeetingAgendaType") is not None or root.find(".//MeetingAgendaItem") is not None:
        return edoc_lines
    if name == "Dagsorden" and root.find("Dagsordenpunkter") is not None:
        return dagsorden_lines
    if next(root.iter("AgendaElement"), None) is not None:
        return agenda_element_lines
    if name == "table" or root.find(".//table/fields/field") is not None:
        return acadre_lines
    return None
