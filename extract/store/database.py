"""The store of record: one SQLite database that holds documents, their facts and what was recognised across them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from extract.domain.errors import UnreadableError
from extract.domain.record import Item, Record
from extract.domain.resolution import Mention, Resolution
from extract.resources import program_version
from extract.store import lookup
from extract.store.connection import is_writable, open_finished, open_reader, open_writer, transaction
from extract.store.documents import DocumentRow, DocumentWriter
from extract.store.faults import advice_on
from extract.store.lookup import Counts, Hit, ItemRef
from extract.store.migrate import COPY, StoreError
from extract.store.queries import Table, answer_query
from extract.store.recognised import mentions, write_recognised

Written = Literal["new", "changed", "unchanged"]


class Store:
    """A store file, made where there is none; use it in a `with` statement or call `close`.

    One process writes at a time, others read meanwhile. A store that this process may not write is opened for reading.
    Raises StoreError where the file is no store, or where there is none and `create` is False; and from the `with`
    statement where its place fails meanwhile, such as a disk that is full.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self.path = Path(path)
        self.writable = is_writable(self.path)
        if not self.path.exists():
            self._refuse_to_make(create)
        try:
            self._connection = open_writer(self.path) if self.writable else open_finished(self.path)
        except StoreError as error:
            raise StoreError(f"{path}: {error}") from error
        except sqlite3.Error as error:
            place = "choose another file" if self.writable else f"{COPY}, with the files beside it"
            advice = advice_on(error) if self.writable else None
            raise StoreError(f"{path}: cannot be opened as a store ({error}); {advice or place}") from error
        self._documents = DocumentWriter(self._connection)
        self._reader: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.Error) and (advice := advice_on(error)):
            raise StoreError(f"{self.path}: it cannot be used further ({error}); {advice}") from error

    def close(self) -> None:
        """Closes the file; the store cannot be used afterwards."""
        if self._reader:
            self._reader.close()
        self._connection.close()

    def _refuse_to_make(self, create: bool) -> None:
        if not create:
            raise StoreError(
                f"{self.path}: there is no such store; fill one with `referat run PATH… --store {self.path}`"
            )
        if not self.path.absolute().parent.is_dir():
            raise StoreError(f"{self.path}: there is no such folder; make it, or choose another place")
        self.refuse_unwritable()

    def refuse_unwritable(self) -> None:
        """Raises StoreError where this process may not write the store."""
        if not self.writable:
            raise StoreError(
                f"{self.path}: it cannot be written; choose another place, or allow writing its file and folder"
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.refuse_unwritable()
        with transaction(self._connection):
            yield

    def has(self, digest: str, reader: str | None = None) -> bool:
        """True where these bytes were read by this version of the program; `reader` may name options as well."""
        row = self._documents.find(digest)
        return row is not None and row.status == "read" and row.reader == (reader or program_version())

    def warns(self, digest: str, code: str) -> bool:
        """True where the record of these bytes carries a warning of this code."""
        return self._documents.warns(digest, code)

    def note_source(self, digest: str, source: str, member: str | None = None) -> None:
        """Notes that a document which the store has lies at this place."""
        row = self._documents.find(digest)
        if row is not None:
            with self._transaction():
                self._documents.place(row.id, source, member)

    def forget_place(self, source: str, member: str | None) -> bool:
        """Notes that no document lies at this place any longer; True where one lay there."""
        with self._transaction():
            return self._documents.leave(source, member)

    def write_record(self, record: Record, reader: str | None = None) -> Written:
        """Writes the record in one transaction, or nothing where the store holds the same already.

        A document whose place it takes keeps its row and its record as `superseded`; its facts go. Answers `changed` then,
        and where the same bytes are read otherwise than before.
        """
        reader = reader or program_version()
        with self._transaction():
            row, place = self._documents.find(record.document.id), record.document
            record = _under_first_source(record, row)
            if row is not None and self._documents.holds(row, record):
                self._documents.set_reader(row, reader)
                self._documents.place(row.id, place.source, place.member)
                return "unchanged"
            document_id = self._documents.write_record(row, record, reader)
            superseded = self._documents.place(document_id, place.source, place.member)
            self._documents.write_facts(document_id, record)
        return "new" if row is None and not superseded else "changed"

    def write_failure(
        self, error: UnreadableError, *, digest: str | None = None, text: str | None = None, reader: str | None = None
    ) -> None:
        """Keeps an input that yields no record as a row, with the reason and what text there is."""
        with self._transaction():
            document_id = self._documents.write_failure(error, digest, text, reader or program_version())
            if digest:
                self._documents.place(document_id, error.source, error.member)

    def find_items(self, prefix: str = "") -> list[ItemRef]:
        """The item with this readable id, or all whose readable id begins so, in the order of their meetings."""
        return lookup.find_items(self._connection, prefix)

    def find_near(self, readable_id: str) -> list[str]:
        """Readable ids, or beginnings of such, to try instead of one that no item has."""
        return lookup.find_near(self._connection, readable_id)

    def read_item(self, readable_id: str) -> tuple[Record, Item]:
        """The record and the item with this readable id; raises KeyError where there is none."""
        return lookup.read_item(self._connection, readable_id)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """The items in which all words stand, the best first; raises ValueError where there is no word."""
        return lookup.search(self._connection, words, limit)

    def query(self, sql: str, seconds: float | None = None) -> Table:
        """The answer to one SELECT; the connection cannot write.

        Raises StoreError where the SQL is refused, or works for longer than the seconds; also as the rows are read.
        """
        if self._reader is None:
            self._reader = open_reader(self.path)
        return answer_query(self._reader, sql, seconds)

    def records(self) -> Iterator[Record]:
        """Every record, in the order in which the documents were first written."""
        return lookup.records(self._connection)

    def counts(self) -> Counts:
        """How many rows of each kind the store holds."""
        return lookup.counts(self._connection)

    def doubled(self) -> int:
        """How many documents hold a meeting that another holds as well, as `v_doubled_meetings` lists them."""
        return lookup.doubled(self._connection)

    def mentions(self, kind: Literal["person", "body", "party"]) -> list[Mention]:
        """The names that documents give persons, bodies or parties, to be recognised."""
        return mentions(self._connection, kind)

    def write_recognised(self, persons: Resolution, bodies: Resolution, parties: Resolution) -> None:
        """Replaces what was recognised across documents, in one transaction."""
        with self._transaction():
            write_recognised(self._connection, persons, bodies, parties)


def _under_first_source(record: Record, row: DocumentRow | None) -> Record:
    """The record under the source where its bytes were first found, which is the one the store keeps."""
    if row is None or row.status != "read":
        return record
    info = record.document.model_copy(update={"source": row.source, "member": row.member})
    return record.model_copy(update={"document": info})
