"""What a vote is on, how it was taken, and whether what was voted on was carried."""

import re
from collections.abc import Sequence

from extract.domain.facts import Counts, Decision, Outcome, Position
from extract.facts.decisions.find import Resolved
from extract.facts.decisions.unit_motions import moves_business, puts_forward
from extract.facts.sentences.motions import asked_by_motion, is_fallen_motion, is_motion_beside, is_motion_titled
from extract.facts.sentences.passages import Sentence
from extract.facts.sentences.polarity import BUSINESS
from extract.facts.sides.counts import PUT_OFF
from extract.facts.sides.manners import COUNTED, MAJORITY, WITHOUT_VOTE, is_unanimous
from extract.facts.sides.minorities import tells_wish_beside
from extract.facts.sides.questions import FOR_CANDIDATE
from extract.facts.votes.motion_votes import AMENDMENT, MATTER_AMENDED, how_it_fell, settles_motion, told_beside

DISQUALIFICATION = re.compile(
    r"(?i)\b(?:in)?habil(?:itet|e)?\b|\bkan\s+deltage\s+i\s+(?:(?:sagens|punktets)\s+)?behandling"
)
# A case is put on or taken off the agenda, or moved between its open and its closed part.
AGENDA = re.compile(
    r"(?i)\b(?:udgå\w*|udgik|optag\w*|tages|taget|tage|fjern\w*|slette\w*|overfør\w*|flyt\w*|sæt\w*|behandl\w*|er)\b[^.]{0,60}?\b(?:åben|åbne|lukket|lukkede)?\s*dagsordene?n?\b"
    r"|\bdagsordenen\b[^.]{0,40}\b(?:udgå\w*|optag\w*|tages)\b"
)
# "Venstre begærede sagen udsat", "… at få punktet sendt tilbage", "foreslog, at sagen behandles for åbne døre"
ASKS_DELAY = re.compile(
    r"(?i)\b(?:begær|anmod|ønske)\w*\b[^.]{0,40}?\b(?:sagen|punktet|behandlingen)\s+(?:\w+\s+)?(?:udsat|udskudt|tilbagesendt|hjemvist|sendt\s+(?:tilbage|retur))\b"
    r"|\b(?:foreslo\w*|foreslå\w*|forslag|ønske\w*)\b[^.]{0,60}?\b(?:for|bag|ved)\s+(?:åbne|lukkede)\s+døre\b"
)
OF_MATTER = re.compile(r"(?i)(?:herefter\s+(?:blev\s+)?)?(?:\w+s\s+)?(?:indstilling(?:en|erne)|sagen|punktet)\b")
TITLES = (
    ("agenda", re.compile(r"(?i)\bgodkendelse\s+af\s+(?:møde)?dagsorden|^dagsorden(?:en)?$")),
    ("minutes", re.compile(r"(?i)\bgodkendelse\s+af\s+(?:\w+\s+){0,2}?\w*(?:referat|protokol)")),
    ("election", re.compile(r"(?i)^(?:\w+\s+){0,2}?(?:valg\s+af|konstituering|nyvalg)\b|\bvalg\s+af\s+(?:(?:vice)?borgmester|(?:næst)?formand)")),
)  # fmt: skip
POINT_DECIDED = re.compile(r"(?i)\bindstillingspunkt")  # "godkendte indstillingspunkt 1b med underændringsforslag"
VOTE_OF_ELECTION = re.compile(
    r"(?i)\b(?:til|som)\s+(?:ny\s+)?(?:(?:næst)?formand|(?:vice)?borgmester)\s+(?:\w+\s+)?(?:valgt|udpeget|valgtes)\b|\b(?:valgt|udpeget)\b[^.]{0,40}\bmed\s+\d+\s+stemmer|\bfik\s+\d+\s+stemmer\b|\bstemte\s+på\b|\bkampvalg\b"
    r"|\bkandidatur\w*\s+(?:til|under)\s+afstemning"
)
# "Ændringsforslaget blev ikke vedtaget", "Forslaget faldt"
RESULT = re.compile(
    r"(?i)\b(?:ændrings)?forslag(?:et)?\b[^.:]{0,80}?\b(?P<not>ikke\s+)?(?P<word>vedtaget|godkendt|tiltrådt|forkastet|nedstemt|faldet|faldt|bortfaldt|bortfaldet)\b"
    r"|^\s*(?P<alone>faldet|faldt|forkastet|nedstemt|vedtaget|godkendt)\b"
    r"|(?:^|[.;]\s+)(?:dette|det)\s+(?:blev|er)\s+(?P<nor>ikke\s+)?(?P<it>vedtaget|godkendt|tiltrådt|forkastet|nedstemt)\b"
)
OF_DOORS = re.compile(r"(?i)\b(?:lukkede|åbne)\s+døre\b|\b(?:lukket|åbent)\s+(?:møde|punkt)\b")
SENTENCE_END = re.compile(r"(?<=[a-zæøå])\.\s+")
BARE_RESULT = re.compile(r"(?i)\W*(?:ikke\s+)?(?:faldet|faldt|forkastet|nedstemt|vedtaget|godkendt)\W*")
BRACKETED = re.compile(r"\([^()]*\)")
MOTION = re.compile(r"(?i)forslag")
ADOPTED = {"vedtaget", "godkendt", "tiltrådt"}
BARE_ASSENT = re.compile(r"(?i)(?:herefter\s+)?(?:godkendt|tiltrådt)\s*\.?\s*$")
CARRIED = {
    Outcome.APPROVED: True, Outcome.APPROVED_AMENDED: True, Outcome.RECOMMENDED: True, Outcome.RECOMMENDED_AMENDED: True,
    Outcome.NOTED: True, Outcome.DISCUSSED: True, Outcome.APPOINTED: True, Outcome.FORWARDED: True, Outcome.POSTPONED: True,
    Outcome.WITHDRAWN: True, Outcome.RETURNED: True, Outcome.PROCEDURAL: True, Outcome.TASKED: True,
    Outcome.REJECTED: False, Outcome.NOT_RECOMMENDED: False,
}  # fmt: skip


