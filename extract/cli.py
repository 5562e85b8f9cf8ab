"""The command `referat`: parses arguments, calls one function, prints what it answers."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from extract.batch.local import Input, Options
    from extract.layout.profile import Profile
    from extract.show import Line
    from extract.store import Store


class ExitStatus(IntEnum):
    """What the command's exit status says."""

    def __new__(cls, status: int, meaning: str) -> "ExitStatus":
        member = int.__new__(cls, status)
        member._value_ = status
        member.meaning = meaning
        return member

    meaning: str

    FINE = 0, "everything was read, or the answer was found"
    INCOMPLETE = 1, "an input yields no record, or nothing was found; the rest came out"
    USAGE = 2, "the command was called wrongly, or the store cannot be used"


class TableFormat(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


class ExportFormat(StrEnum):
    """In which format the views are exported."""

    CSV = "csv"
    JSONL = "jsonl"


app = typer.Typer(
    name="referat",
    help="Reads Danish municipal minutes into facts with proof.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
annotate = typer.Typer(help="Writes gold to be corrected by hand.", no_args_is_help=True)
app.add_typer(annotate, name="annotate")


def _known_municipality(name: str | None) -> str | None:
    """The name as given; refused where no municipality or region goes by it."""
    from extract.layout.municipality import named_municipality

    if name is not None and named_municipality(name) is None:
        raise typer.BadParameter(f"no Danish municipality or region is called {name!r}")
    return name


def _known_names(choice: str) -> str:
    """The choice as given; refused where there is no such name model."""
    if choice in ("model", "rules"):
        return choice
    from extract.domain.errors import UnreadableError
    from extract.language.names import load_names

    try:
        load_names(choice)
    except UnreadableError as error:
        raise typer.BadParameter(str(error)) from error
    return choice


def _read_profiles(paths: list[Path] | None) -> "tuple[Profile, ...]":
    from extract.layout.profile import ProfileError, read_profile

    try:
        return tuple(read_profile(path) for path in paths or ())
    except ProfileError as error:
        raise typer.BadParameter(str(error)) from error


def _known_profiles(paths: list[Path] | None) -> list[Path] | None:
    """The files as given; refused where one is no profile."""
    _read_profiles(paths)
    return paths


def _known_ocr(wanted: bool) -> bool:
    """The choice as given; refused where what it needs is not installed."""
    if wanted:
        from extract.domain.errors import UnreadableError
        from extract.read.ocr import check_ocr

        try:
            check_ocr()
        except UnreadableError as error:
            raise typer.BadParameter(str(error)) from error
    return wanted


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders and ZIPs; - is standard input.")]
Municipality = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The municipality, where the documents do not say it.", callback=_known_municipality
    ),
]
Names = Annotated[
    str,
    typer.Option(
        metavar="HOW",
        help="Who finds names where the rules find none: model, rules for nobody, or dacy:MODEL.",
        show_default=True,
        callback=_known_names,
    ),
]
Profiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--profile",
        metavar="TOML",
        help="What a site or municipality does differently; may be given several times.",
        callback=_known_profiles,
    ),
]
RosterPath = Annotated[
    Path | None,
    typer.Option(
        "--roster", metavar="FILE.csv", help="Who sat in which body: municipality, body, name, party, from, to."
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes to read with; 0 is one a processor.")]
Timeout = Annotated[float, typer.Option(min=1, help="Seconds a document may take where there is more than one job.")]
Ocr = Annotated[
    bool, typer.Option("--ocr", help="Recognise the text of scanned pages (Tesseract).", callback=_known_ocr)
]
StorePath = Annotated[Path, typer.Option("--store", envvar="REFERAT_STORE", help="The store's file.")]
DEFAULT_STORE = Path("minutes.db")


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

    failed = False
    for _, answer in read_all(_sources(paths), _options(municipality, names, jobs, timeout, profile, roster, ocr=ocr)):
        if isinstance(answer, Failure):
            failed = True
            _complain(str(answer.error))
        elif not isinstance(answer, Unchanged):
            _print_raw(answer.to_json(text=not no_text))
    _leave(incomplete=failed)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from extract.domain.record import Record

    _print_raw(json.dumps(Record.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))


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

    with _opened(store) as opened:
        options = _options(municipality, names, jobs, timeout, profile, roster, ocr=ocr)
        failed = _fill(opened, paths, options, count_files(paths), again=again)
    _leave(incomplete=failed)


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="ID|PREFIX|FILE", help="A readable id, its beginning, or a file.")],
    store: StorePath = DEFAULT_STORE,
    municipality: Municipality = None,
    names: Names = "model",
    profile: Profiles = None,
) -> None:
    """Print an item as a person would want to read it, or the items whose id begins so."""
    from extract.show import show_item

    if Path(what).is_file():
        _show_file(what, _options(municipality, names, 1, 600, profile))
        return
    with _opened(store, create=False) as opened:
        found = opened.find_items(what.lower().strip("/") if "/" in what else what.lower())
        if len(found) == 1:
            record, item = opened.read_item(found[0].id)
            _print_lines(show_item(record, item, found[0].id))
        else:
            _print_list((item.id, item.title, item.outcomes) for item in found)
    _found_or_leave(found, what)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help='All must stand in the item; "…" is a phrase.')],
    store: StorePath = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(min=1, help="How many items to print.")] = 20,
) -> None:
    """Print the items in which all words stand, the best first."""
    with _opened(store, create=False) as opened:
        try:
            hits = opened.search(" ".join(words), limit)
        except ValueError as error:
            _refuse(str(error))
    _print_list((hit.id, hit.title, hit.passage) for hit in hits)
    _found_or_leave(hits, " ".join(words))


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT over the views of docs/views.md.")],
    store: StorePath = DEFAULT_STORE,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print the answer.")] = TableFormat.TABLE,
) -> None:
    """Print the answer to one SELECT; the store cannot be changed by it."""
    from extract.store import StoreError
    from extract.tables import write_table

    with _opened(store, create=False) as opened:
        try:
            write_table(opened.query(sql), form.value, sys.stdout)
        except StoreError as error:
            _refuse(str(error))


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into; made where it lacks.")],
    store: StorePath = DEFAULT_STORE,
    form: Annotated[ExportFormat, typer.Option("--format", help="csv or jsonl.")] = ExportFormat.CSV,
) -> None:
    """Write every documented view into a file of its own."""
    from extract.store.export import export_views

    with _opened(store, create=False) as opened:
        for path in export_views(opened, folder, form.value):
            _print_raw(str(path))


