"""Fills a store from many documents: reads what the store lacks, writes what comes, recognises who is who."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import NamedTuple

from extract.batch.local import Answer, Failure, Input, Options, Reader, Unchanged, read_all
from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.resolve import resolve_bodies, resolve_parties, resolve_persons
from extract.resources import program_version
from extract.store import Store


class Done(NamedTuple):
    """What became of one input: `status` is new, changed, unchanged or failed."""

    source: str
    status: str
    error: UnreadableError | None = None


def run_job(
    inputs: Iterable[Input],
    store: Store,
    options: Options,
    *,
    again: bool = False,
    on_done: Callable[[Done], None] = lambda done: None,
    reader: Reader | None = None,
) -> dict[str, int]:
    """How many inputs were new, changed, unchanged and failed, after the store holds them all.

    Changed are those whose place held other content, or that are read otherwise than before. An input that is not there
    fails, and leaves no row: it is no document.

    A document that the store has from this version with these options is not read, unless `again`; failures are tried
    again. Each document is written in a transaction of its own, so a run that was stopped is taken up by running again.
    """
    mark = reader_mark(options)
    tally = {"new": 0, "changed": 0, "unchanged": 0, "failed": 0}
    answers = read_all(inputs, options, known=lambda raw: not again and store.has(raw.digest, mark), reader=reader)
    for item, answer in answers:
        done = _write(store, item, answer, mark)
        tally[done.status] += 1
        on_done(done)
    recognise(store)
    return tally


def recognise(store: Store) -> None:
    """Recognises persons, bodies and parties from document to document, and writes what was found."""
    store.write_recognised(
        resolve_persons(store.mentions("person")),
        resolve_bodies(store.mentions("body")),
        resolve_parties(store.mentions("party")),
    )


def reader_mark(options: Options) -> str:
    """The program's version and the options that change what a record says."""
    mark = f"{program_version()} names={options.names} municipality={options.municipality or ''}{' ocr' * options.ocr}"
    given = [*options.profiles, *([options.roster] if options.roster else [])]
    said = "".join(one.model_dump_json() for one in given)
    return f"{mark} given={sha256(said.encode()).hexdigest()[:8]}" if said else mark


def _write(store: Store, item: Input, answer: Answer, mark: str) -> Done:
    digest, member = (item.digest, item.member) if isinstance(item, RawFile) else (None, None)
    if isinstance(answer, Unchanged):
        store.note_source(answer.digest, item.source, member)
        return Done(item.source, "unchanged")
    if isinstance(answer, Failure):
        if answer.error.code is not ErrorCode.NOT_FOUND:
            store.write_failure(answer.error, digest=digest, text=answer.text, reader=mark)
        return Done(item.source, "failed", answer.error)
    return Done(item.source, store.write_record(answer, mark))
