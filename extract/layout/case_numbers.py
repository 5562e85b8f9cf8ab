"""Case numbers of an item in every form that case systems print, and what they and the title say of its subject and route."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.layout.lines import Line

CASE_NUMBER = re.compile(
    r"""(?x)
      (?P<kle>\b\d\d\.\d\d\.\d{2,4}(?:[-.]?[A-ZÆØÅ]\d\d)?(?:[-–.]\d{1,5})*(?:[ -]\d\d(?:\d\d)?(?![/\d])|/(?:19|20)\d\d)?\b)  # 29.09.04-G01-1-18
    | (?P<br>\bBR\s\d{1,4}/\d\d\b)                                                        # BR 40/04
    | (?P<lettered>\b[A-ZÆØÅ]{1,5}-?\d{2,4}-\d{2,7}\b)                                      # EMN-2021-00123, S2021-4455
    | (?P<region>(?<![\d.-])\d-\d\d-\d{1,2}-\d{1,4}(?:-\d{1,2}){0,2}(?:-[A-ZÆØÅ])?\b)          # 1-51-71-3321-08, 1-30-11-06-V
    | (?P<slash>(?<![\d/.])\d\d(?:\d\d)?/\d{1,7}[A-ZÆØÅ]?\b)                                # 14/14041
    | (?P<three>(?<![\d.-])(?:\d{3}-\d{4}-\d{2,7}|\d{4}-\d{4}-\d{2,4}|\d\d-\d{4,6}-\d{1,4})\b)   # 330-2019-2104, 21-4455-12
    | (?P<dash>(?<![\d.-])(?:\d{2,4}-)?(?:\d{2,4}|\d{4,6})-\d{4,7}[A-ZÆØÅ]?\b)               # 21-014439, 330-2019-2104, 19-014439K
    | (?P<plain>(?<![\d.-])\d{5,8}[A-ZÆØÅ]?\b)                                             # 299831 after a label
    """
)
# "Sagsnr.:", "Sags-ID:", "(Sag nr. ", "Acadre-nr.", "Esdh-sag:", and "Sag:" before a number
LABEL = re.compile(
    r"(?i)^(?:(?:åbent?|lukket)(?:\s+(?:punkt|sag))?\s*[-–·|,]\s*)?\(?(?:eksternt\s+)?(?:sags?[\s-]*(?:nr|nummer|id)|sag(?=\s*:?\s*(?:[A-Z]{1,5}-?)?\d{2,4}[-/]\d)|journal[\s-]*(?:nr|nummer)|j\.?\s?nr|acadre|esdh)"
    r"(?:[\s-]*(?:sags?)?[\s-]*(?:nr|nummer|id))?(?:-?sag)?\.?\s*(?:\([^()\d]{1,20}\)\s*)?[.:]?\s*"
    r"|^(?i:åbent?|lukket)(?:\s+(?:punkt|sag))?\s*[-–·|,:]\s*(?=\d\S*[/-]\d)"  # "Åben sag - 16/9911", "Åbent - 2012/057275"
)
BESIDE = re.compile(r"^[A-ZÆØÅ][\w.]{2,20}\s*:\s*\S.{0,60}\s{2}")  # "Sagsbeh.: abc    Sagsnr.: 13/99"
OF_DOCUMENT = re.compile(r"(?i)^dok(?:ument)?\.?\s?(?:nr|nummer|id)\b")  # "Dok.nr. 1120-10. Sagsnr. 10/221"
LISTED = re.compile(r"^[-–*•]\s+")  # "- Sagsnr.: 16/2345"
# A label further on in the line: "J.nr.: 00.01.00.G01 Sagsnr.: 820-2010-21"
FURTHER = re.compile(
    r"(?i)(?<=[\s,;(])(?:sags?[\s-]*(?:nr|nummer|id)|j\.?\s?nr|journal[\s-]*(?:nr|nummer))\.?\s*[.:]?\s*(?=\S*\d)"
)
# Behind the item's number: "Sag nr. 64.  J.nr. 05.13.00P20-1/98", "Sag 31/22 2022-1911"
BEHIND_NUMBER = re.compile(
    r"(?i)^(?:sag|punkt|pkt\.?)\s*(?:nr\.?\s*)?\d{1,4}(?:/(?:19|20)?\d\d)?[.:]?\s+"
    r"(?:(?:sags?\s?(?:nr|nummer|id)|j\.?\s?nr|journalnr)\.?:?\s*(?=[\w./-]*\d)|(?=(?:19|20)\d\d-\d{3}))(?P<case>[\w./-]+)$"
)
SUBJECT = re.compile(r"(?i)^(?:kle|emne)(?:[\s-]*(?:nr|nummer))?\.?\s*[.:]?\s*(?=\d\d\.\d\d\.\d\d)")
# At the end of a title: "(2017-0134500)", "(sag 17/2205)", "- sagsnr. 22/131", and bare in KL's form
IN_TITLE = re.compile(
    r"(?i)\s*(?:\(\s*(?P<word>sag(?:s?[\s-]*(?:nr|nummer|id))?\.?:?\s*)?(?P<number>[A-ZÆØÅ\d][\w./-]*\d(?-i:[A-ZÆØÅ])?)\s*\)|[-–,]?\s*sags?[\s-]*(?:nr|nummer|id)\.?\s*:?\s*(?P<said>[\w./-]*\d(?-i:[A-ZÆØÅ])?)"
    r"|(?<=\s)(?P<kle>\d\d\.\d\d\.\d\d-(?-i:[A-ZÆØÅ])\d\d-\d{1,4}-\d\d))$"
)
# At its beginning: "(2017-0134500) Takster"
LEADING = re.compile(r"^\(\s*(?P<number>[A-ZÆØÅ\d][\w./-]*\d[A-ZÆØÅ]?)\s*\)\s+(?=\S)")
YEARS = re.compile(
    r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:19|20)?\d\d)?|\d{1,2}/(?:19|20)\d\d"
)  # "2021-2024", "12/2021" are no case numbers
FOUR_DIGITS = re.compile(r"\d{4}")
SHORT_LABEL = 5  # letters: "Sag" alone is the word for anything
LONGEST_SPAN = 30  # years that a plan or a period of office spans
ALONE = ("kle", "lettered", "region", "slash", "three", "dash")  # forms that need no label
PARTED = re.compile(r"\s*[,;·|/]\s+|\s{2,}|\t|\s(?=\d\d(?:\d\d)?/\d)")  # between two numbers of one case
TAGGED = re.compile(r"(?i)(?<=\d)\s+(?:åben|lukket)\s+sag$")  # "08/4711 ÅBEN SAG", "326-2018-110  Åben sag"
KLE = re.compile(r"^\d\d\.\d\d\.\d\d(?!\d)")
# "MBU/ØU/KB - Titel", "Titel (ØK/BY)": at least two bodies, so that no other abbreviation is taken for one; with commas, as
# parties are listed too, those that every municipality has: "Titel (ØU, BR)"
ROUTE = re.compile(
    r"^(?P<first>[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5})+)\s*[-–:]\s|\((?P<last>[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5})+|(?:[A-ZÆØÅ]{2,5},\s?)+(?:ØU|ØK|BR|BY|KB))\)\s*$"
)


def find_case_numbers(head: Sequence[Line], title: str) -> tuple[str, ...]:
    """The case numbers in the lines of an item's head and in its title, as printed."""
    found: list[str] = [m["br"] for m in CASE_NUMBER.finditer(title) if m["br"]]
    labelled = False
    for k, line in enumerate(head):
        behind = BEHIND_NUMBER.match(line.text) if k == 0 else None
        if behind:
            found.append(behind["case"])
            continue
        text = LISTED.sub("", line.text)
        label = LABEL.match(text) or SUBJECT.match(text)
        bare = line.text[1:-1] if line.text.startswith("(") and line.text.endswith(")") else line.text
        bare = TAGGED.sub("", bare)
        alone = CASE_NUMBER.match(bare)
        if not label and (BESIDE.match(text) or OF_DOCUMENT.match(text)):
            found += _further(text)
        if label or labelled or (alone and ((k and alone["kle"]) or _fills(alone, bare) or _beside(bare, alone.end()))):
            rest = text[label.end() :].strip() if label else bare
            hit = CASE_NUMBER.match(rest)
            if hit:
                found.append(hit[0])
                found += _beside(rest, hit.end()) or _further(rest)
            labelled = bool(label) and not rest
    in_title, leading = _in_title(title), _leading(title)
    found += [leading["number"]] if leading else []
    found += [in_title[1]] if in_title else []
    return tuple(dict.fromkeys(found))


