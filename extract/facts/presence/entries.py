"""The entries of presence: of one person with the passage that proves it, each once, who stands in beside who is away."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.domain.document import Document
from extract.domain.facts import Attendance
from extract.domain.identity import PersonRef
from extract.domain.text import Span
from extract.facts.points.labels import expand
from extract.facts.presence.offices import without_officials
from extract.facts.presence.party_lines import party_lines
from extract.facts.presence.roles_listed import without_roles
from extract.facts.voters.find import find_voters, party_letter
from extract.facts.voters.name_runs import parted_names
from extract.facts.voters.named import Named, locals_of
from extract.facts.voters.named_by_model import NamedByModel, names_in_gap
from extract.language.names import NameFinder

ITEMS = re.compile(
    r"(?i)\b(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?|dagsordenspunkt)\s*(?:nr\.?\s*)?(?P<list>\d{1,3}(?:\s*(?:-|–|og|,|til(?:\s+og\s+med)?)\s*(?:punkt\s+|pkt\.?\s+|sag\s+)?\d{1,3})*)"
)
# "punkterne 41 Lejeforhøjelse | samt 42 Optagelse af lån": the next number stands behind a title
BEHIND_TITLE = re.compile(r"\s+[A-ZÆØÅ][^.,;:\d]{2,60}?(?:,|\s+(?:samt|og))\s+(?P<number>\d{1,3})(?=\s+[A-ZÆØÅ])")
RESPECTIVELY = r"(?i:\b(?:henholdsvis|hhv\.?)\s+)"  # before the first of those who came for several, in their order
LONGEST_LINE, AROUND = (
    500,
    160,
)  # characters of a line that is quoted whole; those on both sides of a name in a longer one
AWAY = ("absent", "excused", "disqualified")
WORDS_OF_MANY = 5  # words with a capital, which hardly are the name of one
# A party in a cell of its own behind a name; "X" is a mark
PARTY_CELL = re.compile(r"(?:[ ]*\t[ ]*| {3,})(?P<party>(?!X\b)[A-ZÆØÅ][^\t\n()]{0,30}?)(?=[ ]*(?:\t|\n|$)| {3})")


# "(A) Anna Holm, …", "A: Anna Holm, …"
LED_BY_PARTY = re.compile(r"\s*(?:\([A-ZÆØÅ]\)|[A-ZÆØÅ]:)\s+(?=[A-ZÆØÅ][\wæøå-]+\s+[A-ZÆØÅ])")


@dataclass(frozen=True)
class Source:
    """The document that is read, and who is asked for names where the rules find nobody."""

    document: Document
    names: NameFinder
    day: str | None = None  # of the meeting
    within: Span | None = None  # of the item, out of which no line is quoted


def clock_of(hour: str, minute: str | None) -> str:
    """The time of day as printed in records: "17:05"."""
    return f"{int(hour):02d}:{minute or '00'}"


TIME = re.compile(r"(?i)kl(?:okken|\.)?\s*(\d{1,2})(?:[.:](\d\d))?")


def clock_said(hit: re.Match[str] | None, said: str) -> str | None:
    """The time of a hit of `TIME`, where what is said of somebody has one."""
    return clock_of(hit[1], hit[2]) if hit and said in ("late", "left", "not_participating") else None


def items_of(clause: str) -> tuple[str, ...]:
    """The numbers of the items that the clause names."""
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
        titled = BEHIND_TITLE.match(clause, hit.end()) if "erne" in hit[0] else None
        while titled:
            found.append(titled["number"])
            titled = BEHIND_TITLE.match(clause, titled.end())
    return tuple(dict.fromkeys(found))


def persons_in(source: Source, text: str, at: int) -> list[Named]:
    """The persons named in the text, which begins at offset `at`, without officials."""
    if lines := party_lines(text) if ":" in text else []:
        return [
            _of_party(n, party)
            for party, line in lines
            for n in persons_in(source, text[line.start : line.end], at + line.start)
        ]
    whole = source.document.text
    bare = without_roles(whole)[at : at + len(text)] if whole.startswith(text, at) else text
    bare = parted_names(bare, whole)
    voters = find_voters(bare, at, locals_of(whole), replaced=True) or names_in_gap(
        text, source.names, at, source.document.text
    )
    led = _led_by_parties(voters) if LED_BY_PARTY.match(text) else voters
    people = [_with_cell(text, n, at) for n in _without_run_together(text, at, led) if n.voter.kind == "person"]
    return without_officials(text, people, at)


def _of_party(named: Named, party: str | None) -> Named:
    """The person with the party of the line, where the name has none."""
    if named.voter.party is not None:
        return named
    return replace(named, voter=named.voter.model_copy(update={"party": party}))


def _without_run_together(text: str, at: int, voters: Iterable[Named]) -> Iterator[Named]:
    """The voters without the names of several that run together, and without what goes on right behind these."""
    end = -1
    for named in voters:
        if _is_run_together(named) or (end >= 0 and text[end : named.span.start - at] == " "):
            end = named.span.end - at
        else:
            end = -1
            yield named


def _is_run_together(named: Named) -> bool:
    """True for the names of several, as where the line breaks of a list are lost: "Anna Holm Bo Lund Ida Kær"."""
    return named.voter.name.count(" ") >= WORDS_OF_MANY - 1


def _led_by_parties(voters: Sequence[Named]) -> Iterator[Named]:
    """The voters, a person without a party with the one that stands before: "(A) Anna Holm, (V) Bo Lund"."""
    letter: str | None = None
    for named in voters:
        if named.voter.kind == "party":
            letter = named.voter.party
        elif named.voter.kind == "person" and named.voter.party is None:
            named = replace(named, voter=named.voter.model_copy(update={"party": letter}))
        yield named


def _with_cell(text: str, named: Named, at: int) -> Named:
    """The person with the party that the next cell of the line names: "Anna Holm\tV\t"."""
    cell = PARTY_CELL.match(text, named.span.end - at) if named.voter.party is None else None
    letter = party_letter(cell["party"]) if cell else None
    return replace(named, voter=named.voter.model_copy(update={"party": letter})) if letter else named


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
            "evidence": source.document.evidence(*(at or _line(source, named.span)), found_by),
        }
    )


def _line(source: Source, span: Span) -> Span:
    """The line that holds the name, within the item that is read, or in prose without breaks the sentence's neighbourhood."""
    text = source.document.text
    floor, ceiling = source.within or (0, len(text))
    start = max(floor, text.rfind("\n", 0, span.start) + 1)
    end = text.find("\n", span.end)
    end = min(ceiling, len(text) if end < 0 else end)
    if end - start <= LONGEST_LINE:
        return Span(start, end)
    first, last = max(start, span.start - AROUND), min(end, span.end + AROUND)
    if first > start:  # at the beginning of a word
        first = text.find(" ", first, span.start) + 1 or span.start
    if last < end:
        space = text.rfind(" ", span.end, last)
        last = space if space >= 0 else span.end
    return Span(first, last)


