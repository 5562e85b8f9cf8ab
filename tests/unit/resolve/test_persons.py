"""Persons are recognised across documents, and stay open where two fit."""

import pytest

from extract.domain.resolution import Mention
from extract.resolve import resolve_persons
from extract.resolve.names import Agreement, agreement, name_parts


def mentions(*names: str, place: str = "sandager") -> list[Mention]:
    """One mention a document from `Name` or `Name (L)`."""
    found = []
    for number, name in enumerate(names):
        plain, _, letter = name.partition(" (")
        found.append(Mention(key=number, place=place, name=plain, letter=letter.rstrip(")") or None, document=number))
    return found


def who(*names: str) -> list[str | list[str]]:
    """For each mention the person's name with the letter, or the names of the candidates."""
    resolution = resolve_persons(mentions(*names))
    shown = [f"{i.name} ({i.letter})" if i.letter else i.name for i in resolution.identities]
    return [
        shown[resolution.links[key]] if key in resolution.links else [shown[i] for i in resolution.candidates[key]]
        for key in range(len(names))
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ruth Falk", "Ruth Falk"), ["Ruth Falk", "Ruth Falk"]),
        (("Ruth Falk", "Ruth Falk (Ø)"), ["Ruth Falk (Ø)", "Ruth Falk (Ø)"]),
        (("Ruth Falk (S)", "Ruth Falk (A)"), ["Ruth Falk (A)", "Ruth Falk (A)"]),
        (("Ruth Falk (A)", "Ruth Falk (Ø)"), ["Ruth Falk (A)", "Ruth Falk (Ø)"]),
        (("Ruth Falk (A)", "Ruth Falk (Ø)", "Ruth Falk"), [
            "Ruth Falk (A)", "Ruth Falk (Ø)", ["Ruth Falk (A)", "Ruth Falk (Ø)"],
        ]),
        (("Ruth Marie Falk", "Ruth Falk"), ["Ruth Marie Falk", "Ruth Marie Falk"]),
        (("Ruth M. Falk (V)", "Ruth Marie Falk"), ["Ruth Marie Falk (V)", "Ruth Marie Falk (V)"]),
        (("R. Falk", "Ruth Falk"), ["Ruth Falk", "Ruth Falk"]),
        (("R. Falk", "Ruth Falk", "Rasmus Falk"), [["Rasmus Falk", "Ruth Falk"], "Ruth Falk", "Rasmus Falk"]),
        (("Ruth-Marie Falk", "Ruth Marie Falk"), ["Ruth Marie Falk", "Ruth Marie Falk"]),
        (("Christian Kjaer", "Kristian Kjær", "Kristian Kjær"), ["Kristian Kjær"] * 3),
        (("Kirsten Sørensen (V)", "Kirsten Sørensen (V)", "Kirsten Sørenssen (V)"), ["Kirsten Sørensen (V)"] * 3),
        (("Kirsten Sørensen", "Kirsten Sørenssen"), ["Kirsten Sørensen", "Kirsten Sørenssen"]),
        (("Ole Bech (A)", "Ove Bech (A)"), ["Ole Bech (A)", "Ove Bech (A)"]),
        (("Lars Hansen (A)", "Lars Jensen (A)"), ["Lars Hansen (A)", "Lars Jensen (A)"]),
        (("Ruth", "Ruth Falk"), [[], "Ruth Falk"]),
    ],
)  # fmt: skip
def test_who_is_who(names: tuple[str, ...], expected: list[str | list[str]]) -> None:
    assert who(*names) == expected


def test_places_are_kept_apart() -> None:
    there = [Mention(key=9, place="aaby", name="Ruth Falk")]
    resolution = resolve_persons(mentions("Ruth Falk") + there)
    assert [(i.place, i.name) for i in resolution.identities] == [("aaby", "Ruth Falk"), ("sandager", "Ruth Falk")]
    assert resolution.links == {9: 0, 0: 1}


def test_two_in_one_document_are_two() -> None:
    both = [
        Mention(key=1, place="x", name="Ruth Falk", document=1),
        Mention(key=2, place="x", name="R. Falk", document=1),
    ]
    assert len(resolve_persons(both).identities) == 2


