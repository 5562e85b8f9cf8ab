"""The command line: what it prints, where it complains, and how it leaves."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer import Exit
from typer.testing import CliRunner, Result

from extract.batch.demo import demo_documents
from extract.cli import ExitStatus, app, main
from extract.cli.status import stoppable
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.record import Record
from extract.resources import program_version
from extract.store.connection import open_writer
from extract.store.describe import describe_views
from tests import invented

ROOT = Path(__file__).parents[2]

ITEM = "sandager/teknik-og-miljoeudvalget/2021-03-04/7"


def fake_extract(raw: RawFile, **options: object) -> Record:
    """The invented record under the digest of the bytes; a failure where they begin with `broken`."""
    if raw.content.startswith(b"broken"):
        raise UnreadableError(ErrorCode.BROKEN_FILE, raw.source)
    record = invented.record(source=raw.source)
    info = record.document.model_copy(update={"id": raw.digest, "member": raw.member})
    return record.model_copy(update={"document": info})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two documents, of which the first is broken."""
    monkeypatch.setattr("extract.pipeline.extract_record", fake_extract)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes" / "a.txt").write_text("broken")
    (tmp_path / "minutes" / "b.txt").write_text(invented.TEXT, encoding="utf-8")
    return tmp_path


def referat(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def test_extract_prints_a_record_a_line() -> None:
    result = referat("extract", "minutes/b.txt")
    assert result.exit_code == ExitStatus.FINE
    [line] = result.stdout.splitlines()
    assert json.loads(line)["document"]["source"] == "minutes/b.txt"
    assert json.loads(line)["text"] == invented.TEXT
    assert Record.model_validate_json(line).items == invented.record().items


@pytest.mark.parametrize("command", [["extract"], ["run", "--store", "minutes.db"]])
def test_a_roster_that_cannot_be_read_is_refused(command: list[str], folder: Path) -> None:
    (folder / "roster.csv").write_text("municipality,body,name\nSandager,Byrådet,Ruth Falk\n", encoding="utf-8")
    result = referat(*command, "minutes/b.txt", "--roster", "roster.csv")
    assert result.exit_code == ExitStatus.USAGE
    assert result.stderr == "the roster cannot be read: roster.csv: the first line lacks party, from, to\n"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", "municipality,body,name\nSamsø,Rådet,Åse".encode("latin-1")])
def test_a_roster_that_is_no_text_is_refused(content: bytes, folder: Path) -> None:
    (folder / "roster.bin").write_bytes(content)
    result = referat("extract", "minutes/b.txt", "--roster", "roster.bin")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        "the roster cannot be read: roster.bin: it is no text in UTF-8; save it as CSV in UTF-8\n",
    )


def test_extract_leaves_the_text_out() -> None:
    assert "text" not in json.loads(referat("extract", "--no-text", "minutes/b.txt").stdout)


def test_extract_goes_on_after_a_failure() -> None:
    result = referat("extract", "minutes", "missing.pdf")
    assert result.exit_code == ExitStatus.INCOMPLETE
    assert [json.loads(line)["document"]["source"] for line in result.stdout.splitlines()] == ["minutes/b.txt"]
    assert result.stderr.splitlines() == [
        "BROKEN_FILE minutes/a.txt: the file is damaged or cut off; fetch it again",
        "NOT_FOUND missing.pdf: there is no such file or folder; check the path",
    ]


@pytest.mark.parametrize("command", [["extract"], ["run", "--jobs", "1"]])
def test_a_folder_without_files_is_told(command: list[str], folder: Path) -> None:
    (folder / "empty").mkdir()
    result = referat(*command, "empty")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "there is nothing to read: the folders hold no files\n",
    )


