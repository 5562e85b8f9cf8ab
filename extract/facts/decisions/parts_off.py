"""What is taken off the matter without taking the case off the agenda: a proposal of a list, one of several grants."""

import re

from extract.facts.sentences.polarity import BUSINESS, REFUSING

# "Godkendt, men bevillingen til skolen udgår"
BESIDE = re.compile(
    r"(?i),\s+(?:men|dog|idet)\s+(?!(?:sagen|punktet|indstillingen|forslaget|punkt|pkt|indstillingspunkt)\b)[^.,]{2,80}?\s(?:udgår|udgik|bortfalder)\b"
)
# "Forslag 4 og 7 udgår."
ALONE = re.compile(
    r"(?i)^(?!(?:sag|punkt|pkt|indstilling|dagsorden)\w*)(?:[a-zæøå]+\s+(?:nr\.?\s*)?|§§?\s*(?:\d+\.)*)\d[^.,]{0,40}?\s(?:udgår|udgik|bortfalder)\b"
)
# one of several that were asked for: "Øvrige ansøgninger blev afvist", "Korets ansøgning imødekommes ikke"
ONE_OF_SEVERAL = re.compile(
    r"(?:(?i:(?:de|den|alle|samtlige)\s+)?(?i:øvrige|andre|resterende)\s+|(?:[A-ZÆØÅ][\w-]+\s+){0,3}[A-ZÆØÅ][\w-]+s\s+)(?i:ansøg|anmod|pulje|ønske|klage)\w*"
    r"|(?i:ansøgning|anmodning)(?:en|er|erne)?\s+fra\s"
    r"|(?!(?:De[rnt]|Ansøg\w+|Forslaget|Indstillingen|Sagen|Projektet|\w*(?:udvalget|Udvalget|rådet|bestyrelsen|tionen))\b)(?:[A-ZÆØÅ][\wæøå.&-]*\s+){1,5}(?:får|fik|gives|meddeles|gav)\s+(?:dermed\s+)?afslag\b"
)
# "Sagen genoptages", "Udsættes": the case itself, and not a part of what was decided before
THE_CASE = re.compile(
    r"(?i)^(?:(?:sagen|sagerne|punktet|indstillingen|forslaget|ansøgningen|beslutningen|behandlingen|det|den|dette|udvalget|byrådet|herefter|derfor)\b|\S+[.]?$|\w*(?:ud(?:sæt|sat|sky|går)|oversend|genoptag|tilbage|send|henvis)\w*\b)"
)


def is_part_off(text: str) -> bool:
    """True for a sentence that says of nothing but a numbered part that it is taken off."""
    return ALONE.match(text) is not None


def takes_off_part(text: str) -> bool:
    """True where a part of the matter is taken off, in a sentence of its own or beside what is decided."""
    return BESIDE.search(text) is not None or is_part_off(text)


def is_of_its_own(outcome: str, text: str) -> bool:
    """True for a later sentence that turns one of several away, or puts off or sends on something that is not the case itself."""
    if outcome in REFUSING:
        return ONE_OF_SEVERAL.match(text) is not None
    return outcome in BUSINESS and THE_CASE.match(text) is None
