"""How likely a line that could begin an agenda item does begin one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.domain.document import BlockKind
from extract.domain.meeting import SectionRole
from extract.layout.items.access import CLOSED_LINE, is_marked_closed
from extract.layout.items.contents import Candidate, Contents
from extract.layout.items.list_runs import Numbers, in_run, inside_list, is_heading_below_text
from extract.layout.items.other_items import RARE
from extract.layout.items.styles import CASE_LINE, DOUBLED, OUTCOME_LIKE, WITHDRAWN, is_case_below_title, is_outcome
from extract.layout.lines import Line

TAGGED = re.compile(r"(?i)^(?:åbent?|lukket)\s+(?:punkt\s+)?\d|^\d{1,3}[.:]?\s+[(\[]?(?:åbent?|lukket)\b")
QUANTITY = re.compile(r"(?i)^[\d.,-]+\s*(?:mio|mia|kr|pct|%|m2|m²|stk)\b")  # "2. 3,1 mio. kr. …"
# A sentence about an item and no title: "Punkt 19 behandles som punkt 2.", "Punkt 16 oversendes til udvalget"
TELLS_OF_ITEM = re.compile(
    r"(?:blev|bliver|er|var|udgår|udgik|ønskes|kan|skal)\b|(?:behandl|udsætt|oversend|flytt|tag|fremrykk|sætt|lukk|trækk|drøft|udgå|udskyd|send)\w*s\b"
)
SHORT_NAME = re.compile(r"(?:(?![^\W\d]+(?:er|es)\b)[^\W\d]+[ .]){1,3}")  # "Suppleant til rådet.", without a verb
SENTENCE = re.compile(r"[a-zæøå]{3}\.$")
STANDING = re.compile(
    r"(?i)^(?:eventuelt|evt\.?|underskrift\w*|meddelelser|orientering(?:er)?\b|godkendelse\s+af\s+(?:dagsorden|referat|protokol)|spørgetid|"
    r"lukket\s+punkt|næste\s+møde|gensidig\s+orientering)"
)
EXPLICIT = 2.0  # what a word before the number is worth
BARE = {"plain", "alone", "agenda point", "yearly"} | RARE  # the styles without such a word
NUMBERED_SECTION = re.compile(r"(?i)^(?:beslutning|(?:\w+s\s+)?indstilling|sagsfremstilling|resum[eé])(?:er)?\s*:?$")
ASKS = re.compile(
    r"^(?:[A-ZÆØÅ]\S*\s+){1,6}?(?:indstiller|foreslår|anbefaler)(?:\b.*\bat\b|\s[^.]{2,80}:$|\s*[,:]?$)"
    r"|^(?:Indstilling\s+om|Det\s+(?:indstilles|foreslås))(?:\s*,?\s+at\b|\s*[,:]?$)"
)
LOOKAHEAD = 5


def with_score(c: Candidate, lines: Sequence[Line], contents: Contents, style: str, numbers: Numbers) -> Candidate:
    """The candidate with what speaks for it less what speaks against it, its title without the marks before it."""
    line, title, bare = lines[c.line], c.title.lstrip(" :"), style in BARE
    score = 0.0 if bare else EXPLICIT
    below = c.line + c.height
    ahead = lines[below : below + LOOKAHEAD]
    others = numbers.by_line
    for distance, x in enumerate(ahead):
        if x.heading or CASE_LINE.match(x.text) or ASKS.search(x.text):
            score += 3.0 if distance == 0 else 2.0 if distance < 3 else 1.0
            break
        if below + distance in others and not alike(x.text, title):
            score -= 1.0  # one entry of a list
            break
    if others.get(c.line - 1, c.value) < c.value and not alike(lines[c.line - 1].text, title):
        score -= 1.0
    if contents.titles and alike(contents.titles.get(c.number, ""), title):
        score += 4.0
    if ahead and alike(ahead[0].text, title):
        score += 2.0  # the title printed twice
    score += 2.0 if line.kind is BlockKind.HEADING else 0.0
    tagged = TAGGED.match(line.text) is not None or is_marked_closed(title) or WITHDRAWN.search(title) is not None
    tagged = tagged or bool(ahead and CLOSED_LINE.match(ahead[0].text)) or DOUBLED.match(line.text) is not None
    score += 2.0 if tagged or STANDING.match(title) else 0.0
    score += 0.5 if line.after_blank else -0.5
    return replace(c, title=title, score=score - _against(c, lines, title, style, numbers, tagged=tagged))


def _against(c: Candidate, lines: Sequence[Line], title: str, style: str, numbers: Numbers, *, tagged: bool) -> float:
    """How much speaks against the candidate: a list, a sentence, a quantity, an outcome, the title once more."""
    line, bare, score = lines[c.line], style in BARE, 0.0
    below = c.line + c.height
    ahead = lines[below : below + LOOKAHEAD]
    if line.kind is BlockKind.LIST_ITEM and bare and line.text[0] not in "•·":  # a bullet and a number head an item
        score -= 2.0
    parted = title[-1:] in (",", ";") and not _goes_on(ahead)
    if title and (parted or OUTCOME_LIKE.match(title) or (title[0].islower() and bare)):
        score -= 5.0
    if not title and ahead and OUTCOME_LIKE.match(ahead[0].text):
        score -= 5.0  # "Punkt 1" above "Godkendt."
    above = lines[c.line - 1] if c.line else None
    if style == "agenda point" and above and above.role is SectionRole.DECISION and above.is_bare_heading:
        score -= 5.0  # the title once more
    if c.number[-1:].isalpha() and not is_below_decision(c.line, lines):
        score -= 5.0  # a part of the case
    if title.startswith("at "):
        score -= 20.0  # "1. at skolen bygges" is a point of a recommendation, whatever stands around it
    if QUANTITY.match(title):
        score -= 5.0
    if TELLS_OF_ITEM.match(title) or (style == "case" and is_case_below_title(c.line, lines)):
        score -= 8.0
    if SENTENCE.search(title) and bare and not SHORT_NAME.fullmatch(title):
        score -= 1.5
    if bare and NUMBERED_SECTION.match(title):
        score -= 8.0
    if not bare and _is_led(c, lines, numbers):
        score -= 20.0  # "Punkt 1: Broen males" below "Forvaltningen indstiller følgende:"
    if bare and not tagged and not _opens(c, lines, numbers):
        listed = not is_heading_below_text(c, lines, numbers)
        score -= 3.0 * listed * (in_run(c, numbers) + inside_list(c, lines, numbers) + numbers.led)
    return -score


def _is_led(c: Candidate, lines: Sequence[Line], numbers: Numbers) -> bool:
    """True for an entry of a run from 1 on, right above which somebody recommends, or a recommendation or what it came to is headed."""
    begun = numbers.begun[c.line]
    above = lines[begun - 1] if begun and numbers.by_line[begun] == 1 else None
    if above is None:
        return False
    if ASKS.search(above.text) is not None or (above.is_bare_heading and above.role is SectionRole.RECOMMENDATION):
        return True
    asked = any(x.role is SectionRole.RECOMMENDATION for x in lines[: begun - 1 if begun else 0])
    return asked and above.is_bare_heading and above.role is SectionRole.DECISION


def _goes_on(ahead: Sequence[Line]) -> bool:
    """True where the rest of a title stands right below it, above the item's case number."""
    rest, number = (*ahead[:2], None, None)[:2]
    return rest is not None and number is not None and not rest.after_blank and CASE_LINE.match(number.text) is not None


