"""The store keeps records whole, writes them once, and says what became of each document."""

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from extract.batch.run import recognise
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.record import Record
from extract.store import Counts, Store, StoreError
from extract.store.migrate import schema_steps
from tests import invented

NOBODY = 65534
ITEM = "sandager/teknik-og-miljoeudvalget/2021-03-04/7"


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def without_index(lines: list[str]) -> list[str]:
    """The dump without the word index, whose inner layout depends on how it came about."""
    return [line for line in lines if "item_search" not in line]


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    return list(store.query(sql).rows)


def test_a_record_comes_back_whole(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        assert store.write_record(invented.record()) == "new"
        assert list(store.records()) == [invented.record()]
        assert store.counts() == Counts(
            documents=1, items=2, decisions=3, votes=2, amounts=2, moves=2, warnings=1, failures=0
        )


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with Store(path) as store:
        store.write_record(invented.record())
        recognise(store)
    before = dump(path)
    with Store(path) as store:
        assert store.write_record(invented.record()) == "unchanged"
        recognise(store)
    assert dump(path) == before


def test_writing_an_older_state_again_gives_the_same_store(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with Store(path) as store:
        store.write_record(invented.record())
        before = without_index(dump(path))
        store.write_record(invented.record(items=(invented.cycle_path(),)))
        assert store.write_record(invented.record()) == "changed"
    assert without_index(dump(path)) == before


def test_has_asks_for_content_and_version(tmp_path: Path) -> None:
    digest = "sha256:" + "a" * 64
    with Store(tmp_path / "s.db") as store:
        assert not store.has(digest, "1")
        store.write_record(invented.record(), "1")
        assert store.has(digest, "1")
        assert not store.has(digest, "2")
        assert store.write_record(invented.record(), "2") == "unchanged"
        assert store.has(digest, "2")


def test_a_changed_record_replaces_the_facts(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        assert store.write_record(invented.record(items=(invented.scouts_hut(),))) == "changed"
        assert [item.number for item in store.find_items()] == ["8"]
        assert store.counts().decisions == 1
        assert store.search("cykelsti") == []


def test_a_second_meeting_on_one_day_gets_a_suffix(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record("a", "a.txt"))
        store.write_record(invented.record("b", "b.txt"))
        assert rows(store, "SELECT meeting FROM v_meetings ORDER BY 1") == [
            ("sandager/teknik-og-miljoeudvalget/2021-03-04",),
            ("sandager/teknik-og-miljoeudvalget/2021-03-04-2",),
        ]


def test_other_content_at_a_source_supersedes_what_lay_there(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record("a"))
        store.write_record(invented.record("b"))
        assert rows(store, "SELECT substr(sha256, 8, 1), status, meeting FROM v_documents ORDER BY document") == [
            ("a", "superseded", None),
            ("b", "read", "sandager/teknik-og-miljoeudvalget/2021-03-04"),
        ]
        assert store.counts().items == 2
        assert not store.has("sha256:" + "a" * 64)
        assert store.write_record(invented.record("a")) == "changed"
        assert rows(store, "SELECT substr(sha256, 8, 1), status FROM v_documents ORDER BY document") == [
            ("a", "read"),
            ("b", "superseded"),
        ]


def test_a_file_with_other_content_is_changed(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        assert store.write_record(invented.record("a", "a.txt")) == "new"
        assert store.write_record(invented.record("b", "a.txt")) == "changed"
        assert store.write_record(invented.record("c", "c.txt")) == "new"


def test_two_editions_of_a_meeting_are_told(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record("a", "a.txt"))
        assert (store.doubled(), rows(store, "SELECT * FROM v_doubled_meetings")) == (0, [])
        store.write_record(invented.record("b", "b.txt", items=(invented.cycle_path(),)))
        other_day = invented.meeting(date="2021-03-05")
        store.write_record(invented.record("c", "c.txt", meeting=other_day))
        recognise(store)
        place = "sandager/teknik-og-miljoeudvalget/2021-03-04"
        assert rows(store, "SELECT meeting, source, items, items_alike FROM v_doubled_meetings") == [
            (place, "a.txt", 2, 1),
            (f"{place}-2", "b.txt", 1, 1),
        ]
        assert store.doubled() == 2


def test_near_ids_are_suggested(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        assert store.find_near("Sandager/Teknik- og Miljøudvalget/2021-03-04/07") == [ITEM]
        assert store.find_near("sandager/teknik-og-miljoeudvalget/2021-03-04/12") == [ITEM, ITEM[:-1] + "8"]
        assert store.find_near("sandager/teknik-og-miljoeudvalget/2021-04-04/1") == [ITEM[:-2]]
        assert store.find_near("aaby/teknik-og-miljoeudvalget") == []


def test_the_same_bytes_at_two_places_are_one_document(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record("a", "one.txt"))
        assert store.write_record(invented.record("a", "two.txt")) == "unchanged"
        store.write_record(invented.record("b", "one.txt"))
        assert rows(store, "SELECT source, status FROM v_documents ORDER BY document") == [
            ("one.txt", "read"),
            ("one.txt", "read"),
        ]
        store.write_record(invented.record("c", "two.txt"))
        assert rows(store, "SELECT status FROM v_documents ORDER BY document") == [
            ("superseded",),
            ("read",),
            ("read",),
        ]


def test_standard_input_is_no_place(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record("a", "-"))
        store.write_record(invented.record("b", "-"))
        assert rows(store, "SELECT status FROM v_documents ORDER BY document") == [("read",), ("read",)]


def test_a_failure_is_a_row_with_its_reason_and_text(tmp_path: Path) -> None:
    error = UnreadableError(ErrorCode.BROKEN_FILE, "minutes/x.pdf", "page 3")
    digest = RawFile(source="minutes/x.pdf", content=b"%PDF").digest
    path = tmp_path / "s.db"
    with Store(path) as store:
        store.write_failure(error, digest=digest, text="Sandager")
        assert rows(store, "SELECT * FROM v_failures") == [
            (
                "minutes/x.pdf", None, "BROKEN_FILE", "the file is damaged or cut off; fetch it again (page 3)",
                "Sandager",
            ),
        ]  # fmt: skip
        assert not store.has(digest)
        before = dump(path)
        store.write_failure(error, digest=digest, text="Sandager")
        assert dump(path) == before
        assert store.counts().failures == 1


def test_an_input_without_bytes_fails_until_it_is_read(tmp_path: Path) -> None:
    error = UnreadableError(ErrorCode.NOT_READABLE, "minutes/sandager.txt")
    with Store(tmp_path / "s.db") as store:
        store.write_failure(error)
        store.write_failure(error)
        assert store.counts().failures == 1
        store.write_record(invented.record())
        assert store.counts().failures == 0


def test_the_same_bytes_fail_at_each_of_their_places(tmp_path: Path) -> None:
    digest = RawFile(source="a.txt", content=b"").digest
    with Store(tmp_path / "s.db") as store:
        for source, member in (
            ("a.txt", None),
            ("b.txt", None),
            ("c.zip", "1.txt"),
            ("c.zip", "2.txt"),
            ("a.txt", None),
        ):
            store.write_failure(UnreadableError(ErrorCode.EMPTY_INPUT, source, member=member), digest=digest)
        assert rows(store, "SELECT source, member, error_code FROM v_failures ORDER BY 1, 2") == [
            ("a.txt", None, "EMPTY_INPUT"),
            ("b.txt", None, "EMPTY_INPUT"),
            ("c.zip", "1.txt", "EMPTY_INPUT"),
            ("c.zip", "2.txt", "EMPTY_INPUT"),
        ]
        assert store.counts().failures == 4
        store.write_record(invented.record("b", "b.txt"))
        assert store.counts().failures == 3


def test_an_older_store_learns_the_places_of_its_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, digest = tmp_path / "s.db", RawFile(source="a.txt", content=b"").digest
    steps = schema_steps()[:6]
    with monkeypatch.context() as older:
        older.setattr("extract.store.migrate.schema_steps", lambda: steps)
        store = Store(path)
    with store:
        store.write_failure(UnreadableError(ErrorCode.EMPTY_INPUT, "c.zip/1.txt", member="1.txt"), digest=digest)
        store.write_failure(UnreadableError(ErrorCode.ENCRYPTED, "c.zip/2.txt"))
        store.write_failure(UnreadableError(ErrorCode.NOT_READABLE, "d.txt"))
        store.write_failure(UnreadableError(ErrorCode.NOT_FOUND, "e.txt"))
    with Store(path) as store:
        assert rows(store, "SELECT source, member, error_code FROM v_failures ORDER BY 1") == [
            ("c.zip", "1.txt", "EMPTY_INPUT"),
            ("d.txt", None, "NOT_READABLE"),
        ]


@contextmanager
def somebody_else() -> Iterator[None]:
    """In the block the process may write only what anybody may, also where it is the superuser's."""
    if not hasattr(os, "setresuid") or os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder with a store, in a place that everybody may look into."""
    with TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        folder = Path(place, "shelf")
        folder.mkdir()
        with Store(folder / "s.db") as store:
            store.write_record(invented.record())
        yield folder
        folder.chmod(0o755)


@pytest.mark.parametrize("mode", [0o555, 0o777], ids=["folder as well", "file alone"])
def test_a_store_that_cannot_be_written_is_read(shelf: Path, mode: int) -> None:
    (shelf / "s.db").chmod(0o444)
    shelf.chmod(mode)
    with somebody_else():
        if not os.access(shelf / "s.db", os.R_OK):
            pytest.skip("the folder for temporary files is closed to others")
        with Store(shelf / "s.db") as store:
            assert rows(store, "SELECT count(*) FROM v_items") == [(2,)]
            assert [hit.title for hit in store.search("spejder")] == ["Lukning af spejderhytten"]
            assert store.find_items(ITEM)[0].id == ITEM
            with pytest.raises(StoreError, match="it cannot be written; choose another place"):
                store.write_record(invented.record("b"))


def test_what_waits_to_be_written_is_not_left_out_where_it_cannot_be_read(shelf: Path) -> None:
    (shelf / "s.db-wal").write_bytes(b"")
    (shelf / "s.db").chmod(0o444)
    shelf.chmod(0o555)
    with somebody_else():
        if not os.access(shelf / "s.db", os.R_OK):
            pytest.skip("the folder for temporary files is closed to others")
        with pytest.raises(StoreError, match="copy it to a folder that can be written, with the files beside it"):
            Store(shelf / "s.db")


def test_a_store_of_an_older_schema_that_cannot_be_written_is_refused(shelf: Path) -> None:
    connection = sqlite3.connect(shelf / "s.db")
    connection.execute("PRAGMA user_version = 3")
    connection.close()
    (shelf / "s.db").chmod(0o444)
    shelf.chmod(0o555)
    with somebody_else():
        if not os.access(shelf / "s.db", os.R_OK):
            pytest.skip("the folder for temporary files is closed to others")
        with pytest.raises(StoreError, match=r"here; copy it to a folder that can be written$"):
            Store(shelf / "s.db")


def test_a_failed_reading_takes_the_facts_away(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        store.write_failure(UnreadableError(ErrorCode.INTERNAL, "minutes/sandager.txt"), digest="sha256:" + "a" * 64)
        assert (store.counts().items, store.counts().failures) == (0, 1)
        assert store.write_record(invented.record()) == "changed"
        assert (store.counts().items, store.counts().failures) == (2, 0)


def test_items_are_found_by_id_and_by_its_beginning(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        assert [item.id for item in store.find_items(ITEM)] == [ITEM]
        assert [(i.number, i.title, i.outcomes) for i in store.find_items("sandager/")] == [
            ("7", "Cykelsti langs Åvej", "approved, rejected"),
            ("8", "Lukning af spejderhytten", "postponed"),
        ]
        assert store.find_items("roskilde") == []
        record, item = store.read_item(ITEM)
        assert (record, item) == (invented.record(), invented.cycle_path())
        with pytest.raises(KeyError):
            store.read_item(ITEM + "7")


def test_an_exact_id_is_not_drowned_by_longer_ones(tmp_path: Path) -> None:
    numbered = (invented.cycle_path(), invented.scouts_hut().model_copy(update={"number": "77"}))
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record(items=numbered))
        assert [item.number for item in store.find_items(ITEM)] == ["7"]


def test_search_finds_beginnings_of_words_and_whole_phrases(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        assert [hit.title for hit in store.search("spejder")] == ["Lukning af spejderhytten"]
        assert [hit.title for hit in store.search("CYKELSTI åvej")] == ["Cykelsti langs Åvej"]
        assert [hit.title for hit in store.search('"finansieres af kassen"')] == ["Cykelsti langs Åvej"]
        assert store.search('"kassen af finansieres"') == []
        assert store.search("avej") == []
        assert [hit.passage for hit in store.search("forkastede")] == [
            "…Et flertal (A, V) [forkastede] punktet. Sara Holm (A) kan ikke tiltræde. Ruth Falk (Ø) bringer…"
        ]
        with pytest.raises(ValueError, match="at least one word"):
            store.search("- *")


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM items",
        "CREATE TABLE x (y)",
        "PRAGMA query_only = OFF; DELETE FROM items",
        "ATTACH 'other.db' AS other",
        "SELECT nothing FROM v_items",
    ],
)
def test_a_query_cannot_change_the_store(tmp_path: Path, sql: str) -> None:
    with Store(tmp_path / "s.db") as store:
        store.write_record(invented.record())
        with pytest.raises(StoreError, match="the query was refused"):
            store.query(sql)
        assert store.counts().items == 2


def test_others_read_while_one_writes(tmp_path: Path) -> None:
    with Store(tmp_path / "s.db") as writer, Store(tmp_path / "s.db") as other:
        writer.write_record(invented.record())
        assert rows(other, "SELECT count(*) FROM v_items") == [(2,)]


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("no database, but long enough to have been taken for one. " * 20)
    with pytest.raises(StoreError, match="cannot be opened as a store"):
        Store(tmp_path / "x.db")
    with pytest.raises(StoreError, match="there is no such store"):
        Store(tmp_path / "y.db", create=False)


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "s.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    with pytest.raises(StoreError, match="the store has schema 9999"):
        Store(tmp_path / "s.db")


def test_a_broken_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "s.db") as store:
        monkeypatch.setattr("extract.store.rows.RowWriter._write_warning", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.write_record(invented.record())
        monkeypatch.undo()
        assert store.counts().items == 0
        assert store.write_record(invented.record()) == "new"


def test_unknown_parts_of_an_id_are_the_short_hash(tmp_path: Path) -> None:
    bare: Record = invented.record(meeting=invented.meeting(municipality=None, date=None, evidence={}))
    with Store(tmp_path / "s.db") as store:
        store.write_record(bare)
        assert store.find_items()[0].id == "aaaaaaaa/teknik-og-miljoeudvalget/aaaaaaaa/7"


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE items (a)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    with pytest.raises(StoreError, match="another program's database"):
        Store(other)
    assert other.read_bytes() == before


def test_two_may_make_one_store_at_once(tmp_path: Path) -> None:
    for n in range(10):
        path = tmp_path / f"{n}.db"
        with ThreadPoolExecutor(4) as pool:
            stores = list(pool.map(lambda path: _documents_in(path), [path] * 4))
        assert stores == [0] * 4


def _documents_in(path: Path) -> int:
    with Store(path) as store:
        return store.counts().documents
