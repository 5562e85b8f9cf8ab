"""The part of the recommendation that a side is on, named right behind its words: "stemte imod, hvad angår pkt. 3", "imod de to første punkter"."""

import re
from collections.abc import Sequence

from extract.facts.points.by_ordinal import MANY, begins_with_ordinal, ordinal_points
from extract.facts.points.labels import expand, mentioned_points
from extract.facts.points.ordinals import ORDINALS
from extract.facts.sides.reasons import WHY

PART_LETTERS = "abcdefghijk"
_AS_FOR = r"(?:for\s+så\s+vidt\s+angår|hvad\s+angår|i\s+forhold\s+til|ift\.?|med\s+hensyn\s+til|vedr\.?|vedrørende)"
_LEAD = rf"\s*(?:,?\s*{_AS_FOR}\s+|(?:om|ved|i|til|på|for)\s+)?(?:indstillingens\s+)?"
_POINT = (
    r"(?:indstillings(?:punkt(?:erne|er|et)?|pkt\.?)|pkt\.?|punkt(?:erne|er|et)?|ad\.?|litra"
    r"|at(?=\s+\d+\s*(?:[.,;]|og\b|$))|indstilling(?=\s+\d))"
)
NAMED = re.compile(rf"(?i){_LEAD}{_POINT}\s*(?:\d|(?-i:[a-hjk])\b)")
_NUMBER_ENDS = r"(?=\s*(?:[.,;]|$|(?:idet|da|fordi|med)\b))"
# "stemte imod nr. 2", "stemte imod 2."
BARE = re.compile(
    rf"(?i){_LEAD}(?:(?:indstilling(?:en|ens)?\s+)?(?:nr\.?|nummer)\s*)?(?P<list>\d{{1,2}}[a-k]?(?:\s*(?:,|og)\s*\d{{1,2}}[a-k]?)*){_NUMBER_ENDS}"
)
# "stemte imod a)", "stemte imod a og c", where the recommendation's points are lettered
LETTERED = re.compile(
    rf"(?i){_LEAD}(?P<letters>(?-i:[a-hjk])\)?(?:\s*(?:,|og)\s*(?-i:[a-hjk])\)?(?![\wæøå]))*){_NUMBER_ENDS}"
)
# "kan tiltræde punkt 1 og 2, men ikke punkt 3": the side is on what stands before
BUT_NOT = re.compile(r"(?i),?\s+(?:men|og|dog)\s+(?:dog\s+)?ikke\b")
# "stemmer for 2 mio. kr. til skolen, men ikke for penge til støj": a part in words of its own
IN_PART = re.compile(
    rf"(?i)\s+(?!{_LEAD}{_POINT})(?=[^,;]*[a-zæøå])(?:[^.;\n]|\.(?!\s+(?-i:[A-ZÆØÅ]))){{3,160}}?,?\s+men\s+ikke\s+(?:for|imod)\s+(?!{_POINT})"
)
_POINTS = (
    r"(?:(?:indstillings)?punkt(?:et|er|erne)?|(?:indstillings)?pkt\.|at(?:-punkt\w*|-sætning\w*)?|pind(?:en|e|ene)?"
    r"|dots?|bullets?|prik(?:ken|ker|kerne)?|led|del(?:en|e|ene)?|indstilling(?:er|erne)?)\b"
)
LAST = re.compile(rf"(?i){_LEAD}(?:indstillingens|det|den)\s+(?P<which>sidste|næstsidste)\s+{_POINTS}")
LAST_OF = re.compile(
    rf"(?i){_LEAD}(?:indstillingens|de)\s+(?:(?P<n>{'|'.join(MANY)})\s+sidste|sidste\s+(?P<m>{'|'.join(MANY)}))\s+{_POINTS}"
)
# "en del af indstillingen", "de øvrige punkter", "et af punkterne", "det sidste"
SOME = re.compile(
    rf"(?i){_LEAD}(?:(?:en\s+del|dele|nogle|flere|visse|enkelte|(?:et|én|en|to|tre|fire)\s+af)\s+(?:af\s+)?(?:de\s+|indstillingens\s+)?(?:\w+\s+)?(?:{_POINTS}|indstillingen\b)"
    rf"|(?:indstillingens|det|den|de)\s+(?:(?:{'|'.join(MANY)})\s+)?(?:øvrige|resterende|andre|sidste|næstsidste|anden|{'|'.join(ORDINALS)})(?:\s+(?:{'|'.join(MANY)}))?\s*(?:{_POINTS}|[.,;]|$)"
    r"|(?:den|de)\s+del(?:e)?\b|resten\s+af\s+(?:indstilling|punkt)\w*|(?:etape|fase|delprojekt|delområde)\s+\d)"
)

