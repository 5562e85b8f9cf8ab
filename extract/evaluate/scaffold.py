"""Writes what a new profile begins with: a TOML file, one document of the site, and the gold that it should yield."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from extract.domain.meeting import SectionRole
from extract.domain.record import Record
from extract.evaluate.draft import draft_gold
from extract.pipeline import read_minutes

TEMPLATE = """\
# What this site or municipality does differently; everything else is read by the general rules.
# Lines that begin with # are examples: take the mark away where one is right, and check with
#   referat evaluate {gold} --profile {profile}
name = "{name}"

# The profile holds for documents that print one of these near their top; without the line, for every document.
{applies}

[headings]
# A role for each heading that the general rules do not know: {roles}.
{headings}

[ignore]
# Lines of the site that are none of the meeting's, as printed.
# lines = ["Vis mere om sagen"]

[items]
# How items are headed, where the general rules find the wrong ones.
# heading = "Sag {{number}} – {{title}}"
"""


def write_scaffold(file: Path, folder: Path, municipality: str | None = None) -> Iterator[Path]:
    """The files written: the profile, a copy of the document, and its gold as the general rules draft it.

    Raises UnreadableError where the document yields no record, FileExistsError where one of the files is there.
    """
    record = read_minutes(file, municipality=municipality)
    copy, gold, profile = folder / file.name, folder / f"{file.stem}.gold.json", folder / f"{file.stem}.toml"
    for path in (copy, gold, profile):
        if path.exists():
            raise FileExistsError(path)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, copy)
    drafted = draft_gold(record)
    drafted["document"]["source"] = file.name
    gold.write_text(json.dumps(drafted, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    profile.write_text(_profile(record, gold, profile), encoding="utf-8")
    yield from (profile, copy, gold)


def _profile(record: Record, gold: Path, profile: Path) -> str:
    place = record.meeting.municipality
    applies = f"applies = {_list([place.name])}" if place else '# applies = ["www.example.dk"]'
    unknown = dict.fromkeys(
        s.heading for i in record.items for s in i.sections if s.role is SectionRole.OTHER and s.heading
    )
    rows = [f"# case = {_list([heading])}" for heading in unknown] or ['# decision = ["Udfald"]']
    return TEMPLATE.format(
        gold=gold,
        profile=profile,
        name=profile.stem,
        applies=applies,
        headings="\n".join(rows),
        roles=", ".join(SectionRole),
    )


def _list(texts: list[str]) -> str:
    """A TOML list: the strings of JSON are those of TOML."""
    return json.dumps(texts, ensure_ascii=False)
