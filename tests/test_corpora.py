"""Real documents, where the environment variable REFERAT_CORPORA names their folder: none fails, and known facts hold."""

import os
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from extract.domain.meeting import Genre
from extract.domain.record import Item, Record
from extract.domain.text import Value
from extract.pipeline import read_minutes

FOLDER = os.environ.get("REFERAT_CORPORA", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="REFERAT_CORPORA names no folder of real documents")
SEEDS = sorted(Path(FOLDER).glob("seeds/*")) if FOLDER else []
GREVE = sorted(Path(FOLDER).glob("greve/*.json")) if FOLDER else []


@cache
def seed(number: int) -> Record:
    return read_minutes(SEEDS[number], names="rules")


def item(record: Record, number: str) -> Item:
    [found] = [i for i in record.items if i.number == number]
    return found


def check_proof(record: Record) -> None:
    assert record.text is not None
    for found in record.items:
        kinds: tuple[tuple[Value, ...], ...] = (
            found.recommendations,
            found.decisions,
            found.votes,
            found.attendance,
            found.amounts,
            found.dates,
        )
        for evidence in (getattr(fact, "evidence") for facts in kinds for fact in facts):  # noqa: B009
            assert record.text[evidence.start : evidence.end] == evidence.quote
    starts = [i.span.start for i in record.items]
    assert [i.span.end for i in record.items] == [*starts[1:], len(record.text)][: len(starts)]


def test_all_five_seeds_are_there() -> None:
    assert len(SEEDS) == 5


@pytest.mark.parametrize("number", range(5))
def test_a_seed_is_read(number: int) -> None:
    check_proof(seed(number))


def test_the_genres_of_the_seeds() -> None:
    assert [seed(n).document.genre for n in range(5)] == [
        Genre.MINUTES, Genre.LETTER, Genre.MINUTES, Genre.MINUTES, Genre.MINUTES,
    ]  # fmt: skip


def test_the_hearing_letter_decides_nothing() -> None:
    assert seed(1).items == ()


def test_the_joint_meeting_has_presence_and_no_votes() -> None:
    statuses = Counter(a.status for a in seed(3).attendance)
    assert statuses["present"] > 10
    assert statuses["absent"] + statuses["excused"] > 3
    assert [v for i in seed(3).items for v in i.votes] == []


def test_three_majorities_of_six_and_one_member_against_them() -> None:
    sixteen = item(seed(2), "16")
    assert [(v.points, v.manner, v.carried) for v in sixteen.votes] == [
        (("1",), "majority", True), (("2",), "majority", True), (("3",), "majority", True),
    ]  # fmt: skip
    for vote in sixteen.votes:
        assert [p.voter.kind for p in vote.positions if p.side == "for"] == ["person"] * 6
        assert len({p.voter.name for p in vote.positions if p.side == "for"}) == 6
        [dissent] = [p for p in vote.positions if p.side != "for"]
        assert (dissent.side, dissent.voter.kind, dissent.voter.party) == ("cannot_support", "person", "Ø")


def test_the_alternative_chosen_and_the_point_without_a_vote() -> None:
    sixteen = item(seed(2), "16")
    assert [(d.points, d.option, d.outcome) for d in sixteen.decisions] == [
        (("1",), None, "approved"), (("2",), "2b", "approved"), (("3",), None, "approved"), (("4",), None, "approved"),
    ]  # fmt: skip
    assert "4" not in [point for vote in sixteen.votes for point in vote.points]


def test_the_dissenter_brings_the_case_before_the_council() -> None:
    sixteen = item(seed(2), "16")
    assert [(r.kind, r.to, r.by.party) for r in sixteen.referrals] == [("brought_before_council", "Byrådet", "Ø")]
    assert sixteen.referrals[0].by.id in {p.voter.id for v in sixteen.votes for p in v.positions if p.side != "for"}


def test_a_series_that_goes_on() -> None:
    amounts = [(a.value, a.years, a.onwards) for a in item(seed(2), "17").amounts]
    assert ("500000", ("2021",), False) in amounts
    assert ("1000000", ("2022",), True) in amounts


def test_a_slip_is_kept_and_flagged() -> None:
    flagged = [a for a in item(seed(2), "22").amounts if a.warnings]
    assert [(a.value, a.warnings) for a in flagged] == [("1402000000000", ("AMOUNT_IMPLAUSIBLE",))]


def test_an_earlier_body_decided_for_itself() -> None:
    record = seed(4)
    assert record.meeting.body is not None
    earlier = [d for i in record.items for d in i.decisions if not d.current]
    assert earlier
    assert all(d.body != record.meeting.body.name or d.date != record.meeting.date for d in earlier)
    assert {d.body for i in record.items for d in i.decisions if d.current} == {record.meeting.body.name}


@pytest.mark.parametrize("path", GREVE, ids=lambda path: path.stem)
def test_a_meeting_of_greve_is_read(path: Path) -> None:
    record = read_minutes(path, names="rules")
    assert record.items
    assert record.meeting.municipality is not None
    assert record.meeting.municipality.code == "0253"
    check_proof(record)
