"""Who a document names, who sits in its body, and how its items are walked through to see who was there."""

from collections.abc import Sequence

from extract.domain.document import Document
from extract.domain.facts import Attendance, Outcome
from extract.domain.meeting import AgendaItem, Genre
from extract.domain.roster import Roster
from extract.domain.text import Span
from extract.facts.attendance import find_roster
from extract.facts.extractors import ItemFacts
from extract.facts.presence.roles import find_roles
from extract.facts.voters.find import find_voters
from extract.layout.layout import Layout
from extract.reconcile.people import People, identified_attendance
from extract.reconcile.took_part import Sitting


def gather_people(
    document: Document,
    genre: Genre,
    fields: Sequence[tuple[str, Span]],
    head: Sequence[Attendance],
    facts: Sequence[tuple[AgendaItem, ItemFacts]],
) -> People:
    """Everybody whom the head, the items' presence, votes, appointments and referrals name."""
    people = People(document.text)
    for one in find_roles(document, fields, genre):
        people.add(one.name, one.party, one.role)
    for entry in [*head, *(a for _, f in facts for a in f.attendance)]:
        role = "substitute" if entry.status == "substitute" else "member"
        people.add(entry.person.name, entry.person.party, role)
        if entry.for_:
            people.add(entry.for_.name, entry.for_.party, "member")
    for name, party in find_roster(document, fields):
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


def list_members(
    document: Document, layout: Layout, fields: Sequence[tuple[str, Span]], roster: Roster | None, people: People
) -> list[str]:
    """The ids of the body's members, as the document's head lists them, else as the roster does."""
    listed = list(find_roster(document, fields))
    if not listed and roster:
        place, body = layout.meeting.municipality, layout.meeting.body
        sitting = roster.sitting(place.name if place else None, body.name if body else None, layout.meeting.date)
        listed = [(m.name, m.party) for m in sitting]
        for name, party in listed:
            people.add(name, party, "member")
    return list(dict.fromkeys(id for name, _ in listed if (id := people.identify(name))))


def says_absence(facts: Sequence[tuple[AgendaItem, ItemFacts]]) -> bool:
    """True where an item says who was away, so that those of whom it says nothing were there."""
    return any(a.status in ("absent", "excused", "substitute") for _, found in facts for a in found.attendance)


def sitting_of(item: AgendaItem, found: ItemFacts, people: People) -> Sitting:
    """The item as it is walked through to see who took part."""
    entries = [identified_attendance(a, people) for a in found.attendance]
    named = (
        people.identify(p.voter.name, p.voter.party)
        for v in found.votes
        for p in v.positions
        if p.voter.kind == "person"
    )
    return Sitting(item.number, entries, item.access == "closed", frozenset(id for id in named if id))
