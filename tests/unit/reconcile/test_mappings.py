"""What became of each recommendation."""

import pytest

from extract.domain.record import Item
from tests.reading import HEAD, item_of, read

THREE = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males"
UPWARD = "Forvaltningen indstiller, at udvalget anbefaler over for Byrådet, at broen bygges."
THEIRS = "Økonomiudvalget anbefaler, at Havneudvalgets indstilling godkendes."
Effects = list[tuple[str, str, str]]


def effects(item: Item) -> Effects:
    points = {r.id: r.point or r.id.partition(".")[2] for r in item.recommendations}
    return [(points[m.recommendation], m.effect.value, m.basis) for m in item.mappings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt.", [("1", "adopted", "derived"), ("2", "adopted", "derived"), ("3", "adopted", "derived")]),
        ("Ad 1: Godkendt.\nAd 2: Forkastet.\nAd 3: Udsat.", [("1", "adopted", "stated"), ("2", "rejected", "stated"), ("3", "postponed", "stated")]),
        ("Ad 1-2: Godkendt.\nAd 3: Udsat.", [("1", "adopted", "stated"), ("2", "adopted", "stated"), ("3", "postponed", "stated")]),
        ("Ad 1: Godkendt.", [("1", "adopted", "stated")]),
        ("Ad 1: Forkastet.\nDe øvrige punkter godkendt.", [("1", "rejected", "stated"), ("2", "adopted", "derived"), ("3", "adopted", "derived")]),
        ("Godkendt med den bemærkning, at stien er lang.", [(p, "adopted_amended", "derived") for p in "123"]),
        ("Godkendt med den bemærkning, at punkt 2 udgår.", [("1", "adopted", "derived"), ("2", "withdrawn", "stated"), ("3", "adopted", "derived")]),
        (
            "Ad 1: Godkendt med den bemærkning, at broen males.\nAd 2: Godkendt.\nAd 3: Godkendt.",
            [("1", "adopted_amended", "stated"), ("2", "adopted", "stated"), ("3", "adopted", "stated")],
        ),
        ("Udsat.", [(p, "postponed", "derived") for p in "123"]),
        ("Sendes tilbage til Havneudvalget.", [(p, "returned", "derived") for p in "123"]),
        ("Oversendes til Økonomiudvalget.", [(p, "forwarded", "derived") for p in "123"]),
        ("Udgår.", [(p, "withdrawn", "derived") for p in "123"]),
        ("Drøftet.", [(p, "discussed", "derived") for p in "123"]),
        ("Taget til efterretning.", [(p, "noted", "derived") for p in "123"]),
        ("Forvaltningen pålægges at undersøge prisen.", [(p, "other", "derived") for p in "123"]),
        ("-", []),
        ("Undlader.", []),
        ("Der blev orienteret om broen.", []),
        ("Punkt 9 behandles som punkt 2.", []),
        ("Broen er blå.", []),
        ("Punkt 15 udgår.", []),
    ],
)  # fmt: skip
def test_effects(text: str, expected: Effects) -> None:
    assert effects(item_of(THREE, text)) == expected


@pytest.mark.parametrize(
    ("recommended", "decided", "effect"),
    [
        ("at orienteringen tages til efterretning", "Godkendt.", "noted"),
        ("at sagen drøftes", "Godkendt.", "discussed"),
        ("at udvalget drøfter sagen", "Godkendt.", "discussed"),
        ("at der gives afslag på ansøgningen", "Godkendt.", "adopted"),
        ("at planen drøftes og godkendes", "Godkendt.", "adopted"),
        ("at orienteringen tages til efterretning", "Udsat.", "postponed"),
        ("at vælge Sara Holm til rådet", "Sara Holm (A) blev valgt.", "adopted"),
        pytest.param(
            "at vælge Sara Holm",
            "Sara Holm (A) blev valgt.",
            "adopted",
        ),
        ("at vælge Sara Holm", "Bo Dahl (V) blev valgt.", "other"),
    ],
)
def test_what_was_asked_for_changes_the_effect(recommended: str, decided: str, effect: str) -> None:
    item = item_of(f"Forvaltningen indstiller, {recommended}.", decided)
    assert [(m.effect, m.basis) for m in item.mappings] == [(effect, "derived")]


