"""Danish text is decoded by byte order mark, UTF-8, zero bytes, a declaration, or its letters."""

import codecs

import pytest

from extract.read.encoding import decode

TEXT = "Rådet ønsker æbler. Øvrige spørgsmål: Ærø, ÅRSMØDE."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp865", "mac_roman"]
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("word", ["Beløb", "på", "Økonomi", "Åben sag", "Sønderjylland", "Ændringsforslag", "BELØB"])
@pytest.mark.parametrize("encoding", ["cp1252", "cp865", "mac_roman"])
def test_short_words(word: str, encoding: str) -> None:
    assert decode(word.encode(encoding)) == word


def test_a_declared_encoding_is_followed_where_utf8_fails() -> None:
    assert decode("Łódź på besøg".encode("iso8859-2", "replace"), "iso-8859-2")[0] == "Ł"
    assert decode("på”".encode("cp1252"), "iso-8859-1") == "på”"
    assert decode(TEXT.encode("cp1252"), "ukendt") == TEXT
    assert decode(TEXT.encode("cp1252"), "utf-8") == TEXT


def test_utf8_with_a_broken_end_stays_utf8() -> None:
    assert decode("på møde ø".encode()[:-1]) == "på møde \ufffd"
    assert decode((TEXT * 3).encode() + b"\xff slut") == TEXT * 3 + "\ufffd slut"


def test_a_mark_is_no_text() -> None:
    assert decode(codecs.BOM_UTF16_BE + "på".encode("utf-16-be")) == "på"
    assert decode(b"") == ""


def test_what_was_encoded_twice_is_set_right() -> None:
    twice = f"{TEXT} § 4 – 2½".encode().decode("cp1252", "replace")
    assert "\ufffd" not in twice
    assert decode(twice.encode()) == f"{TEXT} § 4 – 2½"


@pytest.mark.parametrize("encoding", ["cp850", "cp852", "cp865", "mac_roman", "latin-1"])
def test_what_was_encoded_twice_by_way_of_an_older_encoding_is_set_right(encoding: str) -> None:
    said = f"{TEXT} § 4 – »sag«"
    assert decode(said.encode().decode(encoding).encode()) == said


def test_signs_of_other_texts_are_no_damage() -> None:
    assert decode("√2, √3 ├─ x".encode()) == "√2, √3 ├─ x"


def test_a_lone_foreign_letter_is_no_damage() -> None:
    assert decode("São Tomé: SÃO TOMÉ".encode()) == "São Tomé: SÃO TOMÉ"


def test_a_name_in_another_encoding_than_its_text() -> None:
    mixed = TEXT.encode("cp1252") + "Sara Holmgård".encode()
    assert decode(mixed) == f"{TEXT}Sara Holmgård"
    assert decode("Et Ã¥ alene".encode()) == "Et Ã¥ alene"
