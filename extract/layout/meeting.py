"""The meeting's body, date, times, place and municipality, from the head, the decision headings and the text."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.domain.document import Document
from extract.domain.identity import Body, BodyKind, Municipality
from extract.domain.meeting import AgendaItem, Meeting, SectionRole
from extract.domain.text import Evidence, Span
from extract.layout.head import Field
from extract.layout.headings import is_body_name
from extract.layout.lines import Line
from extract.lexicon.bodies import find_bodies, read_body, without_period
from extract.lexicon.calendar import DAY, WEEKDAYS, find_day
from extract.lexicon.load import load_register

TIME = re.compile(r"(?<![\d.,/-])(?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)(?::\d\d)?(?![\d,]|\.\d)(?:\s*(?P<pm>[AP]M))?")
HOUR = re.compile(r"(?i)kl\.?\s*(?P<h>[01]?\d|2[0-3])(?![\d.:,])")
# "Referat fra Byrådets møde den …", "Beslutningsprotokol for Skoleudvalgets møde"
OF_MEETING = re.compile(
    r"(?:[A-ZÆØÅ]\w+\s+)?fra\s+møde[t]?\s+i\s+(?P<inside>[A-ZÆØÅ][\w ,&-]{3,70}?)(?=\s+(?:den|d\.|\d)|$)"
    r"|(?:[A-ZÆØÅ]\w+\s+)?(?:(?:fra|for|af)\s+)?(?P<body>[A-ZÆØÅ][\w ,&-]{3,70}?)s\s+(?:\w+\s+)?møde\b"
)
KIND_WORDS = re.compile(
    r"(?i)\b(?:åbent|lukket|godkendt|foreløbigt?)?\s*(?:referat|dagsorden|beslutningsprotokol|udskrift|protokol|møde|tillægsreferat|"
    r"tillægsdagsorden|ordinært|ekstraordinært|mødereferat|beslutningsreferat)(?:\s+(?:for|fra|af|til|i)\b)?"
)
DAY_WORDS = re.compile(rf"(?i)\b(?:{'|'.join(WEEKDAYS)}|den|d\.|kl\.?)(?=\W|$)")
BEFORE_PLACE = re.compile(
    rf"(?:{DAY.pattern}|(?i:kl\.?\s*)?{TIME.pattern}|(?:{'|'.join(WEEKDAYS)}|den|d\.)\s)[\s,–-]*",
    re.VERBOSE | re.IGNORECASE,
)
HEAD_LINES = 40
# A date beside these words is when something was printed or published, or another meeting's.
STAMP = re.compile(r"(?i)publiceret|udskrevet|udsendt|oprettet|dannet|næste\s+møde|trykt|senest\s+ændret|opdateret")
HEAD_NAMES = 12  # lines at the top in which a municipality named once is the document's own
HOST = re.compile(r"(?i)(?:https?://|www\.|@|\b)((?:[a-z0-9-]+\.)*([a-z0-9-]+\.dk))\b")


@dataclass
class _Found:
    """What was found of a field, and where."""

    value: str | Body | Municipality
    span: Span
    rule: str


def find_meeting(
    document: Document,
    head: Sequence[Field],
    preamble: Sequence[Line],
    items: Sequence[AgendaItem],
    municipality: str | None,
) -> Meeting:
    """The meeting's fields with evidence; a field that the document does not settle is None."""
    found: dict[str, _Found] = {}
    day = _date(document.text, head, preamble, items)
    if day:
        found["date"] = day
    body = _body(document.text, head, preamble, items, str(day.value) if day else None)
    if body:
        found["body"] = body
    for name, hit in _times(document.text, head, day).items():
        found[name] = hit
    place = next((f for f in head if f.field == "place" and _is_place(document.text, f)), None)
    if place:
        where_at = _place(document.text, place.span)
        found["place"] = _Found(document.text[where_at.start : where_at.end], where_at, "head.place")
    where = _municipality(document.text, preamble, items) or _by_council(body)
    given = named_municipality(municipality) if municipality else None
    if where and not given:
        found["municipality"] = where
    evidence: dict[str, Evidence] = {
        name: document.evidence(*hit.span, hit.rule) for name, hit in found.items() if hit.span.end > hit.span.start
    }
    values = {name: hit.value for name, hit in found.items()}
    if given:
        values["municipality"] = given
    return Meeting.model_validate({**values, "evidence": evidence})


