"""The labelled fields of a document's head, in rows, in columns, or run together on one line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.domain.text import Span
from extract.layout.lines import Line
from extract.lexicon.bodies import is_body_name
from extract.lexicon.load import load_topic
from extract.lexicon.names import is_about_presence

HEAD_LINES = 40  # lines in which the meeting itself is told
MANY_LINES = {"members", "present", "absent", "excused", "staff"}
ROSTERS = {"members", "present"}
LONGEST_VALUE_LINE = 300
LONGEST_LINE = 50_000  # characters in which labels are looked for, where a head is run together on one line
BARE_LABELS = {"mødedato", "mødested", "mødetidspunkt", "dato", "tid", "tidspunkt", "sted"}
CLOCKED = {"start", "end"}  # fields whose value is a clock time
CLOCK = re.compile(r"(?i)(?:kl\.?\s*)?\d{1,2}[.:]\d\d\b")
NUMBERED = re.compile(r"\d{1,3}[.)\s]\s*[A-ZÆØÅ]")
OTHER_LABEL = re.compile(r"[A-ZÆØÅ][\wæøå ]{2,30}:$")
# A label whose mark and space were lost: "UdvalgByrådet", "Tidspunkt16:30"
GLUED = re.compile(
    r"^(?P<label>Udvalg|Forum|Mødedato|Dato|Mødetidspunkt|Tidspunkt|Starttidspunkt|Sluttidspunkt|Mødested|Sted|Lokale|Deltagere|Medlemmer|Fraværende|Afbud)"
    r"(?=[A-ZÆØÅ]|\d)"
)
# What opens the agenda: "Indholdsfortegnelse", "ÅBNE SAGER"
CONTENTS = re.compile(
    r"(?i)(?:indholdsfortegnelse|dagsordenspunkter|(?:åbne|lukkede)\s+(?:sager|punkter|dagsordenspunkter)"
    r"|(?:nr|pkt|punkt|sag)\.?\s+(?:nr\.?\s+)?(?:emne|tekst|sag|titel|overskrift)\b(?!\s*:)"
    r"|åb(?:en|ent)\s+(?:møde|dagsorden)|(?:sager\s+)?for\s+åbne\s+døre|(?:åbent?|lukket)(?=\s*$))\b"
)
SEVERAL = re.compile(r"[\n,;]|\bog\b")  # names
OF_MEETING = re.compile(r"\b(?:Mødedato|Mødetidspunkt|Mødested)\b")
PRESENCE = re.compile(r"(?i)(?:fraværende|afbud|deltagere|mødedeltagere|til\s?stede|medlemmer)\b")


@dataclass(frozen=True)
class Field:
    """A field of the head: what it is, its label as printed, and the span of its value (empty where none is printed)."""

    field: str
    label: str
    span: Span
    whole: Span


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    labels = [(p.expression, e.sets["field"]) for e in load_topic("header") for p in e.phrases]
    labels.sort(key=lambda label: len(label[0]), reverse=True)  # "deltog ikke" before "deltog"
    names = {f"f{n}": field for n, (_, field) in enumerate(labels)}
    pieces = [f"(?P<f{n}>{expression})" for n, (expression, _) in enumerate(labels)]
    # A label ends with a colon, or it fills its line, or (at a line's start) a value follows that begins like one.
    value = r"(?-i:[A-ZÆØÅ]|\d|kl\b|(?:[Mm]an|[Tt]irs|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ør|[Ss]øn)dag)"
    # Where none of their first letters stands none is tried.
    initials = "".join(sorted({word[0] for e in load_topic("header") for p in e.phrases for word in p.slots[0].words}))
    pattern = (
        rf"(?<![\wæøå])(?=[{initials}])(?:"
        + "|".join(pieces)
        + rf")(?:\s*\(\d{{1,3}}\))?(?=\s*:|\s*$|\t|\s+[–—]\s|\s+{value})\s*(?::|[–—](?=\s))?"
    )
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE), names


def read_head(text: str, lines: Sequence[Line]) -> list[Field]:
    """The fields of the head in order; a value runs to the next label, over several lines where it is a list."""
    pattern, names = _labels()
    marks: list[tuple[int, int, str, str]] = []
    for line in lines:
        glued = GLUED.match(line.text)
        if glued and (whole := pattern.match(glued["label"])):
            name = names[next(k for k, v in whole.groupdict().items() if v is not None)]
            marks.append((line.span.start, line.span.start + glued.end(), name, glued["label"]))
            continue
        for hit in pattern.finditer(line.text, 0, LONGEST_LINE):
            at_start = line.text[: hit.start()].strip(" •-–*") == ""
            in_cell = (
                line.text[: hit.start()].endswith("\t") and line.text[hit.end() - 1 : hit.end() + 1].count("\t") > 0
            )
            if not at_start and not (in_cell or hit[0].endswith(":") or _runs_together(line.text, hit)):
                continue
            name = names[next(k for k, v in hit.groupdict().items() if v is not None)]
            if at_start and not hit[0].endswith(":") and not _stands_alone(line.text, hit, name):
                continue
            marks.append((line.span.start + hit.start(), line.span.start + hit.end(), name, hit[0].strip(" :–—")))
    fields = []
    for k, (start, end, name, label) in enumerate(marks):
        stop = marks[k + 1][0] if k + 1 < len(marks) else (lines[-1].span.end if lines else end)
        value = _value(text, end, stop, name, lines)
        fields.append(Field(name, label, value, Span(start, max(value.end, end))))
    return [_without_others(text, field, before) for before, field in zip([None, *fields], fields, strict=False)]


def _without_others(text: str, field: Field, before: Field | None) -> Field:
    """The field, emptied where the label of the members stands right before it, empty: the values follow their labels in another order.

    "Medlemmer: Afbud: Byrådssalen Anna Holm, Bo Lund" does not say that anybody was away.
    """
    if before is None or before.field not in ROSTERS or field.field not in ("absent", "excused"):
        return field
    between, named = text[before.whole.start : field.span.start], text[field.span.start : field.span.end]
    emptied = before.span.start == before.span.end and ("\n" not in between or _are_below(between, named))
    return replace(field, span=Span(field.span.end, field.span.end)) if emptied else field


def _are_below(labels: str, named: str) -> bool:
    """True for several names below two labels on lines of their own, of which nobody can tell which they are of."""
    apart = labels.endswith("\n") and len(labels.split("\n\n")) == 1
    return apart and SEVERAL.search(named) is not None


def _runs_together(line: str, hit: re.Match[str]) -> bool:
    """True for a label of the meeting's on a line that prints several of them: "Referat Byrådet Mødedato 4. maj 2021 Mødested Salen"."""
    return OF_MEETING.fullmatch(hit[0].strip()) is not None and len(set(OF_MEETING.findall(line))) > 1


