"""A table of the head with a row for each person: "Navn | Parti | Til stede | Bemærkning"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.entries import TIME, Source, clock_of, entry_of, items_of, persons_in
from extract.facts.presence.said import said_beside
from extract.facts.voters.find import find_voters, party_letter
from extract.facts.voters.named import Named

CELL = re.compile(r"[^\t\n]+?(?=\t| {3,}|[ \t]*$)")
# What the columns are headed by.
HEADS = tuple(
    (kind, re.compile(rf"(?i)(?:{words})\.?:?"))
    for kind, words in (
        ("name", r"navne?|medlem(?:mer)?|deltagere?|mødedeltagere?|person(?:er)?|politikere?|\w+smedlem(?:mer)?"),
        ("party", r"parti|liste|gruppe|listebogstav|bogstav|partibogstav"),
        ("office", r"rolle|titel|funktion|hverv|stilling|post"),
        (
            "remark",
            r"bemærkning(?:er)?|noter?|kommentar(?:er)?|årsag|anmærkning(?:er)?",
        ),
        ("deputy", r"(?:mødt\s+|indkaldt\s+|fremmødt\s+)?(?:stedfortræder|suppleant)(?:e|er|en)?"),
        ("excused", r"(?:meldt\s+|med\s+)?afbud|forfald"),
        ("absent", r"fravær(?:ende)?|(?:ikke|ej)\s+(?:til\s?stede|mødt|fremmødt|deltaget)|udeblev(?:et)?|uden\s+afbud"),
        ("present", r"til\s?stede(?:værende)?|(?:frem)?mødt|fremmøde|delt(?:og|ager|aget|agelse)|status|mødestatus"),
    )
)
LONGEST_NAME = 60  # characters
STATUSES = ("present", "excused", "absent")
MARK = re.compile(r"(?i)\(?(?:x|✓|✔|√|☑|☒|\+|•|●|1|ja|j)\)?\.?")
NO = re.compile(r"(?i)(?:nej|n|-|–|÷|☐|0)?")
CAME = re.compile(r"(?i)\b(?:deltog|deltager|mødte|møder|indkaldt|mødt|stedfortræder\w*|suppleant\w*|i\s*stedet)\b")
NOT_CAME = re.compile(r"(?i)\bikke\b|\bafbud\b|\bfravær|\buden\b")  # below "Stedfortræder": "Ida Kær (afbud)"
DEPUTY = re.compile(r"(?i)\b(?:stedfortræder|suppleant)")
OFFICIAL = re.compile(r"(?i)direktør|chef|sekretær|konsulent|referent|forvaltning|administration|gæst|jurist|embeds")


@dataclass(frozen=True)
class Cell:
    """A cell of a line: its text and where it begins in the document."""

    text: str
    start: int


@dataclass(frozen=True)
class Table:
    """The columns of a table by kind with the place of each, the span of its rows, and whether tabs part its cells."""

    columns: tuple[tuple[str, int], ...]
    span: Span
    tabbed: bool


def find_tables(text: str, within: Span) -> Iterator[Table]:
    """The tables whose head names persons and tells who was there or not; the span is that of head and rows."""
    heads: tuple[tuple[str, int], ...] | None = None
    start = end = within.start
    tabbed = False
    for line in re.finditer(r"[^\n]+", text[within.start : within.end]):
        at = within.start + line.start()
        columns = _columns(line[0], at)
        if columns:
            if heads:
                yield Table(heads, Span(start, end), tabbed)
            heads, start, end, tabbed = columns, at, at + len(line[0]), "\t" in line[0]
        elif heads and ("\t" in line[0] or (not tabbed and "   " in line[0]) or _is_lone_name(line[0], heads)):
            end = at + len(line[0])
        elif heads:
            yield Table(heads, Span(start, end), tabbed)
            heads = None
    if heads:
        yield Table(heads, Span(start, end), tabbed)


def _columns(line: str, at: int) -> tuple[tuple[str, int], ...] | None:
    """What each column of a head line holds and its place: the number of the cell, or its offset in the line."""
    if "\t" not in line and "   " not in line:
        return None
    found = []
    for n, cell in enumerate(_cells(line, at, tabbed="\t" in line)):
        kind = next((kind for kind, words in HEADS if words.fullmatch(cell.text)), "")
        if not kind and find_voters(cell.text):
            return None  # "Medlemmer:    Anna Holm (A)    Til stede" is a row
        found.append((kind, n if "\t" in line else cell.start - at))
    kinds = [kind for kind, _ in found]
    if kinds.count("name") == 1 and any(kind in STATUSES for kind in kinds):
        return tuple(found)
    return tuple(found) if len(kinds) > 1 and set(kinds) <= set(STATUSES) and len(set(kinds)) == len(kinds) else None


def _is_lone_name(line: str, heads: Sequence[tuple[str, int]]) -> bool:
    """True for the one name of a row below "Til stede      Fraværende"."""
    if any(kind not in STATUSES for kind, _ in heads):
        return False
    return (
        len(line.strip()) < LONGEST_NAME and not line.rstrip().endswith((".", ":")) and bool(find_voters(line.strip()))
    )


def _cells(line: str, at: int, *, tabbed: bool) -> list[Cell]:
    if not tabbed:
        return [
            Cell(hit[0].strip(), at + hit.start() + len(hit[0]) - len(hit[0].lstrip())) for hit in CELL.finditer(line)
        ]
    cells, start = [], 0
    for piece in line.split("\t"):
        cells.append(Cell(piece.strip(), at + start + len(piece) - len(piece.lstrip())))
        start += len(piece) + 1
    return cells


def read_table(source: Source, table: Table) -> Iterator[Attendance]:
    """The entries of the rows: what a mark or a word in each row's cells says of the person it names."""
    rows = list(_rows(source, table))
    if _lists_names(source, [row for _, row in rows]):
        yield from _listed(source, [row for _, row in rows])
        return
    roster = any(_has_deputy(source, row) and _is_there(row) for _, row in rows)  # everybody has one, who came or not
    for line, row in rows:
        names = row.get("name", [])
        row = {kind: cells for kind, cells in row.items() if kind != "deputy" or not roster}
        people = persons_in(source, names[0].text, names[0].start) if names else []
        if len(people) == 1 and not any(OFFICIAL.search(cell.text) for cell in row.get("office", [])):
            yield from _entries(source, _with_party(people[0], row.get("party", [])), row, line)


