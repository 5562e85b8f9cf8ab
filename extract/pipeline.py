"""Composes reading, layout, facts and reconciliation into one record a document."""

from collections.abc import Sequence
from pathlib import Path

from extract.domain.document import Document, RawFile
from extract.domain.facts import Attendance
from extract.domain.meeting import AgendaItem, Genre
from extract.domain.record import DocumentInfo, Item, Record, SectionRecord, Warning
from extract.domain.roster import Roster
from extract.domain.text import Evidence, Span
from extract.facts.amounts.find import find_amounts_in
from extract.facts.attendance import find_head_attendance
from extract.facts.dates.find import read_dates_in
from extract.facts.extractors import ItemFacts, extract_item
from extract.facts.presence.fields import divide_fields
from extract.facts.voters.named import locals_of
from extract.language.names import NameFinder, load_names
from extract.layout.further_meetings import of_meeting
from extract.layout.layout import Layout, read_layout
from extract.layout.profile import Profile
from extract.lexicon.calendar import names_unlikely_year
from extract.lexicon.load import national_letters
from extract.read.apart import read_apart
from extract.read.document import is_pdf, read_document
from extract.read.sources import find_document
from extract.reconcile.changes_told import with_changes_told
from extract.reconcile.checks import check_item, check_letters, check_people, check_presence
from extract.reconcile.choices import with_options
from extract.reconcile.contrary import with_contrary
from extract.reconcile.derived import with_derived
from extract.reconcile.each_by_name import each_by_its_name
from extract.reconcile.in_turn import parts_in_turn
from extract.reconcile.mappings import reconcile_mappings
from extract.reconcile.measures import with_sums_as_asked
from extract.reconcile.moves.status import settle_moves
from extract.reconcile.named_apart import without_named_apart
from extract.reconcile.other_sums import with_other_sums
from extract.reconcile.other_things import without_other_things
from extract.reconcile.people import People, identified_attendance, identified_referral, identified_vote
from extract.reconcile.sums import with_conflicts
from extract.reconcile.told_versions import case_text, without_told_versions
from extract.reconcile.took_part import derive_took_part
from extract.reconcile.upwards import settle_upwards
from extract.reconcile.versions import with_adopted
from extract.roll import gather_people, list_members, says_absence, sitting_of


def read_minutes(
    path: str | Path,
    *,
    member: str | None = None,
    municipality: str | None = None,
    names: str = "model",
    profiles: Sequence[Profile] = (),
    roster: Roster | None = None,
    ocr: bool = False,
    meeting: int = 1,
) -> Record:
    """The record of one file; raises UnreadableError, whose text says what to do, where the file yields none.

    Of a ZIP the only document is read, or the `member` with that path inside it.

    `names` says who finds persons where the rules find none: `model`, `rules` for nobody, or `dacy:MODEL`. Of `profiles`
    the first that applies says what the document does differently. `roster` is who sat in which body, where the documents
    do not say it. With `ocr` the text of scanned pages is recognised. Of a file that holds the minutes of several meetings,
    `meeting` counts from 1 which is read; the record's `has_further_meeting` says whether another follows.
    """
    raw = find_document(str(path), member).model_copy(update={"meeting": meeting})
    return extract_record(raw, municipality=municipality, names=names, profiles=profiles, roster=roster, ocr=ocr)


