"""Presence: who was there, who was not, who stood in for whom, for the meeting and for single items."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import Document
from extract.domain.facts import Attendance
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.facts.decisions.find import Passage
from extract.facts.decisions.unit_bounds import states_result
from extract.facts.decisions.units import ASKS
from extract.facts.presence.approved import approves_deputies, label_above
from extract.facts.presence.clauses import read_clauses
from extract.facts.presence.days import is_of_another_day
from extract.facts.presence.elected import elected_in
from extract.facts.presence.entries import Source, entry_of, once, paired
from extract.facts.presence.listed import read_deputies, read_in_part, read_listed
from extract.facts.presence.pronouns import is_of_pronoun, of_pronoun
from extract.facts.presence.said import LABEL, says_who_is_out, status_of, took_no_part
from extract.facts.presence.spoken_of import (
    denies_disqualification,
    goes_elsewhere,
    is_presence,
    names_deputies_elected,
    names_present,
    tells_no_more,
)
from extract.facts.presence.tables import find_tables, read_table
from extract.facts.presence.unlabelled import unlabelled
from extract.facts.presence.voted import voted_out
from extract.facts.sentences.passages import Sentence, decision_passages
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named
from extract.facts.voters.named_by_model import names_in_gap
from extract.language.names import NameFinder, RulesAlone

LONGEST_HEAD = 600
TITLE = re.compile(
    r"(?i)(?:fraværende|fravær|afbud|meddelelse\s+om\s+fravær|forfald)(?:\s+(?:med|uden)\s+afbud)?[.:]?"
)  # of an item of its own
# Above the members who took part, as the first item of some bodies lists them
LISTS_PRESENT = re.compile(r"(?i)(?:deltager(?:e|ne)|mødedeltagere|til\s?stede)(?:\s+(?:var|er))?\s*:?")
PRESENT_LINE = re.compile(rf"(?m)^[ \t]*{LISTS_PRESENT.pattern.removeprefix('(?i)')}", re.IGNORECASE)
MOVED = ("left", "late", "disqualified")  # said in a sentence behind the list
FEWEST_LISTED = 3  # persons without a party, that are a meeting
IN_BODY = re.compile(
    r"(?i)(?:(?:fraværende|fravær|afbud|ikke\s+til\s?stede|forfald)\s+(?:i|til|fra)\s+|(?=[\w ,]{4,60}:))(\w+(?:udvalg|råd|bestyrelse))(?:et|en)?\b"
)


def find_head_attendance(
    document: Document,
    values: Sequence[tuple[str, Span]],
    *,
    names: NameFinder | None = None,
    preamble: Span | None = None,
    day: str | None = None,
) -> list[Attendance]:
    """Presence from the document's head: `values` are its fields (present, absent, excused, members) with their spans.

    `day` is the meeting's, in ISO form.

    `preamble` is the text before the first item, whose lines without a label are read where they say who came or left.
    `names` is asked where a line says who was there or not and the rules find nobody in it; without it the rules stand alone.
    """
    source = Source(document, names or RulesAlone(), day)
    found: list[Attendance] = []
    for field, span in values:
        if is_of_another_day(document.text[document.text.rfind("\n", 0, span.start) + 1 : span.start], day):
            continue
        if field in ("present", "absent", "excused"):
            found.extend(paired(list(read_listed(source, span, field))))
        elif field == "table":
            found.extend(entry for table in find_tables(document.text, span) for entry in read_table(source, table))
        elif field == "in part":
            found.extend(read_in_part(source, span))
        elif field == "deputies":
            found = paired([*found, *read_clauses(source, span, "substitute", None)])
        elif field in ("remarks", "disqualified"):
            found.extend(paired(list(read_clauses(source, span, None, None))))
        elif field == "members":
            found.extend(read_deputies(source, span))
    if preamble:
        found.extend(paired(list(unlabelled(source, preamble, values))))
    return once(found)


def find_roster(document: Document, values: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, str | None]]:
    """The members listed in the head, by name and party; a roster says nothing about presence."""
    for field, span in values:
        if field == "members":
            for named in find_voters(document.text[span.start : span.end], span.start):
                if named.voter.kind == "person":
                    yield named.voter.name, named.voter.party


def find_item_attendance(
    document: Document,
    item: AgendaItem,
    passages: Sequence[Passage],
    *,
    names: NameFinder | None = None,
    day: str | None = None,
) -> list[Attendance]:
    """Presence printed in the item; lines of an earlier body's decision carry that decision's id.

    `names` is asked where a line says who was there or not and the rules find nobody in it; without it the rules stand alone.
    """
    source = Source(document, names or RulesAlone(), day, item.span)
    found: list[Attendance] = []
    head_end = item.sections[0].span.start if item.sections else min(item.span.end, item.span.start + 600)
    found.extend(_head_lines(source, Span(item.span.start, head_end)))
    owners = list(_owners(item, passages))
    head = document.text[: min(item.span.start, LONGEST_HEAD)]
    for section in item.sections:
        if section.role is SectionRole.ATTENDANCE:
            owner = _owner(section.span.start, owners)
            if owner or not _of_other_body(head, document.text[section.span.start : section.span.end]):
                whole = _lists_whole_meeting(document.text, item, section)
                found.extend(paired(list(_section(source, section, owner, whole=whole))))
    for passage in passages:
        found.extend(paired(once(_spoken(source, passage, item.title, owners, head))))
    return once(found)


def _spoken(
    source: Source,
    passage: Passage,
    title: str | None,
    owners: Sequence[tuple[Span, str | None]],
    head: str,
) -> list[Attendance]:
    """Presence that sentences of a decision or of the history tell."""
    titled = status_of(title) if title and TITLE.fullmatch(title) else None
    spoken: list[Attendance] = []
    last: Named | None = None
    elected = elected_in(passage.sentences)
    for n, sentence in enumerate(passage.sentences):
        if sentence.span in elected:
            continue
        spoken.extend(_voted_out(source, passage.sentences[n : n + 2], owners))
        persons = _persons(sentence) if sentence.attendance or "habil" in sentence.text else []
        known = [last] if last else []
        if last and not persons and is_of_pronoun(sentence):
            spoken.extend(of_pronoun(source, sentence, last, _owner(sentence.span.start, owners)))
        last = persons[0] if len(persons) == 1 else None
        spoken = _without_cleared(spoken, sentence.text, persons or known)
        if approves_deputies(title, sentence.text):
            spoken.extend(read_clauses(source, sentence.span, "substitute", _owner(sentence.span.start, owners)))
            continue
        speaks = is_presence(sentence) or _is_gap(source, sentence)
        apart = tells_no_more(sentence.text, disqualified=any(a.status == "disqualified" for a in spoken))
        decides = states_result(sentence) and not apart
        before = passage.sentences[n - 1].text if n else ""
        elsewhere = goes_elsewhere(before, sentence.text) or names_deputies_elected(before, sentence.text)
        if speaks and not decides and not elsewhere and not ASKS.search(sentence.text):
            status = titled or label_above(passage.sentences[:n], sentence.text)
            spoken.extend(_told(source, passage.sentences[n:], status, owners, head))
    return spoken


def _without_cleared(spoken: list[Attendance], text: str, persons: Sequence[Named]) -> list[Attendance]:
    """The entries without those of the persons, where the body finds that they are not disqualified."""
    if not denies_disqualification(text):
        return spoken
    cleared = {n.voter.name for n in persons}
    return [a for a in spoken if not (a.status == "disqualified" and a.person.name in cleared)]


def _told(
    source: Source,
    sentences: Sequence[Sentence],
    above: str | None,
    owners: Sequence[tuple[Span, str | None]],
    head: str,
) -> Iterator[Attendance]:
    """What the first of the sentences, which speaks of presence, says; `above` is the status of the label that stands over it."""
    first = sentences[0]
    owner = _owner(first.span.start, owners)
    if owner is None and (label := names_present(first)):
        listed = Span(first.span.start + label.end(), first.span.end)
        yield from _members_present(source, listed, whole=_is_foot(source, sentences))
    elif owner or not _of_other_body(head, first.text):
        for entry in read_clauses(source, first.span, above, owner):
            out = entry.status == "absent" and took_no_part(first.text)
            yield entry.model_copy(update={"status": "not_participating"}) if out else entry


def _is_foot(source: Source, sentences: Sequence[Sentence]) -> bool:
    """True where the sentences, which open with the one list of those present in the document, are its foot of nothing but presence."""
    text = source.document.text
    ends = not text[sentences[-1].span.end :].strip() and all(is_presence(s) for s in sentences[1:])
    return ends and len(PRESENT_LINE.findall(text)) == 1


def _voted_out(
    source: Source, sentences: Sequence[Sentence], owners: Sequence[tuple[Span, str | None]]
) -> Iterator[Attendance]:
    """Who the first of the sentences, with the counts of the one after it, says was voted to be disqualified."""
    first = sentences[0]
    for named in voted_out(first, sentences[1:]) if "habil" in first.text else ():
        owner = _owner(first.span.start, owners)
        yield entry_of(source, named, "disqualified", owner=owner, at=first.span)


def _of_other_body(head: str, text: str) -> bool:
    """ "Fraværende i Økonomiudvalget: …" in the minutes of another body, which their head names."""
    named = IN_BODY.match(text)
    return named is not None and named[1].lower() not in head.lower()


def _persons(sentence: Sentence) -> list[Named]:
    return [n for n in find_voters(sentence.text, sentence.span.start, sentence.local) if n.voter.kind == "person"]


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
        if (LABEL.match(line[0]) and ":" in line[0]) or says_who_is_out(line[0]):
            yield from read_clauses(source, Span(span.start + line.start(), span.start + line.end()), None, None)


def _lists_whole_meeting(text: str, item: AgendaItem, section: Section) -> bool:
    """True for the one list of those present in the document, where nothing but presence stands at its foot from there on."""
    below = (s.role is SectionRole.ATTENDANCE for s in item.sections if s.span.start > section.span.start)
    last = item.span.end >= len(text.rstrip()) and all(below)
    return last and len(PRESENT_LINE.findall(text)) == 1


def _section(source: Source, section: Section, owner: str | None, *, whole: bool) -> Iterator[Attendance]:
    status = status_of(section.heading or "")
    if owner is None and LISTS_PRESENT.fullmatch(section.heading or ""):
        yield from _members_present(source, section.content, whole=whole)
        return
    yield from read_clauses(source, section.content, status, owner)


def _members_present(source: Source, span: Span, *, whole: bool) -> list[Attendance]:
    """Those whom a list in an item names as present, where they are members and no guests of the item; else who left or came."""
    listed = list(read_listed(source, span, "present"))
    members = 2 * sum(entry.person.party is not None for entry in listed) > len(listed)
    if members or (whole and len(listed) >= FEWEST_LISTED):
        return listed
    return [entry for entry in listed if entry.status in MOVED]


def _is_gap(source: Source, sentence: Sentence) -> bool:
    """True where the sentence says who was there or not, and only the name finder sees of whom."""
    if not sentence.attendance or len(sentence.text) > 400:
        return False
    return bool(names_in_gap(sentence.text, source.names, sentence.span.start, source.document.text))
