"""Section headings that the lexicon does not know, recognised by the rank that the document's known headings have."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.headings.words import Heading, misspelt_role
from extract.layout.lines import Line
from extract.lexicon.bodies import is_body_name
from extract.lexicon.names import is_name_list

LONGEST, LONGEST_ALONE = 80, 60
SHORTEST_SENTENCE = 30
MOST_WORDS = 10
FEWEST = 3  # known headings of one form that make the form a rank
SENTENCE = re.compile(
    r"[.,;!]$|\b(?:at|og|til|for|af|på)$|\b(?:indstiller|anbefaler|foreslår|indstilles|foreslås)\b", re.IGNORECASE
)
GOES_ON = re.compile(r"(?i)^(?:at\b|[•·▪*–-]|\d{1,2}[a-z]?[.):]|[a-z][.)]\s)")  # a clause or an entry of a list
WORD = re.compile(r"[^\W\d_]{3,}")
QUANTITY = re.compile(r"(?i)^[\d.,-]+\s*(?:m2|m²|kr|mio|pct|%|stk|timer|årsværk)\b")
# the whole line leads in what stands below: "Forretningsudvalget indstiller til regionsrådet,"
LEADS = re.compile(
    r"(?P<body>[A-ZÆØÅ][\wæøå ,-]{3,60}?)\s+(?:indstiller|anbefaler)\s+(?:til|over\s?for)\s+[^,:.]{3,50}[,:]?(?:\s+at:?)?"
)
# "Administrationen indstiller ud over de oprindelige to punkter,"
ADDS = re.compile(
    r"(?i)[A-ZÆØÅ][\wæøå &-]{3,60}?\s+(?:indstiller|anbefaler)\s+(?:ud\s?over|foruden|i\s+tillæg\s+til)\s+"
    r"[^:.]{0,60}?punkt\w*(?:\s+[\d,. og-]{1,20})?,?(?:\s+at)?\s*[,:]?"
)
# "Indstillingspunkterne erstattes af følgende:"
REPLACED = re.compile(
    r"(?i)\bindstilling\w*\s+(?:erstattes|afløses|ændres)\s+(?:af|med|til)\s+(?:følgende|nedenstående)(?:\s+\w+)?\s*:$"
)
AT = re.compile(r"(?i)(?:[•·*–-]\s*|\d{1,2}[.)]\s*)?at\s")
TOLD_IN = {
    SectionRole.CASE, SectionRole.ECONOMY, SectionRole.LAW, SectionRole.HEARING, SectionRole.ASSESSMENT, SectionRole.CONSEQUENCES,
    SectionRole.OTHER,
}  # fmt: skip
NEVER_IN = {SectionRole.DECISION, SectionRole.ATTENDANCE, SectionRole.QUESTION}


@dataclass(frozen=True)
class Ranks:
    """The forms that section headings take in a document: levels of the markup, and whether they stand in capitals."""

    levels: frozenset[int]
    capitals: bool


def find_ranks(lines: Sequence[Line]) -> Ranks:
    """The forms in which the document prints the headings that the lexicon knows."""
    known, unknown = Counter[int](), Counter[int]()
    for line in lines:
        if line.kind is BlockKind.HEADING and line.level is not None:
            (known if line.heading else unknown)[line.level] += 1
    levels = frozenset(level for level, count in known.items() if count >= max(FEWEST, unknown[level]))
    bare = [x.text.isupper() for x in lines if x.heading and not x.heading.dated and x.kind is not BlockKind.HEADING]
    return Ranks(levels, len(bare) >= FEWEST and sum(bare) >= 0.8 * len(bare))


def level_of_items(lines: Sequence[Line], heads: Sequence[int]) -> int | None:
    """The level of the markup at which all items are headed, and no section is; None where there is none such."""
    levels = {lines[k].level if lines[k].kind is BlockKind.HEADING else None for k in heads}
    level = levels.pop() if len(levels) == 1 and len(heads) > 1 else None
    if level is None or any(x.heading and x.level is not None and x.level <= level for x in lines[heads[0] :]):
        return None
    return level


def with_unknown(lines: Sequence[Line], ranks: Ranks, level: int | None = None) -> list[Line]:
    """The item's lines, those marked that head a section of a kind the lexicon does not know.

    Nothing is one within a decision: what is printed there is decided until a known heading ends it, or one of the `level` of
    items, as "Relaterede referater" below the last.
    """
    marked: list[Line] = []
    role: SectionRole | None = None
    previous: Line | None = None
    for line, following in pairwise([*lines, None]):
        assert line is not None
        if line.heading is None and _is_unknown(line, previous, following, role, ranks):
            line = line._replace(heading=Heading(misspelt_role(line.text) or SectionRole.OTHER, len(line.text)))
        elif line.heading is None and role and level and line.kind is BlockKind.HEADING and (line.level or 9) <= level:
            line = line._replace(heading=Heading(SectionRole.OTHER, len(line.text)))
        elif line.heading is None and role in TOLD_IN and _recommends(line, following):
            line = line._replace(heading=Heading(SectionRole.RECOMMENDATION, 0, leads=True))
        elif line.heading is None and role in TOLD_IN and previous and _replaces(previous, line):
            line = line._replace(heading=Heading(SectionRole.RECOMMENDATION, 0))
        role = line.role or role
        previous = line
        marked.append(line)
    return marked


def _recommends(line: Line, following: Line | None) -> bool:
    """True where a recommendation begins within the case: another body's behind it, or what is added to the points printed elsewhere."""
    if "indstiller" not in line.text and "anbefaler" not in line.text:
        return False
    if ADDS.fullmatch(line.text):
        return following is not None and GOES_ON.match(following.text) is not None
    lead = LEADS.fullmatch(line.text)
    return (
        lead is not None
        and following is not None
        and AT.match(following.text) is not None
        and is_body_name(lead["body"])
    )


