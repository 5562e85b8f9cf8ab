"""Recommendation and decision sections of items that print neither heading."""

import re
from collections.abc import Sequence

from extract.domain.document import BlockKind
from extract.domain.meeting import Section, SectionRole
from extract.domain.text import Span
from extract.layout.case_numbers import is_case_line
from extract.layout.headings.decided import (
    ALL_OF_LINE,
    BULLET,
    DECIDES,
    answers_points,
    decides,
    is_led,
    is_today,
    states,
)
from extract.layout.lines import Line
from extract.layout.sections.divide import is_told_beside
from extract.lexicon.names import is_about_presence

# Not what a council that only advises recommends to others: "Rådet anbefaler, at prisen ikke stiger"
RECOMMENDS = re.compile(
    r"^(?!(?:[^.]+\.\s+)?\S*[Rr]ådet\s+(?:\w+\s+)?anbefaler\b)(?:Det\s+(?:foreslås|indstilles)|(?:\S+\s+){1,8}?(?:indstiller|foreslår|anbefaler)\b|Indstilling\s+om\b)|\bindstiller[,:]?(?:\s+at)?\s*[,:]?$"
)
# Who asks the body to decide, and is no body itself
ADMINISTRATION = re.compile(
    r"^(?:\S+\s+){0,3}?(?:[Aa]dministration|\S*[Ff]orvaltning|[Dd]irektion|\S*direktør|\S*chef|[Ss]ekretariat|[Cc]ent)\w*\s+(?:\S+\s+){0,6}?(?:indstiller|anbefaler|foreslår)\b|^Det\s+(?:indstilles|foreslås)\b"
)
# What is typed into an agenda before what was decided: "B: Godkendt.", "Ref.: Udsat.", ">> Udsat."
TYPED = re.compile(r"^(?:(?:B|R|Ref|Bes)\.?\s*:\s+|>>\s*)")
# "=> Rådet anbefaler, at arealet tilplantes."
MARKED = re.compile(r"(?:[=-]>|[→➔➜⇒])\s")
BODY_SAYS = re.compile(r"(?:Udvalget|Rådet|Bestyrelsen|Byrådet|Kommunalbestyrelsen)\s+[a-zæøå]+(?:er|[eo]d|te|de)\b")
LETTERED = re.compile(r"^[AQ]\s*:")  # "A: …" above "B: …" is a list
# What the body that met did, in a sentence behind others: "Chefen fortalte om planen. Rådet tog orienteringen til efterretning."
ACTED = re.compile(
    r"(?<=[.!?]\s)(?:(?:Dagsordenen|Referatet)\s+(?:blev|er)\s+(?:enstemmigt\s+)?godkendt\b(?!\s+(?:af|med))|(?:Udvalget|Rådet|Bestyrelsen)\s+(?:enstemmigt\s+)?"
    r"(?:(?:besluttede|godkendte|vedtog|tiltrådte|bevilgede|udsatte|afviste|forkastede)\b|(?:tog|tager)\s[^.]{0,60}?\btil\s+efterretning\b))"
)
OF_PRESENCE = re.compile(r"(?i)(?:fravær(?:ende)?|afbud(?:\s+fra)?|fremmøde|mødedeltagere?)")
NOTHING = re.compile(r"(?:Intet|Ingen|Ingenting|Ingen bemærkninger|Intet at bemærke)\.?")
# "Sagen tages i øvrigt til efterretning.": something was decided above it
BESIDES = re.compile(r"(?i)\b(?:i\s+øvrigt|desuden|endvidere|derudover|herudover)\b")
STACKED = 2  # characters between two headings with nothing between them
FUSED = re.compile(r"(?i)\bog\s+beslutning")
NOT_TEXT = {BlockKind.LABEL, BlockKind.ITEM, BlockKind.TABLE_ROW}