def voted_on(resolved: Resolved, title: str | None) -> str:
    """What the vote about this unit is on: the recommendation, unless the unit's text or the item's title says otherwise."""
    quote = resolved.decision.text
    if DISQUALIFICATION.search(quote) and not _decides_more(resolved, DISQUALIFICATION):
        return "disqualification"
    if AGENDA.search(quote) and not _decides_more(resolved, AGENDA):
        return "agenda"
    first = resolved.unit.sentences[0] if resolved.unit.sentences else None
    if resolved.decision.outcome is Outcome.PROCEDURAL and OF_DOORS.search(quote):
        return "agenda"
    if first and resolved.decision.outcome in PUT_OFF and COUNTED.search(first.text):
        return "agenda"  # "Sagen sendes tilbage med 5 stemmer mod 2"
    beside = first and tells_wish_beside(first.text) and resolved.decision.outcome not in PUT_OFF
    of_business = (not beside and first) and (
        moves_business(first) or asked_by_motion(first.text) in BUSINESS or ASKS_DELAY.search(first.text)
    )
    if first and of_business and "ændringsforslag" not in first.text.lower():
        # a point that is taken out changes what was recommended
        return "amendment" if resolved.decision.points and resolved.decision.outcome is Outcome.WITHDRAWN else "agenda"
    amendment = AMENDMENT.search(quote[:160])
    put = first is not None and is_motion_beside(first.text)
    moved = first is not None and (put or is_fallen_motion(first.text) or puts_forward(first)) and resolved.beside
    put = put and resolved.decision.outcome is Outcome.UNCLEAR
    if (moved or put) and not (title and MOTION.search(title)):
        return "amendment"
    if first and settles_motion(first, resolved) and not (title and MOTION.search(title)):
        return "amendment"
    of_matter = MATTER_AMENDED.match(quote) or told_beside(resolved)
    if resolved.reading.proposal or (
        amendment and not POINT_DECIDED.search(quote[: amendment.start()]) and not of_matter
    ):
        return "amendment"
    if resolved.decision.outcome is Outcome.APPOINTED or VOTE_OF_ELECTION.search(quote) or candidates_named(resolved):
        return "election"
    return next((on for on, pattern in TITLES if title and pattern.search(title)), "recommendation")


def candidates_named(resolved: Resolved) -> int:
    """How many times the sides taken on an election or appointment name whom they are for: "14 stemte for Mette Dal (F)"."""
    if resolved.decision.outcome is not Outcome.APPOINTED:
        return 0
    sentences = {s.span: s.text for s in (*resolved.unit.sentences, *resolved.unit.votes)}
    return sum(len(FOR_CANDIDATE.findall(text)) for text in sentences.values())