def is_case_line(text: str, *, alone: bool = False) -> bool:
    """True for a line that is a label and a case number: "Sagsnummer 24/310"; or, where it may stand `alone`, the number."""
    label = LABEL.match(text)
    if label is None and not alone:
        return False
    return CASE_NUMBER.fullmatch(text, label.end() if label else 0) is not None


def labelled_below(lines: Sequence[Line]) -> list[Line]:
    """The label of a case number on a line of its own, and the number below it, where the item's end prints them: "JOURNALNUMMER"."""
    for label, number in pairwise(lines):
        named = LABEL.fullmatch(label.text)
        if named and len(label.text) > SHORT_LABEL and CASE_NUMBER.fullmatch(number.text):
            return [label, number]
    return []


def _beside(text: str, end: int) -> list[str]:
    """The case numbers that fill the rest of a line that begins with one: "17.00.00.A00    19/2211"."""
    parts = PARTED.split(text[end:].strip()) if end < len(text) and PARTED.match(text, end) else []
    filled = [part for part in parts if part]
    hits = [hit for part in filled if (hit := CASE_NUMBER.fullmatch(part)) and _fills(hit, part)]
    return [hit[0] for hit in hits] if len(hits) == len(filled) else []


def _further(text: str) -> list[str]:
    hits = (CASE_NUMBER.match(text, label.end()) for label in FURTHER.finditer(text))
    return [hit[0] for hit in hits if hit]