@pytest.mark.parametrize(
    ("arguments", "status", "refusal"),
    [
        (("show", "minutes"), 1, "minutes: it is a folder, and no item's id begins so; give a file of it"),
        (
            ("annotate", "draft", "minutes"),
            1,
            "NOT_A_FILE minutes: it is a folder, a pipe or a device; give a file, or hand over on standard input, as -, what it gives",
        ),
        (("extract", "x", "--roster", "none.csv"), 2, "the roster cannot be read: none.csv: No such file or directory"),
        (("evaluate", "none.json"), 2, "the gold cannot be read: none.json: No such file or directory"),
        (
            ("evaluate", "minutes/a.txt"),
            2,
            "the gold cannot be read: minutes/a.txt: it is no JSON (Expecting value: line 1 column 1 (char 0))",
        ),
        (
            ("evaluate", "minutes"),
            2,
            "there is no gold to hold the program against; give its JSON files, or folders of them",
        ),
    ],
)
@pytest.mark.usefixtures("filled")
def test_what_was_named_wrongly_is_told(arguments: tuple[str, ...], status: int, refusal: str) -> None:
    result = referat(*arguments)
    assert (result.exit_code, result.stderr) == (status, refusal + "\n")


def test_extract_reads_standard_input() -> None:
    result = referat("extract", "-", stdin=invented.TEXT)
    assert json.loads(result.stdout)["document"]["source"] == "-"


def test_schema_accepts_a_record() -> None:
    schema = json.loads(referat("schema").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(invented.record().to_json()))
    Draft202012Validator(schema).validate(json.loads(invented.record().to_json(text=False)))
    wrong = json.loads(invented.record().to_json()) | {"items": [{"number": "7"}]}
    assert not Draft202012Validator(schema).is_valid(wrong)


def test_run_fills_the_store_and_says_what_it_holds() -> None:
    result = referat("run", "minutes", "--store", "s.db", "--jobs", "1")
    assert result.exit_code == ExitStatus.INCOMPLETE
    assert result.stderr.splitlines() == ["BROKEN_FILE minutes/a.txt: the file is damaged or cut off; fetch it again"]
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines[0] == "1 new, 0 changed, 0 unchanged, 1 failed"
    assert lines[3:] == [
        "documents │ 1", "items │ 2", "decisions │ 3", "votes │ 2", "amounts │ 2", "moves │ 2", "warnings │ 1",
        "failures │ 1",
    ]  # fmt: skip
    again = referat("run", "minutes", "--store", "s.db", "--jobs", "1")
    assert again.stdout.splitlines()[0] == "0 new, 0 changed, 1 unchanged, 1 failed"


@pytest.fixture
def filled(folder: Path) -> Path:
    referat("run", "minutes/b.txt", "--store", "minutes.db", "--jobs", "1")
    return folder / "minutes.db"


@pytest.mark.usefixtures("filled")
def test_show_prints_an_item_with_its_proof() -> None:
    result = referat("show", ITEM)
    assert result.exit_code == ExitStatus.FINE
    assert result.stdout == SHOWN


@pytest.mark.usefixtures("filled")
def test_show_lists_what_begins_so() -> None:
    assert referat("show", "Sandager").stdout.splitlines() == [
        ITEM,
        "    Cykelsti langs Åvej",
        "    approved, rejected",
        "sandager/teknik-og-miljoeudvalget/2021-03-04/8",
        "    Lukning af spejderhytten",
        "    postponed",
    ]
    result = referat("show", "roskilde")
    assert (result.exit_code, result.stderr) == (ExitStatus.INCOMPLETE, "roskilde: nothing was found\n")
    result = referat("show", "nope.txt")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "nope.txt: there is no such file, and no such item in minutes.db\n",
    )


@pytest.mark.usefixtures("filled")
def test_show_suggests_what_lies_near() -> None:
    result = referat("show", "Sandager/teknik-og-miljøudvalget/2021-03-04/07")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        f"Sandager/teknik-og-miljøudvalget/2021-03-04/07: nothing was found; the nearest are {ITEM}\n",
    )
    assert referat("show", "aaby").stderr == "aaby: nothing was found\n"


def test_what_is_not_there_leaves_no_row(folder: Path) -> None:
    first = referat("run", "none", "--store", "s.db", "--jobs", "1")
    assert (first.exit_code, first.stderr.split()[0]) == (ExitStatus.INCOMPLETE, "NOT_FOUND")
    assert referat("query", "SELECT * FROM v_failures", "--store", "s.db", "--format", "csv").stdout.count("\n") == 1


