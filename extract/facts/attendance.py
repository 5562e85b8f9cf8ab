"""Presence: who was there, who was not, who stood in for whom, for the meeting and for single items."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.domain.document import Document
from extract.domain.facts import Attendance
from extract.domain.identity import PersonRef
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.facts.decisions import Passage
from extract.facts.named_by_model import NamedByModel, names_in_gap
from extract.facts.passages import Sentence, decision_passages, read_sentences
from extract.facts.points import expand
from extract.facts.presence import is_presence
from extract.facts.units import ASKS, states_result
from extract.facts.voters import Named, find_voters
from extract.language.names import NameFinder, RulesAlone

CLAUSE = re.compile(
    r",\s+(?=[A-ZÆØÅ][^,.\n]{3,60}?\s(?:delt(?:og|ager)|mødte|møder)\b)|\s[-–]\s|;\s|(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])|\n"
)
LABEL = re.compile(
    r"(?i)^\s*[•*-]?\s*(?P<label>(?:fraværende|fravær|afbud|ikke\s+til\s?stede|deltog\s+ikke|forfald)(?:\s+(?:med|uden)\s+afbud|\s+under\s+hele\s+mødet|\s+og\s+stedfortræder\w*|\s+fra)?)\s*(?::|[-–]|(?=\s[A-ZÆØÅ])|$)"
)
STANDS_IN = re.compile(
    r"(?i)\bi\s+stedet\s+for\b|\b(?:stedfortræder|suppleant)\w*\s+for\b|\b(?:deltog|deltager|mødte|mødt)\s+for\b|\bmidlertidigt\s+for\b"
)
INSTEAD = re.compile(
    r"(?i)\bi\s+stedet\s+(?:deltog|mødte|deltager|møder)\b|\bsom\s+(?:stedfortræder|suppleant)\w*\s+(?:deltog|mødte|deltager)\b|\b(?:stedfortræder|suppleant)\w*\s*:"
)
AS_SUBSTITUTE = re.compile(
    r"(?i)\bsom\s+(?:stedfortræder|suppleant)\w*\b|\bdelt(?:og|ager)\s+i\s+stedet\b|\b(?:er|var)\s+(?:indkaldt\s+som\s+)?(?:stedfortræder|suppleant)\b"
)
NOT_SHOWN = re.compile(r"(?i)\bmødte\s+(?:dog\s+)?ikke\b|\bikke\s+(?:dukket|mødt)\b")
PARTLY = re.compile(r"(?i)\b(fra|til)\s+kl\.?\s*(\d{1,2})(?:[.:](\d\d))?")
TIME = re.compile(r"(?i)kl\.?\s*(\d{1,2})(?:[.:](\d\d))?")
ITEMS = re.compile(
    r"(?i)\b(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?|dagsordenspunkt)\s*(?:nr\.?\s*)?(?P<list>\d{1,3}(?:\s*(?:-|–|og|,|til)\s*\d{1,3})*)"
)
DEPUTY = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*$")
DEPUTY_FOR = re.compile(r"(?i)\((?:midlertidigt|i\s+stedet|stedfortræder|suppleant)\s+for\s+$")
# "…, hvor <name> er indkaldt som stedfortræder, men mødte ikke frem"
NOT_CAME = re.compile(r"(?i),\s*(?:hvor|men)\b(?=.*\bikke\b)")
STATED = re.compile(r"(?i)[^,\n:–-]{0,8}\s*[:–-]\s*(deltog|afbud|fraværende)\b")
NOT_DISQUALIFIED = re.compile(r"(?i)\bikke\b[^.]{0,30}\binhabil|\bhabil\b|\bkan\s+deltage\b")
TAKES_PART = re.compile(r"(?i)\bdelt(?:ager|og)\s+(?:under|i|ved|på|fra)\b")


@dataclass(frozen=True)
class Source:
    """The document that is read, and who is asked for names where the rules find nobody."""

    document: Document
    names: NameFinder


def find_head_attendance(
    document: Document, values: Sequence[tuple[str, Span]], *, names: NameFinder | None = None
) -> list[Attendance]:
    """Presence from the document's head: `values` are its fields (present, absent, excused, members) with their spans.

    `names` is asked where a line says who was there or not and the rules find nobody in it; without it the rules stand alone.
    """
    source = Source(document, names or RulesAlone())
    found: list[Attendance] = []
    for field, span in values:
        if field in ("present", "absent", "excused"):
            found.extend(_paired(list(_listed(source, span, field))))
        elif field == "members":
            found.extend(_deputies(source, span))
    return _once(found)


def find_roster(document: Document, values: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, str | None]]:
    """The members listed in the head, by name and party; a roster says nothing about presence."""
    for field, span in values:
        if field in ("members", "chair"):
            for named in find_voters(document.text[span.start : span.end], span.start):
                if named.voter.kind == "person":
                    yield named.voter.name, named.voter.party


def find_item_attendance(
    document: Document, item: AgendaItem, passages: Sequence[Passage], *, names: NameFinder | None = None
) -> list[Attendance]:
    """Presence printed in the item; lines of an earlier body's decision carry that decision's id.

    `names` is asked where a line says who was there or not and the rules find nobody in it; without it the rules stand alone.
    """
    source = Source(document, names or RulesAlone())
    found: list[Attendance] = []
    head_end = item.sections[0].span.start if item.sections else min(item.span.end, item.span.start + 600)
    found.extend(_head_lines(source, Span(item.span.start, head_end)))
    owners = list(_owners(item, passages))
    for section in item.sections:
        if section.role is SectionRole.ATTENDANCE:
            found.extend(_paired(list(_section(source, section, _owner(section.span.start, owners)))))
    for sections in decision_passages(item):
        spoken: list[Attendance] = []
        for sentence in read_sentences(document, [s.content for s in sections]):
            speaks = is_presence(sentence) or _is_gap(source, sentence)
            if speaks and not states_result(sentence) and not ASKS.search(sentence.text):
                spoken.extend(_sentence(source, sentence, None, _owner(sentence.span.start, owners)))
        found.extend(_paired(_once(spoken)))
    return _once(found)


def _owners(item: AgendaItem, passages: Sequence[Passage]) -> Iterator[tuple[Span, str | None]]:
    """The range after each decision passage's beginning, with the id of the earlier decision it holds, if it is one."""
    groups = decision_passages(item)
    for sections, passage in zip(groups, passages, strict=True):
        id = None if passage.current or not passage.decisions else passage.decisions[0].decision.id
        yield Span(sections[0].span.start, sections[-1].span.end), id


