"""Voters as minutes name them."""

import pytest

from extract.facts.voters.find import find_voters, party_letter

Voters = list[tuple[str, str, str | None]]


def voters(text: str) -> Voters:
    return [(n.voter.kind, n.voter.name, n.voter.party) for n in find_voters(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruth Falk (Ø)", [("person", "Ruth Falk", "Ø")]),
        ("Ruth Falk, Ø.", [("person", "Ruth Falk", "Ø")]),
        ("Ruth Falk (V) og Sara Holm (A)", [("person", "Ruth Falk", "V"), ("person", "Sara Holm", "A")]),
        ("Ruth Falk og Sara Holm fra (A)", [("person", "Ruth Falk", "A"), ("person", "Sara Holm", "A")]),
        ("Ruth Falk (løsgænger)", [("person", "Ruth Falk", None)]),
        ("Ruth Falk (uden for parti)", [("person", "Ruth Falk", None)]),
        ("Ruth Falk (UP)", [("person", "Ruth Falk", None)]),
        ("Ruth Falk ()", [("person", "Ruth Falk", None)]),
        ("Ruth Falk (Venstre)", [("person", "Ruth Falk", "V")]),
        ("Borgmester Ruth Falk (C)", [("person", "Ruth Falk", "C")]),
        ("Ruth (V)", [("person", "Ruth", "V")]),
        ("Ruth Gaarn-Falk (V)", [("person", "Ruth Gaarn-Falk", "V")]),
        ("Venstre", [("party", "Venstre", "V")]),
        ("Enhedslisten (Ø)", [("party", "Enhedslisten", "Ø")]),
        ("Socialdemokratiet og SF", [("party", "Socialdemokratiet", "A"), ("party", "SF", "F")]),
        ("Liste H", [("party", "H", "H")]),
        ("Gruppe A, F og Ø", [("party", "A", "A"), ("party", "F", "F"), ("party", "Ø", "Ø")]),
        ("(A+V+C)", [("party", "A", "A"), ("party", "V", "V"), ("party", "C", "C")]),
        ("(V), (C), (F)", [("party", "V", "V"), ("party", "C", "C"), ("party", "F", "F")]),
        ("A, B, F og Ø.", [("party", "A", "A"), ("party", "B", "B"), ("party", "F", "F"), ("party", "Ø", "Ø")]),
        ("De øvrige medlemmer", [("group", "De øvrige medlemmer", None)]),
        ("6 medlemmer", [("group", "6 medlemmer", None)]),
        ("Havneudvalget og Sandager Kommune", []),
        ("Godkendt.", []),
        ("»Ruth Falk (Ø) er imod vejen«", []),
    ],
)
def test_voters_are_named(text: str, expected: Voters) -> None:
    assert voters(text) == expected


def test_a_party_leaves_members_out() -> None:
    [named] = find_voters("A (undtagen Ruth Falk)")
    assert (named.voter.party, [(p.name, p.party) for p in named.left_out]) == ("A", [("Ruth Falk", "A")])


def test_spans_count_from_the_offset() -> None:
    text = "Imod stemte Ruth Falk (Ø)."
    [named] = find_voters(text, 100)
    assert text[named.span.start - 100 : named.span.end - 100] == "Ruth Falk (Ø)"


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Venstre", "V"), ("venstre", "V"), ("SF", "F"), ("Radikale", "B"), ("Å", "Å"), ("Sølisten", None), ("", None)],
)
def test_the_letter_of_a_party(name: str, letter: str | None) -> None:
    assert party_letter(name) == letter