def test_a_meeting_in_two_documents_is_told(folder: Path) -> None:
    (folder / "minutes" / "c.txt").write_text(invented.TEXT + "\n", encoding="utf-8")
    result = referat("run", "minutes/b.txt", "minutes/c.txt", "--store", "s.db", "--jobs", "1")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.FINE,
        "2 documents hold meetings that others hold as well, and all count: see v_doubled_meetings\n",
    )


def test_show_says_that_there_is_no_such_file_before_there_is_a_store() -> None:
    result = referat("show", "nope.txt")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "nope.txt: there is no such file, and no store minutes.db to hold an item of that id\n",
    )


def test_show_reads_a_file() -> None:
    result = referat("show", "minutes/b.txt")
    assert result.exit_code == ExitStatus.FINE
    assert SHOWN in result.stdout
    assert result.stdout.splitlines()[:5] == [
        "Teknik- og Miljøudvalget, Sandager, 2021-03-04, 16:30",
        "minutes/b.txt (minutes)",
        "",
        "Presence",
        "  excused: Viggo Brandt (C)",
    ]
    assert referat("show", "minutes/a.txt").exit_code == ExitStatus.INCOMPLETE


@pytest.mark.usefixtures("filled")
def test_search() -> None:
    assert referat("search", "spejder", "lukkes").stdout.splitlines() == [
        "sandager/teknik-og-miljoeudvalget/2021-03-04/8",
        "    Lukning af spejderhytten",
        "    …Lukning af [spejderhytten] Indstilling Forvaltningen indstiller,"
        " at hytten [lukkes] for 1.402.000 mio. kr. Beslutning…",
    ]
    assert referat("search", "spejder").stderr == ""
    assert len(referat("search", "forvaltningen", "--limit", "1").stdout.splitlines()) == 3
    assert referat("search", "forvaltningen", "--limit", "1").stderr == ("there are more than --limit 1 prints\n")
    assert referat("search", "månen").exit_code == ExitStatus.INCOMPLETE
    assert referat("search", "--", "-").exit_code == ExitStatus.USAGE


@pytest.mark.usefixtures("filled")
def test_query_in_three_formats() -> None:
    sql = "SELECT number, title FROM v_items"
    assert referat("query", sql, "--format", "csv").stdout == (
        "number,title\n7,Cykelsti langs Åvej\n8,Lukning af spejderhytten\n"
    )
    assert referat("query", sql, "--format", "jsonl").stdout.splitlines()[0] == (
        '{"number": "7", "title": "Cykelsti langs Åvej"}'
    )
    assert [line.split() for line in referat("query", sql).stdout.splitlines()][2:] == [
        ["7", "│", "Cykelsti", "langs", "Åvej"],
        ["8", "│", "Lukning", "af", "spejderhytten"],
    ]


@pytest.mark.usefixtures("filled")
def test_an_answer_without_room_for_its_columns_stands_row_below_row() -> None:
    wide = ", ".join(f"'{n * 10:0>30}' AS column_{n}" for n in range(1, 5))
    assert referat("query", f"SELECT item, {wide}, text FROM v_recommendations LIMIT 2").stdout == (
        f"item      {ITEM}\n"
        "column_1  000000000000000000000000000010\n"
        "column_2  000000000000000000000000000020\n"
        "column_3  000000000000000000000000000030\n"
        "column_4  000000000000000000000000000040\n"
        "text      der gives en anlægsbevilling på 1,5 mio. kr. i 2021\n"
        "\n"
        f"item      {ITEM}\n"
        "column_1  000000000000000000000000000010\n"
        "column_2  000000000000000000000000000020\n"
        "column_3  000000000000000000000000000030\n"
        "column_4  000000000000000000000000000040\n"
        "text      udgiften finansieres af kassen\n"
    )


@pytest.mark.usefixtures("filled")
def test_an_answer_without_rows_still_names_its_columns() -> None:
    columns = referat("query", "SELECT * FROM v_moves WHERE dkk = 7", "--format", "csv").stdout.strip().split(",")
    assert len(columns) > 20
    assert referat("query", "SELECT * FROM v_moves WHERE dkk = 7").stdout.split() == columns