def with_unheaded(
    lines: Sequence[Line], end: int, sections: Sequence[Section], *, structured: bool, minutes: bool
) -> tuple[Section, ...]:
    """The sections with those of the lines before the first heading, where these recommend or decide.

    In an item of `minutes` that has no headings a sentence behind others may tell what was decided.

    In an export's item (`structured`) with no other heading, all the text is the decision; so is the text right below the line
    that tells who was absent, which only minutes tell of an item.
    """
    beside = [x for x in lines if is_told_beside(x)]
    told = len(beside)
    if not beside or any(s.role is not SectionRole.ATTENDANCE for s in sections[:told]):
        found = find_unheaded(lines, end, sections, structured=structured)
        acted = _acted(lines, end) if minutes and not (found or sections) else ()
        return found + acted + tuple(sections)
    below, rest = lines[lines.index(beside[-1]) + 1 :], sections[told:]
    return (*sections[:told], *find_unheaded(below, end, rest, structured=structured, held=structured), *rest)


def of_presence(title: str, body: Sequence[Line], end: int) -> tuple[Section, ...]:
    """The text of an item that is about who was away, and holds no other section: "1. Fravær"."""
    if not body or not OF_PRESENCE.fullmatch(title) or any(x.heading for x in body):
        return ()
    if decides(body[0].text) and not NOTHING.fullmatch(body[0].text):
        return ()
    span = Span(body[0].span.start, end)
    return (Section(role=SectionRole.ATTENDANCE, heading=title, span=span, content=span),)


def find_unheaded(
    lines: Sequence[Line], end: int, sections: Sequence[Section], *, structured: bool, held: bool = False
) -> tuple[Section, ...]:
    """Sections for the lines before the first heading; () where they neither recommend nor decide.

    In an export's item (`structured`) with no heading but of who was absent, or one that was dealt with (`held`), all of them are
    the decision.
    """
    limit = sections[0].span.start if sections else end
    lead = [x for x in lines if x.span.end <= limit and x.kind not in NOT_TEXT and not x.is_noise]
    first = next((x for x in lead if not is_case_line(x.text)), None)
    if any(s.role is SectionRole.DECISION for s in sections):
        return _recommendation(lead, limit, sections)
    at = next(
        (
            k
            for k, x in enumerate(lead)
            if _opens_decision(x.text, lead[k - 1].text if k else "")
            or is_led(x.text)
            or (x is first and answers_points(x.text))
        ),
        None,
    )
    ending = (SectionRole.ATTENDANCE, SectionRole.OTHER)  # who was absent, and what stands below the last item
    alone = structured and all(s.role in ending and not (s.role is ending[1] and s.heading) for s in sections)
    whole = alone or (held and not any(RECOMMENDS.search(x.text) for x in lead))
    if at is None and whole and lead:
        at = 0
    if at is None:
        return _recommendation(lead, limit, sections)
    if alone and BESIDES.search(lead[at].text):
        at = next((k for k in range(at) if states(lead[k].text)), at)
    return _decision(lead, at, limit)


def _acted(lines: Sequence[Line], end: int) -> tuple[Section, ...]:
    """The decision that begins with a sentence of the item's text, or "Intet." that is all of it; () where there is none."""
    for line in lines:
        found = ACTED.search(line.text) if line.kind not in NOT_TEXT and not line.is_noise else None
        if found and is_today(line.text[found.end() :]):
            span = Span(line.span.start + found.start(), end)
            return (Section(role=SectionRole.DECISION, heading=None, span=span, content=span),)
    if len(lines) == 1 and NOTHING.fullmatch(lines[0].text):
        span = Span(lines[0].span.start, end)
        return (Section(role=SectionRole.DECISION, heading=None, span=span, content=span),)
    return ()


def _opens_decision(line: str, above: str) -> bool:
    bare = BULLET.sub("", line)
    if MARKED.match(line) and BODY_SAYS.match(bare):
        return True
    said = bare if LETTERED.match(above) else TYPED.sub("", bare)
    return DECIDES.match(said) is not None or ALL_OF_LINE.match(said) is not None


