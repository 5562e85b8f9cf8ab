"""Votes: sides, counts as printed, and which decision they belong to."""

import pytest

from extract.domain.record import Item
from tests.reading import HEAD, item_of, read, sides

FOUR = "Forvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n3. bænken males\n4. træet fældes"
Counts = tuple[int | None, int | None, int | None]


def counts(item: Item) -> list[Counts]:
    return [(v.counts.for_, v.counts.against, v.counts.abstain) for v in item.votes]


@pytest.mark.parametrize(
    ("text", "expected", "carried"),
    [
        ("Godkendt med 31 stemmer imod 14.", (31, 14, None), True),
        ("Indstillingen blev godkendt med 17 stemmer for og 2 imod.", (17, 2, None), True),
        ("Forslaget blev forkastet med 39 stemmer imod 5.", (5, 39, None), False),
        ("Forslaget blev forkastet med 37 stemmer imod forslaget og 7 stemmer for.", (7, 37, None), False),
        ("Indstillingen blev ikke vedtaget med 1 stemme mod 8.", (1, 8, None), False),
        ("Godkendt.\nFor stemte: 21\nImod stemte: 4", (21, 4, None), True),
        ("Godkendt.\nFor stemte: 21\nImod stemte: ingen", (21, 0, None), True),
        ("Godkendt.\nFor stemte 21, imod stemte 3, og 2 undlod at stemme.", (21, 3, 2), True),
        ("Godkendt med 31 stemmer imod 14. 6 undlod at stemme.", (31, 14, 6), True),
        ("Godkendt med syv stemmer imod to.", (7, 2, None), True),
    ],
)
def test_counts_are_those_printed(text: str, expected: Counts, carried: bool) -> None:
    item = item_of(FOUR, text)
    assert counts(item) == [expected]
    assert [(v.manner, v.carried, v.decision) for v in item.votes] == [("count", carried, "7.d1")]


def test_named_persons_are_not_counted_by_us() -> None:
    item = item_of(FOUR, "Godkendt.\nImod stemte Ruth Falk (Ø) og Sara Holm (A).")
    assert counts(item) == [(None, None, None)]
    assert [(v.manner, v.carried) for v in item.votes] == [(None, True)]
    assert sides(item.votes[0]) == [("against", "Ruth Falk", "Ø"), ("against", "Sara Holm", "A")]


def test_a_majority_is_named() -> None:
    text = "Et flertal i udvalget bestående af Bo Dahl (V), Mia Krog (A) og Kaj Vest (C) godkender indstillingen. Ruth Falk (Ø) stemte imod."
    [vote] = item_of(FOUR, text).votes
    assert (vote.manner, vote.carried, vote.decision) == ("majority", True, "7.d1")
    assert sides(vote) == [
        ("for", "Bo Dahl", "V"), ("for", "Mia Krog", "A"), ("for", "Kaj Vest", "C"), ("against", "Ruth Falk", "Ø"),
    ]  # fmt: skip


@pytest.mark.parametrize("letters", ["(A+V+C)", "(A, V og C)", "(A), (V) og (C)", "bestående af A, V og C"])
def test_a_majority_of_letters(letters: str) -> None:
    [vote] = item_of(FOUR, f"Et flertal {letters} godkendte indstillingen.").votes
    assert vote.manner == "majority"
    assert sides(vote) == [("for", "A", "A"), ("for", "V", "V"), ("for", "C", "C")]
    assert {p.voter.kind for p in vote.positions} == {"party"}


def test_a_majority_against() -> None:
    item = item_of(FOUR, "Et flertal (A, V) forkastede indstillingen.")
    assert [d.outcome for d in item.decisions] == ["rejected"]
    [vote] = item.votes
    assert (vote.manner, vote.carried) == ("majority", False)
    assert sides(vote) == [("against", "A", "A"), ("against", "V", "V")]


