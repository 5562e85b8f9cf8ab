"""What the case text itself proposes to the body, where an item has no recommendation section."""

import re
from typing import NamedTuple

from extract.domain.meeting import AgendaItem, SectionRole
from extract.domain.text import Span
from extract.facts.recommendations.motions import is_voter
from extract.facts.voters.find import find_voters
from extract.lexicon.names import NAME

SENTENCE = r"(?:[^.\n]|\.(?!\s+[A-ZÆØÅ]|\s*$|\s*\n)){8,400}\.?"  # to the full stop that ends it, past "mio. kr."
# "Forvaltningen foreslår derfor, at …" in the case, where the item has no recommendation of its own.
PROPOSED = re.compile(
    rf"""(?x)(?:^|(?<=[.!?:]\s)|(?<=\n))
        (?P<by>Forvaltningen|Administrationen|Direktionen|Borgmesteren|[A-ZÆØÅ]\S*forvaltningen
            |(?:Teknisk|Social|Kulturel|Børne)\S*\ (?:F|f)orvaltning|Center\ for\ [A-ZÆØÅ][\w &,]+?|Formanden)
        \s+(?:indstiller|foreslår)\s*(?:derfor|på\ den\ baggrund|hermed)?\s*(?:,?\s*at\s+|[,:]\s*(?=1[.)]\s))
        (?P<text>{SENTENCE})"""
)
# The same of a unit or an office by its own name, where the case ends with it: "Staben foreslår, at Byrådet godkender regnskabet."
LAST = re.compile(
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<by>(?!\w+(?:en|et)s\s)(?:[A-ZÆØÅ][\w&/-]*,?\s(?:og\s)?){0,4}?"
    r"(?:[A-ZÆØÅ]?[a-zæøå]*(?i:stab(?:en)?|center|centret|centeret|team|afdeling(?:en)?|sekretariat(?:et)?|forvaltning(?:en)?|administration(?:en)?|direktion(?:en)?"
    r"|chef(?:en)?|direktør(?:en)?))(?:\s(?:for\s)?[A-ZÆØÅ][\w&/, -]{1,40}?)?)"
    rf"\s+(?:indstiller|foreslår|anbefaler)\s*(?:derfor|på\s+den\s+baggrund|hermed)?\s*,?\s*at\s+(?P<text>{SENTENCE})\s*\Z"
)
MEMBER = rf"{NAME}\s*\([^()\n]{{1,30}}\)"
# A member's or a party's motion, or that of several, where the item holds nothing else.
MOTION = re.compile(
    rf"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<by>{MEMBER}(?:(?:,|\s+og)\s+{NAME}\s*\([A-ZÆØÅ][^()\n]{{0,29}}\)){{0,8}}|(?:Liste|Gruppe)\s+[A-ZÆØÅ])\s+"
    rf"(?:foreslår|indstiller|stiller\s+forslag\s+om)\s*,?\s*at\s+(?P<text>{SENTENCE})"
)
# The same of a party, where the item's title says that the matter is a motion of its own: "Forslag fra Venstre om torvet"
PARTY_MOTION = re.compile(
    rf"(?:^|(?<=[.!?:]\s)|(?<=\n))(?P<by>[A-ZÆØÅ][\wæøå]*(?:,?\s[\wæøå]+){{0,8}}?)\s+"
    rf"(?:foreslår|indstiller|stiller\s+forslag\s+om)\s*(?:derfor|hermed)?\s*,?\s*at\s+(?P<text>{SENTENCE})"
)
NAMED = 4  # words of a party's name, or of two parties
BROUGHT = re.compile(
    r"(?i)\b(?:\w*forslag|anmodning|\w*sag|punkt\w*|initiativ\w*|motion|begæring)\b[^.]{0,40}?\b(?:fra|af|ved)\s+(?P<who>.*)"
)

# "Forslag om en sti": a motion whose title does not say whose it is
UNSIGNED = re.compile(r"(?i)(?:medlems|beslutnings|byråds)?forslag\s+(?:om|vedr\.?|vedrørende)\s")


class Proposal(NamedTuple):
    """Where the proposal's words stand, and who makes it."""

    start: int
    end: int
    by: str
    section_end: int


def find_proposal(text: str, item: AgendaItem) -> Proposal | None:
    """The first sentence of the case in which the administration recommends something to this body."""
    for section in item.sections:
        if section.role in (SectionRole.CASE, SectionRole.SUMMARY):
            found = PROPOSED.search(text, section.content.start, section.content.end)
            found = found or MOTION.search(text, section.content.start, section.content.end)
            found = found or _party_motion(text, section.content, item.title or "")
            found = found or _last_of(text, section.content)
            if found:
                return Proposal(found.start("text"), found.end("text"), found["by"], section.content.end)
    return None


def _last_of(text: str, within: Span) -> re.Match[str] | None:
    """What a unit proposes in the sentence with which the section ends, on its last line."""
    end = within.start + len(text[within.start : within.end].rstrip())
    return LAST.search(text, max(within.start, text.rfind("\n", within.start, end) + 1), end)


def _party_motion(text: str, within: Span, title: str) -> re.Match[str] | None:
    """What a party proposes that brought the matter, as the title says; or that opens the case of a motion."""
    if UNSIGNED.match(title) and BROUGHT.search(title) is None:
        begin = within.end - len(text[within.start : within.end].lstrip())
        found = PARTY_MOTION.match(text, begin, within.end)
        return found if found and is_voter(found["by"], whole=True) else None
    brought = BROUGHT.search(title)
    movers = {v.voter.party for v in find_voters(f"{brought['who']},")} - {None} if brought else set()
    if not movers:
        return None
    for found in PARTY_MOTION.finditer(text, *within):
        voters = find_voters(f"{found['by']},")
        several = len(found["by"].split()) > NAMED  # each of them a voter, or another's act may stand between
        if several and not is_voter(found["by"], whole=True):
            continue
        if voters and voters[0].span.start == 0 and movers & {v.voter.party for v in voters}:
            return found
    return None
