"""Presence in lines of a document's head that no field holds."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Attendance
from extract.domain.text import Span
from extract.facts.presence.clauses import read_clauses
from extract.facts.presence.days import is_of_other_decision, without_own_day
from extract.facts.presence.entries import Source, entry_of, persons_in
from extract.facts.presence.head_lines import LONGEST_LINE, lines_or_sentences
from extract.facts.presence.listed import DEPUTIES, RESULT_LINE
from extract.facts.presence.present_list import read_present
from extract.facts.presence.said import ALL_BUT, STANDS_IN, said_in
from extract.facts.sentences.held import Held
from extract.facts.voters.find import find_voters
from extract.lexicon.names import is_name_list

LABEL_WITHIN = re.compile(
    r"[A-ZÆØÅ][a-zæøå]+:\s+(?=(?i:fravær(?:ende)?|afbud|forfald)\s?:)"
)  # "Indkaldelse: | Afbud: Bo Lund"
NUMBERED = re.compile(r"\s*(?:punkt\s+|pkt\.?\s+|sag\s+)?\d", re.IGNORECASE)


def unlabelled(source: Source, preamble: Span, values: Sequence[tuple[str, Span]]) -> Iterator[Attendance]:
    """Presence in lines of the head that no field holds: "Anna Holm (A) ankom kl. 17.25", "Bo Lund: Afbud"."""
    labelled = Held(span for _, span in values)
    away = [span.end for field, span in values if field in ("absent", "excused")]
    under_deputies = False
    for line in lines_or_sentences(source.document.text[preamble.start : preamble.end]):
        span = Span(preamble.start + line.start(), preamble.start + line.end())
        if under_deputies := _is_label_of_deputies(source, line[0], span, away) or (
            under_deputies and is_name_list(line[0])
        ):
            yield from (entry_of(source, named, "substitute") for named in persons_in(source, line[0], span.start))
            continue
        if labelled.overlaps(span) or len(line[0]) > LONGEST_LINE:
            continue
        if is_of_other_decision(line[0], source.day):
            continue
        if NUMBERED.match(line[0]) or not (find_voters(line[0]) or ALL_BUT.search(line[0])):
            continue
        said = without_own_day(line[0], source.day)
        if within := LABEL_WITHIN.match(line[0]):
            yield from read_clauses(source, Span(span.start + within.end(), span.end), None, None)
        elif RESULT_LINE.match(line[0]):
            yield from read_present(source, line[0], span)
        elif said_in(said) or ALL_BUT.search(line[0]) or STANDS_IN.search(line[0]):
            yield from read_clauses(source, span, None, None)


def _is_label_of_deputies(source: Source, line: str, span: Span, away: Sequence[int]) -> bool:
    """True for "Stedfortræder:" below those who are away; below the members it opens a roster, which tells of no presence."""
    text = source.document.text
    return DEPUTIES.fullmatch(line) is not None and any(
        end <= span.start and not text[end : span.start].strip() for end in away
    )
