"""Paths to raw files: files, folders, ZIPs and standard input, one after another."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.archives import LIMITS, Limits, is_archive, read_archive

Found = RawFile | UnreadableError

STANDARD_INPUT = "-"
_STORE_PARTS = ("", "-wal", "-shm", "-journal")  # SQLite's file format §1.1 and §4
_OPENED = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")  # what the shell has opened for us, as with <(…)


def find_sources(paths: Iterable[str], limits: Limits = LIMITS, store: Path | None = None) -> Iterator[Found]:
    """The files at the paths, in order, folders and ZIPs opened; what cannot be read comes as an error among them.

    `-` is standard input. Hidden files of a folder are left out, and so are those of the `store` that is being filled; its
    files come sorted, before those of its folders.
    """
    own = frozenset(os.path.realpath(f"{store}{part}") for part in _STORE_PARTS) if store else frozenset()
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _open_content(path, sys.stdin.buffer.read(limits.member + 1), limits)
        else:
            yield from _find(path, limits, own)


def find_document(path: str, member: str | None = None) -> RawFile:
    """The document at the path, of a ZIP the only one or the `member` of that path inside it; raises UnreadableError else."""
    if os.path.isdir(path):
        raise UnreadableError(ErrorCode.NOT_A_FILE, _printable(path))
    documents: list[Found] = []
    first: str | None = None  # what a ZIP holds instead of the member that was asked for
    for found in _find(path, LIMITS, frozenset()):
        if isinstance(found, UnreadableError) and found.member is None:
            raise found
        first = first or found.member
        if member in (None, found.member):
            documents.append(found)
        if len(documents) > 1 and member is None:
            raise UnreadableError(ErrorCode.SEVERAL_DOCUMENTS, _printable(path), f"the first is {documents[0].member}")
    if not documents and member is not None:
        there = f"the first document in it is {first}" if first else "it is no ZIP"
        raise UnreadableError(ErrorCode.NOT_FOUND, _printable(path), there, member)
    if not documents:
        raise UnreadableError(ErrorCode.EMPTY_INPUT, _printable(path), "it holds no document")
    if isinstance(documents[0], UnreadableError):
        raise documents[0]
    return documents[0]


def _find(path: str, limits: Limits, own: frozenset[str]) -> Iterator[Found]:
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        yield UnreadableError(ErrorCode.NOT_FOUND, _printable(path))
    except (OSError, ValueError) as error:
        yield UnreadableError(ErrorCode.NOT_READABLE, _printable(path), _reason(error))
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(path, limits, own)
        elif is_endless(path, mode):
            yield UnreadableError(ErrorCode.NOT_A_FILE, _printable(path))
        else:
            yield from _read(path, limits)


def is_endless(path: str, mode: int) -> bool:
    """True for a pipe or device, of which reading may never end; what the shell has opened is read as standard input is."""
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or path.startswith(_OPENED))


def _walk(folder: str, limits: Limits, own: frozenset[str]) -> Iterator[Found]:
    errors: list[OSError] = []
    own_name = os.path.basename(min(own, default=""))  # the shortest, with which the others begin
    for place, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(place, name)
            if own and name.startswith(own_name) and os.path.realpath(path) in own:
                continue
            if not name.startswith(".") and _is_regular(path):
                yield from _read(path, limits)
    for error in errors:
        yield UnreadableError(ErrorCode.NOT_READABLE, _printable(str(error.filename)), _reason(error))


def _is_regular(path: str) -> bool:
    """False for pipes and devices, which would block; true for what is gone or a broken link, to be reported."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return True


def _read(path: str, limits: Limits) -> Iterator[Found]:
    try:
        with Path(path).open("rb") as file:
            content = file.read(4)
            if is_archive(content) and file.seekable():
                file.seek(0)
                yield from read_archive(file, _printable(path), limits)
                return
            content += file.read(limits.member + 1)
    except OSError as error:
        yield UnreadableError(ErrorCode.NOT_READABLE, _printable(path), _reason(error))
    else:
        yield from _open_content(path, content, limits)


def _open_content(path: str, content: bytes, limits: Limits) -> Iterator[Found]:
    source = _printable(path)
    if len(content) > limits.member:
        yield UnreadableError(ErrorCode.TOO_LARGE, source)
    elif is_archive(content):
        from io import BytesIO

        yield from read_archive(BytesIO(content), source, limits)
    else:
        yield RawFile(source=source, content=content)


def _printable(path: str) -> str:
    """The path with bytes that are no UTF-8 replaced, so that it can be written."""
    return os.fsencode(path).decode("utf-8", "replace")


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
