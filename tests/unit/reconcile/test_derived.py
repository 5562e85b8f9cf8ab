"""Sides that are concluded: only where the minutes settle them, always as derived, never beside a stated one."""

import pytest

from extract.domain.document import RawFile
from extract.domain.record import Record
from extract.domain.roster import Member, Roster
from extract.pipeline import extract_record

HEAD = "Roskilde Kommune\nReferat\nByrådet\nMødedato: 4. marts 2021\n"
PRESENT = "Deltagere: Ruth Falk (Ø), Yusuf Demir (A), Mia Krog (A), Bo Dahl (V)\nAfbud: Kaj Vest (C)\n"
ITEM = "\n7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\nBeslutning\n{}\n"
ROSTER = Roster(
    members=tuple(
        Member(municipality="Roskilde", body="Byrådet", name=name, party=party)
        for name, party in (
            ("Ruth Falk", "Ø"),
            ("Yusuf Demir", "A"),
            ("Mia Krog", "A"),
            ("Bo Dahl", "V"),
            ("Kaj Vest", "C"),
        )
    )
)


def read(decision: str, head: str = PRESENT, roster: Roster | None = None) -> Record:
    return extract_record(
        RawFile(source="x", content=(HEAD + head + ITEM.format(decision)).encode()), names="rules", roster=roster
    )


def derived(record: Record) -> list[tuple[str, str]]:
    [item] = record.items
    ids = {p.id for p in record.people}
    found = [p for vote in item.votes for p in vote.positions if p.basis == "derived"]
    assert {p.voter.id for p in found} <= ids
    return sorted((p.side, p.voter.name) for p in found)


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ("Godkendt.", []),
        ("Enstemmigt godkendt.", [("for", n) for n in ("Bo Dahl", "Mia Krog", "Ruth Falk", "Yusuf Demir")]),
        ("Et flertal godkendte indstillingen. Ruth Falk (Ø) stemte imod.", [("for", n) for n in ("Bo Dahl", "Mia Krog", "Yusuf Demir")]),
        ("Et flertal (A og V) godkendte indstillingen. Ø stemte imod.", [
            ("against", "Ruth Falk"), ("for", "Bo Dahl"), ("for", "Mia Krog"), ("for", "Yusuf Demir"),
        ]),
        ("Godkendt. Ruth Falk (Ø) stemte imod.", []),
        ("Godkendt. A stemte imod.", [("against", "Mia Krog"), ("against", "Yusuf Demir")]),
        ("Godkendt. Imod stemte A (undtagen Mia Krog).", [("against", "Yusuf Demir")]),
        ("Et flertal forkastede indstillingen.", []),
        ("Enstemmigt godkendt. Ruth Falk (Ø) undlod at stemme.", []),
    ],
)  # fmt: skip
def test_only_what_the_minutes_settle(decision: str, expected: list[tuple[str, str]]) -> None:
    assert derived(read(decision)) == expected


def test_without_a_room_nothing_is_concluded() -> None:
    assert derived(read("Enstemmigt godkendt.", head="")) == []


def test_a_roster_fills_the_room_where_absence_is_stated() -> None:
    record = read("Enstemmigt godkendt.", head="Afbud: Kaj Vest (C)\n", roster=ROSTER)
    assert derived(record) == [("for", n) for n in ("Bo Dahl", "Mia Krog", "Ruth Falk", "Yusuf Demir")]
    assert derived(read("Enstemmigt godkendt.", head="", roster=ROSTER)) == []
    assert derived(read("Enstemmigt godkendt.\n\nFraværende: Kaj Vest (C)", head="", roster=ROSTER)) == derived(record)
