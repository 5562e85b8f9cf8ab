"""Whatever the bytes: they read, with blocks in order inside a clean text, or raise a coded error."""

import io
import json
import unicodedata
from typing import Any

from docx import Document as new_document
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extract.domain.document import Document, RawFile
from extract.domain.errors import UnreadableError
from extract.read.document import read_document


def read(content: bytes) -> Document | None:
    try:
        document = read_document(RawFile(source="a", content=content))
    except UnreadableError:
        return None
    check(document)
    assert read_document(RawFile(source="a", content=content)) == document
    return document


def check(document: Document) -> None:
    text, end = document.text, -1
    assert unicodedata.is_normalized("NFC", text)
    assert all(c.isprintable() or c in "\n\t" for c in text if unicodedata.category(c) in {"Cc", "Cs", "Zs"})
    assert "\xad" not in text
    assert text.splitlines() == text.split("\n")
    for block in document.blocks:
        assert end < block.span.start < block.span.end <= len(text)
        assert "\n" not in text[block.span.start : block.span.end]
        assert text[block.span.start : block.span.end].strip()
        end = block.span.end


TAGS = ("p", "div", "h2", "h3", "br", "ol", "ul", "li", "table", "tr", "td", "u", "b", "pre", "form", "span")
MARKED = (
    "<ol start=-1 type=a>",
    "<td rowspan=0 colspan=999>",
    "<a role=x>",
    "<div hidden>",
    "<!--",
    "-->",
    "<![CDATA[",
)
WRITTEN = ("&shy;", "&#0;", "&#xD800;", "&nbsp;", "\n", "A\u030a", "Godkendt.", "04-05-2022 Byrådet")
PIECES = st.sampled_from([*(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS), *MARKED, *WRITTEN])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("<p>Å</p>"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)
FIELD = st.fixed_dictionaries({}, optional={"Navn": JSON, "Html": JSON, "Tekst": JSON})
ITEM_FIELDS = ("Navn", "Punktnummer", "Sorting", "SagsNummer", "ExternalAgendaItemAttendees", "Bilag")
ITEM = st.fixed_dictionaries({}, optional=dict.fromkeys(ITEM_FIELDS, JSON) | {"Felter": st.lists(FIELD, max_size=3)})
ITEMS = st.lists(ITEM | JSON, max_size=4)


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    read(content)


BEGINNINGS = st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b'{"', b"<?xml ", b"<html>", b"{\\rtf", b"\xff\xfe"])


@given(BEGINNINGS, st.binary())
def test_any_bytes_after_a_beginning(beginning: bytes, rest: bytes) -> None:
    read(beginning + rest)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    read(text.encode("utf-8", "surrogatepass"))


@given(st.lists(PIECES | st.text(max_size=5), max_size=40))
def test_any_html(pieces: list[str]) -> None:
    read(("<html><body>" + "".join(pieces)).encode("utf-8", "surrogatepass"))


@given(ITEMS, JSON, JSON)
def test_any_publication(items: list[Any], meeting: Any, body: Any) -> None:
    read(json.dumps({"Dagsordenpunkter": items, "Moede": meeting, "Udvalg": body}).encode())


NAMES = st.sampled_from(
    ["Publication", "Agendas", "Agenda", "Items", "Item", "Fields", "ItemField", "Caption", "Meeting", "table", "field"]
)


@given(st.lists(st.tuples(NAMES, st.booleans(), st.text(max_size=8)), max_size=30))
def test_any_export(tags: list[tuple[str, bool, str]]) -> None:
    markup = "".join(f"<{'/' if closing else ''}{name}>{text}" for name, closing, text in tags)
    read(("<?xml version='1.0'?><Publication>" + markup).encode("utf-8", "surrogatepass"))


def a_pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=0)
    canvas.drawString(72, 700, "Godkendt med bemærkning.")
    canvas.save()
    return buffer.getvalue()


def a_docx() -> bytes:
    docx, buffer = new_document(), io.BytesIO()
    docx.add_paragraph("Godkendt.", style="List Number")
    docx.save(buffer)
    return buffer.getvalue()


WHOLE = (a_pdf(), a_docx())


@settings(max_examples=60)
@given(st.sampled_from(WHOLE), st.data())
def test_damaged_files(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole) - 1))
    content = bytearray(whole)
    content[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    read(bytes(content))
    read(whole[:at])
