"""Commands for those who hold the program against gold, or teach it a site: evaluate, annotate, scaffold."""

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import annotate, app
from extract.cli.options import (
    Municipality,
    Profiles,
    read_profiles,
)
from extract.cli.output import print_raw
from extract.cli.status import ExitStatus, complain, leave, refuse


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD…", help="Gold files, and folders of them.")],
    errors: Annotated[int, typer.Option(min=0, help="How many faults to print for each layer.")] = 0,
    profile: Profiles = None,
) -> None:
    """Print precision, recall and F1 of each layer against gold."""
    from extract.cli.faults import faults_of
    from extract.evaluate.gold import GoldError
    from extract.evaluate.run import evaluate_gold, score_rows
    from extract.tables import print_faults, score_table

    try:
        evaluated = list(evaluate_gold(gold, read_profiles(profile)))
    except OSError as error:
        refuse(f"the gold cannot be read: {error.filename}: {error.strerror}")
    except GoldError as error:
        refuse(f"the gold cannot be read: {error.path}: {faults_of(error.fault)}")
    except ValueError as error:
        refuse(f"the gold cannot be read: {error}")
    if not evaluated:
        refuse("there is no gold to hold the program against; give its JSON files, or folders of them")
    for one in evaluated:
        for doubt in one.doubts:
            complain(f"{one.gold}: {doubt}")
    lost = [one.gold for one in evaluated if one.source is None]
    for path in lost:
        complain(f"{path}: there is no such document, and nothing is scored; check document.source")
    unread = [one.gold for one in evaluated if one.source is not None and not one.found]
    for path in unread:
        complain(f"{path}: its document yields no record, and all of it counts as missed")
    scored = [one.scores for one in evaluated if one.source is not None]
    if scored:
        score_table(score_rows(scored))
        print_faults(scored, errors)
    leave(incomplete=bool(lost or unread))


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
        refuse(f"{out}: there is gold already; choose another file")
    try:
        drafted = json.dumps(draft_gold(read_minutes(file, municipality=municipality)), ensure_ascii=False, indent=2)
    except UnreadableError as error:
        complain(str(error))
        raise typer.Exit(ExitStatus.INCOMPLETE) from error
    if out is None:
        print_raw(drafted)
    else:
        out.write_text(drafted + "\n", encoding="utf-8")


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
            print_raw(str(path))
    except UnreadableError as error:
        complain(str(error))
        raise typer.Exit(ExitStatus.INCOMPLETE) from error
    except FileExistsError as error:
        refuse(f"{error.filename or error}: it is there already; choose another folder")
