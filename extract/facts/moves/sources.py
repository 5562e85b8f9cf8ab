"""Where the sums stand that move money: recommendations, current decisions and the title of an item."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extract.domain.document import Document
from extract.domain.facts import Decision, Outcome, Recommendation
from extract.domain.meeting import AgendaItem
from extract.domain.text import Span
from extract.facts.moves.kinds import Kind, kind_of_stem, named_kinds
from extract.facts.moves.motions import is_carried_motion

Status = Literal["proposed", "recommended", "decided", "rejected", "postponed"]

_STATUS: dict[Outcome, Status] = {
    Outcome.APPROVED: "decided",
    Outcome.APPROVED_AMENDED: "decided",
    Outcome.TASKED: "decided",
    Outcome.RECOMMENDED: "recommended",
    Outcome.RECOMMENDED_AMENDED: "recommended",
    Outcome.REJECTED: "rejected",
    Outcome.NOT_RECOMMENDED: "rejected",
    Outcome.POSTPONED: "postponed",
    Outcome.RETURNED: "postponed",
}
_LIGHT = (Outcome.NOTED, Outcome.DISCUSSED)
# "Taget til efterretning. Der afsættes 500.000 kr. til koret."
_GIVEN_BESIDE = re.compile(
    r"(?<=\.\s)Der\s(?:afsættes|bevilges|gives|ydes|frigives|tildeles)\s(?:(?!\b(?:ikke|hvis|såfremt|når|eventuelt|evt|i\s+dag|typisk|normalt|allerede|hidtil)\b)[^.]|\.(?!\s+[A-ZÆØÅ]|\s*$))*(?=\.|\s*$)\.?"
)
_SUB_POINT = re.compile(r"(\d+)[a-z]")
_ROW = re.compile(r"[^\n]*\S[^\n]*")
_TOTAL = re.compile(r"(?:i\s?alt|total\w*|sum|samle[td]e?)\b", re.IGNORECASE)
# An entry of a list that names who gets how much, and no verb: "- Sandager IF: 20.000 kr.", "- Sandager IF (20.000 kr.)",
# "3. 15.000 kr. til spejderne"
_SUM = r"[-–−]?(?:kr\.\s?)?\d[\d.,]*(?:,-)?\s?(?:(?:mio|t)\.\s?)?(?:kr\b\.?)?"
_ENTRY = re.compile(
    rf"\s*(?:[•·▪◦*–-]\s*|\(?(?:\d{{1,2}}|[a-z])[.)]\s*)?(?:[^\W\d][^.;:\n\t]{{1,80}}?(?:\s?(?::|[–-])\s{_SUM}|\s\({_SUM}\))|{_SUM}\s(?:til|for)\s[^.;:\n\t]{{2,140}})[.,;]?\s*",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:(?<=tilskud)det|en|et|(?<=støtte)n)$")
_LIST_LEADS = {"supplementary_grant", "capital_grant", "release_of_funds", "allocation", "subsidy", "guarantee"}
_REFUSES = re.compile(r"\b(?:ikke|afslag|afslås|afvises|søgt|ansøgt|ansøger)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"\w(?:es|er)$")  # a verb whose object is the list: "udvalget bevilger"
_LONGEST_LIST = 30  # lines
_PRINTS_SUM = re.compile(r"\d\s?(?:kr|mio|t\.)|kr\.\s\d", re.IGNORECASE)
# "at anlægsbevillingen gives", "Byrådet godkender tilskuddet", "ansøgningen imødekommes"; not "imødekommes delvist"
_GIVES_IT = re.compile(
    r"(?:at\s)?(?:\w*(?:udvalget|rådet|bestyrelsen)\s(?:godkender|giver|meddeler|bevilger|imødekommer|frigiver|yder)\s)?(?:den|det)?\s?"
    r"(?P<what>\w*(?:bevillingen|støtten|ansøgningen|garantien|lånet|salget|købet)|\w*tilskuddet)"
    r"(?:\s(?:gives|meddeles|godkendes|bevilges|frigives|ydes|tiltrædes|stilles|optages|imødekommes|vedtages)\b(?!\s(?:delvist?|med|ikke|til\sdels)\b)|[.;]?$)",
    re.IGNORECASE,
)


# "at der i 2024 gives tillægsbevilling", "at der gives tillægsbevilling i 2024"
_GIVEN_IN = re.compile(
    r"\bder\s(?:i\s(?P<before>20\d\d)\s)?(?:gives|meddeles|bevilges)\s[^.;\d]{0,60}?\b\w*bevilling\w*(?(before)|[^.;\d]{0,30}?\si\s(?P<after>20\d\d))"
)
_YEAR = re.compile(r"\b20\d\d\b")
_PAID_BY = re.compile(r"(?i)\bfinansieres\s+(?:ved|af|via|således|som\s+følger|på\s+følgende\s+måde)\s*:?\s*$")


class Source(NamedTuple):
    """Where sums stand that move money."""

    span: Span
    status: Status
    recommendation: str | None = None
    decision: str | None = None
    granted: Kind | None = (
        None  # what its sums are where nothing else tells: the rows of a table, a sum put in another's place
    )
    given: Kind | None = None  # the grant that the stem of a sub-point names
    pays: bool = False  # its stem says that it finances what was granted before: "Bevillingen finansieres ved:"
    years: tuple[str, ...] = ()  # the one in which the stem says that it is given
    answers: frozenset[str] = frozenset()  # the recommendations that a decision is about
    instead: Status = "decided"  # what is granted in the place of what it refuses
    changed_by: int | None = None  # where the sum stands by which the decision lowers or raises the recommended one
    instead_from: int | None = None  # where the sums begin that a refusal puts in the place of what it refuses
    of_version: bool = False  # an earlier body said it
    restated_at: int | None = None  # where the sum stands that takes the place of a recommended one


def find_sources(
    document: Document, item: AgendaItem, recommendations: Sequence[Recommendation], decisions: Sequence[Decision]
) -> Iterator[Source]:
    """The places in order; status is what the place alone says, `proposed` for a recommendation and the title.

    What earlier bodies decided comes last; it moves money only where a decision adopts it.
    """
    points = Counter(r.point for r in recommendations)
    stems = {r.point: r for r in recommendations if points[r.point] == 1}
    for recommendation in recommendations:
        sub_point = _SUB_POINT.fullmatch(recommendation.point or "")
        stem = stems.get(sub_point[1]) if sub_point and recommendation.point in stems else None
        given = kind_of_stem(stem.text) if stem else None
        years = _years_given(stem.text) if stem and given else ()
        source = Source(
            recommendation.evidence.span,
            "proposed",
            recommendation=recommendation.id,
            given=given,
            years=years,
            pays=stem is not None and _PAID_BY.search(stem.text) is not None,
        )
        yield from _with_rows(document.text, source)
    for decision in decisions:
        if decision.current and (status := _STATUS.get(decision.outcome)):
            about = frozenset(r.id for r in recommendations if not decision.points or r.point in decision.points)
            instead: Status = "recommended" if decision.outcome is Outcome.NOT_RECOMMENDED else "decided"
            yield Source(decision.evidence.span, status, decision=decision.id, answers=about, instead=instead)
        elif decision.current and (adopted := _status_of_motion(decision, decisions)):
            every = frozenset(r.id for r in recommendations)
            yield Source(decision.evidence.span, adopted, decision=decision.id, answers=every)
        elif decision.current and decision.outcome in _LIGHT:
            for beside in _GIVEN_BESIDE.finditer(document.text, decision.evidence.start, decision.evidence.end):
                yield Source(Span(*beside.span()), "decided", decision=decision.id)
    at = document.text.find(item.title, *item.span) if item.title else -1
    if at >= 0 and item.title:
        asks = _asks_for_title(item.title, recommendations, [d.text for d in decisions if d.current])
        yield Source(Span(at, at + len(item.title)), "proposed", recommendation=asks)
    yield from _of_versions(recommendations, decisions)


def _years_given(stem: str) -> tuple[str, ...]:
    """The one year in which a stem says that its sub-points are given: "at der i 2024 gives tillægsbevilling til:"."""
    found = {m["before"] or m["after"] for m in _GIVEN_IN.finditer(stem)}
    return tuple(found) if len(found) == 1 and len(set(_YEAR.findall(stem))) == 1 else ()


def _of_versions(recommendations: Sequence[Recommendation], decisions: Sequence[Decision]) -> Iterator[Source]:
    """What earlier bodies said, whose version a decision may adopt; which one it does is not known here."""
    for decision in decisions:
        status = _STATUS.get(decision.outcome)
        if not decision.current and status in ("recommended", "rejected"):
            about = frozenset(r.id for r in recommendations if not decision.points or r.point in decision.points)
            given = Source(decision.evidence.span, status, decision=decision.id, answers=about, instead="recommended")
            yield given._replace(of_version=True)


def _status_of_motion(unit: Decision, decisions: Sequence[Decision]) -> Status | None:
    """What becomes of the sums of an amendment that was adopted, where the decision adopts the matter."""
    if unit.outcome is not Outcome.UNCLEAR or not is_carried_motion(unit.text):
        return None
    adopts = ("decided", "recommended")
    found = (_STATUS.get(d.outcome) for d in decisions if d.current and d.outcome is not Outcome.TASKED)
    return next((status for status in found if status in adopts), None)


def _asks_for_title(title: str, recommendations: Sequence[Recommendation], decided: Sequence[str]) -> str | None:
    """The recommendation that gives what the title alone prints: "Anlægsbevilling på 3 mio. kr." and "anlægsbevillingen gives"."""
    if any(_PRINTS_SUM.search(text) for text in (*(r.text for r in recommendations), *decided)):
        return None
    words = title.lower()
    asked = ((r.id, _GIVES_IT.match(r.text)) for r in recommendations)
    asking = [id for id, found in asked if found and _DEFINITE.sub("", found["what"].lower()) in words]
    return asking[0] if len(asking) == 1 else None


def _with_rows(text: str, source: Source) -> Iterator[Source]:
    """The recommendation; where it grants what a table lists, its words and each row of the table but the total's apart."""
    passage = text[source.span.start : source.span.end]
    lead, found, _ = passage.partition(":\n") if "\t" in passage else (passage, "", "")
    granted = kind_of_stem(lead) if found and "\t" not in lead else None
    if granted is None:
        yield source
        return
    yield source._replace(span=Span(source.span.start, source.span.start + len(lead)))
    for row in _ROW.finditer(text, source.span.start + len(lead), source.span.end):
        if not _TOTAL.match(row[0]):
            yield source._replace(span=Span(*row.span()), granted=granted if "\t" in row[0] else None)


def kind_of_list(text: str, at: int) -> Kind | None:
    """What the line that leads a list says of each of its sums: "følgende foreninger får tilskud:"; None outside such a list."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    if not _ENTRY.fullmatch(text, start, end if end >= 0 else len(text)):
        return None
    for _ in range(_LONGEST_LIST):
        start, end = text.rfind("\n", 0, max(0, start - 1)) + 1, start - 1
        if end > 0 and not text[start:end].strip():
            continue  # an empty line between two entries
        if end <= 0 or not _ENTRY.fullmatch(text, start, end):
            break
    lead = text[start:end].rstrip() if end > 0 else ""
    if _REFUSES.search(lead) or any(n.found.kind == "saving" for n in named_kinds(lead)):
        return None
    named = [n for n in named_kinds(lead) if n.found.kind in _LIST_LEADS]
    leads = lead.endswith(":") or (named and named[-1].end == len(lead) and _LEADS_ON.search(lead))
    return named[-1].found if leads and named else None