def once(entries: Sequence[Attendance]) -> list[Attendance]:
    """Each person once with each status; who is excused, or left for being disqualified, is not absent besides."""
    seen: dict[tuple[str, str, str | None], Attendance] = {}
    disqualified = {a.person.name for a in entries if a.status == "disqualified"}
    excused = {(a.person.name, a.decision) for a in entries if a.status == "excused" and not a.items}
    for entry in entries:
        if entry.status == "absent" and (entry.person.name, entry.decision) in excused and not entry.items:
            continue  # the label says "Fraværende", what stands beside the name says more
        if entry.status == "absent" and entry.person.name in disqualified:
            continue  # an export marks who left for being disqualified as absent
        seen.setdefault((entry.person.name, entry.status, entry.decision), entry)
    return list(seen.values())


def paired(entries: Sequence[Attendance]) -> list[Attendance]:
    """The entries, a substitute with the one whose place it was where one of each is told, or several line by line or in their order."""
    away = [e for e in entries if e.status in AWAY]
    deputies = [e for e in entries if e.status == "substitute"]
    if any(e.for_ for e in deputies):
        return list(entries)
    if len(deputies) == 1 and _follows_another(deputies[0]):
        return list(entries)
    if len(away) == len(deputies) and (len(away) == 1 or _told_in_order(deputies)):
        replaced = dict(zip(map(id, deputies), away, strict=True))
    elif len(entries) == 2 * len(deputies) > 2 and _takes_turns(entries):
        replaced = dict(zip(map(id, entries[1::2]), entries[::2], strict=True))
    else:
        replaced = {id(e): one for e in deputies if (one := _alone_before(entries, e))}
    return [e.model_copy(update={"for_": replaced[id(e)].person}) if id(e) in replaced else e for e in entries]


def _takes_turns(entries: Sequence[Attendance]) -> bool:
    """True where below or behind each who is away stands who came: "Bo Lund⏎Stedfortræder: Kim Vang⏎Ida Kær⏎Stedfortræder: …"."""
    places = [e.evidence.start for e in entries]
    return len(set(places)) in (1, len(places)) and all(
        one.status in AWAY and other.status == "substitute"
        for one, other in zip(entries[::2], entries[1::2], strict=True)
    )


def _follows_another(deputy: Attendance) -> bool:
    """True for the last of "Anna Holm, Bo Lund og Ida Kær deltog i stedet": for whom she came is not told."""
    came = rf",\s[A-ZÆØÅ][^,;.:]*\sog\s{re.escape(deputy.person.name)}(?:\s\([^()]*\))?\s(?:delt|mød)"
    return re.search(came, deputy.evidence.quote) is not None


def _told_in_order(deputies: Sequence[Attendance]) -> bool:
    """True for "I stedet deltog henholdsvis Ida Kær og Kim Vang"."""
    first = deputies[0] if deputies else None
    return bool(first and re.search(f"{RESPECTIVELY}{re.escape(first.person.name)}", first.evidence.quote))


def _alone_before(entries: Sequence[Attendance], deputy: Attendance) -> Attendance | None:
    """The one who is away in the deputy's line, if these two alone stand in it: "Bo Lund - Kim Vang mødte som stedfortræder"."""
    line = [e for e in entries if e.evidence.start == deputy.evidence.start]
    return line[0] if len(line) == 2 and line[1] is deputy and line[0].status in AWAY else None
