"""Reading in a process of its own, so that a file that never ends or fills the memory costs that file alone."""

import faulthandler
import os
import pickle
import select
import signal
from contextlib import suppress
from time import monotonic

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.document import read_document
from extract.read.lines import source_name

SECONDS = 60.0  # that reading may take at most, where no text is recognised
_MEMORY = 4 * 1024**3  # bytes of address space beyond what the process had
_CHUNK = 1 << 20

_Answer = Document | tuple[str, str, str] | None


def read_apart(raw: RawFile, seconds: float, *, ocr: bool = False) -> Document:
    """The document of a file; raises UnreadableError also where reading takes too long or too much memory.

    Where the system has no fork the file is read in this process, unbounded.
    """
    if not hasattr(os, "fork"):
        return read_document(raw, ocr=ocr)
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _answer(theirs, raw, seconds, ocr)
    os.close(theirs)
    try:
        answer = _received(ours, monotonic() + seconds)
    finally:
        os.close(ours)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if answer is None:
        raise UnreadableError(ErrorCode.TOO_COMPLEX, source_name(raw))
    if isinstance(answer, Document):
        return answer
    code, source, detail = answer
    raise UnreadableError(ErrorCode[code], source, detail)


def _received(pipe: int, deadline: float) -> _Answer:
    """What the other process answers in time; None where it dies or is late."""
    pieces: list[bytes] = []
    while (left := deadline - monotonic()) > 0 and select.select([pipe], [], [], left)[0]:
        piece = os.read(pipe, _CHUNK)
        if not piece:
            break
        pieces.append(piece)
    try:
        answer: _Answer = pickle.loads(b"".join(pieces))
    except (EOFError, pickle.UnpicklingError):
        return None
    return answer


def _answer(pipe: int, raw: RawFile, seconds: float, ocr: bool) -> None:
    """Reads, sends what came of it, and ends the process without closing what belongs to the one it was made from."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        faulthandler.disable()  # that it dies is an answer, not a fault to be printed
        _bound(seconds)
        content = pickle.dumps(_read(raw, ocr))
        while content:
            content = content[os.write(pipe, content) :]
    finally:
        os._exit(0)


def _read(raw: RawFile, ocr: bool) -> _Answer:
    try:
        return read_document(raw, ocr=ocr)
    except UnreadableError as error:
        return error.code.name, error.source, error.detail
    except MemoryError:
        return None
    except Exception as error:
        return ErrorCode.INTERNAL.name, source_name(raw), f"{type(error).__name__}: {error}"


def _bound(seconds: float) -> None:
    """Lets the process take no more than its share of memory, and no more time should nobody wait for it any longer."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            taken = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + _MEMORY, taken + _MEMORY))
        used = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime)
        resource.setrlimit(resource.RLIMIT_CPU, (used + int(seconds) + 5, used + int(seconds) + 10))
