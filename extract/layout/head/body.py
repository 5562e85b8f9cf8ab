"""The body that met, from the head, the decision headings, or the line before the date."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from extract.domain.document import BlockKind
from extract.domain.identity import Body, BodyKind
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.layout.case_numbers import without_case_number
from extract.layout.head.clock import MARKS, PARTED, TIME
from extract.layout.head.fields import HEAD_LINES, Field
from extract.layout.head.found import FieldFound
from extract.layout.head.owner import find_owner
from extract.layout.lines import Line
from extract.lexicon.bodies import find_bodies, is_body_name, read_body, without_municipality
from extract.lexicon.calendar import DAY, WEEKDAYS, find_day
from extract.lexicon.periods import without_period

# "Referat fra Byrådets møde den …", "Beslutningsprotokol for Skoleudvalgets møde"
LABELLED_DATE = re.compile(r"(?i)^(?:mødedato\s*:?|dato\s*:)\s*")
LEADING_KIND = re.compile(r"(?i)^(?:åbent\s+)?(?:referat|dagsorden|beslutningsprotokol)\s+(?:for|fra|af)\s+")
# "Indkaldelse til møde i Byrådet", "Ekstraordinært byrådsmøde"
_ENDS = r"(?=\s+(?:(?:af)?holdt\s+)?(?:\w+dag\s+)?(?:den|d\.|\d)|$)"
# "Referat nr. 4 fra", "Udskrift af beslutningsprotokollen for"
_KIND = r"(?:[A-ZÆØÅ][\w-]+s?\s+Kommune\s+indkalder\s+)?(?:[A-ZÆØÅ]\w+\s+(?:nr\.\s*\d+\s+|af\s+\w*protokol(?:len)?\s+|[a-zæøå]\w+\s+)?)?"
OF_MEETING = re.compile(
    rf"(?:{_KIND}(?:fra|af|for|til)\s+(?:\w+\s+)?)?[Mm]øde[t]?\s+i\s+(?P<inside>[A-ZÆØÅ][\w ,&-]{{3,70}}?){_ENDS}"
    rf"|{_KIND}(?:(?:fra|for|af|til)\s+)?(?P<body>[A-ZÆØÅ][\w ,&-]{{3,70}}?)s\s+(?:\w+\s+)?møde\b"
    rf"|(?:\w+\s+){{0,4}}?(?P<own>(?i:byråd|kommunalbestyrelse|bestyrelse|\w{{3,40}}(?:udvalg|råd|bestyrelse|kommission)))smøde[t]?"
    # "Seniorrådsmøde – Referat"
    rf"(?:{_ENDS}|(?=\s+[-–—]\s|\s+på\s+[A-ZÆØÅ])|(?<!\b[Bb]estyrelsesmøde)(?=\s+i\s+[A-ZÆØÅ]|\s+nr\.?\s*\d))"
)
BEFORE_KOMMUNE = re.compile(r"(?:,|\s[-–—|·])\s+[\w-]+s?\s+Kommune$")  # "Byrådet, Lejre Kommune"
AFTER_KOMMUNE = re.compile(r"^[A-ZÆØÅ][\w-]+s?\s+Kommune\s*[,–—|·-]\s*")  # "Lejre Kommune, Byrådet"
KIND_WORDS = re.compile(
    r"(?i)\b(?:åbent|lukket|godkendt|foreløbigt?)?\s*(?:dagsordener\s+og\s+referater|referat|beslutninger|dagsorden|beslutningsprotokol(?:len)?|udskrift|protokol(?:len)?|(?:tema|dialog|budget)?mødet?(?!referat)|tillægsreferat|"
    r"tillægsdagsorden|skriftlig\s+(?:votering|afstemning|behandling)|ordinært|ekstraordinært|konstituerende|elektronisk|virtuelt|digitalt|mødereferat|beslutningsreferat)(?:\s+nr\.?\s*\d+)?(?:\s+(?:for|fra|af|til|i)\b)?"
)
LONGEST_LINE = 2_000
DAY_WORDS = re.compile(rf"(?i)\b(?:{'|'.join(WEEKDAYS)}|den|d\.|kl\.?)(?=\W|$)")


def without_kind(text: str) -> str:
    """The line without the kind of document, the day, the clock and the page; a paragraph as it is."""
    if len(text) > LONGEST_LINE:
        return text
    bare = TIME.sub(" ", DAY.sub(" ", text))
    bare = re.sub(r"(?i)\bside\s+\d+(?:\s+af\s+\d+)?|\s+i\s+[A-ZÆØÅ]\w+\s+Kommune$", " ", bare)
    bare = DAY_WORDS.sub(" ", KIND_WORDS.sub(" ", bare))
    bare = re.sub(r"\s+", " ", bare).strip(" .,:;-–—|·")
    return bare if _is_closed(bare) else bare.strip(" .,:;-–—|·()")


def _is_closed(name: str) -> bool:
    """True for a name whose brackets are its own: "Hovedudvalget (MED)"."""
    return re.fullmatch(r"[^()]+\([^()]+\)", name) is not None


ECHO = re.compile(r"(?i)^(?:dagsordens)?punkt\s+\d+\s*[.:]?\s*")  # "Dagsordenspunkt 1: Titel"
SUBJECT = re.compile(r"^(?:Emne|Vedr\.?)\s*:\s*(?=(?i:referat|beslutningsprotokol|møde)\b)")  # of a mail
# What a menu prints below "Udvalg", which is then no label
OF_SITE = re.compile(r"(?i)(?:dagsordener|referater|medlemmer|møder|mødeplan|politik|kontakt|forside)(?:\s+og\s+\w+)?")
OF_LABELS = {"udvalg", "råd", "nævn"}  # a label whose value is lost
NAMES_BODY = re.compile(
    r"(?![^\s,]+(?:\s+[^\s,]+)?\s+Kommune$).*?[^\W\d_]{2}"
)  # "Udvalg: –" and "Udvalg: Samsø Kommune" name none
OF_KOMMUNE = re.compile(r"[A-ZÆØÅ][\w-]+s?\s+Kommune")
TWICE = re.compile(r"^(?P<name>\S.{4,}?)\s+(?P=name)$")  # "ODDER BYRÅD ODDER BYRÅD"
SENTENCES = re.compile(r"(?<=[a-zæøåA-ZÆØÅ]{3})\.\s+(?=[A-ZÆØÅ])")
# "for Tangby Byråd" below "Udskrift af forhandlingsprotokollen"
BEFORE_NAME = re.compile(r"^(?:[Ff]or|[Ff]ra|[Aa]f|[Tt]il|i)\s+(?=[A-ZÆØÅ])")


OF_MUNICIPALITY = re.compile(
    r"[A-ZÆØÅ][\w-]+\s+Kommunes\s+(?P<own>byråd|kommunalbestyrelse|\w{3,40}(?:udvalg|råd|bestyrelse))$"
)
# "Byrådet, temamøde", and "Byrådet torsdag den kl i Salen", where figures are lost
WITH_MORE = re.compile(
    r"(?P<body>[A-ZÆØÅ][\w &-]{3,60}?)(?:\s+[-–]\s|,\s+(?=[a-zæøå]+$)|\s+\("
    r"|,?\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den|kl)\b|\s+i\s+\w*(?:salen|lokale|huset)\b)"
)
CAPITALS = re.compile(
    r"(?:.*\s)?MØDET?\s+I\s+(?P<inside>[A-ZÆØÅ][A-ZÆØÅ ,&-]{3,70}?)(?=\s+(?:DEN|D\.|\w+DAG)(?:\s|$)|$)"
)
# "Mandag den 4. marts 2021 kl. 16 holdt Socialudvalget møde", "År 1998, den 4. marts afholdt Sandager Byråd møde"
HELD_BY = re.compile(
    r"\b(?:af)?holdt\s+(?P<body>[A-ZÆØÅ][\w ,&-]{3,70}?)\s+(?:(?:ordinært|ekstraordinært|konstituerende|sit)\s+)?møde\b"
)
MET_IN = re.compile(
    r"(?:(?:Åben\s+)?Dagsorden|(?:Åbent\s+)?Referat|Indkaldelse|Beslutningsprotokol)\s+(?:til|fra|af|for)\s+(?:\w+\s+)?møde[t]?\s+i\s+"
    r"(?P<subjects>[A-ZÆØÅ][a-zæøå]{2,}(?:,\s+[A-ZÆØÅ][a-zæøå]{2,})*\s+(?:og|&)\s+[A-ZÆØÅ][a-zæøå]{2,})"
    r"(?:\s+(?:(?:\w+dag\s+)?(?:den|d\.)\s+)?\d.*)?"
)
# "Fællesmøde mellem Skoleudvalget og Kulturudvalget"
JOINT = re.compile(r"^Fællesmøde\s+(?:mellem|for|med|i)\s+(?P<bodies>[A-ZÆØÅ].{5,150})$")


def find_body(
    text: str, head: Sequence[Field], preamble: Sequence[Line], items: Sequence[AgendaItem], date: str | None
) -> FieldFound | None:
    """The body with its kind, without its period of office; None where the document does not say it."""
    labelled = [f for f in head if f.field == "body"]
    for field in sorted(
        labelled, key=lambda f: not is_body_name(text[f.span.start : f.span.end])
    ):  # "Udvalg" of a menu
        name = text[field.span.start : field.span.end].strip("|-•* \t")
        of_meeting = "møde" in field.label.lower() and not find_bodies(name)  # "Ordinært møde: nr. 4"
        if OF_SITE.fullmatch(name):
            continue
        if NAMES_BODY.match(name) and len(name) < 120 and not of_meeting:
            body = read_body(BEFORE_KOMMUNE.sub("", name))
            if re.match(r"(?i)fællesmøde", field.label) and re.search(r"(?i)\bog\b", name):
                body = Body(name=body.name, kind=BodyKind.OTHER)
            return FieldFound(body, field.span, "head.body")
    for line in preamble[:HEAD_LINES]:
        joint = JOINT.match(line.text)
        if joint and " og " in joint["bodies"]:
            start = line.span.start + joint.start("bodies")
            named = without_municipality(joint["bodies"])
            body = Body(name=read_body(named).name, kind=BodyKind.OTHER)
            return FieldFound(body, Span(start, start + len(named)), "head.joint_body")
    found = _titled(preamble) or _headed_bodies(text, items, date) or _before_date(preamble) or _met_in(preamble)
    return _without_town(found) if found else find_owner(preamble)


def _met_in(preamble: Sequence[Line]) -> FieldFound | None:
    """A committee that is named by its subjects alone, where a title says that it met: "Dagsorden til møde i Plan, Miljø og Teknik"."""
    for line in preamble[:HEAD_LINES]:
        found = MET_IN.fullmatch(line.text)
        if found:
            start = line.span.start + found.start("subjects")
            return FieldFound(read_body(found["subjects"]), Span(start, start + len(found["subjects"])), "head.met_in")
    return None


def _without_town(found: FieldFound) -> FieldFound:
    """The body without the municipality whose it is, behind its name: "Havneudvalget i Odder"."""
    body = found.value
    if not isinstance(body, Body) or not (" i " in body.name or " på " in body.name):
        return found
    bare = without_municipality(body.name).strip(" ·")
    cut = len(body.name) - len(bare)
    whole = found.span.end - found.span.start == len(body.name)
    return FieldFound(
        read_body(bare), found.span._replace(end=found.span.end - cut if whole else found.span.end), found.rule
    )


def _rank_of_title(line: Line) -> tuple[bool, bool]:
    """Lines that say the kind of document come first, entries of a list last: a site lists other meetings."""
    return (line.kind is BlockKind.LIST_ITEM, KIND_WORDS.search(line.text) is None)


def _titled(preamble: Sequence[Line]) -> FieldFound | None:
    """The body that a line of the head names, such as its title."""
    for line in sorted(preamble[:HEAD_LINES], key=_rank_of_title):
        if TIME.sub("", SUBJECT.sub("", line.text)).count(":") and not KIND_WORDS.match(line.text):
            continue
        bare = re.sub(
            r"^(?:\d{1,2}[.)]\s+)?(?:[\w-]+s?\s+(?:Kommune|KOMMUNE)\s*[-–—|·,:]?\s*)?",
            "",
            without_kind(SUBJECT.sub("", line.text)),
        )
        name = BEFORE_NAME.sub("", without_period(BEFORE_KOMMUNE.sub("", bare)))
        name = (
            name if name and name in line.text and is_body_name(name) else _before_day(line.text) or _before_more(name)
        )
        name = name if name and is_body_name(name) else _in_parts(line.text) or name
        name = TWICE.sub(r"\g<name>", name)
        said = SUBJECT.sub("", line.text)
        owned, shift = OF_MEETING.match(said) or OF_MUNICIPALITY.match(said), len(line.text) - len(said)
        if owned and owned["own"]:
            own = read_body(owned["own"][0].upper() + owned["own"][1:])
            return FieldFound(
                own,
                Span(line.span.start + shift + owned.start("own"), line.span.start + shift + owned.end("own")),
                "head.title_body",
            )
        if owned and is_body_name(owned["body"] or owned["inside"]):
            name = without_municipality((owned["body"] or owned["inside"]).rstrip(" ,"))
        held = HELD_BY.search(line.text) if DAY.search(line.text) else None
        capitals = CAPITALS.match(line.text)
        if held and is_body_name(held["body"]):
            name = held["body"]
        elif capitals and is_body_name(capitals["inside"]):
            name = capitals["inside"]
        if name and is_body_name(name) and name.lower() not in OF_LABELS:
            at = line.text.find(name)
            if at >= 0:
                return FieldFound(
                    read_body(name), Span(line.span.start + at, line.span.start + at + len(name)), "head.title_body"
                )
    return None


def _in_parts(line: str) -> str:
    """The body that is one of the parts of a line: "Lejre Kommune | Byrådet | Møde nr. 4", "Odder Byråd. Havneudvalget."."""
    parts = (part.strip() for part in PARTED.split(line)) if any(mark in line for mark in MARKS) else ()
    found = next((part for part in parts if is_body_name(part)), "")
    return found or next((part for part in reversed(SENTENCES.split(line)) if is_body_name(part)), "")


def _before_more(name: str) -> str:
    """The body before what else a title says: "Byrådet - 1. behandling af budget 2023", "Klimaudvalget (§ 17, stk. 4)"."""
    found = WITH_MORE.match(name)
    return found["body"] if found and is_body_name(found["body"]) else ""


def _before_day(line: str) -> str:
    """The body that a line names before its day: "Middelfart Byråd, mandag den 7. december 2020 kl. 17.00 i Byrådssalen"."""
    day = DAY.search(line)
    name = (
        re.sub(r"\s+", " ", DAY_WORDS.sub(" ", KIND_WORDS.sub(" ", line[: day.start()]))).strip(" ,:;-–|·")
        if day
        else ""
    )
    name = AFTER_KOMMUNE.sub("", BEFORE_KOMMUNE.sub("", name))
    return name if name and name in line and is_body_name(name) else ""


def _headed_bodies(text: str, items: Sequence[AgendaItem], date: str | None) -> FieldFound | None:
    own = own_decisions(text, items)
    headed = [s for s in own if s.body and (date is None or s.date == date)]
    undated = [s for s in own if s.body and s.date is None]  # "Byrådets beslutning"
    if not headed and len({s.body for s in undated}) == 1:
        headed = undated
    if not headed and date:
        headed = _of_day(items, date)
    if not headed:
        return None
    name = Counter(str(s.body) for s in headed).most_common(1)[0][0]
    first = next(s for s in headed if s.body == name)
    return FieldFound(read_body(name), Span(first.span.start, first.content.start), "head.decision_body")


def _of_day(items: Sequence[AgendaItem], date: str) -> list[Section]:
    """The decisions under a body and the meeting's day, beside others of other days, where they are one body's."""
    listed = [s for i in items for s in i.sections if s.role is SectionRole.DECISION and s.listed and s.date == date]
    return listed if len({s.body for s in listed}) == 1 else []


def own_decisions(text: str, items: Sequence[AgendaItem]) -> list[Section]:
    """The decision sections that can be this meeting's.

    Where some stand under "Beslutning" alone, those but listed are others', and in the same item those of a named body too.
    """
    decisions = [s for i in items for s in _own_of(text, i)]
    bare = any(s.body is None and s.heading for s in decisions)
    return [s for s in decisions if not (bare and s.listed)]


def _own_of(text: str, item: AgendaItem) -> list[Section]:
    decisions = [s for s in item.sections if s.role is SectionRole.DECISION]
    return [s for s in decisions if s.body is None] if stands_bare(text, decisions, item.title) else decisions


def stands_bare(text: str, sections: Sequence[Section], title: str | None) -> bool:
    """True where a decision of an item has a text under a heading that names no body, and more than the item's title: the meeting's own."""
    bare = (s for s in sections if s.role is SectionRole.DECISION and s.heading and s.body is None)
    return any(says_more(text, s, title) for s in bare)


def echoes(said: str, title: str) -> bool:
    """True for the item's title again, perhaps with its number and that of its case: "Dagsordenspunkt 1: Titel (2020-0001234)"."""
    return without_case_number(ECHO.sub("", said.strip())).strip(" .:\n\t").lower() == title.lower()


