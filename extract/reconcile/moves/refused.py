"""Sums that a decision on the whole takes out again: "Godkendt, bortset fra at beløbet på 75.000 kr. afvises"."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from extract.domain.facts import Amount, Decision
from extract.reconcile.moves.changed import ANOTHERS_WISH

REACH = 400  # characters before a sum in which it is taken out
Fate = Literal["proposed", "rejected"]
_GIVES = r"(?:godkend|bevilg|bevillig|giv|afsæt|frigiv|imødekom|anbefal|yd|tildel|tiltræd|vedtag|meddel)\w*"
_GIVEN = r"(?:gives|ydes|bevilges|tildeles|frigives|afsættes)"
_TURNED = r"(?:afvise|afslå|forkaste|stryge|bortfalde|udgå)[rs]?|udgik|bortfaldt|strøget|afvist|afslået|forkastet"
_THE_MONEY = r"(?:tilskuddet|støtten|bevillingen|beløbet|midlerne|pengene)"
_NOT_GIVEN = r"ikke\s+(?:noget\s+)?(?:tilskud|støtte|bevilling|midler|penge)"
_BUT = r"bortset\s+fra|undtagen|med\s+undtagelse\s+af|på\s*nær"
# between the sum and what becomes of it: "de 75.000 kr. til koret | udgår"
BEHIND = re.compile(
    rf"(?i)(?:\s+(?!(?:og|men|mens|som|der|idet)\b)[^\s,.;]+){{0,5}}?\s+(?:blev\s+|bliver\s+)?(?:(?:{_TURNED})\b|ikke\s+(?:blev\s+|bliver\s+)?{_GIVES})"
)
DENIED_BEHIND = re.compile(r"(?i)(?:\s+(?:til|fra|i)\s+[^\s,.;]+){0,2}\s+ikke\s*(?:[.;]|$)")
DENIED_BEFORE = re.compile(rf"(?i)\bikke\s+{_GIVES}\s+(?:[^\s.;,]+\s+){{0,3}}$")
GIVES_BEFORE = re.compile(rf"(?i)\b{_GIVES}\s+(?:(?:de|det|der|beløbet|tilskuddet|bevillingen)\s+)?(?:på\s+)?$")
EXCEPT = re.compile(rf"(?i)\b(?:{_BUT})\s+(?!at\b)[^.;,]{{0,60}}$")


# "Bevillingen for 2024-2026 henvises til budgetforhandlingerne": the money of some years alone
OF_YEARS = re.compile(
    rf"(?i)\b\w*(?:bevillingen|bevillingerne|beløbet|beløbene|midlerne|tilskuddet|udgiften|udgifterne)\s+(?:for|i|vedrørende)\s+(?:årene\s+)?(?P<years>20\d\d(?:\s*(?:-|–|,|og)\s*20\d\d)*)\s+"
    rf"(?:(?:[^\W\d]+\s+){{0,2}}?(?:(?P<refused>{_TURNED})\b|(?:henvis|oversend|udsæt|udsk[yu]d|afvent)\w*)|(?P<denied>(?:blev\s+)?(?:ikke\s+{_GIVES}|{_GIVES}\s+ikke)))"
)

# "Planen vedtaget. Finansieringen henvises til budgetlægningen."
TO_BUDGET = re.compile(
    r"(?:^|[.;,]\s+(?:og\s+|mens\s+|idet\s+)?|\n)(?i:finansieringen|økonomien|bevillingen|udgiften|midlerne|beløbet)\s+(?:[^\W\d]+\s){0,2}?"
    r"(?:(?:henvis|oversend|afvent|medtag|behandl|drøft)\w*\s+(?:[^\W\d]+\s){0,3}?\w*budget(?!mæssig|opfølgning)\w*|indgår\s+(?:[^\W\d]+\s){0,3}?\w*budget(?:lægning|forhandling|proces|behandling|drøftelse|arbejde|konference)\w*)"
    r"(?![^.;]*,\s(?:hvis|såfremt)\b)"
)


def fate_of_years(decisions: Iterable[Decision], years: Sequence[str]) -> Fate | None:
    """What a decision does to the money of some years against the rest, where all the years of a sum are among them; else None."""
    for decision in decisions if years else ():
        for found in OF_YEARS.finditer(decision.text) if "20" in decision.text else ():
            first, *more = re.findall(r"20\d\d", found["years"])
            named = {first, *more}
            if re.search(r"[-–]", found["years"]):
                named = {str(year) for year in range(int(first), int(more[-1] if more else first) + 1)}
            if set(years) <= named and not ANOTHERS_WISH.search(decision.text, 0, found.start()):
                return "rejected" if found["refused"] or found["denied"] else "proposed"
    return None


def leaves_to_budget(decisions: Iterable[Decision]) -> bool:
    """True where a sentence of its own leaves the money to another time: "Finansieringen henvises til budgetlægningen"."""
    return any("budget" in d.text and TO_BUDGET.search(d.text) for d in decisions)


def is_refused_to(decisions: Iterable[Decision], purpose: str | None) -> bool:
    """True where a decision refuses the one whom a sum is for, and gives to others: "Koret får afslag"."""
    if not purpose:
        return False
    whom = re.escape(purpose.strip())
    refused = re.compile(
        rf"(?:^|[.;]\s+|\n|,\s+(?:men|idet|dog)\s+)(?:{whom}\s+(?:dog\s+)?(?:får|fik|gives)\s+(?:dog\s+)?(?:intet|ingenting|{_NOT_GIVEN})|(?:får|gives)\s+{whom}\s+(?:dog\s+)?{_NOT_GIVEN}"
        rf"|(?:dog\s+)?ikke\s+{_THE_MONEY}\s+til\s+{whom}|{whom}\s+(?:får|fik|gives|meddeles)\s+(?:dermed\s+)?afslag|(?:Ansøgningen|Anmodningen)\s+fra\s+{whom}\s+(?:{_TURNED}|imødekommes\s+ikke)|Der\s+gives\s+afslag\s+til\s+{whom})\b"
    )
    denied = re.compile(
        rf"(?i:\b{_GIVEN}\s+(?:der\s+)?(?:dog\s+)?ikke|\bder\s+(?:dog\s+)?{_GIVEN}\s+(?:dog\s+)?ikke)\s+(?:(?!(?:yderligere|mere|flere|ekstra)\b)[^\W\d]+\s+){{0,2}}til\s+{whom}\b"
    )
    return any(refused.search(d.text) or denied.search(d.text) for d in decisions)


def is_left_out_to(decisions: Iterable[Decision], purpose: str | None) -> bool:
    """True where the one whom a sum is for is only left out: "Godkendt med undtagelse af tilskuddet til Koret"."""
    if not purpose:
        return False
    left_out = re.compile(rf"(?i:{_BUT})\s+{_THE_MONEY}\s+til\s+{re.escape(purpose.strip())}\b")
    return any(left_out.search(d.text) for d in decisions)


def fate_of_sum(decisions: Iterable[Decision], value: str | None, amounts: Iterable[Amount]) -> Fate | None:
    """What a decision that names the sum does to it against the rest: `rejected`, or `proposed` where it is only left out; else None."""
    named = [a for a in amounts if a.value == value]
    for decision in decisions:
        said = decision.evidence
        for amount in named:
            if said.start <= amount.evidence.start and amount.evidence.end <= said.end:
                start = amount.evidence.start - said.start
                fate = _fate(said.quote, start, amount.evidence.end - said.start)
                if fate and not ANOTHERS_WISH.search(said.quote, 0, start):
                    return fate
    return None


def _fate(text: str, start: int, end: int) -> Fate | None:
    before = text[max(0, start - REACH) : start]
    if BEHIND.match(text, end) or DENIED_BEFORE.search(before):
        return "rejected"
    if GIVES_BEFORE.search(before) and DENIED_BEHIND.match(text, end):
        return "rejected"
    return "proposed" if EXCEPT.search(before) else None
