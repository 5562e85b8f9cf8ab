"""What stands below an item and is no part of it: the heading of the next group of items, and how the document closes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.domain.meeting import SectionRole
from extract.layout.headings.decided import decides
from extract.layout.items.access import LONGEST_GROUP, is_group
from extract.layout.items.list_runs import SECOND
from extract.layout.items.other_items import counts_decisions
from extract.layout.items.styles import find_candidates
from extract.layout.items.titles import Start
from extract.layout.lines import Line

# "Næste møde er den 4. december 2019 kl. 9.30.", "Referent: Bo Lund", "Med venlig hilsen"
CLOSES = re.compile(
    r"(?i)^(?:næste\s+(?:ordinære\s+)?møde\b(?=.*\d)|referent\s*:|(?:med\s+)?(?:venlig|bedste|kærlig)\s+hilsen\b|(?:de\s+)?bedste\s+hilsner\b|mvh\.?$"
    r"|du\s+modtager\s+denne\s+(?:e-?)?mail\b"
    r"|(?:udskriftens|afskriftens)\s+rigtighed|rigtigheden\s+(?:af\s+\w+\s+)?bekræftes)"
)
SIGNED = re.compile(
    r"(?i)^(?:underskrifter\s*:|(?:mødet|protokollen|referatet)\s+underskrevet\s+af\s*:?|underskrevet\s+af\s*:)$"
)
SIGN_BELOW = re.compile(r"(?i)^underskrifter$")
SIGNER = re.compile(r"[A-ZÆØÅ][\w.'-]*(?:\s+[A-ZÆØÅ][\w.'-]*){1,4}(?:\s*[(_.,].*)?")
FEWEST_SIGN = 3
GROUP = re.compile(
    r"(?i)^(?:\d{1,2}\.?\s+|[A-ZÆØÅ][.)]\s+)?(?:sager|punkter)\s+til\s+\w+(?:\s+(?:i|af|for)\s+\w+)?$|^(?:\d{1,2}\.?\s+|[A-ZÆØÅ][.)]\s+)?\w{5,}(?:ing|ting)s(?:sager|punkter)$"
)
# What the foot of a municipality's page says: how to reach it, and what the law asks of a page
OF_FOOT = re.compile(
    r"(?i)^(?:kontakt(?:\s+(?:os|kommunen))?"
    r"|(?:tlf|telefon|e-?mail|mail|(?:cvr|ean)(?:[- ]?(?:nr|nummer))?)\b\.?\s*:?.*|åbningstider|telefontid(?:er)?"
    r"|(?:web)?tilgængelighed(?:serklæring)?|privatlivspolitik|databeskyttelse(?:spolitik)?|persondata\w*|cookie(?:s|politik)?"
    r"|følg\s+os(?:\s+på.*)?|sikker\s+(?:mail|post)|om\s+(?:hjemmesiden|websitet)|facebook|linkedin|instagram|[A-ZÆØÅ][\w-]+\s+kommune|©.*)$"
)
# "Bilag 1: Referat fra Ældrerådet": others' minutes that are printed behind these
APPENDIX = re.compile(
    r"(?i)^bilag(?:\s+(?:nr\.?\s*)?(?:\d{1,2}|[A-ZÆØÅ]))?\s*[.:–-]?\s*(?:\S+\s+){0,4}?(?:referat|\w*protokol)\b.{0,80}$"
)
CLOCK = re.compile(
    r"(?i)^kl\.?\s*\d{1,2}(?:[.:]\d\d)?\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?:?$"
)  # above the item dealt with then
IS_NEXT = re.compile(r"(?i)\bnæste\s+møde")  # an item that is about it
FEWEST_OF_FOOT, FAR_APART = 3, 4  # such lines, and how many others may part two of them
LONGEST_FOOT = 30  # lines of such a foot
FOOT = 12  # lines at the end of a document in which it closes
MOST_SIGN = 70  # lines of a council's signatures


def with_ends(lines: Sequence[Line], starts: Sequence[Start]) -> list[Line]:
    """The lines, those ignored that stand below an item and belong to none."""
    marked = list(lines)
    for above, start in pairwise(starts):
        k = start.first - 1
        if k > above.heading and _heads_group(lines[k]):
            marked[k] = lines[k]._replace(ignored=True, heading=None)
    if starts:
        last = starts[-1]
        for k in (*_closing(lines, last), *_site_foot(lines, last), *_appendix(lines, last)):
            marked[k] = lines[k]._replace(ignored=True, heading=None)
    return marked


def _heads_group(line: Line) -> bool:
    """True for the heading of a group: "Lukkede sager", "Tillægsdagsorden", "2. Orienteringssager"."""
    return (
        len(line.text) < LONGEST_GROUP
        and line.heading is None
        and (is_group(line.text) or any(p.match(line.text) for p in (SECOND, GROUP, CLOCK)))
    )


def _closing(lines: Sequence[Line], last: Start) -> range:
    """The lines with which the document closes below what was decided on its last item."""
    decided = False
    for k in range(last.heading + 1, len(lines)):
        decided = decided or lines[k].role is SectionRole.DECISION or decides(lines[k].text)
        closes = k >= len(lines) - FOOT and CLOSES.match(lines[k].text)
        signed = k >= len(lines) - MOST_SIGN and is_signed(lines, k)
        if not (closes or signed) or not lines[k].after_blank or lines[k - 1].is_bare_heading:
            continue
        about_next = IS_NEXT.search(last.candidate.title) and IS_NEXT.match(lines[k].text)
        if decided and not about_next and not any(x.heading for x in lines[k:]):
            return range(k, len(lines))
    return range(0)


def is_signed(lines: Sequence[Line], k: int) -> bool:
    """True where the line leads to those who sign: by what it says, or because nothing but their names stands below it."""
    if SIGNED.match(lines[k].text):
        return True
    if len(lines) - k > MOST_SIGN or not SIGN_BELOW.match(lines[k].text):
        return False
    below = [x for x in lines[k + 1 :] if not x.is_noise]
    return len(below) >= FEWEST_SIGN and all(SIGNER.fullmatch(x.text) for x in below)


def _appendix(lines: Sequence[Line], last: Start) -> range:
    """The lines of minutes that are printed as an appendix below what was decided on the last item, and count their own items from 1."""
    decided = False
    for k in range(last.heading + 1, len(lines)):
        if decided and APPENDIX.match(lines[k].text):
            own = find_candidates(lines[k + 1 :], "plain")
            return (
                range(k, len(lines))
                if own and own[0].value == 1 and counts_decisions(own, lines[k + 1 :])
                else range(0)
            )
        decided = decided or lines[k].role is SectionRole.DECISION or decides(lines[k].text)
    return range(0)


def _site_foot(lines: Sequence[Line], last: Start) -> range:
    """The lines at the document's end that are the foot of a municipality's page."""
    begin = max(last.heading + 1, len(lines) - LONGEST_FOOT)
    said = [k for k in range(begin, len(lines)) if OF_FOOT.match(lines[k].text) or lines[k].is_noise]
    ends = [*said[1:], len(lines)]
    for n, k in enumerate(said):
        near = all(after - at <= FAR_APART + 1 for at, after in zip(said[n:], ends[n:], strict=True))
        telling = sum(OF_FOOT.match(lines[at].text) is not None for at in said[n:])
        if (
            near
            and telling >= FEWEST_OF_FOOT
            and OF_FOOT.match(lines[k].text)
            and not any(x.heading for x in lines[k:])
        ):
            return range(k, len(lines))
    return range(0)
