"""Writes what the pages have from the code: `python docs/generate.py`; the tests hold them to be up to date.

Pages of tables are written whole; in the others the answers in `console` blocks are written after each `$ referat …`.
"""

import re
import shlex
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner

from extract.batch.demo import demo_documents
from extract.cli import ExitStatus, app
from extract.domain.errors import ErrorCode
from extract.store.describe import describe_views
from extract.store.queries import QUERY_TIMEOUT

HERE = Path(__file__).parent


def errors_page() -> str:
    """The codes of inputs that yield no record, and the exit statuses."""
    codes = "\n".join(f"| `{code.name}` | {code.value} |" for code in ErrorCode)
    statuses = "\n".join(f"| {status.value} | {status.meaning} |" for status in ExitStatus)
    return f"""# Errors and exit statuses

This page is generated from the code by `python docs/generate.py`.

An input that yields no record gives one line on standard error, `CODE source: what to do`, and a row in the store
(`v_failures`), save where there is no such input. The other inputs are read all the same. The codes are stable.

| code | what to do |
|---|---|
{codes}

| exit status | meaning |
|---|---|
{statuses}

A query that is not answered in time ends with `QUERY_TIMEOUT` and status {ExitStatus.USAGE.value}: {QUERY_TIMEOUT}.
"""


def views_page() -> str:
    """The views of the store with their columns."""
    parts = [
        "# The views of the store",
        "This page is generated from the schema by `python docs/generate.py`.",
        "`referat query` and `referat export` read these views; their names and columns are stable. Lists are\n"
        "JSON. Every fact carries `quote`, the passage that proves it, with `quote_start` and `quote_end`, its\n"
        "half-open range in the document's text, and `found_by`, the rule or model that found it. Sums are exact\n"
        "decimals in DKK as text, and whole øre as integers to sort and add by. `against_strict` and\n"
        "`against_or_cannot_support` are the two readings of who was against. What is `derived` is a conclusion: count\n"
        "it apart from what is `stated`. `is_current` is 0 for what another meeting did and this document quotes.",
    ]
    for view in describe_views():
        columns = "\n".join(f"| `{name}` | {note} |" for name, note in view.columns)
        parts.append(f"## {view.name}\n\n{view.about}\n\n| column | meaning |\n|---|---|\n{columns}")
    return "\n\n".join(parts) + "\n"


PAGES = {"errors.md": errors_page, "views.md": views_page}
ANSWERED = (HERE.parent / "README.md", *sorted(HERE.glob("*.md")))


def fill_folder(folder: Path) -> None:
    """Makes the folder that the pages' commands run in: invented documents in `minutes/`, and their store."""
    (folder / "minutes").mkdir()
    for path in (*demo_documents(), *sorted((HERE / "example").iterdir())):
        shutil.copy(path, folder / "minutes" / path.name)
    with chdir(folder):
        CliRunner().invoke(app, ["run", "minutes", "--store", "minutes.db", "--jobs", "1"])


def with_answers(page: str, folder: Path) -> str:
    """The page with what its commands print when they run in the folder."""

    def answer(block: re.Match[str]) -> str:
        commands = [line for line in block[1].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"{command}\n{_answer(command)}" for command in commands) + "```"

    with chdir(folder):
        return re.sub(r"```console\n(.*?)```", answer, page, flags=re.DOTALL)


def _answer(command: str) -> str:
    result = CliRunner().invoke(app, shlex.split(command.removeprefix("$ referat ")))
    if result.exit_code:
        raise ValueError(f"{command}: {result.output.strip()}")
    lines = [line.rstrip() for line in result.output.strip("\n").splitlines()]
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Writes every generated page and every answer."""
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
    with TemporaryDirectory() as folder:
        fill_folder(Path(folder))
        for path in ANSWERED:
            path.write_text(with_answers(path.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
