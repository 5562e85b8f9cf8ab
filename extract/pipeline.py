"""Composes reading, layout, facts and reconciliation into one record a document."""

from collections.abc import Sequence
from pathlib import Path

from extract.domain.document import Document, RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.domain.facts import Attendance, Outcome
from extract.domain.meeting import AgendaItem, Genre
from extract.domain.record import DocumentInfo, Item, Record, SectionRecord, Warning
from extract.domain.text import Span
from extract.facts.amounts import find_amounts_in
from extract.facts.attendance import find_head_attendance, find_roster
from extract.facts.dates import read_dates_in
from extract.facts.extractors import ItemFacts, extract_item
from extract.facts.voters import find_voters
from extract.language.names import NameFinder, load_names
from extract.layout.layout import Layout, read_layout
from extract.lexicon.load import national_letters
from extract.read.apart import read_apart
from extract.read.document import is_pdf, read_document
from extract.reconcile.checks import check_item, check_people, check_presence
from extract.reconcile.mappings import reconcile_mappings, settle_upwards
from extract.reconcile.moves import settle_moves
from extract.reconcile.people import People, identified_attendance, identified_referral, identified_vote
from extract.reconcile.took_part import derive_took_part


def read_minutes(
    path: str | Path, *, municipality: str | None = None, names: str = "model", ocr: bool = False
) -> Record:
    """The record of one file; raises UnreadableError, whose text says what to do, where the file yields none.

    `names` says who finds persons where the rules find none: `model`, `rules` for nobody, or `dacy:MODEL`. With `ocr` the
    text of scanned pages is recognised.
    """
    source = str(path)
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(ErrorCode.NOT_FOUND, source) from error
    except OSError as error:
        raise UnreadableError(ErrorCode.NOT_READABLE, source) from error
    return extract_record(RawFile(source=source, content=content), municipality=municipality, names=names, ocr=ocr)


def extract_record(
    raw: RawFile,
    *,
    municipality: str | None = None,
    names: str = "model",
    ocr: bool = False,
    seconds: float | None = None,
) -> Record:
    """The record of one input; raises UnreadableError where it yields none.

    With `seconds` a PDF is read in a process of its own, which may take so long.
    """
    finder = load_names(names)
    apart = seconds is not None and is_pdf(raw)
    document = read_apart(raw, seconds, ocr=ocr) if seconds is not None and apart else read_document(raw, ocr=ocr)
    if not document.legible:
        return _illegible(document)
    return compose_record(document, read_layout(document, municipality), finder)


def compose_record(document: Document, layout: Layout, names: NameFinder) -> Record:
    """The record of a document whose layout is read; `names` finds persons where the rules find none."""
    decided = layout.genre is Genre.MINUTES
    facts = [
        (item, extract_item(_readable(item, decided=decided), document, layout.meeting, names)) for item in layout.items
    ]
    fields = [(f.field, f.span) for f in layout.head]
    head = find_head_attendance(document, fields, names=names)
    people = _people(document, layout, head, facts)
    items, warnings = [], [*check_presence(head)]
    head = [identified_attendance(a, people) for a in head]
    present = derive_took_part(head, [[identified_attendance(a, people) for a in f.attendance] for _, f in facts])
    for (item, found), took_part in zip(facts, present, strict=True):
        record = _item(item, found, layout, people).model_copy(update={"took_part": took_part})
        items.append(record)
        warnings.extend(check_item(record, item.key, found.recommendations, head))
        warnings.extend(_impossible_dates(found, item.key))
    persons = people.persons()
    warnings.extend(check_people(persons, people.ambiguous, national_letters()))
    outside = Span(0, len(document.text) if not items else 0)  # a letter or a note has no items to hold its facts
    return Record(
        document=_info(document, layout.genre),
        text=document.text,
        meeting=layout.meeting,
        attendance=tuple(head),
        items=tuple(items),
        amounts=tuple(find_amounts_in(document, outside, "#")) if not items else (),
        dates=tuple(read_dates_in(document, outside, None).mentions) if not items else (),
        people=persons,
        warnings=tuple(_document_warnings(document, layout, items) + warnings),
    )


