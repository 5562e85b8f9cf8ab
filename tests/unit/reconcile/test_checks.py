"""Each contradiction in a document is one coded warning."""

import pytest

from tests.reading import HEAD, read

ITEM = "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at\n1. broen bygges\n2. stien belyses\n\nBeslutning\n{decision}\n"

OPEN = "RECOMMENDATION_UNSETTLED"


def codes(decision: str, head: str = "", item: str = ITEM) -> list[tuple[str, str | None]]:
    record = read(HEAD.format(body="Byrådet").rstrip() + f"\n{head}\n\n" + item.format(decision=decision))
    return [(w.code, w.item) for w in record.warnings]


def test_a_plain_decision_is_warned_of_by_nothing() -> None:
    assert codes("Godkendt.") == []


@pytest.mark.parametrize(
    ("decision", "head", "code"),
    [
        ("Godkendt med 5 stemmer for og 1 imod. Imod stemte Ruth Falk (Ø) og Bo Dahl (V).", "", "VOTE_COUNT_MISMATCH"),
        ("Godkendt.\nRuth Falk (Ø) stemte for. Ruth Falk (Ø) stemte imod.", "", "VOTER_TWICE"),
        ("Godkendt.\nRuth Falk (Ø) stemte imod.\n\nFraværende: Ruth Falk (Ø)", "", "VOTER_ABSENT"),
        ("Godkendt.\nRuth Falk (Ø) stemte imod.", "Afbud: Ruth Falk (Ø)", "VOTER_ABSENT"),
        ("Ad 3: Godkendt.", "", "POINT_UNKNOWN"),
        ("Broen er blå.", "", "OUTCOME_UNCLEAR"),
        ("Godkendt. Der bevilges 2.350.000 mio. kr.", "", "AMOUNT_IMPLAUSIBLE"),
        ("Godkendt. Sagen genoptages den 31. april 2021.", "", "DATE_IMPOSSIBLE"),
    ],
)
def test_an_item_is_warned_of_once(decision: str, head: str, code: str) -> None:
    assert [c for c in codes(decision, head) if c[0] != OPEN] == [(code, "7")]


@pytest.mark.parametrize(
    ("decision", "points"),
    [
        ("Godkendt.", []),
        ("Ad 1: Godkendt.", ["2"]),
        ("Ad 3: Godkendt.", ["1", "2"]),
        ("Broen er blå.", ["1", "2"]),
        ("Punkt 15 udgår.", ["1", "2"]),
        ("Ad 1: Udsat.\nAd 2: Udgår.", []),
    ],
)
def test_a_point_that_nothing_settles(decision: str, points: list[str]) -> None:
    record = read(HEAD.format(body="Byrådet") + ITEM.format(decision=decision))
    found = [w for w in record.warnings if w.code == OPEN]
    assert [w.message for w in found] == [f"nothing says what became of point {point}" for point in points]
    quotes = {"1": "broen bygges", "2": "stien belyses"}
    assert [w.evidence and w.evidence.quote for w in found] == [quotes[point] for point in points]


def test_what_is_put_to_another_body_is_not_for_this_one_to_settle() -> None:
    item = (
        "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller over for Havneudvalget,\n1. at broen bygges\n\n"
        "Forvaltningen indstiller over for Parkudvalget,\n2. at stien belyses\n\nBeslutning\n{decision}\n"
    )
    record = read(HEAD.format(body="Havneudvalget") + item.format(decision="1. Godkendt."))
    assert [w.code for w in record.warnings] == []


@pytest.mark.parametrize(
    ("head", "decision", "code"),
    [
        ("Deltagere: Ruth Falk (Ø)\nAfbud: Ruth Falk (Ø)", "Godkendt.", "PRESENT_AND_ABSENT"),
        (
            "Deltagere: Ruth Marie Falk (V), Ruth Sofie Falk (V)",
            "Godkendt.\nRuth Falk (V) stemte imod.",
            "PERSON_AMBIGUOUS",
        ),
        ("Deltagere: Ruth Falk (Q2)", "Godkendt.", "UNKNOWN_PARTY_LETTER"),
        (
            "Deltagere: Ruth Falk (X)",
            "Godkendt.",
            "UNKNOWN_PARTY_LETTER",
        ),
    ],
)
def test_the_document_is_warned_of_once(head: str, decision: str, code: str) -> None:
    assert codes(decision, head) == [(code, None)]


