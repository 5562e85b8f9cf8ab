"""What holds of every document: proof, partition, the schema, and that noise changes no fact."""

import re
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from extract.domain.document import RawFile
from extract.domain.record import Record
from extract.domain.text import Evidence
from extract.pipeline import extract_record
from tests.reading import read

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NAMES = ("Ruth Falk (Ø)", "Sara Holm (A)", "Bo Dahl (V)", "Mia Krog", "Kaj Vest (løsgænger)", "Liste H", "Venstre")
BODIES = ("Byrådet", "Havneudvalget", "Økonomiudvalget", "Teknik- og Miljøudvalget")
TITLES = (
    "Bro over åen",
    "Ny legeplads ved Engvej",
    "Tillægsbevilling på 1,5 mio. kr. til stien",
    "Grundsalg (Lukket)",
    "Meddelelser",
)
POINTS = (
    "broen bygges", "der gives en anlægsbevilling på 1,5 mio. kr. i 2021 og 2 mio. kr. i 2022",
    "orienteringen tages til efterretning", "udvalget anbefaler over for Byrådet, at planen godkendes", "sagen drøftes",
)  # fmt: skip
OUTCOMES = (
    "Godkendt.", "Anbefales.", "Udsat.", "Drøftet.", "Taget til efterretning.", "Forkastet.", "-", "Broen er blå.",
    "Godkendt med den bemærkning, at stien belyses.", "Sendes tilbage til Havneudvalget.", "Udgår.",
    "Et flertal (A, V) godkendte indstillingen.", "Godkendt med 17 stemmer for og 2 imod.",
)  # fmt: skip
SIDES = (
    "stemte imod.",
    "undlod at stemme.",
    "kan ikke tiltræde.",
    "tager forbehold.",
    "stemte imod, idet stien er for dyr.",
)
CASES = (
    "Broen er fra 1932 og koster ca. 40-45 mio. kr. at rive ned i 2023.",
    "Høringen løber fra den 1. maj 2021 til den 2. juni 2021.",
    "Forvaltningen foreslår derfor, at broen rives ned.",
)
ABSENCE = ("Fraværende: {}", "Afbud: {}", "{} deltog ikke i behandlingen af punktet.", "{} forlod mødet kl. 17.30.")


@st.composite
def points(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(POINTS), min_size=1, max_size=3))
    style = draw(st.sampled_from(("{n}. {p}", "{n}. at {p}", "at {p}", "• {p}", "- at {p}")))
    return "Forvaltningen indstiller, at\n" + "\n".join(style.format(n=n, p=p) for n, p in enumerate(chosen, 1))


@st.composite
def decision(draw: st.DrawFn) -> str:
    units = draw(st.lists(st.sampled_from(OUTCOMES), min_size=0, max_size=3))
    labelled = draw(st.sampled_from(("Ad {n}: {u}", "{n}. {u}", "{u}")))
    lines = [labelled.format(n=n, u=u) for n, u in enumerate(units, 1)]
    lines += [f"{draw(st.sampled_from(NAMES))} {draw(st.sampled_from(SIDES))}" for _ in range(draw(st.integers(0, 2)))]
    if draw(st.booleans()):
        lines += ["", draw(st.sampled_from(ABSENCE)).format(draw(st.sampled_from(NAMES)))]
    return "\n".join(lines)


@st.composite
def item(draw: st.DrawFn, number: int) -> str:
    heading = draw(st.sampled_from(("{n}. {t}", "Punkt {n}: {t}", "{n} {t}"))).format(
        n=number, t=draw(st.sampled_from(TITLES))
    )
    own = draw(st.sampled_from(("Beslutning", "Beslutning i Byrådet den 04-03-2021", "Referat")))
    parts = [heading, f"Indstilling\n{draw(points())}", f"Sagsfremstilling\n{draw(st.sampled_from(CASES))}"]
    if draw(st.booleans()):
        parts.append(f"Beslutning i {draw(st.sampled_from(BODIES))} den 02-02-2021\n{draw(decision())}")
    parts.append(f"{own}\n{draw(decision())}")
    return "\n\n".join(draw(st.permutations(parts[1:])) if draw(st.booleans()) else parts[1:]).join(
        (f"{heading}\n\n", "")
    )


@st.composite
def document(draw: st.DrawFn) -> str:
    head = f"Sandager Kommune\nReferat\n{draw(st.sampled_from(BODIES))}\nMødedato: 4. marts 2021 kl. 16:30"
    if draw(st.booleans()):
        head += f"\nFraværende: {', '.join(draw(st.lists(st.sampled_from(NAMES[:4]), max_size=3, unique=True)))}"
    first = draw(st.integers(1, 20))
    items = [draw(item(first + n)) for n in range(draw(st.integers(1, 3)))]
    return "\n\n".join([head, *items]) + "\n"


