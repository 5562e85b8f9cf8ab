"""Clauses about presence: who was there, who was not, who stood in for whom, in one stretch of text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.domain.document import Document
from extract.domain.facts import Attendance
from extract.domain.identity import PersonRef
from extract.domain.text import Span
from extract.facts.named import Named, locals_of
from extract.facts.named_by_model import NamedByModel, names_in_gap
from extract.facts.points import expand
from extract.facts.voters import find_voters
from extract.language.names import NameFinder

CLAUSE = re.compile(
    r",\s+(?=[A-ZÆØÅ][^,.\n]{3,60}?\s(?:delt(?:og|ager)|mødte|møder)\b)|\s[-–]\s(?!(?:syg|ferie|orlov|barsel|tjeneste|rejse|kursus)|afbud\b|til\s+stede|fraværende)|;\s|(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])|\n"
)
LABEL = re.compile(
    r"(?i)^\s*[•*-]?\s*(?P<label>(?:fraværende|fravær|afbud|ikke\s+til\s?stede|ikke\s+mødt|deltog\s+ikke|forfald)(?:\s+(?:med|uden)\s+afbud|\s+under\s+hele\s+mødet|\s+og\s+stedfortræder\w*|\s+fra)?)\s*(?::|[-–]|(?=\s[A-ZÆØÅ])|$)"
)
STANDS_IN = re.compile(
    r"(?i)\bi\s+stedet\s+for\b|\b(?:stedfortræder|suppleant)\w*\s+for\b|\b(?:deltog|deltager|mødte|mødt|indtrådte|indtræder)\s+for\b|\bmidlertidigt\s+for\b"
)
INSTEAD = re.compile(
    r"(?i),\s*for\s+hvem\b|\bi\s+stedet\s+(?:deltog|mødte|deltager|møder)\b|\bsom\s+(?:stedfortræder|suppleant)\w*\s+(?:deltog|mødte|deltager)\b|\b(?:stedfortræder|suppleant)\w*\s*:"
)
AS_SUBSTITUTE = re.compile(
    r"(?i)\bdelt(?:og|ager)\s+(?:stedfortræder|suppleant)\w*\b|\bsom\s+(?:stedfortræder|suppleant)\w*\b|\bdelt(?:og|ager)\s+i\s+stedet\b|\b(?:er|var)\s+(?:indkaldt\s+som\s+)?(?:stedfortræder|suppleant)\b"
)
# "Ida Kær (V) (Bo Lund (V) i stedet)": who stands in the brackets came for the one before them
IN_BRACKETS = re.compile(r"(?i)\)?\s*(?:i\s+stedet|deltog|mødte|som\s+(?:stedfortræder|suppleant))\b")
DEPUTY_IN_BRACKETS = re.compile(r"(?i)\((?:stedfortræder|suppleant)\w*:?\s*(?=[A-ZÆØÅ$])")
DEPUTY = re.compile(
    r"(?i)[\s,]\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)\w*:?$"
)  # "Afbud fra Bo Lund stedfortræder Ida Kær"
BECAUSE = re.compile(r"(?i),?\s+(?:da|idet|fordi|eftersom)\s")
GIVEN_REASON = re.compile(
    r"(?i)\s*[,(–-]?\s*(?:pga\.?|på\s+grund\s+af|grundet|ferie|syg\w*|orlov|barsel\w*|tjenesterejse|rejse|kursus|arbejde|andet\s+møde)\b"
)
NOT_SHOWN = re.compile(r"(?i)\bmødte\s+(?:dog\s+)?ikke\b|\bikke\s+(?:dukket|mødt)\b")
PARTLY = re.compile(r"(?i)\b(fra|til|indtil)\s+kl\.?\s*(\d{1,2})(?:[.:](\d\d))?")
TIME = re.compile(r"(?i)kl\.?\s*(\d{1,2})(?:[.:](\d\d))?")
ITEMS = re.compile(
    r"(?i)\b(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?|dagsordenspunkt)\s*(?:nr\.?\s*)?(?P<list>\d{1,3}(?:\s*(?:-|–|og|,|til(?:\s+og\s+med)?)\s*(?:punkt\s+|pkt\.?\s+|sag\s+)?\d{1,3})*)"
)
# "…, hvor Anna Holm er indkaldt som stedfortræder, men mødte ikke frem"
NOT_CAME = re.compile(r"(?i),\s*(?:hvor|men)\b(?=.*\bikke\b)")
NOT_DISQUALIFIED = re.compile(r"(?i)\bikke\b[^.]{0,30}\binhabil|\bhabil\b|\bkan\s+deltage\b")
TAKES_PART = re.compile(r"(?i)\bdelt(?:ager|og)\s+(?:under|i|ved|på|fra)\b")


@dataclass(frozen=True)
class Source:
    """The document that is read, and who is asked for names where the rules find nobody."""

    document: Document
    names: NameFinder


def status_of(label: str) -> str | None:
    """The status that an absence label states: "afbud" is excused, "fraværende" absent, others None."""
    low = label.lower()
    if re.search(r"uden afbud", low):
        return "absent"
    if re.search(r"afbud|forfald", low):
        return "excused"
    if re.search(r"fravær|ikke til ?stede|ikke mødt|deltog ikke", low):
        return "absent"
    return None


def read_clauses(source: Source, span: Span, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of a stretch of text, clause by clause; `status` holds where a clause states none."""
    position, text = span.start, source.document.text[span.start : span.end]
    for clause in CLAUSE.split(text):
        at = source.document.text.index(clause, position)
        position = at + len(clause)
        label = LABEL.match(clause)
        if label:
            status = status_of(label["label"])
        skip = label.end() if label else 0
        if clause[skip:].strip():
            yield from _clause(source, clause[skip:], at + skip, status, owner)