def says_more(text: str, section: Section, title: str | None) -> bool:
    """True where text stands under the section's heading, and it is not but the item's title again."""
    content = text[section.content.start : section.content.end].strip(" .:\n\t")
    return bool(content) and not (title and echoes(content, title))


def _before_date(preamble: Sequence[Line]) -> FieldFound | None:
    """A body whose name has no word for a body stands alone on the line before the date, or between the kind and the date."""
    for k, (before, line) in enumerate(itertools.pairwise(preamble)):
        day = find_day(line.text)
        if day is None or len(line.text) >= 60:
            continue
        labelled = LABELLED_DATE.sub("", line.text)
        of_kind = LEADING_KIND.match(before.text) or (k and not without_kind(preamble[k - 1].text))
        if without_kind(labelled) or (labelled != line.text and not of_kind):
            continue
        if k > 1 and not without_kind(before.text) and OF_KOMMUNE.fullmatch(preamble[k - 2].text):
            before = preamble[k - 1]  # between the municipality and the kind of document
        name = LEADING_KIND.sub("", before.text)
        if (
            re.fullmatch(r"[A-ZÆØÅ][\wæøå ,&-]{3,60}", name)
            and without_kind(name)
            and not re.search(r"(?i)mødet?\b", name)
        ):
            return FieldFound(
                read_body(name), Span(before.span.end - len(name), before.span.end), "head.line_before_date"
            )
    return None