def evidence_of(value: object) -> list[Evidence]:
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, dict):
        return [e for v in value.values() for e in evidence_of(v)]
    if isinstance(value, tuple):
        return [e for v in value for e in evidence_of(v)]
    if isinstance(value, BaseModel):
        return [e for name in type(value).model_fields for e in evidence_of(getattr(value, name))]
    return []


def check(record: Record) -> None:
    """Proof, partition and schema of one record."""
    text = record.text
    assert text is not None
    assert record.document.text_length == len(text)
    for evidence in evidence_of(record):
        assert text[evidence.start : evidence.end] == evidence.quote
    starts = [i.span.start for i in record.items]
    ends = [i.span.end for i in record.items]
    assert starts == sorted(starts)
    assert ends == [*starts[1:], len(text)][: len(ends)]
    for item_ in record.items:
        for section in item_.sections:
            assert item_.span.start <= section.span.start <= section.span.end <= item_.span.end
    for person in record.people:
        assert {text[a:b] for a, b in person.mentions} <= {person.name, *person.variants}
    assert refers_to_what_is_there(record)
    validator().validate(record.model_dump(mode="json"))


def refers_to_what_is_there(record: Record) -> bool:
    persons = {p.id for p in record.people}
    for item_ in record.items:
        decisions = {d.id for d in item_.decisions}
        recommended = {r.id for r in item_.recommendations}
        amounts = {a.id for a in item_.amounts}
        assert {m.decision for m in item_.mappings} <= decisions
        assert {m.recommendation for m in item_.mappings} <= recommended
        assert {v.decision for v in item_.votes} <= {*decisions, None}
        assert {m.amount for m in item_.moves} <= amounts
        assert {a.person.id for a in item_.attendance} <= persons
        assert {p.voter.id for v in item_.votes for p in v.positions if p.voter.kind == "person"} <= persons
        assert set(item_.took_part) <= persons
    return True


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(Record.model_json_schema(mode="serialization", by_alias=True))


PLACES = {"evidence", "span", "mentions", "text", "text_length", "id", "warnings", "document"}


def facts(value: object, key: str = "") -> object:
    """The record's values without where they stand: no spans, no quotes; white space in words counts as one space."""
    if isinstance(value, dict):
        return {k: facts(v, k) for k, v in value.items() if k not in PLACES or (k == "text" and key)}
    if isinstance(value, list):
        return [facts(v, key) for v in value]
    if isinstance(value, str):
        return re.sub(r"\s+", " ", value).strip()
    return value


def dumped(record: Record) -> Any:
    data = record.model_dump(mode="json")
    data["items"] = [facts(i, "items") for i in data["items"]]
    return {k: data[k] if k == "items" else facts(data[k], k) for k in ("meeting", "attendance", "items")}


@FEW
@given(document())
def test_a_document_of_building_blocks(text: str) -> None:
    check(read(text))


@FEW
@given(st.text(min_size=1, max_size=400).filter(lambda t: t.strip()))
def test_any_text(text: str) -> None:
    content = text.encode("utf-8", "ignore")
    if content.strip():
        try:
            record = extract_record(RawFile(source="any.txt", content=content))
        except Exception as error:
            assert type(error).__name__ == "UnreadableError"  # noqa: PT017
        else:
            check(record)


@FEW
@given(
    st.lists(
        st.sampled_from(
            (
                *OUTCOMES,
                *POINTS,
                *CASES,
                *TITLES,
                *SIDES,
                *NAMES,
                "Beslutning",
                "Indstilling",
                "1. ",
                "Ad 2:",
                "\n",
                "•",
                "«",
                "(",
                "\u00ad",
            )
        ),
        max_size=25,
    )
)
def test_any_order_of_lines(parts: list[str]) -> None:
    check(read("Referat\n" + "\n".join(parts)))


@FEW
@given(document(), st.sampled_from(("crlf", "trailing", "page break", "soft hyphen")))
def test_noise_changes_no_fact(text: str, noise: str) -> None:
    noisy = {
        "crlf": text.replace("\n", "\r\n"),
        "trailing": text.replace("\n", "  \n"),
        "page break": text.replace("\n\n", "\n\n\f"),
        "soft hyphen": re.sub(r"(?<=[a-zæøå]{4})(?=[a-zæøå]{4})", "\u00ad", text),
    }[noise]
    assert dumped(read(noisy)) == dumped(read(text))


@FEW
@given(document())
def test_reading_twice_gives_equal_records(text: str) -> None:
    assert read(text) == read(text)


@FEW
@given(document())
def test_a_record_survives_its_json(text: str) -> None:
    record = read(text)
    assert Record.model_validate_json(record.to_json()) == record
    assert Record.model_validate_json(record.to_json(text=False)).text is None
