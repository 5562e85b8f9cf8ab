"""Recommendations in every list style, with who recommends and to whom."""

import pytest

from extract.domain.record import Item
from tests.reading import HEAD, item_of, read

Points = list[tuple[str | None, str]]
AT: Points = [("1", "at broen bygges"), ("2", "at stien belyses")]


def points(item: Item) -> Points:
    return [(r.point, r.text) for r in item.recommendations]


def numbered(*labels: str | None) -> Points:
    return list(zip(labels, ("broen bygges", "stien belyses", "bænken males"), strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses", numbered("1", "2")),
        ("Forvaltningen indstiller,\n1. at broen bygges\n2. at stien belyses", AT),
        ("Forvaltningen indstiller:\n1) at broen bygges\n2) at stien belyses", AT),
        ("Forvaltningen indstiller\n\n1. at broen bygges\n\n2. at stien belyses", AT),
        ("Forvaltningen indstiller, at\n1. 1. broen bygges\n2. 2. stien belyses", numbered("1", "2")),
        ("Forvaltningen indstiller, at 1. at broen bygges 2. at stien belyses", AT),
        ("Forvaltningen indstiller\nat broen bygges\nat stien belyses", numbered(None, None)),
        ("Forvaltningen indstiller, at broen bygges, at stien belyses, og at bænken males", numbered(None, None, None)),
        ("Forvaltningen indstiller, at\n• broen bygges\n• stien belyses", numbered(None, None)),
        ("Forvaltningen indstiller:\n- at broen bygges\n- at stien belyses", numbered(None, None)),
        ("Forvaltningen indstiller, at\na. broen bygges\nb. stien belyses", numbered("a", "b")),
        ("Forvaltningen indstiller, at broen bygges", numbered(None)),
        ("at broen bygges", numbered(None)),
        ("Det indstilles, at broen bygges", numbered(None)),
        ("Det foreslås, at\n1. broen bygges\n2. stien belyses", numbered("1", "2")),
        ("1.\nat broen bygges\n2.\nat stien belyses", AT),
        ("1. 1. at broen bygges\n1. 2. at stien belyses", AT),
        ("1. at broen bygges\n1. at stien belyses", [("1", "at broen bygges"), ("1", "at stien belyses")]),
        ("A. at broen bygges\nB. at stien belyses", [("A", "at broen bygges"), ("B", "at stien belyses")]),
        ("i. at broen bygges\nii. at stien belyses", [("i", "at broen bygges"), ("ii", "at stien belyses")]),
        ("at broen bygges, at stien belyses og at bænken males", numbered(None, None, None)),
        ("Til orientering.", [(None, "Til orientering.")]),
        ("Forslag til beslutning: Byrådet bygger broen", [(None, "Byrådet bygger broen")]),
        ("Sagen fremsendes uden indstilling.", []),
        ("Sagen fremlægges uden indstilling.", []),
        ("Ingen indstilling.", []),
        ("Forvaltningen indstiller, at", []),
    ],
)
def test_list_styles(text: str, expected: Points) -> None:
    assert points(item_of(text)) == expected


def test_an_infinitive_keeps_its_word() -> None:
    item = item_of("Forvaltningen indstiller til udvalget:\n1. at godkende broen\n2. at belyse stien")
    assert points(item) == [("1", "at godkende broen"), ("2", "at belyse stien")]


def test_a_clause_within_a_clause_is_no_point() -> None:
    item = item_of("Forvaltningen indstiller, at udvalget beslutter, at broen bygges.")
    assert points(item) == [(None, "udvalget beslutter, at broen bygges.")]


def test_alternatives_are_points_of_their_own() -> None:
    item = item_of(
        "Forvaltningen indstiller, at\n1. broen bygges\n2. der vælges mellem\n2a. en rød bro\n2b. en blå bro"
    )
    assert points(item) == [
        ("1", "broen bygges"), ("2", "der vælges mellem"), ("2a", "en rød bro"), ("2b", "en blå bro"),
    ]  # fmt: skip


def test_letters_below_a_number() -> None:
    item = item_of("Forvaltningen indstiller, at\n1. broen bygges\n2. der vælges mellem\na) en rød bro\nb) en blå bro")
    assert [r.point for r in item.recommendations] == ["1", "2", "2a", "2b"]


def test_a_point_over_two_lines() -> None:
    item = item_of("Forvaltningen indstiller, at\n1. broen bygges\nover åen\n2. stien belyses")
    assert points(item) == [("1", "broen bygges over åen"), ("2", "stien belyses")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Forvaltningen indstiller, at broen bygges", "Forvaltningen"),
        ("Direktøren for Teknik og Miljø indstiller, at broen bygges", "Direktøren for Teknik og Miljø"),
        ("Borgmesteren foreslår, at broen bygges", "Borgmesteren"),
        ("Økonomiudvalget anbefaler, at broen bygges", "Økonomiudvalget"),
        ("Liste Ø indstiller, at broen bygges", "Liste Ø"),
        ("Det indstilles, at broen bygges", None),
        ("at broen bygges", None),
    ],
)
def test_who_recommends(text: str, by: str | None) -> None:
    assert [(r.by, r.text) for r in item_of(text).recommendations] == [(by, "broen bygges")]


def test_two_recommenders() -> None:
    text = "Forvaltningen indstiller, at broen bygges.\n\nØkonomiudvalget indstiller, at\n1. stien belyses"
    assert [(r.by, r.point, r.text) for r in item_of(text).recommendations] == [
        ("Forvaltningen", None, "broen bygges."),
        ("Økonomiudvalget", "1", "stien belyses"),
    ]


