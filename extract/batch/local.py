"""Reads many documents on this machine, in as many processes as are asked for, and answers in the order they came."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from extract.batch.alarm import OverdueError, at_most
from extract.batch.pool import Lost, Pool
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.record import Record
from extract.domain.roster import Roster
from extract.layout.profile import Profile

Input = RawFile | UnreadableError
_READING = 0.8  # of the seconds a document may take, for reading it
_ROUNDS = (20_000, 20, 20)  # new objects before the youngest are looked over, and rounds before the next older are
_LOSSES = {"died": "its worker process was killed", "overdue": "it took too long"}


class Options(NamedTuple):
    """How documents are read: `names` is `model`, `rules` or `dacy:MODEL`; `timeout` is in seconds a document.

    The timeout holds where there is more than one job, or where `own_process` says so; for reading a PDF always. With
    `ocr` the text of scanned pages is recognised.
    `own_process` says that this process does nothing else, so that its memory may be settled as a worker's is, and its
    alarm clock is free.
    """

    municipality: str | None = None
    names: str = "model"
    jobs: int = 1
    timeout: float = 600.0
    profiles: tuple[Profile, ...] = ()
    roster: Roster | None = None
    ocr: bool = False
    own_process: bool = False


class Failure(NamedTuple):
    """Why an input yields no record, with what text of it there is; it can be pickled."""

    code: str
    source: str
    detail: str = ""
    text: str | None = None
    member: str | None = None

    @property
    def error(self) -> UnreadableError:
        """The error that says so."""
        return UnreadableError(ErrorCode[self.code], self.source, self.detail, self.member)


class Unchanged(NamedTuple):
    """Stands for the record of an input that need not be read again."""

    digest: str


Answer = Record | Failure | Unchanged
Reader = Callable[[RawFile, Options], Record]


def default_jobs() -> int:
    """The number of processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(
    inputs: Iterable[Input],
    options: Options,
    *,
    known: Callable[[RawFile], bool] = lambda raw: False,
    reader: Reader | None = None,
) -> Iterator[tuple[Input, Answer]]:
    """Each input with its record, or why there is none, in the order of the inputs and read as they are asked for.

    Inputs that `known` affirms are not read. A worker process that dies costs only the document it was at. Further meetings
    of files that hold several come behind all others, as inputs of their own.
    """
    waiting: Iterable[Input] | None = inputs
    while waiting is not None:
        further: list[Input] = []
        for item, answer in _read_each(waiting, options, known, reader):
            yield item, answer
            if isinstance(item, RawFile) and isinstance(answer, Record) and answer.has_further_meeting:
                further.append(item.next_meeting())
        waiting = further or None


def _read_each(
    inputs: Iterable[Input], options: Options, known: Callable[[RawFile], bool], reader: Reader | None
) -> Iterator[tuple[Input, Answer]]:
    one_of_many = read_next if options.jobs > 1 or options.own_process else read_one
    work = partial(one_of_many, options=options, reader=reader or read_with_pipeline)
    settle = partial(_settle, known=known)
    if options.jobs <= 1:
        for item in inputs:
            settled = settle(item)
            yield item, _in_time(item, work, options) if settled is None else settled
        return
    for item, answer in Pool(work, jobs=options.jobs, timeout=options.timeout).run(inputs, settle):
        yield item, _failure(item, answer) if isinstance(answer, Lost) else answer


def _in_time(item: Input, work: Callable[[Input], Answer], options: Options) -> Answer:
    """The answer to an input that this process reads itself; where it takes too long, that it does."""
    if not options.own_process:
        return work(item)
    try:
        with at_most(options.timeout):
            return work(item)
    except OverdueError:
        return _failure(item, Lost("overdue"))


def read_next(item: Input, options: Options, reader: Reader) -> Answer:
    """The answer to one input of many: after the first, what is loaded for all of them is settled in memory."""
    answer = read_one(item, options, reader)
    settle_memory()
    return answer


@cache
def settle_memory() -> None:
    """Takes what the process has loaded out of the garbage collector's rounds, once: lexicons and models stay to its end.

    The rounds come seldomer as well, since a document's facts all live until its record is written, and hold no cycles.
    Not for a process of somebody else's, whose objects it would keep as well.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_ROUNDS)


def read_one(item: Input, options: Options, reader: Reader) -> Answer:
    """The record of one input, or why there is none."""
    if isinstance(item, UnreadableError):
        return _failed(item)
    try:
        return reader(item, options)
    except UnreadableError as error:
        return Failure(error.code.name, item.source, error.detail, member=item.member)
    except Exception as error:  # a fault of ours costs one document, not the run
        return Failure(
            ErrorCode.INTERNAL.name, item.source, f"{type(error).__name__}: {error}", _text(item), item.member
        )


def read_with_pipeline(raw: RawFile, options: Options) -> Record:
    """The record as the pipeline yields it."""
    from extract.pipeline import extract_record
    from extract.read.apart import SECONDS

    patience = _READING * options.timeout
    seconds = patience if options.ocr else min(SECONDS, patience)
    return extract_record(
        raw,
        municipality=options.municipality,
        names=options.names,
        profiles=options.profiles,
        roster=options.roster,
        ocr=options.ocr,
        seconds=seconds,
    )


def _text(raw: RawFile) -> str | None:
    """The text of an input that failed later than in reading."""
    from extract.read.apart import SECONDS, read_apart

    try:
        return read_apart(raw, SECONDS).text
    except Exception:
        return None


def _settle(item: Input, known: Callable[[RawFile], bool]) -> Answer | None:
    if isinstance(item, UnreadableError):
        return _failed(item)
    return Unchanged(item.digest) if known(item) else None


def _failure(item: Input, lost: Lost) -> Failure:
    code = ErrorCode.TOO_COMPLEX if lost.reason == "overdue" else ErrorCode.INTERNAL
    return Failure(code.name, item.source, _LOSSES[lost.reason], member=item.member)


def _failed(error: UnreadableError) -> Failure:
    return Failure(error.code.name, error.source, error.detail, member=error.member)