def _decision(lead: Sequence[Line], at: int, limit: int) -> tuple[Section, ...]:
    """The decision that begins with the line at that index, the recommendation above it, and the absence line that ends it."""
    found = []
    asked = next((k for k, x in enumerate(lead[:at]) if RECOMMENDS.search(x.text)), None)
    if asked is not None:
        span = Span(lead[asked].span.start, lead[at].span.start)
        found.append(Section(role=SectionRole.RECOMMENDATION, heading=None, span=span, content=span))
    stop = next((x.span.start for x in lead[at:] if _is_absence(x)), limit)
    begin = lead[at].span.start
    mark = TYPED.match(lead[at].text)
    content = Span(min(begin + (mark.end() if mark else 0), stop), stop)
    found.append(Section(role=SectionRole.DECISION, heading=None, span=Span(begin, stop), content=content))
    if stop < limit:
        rest = Span(stop, limit)
        found.append(Section(role=SectionRole.ATTENDANCE, heading=None, span=rest, content=rest))
    return tuple(found)


def split_fused(lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Section, ...]:
    """Under "Indstilling og beslutning" the decision begins where the text decides, unless a heading says so."""
    split: list[Section] = []
    for k, section in enumerate(sections):
        following = sections[k + 1] if k + 1 < len(sections) else None
        fused = section.role is SectionRole.RECOMMENDATION and FUSED.search(section.heading or "") is not None
        own = (x for x in lines if section.content.start <= x.span.start < section.content.end) if fused else ()
        at = next((x.span.start for x in own if DECIDES.match(x.text)), None)
        if at is None or (following and following.role is SectionRole.DECISION):
            split.append(section)
            continue
        asked, decided = Span(section.span.start, at), Span(at, section.span.end)
        content = Span(section.content.start, at)
        split.append(section._replace(span=asked, content=content))
        split.append(Section(role=SectionRole.DECISION, heading=None, span=decided, content=decided))
    return tuple(split)


def split_stacked(lines: Sequence[Line], sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections, the text below "Indstilling" and "Beslutning" parted, where the two headings stand one on the other above it.

    So the columns of a table come one after the other: first its headings, then what stood beside them.
    """
    split: list[Section] = []
    for section in sections:
        above = split[-1] if split else None
        stacked = section.role is SectionRole.DECISION and above and above.role is SectionRole.RECOMMENDATION
        if not (stacked and above and above.heading and above.content.end - above.content.start <= STACKED):
            split.append(section)
            continue
        own = [x for x in lines if section.content.start <= x.span.start < section.content.end]
        asked = next((k for k, x in enumerate(own) if ADMINISTRATION.match(x.text)), None)
        at = (
            next((x.span.start for x in own[(asked or 0) + 1 :] if decides(x.text)), None)
            if asked is not None
            else None
        )
        if asked is None or at is None:
            split.append(section)
            continue
        told, end = Span(own[asked].span.start, at), section.span.end
        split[-1] = above._replace(span=Span(above.span.start, section.span.start))
        if asked:
            before = Span(section.span.start, told.start)
            split.append(Section(role=SectionRole.OTHER, heading=None, span=before, content=before))
        split.append(Section(role=SectionRole.RECOMMENDATION, heading=None, span=told, content=told))
        split.append(section._replace(span=Span(at, end), content=Span(at, section.content.end)))
    return tuple(split)


def _recommendation(lead: Sequence[Line], limit: int, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The lines from "… indstiller, at" to the first heading, where no heading says Indstilling."""
    asked = next((x for x in lead if RECOMMENDS.match(x.text)), None)
    if asked is None or any(s.role is SectionRole.RECOMMENDATION for s in sections):
        return ()
    span = Span(asked.span.start, limit)
    return (Section(role=SectionRole.RECOMMENDATION, heading=None, span=span, content=span),)


def _is_absence(line: Line) -> bool:
    return line.role is SectionRole.ATTENDANCE and is_about_presence(line.text)
