"""Whether an item is closed: by the mark in its title, a line below it, or the heading of the group it stands in."""

import re
from collections.abc import Sequence

from extract.domain.document import BlockKind
from extract.layout.lines import Line

_BEHIND_DOORS = r"(?:behandles\s+|behandlet\s+)?(?:for|bag)\s+lukkede\s+døre"
_KIND = r"(?:punkt|sag|dagsordenspunkt|møde|dagsorden|del)"
_SHUT = r"(?:lukket|fortroligt?|(?:ikke|ej)[ -]offentligt?)"
# "Closed item": a site that was set up in English
_CLOSED = rf"(?:closed\s+item|{_SHUT}(?:\s+{_KIND})?|{_BEHIND_DOORS})"
# "Salg (Lukket sag)", "Salg - lukket", "(LUKKET) Salg", "Behandles for lukkede døre: Salg", "· Lukket · Salg", "Salg Lukket punkt", "Salg LUKKET"
CLOSED_MARK = re.compile(
    rf"""(?ix)\s*(?:[-–·|]\s*)?[(\[]\s*{_CLOSED}\s*[)\]]\s*(?:\((?-i:[A-ZÆØÅ])\)\s*)?$ | \s*[-–·|]\s*{_CLOSED}\s*$ | \s+(?-i:Lukket\s+{_KIND})$
      | ^{_SHUT}\s+{_KIND}\.\s+(?=(?-i:[A-ZÆØÅ]))
      | (?<=(?-i:[a-zæøå\d)]))\s+(?-i:LUKKET|Lukket)$
      | ^[(\[]\s*{_CLOSED}\s*[)\]]\s*[:–-]?\s* | ^[·|]?\s*{_CLOSED}\s*[:–·|-]\s*"""
)
# The same of an open item: "Salg (Åbent punkt)", "Åben: Salg", "· Åbent · Salg", "Salg Åbent punkt"
OPEN_MARK = re.compile(
    rf"(?i)\s*[-–·|]?\s*[(\[]\s*åbent?(?:\s+{_KIND})?\s*[)\]]\s*$|^\[\s*åbent?\s*\]\s*|\s+(?-i:Åbent?\s+{_KIND})$|(?<=[a-zæøå\d)])(?<!\ser)(?<!\sstår)(?<!\sholder)\s+(?:[-–·|]\s+)?(?-i:ÅBENT?|Åbent?)$|^[·|]?\s*åbent?(?:\s+{_KIND})?\s*[:·|]\s*"
)
ONLY_CLOSED = re.compile(rf"(?i)^(?:\(?{_CLOSED}\)?|(?:dette\s+)?punkt(?:et)?\s+er\s+{_SHUT})\.?$")
SHUT_NEWS = re.compile(
    r"(?i)lukke(?:t|de)\s+(?:orientering(?:er)?|meddelelser|efterretningssag(?:er)?)"
)  # a title that says what the item holds
# A capital follows the mark: "14 Lukket badeanstalt" is the title of an open item
TAGGED_CLOSED = re.compile(
    r"(?i)^(?:lukket\s+(?:(?:punkt|sag)\s+)?\d|(?:(?:(?:\w{1,4}-|\w{4,21}s)?sa[gq](?:\s+nr\.?)?|punkt|pkt\.?|nr\.?)\s+|(?:nr|pkt)\.)?[(\[]?\d{1,3}[.:)\]]?\s+(?:[-–—·|]\s+)?[(\[]?lukket\b(?=[)\]]|\s*[:–-]|\s+(?:punkt|sag)\b|\s*$|\s+(?-i:[A-ZÆØÅ])))"
)
# "Lukket punkt", "Punktet er lukket.", "Sagen behandles for lukkede døre.", "Lukket beslutning.", "Åben/lukket: Lukket"
_LABELLED = rf"^(?:åben\ ?/\ ?lukket|lukket\ ?/\ ?åben|offentlighed|adgang|åbenhed|(?:punkt|sags)?status)\s*[:|\t]\s*{_SHUT}\.?$"
CLOSED_ROW = re.compile(rf"(?ix){_LABELLED}")
CLOSED_CASE = re.compile(
    r"(?i)(?:\w{2,8}\s?/\s?)?\d\d/\d{2,6}\s+lukket\ssag$"
)  # "08/4713 LUKKET SAG", no mark of an item by itself
CLOSED_LINE = re.compile(
    rf"""(?ix)^\(?{_SHUT}(?:\s+(?:punkt|sag|dagsordenspunkt|beslutning))?\)?\.?(?:\s*[-–·|,]\s*(?:sags?|j\.?)\s?(?:nr|nummer|id)\b.*)?$
      | (?!.*\båbent\b).*\blukket\ punkt$
      | .*[|·]\s*lukket\ sag$
      | {_LABELLED}
      | ^(?:dette\s+)?(?:dagsordens)?(?:punkt(?:et)?|sag(?:en)?)\s+er\s+{_SHUT}\b[^.]{{0,60}}\.?$
      | ^(?:dette\s+)?(?:punkt(?:et)?|sag(?:en)?)\s+(?:er\s+omfattet\s+af\s+tavshedspligt\s+og\s+)?(?:er\s+|blev\s+)?behandle(?:s|t)
          \s+(?:på\s+(?:et\s+)?lukket\s+møde|(?:for|bag)\s+lukkede\s+døre)\b[^.]{{0,60}}\.?$"""
)
GROUP_CLOSED = re.compile(
    r"(?i)^(?:disse sager behandles|(?:følgende|disse)\s+(?:punkter|sager)\s+(?:er\s+|blev\s+)?behandle(?:s|t|des)\s+(?:for|bag)\s+lukkede\s+døre"
    r"|lukkede (?:sager|punkter|dagsordenspunkter)|lukket (?:dagsorden|møde|del)\b|(?:sager|punkter)?\s*(?:behandlet\s+)?for lukkede døre"
    r"|(?:sager|punkter)\s+(?:på|til)\s+(?:den\s+)?lukke(?:t|de)\s+(?:dagsorden|møde|del))"
)
NONE_CLOSED = re.compile(r"(?i)[:–-]\s*(?:ingen|intet|0|nul)\.?$")  # "Lukkede punkter: ingen"
# A supplementary agenda is open, unless it says otherwise
GROUP_OPEN = re.compile(
    r"(?i)^(?:åbne (?:sager|punkter|dagsordenspunkter)|åben (?:dagsorden|møde)|åbent møde|tillægs(?:dagsorden|referat|punkter|sager)(?!.*lukket)"
    r"|(?:sager|punkter)\s+(?:på|til)\s+(?:den\s+)?åb(?:en|ne|ent)\s+(?:dagsorden|møde|del))"
)
GROUP_BEGINS = frozenset("dlspfbåtDLSPFBÅT")  # the letters with which a group's heading can begin
NEAR = 3  # lines before the first item in which a group heading is no entry of the contents
LONGEST_GROUP = 120
HEAD = 8  # lines of an item in which it is said to be closed


