"""Decision headings with the body and the day that they print."""

import re
from dataclasses import replace

from extract.domain.meeting import SectionRole
from extract.layout.headings.words import Heading, role_of
from extract.lexicon.bodies import is_body_name
from extract.lexicon.calendar import DAY, MONTH, find_day
from extract.lexicon.periods import blank_periods, without_period

LONGEST = 160
DIGIT = re.compile(r"\d")
LONGEST_DAY = 30  # characters in which a heading ends that prints a day: "4. september 2021, pkt. 12:"

# What a decision heading prints before its date: "Beslutning i Byrådet den", "BESLUTNING: Byrådet den", "Beslutning på byrådsmødet den"
TITLED = re.compile(
    r"(?i)^(?:tidligere\s+)?(?:beslutning(?:er)?|referat|protokol|behandling|vedtagelse|afgørelse|konklusion)\b(?:\s+(?:truffet|vedtaget))?"
    r"(?:\s+(?:i|af|fra|på|for|ved)\b)?\s*[:,–-]?\s*(?P<body>.*)$"
)
# "Beslutning forventes i Byrådet den", "Beslutning om budgettet den": such a line speaks of a decision, and heads none
SPEAKS = re.compile(
    r"(?i)^(?:om|vedr|vedrørende|at|der|skal|kan|vil|er|var|blev|bliver|forventes|ventes|træffes|(?-i:[a-zæøå])\w{2,}(?:es|ede)|\w{3,}es(?=\s+(?:til|med|i|af|på)\b))\b(?!-)"
)
# "Beslutning for Punkt 3", "Referat pkt. 12", "Beslutning vedr. sag nr. 4": what numbers the item, which it stands in
OF_POINT = re.compile(
    r"(?i)^(?:beslutning(?:er)?|referat|vedtagelse|afgørelse|konklusion)(?:\s+(?:for|til|på|i|vedr\.?|vedrørende))?\s+"
    r"(?:(?:dagsordens?)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}[a-z]?(?:\.\d+)?\s*[.:]?$"
)
# "Borgerrepræsentationens beslutning i mødet den", "Byrådets beslutning den"
POSSESSIVE = re.compile(
    r"(?i)^(?P<body>\S.{2,80}?)s\s+(?:beslutning|afgørelse|vedtagelse|konklusion)(?:\s+(?:i|på)\s+\S*møde\w*)?\s*[:.]?$"
)
# "Økonomiudvalgets indstilling den 18. oktober 2021": what that body decided to pass upwards that day
RECOMMENDED = re.compile(r"(?i)^(?P<body>\S.{2,80}?)s\s+(?:indstilling|anbefaling)(?:\s+(?:i|på|fra)\s+\S*møde\w*)?$")
# "Beslutning i Byrådet", "Beslutning på byrådsmødet", "Afgørelse truffet af Byrådet", "Beslutning, Byrådet" where no day is printed
UNDATED = re.compile(
    r"(?i)^(?:beslutning(?:er)?|vedtagelse|afgørelse|konklusion)(?:\s+truffet)?(?:,\s+|\s+(?:(?:i|af|fra|på|for|ved)\s+)?)(?P<body>\S.{3,80}?)(?:\s+den)?\s*[:.]?$"
)  # the figures of the day may be lost: "Beslutning i Byrådet den"
# "Byrådets behandling den 4. marts 2021"
TREATED = re.compile(r"(?i)^(?P<body>\S.{2,80}?)s\s+behandling(?:\s+på\s+møde[t]?)?$")
# "Havneudvalgets møde den 4. marts 2021:" above what was decided there
AT_MEETING = re.compile(r"(?P<body>[A-ZÆØÅ].{2,80}?)s\s+møde$")
IN_BRACKETS = re.compile(r"^(?P<word>\w+)\s*\((?P<more>[^()]+)\)\s*:?$")  # "Beslutning (Byrådet den 4. marts 2021)"
DAY_IN_BRACKETS = re.compile(
    r"^(?P<head>[^()\d]+?)\s*\((?:den\s+|d\.\s*)?(?P<day>[^()]*\d)\)\s*:?$"
)  # "Beslutning i Byrådet (04-03-2021)"
BEHIND_DAY = re.compile(
    r"^\s+i\s+(?P<body>[A-ZÆØÅ].{3,80}?)\s*:?$"
)  # "Beslutning fra mødet den 4. marts 2021 i Byrådet"
OF_MUNICIPALITY = re.compile(r"^[A-ZÆØÅ][\w-]+s?\s+Kommune\s*[-–,:]?\s+(?=[A-ZÆØÅ])")
LABELLED = re.compile(r"(?i)(?:udvalg|forum|organ|råd)\s*:")  # "Udvalg: Byrådet" in the way of a case
# "Fraværende i Økonomiudvalget, 4. marts 2021:" below what that body decided
ABSENT = re.compile(r"(?i)(?:fraværende|afbud|forfald|ikke\s+til\s?stede|ikke\s+mødt)\s+(?:i|fra|på|til)\s")
OF_A_MEETING = re.compile(r",\s+møde[t]?$")  # "Byrådet, møde den 4. marts 2021"
BEFORE_DATE = re.compile(r"(?i)(?:[\s,:–-]|\bden\b|\bd\.|\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b)+$")
# "Byrådet bekræfter beslutningen fra mødet den 4. maj 2021 punkt 7" is a decision, and "Byrådet behandlede sagen den 4. maj 2021,
# punkt 7" tells of one: neither heads one.
DECIDES = re.compile(
    r"(?i)\b(?:bekræfte\w*|godkend\w*|vedtog|vedtager|beslutte\w*|tog|tager|udsæt\w*|anbefale\w*|indstille\w*|henvise\w*"
    r"|behandle\w*|drøfte\w*|afholdt|holdt|\w+ede|er|var|har|blev|bliver|skal|fik|sagen|mødet|se|jf)\b"
)
AFTER_DATE = re.compile(r"(?i)^(?P<item>\s*,?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d+(?:\.\d+)?)?\s*[:.]?$")
# "28-03-2022 Økonomiudvalget", "28. marts 2022 - Økonomiudvalget": how a case's way through the bodies is listed
DATE_FIRST = re.compile(
    rf"^(?P<date>\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}|\d{{1,2}}\.?\s(?:{MONTH})\s\d{{4}})(?:\s*[-–:,|])?\s+(?P<body>[A-ZÆØÅ].{{3,90}}?)(?:\s*\((?:slettet|nedlagt)[^)]*\))?$"
)