def _stands_alone(line: str, hit: re.Match[str], name: str) -> bool:
    """True where no colon is needed: the label fills the line, or a date, a time or a place follows a label of the meeting's."""
    rest = line[hit.end() :].strip()
    if PRESENCE.match(hit[0]) and rest and is_about_presence(rest):
        return True
    if name == "body" and is_body_name(rest):
        return True
    if name in CLOCKED and CLOCK.match(rest):
        return not hit[0].lower().startswith("kl")  # "Kl. 17.10 forlod Bo Lund mødet"
    return (
        not rest
        or hit[0].lower().strip(" :–—") in BARE_LABELS
        or hit[0].lower().startswith("mødet ")
        or "\t" in f"{hit[0]}{line[hit.end() : hit.end() + 2]}"
    )


def _value(text: str, start: int, stop: int, name: str, lines: Sequence[Line]) -> Span:
    first = bisect_right(lines, start, key=lambda x: x.span.end)
    taken = lines[first : max(first, bisect_left(lines, stop, first, key=lambda x: x.span.start))]
    while start < stop and text[start] in " \t\n:":
        start += 1
    end = start
    for line in taken:
        if line.span.end <= start:
            continue
        inside = min(line.span.end, stop)
        opens = line.span.start >= start and CONTENTS.match(line.text) is not None  # nothing is printed for the label
        if opens:
            break
        if end > start and (line.ignored or any(p.match(line.text) for p in (OTHER_LABEL, NUMBERED, CONTENTS))):
            break
        if end > start and (name not in MANY_LINES or len(line.text) > LONGEST_VALUE_LINE or line.heading):
            break
        end = max(end, inside)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))
