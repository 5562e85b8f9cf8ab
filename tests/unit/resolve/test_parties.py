"""Parties are recognised by their letters, and by names that stand with one letter."""

import pytest

from extract.domain.resolution import Mention
from extract.resolve import resolve_parties
from extract.resolve.parties import ballot_letter, party_name


def groups(*names: str) -> list[tuple[str | None, tuple[str, ...]]]:
    mentions = []
    for number, name in enumerate(names):
        plain, _, letter = name.partition(" (")
        mentions.append(Mention(key=number, place="x", name=plain, letter=letter.rstrip(")") or None))
    return [(i.letter, (i.name, *i.variants)) for i in resolve_parties(mentions).identities]


@pytest.mark.parametrize(
    ("written", "place", "meant"),
    [
        ("S", "greve", "A"), ("S", "toender", "S"), ("R", "greve", "B"), ("K", "greve", "K"), ("QQ", "x", "QQ"),
        (None, "x", None),
    ],
)  # fmt: skip
def test_ballot_letter(written: str | None, place: str, meant: str | None) -> None:
    assert ballot_letter(written, place) == meant


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Venstre (V)", "V (V)"), [("V", ("Venstre", "V"))]),
        (("Venstre (V)", "Venstre"), [("V", ("Venstre",))]),
        (("Venstre (V)", "V"), [("V", ("Venstre", "V"))]),
        (("Borgerlisten (L)", "Borgerlisten (K)", "Borgerlisten"), [
            ("K", ("Borgerlisten",)), ("L", ("Borgerlisten",)), (None, ("Borgerlisten",)),
        ]),
        (("Venstre", "V"), [("V", ("Venstre", "V"))]),
        (("S (S)", "A (A)", "Socialdemokraterne"), [("A", ("Socialdemokraterne", "A", "S"))]),
        (("A (A)",), [("A", ("Socialdemokratiet", "A"))]),
        (("D (D)",), [("D", ("D",))]),
        (("Sandagerlisten",), [(None, ("Sandagerlisten",))]),
    ],
)  # fmt: skip
def test_groups(names: tuple[str, ...], expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    assert groups(*names) == expected


@pytest.mark.parametrize(
    ("letter", "days", "name"),
    [
        ("D", ("2022-05-01", "2024-05-01"), "Nye Borgerlige"),
        ("D", ("2005-05-01",), "Centrum-Demokraterne"),
        ("D", ("2012-05-01",), None),
        ("D", ("2005-05-01", "2024-05-01"), None),
        ("D", (None,), None),
        ("M", ("2023-05-01",), "Moderaterne"),
        ("L", ("2023-05-01",), None),
        ("V", (None,), "Venstre, Danmarks Liberale Parti"),
    ],
)
def test_a_letter_alone_is_the_party_that_held_it_then(
    letter: str, days: tuple[str | None, ...], name: str | None
) -> None:
    assert party_name(letter, days) == name
