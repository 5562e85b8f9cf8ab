"""Commands that read documents: extract, run, demo, schema."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.options import (
    DEFAULT_STORE,
    Jobs,
    Municipality,
    Names,
    Ocr,
    Paths,
    Profiles,
    RosterPath,
    StorePath,
    Timeout,
    find_inputs,
    open_store,
    reading_options,
)
from extract.cli.output import print_raw
from extract.cli.status import complain, leave, stoppable

if TYPE_CHECKING:
    from extract.batch.local import Options
    from extract.store import Store


@app.command()
def extract(
    paths: Paths,
    no_text: Annotated[bool, typer.Option("--no-text", help="Leave the text out of the records.")] = False,
    municipality: Municipality = None,
    names: Names = "model",
    profile: Profiles = None,
    jobs: Jobs = 1,
    timeout: Timeout = 600,
    roster: RosterPath = None,
    ocr: Ocr = False,
) -> None:
    """Print one record a document, as one line of JSON."""
    from extract.batch.local import Failure, Unchanged, read_all

    failed, empty = False, True
    for _, answer in read_all(
        find_inputs(paths), reading_options(municipality, names, jobs, timeout, profile, roster, ocr=ocr)
    ):
        empty = False
        if isinstance(answer, Failure):
            failed = True
            complain(str(answer.error))
        elif not isinstance(answer, Unchanged):
            print_raw(answer.to_json(text=not no_text))
    leave(incomplete=failed or empty)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from extract.domain.record import Record

    print_raw(json.dumps(Record.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))


@app.command()
def run(
    paths: Paths,
    store: StorePath = DEFAULT_STORE,
    municipality: Municipality = None,
    names: Names = "model",
    profile: Profiles = None,
    jobs: Jobs = 0,
    timeout: Timeout = 600,
    ocr: Ocr = False,
    again: Annotated[bool, typer.Option("--again", help="Read also what the store has already.")] = False,
    roster: RosterPath = None,
) -> None:
    """Fill a store from files, folders and ZIPs; running again reads only what is new."""
    from extract.batch.progress import count_files

    advice = "what was read is kept; run the same command again to go on"
    with open_store(store) as opened, stoppable(advice):
        options = reading_options(municipality, names, jobs, timeout, profile, roster, ocr=ocr)
        failed = _fill(opened, paths, options, count_files(paths), again=again)
    leave(incomplete=failed)


@app.command()
def demo(names: Names = "model", jobs: Jobs = 1) -> None:
    """Run the whole job on the invented documents that come with the program."""
    from tempfile import TemporaryDirectory

    from extract.batch.demo import QUESTIONS, demo_documents
    from extract.tables import write_table

    with TemporaryDirectory(prefix="referat-") as folder, open_store(Path(folder) / "demo.db") as opened:
        documents = [str(path) for path in demo_documents()]
        failed = _fill(opened, documents, reading_options(None, names, jobs, 600), len(documents))
        for question, sql in QUESTIONS:
            print_raw(f"\n{question}")
            write_table(opened.query(sql), "table", sys.stdout)
    leave(incomplete=failed)


def _fill(store: "Store", paths: list[str], options: "Options", total: int, *, again: bool = False) -> bool:
    """Fills the store under a progress bar and prints the summary; True where an input failed, or there was none."""
    from extract.batch.run import run_job
    from extract.tables import progress_bar, summary_table

    with progress_bar(total) as advance:
        tally = run_job(find_inputs(paths, store.path), store, options, again=again, on_done=advance)
    summary_table(tally, store.counts())
    if doubled := store.doubled():
        complain(f"{doubled} documents hold meetings that others hold as well, and all count: see v_doubled_meetings")
    return tally["failed"] > 0 or not any(tally.values())