def read_decision_heading(text: str) -> Heading | None:
    """The decision heading that the text is, with the body and the day it prints; None where it is none."""
    text = blank_periods(text)
    if text.rstrip(":").endswith(")") and (unbracketed := _unbracketed(text)):
        found = read_decision_heading(unbracketed)
        return replace(found, end=len(text)) if found else None
    if text[0].isdigit():
        first = DATE_FIRST.match(text)
        first = first if first and is_body_name(first["body"]) else None
        return _dated(text, first["body"], first["date"], listed=True) if first else None
    if text[0] in "BbRrVvAaKk" and OF_POINT.match(text):
        return Heading(SectionRole.DECISION, len(text))
    dated = DIGIT.search(text, max(0, len(text) - LONGEST_DAY)) or (DIGIT.search(text) and POSSESSIVE.match(text))
    days = list(DAY.finditer(text)) if dated else []
    if not days:
        return _undated(text)
    behind = BEHIND_DAY.match(text[days[-1].end() :])
    if behind and TITLED.match(text) and is_body_name(behind["body"]):
        return _dated(text, behind["body"], days[-1][0])
    if len(days) > 1 and text[days[-2].end() : days[-1].start()].strip() in ("-", "–", "til"):
        return None  # a period of a timetable
    after = AFTER_DATE.match(text[days[-1].end() :])
    before = BEFORE_DATE.sub("", text[: days[-1].start()])
    # The cells of a table tell of other cases
    if after is None or not before or "\t" in before or LABELLED.match(before):
        return None
    if ABSENT.match(before):
        return Heading(SectionRole.ATTENDANCE, len(text))
    if (recommended := RECOMMENDED.match(before)) and is_body_name(recommended["body"]):
        return _dated(text, recommended["body"], days[-1][0])
    titled = TITLED.match(before) or POSSESSIVE.match(before) or TREATED.match(before)
    if titled and not SPEAKS.match(titled["body"]):
        named = re.sub(r"\s+(?:på|i)(?:\s+møde[t]?)?$", "", titled["body"], flags=re.IGNORECASE)
        return _dated(text, _of_meeting(named), days[-1][0])
    numbered = after["item"] is not None
    before = _body_at_meeting(before, headed=numbered or text.rstrip().endswith(":")) or OF_A_MEETING.sub("", before)
    numbered = numbered and len(before) < 80 and not re.search(r"\d{3}", before) and not DECIDES.search(before)
    if role_of(before.lower()) is None and (is_body_name(before) or numbered):
        return _dated(text, before, days[-1][0], listed=True)
    return None


def _undated(text: str) -> Heading | None:
    """The decision heading of a body without a day; None where the text names no body."""
    owned = POSSESSIVE.match(text) or UNDATED.match(text)
    name = _of_meeting(owned["body"]) if owned else ""
    name = name[:1].upper() + name[1:]
    return _dated(text, name, None) if is_body_name(name) else None


def _body_at_meeting(named: str, *, headed: bool) -> str:
    """The body whose meeting is named before a colon or an item's number: "Havneudvalgets møde den 4. marts 2021:"; else empty."""
    met = AT_MEETING.fullmatch(named) if headed else None
    return met["body"] if met and is_body_name(met["body"]) else ""


def _unbracketed(text: str) -> str | None:
    """The heading with the body and the day, or the day alone, that it prints in brackets; None where others stand there."""
    bracketed = IN_BRACKETS.match(text)
    if bracketed:
        return f"{bracketed['word']} {bracketed['more']}"
    with_day = DAY_IN_BRACKETS.match(text)
    return f"{with_day['head']} {with_day['day']}" if with_day and DAY.fullmatch(with_day["day"]) else None


def _of_meeting(name: str) -> str:
    """The body whose meeting is named: "byrådsmødet", "mødet i Byrådet"."""
    named = re.sub(r"(?i)^(?:(?:på|i)\s+)?møde[t]?\s+i\s+", "", name)
    return re.sub(r"(?i)s?\s?møde[t]?$", "", named)


def _dated(text: str, name: str, date: str | None, *, listed: bool = False) -> Heading:
    body = OF_MUNICIPALITY.sub("", without_period(name))
    day = find_day(date) if date else None
    return Heading(SectionRole.DECISION, len(text), body or None, day.iso if day else None, dated=listed)


def read_dated_heading(text: str) -> Heading | None:
    """The decision heading that the whole text is, with the body and the day it prints; None where it is none."""
    bare = text.rstrip(":. ") if len(text) <= LONGEST else ""
    if not bare:
        return None
    return read_decision_heading(bare) or (read_decision_heading(f"{bare}:") if text.rstrip().endswith(":") else None)