@app.command()
def headings(
    store: StorePath = DEFAULT_STORE,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print the answer.")] = TableFormat.TABLE,
) -> None:
    """Print the section headings that the program does not know, the most frequent first."""
    from extract.tables import write_table

    with _opened(store, create=False) as opened:
        write_table(opened.query("SELECT * FROM v_unknown_headings"), form.value, sys.stdout)


@app.command()
def scaffold(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A document of the site.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write into; made where it lacks.")],
    municipality: Municipality = None,
) -> None:
    """Write a profile for a site from one of its documents, with the document and its gold beside it."""
    from extract.domain.errors import UnreadableError
    from extract.evaluate.scaffold import write_scaffold

    try:
        for path in write_scaffold(Path(file), folder, municipality):
            _print_raw(str(path))
    except UnreadableError as error:
        _complain(str(error))
        raise typer.Exit(ExitStatus.INCOMPLETE) from error
    except FileExistsError as error:
        _refuse(f"{error}: it is there already; choose another folder")


@app.command()
def demo(names: Names = "model", jobs: Jobs = 1) -> None:
    """Run the whole job on the invented documents that come with the program."""
    from tempfile import TemporaryDirectory

    from extract.batch.demo import QUESTIONS, demo_documents
    from extract.tables import write_table

    with TemporaryDirectory(prefix="referat-") as folder, _opened(Path(folder) / "demo.db") as opened:
        documents = [str(path) for path in demo_documents()]
        failed = _fill(opened, documents, _options(None, names, jobs, 600), len(documents))
        for question, sql in QUESTIONS:
            _print_raw(f"\n{question}")
            write_table(opened.query(sql), "table", sys.stdout)
    _leave(incomplete=failed)


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD…", help="Gold files, and folders of them.")],
    errors: Annotated[int, typer.Option(min=0, help="How many faults to print for each layer.")] = 0,
    profile: Profiles = None,
) -> None:
    """Print precision, recall and F1 of each layer against gold."""
    from pydantic import ValidationError

    from extract.evaluate.run import evaluate_gold, score_rows
    from extract.tables import print_faults, score_table

    try:
        evaluated = list(evaluate_gold(gold, _read_profiles(profile)))
    except (OSError, ValidationError, ValueError) as error:
        _refuse(f"the gold cannot be read: {error}")
    missing = [one.gold for one in evaluated if not one.found]
    for path in missing:
        _complain(f"{path}: its document yields no record; check document.source")
    score_table(score_rows(one.scores for one in evaluated))
    print_faults((one.scores for one in evaluated), errors)
    _leave(incomplete=bool(missing) or not evaluated)