def _clause(source: Source, clause: str, at: int, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of one clause: "<name> deltog i stedet for <name>", "<name> forlod mødet kl. 17", or a list of names."""
    stands_in = STANDS_IN.search(clause)
    if stands_in and not NOT_SHOWN.search(clause):
        yield from _pair(source, clause, at, stands_in, status, owner)
        return
    instead = INSTEAD.search(clause)
    shown = NOT_CAME.search(clause)
    people = [p for p in persons_in(source, clause, at) if not shown or p.span.start < at + shown.start()]
    if instead:
        yield from _instead(source, people, at + instead.start(), status, owner)
        return
    because = BECAUSE.search(clause)
    if because and AS_SUBSTITUTE.search(clause[: because.start()]) and (why := said_in(clause[because.start() :])):
        yield from _stood_in_for(source, clause, at, because.start(), why, owner)
        return
    said = said_in(clause) or (None if TAKES_PART.search(clause) else status)
    if AS_SUBSTITUTE.search(clause) and not NOT_SHOWN.search(clause) and not DEPUTY_IN_BRACKETS.search(clause):
        said = "substitute"
    if said is not None:
        yield from _each(source, clause, at, people, said, owner, listed=said_in(clause) is None)


def _each(
    source: Source, clause: str, at: int, people: Sequence[Named], said: str, owner: str | None, *, listed: bool
) -> Iterator[Attendance]:
    """The persons of a clause that says one thing of them; in a list (`listed`) items hold for the person before them alone."""
    hit = TIME.search(clause)
    time = _clock(hit[1], hit[2]) if hit and said in ("late", "left", "not_participating") else None
    for k, named in enumerate(people):
        start, until = named.span.end - at, people[k + 1].span.start - at if k + 1 < len(people) else len(clause)
        before = clause[: named.span.start - at].rstrip()
        came = (
            DEPUTY_IN_BRACKETS.search(before + "$")
            or (before.endswith("(") and IN_BRACKETS.match(clause, start))
            or (said in ("absent", "excused") and DEPUTY.search(before))
        )
        if k and came:
            yield entry_of(source, named, "substitute", replaced=people[k - 1], owner=owner)
            continue
        partly = PARTLY.search(clause, start, until) if said in ("absent", "excused") else None
        if partly:  # away for a part of the meeting only
            came_or_went = "left" if partly[1].lower() == "fra" else "late"
            yield entry_of(source, named, came_or_went, owner=owner, time=_clock(partly[2], partly[3]))
            continue
        given = said == "absent" and GIVEN_REASON.match(clause, start, until)
        items = _items(clause[start:until] if listed else clause)
        yield entry_of(source, named, "excused" if given else said, owner=owner, time=time, items=items)
        if said == "disqualified" and re.search(r"(?i)\bforlod\b", clause):
            yield entry_of(source, named, "left", owner=owner)


def _instead(
    source: Source, people: Sequence[Named], mark: int, status: str | None, owner: str | None
) -> Iterator[Attendance]:
    """Who is away stands before the mark, who came instead after it; of one and one the one stands in for the other."""
    away = [p for p in people if p.span.start < mark]
    came = [p for p in people if p.span.start >= mark]
    for named in away:
        yield entry_of(source, named, status or "absent", owner=owner)
    for named in came:
        replaced = away[0] if len(away) == len(came) == 1 else None
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner)


def _stood_in_for(source: Source, clause: str, at: int, mark: int, why: str, owner: str | None) -> Iterator[Attendance]:
    """ "Under punkt 14 deltog stedfortræder Ida Kær, da Bo Lund var inhabil"."""
    people, items = persons_in(source, clause, at), _items(clause)
    away = [p for p in people if p.span.start >= at + mark]
    came = [p for p in people if p.span.start < at + mark]
    for named in came:
        replaced = away[0] if len(away) == len(came) == 1 else None
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner, items=items)
    for named in away:
        yield entry_of(source, named, why, owner=owner, items=items)


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour):02d}:{minute or '00'}"


def said_in(clause: str) -> str | None:
    """The status that the clause itself states; None where it states none."""
    low = clause.lower()
    if re.search(r"\binhabil", low):
        return None if NOT_DISQUALIFIED.search(clause) else "disqualified"
    if re.search(r"\b(?:deltog|deltager|medvirkede)\s+ikke\b", low):
        partly = re.search(r"\b(?:behandling|afstemning|punkt|pkt|sag(?:en|s)?\b|lukkede|fra kl)", low)
        return "not_participating" if partly else "absent"
    if re.search(
        r"\bforlod|\bgik\s+(?:kl|fra\s+mødet)|\bdelt(?:og|ager)\s+(?:ind)?til(?:\s+og\s+med)?\s+(?:kl|punkt|pkt|sag)|\b(?:trådte|træder)\s+ud\b",
        low,
    ):
        return "left"
    if re.search(
        r"\bankom\b|\b(?:kom|mødte)\s+(?:først\s+)?(?:kl|under|til)|\b(?:gen)?indtrådte\b|\b(?:kom|vendte)\s+tilbage\b|\btiltrådte\s+mødet|\bdelt(?:og|ager)\s+(?:i\s+\w+\s+)?fra\s+(?:kl|punkt|pkt|sag)",
        low,
    ):
        return "late"
    if re.search(r"\b(?:meldt|meldte|havde|har)\s+(?:afbud|forfald)|\borlov\b|^\s*afbud\s+fra\b", low):
        return "excused"
    if re.search(r"\bvar\s+fraværende|\ber\s+fraværende|\bikke\s+til\s?stede|\budeblev", low):
        return "absent"
    return None


def _pair(
    source: Source, clause: str, at: int, mark: re.Match[str], status: str | None, owner: str | None
) -> Iterator[Attendance]:
    people = persons_in(source, clause, at)
    before = [p for p in people if p.span.end <= at + mark.start() + 1]
    after = [p for p in people if p.span.start >= at + mark.end() - 1]
    if not before and len(after) > 1:  # "Stedfortræder for <name>: <name>"
        before, after = after[1:], after[:1]
    for k, named in enumerate(before):
        replaced = after[k] if k < len(after) else None
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner, items=_items(clause))
    for replaced in after:
        if re.search(r"(?i)i\s+stedet\s+for|deltog\s+for|mødte\s+for", mark[0]) or status:
            why = "disqualified" if re.search(r"(?i)\binhabil", clause[mark.end() :]) else status or "absent"
            yield entry_of(source, replaced, why, owner=owner, items=_items(clause))


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


def persons_in(source: Source, text: str, at: int) -> list[Named]:
    """The persons named in the text, which begins at offset `at`."""
    voters = find_voters(text, at, locals_of(source.document.text), replaced=True) or names_in_gap(
        text, source.names, at, source.document.text
    )
    return [n for n in voters if n.voter.kind == "person"]


def entry_of(
    source: Source,
    named: Named,
    status: str,
    *,
    replaced: Named | None = None,
    owner: str | None = None,
    time: str | None = None,
    items: tuple[str, ...] = (),
    at: Span | None = None,
) -> Attendance:
    """The entry of one person, proved by `at`, or by the line that holds the name."""
    found_by = named.found_by if isinstance(named, NamedByModel) else f"attendance.{status}"
    return Attendance.model_validate(
        {
            "person": PersonRef(name=named.voter.name, party=named.voter.party),
            "status": status,
            "time": time,
            "items": items,
            "for": PersonRef(name=replaced.voter.name, party=replaced.voter.party) if replaced else None,
            "decision": owner,
            "evidence": source.document.evidence(*(at or _line(source.document, named.span)), found_by),
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


def once(entries: Sequence[Attendance]) -> list[Attendance]:
    """Each person once with each status; who left for being disqualified is not absent besides."""
    seen: dict[tuple[str, str, str | None], Attendance] = {}
    disqualified = {a.person.name for a in entries if a.status == "disqualified"}
    for entry in entries:
        if entry.status == "absent" and entry.person.name in disqualified:
            continue  # an export marks who left for being disqualified as absent
        seen.setdefault((entry.person.name, entry.status, entry.decision), entry)
    return list(seen.values())


def paired(entries: Sequence[Attendance]) -> list[Attendance]:
    """One who is away and one substitute named beside each other: the one stands in for the other."""
    away = [e for e in entries if e.status in ("absent", "excused", "disqualified")]
    deputies = [e for e in entries if e.status == "substitute"]
    if len(away) != 1 or len(deputies) != 1 or deputies[0].for_ is not None:
        return list(entries)
    return [e.model_copy(update={"for_": away[0].person}) if e is deputies[0] else e for e in entries]
