"""Civil registration numbers never leave the reader."""

import pytest

from extract.domain.document import RawFile
from extract.read.document import read_document


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Borger 010170-1234 har klaget.", "Borger ******-**** har klaget."),
        ("Borger 010170 - 1234 har klaget.", "Borger ****** - **** har klaget."),
        ("CPR-nr. 0101701234 er oplyst.", "CPR-nr. ********** er oplyst."),
        ("Sagsnr. 018520-2013 og 21-014439", "Sagsnr. 018520-2013 og 21-014439"),
        ("Sagsnr. 330-2019-2104, tlf. 4631 3000", "Sagsnr. 330-2019-2104, tlf. 4631 3000"),
    ],
)
def test_a_number_is_masked_in_place(text: str, masked: str) -> None:
    document = read_document(RawFile(source="x", content=text.encode()))
    assert document.text == masked
    assert document.warnings == (("PERSONAL_DATA",) if "*" in masked else ())