def test_a_split_party() -> None:
    text = "Godkendt.\nFor stemte: V, A (undtagen Ruth Falk) og C.\nImod stemte: Ruth Falk (A)."
    [vote] = item_of(FOUR, text).votes
    assert sides(vote) == [("for", "V", "V"), ("for", "A", "A"), ("for", "C", "C"), ("against", "Ruth Falk", "A")]
    assert [[p.name for p in position.except_] for position in vote.positions] == [[], ["Ruth Falk"], [], []]


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("Ruth Falk (Ø) undlod at stemme.", "abstain"),
        ("Ruth Falk (Ø) kan ikke tiltræde.", "cannot_support"),
        ("Ruth Falk (Ø) tager forbehold.", "reserves"),
        ("Ruth Falk (Ø) afventer stillingtagen til Byrådets behandling.", "awaits"),
        ("Ruth Falk (Ø) stemte imod.", "against"),
    ],
)
def test_each_side_stands_apart(line: str, side: str) -> None:
    item = item_of(FOUR, f"Godkendt.\n{line}")
    assert [d.outcome for d in item.decisions] == ["approved"]
    assert [(v.carried, sides(v)) for v in item.votes] == [(True, [(side, "Ruth Falk", "Ø")])]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Ruth Falk (Ø) stemte imod, idet stien er for dyr.", "idet stien er for dyr"),
        ("Ruth Falk (Ø) stemte imod, da stien er for dyr.", "da stien er for dyr"),
        ("Ruth Falk (Ø) tager forbehold vedrørende prisen.", "vedrørende prisen"),
        ("Ruth Falk (Ø) stemte imod.", None),
    ],
)
def test_a_reason_keeps_its_own_words(line: str, reason: str | None) -> None:
    [vote] = item_of(FOUR, f"Godkendt.\n{line}").votes
    assert [p.reason for p in vote.positions] == [reason]


def test_an_amendment_comes_first() -> None:
    text = (
        "Ændringsforslag fra Liste H om en rød bro:\nFor stemte: 4\nImod stemte: 21\nÆndringsforslaget faldt.\n"
        "Indstillingen blev godkendt med 21 stemmer imod 4."
    )
    item = item_of(FOUR, text)
    assert [(v.on, v.counts.for_, v.counts.against, v.carried) for v in item.votes][-1] == (
        "recommendation", 21, 4, True,
    )  # fmt: skip
    assert [v.on for v in item.votes] == ["amendment", "recommendation"]
    assert (item.votes[0].counts.for_, item.votes[0].counts.against) == (4, 21)
    assert {m.effect for m in item.mappings} == {"adopted"}


def test_a_line_after_several_units_that_names_none() -> None:
    item = item_of(FOUR, "Ad 1: Godkendt.\nAd 2: Godkendt.\n\nRuth Falk (Ø) stemte imod.")
    assert [(v.decision, v.points, v.carried, sides(v)) for v in item.votes] == [
        (None, (), None, [("against", "Ruth Falk", "Ø")])
    ]


def test_a_line_that_names_its_point() -> None:
    item = item_of(FOUR, "Ad 1: Godkendt.\nAd 2: Godkendt.\n\nRuth Falk (Ø) stemte imod indstillingspunkt 1.")
    assert [(v.decision, v.points, sides(v)) for v in item.votes] == [("7.d1", ("1",), [("against", "Ruth Falk", "Ø")])]


def test_a_decision_on_another_point_does_not_say_whether_the_vote_carried() -> None:
    item = item_of(FOUR, "Ad 1: Forkastet.\n2. Ruth Falk (Ø) undlader at tage stilling.")
    assert [(v.points, v.carried, sides(v)) for v in item.votes] == [(("2",), None, [("abstain", "Ruth Falk", "Ø")])]


def test_a_vote_on_each_unit() -> None:
    text = "Ad 1: Godkendt. Imod stemte Ruth Falk (Ø).\nAd 2: Forkastet. For stemte Sara Holm (A)."
    item = item_of(FOUR, text)
    assert [(v.decision, v.points, v.carried, sides(v)) for v in item.votes] == [
        ("7.d1", ("1",), True, [("against", "Ruth Falk", "Ø")]),
        ("7.d2", ("2",), False, [("for", "Sara Holm", "A")]),
    ]


def test_a_quoted_remark_takes_no_side() -> None:
    text = "Godkendt.\nSara Holm (A) ønskede tilført protokollen: »Ruth Falk (Ø) stemte imod alt, hvad der er godt for byen.«"
    assert [sides(v) for v in item_of(FOUR, text).votes if v.positions] == []


