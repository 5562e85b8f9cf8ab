"""Whether a move betters or worsens the balance, from the words beside its sum."""

import re
from typing import Literal, cast

from extract.domain.text import Span
from extract.facts.moves.kinds import FINANCED_BY, MORE_OR_LESS, Direction, Kind, named_kinds
from extract.facts.moves.open import CLAUSE_END, find_wordings

_JUST_BEFORE = re.compile(r"\s(?:(?:yderligere|i\salt|netto|ca\.|op\stil)\s)*")
_HANDS_OUT = re.compile(
    r"\b(?:gives|ydes|bevilges|bevilliges|tildeles|uddeles|udbetales|udmøntes|fordeles)\b", re.IGNORECASE
)
_OF_THE_STATE = re.compile(
    r"\b(?:stat(?:en|s|slig)|region|\w*ministeri|\w*styrelse|\w*direktorat|eu\b|realdania)", re.IGNORECASE
)
# What is granted besides to the same amount; no other grant may stand between
_AS_MUCH = re.compile(
    r"(?:(?!bevilling|finansier|dækkes|merudgift|merindtægt)[^;]){0,260}?(?:(?:\bog|\bsamt|\bmed|,)\s(?:at\s)?(?:der\s)?(?:(?:også|samtidig|gives|meddeles|bevilges|der)\s)*|\bmodsvare[ts]\saf\s)"
    r"(?:(?:en|de)\s)?(?:(?:tilsvarende|modsvarende|modgående|lige\sså\sstore?)\s(?P<what>\w*(?:udgifts|indtægts)bevilling\w*|(?:mer|mindre)?(?:udgift|indtægt)(?:en|er|erne)?\b)"
    r"|(?P<named>\w*(?:udgifts|indtægts)bevilling\w*)\s(?:på|af|i)\s(?:(?:et|det|den)\s)?(?:samme|tilsvarende)\s(?:beløb|sum|størrelse))",
    re.IGNORECASE,
)
_OPPOSITE: dict[str, Direction] = {"expense": "income", "income": "expense"}
_TURNED = {"supplementary_grant", "capital_grant", "release_of_funds", "fee", "cash_effect", "allocation", "tax"}
_ALLOCATES = (
    re.compile(  # "der afsættes et rådighedsbeløb til indtægter på"; not "merindtægten på 2 mio. kr. anvendes til"
        r"\b(?:rådighedsbe(?:løb|villing)|afsæt|indarbejd|budgettet)\w*\b[^.;]*$", re.IGNORECASE
    )
)
_IS_ALLOCATED = re.compile(
    r"[^.;\d]{0,60}?(?:20\d\d[^.;\d]{0,60}?)?\b(?:indarbejde[st]|medtages|medgår|indregnes)\b"
)  # "mindreudgiften på 2 mio. kr. i 2024 indarbejdes"
# What is lessened is no expense, or none of the budget's: "indtægtsbudgettet reduceres med", "taksten nedsættes med"
_IS_NO_EXPENSE = re.compile(
    r"\b\w*(?:indtægt(?:en|er|erne)?|indtægtsbudget(?:tet)?|takst(?:en|er|erne)?|gebyr(?:et|er|erne)?|afgift(?:en|er|erne)?|skat(?:ten)?|skyld(?:en)?|(?<!p)lejen?|"
    r"pris(?:en|er|erne)?|overskud(?:det)?|gæld(?:en)?|kontingent(?:et)?|betaling(?:en)?|garanti(?:en)?|lån(?:et)?|promillen?)\b[^,;]*$",
    re.IGNORECASE,
)
# "grundskylden sænkes med 1 promille, svarende til [8 mio. kr.]": what is lost
_LOWERED = re.compile(
    r"\b(?:sænkes|nedsættes|reduceres|lempes|afskaffes)\b[^;]{0,60},\s(?:svarende\stil|hvilket\skoster|hvilket\sgiver\set\s(?:provenu|indtægts)tab\spå)\s(?:(?:et|en)\s(?:mindreprovenu|mindreindtægt|provenutab|indtægtstab|tab)\spå\s)?(?:(?:ca\.|i\salt)\s)*$"
)
# "taksten sænkes med [40 kr.]"
_LOWERED_BY = re.compile(
    r"\b(?:nedsættes|reduceres|sænkes|nedjusteres|lempes)\s(?:[^\W\d]+\s)?med\s(?:(?:ca\.|kr\.)\s)*$", re.IGNORECASE
)
# "en tillægsbevilling svarende til et mindreforbrug på [2 mio. kr.]", "[2 mio. kr.] (mindreforbrug)"; not "til overførsel af mindreforbruget på"
_LESS_SPENT = re.compile(
    r"\b(?:svarende\stil|i\sform\saf|som\s(?:er\s)?|vedrørende|vedr\.)\s?(?:et\s)?(?:samlet\s)?(?:netto)?mindreforbrug\s(?:på|:)\s(?:(?:i\salt|netto|ca\.|kr\.)\s)*$",
    re.IGNORECASE,
)
_LESS_SPENT_BEHIND = re.compile(r"\s?\((?:netto)?mindreforbrug\)", re.IGNORECASE)
# "tillægsbevilling til en rammebesparelse på 1 % af budgettet, svarende til [2 mio. kr.]"
_TO_SAVING = re.compile(
    r"bevilling\w*\s(?:til|vedrørende|vedr\.|på|for)\s(?:en\s|den\s)?(?:(?!manglende\b|ikke\b|udebleven\b|urealiseret\b)[^\W\d]+\s)?\w*besparelse[nr]?\b(?:[^.;]|(?<=\bvedr)\.)*$",
    re.IGNORECASE,
)
_ENDS_IN_SUM = re.compile(r"\s?(?:på|:)\s?(?:(?:i\salt|netto|ca\.|kr\.)\s)*$", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"^\s?(?:(?:i|fra|for)\s(?:hvert\saf\s)?(?:årene\s)?[\d\s,og–-]+\s)?(?:\(|(?:i|til|vedr\.?|vedrørende|af|i\sform\saf)\s(?:(?:en|netto|øvrige?)\s)?)$"
)


