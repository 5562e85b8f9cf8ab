"""What tells that a line of text goes on on the next one, and the two as one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.lexicon.line_ends import goes_on_with_number, is_in_quotation
from extract.read.list_labels import OWN_LABEL
from extract.read.markup_kinds import is_known_head, is_label

_JOINING = frozenset("-−/")  # a line that ends in none of them is parted from the next by a space
_SENTENCE_END = re.compile(r"[.:;!?][\"”»)’]?$")
_COORDINATION = re.compile(r"(?:og|eller|samt|til|men|/)\b")  # "Social- og Sundhedsudvalget"
_COMPOUND = re.compile(
    r"(?:\d|[A-ZÆØÅ]{2}|\b[^\W\d_]|\b[iI][tT]|\bkm)$"
)  # "CO2-udslip", "SFO-plads", "e-mail", "it-drift"
_DASHES = frozenset("-–—")
_BARE_LABEL = re.compile(r"\d{1,2}(?:\s+|\.)at\b")
_DAY = re.compile(r"\d{1,2}\.\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)
_LEADS_ON = re.compile(r"\b(?:den|d\.|til|fra|af|på|i|med|pr\.|ved|punkt|pkt\.|nr\.|stk\.|§)$", re.IGNORECASE)
_SLASHED = re.compile(r"[^\W_]/$")  # "40 km/", "og/"
_SIGN = re.compile(r"(?:\(|^|[^\d\s.,%]\s)[-−]$")  # of a sum on the next line: "(-", "på -", and no span of two figures
_PARTED = re.compile(r"\w-$")
_WANTS_NUMBER = re.compile(r"\b(?:pkt|nr|stk|jf|kl|ca|pr)\.$", re.IGNORECASE)  # "som besluttet i pkt." before "1."
_DATE_PARTED = re.compile(r"\b(?:den|d\.)\s*\d{1,2}\.$", re.IGNORECASE)  # "den 31." before "december 2022"

_ENDS_IN_PAGE = re.compile(r"\s\d{1,3}$")
_ENTRY = re.compile(r"\d{1,4}[.:]?\s+[A-ZÆØÅ].*\s\d{1,3}$")  # of a contents list: "02 Ny bro over åen  3"

# A vote that a line end parts: "Imod stemte Ruth / Falk (Ø)", "Imod / stemte Ruth Falk (Ø)"
_VOTE = re.compile(r"(?i)\b(?:stemte|stemmer|stemmerne|imod|undlod)\b")
_VOTED = re.compile(r"\b(?:stemte|(?<!\d )stemmer)$")
_FORENAME = re.compile(r"(?:^|[\s(])[A-ZÆØÅ][a-zæøåé]+$")
_SURNAME = re.compile(r"[A-ZÆØÅ][\wæøåé-]+\s\([A-ZÆØÅ]{1,2}\)")
_PARTY = re.compile(r"\([A-ZÆØÅ]{1,2}\)(?:\W|$)")
_NAMED = re.compile(r"[A-ZÆØÅ]\w*\.?(?:[ -][A-ZÆØÅ]\w+)+$")
_GAP = re.compile(r"(?P<label>[A-ZÆØÅ][^\s:]*(?: [^\s:]+){0,3})(?::\s+|(?P<gap>\s{2,}))\S")  # "Afbud         Bo Lund"
_SUSPENDED = re.compile(r"[a-zæøå]- (?:og|eller|samt)$", re.MULTILINE)
_COLUMNS = re.compile(r"\S {3,}\S")  # a row of columns, which ends with its line
_LABEL_ROOM = 6  # characters at a line's beginning, in which such room may stand behind a label
_WIDTHS = (40, 160)  # characters, within which tools break lines
_RAGGED = 0.85  # of the usual width, which a full line reaches where the letters' widths differ
_TELLING = 3  # lines that go on in a small letter, from which a text may count as broken by width
_AGREE = 0.75  # of those lines are full
_LONGER = 0.03  # of the lines may be longer than the usual width by a fifth


def join_lines(before: str, after: str, hyphened: bool) -> str:
    """Two lines as one: a hyphen that parted a word goes, one that belongs to the words stays."""
    if not hyphened and before[-1:] not in _JOINING:
        return f"{before} {after}"
    if not hyphened and parts_sum(before, after):
        return before + after
    if not hyphened and not _PARTED.search(before[-2:]):
        return before + after if _SLASHED.search(before[-2:]) else f"{before} {after}"
    stem = before if hyphened else before[:-1]
    if _COORDINATION.match(after):
        return f"{stem}- {after}"
    if after[0].islower() and not _COMPOUND.search(stem[-3:]):
        return stem + after
    return f"{stem}-{after}"


def parts_sum(before: str, after: str) -> bool:
    """True where a line ends with the sign of the sum that begins the next."""
    return before[-1] in "-−" and after[0].isdecimal() and _SIGN.search(before[-3:]) is not None


def begins_item(before: str, after: str) -> bool:
    """True where the line begins with a list label, or is a heading; "4. maj" or what follows on "den" is no label."""
    first = after[0]
    if (first.isdecimal() and _BARE_LABEL.match(after)) or (first.isupper() and is_known_head(after)):
        return True
    if first.isdecimal() and _ENDS_IN_PAGE.search(before[-6:]) and _ENTRY.match(after):
        return True
    beside = _GAP.match(after) if first.isupper() and ("  " in after or ":" in after) else None
    if beside and (is_label(beside["label"]) or (beside["gap"] and is_known_head(beside["label"]))):
        return True
    if OWN_LABEL.match(after) is None:
        return False
    if after[0] in _DASHES:
        return not is_in_quotation(before)
    return not (_DAY.match(after) or _LEADS_ON.search(before[-10:]) or goes_on_with_number(before, after))


def begins_with_party(before: str, after: str) -> bool:
    """True where the party of the name on which a line ends begins the next: "… og Bo Lund" before "(V) stemte imod."."""
    return after[0] == "(" and _PARTY.match(after) is not None and _NAMED.search(before[-40:]) is not None


def ends_sentence(line: str) -> bool:
    """True where a sentence, or what introduces a list, ends with the line."""
    if line[-1:].isalnum() or _SENTENCE_END.search(line[-2:]) is None:
        return False
    return not (_DATE_PARTED.search(line[-12:]) or _WANTS_NUMBER.search(line[-8:]))


def rejoined(text: str) -> str:
    """The text with lines joined that only its width parted; as it is where it was not broken by width."""
    lines = text.split("\n")
    width = _width(lines)
    if width is None and _VOTE.search(text) is None and _SUSPENDED.search(text) is None:
        return text
    joined = [lines[0]]
    for before, line in pairwise(lines):
        bare = line.strip()
        parted = bare and before.strip() and "\t" not in before
        if parted and (begins_with_party(before.rstrip(), bare) or _names_on(before.rstrip(), bare)):
            joined[-1] = f"{joined[-1].rstrip()} {bare}"
        elif parted and ((width and _goes_on(before.rstrip(), bare, width)) or _parts_vote(before.rstrip(), bare)):
            joined[-1] = join_lines(joined[-1].rstrip(), bare, hyphened=False)
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(before: str, after: str, width: float) -> bool:
    if "\t" in before or begins_item(before.strip(), after) or not _is_full(before, after, width):
        return False
    if _COLUMNS.search(before, _LABEL_ROOM) or _COLUMNS.search(after, _LABEL_ROOM):
        return False
    return after[0].islower() or not ends_sentence(before)


def _names_on(before: str, after: str) -> bool:
    """True where a name that a hyphen and "og" leave open goes on: "Klima-, Teknik- og" before "Miljøudvalget"."""
    return after[0].isupper() and _SUSPENDED.search(before) is not None and not begins_item(before.strip(), after)


def _parts_vote(before: str, after: str) -> bool:
    """True where a line ends within the words of a vote, whatever its width: between two names of one person, or before "stemte"."""
    if _SURNAME.match(after):
        named = " " in before and _FORENAME.search(before) is not None
        return named and (_VOTE.search(before) or _VOTE.search(after)) is not None
    if _VOTED.search(before):
        return after[0].isupper() and not begins_item(before, after)
    tail = before.rpartition(". ")[2]
    return (
        after[0].islower()
        and before[-1].isalpha()
        and _VOTE.search(tail) is not None
        and not begins_item(before, after)
    )


def _is_full(before: str, after: str, width: float) -> bool:
    """True where the next line's first word had no room left."""
    return len(before) + 1 + len(after.split(" ", 1)[0]) > width


def _width(lines: list[str]) -> float | None:
    """How long a full line is at least; None where the lines do not end by width."""
    parted = [(before.rstrip(), after.strip()) for before, after in _parted(lines)]
    if len(parted) < _TELLING:
        return None
    lengths = sorted(len(before) for before, _ in parted)
    usual = lengths[-1 - len(lengths) // 20]
    longer = sum(1 for line in lines if len(line.rstrip()) > 1.2 * usual)
    if not _WIDTHS[0] <= usual <= _WIDTHS[1] or longer > _LONGER * sum(1 for line in lines if line.strip()):
        return None
    width = _RAGGED * usual
    full = sum(1 for before, after in parted if _is_full(before, after, width))
    return width if full >= _AGREE * len(parted) else None


def _parted(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of lines of which the second begins in a small letter, so that it goes on with a sentence."""
    for before, after in pairwise(lines):
        bare = after.strip()
        if before.strip() and bare and bare[0].islower() and not begins_item(before.strip(), bare):
            yield before, after