def is_marked_closed(title: str) -> bool:
    """True where the title begins or ends with a mark that the item is closed."""
    low = title.lower()
    return ("lukke" in low or "fortrolig" in low or "offentlig" in low) and CLOSED_MARK.search(title) is not None


def is_closed(title: str, head: Sequence[Line]) -> bool:
    """True where the title or the item's first lines mark the item as closed."""
    if is_marked_closed(title) or ONLY_CLOSED.match(title) or SHUT_NEWS.fullmatch(title):
        return True
    if head and (TAGGED_CLOSED.match(head[0].text) or any(CLOSED_CASE.match(x.text) for x in head[:HEAD])):
        return True
    return any((CLOSED_ROW if x.kind is BlockKind.TABLE_ROW else CLOSED_LINE).match(x.text) for x in head[:HEAD])


def without_marks(title: str) -> str:
    """The title without the mark that says whether the item is open; empty where it is nothing else."""
    bare = OPEN_MARK.sub("", CLOSED_MARK.sub("", title) if is_marked_closed(title) else title).strip()
    return "" if ONLY_CLOSED.match(bare) else bare


def is_group(line: str) -> bool:
    """True for the heading of a group of open or closed items."""
    return line[:1] in GROUP_BEGINS and (GROUP_CLOSED.match(line) or GROUP_OPEN.match(line)) is not None


def closed_groups(lines: Sequence[Line], first: int) -> list[bool]:
    """For each line whether it stands under a heading such as "Disse sager behandles for lukkede døre"; not those of the contents.

    `first` is the line of the first item.
    """
    begin, closed, states = _groups_from(lines, first), False, list[bool]()
    for k, line in enumerate(lines):
        if line.text[:1] in GROUP_BEGINS and k >= begin and len(line.text) < LONGEST_GROUP:
            shut = GROUP_CLOSED.match(line.text) is not None and NONE_CLOSED.search(line.text) is None
            closed = shut or (closed and not GROUP_OPEN.match(line.text))
        states.append(closed)
    return states


def _groups_from(lines: Sequence[Line], first: int) -> int:
    """Where group headings begin to count: right above the first item, below any numbered entry of the contents."""
    for k in range(first - 1, max(-1, first - 1 - NEAR), -1):
        if lines[k].text[:1].isdigit():
            return k + 1
    return first - NEAR
