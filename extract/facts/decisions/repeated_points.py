"""Points whose words a decision repeats before it says what became of each: "2. at parken lukkes", and below it "Ikke godkendt."."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from extract.domain.text import Span
from extract.facts.decisions.readings import STRENGTH
from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.points.labels import read_label
from extract.facts.sentences.motions import begins_with_motion
from extract.facts.sentences.passages import Sentence

_LEAD = re.compile(r"(?i)\s*(?:at\s+)?")
_UNWANTED = "outcome.stated.wants_not"
_REACH = 6  # sentences behind the words in which it is said what became of the point
_SHORTEST = 12  # characters of a point's words, so that "Godkendes." alone is no repetition


def repeated_points(sentences: Sequence[Sentence], asked: Mapping[str, str]) -> dict[Span, int]:
    """Where the words of a point end in each sentence that repeats them behind its label; `asked` holds the words by label.

    Only where something is settled behind the words: a list that is repeated and nothing else is adopted.
    """
    known = frozenset(asked)
    found: dict[Span, int] = {}
    for n, sentence in enumerate(sentences):
        label = read_label(sentence.text, known) if sentence.opens_line else None
        if label is None or len(label[0]) != 1:
            continue
        end = _end_of(sentence.text, label[1], asked.get(label[0][0], ""))
        if end is not None and (_is_answered(sentences[n + 1 :], known) or _says_more(sentence, end)):
            found[sentence.span] = end
    return found


def _is_answered(behind: Sequence[Sentence], known: frozenset[str]) -> bool:
    """True where something is settled before the next label; "Udvalget ønsker en årlig status" only adds to the words."""
    own = takewhile(lambda s: read_label(s.text, known) is None and not begins_with_motion(s.text), behind[:_REACH])
    said = [told for s in own for told in sentence_outcomes(s)]
    return any(STRENGTH[outcome] >= STRENGTH["discussed"] or rule == _UNWANTED for outcome, rule in said)


def _says_more(sentence: Sentence, end: int) -> bool:
    """True where something is settled behind the repeated words in the same sentence."""
    return any(
        STRENGTH[f.sets["outcome"]] >= STRENGTH["discussed"]
        for f in sentence.outcomes
        if f.span.start >= sentence.span.start + end
    )


def without_outcomes_of_repeated(sentences: Sequence[Sentence], repeated: Mapping[Span, int]) -> list[Sentence]:
    """The sentences without what the repeated words of a point only ask for."""
    return [_freed(s, s.span.start + repeated[s.span]) if s.span in repeated else s for s in sentences]


def _freed(sentence: Sentence, end: int) -> Sentence:
    return replace(sentence, outcomes=tuple(f for f in sentence.outcomes if f.span.start >= end))


def _end_of(text: str, start: int, asked: str) -> int | None:
    """Where the words of the point end in the text; None where these are others."""
    words = asked[found.end() if (found := _LEAD.match(asked)) else 0 :].strip(" .,;:").split()
    wanted = r"\s+".join(re.escape(word) for word in words)
    lead = _LEAD.match(text, start)
    if len(" ".join(words)) < _SHORTEST or lead is None:
        return None
    said = re.compile(rf"(?i){wanted}(?![\wæøå])").match(text, lead.end())
    return said.end() if said else None