def test_proposers_below_a_motion() -> None:
    item = item_of("at broen bygges\n(Stillet af Ruth Falk fra Liste H)")
    assert [(r.by, r.text) for r in item.recommendations] == [("Ruth Falk fra Liste H", "broen bygges")]


@pytest.mark.parametrize(
    ("text", "body", "addressee"),
    [
        (
            "Forvaltningen indstiller, at udvalget anbefaler over for Byrådet, at broen bygges",
            "Havneudvalget",
            "Byrådet",
        ),
        ("Forvaltningen indstiller, at udvalget anbefaler Byrådet, at broen bygges", "Havneudvalget", "Byrådet"),
        ("Forvaltningen indstiller til Byrådet, at broen bygges", "Byrådet", None),
        ("Forvaltningen indstiller, at broen bygges", "Havneudvalget", None),
    ],
)
def test_the_addressee(text: str, body: str, addressee: str | None) -> None:
    assert [r.addressee for r in item_of(text, body=body).recommendations] == [addressee]


def test_what_the_case_proposes_where_nothing_else_does() -> None:
    item = item_of(
        None, between="Sagsfremstilling\nBroen er gammel. Forvaltningen foreslår derfor, at broen rives ned."
    )
    assert [(r.by, r.point, r.text) for r in item.recommendations] == [("Forvaltningen", None, "broen rives ned.")]


def test_prose_that_repeats_the_recommendation_is_none() -> None:
    item = item_of(
        "Forvaltningen indstiller, at broen bygges",
        between="Sagsfremstilling\nForvaltningen indstiller, at stien belyses.",
    )
    assert points(item) == numbered(None)


def test_ids_and_evidence() -> None:
    text = (
        HEAD.format(body="Byrådet")
        + "7. Bro\n\nIndstilling\nForvaltningen indstiller, at\n1. broen  bygges\n2. stien belyses\n"
    )
    record = read(text + "\nBeslutning\nGodkendt.\n")
    [item] = record.items
    assert [(r.id, r.text, r.evidence.quote) for r in item.recommendations] == [
        ("7.r1", "broen bygges", "broen  bygges"),
        ("7.r2", "stien belyses", "stien belyses"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Forvaltningen indstiller, at planen godkendes, at broen bygges, og at stien belyses.",
            ["planen godkendes", "broen bygges", "stien belyses."],
        ),
        (
            "Forvaltningen indstiller, at det godkendes, at planen sendes ud, og at det tages til efterretning, at prisen steg.",
            ["det godkendes, at planen sendes ud", "det tages til efterretning, at prisen steg."],
        ),
        (
            "Forvaltningen indstiller, at orienteringen tages til efterretning og at aftalen godkendes.",
            ["orienteringen tages til efterretning", "aftalen godkendes."],
        ),
        (
            "Forvaltningen indstiller, at udvalget tager til efterretning, at prisen steg.",
            ["udvalget tager til efterretning, at prisen steg."],
        ),
        (
            "Forvaltningen indstiller, at planen godkendes med den bemærkning, at stien belyses, og at træerne bliver.",
            ["planen godkendes med den bemærkning, at stien belyses, og at træerne bliver."],
        ),
        (
            "Forvaltningen indstiller, at broen bygges. Forvaltningen vurderer, at den holder, og at den er smuk.",
            ["broen bygges. Forvaltningen vurderer, at den holder, og at den er smuk."],
        ),
        (
            "Forvaltningen indstiller, at broen bygges. Det indstilles endvidere, at stien belyses.",
            ["broen bygges.", "stien belyses."],
        ),
        (
            "Forvaltningen indstiller, at grusvejen skrabes, at der lægges støvbinder på, og at skoleveje kommer først.",
            ["grusvejen skrabes", "der lægges støvbinder på", "skoleveje kommer først."],
        ),
    ],
)
def test_clauses_side_by_side_are_points_and_clauses_within_one_are_none(text: str, expected: list[str]) -> None:
    assert [r.text for r in item_of(text).recommendations] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. at prisen dækkes, herunder:\na) bro\nb) sti\n2. at bænken males", ["1", "2"]),
        ("1. at prisen dækkes, fordelt på:\na) bro\nb) sti", ["1"]),
        ("1. at planen gælder, herunder:\na) at broen bygges\nb) at stien belyses", ["1", "1a", "1b"]),
        ("1. at følgende godkendes:\na) bro\nb) sti", ["1", "1a", "1b"]),
    ],
)
def test_a_list_that_explains_its_point_holds_no_points(text: str, expected: list[str]) -> None:
    assert [p for p, _ in points(item_of(f"Forvaltningen indstiller,\n{text}"))] == expected


def test_an_opinion_beside_the_recommendation_is_none() -> None:
    between = (
        "Administrationens anbefaling\nAdministrationen anbefaler ikke at bygge en mur, fordi\n"
        "- at den skygger\n- at den er dyr"
    )
    assert points(item_of("Forvaltningen indstiller, at broen bygges", between=between)) == numbered(None)


def test_the_mover_of_a_motion_recommends() -> None:
    item = item_of("Stillet af Sara Holm (A).\nat broen bygges")
    assert [(r.text, r.by) for r in item.recommendations] == [("broen bygges", "Sara Holm (A)")]
