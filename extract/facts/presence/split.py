"""Where text about presence divides into clauses: at full stops, dashes, the ends of lines, and before a deputy."""

import re
from collections.abc import Iterator

from extract.facts.presence.labels import kind_of
from extract.lexicon.names import NO_SHORT_FORM

CLAUSE = re.compile(
    r"(?<=[)\wæøå])\s+(?=Afbud\s+fra\s+[A-ZÆØÅ])|(?<=[)\wæøå])\s+(?=(?:Stedfortræder|Suppleant)(?:e|er|en|erne)?(?::?\s+[A-ZÆØÅ]|\s+for\s+[A-ZÆØÅ][^:,.;()\n]{3,60}:\s+[A-ZÆØÅ]))|,\s+(?=[A-ZÆØÅ](?:(?!\sog\s)[^,.\n]){3,60}?\s(?:delt(?:og|ager)|mødte|møder|indkaldt)\b(?!\s+ikke\b)|[A-ZÆØÅ][^,.\n]{3,60}?\s(?:delt(?:og|ager)|mødte|møder|indkaldt)\s+(?:i\s*stedet|som\s|for\s))|\.\s+(?=\d\.\s+(?:suppleant|stedfortræder))|\s[-–]\s(?!(?:[Ss]tedfortræder|[Ss]uppleant)\w*\s+for\s|(?:syg|ferie|orlov|barsel|tjeneste|rejse|kursus|forlod|ankom|gik\s|kom\s|mødte?\s+kl|inhabil|(?:punkt|pkt\.?|sag)\s*\d)|afbud\b|til\s+stede|fravær(?:ende)?\b|\d{1,2}(?:[.:]\d\d)?\s*(?:[.,;)]|$))|;\s|(?<=[a-zæøå)])(?<!\s[vd])"
    rf"{NO_SHORT_FORM}(?<!\bhhv)"
    r"\.\s+(?=[A-ZÆØÅ])|(?<=[a-zæøå]{3})\.(?=[A-ZÆØÅ][a-zæøå]+\s+[A-ZÆØÅ])|(?<=\d)\.(?:\s+(?=[A-ZÆØÅ][a-zæøå]+\s+[A-ZÆØÅ])|(?=[A-ZÆØÅ][a-zæøå]{3}))|(?<!\ssted)(?<!\sfor)(?<!\saf)(?<!\ssom)\n"
)
# In a list under a label, who came or went at a time is told of alone: "Afbud: Anna Holm, Bo Lund ankom kl. 17.25".
TOLD_APART = re.compile(r",\s+(?=[A-ZÆØÅ](?:(?!\sog\s)[^,.\n]){3,60}?\s(?:ankom|forlod|kom|gik|indtrådte)\b)")
# "Fraværende: Sara Holm, der var syg, og Bo Lund": what is told of the one before more names
RELATIVE = re.compile(
    r"(?:^|,\s+(?:og\s+)?|\s+og\s+)\s*(?P<one>[A-ZÆØÅ](?:(?!\sog\s)[^,.;:()\n]|\([^()\n]*\)){2,60}?,\s+(?:der|som)\s+(?!begge\b|alle\b|hver\b|[^,.;:\n]{0,40}\b(?:af|for)\s+[A-ZÆØÅ])[^,.;:\n]{3,80}?(?:kl\.\s*[\d.]+)?)"
    r"(?=,\s+(?:og\s+)?[A-ZÆØÅ]|\s+og\s+[A-ZÆØÅ]|\s*\.?\s*$)"
)
CAME_OR_WENT = re.compile(r",\s+(?:der|som)\s+(?:først\s+)?(?:ankom|mødte|kom|forlod|gik|indtrådte)\b")
NEXT = re.compile(r",?\s+(?:og\s+)?(?=[A-ZÆØÅ])")
# A name over two lines of a list: "Afbud: Bo Lund, Ida⏎Kær (C)"
WRAPPED = re.compile(
    r"(?:(?:^|[,:])\s*|\bog\s+)[A-ZÆØÅ][\wæøå-]+\n[ ]*[A-ZÆØÅ][\wæøå-]+(?:[ ][A-ZÆØÅ][\wæøå-]+)?(?=\s*[(,])"
)
LONGEST_CLAUSE = 1_500
# "Fraværende: Bo Lund Deltagere: Anna Holm", where the lines of a head have run together
RUN_ON = re.compile(r"(?<=[)\wæøå])[ ]+(?=(?P<label>[A-ZÆØÅ][a-zæøå]+(?:[ ][a-zæøå]+){0,2})[ ]?:\s)")
OPENS_LIST = ("present", "absent", "excused", "staff")


def find_clauses(text: str, names: str) -> Iterator[tuple[int, str]]:
    """The clauses with where each begins; a line's end within a name ends none, `names` being the text without roles."""
    begin = 0
    wrapped = {hit.start() + k for hit in WRAPPED.finditer(names) for k, c in enumerate(hit[0]) if c == "\n"}
    for start, end in _cuts("".join(" " if k in wrapped else c for k, c in enumerate(text)) if wrapped else text):
        yield from _short(text, begin, start)
        begin = end
    yield from _short(text, begin, len(text))


def _cuts(text: str) -> list[tuple[int, int]]:
    """What parts the clauses, in order: the joints between them, and the gap before a label that opens another list."""
    cuts = [cut.span() for cut in CLAUSE.finditer(text)]
    run_on = [cut.span() for cut in RUN_ON.finditer(text) if kind_of(cut["label"]) in OPENS_LIST] if ":" in text else []
    inner = [span for span in run_on if not any(start < span[1] and span[0] < end for start, end in cuts)]
    return sorted([*cuts, *inner]) if inner else cuts


def told_apart(text: str) -> list[str]:
    """The stretches of a list of which something else is told: of one who came or went at a time, or in a clause of its own."""
    cuts = [hit.span() for hit in TOLD_APART.finditer(text)]
    told = [*RELATIVE.finditer(text)] if ", der " in text or ", som " in text else []
    behind = [after.span() for one in told if (after := NEXT.match(text, one.end()))]
    if behind or any(CAME_OR_WENT.search(one["one"]) for one in told):
        cuts += [*behind, *((one.start(), one.start("one")) for one in told)]
    begin, parts = 0, []
    for start, end in sorted(set(cuts)):
        if start >= begin:
            parts.append(text[begin:start])
            begin = end
    return [*parts, text[begin:]]


def _short(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """The clause, one that runs on in pieces: weighing its words against each other would take the square of its length."""
    while end - begin > LONGEST_CLAUSE:
        joint = max(text.rfind(mark, begin, begin + LONGEST_CLAUSE) for mark in (", ", " ")) + 1
        yield begin, text[begin : (stop := joint or begin + LONGEST_CLAUSE)]
        begin = stop
    yield begin, text[begin:end]
