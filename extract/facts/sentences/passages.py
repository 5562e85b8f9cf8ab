"""Sentences of a passage with the lexicon's findings, at offsets of the document."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.domain.document import Document
from extract.domain.meeting import AgendaItem, Section, SectionRole
from extract.domain.text import Span
from extract.facts.sentences.motions import begins_with_motion, is_fallen_motion
from extract.facts.voters.named import NOTHING_LOCAL, Locals, locals_of
from extract.language.pipeline import read_passage
from extract.lexicon.load import load_topic
from extract.lexicon.noise import is_noise

if TYPE_CHECKING:
    from spacy.tokens import Doc

QUOTE = re.compile(r"[\"”“„»«]")
QUOTED = re.compile(r"[\"”“„»][^\"”“„»«]{12,1500}[\"”“«]")
BLANK_BEFORE = re.compile(r"\n[ \t]*\n[ \t]*$")
LONGEST_QUOTE = 2500
OUTCOME_WORD = (
    r"(?:er\s+|blev\s+(?:(?:herefter|derefter|dermed|således)\s+)?|k(?:an|unne)\s+(?=ikke))?(?:ikke\s+(?:(?:blev|er|bliver|kan|kunne)\s+)?)?"
    r"(?:(?:godkend|vedtag|vedtog|tiltr|udsat|udsæt|udsk[uy]d|ændre[st]|forkast|anbefal|drøft|taget|tages|afvis|bortfald|faldt|udg[åi]|sendes|sendt|oversend|genoptag|afvent|henvis|trukket|tilbagesend|returner|imødekom|ønskes|forelægges|belyses|går\s+(?:tilbage|om)\b|venter\b|(?:gen)?behandles\b)\w*"
    r"|til\s+efterretning|(?:samle|opnå|få|samlede|opnåede|fik)\s+(?:\w+\s+)?(?:flertal|tilslutning|opbakning))"
)
# "…, 2. udsat", "…, mens punkt 2 og 3 blev forkastet": the outcome of another point
POINT_WORD = r"(?:ad|nr\.|pkt\.?|punkt(?:erne)?|indstillingspunkt(?:erne)?|pind(?:ene)?|dots?|prik(?:kerne)?)"
FIGURE, LETTERED_OR_REST = re.compile(r"\d"), re.compile(r"(?i)øvrige|indstillingspunkt|sidste|første|tredje|andet")
_NTH = r"(?:første|andet|anden|tredje|fjerde|femte|sidste)"
COUNTED = (
    rf"(?:(?:det|den)\s+{_NTH}(?:\s+(?:indstillings)?punkt(?:et)?)?|{_NTH}(?:\s*(?:,|og)\s*{_NTH})*\s+(?:indstillings)?punkt(?:et|er)?"
    r"|de\s+(?:to|tre|fire)\s+(?:første|sidste)(?:\s+(?:indstillings)?punkter)?)"
)
NEXT_POINT = re.compile(
    rf"""(?ix)(?:[,;]?\s+(?:og|men|mens|samt)\s+at(?=\s+(?:indstillings)?(?:punkt|pkt))|\s/|\s[–-](?=\s+(?:resten|ellers|i\s+øvrigt))|[,;]\s*(?:mens|og|men)?|\s+(?:mens|men|hvorved|hvorefter)|\s+og(?=\s+(?:pkt|punkt|indstillingspunkt))|(?<=\d)\.(?=\s+(?:ad|pkt|punkt|indstillingspunkt))
            |(?<=\d)\.(?=\s+(?:vedr\.?|vedrørende|(?:for\s+)?så\s+vidt\s+angår)\s+(?:pkt|punkt|indstillingspunkt))
            |(?<=[a-zæøå])\.(?=\s+\d{{1,2}}\.(?:\d{{1,2}}[):]?\s|\s+(?:pkt\.|punkt))))\s*
        (?=(?:(?:(?:vedr\.?|vedrørende|(?:for\s+)?så\s+vidt\s+angår)\s+)?{POINT_WORD}\s*\d{{1,2}}(?:\s*(?:,|og|-)\s*\d{{1,2}})*[.):]*
            |indstillingspunkt(?:erne)?\s*[a-k]\)?(?:\s*(?:,|og|-)\s*[a-k]\)?)*
            |(?:de\s+)?øvrige\s+(?:punkter|indstillingspunkter)|(?:(?:de|det)\s+)(?:to\s+|tre\s+|fire\s+)?(?:øvrige|andre|resterende|sidste|næste|andet)(?=\s+(?:blev|er|bortfald|falder|faldt|udgår|udgik|udsættes|forkastes))|ellers|resten|i\s+øvrigt
            |{COUNTED}
            |\d{{1,2}}\.\s+(?:pkt\.|punkt|at|pind|dot|prik|led)
            |\d{{1,2}}\.\d{{1,2}}[):]?
            |\d{{1,2}}[a-k]?[.):]?)\s+(?:dog\s+)?{OUTCOME_WORD})"""
)
# "… punkt 1 og 2. I punkt 3 besluttede udvalget …": the figure ends the sentence
NEXT_SENTENCE = re.compile(
    r"(?<=\d)\.\s+(?=(?:I|Vedr\.|Vedrørende|For\s+så\s+vidt\s+angår|Hvad\s+angår|Til)\s+(?:indstillings)?(?:punkt|pkt\.)\s*\d{1,2}[,:]?\s+[a-zæøå])"
)
POINT = re.compile(
    r"(?i)\b(?:(?:punkt|pkt|indstillingspunkt)\w*\.?|godkend\w*|vedtog|tiltrådte|afvis\w*|forkast\w*)\s*\d"
)
# "godkendte punkt 1 og forkastede punkt 2", "at afvise punkt 2 og at tage punkt 3 til efterretning"
NEXT_ACT = re.compile(
    r"(?i)(?:,|\s+(?:og|men|mens))\s+(?:(?:og|men)\s+)?(?:at\s+)?(?=(?:godkende|vedtage|tiltræde|forkaste|afvise|udsætte|udskyde|anbefale|tage|drøfte|oversende|sende"
    r"|k(?:an|unne)\s+(?:dog\s+|derimod\s+)?ikke\s+(?:godkende|tiltræde|anbefale|støtte|vedtage|følge)"
    r"|tog|godkendte|vedtog|tiltrådte|forkastede|afviste|udsatte|anbefalede|drøftede|oversendte|sendte|godkender|vedtager|tiltræder|forkaster|afviser|udsætter|anbefaler)"
    r"\s+(?:ikke\s+)?(?:(?:indstillingens\s+)?(?:punkt|pkt|indstillingspunkt)\w*\.?\s*\d|\d{1,2}(?:\s*(?:,|og|-|–)\s*\d{1,2})*\s*(?:[.,;]|$)|(?:de\s+)?øvrige\s+(?:indstillings)?punkter\b))"
)
# "Venstres forslag faldt, hvorefter indstillingen blev godkendt": the fate of a motion and that of the matter
NEXT_CLAUSE = re.compile(r"(?i),?\s+(?:og|men|mens|hvorefter|hvorpå|hvorimod)\s+(?:dermed\s+|herefter\s+)?")
OF_MATTER = re.compile(
    rf"""(?ix)(?:(?:\w+s\s+)?indstilling(?:en|erne)?(?:\s+med\s+(?:denne|disse|de\s+vedtagne)\s+(?:ændring|tilføjelse)\w*)?|hovedforslaget|sagen)\s+{OUTCOME_WORD}
        |(?:godkend|vedtog|tiltråd)\w*\s+(?:byrådet\s+|udvalget\s+|kommunalbestyrelsen\s+)?(?:\w+s\s+)?indstilling
        |(?:byrådet|udvalget|kommunalbestyrelsen)\s+(?:godkend|vedtog|tiltråd)\w*\s+(?:\w+s\s+)?indstilling"""
)
HAS_OUTCOME = re.compile(
    rf"(?i)\b(?:{OUTCOME_WORD}|(?:følge[rs]?|fulgte?)\s+(?:\w+s\s+)?indstilling|indstilling(?:en|erne)?\s+(?:(?:blev|er)\s+)?(?:følges|fulgt))"
)
# "Udvalget besluttede: | 1. godkendt, 2. udsat"
LEADS_POINTS = re.compile(
    r"(?i)(?:[^\s:]+\s+){1,4}?(?:besluttede|beslutter|vedtog|godkendte|anbefaler|anbefalede|indstiller|indstillede)(?:,?\s+at)?:\s+(?=1\s?[.)]\s)"
)
BULLET = re.compile(r"^[•·▪◦*–-]\s+")


@dataclass(frozen=True)
class Found:
    """A phrase of the lexicon in the document: what it sets, where, and its entry's id."""

    sets: dict[str, str]
    span: Span
    rule: str


