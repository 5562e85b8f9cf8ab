"""The command `referat` and its groups; the modules beside add what it does."""

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


@annotate.callback()
def annotate_group() -> None:
    """Writes gold to be corrected by hand."""
