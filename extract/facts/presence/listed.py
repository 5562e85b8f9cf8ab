"""What a list under a label says of those in it: who was there, who was away from all or a part, who stood in for whom."""

import re
from collections.abc import Iterator

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.clauses import read_clauses
from extract.facts.presence.days import without_own_day
from extract.facts.presence.entries import TIME, Source, clock_said, entry_of, items_of, paired, persons_in
from extract.facts.presence.labels import THERE_FOR_PART
from extract.facts.presence.notes import PARTLY, partly_away
from extract.facts.presence.present_list import read_present, told_after
from extract.facts.presence.said import ALL_BUT, STANDS_IN

DEPUTIES = re.compile(
    r"(?im)^[ \t]*(?:stedfortræder|suppleant)(?:e|er|en|ne|erne)?[ \t]*:?[ \t]*$"
    # a label alone on its line, or of several: "Stedfortrædere Anna Holm⏎Bo Lund"
    r"|^[ \t]*(?:stedfortræderne?|stedfortrædere|suppleanter(?:ne)?)(?:[ \t]*:)?[ \t]+(?=(?-i:[A-ZÆØÅ]))"
)
RESULT_LINE = re.compile(
    r"(?i)[^:\n]{3,60}(?::|\s[–-]|\t|\s{3})\s*(?:deltog|(?:med\s+|uden\s+)?afbud|fravær(?:ende)?|(?:ikke\s+|ej\s+)?(?:til\s?stede|mødt))\b"
    # "Anna Holm (V) Deltog", and nothing else
    r"|\s*(?-i:[A-ZÆØÅ])[\wæøå.-]+(?:\s(?-i:[A-ZÆØÅ])[\wæøå.-]+){1,3}(?:\s\(\w{1,2}\))?\s(?:deltog|afbud|fravær(?:ende)?|(?:ikke\s+|ej\s+)?(?:til\s?stede|mødt))\s*$"
)
# "Til stede: Alle undtagen Bo Lund"
EVERYBODY_BUT = re.compile(
    r"(?i)\s*(?:alle|samtlige)(?:\s+\w+){0,2}?\s*,?\s+(?:undtagen|på\s*nær|bortset\s+fra|med\s+undtagelse\s+af)\s+"
)
# "Deltagere: Anna Holm (A), Bo Lund (V). Afbud fra Ida Kær (C)"
AWAY_WITHIN = re.compile(
    r"(?i)[.,;\n]\s*(?=(?:der\s+var\s+)?(?:afbud|forfald)\s+(?:(?:er\s+)?(?:modtaget|meldt)\s+)?fra\s|(?:fraværende|ikke\s+til\s?stede|ikke\s+mødt)\s+(?:var|er)\s)"
)
EXCUSED_FROM = re.compile(r"(?i)\bafbud\s+til\s+(?:punkt|pkt|sag)")  # not until it, but from it


def read_listed(source: Source, span: Span, status: str) -> Iterator[Attendance]:
    """What a list says under a label of those present, absent or excused, with those who stood in for them."""
    text = without_own_day(source.document.text[span.start : span.end], source.day)
    if status == "present":
        but = EVERYBODY_BUT.match(text)
        if but:
            yield from read_clauses(source, Span(span.start + but.end(), span.end), "absent", None)
            return
        away = AWAY_WITHIN.search(text)
        stop = away.start() if away else len(text)
        begins = 0
        for told in (*told_after(text[:stop]), Span(stop, stop)):
            listed = Span(span.start + begins, span.start + told.start)
            yield from read_present(source, text[begins : told.start], listed)
            yield from paired(
                list(read_clauses(source, Span(span.start + told.start, span.start + told.end), None, None))
            )
            begins = told.end
        if away:
            yield from read_clauses(source, Span(span.start + away.end(), span.end), None, None)
        return
    deputies = DEPUTIES.search(text)
    before = Span(span.start, span.start + deputies.start()) if deputies else span
    yield from read_clauses(source, before, status, None)
    if deputies:  # "Stedfortræder" on a line of its own among those who are away
        yield from read_clauses(source, Span(span.start + deputies.end(), span.end), "substitute", None)


def read_in_part(source: Source, span: Span) -> Iterator[Attendance]:
    """ "Fraværende under punkt 2 og 3: Anna Holm", "Fraværende fra kl. 17: Bo Lund"."""
    text = source.document.text[span.start : span.end]
    label, _, _ = text.partition(":")
    begins = len(label) + 1
    partly = None if EXCUSED_FROM.search(label) else PARTLY.search(label)
    if there := THERE_FOR_PART.match(label.strip()):
        yield from _there_for_part(source, Span(span.start + begins, span.end), label, there["bound"])
        return
    for named in persons_in(source, text[begins:], span.start + begins):
        if partly:
            yield partly_away(source, named, partly, items_of(label), None)
        else:
            yield entry_of(source, named, "not_participating", items=items_of(label))


def _there_for_part(source: Source, span: Span, label: str, bound: str) -> Iterator[Attendance]:
    """ "Mødt fra kl. 17.30: Anna Holm", "Til stede til punkt 4: Bo Lund": who came or went, when or at which item."""
    said = "left" if bound.lower().endswith("til") else "late"
    time = clock_said(TIME.search(label), said)
    for named in persons_in(source, source.document.text[span.start : span.end], span.start):
        yield entry_of(source, named, said, time=time, items=items_of(label))


def read_deputies(source: Source, span: Span) -> Iterator[Attendance]:
    """What a list of the members says of who stood in for whom, and of who was there where it says so."""
    for line in re.finditer(r"[^\n]+", source.document.text[span.start : span.end]):
        if EVERYBODY_BUT.match(line[0]) or ALL_BUT.match(line[0]):
            yield from paired(
                list(read_clauses(source, Span(span.start + line.start(), span.start + line.end()), None, None))
            )
        elif RESULT_LINE.match(line[0]):
            yield from read_present(source, line[0], Span(span.start + line.start(), span.start + line.end()))
        elif stands_in := STANDS_IN.search(line[0]):
            before = line[0][: stands_in.start()].rstrip(
                " ,–-"
            )  # "Anna Holm, Bo Lund (V) | - stedfortræder for Tom Rask"
            begins = before.rfind(", ") + 2 if ", " in before else 0
            told = Span(span.start + line.start() + begins, span.start + line.end())
            for entry in read_clauses(source, told, None, None):
                if entry.status == "substitute":
                    yield entry
