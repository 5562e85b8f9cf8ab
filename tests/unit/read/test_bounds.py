"""Reading is bounded: what is cut is told, and what never ends costs one document alone."""

import io
import zipfile
import zlib

import pytest

from extract.batch.local import Failure, Options, read_all
from extract.domain.document import Document, RawFile
from extract.domain.errors import UnreadableError
from extract.domain.record import Record
from extract.read import apart, lines
from extract.read.apart import read_apart
from extract.read.document import read_document
from tests.pdf import column, pdf

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(content: bytes) -> Document:
    return read_document(RawFile(source="a", content=content))


def codes(content: bytes) -> tuple[str, ...]:
    return read(content).warnings


def docx(markup: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{markup}')
    return buffer.getvalue()


PARAGRAPH = "<w:p><w:r><w:t>Godkendt.</w:t></w:r></w:p>"
PAGE = "<html><body><div><h1>Referat</h1><p>Godkendt.</p>"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Godkendt på mø".encode()[:-1], "Godkendt på mø".encode()),
        (PAGE.encode(), f"{PAGE}</div>".encode()),
        (f"{PAGE}<p class='t".encode(), f"{PAGE}</div></body></html>".encode()),
        (docx(PARAGRAPH), docx(f"{PARAGRAPH}</w:body></w:document>")),
        (pdf(column("Godkendt."))[:-8], pdf(column("Godkendt."))),
    ],
    ids=["text", "page", "inside a tag", "docx", "pdf"],
)
def test_a_file_that_ends_in_the_middle_is_told(cut: bytes, whole: bytes) -> None:
    assert codes(cut) == ("TRUNCATED",)
    assert codes(whole) == ()


@pytest.mark.parametrize(
    "markup", ["<p>Godkendt.", "<html><body><p>Godkendt.", "<body><div>A</div><p>3 < 4", "<h1>A</h1>"]
)
def test_markup_that_leaves_its_ends_out_is_whole(markup: str) -> None:
    assert codes(markup.encode()) == ()


@pytest.mark.parametrize(
    "content",
    [
        ("Godkendt. " * 30).encode(),
        ("<p>Godkendt.</p>" * 30).encode(),
        docx(PARAGRAPH * 30 + "</w:body></w:document>"),
    ],
    ids=["text", "html", "docx"],
)
def test_a_text_longer_than_is_read_is_cut_and_told(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_TEXT", 100)
    monkeypatch.setattr("extract.read.plain.read.MOST_TEXT", 100)
    document = read(content)
    assert len(document.text) <= 100
    assert document.warnings == ("TRUNCATED",)


def test_a_docx_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(docx(PARAGRAPH * 200_000))
    assert caught.value.code.name == "TOO_LARGE"


def endless() -> bytes:
    """A PDF whose drawing calls itself, four times each time."""
    form = zlib.compress(b"/X Do /X Do /X Do /X Do")
    resources = b"/Resources<</XObject<</X 4 0 R>>>>"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R" + resources + b">>",
        b"<</Filter/FlateDecode/Length %d/Type/XObject/Subtype/Form/BBox[0 0 9 9]%s>>stream\n%s\nendstream"
        % (len(form), resources, form),
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, part) for n, part in enumerate(parts, 1))
    return b"%PDF-1.5\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


def test_a_file_that_never_ends_is_given_up() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_apart(RawFile(source="a", content=endless()), 1.0)
    assert caught.value.code.name == "TOO_COMPLEX"


def test_a_file_that_fills_the_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_MEMORY", 64 * 1024**2)
    bomb = zlib.compress(b" " * 300_000_000, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(bomb), bomb),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, part) for n, part in enumerate(parts, 1))
    content = b"%PDF-1.5\n" + body + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF"
    with pytest.raises(UnreadableError) as caught:
        read_apart(RawFile(source="a", content=content), 20.0)
    assert caught.value.code.name in {"TOO_COMPLEX", "EMPTY_INPUT"}


def test_reading_apart_answers_as_reading_does() -> None:
    raw = RawFile(source="a", content=pdf(column("Godkendt.")))
    assert read_apart(raw, 20.0) == read_document(raw)
    with pytest.raises(UnreadableError) as caught:
        read_apart(RawFile(source="a", content=b"%PDF-1.4 x"), 20.0)
    assert (caught.value.code.name, caught.value.source) == ("BROKEN_FILE", "a")


def test_more_files_than_are_unpacked_are_told() -> None:
    from extract.read.archives import LIMITS, read_archive

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n in range(4):
            archive.writestr(f"{n}.txt", "Godkendt.")
    found = [*read_archive(buffer, "a.zip", LIMITS._replace(members=3))]
    assert isinstance(found[0], UnreadableError)
    assert (found[0].code.name, len(found)) == ("TOO_LARGE", 4)


def test_a_run_reads_what_never_ends_once_and_goes_on() -> None:
    raws = [
        RawFile(source="endless", content=endless()),
        RawFile(source="a", content=pdf(column("Referat", "Byrådet"))),
    ]
    answers = [answer for _, answer in read_all(raws, Options(names="rules", timeout=2.0))]
    assert isinstance(answers[0], Failure)
    assert (answers[0].code, answers[0].source) == ("TOO_COMPLEX", "endless")
    assert isinstance(answers[1], Record)


def test_workers_read_apart_too() -> None:
    raws = [RawFile(source=name, content=pdf(column("Referat", "Byrådet", name))) for name in "ab"]
    answers = [answer for _, answer in read_all(raws, Options(names="rules", jobs=2))]
    assert [type(answer) for answer in answers] == [Record, Record]
