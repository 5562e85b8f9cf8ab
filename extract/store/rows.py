"""Turns a record into rows; every fact carries the columns of its evidence."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from functools import cache

from extract.domain.facts import Amount, Attendance, DateMention, Decision, Move, Position, Referral, Vote
from extract.domain.identity import Person
from extract.domain.record import Item, Record
from extract.domain.record import Warning as RecordWarning
from extract.domain.text import Evidence
from extract.lexicon.names import is_said_independent
from extract.store.ids import item_parts, municipality_key

Cell = str | int | float | None
_LARGEST = 2**63 - 1
_AROUND = 150  # characters of the text that are kept on either side of a sum or date: mostly the sentence


def ore(amount: Amount) -> int | None:
    """The value, or the high end of a range, in whole øre; None where it is unreadable or beyond 64 bits."""
    exact = amount.value if amount.value is not None else amount.high
    try:
        cents = int((Decimal(exact or "") * 100).to_integral_value(ROUND_HALF_EVEN))
    except (InvalidOperation, ValueError, OverflowError):
        return None
    return cents if abs(cents) <= _LARGEST else None


def evidence_columns(evidence: Evidence | None) -> dict[str, Cell]:
    """The five columns that prove a fact; none where there is no evidence."""
    if evidence is None:
        return {}
    return {
        "quote": evidence.quote,
        "quote_start": evidence.start,
        "quote_end": evidence.end,
        "found_by": evidence.found_by,
        "page": evidence.page,
    }


def json_list(values: Iterable[object]) -> str:
    """The values as a JSON list, letters as they are."""
    return json.dumps(list(values), ensure_ascii=False)


@cache
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


class RowWriter:
    """Writes one record's meeting, items and facts under a document's row, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection, document_id: int, record: Record) -> None:
        self._connection, self._document_id, self._record = connection, document_id, record
        self._meeting_id = 0
        self._people: dict[str, int] = {}
        self._items: dict[str, int] = {}
        self._decisions: dict[str, int] = {}

    def write(self, readable_id: str) -> None:
        """Inserts every row; `readable_id` is the meeting's."""
        self._write_meeting(readable_id)
        for part, (position, item) in zip(item_parts(self._record), enumerate(self._record.items, 1), strict=True):
            self._write_item(f"{readable_id}/{part}", position, item)
        for attendance in self._record.attendance:
            self._write_attendance(attendance, None, self._decisions)
        for amount in self._record.amounts:
            self._write_amount(amount, None)
        for date in self._record.dates:
            self._write_date(date, None)
        for warning in self._record.warnings:
            self._write_warning(warning)

    def _insert(self, table: str, evidence: Evidence | None = None, **columns: Cell) -> int:
        row = columns | evidence_columns(evidence)
        cursor = self._connection.execute(_insertion(table, tuple(row)), tuple(row.values()))
        return cursor.lastrowid or 0

    def _passage(self, evidence: Evidence) -> str:
        """What a sum or date is about: its quote alone does not say it."""
        return evidence.with_words_around(self._record.text or "", _AROUND)

    def _write_meeting(self, readable_id: str) -> None:
        meeting = self._record.meeting
        place, body = meeting.municipality, meeting.body
        self._meeting_id = self._insert(
            "meetings", document_id=self._document_id, readable_id=readable_id,
            municipality_key=municipality_key(self._record), municipality_code=place.code if place else None,
            municipality=place.name if place else None, body=body.name if body else None,
            body_kind=body.kind if body else None, date=meeting.date, starts_at=meeting.start, ends_at=meeting.end,
            place=meeting.place,
        )  # fmt: skip
        for field, evidence in sorted(meeting.evidence.items()):
            self._insert("meeting_evidence", evidence, meeting_id=self._meeting_id, field=field)
        for person in self._record.people:
            self._people[person.id] = self._insert(
                "people", meeting_id=self._meeting_id, label=person.id, name=person.name,
                variants=json_list(person.variants), party=person.party, role=person.role,
                mentions=json_list(person.mentions),
            )  # fmt: skip
            if person.party is None and self._is_independent(person):
                self._connection.execute("UPDATE people SET independent = 1 WHERE id = ?", (self._people[person.id],))

    def _is_independent(self, person: Person) -> bool:
        text = self._record.text or ""
        return any(is_said_independent(text, mention.start, mention.end) for mention in person.mentions)

    def _write_item(self, readable_id: str, position: int, item: Item) -> None:
        item_id = self._insert(
            "items", meeting_id=self._meeting_id, readable_id=readable_id, position=position, number=item.number,
            title=item.title, access=item.access, case_numbers=json_list(item.case_numbers),
            kle=item.kle, route=json_list(item.route), span_start=item.span.start, span_end=item.span.end,
        )  # fmt: skip
        self._items.setdefault(item.number or f"#{position}", item_id)
        for section in item.sections:
            self._insert(
                "sections", item_id=item_id, role=section.role, heading=section.heading, body=section.body,
                date=section.date, span_start=section.span.start, span_end=section.span.end,
            )  # fmt: skip
        self._write_facts(item, item_id)

    def _write_facts(self, item: Item, item_id: int) -> None:
        recommendations = {
            r.id: self._insert(
                "recommendations", r.evidence, item_id=item_id, label=r.id, point=r.point, text=r.text,
                proposed_by=r.by, addressee=r.addressee,
            )
            for r in item.recommendations
        }  # fmt: skip
        decisions = {d.id: self._write_decision(d, item_id) for d in item.decisions}
        amounts = {a.id: self._write_amount(a, item_id) for a in item.amounts}
        self._decisions |= decisions
        for mapping in item.mappings:
            if mapping.recommendation in recommendations and mapping.decision in decisions:
                self._insert(
                    "mappings", item_id=item_id, recommendation_id=recommendations[mapping.recommendation],
                    decision_id=decisions[mapping.decision], effect=mapping.effect, basis=mapping.basis,
                )  # fmt: skip
        for vote in item.votes:
            self._write_vote(vote, item_id, decisions)
        for referral in item.referrals:
            self._write_referral(referral, item_id, decisions)
        for attendance in item.attendance:
            self._write_attendance(attendance, item_id, decisions)
        for move in item.moves:
            self._write_move(move, item_id, recommendations, decisions, amounts)
        for date in item.dates:
            self._write_date(date, item_id)
        for person in dict.fromkeys(p for p in item.took_part if p in self._people):
            self._insert("took_part", item_id=item_id, people_id=self._people[person])

    def _write_decision(self, decision: Decision, item_id: int) -> int:
        return self._insert(
            "decisions", decision.evidence, item_id=item_id, label=decision.id, body=decision.body, date=decision.date,
            is_current=decision.current, outcome=decision.outcome, also=json_list(decision.also),
            points=json_list(decision.points), chosen_option=decision.option, remark=decision.remark,
            text=decision.text, basis=decision.basis, adopts=decision.adopts,
        )  # fmt: skip

    def _write_vote(self, vote: Vote, item_id: int, decisions: Mapping[str, int]) -> None:
        vote_id = self._insert(
            "votes", vote.evidence, item_id=item_id, label=vote.id, decision_id=decisions.get(vote.decision or ""),
            points=json_list(vote.points), vote_on=vote.on, manner=vote.manner, count_for=vote.counts.for_,
            count_against=vote.counts.against, count_abstain=vote.counts.abstain, carried=vote.carried,
        )  # fmt: skip
        for position in vote.positions:
            self._write_position(position, vote_id)

    def _write_position(self, position: Position, vote_id: int) -> None:
        voter = position.voter
        self._insert(
            "positions", position.evidence, vote_id=vote_id, side=position.side, voter_kind=voter.kind,
            voter_name=voter.name, party=voter.party, people_id=self._people.get(voter.id or ""),
            except_names=json_list(p.name for p in position.except_), reason=position.reason, basis=position.basis,
        )  # fmt: skip

    def _write_referral(self, referral: Referral, item_id: int, decisions: Mapping[str, int]) -> None:
        self._insert(
            "referrals", referral.evidence, item_id=item_id, kind=referral.kind, by_kind=referral.by.kind,
            by_name=referral.by.name, by_party=referral.by.party, people_id=self._people.get(referral.by.id or ""),
            brought_to=referral.to, decision_id=decisions.get(referral.decision or ""),
        )  # fmt: skip

    def _write_attendance(self, attendance: Attendance, item_id: int | None, decisions: Mapping[str, int]) -> None:
        person = attendance.person
        self._insert(
            "attendance", attendance.evidence, meeting_id=self._meeting_id, item_id=item_id, name=person.name,
            party=person.party, people_id=self._people.get(person.id or ""), status=attendance.status,
            time=attendance.time, item_numbers=json_list(attendance.items),
            for_name=attendance.for_.name if attendance.for_ else None,
            decision_id=decisions.get(attendance.decision or ""), basis=attendance.basis,
        )  # fmt: skip

    def _write_amount(self, amount: Amount, item_id: int | None) -> int:
        return self._insert(
            "amounts", amount.evidence, meeting_id=self._meeting_id, item_id=item_id, label=amount.id,
            value=amount.value, low=amount.low, high=amount.high, ore=ore(amount), sign_stated=amount.sign_stated,
            approximate=amount.approximate, per=amount.per, years=json_list(amount.years), onwards=amount.onwards,
            raw=amount.raw, section=amount.section, warnings=json_list(amount.warnings),
            passage=self._passage(amount.evidence),
        )  # fmt: skip

    def _write_move(
        self, move: Move, item_id: int, recommendations: Mapping[str, int], decisions: Mapping[str, int],
        amounts: Mapping[str, int],
    ) -> None:  # fmt: skip
        self._insert(
            "moves", move.evidence, item_id=item_id, kind=move.kind, amount_id=amounts.get(move.amount),
            direction=move.direction, money_from=move.from_, money_to=move.to, years=json_list(move.years),
            recurring=move.recurring, financing=move.financing, purpose=move.purpose, status=move.status,
            recommendation_id=recommendations.get(move.recommendation or ""),
            decision_id=decisions.get(move.decision or ""),
        )  # fmt: skip

    def _write_date(self, date: DateMention, item_id: int | None) -> None:
        self._insert(
            "dates", date.evidence, meeting_id=self._meeting_id, item_id=item_id, first_day=date.start,
            last_day=date.end, grain=date.grain, time=date.time, raw=date.raw,
            year_from_context=date.year_from_context, role=date.role, passage=self._passage(date.evidence),
        )  # fmt: skip

    def _write_warning(self, warning: RecordWarning) -> None:
        self._insert(
            "warnings", warning.evidence, meeting_id=self._meeting_id, item_id=self._items.get(warning.item or ""),
            code=warning.code, message=warning.message,
        )  # fmt: skip
