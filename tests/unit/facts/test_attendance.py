"""Presence in the forms in which minutes print it, in the head and in the item."""

import pytest

from tests.reading import HEAD, item_of, presence, read

Present = set[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Fraværende: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        ("Afbud: Ruth Falk (Ø), Bo Dahl (V)", {("Ruth Falk", "excused", None), ("Bo Dahl", "excused", None)}),
        ("Afbud fra: Ruth Falk (Ø)", {("Ruth Falk", "excused", None)}),
        ("Fraværende med afbud: Ruth Falk (Ø)", {("Ruth Falk", "excused", None)}),
        ("Fraværende uden afbud: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        ("Ikke til stede: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        (
            "Deltog ikke: Ruth Falk (Ø)",
            {("Ruth Falk", "absent", None)},
        ),
        ("Fraværende: Ingen", set()),
        ("Fraværende: -", set()),
        ("Fraværende:", set()),
        ("Til stede: Ruth Falk (Ø)\nBo Dahl (V)", {("Ruth Falk", "present", None), ("Bo Dahl", "present", None)}),
        ("Deltagere: Ruth Falk (Ø), Bo Dahl (V)", {("Ruth Falk", "present", None), ("Bo Dahl", "present", None)}),
        ("Medlemmer: Ruth Falk (Ø), Bo Dahl (V)", set()),
        (
            "Fraværende: Ruth Falk (Ø) - Bo Dahl (V) mødte som stedfortræder",
            {("Ruth Falk", "absent", None), ("Bo Dahl", "substitute", "Ruth Falk")},
        ),
    ],
)
def test_presence_in_the_head(head: str, expected: Present) -> None:
    text = HEAD.format(body="Byrådet").rstrip() + f"\n{head}\n\n7. Bro over åen\n\nBeslutning\nGodkendt.\n"
    record = read(text)
    assert presence(record.attendance) == expected
    assert [presence(i.attendance) for i in record.items] == [set()]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fraværende: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        ("Fraværende: Ruth Falk (Ø), Bo Dahl (V)", {("Ruth Falk", "absent", None), ("Bo Dahl", "absent", None)}),
        ("Afbud: Ruth Falk (Ø)", {("Ruth Falk", "excused", None)}),
        ("Ikke til stede: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        ("Deltog ikke: Ruth Falk (Ø)", {("Ruth Falk", "absent", None)}),
        ("Fraværende: Ingen.", set()),
        ("Der var ingen afbud til dagens møde.", set()),
        ("Ruth Falk (Ø) var fraværende.", {("Ruth Falk", "absent", None)}),
        ("Ruth Falk (Ø) havde meldt afbud.", {("Ruth Falk", "excused", None)}),
        (
            "Fraværende: Ruth Falk (Ø) - Bo Dahl (V) mødte som stedfortræder.",
            {("Ruth Falk", "absent", None), ("Bo Dahl", "substitute", "Ruth Falk")},
        ),
        (
            "Bo Dahl (V) deltog i stedet for Ruth Falk (Ø).",
            {("Ruth Falk", "absent", None), ("Bo Dahl", "substitute", "Ruth Falk")},
        ),
        (
            "Bo Dahl (V) deltog for Ruth Falk (Ø).",
            {("Ruth Falk", "absent", None), ("Bo Dahl", "substitute", "Ruth Falk")},
        ),
        ("Ruth Falk (Ø) ankom kl. 15.50.", {("Ruth Falk", "late", None)}),
        ("Ruth Falk (Ø) forlod mødet kl. 17.00.", {("Ruth Falk", "left", None)}),
        ("Ruth Falk (Ø) deltog ikke i behandlingen af punktet.", {("Ruth Falk", "not_participating", None)}),
        ("Ruth Falk (Ø) deltog ikke i sagens behandling.", {("Ruth Falk", "not_participating", None)}),
        ("Ruth Falk (Ø) var inhabil i behandlingen.", {("Ruth Falk", "disqualified", None)}),
        (
            "Ruth Falk (Ø) forlod lokalet grundet inhabilitet.",
            {("Ruth Falk", "disqualified", None), ("Ruth Falk", "left", None)},
        ),
        ("Ruth Falk (Ø) er ikke inhabil.", set()),
    ],
)  # fmt: skip
def test_presence_in_an_item(line: str, expected: Present) -> None:
    item = item_of(decision=f"Godkendt.\n\n{line}")
    assert presence(item.attendance) == expected
    assert [d.text for d in item.decisions] == ["Godkendt."]


