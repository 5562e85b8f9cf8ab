"""Which side the voters of a sentence take."""

import re
from dataclasses import dataclass
from typing import Literal

from extract.domain.text import Span
from extract.facts.passages import Found, Sentence
from extract.facts.voters import Named, find_voters

# What may stand beside voters in the subject of "… anbefaler indstillingen" or of a majority.
AROUND = re.compile(
    r"(?ix)\b(?:et|det|flertal|flertallet|mindretal|mindretallet|i|af|udvalget|udvalg|byrådet|rådet|kommunalbestyrelsen|bestående|og|samt|medlemmer|medlem|fra|de|"
    r"ad|at|pkt|punkt|\d+[a-z]?|stemmer|herefter|som|dog|repræsentanterne|partierne|partiet|listerne|mandater|udvalgets|alt|ialt)\b|[\s,.:;()+–/\[\]*•-]"
)
MAJORITY = re.compile(r"(?i)\b(?:et|udvalgets|et\s+stort|et\s+bredt)\s+flertal\b|\bflertallet\b")
# "… stemmer imod, indstillingen nedstemt"
AFTERWARDS = re.compile(
    r"(?i)[,;]?\s*(?:og\s+)?\b(?:indstilling(?:en|erne)|forslag(?:et|ene)|ændringsforslaget|punktet|sagen)\s+(?:er|blev|var)?\s*(?:dermed|herefter|således)?\s*$"
)
COUNTED = re.compile(
    r"(?i)\bmed\s+(?:stemmerne\s+)?\d+\s+(?:stemmer?\s+)?(?:for|imod|mod)\b|\bmed\s+\d+\s+stemmer?\b|\buden\s+afstemning\b|\benstemmigt?\b"
)
CLAUSE_BREAK = re.compile(r"(?:(?<=[a-zæøå)\d])|(?<=og [A-ZÆØÅ])|(?<=[+] [A-ZÆØÅ]))\.\s+(?=[A-ZÆØÅ(\d])|;\s")
VOTES = re.compile(
    r"(?i)\b(?:deltog\s+ikke|ikke\s+deltog|stem(?:te|mer)\s+(?:i\s?)?mod|undlod|undlader|(?:kan|kunne)\s+ikke|ikke\s+(?:kan|kunne)|tager\s+forbehold|tog\s+forbehold)\b"
)
COUNT_AFTER = re.compile(r"\s+\d+\b(?!\s*(?:[(:;,]|medlem|stemmer\s*\())|\s+\d+\s*\(\w\)\s*\.?$")
# "For stemte V og C, imod O": and "mod 3 stemmer (Ø)", "mod 2 (Ø)".
BARE_AGAINST = re.compile(
    r"(?i)(?:[,;]|\bog|godkendt|vedtaget|tiltrådt)\s+(?P<side>i?mod(?:\s+\d+\s+stemmer?)?)(?=\s+\(?[A-ZÆØÅ]\d?\b)"
)
UNSAID = re.compile(r"(?i)\s+(?:ikke\b|på\s+(?:sidste|forrige|et\s+tidligere|mødet?\s+den)\b)")
ALL_BUT = re.compile(r"(?i)\b(?:på\s+nær|undtagen|bortset\s+fra|med\s+undtagelse\s+af)\b")
HANDS_OVER = re.compile(r"(?i),?\s+\bmens\s+|;\s+|,\s+og\s+")
NOBODY = re.compile(r"(?i)^\s*:?\s*(?:ingen|0)\b")
# A member brings the case before the council (standsningsret, styrelsesloven § 23).
BEFORE_COUNCIL = re.compile(
    r"(?i)\b(?:begær(?:er|ede|et)|anmoder|anmodede|ønsker|kræver|krævede|forlang(?:er|te))\b[^.]{0,60}?\b(?:sagen|sagerne|punktet)?\b[^.]{0,40}?"
    r"\b(?:i|for|til|behandlet\s+i|indbragt\s+for|forelægges|forelagt)\s+(?P<to>byrådet|kommunalbestyrelsen|KB|borgerrepræsentationen|regionsrådet)\b"
)
REASON = re.compile(
    r"(?is)^\s*(?:denne\s+|indstillingen|forslaget|sagen|punktet|dette|beslutningen)?\s*[,.]?\s*\(?\s*"
    r"(?P<reason>(?:da|idet|fordi|eftersom|med\s+(?:den\s+|følgende\s+)?(?:bemærkning(?:en)?|begrundelse|henvisning)|vedrørende|vedr\.|på\s+grund\s+af|under\s+henvisning)\b.*)$"
)


