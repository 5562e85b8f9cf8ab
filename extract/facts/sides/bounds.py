"""Where the words of a side begin and end in a sentence: its clause, its list, and whether its voters follow."""

import re
from collections.abc import Sequence

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.taken import Side
from extract.facts.voters.beside import ACTS_ITSELF
from extract.facts.voters.find import COUNT_WORDS, find_voters
from extract.facts.voters.named import Named
from extract.lexicon.names import NO_SHORT_FORM

NO_SHORT_NAME = NO_SHORT_FORM + r"(?<!kt)(?<!\bnr)(?<!\bad)(?<!\bAd)"  # "Md. Yusuf", "pkt. 2"
CLAUSE_BREAK = re.compile(
    NO_SHORT_NAME
    + r"(?:(?<=[a-zæøå)\d])|(?<=og [A-ZÆØÅ])|(?<=[+] [A-ZÆØÅ]))\.\s+(?=[A-ZÆØÅ(\d])|(?<=, [A-ZÆØÅ])\.\s+(?=\d{1,2}\s[a-z])|;\s"
)
# Words that may stand before an announced side: "Dog undlod Ø", "Herefter stemte imod: …".
BESIDE_LEAD = re.compile(
    r"(?i)\b(?:og|mens|dog|herefter|derefter|desuden|endvidere|ligeledes|samt|følgende|derudover|men|medlemmer|stemmer|ved\s+afstemningen|i\s?alt)\b|[\s,.;:()\d•–-]"
)
LISTS_ONLY = re.compile(r"(?i)(?:for|i?mod)\b.*\bstem(?:te|mer)")
HANDS_OVER = re.compile(r"(?i),?\s+\bmens\s+|;\s+|,\s+og\s+")
VERB_NEXT = re.compile(r"(?i)(?:stem(?:te|mer)|undl(?:od|ader))\b(?!(?:\s+at\s+stemme)?\s*:)")
# "17 stemte for, at Anna Holm er inhabil", "stemte for Anna Holms forslag": what was voted on follows, and no list of voters
VOTED_THEN = re.compile(r"(?i)\bstem(?:te|mer|t)\s+(?:\w+\s+)?(?:for|i\s?mod)\Z")
VOTED_ON = re.compile(
    r"\s*,?\s+(?:at|om|det\s+af)\b"
    r"|\s+(?:[A-ZÆØÅ][^.,;:]{0,60}?)(?:['’´`]s?|s)\s+(?:\w+\s+)?\w*(?:forslag|indstilling|motion|model|udkast|inhabilitet|deltagelse)\w*\b"
    r"|\s+[A-ZÆØÅ][^.,;:]{3,60}?\s+som\s+(?:ny\s+)?\w*(?:formand|borgmester|medlem|stedfortræder|repræsentant)\b"
)
# "Anna Holm var imod, men trak sin indsigelse tilbage"
WITHDRAWN = re.compile(
    r"(?i)[^.;]{0,40}\bmen\s+(?:(?-i:[a-zæøå]+)\s+)?(?:tr(?:ak|ækker)\b(?:[^.;]{0,40}\btilbage|\s+(?:det|den|dette|forbeholdet|indsigelsen)\b)|frafald\w*|bøje\w*\s+sig|(?:fulgte|følger)\s+(?:dog\s+)?(?:indstillingen|flertallet|forslaget)\b)"
    # "Ø er imod anlæg generelt, men bakker op om dette"
    r"|[^.;]{0,60}\bgenerelt,?\s+men\s+(?:bakke(?:r|de)\s+(?:dog\s+)?op\s+om|støtte(?:r|de)(?:\s+dog)?|stemm?(?:er|te)\s+(?:dog\s+)?for)\s+(?:det|den|dette|denne|forslaget|indstillingen|planen)\b"
)
NOBODY = re.compile(r"(?i)^\s*:?\s*(?:ingen|0)\b")

EXCEPT_AFTER = re.compile(r"(?i)\s*,?\s*(?:på\s*nær|undtagen|bortset\s+fra|med\s+undtagelse\s+af)\s+")

# "kunne tilslutte sig forslaget, hvis stien belyses"
CONDITION = re.compile(r"(?i)[^.;]{0,90}?\b(?:hvis|såfremt|forudsat|under\s+(?:den\s+)?forudsætning|på\s+betingelse)\b")
# "Hverken V eller C kunne støtte indstillingen"
NEITHER = re.compile(
    r"\W*(?:[Dd]og\s+|[Mm]en\s+)?[Hh]verken\s+(?P<one>[^.;:]{1,120}?)\s+eller\s+(?P<other>[^.;:]{1,80}?)\s*\Z"
)
MAY_SUPPORT = re.compile(r"(?i)(?:kan|kunne|ønske[rd]e?|vil|ville)\b")
MAY = re.compile(r"(?i)k(?:an|unne)\b")
THE_MATTER = re.compile(
    r"(?i)\s*(?:[.,;]|$|(?:denne|dette|nærværende)\b|(?:sagen|indstillingen)\b|af\s+hensyn\s|(?:med|under)\s+henvisning\s|på\s+grund\s)"
)
# "9 stemte for, Ø imod": Ø is none of the nine, unless it is named behind them
COUNT_SUBJECT = re.compile(
    rf"(?i)^\W*(?:og\s+|mens\s+|kun\s+)?(?:\d{{1,2}}\s+(?:ud\s+)?af\s+(?:de\s+)?)?(?:\d{{1,2}}|{'|'.join(COUNT_WORDS)})\s+(?:\w*medlemmer\s+|stemmer\s+)?$"
)
TOGETHER = re.compile(r"\s+(?:sammen|tillige)\s+med\s+(?=[A-ZÆØÅ(])")
NAMES_THEM = re.compile(r"[^,.;]*[:(]")  # "9 stemte for (A, F)", "9 stemte for: A og F"


