"""A pool of processes in which a killed or overdue worker costs only the task it was at."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Loss = Literal["died", "overdue"]
_WINDOW = 4  # tasks a worker may be ahead of the oldest unanswered one: bounds memory, keeps workers busy


@dataclass
class Lost:
    """Stands for the answer of a task whose worker was killed or took too long."""

    reason: Loss


@dataclass
class _Slot(Generic[T, R]):
    task: T
    answer: R | Lost | None = None
    done: bool = False


@dataclass
class _Worker(Generic[T, R]):
    process: BaseProcess
    pipe: Connection
    slot: _Slot[T, R] | None = None
    deadline: float = field(default=float("inf"))


class Pool(Generic[T, R]):
    """Runs `work` on tasks in `jobs` processes; `work` and everything it takes and returns can be pickled."""

    def __init__(self, work: Callable[[T], R], *, jobs: int, timeout: float) -> None:
        self._work, self._jobs, self._timeout = work, jobs, timeout
        self._context = get_context("spawn")
        self._workers: list[_Worker[T, R]] = []

    def run(self, tasks: Iterable[T], settled: Callable[[T], R | None]) -> Iterator[tuple[T, R | Lost]]:
        """Each task with its answer, in the order of the tasks; `settled` may answer one without a worker."""
        coming, slots = iter(tasks), deque[_Slot[T, R]]()
        more = True
        try:
            while True:
                while more and len(slots) < self._jobs * _WINDOW and self._has_room():
                    more = self._take(coming, slots, settled)
                while slots and slots[0].done:
                    slot = slots.popleft()
                    assert slot.answer is not None
                    yield slot.task, slot.answer
                if not slots and not more:
                    return
                self._collect()
        finally:
            self._stop()

    def _has_room(self) -> bool:
        return len(self._workers) < self._jobs or any(w.slot is None for w in self._workers)

    def _take(self, coming: Iterator[T], slots: deque[_Slot[T, R]], settled: Callable[[T], R | None]) -> bool:
        try:
            slot: _Slot[T, R] = _Slot(next(coming))
        except StopIteration:
            return False
        slots.append(slot)
        answer = settled(slot.task)
        if answer is not None:
            slot.answer, slot.done = answer, True
        else:
            self._hand_out(slot)
        return True

    def _hand_out(self, slot: _Slot[T, R]) -> None:
        worker = next((w for w in self._workers if w.slot is None), None) or self._start()
        try:
            worker.pipe.send(slot.task)
        except OSError:  # it died while it was idle
            self._discard(worker)
            self._hand_out(slot)
            return
        worker.slot, worker.deadline = slot, monotonic() + self._timeout

    def _start(self) -> _Worker[T, R]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        process.start()
        theirs.close()  # else the pipe would not end with the worker
        worker: _Worker[T, R] = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _collect(self) -> None:
        busy = {w.pipe: w for w in self._workers if w.slot is not None}
        if not busy:
            return
        wait = min(w.deadline for w in busy.values()) - monotonic()
        for pipe in connection.wait(list(busy), timeout=max(wait, 0) if wait != float("inf") else None):
            self._receive(busy[pipe])  # type: ignore[index]
        for worker in list(self._workers):
            if worker.slot is not None and worker.deadline <= monotonic():
                self._answer(worker, Lost("overdue"))
                self._discard(worker)

    def _receive(self, worker: _Worker[T, R]) -> None:
        try:
            answer: R | Lost = worker.pipe.recv()
        except (EOFError, OSError):
            self._answer(worker, Lost("died"))
            self._discard(worker)
        else:
            self._answer(worker, answer)

    def _answer(self, worker: _Worker[T, R], answer: R | Lost) -> None:
        assert worker.slot is not None
        worker.slot.answer, worker.slot.done = answer, True
        worker.slot, worker.deadline = None, float("inf")

    def _discard(self, worker: _Worker[T, R]) -> None:
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()

    def _stop(self) -> None:
        for worker in list(self._workers):
            self._discard(worker)


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """Answers tasks until the pipe ends or nobody reads it; an interrupt is the parent's to act on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        answer = work(task)
        try:
            pipe.send(answer)
        except OSError:  # the parent was stopped
            return
