"""What a vote is on where its own words say so: another's motion, or whether and how the case is dealt with at all."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.counts import REFUSED, has_counts
from extract.facts.sides.find import begins_with_side, find_sides
from extract.facts.sides.minorities import MINORITY_WANTS
from extract.facts.sides.taken import Side
from extract.facts.voters.find import find_voters
from extract.lexicon.names import NAME, TITLE

MOTION = r"(?:under|ændrings|mod|alternativ)*forslag(?:et)?\b"
OWN_MOTION = re.compile(
    rf"(?i)\s*(?:(?:sit|deres|partiets|et|det)\s+)?(?:(?:eget|egne|alternativt|alternative|andet|konkurrerende)\s+)+{MOTION}"
    r"|\s*(?:(?:sit|deres|partiets|et|det)\s+)?(?:\w+\s+)?(?:under)?ændringsforslag(?:et)?\b"
)
ADDITION = re.compile(
    r"(?i)\s+(?:et|en)\s+(?:tillæg|ændring|tilføjelse|rettelse|præcisering)\b(?=\s+om\b|\s+(?:af|i|til)\s+(?:indstilling|forslag|punkt|pkt)|\s*(?:[.,;]|$))"
)  # "stemte for et tillæg om belysning"
THE_ADDITION = re.compile(r"(?i)\s+(?:tilføjelsen|tillægget)\s*(?:[.,;]|$|idet\b|da\b)")
WHOSE_MOTION = re.compile(
    rf"\s*(?P<who>[A-ZÆØÅ][^.,;:]{{0,60}}?)(?:['’]s|['’]|s)?\s+{MOTION}|\s*(?:et\s+)?{MOTION}\s+fra\s+(?P<from>[A-ZÆØÅ][^.,;:]{{0,60}})"
)
ON_WHETHER = r"\b(?:afstemning|stemte|stemtes|stemt)\s+om\b"
# "stemte for udsættelse", "For udsættelse stemte 9", "afstemning om, hvorvidt sagen skulle behandles for lukkede døre"
CASE = r"(?:sagen|punktet)"
DEALING = r"(?:sagen|punktet|den|det|(?:sagens\s+)?behandling(?:en)?|beslutning(?:en)?|stillingtagen|afgørelsen)"
LATER = (
    rf"(?:(?:en\s+)?(?:udsættelsen?\b|(?:tilbagesendelse|hjemvisning)(?:en)?\b|udskydelsen?\b(?=\s+af\s+{DEALING}|\s*(?:[.,;]|$)))"
    rf"|,?\s*at\s+(?:udsætte\b|(?:udskyde|hjemvise|tilbagesende)\s+{DEALING}\b)"
    rf"|,?\s*at\s+(?:sende\s+{CASE}|{CASE}\s+(?:\w+\s+)?sendes)\s+(?:tilbage|retur|i\s+udvalg\w*)\b"
    rf"|,?\s*at\s+{CASE}\s+(?:\w+\s+)?(?:udsættes|udskydes|hjemvises|udsat)\b"
    rf"|,?\s*at\s+(?:{CASE}|(?:punkt|sag)(?:erne)?\s+\d[\d\s,og]*)\s+(?:\w+\s+)?(?:udgår\b(?!\s+af\s+(?!dagsorden))"
    r"|(?:behandles|optages|sættes|tages|kom|kommer|er|var|blev)\b[^.]{0,40}?\b(?:dagsorden\w*|døre|(?:lukket|åbent)\s+møde)\b))"
)
OF_DELAY = re.compile(rf"(?i)\s*{LATER}")
# "kunne ikke støtte en udsættelse", "var imod at udskyde sagen"
VIEWS = (
    r"(?:\b(?:er|var)\s+i?mod|\bhverken\s[^.;]{1,120}?\s(?:kan|kunne|vil|ville)\s+(?:tiltræde|støtte|anbefale|godkende|tilslutte\s+sig)|ikke\s+(?:kan\s+|kunne\s+)?(?:tiltræde|støtte|anbefale|godkende|tilslutte\s+sig|gå\s+ind\s+for)"
    r"|\bstøtte(?:r|de))\s*"
)
HOW_DEALT_WITH = re.compile(
    rf"(?i)\bstem(?:te|mer)\s+(?:for|i?mod)\s*{LATER}|\b(?:for|i?mod)\s+(?:udsættelsen?|(?:udskydelse|tilbagesendelse|hjemvisning)(?:en)?)\s+stem(?:te|mer)\b"
    rf"|\b(?:for|i?mod)\s*{LATER}[^.:;]{{0,40}}?\bstem(?:te|mer)\b"
    rf"|{ON_WHETHER},?[^.]{{0,90}}?(?:\budsæt\w+|\b(?:lukkede?|lukkes?|åbnes?)\s+døre?(?:ne)?\b)"
    rf"|\bforslag(?:et)?\s+om\s+{LATER}|{VIEWS}{LATER}"
    r"|\bspørgsmål\w*\s+om\b[^.]{0,60}?(?:\budsæt\w+|\b(?:lukkede?|åbne?)\s+døre?\b)[^.]{0,40}?\b(?:til|under)\s+afstemning"
    rf"|\b(?:godkend|tiltr|beslut|vedt)\w+\b[^.]{{0,40}}?\bat\s+{CASE}\s+(?:\w+\s+)?(?:optag\w+|sættes|tages|behandles|fjernes)\b[^.]{{0,40}}?\bdagsorden\w*"
    r"|\b(?:beslut|vedt)\w+\b[^.]{0,60}?\bat\s+(?:behandle\s+(?:sagen|punktet)|(?:sagen|punktet)\s+(?:skulle\s+)?behandles)\s+(?:for|i|på)\s+(?:lukkede?|åb[en]e?)\s+(?:døre?|møde)\b"
    r"|\bforslag(?:et)?\s+om\s+at\s+(?:optage|sætte|tage|fjerne)\b[^.]{0,40}?\bdagsorden\w*"
)
# "Udvalget stemte om, hvorvidt Anna Holm kunne deltage"
WHO_TAKES_PART = re.compile(
    rf"(?i){ON_WHETHER}[^.]{{0,120}}?\b(?:(?:in)?habil\w*|deltage)\b"
    r"|\bstem(?:te|mer|t)\s+(?:for|i\s?mod)\s*,?\s+(?:at\s[^.]{0,120}?\b(?:(?:in)?habil\w*|deltage[rs]?\s+i\s+(?:sagen|punktet|behandling)\w*)|[^.,;]{0,60}?\binhabilitet)\b"
    r"|\b(?:fandt|finder|vurderede|afgjorde|erklærede)\b[^.;]{0,40}?\d[^.;]{0,60}?,\s+at\s[^.]{0,100}?\b(?:in)?habil\w*"
    r"|^\W*(?:for|i?mod)\s*,?\s+at\s[^.:;]{0,120}?\binhabil\b[^.:;]{0,60}?\bstem(?:te|mer)\b"
)
CANDIDATURE = re.compile(r"(?i)\bkandidatur\w*\s+(?:til|under)\s+afstemning")
FELL = re.compile(r"\bforslaget\s+(?:er\s+|blev\s+)?(?:\w+\s+)?(?:faldt|faldet|forkastet|nedstemt)\b")
# what became of a motion on how the case is dealt with; "herefter" would turn to the matter
MOTION_FELL = re.compile(
    r"(?i)\w*forslaget(?:\s+om\s+[^.,;:]{1,40}?)?\s+(?:(?:er|blev|var)\s+(?:dermed\s+|således\s+)?)?(?:faldt|faldet|forkastet|nedstemt|bortfaldt|bortfaldet)\b[^.]{0,30}\.?\s*$"
)
HOW_WORDS = (
    "udgår",
    "kket møde",
    "bent møde",
    "udsæt",
    "udsat",
    "udsky",
    "hjemvis",
    "retur",
    "i udvalg",
    "døre",
    "tilbage",
    "dagsorden",
)
WHO_WORDS = ("habil", "deltage")
# "for at afvise indstillingen": who is for that is against the matter
TO_REFUSE = re.compile(
    r"(?i)\s*,?\s*at\s+(?:afvise|forkaste|nedstemme)\s+(?:(?P<named>indstillingen|forslaget)|den|det)\b"
)
RESULT = r"(?:dette|beslutningen|afgørelsen|konklusionen|afslaget|afvisningen)\b"
ABOUT_THE_RESULT = re.compile(rf"(?i)\b{RESULT}")
THEN = re.compile(rf"(?i)\s*{RESULT}")
# "for at give afslag", "imod forkastelsen": who is for that is against the matter, unless a refusal is what was asked for
OF_REFUSAL = (
    r"(?:(?:et\s+)?afslag(?:et)?\b|(?:(?:en|at)\s+)?(?:afvisning(?:en)?|forkastelsen?)\b|,?\s*at\s+(?:give|meddele)\s+(?:\w+\s+)?afslag\b|,?\s*at\s+(?:afslå|nægte)\b)"
    r"(?!\s+(?:af|på)\s+(?:ændrings)?forslag)"
)
AFTER_SIDE = re.compile(rf"(?i)\s*{OF_REFUSAL}")
WITHIN_SIDE = re.compile(rf"(?i)\b(?:for|i?mod)\s+{OF_REFUSAL}")
# "Imod stemte A og F, der ønskede indstillingen godkendt"
WANTED = re.compile(
    r"(?i)[^.;]{0,120}?,\s+(?:der|som|idet\s+(?:de|partiet|partierne))\s+(?:\w+\s+)?ønske(?:r|de)\s+(?:indstillingen|forslaget|sagen|ansøgningen)\s+(?:godkendt|vedtaget|tiltrådt|imødekommet|anbefalet)\b"
)
# "For at broen ikke bygges stemte Ø": whether that is for the matter or against it is not said
AT_NOT = re.compile(r"(?i)\b(?:for|i?mod)\s+at\s[^.]*\bikke\b")
STEMTE = re.compile(r"(?i)stem(?:te|mer)\b")
# "14 stemte for Mette Dal (F)": a candidate, where persons are elected
FOR_CANDIDATE = re.compile(rf"(?<!\bFor )(?<!\bfor )\bstem(?:te|mer)\s+(?:for|på)\s+(?:{TITLE})?{NAME}")
# A body that refuses itself; "forkastet", "nedstemt" is said of a proposal, which sides are then on
# "Byrådet afviste forslaget med 11 stemmer mod 4 (Ø)": the sides in brackets are turned there already
TURNED_DOWN_BY = re.compile(
    r"(?i)\w*(?:rådet|udvalget|bestyrelsen)\s+(?:\w+t\s+)?(?:afviste|afslog)\b[^.;]*\bmed\s[^.;]*\bi?mod\s+\d+[^.;]*\("
)
REFUSING_ACT = re.compile(
    r"(?i)\b(?:afvis(?:er|te)|afslå(?:r|s|et)|afslog|meddele[rs]?\s+afslag|(?:indstille|anbefale)(?:r|de)\b[^.]*\b(?:ikke|afvises|afslås)|(?:anbefale|indstille)s\s+(?:ikke|afslået|afvist)"
    r"|k(?:an|unne)\s+(?:\S+\s+){0,4}?ikke\s+(?:anbefales?|godkendes?|imødekommes?|tiltrædes?|støttes?)"
    r"|ikke\s+imødekom\w*|imødekom\w*\s+ikke|besluttede\b[^.]*\bikke|godkendte\s+ikke)\b"
)
# What a body does with what somebody else asked for, which it votes on in these words
REFUSES_ITSELF = re.compile(
    r"(?i)(?:^afslag\W*$|\b(?:afviser|afviste|afslår|afslås|afslog|(?:meddele[rs]?|meddelte|giver?|gives|gav)\s+(?:\w+\s+)?afslag|imødekom(?:mer|mes)?\s+ikke|ikke\s+imødekom(?:mer|mes)?"
    r"|besluttede\b[^.]*\b(?:ikke|afslag|afvise|afslå)|(?:fulgte|følger)\s+(?:\w+\s+)?ikke)\b)"
)
SIDE_ALONE = re.compile(r"(?i)(?:for|i?mod)(?:\s+stemte)?\s*:?\s+(?!forslag|indstilling)[^.:]*\.?")
OF_MATTER = re.compile(r"(?i)indstilling|forslag|punkt|sagen\b|ansøgning")
BARE = re.compile(r"(?i)\s*(?:[.;]|$|,?\s*(?:idet|da|fordi)\b)")
OPPOSITE = {"for": "against", "against": "for"}
SUPPORTS = "side.for.supports"  # the lexicon's entry for who recommends or approves
ACT = re.compile(
    r"(?i)(?:vedtog|vedtager|beslutte\w*)\b"
)  # "Et flertal (A) besluttede at give afslag": against the matter
OF_DECISION = {
    "side.minority",
    "side.majority",
    MINORITY_WANTS,
}  # "Mindretal: A": against what was decided, a refusal or not
ANSWERS = {*OPPOSITE, "cannot_support"}
NOTHING_MORE = re.compile(r"\s*(?:det\s*)?(?:[.;]|$)")


def is_on_other_motion(sentence: Sentence, side: Side, *, on_motion: bool) -> bool:
    """True for "stemte imod Enhedslistens forslag" and "stemte for sit eget ændringsforslag"; not for an office's proposal.

    `on_motion` says that the item itself may be a member's motion, which is then the matter.
    """
    after = sentence.text[side.phrase.span.end - sentence.span.start :]
    if side.side in OPPOSITE and (ADDITION.match(after) or THE_ADDITION.match(after)):
        return True
    if "forslag" not in sentence.text:
        return False
    if OWN_MOTION.match(after):
        return True
    whose = WHOSE_MOTION.match(after)
    if whose is None or on_motion:
        return False
    return bool(find_voters(f"{whose['who'] or whose['from']},", 0, sentence.local))


def names_person_voted_for(sentence: Sentence, side: Side, *, several: bool) -> bool:
    """True for "14 stemte for Mette Dal (F)" in an election, whose name stands behind the verb: she is the candidate.

    Of `several` candidates it is also true of "V stemte for Mette Dal (F)": a side for her is none on the others.
    """
    start, end = (at - sentence.span.start for at in side.phrase.span)
    if not side.voters or STEMTE.match(sentence.text, start, end) is None:
        return False
    return side.voters[0].span.start >= side.phrase.span.end or (
        several and FOR_CANDIDATE.match(sentence.text, start) is not None
    )


def is_bare(sentence: Sentence) -> bool:
    """True for a sentence of sides that does not say what they are on: "De øvrige stemte imod"."""
    low = sentence.text.lower()
    return not sentence.outcomes and not any(word in low for word in ("indstilling", "forslag", "punkt", "sagen"))


def turned(sentence: Sentence, side: Side, outcome: Outcome, *, refusal_asked: bool) -> str | None:
    """The side as it stands to the matter: for refusing it is against it; None for who is against "this", a refusal.

    Where a refusal is what was recommended (`refusal_asked`), who is for it is for the matter.
    """
    start, end = (at - sentence.span.start for at in side.phrase.span)
    if outcome in REFUSED and side.phrase.rule == SUPPORTS and ACT.match(sentence.text, start):
        return "for" if refusal_asked else "against"
    if side.phrase.rule in OF_DECISION:
        return OPPOSITE[side.side] if outcome in REFUSED else None if outcome is Outcome.UNCLEAR else side.side
    if side.side in OPPOSITE and (
        AFTER_SIDE.match(sentence.text, end) or WITHIN_SIDE.search(sentence.text, start, end)
    ):
        return side.side if refusal_asked else OPPOSITE[side.side]
    if outcome in REFUSED and side.side == "against" and WANTED.match(sentence.text, end):
        return "for"
    if outcome in REFUSED and (ABOUT_THE_RESULT.search(sentence.text, start, end) or THEN.match(sentence.text, end)):
        return None if side.side in ANSWERS else side.side
    if outcome in REFUSED and side.side == "cannot_support" and NOTHING_MORE.match(sentence.text, end):
        return None  # "Anbefales ikke. Ø kan ikke tiltræde": what was decided, or what was asked for
    if AT_NOT.search(sentence.text, start, end):
        return None
    if "at " not in sentence.text or side.side not in OPPOSITE:
        return side.side
    refused = TO_REFUSE.match(sentence.text, side.phrase.span.end - sentence.span.start)
    known = refused is not None and (refused["named"] or "indstillingen" in sentence.text)
    return OPPOSITE[side.side] if known else side.side


def goes_on_with_refusal(
    sentence: Sentence, side: Side, stands: str | None, put: str | None
) -> tuple[str | None, str | None]:
    """The side as it stands to the matter behind one on refusing it (`put`): "For afvisning stemte V. Imod stemte Ø"; and what is put then."""
    if stands == "against" and side.phrase.rule == SUPPORTS:
        return stands, "for"  # "Et flertal (A) anbefaler, at sagen afvises. V stemte imod"
    if stands is not None and stands != side.side and side.phrase.rule not in OF_DECISION:
        return stands, side.side
    said = sentence.text[side.phrase.span.start - sentence.span.start :]
    if put and side.side == OPPOSITE[put] and not OF_MATTER.search(said):
        return OPPOSITE[side.side], put
    return stands, None if side.side in OPPOSITE else put


def is_on_refusal(sentence: Sentence, side: Side, decision: Decision) -> bool:
    """True for "Udvalget afviser ansøgningen. Imod stemte Ø": whether against the refusal or the matter is not said."""
    if side.side not in OPPOSITE or decision.outcome not in REFUSED or not refuses(decision):
        return False
    if TURNED_DOWN_BY.match(sentence.text):
        return False
    return (
        SIDE_ALONE.fullmatch(sentence.text) is not None
        or BARE.match(sentence.text, side.phrase.span.end - sentence.span.start) is not None
    )


def refuses(decision: Decision) -> bool:
    """True where the body refuses in words of its own, and not only a proposal falls."""
    return any(act.search(decision.text) for act in (REFUSING_ACT, REFUSES_ITSELF))


def apart_from_matter(sentences: Sequence[Sentence]) -> list[tuple[str, list[Sentence]]]:
    """What they are on and the sentences of votes on how the case is dealt with or by whom, up to the next result; each candidate has one.

    A later one goes first: they are put before those that are read already.
    """
    taken: dict[str, list[Sentence]] = {}
    elections: list[list[Sentence]] = []
    on: str | None = None
    for sentence in sorted(sentences, key=lambda s: s.span.start):
        low = sentence.text.lower()
        votes = bool(find_sides(sentence)) or has_counts(sentence.text)
        ends = begins_with_side(sentence) and FELL.search(low) is not None  # "Imod stemte F. Forslaget faldt."
        silent = all(f.sets["outcome"] == "none" for f in sentence.outcomes)  # "… undlod at stemme" decides nothing
        goes_on = votes and (ends or silent) and "indstilling" not in low
        opened = opens_other_question(sentence.text)
        fell = on == "agenda" and not votes and MOTION_FELL.match(sentence.text) is not None
        if fell:
            taken["agenda"].append(sentence)
        on = opened or (on if goes_on else None)
        if opened == "election":
            elections.append([])
        if on:
            (elections[-1] if on == "election" else taken.setdefault(on, [])).append(sentence)
        on = None if ends else on
    return [*taken.items(), *(("election", some) for some in reversed(elections))]


def opens_other_question(text: str) -> str | None:
    """What the vote is on that the words begin, where it is not the matter; a plain search goes before the expressions."""
    low = text.lower()
    if any(word in low for word in HOW_WORDS) and HOW_DEALT_WITH.search(text):
        return "agenda"
    if "kandidatur" in low and CANDIDATURE.search(text):
        return "election"
    return "disqualification" if any(word in low for word in WHO_WORDS) and WHO_TAKES_PART.search(text) else None