def _decides_more(resolved: Resolved, business: re.Pattern[str]) -> bool:
    """True where the case is put on the agenda and then decided: "…, at sagen blev optaget på dagsordenen. Indstillingen blev forkastet."

    `business` is what is said of the other question, as that somebody is disqualified.
    """
    others = [s for s in resolved.unit.sentences if not business.search(s.text)]
    told = [s for s in resolved.unit.sentences if s not in others]
    return bool(told) and any(
        s.outcomes and (OF_MATTER.match(s.text) or _settles_beside(s, told, resolved)) for s in others
    )


def _settles_beside(sentence: Sentence, told: Sequence[Sentence], resolved: Resolved) -> bool:
    """True for a bare "Godkendt." behind what was decided on the other question, and before any side is taken."""
    begin = sentence.span.start
    decided = any(s.outcomes and s.span.start < begin for s in told)
    sides = [
        s.span.start for s in (*resolved.unit.sentences, *resolved.unit.votes) if s.sides or COUNTED.search(s.text)
    ]
    return decided and BARE_ASSENT.match(sentence.text) is not None and all(begin < at for at in sides)


# "Afslået", "Der meddeles afslag", "imødekommes ikke"; not "Forkastet", which is said of the recommendation
REFUSES = re.compile(
    r"(?i)^(?!.*\b(?:forkast|nedstem|faldt|faldet|indstillingen\b))(?:(?!\bikke\b.*\bafsl)[^.\n])*?\b(?:afsl[aå]\w*|afslag|ikke\s+imødekom\w*|imødekom\w*\s+ikke|nægte\w*)\b"
)
# "stemte om, hvorvidt Anna Holm kunne deltage", and "ikke kan deltage", "er inhabil"
ASKED_WHO = re.compile(r"(?i)\bstem(?:te|t)\s+om\b[^.]{0,160}?\b(?:(?P<may>deltage|habil)|inhabil)")
ANSWERED_WHO = re.compile(
    r"(?i)(?P<not>\bikke\s+(?:(?:er|var|kan|kunne|må|måtte|skulle)\s+)?(?:at\s+være\s+)?)?\b(?:(?P<may>deltage|habil)|inhabil)"
)
DECIDES_NOT = re.compile(r"(?i)\b(?:beslutte|vedtog)\w*\b[^.]*?(?:\bikke\s+at\b|\bat\b[^.]*\bikke\b)")


def fell(text: str) -> bool:
    """True where the text says that a motion fell."""
    return _own_result(text) is False


def _carried_apart(on: str, counts: Counts, text: str) -> bool | None:
    """The result of a vote on another question than the decision settles: by its own words, or its counts."""
    if on == "amendment":
        return _own_result(text) if MOTION.search(text) else None
    if is_unanimous(text):
        return True
    if on == "agenda" and MOTION.search(text) and _own_result(text) is False:
        return False  # "For udsættelse stemte V. Forslaget bortfaldt."
    known = counts.for_ is not None and counts.against is not None
    return (counts.for_ or 0) > (counts.against or 0) if known else None


def was_carried(
    on: str,
    decision: Decision | None,
    points: Sequence[str],
    counts: Counts,
    text: str,
    *,
    apart: bool = False,
    refusal_asked: bool = False,
) -> bool | None:
    """Whether what was voted on was carried; an amendment by its own result, a disqualification by its counts, else open.

    `apart` is a vote on another question than the decision settles, which says nothing of its result. Where a refusal is what
    was recommended (`refusal_asked`), refusing carries it.
    """
    if on == "disqualification" and counts.for_ == 0:
        return False
    if apart:
        return _carried_apart(on, counts, text)
    outcome = decision.outcome if decision and _covers(decision, points) else Outcome.UNCLEAR
    if on == "amendment":
        return _amendment_carried(decision, outcome, counts, text)
    if on == "disqualification" and counts.for_ is not None and counts.against is not None:
        return counts.for_ > counts.against
    if on == "disqualification" and decision and (asked := ASKED_WHO.search(text)):
        return _answered(asked, decision.text)
    if on == "agenda" and decision and (dealt_with := _of_business(outcome, decision, counts)) is not None:
        return dealt_with
    return _by_outcome(outcome, decision, points, counts, text, refusal_asked=refusal_asked)


