"""What kind of document it is."""

import re
from collections.abc import Sequence

from extract.domain.meeting import AgendaItem, Genre, Section, SectionRole
from extract.layout.head.fields import HEAD_LINES
from extract.layout.head.mail import without_mail_labels
from extract.layout.lines import Line

MINUTES = re.compile(
    r"(?i)\b(?:referat(?!\s+publiceret\s*:?\s*$)|beslutningsprotokol|beslutningsreferat|mødereferat|protokol|"
    r"dagsorden med (?:vedtagelser|beslutninger)|udskrift)\b"
)
AGENDA = re.compile(r"(?i)\b(?:dagsorden|tillægsdagsorden)\b")
LETTER = re.compile(
    r"(?im)^(?:til\s+[A-ZÆØÅ].{3,80}|kære\s+\S.*|(?:med\s+)?venlig\s+hilsen.*|høringssvar.*|att\.?:?\s.*|vedr\.?:?\s.*)$"
)
CONTACT = re.compile(r"(?i)\b(?:tlf\.?|telefon|postboks|dir\.\s*tlf|ean|cpr\.?\s?nr)\b|@\w+\.dk")
BOTH = re.compile(
    r"(?im)^dagsorden\s*(?:og|/|&)\s*(?:referat|protokol)\b|^(?:referat|protokol)(?:\s*-?\s*(?:\(?udkast\)?))?\s*(?:og|/|&)\s*dagsorden\b"
)
EXPORTED_AGENDA = re.compile(r"(?m)^Dokument: Dagsorden$")  # what an export says of itself
NOTE = re.compile(r"(?im)^(?:notat|cover|memo)\b")
NEWS = re.compile(r"(?i)\b(?:nyhed(?:er|sbrev)?|pressemeddelelse|læs\s+mere|byrådet har (?:besluttet|bevilget))\b")

OPENING, FOOT = 2500, 600  # characters at the top and at the foot in which a document says what it is
TOP, TITLES = 25, 5  # lines at the top; those of them in which minutes and agendas are named so
LONGEST_TITLE = 80
IS_NOTE = re.compile(
    r"(?i)^(?:notat|cover|memo|sagsnotat)\s*:?$|^notat\s+(?:om|vedr|til)\b|^(?:faktaark|(?:baggrunds|orienterings)notat)\b"
)
IS_ANSWER = re.compile(r"(?i)^høringssvar\s+(?:til|om|vedr|vedrørende|fra|på)\b")
IS_NEWS = re.compile(
    r"(?i)^(?:(?:kort\s+)?nyt\s+fra\s+(?:byråd|kommunalbestyrelse|regionsråd|udvalg|\w+udvalg)\w*|pressemeddelelse|nyhedsbrev)\b"
)
# A statute, with the body that adopted it where it is signed
IS_STATUTE = re.compile(r"(?m)^§\s*\d{1,2}\b")
FEWEST_PARAGRAPHS = 2
GREETING = re.compile(r"(?i)^(?:kære|hej)\s+\S")
POSTAL = re.compile(r"^\d{4}\s+[A-ZÆØÅ][\w.æøå -]{1,30}$")  # "1577 København V"
CLOSING = re.compile(
    r"(?im)^(?:(?:med\s+)?(?:venlig|kærlig|bedste)\s+hilsen|(?:de\s+)?bedste\s+hilsner|mvh\.?|på\s+\S+s\s+vegne)\b"
)


