"""What is no language costs no more than its length: each of these took minutes where time grew with its square."""

import pytest

from extract.batch.alarm import at_most
from extract.domain.document import RawFile
from extract.domain.record import Record
from extract.pipeline import extract_record

LENGTH = 25_000  # characters
SECONDS = 20.0  # on a busy machine; each takes about one
HEAD = "Samsø Kommune\nReferat\nKommunalbestyrelsen\nMøde den 4. marts 2021 kl. 18:00\n"
DECIDED = "Indstilling\nForvaltningen indstiller, at det godkendes.\nBeslutning\nGodkendt. "


@pytest.mark.parametrize(
    "run", ["(A) ", "A, ", "Bo Lund og ", "For stemte A og B. Imod stemte V. ", "-", "Aa", "Fraværende: "]
)
def test_those_who_are_away(run: str) -> None:
    read(f"{HEAD}Fraværende: {run * (LENGTH // len(run))}\n\n1. Sag\n{DECIDED}\n")


@pytest.mark.parametrize("run", ["\n", "1. ", "a) at x\n", "1. at godkende\n", "Forvaltningen indstiller, at "])
def test_a_recommendation(run: str) -> None:
    read(
        f"{HEAD}\n1. Sag\nIndstilling\nForvaltningen indstiller, at {run * (LENGTH // len(run))}\nBeslutning\nGodkendt.\n"
    )


@pytest.mark.parametrize("run", ["(", '"', ",", "1.000 kr. ", "at det godkendes, ", "Godkendt. ", "Ad 1: Godkendt\n"])
def test_a_decision(run: str) -> None:
    read(f"{HEAD}\n1. Sag\n{DECIDED}{run * (LENGTH // len(run))}\n")


@pytest.mark.parametrize("run", ["<", "01-02-2021 ", "a\n\n", "Afbud: Bo Lund (A)\n"])
def test_a_page_without_items(run: str) -> None:
    read(HEAD + run * (LENGTH // len(run)))


def test_a_list_without_end_is_cut_and_says_so() -> None:
    points = "1. at broen males\n" * 600
    record = read(f"{HEAD}\n1. Sag\nIndstilling\n{points}Beslutning\nGodkendt.\n")
    assert len(record.items[0].recommendations) == 500
    assert [(w.code, w.item) for w in record.warnings if w.code == "TRUNCATED"] == [("TRUNCATED", "1")]


def read(text: str) -> Record:
    with at_most(SECONDS):
        return extract_record(RawFile(source="x.txt", content=text.encode()), names="rules")