def test_a_committee_approves_upwards() -> None:
    item = item_of(UPWARD, "Godkendt.", body="Havneudvalget")
    assert [(d.outcome, d.basis) for d in item.decisions] == [("recommended", "derived")]
    assert effects(item) == [("r1", "recommended", "derived")]


def test_the_council_itself_decides() -> None:
    item = item_of(UPWARD, "Godkendt.", body="Byrådet")
    assert [(d.outcome, d.basis) for d in item.decisions] == [("approved", "stated")]
    assert effects(item) == [("r1", "adopted", "derived")]


def test_a_committee_recommends() -> None:
    item = item_of(UPWARD, "Anbefales.", body="Havneudvalget")
    assert [(d.outcome, d.basis) for d in item.decisions] == [("recommended", "stated")]
    assert effects(item) == [("r1", "recommended", "derived")]


def test_the_chosen_alternative() -> None:
    item = item_of(
        "Forvaltningen indstiller, at\n1. broen bygges\n2. der vælges mellem\n2a. en rød bro\n2b. en blå bro",
        "Ad 1: Godkendt.\nAd 2: Udvalget godkender pkt. 2b.",
    )
    assert effects(item) == [
        ("1", "adopted", "stated"), ("2", "adopted", "stated"), ("2a", "rejected", "derived"), ("2b", "adopted", "stated"),
    ]  # fmt: skip


def chain(first: str, second: str) -> Item:
    [item] = read(
        HEAD.format(body="Byrådet")
        + f"7. Bro over åen\n\nIndstilling\n{THREE}\n\n"
        + f"Beslutning i Økonomiudvalget den 02-02-2021\n{first}\n\n"
        + f"Beslutning i Byrådet den 04-03-2021\n{second}\n"
    ).items
    return item


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Anbefales.", ["adopted", "adopted", "adopted"]),
        ("Anbefales med den ændring, at broen males.", ["adopted_amended"] * 3),
        ("Ad 1: Anbefales.\nAd 2: Anbefales ikke.\nAd 3: Anbefales med den ændring, at bænken er grøn.", ["adopted", "rejected", "adopted_amended"]),
    ],
)  # fmt: skip
def test_another_bodys_version_is_adopted(first: str, expected: list[str]) -> None:
    item = chain(first, "Økonomiudvalgets indstilling godkendt.")
    assert [(m.decision, m.effect) for m in item.mappings] == [(item.decisions[-1].id, effect) for effect in expected]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Ad 1: Anbefales.\nAd 2: Anbefales ikke.\nAd 3: Anbefales.", THEIRS, ["adopted", "rejected", "adopted"]),
        ("Anbefales ikke.", THEIRS.replace("Havneudvalgets", "fagudvalgets"), ["rejected"] * 3),
        ("Anbefales med den ændring, at broen males.", THEIRS, ["adopted_amended"] * 3),
        ("Anbefales.", "Økonomiudvalget kan ikke anbefale, at Havneudvalgets indstilling godkendes.", ["rejected"] * 3),
        ("Anbefales ikke.", "Anbefales.", ["adopted"] * 3),
    ],
)  # fmt: skip
def test_a_version_that_adopts_a_third_one(first: str, second: str, expected: list[str]) -> None:
    [item] = read(
        HEAD.format(body="Byrådet")
        + f"7. Bro over åen\n\nIndstilling\n{THREE}\n\n"
        + f"Beslutning i Havneudvalget den 01-02-2021\n{first}\n\n"
        + f"Beslutning i Økonomiudvalget den 02-02-2021\n{second}\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nØkonomiudvalgets indstilling godkendt.\n"
    ).items
    assert [(m.decision, m.effect) for m in item.mappings] == [(item.decisions[-1].id, effect) for effect in expected]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Ad 1: Anbefales.", [("1", "adopted")]),
        ("Ad 1-2: Anbefales ikke.", [("1", "rejected"), ("2", "rejected")]),
        ("Ad 1a: Anbefales.\nAd 2: Anbefales ikke.\nAd 3: Anbefales.", [("1", "adopted"), ("2", "rejected"), ("3", "adopted")]),
    ],
)  # fmt: skip
def test_what_the_adopted_version_leaves_out_stays_open(first: str, expected: list[tuple[str, str]]) -> None:
    found = effects(chain(first, "Økonomiudvalgets indstilling godkendt."))
    assert [(point, effect) for point, effect, _ in found] == expected


