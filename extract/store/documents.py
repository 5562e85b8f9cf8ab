"""The rows of documents: what was read, what failed, where each lies, and what took its place."""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from extract.domain.errors import UnreadableError
from extract.domain.record import Record
from extract.store.ids import free, meeting_id
from extract.store.rows import RowWriter

STANDARD_INPUT = "-"


class DocumentRow(NamedTuple):
    """What the store knows of a document without its text and record."""

    id: int
    status: str
    reader: str
    source: str
    member: str | None


class DocumentWriter:
    """Writes documents and all that hangs on them, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._execute = connection.execute

    def find(self, digest: str) -> DocumentRow | None:
        """The row of the document with these bytes."""
        row = self._execute(
            "SELECT id, status, reader, source, member FROM documents WHERE sha256 = ?", (digest,)
        ).fetchone()
        return DocumentRow(*row) if row else None

    def warns(self, digest: str, code: str) -> bool:
        """True where the record of these bytes carries a warning of this code."""
        found = self._execute(
            "SELECT 1 FROM documents JOIN meetings ON meetings.document_id = documents.id"
            " JOIN warnings ON warnings.meeting_id = meetings.id WHERE documents.sha256 = ? AND warnings.code = ?",
            (digest, code),
        )
        return found.fetchone() is not None

    def holds(self, row: DocumentRow | None, record: Record) -> bool:
        """True where the row holds exactly this record."""
        if row is None or row.status != "read":
            return False
        stored = self._execute("SELECT record, text FROM documents WHERE id = ?", (row.id,)).fetchone()
        return bool(stored == (record.to_json(text=False), record.text))

    def set_reader(self, row: DocumentRow, reader: str) -> None:
        """Notes which version and options read the document last."""
        self._execute("UPDATE documents SET reader = ? WHERE id = ?", (reader, row.id))

    def write_record(self, row: DocumentRow | None, record: Record, reader: str) -> int:
        """The key of the document's row after its record replaced what was there."""
        info = record.document
        return self._save(row, {
            "sha256": info.id, "source": info.source, "member": info.member, "status": "read", "reader": reader,
            "media_type": info.media_type, "genre": info.genre, "text": record.text, "text_length": info.text_length,
            "record": record.to_json(text=False), "error_code": None, "error_message": None,
        })  # fmt: skip

    def write_failure(self, error: UnreadableError, digest: str | None, text: str | None, reader: str) -> int:
        """The key of the row that says why the document yields no record."""
        row = self.find(digest) if digest else self._without_bytes(error.source, error.member)
        return self._save(row, {
            "sha256": digest, "source": error.source, "member": error.member, "status": "failed", "reader": reader,
            "media_type": None, "genre": None, "text": text, "text_length": None if text is None else len(text),
            "record": None, "error_code": error.code.name,
            "error_message": error.code.value + (f" ({error.detail})" if error.detail else ""),
        })  # fmt: skip

    def write_facts(self, document_id: int, record: Record) -> None:
        """Inserts the meeting and all its facts under the first readable id that is free, and indexes its words."""
        wanted = meeting_id(record)
        taken = self._execute(
            "SELECT readable_id FROM meetings WHERE readable_id = ?1"
            " OR (readable_id >= ?1 || '-' AND readable_id < ?1 || '.')",
            (wanted,),
        )
        RowWriter(self._connection, document_id, record).write(free(wanted, {row[0] for row in taken}))
        self._execute(
            "INSERT INTO item_search (rowid, title, text) SELECT id, title, text FROM item_texts WHERE document_id = ?",
            (document_id,),
        )

    def place(self, document_id: int, source: str, member: str | None) -> bool:
        """Notes where a document lies; the one that lay there is superseded if it lies nowhere else: then True.

        Standard input is no place.
        """
        if source == STANDARD_INPUT:
            return False
        place = (source, member)
        self._execute("DELETE FROM documents WHERE sha256 IS NULL AND source = ? AND member IS ?", place)
        row = self._execute("SELECT id, document_id FROM sources WHERE source = ? AND member IS ?", place).fetchone()
        if row is None:
            self._execute("INSERT INTO sources (document_id, source, member) VALUES (?, ?, ?)", (document_id, *place))
        elif row[1] != document_id:
            self._execute("UPDATE sources SET document_id = ? WHERE id = ?", (document_id, row[0]))
            return self._supersede_where_lost(row[1])
        return False

    def leave(self, source: str, member: str | None) -> bool:
        """Notes that no document lies at this place any longer; the one that lay there is superseded if it lies nowhere else."""
        place = (source, member)
        row = self._execute("SELECT id, document_id FROM sources WHERE source = ? AND member IS ?", place).fetchone()
        if row is not None:
            self._execute("DELETE FROM sources WHERE id = ?", (row[0],))
            self._supersede_where_lost(row[1])
        return row is not None

    def _without_bytes(self, source: str, member: str | None) -> DocumentRow | None:
        row = self._execute(
            "SELECT id, status, reader, source, member FROM documents"
            " WHERE sha256 IS NULL AND source = ? AND member IS ?",
            (source, member),
        ).fetchone()
        return DocumentRow(*row) if row else None

    def _save(self, row: DocumentRow | None, values: Mapping[str, str | int | None]) -> int:
        if row is None:
            sql = f"INSERT INTO documents ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
            return self._execute(sql, tuple(values.values())).lastrowid or 0
        self._clear(row.id)
        assignments = ", ".join(f"{column} = ?" for column in values)
        self._execute(f"UPDATE documents SET {assignments} WHERE id = ?", (*values.values(), row.id))
        return row.id

    def _clear(self, document_id: int) -> None:
        self._execute(
            "INSERT INTO item_search (item_search, rowid, title, text)"
            " SELECT 'delete', id, title, text FROM item_texts WHERE document_id = ?",
            (document_id,),
        )
        self._execute("DELETE FROM meetings WHERE document_id = ?", (document_id,))

    def _supersede_where_lost(self, document_id: int) -> bool:
        if self._execute("SELECT 1 FROM sources WHERE document_id = ?", (document_id,)).fetchone() is not None:
            return False
        self._clear(document_id)
        self._execute("UPDATE documents SET status = 'superseded' WHERE id = ?", (document_id,))
        return True