@dataclass(frozen=True, eq=False)  # compared and kept by identity: what is found in it is asked for several times
class Sentence:
    """A sentence at its place in the document; `opens_line` where it begins a printed line, `opens_block` after a blank one."""

    span: Span
    text: str
    opens_line: bool
    opens_block: bool
    outcomes: tuple[Found, ...]
    sides: tuple[Found, ...]
    attendance: tuple[Found, ...]
    local: Locals = NOTHING_LOCAL

    @property
    def is_bullet(self) -> bool:
        """True for an entry of a list without numbers."""
        return self.opens_line and BULLET.match(self.text) is not None


def decision_passages(item: AgendaItem) -> list[list[Section]]:
    """The item's decision sections, those together that an absence line alone divides."""
    groups: list[list[Section]] = []
    for section in item.sections:
        if section.role is not SectionRole.DECISION:
            continue
        last = groups[-1][-1] if groups else None
        goes_on = last and section.heading is None and (section.body, section.date) == (last.body, last.date)
        if last and goes_on and section.span.start > last.span.start:
            groups[-1].append(section)
        else:
            groups.append([section])
    return groups


def read_sentences(document: Document, spans: Sequence[Span]) -> list[Sentence]:
    """The sentences of these ranges in order."""
    sentences: list[Sentence] = []
    for span in spans:
        sentences.extend(_of_range(document, span))
    return sentences