def test_of_a_body_that_decided_twice_the_last_decision_counts() -> None:
    [item] = read(
        HEAD.format(body="Byrådet")
        + f"7. Bro over åen\n\nIndstilling\n{THREE}\n\n"
        + "Beslutning i Økonomiudvalget den 02-02-2021\nAnbefales ikke.\n\n"
        + "Beslutning i Økonomiudvalget den 02-03-2021\nAnbefales.\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nØkonomiudvalgets indstilling godkendt.\n"
    ).items
    assert [m.effect for m in item.mappings] == ["adopted"] * 3


def test_the_body_that_is_addressed_is_not_the_one_followed() -> None:
    [item] = read(
        HEAD.format(body="Byrådet")
        + f"7. Bro over åen\n\nIndstilling\n{THREE}\n\n"
        + "Beslutning i Byrådet den 01-02-2021\nForkastet.\n\n"
        + "Beslutning i Økonomiudvalget den 02-02-2021\nØkonomiudvalget anbefaler over for Byrådet, at forvaltningens indstilling godkendes.\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nØkonomiudvalgets indstilling godkendt.\n"
    ).items
    assert [m.effect for m in item.mappings] == ["adopted"] * 3


def test_mappings_lead_to_the_current_decision() -> None:
    item = chain("Anbefales med den ændring, at broen males.", "Godkendt.")
    assert [(m.decision, m.effect) for m in item.mappings] == [("7.d2", "adopted")] * 3


def test_an_earlier_decision_counts_where_there_is_no_current_one() -> None:
    [item] = read(
        HEAD.format(body="Byrådet")
        + f"7. Bro over åen\n\nIndstilling\n{THREE}\n\nBeslutning i Økonomiudvalget den 02-02-2021\nAnbefales.\n\n"
        + "8. Ny mast\n\nBeslutning\nGodkendt.\n"
    ).items[:1]
    assert [(m.decision, m.effect) for m in item.mappings] == [("7.d1", "recommended")] * 3


def test_a_return_that_says_what_was_adopted() -> None:
    item = item_of(THREE, "Sagen sendes tilbage med bemærkning, at byrådet har vedtaget planen.")
    assert [d.outcome for d in item.decisions] == ["approved"]


def test_only_the_point_that_asks_upwards_is_recommended() -> None:
    item = item_of(
        "Forvaltningen indstiller, at\n1. stien belyses\n2. udvalget anbefaler over for Byrådet, at broen bygges",
        "Godkendt.",
        body="Havneudvalget",
    )
    assert effects(item) == [("1", "adopted", "derived"), ("2", "recommended", "derived")]


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("At 1: Godkendt. At 2: Udsat.", [("r1", "adopted", "derived"), ("r2", "postponed", "derived")]),
        ("Ad 2: Forkastet.", [("r2", "rejected", "derived")]),
        ("Ad 1 og 2: Godkendt.", [("r1", "adopted", "derived"), ("r2", "adopted", "derived")]),
        ("Ad 3: Godkendt.", []),
        ("Ad 1: Godkendt.\nUdsat.", []),
    ],
)
def test_units_answer_points_without_numbers_in_their_order(decided: str, expected: Effects) -> None:
    assert effects(item_of("Forvaltningen indstiller\nat broen bygges\nat stien belyses", decided)) == expected