# "differencen mellem bidraget og budgettet på 2 mio. kr."
_DIFFERENCE = re.compile(r"\b(?:difference|forskel)(?:n|len|ler)?\s(?:mellem|på|i|af)\b[^.;]{0,140}\Z", re.IGNORECASE)


def direction_of(
    text: str, found: Kind, before: Span, after: Span, sentence_end: int, negative: bool
) -> Direction | None:
    """Whether a move is an expense or an income; None where its words and its sign speak against each other.

    More income and less expense ("merindtægt", "mindreudgift", "besparelse") are income for the balance, their opposites an expense.
    Neutral is a grant of which as much is granted the other way: "en indtægtsbevilling på 2 mio. kr. og en tilsvarende
    udgiftsbevilling".
    """
    one = _one_way(text, found, before, after, negative)
    if found.kind in ("supplementary_grant", "capital_grant") and one in _OPPOSITE:
        return "neutral" if _both_ways(text[after.start : sentence_end]) == _OPPOSITE[one] else one
    return one


def _both_ways(words: str) -> Direction | None:
    """The direction of what is granted to the same amount as the sum before: "og en tilsvarende udgiftsbevilling"."""
    found = _AS_MUCH.match(words) if "udgift" in words or "indtægt" in words else None
    what = (found["what"] or found["named"]).lower() if found else ""
    if not what:
        return None
    return "expense" if ("udgift" in what) != ("mindre" in what) else "income"