def _owner(offset: int, owners: Sequence[tuple[Span, str | None]]) -> str | None:
    before = [(span, id) for span, id in owners if span.start <= offset]
    return before[-1][1] if before else None


def _head_lines(source: Source, span: Span) -> Iterator[Attendance]:
    text = source.document.text[span.start : span.end]
    for line in re.finditer(r"[^\n]+", text):
        if LABEL.match(line[0]) and ":" in line[0]:
            yield from _clauses(source, Span(span.start + line.start(), span.start + line.end()), None, None)


def _section(source: Source, section: Section, owner: str | None) -> Iterator[Attendance]:
    status = _status_of(section.heading or "")
    yield from _clauses(source, section.content, status, owner)


def _status_of(label: str) -> str | None:
    low = label.lower()
    if re.search(r"uden afbud", low):
        return "absent"
    if re.search(r"afbud|forfald", low):
        return "excused"
    if re.search(r"fravær|ikke til ?stede|deltog ikke", low):
        return "absent"
    return None


def _listed(source: Source, span: Span, status: str) -> Iterator[Attendance]:
    text = source.document.text[span.start : span.end]
    if status == "present":
        yield from _present(source, text, span)
        return
    yield from _clauses(source, span, status, None)


def _present(source: Source, text: str, span: Span) -> Iterator[Attendance]:
    """A list of those present, with what stands beside a name: "(stedfortræder for <name>)", ": Afbud", "- Afbud"."""
    entries: list[Attendance] = []
    held: Named | None = None
    for named in _persons(source, text, span.start):
        start, end = named.span.start - span.start, named.span.end - span.start
        if held and DEPUTY.search(text[:start]):
            entries.append(_entry(source, named, "substitute", replaced=held))
            continue
        if held and DEPUTY_FOR.search(text[:start]):
            entries[-1] = _entry(source, held, "substitute", replaced=named)
            continue
        stated = STATED.match(text[end - 1 : end + 60])
        said = {"afbud": "excused", "fraværende": "absent"}.get(stated[1].lower()) if stated else None
        entries.append(_entry(source, named, said or "present"))
        held = named
    yield from entries