@pytest.mark.usefixtures("filled")
def test_an_id_is_never_cut_off_beside_long_texts() -> None:
    texts = ", ".join(f"'{word * 30}' AS {name}" for name, word in (("one", "vej "), ("two", "bro ")))
    lines = referat("query", f"SELECT item, {texts} FROM v_items LIMIT 1").stdout.splitlines()
    assert [line[: len(ITEM) + 2].strip() for line in lines[2:]] == [ITEM, *[""] * (len(lines) - 3)]
    assert sum(line.count("vej") for line in lines[2:]) == sum(line.count("bro") for line in lines[2:]) == 30
    assert "…" not in "".join(lines)


@pytest.mark.usefixtures("filled")
def test_query_cannot_write() -> None:
    result = referat("query", "DELETE FROM items")
    assert result.exit_code == ExitStatus.USAGE
    assert result.stderr == "the query was refused: attempt to write a readonly database\n"


COUNTING = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT {} FROM n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("sql", "refusal"),
    [
        ("", NOTHING := "the query asks for nothing; give one SELECT over the views, such as SELECT item, title FROM v_items LIMIT 5"),
        (" -- all\n", NOTHING),
        (
            "SELECT reason FROM v_failures",
            "the query was refused: no such column: reason; the columns of v_failures are source, member, error_code,"
            " error_message, text",
        ),
        (
            "SELECT * FROM v_nothing",
            f"the query was refused: no such table: v_nothing; the views are {', '.join(sorted(v.name for v in describe_views()))}",
        ),
        ("SELECT 1; SELECT 2", "the query was refused: You can only execute one statement at a time."),
        ("SELECT 1 UNION ALL SELECT abs(-9223372036854775807 - 1)", "the query was refused: integer overflow"),
    ],
)  # fmt: skip
def test_a_query_that_cannot_be_answered_says_what_to_do(sql: str, refusal: str) -> None:
    result = referat("query", sql)
    assert (result.exit_code, result.stderr) == (ExitStatus.USAGE, refusal + "\n")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("asked", ["count(*)", "x"])
def test_a_query_that_never_ends_is_stopped(asked: str) -> None:
    result = referat("query", COUNTING.format(asked), "--timeout", "0.2")
    assert (result.exit_code, result.stdout, result.stderr) == (
        ExitStatus.USAGE,
        "",
        "QUERY_TIMEOUT: the query takes longer than it may; narrow it, or give it more time with --timeout SECONDS\n",
    )


@pytest.mark.usefixtures("filled")
def test_bytes_are_printed_as_hexadecimals() -> None:
    assert referat("query", "SELECT x'C3FF' AS b", "--format", "jsonl").stdout == '{"b": "c3ff"}\n'


@pytest.fixture
def unwritable(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("extract.store.connection.os.access", lambda path, mode: mode != os.W_OK)
    return filled


@pytest.mark.usefixtures("unwritable")
def test_a_store_that_cannot_be_written_answers_and_is_not_filled() -> None:
    assert referat("query", "SELECT count(*) AS items FROM v_items", "--format", "csv").stdout == "items\n2\n"
    assert referat("show", ITEM).stdout == SHOWN
    assert referat("search", "spejder").exit_code == ExitStatus.FINE
    assert referat("export", "out").exit_code == ExitStatus.FINE
    result = referat("run", "minutes/b.txt", "--jobs", "1")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        "minutes.db: it cannot be written; choose another place, or allow writing its file and folder\n",
    )


def test_a_store_in_a_folder_that_is_missing_is_refused() -> None:
    result = referat("run", "minutes/b.txt", "--store", "none/minutes.db")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        "none/minutes.db: there is no such folder; make it, or choose another place\n",
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("command", [["extract"], ["show"], ["annotate", "draft"], ["run", "--jobs", "1"]])
def test_a_pipe_is_refused(command: list[str], folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    result = referat(*command, "pipe")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "NOT_A_FILE pipe: it is a folder, a pipe or a device; give a file, or hand over on standard input, as -, what it gives\n",
    )


