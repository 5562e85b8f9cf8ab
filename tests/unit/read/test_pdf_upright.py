"""Pages that a PDF turns, or of which it shows a part, are read as a viewer shows them."""

import io

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.domain.document import Document, RawFile
from extract.read.document import read_document
from tests.pdf import column, read

TEXTS = ("Udvalget godkender planen med den bemærkning, at der fremlægges et", "samlet overblik.", "Udsat.")
WIDTH, HEIGHT = 595, 842


def drawn(
    matrix: tuple[int, ...], size: tuple[int, int], rotation: int, crop: tuple[int, ...] | None = None
) -> Document:
    """Two pages with a number at the foot, drawn through the matrix and turned by the file."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for number in (1, 2):
        canvas.transform(*matrix)
        for left, foot, text in [*column(*TEXTS), (300, 30, f"Side {number}")]:
            canvas.drawString(left, foot, text)
        canvas.showPage()
    canvas.save()
    file = pdfium.PdfDocument(buffer.getvalue())
    for page in file:
        page.set_rotation(rotation)
        if crop:
            page.set_cropbox(*crop)
    buffer = io.BytesIO()
    file.save(buffer)
    return read_document(RawFile(source="a", content=buffer.getvalue()))


@pytest.mark.parametrize(
    ("matrix", "size", "rotation"),
    [
        ((0, 1, -1, 0, HEIGHT, 0), (HEIGHT, WIDTH), 90),
        ((-1, 0, 0, -1, WIDTH, HEIGHT), (WIDTH, HEIGHT), 180),
        ((0, -1, 1, 0, 0, WIDTH), (HEIGHT, WIDTH), 270),
        ((1, 0, 0, 1, 0, 0), (WIDTH, HEIGHT), 90),
    ],
)
def test_a_turned_page(matrix: tuple[int, ...], size: tuple[int, int], rotation: int) -> None:
    said = f"{TEXTS[0]} {TEXTS[1]}\n{TEXTS[2]}"
    assert drawn(matrix, size, rotation).text == f"{said}\n\n{said}"


def test_a_page_of_which_a_part_is_shown() -> None:
    document = drawn((1, 0, 0, 1, 500, 400), (1400, 1500), 0, (500, 400, 500 + WIDTH, 400 + HEIGHT))
    box = document.blocks[0].box
    assert "Side" not in document.text
    assert box is not None
    assert round(box.left) == 72


def test_what_stands_outside_the_page_is_not_read() -> None:
    assert read([*column("Godkendt."), (900, 500, "Forkastet."), (72, -200, "Udsat.")]).text == "Godkendt."