def is_below_decision(index: int, lines: Sequence[Line]) -> bool:
    """True where no section is under way but a decision, or what stands below it."""
    ending = (None, SectionRole.ATTENDANCE, SectionRole.ATTACHMENTS)
    role = next((lines[k].role for k in range(index - 1, -1, -1) if lines[k].role not in ending), SectionRole.DECISION)
    return role is SectionRole.DECISION


def _opens(c: Candidate, lines: Sequence[Line], numbers: Numbers) -> bool:
    """True where a section begins right below a number that an empty line parts from the list of a decision above it."""
    below = c.line + c.height
    listed = c.line - 1 in numbers.by_line and lines[c.line - 1].after_blank and not is_outcome(lines[c.line - 1])
    apart = lines[c.line].after_blank and not listed
    headed = below < len(lines) and (lines[below].heading is not None or CASE_LINE.match(lines[below].text) is not None)
    return apart and headed and c.line > 0 and is_below_decision(c.line, lines)


def alike(one: str, other: str) -> bool:
    """True where two lines say one title, with its number or without."""
    bare = re.sub(r"^(?:pkt\.?|punkt)?\s*\d+[.:]?\s*", "", one.lower()).strip(" .:")
    return bool(bare) and bare[:40] == other.lower().strip(" .:")[:40]
