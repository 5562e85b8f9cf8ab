"""Decisions about a motion, or about another item: what became of those settles no recommendation."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Outcome, Recommendation
from extract.reconcile.about import ADOPTING, STRONG

# What became of an amendment decides nothing about the recommendation itself.
# "Udvalget tiltræder ikke, men foreslår i stedet en bogbus": refused by the body itself, which has no motion before it
_TURNS_AND_OFFERS = r"\W*(?:\d{1,2}\w?[.):]*\s+)?\w*(?:udvalget|rådet|bestyrelsen)\s+(?:[^\s.;]+\s+){1,6}?ikke\b[^.;]{0,80}?,?\s+men\s+foresl"
AMENDMENT = re.compile(
    rf"(?is)^(?!{_TURNS_AND_OFFERS})"
    r"(?!(?:indstilling\w*|godkendt|vedtaget|tiltrådt|anbefal\w*)\b)(?:(?:\S+\s+){0,9}?\S*(?:under)?ændringsforslag|(?:\S+\s+){0,5}?(?:kompromis(?:forslag)?(?:et)?|(?:et|det)\s+ændre(?:t|de)\s+forslag)\b|(?:(?!indstillingen|idet\b)\S+\s+){1,9}?(?:(?:stiller?|stillede|fremsatte|fremsætter)\s+(?:\S+\s+){0,3}?forslag|foreslog|foreslår)\b|(?:et\s+)?forslag(?:et)?\s+(?:fra|stillet\s+af)\s+(?-i:[A-ZÆØÅ])"
    # "Forslag om at ændre punkt 2 blev drøftet"
    r"|(?:et\s+)?forslag(?:et)?\s+om\s+(?:en\s+)?(?:at\s+)?(?:ændr|fjern|udelad|stryg|slett|tilføj|juster)\w*\s+(?:(?:af|i|til)\s+)?(?:indstillingens\s+)?(?:indstillings)?(?:punkt|pkt)"
    # "Udvalget godkendte en ændring af punkt 2", "Ændring til punkt 2 godkendt"
    r"|(?:[^\s.,]+\s+){0,5}?ændring(?:en|er|erne)?\s+(?:til|af|i|vedr\.?|vedrørende)\s+(?:indstillingens\s+)?(?:indstillings)?(?:punkt|pkt\.?|litra)\s*(?:\d|[a-k]\b))"
)
# "Formanden foreslog at følge indstillingen": no motion beside it
OF_THE_MATTER = re.compile(
    r"(?i)\b(?:foreslog|foreslår|indstillede)\s*,?\s+at\s+(?:(?:følge|godkende|tiltræde|vedtage)\s+(?:\w+s\s+)?indstillingen\b"
    r"|(?:\w+s\s+)?indstillingen\s+(?:følges|godkendes|tiltrædes|vedtages)\b)"
)
MATTER_SETTLED = re.compile(
    r"(?i)(?:(?:herefter|derefter|dernæst)\s+(?:blev|er)\s+)?(?:\w+s\s+)?indstilling(?:en|erne)?(?:spunkt(?:et)?\s*\d*)?\s+(?:(?:blev|er|var|herefter|derefter|dermed|uændret|enstemmigt)\s+)*"
    r"(?:ikke\s+)?(?:godkendt|vedtaget|tiltrådt|forkastet|nedstemt)\b"
)
# "V foreslog udsættelse, hvilket blev afvist. Herefter vedtaget"
SETTLED_BEHIND = re.compile(
    r"(?i)\b(?:afvist|forkastet|nedstemt|faldt|bortfaldt|ikke\s+(?:imødekommet|vedtaget|godkendt|tiltrådt))\s*\.\s+(?:herefter\s+|derefter\s+|dernæst\s+)?(?:sagen\s+|punktet\s+)?"
    r"(?:(?:blev|er)\s+)?(?:herefter\s+|derefter\s+)?(?:godkendt|vedtaget|tiltrådt|anbefales|anbefalet)\b\W*$"
)
SENTENCE_END = re.compile(r"(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])")
OTHER_ITEM = re.compile(r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?P<n>\d{1,3})\b(?!\s*[.:)])")
# "Forslaget er vedtaget, hvorfor punkt 15 tages af dagsordenen"
OTHER_TAKEN_OFF = re.compile(
    r"(?i)\b(?:hvorfor|hvorefter|at|og|så)\s+(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?P<n>\d{1,3})\s+(?:\w+\s+)?(?:tages|taget|udgår|udgik|fjernes)\b"
)
# A motion about the order of business decides nothing about the recommendation when it falls.
MOTION = re.compile(
    r"(?i)\bforslag(?:et)?\s+om\s+(?:at\s+)?(?:udsætt|udskyd|forkast|afvis|sende\s+\S*\s*tilbage|tilbagesend|oversend|lukke(?:de|t)\s+dør|åb(?:en|ne)\s+dør)\w*"
)
THE_PROPOSAL = re.compile(r"(?i)forslaget\s+om\b")  # may be the matter, where nothing else is decided
OF_MOTIONS = ("decisions.fallen_motion", "decisions.adopted_motion")  # the rules that read what became of a motion
# Who puts the matter itself forward: a motion of somebody else's is another.
OFFICE = re.compile(r"(?i)forvaltning|administration|direktion|direktør|center|udvalg|afdeling|borgmester|sekretariat")
ADOPTED_WORD = re.compile(
    r"(?i)(?<!ikke )(?<!ej )\b(?:vedtaget|vedtog|vedtages|godkendt|godkendte|godkendes|tiltrådt|tiltrådte)\b"
)
AMENDMENT_CARRIED = re.compile(r"(?i)(?:\bblev\s+|\ber\s+|:\s+)(?:enstemmigt\s+)?(?:vedtaget|godkendt|tiltrådt)\b")
BUSINESS = {Outcome.POSTPONED, Outcome.RETURNED, Outcome.WITHDRAWN, Outcome.FORWARDED}


def is_fallen_motion(decision: Decision) -> bool:
    fell = MOTION.search(decision.text) is not None and ADOPTED_WORD.search(decision.text) is None
    return decision.outcome in (Outcome.REJECTED, Outcome.WITHDRAWN) and fell


def without_other_motions(decisions: Sequence[Decision], recommendations: Sequence[Recommendation]) -> list[Decision]:
    """Without what became of somebody's motion, unless it is the one thing decided and the item may be that motion."""
    motions = [d for d in decisions if d.evidence.found_by.startswith(OF_MOTIONS)]
    if any(d.outcome in STRONG for d in decisions if d not in motions):
        return [d for d in decisions if d not in motions]
    motions = [d for d in motions if not THE_PROPOSAL.match(d.text)]
    put_forward = any(r.by and OFFICE.search(r.by) for r in recommendations)
    return [d for d in decisions if d not in motions] if put_forward else list(decisions)


