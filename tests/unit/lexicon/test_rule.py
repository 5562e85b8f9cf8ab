"""Phrases, their places, and the sentences that prove them."""

import pytest

from extract.lexicon.rule import Example, Phrase, Slot


@pytest.mark.parametrize(
    ("source", "slots"),
    [
        ("godkendt", (Slot(("godkendt",)),)),
        ("stemmer|stemte imod", (Slot(("stemmer", "stemte")), Slot(("imod",)))),
        ("blev [herefter] godkendt", (Slot(("blev",)), Slot(("herefter",), optional=True), Slot(("godkendt",)))),
        ("[der|som] undlod", (Slot(("der", "som"), optional=True), Slot(("undlod",)))),
        ("tages .. efterretning", (Slot(("tages",)), Slot(("..",)), Slot(("efterretning",)))),
    ],
)
def test_a_phrase_has_places(source: str, slots: tuple[Slot, ...]) -> None:
    assert Phrase(source).slots == slots


def test_only_two_dots_are_a_gap() -> None:
    assert [slot.is_gap for slot in Phrase("tages .. til efterretning .").slots] == [False, True, False, False, False]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("godkendt", "Planen er Godkendt.", ["Godkendt"]),
        ("godkendt", "Planen er ugodkendt, og sagen godkendtes.", []),
        ("stemmer|stemte imod", "Liste Q stemte imod, og Liste W stemmer  imod.", ["stemte imod", "stemmer  imod"]),
        ("blev [herefter] godkendt", "Den blev godkendt. Den blev herefter godkendt.", ["blev godkendt", "blev herefter godkendt"]),
        ("[der] undlod", "Fire, der undlod. Tre undlod.", ["der undlod", "undlod"]),
        ("tages .. efterretning", "Den tages til efterretning.", ["tages til efterretning"]),
        ("tages .. efterretning", "Den tages i dag igen med glæde til efterretning.", []),
        ("tages .. efterretning", "Den tages op. Det er til efterretning.", []),
        ("*bevilling*", "En anlægsbevilling og to bevillinger.", ["anlægsbevilling", "bevillinger"]),
        ("for :", "For: ingen. For  : tre.", ["For:", "For  :"]),
        ("tiltrådt uden ændring", "Tiltrådt, uden ændring", ["Tiltrådt, uden ændring"]),
    ],
)  # fmt: skip
def test_a_phrase_is_found_as_whole_words(source: str, text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in Phrase(source).find(text)] == found
    assert Phrase(source).is_read_in(text) is bool(found)


def test_an_example_marks_its_span() -> None:
    example = Example.parse("Planen blev [[ikke godkendt]] i går.")
    assert example.text == "Planen blev ikke godkendt i går."
    assert example.text[slice(*example.span)] == "ikke godkendt"


def test_an_example_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no \[\[span\]\] in 'Planen blev godkendt.'"):
        Example.parse("Planen blev godkendt.")


@pytest.mark.parametrize(
    ("source", "initials"),
    [
        ("indstilling|beslutning", "ib"),
        ("[kort] resume", "kr"),
        ("*råd", ""),
        (".. indstiller", ""),
    ],
)
def test_the_letters_that_begin_a_phrase(source: str, initials: str) -> None:
    assert Phrase(source).initials == frozenset(initials)
