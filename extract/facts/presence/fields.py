"""The head's fields of presence as their lines divide them: a label of its own ends the list before it."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import Document
from extract.domain.text import Span
from extract.facts.presence.labels import ALL_BUT, LABELLED, SEATED, THERE, kind_of
from extract.facts.presence.said import said_in
from extract.facts.presence.tables import find_tables
from extract.facts.sentences.held import Held
from extract.facts.voters.find import find_voters
from extract.lexicon.names import PRESENCE_WORDS, is_about_presence, is_name_list

Field = tuple[str, Span]
LISTS = ("present", "members", "absent", "excused", "staff")
# What a label without a colon, alone on its line or before a wide gap, may open
OPENS_BARE = ("staff", "absent", "excused", "deputies", "present", "in part", "remarks", "disqualified")
WITH_LABEL = ("deputies", "in part", "disqualified")  # what the label says is read with the list
# Labels that do not end a list of the kind: "Formand:" among members, "Stedfortræder:" among those who are away
GOES_ON = {
    "present": ("goes on",), "members": ("goes on",), "absent": ("goes on", "deputies"), "excused": ("goes on", "deputies"),
}  # fmt: skip
NO_LIST = ""  # behind a label that is not known
CAME = re.compile(r"(?i)\b(?:indkaldt|(?:frem)?mødt|delt)")  # a list of deputies without it is a roster
MOST_WORDS = 2
LONGEST_LABEL = 300
LONGEST_LINE = 300
# "A. Sager til afgørelse": a letter, and words of which the second is no name
CONTENTS = re.compile(
    r"\s*[A-ZÆØÅ]\.\s+[A-ZÆØÅ][a-zæøå]+\s+(?!von\b|van\b|de[rn]?\b|ten\b|zu\b|du\b|la\b|el\b|al\b|og\b|samt\b)[a-zæøå]{2,}"
    r"|\s*[A-ZÆØÅ]\.\s+(?:Orientering|Drøftelse|Beslutning|Meddelelse|Afgørelse|Sag|Punkt|Tema|Eventuelt)(?:er)?\s*$"
)
# "Fra administrationen deltog Anna Holm og Bo Lund"
TAKES_PART = re.compile(
    r"[ \t]*(?P<label>[A-ZÆØÅ][\wæøåé/&, -]{1,50}?\s(?:deltog|deltager|mødte|medvirkede)(?:\s+(?:også|desuden|endvidere))?)"
    r"\s+(?=(?:[a-zæøå]{4,}\s+)?[A-ZÆØÅ])"
)
# Under deputies: "Anna Holm (A) for Bo Lund (A)"
FOR_ANOTHER = re.compile(r"\s*[A-ZÆØÅ][^.:;\n]{3,60}\sfor\s+[A-ZÆØÅ][^.:;\n]{3,60}$")
CHAIR = re.compile(
    r"(?im)^[ \t]*(?:(?:vice|over)?borgmester|(?:næst|udvalgs)?formand)(?:en)?[ \t]*:[ \t]*(?P<who>[^\n:]{3,80})$"
)
UNFINISHED = re.compile(r"(?:,|\b(?:og|samt|for|af|som|sted))\s*$")  # "Anna Holm (A), i hvis sted"
NUMBERED = re.compile(r"\s*\d{1,3}[.)\s]")
# "… Anna Holm (A). Embedsfolk: Bo Lund": a label that a sentence's end leads in within a line
# The whole of a label, from its line's beginning or behind another value: "… Anna Holm. U. afbud"
LABEL_BEFORE = re.compile(
    r"(?:^[ \t•*–-]*|[.;:)]\s+)(?P<label>[A-ZÆØÅ](?:[\wæøå/, -]|(?<=\b[mMuU])\.){1,60}(?:\([a-zæøå][a-zæøå ]{2,30}\))?)$"
)
WITHIN = re.compile(r"[.;][ \t]+(?=(?P<label>[A-ZÆØÅ][\wæøå /-]{2,40}?):\s)")


def divide_fields(document: Document, values: Sequence[Field], preamble: Span | None) -> list[Field]:
    """The fields of the head, each list of persons up to the next label, and what such labels open in the text before the first item."""
    tables = [table.span for table in find_tables(document.text, preamble)] if preamble else []
    divided: list[Field] = [("table", span) for span in tables]
    for field, span in _outside(values, tables):
        divided.extend(
            _divided(document, _whole(document.text, field, span), span) if field in LISTS else [(field, span)]
        )
    if preamble:
        held = [*tables, *(span for _, span in values)]
        divided.extend(_unheld(document, preamble, held))
        if any(field == "members" for field, _ in values):
            divided.extend(_chairs(document, preamble, held))
    return sorted(divided, key=lambda one: one[1].start)


def _chairs(document: Document, preamble: Span, held: Sequence[Span]) -> Iterator[Field]:
    """ "Formand: Anna Holm (A)" on a line of its own beside the list of the members: she is one of them."""
    all_held = Held(held)
    for line in CHAIR.finditer(document.text, preamble.start, preamble.end):
        named = Span(*line.span("who"))
        if not all_held.overlaps(named) and is_name_list(line["who"]):
            yield "members", named


def _outside(values: Sequence[Field], tables: Sequence[Span]) -> Iterator[Field]:
    """The fields without what stands in a table."""
    for field, span in values:
        start = span.start
        for table in tables if field in LISTS else ():
            if table.start < span.end and start < table.end:
                if start < table.start:
                    yield field, Span(start, table.start)
                start = table.end
        if start < span.end or start == span.start:
            yield field, Span(start, max(start, span.end))


def _whole(text: str, field: str, span: Span) -> str:
    """The field by all words of its label: "Ikke deltagende:" is no "deltagende:"."""
    end = span.start
    while end > 0 and (text[end - 1].isspace() or text[end - 1] == ":"):
        end -= 1
    line = text.rfind("\n", 0, end) + 1
    found = LABEL_BEFORE.search(text[max(line, end - LONGEST_LABEL) : end])
    kind = kind_of(found["label"]) if found else None
    return kind if kind in OPENS_BARE else field


def _divided(document: Document, field: str, span: Span) -> Iterator[Field]:
    """The value, and the values of labels that stand in it."""
    text, current, start = document.text, field, span.start
    for at, begins, kind in _marks(text, span):
        if kind == "says" and current not in ("staff", NO_LIST):
            continue
        if kind in GOES_ON.get(current, ()):
            continue
        yield from _value(text, current, Span(start, at))
        roster = kind == "deputies" and field == "members" and not CAME.search(text[at:begins])
        current = NO_LIST if roster or kind in ("goes on", "says", "other") else kind
        start = at if kind in WITH_LABEL else begins
    yield from _value(text, current, Span(start, span.end))


def _value(text: str, field: str, span: Span) -> Iterator[Field]:
    end = span.end
    while end > span.start and text[end - 1].isspace():
        end -= 1
    if end > span.start and field != NO_LIST:
        yield field, Span(span.start, end)


def _marks(text: str, span: Span) -> Iterator[tuple[int, int, str]]:
    """Where in the value a label begins and ends, and what it opens; `says` for a line that tells of somebody."""
    at = span.start
    while at < span.end:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if at > span.start or (at and text[at - 1] == "\n"):
            found = _label(text[at:end]) or ((0, "other") if _opens_contents(text[at:end]) else None)
            if found and at + found[0] > span.end:
                found = found[0], "other"  # the label of the next field begins in this line
            if found:
                yield at, at + found[0], found[1]
            elif said_in(text[at:end]) and find_voters(text[at:end]):
                yield at, at, "says"
        for within in WITHIN.finditer(text, at, min(end, span.end)):
            kind = kind_of(within["label"])
            if kind in OPENS_BARE:
                yield within.start() + 1, within.end("label") + 1, kind
        at = end + 1


def _opens_contents(line: str) -> bool:
    """True for "A. Sager til afgørelse", which begins the table of contents; not for "A. Holm (V)"."""
    if CONTENTS.match(line) is None or said_in(line):
        return False
    return not (PRESENCE_WORDS.search(line) or SEATED.search(line))


def _label(line: str) -> tuple[int, str] | None:
    """Where the label that begins the line ends, and what it opens; None where none does."""
    found = LABELLED.match(line)
    deed = TAKES_PART.match(line)
    if deed and kind_of(deed["label"]) == "staff":
        return deed.end(), "staff"
    kind = kind_of(found["label"]) if found else None
    if found is None or kind is None:
        return None
    if found[0].endswith(":"):
        return found.end(), kind
    attend = kind == "staff" and THERE.search(found["label"])  # "Deltagere fra administrationen"
    if kind in OPENS_BARE and (attend or len(found["label"].split()) <= MOST_WORDS or ALL_BUT.search(line)):
        return found.end(), kind
    return None


def _unheld(document: Document, preamble: Span, held: Sequence[Span]) -> Iterator[Field]:
    """Values of labels of presence in lines that no field holds: "Ikke tilstedeværende medlemmer: Anna Holm"."""
    open_field: Field | None = None
    all_held = Held(held)
    for line in re.finditer(r"[^\n]*\n?", document.text[preamble.start : preamble.end]):
        span = Span(preamble.start + line.start(), preamble.start + line.start() + len(line[0].rstrip()))
        taken = all_held.overlaps(span) or all_held.begins_at(span.start)
        label = None if taken or NUMBERED.match(line[0]) else _label(line[0].rstrip())
        if label and not _opens(line[0].rstrip(), label[0]):
            label = None
        if open_field and (
            label
            or taken
            or not (
                (open_field[0] == "deputies" and FOR_ANOTHER.match(line[0].rstrip()))
                or _goes_on(line[0], document.text[open_field[1].start : open_field[1].end])
            )
        ):
            yield from _value(document.text, *open_field)
            open_field = None
        if label and label[1] in OPENS_BARE and (label[1] != "deputies" or CAME.search(line[0][: label[0]])):
            begins = span.start + label[0]
            open_field = label[1], Span(span.start if label[1] in WITH_LABEL else begins, max(begins, span.end))
        elif open_field and line[0].strip():
            open_field = open_field[0], Span(open_field[1].start, span.end)
    if open_field:
        yield from _value(document.text, *open_field)


def _opens(line: str, end: int) -> bool:
    """True where the label has a colon, or a person behind its gap: a few bare words may be a title of the contents."""
    return line[:end].endswith(":") or ALL_BUT.search(line) is not None or bool(find_voters(line[end:]))


def _goes_on(line: str, above: str) -> bool:
    """True where the line still belongs to the list: it names persons, ends what was begun, or is a gap before the first."""
    if not line.strip():
        return not above.strip()
    if len(line) > LONGEST_LINE or NUMBERED.match(line):
        return False
    return is_about_presence(line.strip()) or UNFINISHED.search(above) is not None
