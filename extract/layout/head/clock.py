"""When and where a meeting was held: the clock times and the place that its head prints."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.text import Span
from extract.layout.head.fields import HEAD_LINES, Field
from extract.layout.head.found import FieldFound
from extract.layout.lines import Line
from extract.lexicon.calendar import DAY, WEEKDAYS, find_day

TIME = re.compile(r"(?<![\d.,/])(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)(?::\d\d)?(?!\d|,\d|\.\d)(?:\s*(?P<pm>[AP]M))?")
# Said to be a clock: "kl. 16", "kl. 1730", "kl. 17,30", "kl. ca. 16"
SAID = re.compile(
    r"(?i)\bkl\.?\s*(?:ca\.?\s*)?(?:(?P<h>[01]?\d|2[0-3])(?:[.:,](?P<m>[0-5]\d))?|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d))(?!\d|[.:,]\d)"
)
HOUR = re.compile(r"\s*(?P<h>[01]?\d|2[0-3])\.?\s*")  # "Slut: 18"
_ENDED = r"(?:slut(?:tede)?|sluttet|ophævet|hævet|hævedes|afsluttet|afsluttedes)"
# "13-15.30", "kl. 9-11.30", "fra kl. 9 til 11", "Kl. 17.00 - ca. 19.30", "16 og sluttede kl. 17"
RANGE = re.compile(
    r"""(?xi)(?<![\d.,/:-])(?P<said>\bkl\.?\s*(?:ca\.?\s*)?)?
      (?:(?P<h>[01]?\d|2[0-3])(?:[.:,](?P<m>[0-5]\d))?|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d))
      \s*(?:[-–]|til|og\s+(?:er\s+|blev\s+)?"""
    + _ENDED
    + r""")\s*(?:kl\.?\s*)?(?:ca\.?\s*)?(?:kl\.?\s*)?
      (?:(?P<to_h>[01]?\d|2[0-3])(?:[.:,](?P<to_m>[0-5]\d))?|(?P<to_h4>[01]\d|2[0-3])(?P<to_m4>[0-5]\d))(?!\d|[-.:,/]\d)"""
)
# ", Mødelokale 2", " i mødelokale 2, Sandager Rådhus"
PLACE_BEHIND = (
    r"(?:(?:,\s*|\s+(?:i|på)\s+|\s{3,}|\s+(?=(?-i:[A-ZÆØÅ])\w*(?:lokale|salen|rådhus(?:et)?|værelset?)\b))"
    r"(?P<place>(?:(?-i:[A-ZÆØÅ])|(?:møde)?lokale\s)[^,.;:\n]{1,60}(?:,\s(?-i:[A-ZÆØÅ])[^,.;:\n]{1,40})?))?"
)
# "Lokale 4130", "Byrådssalen, Støvring Rådhus" on a line of their own
PLACE_LINE = re.compile(
    r"""(?xm)(?=[^\n]{4,100}$)(?:i[ ](?=[A-ZÆØÅ]))?(?P<place>(?:[A-ZÆØÅ]\w*[ ]){0,3}(?i:\w*lokale)(?:t)?\b(?:[^.:;\n]|(?<=\d)\.(?=\d))*
      | (?:[A-ZÆØÅ]\w*[ ]){0,3}(?i:\w*mødesal)\b[^.:;\n]*
      | [A-ZÆØÅ]\w+(?:[ ]\w+){0,2}[ ]\d{1,3}[A-Z]?,[ ](?=[^\n]*\b(?i:\w*lokale|\w*sal|stuen)\b)[^.:;\n]*
      | (?:[A-ZÆØÅ]\w*(?i:salen|kantinen|cente?ret|biblioteket|huset|hallen)|Salen|Kantinen|Biblioteket)\b[^.:;\n]*
      | (?:[A-ZÆØÅ][\w-]*,?[ ]){0,4}(?i:rådhus(?:et)?)\b[^.:;\n(]*)$"""
)
CLOCK_LINE = re.compile(
    rf"(?i)^(?:kl\.?\s*)?{TIME.pattern}(?:\s*[-–]\s*(?:ca\.\s*)?(?:kl\.?\s*)?{TIME.pattern.replace('?P<', '?P<to_')})?{PLACE_BEHIND}$"
)
# "Mødet hævet kl. 20.15" below the last item
FOOT = re.compile(
    r"(?im)(?:^|(?<=[.;!]\s))[ \t]*mødet\s+(?:(?:startede|begyndte|blev\s+åbnet|åbnede)\s+(?P<begun>kl\.?\s*[\d.:]+\d),?\s+og\s+)?(?:er\s+|blev\s+)?"
    + _ENDED
    + r"\b[ \t:]*(?=kl|\d)|^[ \t]*(?:mødets\s+slutning|sluttet|afsluttet)[ \t]*:?[ \t]*(?=kl)"
)
# "Mødet starter kl. 17.00 i Salen", "Mødet blev holdt kl. 16.00-17.30"
HELD = re.compile(
    r"(?i)mødet\s+(?:(?:blev|er|var)\s+)?(?:holdt|holdes|afholdt|afholdes|starter|startede|begynder|begyndte)\s+(?:fra\s+)?kl\.?\s*\d"
)
# A street and a number, and perhaps the house before them: "Skolen, Strandstræde 28A"
ADDRESS = re.compile(
    r"(?:[A-ZÆØÅ][\w .-]{2,40},\s)?[A-ZÆØÅ][a-zæøå][\wæøåé .-]{2,30}\s\d{1,3}\s?[A-Z]?(?:,\s[\w .-]{2,30})?"
)
# Below the day the place with the clock behind it: "Mødelokale B 2 kl. 16.00"
PLACE_AND_CLOCK = re.compile(
    r"(?P<place>[A-ZÆØÅ][^:;\n]{2,80}?),?\s+(?P<clock>kl\.?\s*\d{1,2}(?:[.:]?\d\d)?(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]?\d\d)?)?)\.?"
)
MARKS = (" · ", " • ", " | ")  # between the parts of a line that is a document's head
FOOT_LENGTH = 1500  # characters at the end of the text
PARTED = re.compile("|".join(map(re.escape, MARKS)))
TIME_SAID = re.compile(r"(?i)\bkl\.?\s*\d{1,2}(?:[.:]?\d\d)?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]?\d\d)?)?")
HELD_AT = re.compile(PLACE_BEHIND + r"\s*\.?$")
AFTER_CLOCK = re.compile(
    r"(?i)kl\.?\s*\d[^a-zæøå]*(?:\s+(?:i|på)\s+|\s{3,}(?=(?-i:[A-ZÆØÅ]))|(?<=[\d,])\s*(?=(?:møde)?lokale\s)|(?:,\s*|\s[·•|]\s)(?=(?-i:[A-ZÆØÅ])))(?P<place>(?:\b(?:Sdr|Ndr|Gl|Skt|Sct|St|Chr|Kgs)\.(?=\s)|[^.;:\n]|(?<=\d)\.(?=\d)){2,80}?)\.?$"
)  # "kl. 16.00 - 18.15 i Byrådssalen", "kl. 13 i Hallen, Sdr. Kajvej 1"
TO = re.compile(
    rf"(?i)[\s,]*(?:[-–/]|til|og\s+(?:er\s+|blev\s+)?{_ENDED}|(?:mødet\s+)?{_ENDED})?\s*(?:kl\.?\s*)?(?:ca\.?\s*)?(?:kl\.?\s*)?"
)
BEFORE_PLACE = re.compile(
    rf"(?:{DAY.pattern}|(?i:kl\.?\s*)?{TIME.pattern}|(?:(?:{'|'.join(WEEKDAYS)})\s|(?:den|d\.)\s(?=\d)))[\s,–-]*",
    re.VERBOSE | re.IGNORECASE,
)

ROOM = re.compile(r"\d{1,2}\.\d{1,3}")
# What a line says of the meeting behind its place: "Mødested: Salen. Mødet sluttede kl. 20"
MORE_OF_HEAD = re.compile(r"\.\s+(?=(?:Mødet\s|(?:Fraværende|Afbud|Til\s?stede|Deltagere|Slut|Start)\b))")


def find_times(
    text: str, head: Sequence[Field], preamble: Sequence[Line], day: FieldFound | None
) -> dict[str, FieldFound]:
    """`start` and `end` as HH:MM, each where the head prints it."""
    found: dict[str, FieldFound] = {}
    for field in head:
        if field.field in ("start", "end", "date", "remarks"):
            hits = list(_clock(text, field.span, told=field.field in ("start", "end")))
            if not hits:
                continue
            if field.field == "remarks":
                if re.search(r"(?i)slut|hævet", text[field.span.start : field.span.end]) and "end" not in found:
                    found["end"] = hits[-1]
                continue
            _take(found, "end" if field.field == "end" else "start", hits, text)
    if "start" not in found and day and day.rule == "head.title_date":
        _take(found, "start", list(_clock(text, Span(day.span.end, _line_end(text, day.span.end)))), text)
    alone = next((x for x in preamble[:HEAD_LINES] if _tells_clock(x.text)), None)
    if "start" not in found and alone:
        _take(found, "start", list(_clock(text, alone.span)), text)
    if "start" not in found and (below := _place_and_clock(text, day)):
        _take(found, "start", list(_clock(text, Span(*below.span("clock")))), text)
    foot = next((hit for x in preamble[:HEAD_LINES] if (hit := FOOT.search(text, x.span.start, x.span.end))), None)
    foot = foot or FOOT.search(text, max(0, len(text) - FOOT_LENGTH))
    if foot and foot["begun"]:
        _take(found, "start", list(_clock(text, Span(*foot.span("begun")))), text)
    if "end" not in found and foot:
        _take(found, "end", list(_clock(text, Span(foot.end(), _line_end(text, foot.end()))))[:1], text)
    return found


def _tells_clock(line: str) -> bool:
    if any(mark in line for mark in MARKS):
        return any(_tells_clock(part) for part in PARTED.split(line))
    line = line.lstrip("-•* ")
    return CLOCK_LINE.match(line) is not None or HELD.match(line) is not None or _is_said_range(line)


def _is_said_range(line: str) -> bool:
    """True for a line with nothing but "kl. 13-15.30", and perhaps a place behind it."""
    found = RANGE.match(line)
    return bool(found and found["said"] and re.fullmatch(PLACE_BEHIND, line[found.end() :]))


def _take(found: dict[str, FieldFound], name: str, hits: Sequence[FieldFound], text: str) -> None:
    """The first time for the field; a second one that a dash or "til" joins to the start is the end."""
    if hits:
        found.setdefault(name, hits[0])
    if name == "start" and len(hits) > 1 and TO.fullmatch(DAY.sub("", text[hits[0].span.end : hits[1].span.start])):
        found.setdefault("end", hits[1])


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _clock(text: str, span: Span, *, told: bool = False) -> Iterator[FieldFound]:
    """The clock times of a stretch of text; hours without minutes only where a word (`told` by a label) says that they are such."""
    value = DAY.sub(_blank_day, text[span.start : span.end])
    for found in RANGE.finditer(value):
        if found["said"] or found["m"] or found["to_m"] or told:
            yield _time(found, span.start)
            yield _time(found, span.start, "to_")
            return
    for hit in list(TIME.finditer(value)) or list(SAID.finditer(value)) or (_alone(value) if told else []):
        yield _time(hit, span.start)


def _alone(value: str) -> list[re.Match[str]]:
    hit = HOUR.fullmatch(value)
    return [hit] if hit else []


def _time(hit: re.Match[str], base: int, end: str = "") -> FieldFound:
    group = hit.groupdict()
    four = group.get(f"{end}h4")
    hour = int(four or group[f"{end}h"]) + (12 if group.get("pm") == "PM" and int(group["h"]) < 12 else 0)
    minute = group[f"{end}m4"] if four else group.get(f"{end}m") or "00"
    begin = hit.start(f"{end}h4" if four else f"{end}h")
    printed = f"{end}m4" if four else f"{end}m" if group.get(f"{end}m") else f"{end}h"
    stop = hit.end(printed) if hit.re is RANGE else hit.end()
    return FieldFound(f"{hour:02d}:{minute}", Span(base + begin, base + stop), "head.time")


def find_place(text: str, head: Sequence[Field], preamble: Sequence[Line], day: FieldFound | None) -> FieldFound | None:
    """The place from its own field, else from the line of the day or of the clock: "den 4. marts 2021 kl. 16 i Salen"."""
    fields = [f for f in head if f.field == "place" and _is_place(text, f)]
    span = next((own for f in fields if (own := _without_day(text, f.span) or _room(text, f))), None)
    if span:
        return FieldFound(text[span.start : span.end], span, "head.place")
    if day is None:
        return None
    hit = AFTER_CLOCK.search(text, day.span.end, _line_end(text, day.span.end))
    parts = (x.span for x in preamble[:HEAD_LINES] if any(mark in x.text for mark in MARKS) and _tells_clock(x.text))
    hit = hit or next((found for span in parts if (found := AFTER_CLOCK.search(text, *span))), None)
    if hit:
        return FieldFound(hit["place"], Span(*hit.span("place")), "head.title_place")
    return _below(text, day) or next((place for x in preamble[:HEAD_LINES] if (place := _held_at(text, x))), None)


def _held_at(text: str, line: Line) -> FieldFound | None:
    """The place behind the clock where the line says when the meeting is held: "Mødet starter kl. 17 i Søsalen"."""
    if HELD.match(line.text) is None:
        return None
    clocks = list(TIME_SAID.finditer(text, line.span.start, line.span.end))
    hit = HELD_AT.match(text, clocks[-1].end(), line.span.end) if clocks else None
    return FieldFound(hit["place"], Span(*hit.span("place")), "head.held_at") if hit and hit["place"] else None


def _below(text: str, day: FieldFound) -> FieldFound | None:
    """The place on the line below the day, behind the clock: "Kl. 15.00 - 17.30, Mødelokale 2"."""
    if both := _place_and_clock(text, day):
        return FieldFound(both["place"], Span(*both.span("place")), "head.below_day")
    begin = _line_below(text, day.span.end)
    hit = CLOCK_LINE.match(text[begin : _line_end(text, begin)])
    if hit is not None and hit["place"] is None:  # the clock alone, and the place below it
        begin = _line_below(text, begin)
    if hit is None or hit["place"] is None:
        line = text[begin : _line_end(text, begin)]
        more = MORE_OF_HEAD.search(line)
        hit = PLACE_LINE.match(line[: more.start()] if more else line)
    if hit is None:
        return None
    start, end = hit.span("place")
    return FieldFound(hit["place"], Span(begin + start, begin + end), "head.below_day")


def _place_and_clock(text: str, day: FieldFound | None) -> re.Match[str] | None:
    """The line below the title's day where it holds a room or an address, and then the clock: "Mødelokale B 2 kl. 16.00"."""
    if day is None or day.rule != "head.title_date":
        return None
    begin = _line_below(text, day.span.end)
    found = PLACE_AND_CLOCK.fullmatch(text, begin, len(text[begin : _line_end(text, begin)].rstrip()) + begin)
    named = found and (PLACE_LINE.fullmatch(found["place"]) or ADDRESS.fullmatch(found["place"]))
    return found if named else None


def _line_below(text: str, offset: int) -> int:
    """Where the next line that is not empty begins."""
    begin = _line_end(text, offset)
    while text[begin : begin + 1].isspace():
        begin += 1
    return begin


def _room(text: str, field: Field) -> Span | None:
    """The number of a room, which reads like a clock: "Mødelokale: 2.22"."""
    named = field.label.lower().endswith("lokale") and ROOM.fullmatch(text, field.span.start, field.span.end)
    return field.span if named else None


def _without_day(text: str, value: Span) -> Span | None:
    """The place without the day and the clock that a row of values prints before it ("4. marts 2021 Kl. 18.30 Salen"); None where it is but these."""
    start = value.start
    if more := MORE_OF_HEAD.search(text, start, value.end):
        value = Span(start, more.start())
    while hit := BEFORE_PLACE.match(text, start, value.end):
        start = hit.end()
    return Span(start, value.end) if start < value.end else None


def _is_place(text: str, field: Field) -> bool:
    value = text[field.span.start : field.span.end]
    return 1 < len(value) < 120 and "\n" not in value and not re.match(r"[A-ZÆØÅ]\w+:", value)


def _blank_day(hit: re.Match[str]) -> str:
    day = find_day(hit[0])
    return " " * len(hit[0]) if day and day.iso else hit[0]