def test_a_party_may_be_changed_over_time() -> None:
    def named(key: int, letter: str, date: str) -> Mention:
        return Mention(key=key, place="x", name="Ruth Falk", letter=letter, date=date, document=key)

    one = resolve_persons([named(1, "D", "2022-05-01"), named(2, "D", "2022-06-01"), named(3, "M", "2022-07-01")])
    assert [identity.letter for identity in one.identities] == ["M"]
    two = resolve_persons([named(1, "D", "2022-05-01"), named(2, "M", "2022-06-01"), named(3, "D", "2022-07-01")])
    assert [identity.letter for identity in two.identities] == ["D", "M"]


def test_one_name_in_one_document_is_one_person() -> None:
    twice = [
        Mention(key=1, place="x", name="Ruth Falk", letter="Ø", document=1),
        Mention(key=2, place="x", name="Ruth Falk", document=1),
    ]
    assert resolve_persons(twice).links == {1: 0, 2: 0}


def test_the_order_of_the_documents_does_not_matter() -> None:
    forward = mentions("R. Falk (Ø)", "Ruth Falk", "Bo Bech", "Ruth Marie Falk (Ø)", "Bo B. Bech")
    assert resolve_persons(forward) == resolve_persons(forward[::-1])


def test_an_identity_keeps_its_forms_and_commonest_role() -> None:
    found = [
        Mention(key=1, place="x", name="R. Falk", role="member", document=1),
        Mention(key=2, place="x", name="Ruth Falk", role="member", variants=("Falk",), document=2),
        Mention(key=3, place="x", name="Ruth Falk", role="chair", document=3),
    ]
    [identity] = resolve_persons(found).identities
    assert (identity.name, identity.variants, identity.role) == ("Ruth Falk", ("Falk", "R. Falk"), "member")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ruth Falk", "RUTH  FALK", Agreement.SAME),
        ("Ruth Falk", "Ruth Marie Falk", Agreement.SHORTENED),
        ("Ruth M Falk", "Ruth Marie Falk", Agreement.SHORTENED),
        ("Ruth Sofie Falk", "Ruth Marie Falk", Agreement.NONE),
        ("Ruth Falk", "Ruth F", Agreement.NONE),
        ("Kirsten Lund", "Kirstin Lund", Agreement.SLIP),
        ("Kirsten Sørensen", "Kirstin Sørenssen", Agreement.NONE),
        ("Falk", "Ruth Falk", Agreement.NONE),
        ("Aage Kjær", "Åge Kjær", Agreement.SAME),
    ],
)
def test_agreement(one: str, other: str, expected: Agreement) -> None:
    assert agreement(name_parts(one), name_parts(other)) is expected
    assert agreement(name_parts(other), name_parts(one)) is expected


def test_all_letters_are_kept_in_order_of_time() -> None:
    found = [
        Mention(key=1, place="x", name="Kim Vang", letter="M", document=1, date="2024-01-01"),
        Mention(key=2, place="x", name="Kim Vang", letter="S", document=2, date="2022-01-01"),
        Mention(key=3, place="x", name="Kim Vang", document=3, date="2023-01-01"),
    ]
    [identity] = resolve_persons(found).identities
    assert (identity.letter, identity.letters) == ("M", ("A", "M"))


@pytest.mark.parametrize(
    ("told", "letter", "letters"),
    [
        ((("2021-03-04", "A", False), ("2022-03-04", None, True)), None, ("A",)),
        ((("2022-03-04", None, True), ("2021-03-04", "A", False), ("2023-03-04", None, False)), None, ("A",)),
        ((("2021-03-04", None, True), ("2022-03-04", "A", False)), "A", ("A",)),
        ((("2021-03-04", "A", False), ("2022-03-04", None, False)), "A", ("A",)),
    ],
)
def test_who_left_the_party_is_no_longer_known_by_it(
    told: tuple[tuple[str, str | None, bool], ...], letter: str | None, letters: tuple[str, ...]
) -> None:
    [person] = resolve_persons(
        Mention(key=key, place="sandager", name="Ruth Falk", letter=own, document=key, date=date, independent=alone)
        for key, (date, own, alone) in enumerate(told)
    ).identities
    assert (person.letter, person.letters) == (letter, letters)