def _has_deputy(source: Source, row: Mapping[str, list[Cell]]) -> bool:
    return any(persons_in(source, cell.text, cell.start) for cell in row.get("deputy", []))


def _is_there(row: Mapping[str, list[Cell]]) -> bool:
    return any(_status(kind, cell.text) == "present" for kind in STATUSES for cell in row.get(kind, []))


def _rows(source: Source, table: Table) -> Iterator[tuple[Span, dict[str, list[Cell]]]]:
    """The rows with where each stands, its cells by the kind of their column."""
    for line in re.finditer(r"[^\n]+", source.document.text[table.span.start : table.span.end]):
        at = table.span.start + line.start()
        yield Span(at, at + len(line[0])), _row(_cells(line[0], at, tabbed=table.tabbed), table, at)


def _lists_names(source: Source, rows: Sequence[Mapping[str, list[Cell]]]) -> bool:
    """True where the columns list who was there and who was not: "Til stede | Fraværende" above "Anna Holm | Bo Lund"."""
    cells = [cell for row in rows for kind in ("excused", "absent") for cell in row.get(kind, [])]
    return any(persons_in(source, cell.text, cell.start) and not CAME.search(cell.text) for cell in cells)


def _listed(source: Source, rows: Sequence[Mapping[str, list[Cell]]]) -> Iterator[Attendance]:
    """The entries of such columns, each person with what the head of the column says."""
    for kind in ("name", *STATUSES):
        for row in rows:
            for cell in row.get(kind, []):
                for named in persons_in(source, cell.text, cell.start):
                    yield entry_of(source, named, "present" if kind == "name" else kind)


def _row(cells: Sequence[Cell], table: Table, at: int) -> dict[str, list[Cell]]:
    """The cells of a row by the kind of their column; with wide gaps a cell belongs to the nearest head."""
    row: dict[str, list[Cell]] = {}
    for n, cell in enumerate(cells):
        place = n if table.tabbed else cell.start - at
        kind = min(table.columns, key=lambda column: abs(column[1] - place))[0]
        if cell.text and (not table.tabbed or n < len(table.columns)):
            row.setdefault(kind, []).append(cell)
    return row


def _with_party(named: Named, cells: Sequence[Cell]) -> Named:
    letter = party_letter(cells[0].text) if cells and named.voter.party is None else None
    return Named(named.voter.model_copy(update={"party": letter}), named.span) if letter else named


def _entries(source: Source, named: Named, row: dict[str, list[Cell]], line: Span) -> Iterator[Attendance]:
    said = [s for kind in STATUSES for cell in row.get(kind, []) if (s := _status(kind, cell.text))]
    notes = [cell for kind in (*STATUSES, "remark") for cell in row.get(kind, []) if not MARK.fullmatch(cell.text)]
    for cell in row.get("remark", []):
        told = said_beside(re.split(r"\s[-–]\s|[.;,]\s", cell.text)[0])
        if told:
            said.append(told)
    status = next((s for s in ("excused", "absent", "late", "left", "present") if s in said), None)
    if status is None:
        return
    office = next((cell for cell in row.get("office", []) if DEPUTY.search(cell.text)), None)
    if office and status == "present":  # "Stedfortræder for Bo Lund"
        replaced = persons_in(source, office.text, office.start)
        yield entry_of(source, named, "substitute", replaced=replaced[0] if len(replaced) == 1 else None, at=line)
        return
    if status in ("late", "left"):
        yield entry_of(source, named, "present", at=line)
    clock = next((hit for cell in notes if (hit := TIME.search(cell.text))), None)
    time = clock_of(clock[1], clock[2]) if clock and status in ("late", "left") else None
    items = tuple(i for cell in notes for i in items_of(cell.text)) if status in ("late", "left") else ()
    yield entry_of(source, named, status, at=line, time=time, items=items)
    if status in ("excused", "absent"):
        came = [cell for cell in notes if CAME.search(cell.text)]
        came += [cell for cell in row.get("deputy", []) if not NOT_CAME.search(cell.text)]
        for deputy in (d for cell in came for d in persons_in(source, cell.text, cell.start)):
            yield entry_of(source, deputy, "substitute", replaced=named, at=line)


def _status(kind: str, value: str) -> str | None:
    """What the value of a status column says: "x" what its head says, "Nej" the opposite of being there."""
    if MARK.fullmatch(value):
        return kind
    if NO.fullmatch(value):
        return "absent" if kind == "present" and value.lower().startswith("n") else None
    said = said_beside(value)
    if kind != "present" and said in ("left", "late"):  # "Fraværende: fra kl. 18"
        return "late" if said == "left" else "left"
    return said
