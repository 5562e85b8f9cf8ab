"""Reads invented texts for tests: a whole document, or one item of a meeting built around a recommendation and a decision."""

from collections.abc import Iterable

import pytest

from extract.domain.document import Document, RawFile
from extract.domain.facts import Attendance, Position, Vote
from extract.domain.record import Item, Record
from extract.layout.layout import Layout, read_layout
from extract.pipeline import extract_record
from extract.read.document import read_document

HEAD = "Sandager Kommune\nReferat\n{body}\nMødedato: 4. marts 2021 kl. 16:30\n\n"


def read(text: str, municipality: str | None = None) -> Record:
    """The record of a text."""
    return extract_record(RawFile(source="invented.txt", content=text.encode()), municipality=municipality)


def document_of(text: str) -> Document:
    """The text as a document."""
    return read_document(RawFile(source="invented.txt", content=text.encode()))


def layout_of(text: str) -> Layout:
    """The layout of a text."""
    return read_layout(document_of(text))


def minutes(
    recommendation: str | None = "Forvaltningen indstiller, at planen godkendes.",
    decision: str | None = "Godkendt.",
    *,
    body: str = "Byrådet",
    number: int = 7,
    title: str = "Ny legeplads ved Engvej",
    between: str = "",
) -> str:
    """The text of a meeting with one item; a section that is None is not printed."""
    parts = [HEAD.format(body=body) + f"{number}. {title}"]
    if recommendation is not None:
        parts.append(f"Indstilling\n{recommendation}")
    if between:
        parts.append(between)
    if decision is not None:
        parts.append(f"Beslutning\n{decision}")
    return "\n\n".join(parts) + "\n"


def item_of(
    recommendation: str | None = "Forvaltningen indstiller, at planen godkendes.",
    decision: str | None = "Godkendt.",
    **layout: object,
) -> Item:
    """The one item of a meeting built by `minutes`."""
    record = read(minutes(recommendation, decision, **layout))  # type: ignore[arg-type]
    [item] = record.items
    return item


def sides(vote: Vote) -> list[tuple[str, str, str | None]]:
    """Side, voter and party of the vote's positions in order."""
    return [(p.side, p.voter.name, p.voter.party) for p in vote.positions]


def spelled(vote: Vote) -> str:
    """The vote in one line: what it is on, its points, counts, whether it carried, and the stated sides with their voters."""
    counts = [vote.counts.for_, vote.counts.against, vote.counts.abstain]
    head = [
        "" if vote.on == "recommendation" else vote.on,
        "@" + ",".join(vote.points) if vote.points else "",
        "" if counts == [None, None, None] else "/".join("_" if c is None else str(c) for c in counts),
        {True: "+", False: "-", None: "?"}[vote.carried],
    ]
    stated = [p for p in vote.positions if p.basis == "stated"]
    order = ("for", "against", "abstain", "cannot_support", "reserves", "awaits")
    taken = [(side, ", ".join(_voter(p) for p in stated if p.side == side)) for side in order]
    said = "; ".join(f"{side} {voters}" for side, voters in taken if voters)
    return " ".join(h for h in head if h) + (f": {said}" if said else "")


def _voter(position: Position) -> str:
    voter = position.voter
    names = {"group": f"~{voter.name}", "person": f"{voter.name} ({voter.party or '-'})"}
    party = voter.name if voter.name == voter.party else f"{voter.name}={voter.party}"
    left_out = " & ".join(e.name for e in position.except_)
    return names.get(voter.kind, party) + (f" \\ {left_out}" if left_out else "")


def presence(entries: Iterable[Attendance]) -> set[tuple[str, str, str | None]]:
    """Name, status and the person stood in for, of each entry."""
    return {(a.person.name, a.status, a.for_.name if a.for_ else None) for a in entries}


def wrong(reason: str) -> pytest.MarkDecorator:
    """Marks an assertion that docs/record.md asks for and the code does not yet meet."""
    return pytest.mark.xfail(strict=True, reason=reason)
