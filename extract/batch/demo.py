"""The invented documents that travel with the program, and the questions that its demonstration answers."""

from pathlib import Path

from extract.resources import data_folder

_SUFFIXES = {".txt", ".html", ".htm", ".pdf", ".docx", ".json"}

QUESTIONS = (
    (
        "Which were the largest budget moves that were decided, by municipality?",
        "SELECT municipality, place, dkk, kind, title, quote FROM v_move_ranking"
        " WHERE status = 'decided' AND place <= 3 ORDER BY municipality, place, item",
    ),
    (
        "Who voted against most often?",
        "SELECT voter, party, municipality, sum(against_strict) AS against,"
        " sum(against_or_cannot_support) AS or_could_not_support FROM v_positions"
        " WHERE is_current AND against_or_cannot_support GROUP BY coalesce(voter_id, voter), municipality"
        " ORDER BY against DESC, or_could_not_support DESC, voter LIMIT 5",
    ),
    (
        "Which recommendations were not adopted?",
        "SELECT item, point, text, effect, decision_quote FROM v_recommendations WHERE adopted = 0"
        " ORDER BY meeting_date, item, point LIMIT 5",
    ),
)  # fmt: skip


def demo_documents() -> list[Path]:
    """The invented documents, in the order of their names."""
    folder = data_folder("annotations") / "documents"
    return sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES)
