"""Rosters: who sat in which body when, from a CSV file."""

from pathlib import Path

import pytest

from extract.read.roster import read_roster

LINES = (
    "municipality,body,name,party,from,to",
    "Sandager,Byrådet,Ruth Falk,Ø,2018-01-01,2021-12-31",
    "Sandager,Byråd,Yusuf Demir,A,,",
    "Sandager,Økonomiudvalget,Bo Dahl,,2022-01-01,",
    "Vestager,Byrådet,Mia Krog,V,,",
)


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "roster.csv"
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_members_sit_in_their_body_in_their_time(tmp_path: Path, encoding: str, delimiter: str) -> None:
    roster = read_roster(written(tmp_path, "\n".join(LINES).replace(",", delimiter), encoding))
    sitting = {
        day: [(m.name, m.party) for m in roster.sitting("sandager", "Byrådet", day)]
        for day in ("2017-12-31", "2018-01-01", "2021-12-31", "2022-01-01")
    }
    both = [("Ruth Falk", "Ø"), ("Yusuf Demir", "A")]
    alone = [("Yusuf Demir", "A")]
    assert sitting == {"2017-12-31": alone, "2018-01-01": both, "2021-12-31": both, "2022-01-01": alone}
    assert [m.name for m in roster.sitting("Sandager", "Økonomiudvalget", "2022-01-01")] == ["Bo Dahl"]


@pytest.mark.parametrize(
    "known", [(None, "Byrådet", "2020-01-01"), ("Sandager", None, "2020-01-01"), ("Sandager", "Byrådet", None)]
)
def test_nobody_sits_where_place_body_or_day_is_unknown(tmp_path: Path, known: tuple[str | None, ...]) -> None:
    assert read_roster(written(tmp_path, "\n".join(LINES))).sitting(*known) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name,party\nRuth Falk,Ø\n", "roster.csv: the first line lacks municipality, body, from, to"),
        (f"{LINES[0]}\nSandager,,Ruth Falk,Ø,,\n", "roster.csv, line 2: body must not be empty"),
        (
            f"{LINES[0]}\nSandager,Byrådet,Ruth Falk,Ø,1/1-18,\n",
            "line 2: from is '1/1-18', and must be a date such as 2022-01-01",
        ),
    ],
)
def test_a_file_that_is_no_roster_is_refused_by_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace(".", r"\.").replace("(", r"\(")):
        read_roster(written(tmp_path, text))
