"""At-clauses that stand side by side in one sentence, apart from those that stand within another."""

import itertools
import re

CLAUSE = re.compile(r"^(?:og\s+|samt\s+)?[Aa]t\b[\s,:]*")
ANOTHER = re.compile(r"(?:[,;]\s*(?:og|samt)?\s*|\s+(?:og|samt)\s+)(?=at\s)")
JOINED = re.compile(r"(?:\b(?:og|samt)|;)\s+at\s")
# Words after which "at" begins a clause within a clause: "godkender, at …", "for, at …".
SAYING = re.compile(
    r"""(?ix)\b(?:godkender|besluttede|beslutter|anbefaler|indstiller|bemærkning\w*|forudsætning\w*|betyder|sikrer?|oplyser|meddeler|tilkendegiver|svarer|udtaler|vurderer
        |således|henblik\ på|orienteres\ om|tager\ stilling\ til|sådan|for|på|om|til|ved|krav|end|efter|uden|ønske|ønsker|indebærer|medfører)\s*,?$"""
)
# "det godkendes, at …" says what; "planen godkendes, at …" is one of two.
PASSIVE = re.compile(
    r"(?i)\b(?:godkendes|besluttes|anbefales|tiltrædes|vedtages|indstilles|efterretning|orientering|fastsættes|sikres)\s*,?$"
)
FORMAL_SUBJECT = re.compile(r"(?i)\bdet\s+(?:\S+\s+){0,3}\S+$")
TAKES = re.compile(r"(?i)\btager?\b[^.,]*\btil\s+(?:efterretning|orientering)\s*,?$")  # "tager til efterretning, at …"
ALSO = re.compile(r"(?i)\b(?:og|samt)\b")
# What is attached goes on to the end: "med den bemærkning, at …, og at …"
ATTACHED = re.compile(
    r"(?i)\b(?:bemærkning|forudsætning|betingelse|vilkår|præmis|tilføjelse|ændring|krav)\w*\s*(?:om)?\s*,?\s+at\s"
)
LONGEST_SENTENCE = 10_000  # what is longer is no sentence, and weighing each joint would take the square of its length
SENTENCE_END = re.compile(
    r"(?<=[\wæøå)”\"][.!?])(?<!\bjf\.)(?<!\bnr\.)(?<!\bpkt\.)(?<!\bvedr\.)(?<!\bSkt\.)(?<!\bSt\.)(?<!\bca\.)(?<!\binkl\.)(?<!\beks\.)(?<!\d\.)\s+(?=[A-ZÆØÅ])"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The ranges of the text's sentences; a full stop after "jf." or "nr." ends none."""
    cuts = [0, *(m.end() for m in SENTENCE_END.finditer(text)), len(text)]
    return [(a, b) for a, b in itertools.pairwise(cuts) if text[a:b].strip()]


def side_by_side(text: str) -> list[tuple[int, int]]:
    """The ranges of the sentence's clauses, each without what joins it to the next; one range where it has but one."""
    if len(text) > LONGEST_SENTENCE:
        return [(0, len(text))]
    cuts = [0]
    joined = JOINED.search(text) is not None
    for found in ANOTHER.finditer(text):
        before = text[cuts[-1] : found.start()]
        also = ALSO.search(found[0]) is not None
        if _stands_beside(before, joined=joined, also=also):
            cuts.append(found.end())
    return [(a, _bare_end(text, a, b)) for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _stands_beside(before: str, *, joined: bool, also: bool) -> bool:
    """True where the words before end a clause: with "og" the next stands beside them, else their last word may need it."""
    if ATTACHED.search(before) or (not also and (SAYING.search(before) or TAKES.search(before))):
        return False
    passive = PASSIVE.search(before)
    if passive:
        return FORMAL_SUBJECT.search(before[: passive.end()]) is None or _says_enough(before)
    return joined


def _says_enough(before: str) -> bool:
    """True where the formal subject's clause has been said: "det godkendes, at planen sendes i høring, og at …"."""
    return len(re.findall(r"\bat\s", before)) > 1


def _bare_end(text: str, start: int, end: int) -> int:
    if end == len(text):
        return end
    return start + len(re.sub(r"(?:[,;]\s*(?:og|samt)?|\s+(?:og|samt))\s*$", "", text[start:end]))
