"""Writes the pages that come from the code: `python docs/generate.py`; the tests hold them to be up to date."""

from pathlib import Path

from extract.cli import ExitStatus
from extract.domain.errors import ErrorCode
from extract.store.describe import describe_views

HERE = Path(__file__).parent


def errors_page() -> str:
    """The codes of inputs that yield no record, and the exit statuses."""
    codes = "\n".join(f"| `{code.name}` | {code.value} |" for code in ErrorCode)
    statuses = "\n".join(f"| {status.value} | {status.meaning} |" for status in ExitStatus)
    return f"""# Errors and exit statuses

This page is generated from the code by `python docs/generate.py`.

An input that yields no record gives one line on standard error, `CODE source: what to do`, and a row in the store
(`v_failures`). The other inputs are read all the same. The codes are stable.

| code | what to do |
|---|---|
{codes}

| exit status | meaning |
|---|---|
{statuses}
"""


def views_page() -> str:
    """The views of the store with their columns."""
    parts = [
        "# The views of the store",
        "This page is generated from the schema by `python docs/generate.py`. `referat query` and `referat export` read"
        " these views; their names and columns are stable. Lists are JSON. Every fact carries `quote`, the passage that"
        " proves it, with `quote_start` and `quote_end`, its half-open range in the document's text, and `found_by`, the"
        " rule or model that found it. Sums are exact decimals in DKK as text, and whole øre as integers to sort and add"
        " by. The sides `against_strict` and `against_or_cannot_support` are the two readings of who was against.",
    ]
    for view in describe_views():
        columns = "\n".join(f"| `{name}` | {note} |" for name, note in view.columns)
        parts.append(f"## {view.name}\n\n{view.about}\n\n| column | meaning |\n|---|---|\n{columns}")
    return "\n\n".join(parts) + "\n"


PAGES = {"errors.md": errors_page, "views.md": views_page}


def main() -> None:
    """Writes every generated page."""
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