def named_municipality(name: str) -> Municipality | None:
    """The municipality or region of that name, short name, code or host; None where there is none."""
    return _forms().get(re.sub(r"(?i)\s+kommunes?$", "", name.strip()).lower()) or _forms().get(name.strip().lower())


def _date(text: str, head: Sequence[Field], preamble: Sequence[Line], items: Sequence[AgendaItem]) -> _Found | None:
    for field in head:
        if field.field in ("date", "start"):
            day = find_day(text[field.span.start : field.span.end])
            if day and day.iso:
                at = field.span.start
                return _Found(day.iso, Span(at + day.start, at + day.end), "head.date")
    stated = [x for x in preamble[:HEAD_LINES] if not STAMP.search(x.text)]
    for line in sorted(stated, key=lambda x: not find_bodies(x.text)):
        day = find_day(line.text)
        if day and day.iso and (_is_heading_line(line.text, day.start, day.end)):
            return _Found(day.iso, Span(line.span.start + day.start, line.span.start + day.end), "head.title_date")
    dated = [s for i in items for s in i.sections if s.role is SectionRole.DECISION and s.date]
    if dated:
        latest = max(dated, key=lambda s: str(s.date))
        return _Found(str(latest.date), latest.span._replace(end=latest.content.start), "head.decision_date")
    return None


def _is_heading_line(line: str, start: int, end: int) -> bool:
    rest = _without_kind(line[:start] + " " + line[end:])
    return len(line) < 150 and (not rest or is_body_name(rest) or len(rest) < 30)


def _without_kind(text: str) -> str:
    bare = TIME.sub(" ", DAY.sub(" ", text))
    bare = re.sub(r"(?i)\bside\s+\d+(?:\s+af\s+\d+)?|\s+i\s+[A-ZÆØÅ]\w+\s+Kommune$", " ", bare)
    bare = DAY_WORDS.sub(" ", KIND_WORDS.sub(" ", bare))
    return re.sub(r"\s+", " ", bare).strip(" .,:;-–|()")


def _body(
    text: str, head: Sequence[Field], preamble: Sequence[Line], items: Sequence[AgendaItem], date: str | None
) -> _Found | None:
    for field in head:
        name = text[field.span.start : field.span.end].strip("| \t")
        if field.field == "body" and name and len(name) < 120:
            body = read_body(name)
            if re.match(r"(?i)fællesmøde", field.label) and re.search(r"(?i)\bog\b", name):
                body = Body(name=body.name, kind=BodyKind.OTHER)
            return _Found(body, field.span, "head.body")
    named = _headed_bodies(items, date)
    for line in sorted(preamble[:HEAD_LINES], key=lambda x: KIND_WORDS.search(x.text) is None):
        if TIME.sub("", line.text).count(":") and not KIND_WORDS.match(line.text):
            continue
        name = without_period(re.sub(r"^[\w-]+s?\s+Kommune\s*[-–,:]?\s*", "", _without_kind(line.text)))
        owned = OF_MEETING.match(line.text)
        if owned and is_body_name(owned["body"] or owned["inside"]):
            name = owned["body"] or owned["inside"]
        if name and is_body_name(name):
            at = line.text.find(name)
            if at >= 0:
                return _Found(
                    read_body(name), Span(line.span.start + at, line.span.start + at + len(name)), "head.title_body"
                )
    if named:
        return named
    return _before_date(preamble)


def _headed_bodies(items: Sequence[AgendaItem], date: str | None) -> _Found | None:
    headed = [s for i in items for s in i.sections if s.body and (date is None or s.date == date)]
    if not headed:
        return None
    name = Counter(str(s.body) for s in headed).most_common(1)[0][0]
    first = next(s for s in headed if s.body == name)
    return _Found(read_body(name), Span(first.span.start, first.content.start), "head.decision_body")


def _before_date(preamble: Sequence[Line]) -> _Found | None:
    """A body whose name has no word for a body stands alone on the line before the date."""
    for before, line in itertools.pairwise(preamble):
        day = find_day(line.text)
        if (
            day
            and len(line.text) < 60
            and not _without_kind(line.text)
            and re.fullmatch(r"[A-ZÆØÅ][\wæøå ,&-]{3,60}", before.text)
        ):
            return _Found(read_body(before.text), before.span, "head.line_before_date")
    return None


