"""Many documents are read in order, and a lost worker costs only the document it was at."""

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing import Pipe

import pytest

from extract.batch.local import Answer, Failure, Input, Options, Unchanged, read_all
from extract.batch.pool import _serve
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.record import Record
from tests import invented
from tests.pdf import column, pdf


def fake_reader(raw: RawFile, options: Options) -> Record:
    """Reads what its content says: fails, dies, dawdles, or yields a record under its own digest."""
    match raw.content.split(b" ")[0]:
        case b"broken":
            raise UnreadableError(ErrorCode.BROKEN_FILE, raw.source, "page 3")
        case b"fault":
            raise ZeroDivisionError("a bug")
        case b"killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"endless":
            time.sleep(3600)
        case b"slow":
            time.sleep(0.3)
    record = invented.record(source=raw.source)
    return record.model_copy(update={"document": record.document.model_copy(update={"id": raw.digest})})


def raw(name: str) -> RawFile:
    return RawFile(source=name, content=name.encode())


def outcome(answer: Answer) -> str:
    if isinstance(answer, Failure):
        return f"{answer.code} {answer.detail}".strip()
    return answer.document.source if isinstance(answer, Record) else "unchanged"


def outcomes(inputs: list[Input], options: Options) -> list[str]:
    known = raw("known").digest
    answers = read_all(inputs, options, known=lambda one: one.digest == known, reader=fake_reader)
    return [outcome(answer) for _, answer in answers]


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_the_inputs(jobs: int) -> None:
    lost = UnreadableError(ErrorCode.NOT_FOUND, "gone.txt")
    inputs: list[Input] = [raw("slow 1"), raw("known"), lost, raw("broken"), *(raw(f"quick {n}") for n in range(9))]
    assert outcomes(inputs, Options(jobs=jobs)) == [
        "slow 1", "unchanged", "NOT_FOUND", "BROKEN_FILE page 3", *(f"quick {n}" for n in range(9)),
    ]  # fmt: skip


def test_a_killed_worker_costs_only_its_document() -> None:
    inputs: list[Input] = [raw("quick 1"), raw("killed 1"), raw("slow 2"), raw("killed 2"), raw("quick 3")]
    died = "INTERNAL its worker process was killed"
    assert outcomes(inputs, Options(jobs=2)) == ["quick 1", died, "slow 2", died, "quick 3"]


def test_an_overdue_document_is_given_up() -> None:
    inputs: list[Input] = [raw("quick 1"), raw("endless"), raw("quick 2")]
    # a new worker loads the program before it reads, so the limit is well above that
    assert outcomes(inputs, Options(jobs=2, timeout=6)) == ["quick 1", "TOO_COMPLEX it took too long", "quick 2"]


def test_a_single_job_gives_up_an_overdue_document_too() -> None:
    inputs: list[Input] = [raw("quick 1"), raw("endless"), raw("quick 2")]
    options = Options(jobs=1, timeout=2, own_process=True)  # well above what "quick" takes on a busy machine
    assert outcomes(inputs, options) == ["quick 1", "TOO_COMPLEX it took too long", "quick 2"]
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize(("jobs", "ahead"), [(1, 1), (2, 9)])
def test_inputs_are_taken_as_they_are_needed(jobs: int, ahead: int) -> None:
    taken = []

    def inputs() -> Iterator[Input]:
        for number in range(100):
            taken.append(number)
            yield raw(f"quick {number}")

    answers = read_all(inputs(), Options(jobs=jobs), reader=fake_reader)
    next(answers)
    assert len(taken) <= ahead
    answers.close()  # type: ignore[attr-defined]


def test_a_failure_says_what_to_do() -> None:
    failure = Failure("ENCRYPTED", "a.pdf")
    assert str(failure.error) == "ENCRYPTED a.pdf: the file is protected by a password; save a copy without one"


def test_a_fault_costs_one_document_and_keeps_its_text() -> None:
    [(_, answer)] = read_all([RawFile(source="a.txt", content=b"fault of ours")], Options(), reader=fake_reader)
    assert answer == Failure("INTERNAL", "a.txt", "ZeroDivisionError: a bug", "fault of ours")


def test_unchanged_is_an_answer() -> None:
    [(_, answer)] = read_all([raw("known")], Options(), known=lambda _: True, reader=fake_reader)
    assert answer == Unchanged(raw("known").digest)


@pytest.mark.parametrize("jobs", [1, 2])
def test_pdfs_are_read_by_one_process_and_by_several(jobs: int) -> None:
    content = pdf(column("Byrådet", "Referat", "Mødedato: 4. marts 2021", "7. Ny bro", "Beslutning", "Godkendt."))
    options = Options(jobs=jobs, names="rules")
    answers = [answer for _, answer in read_all([RawFile(source="a.pdf", content=content)], options)]
    assert [[i.title for i in a.items] if isinstance(a, Record) else a for a in answers] == [["Ny bro"]]


def test_a_worker_whose_parent_is_gone_ends_quietly() -> None:
    before = signal.getsignal(signal.SIGINT)
    ours, theirs = Pipe()
    ours.send("task")
    ours.close()
    try:
        _serve(theirs, str.upper)
    finally:
        signal.signal(signal.SIGINT, before)