def _deputies(source: Source, span: Span) -> Iterator[Attendance]:
    for line in re.finditer(r"[^\n]+", source.document.text[span.start : span.end]):
        if STANDS_IN.search(line[0]):
            for entry in _clauses(source, Span(span.start + line.start(), span.start + line.end()), None, None):
                if entry.status == "substitute":
                    yield entry


def _clauses(source: Source, span: Span, status: str | None, owner: str | None) -> Iterator[Attendance]:
    position, text = span.start, source.document.text[span.start : span.end]
    for clause in CLAUSE.split(text):
        at = source.document.text.index(clause, position)
        position = at + len(clause)
        label = LABEL.match(clause)
        if label:
            status = _status_of(label["label"])
        skip = label.end() if label else 0
        if clause[skip:].strip():
            yield from _clause(source, clause[skip:], at + skip, status, owner)


def _paired(entries: Sequence[Attendance]) -> list[Attendance]:
    """One who is away and one substitute named beside each other: the one stands in for the other."""
    away = [e for e in entries if e.status in ("absent", "excused", "disqualified")]
    deputies = [e for e in entries if e.status == "substitute"]
    if len(away) != 1 or len(deputies) != 1 or deputies[0].for_ is not None:
        return list(entries)
    return [e.model_copy(update={"for_": away[0].person}) if e is deputies[0] else e for e in entries]


def _sentence(source: Source, sentence: Sentence, status: str | None, owner: str | None) -> Iterator[Attendance]:
    yield from _clauses(source, sentence.span, status, owner)


