"""Makes small PDFs for tests: each page a list of prints, a print a place and a text."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from extract.domain.document import Document, RawFile
from extract.read.document import read_document

Print = tuple[float, float, str]
Draw = Callable[[Canvas], None]


def pdf(*pages: list[Print], size: float = 11, draw: Draw | None = None, **options: object) -> bytes:
    """The bytes of a PDF with the prints in their order; `draw` adds to each page what is no plain print."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, **options)
    for page in pages:
        for left, foot, text in page:
            canvas.setFont("Helvetica", size)
            canvas.drawString(left, foot, text)
        if draw is not None:
            draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(*pages: list[Print], size: float = 11, draw: Draw | None = None) -> Document:
    """The document of such a PDF."""
    return read_document(RawFile(source="a", content=pdf(*pages, size=size, draw=draw)))


def column(*texts: str, top: float = 700, left: float = 72) -> list[Print]:
    """Lines under one another."""
    return [(left, top - 14 * n, text) for n, text in enumerate(texts)]
