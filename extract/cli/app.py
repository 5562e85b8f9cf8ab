"""The command `referat` and its groups; the modules beside add what it does."""

import sys
from typing import Annotated

import typer

app = typer.Typer(
    name="referat",
    help="Reads Danish municipal minutes into facts with proof.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
annotate = typer.Typer(help="Writes gold to be corrected by hand.", no_args_is_help=True)
app.add_typer(annotate, name="annotate")


def _print_version(wanted: bool) -> None:
    if wanted:
        from extract.resources import program_version

        sys.stdout.write(f"referat {program_version()}\n")
        raise typer.Exit


@app.callback()
def referat(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Reads Danish municipal minutes into facts with proof."""


@annotate.callback()
def annotate_group() -> None:
    """Writes gold to be corrected by hand."""
