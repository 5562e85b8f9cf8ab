"""A side stands beside what it was taken on, an effect beside the version that was followed, a date beside its words."""

from pathlib import Path

import pytest

from extract.domain.document import RawFile
from extract.pipeline import extract_record
from extract.store import Store

DECIDED = "Økonomiudvalgets indstilling blev godkendt. Forvaltningen forelægger et regnskab for broen senest den 1. marts 2022."
MINUTES = f"""Samsø Kommune
Referat
Byrådet
Mødet den 31. maj 2021 kl. 16.00

1. Budget for havnen
Indstilling
Forvaltningen indstiller, at byrådet vælger mellem
1a) budgetforslaget fra Ø
1b) budgetforslaget fra V
Beslutning
Med stemmerne 1 for og 8 imod afviste Byrådet indstillingspunkt 1a.
For stemte: Ø. Imod stemte: V og A.
Med stemmerne 8 for og 1 imod godkendte Byrådet indstillingspunkt 1b.
For stemte: V og A. Imod stemte: Ø.

2. Bro over Åbækken
Sagen koster 300.000 kr. om året.
Indstilling
Forvaltningen indstiller,
1. at broen bygges
2. at broen males rød
Beslutning i Teknikudvalget den 3. maj 2021
Ad 1: Anbefales.
Ad 2: Anbefales ikke.
Beslutning i Økonomiudvalget den 17. maj 2021
Økonomiudvalget anbefaler, at Teknikudvalgets indstilling godkendes.
Beslutning i Byrådet den 31. maj 2021
{DECIDED}
"""
ITEM = "samsoe/byraadet/2021-05-31/"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store(tmp_path / "s.db") as opened:
        opened.write_record(extract_record(RawFile(source="a.txt", content=MINUTES.encode()), names="rules"))
    return Store(tmp_path / "s.db")


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "SELECT voter_name, carried, points, decision_quote FROM v_positions WHERE side = 'against' AND basis = 'stated'",
            [
                ("V", 0, '["1a"]', "Med stemmerne 1 for og 8 imod afviste Byrådet indstillingspunkt 1a."),
                ("A", 0, '["1a"]', "Med stemmerne 1 for og 8 imod afviste Byrådet indstillingspunkt 1a."),
                ("Ø", 1, '["1b"]', "Med stemmerne 8 for og 1 imod godkendte Byrådet indstillingspunkt 1b."),
            ],
        ),
        (
            f"SELECT point, effect, decision_quote, followed_quotes FROM v_recommendations WHERE item = '{ITEM}2'",
            [
                ("1", "adopted", DECIDED, FOLLOWED := (
                    "Ad 1: Anbefales.\nAd 2: Anbefales ikke.\n"
                    "Økonomiudvalget anbefaler, at Teknikudvalgets indstilling godkendes."
                )),
                ("2", "rejected", DECIDED, FOLLOWED),
            ],
        ),
        (
            f"SELECT point, followed_quotes FROM v_recommendations WHERE item = '{ITEM}1'",
            [("1a", None), ("1b", None)],
        ),
        (
            "SELECT first_day, passage, section, text FROM v_dates JOIN v_decisions USING (item, decision) WHERE is_current",
            [("2022-03-01", DECIDED, "decision", DECIDED)],
        ),
        (
            "SELECT raw, passage FROM v_amounts",
            [("300.000 kr.", "Sagen koster 300.000 kr. om året.")],
        ),
        (
            "SELECT DISTINCT 'items', body_kind FROM v_items UNION SELECT 'decisions', body_kind FROM v_decisions"
            " UNION SELECT 'recommendations', body_kind FROM v_recommendations UNION SELECT 'votes', body_kind FROM v_votes"
            " UNION SELECT 'positions', body_kind FROM v_positions",
            [(view, "council") for view in ("decisions", "items", "positions", "recommendations", "votes")],
        ),
    ],
    ids=["side", "followed", "none followed", "date", "sum", "kind of body"],
)  # fmt: skip
def test_what_a_fact_is_about_stands_beside_it(store: Store, sql: str, expected: list[tuple[object, ...]]) -> None:
    with store:
        assert list(store.query(sql).rows) == expected


def test_an_older_store_gives_the_quote_for_a_passage(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(extract_record(RawFile(source="a.txt", content=MINUTES.encode()), names="rules"))
        store._connection.execute("UPDATE amounts SET passage = NULL")
        assert list(store.query("SELECT passage FROM v_amounts").rows) == [("300.000 kr.",)]