def find_genre(text: str, preamble: Sequence[Line], items: Sequence[AgendaItem], *, of_meeting: bool = False) -> Genre:
    """Minutes where decisions or the head say so; an agenda where only recommendations stand; else by its form.

    `of_meeting` says that labels of the head tell which body met, and when: then items without a decision are an agenda.
    """
    decided = [s for i in items for s in i.sections if s.role is SectionRole.DECISION and s.current]
    head = _head(preamble)
    said_agenda = says_only_agenda(preamble)
    by_form = _by_form(text, items)
    if by_form:
        return by_form
    if decided and not MINUTES.search(head) and not AGENDA.search(head) and _is_statute(text, items):
        return Genre.OTHER
    if EXPORTED_AGENDA.search(head):
        return Genre.AGENDA
    if decided and any(_filled(text, s) for s in decided) and not (said_agenda and _rarely(text, decided)):
        return Genre.MINUTES
    if len(decided) > 1 and BOTH.search(head) and not any(_filled(text, s) for s in decided):
        return Genre.AGENDA  # a form in which what is decided is yet to be written
    if items:
        if said_agenda or (
            any(s.role is SectionRole.RECOMMENDATION for i in items for s in i.sections) and not MINUTES.search(head)
        ):
            return Genre.AGENDA
        if MINUTES.search(head) or decided:
            return Genre.MINUTES
        if AGENDA.search(head):
            return Genre.AGENDA
    if LETTER.search(text[:1500]) and (CONTACT.search(text[:3000]) or LETTER.search(text[-800:])):
        return Genre.LETTER
    if NOTE.search(text[:600]):
        return Genre.NOTE
    if items and len(items) > 1:
        decided_somewhere = any(s.role is SectionRole.DECISION for i in items for s in i.sections)
        return Genre.MINUTES if decided_somewhere else Genre.AGENDA if of_meeting else Genre.OTHER
    return Genre.NEWS if NEWS.search(text[:3000]) else Genre.OTHER


def _by_form(text: str, items: Sequence[AgendaItem]) -> Genre | None:
    """A letter, a note or news by how it opens and closes, whatever decisions it repeats; not what calls itself minutes or an agenda."""
    opening = _opening(text[:OPENING])
    titles = [len(x) < LONGEST_TITLE and bool(MINUTES.search(x) or AGENDA.search(x)) for x in opening]
    if not any(titles[:TITLES]) and any(IS_NOTE.match(x) for x in opening[:3]):
        return Genre.NOTE
    if not any(titles[:TITLES]) and any(IS_NEWS.match(x) for x in opening[:3]):
        return Genre.NEWS
    closed = CLOSING.search(text, max(0, len(text) - FOOT)) is not None
    decided = any(s.role is SectionRole.DECISION for i in items for s in i.sections)
    written = without_mail_labels(opening)
    if written and GREETING.match(written[0]) and closed and not decided:
        return Genre.LETTER  # whatever agenda it invites to
    if any(titles):
        return None
    headed = any(s.role is SectionRole.DECISION and s.heading for i in items for s in i.sections)
    if closed and not headed and any(IS_ANSWER.match(x) for x in opening):
        return Genre.LETTER
    if len(items) > 1:  # what is read out in an item greets nobody in the document's own name
        opening = _opening(text[: items[0].span.start])
    addressed = any(GREETING.match(x) or POSTAL.match(x) for x in opening)
    return Genre.LETTER if addressed and closed else None


def _is_statute(text: str, items: Sequence[AgendaItem]) -> bool:
    """True for rules by paragraphs below which but a body and a day stand: a plan, bye-laws."""
    sections = [s for i in items for s in i.sections]
    told = all(s.listed for s in sections if s.role is SectionRole.DECISION)
    asked = any(s.role is SectionRole.RECOMMENDATION for s in sections)
    return told and not asked and len(IS_STATUTE.findall(text)) >= FEWEST_PARAGRAPHS


def _opening(text: str) -> list[str]:
    """The first lines, without what a web page says of itself."""
    lines = (line.strip() for line in text.split("\n") if not line.startswith("Kilde: "))
    return [line for line in lines if line][:TOP]


def _filled(text: str, section: Section) -> bool:
    content = text[section.content.start : section.content.end].strip(" :\n\t-–._…")
    return bool(content) and content.lower() != "tomt indhold"


def _rarely(text: str, decided: Sequence[Section]) -> bool:
    return sum(_filled(text, s) for s in decided) < 0.3 * len(decided)


def _head(preamble: Sequence[Line]) -> str:
    return "\n".join(x.text for x in preamble[:HEAD_LINES])


def says_minutes(preamble: Sequence[Line]) -> bool:
    """True where the head calls the document minutes."""
    return MINUTES.search(_head(preamble)) is not None


def says_only_agenda(preamble: Sequence[Line]) -> bool:
    """True where the head calls the document an agenda, and not minutes."""
    head = _head(preamble)
    return bool(AGENDA.search(head)) and not MINUTES.search(head)
