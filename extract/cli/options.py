"""The options that several commands share, and what they mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from extract.cli.status import complain, refuse

if TYPE_CHECKING:
    from extract.batch.local import Input, Options
    from extract.layout.profile import Profile
    from extract.store import Store


Choice = TypeVar("Choice", bound=StrEnum)


class TableFormat(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"


class ExportFormat(StrEnum):
    """In which format the views are exported."""

    CSV = "csv"
    JSONL = "jsonl"


def read_table_format(name: str) -> TableFormat:
    """The format of that name; refused where there is none."""
    return _read_choice(TableFormat, name)


def read_export_format(name: str) -> ExportFormat:
    """The format of that name; refused where there is none."""
    return _read_choice(ExportFormat, name)


def _read_choice(choices: type[Choice], name: str) -> Choice:
    try:
        return choices(name)
    except ValueError as error:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(choices)}") from error


def _known_municipality(name: str | None) -> str | None:
    """The name as given; refused where no municipality or region goes by it."""
    from extract.layout.head.municipality import named_municipality

    if name is not None and named_municipality(name) is None:
        raise typer.BadParameter(
            f"no Danish municipality or region is called {name!r}; write its name, such as Samsø, or its code, such as 0741"
        )
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


def read_profiles(paths: list[Path] | None) -> "tuple[Profile, ...]":
    """The profiles of the files; refused where one is no profile."""
    from pydantic import ValidationError

    from extract.cli.faults import faults_of
    from extract.layout.profile import ProfileError, read_profile

    profiles = []
    for path in paths or ():
        try:
            profiles.append(read_profile(path))
        except ProfileError as error:
            fault = f"{path}: {faults_of(error.__cause__)}" if isinstance(error.__cause__, ValidationError) else error
            raise typer.BadParameter(str(fault)) from error
    return tuple(profiles)


def _known_profiles(paths: list[Path] | None) -> list[Path] | None:
    """The files as given; refused where one is no profile."""
    read_profiles(paths)
    return paths


def _known_ocr(wanted: bool) -> bool:
    """The choice as given; refused where what it needs is not installed."""
    if wanted:
        from extract.domain.errors import UnreadableError
        from extract.read.pdf.ocr import check_ocr

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
Timeout = Annotated[float, typer.Option(min=1, help="Seconds a document may take.")]
TableForm = Annotated[
    TableFormat,
    typer.Option("--format", parser=read_table_format, metavar="|".join(TableFormat), help="How to print the answer."),
]
ExportForm = Annotated[
    ExportFormat,
    typer.Option("--format", parser=read_export_format, metavar="|".join(ExportFormat), help="How to write the views."),
]
QueryTimeout = Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds of work that the answer may take.")]
Ocr = Annotated[
    bool, typer.Option("--ocr", help="Recognise the text of scanned pages (Tesseract).", callback=_known_ocr)
]
StorePath = Annotated[Path, typer.Option("--store", envvar="REFERAT_STORE", help="The store's file.")]
DEFAULT_STORE = Path("minutes.db")


def find_inputs(paths: list[str], store: Path | None = None) -> "Iterator[Input]":
    """The inputs that the paths name, without the store that is filled from them; where there is none it is said."""
    from extract.read.sources import find_sources

    found = None
    for found in find_sources(paths, store=store):
        yield found
    if found is None:
        complain("there is nothing to read: the folders hold no files")


def reading_options(
    municipality: str | None,
    names: str,
    jobs: int,
    timeout: float,
    profile: list[Path] | None = None,
    roster: Path | None = None,
    *,
    ocr: bool = False,
) -> "Options":
    """How documents are read, as the command line says it; a roster that cannot be read is refused."""
    from extract.batch.local import Options, default_jobs
    from extract.read.roster import read_roster

    try:
        members = read_roster(roster) if roster else None
    except OSError as error:
        refuse(f"the roster cannot be read: {error.filename}: {error.strerror}")
    except ValueError as error:
        refuse(f"the roster cannot be read: {error}")
    return Options(
        municipality, names, jobs or default_jobs(), timeout, read_profiles(profile), members, ocr, own_process=True
    )


@contextmanager
def open_store(path: Path, *, create: bool = True) -> "Iterator[Store]":
    """The store at the path, closed afterwards; refused where it cannot be used, or no longer."""
    from extract.store import Store, StoreError

    try:
        with Store(path, create=create) as store:
            if create:
                store.refuse_unwritable()
            yield store
    except StoreError as error:
        refuse(str(error))
