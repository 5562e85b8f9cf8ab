"""What a committee passed up stands beside what the council did, and absence is counted once a meeting."""

from pathlib import Path

import pytest

from extract.domain.document import RawFile
from extract.pipeline import extract_record
from extract.store import Store

COMMITTEE = """Samsø Kommune
Referat
{body}
Mødet den {day} kl. 16.00

1. Ny bro over Åbækken
Sagsnr.: 21/1234
Indstilling
Forvaltningen indstiller over for Byrådet, at broen bygges.
Beslutning
{decided}

2. Underskrifter
Beslutning
-
"""


def fill(store: Store, *meetings: tuple[str, str, str]) -> None:
    for body, day, decided in meetings:
        text = COMMITTEE.format(body=body, day=day, decided=decided)
        store.write_record(extract_record(RawFile(source=f"{day} {body}.txt", content=text.encode()), names="rules"))


@pytest.mark.parametrize(
    ("council", "between", "adopted"),
    [
        ("Godkendt.", "Anbefales.", 1),
        ("Forkastet.", "Anbefales.", 0),
        ("Sagen sendes tilbage til Teknikudvalget.", "Anbefales.", 0),
        ("Godkendt med den ændring, at broen bliver af træ.", "Anbefales.", None),
        ("Godkendt.", "Anbefales ikke.", None),  # the council may have followed the one or the other
    ],
)
def test_the_council_beside_the_committee(tmp_path: Path, council: str, between: str, adopted: int | None) -> None:
    with Store(tmp_path / "s.db") as store:
        fill(
            store,
            ("Teknikudvalget", "3. maj 2021", "Anbefales."),
            ("Økonomiudvalget", "17. maj 2021", between),
            ("Byrådet", "31. maj 2021", council),
            ("Byrådet", "28. juni 2021", "Godkendt."),
        )
        asked = "SELECT council_date, adopted FROM v_committee_and_council WHERE body = 'Teknikudvalget'"
        assert list(store.query(asked).rows) == [("2021-05-31", adopted)]


def test_a_case_that_the_council_has_not_had_stands_alone(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        fill(store, ("Byrådet", "5. april 2021", "Godkendt."), ("Teknikudvalget", "3. maj 2021", "Anbefales."))
        asked = "SELECT body, council_item, adopted FROM v_committee_and_council"
        assert list(store.query(asked).rows) == [("Teknikudvalget", None, None)]


@pytest.mark.parametrize(
    ("decided", "whole", "away"),
    [("Godkendt.\nFraværende: Anna Holm (A)", 1, 1), ("Godkendt.\nAfbud: Anna Holm (A)", 1, 1)],
)
def test_absence_at_each_item_is_absence_from_the_meeting(tmp_path: Path, decided: str, whole: int, away: int) -> None:
    with Store(tmp_path / "s.db") as store:
        fill(store, ("Byrådet", "5. april 2021", decided))
        asked = "SELECT name, whole_meeting, items_away, items_decided FROM v_absences"
        assert list(store.query(asked).rows) == [("Anna Holm", whole, away, 1)]


def test_a_sum_stands_beside_the_words_that_hold_it(tmp_path: Path) -> None:
    text = COMMITTEE.format(body="Byrådet", day="5. april 2021", decided="Godkendt.").replace(
        "at broen bygges", "at der gives en anlægsbevilling på 1,5 mio. kr. til broen"
    )
    with Store(tmp_path / "s.db") as store:
        store.write_record(extract_record(RawFile(source="a.txt", content=text.encode()), names="rules"))
        asked = "SELECT dkk, passage LIKE '%1,5 mio. kr.%', decision_quote FROM v_move_ranking"
        assert list(store.query(asked).rows) == [("1500000", 1, "Godkendt.")]
