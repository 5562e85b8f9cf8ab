"""Why a side was taken, in the words of the minutes."""

import re
from collections.abc import Sequence

from extract.facts.sentences.passages import Found

WHY = re.compile(r"(?i)[,(]?\s*\b(?:idet|da|fordi|med\s+(?:den\s+)?(?:bemærkning\w*|begrundelse))\b")
# What the side is on, before why: "stemte imod [indstillingens punkt 2 og 3], da …"
_ON_POINTS = (
    r"(?:(?-i:[A-ZÆØÅ])?[\wæøå, -]{2,60}s\s+)?(?:indstillings)?(?:punkt(?:et|erne|er)?|pkt?\.?|indstilling)\s*"
    r"\d{1,2}(?:\.?\s?[a-k]\b\)?)?(?:\s*(?:,|og|samt|-|–)\s*\d{1,2}(?:\.?\s?[a-k]\b\)?)?)*"
)
REASON = re.compile(
    rf"(?is)^\s*(?:denne\s+|indstillingen|forslaget|sagen|punktet|dette|beslutningen|[a-zæøå]{{2,}}(?:en|et|ne)(?=\s*,)|{_ON_POINTS})?\s*[,.]?\s*\(?\s*"
    r"(?P<reason>(?:(?:da|idet|fordi|eftersom|med\s+(?:den\s+|følgende\s+)?(?:bemærkning(?:en)?|begrundelse|henvisning)|vedrørende|på\s+grund\s+af|grundet|under\s+henvisning)\b|vedr\.|pga\.?\s).*)$"
)
# "kan ikke tiltræde, at stien nedlægges, da den bruges"
AFTER_CLAUSE = re.compile(r"(?is)^\s*,?\s*at\s[^.;]{3,150}?,\s*(?P<reason>(?:da|idet|fordi|eftersom)\b.*)$")


# "tager forbehold for finansieringen", not "for sin stilling", "over for punkt 2"
CONCERNS = re.compile(
    r"(?is)^\s*(?P<reason>(?:for|over\s?for|i\s+forhold\s+til|med\s+hensyn\s+til|omkring)\s+"
    r"(?!(?:sin|deres|sagen\b|indstillingen\b|beslutningen\b|dette\b|dette\s+punkt|(?:indstillings)?(?:punkt|pkt))|\w+\s+stillingtagen)[^.;,]{3,150})"
)


_LEADS_OVER = re.compile(r"[,;]?\s+(?:og|samt|mens|men)\s*$")  # to the next side
_LEADS_ON = re.compile(r"(?i)\b(?:at|om|i)\s*:?$")  # "med begrundelse i at": what it is stands below


def reason_of(text: str, side: str | None = None) -> str | None:
    """The clause of reason or remark with which the text begins, perhaps behind an at-clause, in its own words; else None.

    Behind a reservation (`side`) it is also what that concerns.
    """
    found = REASON.match(text) or AFTER_CLAUSE.match(text) or (CONCERNS.match(text) if side == "reserves" else None)
    reason = _LEADS_OVER.sub("", found["reason"].strip().rstrip(".")) if found else None
    if reason and "(" not in reason.partition(")")[0]:
        reason = reason.partition(")")[
            0
        ]  # "(fordi det er dyrt) og F": it stands in brackets, which do not belong to it
    return None if reason and _LEADS_ON.search(reason) else reason


# "…, da de | støtter forvaltningens indstilling", "… med bemærkning om, at C | støtter planen"
EXPLAINS = re.compile(
    r"(?i)\b(?:idet|da|fordi|eftersom|med\s+(?:den\s+|følgende\s+)?(?:bemærkning|begrundelse)\w*(?:\s+om)?\s*,?\s+at)\s+"
    r"(?:de|hun|han|vi|man|partiet|partierne|gruppen|listen|disse|denne|\(?(?-i:[A-ZÆØÅ])\)?)\s+(?:(?:hellere|ikke|stadig|fortsat|i\s+stedet|også)\s+)?$"
)


