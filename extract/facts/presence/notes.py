"""What stands beside a single name of a list: a note in brackets or behind a dash or colon, a reason, a part of the meeting."""

import re
from collections.abc import Sequence

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.entries import Source, clock_of, entry_of
from extract.facts.presence.said import said_beside, said_in
from extract.facts.voters.named import Named

# "Anna Holm, afbud", "Anna Holm med afbud", "Anna Holm, som er syg"
# "Anna Holm og Bo Lund var fraværende på grund af sygdom"
WHY_AWAY = re.compile(
    r"(?i)\bfraværende\s+(?:på\s+grund\s+af|pga\.?|grundet|som\s+følge\s+af)\s+\w"
    r"|\bfraværende\s*,?\s+(?:da|idet|fordi)\s+(?:han|hun|de|vedkommende)\s+(?:var|er)\s+(?:syge?|sygemeldte?|forhindret|bortrejst|på\s+\w*(?:ferie|rejse|kursus|barsel))\b"
)
GIVEN_REASON = re.compile(
    r"(?i)\s*[,(:–-]\s*(?:med\s+|m\.\s*)?(?:afbud|forfald)\s*(?:[),.;]|$)|\s+(?:med|m\.|meldte?)\s*(?:afbud|forfald)\b"
    r"|\s*[,(:–-]?\s*(?:(?:som|der|da|idet|fordi|eftersom)\s+(?:\w+\s+){1,3}?)?(?:pga\.?|på\s+grund\s+af|grundet|\w*ferie|syg\w*|orlov|barsel\w*|\w*rejse|kursus|arbejde|andet\s+møde|forhindret)\b"
)
# Away for a part of the meeting: "Anna Holm fra kl. 17", "Anna Holm til punkt 3"
PARTLY = re.compile(
    r"(?i)\b(?P<bound>fra|til|indtil)\s+(?:og\s+med\s+)?(?:kl\.?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?|(?=(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d))"
)
OF_ALL = re.compile(r"(?i)(?:begge|alle)\b")
# "(deltog ikke under punkt 4-7)", " - inhabil": what is said of the one before alone
NOTE = re.compile(
    r"\)?\s*(?:\((?P<note>[^()]*)\)|[-–]\s(?P<dash>[^,;]*)|,\s+(?P<comma>(?:mødte?|ankom|kom|gik|forlod)\s[^,;]*)|:\s*(?P<colon>[^,;:\n]*?)(?=\s+[A-ZÆØÅ][\wæøå.-]+\s+[A-ZÆØÅ]|[,;\n]|$))"
)


def notes_beside(clause: str, at: int, people: Sequence[Named]) -> dict[int, tuple[Span, str]]:
    """What brackets or a dash behind a name of a list say of that one alone, by the name's place: "Anna Holm (A) (inhabil)"."""
    found: dict[int, tuple[Span, str]] = {}
    for k, named in enumerate(people):
        note = NOTE.match(clause, named.span.end - at)
        own = _said_in_note(note["note"] or note["dash"] or note["comma"] or note["colon"] or "") if note else None
        if note and own:
            found[k] = Span(*note.span()), own
    return found


def _said_in_note(note: str) -> str | None:
    if OF_ALL.match(note):
        return None  # "Bo Lund og Ida Kær (begge afbud)"
    told = said_in(note)
    if told:
        return told
    said = said_beside(note)  # "(til kl. 17)" in a list of those who are away is when they came: left to PARTLY
    return said if said in ("absent", "excused") else None


def without(clause: str, spans: Sequence[Span]) -> str:
    """The clause, as long as before, with blanks for the spans."""
    for span in spans:
        clause = clause[: span.start] + " " * (span.end - span.start) + clause[span.end :]
    return clause


def partly_away(
    source: Source,
    named: Named,
    partly: re.Match[str],
    items: tuple[str, ...],
    owner: str | None,
    *,
    excused: bool = False,
) -> Attendance:
    """ "Fraværende: Anna Holm fra punkt 5", "til kl. 17", "fra punkt 5 til punkt 7"; `excused` from several: "Afbud: Anna Holm til punkt 3 og 4"."""
    hour = partly["hour"]
    came_or_went = "left" if partly["bound"].lower() == "fra" else "late"
    if hour is None and len(items) > 1:
        from_these = excused and partly["bound"].lower() == "til"
        return entry_of(source, named, "excused" if from_these else "not_participating", owner=owner, items=items)
    time = clock_of(hour, partly["minute"]) if hour else None
    return entry_of(source, named, came_or_went, owner=owner, time=time, items=items)
