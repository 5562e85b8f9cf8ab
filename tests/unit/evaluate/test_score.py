"""Scores of records against gold, layer by layer."""

import json
from typing import Any

from extract.domain.document import Document
from extract.domain.facts import Amount, DateMention, Decision, Outcome, Recommendation
from extract.domain.meeting import Genre, Meeting
from extract.domain.record import DocumentInfo, Item, Record
from extract.domain.text import Span
from extract.evaluate.draft import draft_gold
from extract.evaluate.gold import Gold
from extract.evaluate.score import pool_scores, score_record

TEXT = "1. Leje af hal\nDet indstilles, at hallen lejes for 5.000 kr. i 2024.\nGodkendt."


def record() -> Record:
    document = Document(id="sha256:0", source="a.txt", media_type="text/plain", text=TEXT)
    at = TEXT.index("hallen")
    point = Recommendation(id="1.r1", point=None, text=TEXT[at:68], evidence=document.evidence(at, 68, "t"))
    end = TEXT.index("Godkendt")
    unit = Decision(
        id="1.d1",
        body=None,
        date=None,
        current=True,
        outcome=Outcome.APPROVED,
        text="Godkendt.",
        evidence=document.evidence(end, len(TEXT), "t"),
    )
    amount = Amount(
        id="1.a1", value="5000", years=("2024",), raw="5.000 kr.", evidence=document.evidence(at + 17, at + 26, "t")
    )
    year = document.evidence(TEXT.index("2024"), TEXT.index("2024") + 4, "t")
    day = DateMention(start="2024-01-01", end="2024-12-31", grain="year", raw="2024", evidence=year)
    item = Item(
        number="1",
        title="Leje af hal",
        access="open",
        span=Span(0, len(TEXT)),
        recommendations=(point,),
        decisions=(unit,),
        amounts=(amount,),
        dates=(day,),
    )
    info = DocumentInfo(
        id="sha256:0", source="a.txt", media_type="text/plain", genre=Genre.MINUTES, text_length=len(TEXT)
    )
    return Record(document=info, text=TEXT, meeting=Meeting(date="2024-02-01"), items=(item,))


def scores(gold: dict[str, Any]) -> dict[str, tuple[int, int, int]]:
    found = score_record(record(), Gold.model_validate(gold), "a")
    return {layer: (t.right, t.extra, t.missed) for layer, t in found.items()}


def test_a_draft_scores_as_perfect() -> None:
    tallies = score_record(record(), Gold.model_validate(draft_gold(record())), "a")
    assert {layer for layer, t in tallies.items() if t.f1 < 1} == set()
    assert tallies["decision outcome"].right == 1
    assert tallies["amount value+years"].right == 1


def test_a_draft_holds_no_spans_and_keeps_ids_and_texts() -> None:
    draft = draft_gold(record())
    assert "evidence" not in json.dumps(draft)
    assert "span" not in draft["items"][0]
    assert draft["items"][0]["recommendations"][0]["id"] == "1.r1"
    assert draft["items"][0]["decisions"][0]["text"] == "Godkendt."
    assert draft["document"] == {"source": "a.txt", "genre": "minutes"}


def test_what_gold_leaves_out_is_not_scored() -> None:
    assert scores({"items": [{"number": "1", "title": "Leje af hal"}]}) == {"items": (1, 0, 0), "evidence": (4, 0, 0)}


def test_other_outcomes_and_values_are_faults() -> None:
    found = scores(
        {
            "document": {"genre": "agenda"},
            "items": [
                {
                    "number": "Punkt 1",
                    "title": "Leje af hal",
                    "decisions": [{"outcome": "rejected"}],
                    "amounts": [{"value": "5000.00", "years": ["2025"]}],
                    "dates": [],
                }
            ],
        }
    )
    assert found["genre"] == (0, 1, 1)
    assert found["decision outcome"] == (0, 1, 1)
    assert found["amount value"] == (1, 0, 0)
    assert found["amount value+years"] == (0, 1, 1)
    assert found["dates"] == (0, 1, 0)


def test_partial_gold_scores_only_the_items_it_lists() -> None:
    assert "items" not in scores({"partial": True, "items": []})
    assert scores({"items": []})["items"] == (0, 1, 0)


def test_a_missing_record_misses_everything() -> None:
    gold = Gold.model_validate({"document": {"genre": "minutes"}, "items": [{"number": "1", "title": "Leje"}]})
    tallies = score_record(None, gold, "a")
    assert (tallies["items"].missed, tallies["genre"].extra) == (1, 1)


def test_votes_compare_sides_voters_and_counts() -> None:
    vote = {
        "counts": {"for": 4, "against": 1},
        "positions": [
            {"side": "against", "voter": {"kind": "party", "name": "Liste Ø", "party": "Ø"}},
            {"side": "for", "voter": {"kind": "person", "name": "Ida Holm"}, "basis": "derived"},
        ],
    }
    found = scores({"items": [{"number": "1", "votes": [vote]}]})
    assert found["vote positions"] == (0, 0, 1)
    assert found["dissent"] == (0, 0, 1)
    assert found["vote counts"] == (0, 0, 2)
    assert found["vote event complete"] == (0, 0, 1)


def test_scores_pool() -> None:
    one = score_record(record(), Gold.model_validate(draft_gold(record())), "a")
    assert pool_scores([one, one])["items"].right == 2