def _illegible(document: Document) -> Record:
    """The record of a text that is too damaged for any fact: it says so, and holds the text alone."""
    notices = [Warning(code=notice.code, message=notice.message) for notice in document.notices]
    return Record(document=_info(document, Genre.OTHER), text=document.text, warnings=tuple(notices))


def _readable(item: AgendaItem, *, decided: bool) -> AgendaItem:
    """In an agenda nothing is decided: its decision headings are read as none."""
    if decided:
        return item
    return item.model_copy(
        update={"sections": tuple(s for s in item.sections if s.role != "decision" or (not s.current and s.date))}
    )


def _info(document: Document, genre: Genre) -> DocumentInfo:
    return DocumentInfo(
        id=document.id,
        source=document.source,
        media_type=document.media_type,
        member=document.member,
        genre=genre,
        text_length=len(document.text),
        quality=document.quality,
        ocr=document.recognised,
    )


def _people(
    document: Document, layout: Layout, head: Sequence[Attendance], facts: Sequence[tuple[AgendaItem, ItemFacts]]
) -> People:
    people = People(document.text)
    for entry in [*head, *(a for _, f in facts for a in f.attendance)]:
        role = "substitute" if entry.status == "substitute" else "member"
        people.add(entry.person.name, entry.person.party, role)
        if entry.for_:
            people.add(entry.for_.name, entry.for_.party, "member")
    for name, party in find_roster(document, [(f.field, f.span) for f in layout.head]):
        people.add(name, party, "member")
    for _, found in facts:
        for vote in found.votes:
            for position in vote.positions:
                if position.voter.kind == "person":
                    people.add(position.voter.name, position.voter.party, "member")
        for decision in found.decisions:
            if decision.outcome is Outcome.APPOINTED:
                for named in find_voters(decision.text):
                    if named.voter.kind == "person":
                        people.add(named.voter.name, named.voter.party)
        for referral in found.referrals:
            if referral.by.kind == "person":
                people.add(referral.by.name, referral.by.party, "member")
    return people


def _item(item: AgendaItem, found: ItemFacts, layout: Layout, people: People) -> Item:
    decisions = settle_upwards(found.decisions, found.recommendations, layout.meeting.body)
    mappings = reconcile_mappings(found.recommendations, decisions, layout.meeting.body)
    return Item(
        number=item.number,
        title=item.title,
        access=item.access,
        case_numbers=item.case_numbers,
        span=item.span,
        sections=tuple(
            SectionRecord(role=s.role, heading=s.heading, span=s.span, body=s.body, date=s.date) for s in item.sections
        ),
        recommendations=tuple(found.recommendations),
        decisions=tuple(decisions),
        mappings=tuple(mappings),
        votes=tuple(identified_vote(v, people) for v in found.votes),
        referrals=tuple(identified_referral(r, people) for r in found.referrals),
        attendance=tuple(identified_attendance(a, people) for a in found.attendance),
        amounts=tuple(found.amounts),
        moves=tuple(settle_moves(found.moves, mappings)),
        dates=tuple(found.dates),
    )


def _impossible_dates(found: ItemFacts, key: str) -> list[Warning]:
    return [
        Warning(code="DATE_IMPOSSIBLE", message=f"»{e.quote}« is no day of the calendar", item=key, evidence=e)
        for e in found.impossible_dates
    ]


def _document_warnings(document: Document, layout: Layout, items: Sequence[Item]) -> list[Warning]:
    found = [Warning(code=notice.code, message=notice.message) for notice in document.notices]
    if layout.genre is Genre.AGENDA:
        found.append(Warning(code="AGENDA_ONLY", message="an agenda: its recommendations were not decided here"))
    if layout.genre is Genre.MINUTES:
        for item in items:
            substance = item.recommendations and item.access != "closed"
            if substance and not any(d.current for d in item.decisions):
                found.append(Warning(code="NO_DECISION_TEXT", message="no decision is printed", item=item.number))
    return found