BESIDE = {"side.against.is", "side.awaits.decides_later"}
BESIDE_DECISION = re.compile(
    r"[^.;]*,\s+(?:idet|men|mens)\s+(?:dog\s+)?(?=\(?[A-ZÆØÅ])"
)  # "Godkendt, idet | Ø er imod"


def explains_side(before: str, *, first: bool = False) -> bool:
    """True where the words go on to tell why a side before them was taken: what follows is no side of its own.

    The `first` words of a side in a sentence explain none: "Godkendt, idet Ø er imod".
    """
    return EXPLAINS.search(before[-120:]) is not None and not (first and BESIDE_DECISION.match(before))


# Where a reason ends and somebody else's side may begin: "…, mens F undlod", "… og F undlod", "…, F undlod"
_ENDS = re.compile(r"[.;:\n]|\b(?:mens|medens|men|hvorimod)\b|\bog\s+\(?[A-ZÆØÅ]|(?<!\bat),\s+\(?[A-ZÆØÅ]")
# "…, da prisen er for høj, og F | undlod", "… stemte for, idet Ø | undlod": the voters of the next side, and no words of a reason
_VOTERS = (
    r"(?:(?:\(?[A-ZÆØÅ][\wæøå.-]*\)?(?:\s*\([^()]*\))?|(?:de\s+|alle\s+)?øvrige(?:\s+medlemmer)?|resten)(?:\s*,?\s*(?:og|samt)\s+|[\s,]+|$))+"
    r"(?:(?:er|var)\s+)?(?:(?:også|ligeledes|dog)\s+)?$"
)
_NEXT_VOTERS = re.compile(
    rf"(?:(?<!\bat)[,.;]\s*(?:(?:og|samt|mens|medens|men|idet)\s+)?|\s+(?:og|samt|mens|medens|men|idet)\s+){_VOTERS}"
)
# "… med den bemærkning, at V og C | stemte for i udvalget": whom the reason itself speaks of
_OF_REASON = re.compile(rf"\b(?:at|da|fordi|som|end)\s+{_VOTERS}")


def outside_reasons(text: str, at: int, phrases: Sequence[Found], first: Found | None) -> list[Found]:
    """The phrases of a text at offset `at` without those that tell why: "imod, da planen har ting, som A er imod".

    `first` are the first words of a side in the sentence where they may stand beside what it decides.
    """
    kept: list[Found] = []
    for phrase in phrases:
        before = text[: phrase.span.start - at]
        if phrase.sets.get("subject") == "voters" and explains_side(before, first=phrase is first):
            continue
        between = text[kept[-1].span.end - at : phrase.span.start - at] if kept else ""
        reason = reason_of(between) if between else None
        if reason is None or (
            not _OF_REASON.search(between) and (_ENDS.search(between) or _NEXT_VOTERS.search(between))
        ):
            kept.append(phrase)
    return kept


# "Imod stemte Ø (fordi den er dyr) og | Å", "Imod stemte Ø, da den er dyr, samt | Å"
_BEHIND_REASON = re.compile(
    r"\(\s*(?:idet|da|fordi|eftersom|med|på\s+grund)\b[^()]*\)\s*(?:,\s*(?:og\s+|samt\s+)?|og\s+|samt\s+)(?=[A-ZÆØÅ])"
    r"|,\s+(?:idet|da|fordi|eftersom)\s[^(),;]*,\s+(?:og|samt)\s+(?=[A-ZÆØÅ])"
)


def lists_apart(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the parts of a list of voters begin and end that reasons divide."""
    cuts = [found.end() for found in _BEHIND_REASON.finditer(text, start, stop)]
    return list(zip([start, *cuts], [*cuts, stop], strict=True))


def before_next_voters(text: str, start: int, stop: int) -> int:
    """Where the words of a side end whose next begins at `stop`, before the voters of that one."""
    said = text[:stop]
    last = stop == len(text) or _OF_REASON.search(said, start) is not None
    found = None if last else _NEXT_VOTERS.search(said, start)
    return found.start() if found else stop