def extract_record(
    raw: RawFile,
    *,
    municipality: str | None = None,
    names: str = "model",
    profiles: Sequence[Profile] = (),
    roster: Roster | None = None,
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
    part = of_meeting(document, raw.meeting).model_copy(update={"member": raw.member_name})
    if raw.meeting > 1 and municipality is None:  # what the file says of itself stands at its head
        told = read_layout(of_meeting(document), None, profiles).meeting.municipality
        municipality = told.name if told else None
    return compose_record(part, read_layout(part, municipality, profiles), finder, roster)


def compose_record(document: Document, layout: Layout, names: NameFinder, roster: Roster | None = None) -> Record:
    """The record of a document whose layout is read; `names` finds persons where the rules find none."""
    decided = layout.genre is Genre.MINUTES
    facts = [
        (item, extract_item(_readable(item, decided=decided), document, layout.meeting, names)) for item in layout.items
    ]
    preamble = Span(0, layout.items[0].span.start) if layout.items and decided else None
    fields = divide_fields(document, [(f.field, f.span) for f in layout.head], preamble)
    head = find_head_attendance(document, fields, names=names, preamble=preamble, day=layout.meeting.date)
    people = gather_people(document, layout.genre, fields, head, facts)
    members = list_members(document, layout, fields, roster, people)
    head = [identified_attendance(a, people) for a in head]
    stated = any(field in ("absent", "excused") for field, _ in fields) or (bool(roster) and says_absence(facts))
    items, warnings = _reconciled(facts, layout, people, head, members, absence_stated=stated, text=document.text)
    warnings = [*check_presence(head), *warnings]
    persons = people.persons()
    explained = frozenset(letter for _, letter in locals_of(document.text).lists if letter)
    warnings.extend(check_people(people.ambiguous))
    warnings.extend(check_letters(persons, items, national_letters(layout.meeting.date) | explained))
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


def _reconciled(
    facts: Sequence[tuple[AgendaItem, ItemFacts]],
    layout: Layout,
    people: People,
    head: Sequence[Attendance],
    members: Sequence[str],
    *,
    absence_stated: bool,
    text: str,
) -> tuple[list[Item], list[Warning]]:
    """The items with who took part in each and what follows for its votes, and what does not hang together in them."""
    items: list[Item] = []
    warnings: list[Warning] = []
    sittings = [sitting_of(item, found, people) for item, found in facts]
    present = derive_took_part(head, sittings, members, absence_stated=absence_stated)
    for (item, found), took_part in zip(facts, present, strict=True):
        record = _item(item, found, layout, people, case_text(item, text))
        current = frozenset(d.id for d in record.decisions if d.current)
        votes = with_derived(record.votes, current, people.voters(took_part)) if record.votes else ()
        record = record.model_copy(update={"took_part": took_part, "votes": tuple(votes)})
        told = list(check_item(record, item.key, found.recommendations, head, len(members) or None))
        items.append(record.model_copy(update={"amounts": with_conflicts(record.amounts, told)}))
        warnings.extend(told)
        warnings.extend(_impossible_dates(found.impossible_dates, item.key))
    return items, warnings


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


def _item(item: AgendaItem, found: ItemFacts, layout: Layout, people: People, case: str) -> Item:
    """The item's record; `case` is what it says outside its recommendation and its decisions."""
    as_asked = with_sums_as_asked(found.decisions, found.recommendations)
    changed = with_changes_told(as_asked, found.recommendations, case)
    settled = settle_upwards(changed, found.recommendations, layout.meeting.body)
    decisions = with_adopted(with_options(settled, found.recommendations))
    parts = parts_in_turn(found.recommendations, decisions)
    mappings = [m for part in parts for m in reconcile_mappings(*part, layout.meeting.body)]
    mappings = without_told_versions(mappings, decisions, found.recommendations, case)
    mappings = without_other_things(mappings, decisions, found.recommendations, item.title or "", case)
    mappings = without_named_apart(mappings, decisions, found.recommendations)
    mappings = each_by_its_name(mappings, decisions, found.recommendations)
    votes = with_contrary(found.votes, decisions, mappings, found.recommendations)
    moves = settle_moves(found.moves, mappings, decisions, found.amounts, found.recommendations)
    return Item(
        number=item.number,
        title=item.title,
        access=item.access,
        case_numbers=item.case_numbers,
        kle=item.kle,
        route=item.route,
        span=item.span,
        sections=tuple(
            SectionRecord(role=s.role, heading=s.heading, span=s.span, body=s.body, date=s.date) for s in item.sections
        ),
        recommendations=tuple(found.recommendations),
        decisions=tuple(decisions),
        mappings=tuple(with_other_sums(mappings, found.moves, moves, decisions, found.recommendations)),
        votes=tuple(identified_vote(v, people) for v in votes),
        referrals=tuple(identified_referral(r, people) for r in found.referrals),
        attendance=tuple(identified_attendance(a, people) for a in found.attendance),
        amounts=tuple(found.amounts),
        moves=tuple(moves),
        dates=tuple(found.dates),
    )


def _impossible_dates(dates: Sequence[Evidence], item: str | None) -> list[Warning]:
    return [Warning(code="DATE_IMPOSSIBLE", message=_why_impossible(e.quote), item=item, evidence=e) for e in dates]


def _why_impossible(quote: str) -> str:
    """What is wrong with the day: its year, or that there is no such day."""
    return f"»{quote}« lies in no likely year" if names_unlikely_year(quote) else f"»{quote}« is no day of the calendar"


def _document_warnings(document: Document, layout: Layout, items: Sequence[Item]) -> list[Warning]:
    found = [Warning(code=notice.code, message=notice.message) for notice in document.notices]
    if layout.impossible_date:
        found.extend(_impossible_dates([layout.impossible_date], None))
    if layout.genre is Genre.AGENDA:
        found.append(Warning(code="AGENDA_ONLY", message="an agenda: its recommendations were not decided here"))
    if layout.genre is Genre.MINUTES:
        for item in items:
            substance = item.recommendations and item.access != "closed"
            if substance and not any(d.current for d in item.decisions):
                found.append(Warning(code="NO_DECISION_TEXT", message="no decision is printed", item=item.number))
    return found
