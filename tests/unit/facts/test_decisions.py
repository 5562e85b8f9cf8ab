"""Units of decision text: which points they name, and which text belongs to each."""

import pytest

from extract.domain.facts import Outcome
from extract.domain.record import Item
from tests.reading import HEAD, item_of, read

O = Outcome  # noqa: E741
FOUR = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males\n4. træet fældes"


def units(item: Item) -> list[tuple[tuple[str, ...], Outcome, str]]:
    return [(d.points, d.outcome, d.text) for d in item.decisions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ad 1: Godkendt.\nAd 2: Udsat.",
            [(("1",), O.APPROVED, "Ad 1: Godkendt."), (("2",), O.POSTPONED, "Ad 2: Udsat.")],
        ),
        (
            "Ad 1: Godkendt. Ad 2: Udsat.",
            [(("1",), O.APPROVED, "Ad 1: Godkendt."), (("2",), O.POSTPONED, "Ad 2: Udsat.")],
        ),
        (
            "At 1: Godkendt.\nAt 2: Forkastet.",
            [(("1",), O.APPROVED, "At 1: Godkendt."), (("2",), O.REJECTED, "At 2: Forkastet.")],
        ),
        (
            "Pkt. 1: Godkendt.\nPkt. 4: Godkendt.",
            [(("1",), O.APPROVED, "Pkt. 1: Godkendt."), (("4",), O.APPROVED, "Pkt. 4: Godkendt.")],
        ),
        (
            "Pkt. 1.: Godkendt.\nPkt. 4.: Godkendt.",
            [(("1",), O.APPROVED, "Pkt. 1.: Godkendt."), (("4",), O.APPROVED, "Pkt. 4.: Godkendt.")],
        ),
        (
            "1. Taget til efterretning.\n2. Godkendt.",
            [(("1",), O.NOTED, "1. Taget til efterretning."), (("2",), O.APPROVED, "2. Godkendt.")],
        ),
        ("1.-3. Godkendt.", [(("1", "2", "3"), O.APPROVED, "1.-3. Godkendt.")]),
        ("Ad 1 og 2: Godkendt.", [(("1", "2"), O.APPROVED, "Ad 1 og 2: Godkendt.")]),
        (
            "Ad. 1\nGodkendt.\nAd. 2\nUdsat.",
            [(("1",), O.APPROVED, "Ad. 1\nGodkendt."), (("2",), O.POSTPONED, "Ad. 2\nUdsat.")],
        ),
        (
            "Indstillingspunkterne 1 - 3 godkendt.",
            [(("1", "2", "3"), O.APPROVED, "Indstillingspunkterne 1 - 3 godkendt.")],
        ),
        (
            "Udvalget godkendte indstillingspunkt 1 og 2.",
            [(("1", "2"), O.APPROVED, "Udvalget godkendte indstillingspunkt 1 og 2.")],
        ),
        (
            "Ad 1: Forkastet.\nDe øvrige punkter godkendt.",
            [(("1",), O.REJECTED, "Ad 1: Forkastet."), ((), O.APPROVED, "De øvrige punkter godkendt.")],
        ),
        ("Godkendt.", [((), O.APPROVED, "Godkendt.")]),
        ("-", [((), O.NONE, "-")]),
        ("", [((), O.NONE, "Beslutning")]),
    ],
)
def test_units(text: str, expected: list[tuple[tuple[str, ...], Outcome, str]]) -> None:
    assert units(item_of(FOUR, text)) == expected


def test_the_chosen_alternative() -> None:
    item = item_of(
        "Forvaltningen indstiller, at\n1. broen bygges\n2. vælge mellem\n2a. en rød bro\n2b. en blå bro",
        "Ad 1: Godkendt.\nAd 2: Udvalget godkender pkt. 2b.",
    )
    assert [(d.points, d.option, d.outcome) for d in item.decisions] == [
        (("1",), None, O.APPROVED),
        (("2",), "2b", O.APPROVED),
    ]


def test_only_sides_printed_is_unclear() -> None:
    item = item_of(FOUR, "Ruth Falk (Ø) stemte imod.\nSara Holm (A) undlod at stemme.")
    assert [(d.outcome, d.text) for d in item.decisions] == [
        (O.UNCLEAR, "Ruth Falk (Ø) stemte imod.\nSara Holm (A) undlod at stemme.")
    ]
    assert [(v.carried, v.decision) for v in item.votes] == [(None, "7.d1")]
    assert item.mappings == ()


def test_no_decision_heading_is_no_decision() -> None:
    assert item_of(FOUR, None).decisions == ()


def test_absence_is_no_part_of_the_text() -> None:
    item = item_of(FOUR, "Godkendt.\n\nFraværende: Viggo Brandt (C)")
    assert [d.text for d in item.decisions] == ["Godkendt."]


def test_a_decision_goes_on_after_an_absence_line() -> None:
    item = item_of(FOUR, "Fraværende: Viggo Brandt (C)\nAd 1: Godkendt.\nAd 2: Udsat.")
    assert [(d.points, d.outcome) for d in item.decisions] == [(("1",), O.APPROVED), (("2",), O.POSTPONED)]


def test_ids_and_bodies() -> None:
    item = item_of(FOUR, "Ad 1: Godkendt.\nAd 2: Udsat.", body="Havneudvalget")
    assert [(d.id, d.body, d.date, d.current, d.basis) for d in item.decisions] == [
        ("7.d1", "Havneudvalget", "2021-03-04", True, "stated"),
        ("7.d2", "Havneudvalget", "2021-03-04", True, "stated"),
    ]


def test_an_earlier_body_decides_for_itself() -> None:
    text = (
        HEAD.format(body="Byrådet")
        + "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\n"
        + "Beslutning i Havneudvalget den 02-02-2021\nAnbefales.\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nGodkendt.\n"
    )
    [item] = read(text).items
    assert [(d.id, d.body, d.date, d.current, d.outcome) for d in item.decisions] == [
        ("7.d1", "Havneudvalget", "2021-02-02", False, O.RECOMMENDED),
        ("7.d2", "Byrådet", "2021-03-04", True, O.APPROVED),
    ]


def test_a_members_remark_is_not_lost_as_presence() -> None:
    item = item_of(FOUR, "Anna Lund (V) bemærkede, at broen er for lang til åen.")
    assert len(item.decisions) == 1


@pytest.mark.parametrize(("text", "outcome"), [("Godkendt.", O.APPROVED), ("-", O.NONE)])
def test_a_decision_on_the_line_of_its_heading(text: str, outcome: Outcome) -> None:
    [item] = read(HEAD.format(body="Byrådet") + f"7. Bro over åen\n\nBeslutning: {text}\n").items
    assert [(d.text, d.outcome) for d in item.decisions] == [(text, outcome)]
