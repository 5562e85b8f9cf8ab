"""Scanned pages are told as such, and read on request; every fact then says that its text was recognised."""

import io
import shutil

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from extract.cli import app
from extract.domain.document import RawFile
from extract.domain.errors import UnreadableError
from extract.domain.meeting import Genre
from extract.pipeline import extract_record
from extract.read.document import read_document
from extract.read.pdf import ocr
from tests.pdf import column, pdf

MINUTES = [
    "Hvidovre Kommune", "Referat", "Teknikudvalget", "Mødedato: 12-10-2022", "7. Ny legeplads", "Beslutning", "Godkendt.",
]  # fmt: skip
NEEDS_TESSERACT = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def scan(*pages: list[tuple[float, float, str]]) -> bytes:
    """The pages as pictures, as a scanner makes them."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    for page in pypdfium2.PdfDocument(pdf(*pages, size=14, pagesize=(595, 842))):
        canvas.drawImage(ImageReader(page.render(scale=200 / 72, grayscale=True).to_pil()), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def spaced(texts: list[str]) -> list[tuple[float, float, str]]:
    return [(72, 740 - 40 * n, text) for n, text in enumerate(texts)]


def test_pictures_yield_a_record_that_says_so_and_nothing_else() -> None:
    record = extract_record(RawFile(source="a", content=scan(column("Godkendt."))))
    assert [(w.code, w.message) for w in record.warnings] == [
        ("LOW_TEXT_QUALITY", "page 1 is a picture without text; --ocr recognises it")
    ]
    assert (record.text, record.items, record.document.genre, record.document.quality) == ("", (), Genre.OTHER, 0.0)


def test_a_scanned_page_among_others_is_named() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawString(72, 700, "Der er tekst på den første side.")
    canvas.showPage()
    canvas.drawImage(ImageReader(io.BytesIO(picture())), 0, 0, 595, 842)
    canvas.save()
    document = read_document(RawFile(source="a", content=buffer.getvalue()))
    assert document.text == "Der er tekst på den første side."
    assert document.notices == (("LOW_TEXT_QUALITY", "page 2 is a picture without text; --ocr recognises it"),)


def picture() -> bytes:
    [page] = pypdfium2.PdfDocument(pdf(column("Bilag")))
    buffer = io.BytesIO()
    page.render(scale=1).to_pil().save(buffer, "PNG")
    return buffer.getvalue()


def test_a_small_picture_on_an_empty_page_is_no_scan() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawImage(ImageReader(io.BytesIO(picture())), 0, 0, 50, 70)
    canvas.save()
    with pytest.raises(UnreadableError) as caught:
        read_document(RawFile(source="a", content=buffer.getvalue()))
    assert caught.value.code.name == "EMPTY_INPUT"


@NEEDS_TESSERACT
def test_recognised_facts_are_marked() -> None:
    record = extract_record(RawFile(source="a", content=scan(spaced(MINUTES))), ocr=True)
    assert record.document.ocr
    assert [w.code for w in record.warnings if w.code != "LOW_TEXT_QUALITY"] == ["RECOGNISED_TEXT"]
    [item] = record.items
    [decision] = item.decisions
    assert (item.number, item.title, decision.outcome.value, decision.text) == (
        "7",
        "Ny legeplads",
        "approved",
        "Godkendt.",
    )
    assert decision.evidence.found_by.endswith("+ocr")
    assert decision.evidence.page == 1
    box = decision.evidence.box
    assert box is not None
    assert (round(box.left / 10), round(box.bottom / 10)) == (7, 50)
    assert {e.found_by[-4:] for e in record.meeting.evidence.values()} == {"+ocr"}


@NEEDS_TESSERACT
def test_text_that_is_there_is_not_recognised_anew() -> None:
    record = extract_record(RawFile(source="a", content=pdf(column(*MINUTES))), ocr=True)
    assert not record.document.ocr
    assert record.warnings == ()
    assert record.items[0].decisions[0].evidence.found_by == "outcome.approved.participle"


@pytest.mark.parametrize(
    ("languages", "says"),
    [(["eng"], "tesseract does not know Danish (dan)"), (None, "the program tesseract is not found")],
)
def test_what_is_missing_is_said_before_anything_is_read(
    languages: list[str] | None, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pytesseract

    def known() -> list[str]:
        if languages is None:
            raise pytesseract.TesseractNotFoundError
        return languages

    monkeypatch.setattr(pytesseract, "get_languages", known)
    with pytest.raises(UnreadableError) as caught:
        ocr.check_ocr()
    assert (caught.value.code.name, caught.value.detail) == ("NO_OCR", says)
    result = CliRunner().invoke(app, ["extract", "--ocr", "a.pdf"])
    assert result.exit_code == 2
    assert "NO_OCR" in result.output
