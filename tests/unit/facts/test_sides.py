"""Which side the voters of a sentence take, and why."""

import pytest

from extract.domain.document import Document
from extract.domain.text import Span
from extract.facts.sentences.passages import Sentence, read_sentences
from extract.facts.sides.find import find_sides, takes_sides
from extract.facts.sides.subjects import begins_with_voter

Taken = list[tuple[str, list[str], str | None]]


def sentence(text: str) -> Sentence:
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    [only] = read_sentences(document, [Span(0, len(text))])
    return only


def taken(text: str) -> Taken:
    return [(s.side, [n.voter.name for n in s.voters], s.reason) for s in find_sides(sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruth Falk (Ø) stemte imod.", [("against", ["Ruth Falk"], None)]),
        ("Imod stemte Ruth Falk (Ø).", [("against", ["Ruth Falk"], None)]),
        ("Imod stemte: Ruth Falk (Ø) og Liste H.", [("against", ["Ruth Falk", "H"], None)]),
        ("For stemte: A, B og F.", [("for", ["A", "B", "F"], None)]),
        ("Ruth Falk (Ø) undlod at stemme.", [("abstain", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) stemte hverken for eller imod.", [("abstain", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) kan ikke tiltræde indstillingen.", [("cannot_support", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) kan ikke støtte forslaget.", [("cannot_support", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) kan ikke anbefale indstillingen.", [("cannot_support", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) tager forbehold.", [("reserves", ["Ruth Falk"], None)]),
        ("Venstre tog forbehold.", [("reserves", ["Venstre"], None)]),
        ("Ruth Falk (Ø) afventer stillingtagen.", [("awaits", ["Ruth Falk"], None)]),
        ("Ruth Falk (Ø) stemte imod, idet stien er for dyr.", [("against", ["Ruth Falk"], "idet stien er for dyr")]),
        ("Ruth Falk (Ø) stemte imod, da stien er for dyr.", [("against", ["Ruth Falk"], "da stien er for dyr")]),
        (
            "Sara Holm (A) stemte for, Ruth Falk (Ø) stemte imod.",
            [("for", ["Sara Holm"], None), ("against", ["Ruth Falk"], None)],
        ),
        ("Imod stemte: ingen.", [("against", [], None)]),
        ("Imod stemte:", [("against", [], None)]),
        ("Vejen for biler er lukket.", []),
        ("Godkendt.", []),
        ("»Ruth Falk (Ø) stemte imod alle de gamle planer«", []),
    ],
)
def test_sides(text: str, expected: Taken) -> None:
    assert taken(text) == expected


def test_voters_on_the_lines_below_are_announced() -> None:
    [side] = find_sides(sentence("Imod stemte:"))
    assert side.open


def test_nobody_is_announced_where_nobody_is_printed() -> None:
    [side] = find_sides(sentence("Imod stemte: ingen."))
    assert not side.open


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ruth Falk (Ø) stemte imod.", "votes"),
        ("Imod stemte: A og V.", "votes"),
        ("Godkendt, Ruth Falk (Ø) stemte imod.", "decides"),
        ("Et flertal (A, V) godkendte indstillingen.", "decides"),
        ("Godkendt.", None),
    ],
)
def test_whether_a_sentence_also_decides(text: str, what: str | None) -> None:
    assert takes_sides(sentence(text)) == what


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Ruth Falk (Ø)", True), ("A, V og C", True), ("Godkendt af Ruth Falk (Ø)", False), ("Udvalget er enigt.", False)],
)
def test_a_line_that_begins_with_a_voter(text: str, begins: bool) -> None:
    assert begins_with_voter(sentence(text)) is begins
