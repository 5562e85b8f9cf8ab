"""A run fills the store, says what became of each input, and is taken up where it stopped."""

import sqlite3
from pathlib import Path

from extract.batch.local import Input, Options
from extract.batch.run import Done, reader_mark, run_job
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.record import Record
from extract.pipeline import extract_record
from extract.store import Store
from tests import invented


def reader(raw: RawFile, options: Options) -> Record:
    """The invented record under the digest of the bytes, or a failure where they begin with `broken`."""
    if raw.content.startswith(b"broken"):
        raise UnreadableError(ErrorCode.BROKEN_FILE, raw.source)
    record = invented.record(source=raw.source)
    info = record.document.model_copy(update={"id": raw.digest, "member": raw.member})
    return record.model_copy(update={"document": info})


def raw(source: str, content: str = "", member: str | None = None) -> RawFile:
    return RawFile(source=source, member=member, content=(content or source).encode())


def statuses(path: Path, inputs: list[Input], **choices: bool) -> list[str]:
    done: list[Done] = []
    with Store(path) as store:
        run_job(inputs, store, Options(), on_done=done.append, reader=reader, **choices)
    return [one.status for one in done]


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


INPUTS: list[Input] = [
    raw("a.txt"),
    raw("b.txt", "broken"),
    UnreadableError(ErrorCode.NOT_FOUND, "c.txt"),
    raw("d.zip", "member one", "1.txt"),
    raw("d.zip", "member two", "2.txt"),
]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    assert statuses(path, INPUTS) == ["new", "failed", "failed", "new", "new"]
    before = dump(path)
    assert statuses(path, INPUTS) == ["unchanged", "failed", "failed", "unchanged", "unchanged"]
    assert dump(path) == before
    assert statuses(path, INPUTS, again=True) == ["unchanged", "failed", "failed", "unchanged", "unchanged"]
    assert dump(path) == before


def test_a_run_that_was_stopped_is_taken_up(tmp_path: Path) -> None:
    whole, stopped = tmp_path / "whole.db", tmp_path / "stopped.db"
    statuses(whole, INPUTS)
    statuses(stopped, INPUTS[:2])
    assert statuses(stopped, INPUTS) == ["unchanged", "failed", "failed", "new", "new"]
    assert dump(stopped) == dump(whole)


def test_the_store_does_not_depend_on_the_number_of_jobs(tmp_path: Path) -> None:
    paths = []
    for jobs in (1, 2):
        paths.append(tmp_path / f"{jobs}.db")
        with Store(paths[-1]) as store:
            tally = run_job(INPUTS, store, Options(jobs=jobs), reader=reader)
            assert tally == {"new": 3, "changed": 0, "unchanged": 0, "failed": 2}
    assert dump(paths[0]) == dump(paths[1])


def test_other_options_read_again(tmp_path: Path) -> None:
    mark = reader_mark(Options(names="rules"))
    assert mark.endswith(" names=rules municipality=")
    assert reader_mark(Options(municipality="Sandager")) != reader_mark(Options())


def test_a_moved_file_is_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    statuses(path, [raw("a.txt", "same")])
    assert statuses(path, [raw("b.txt", "same")]) == ["unchanged"]
    assert statuses(path, [raw("a.txt", "other")]) == ["new"]
    with Store(path) as store:
        assert list(store.query("SELECT status FROM v_documents ORDER BY document").rows) == [
            ("read",),
            ("read",),
        ]


def of_meetings(days: list[str]) -> RawFile:
    """A file with the minutes of a meeting on each of the days in January."""
    minutes = (
        f"REFERAT Byrådet d. {day}-01-2022\n\nMødedato: {day}-01-2022\n\n1. Sag {day}\n\nBeslutning\n\nGodkendt.\n"
        for day in days
    )
    return RawFile(source="a.txt", content="\n".join(["Lejre Kommune\n", *minutes]).encode())


def meetings(path: Path) -> list[tuple[str, str | None, str]]:
    """The municipality, the member's name and the title of each item that the store tells."""
    with Store(path) as store:
        records = [record for record in store.records() for _ in record.items]
        table = store.query("SELECT municipality, title FROM v_items ORDER BY item_key")
        told = [(str(place), str(title)) for place, title in table.rows]
    return [(place, r.document.member, title) for r, (place, title) in zip(records, told, strict=True)]


def read_really(path: Path, raw: RawFile) -> list[str]:
    done: list[Done] = []
    with Store(path) as store:
        run_job([raw], store, Options(names="rules"), on_done=done.append)
    return [one.status for one in done]


def test_each_meeting_of_a_file_is_a_record(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    assert read_really(path, of_meetings(["04", "11", "18"])) == ["new", "new", "new"]
    items = [("Lejre", None, "Sag 04"), ("Lejre", "#2", "Sag 11"), ("Lejre", "#3", "Sag 18")]
    assert meetings(path) == items
    before = dump(path)
    assert read_really(path, of_meetings(["04", "11", "18"])) == ["unchanged"]
    assert dump(path) == before


def test_meetings_that_a_stopped_run_left_out_are_taken_up(tmp_path: Path) -> None:
    path, file = tmp_path / "s.db", of_meetings(["04", "11", "18"])
    with Store(path) as store:
        store.write_record(extract_record(file, names="rules"), reader_mark(Options(names="rules")))
    assert read_really(path, file) == ["unchanged", "new", "new"]


def test_meetings_that_a_file_no_longer_holds_are_superseded(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    read_really(path, of_meetings(["04", "11", "18"]))
    assert read_really(path, of_meetings(["04", "11"])) == ["changed", "changed"]
    assert [title for _, _, title in meetings(path)] == ["Sag 04", "Sag 11"]
