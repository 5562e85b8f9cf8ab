"""The sum that another body put in the place of the recommended one, where its version is adopted."""

import re
from collections.abc import Sequence

from extract.domain.facts import Amount, Decision, Move

RESTATED = {"supplementary_grant", "capital_grant", "allocation", "subsidy"}
# "Ad 3. Anbefales, dog således at beløbet hæves til 1,2 mio. kr.", "Indstilles godkendt med 1,2 mio. kr."; nothing else may stand before
PUTS_IN_PLACE = re.compile(
    r"(?i)\W*(?:(?:ad|at|punkt|pkt\.?)\s?\d+\w?\)?[.:]{0,2}\s+)?(?:(?:indstillingen|punktet|indstilles|blev)\s+)?(?:anbefale[ts]|godkend(?:t|es)|tiltr\w+)"
    r"(?:\s+med|,?\s+(?:idet|men|dog(?:\s+således)?,?\s+at|således,?\s+at|dog\s+så|med\s+den\s+(?:ændring|rettelse),?\s+at)\s+\w*(?:beløbet|bevillingen|tilskuddet|støtten)\s+"
    r"(?:dog\s+)?(?:er|bliver|udgør|(?:nedsættes|reduceres|sænkes|forhøjes|hæves|øges|ændres|begrænses|fastsættes|sættes|rettes|korrigeres)\s+(?:fra\s+[\d.,]+\s+(?:\w+\.?\s+){1,2})?til))\s+"
)
ONLY_END = re.compile(r"\s*(?:\.\s|\.?$)|(?<=\.)\s+[A-ZÆØÅ]")  # nothing may be said of the sum behind it


def put_in_place(
    move: Move, units: Sequence[Decision], asked: Sequence[Move], amounts: Sequence[Amount]
) -> Move | None:
    """The move that is made instead of the recommended one; None unless a version behind the decision says it in plain words.

    `units` are what decides the recommendation and the versions that it adopts, the nearest first; `asked` are the moves
    that the last of them settles. The sum is the only one that all of them name.
    """
    if len(units) < 2 or move.kind not in RESTATED or list(asked) != [move]:
        return None
    named = [a for a in amounts for d in units if _is_within(a, d)]
    if len(named) != 1 or named[0].value is None or named[0].per:
        return None
    (amount,) = named
    said = units[-1].evidence
    before, behind = amount.evidence.start - said.start, amount.evidence.end - said.start
    if before < 0 or not PUTS_IN_PLACE.fullmatch(said.quote, 0, before) or not ONLY_END.match(said.quote, behind):
        return None
    return Move(
        kind=move.kind, amount=amount.id, direction=move.direction, years=amount.years, status=move.status,
        decision=units[0].id, evidence=amount.evidence.found_again(f"moves.{move.kind}"),
    )  # fmt: skip


def _is_within(amount: Amount, decision: Decision) -> bool:
    said = decision.evidence
    return said.start <= amount.evidence.start and amount.evidence.end <= said.end