@dataclass(frozen=True)
class Side:
    """A side taken: which, by whom, in which words, and why."""

    side: str
    voters: tuple[Named, ...]
    phrase: Found
    reason: str | None
    open: bool  # announced with a colon; the voters stand on the lines below


def takes_sides(sentence: Sentence) -> Literal["votes", "decides"] | None:
    """`votes` for a sentence that only says who took which side, `decides` where it also states what was decided."""
    sides = find_sides(sentence)
    if not sides:
        return None
    stated = [f for f in sentence.outcomes if f.sets["outcome"] not in ("proposal", "stated", "tasked")]
    if any(AFTERWARDS.search(sentence.text[: f.span.start - sentence.span.start]) for f in stated):
        return "decides"
    majority = MAJORITY.search(sentence.text) is not None or COUNTED.search(sentence.text) is not None
    if majority and stated:
        return "decides"
    subject = [s for s in sides if s.phrase.sets.get("subject")]
    first = sides[0].phrase.span.start
    before = [
        f for f in stated if f.span.end <= first - 1 and not any(f.span.start == s.phrase.span.start for s in sides)
    ]
    if before and not subject:
        return "decides"
    if subject and len(subject) == len(sides) and re.search(r"(?i)\bmedlem(?:mer)?\s*\(", sentence.text):
        return "decides"
    return "votes"


def find_sides(sentence: Sentence) -> list[Side]:
    """The sides taken in the sentence, in order; phrases to which no voter belongs take none."""
    text, at = sentence.text, sentence.span.start
    phrases = _phrases(sentence)
    found: list[Side] = []
    previous = 0
    for n, phrase in enumerate(phrases):
        start, end = phrase.span.start - at, phrase.span.end - at
        stop = phrases[n + 1].span.start - at if n + 1 < len(phrases) else len(text)
        previous = max(previous, _clause_start(text, start))
        before = find_voters(text[previous:start], at + previous)
        if phrase.sets.get("subject") == "after":
            listed = find_voters(text[end : _clause_end(text, end, stop)], at + end)
            if listed and only_voters(text[end : _clause_end(text, end, stop)], listed, at + end):
                found.append(Side(phrase.sets["side"], tuple(listed), phrase, None, False))
            previous = end
            continue
        if phrase.sets.get("subject"):
            if not before or not only_voters(text[previous:start], before, at + previous):
                previous = end  # somebody else is the subject: who stands before takes no side here
                continue
            found.append(Side(phrase.sets["side"], tuple(before), phrase, _reason(text[end:stop]), False))
            previous = end
            continue
        leads = _leads(text, previous, start, end)
        if before and not leads:
            found.append(Side(phrase.sets["side"], tuple(before), phrase, _reason(text[end:stop]), False))
            previous = stop if _reason(text[end:stop]) else end
            continue
        listed, reason = _listed(text, end, _handed_over(text, end, _clause_end(text, end, stop), stop < len(text)), at)
        if listed and ALL_BUT.search(text[end : listed[0].span.start - at]):
            listed = []  # "alle stemte for på nær Anna Holm" does not say which side she took
        nobody = NOBODY.match(text[end:stop]) is not None
        if listed or nobody or (leads and text.rstrip().endswith(":") and n == len(phrases) - 1):
            found.append(Side(phrase.sets["side"], tuple(listed), phrase, reason, not listed and not nobody))
            previous = _handed_over(text, end, stop, stop < len(text))
    return found