@pytest.mark.parametrize(
    ("line", "time", "items"),
    [
        ("Ruth Falk (Ø) ankom kl. 15.50 under behandlingen af punkt 2.", "15:50", ("2",)),
        ("Ruth Falk (Ø) forlod mødet kl. 17.", "17:00", ()),
        ("Ruth Falk (Ø) deltog ikke under punkterne 12-15.", None, ("12", "13", "14", "15")),
        ("Ruth Falk (Ø) deltog ikke i behandlingen af punkt 3 og 5.", None, ("3", "5")),
    ],
)
def test_times_and_items(line: str, time: str | None, items: tuple[str, ...]) -> None:
    [entry] = item_of(decision=f"Godkendt.\n\n{line}").attendance
    assert (entry.person.name, entry.time, entry.items) == ("Ruth Falk", time, items)


def test_a_section_of_absence_before_the_decision() -> None:
    item = item_of(between="Fraværende\nRuth Falk (Ø)\nBo Dahl (V)")
    assert presence(item.attendance) == {("Ruth Falk", "absent", None), ("Bo Dahl", "absent", None)}


def test_a_substitute_who_did_not_come_is_none() -> None:
    line = "Afbud: Ruth Falk (Ø). Bo Dahl (V) var indkaldt som stedfortræder, men mødte ikke."
    assert ("Bo Dahl", "substitute", None) not in presence(item_of(decision=f"Godkendt.\n\n{line}").attendance)


def test_absence_at_an_earlier_bodys_meeting() -> None:
    text = (
        HEAD.format(body="Byrådet")
        + "7. Bro over åen\n\nIndstilling\nForvaltningen indstiller, at broen bygges.\n\n"
        + "Beslutning i Havneudvalget den 02-02-2021\nAnbefales.\n\nFraværende: Ruth Falk (Ø)\n\n"
        + "Beslutning i Byrådet den 04-03-2021\nGodkendt.\n\nFraværende: Bo Dahl (V)\n"
    )
    [item] = read(text).items
    assert {(a.person.name, a.status, a.decision) for a in item.attendance} == {
        ("Ruth Falk", "absent", "7.d1"),
        ("Bo Dahl", "absent", None),
    }


def test_an_official_who_explains_is_not_presence() -> None:
    item = item_of(decision="Økonomichef Mia Krog orienterede om sagen.\nGodkendt.")
    assert item.attendance == ()


def test_who_took_part_is_derived_from_the_head() -> None:
    text = (
        HEAD.format(body="Byrådet").rstrip()
        + "\nTil stede: Ruth Falk (Ø), Bo Dahl (V), Mia Krog (A)\n\n7. Bro over åen\n\nBeslutning\nGodkendt.\n\n"
        + "Bo Dahl (V) deltog ikke i behandlingen af punktet.\n\n8. Ny mast\n\nBeslutning\nGodkendt.\n"
    )
    record = read(text)
    names = {p.id: p.name for p in record.people}
    assert [[names[id] for id in i.took_part] for i in record.items] == [
        ["Ruth Falk", "Mia Krog"],
        ["Ruth Falk", "Bo Dahl", "Mia Krog"],
    ]


def test_the_quote_of_a_name_in_a_long_line_begins_and_ends_with_a_word() -> None:
    names = ", ".join(
        f"{first} {last}"
        for first in ("Anna", "Bo", "Carl", "Dorte")
        for last in ("Holm", "Lund", "Kærby", "Vestergård")
    )
    told = " ".join(["Deltagere:", names, *("Mødet holdes i rådhusets store sal på første etage." for _ in range(10))])
    record = read(f"Referat Byrådet Mødedato: 4. marts 2021 {told}\n\n1. Bro\n\nBeslutning\nGodkendt.\n")
    text = record.text or ""
    quotes = [entry.evidence for entry in record.attendance]
    assert quotes
    assert all(not (text[q.start - 1 : q.start].isalnum() and text[q.start].isalnum()) for q in quotes)
    assert all(not (text[q.end - 1].isalnum() and text[q.end : q.end + 1].isalnum()) for q in quotes)


def test_a_line_that_runs_over_items_is_quoted_within_the_item() -> None:
    text = (
        "Referat Havneudvalget Mødedato: 2. september 2014 Punkt 1: Ny båd Resumé: Foreningen søger om tilskud til en båd. "
        "Beslutning i Havneudvalget den 2. september 2014: Godkendt. Fraværende: Jens Buch Punkt 2: Kajen Resumé: Kajen er "
        "gammel. Beslutning i Havneudvalget den 2. september 2014: Udsat. Fraværende: Jens Buch"
    )
    found = [(item.span, entry.evidence) for item in read(text).items for entry in item.attendance]
    assert found
    assert all(span.start <= proof.start and proof.end <= span.end for span, proof in found)
