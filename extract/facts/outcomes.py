"""What a unit of decision text decides, and the remark or change that is attached to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.domain.facts import Outcome
from extract.facts.passages import Found, Sentence
from extract.facts.subjects import begins_with_name, begins_with_voter, takes_side

# How strongly an outcome binds: of several in one unit the strongest, and of equals the last, is the unit's.
STRENGTH = {
    "unclear": 0, "none": 1, "stated": 1, "proposal": 2, "procedural": 2, "tasked": 3, "discussed": 4, "noted": 5, "forwarded": 6,
    "appointed": 7, "recommended": 8, "approved": 8, "postponed": 8, "withdrawn": 8, "returned": 8,
    "not_recommended": 9, "rejected": 9,
}  # fmt: skip
REMARK = re.compile(
    r"""(?ix)
      [,.]?\s*(?:\bog\s+)?\b(?:med|under)\s+(?:(?:den|det|de|disse|følgende|en|enkelte|forslag\s+om|udvalgets|udvalgenes|\w+udvalgets)\s+)*(?:\w+\s+){0,2}?
        (?:bemærkning(?:er|en|erne)?|tilføjelse(?:r|n)?|ændring(?:er|en|erne)?|rettelse(?:r|n|rne)?|præcisering(?:er|en)?|korrektion(?:er)?|
           justering(?:er|en)?|kommentar(?:er)?|ønske(?:r|t)?|forbehold|forudsætning|betingelse(?:r)?|undtagelse|anbefaling|opfordring)
        \s*(?:om|af|for|på|til)?\s*,?\s*:?\s*(?:om\s*,?\s*)?(?:\bat\b(?=\s*[^:])\s*)?:?\s*
    | [,.]?\s*\bidet\b\s*
    | [,.]?\s*\bdog\s+(?:således,?\s+)?(?:at\s+)?
    | ,?\s*\bsåledes,?\s+at\s+
    | ,\s*\bherunder,?\s+(?:at\s+)?
    | ,?\s*\bforudsat,?\s+(?:at\s+)?
    | ,?\s*\binklusive\s+
    | ,?\s*\bbortset\s+fra\s+
    | ,?\s*\bundtagen\s+
    """
)
EXCEPT = re.compile(r"(?i)\bundtagen|\bbortset")
DECIDED = "outcome.approved.decided"
SPECIFIC = {
    "withdrawn",
    "postponed",
    "returned",
    "forwarded",
    "rejected",
    "not_recommended",
    "appointed",
    "recommended",
    "procedural",
    "noted",
}
FOLLOWS = re.compile(r"(?i)^(?:idet|dog|det\s+præciseres|under\s+forudsætning)\b|\bunder\s+forudsætning\s+af\b")
# Entries of a list and conditional sentences say more of what was decided, not what: "a. Ansøgningen imødekommes ikke".
LISTED = re.compile(r"^(?:[•·▪◦*–-]\s|[a-z][.)]\s)")
ANOTHER_ITEM = re.compile(r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}\b(?!\s*[.:)])")
PASSED_UP = re.compile(r"(?i)^\s+at\s+(?:anbefale|indstille)\b")
MINORITY = re.compile(r"(?i)^(?:et\s+)?mindretal")
POINT_NAMED = re.compile(r"(?i)\b(?:første|andet|tredje|fjerde|sidste)\s+punkt\b|\b(?:punkt|pkt\.?)\s*\d")
CONDITION = re.compile(r"(?i)^(?:når|hvis|såfremt|i\s+tilfælde\s+af)\b")
ENTRY = re.compile(r"^[a-z]\)\s")
TURNED = {
    "approved": "rejected",
    "recommended": "not_recommended",
    "noted": "unclear",
    "discussed": "unclear",
    "appointed": "unclear",
    "postponed": "unclear",
    "withdrawn": "unclear",
    "returned": "unclear",
    "forwarded": "unclear",
}
NOT_AFTER = re.compile(r"(?i)\s+(?:sig\s+|\w+udvalget\s+|byrådet\s+)?ikke\b")
NOT_BEFORE = re.compile(r"(?i)\b(?:ikke|hverken)\s+(?:blev\s+)?$")
NOT_WITHIN = re.compile(r"(?i)\bikke\b")
NEGATED_DECISION = re.compile(r"(?i)^beslut\w*\s+ikke\s+at\b")
# "Tilbagesendes X med bemærkning, at byrådet … har vedtaget indstillingen" is the adoption itself.
HAS_ADOPTED = re.compile(
    r"(?i)\bbemærkning\w*,?\s+at\s+(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet)\b.*"
    r"\bhar\s+(?:vedtaget|tiltrådt|godkendt)\b"
)
NOT_AMENDING = re.compile(r"(?i)^\s*[,.]?\s*(?:idet)\s+(?:der\s+ikke\s+er|sagen\s+er)")
COMPLEMENT = re.compile(r"(?:,\s*at|\bat|\bom|\bhvis|\bsom|\bda)\s")
EMPTY = re.compile(
    r"(?i)^(?:[-–—.\s]*|ingen|intet|nej|undlader|tomt\s+indhold|ingen\s+bemærkninger|intet\s+at\s+bemærke|ikke\s+noget)[.\s]*$"
)
AMENDED = {Outcome.APPROVED: Outcome.APPROVED_AMENDED, Outcome.RECOMMENDED: Outcome.RECOMMENDED_AMENDED}


@dataclass(frozen=True)
class Reading:
    """What a unit's text decides; `rule` is the lexicon entry that settled it, `proposal` true for a motion put forward."""

    outcome: Outcome
    also: tuple[Outcome, ...]
    remark: str | None
    rule: str
    proposal: bool = False