REST = re.compile(
    rf"(?i){_LEAD}(?:resten\b(?!\s+af\s+(?!indstilling|punkt))|(?:de|det)\s+øvrige\b|indstillingen\s+i\s+øvrigt)"
)
WHOLE = re.compile(
    rf"(?i){_LEAD}(?:hele\s+(?:indstillingen|forslaget|sagen)\b|(?:indstillingen|forslaget)\s+(?:som|i\s+sin)\s+helhed)"
)
EVERY = re.compile(rf"(?i){_LEAD}(?:alle|samtlige)\s+(?:(?:{'|'.join(MANY)})\s+)?{_POINTS}")

OF_OTHER = re.compile(r"(?i)\s+(?:i|på|af)\s+(?!(?:nær|indstilling|sagen|punkt)\w*)")
# "imod alle punkter | på nær punkt 1"
BUT_FOR = re.compile(
    r"(?i)\s*,?\s*(?:på\s*nær|undtagen|bortset\s+fra|med\s+undtagelse\s+af|eksklusive?|ekskl\.|minus|(?:men|dog)\s+ikke)\s+(?P<which>[^;\n]{1,60})"
)


def is_on_whole(sentence_text: str, start: int) -> bool:
    """True where the words of a side go on with the whole: "stemte imod | hele indstillingen", "… | alle punkter"."""
    every = EVERY.match(sentence_text, start)
    return WHOLE.match(sentence_text, start) is not None or every is not None


def _every_but(text: str, end: int, points: Sequence[str], *, undivided: bool) -> tuple[str, ...] | None:
    """The points that "alle punkter" (to `end`) leaves: "… på nær punkt 1"; None for those of something else, "… i budgettet"."""
    if OF_OTHER.match(text, end):
        return None
    left_out = BUT_FOR.match(text, end)
    if left_out is None:
        return () if undivided else tuple(points)
    which = left_out["which"]
    named = mentioned_points(which) or ordinal_points(which) or _figures(which)
    return tuple(p for p in points if p not in named) if named else None


def _figures(said: str) -> tuple[str, ...]:
    """The points of "1 og 3", "nr. 2"; none where the words begin with anything else."""
    found = re.match(r"(?:nr\.\s*)?(\d{1,2}(?:\s*(?:,|og|-|–)\s*\d{1,2})*)(?=\W*(?:$|\s))", said)
    return expand(found[1]) if found else ()


def _left_by_rest(text: str, start: int) -> tuple[str, ...]:
    """The points named before "resten", which it leaves out; none where no such word stands there."""
    return (mentioned_points(text[:start]) or ordinal_points(text[:start]) or ()) if REST.match(text, start) else ()


def part_after(
    text: str,
    start: int,
    stop: int,
    points: Sequence[str],
    *,
    lists_voters: bool = False,
    undivided: bool = False,
) -> tuple[str, ...] | None:
    """The points named where a side's words end (`start`), before those of the next (`stop`); empty where the side is on the whole.

    None where it is on a part that cannot be told: `points` are those of the recommendation, in order. Where its voters
    are listed behind the words (`lists_voters`), figures and "resten" are theirs. Where the points are decided as one
    (`undivided`), a side on every point is on the whole.
    """
    if IN_PART.match(text, start):
        return None
    if not lists_voters and (others := _left_by_rest(text, start)):
        return tuple(p for p in points if p not in others) or None  # "imod punkt 2, men for resten"
    if every := EVERY.match(text, start):
        return _every_but(text, every.end(), points, undivided=undivided)
    said = WHY.split(BUT_NOT.split(text[start:stop], maxsplit=1)[0], maxsplit=1)[0]  # no points of a reason
    if begins_with_ordinal(text, start):
        return ordinal_points(said)  # "stemte imod 2. dot"
    if NAMED.match(text, start):
        return mentioned_points(said)
    if lists_voters:
        return ()
    if bare := BARE.match(text, start):
        listed = expand(bare["list"])
        return listed if set(listed) <= set(points) else None
    lettered = LETTERED.match(text, start)
    if lettered and set(found := re.findall(r"\b[a-k]\b", lettered["letters"])) <= set(points):
        return tuple(found)
    if (last := LAST.match(text, start)) and len(points) > 1:
        return (points[-1 if last["which"].lower() == "sidste" else -2],)
    if last_of := LAST_OF.match(text, start):
        count = MANY.index((last_of["n"] or last_of["m"]).lower()) + 2
        return tuple(points[-count:]) if count <= len(points) else None
    return None if SOME.match(text, start) else ()


def are_others(points: Sequence[str], own: Sequence[str]) -> bool:
    """True where none of the points is one of a unit's own, or a part or alternative of it: 2b is of 2."""
    return {p.rstrip(PART_LETTERS) or p for p in points}.isdisjoint({p.rstrip(PART_LETTERS) or p for p in own})