def test_a_failure_in_a_zip_names_the_member(folder: Path) -> None:
    with zipfile.ZipFile(folder / "minutes" / "c.zip", "w") as archive:
        archive.writestr("m/broken.txt", "broken")
    referat("run", "minutes", "--jobs", "1")
    asked = referat("query", "SELECT source, member, error_code FROM v_failures ORDER BY 1", "--format", "csv")
    assert asked.stdout == (
        "source,member,error_code\nminutes/a.txt,,BROKEN_FILE\nminutes/c.zip,m/broken.txt,BROKEN_FILE\n"
    )


@pytest.mark.parametrize("name", ["741", "0741", "Samsø", "samsø kommune"])
def test_a_municipality_is_named_by_its_code_as_well(name: str) -> None:
    assert referat("extract", "minutes/b.txt", "--municipality", name).exit_code == ExitStatus.FINE


def test_the_version_is_told() -> None:
    result = referat("--version")
    assert (result.exit_code, result.stdout) == (ExitStatus.FINE, f"referat {program_version()}\n")


def test_the_demonstration_prints_a_meeting_once() -> None:
    meetings = [re.fullmatch(r"([^-]+)-.*?(\d{4}-\d{2}-\d{2}).*", path.stem) for path in demo_documents()]
    named = [meeting.groups() for meeting in meetings if meeting]
    assert len(named) == len(set(named)) > 30


def test_an_output_that_nobody_reads_any_longer_ends_the_command_quietly(folder: Path) -> None:
    referat("run", "minutes/b.txt", "--jobs", "1")
    many = COUNTING.format("x") + " LIMIT 100000"
    for command in (
        ["query", many],
        ["query", many, "--format", "csv"],
        ["show", "minutes/b.txt"],
        ["--help"],
        ["schema"],
    ):
        ours, theirs = os.pipe()
        os.close(ours)
        ended = subprocess.run(
            [sys.executable, "-m", "extract", *command], stdout=theirs, stderr=subprocess.PIPE, check=False,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        os.close(theirs)
        assert (ended.returncode, ended.stderr) == (ExitStatus.CUT_OFF, b""), command


@pytest.mark.usefixtures("filled")
def test_export(folder: Path) -> None:
    result = referat("export", "out", "--format", "jsonl")
    assert "out/decisions.jsonl" in result.stdout.splitlines()
    assert len((folder / "out" / "decisions.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_a_draft_is_gold_that_scores_itself(folder: Path) -> None:
    assert referat("annotate", "draft", "minutes/b.txt", "--out", "gold.json").exit_code == ExitStatus.FINE
    assert json.loads((folder / "gold.json").read_text(encoding="utf-8"))["document"]["source"] == "minutes/b.txt"
    result = referat("evaluate", "gold.json", "--errors", "3")
    assert result.exit_code == ExitStatus.FINE
    rows = [line.split("│") for line in result.stdout.splitlines()[2:]]
    assert {row[0].strip(): row[3].strip() for row in rows}["items"] == "1.000"
    again = referat("annotate", "draft", "minutes/b.txt", "--out", "gold.json")
    assert (again.exit_code, again.stderr) == (
        ExitStatus.USAGE,
        "gold.json: there is gold already; choose another file\n",
    )


def test_evaluate_says_what_is_missing(folder: Path) -> None:
    (folder / "gold.json").write_text('{"document": {"source": "gone.txt"}}', encoding="utf-8")
    result = referat("evaluate", "gold.json")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "gold.json: there is no such document, and nothing is scored; check document.source\n",
    )
    assert result.stdout == ""
    (folder / "gold.json").write_text('{"document": {"source": "minutes/a.txt"}, "items": [{"number": "1"}]}')
    result = referat("evaluate", "gold.json")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.INCOMPLETE,
        "gold.json: its document yields no record, and all of it counts as missed\n",
    )
    assert [" ".join(line.split()) for line in result.stdout.splitlines()][2:] == ["items │ 1.000 │ 0.000 │ 0.000 │ 1"]
    assert referat("evaluate", "none.json").exit_code == ExitStatus.USAGE


def test_a_word_that_is_none_of_the_record_is_refused_in_gold(folder: Path) -> None:
    (folder / "gold.json").write_text('{"items": [{"decisions": [{"outcome": "godkendt"}]}]}', encoding="utf-8")
    result = referat("evaluate", "gold.json")
    assert result.exit_code == ExitStatus.USAGE
    assert result.stderr.startswith(
        "the gold cannot be read: gold.json: items.0.decisions.0.outcome: 'godkendt' is not one of approved, "
    )


@pytest.mark.parametrize(
    ("gold", "fault"),
    [
        ('{"items": [{"amounts": [{"years": "2023"}]}]}', "items.0.amounts.0.years: it must be a list"),
        ('{"items": [{"votes": ["Anna Holm"]}]}', "items.0.votes.0: it must be fields in braces"),
        ("[]", "the file: it must be fields in braces"),
    ],
)
def test_a_shape_that_gold_has_not_is_told(folder: Path, gold: str, fault: str) -> None:
    (folder / "gold.json").write_text(gold, encoding="utf-8")
    result = referat("evaluate", "gold.json")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        f"the gold cannot be read: gold.json: {fault}\n",
    )


