"""Why a side was taken, in the words of the minutes."""

import re

WHY = re.compile(r"(?i)[,(]?\s*\b(?:idet|da|fordi|med\s+(?:den\s+)?(?:bemærkning\w*|begrundelse))\b")
REASON = re.compile(
    r"(?is)^\s*(?:denne\s+|indstillingen|forslaget|sagen|punktet|dette|beslutningen)?\s*[,.]?\s*\(?\s*"
    r"(?P<reason>(?:da|idet|fordi|eftersom|med\s+(?:den\s+|følgende\s+)?(?:bemærkning(?:en)?|begrundelse|henvisning)|vedrørende|vedr\.|på\s+grund\s+af|under\s+henvisning)\b.*)$"
)
# "kan ikke tiltræde, at stien nedlægges, da den bruges"
AFTER_CLAUSE = re.compile(r"(?is)^\s*,?\s*at\s[^.;]{3,150}?,\s*(?P<reason>(?:da|idet|fordi|eftersom)\b.*)$")


# "tager forbehold for finansieringen", not "for sin stilling", "over for punkt 2"
CONCERNS = re.compile(
    r"(?is)^\s*(?P<reason>(?:for|over\s?for|i\s+forhold\s+til|med\s+hensyn\s+til|omkring)\s+"
    r"(?!(?:sin|deres|sagen\b|indstillingen\b|beslutningen\b|dette\b|dette\s+punkt|(?:indstillings)?(?:punkt|pkt))|\w+\s+stillingtagen)[^.;,]{3,150})"
)


def reason_of(text: str, side: str | None = None) -> str | None:
    """The clause of reason or remark with which the text begins, perhaps behind an at-clause, in its own words; else None.

    Behind a reservation (`side`) it is also what that concerns.
    """
    found = REASON.match(text) or AFTER_CLAUSE.match(text) or (CONCERNS.match(text) if side == "reserves" else None)
    return found["reason"].strip().rstrip(".") if found else None


# "…, da de | støtter forvaltningens indstilling", "… med bemærkning om, at C | støtter planen"
EXPLAINS = re.compile(
    r"(?i)\b(?:idet|da|fordi|eftersom|med\s+(?:den\s+|følgende\s+)?(?:bemærkning|begrundelse)\w*(?:\s+om)?\s*,?\s+at)\s+"
    r"(?:de|hun|han|vi|man|partiet|partierne|gruppen|listen|disse|denne|\(?(?-i:[A-ZÆØÅ])\)?)\s+(?:(?:hellere|ikke|stadig|fortsat|i\s+stedet|også)\s+)?$"
)


BESIDE = {"side.against.is", "side.awaits.decides_later"}
BESIDE_DECISION = re.compile(r"[^.;]*,\s+(?:idet|men|mens)\s+(?=\(?[A-ZÆØÅ])")  # "Godkendt, idet | Ø er imod"


def explains_side(before: str, *, first: bool = False) -> bool:
    """True where the words go on to tell why a side before them was taken: what follows is no side of its own.

    The `first` words of a side in a sentence explain none: "Godkendt, idet Ø er imod".
    """
    return EXPLAINS.search(before[-120:]) is not None and not (first and BESIDE_DECISION.match(before))