def is_empty(text: str) -> bool:
    """True for the marks of a decision that decides nothing: "-", "Ingen.", "Intet."."""
    return EMPTY.match(text) is not None


def sentence_outcomes(sentence: Sentence) -> list[tuple[str, str]]:
    """The outcomes of the sentence's main clause with their rules, in order; what is attached or subordinate does not count."""
    if not sentence.outcomes:
        return []
    finite = [f for f in sentence.outcomes if f.sets.get("form") != "infinitive"]
    if not finite:
        return []
    first = finite[0]
    start = sentence.span.start
    limit = len(sentence.text)
    attached = REMARK.search(sentence.text, max(0, first.span.end - start))
    if attached:
        limit = attached.start()
    subordinate = COMPLEMENT.search(sentence.text, first.span.end - start)
    if subordinate:
        limit = min(limit, subordinate.start())
    found = [f for f in finite if f.span.start - start < max(limit, 1) or f is first]
    complement = [
        f
        for f in sentence.outcomes
        if f.span.start > first.span.start and (not attached or f.span.end - start <= attached.start() + 1)
    ]
    negated = NEGATED_DECISION.search(sentence.text[first.span.start - start : first.span.end - start + 8])
    if negated:
        return []  # "besluttede ikke at udsætte sagen" settles nothing about the recommendation
    if len(found) == 1:
        found = [_completed(first, complement, sentence)]
    return [(_polarity(f, sentence), f.rule) for f in found]


def _polarity(found: Found, sentence: Sentence) -> str:
    """The outcome, turned where "ikke" stands beside or within an affirmative wording: "vedtog ikke", "tilsluttede sig ikke"."""
    outcome = found.sets["outcome"]
    if outcome not in TURNED:
        return outcome
    start, end = found.span.start - sentence.span.start, found.span.end - sentence.span.start
    beside = NOT_AFTER.match(sentence.text, end) or NOT_BEFORE.search(sentence.text[:start])
    within = NOT_WITHIN.search(sentence.text[start:end])
    return TURNED[outcome] if beside or within else outcome


def _completed(main: Found, complement: Sequence[Found], sentence: Sentence) -> Found:
    """What a verb of deciding or recommending decides stands in its complement: "besluttede at sende sagen tilbage"."""
    if main.rule == DECIDED:
        return next((f for f in complement if f.sets["outcome"] in SPECIFIC), main)
    if (
        main.sets["outcome"] == "approved"
        and complement
        and PASSED_UP.search(sentence.text[main.span.end - sentence.span.start :])
    ):
        return Found({"outcome": "recommended"}, main.span, complement[0].rule)
    if main.sets["outcome"] == "recommended" and any(f.sets["outcome"] == "rejected" for f in complement):
        return Found({"outcome": "not_recommended"}, main.span, main.rule)
    return main