@pytest.mark.parametrize("text", ["Enstemmigt godkendt.", "Et enigt udvalg godkendte indstillingen."])
def test_unanimous(text: str) -> None:
    assert [(v.manner, v.positions, v.carried) for v in item_of(FOUR, text).votes] == [("unanimous", (), True)]


def test_without_a_vote() -> None:
    item = item_of(FOUR, "Indstillingen blev godkendt uden afstemning.")
    assert [(v.manner, v.positions, v.carried, v.decision) for v in item.votes] == [("without_vote", (), True, "7.d1")]


def test_no_vote_is_printed() -> None:
    assert item_of(FOUR, "Godkendt.").votes == ()


def test_a_vote_on_disqualification() -> None:
    text = "Byrådet erklærede Ruth Falk (Ø) inhabil med 15 stemmer for og 4 imod.\nIndstillingen blev godkendt."
    item = item_of(FOUR, text)
    assert [(v.on, v.counts.for_, v.counts.against) for v in item.votes] == [("disqualification", 15, 4)]


def test_voters_on_the_lines_below() -> None:
    text = "Godkendt.\nImod stemte:\nRuth Falk (Ø)\nSara Holm (A)\nUndlod at stemme:\nKaj Vest (C)"
    [vote] = item_of(FOUR, text).votes
    assert sides(vote) == [
        ("against", "Ruth Falk", "Ø"), ("against", "Sara Holm", "A"), ("abstain", "Kaj Vest", "C"),
    ]  # fmt: skip


def test_an_independent_is_a_person_without_a_letter() -> None:
    [vote] = item_of(FOUR, "Godkendt.\nImod stemte Ruth Falk (løsgænger).").votes
    assert [(p.voter.kind, p.voter.name, p.voter.party) for p in vote.positions] == [("person", "Ruth Falk", None)]


def test_an_earlier_bodys_vote_belongs_to_its_decision() -> None:
    text = (
        HEAD.format(body="Byrådet")
        + "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\n"
        + "Beslutning i Havneudvalget den 02-02-2021\nAnbefales. Ruth Falk (Ø) stemte imod.\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nGodkendt.\n"
    )
    [item] = read(text).items
    assert [(v.decision, sides(v)) for v in item.votes] == [("7.d1", [("against", "Ruth Falk", "Ø")])]


def test_a_case_is_brought_before_the_council() -> None:
    item = item_of(FOUR, "Godkendt.\nRuth Falk (Ø) begærer sagen i Byrådet.", body="Havneudvalget")
    assert [(r.by.name, r.by.party, r.to, r.kind) for r in item.referrals] == [
        ("Ruth Falk", "Ø", "Byrådet", "brought_before_council")
    ]
    assert item.votes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt.\nValggruppe 1 (C+I+O+V): 4+3+3+5: 15 stemmer.",
        "Godkendt.\nListe A, F og Ø har 19 mandater.",
    ],
)
def test_sums_of_seats_are_no_votes(text: str) -> None:
    assert item_of(FOUR, text).votes == ()


def test_nobody_against_before_another_sentence() -> None:
    assert counts(item_of(FOUR, "Godkendt.\nImod stemte: Ingen. Liste H undlod at stemme.")) == [(None, 0, None)]


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        (
            "Forslaget sattes til afstemning ved navneopråb. For stemte A og F. Imod stemte V. Forslaget vedtaget.",
            ["roll_call"],
        ),
        ("Godkendt med 13 stemmer mod 5. Afstemningen skete ved navneopråb.", ["roll_call"]),
        ("Venstre ønskede afstemning ved navneopråb, hvilket blev afvist. Godkendt med 13 stemmer mod 5.", ["count"]),
        (
            "Ændringsforslaget fra V: For 8, imod 17. Faldet. Hovedforslaget blev sat til afstemning ved navneopråb: "
            "For 17, imod 8. Vedtaget.",
            ["count", "roll_call"],
        ),
    ],
)
def test_a_vote_by_name_is_the_one_announced_so(text: str, manners: list[str]) -> None:
    assert [v.manner for v in item_of(FOUR, text).votes] == manners
