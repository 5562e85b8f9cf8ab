"""Reading in a process of its own, so that a file that never ends or fills the memory costs that file alone."""

import faulthandler
import os
import pickle
import signal
from contextlib import suppress
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.document import read_document
from extract.read.lines import source_name

SECONDS = 60.0  # that reading may take at most, where no text is recognised
_MEMORY = 4 * 1024**3  # bytes of address space beyond what the process had


def read_apart(raw: RawFile, seconds: float, *, ocr: bool = False) -> Document:
    """The document of a file; raises UnreadableError also where reading takes too long or too much memory.

    A process of a pool is one already, whose time the pool bounds; where the system has no fork there is no bound.
    """
    if current_process().daemon:
        return _bounded(raw, ocr=ocr)
    if not hasattr(os, "fork"):
        return read_document(raw, ocr=ocr)
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, raw, ocr), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = ours.recv() if ours.poll(seconds) else None
    except (EOFError, OSError, pickle.UnpicklingError):
        answer = None
    finally:
        ours.close()
        process.kill()
        process.join()
    if answer is None:
        raise UnreadableError(ErrorCode.TOO_COMPLEX, source_name(raw))
    if isinstance(answer, Document):
        return answer
    code, source, detail = answer
    raise UnreadableError(ErrorCode[code], source, detail)


def _bounded(raw: RawFile, *, ocr: bool) -> Document:
    """The document, read in this process within its share of memory."""
    _bound_memory()
    try:
        return read_document(raw, ocr=ocr)
    except MemoryError as error:
        raise UnreadableError(ErrorCode.TOO_COMPLEX, source_name(raw)) from error


def _answer(pipe: Connection, raw: RawFile, ocr: bool) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # that it dies is an answer, not a fault to be printed
    _bound_memory()
    answer: Document | tuple[str, str, str] | None
    try:
        answer = read_document(raw, ocr=ocr)
    except UnreadableError as error:
        answer = (error.code.name, error.source, error.detail)
    except MemoryError:
        answer = None
    except Exception as error:
        answer = (ErrorCode.INTERNAL.name, source_name(raw), f"{type(error).__name__}: {error}")
    with suppress(OSError):
        pipe.send(answer)
    os._exit(0)  # nothing of the process it was made from is to be closed twice


def _bound_memory() -> None:
    """Lets the process take no more than its share; left alone where the system does not count."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            taken = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + _MEMORY, taken + _MEMORY))