def _one_way(text: str, found: Kind, before: Span, after: Span, negative: bool) -> Direction | None:
    if found.kind == "reallocation" and found.direction == "neutral":
        return "neutral"
    if found.kind == "allocation" and _DIFFERENCE.search(text, *before):
        return None  # which way it goes is not said
    if found.kind == "saving":
        return None if _IS_NO_EXPENSE.search(text, *before) else "income"
    if found.kind != "cash_effect" and _is_lessened(text[before.start : before.end]):
        return None if negative else _OPPOSITE.get(found.direction or "")
    if found.kind == "subsidy" and not negative:
        received = found.direction == "income" or _is_received(
            text[before.start : before.end], text[after.start : after.end]
        )
        return "income" if received and not _is_handed_out(text, before, after) else "expense"
    if found.kind in ("fee", "tax") and (_LOWERED.search(text, *before) or _LOWERED_BY.search(text, *before)):
        return None if negative else "expense"
    if found.kind == "fee" and (paid := _of_fee(text[before.start : before.end], text[after.start : after.end])):
        return None if paid == "lease" else "expense"
    if found.kind not in _TURNED or found.direction == "neutral":
        return found.direction if found.direction != "expense" or not negative else "income"
    if found.kind == "cash_effect" and found.direction:
        return None if negative and found.direction == "expense" else found.direction
    allocates = _ALLOCATES.search(text, *before) or _IS_ALLOCATED.match(text, *after)
    if found.kind == "allocation" and (not allocates or text.startswith(" af ", after.start)):
        return "income" if negative and found.direction == "expense" else found.direction
    if found.kind in ("supplementary_grant", "capital_grant") and (
        _LESS_SPENT.search(text, *before) or _LESS_SPENT_BEHIND.match(text, *after) or _TO_SAVING.search(text, *before)
    ):
        return "income"
    told = _balance(text[before.start : before.end], text[after.start : after.end])
    if told == "worse":
        return None if negative else "expense"
    if told == "better" or (negative and found.direction == "expense"):
        return "income"
    return found.direction


def _is_lessened(before: str) -> bool:
    """True where a grant is lowered by the sum: "anlægsbevillingen nedsættes med 2 mio. kr."."""
    return any(
        n.found.kind == "saving" and n.is_verb and _JUST_BEFORE.fullmatch(before, n.end) for n in named_kinds(before)
    )


def _balance(before: str, after: str) -> Literal["better", "worse"] | None:
    """What the words beside a sum say: those before it in its clause, else those right after it."""
    start = max((m.end() for m in CLAUSE_END.finditer(before)), default=0)
    beside = before[start:]
    near = [(e, m) for m in ("better", "worse") for s, e in find_wordings(m, beside) if _is_of_sum(beside, s, e)]
    if not near:
        near = [(-s, m) for m in ("better", "worse") for s, _ in find_wordings(m, after) if _LEADS_ON.match(after[:s])]
    return cast(Literal["better", "worse"], max(near)[1]) if near else None


def _is_of_sum(beside: str, start: int, end: int) -> bool:
    more = MORE_OR_LESS.search(beside[start:end]) is not None
    return (more and not FINANCED_BY.search(beside[:start])) or _ENDS_IN_SUM.match(beside[end:]) is not None


def _is_handed_out(text: str, before: Span, after: Span) -> bool:
    """True where a fund of the municipality's own may give: "der ydes et tilskud fra Kulturfonden på 50.000 kr."."""
    return _HANDS_OUT.search(text, *before) is not None and _OF_THE_STATE.search(text, before.start, after.end) is None


def _is_received(before: str, after: str) -> bool:
    """True where the words beside a subsidy say that it comes from the state or a foundation, or is entered as income."""
    if next(find_wordings("received", before), None) is not None:
        return True
    if any(
        len(after[:start].split()) < 2 and "," not in after[:start]
        for start, _ in find_wordings("received_from", after)
    ):
        return True
    end = CLAUSE_END.search(after)
    return next(find_wordings("received", after[: end.start()] if end else after), None) is not None


def _of_fee(before: str, after: str) -> Literal["paid", "lease"] | None:
    """Whether the municipality pays a rent or a subscription, or a lease does not tell who does."""
    later = (m for m in find_wordings("paid", after) if not after[m[0] : m[1]].endswith(" af"))
    if next(find_wordings("paid", before), None) or next(later, None):
        return "paid"
    lease = next(find_wordings("lease", before), None) or next(find_wordings("lease", after), None)
    return "lease" if lease and "udlej" not in before.lower() else None