def read_unit(sentences: Sequence[Sentence], text: str, label_end: int = 0) -> Reading:
    """The outcome of a unit of decision text, made of these sentences; `text` is the unit as printed with its label."""
    if is_empty(text[label_end:].strip()):
        return Reading(Outcome.NONE, (), None, "decisions.nothing_decided")
    leading = [
        (n, s) for n, s in enumerate(sentences) if not (n and _says_more(s.text)) and not CONDITION.match(s.text)
    ]
    found = [(_wish(o, s), rule, n) for n, s in leading for o, rule in sentence_outcomes(s)]
    if not found:
        return Reading(Outcome.UNCLEAR, (), None, "decisions.no_known_wording")
    if _parts_ways(found, sentences):
        return Reading(Outcome.UNCLEAR, (), None, "decisions.points_apart")
    strongest = max(STRENGTH[o] for o, _, _ in found)
    name, rule, at = [f for f in found if STRENGTH[f[0]] == strongest][-1]
    if name == "proposal":
        return Reading(Outcome.UNCLEAR, (), None, rule, proposal=True)
    outcome = Outcome(name)
    if outcome is Outcome.RETURNED and HAS_ADOPTED.search(sentences[at].text):
        return Reading(Outcome.APPROVED, (), None, rule)
    also = tuple(dict.fromkeys(Outcome(o) for o, r, n in found if _counts_beside(o, r, n == at, name)))
    remark = _remark(sentences[at], sentences[at + 1 :], text)
    if remark and outcome in AMENDED:
        outcome = AMENDED[outcome]
    return Reading(outcome, also, remark, rule)


def _says_more(text: str) -> bool:
    """True for a later sentence that lists entries, or tells the fate of another agenda item."""
    return text.startswith("at ") or LISTED.match(text) is not None or ANOTHER_ITEM.match(text) is not None


def _counts_beside(outcome: str, rule: str, same_sentence: bool, main: str) -> bool:
    """True for what was decided besides the main outcome; not for a carrier verb or for what the same sentence negates."""
    if outcome in (main, "proposal", "none", "unclear") or rule == DECIDED:
        return False
    return not (same_sentence and main in ("rejected", "not_recommended") and outcome in ("approved", "recommended"))


def _wish(outcome: str, sentence: Sentence) -> str:
    """What a single member or party wants is put forward, not decided."""
    if MINORITY.match(sentence.text):
        return "proposal"
    return "proposal" if outcome == "tasked" and begins_with_voter(sentence) else outcome


def _parts_ways(found: Sequence[tuple[str, str, int]], sentences: Sequence[Sentence]) -> bool:
    """True where one sentence decides several points differently: "første punkt godkendt, andet punkt udsat"."""
    for n, sentence in enumerate(sentences):
        strong = {o for o, _, at in found if at == n and STRENGTH[o] >= STRENGTH["approved"]}
        if len(strong) > 1 and len(POINT_NAMED.findall(sentence.text)) > 1:
            return True
    return False


def _remark(sentence: Sentence, following: Sequence[Sentence], unit: str) -> str | None:
    """The words attached to the outcome, without their lead-in, to the end of the unit."""
    begins = sentence.outcomes[0].span.end - sentence.span.start if sentence.outcomes else 0
    found = REMARK.search(sentence.text, begins)
    if found and EXCEPT.search(found[0]) and begins_with_name(sentence.text[found.end() :]):
        return None  # "godkendt af alle undtagen Liste Ø" says who, not what
    if found and not NOT_AMENDING.match(sentence.text[found.start() :]):
        if takes_side(sentence.text[found.end() :]):
            return None  # "Anbefales, idet Anna Holm (Ø) stemte imod"
        return _trimmed(sentence.text[found.end() :] + _list_below(sentence, following, unit))
    for later in following:
        attached = FOLLOWS.search(later.text)
        if attached:
            lead = REMARK.match(later.text)
            return _trimmed(unit[unit.find(later.text) + (lead.end() if lead else 0) :])
    return None


def _list_below(sentence: Sentence, following: Sequence[Sentence], unit: str) -> str:
    """The entries of a list that carries on the sentence: "med bemærkning om: / - at … / - at …"."""
    start = unit.find(sentence.text) + len(sentence.text)
    end, before = start, sentence
    for later in following:
        listed = (
            later.is_bullet or ENTRY.match(later.text) or before.text[-1] in ":,;" or before.text[-1] not in '.!?"”'
        )
        if not listed:
            break
        end, before = unit.find(later.text, end) + len(later.text), later
    return unit[start:end]


def _trimmed(text: str) -> str | None:
    return text.strip().strip('"”“').rstrip(". \n") or None