def test_a_slip_in_gold_is_told_beside_its_scores(folder: Path) -> None:
    referat("annotate", "draft", "minutes/b.txt", "--out", "gold.json")
    gold = folder / "gold.json"
    gold.write_text(gold.read_text(encoding="utf-8").replace('"votes"', '"voted"'), encoding="utf-8")
    result = referat("evaluate", "gold.json")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.FINE,
        "gold.json: no such field is scored: items.0.voted (votes?), items.1.voted (votes?)\n",
    )
    assert "recommendations" in result.stdout
    assert "dissent" not in result.stdout


def test_what_is_on_neither_side_has_no_measure(folder: Path) -> None:
    (folder / "gold.json").write_text(
        '{"document": {"source": "minutes/b.txt"}, "items": [{"number": "8", "votes": []}], "partial": true}'
    )
    lines = [" ".join(line.split()) for line in referat("evaluate", "gold.json").stdout.splitlines()]
    assert "vote positions │ – │ – │ – │ 0" in lines


def test_headings_lists_those_that_are_unknown(folder: Path) -> None:
    referat("run", "minutes/b.txt")
    result = referat("headings", "--format", "csv")
    assert (result.exit_code, result.stdout.splitlines()) == (0, ["heading,times,documents,item"])


@pytest.mark.parametrize("command", ["extract", "run", "evaluate"])
def test_a_profile_that_is_none_is_refused(folder: Path, command: str) -> None:
    (folder / "p.toml").write_text('name = "x"\n[headings]\nudfald = ["Udfald"]', encoding="utf-8")
    result = referat(command, "minutes/b.txt", "--profile", "p.toml")
    assert result.exit_code == ExitStatus.USAGE
    assert "a role is one of" in " ".join(result.stderr.split())


def test_an_unknown_field_of_a_profile_is_named(folder: Path) -> None:
    (folder / "p.toml").write_text("foo = 1", encoding="utf-8")
    result = referat("extract", "minutes/b.txt", "--profile", "p.toml")
    told = " ".join(result.stderr.replace("│", " ").split())
    assert "p.toml: name: it must be there; foo: there is no such field" in told
    assert "role" not in told


def test_an_unknown_format_names_those_there_are() -> None:
    told = " ".join(referat("query", "SELECT 1", "--format", "parquet").stderr.replace("│", " ").split())
    assert "'--format': 'parquet' is not one of table, csv, jsonl" in told