def _times(text: str, head: Sequence[Field], day: _Found | None) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for field in head:
        if field.field in ("start", "end", "date", "remarks"):
            hits = list(_clock(text, field.span))
            if not hits:
                continue
            if field.field == "remarks":
                if re.search(r"(?i)slut|hævet", text[field.span.start : field.span.end]) and "end" not in found:
                    found["end"] = hits[-1]
                continue
            name = "end" if field.field == "end" else "start"
            found.setdefault(name, hits[0])
            if name == "start" and len(hits) > 1:
                found.setdefault("end", hits[1])
    if "start" not in found and day and day.rule == "head.title_date":
        line_end = text.find("\n", day.span.end)
        hits = list(_clock(text, Span(day.span.end, line_end if line_end > 0 else len(text))))
        if hits:
            found["start"] = hits[0]
    return found


def _clock(text: str, span: Span) -> Iterator[_Found]:
    value = DAY.sub(_blank_day, text[span.start : span.end])
    hits = list(TIME.finditer(value)) or list(HOUR.finditer(value))
    for hit in hits:
        hour = int(hit["h"]) + (12 if hit.groupdict().get("pm") == "PM" and int(hit["h"]) < 12 else 0)
        minute = hit.groupdict().get("m") or "00"
        yield _Found(f"{hour:02d}:{minute}", Span(span.start + hit.start(), span.start + hit.end()), "head.time")


def _place(text: str, value: Span) -> Span:
    """The place without the day and the clock that a row of values prints before it ("4. marts 2021 Kl. 18.30 Salen")."""
    start = value.start
    while hit := BEFORE_PLACE.match(text, start, value.end):
        start = hit.end()
    return Span(start, value.end) if start < value.end else value


def _is_place(text: str, field: Field) -> bool:
    value = text[field.span.start : field.span.end]
    return 1 < len(value) < 120 and "\n" not in value and not re.match(r"[A-ZÆØÅ]\w+:", value)


@cache
def _forms() -> dict[str, Municipality]:
    forms: dict[str, Municipality] = {}
    for register in ("municipalities", "regions"):
        for row in load_register(register):
            place = Municipality(code=row["code"], name=row["name"])
            for form in {row["name"], row["code"], row["host"], *row["forms"].split(";")}:
                if form:
                    forms.setdefault(re.sub(r"(?i)\s+kommunes?$", "", form).lower(), place)
    return forms


@cache
def _mention() -> re.Pattern[str]:
    names = sorted((f for f in _forms() if len(f) > 3 and "." not in f and not f.isdigit()), key=len, reverse=True)
    genitive = "|".join(re.escape(n) for n in names)
    return re.compile(rf"\b({genitive})s?\s+(?:kommunes?|byråds?|kommunalbestyrelse)\b|\b(region \w+)\b", re.IGNORECASE)


def _municipality(text: str, preamble: Sequence[Line], items: Sequence[AgendaItem]) -> _Found | None:
    """By a publishing host, else by the municipality named most, where it is named twice and others rarely."""
    limit = preamble[-1].span.end if preamble else 3000
    for hit in HOST.finditer(text, 0, max(limit, 3000)):
        place = _forms().get(hit[2].lower())
        if place:
            return _Found(place, Span(hit.start(1), hit.end(1)), "head.host")
    head_end = preamble[min(len(preamble), HEAD_NAMES) - 1].span.end if preamble and items else 0
    counted: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    for hit in _mention().finditer(text):
        place = _forms().get((hit[1] or hit[2]).lower()) or _forms().get((hit[1] or hit[2]).lower().removesuffix("s"))
        if place:
            weighty = hit.start() < head_end or any(_in_title(hit.start(), i, text) for i in items)
            counted[place.code] += 2 if weighty else 1
            first.setdefault(place.code, hit)
    if not counted:
        return None
    code, count = counted.most_common(1)[0]
    if count >= 2 and count >= 0.6 * sum(counted.values()):
        name = first[code][1] or first[code][2]
        place = _forms().get(name.lower()) or _forms()[name.lower().removesuffix("s")]
        return _Found(place, Span(*first[code].span()), "head.named_most")
    return None


def _by_council(body: _Found | None) -> _Found | None:
    """Copenhagen alone has a Borgerrepræsentation (styrelsesloven § 5)."""
    if body is None or not isinstance(body.value, Body) or not body.value.name.startswith("Borgerrepræsentation"):
        return None
    return _Found(_forms()["københavn"], body.span, "head.council_of_copenhagen")


def _in_title(offset: int, item: AgendaItem, text: str) -> bool:
    return bool(item.title) and item.span.start <= offset < item.span.start + len(item.title or "") + 30


def _blank_day(hit: re.Match[str]) -> str:
    day = find_day(hit[0])
    return " " * len(hit[0]) if day and day.iso else hit[0]
