"""A bound on the time that this process takes for one task, where it has no other process to give the task to."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_AGAIN = 1.0  # seconds until it rings once more, where what it interrupted went on


class OverdueError(BaseException):
    """Raised in the midst of a task that took too long; no handler of faults takes it for one."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raises OverdueError in the block once it has taken so many seconds.

    Only the main thread can be interrupted, and only where the system has timers; elsewhere the block takes its time.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*_: object) -> None:
    raise OverdueError