@pytest.mark.parametrize("command", [("show", "x/y"), ("search", "x"), ("query", "SELECT 1"), ("export", "out")])
def test_a_missing_store_is_not_made(folder: Path, command: tuple[str, ...]) -> None:
    result = referat(*command, "--store", "none.db")
    assert result.exit_code == ExitStatus.USAGE
    assert result.stderr.startswith("none.db: there is no such store")
    assert not (folder / "none.db").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("run",),
        ("nothing",),
        ("query", "SELECT 1", "--format", "xml"),
        ("extract", "x", "--municipality", "Atlantis"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert referat(*arguments).exit_code == ExitStatus.USAGE


SHOWN = """\
7. Cykelsti langs Åvej
sandager/teknik-og-miljoeudvalget/2021-03-04/7 · open · 05.01.02-P20-3-21

Recommended by Forvaltningen
  1. der gives en anlægsbevilling på 1,5 mio. kr. i 2021
     → adopted
  2. udgiften finansieres af kassen
     → rejected
  3. udvalget får forelagt et regnskab senest den 1. maj 2022
     → nothing known to have become of it

Decided
  approved on point 1 – Teknik- og Miljøudvalget, 2021-03-04
    “Ad 1.: Godkendt. Imod stemte Ruth Falk (Ø), idet stien er for dyr.”
  rejected on point 2 – Teknik- og Miljøudvalget, 2021-03-04
    “Ad 2.: Et flertal (A, V) forkastede punktet.”

Vote on point 1: majority, 1 against, carried
  against: Ruth Falk (Ø) [idet stien er for dyr]
    “Imod stemte Ruth Falk (Ø)”

Vote on point 2: majority, lost
  against: A except Sara Holm (A)
  cannot support: Sara Holm (A)
    “Et flertal (A, V) forkastede punktet”
    “Sara Holm (A) kan ikke tiltræde”

Brought before Byrådet by Ruth Falk (Ø)
  “Ruth Falk (Ø) bringer sagen for Byrådet”

Money moved
  capital grant, decided: 1.500.000 kr. [2021]
    “der gives en anlægsbevilling på 1,5 mio. kr. i 2021”

Dates
  2022-05-01: “3. udvalget får forelagt et regnskab senest den 1. maj 2022”
"""


def test_a_place_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    referat("run", "minutes", "--store", "s.db")
    Path("taken").write_text("")
    monkeypatch.setattr("sys.argv", ["referat", "export", "--store", "s.db", "taken"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == ExitStatus.USAGE
    assert capsys.readouterr().err == "taken: cannot be used (File exists); choose another place\n"


def test_a_disk_that_is_full_ends_the_run_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("extract.store.database.open_writer", open_small)
        result = referat("run", "minutes/b.txt", "--jobs", "1")
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        "minutes.db: it cannot be used further (database or disk is full); make room on its disk; what was read is kept,"
        " and the same command goes on from there\n",
    )
    assert referat("query", "SELECT count(*) AS documents FROM v_documents", "--format", "csv").stdout == (
        "documents\n0\n"
    )


def open_small(path: Path) -> sqlite3.Connection:
    """A store on a disk that has no room for a document's rows."""
    connection = open_writer(path)
    connection.execute("VACUUM")
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return connection


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("show", ITEM), "minutes.db: it cannot be used further"),
        (("query", "SELECT text FROM v_recommendations"), "the store cannot be read further"),
        (("run", "minutes/b.txt", "--again", "--jobs", "1"), "minutes.db: it cannot be used further"),
    ],
)
def test_a_store_that_is_damaged_is_told(command: tuple[str, ...], said: str) -> None:
    damage_tables(Path("minutes.db"))
    result = referat(*command)
    assert (result.exit_code, result.stderr) == (
        ExitStatus.USAGE,
        f"{said} (database disk image is malformed); the file is damaged; fetch a copy of it, or fill another from the"
        " documents\n",
    )


def damage_tables(store: Path) -> None:
    """Overwrites the first page of each table; the schema can still be read."""
    connection = sqlite3.connect(store)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    pages = connection.execute("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
    connection.close()
    with store.open("r+b") as file:
        for (page,) in pages:
            file.seek((page - 1) * size)
            file.write(b"\xff" * size)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C as on a terminal: a shell has what it runs in the background ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_a_command_that_is_stopped_says_how_to_go_on(sent: int, capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Exit) as left, stoppable("run it again"):
        signal.raise_signal(sent)
    assert left.value.exit_code == ExitStatus.STOPPED
    assert capsys.readouterr().err == "stopped; run it again\n"
    assert signal.getsignal(signal.SIGTERM) is before