def test_no_decision_is_printed() -> None:
    undecided = "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\n"
    item = undecided + ITEM.replace("7. Bro over åen", "8. Ny mast")
    assert codes("Godkendt.", item=item) == [("NO_DECISION_TEXT", "7")]


def test_an_agenda() -> None:
    record = read("Dagsorden\nByrådet\nDato: 04-03-2021\n\n" + ITEM.format(decision=""))
    assert [(w.code, w.item) for w in record.warnings] == [("AGENDA_ONLY", None)]


def test_a_personal_number_is_masked_and_warned_of() -> None:
    record = read(
        HEAD.format(body="Byrådet") + ITEM.format(decision="Godkendt. Ansøgeren, cpr. nr. 010203-1234, får besked.")
    )
    assert [w.code for w in record.warnings] == ["PERSONAL_DATA"]
    assert record.text is not None
    assert "010203-1234" not in record.to_json()


def test_a_warning_is_proved() -> None:
    record = read(HEAD.format(body="Byrådet") + ITEM.format(decision="Ad 3: Godkendt."))
    [warning] = [w for w in record.warnings if w.code != OPEN]
    assert warning.evidence is not None
    assert warning.evidence.quote == "Ad 3: Godkendt."


MEMBERS = "Medlemmer: Ruth Falk (Ø), Bo Dahl (V), Mia Krog (A)"


@pytest.mark.parametrize(
    ("decision", "head", "expected"),
    [
        ("Godkendt med 5 stemmer for og 2 imod. Imod stemte Ruth Falk (Ø).", "", ["VOTE_COUNT_MISMATCH"]),
        ("Godkendt med 5 stemmer for og 2 imod. Imod stemte Ø.", "", []),
        ("Godkendt.\nFor: A, F, O, V, C og F. Imod: Ø.", "", ["VOTER_TWICE"]),
        ("Godkendt.\nFor stemte A og V. Imod stemte V.", "", ["VOTER_TWICE"]),
        ("Godkendt.\nFor stemte A og V. Imod stemte Mia Krog (A).", "", ["PARTY_SPLIT"]),
        ("Godkendt.\nFor stemte A (undtagen Mia Krog) og V. Imod stemte Mia Krog (A).", "", []),
        ("Godkendt med 3 stemmer for og 1 imod.", MEMBERS, ["VOTES_EXCEED_BODY"]),
        ("Godkendt med 2 stemmer for og 1 imod.", MEMBERS, []),
        ("Godkendt med 60 stemmer for og 1 imod.", "", ["VOTES_EXCEED_BODY"]),
        ("Forkastet med 5 stemmer for og 2 imod.", "", ["RESULT_AGAINST_VOTES"]),
        ("Godkendt med 2 stemmer for og 5 imod.", "", ["RESULT_AGAINST_VOTES"]),
        ("For stemte: 2\nImod stemte: 1\nUndlod at stemme: 4\nGodkendt.", "", []),
        ("Godkendt. Ruth Falk (Ø) stemte imod punkt 3.", "", ["POINT_UNKNOWN"]),
        ("Ruth Falk (Ø) er inhabil.\nGodkendt. Ruth Falk (Ø) stemte imod.", "", ["VOTER_ABSENT"]),
    ],
)
def test_what_does_not_hang_together_in_a_vote(decision: str, head: str, expected: list[str]) -> None:
    assert [code for code, _ in codes(decision, head)] == expected


@pytest.mark.parametrize(
    ("head", "decision", "expected"),
    [
        ("", "Godkendt. Liste L stemte imod.", ["UNKNOWN_PARTY_LETTER"]),
        ("Lokallisten Fjorden (L)", "Godkendt. Liste L stemte imod.", []),
        ("", "Godkendt. Danmarksdemokraterne (Æ) stemte imod.", ["UNKNOWN_PARTY_LETTER"]),  # the party is of 2022
        ("", "Godkendt. O stemte imod.", []),
    ],
)
def test_a_letter_is_national_at_its_time_or_explained_by_the_document(
    head: str, decision: str, expected: list[str]
) -> None:
    assert [code for code, _ in codes(decision, head)] == expected
