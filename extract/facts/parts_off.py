"""What is taken off the matter without taking the case off the agenda: a proposal of a list, one of several grants."""

import re

# "Godkendt, men bevillingen til skolen udgår"
BESIDE = re.compile(
    r"(?i),\s+(?:men|dog|idet)\s+(?!(?:sagen|punktet|indstillingen|forslaget|punkt|pkt|indstillingspunkt)\b)[^.,]{2,80}?\s(?:udgår|udgik|bortfalder)\b"
)
# "Forslag 4 og 7 udgår."
ALONE = re.compile(
    r"(?i)^(?!(?:sag|punkt|pkt|indstilling|dagsorden)\w*)[a-zæøå]+\s+(?:nr\.?\s*)?\d[^.,]{0,40}?\s(?:udgår|udgik|bortfalder)\b"
)


def is_part_off(text: str) -> bool:
    """True for a sentence that says of nothing but a numbered part that it is taken off."""
    return ALONE.match(text) is not None


def takes_off_part(text: str) -> bool:
    """True where a part of the matter is taken off, in a sentence of its own or beside what is decided."""
    return BESIDE.search(text) is not None or is_part_off(text)
