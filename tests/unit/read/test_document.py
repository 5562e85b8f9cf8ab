"""The media type is told from the content, and what cannot be read raises the code that says why."""

import io
import zipfile

import pytest

from extract.domain.document import RawFile
from extract.domain.errors import UnreadableError
from extract.read.document import read_document


def read_failure(content: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_document(RawFile(source="fil", member="del", content=content))
    assert caught.value.source == "fil/del"
    return caught.value.code.name


def zipped(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"1. Godkendt.", "text/plain"),
        (b"<p>Godkendt.</p>", "text/html"),
        (
            b"From: <Saved by x>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Godkendt.</p>",
            "multipart/related",
        ),
        (b"From: Ib\r\n\r\nGodkendt.", "text/plain"),
        (b"\xef\xbb\xbf\n <!-- x --> <DIV>Godkendt.</DIV>", "text/html"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html><body>Godkendt.</body></html>', "text/html"),
        ("<html><body>Godkendt på dansk.</body></html>".encode("utf-16"), "text/html"),
        (b"a < b og <p", "text/plain"),
        (b"[1] Note", "text/plain"),
        (b'{"Dagsordenpunkter": [{"Navn": "A"}]}', "application/json"),
        (b"<Publication><Agendas><Agenda><Name>A</Name></Agenda></Agendas></Publication>", "application/xml"),
    ],
)
def test_media_types(content: bytes, media_type: str) -> None:
    assert read_document(RawFile(source="uden navn", content=content)).media_type == media_type


def test_a_document_knows_its_input() -> None:
    raw = RawFile(source="a.zip", member="b.txt", content=b"Godkendt.")
    document = read_document(raw)
    assert (document.id, document.source, document.member) == (raw.digest, "a.zip", "b.txt")
    assert document.text == "Godkendt."


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "EMPTY_INPUT"),
        (b" \n\t ", "EMPTY_INPUT"),
        (b"<html><body><script>x</script></body></html>", "EMPTY_INPUT"),
        (rb"{\rtf1\ansi Godkendt.}", "UNKNOWN_FORMAT"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "UNKNOWN_FORMAT"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "UNKNOWN_FORMAT"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"), "ENCRYPTED"),
        (b'{"a": 1}', "UNKNOWN_FORMAT"),
        (b'[{"a": 1}, {"b": 2}]', "UNKNOWN_FORMAT"),
        (b"[1,2]", "UNKNOWN_FORMAT"),
        (b'[["a"], null]', "UNKNOWN_FORMAT"),
        (b'{"Dagsordenpunkter": [', "BROKEN_FILE"),
        (b'<?xml version="1.0"?><ukendt><a/></ukendt>', "UNKNOWN_FORMAT"),
        (b'<?xml version="1.0"?>', "BROKEN_FILE"),
        (zipped("a.txt", b"x"), "UNKNOWN_FORMAT"),
        (zipped("word/document.xml", b"")[:40], "BROKEN_FILE"),
        (zipped("word/document.xml", b""), "BROKEN_FILE"),
        (b"%PDF-1.7\nafbrudt", "BROKEN_FILE"),
        (b'{"Dagsordenpunkter": ' + b"[" * 100_000, "BROKEN_FILE"),
    ],
)
def test_failures(content: bytes, code: str) -> None:
    assert read_failure(content) == code


@pytest.mark.parametrize("text", ["[1] Note til referatet", "[sic] Godkendt.", "[-] Ingen"])
def test_a_text_may_begin_with_a_bracket(text: str) -> None:
    assert read_document(RawFile(source="x", content=text.encode())).text == text


def test_a_saved_page_is_read_as_its_page() -> None:
    saved = (
        b"From: <Saved by x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<h2>Beslutning</h2><p>Godkendt p=C3=A5 m=C3=B8de.</p>\r\n--b--\r\n"
    )
    raw = RawFile(source="a", content=saved)
    document = read_document(raw)
    assert document.text == "Beslutning\n\nGodkendt på møde."
    assert document.id == raw.digest


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (rb"{\rtf1 Godkendt.}", "an RTF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an Office file of before 2007"),
        (zipped("xl/workbook.xml", b"<a/>"), "an Excel file"),
    ],
)
def test_a_file_of_another_kind_is_named(content: bytes, name: str) -> None:
    with pytest.raises(UnreadableError, match=name):
        read_document(RawFile(source="a", content=content))
