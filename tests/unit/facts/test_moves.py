"""Moves of money out of recommendations, decisions and titles."""

import pytest

from extract.domain.document import Document
from extract.domain.facts import Decision, Move, Outcome, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.amounts import find_amounts
from extract.facts.moves import find_moves


def moves(recommended: str, decided: str = "", title: str = "Sag", outcome: Outcome = Outcome.APPROVED) -> list[Move]:
    text = f"{title}\n{recommended}\nSagen koster 7 mio. kr.\n{decided or 'Godkendt.'}\n"
    document = Document(id="sha256:0", source="-", media_type="text/plain", text=text)
    item = AgendaItem(key="1", number="1", title=title, access=None, span=Span(0, len(text)))
    start = text.index(recommended)
    points = [
        Recommendation(
            id="1.r1",
            point=None,
            text=recommended,
            evidence=document.evidence(start, start + len(recommended), "t"),
        )
    ]
    at = text.index(decided or "Godkendt.")
    unit = Decision(
        id="1.d1",
        body=None,
        date=None,
        current=True,
        outcome=outcome,
        text=decided,
        evidence=document.evidence(at, len(text), "t"),
    )
    return find_moves(document, item, find_amounts(document, item), points, [unit])


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("at der gives en tillægsbevilling på 2 mio. kr.", "supplementary_grant", "expense"),
        ("at der gives en negativ tillægsbevilling på 2 mio. kr.", "supplementary_grant", "income"),
        ("at der gives en anlægsbevilling på 2 mio. kr. til tag", "capital_grant", "expense"),
        ("at der frigives et rådighedsbeløb på 2 mio. kr. til køb af en bus", "release_of_funds", "expense"),
        ("at der sker frigivelse af anlægsbevilling på 2 mio. kr.", "release_of_funds", "expense"),
        ("at der stilles kommunegaranti for et lån på 2 mio. kr.", "guarantee", None),
        ("at der opkræves en garantiprovision på 2 mio. kr.", "fee", "income"),
        ("at grunden sælges for 2 mio. kr.", "sale", "income"),
        ("at køb af grunden for 2 mio. kr. godkendes", "purchase", "expense"),
        ("at 2 mio. kr. tilføres kassen", "cash_effect", "income"),
        ("at mindreforbruget på 2 mio. kr. lægges i kassen", "cash_effect", "income"),
        ("at 2 mio. kr. reserveres til skolen", "allocation", "neutral"),
        ("at klubben får et tilskud på 2 mio. kr.", "subsidy", "expense"),
        ("at budgettet nedsættes med 2 mio. kr.", "saving", None),
        ("at uforbrugte midler på 2 mio. kr. overføres fra 2022 til 2023", "carry_over", "neutral"),
    ],
)
def test_kinds(text: str, kind: str, direction: str | None) -> None:
    (move,) = moves(text)
    assert (move.kind, move.direction, move.status, move.recommendation) == (kind, direction, "proposed", "1.r1")


def test_a_series_shares_kind_and_parties() -> None:
    first, last = moves(
        "at der omplaceres 0,3 mio. kr. i 2023 stigende til 0,8 mio. kr. i 2024 og frem fra vej til park"
    )
    assert (first.kind, first.from_, first.to, first.years) == ("reallocation", "vej", "park", ("2023",))
    assert (last.kind, last.from_, last.to, last.recurring) == ("reallocation", "vej", "park", True)


def test_financing_and_purpose() -> None:
    (move,) = moves(
        "at der gives en anlægsbevilling på 2 mio. kr. i 2023 til nyt tag, finansieret af det afsatte rådighedsbeløb"
    )
    assert (move.purpose, move.financing) == ("nyt tag", "det afsatte rådighedsbeløb")


def test_a_decision_repeats_no_move_and_adds_its_own() -> None:
    found = moves(
        "at foreningen tildeles 15.000 kr.",
        "Foreningen tildeles 15.000 kr., og der afsættes 3.000 kr. til flag.",
    )
    assert [(m.kind, m.status, m.decision) for m in found] == [
        ("subsidy", "proposed", None),
        ("allocation", "decided", "1.d1"),
    ]


def test_a_rejected_decision_moves_nothing() -> None:
    (move,) = moves("at sagen drøftes", "Et forslag om et tilskud på 9.000 kr. faldt.", outcome=Outcome.REJECTED)
    assert move.status == "rejected"


def test_a_title_counts_where_nothing_else_names_the_sum() -> None:
    (move,) = moves("at sagen godkendes", title="Tillægsbevilling på 3 mio. kr. til snerydning")
    assert (move.kind, move.recommendation, move.purpose) == ("supplementary_grant", None, "snerydning")


def test_parts_prices_and_case_text_are_no_moves() -> None:
    assert len(moves("at der gives en anlægsbevilling på 5 mio. kr., hvoraf 2 mio. kr. finansieres af fonden")) == 1
    assert (
        len(moves("at der gives en anlægsbevilling på 5 mio. kr. fordelt med 2 mio. kr. i 2024 og 3 mio. kr. i 2025"))
        == 1
    )
    assert moves("at grunden afhændes for 400 kr. pr. m2") == []
    assert moves("at sagen godkendes") == []
