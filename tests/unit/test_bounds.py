"""What is no minutes is bounded, and what is cut is told; `benchmarks/growth.py` measures that time grows with the length alone."""

from extract.domain.document import RawFile
from extract.pipeline import extract_record

HEAD = "Samsø Kommune\nReferat\nKommunalbestyrelsen\nMøde den 4. marts 2021 kl. 18:00\n"


def test_a_list_without_end_is_cut_and_says_so() -> None:
    points = "1. at broen males\n" * 600
    text = f"{HEAD}\n1. Sag\nIndstilling\n{points}Beslutning\nGodkendt.\n"
    record = extract_record(RawFile(source="x.txt", content=text.encode()), names="rules")
    assert len(record.items[0].recommendations) == 500
    assert [(w.code, w.item) for w in record.warnings if w.code == "TRUNCATED"] == [("TRUNCATED", "1")]
