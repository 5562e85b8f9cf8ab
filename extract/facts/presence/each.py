"""What a clause says of each person it names: the same of all, or something else beside a single one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.domain.facts import Attendance
from extract.facts.presence.deputies import DEPUTY_IN_BRACKETS, came_beside, came_for_the_one_before
from extract.facts.presence.entries import AWAY, RESPECTIVELY, TIME, Source, clock_said, entry_of, items_of
from extract.facts.presence.going import up_to_missed, where_gone
from extract.facts.presence.instead import for_each
from extract.facts.presence.notes import GIVEN_REASON, PARTLY, WHY_AWAY, notes_beside, partly_away, without
from extract.facts.presence.said import AS_SUBSTITUTE, LEAVES_MEETING, PARTLY_AWAY, said_in
from extract.facts.presence.spells import find_spells
from extract.facts.voters.named import Named

AND_AT = re.compile(r"\s+og\s+(\d{1,2})(?:[.:](\d\d))?(?=\s*(?:[.,;)]|$))")  # "henholdsvis kl. 16.45 | og 17"
RESPECTIVE = re.compile(RESPECTIVELY)
NOT_SHOWN = re.compile(r"(?i)\bmødte\s+(?:dog\s+)?ikke\b|\bikke\s+(?:dukket|mødt)\b")
TAKES_PART = re.compile(r"(?i)\bdelt(?:ager|og)\s+(?:under|i(?!\s+stedet)|ved|på|fra)\b")


def say_of_each(
    source: Source, clause: str, at: int, people: Sequence[Named], status: str | None, owner: str | None
) -> Iterator[Attendance]:
    """The persons of a clause with what it says of all of them, or beside a single one."""
    if status == "substitute" and (" for " in clause or "(for " in clause):
        each = for_each(source, people)
        if any(replaced for _, replaced in each):  # under deputies: "Ida Kær (A) for Bo Lund (A)"
            for named, replaced in each:
                yield entry_of(source, named, status, replaced=replaced, owner=owner)
            return
    spells = find_spells(clause)
    if spells and people and all(p.span.end <= at + spells[0].start for p in people):
        for named in people:
            yield from (entry_of(source, named, s.status, owner=owner, time=s.time, items=s.items) for s in spells)
        return
    beside = notes_beside(clause, at, people) if status else {}
    bare = without(clause, [span for span, _ in beside.values()])
    said = said_in(bare) or (None if TAKES_PART.search(bare) else status)
    came = AS_SUBSTITUTE.search(clause)
    if came and not (
        NOT_SHOWN.search(clause)
        or DEPUTY_IN_BRACKETS.search(clause)
        or _in_brackets(clause, came, status)
        or ((status in AWAY or said in AWAY) and came_beside(clause))
    ):
        said = "substitute"
    if said is not None:
        apart = {k: own for k, (_, own) in beside.items()}
        yield from _each(source, clause, at, people, said, owner, apart=apart, listed=said_in(bare) is None)


def _in_brackets(clause: str, came: re.Match[str], status: str | None) -> bool:
    """True for "Bo Lund (Ida Kær deltog i stedet)" in a list of those who are away: not everybody named came."""
    before = clause[: came.start()]
    return status in AWAY and before.count("(") > before.count(")")


def _time_of(
    clause: str, times: Sequence[re.Match[str]], people: Sequence[Named], at: int, k: int
) -> re.Match[str] | None:
    """The time that the clause tells of one of its persons; the only one holds for all."""
    respective = len(people) > 1 and RESPECTIVE.search(clause, people[-1].span.end - at) is not None
    respective = respective or (len(people) == 2 and len(times) == 1)
    if respective and len(times) == 1 and (last := AND_AT.match(clause, times[0].end())):
        times = [*times, last]
    if respective and len(times) == len(people):
        return times[k]  # "ankom henholdsvis kl. 16.45 og kl. 16.50"
    start, until = people[k].span.end - at, people[k + 1].span.start - at if k + 1 < len(people) else len(clause)
    return next((hit for hit in times if len(times) == 1 or start <= hit.start() < until), None)


def _each(
    source: Source,
    clause: str,
    at: int,
    people: Sequence[Named],
    said: str,
    owner: str | None,
    *,
    apart: Mapping[int, str],
    listed: bool,
) -> Iterator[Attendance]:
    """The persons of a clause that says one thing of them, but for those of whom it says another (`apart`).

    In a list (`listed`) items hold for the person before them alone, and so do times where the clause has several.
    """
    times = list(TIME.finditer(clause))
    for k, named in enumerate(people):
        start, until = named.span.end - at, people[k + 1].span.start - at if k + 1 < len(people) else len(clause)
        if k in apart:
            items, hit = items_of(clause[start:until]), TIME.search(clause, start, until)
            yield entry_of(source, named, apart[k], owner=owner, time=clock_said(hit, apart[k]), items=items)
            continue
        time = clock_said(_time_of(clause, times, people, at, k), said)
        if k and came_for_the_one_before(clause, named.span.start - at, start, said):
            yield entry_of(source, named, "substitute", replaced=people[k - 1], owner=owner)
            continue
        partly = PARTLY.search(clause, start, until) if said in ("absent", "excused") else None
        if partly:  # away for a part of the meeting only
            about = items_of(clause[partly.start() : until])
            yield partly_away(source, named, partly, about, owner, excused=said == "excused")
            continue
        given = said == "absent" and (GIVEN_REASON.match(clause, start, until) or WHY_AWAY.search(clause))
        words = clause[start:until] if listed else clause
        if said == "left":
            yield from _gone(source, named, words, owner, time)
            continue
        items = items_of(words)
        yield entry_of(source, named, "excused" if given else said, owner=owner, time=time, items=items)
        if said == "disqualified" and re.search(r"(?i)\bforlod\b", clause):
            yield entry_of(source, named, "left", owner=owner, items=items)


def _gone(source: Source, named: Named, words: str, owner: str | None, time: str | None) -> Iterator[Attendance]:
    """Who went, and where the words say so the items at which that one was no more."""
    before = up_to_missed(words)
    yield entry_of(source, named, "left", owner=owner, time=time, items=where_gone(before, items_of(before)))
    missed = words[len(before) :] or words
    if LEAVES_MEETING.search(words.lower()) and PARTLY_AWAY.search(missed.lower()):
        items = items_of(missed) or items_of(words)
        yield entry_of(source, named, "not_participating", owner=owner, items=items)