def _of_range(document: Document, span: Span) -> list[Sentence]:
    text = document.text[span.start : span.end]
    if not text.strip():
        return []
    doc = read_passage(text)
    found = _unquoted_phrases(doc, text, span.start)
    local = locals_of(document.text)
    sentences = []
    begun = span.start + len(text) - len(text.lstrip())
    for begin, end in _by_point(text, _unquoted_sentences(text, [(s.start_char, s.end_char) for s in doc.sents])):
        whole = text[begin:end]
        bare = whole.strip()
        if not bare or is_noise(bare):
            continue
        start = span.start + begin + whole.index(bare)
        own = Span(start, start + len(bare))
        before = document.text[:start][-200:] if start < 200 else document.text[start - 200 : start]
        first = start == begun
        gap = (before[len(before.rstrip(" \t")) :] and before.rstrip(" \t")) or before
        sentences.append(
            Sentence(
                span=own,
                text=bare,
                opens_line=gap.endswith("\n") or first or not before.strip(),
                opens_block=first or BLANK_BEFORE.search(before) is not None,
                outcomes=_within(found["outcomes"], own),
                sides=_within(found["sides"], own),
                attendance=_within(found["attendance"], own),
                local=local,
            )
        )
    return sentences


def _unquoted_phrases(doc: "Doc", text: str, offset: int) -> dict[str, list[Found]]:
    """The lexicon's phrases by topic, without those within a quotation."""
    entries = _entries()
    quoted = [Span(offset + m.start(), offset + m.end()) for m in QUOTED.finditer(text)]
    phrases = {
        topic: (
            Found(entries[s.label_], Span(offset + s.start_char, offset + s.end_char), s.label_)
            for s in doc.spans[topic]
        )
        for topic in ("outcomes", "sides", "attendance")
    }
    return {t: [f for f in fs if not any(q.holds(f.span) for q in quoted)] for t, fs in phrases.items()}


