"""Fills a store from many documents: reads what the store lacks, writes what comes, recognises who is who."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import NamedTuple

from extract.batch.local import Answer, Failure, Input, Options, Reader, Unchanged, read_all
from extract.domain.document import SEVERAL_MEETINGS, RawFile
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
    answers = read_all(inputs, options, known=lambda raw: not again and _is_known(store, raw, mark), reader=reader)
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


def _is_known(store: Store, raw: RawFile, mark: str) -> bool:
    """True where the store has the document, and the one of the next meeting in its file as well."""
    if not store.has(raw.digest, mark):
        return False
    return not store.warns(raw.digest, SEVERAL_MEETINGS) or _is_known(store, raw.next_meeting(), mark)


def _note_sources(store: Store, raw: RawFile) -> None:
    """Notes where the documents lie that the store has of a file."""
    store.note_source(raw.digest, raw.source, raw.member_name)
    if store.warns(raw.digest, SEVERAL_MEETINGS):
        _note_sources(store, raw.next_meeting())


def _write(store: Store, item: Input, answer: Answer, mark: str) -> Done:
    digest = item.digest if isinstance(item, RawFile) else None
    if isinstance(answer, Unchanged):
        if isinstance(item, RawFile):
            _note_sources(store, item)
        return Done(item.source, "unchanged")
    if isinstance(answer, Failure):
        if answer.error.code is not ErrorCode.NOT_FOUND:
            store.write_failure(answer.error, digest=digest, text=answer.text, reader=mark)
        return Done(item.source, "failed", answer.error)
    done = Done(item.source, store.write_record(answer, mark))
    if isinstance(item, RawFile) and not answer.has_further_meeting:
        _forget_further(store, item)
    return done


def _forget_further(store: Store, raw: RawFile) -> None:
    """Forgets the meetings that the file at this place held behind this one before."""
    further = raw.next_meeting()
    while store.forget_place(further.source, further.member_name):
        further = further.next_meeting()