def _leads(text: str, previous: int, start: int, end: int) -> bool:
    """True where the phrase opens its clause or is announced, so that its voters follow: "Imod stemte: A"."""
    opens = not text[previous:start].strip(" ,.;:()0123456789og")
    return opens or text[previous:start].rstrip().endswith(":") or text[end : end + 2].lstrip()[:1] == ":"


def _handed_over(text: str, start: int, stop: int, more: bool) -> int:
    """Where a list ends because the next side's voters begin: "Imod stemte A, mens B undlod"."""
    marks = list(HANDS_OVER.finditer(text, start, stop)) if more else []
    last = marks[-1] if marks else None
    return (
        last.start()
        if last and find_voters(text[last.end() : stop]) and find_voters(text[start : last.start()])
        else stop
    )


def _clause_start(text: str, end: int) -> int:
    """Where the clause before `end` begins: voters of an earlier sentence or clause take no side in it."""
    cuts = [m.end() for m in CLAUSE_BREAK.finditer(text, 0, end)]
    return cuts[-1] if cuts else 0


def _clause_end(text: str, start: int, stop: int) -> int:
    cut = next((m for m in CLAUSE_BREAK.finditer(text, start, stop) if m[0][0] == "."), None)
    return cut.start() + 1 if cut else stop


def _phrases(sentence: Sentence) -> list[Found]:
    """The side phrases and the bare "imod" of a list; "med 20 stemmer mod 5" only counts."""
    start = sentence.span.start
    counted = [
        f
        for f in sentence.sides
        if not COUNT_AFTER.match(sentence.text, f.span.end - start)
        and not UNSAID.match(sentence.text, f.span.end - start)
    ]
    bare = [
        Found({"side": "against"}, Span(start + m.start("side"), start + m.end("side")), "side.against.bare")
        for m in BARE_AGAINST.finditer(sentence.text)
    ]
    kept = [b for b in bare if not any(f.span.start <= b.span.start < f.span.end for f in counted)]
    return sorted([*counted, *kept], key=lambda f: f.span.start)


def _listed(text: str, start: int, stop: int, at: int) -> tuple[list[Named], str | None]:
    """The voters listed after a phrase, up to a reason."""
    rest = text[start:stop]
    reason = re.search(r"(?i)[,(]?\s*\b(?:idet|da|fordi|med\s+(?:den\s+)?(?:bemærkning\w*|begrundelse))\b", rest)
    limit = reason.start() if reason else len(rest)
    voters = find_voters(rest[:limit], at + start)
    return voters, _reason(rest[limit:]) if reason else None


def only_voters(text: str, voters: list[Named], at: int) -> bool:
    """True where the text, which begins at offset `at`, holds voters and words that count or join them, and nothing else."""
    rest = list(text)
    for named in voters:
        for k in range(max(0, named.span.start - at), min(len(rest), named.span.end - at)):
            rest[k] = " "
    return not AROUND.sub("", "".join(rest))


def _reason(text: str) -> str | None:
    found = REASON.match(text)
    return found["reason"].strip().rstrip(".") if found else None


def begins_with_name(text: str) -> bool:
    """True where the words begin with a person or a party."""
    voters = find_voters(text[:80])
    return bool(voters) and voters[0].span.start <= 3


def takes_side(text: str) -> bool:
    """True where the words begin with voters who vote, abstain or cannot support."""
    if re.match(r"(?i)\s*stem(?:te|mer)\b", text):
        return True  # "dog stemte Liste Ø imod"
    found = VOTES.search(text)
    voters = find_voters(text[: found.start()]) if found else []
    return bool(voters) and only_voters(text[: found.start()] if found else "", voters, 0)


def begins_with_voter(sentence: Sentence) -> bool:
    """True where the sentence opens with a voter, as the lines below "Imod stemte:" do."""
    voters = find_voters(sentence.text[:120], sentence.span.start)
    return bool(voters) and voters[0].span.start - sentence.span.start <= 3