def _replaces(lead: Line, line: Line) -> bool:
    """True for the first of the points that the line above says to stand instead of those printed elsewhere."""
    return REPLACED.search(lead.text) is not None and GOES_ON.match(line.text) is not None


def _is_unknown(
    line: Line, previous: Line | None, following: Line | None, role: SectionRole | None, ranks: Ranks
) -> bool:
    if role is None or role in NEVER_IN or following is None or len(line.text) > LONGEST:
        return False
    ranked = line.kind is BlockKind.HEADING and line.level in ranks.levels
    plain = line.kind is BlockKind.TEXT
    capital = plain and ranks.capitals and line.text.isupper() and sum(c.isalpha() for c in line.text) > 3
    marked = plain or line.kind is BlockKind.HEADING
    ends = marked and role is SectionRole.RECOMMENDATION and _stands_alone(line, previous, following)
    if not (ranked or capital or ends) or not _is_like_heading(line.text):
        return False
    return not (role is SectionRole.RECOMMENDATION and GOES_ON.match(following.text))


def _is_like_heading(text: str) -> bool:
    return (
        len(text) <= LONGEST
        and len(text.split()) <= MOST_WORDS
        and (text[0].isupper() or text[0].isdigit())
        and not GOES_ON.match(text)
        and WORD.search(text) is not None
        and not QUANTITY.match(text)
        and not SENTENCE.search(text)
        and (text.isupper() or not is_name_list(text))
    )


def _stands_alone(line: Line, previous: Line | None, following: Line) -> bool:
    """True for a short line after a whole sentence and an empty line, with prose below it."""
    ended = previous is not None and previous.text.endswith(".")
    sentence = len(following.text) > SHORTEST_SENTENCE and following.text.endswith(".")
    prose = (len(following.text) > LONGEST_ALONE or sentence) and following.heading is None
    return ended and line.after_blank and prose and len(line.text) <= LONGEST_ALONE