def _clause(source: Source, clause: str, at: int, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of one clause: "<name> deltog i stedet for <name>", "<name> forlod mødet kl. 17", or a list of names."""
    stands_in = STANDS_IN.search(clause)
    if stands_in and not NOT_SHOWN.search(clause):
        yield from _pair(source, clause, at, stands_in, status, owner)
        return
    instead = INSTEAD.search(clause)
    shown = NOT_CAME.search(clause)
    people = [p for p in _persons(source, clause, at) if not shown or p.span.start < at + shown.start()]
    if instead:
        for named in people:
            after = named.span.start >= at + instead.start()
            yield _entry(source, named, "substitute" if after else status or "absent", owner=owner)
        return
    said = _said(clause) or (None if TAKES_PART.search(clause) else status)
    if AS_SUBSTITUTE.search(clause) and not NOT_SHOWN.search(clause):
        said = "substitute"
    if said is None:
        return
    hit = TIME.search(clause)
    time = f"{int(hit[1]):02d}:{hit[2] or '00'}" if hit and said in ("late", "left", "not_participating") else None
    items = _items(clause)
    for k, named in enumerate(people):
        until = people[k + 1].span.start - at if k + 1 < len(people) else len(clause)
        partly = PARTLY.search(clause, named.span.end - at, until) if said in ("absent", "excused") else None
        if partly:  # away for a part of the meeting only
            status_of = "left" if partly[1].lower() == "fra" else "late"
            yield _entry(source, named, status_of, owner=owner, time=f"{int(partly[2]):02d}:{partly[3] or '00'}")
            continue
        yield _entry(source, named, said, owner=owner, time=time, items=items)
        if said == "disqualified" and re.search(r"(?i)\bforlod\b", clause):
            yield _entry(source, named, "left", owner=owner)


def _said(clause: str) -> str | None:
    """The status that the clause itself states."""
    low = clause.lower()
    if re.search(r"\binhabil", low):
        return None if NOT_DISQUALIFIED.search(clause) else "disqualified"
    if re.search(r"\b(?:deltog|deltager|medvirkede)\s+ikke\b", low):
        partly = re.search(r"\b(?:behandling|afstemning|punkt|pkt|sag(?:en|s)?\b|lukkede|fra kl)", low)
        return "not_participating" if partly else "absent"
    if re.search(r"\bforlod|\bgik\s+kl", low):
        return "left"
    if re.search(r"\bankom\b|\bkom\s+(?:kl|under|til)|\bdelt(?:og|ager)\s+fra\s+(?:kl|punkt|pkt|sag)", low):
        return "late"
    if re.search(r"\b(?:meldt|meldte|havde|har)\s+(?:afbud|forfald)|\borlov\b|^\s*afbud\s+fra\b", low):
        return "excused"
    if re.search(r"\bvar\s+fraværende|\ber\s+fraværende|\bikke\s+til\s?stede|\budeblev", low):
        return "absent"
    return None


def _pair(
    source: Source, clause: str, at: int, mark: re.Match[str], status: str | None, owner: str | None
) -> Iterator[Attendance]:
    people = _persons(source, clause, at)
    before = [p for p in people if p.span.end <= at + mark.start() + 1]
    after = [p for p in people if p.span.start >= at + mark.end() - 1]
    if not before and len(after) > 1:  # "Stedfortræder for <name>: <name>"
        before, after = after[1:], after[:1]
    for k, named in enumerate(before):
        replaced = after[k] if k < len(after) else None
        yield _entry(source, named, "substitute", replaced=replaced, owner=owner, items=_items(clause))
    for replaced in after:
        if re.search(r"(?i)i\s+stedet\s+for|deltog\s+for|mødte\s+for", mark[0]) or status:
            why = "disqualified" if re.search(r"(?i)\binhabil", clause[mark.end() :]) else status or "absent"
            yield _entry(source, replaced, why, owner=owner, items=_items(clause))


def _items(clause: str) -> tuple[str, ...]:
    found: list[str] = []
    for hit in ITEMS.finditer(clause):
        numbers = re.findall(r"\d+", hit["list"])
        if (
            re.search(r"-|–|til", hit["list"])
            and len(numbers) == 2
            and int(numbers[0]) < int(numbers[1]) < int(numbers[0]) + 200
        ):
            found.extend(str(n) for n in range(int(numbers[0]), int(numbers[1]) + 1))
        else:
            found.extend(numbers if max(map(int, numbers)) > 99 else expand(hit["list"]))
    return tuple(dict.fromkeys(found))


def _persons(source: Source, text: str, at: int) -> list[Named]:
    voters = find_voters(text, at) or names_in_gap(text, source.names, at, source.document.text)
    return [n for n in voters if n.voter.kind == "person"]


def _is_gap(source: Source, sentence: Sentence) -> bool:
    """True where the sentence says who was there or not, and only the name finder sees of whom."""
    if not sentence.attendance or len(sentence.text) > 400:
        return False
    return bool(names_in_gap(sentence.text, source.names, sentence.span.start, source.document.text))


def _entry(
    source: Source,
    named: Named,
    status: str,
    *,
    replaced: Named | None = None,
    owner: str | None = None,
    time: str | None = None,
    items: tuple[str, ...] = (),
) -> Attendance:
    found_by = named.found_by if isinstance(named, NamedByModel) else f"attendance.{status}"
    return Attendance.model_validate(
        {
            "person": PersonRef(name=named.voter.name, party=named.voter.party),
            "status": status,
            "time": time,
            "items": items,
            "for": PersonRef(name=replaced.voter.name, party=replaced.voter.party) if replaced else None,
            "decision": owner,
            "evidence": source.document.evidence(*_line(source.document, named.span), found_by),
        }
    )


def _line(document: Document, span: Span) -> Span:
    """The line that holds the name, or in prose without breaks the sentence's neighbourhood."""
    start = document.text.rfind("\n", 0, span.start) + 1
    end = document.text.find("\n", span.end)
    end = len(document.text) if end < 0 else end
    if end - start > 500:
        start, end = max(start, span.start - 160), min(end, span.end + 160)
    return Span(start, end)


def _once(entries: Sequence[Attendance]) -> list[Attendance]:
    seen: dict[tuple[str, str, str | None], Attendance] = {}
    disqualified = {a.person.name for a in entries if a.status == "disqualified"}
    for entry in entries:
        if entry.status == "absent" and entry.person.name in disqualified:
            continue  # an export marks who left for being disqualified as absent
        seen.setdefault((entry.person.name, entry.status, entry.decision), entry)
    return list(seen.values())