def is_conditional(text: str, start: int, end: int) -> bool:
    """True for "kunne tilslutte sig forslaget, hvis stien belyses", whose first words stand at these offsets."""
    return MAY.match(text, start) is not None and CONDITION.match(text, end) is not None


def neither_of(text: str, previous: int, start: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the two are named of whom neither can support it: "Hverken V eller C | kunne støtte indstillingen"; else None."""
    neither = NEITHER.match(text, previous, start) if MAY_SUPPORT.match(text, start) else None
    return (neither.span("one"), neither.span("other")) if neither else None


def left_out_act(text: str, listed: Sequence[Named], at: int) -> int:
    """Where the members begin whom the last of a list leaves out, if they are the subject of what follows; else 0.

    So in "Imod stemte Venstre bortset fra Anna Holm, som stemte for"; the text begins at offset `at`.
    """
    if not listed or not listed[-1].left_out:
        return 0
    last = listed[-1].span
    mark = EXCEPT_AFTER.search(text, last.start - at, last.end - at)
    return mark.end() if mark and ACTS_ITSELF.match(text, last.end - at) else 0


def leads(text: str, previous: int, start: int, end: int) -> bool:
    """True where the phrase opens its clause or is announced, so that its voters follow: "Imod stemte: A"."""
    if LISTS_ONLY.match(text, start, end):
        return True
    opens = not BESIDE_LEAD.sub("", text[previous:start])
    return (
        opens
        or text[previous:start].rstrip().endswith(":")
        or text[end : end + 2].lstrip()[:1] == ":"
        or text[start:end].endswith(":")
    )


# "Bo Lund (V) tilsluttede sig bemærkningerne fra C": said of what others said, and no side on the matter
WHAT_WAS_SAID = re.compile(
    r"(?i)\s*(?:\S+\s+){0,3}?(?:bemærkning|protokollering|udtalelse|spørgsmål|opfordring|synspunkt|kritik|kommentar)\w*"
)
JOINS = re.compile(r"(?i)\btilslut\w+\s+sig$")


def joins_in_words(text: str, end: int) -> bool:
    """True where the words of a side, which end there, only join in what somebody said."""
    return JOINS.search(text, 0, end) is not None and WHAT_WAS_SAID.match(text, end) is not None


def is_withdrawn(text: str, end: int) -> bool:
    """True where the sentence goes on to say that who was against it gave that up."""
    return WITHDRAWN.match(text, end) is not None


def names_object(text: str, start: int, end: int) -> bool:
    """True where what the phrase goes on to name is what was voted on: "stemte for, at Anna Holm er inhabil"."""
    return VOTED_THEN.search(text, start, end) is not None and VOTED_ON.match(text, end) is not None


def handed_over(text: str, start: int, stop: int, *, more: bool) -> int:
    """Where a list ends because the next side's voters begin: "Imod stemte A, mens B undlod"."""
    marks = list(HANDS_OVER.finditer(text, start, stop)) if more else []
    last = marks[-1] if marks else None
    return (
        last.start()
        if last
        and find_voters(text[last.end() : stop])
        and (NOBODY.match(text[start : last.start()]) or find_voters(text[start : last.start()]))
        else stop
    )


def runs_on(text: str, end: int, stop: int) -> bool:
    """True where a list runs into the next verb, so that its last voters may be that one's subject: "imod O undlod"."""
    return not text[end:stop].strip() and VERB_NEXT.match(text, stop) is not None


def clause_start(text: str, end: int) -> int:
    """Where the clause before `end` begins: voters of an earlier sentence or clause take no side in it."""
    cuts = [m.end() for m in CLAUSE_BREAK.finditer(text, 0, end)]
    return cuts[-1] if cuts else 0


def clause_end(text: str, start: int, stop: int) -> int:
    """Where the sentence that goes on at `start` ends, at the latest at `stop`."""
    cut = next((m for m in CLAUSE_BREAK.finditer(text, start, stop) if m[0][0] == "."), None)
    return cut.start() + 1 if cut else stop


def is_outvoted(side: Side, later: Sequence[Side], sentence: Sentence) -> bool:
    """True for what voters were said to be, or to dislike, where the sentence goes on to say how they voted all the same."""
    after = [s for s in later if s.voters == side.voters]
    if side.side == "cannot_support":
        start = sentence.span.start
        if any(s.side == "against" for s in after):
            return True  # "kan ikke støtte dette og stemte imod"
        return any(s.side == "for" and THE_MATTER.match(sentence.text, s.phrase.span.end - start) for s in after)
    given_up = bool(after) or is_withdrawn(sentence.text, side.phrase.span.end - sentence.span.start)
    return given_up and side.phrase.rule in ("side.against.is", "side.reserves")
