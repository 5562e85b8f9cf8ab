"""What is stated and what is concluded, one's own meeting and another's, and both signs of money do not mix in the views."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.batch.run import recognise
from extract.domain.document import RawFile
from extract.domain.facts import Amount, Attendance, Decision, Move, Outcome, Position, Recommendation, Vote
from extract.domain.identity import Person, PersonRef, Voter
from extract.domain.meeting import Genre
from extract.domain.record import DocumentInfo, Item, Record
from extract.domain.text import Evidence, Span
from extract.pipeline import extract_record
from extract.show import show_item
from extract.store import Store
from extract.store.migrate import schema_steps
from tests import invented

TEXT = (
    "7. Cykelsti\nKanaludvalget den 1. marts 2021: Anbefales. Kim Vang (A) stemte imod. Fraværende: Ida Bro (A)\n"
    "Godkendt. Kim Vang (UP) og A stemte imod. Afbud: Bo Lund (V)\nIndtægt -5 mio. kr. og 13 mio. kr. og 5 mio. kr.\n"
)
KIM, IDA = ("Kim Vang", "p1"), ("Ida Bro", "p2")


def proof(quote: str) -> Evidence:
    return invented.evidence(quote, TEXT)


def member(named: tuple[str, str], party: str | None) -> Voter:
    return Voter(kind="person", name=named[0], party=party, id=named[1])


def against(voter: Voter, quote: str, basis: str = "stated") -> Position:
    return Position.model_validate({"side": "against", "voter": voter, "basis": basis, "evidence": proof(quote)})


def vote(number: int, decision: str, on: str, *positions: Position) -> Vote:
    fields = {"id": f"7.v{number}", "decision": decision, "on": on, "positions": positions, "evidence": proof("imod")}
    return Vote.model_validate(fields)


def decision(number: int, quote: str, outcome: Outcome, body: str, date: str, *, current: bool) -> Decision:
    return Decision(
        id=f"7.d{number}", body=body, date=date, current=current, outcome=outcome, text=quote, evidence=proof(quote)
    )


def absence(name: str, id: str, party: str, status: str, decision: str | None, quote: str) -> Attendance:
    person = PersonRef(name=name, party=party, id=id)
    return Attendance.model_validate(
        {"person": person, "status": status, "decision": decision, "evidence": proof(quote)}
    )


def income(number: int, value: str, quote: str, *years: str) -> tuple[Amount, Move]:
    amount = Amount(id=f"7.a{number}", value=value, raw=quote, evidence=proof(quote))
    move = Move(
        kind="supplementary_grant", amount=amount.id, direction="income", status="decided", decision="7.d2", years=years,
        evidence=proof(quote),
    )  # fmt: skip
    return amount, move


def item() -> Item:
    money = [
        income(1, "-5000000", "-5 mio. kr."),
        income(2, "13000000", "13 mio. kr."),
        income(3, "-5000000", "5 mio.", "2021"),
        income(4, "7000", "13", "2021"),
        income(5, "7000", "13", "2022"),
    ]
    own = "Kim Vang (UP) og A stemte imod"
    return Item(
        number="7",
        title="Cykelsti",
        access="open",
        case_numbers=("21-7",),
        span=Span(0, len(TEXT)),
        decisions=(
            decision(1, "Anbefales.", Outcome.RECOMMENDED, "Kanaludvalget", "2021-03-01", current=False),
            decision(2, "Godkendt.", Outcome.APPROVED, "Teknik- og Miljøudvalget", "2021-03-04", current=True),
        ),
        votes=(
            vote(1, "7.d1", "recommendation", against(member(KIM, "A"), "Kim Vang (A) stemte imod")),
            vote(
                2, "7.d2", "recommendation", against(member(KIM, None), own),
                against(Voter(kind="party", name="A", party="A"), own), against(member(IDA, "A"), own, "derived"),
            ),
            vote(3, "7.d2", "amendment", against(member(KIM, None), own)),
        ),
        attendance=(
            absence("Bo Lund", "p3", "V", "excused", None, "Afbud: Bo Lund (V)"),
            absence("Ida Bro", "p2", "A", "absent", "7.d1", "Fraværende: Ida Bro (A)"),
        ),
        amounts=tuple(amount for amount, _ in money),
        moves=tuple(move for _, move in money),
    )  # fmt: skip


def record(**changes: object) -> Record:
    info = DocumentInfo(
        id="sha256:" + "a" * 64, source="a.txt", media_type="text/plain", genre=Genre.MINUTES, text_length=len(TEXT)
    )
    people = (
        Person(id="p1", name="Kim Vang", party="A"), Person(id="p2", name="Ida Bro", party="A"),
        Person(id="p3", name="Bo Lund", party="V"),
    )  # fmt: skip
    fields: dict[str, object] = {
        "document": info, "text": TEXT, "meeting": invented.meeting(evidence={}), "items": (item(),), "people": people,
        "attendance": (), "warnings": (),
    }  # fmt: skip
    return Record.model_validate(fields | changes)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "s.db") as opened:
        opened.write_record(record())
        recognise(opened)
        yield opened


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "SELECT name, status, is_current, decided_by, decided_on, decision FROM v_attendance",
            [
                ("Bo Lund", "excused", 1, "Teknik- og Miljøudvalget", "2021-03-04", None),
                ("Ida Bro", "absent", 0, "Kanaludvalget", "2021-03-01", "7.d1"),
            ],
        ),
        (
            "SELECT vote, voter, party, known_party, basis, is_current FROM v_positions",
            [
                ("7.v1", "Kim Vang", "A", "A", "stated", 0),
                ("7.v2", "Kim Vang", None, "A", "stated", 1),
                ("7.v2", "Socialdemokratiet", "A", "A", "stated", 1),
                ("7.v2", "Ida Bro", "A", "A", "derived", 1),
                ("7.v3", "Kim Vang", None, "A", "stated", 1),
            ],
        ),
        (
            "SELECT name, positions, against_strict, against_recommendation, against_or_cannot_support, derived_against"
            " FROM v_persons ORDER BY name",
            [("Bo Lund", 0, 0, 0, 0, 0), ("Ida Bro", 0, 0, 0, 0, 1), ("Kim Vang", 2, 2, 1, 2, 0)],
        ),
        ("SELECT name, positions, against_strict, against_recommendation FROM v_parties", [("Socialdemokratiet", 1, 1, 1)]),
        (
            "SELECT direction, moves, alike, ore, dkk FROM v_move_totals",
            [("income", 5, 2, 2301400000, "23014000.00")],
        ),
        ("SELECT dkk, ore, size_ore, alike FROM v_moves", [
            ("-5000000", -500000000, 500000000, 2), ("13000000", 1300000000, 1300000000, 1),
            ("-5000000", -500000000, 500000000, 2), ("7000", 700000, 700000, 1), ("7000", 700000, 700000, 1),
        ]),
    ],
)  # fmt: skip
def test_view(store: Store, sql: str, expected: list[tuple[object, ...]]) -> None:
    assert list(store.query(sql).rows) == expected


def test_show_says_whose_votes_and_absences_these_are() -> None:
    lines = [line.text.strip() for line in show_item(record(), item(), "x/y/z/7")]
    assert [line for line in lines if line.startswith(("Vote", "excused", "earlier"))] == [
        "Vote – earlier, Kanaludvalget, 2021-03-01",
        "Vote",
        "Vote (amendment)",
        "excused: Bo Lund (V)",
        "earlier, Kanaludvalget, 2021-03-01, absent: Ida Bro (A)",
    ]


def test_show_says_to_whom_whose_version_and_which_way() -> None:
    asked = Recommendation(
        id="7.r1", point="1", text="at stien males", addressee="Byrådet", evidence=proof("Anbefales.")
    )  # fmt: skip
    whole = item()
    decisions = (whole.decisions[0], whole.decisions[1].model_copy(update={"adopts": "7.d1"}))
    shown = whole.model_copy(update={"recommendations": (asked,), "decisions": decisions})
    lines = [line.text.strip() for line in show_item(record(), shown, "x/y/z/7")]
    assert "1. at stien males [to Byrådet]" in lines
    assert "approved – Teknik- og Miljøudvalget, 2021-03-04, as Kanaludvalget had it" in lines
    assert "supplementary grant (income), decided: 13.000.000 kr." in lines


def test_a_case_is_followed_through_its_bodies(tmp_path: Path) -> None:
    def read(digit: str, kind: str, body: str, date: str) -> Record:
        info = record().document.model_copy(update={"id": "sha256:" + digit * 64, "source": digit})
        return record(
            document=info, meeting=invented.meeting(body={"name": body, "kind": kind}, date=date, evidence={})
        )

    with Store(tmp_path / "s.db") as store:
        store.write_record(read("a", "council", "Byrådet", "2021-03-04"))
        store.write_record(read("b", "economy", "Økonomiudvalget", "2021-03-04"))
        store.write_record(read("c", "committee", "Teknikudvalget", "2021-03-04"))
        store.write_record(read("d", "council", "Byrådet", "2021-02-04"))
        recognise(store)
        asked = "SELECT meeting_date, body, outcomes, decision_quotes FROM v_cases WHERE case_number = '{}'"
        assert list(store.query(asked.format("21-7")).rows) == [
            ("2021-02-04", "Byrådet", "approved", "Godkendt."),
            ("2021-03-04", "Teknikudvalget", "approved", "Godkendt."),
            ("2021-03-04", "Økonomiudvalget", "approved", "Godkendt."),
            ("2021-03-04", "Byrådet", "approved", "Godkendt."),
        ]
        assert list(store.query(asked.format("21")).rows) == []


def test_names_that_may_be_one_person_are_listed(tmp_path: Path) -> None:
    people = (
        Person(id="p1", name="Ronja Mark Vang", party="V"), Person(id="p2", name="Ronnja Mark Vang", party="V"),
        Person(id="p3", name="Ronja Mark Vang", party="A"), Person(id="p4", name="Ida Bro", party="V"),
    )  # fmt: skip
    with Store(tmp_path / "s.db") as store:
        store.write_record(record(people=people, items=()))
        recognise(store)
        sql = "SELECT person, other, documents, other_documents, documents_of_both FROM v_near_persons"
        assert list(store.query(sql).rows) == [("sandager/ronja-mark-vang-2", "sandager/ronnja-mark-vang", 1, 1, 1)]


def test_an_older_store_answers_from_the_new_views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, steps = tmp_path / "s.db", schema_steps()[:7]
    with monkeypatch.context() as older:
        older.setattr("extract.store.migrate.schema_steps", lambda: steps)
        with Store(path) as store:
            store.write_record(record(items=(item().model_copy(update={"amounts": (), "moves": ()}),)))
    with Store(path) as store:
        counted = "SELECT name, parties, derived_against FROM v_persons ORDER BY name"
        assert list(store.query("SELECT case_number, outcomes FROM v_cases").rows) == [("21-7", "approved")]
        assert list(store.query(counted).rows) == []
        recognise(store)
        assert list(store.query(counted).rows) == [
            ("Bo Lund", '["V"]', 0), ("Ida Bro", '["A"]', 1), ("Kim Vang", '["A"]', 0),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "party"),
    [
        ("Anna Holm (UP-1), Bo Lund (V)", None),
        ("Anna Holm, løsgænger; Bo Lund (V)", None),
        ("Anna Holm (uden for partierne), Bo Lund (V)", None),
        ("Løsgænger Anna Holm, Bo Lund (V)", None),
        ("Anna Holm, Bo Lund (UP)", "A"),
        ("Anna Holm (A), Bo Lund (V)", "A"),
    ],
)
def test_who_left_a_party_is_not_counted_as_its_member(tmp_path: Path, head: str, party: str | None) -> None:
    with Store(tmp_path / "s.db") as store:
        for date, members in (("4. marts 2021", "Anna Holm (A), Bo Lund (V)"), ("4. marts 2022", head)):
            text = (
                f"Lejre Kommune\nReferat\nByrådet\nMødedato: {date} kl. 17:00\nDeltagere: {members}\n\n"
                "1. Bro\n\nBeslutning\nGodkendt. Imod stemte Anna Holm.\n"
            )
            store.write_record(extract_record(RawFile(source=f"{date}.txt", content=text.encode())))
        recognise(store)
        sql = "SELECT known_party FROM v_positions WHERE voter = 'Anna Holm'"
        assert list(store.query(sql).rows) == [(party,), (party,)]
        sql = "SELECT party, parties FROM v_persons WHERE name = 'Anna Holm'"
        assert list(store.query(sql).rows) == [(party, '["A"]')]
