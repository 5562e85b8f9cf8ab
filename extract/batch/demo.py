"""The invented documents that travel with the program, and the questions that its demonstration answers."""

import re
from pathlib import Path
from typing import NamedTuple

from extract.resources import data_folder

_MEETING = re.compile(r"([^-]+)-.*?(\d{4}-\d{2}-\d{2})")  # place and day in a document's name
_GOLD = ".gold.json"
_NO_DOCUMENTS = {".md", ".csv", ".toml"}


class Question(NamedTuple):
    """A question about many documents, and the SQL that answers it."""

    words: str
    sql: str


LARGEST_MOVES = Question(
    "What were the largest budget moves decided in each municipality?",
    """\
SELECT municipality, place, dkk, kind, title, passage
FROM v_move_ranking
WHERE status = 'decided' AND place <= 3
ORDER BY municipality, place, item""",
)
MOST_AGAINST = Question(
    "Who voted against most often?",
    """\
SELECT municipality, voter_kind, voter, known_party AS party,
       sum(against_strict) AS against,
       sum(against_strict AND vote_on = 'recommendation') AS on_the_recommendation,
       sum(against_or_cannot_support) AS against_or_cannot_support
FROM v_positions
WHERE is_current AND basis = 'stated' AND against_or_cannot_support
GROUP BY municipality, voter_kind, coalesce(voter_id, voter_name)
ORDER BY against DESC, against_or_cannot_support DESC, voter
LIMIT 5""",
)
NOT_ADOPTED = Question(
    "Which recommendations were not adopted?",
    """\
SELECT item, point, text, effect, decision_quote
FROM v_recommendations
WHERE adopted = 0
ORDER BY item, point
LIMIT 5""",
)
QUESTIONS = (LARGEST_MOVES, MOST_AGAINST, NOT_ADOPTED)


def demo_documents() -> list[Path]:
    """The invented documents in the order of their names, one a meeting: of a meeting in several formats the first."""
    folder = data_folder("annotations") / "documents"
    documents = sorted(path for path in folder.rglob("*") if path.is_file() and _is_document(path))
    meetings: dict[object, Path] = {}
    for path in documents:
        meetings.setdefault(_meeting(path), path)
    return list(meetings.values())


def _meeting(path: Path) -> object:
    """What two documents of one meeting have in common: its place and day, as their names give them."""
    named = _MEETING.match(path.stem)
    return named.groups() if named else path


def _is_document(path: Path) -> bool:
    return not (path.name.endswith(_GOLD) or path.name.startswith(".") or path.suffix in _NO_DOCUMENTS)