@annotate.callback()
def annotate_group() -> None:
    """Writes gold to be corrected by hand."""


@annotate.command()
def draft(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document.")],
    out: Annotated[Path | None, typer.Option(metavar="GOLD", help="The gold file to write; never overwritten.")] = None,
    municipality: Municipality = None,
) -> None:
    """Write gold as the program reads the document, for a person to correct."""
    import json

    from extract.domain.errors import UnreadableError
    from extract.evaluate.draft import draft_gold
    from extract.pipeline import read_minutes

    if out is not None and out.exists():
        _refuse(f"{out}: there is gold already; choose another file")
    try:
        drafted = json.dumps(draft_gold(read_minutes(file, municipality=municipality)), ensure_ascii=False, indent=2)
    except UnreadableError as error:
        _complain(str(error))
        raise typer.Exit(ExitStatus.INCOMPLETE) from error
    if out is None:
        _print_raw(drafted)
    else:
        out.write_text(drafted + "\n", encoding="utf-8")


def main() -> None:
    """Runs the command; text goes out as UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    app()


def _sources(paths: list[str]) -> "Iterator[Input]":
    from extract.read.sources import find_sources

    return find_sources(paths)


def _options(
    municipality: str | None,
    names: str,
    jobs: int,
    timeout: float,
    profile: list[Path] | None = None,
    roster: Path | None = None,
    *,
    ocr: bool = False,
) -> "Options":
    from extract.batch.local import Options, default_jobs
    from extract.read.roster import read_roster

    try:
        members = read_roster(roster) if roster else None
    except (OSError, ValueError) as error:
        _refuse(f"the roster cannot be read: {error}")
    return Options(municipality, names, jobs or default_jobs(), timeout, _read_profiles(profile), members, ocr)


@contextmanager
def _opened(path: Path, *, create: bool = True) -> "Iterator[Store]":
    from extract.store import Store, StoreError

    try:
        store = Store(path, create=create)
    except StoreError as error:
        _refuse(str(error))
    with store:
        yield store


def _fill(store: "Store", paths: list[str], options: "Options", total: int, *, again: bool = False) -> bool:
    """Fills the store under a progress bar and prints the summary; True where an input failed."""
    from extract.batch.run import run_job
    from extract.tables import progress_bar, summary_table

    with progress_bar(total) as advance:
        tally = run_job(_sources(paths), store, options, again=again, on_done=advance)
    summary_table(tally, store.counts())
    return tally["failed"] > 0


def _show_file(path: str, options: "Options") -> None:
    from extract.batch.local import Failure, Unchanged, read_all
    from extract.show import show_record

    failed = False
    for _, answer in read_all(_sources([path]), options):
        if isinstance(answer, Failure):
            failed = True
            _complain(str(answer.error))
        elif not isinstance(answer, Unchanged):
            _print_lines(show_record(answer))
    _leave(incomplete=failed)


def _print_lines(lines: "Iterable[Line]") -> None:
    from extract.tables import print_lines

    print_lines((line.indent, line.text, line.style) for line in lines)


def _print_list(rows: Iterable[tuple[str, str | None, str | None]]) -> None:
    from extract.tables import print_lines

    for name, title, note in rows:
        print_lines([(0, name, "bold"), (4, title or "without a title", ""), (4, note or "", "dim")])


def _print_raw(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _complain(line: str) -> None:
    sys.stderr.write(" ".join(line.split()) + "\n")


def _refuse(message: str) -> NoReturn:
    _complain(message)
    raise typer.Exit(ExitStatus.USAGE)


def _found_or_leave(found: Sequence[object], what: str) -> None:
    if not found:
        _complain(f"{what}: nothing was found")
    _leave(incomplete=not found)


def _leave(*, incomplete: bool) -> None:
    if incomplete:
        raise typer.Exit(ExitStatus.INCOMPLETE)