def _by_point(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, divided where one goes on to another outcome: "1. godkendt, 2. udsat", a motion's and the matter's."""
    parts: list[tuple[int, int]] = []
    for begin, end in sentences:
        start = begin
        if lead := LEADS_POINTS.match(text, begin, end):
            parts.append((begin, lead.end()))
            start = lead.end()
        for found in _next_points(text, begin, end):
            if HAS_OUTCOME.search(text, start, found.start()):
                parts.append((start, found.start()))
                start = found.end()
        for turn in NEXT_CLAUSE.finditer(text, start, end) if "orslag" in text[start:end] else ():
            if _turns(text[start : turn.start()].lstrip(), text[turn.end() : end]):
                parts.append((start, turn.start()))
                start = turn.end()
        parts.append((start, end))
    return parts


def _next_points(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """Where a sentence may go on to another point, in order."""
    if FIGURE.search(text, begin, end) is None and LETTERED_OR_REST.search(text, begin, end) is None:
        return []
    found = [*NEXT_POINT.finditer(text, begin, end), *NEXT_SENTENCE.finditer(text, begin, end)]
    named = POINT.search(text, begin, end)
    if named:
        found += NEXT_ACT.finditer(text, named.end(), end)
    return sorted(found, key=lambda m: m.start())


# "Forslaget faldt | , hvorefter indstillingen blev godkendt": somebody's, since the matter is named apart
FELL_ALONE = re.compile(
    r"(?i)(?:forslaget|dette|det)\s+(?:blev\s+)?(?:faldt|falder|forkastet|forkastes|nedstemt|nedstemmes)"
)
PUT_OFF = re.compile(
    r"(?i)\s*(?:sagen|punktet)\s+(?:\w+\s+){0,2}?(?:udsat|udsættes|udskudt|udskydes|tilbagesendt|sendt\s+tilbage)\b"
)


def _turns(before: str, after: str) -> bool:
    """True where a sentence goes on from the fate of a motion to that of the matter, or the other way about."""
    if OF_MATTER.match(after):
        if FELL_ALONE.fullmatch(before.strip()):
            return True
        if is_fallen_motion(before):
            return True
        put_off = PUT_OFF.match(after)  # by the motion that was adopted
        return put_off is None and begins_with_motion(before) and HAS_OUTCOME.search(before) is not None
    return HAS_OUTCOME.search(before) is not None and not is_fallen_motion(before) and is_fallen_motion(after)


def _within(found: Sequence[Found], span: Span) -> tuple[Found, ...]:
    """Those of the sorted findings that lie in the span."""
    first = bisect_left(found, span.start, key=lambda f: f.span.start)
    last = bisect_left(found, span.end, key=lambda f: f.span.start)
    return tuple(f for f in found[first:last] if f.span.end <= span.end)


def _unquoted_sentences(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, those within one quotation joined: what is quoted is not the meeting's own sentence."""
    joined: list[tuple[int, int]] = []
    for begin, end in sentences:
        if (
            joined
            and end - joined[-1][0] < LONGEST_QUOTE
            and len(QUOTE.findall(text[joined[-1][0] : joined[-1][1]])) % 2
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return joined


@cache
def _entries() -> dict[str, dict[str, str]]:
    return {e.id: e.sets for topic in ("outcomes", "sides", "attendance") for e in load_topic(topic)}
