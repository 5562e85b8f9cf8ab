"""Clauses about presence: who was there, who was not, who stood in for whom, in one stretch of text."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.days import without_own_day
from extract.facts.presence.deputies import (
    DEPUTY_IN_BRACKETS,
    came_not,
    elects_deputy,
    named_deputy,
)
from extract.facts.presence.each import NOT_SHOWN, say_of_each
from extract.facts.presence.ends import STATE, cut_at_office, ends_list, tells_of_something_else
from extract.facts.presence.entries import AWAY, Source, entry_of, items_of, persons_in
from extract.facts.presence.instead import (
    came_in_their_place,
    came_instead,
    ends_joined,
    in_order,
    last_who_came,
)
from extract.facts.presence.pairs import pair_of, stood_in_for
from extract.facts.presence.parts import divide, within_what_is_said, without_applicants
from extract.facts.presence.roles_listed import without_roles
from extract.facts.presence.said import (
    ALL_BUT,
    AS_SUBSTITUTE,
    LABEL,
    STANDS_IN,
    said_in,
    status_of,
)
from extract.facts.presence.split import find_clauses, told_apart
from extract.facts.voters.named import Named

# "For hende mødte Ida Kær", "i hans sted mødte Ida Kær": whom the clause names came for the one named before.
FOR_THE_SAME = re.compile(
    r"(?i)\b(?:(?:stedet|stedfortræder\w*|suppleant\w*)\s+)?for\s+(?:ham|hende|denne|vedkommende|dem|disse)\b|\bi\s+(?:hans|hendes|dennes|deres)\s+sted\b"
)
CAME = re.compile(
    r"(?i)\b(?:mødte|møder|mødt|delt(?:og|ager)|indkaldt|indtrå\w+|trådte\s+ind|stedfortræder\w*|suppleant\w*)\b"
)
CALLED_IN = re.compile(r"(?i)^\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)\w*\b[^,]*\bindkaldt\b")
INSTEAD = re.compile(
    r"(?i),\s*for\s+hvem\b|\b(?:erstattet|erstattes|afløst|afløses|repræsenteret|repræsenteres)\s+af\b|\bi\s*stedet\s+(?:(?:er|var|blev)\s+)?(?:deltog|mødte|deltager|møder|mødt|indkaldt|indkaldes|kom)\b|(?:^|(?<=\()|,|\s[-–])\s*i\s*stedet:?\s+(?=(?-i:[A-ZÆØÅ]))|\bi\s+hvis\s+sted\b|^\s*(?:stedfortræder|suppleant)(?:e|er|en|erne)?\s+(?=(?-i:[A-ZÆØÅ]))(?!.*\bikke\b)|\bsom\s+(?:stedfortræder|suppleant)\w*\s+(?:deltog|mødte|deltager|(?:er|var|blev)\s+(?:indkaldt|mødt))\b|\b(?:stedfortræder|suppleant)\w*(?:\s+(?:er\s+|var\s+|blev\s+)?(?:indkaldt|mødt))?\s*:"
)
# "I stedet for deltog Ida Kær", "Bo Lund, hvor Ida Kær deltog i stedet for"
FOR_NOBODY_NAMED = re.compile(
    r"(?i)\bi\s*stedet\s+for\s+(?:deltog|mødte|deltager|møder)\b|,\s*hvor\s+(?=[^,.;]{3,60}\s(?:delt(?:og|ager)|mødte|møder)\s+i\s*stedet(?:\s+for)?\s*[.)]?\s*$)"
)
# "Bo Lund havde meldt afbud, og Ida Kær deltog i stedet"
AND_CAME = re.compile(
    r",?\s+(?:hvorfor|og\s+at)\s+(?=(?:(?:\d\.\s*)?(?:stedfortræder|suppleant)\s+)?(?-i:[A-ZÆØÅ])[^,.;]{3,60}?\s(?:delt(?:og|ager)|mødte|møder|indtrådte|indtræder)\s*[.)]?\s*$)"
    r"|,?\s+(?:og(?:\s+at)?|hvorfor)\s+(?=(?-i:[A-ZÆØÅ])[^,.;]{3,60}?\s(?:delt(?:og|ager)|mødte|møder|er\s+indkaldt|var\s+indkaldt|indtrådte|trådte\s+(?:ind|til))\s+(?:op\s+)?(?:i\s*stedet|som\s+(?:stedfortræder|suppleant)))"
)
# In a list of those who are away: "Bo Lund, Ida Kær deltog"
DEPUTY_NAMED = re.compile(
    r"(?i),\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)(?:en)?\s+(?=(?-i:[A-ZÆØÅ]))"
)  # it tells of whom
CAME_INSTEAD = re.compile(r"(?i)\s(?:deltog|deltager|mødte|møder|indkaldt)\s*\.?\s*$")
# "Suppleant Ida Kær deltog, da Bo Lund var inhabil", "… i punkt 5, hvor Bo Lund var inhabil"
BECAUSE = re.compile(
    r"(?i),?\s+(?:da|idet|fordi|eftersom)\s|,?\s+hvor\s+(?=(?-i:[A-ZÆØÅ])[^,.;]{3,60}?\s(?:er|var|blev\s+erklæret)\s+(?:inhabil|fraværende|forhindret)\b)"
)
# "…, hvor Anna Holm er indkaldt som stedfortræder, men mødte ikke frem"
NOT_CAME = re.compile(r"(?i),\s*(?:hvor|men)\b(?=.*\bikke\b)")
ELSEWHERE = re.compile(
    r"\b(?:er|var)\s+(?:til|på|i|hos)\s"
)  # "Fraværende: Bo Lund er syg, og Ida Kær er til møde i regionen"
MINUTES_TAKEN = re.compile(
    r"(?i)\b(?:referat|protokol)\w*\s+(?:(?:blev|bliver|er)\s+)?(?:ført|skrevet|taget|udarbejdet)\b"
)
MEANWHILE = re.compile(r",?\s+(?:hvor|mens)\s")  # "Suppleant Ida Kær deltog i mødet, | hvor Bo Lund orienterede"
CAME_AS_DEPUTY = re.compile(
    rf"{AS_SUBSTITUTE.pattern}|^\s*(?:\d\.\s*)?(?:stedfortræder|suppleant)(?:en)?\s+(?-i:[A-ZÆØÅ])[^,.;]*\s(?:delt(?:og|ager)|mødte|møder|indtrådte)\b"
)
# "… har orlov i perioden 1. april - 1. juli, og at Bo Lund indtræder": not from this meeting
LEAVE_TO_COME = re.compile(
    r"(?i)\borlov\b[^.;]*?\b(?:i\s+perioden|fra\s+(?:og\s+med\s+)?(?:den\s+|d\.\s*)?\d)(?!.*\b(?:deltog|mødte|deltager|møder)\b)"
)
# "Hvis Bo Lund køber grunden, vil han være inhabil", "var i 2018 fraværende", "forlod udvalget pr. 1. januar"
NOT_OF_NOW = re.compile(
    r"(?i)^\W*(?:hvis|såfremt)\b|\b(?:var|deltog|forlod|blev)\s+i\s+(?:19|20)\d\d\b|\bforlod\s+(?:\w*udvalget|byrådet|kommunalbestyrelsen|partiet|gruppen|bestyrelsen)\b"
)
# "deltog i besigtigelsen i stedet for Bo Lund"
OTHER_DEED = re.compile(
    r"(?i)\bdelt(?:og|ager)\s+i\s+(?:\w*(?:besigtigelse|konference|seminar|studietur|rejse|kurs|arbejdsgruppe|følgegruppe|styregruppe|delegation|reception|indvielse|temadag))\w*\s+i\s*stedet\b"
)


def read_clauses(source: Source, span: Span, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of a stretch of text, clause by clause; `status` holds where a clause states none."""
    position, listed, closed = span.start, False, False
    text = without_own_day(source.document.text[span.start : span.end], source.day)
    for begin, clause in find_clauses(text, without_roles(source.document.text)[span.start : span.end]):
        at = span.start + begin
        opens_line = "\n" in source.document.text[max(0, position - 1) : at]
        position = at + len(clause)
        label = LABEL.match(clause)
        if label:
            status, listed = status_of(label["label"]), False
        skip = label.end() if label else 0
        if status in AWAY:
            said = clause[skip:]
            if ends_list(said, opens_line=opens_line, listed=listed):
                status = None
            else:
                clause, listed = clause[:skip] + cut_at_office(said), listed or bool(said.strip())
        before = source.document.text[at - 2 : at]
        two = before in (", ", ". ") and came_in_their_place(clause)
        several = two and ((closed and before == ", ") or (begin and before == ". "))
        closed = ends_joined(clause)
        if two and not several and before == ", " and status in AWAY:
            skip, several = last_who_came(clause), True
        for part in told_apart(clause[skip:]) if status else (clause[skip:],):
            if part.strip():
                start = span.start + text.index(part, begin + skip)
                deputy = status in AWAY and (several or named_deputy(source.document.text[:start][-4:], part))
                yield from _statements(source, part, start, "substitute" if deputy else status, owner)
                skip = start + len(part) - at


