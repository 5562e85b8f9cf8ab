"""What a minority wants instead of what was decided: it is against that, though no word says so."""

import re
from collections.abc import Iterator

from extract.domain.text import Span
from extract.facts.sentences.passages import Found, Sentence

MINORITY_WANTS = "side.minority.wants"
MINORITY = re.compile(r"(?i)\bmindretal(?:let)?\b")
# "Et mindretal (A) ønskede sagen udsat"; not that something be told, noted or answered, and not what was recommended
WANTS = re.compile(
    r"(?i)(?:^\W*(?:(?:men|mens|og)\s+)?|,\s+(?:mens|medens|hvorimod)\s+)(?:et\s+)?mindretal(?:let)?\b[^.;:]{1,150}?\s(?P<side>(?:ønske(?:r|de)|foretrækker|foretrak|foreslår|foreslog|ville\s+hellere)"
    r"(?!(?:\s+\w+){0,6}?\s+(?:\w*ført|\w*protokol\w*|\w*bemærk\w*|noteret|oplyst|oplysning\w*|behandlet|svar|besvaret|redegørelse\w*|ikke|desuden|også))"
    r"(?!(?:\s+at\s+\w+)?\s+(?:\w+s\s+)?(?:den\s+oprindelige\s+)?indstilling))"
)
# "anbefaler | en anden placering", "anbefaler | i stedet model B": something else than the matter
ELSE = re.compile(
    r"(?i)\s*(?:(?:en|et)\s+(?:anden|andet|ny|nyt|alternativ\w*|større|mindre|lavere|højere)\b|andre\b|i\s+stedet\b)"
)
PUTS_OFF = re.compile(
    r"(?i)\b(?:udsæt\w*|udsat|udskyd\w*|udskudt|tilbagesend\w*|sendes\s+tilbage|tages\s+af\s+dagsordenen)\b"
)
# "…, mens et mindretal (A) ønskede | sagen udsat", "…, mens A og F ønskede | …": what others want is not decided
OTHERS_WANT = re.compile(
    r",\s+(?:mens|medens|hvorimod)\s+(?:(?:et\s+)?mindretal(?:let)?\b|[A-ZÆØÅ(])(?:[^,;.]|,(?=\s*[A-ZÆØÅ]))*?\s"
    r"(?:ønske(?:r|de)|foretrækker|foretrak|foreslår|foreslog|(?:ville|havde)\s+(?:hellere|gerne))\b[^;.]*$"
)
JOINS = re.compile(r",\s+(?:mens|medens|hvorimod)\s+")


def others_want(found: Found, sentence: Sentence) -> bool:
    """True for words in what others than the deciding body want: "…, mens A og F ønskede sagen | sendt tilbage"."""
    before = sentence.text[: found.span.start - sentence.span.start]
    return "ens" in before and OTHERS_WANT.search(before) is not None


def tells_wish_beside(text: str) -> bool:
    """True where what others want stands in a clause behind what was decided."""
    return "ens " in text and OTHERS_WANT.search(text.rstrip(" .")) is not None


def begins_at(text: str, start: int) -> int:
    """Where the clause begins that tells of the minority whose wish begins at `start`."""
    return max((joint.end() for joint in JOINS.finditer(text, 0, start)), default=0)


def wants_of_minority(sentence: Sentence) -> Iterator[Found]:
    """The words with which a minority says what it wants, in a sentence that takes no side in plain words."""
    found = WANTS.search(sentence.text) if "mindretal" in sentence.text.lower() else None
    start = sentence.span.start
    if found and all(f.span.end <= start + found.start() for f in sentence.sides):
        span = Span(start + found.start("side"), start + found.end("side"))
        yield Found({"side": "against", "subject": "voters"}, span, MINORITY_WANTS)


def is_of_minority(sentence: Sentence, start: int) -> bool:
    """True where the words of a side that begin there are a minority's: no majority is named in their clause."""
    clause = re.split(r"[.;]\s|,\s+(?:mens|men)\s", sentence.text[:start])[-1]
    return MINORITY.search(clause) is not None and "flertal" not in clause.lower()
