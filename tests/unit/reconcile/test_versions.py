"""Whose version a decision adopts, and what is followed through it."""

import pytest

from extract.domain.record import Item
from extract.reconcile.versions import short_names
from tests.reading import HEAD, read

THREE = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males"


def chained(*blocks: tuple[str, str], recommended: str = THREE, body: str = "Byrådet") -> Item:
    """The item with these decision blocks, each a heading's body and date, and its text."""
    text = HEAD.format(body=body) + f"7. Bro over åen\n\nIndstilling\n{recommended}\n\n"
    [item] = read(text + "".join(f"Beslutning i {where}\n{what}\n\n" for where, what in blocks)).items
    return item


def effects(item: Item) -> list[tuple[str | None, str]]:
    points = {r.id: r.point for r in item.recommendations}
    return [(points[m.recommendation], m.effect.value) for m in item.mappings]


COMMITTEE = "Havneudvalget den 01-02-2021"
ECONOMY = "Økonomiudvalget den 02-02-2021"
COUNCIL = "Byrådet den 04-03-2021"


@pytest.mark.parametrize(
    "decided",
    [
        "Økonomiudvalgets indstilling godkendt.",
        "Byrådet godkendte Økonomiudvalgets indstilling.",
        "Med stemmerne 16 for og 2 imod godkendte byrådet økonomiudvalgets indstilling.",
        "Indstillingen fra Økonomiudvalget blev godkendt.",
        "ØU's indstilling godkendt.",
        "Godkendt som anbefalet af Økonomiudvalget.",
        "Byrådet vedtog Økonomiudvalgets anbefaling.",
    ],
)
def test_a_version_is_named_in_many_ways(decided: str) -> None:
    item = chained((ECONOMY, "Ad 1: Anbefales.\nAd 2: Anbefales ikke.\nAd 3: Anbefales."), (COUNCIL, decided))
    assert item.decisions[-1].adopts == "7.d1"
    assert effects(item) == [("1", "adopted"), ("2", "rejected"), ("3", "adopted")]


@pytest.mark.parametrize(
    "decided", ["Godkendt.", "Forvaltningens indstilling godkendt.", "Økonomiudvalget orienteres.", "Anbefales ikke."]
)
def test_other_decisions_adopt_no_version(decided: str) -> None:
    item = chained((ECONOMY, "Anbefales."), (COUNCIL, decided))
    assert [d.adopts for d in item.decisions] == [None, None]


def test_each_step_of_a_chain_says_what_it_adopts() -> None:
    item = chained(
        (COMMITTEE, "Ad 1: Anbefales.\nAd 2: Anbefales ikke.\nAd 3: Anbefales."),
        (ECONOMY, "Økonomiudvalget anbefaler, at Havneudvalgets indstilling godkendes."),
        (COUNCIL, "Økonomiudvalgets indstilling godkendt."),
    )
    assert [d.adopts for d in item.decisions] == [None, None, None, "7.d1", "7.d4"]
    assert effects(item) == [("1", "adopted"), ("2", "rejected"), ("3", "adopted")]


def test_newest_first_the_same_version_is_adopted() -> None:
    item = chained((COUNCIL, "Økonomiudvalgets indstilling godkendt."), (ECONOMY, "Anbefales ikke."))
    assert [(d.body, d.adopts) for d in item.decisions] == [("Byrådet", "7.d2"), ("Økonomiudvalget", None)]
    assert effects(item) == [("1", "rejected"), ("2", "rejected"), ("3", "rejected")]


def test_several_bodies_versions_at_once_are_followed_and_not_named() -> None:
    item = chained(
        (COMMITTEE, "Ad 1: Anbefales.\nAd 2: Anbefales."),
        ("Parkudvalget den 01-02-2021", "Ad 3: Anbefales ikke."),
        (COUNCIL, "Fagudvalgenes indstillinger godkendt."),
    )
    assert item.decisions[-1].adopts is None
    assert effects(item) == [("1", "adopted"), ("2", "adopted"), ("3", "rejected")]


def test_a_point_is_followed_into_the_version_that_is_adopted() -> None:
    item = chained(
        (ECONOMY, "Ad 1: Anbefales med den ændring, at broen er rød.\nAd 2: Anbefales ikke.\nAd 3: Anbefales."),
        (COUNCIL, "Byrådet godkendte Økonomiudvalgets indstillingspunkt 1 og 2."),
    )
    assert item.decisions[-1].points == ("1", "2")
    assert item.decisions[-1].adopts == "7.d1"
    assert effects(item) == [("1", "adopted_amended"), ("2", "rejected")]


def test_a_version_with_a_course_of_its_own_settles_nothing() -> None:
    recommended = "Forvaltningen indstiller, at der opstilles fire pavilloner ved ungdomsklubben på Engvej."
    own = "Økonomiudvalget anbefaler, at eleverne kører med bus til nabobyen."
    item = chained((ECONOMY, own), (COUNCIL, "Økonomiudvalgets indstilling godkendt."), recommended=recommended)
    assert item.decisions[-1].adopts == "7.d1"
    assert effects(item) == []


def test_another_alternative_of_the_version_is_rejected() -> None:
    recommended = "Forvaltningen indstiller, at\n1. broen bygges\n2. der vælges mellem\n2a. rød\n2b. blå"
    item = chained(
        (ECONOMY, "Ad 1: Anbefales.\nAd 2: Økonomiudvalget anbefaler pkt. 2b."),
        (COUNCIL, "Økonomiudvalgets indstilling godkendt."),
        recommended=recommended,
    )
    assert effects(item) == [("1", "adopted"), ("2", "adopted"), ("2a", "rejected"), ("2b", "adopted")]


@pytest.mark.parametrize(
    ("body", "letters"),
    [
        ("Økonomiudvalget", {"ØU", "ØK"}),
        ("Plan, Miljø og Teknik", {"PMT", "PMTU"}),
        ("Børne- og Ungdomsudvalget", {"BU", "BUU"}),
    ],
)
def test_the_letters_of_a_body(body: str, letters: set[str]) -> None:
    assert short_names(body) == letters