def _statements(source: Source, part: str, at: int, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of each statement of a clause; what the label says holds for the first alone."""
    if elects_deputy(part):
        return
    but = ALL_BUT.search(part)
    if but:
        end = but.end()
        for rest in told_apart(part[end:]):
            start = part.index(rest, end)
            yield from _clause(source, rest, at + start, said_in(rest) or "absent", owner)
            end = start + len(rest)
        return
    statements = list(divide(part))
    if len(statements) > 1 and tells_of_something_else(STATE.sub("", statements[0][1])):
        status = None  # "Mødet blev ledet af Bo Lund, da Anna Holm først ankom kl. 17.20"
    for n, (start, statement) in enumerate(statements):
        if n and MINUTES_TAKEN.search(statements[0][1]):
            return  # "Referatet blev ført af Bo Lund, da Ida Kær var syg": she is no member
        holds = n == 0 or (status in AWAY and ELSEWHERE.search(statement))
        entries = _clause(source, statement, at + start, status if holds else None, owner)
        yield from entries if n == 0 else _at_the_same(entries, items_of(statements[0][1]))


def _at_the_same(entries: Iterator[Attendance], items: Sequence[str]) -> Iterator[Attendance]:
    """The entries, disqualified at the items that the statement before names: "Ida Kær deltog i punkt 5, da Bo Lund var inhabil"."""
    for entry in entries:
        bare = entry.status == "disqualified" and not entry.items
        yield entry.model_copy(update={"items": tuple(items)}) if bare and items else entry


def _clause(source: Source, clause: str, at: int, status: str | None, owner: str | None) -> Iterator[Attendance]:
    """The entries of one clause: "<name> deltog i stedet for <name>", "<name> forlod mødet kl. 17", or a list of names."""
    if same := _came_for_the_same(clause):
        yield from _for_the_same(source, clause, at, same, status, owner)
        return
    if (status is None and (LEAVE_TO_COME.search(clause) or NOT_OF_NOW.search(clause))) or OTHER_DEED.search(clause):
        return
    unnamed = FOR_NOBODY_NAMED.search(clause)
    stands_in = None if unnamed else STANDS_IN.search(clause)
    if stands_in and not NOT_SHOWN.search(clause):
        yield from pair_of(source, clause, at, stands_in, status, owner)
        return
    instead = unnamed or (None if DEPUTY_IN_BRACKETS.search(clause) else INSTEAD.search(clause))
    shown = NOT_CAME.search(clause)
    if (shown and CALLED_IN.match(clause)) or came_not(clause):
        return  # "Suppleant Ida Kær var indkaldt, men kunne ikke deltage"
    people = [p for p in persons_in(source, clause, at) if not shown or p.span.start < at + shown.start()]
    people = without_applicants(clause, at, people)
    because = BECAUSE.search(clause)
    if because and CAME_AS_DEPUTY.search(clause[: because.start()]) and (why := said_in(clause[because.start() :])):
        yield from stood_in_for(source, clause, at, because.start(), why, owner)
        return
    if instead:
        yield from _instead(source, clause, at, instead, people, status, owner)
        return
    joined = AND_CAME.search(clause)
    why_away = (said_in(clause[: joined.start()]) or status) if joined else None
    if joined and why_away == "left":
        yield from _replaced_who_left(source, clause[: joined.start()], at, people, owner)
        return
    if joined and (why_away in AWAY or why_away == "not_participating"):
        yield from came_instead(source, people, at + joined.start() + 1, why_away, owner)
        return
    if status in AWAY and _tells_of_deputy_alone(clause):
        status = "substitute"
    people = within_what_is_said(clause, at, people, status)
    yield from say_of_each(source, clause, at, people, status, owner)


def _instead(
    source: Source,
    clause: str,
    at: int,
    mark: re.Match[str],
    people: Sequence[Named],
    status: str | None,
    owner: str | None,
) -> Iterator[Attendance]:
    """ "Bo Lund, i stedet deltog Ida Kær", "Suppleant Ida Kær": who stands behind the mark came."""
    meanwhile = MEANWHILE.search(clause) if mark.start() == 0 else None
    people = [p for p in people if not meanwhile or p.span.start < at + meanwhile.start()]
    told = said_in(clause[: mark.start()])
    if told == "left":
        yield from _replaced_who_left(source, clause[: mark.start()], at, people, owner)
    else:
        yield from came_instead(source, people, at + mark.start(), told if told in AWAY else status, owner)


def _came_for_the_same(clause: str) -> re.Match[str] | None:
    """Where the clause says that somebody came for the one before; "deltog ikke, og Ida Kær mødte for ham" says so, too."""
    same = FOR_THE_SAME.search(clause) if CAME.search(clause) else None
    return None if same and " ikke" in clause[clause.rfind(", og ", 0, same.start()) + 1 :] else same


def _tells_of_deputy_alone(clause: str) -> bool:
    """True where somebody came instead, of whom nothing else is said, and no deputy is named beside."""
    lone = not (NOT_SHOWN.search(clause) or DEPUTY_NAMED.search(clause))
    return lone and CAME_INSTEAD.search(clause) is not None and said_in(clause) is None


def _replaced_who_left(
    source: Source, before: str, at: int, people: Sequence[Named], owner: str | None
) -> Iterator[Attendance]:
    """ "Bo Lund gik kl. 18 og blev afløst af Kim Vang"."""
    yield from _clause(source, before, at, None, owner)
    gone = [p for p in people if p.span.start < at + len(before)]
    came = people[len(gone) :]
    for named, replaced in zip(came, in_order(source, gone, came), strict=True):
        yield entry_of(source, named, "substitute", replaced=replaced, owner=owner)


def _for_the_same(
    source: Source, clause: str, at: int, mark: re.Match[str], status: str | None, owner: str | None
) -> Iterator[Attendance]:
    """ "Bo Lund var inhabil, i hans sted deltog Ida Kær": who stands before the mark is away, where somebody stands after it."""
    people = persons_in(source, clause, at)
    came = [p for p in people if p.span.start >= at + mark.start()]
    away = [p for p in people if p.span.start < at + mark.start()]
    if not came and len(away) == 2 and said_in(clause[: away[1].span.start - at]) in AWAY:
        away, came = away[:1], away[1:]  # "Bo Lund har orlov, og Ida Kær deltager i hans sted"
        yield from _clause(source, clause[: came[0].span.start - at], at, status, owner)
    elif came and away:
        yield from _clause(source, clause[: mark.start()], at, status, owner)
    replaced = in_order(source, away, came) if came else [None] * len(away)
    for named, stood_in in zip(came or away, replaced, strict=True):
        yield entry_of(source, named, "substitute", replaced=stood_in, owner=owner, items=items_of(clause))
