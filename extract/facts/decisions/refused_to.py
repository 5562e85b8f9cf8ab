"""Sentences in which the body decides not to do what was asked: "Byrådet besluttede ikke at godkende planen"."""

import re

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import begins_with_voter

# "besluttede ikke at godkende" refuses; "besluttede ikke at udsætte" settles nothing
REFUSED_TO = re.compile(
    r"(?i)(?:\bbeslutte\w*|^(?:\w*udvalget|\w*rådet|\w*bestyrelsen|\w*repræsentationen)\s+(?:ønske\w*(?:\s+(?:derfor|derimod|dog))?|(?:er|var)\s+enig\w*\s+om)|^(?:et\s+)?flertal(?:let)?(?:\s+i\s+\w+)?(?:\s*\([^()]{1,80}\))?\s+ønske\w*)\s+(?-i:ikke)\s+at\s+(?:godkende|tiltræde|vedtage|imødekomme|følge|støtte|gennemføre|give(?!\s+(?:\w+\s+)?(?:afslag|afkald|op|slip)\b)|gå\s+videre|arbejde\s+videre|fremme)\b"
    r"|^(?:\w*udvalget|\w*rådet|\w*bestyrelsen)\s[^.;,]*\b(?:valgte|vælger)\s+(?-i:ikke)\s+at\s+(?:godkende|tiltræde|vedtage|imødekomme|følge|støtte|gennemføre|give(?!\s+(?:\w+\s+)?(?:afslag|afkald|op|slip)\b)|gå\s+videre|arbejde\s+videre|fremme)\b"
    r"|\benige?\s+om\s+(?-i:ikke)\s+at\s+(?!(?:udsætte|udskyde|sende|optage|behandle|tage|drøfte|afvente|henvise|oversende|genoptage|foretage|forelægge|afvise|forkaste|ændre|udtale|komme|gøre)\b)[a-zæøå]{3,}(?![^.;]*\b(?:godkendt|vedtaget|tiltrådt)\b)"
    r"|^(?:\w*udvalget|\w*rådet|\w*bestyrelsen|magistraten)\s+(?:vil|ville)\s+(?:derfor\s+|dog\s+)?(?-i:ikke)\s+(?:godkende|tiltræde|vedtage|imødekomme|støtte|gennemføre|etablere|opføre|anlægge|indføre|sælge|købe|bevilge|yde)\b(?!\s+(?:for|op)\b|[^.;]*\b(?:før|inden|uden|alene|kun|blot|under|mere|yderligere|flere|hvis|medmindre|men)\b)"
    r"|^(?:\w*udvalget|\w*rådet|\w*bestyrelsen|magistraten)\s+(?:kan|kunne)\s+(?-i:ikke)\s+på\s+det\s+(?:foreliggende|nuværende)\s+grundlag\s+(?:godkende|tiltræde|vedtage|imødekomme|støtte|anbefale)\b"
    # "Udvalget ønsker ikke, at forslaget oversendes til budgettet"
    r"|^(?:\w*udvalget|\w*rådet|\w*bestyrelsen|magistraten)\s+ønske\w*\s+(?:(?:derfor|derimod|dog)\s+)?(?-i:ikke),?\s+at\s+(?:forslaget|indstillingen|projektet|sagen|ansøgningen)\s+(?!udsættes|udskydes|behandles|drøftes|afgøres)\w{3,}es\b"
    r"|\bf(?:andt|inder)\s+(?-i:ikke)\s+(?:at\s+kunne|(?:grundlag|anledning)\s+(?:for|til)\s+at)\s+(?:godkende|tiltræde|vedtage|imødekomme|anbefale|støtte|(?:give|meddele)(?!\s+(?:\w+\s+)?afslag\b))\b"
)
# "godkendte punkt 1 og besluttede ikke at godkende punkt 2": both are said
BOTH_POINTS = re.compile(
    r"(?i)\b(?:godkendte|tiltrådte|vedtog|anbefale(?:r|de))\s+(?:indstillings)?(?:punkt|pkt)[^.;]*?\s(?:og|men)\s+\w+\s+ikke\s+at\b"
)


def refused_to(sentence: Sentence) -> list[tuple[str, str]] | None:
    """The refusal with its rule, behind what the sentence approves of besides; None where it refuses nothing."""
    if REFUSED_TO.search(sentence.text) is None or begins_with_voter(sentence):
        return None
    refused = [("rejected", sentence.outcomes[0].rule if sentence.outcomes else "decisions.refused_to")]
    both = sentence.outcomes and BOTH_POINTS.search(sentence.text)
    return [("approved", sentence.outcomes[0].rule), *refused] if both else refused
