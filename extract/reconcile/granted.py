"""What a body grants in its own words, in another sum or from another purse than was asked for: "Der ydes 30.000 kr." of 45.000 kr."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Recommendation
from extract.reconcile.about import ADOPTING
from extract.reconcile.agreement import ADDS, agrees, roots, shares_root
from extract.reconcile.own_words import CONTENT, DENIED, without_remark

SUM = re.compile(r"(?i)(?:\bkr\.?\s*)?(?<![\d.,])\d[\d.]*(?:,\d+)?\s*(?:(?:mio|mia|t)\.?\s?)?(?:kr(?:oner)?\b\.?)")
GRANTS = re.compile(r"(?i)\b(?:yde|give|bevilge|tildele|afsætte|støtte)(?:r|s|de|t)?\b|\b(?:gav|bevilget|bevilgede)\b")
# "Tilskuddet nedsættes til 30.000 kr."
CHANGED = re.compile(
    r"(?i)^\W*(?P<thing>\w*(?:tilskud|støtte|bevilling|beløb|ramme|lån)(?:det|n|en|et))\s+(?:fastsættes|nedsættes|reduceres|forhøjes|hæves|sænkes|ændres|begrænses)\s+til\s"
)
# "… 30.000 kr. af udvalgets pulje": where the money comes from, of which the recommendation may say nothing
PAID_BY = re.compile(
    r"(?i),?\s+(?:(?:som|der|og)\s+)?(?:(?:beløbet|det)\s+)?finansiere(?:s|t)\s+(?:af|via|over|fra|inden\s?for)\s+[^,;]*?(?=[,;]|\.\s|\.?$)"
)
PURSE = re.compile(
    r"(?i),?\s+(?:(?:som\s+|der\s+)?finansiere(?:s|t)\s+)?(?:af|fra|inden\s+for)\s+[^,.;]*?\b\w*(?:pulje|konto|midler|kasse|beholdning|budget|ramme)\w*"
)
# "ansøgningen imødekommes", which any grant does
APPLIED = re.compile(r"(?i)\b(?:imødekom|efterkom)\w*")
GIFT = re.compile(r"(?i)\b(?:tilskud|støtte)\w*")
WORD_AROUND = re.compile(r"(?i)\b(?:i\s+alt|ca\.?|op\s+til|på)\b")


def grants_other_sum(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where the one sum that is granted differs from the one that any point asks for, and nothing else does."""
    text = without_remark(decision)
    if decision.outcome not in ADOPTING or DENIED.search(text) or ADDS.search(text) or SUM.search(text) is None:
        return False
    asking = [r for r in others if SUM.search(r.text)]
    one_asked = len(asking) == 1 and asking[0] is recommendation and len(SUM.findall(recommendation.text)) == 1
    if not one_asked or len(SUM.findall(text)) != 1:
        return False
    changed = CHANGED.match(text)
    if changed:
        return changed["thing"].lower().startswith("beløb") or shares_root(changed["thing"], recommendation.text)
    own = CONTENT.search(text)
    said = own["said"] if own else text
    if GRANTS.search(said) is None:
        return False
    bare, asked = _without_sums(said), _without_sums(recommendation.text)
    return agrees(bare, asked) or (
        APPLIED.search(asked) is not None and not roots(GIFT.sub(" ", GRANTS.sub(" ", bare)))
    )


def _without_sums(text: str) -> str:
    return WORD_AROUND.sub(" ", SUM.sub(" ", PURSE.sub("", PAID_BY.sub("", text)))).strip(" .")