def _fills(hit: re.Match[str], text: str) -> bool:
    """True for a number that fills its line and can be nothing but a case's."""
    return hit[0] == text and hit.lastgroup in ALONE and not _are_years(text)


def _are_years(text: str) -> bool:
    """True for a year or a span of years: "2021-2024"; a case number can begin with one: "2022-1911", "2022-2067"."""
    if YEARS.fullmatch(text) is None:
        return False
    ends = FOUR_DIGITS.findall(text)
    return len(ends) < 2 or 0 <= int(ends[1]) - int(ends[0]) <= LONGEST_SPAN


def without_case_number(title: str) -> str:
    """The title without a case number printed behind or before it: "Takster (sag 17/2205)", "(2017-0134500) Takster"."""
    found, leading = _in_title(title), _leading(title)
    return title[leading.end() if leading else 0 : found[0] if found else len(title)]


def _leading(title: str) -> re.Match[str] | None:
    """The case number in brackets with which the title begins."""
    found = LEADING.match(title)
    case = CASE_NUMBER.fullmatch(found["number"]) if found else None
    own = case is not None and case.lastgroup in ALONE and YEARS.fullmatch(case[0]) is None
    return found if own else None


def _in_title(title: str) -> tuple[int, str] | None:
    """Where the case number at the end of the title begins, and the number."""
    hit = IN_TITLE.search(title) if title.endswith(")") or any(x.isdigit() for x in title[-2:]) else None
    number = (hit["number"] or hit["said"] or hit["kle"]) if hit else ""
    case = CASE_NUMBER.fullmatch(number)
    if hit is None or case is None or not title[: hit.start()].strip() or (YEARS.fullmatch(number) and not hit["said"]):
        return None
    return (hit.start(), number) if hit["said"] or hit["word"] or case.lastgroup in ALONE else None


def find_kle(numbers: Sequence[str]) -> str | None:
    """The subject by KL's common classification that the first case number of that form begins with, as "27.00.00"."""
    return next((found[0] for number in numbers if (found := KLE.match(number))), None)


def find_route(title: str) -> tuple[str, ...]:
    """The bodies that a title names in the order of treatment, as printed."""
    found = ROUTE.search(title)
    return tuple(re.split(r"/|,\s?", found["first"] or found["last"])) if found else ()