def _amendment_carried(decision: Decision | None, outcome: Outcome, counts: Counts, text: str) -> bool | None:
    """Whether an amendment was carried: by the words of its vote, or by what its unit says became of it."""
    if decision and (how := how_it_fell(decision.text)):
        return _own_result(how)
    if (own := _own_result(text)) is not None:
        return own
    stated = decision and AMENDMENT.search(decision.text[:160])
    if stated and decision:
        if (own := _own_result(decision.text[stated.start() :])) is not None:
            return own  # "Godkendt, idet ændringsforslaget blev forkastet"
        return CARRIED[outcome] if outcome in (Outcome.APPROVED, Outcome.REJECTED) else _own_result(decision.text)
    if decision and outcome in (Outcome.APPROVED, Outcome.REJECTED) and is_motion_titled(_first(decision.text)):
        return CARRIED[outcome]  # "Forslag fra Ø: At stien belyses. … Forkastet."
    if decision and outcome is Outcome.REJECTED and (fell(decision.text) or _opens_with_motion(decision.text)):
        return False  # "V foreslog, at beløbet nedsættes. … Forslaget faldt."
    return _bare_result(decision.text, counts) if decision else None


def _of_business(outcome: Outcome, decision: Decision, counts: Counts) -> bool | None:
    """Whether what was to be done with the case was carried: by its own words, or by what that says of the agenda."""
    if (own := _own_result(decision.text)) is not None:
        return own
    if outcome is Outcome.PROCEDURAL and counts.for_ is not None and counts.against is not None:
        return counts.for_ > counts.against  # "V ønskede punktet for åbne døre. For stemte 4, imod 21."
    return True if outcome is Outcome.WITHDRAWN else None  # "taget af dagsordenen med 13 stemmer mod 12"


def _answered(asked: re.Match[str], answer: str) -> bool | None:
    """Whether the answer is yes to the question who may take part, or is disqualified; None where it says neither."""
    said = ANSWERED_WHO.search(answer)
    if said is None:
        return None
    may = bool(said["not"]) is not bool(said["may"])  # "ikke kan deltage" and "er inhabil" say that he may not
    return may is bool(asked["may"])


def _by_outcome(
    outcome: Outcome,
    decision: Decision | None,
    points: Sequence[str],
    counts: Counts,
    text: str,
    *,
    refusal_asked: bool,
) -> bool | None:
    """Whether the matter itself was carried, by what was decided."""
    if outcome is Outcome.WITHDRAWN and (counts.for_ is not None or counts.against is not None):
        return False  # "bortfaldt med 6 stemmer for og 6 imod"
    if points and decision and not decision.points and _contradict(outcome, counts):
        return None  # the points lost what the rest won
    if counts.for_ is not None and counts.against is not None and DECIDES_NOT.search(text):
        return None  # "Med 13 stemmer for og 7 imod besluttede byrådet, at … ikke …": what was voted on is not told
    if (
        refusal_asked
        and decision
        and REFUSES.search(decision.text)
        and outcome in (Outcome.REJECTED, Outcome.NOT_RECOMMENDED)
    ):
        return True
    return CARRIED.get(outcome)


def _bare_result(text: str, counts: Counts) -> bool | None:
    """The result that a word alone states, "Faldet.", where the counts say the same; else it may be the matter's."""
    if counts.for_ is None or counts.against is None or BARE_RESULT.fullmatch(text) is None:
        return None
    stated = _own_result(text)
    return stated if stated == (counts.for_ > counts.against) else None


def _contradict(outcome: Outcome, counts: Counts) -> bool:
    """True where fewer were for what is said to have been carried than against it."""
    return bool(CARRIED.get(outcome)) and (counts.for_ or 0) < (counts.against or 0)


def _first(text: str) -> str:
    """The first sentence of a decision."""
    return SENTENCE_END.split(text)[0]


def _opens_with_motion(text: str) -> bool:
    """True where the decision begins with a motion that fell, or that is put to the vote."""
    first = _first(text)
    return is_fallen_motion(first) or is_motion_beside(first)


def _own_result(text: str) -> bool | None:
    found = RESULT.search(BRACKETED.sub("", text))
    if found is None:
        return None
    word = (found["word"] or found["alone"] or found["it"]).lower()
    return (word in ADOPTED) != bool(found["not"] or found["nor"])


def _covers(decision: Decision, points: Sequence[str]) -> bool:
    """False where the decision names points and none of them was voted on: what it says settles nothing of the vote."""
    return not (points and decision.points) or bool(set(points) & set(decision.points))


def manner_of(text: str, positions: Sequence[Position], counts: Counts) -> str | None:
    """How the vote was taken, as far as its text says."""
    if WITHOUT_VOTE.search(text) and not positions:
        return "without_vote"
    if counts.for_ is not None or counts.against is not None:
        return "count"
    if MAJORITY.search(text):
        return "majority"
    if any(p.side == "against" for p in positions):
        return None  # "Byrådet vedtog enstemmigt, at sagen optages. Godkendt. Imod stemte Ø."
    return "unanimous" if is_unanimous(text) else None