def is_about_another(decision: Decision, known: set[str]) -> bool:
    """True for what is decided under this item about another one: "Punkt 15 udgår"."""
    about = OTHER_ITEM.match(decision.text)
    if about is None and decision.outcome is Outcome.WITHDRAWN:
        about = OTHER_TAKEN_OFF.search(decision.text)
    own = decision.id.partition(".")[0]
    return about is not None and about["n"] not in known and about["n"] != own


def is_of_an_amendment(decision: Decision) -> bool:
    """True for what became of an amendment; a motion about the order of business is settled with the case."""
    return moves_an_amendment(decision) and decision.outcome not in BUSINESS


def moves_an_amendment(decision: Decision) -> bool:
    """True where the unit begins with somebody's amendment and does not go on to the matter; what a member adds after the outcome is none."""
    first, *later = SENTENCE_END.split(decision.text)
    if any(MATTER_SETTLED.match(s) for s in later) or SETTLED_BEHIND.search(decision.text):
        return False  # "Ad 2: SF's ændringsforslag blev forkastet. Indstillingen blev herefter godkendt"
    return AMENDMENT.match(first) is not None and OF_THE_MATTER.search(first) is None


def adopts_an_amendment(decision: Decision) -> bool:
    """True for a motion to change the matter that was adopted, also where its unit's outcome is open."""
    if not moves_an_amendment(decision):
        return False
    carried = AMENDMENT_CARRIED.search(SENTENCE_END.split(decision.text)[0])
    return decision.outcome in ADOPTING or (decision.outcome is Outcome.UNCLEAR and carried is not None)
