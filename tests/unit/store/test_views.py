"""The views answer with the facts of an invented meeting, both readings of "against", and no flagged sum."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.batch.run import recognise
from extract.store import Store
from extract.store.describe import describe_views
from tests import invented


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "s.db") as opened:
        opened.write_record(invented.record())
        recognise(opened)
        yield opened


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "SELECT point, effect, adopted, decision_quote FROM v_recommendations WHERE title LIKE 'Cykel%'",
            [
                ("1", "adopted", 1, "Ad 1.: Godkendt. Imod stemte Ruth Falk (Ø), idet stien er for dyr."),
                ("2", "rejected", 0, "Ad 2.: Et flertal (A, V) forkastede punktet."),
                ("3", None, None, None),
            ],
        ),
        (
            "SELECT decision, decided_by, outcome, points FROM v_decisions WHERE is_current",
            [
                ("7.d1", "Teknik- og Miljøudvalget", "approved", '["1"]'),
                ("7.d2", "Teknik- og Miljøudvalget", "rejected", '["2"]'),
                ("8.d1", "Teknik- og Miljøudvalget", "postponed", "[]"),
            ],
        ),
        (
            "SELECT vote, manner, count_for, count_against, carried FROM v_votes",
            [("7.v1", "majority", None, 1, 1), ("7.v2", "majority", None, None, 0)],
        ),
        (
            "SELECT voter, voter_id, party, side, against_strict, against_or_cannot_support, except_names"
            " FROM v_positions",
            [
                ("Ruth Falk", "sandager/ruth-falk", "Ø", "against", 1, 1, "[]"),
                ("Socialdemokratiet", "sandager/socialdemokratiet", "A", "against", 1, 1, '["Sara Holm"]'),
                ("Sara Holm", "sandager/sara-holm", "A", "cannot_support", 0, 1, "[]"),
            ],
        ),
        (
            "SELECT person, brought_to FROM v_referrals",
            [("sandager/ruth-falk", "Byrådet")],
        ),
        (
            "SELECT name, party, status, item FROM v_attendance",
            [("Viggo Brandt", "C", "excused", None)],
        ),
        (
            "SELECT amount, value, ore, countable FROM v_amounts",
            [("7.a1", "1500000", 150000000, 1), ("8.a1", "1402000000000", 140200000000000, 0)],
        ),
        (
            "SELECT kind, dkk, status, recommendation, decision, countable FROM v_moves",
            [
                ("capital_grant", "1500000", "decided", "7.r1", "7.d1", 1),
                ("saving", "1402000000000", "postponed", None, "8.d1", 0),
            ],
        ),
        ("SELECT place, dkk, kind FROM v_move_ranking", [(1, "1500000", "capital_grant")]),
        ("SELECT kind, moves, ore, dkk FROM v_move_totals", [("capital_grant", 1, 150000000, "1500000.00")]),
        ("SELECT first_day, grain, raw FROM v_dates", [("2022-05-01", "day", "den 1. maj 2022")]),
        (
            "SELECT name, positions, against_strict, against_or_cannot_support FROM v_persons ORDER BY name",
            [("Ruth Falk", 1, 1, 1), ("Sara Holm", 1, 0, 1), ("Viggo Brandt", 0, 0, 0)],
        ),
        ("SELECT letter, positions, against_strict FROM v_parties", [("A", 1, 1)]),
        (
            "SELECT item, code FROM v_warnings",
            [("sandager/teknik-og-miljoeudvalget/2021-03-04/8", "AMOUNT_IMPLAUSIBLE")],
        ),
    ],
)  # fmt: skip
def test_view(store: Store, sql: str, expected: list[tuple[object, ...]]) -> None:
    assert list(store.query(sql).rows) == expected


def test_every_fact_view_shows_its_proof(store: Store) -> None:
    text = invented.TEXT
    for view in ("decisions", "recommendations", "votes", "positions", "referrals", "attendance", "amounts", "moves"):
        for quote, start, end in store.query(f"SELECT quote, quote_start, quote_end FROM v_{view}").rows:
            assert text[start:end] == quote  # type: ignore[misc]


def test_every_view_and_column_has_a_plain_name() -> None:
    reserved = {"for", "on", "except", "from", "to", "by", "end", "start", "option"}
    for view in describe_views():
        assert view.about.endswith(".")
        assert not reserved & {name for name, _ in view.columns}
        assert len({name for name, _ in view.columns}) == len(view.columns)


def test_descriptions_come_from_the_schema() -> None:
    views = {view.name: view for view in describe_views()}
    assert views["v_failures"].about == "Documents that yielded no record, with the reason."
    assert dict(views["v_failures"].columns)["error_message"] == "what to do about it"
