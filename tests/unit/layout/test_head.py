"""The labelled fields of a document's head, in whatever way they are set."""

import pytest

from extract.layout.head.fields import read_head
from extract.layout.lines import read_lines
from tests.reading import document_of


def fields(text: str) -> list[tuple[str, str]]:
    document = document_of(text)
    return [(f.field, document.text[f.span.start : f.span.end]) for f in read_head(document.text, read_lines(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dato: 4. marts 2021\nSted: Søsalen", [("date", "4. marts 2021"), ("place", "Søsalen")]),
        ("Dato\n4. marts 2021\nSted\nSøsalen", [("date", "4. marts 2021"), ("place", "Søsalen")]),
        ("Dato: 4. marts 2021 Sted: Søsalen", [("date", "4. marts 2021"), ("place", "Søsalen")]),
        ("Mødedato Torsdag d. 4. marts 2021", [("date", "Torsdag d. 4. marts 2021")]),
        ("Mødested: ", [("place", "")]),
        ("Udvalg: Havneudvalget", [("body", "Havneudvalget")]),
        ("Afbud: Ruth Falk (Ø)\nBo Dahl (V)", [("excused", "Ruth Falk (Ø)\nBo Dahl (V)")]),
        ("Tidspunkt: 16:30\nMødet slut: 18:00", [("start", "16:30"), ("end", "18:00")]),
        ("Stedet er smukt.", []),
        ("Vi sætter dato for mødet.", []),
    ],
)
def test_fields(text: str, expected: list[tuple[str, str]]) -> None:
    assert fields(text) == expected
