"""Case numbers of an item in every form that case systems print, and what they and the title say of its subject and route."""

import re
from collections.abc import Sequence

from extract.layout.lines import Line

CASE_NUMBER = re.compile(
    r"""(?x)
      (?P<kle>\b\d\d\.\d\d\.\d{2,4}(?:[-.]?[A-ZÆØÅ]\d\d)?(?:[-–]\d{1,5})*(?:[ -]\d\d(?:\d\d)?)?\b)  # 00.01.00G01-0006 17, 29.09.04-G01-1-18
    | (?P<br>\bBR\s\d{1,4}/\d\d\b)                                                        # BR 40/04
    | (?P<lettered>\b[A-ZÆØÅ]{1,5}-?\d{2,4}-\d{2,7}\b)                                      # EMN-2021-00123, S2021-4455
    | (?P<slash>(?<![\d/.])\d\d(?:\d\d)?/\d{2,6}\b)                                         # 14/14041
    | (?P<three>(?<![\d.-])(?:\d{3}-\d{4}-\d{2,7}|\d{4}-\d{4}-\d{2,4})\b)                                          # 330-2019-2104
    | (?P<dash>(?<![\d.-])(?:\d{2,4}-)?(?:\d{2,4}|\d{4,6})-\d{4,7}\b)                        # 21-014439, 330-2019-2104
    | (?P<plain>(?<![\d.-])\d{5,7}\b)                                                      # 299831 after a label
    """
)
# "Sagsnr.:", "Sags-ID:", "(Sag nr. ", "Acadre-nr.", "Esdh-sag:", and "Sag:" before a number
LABEL = re.compile(
    r"(?i)^\(?(?:sags?[\s-]*(?:nr|nummer|id)|sag(?=\s*:?\s*(?:[A-Z]{1,5}-?)?\d{2,4}[-/]\d)|journal[\s-]*(?:nr|nummer)|j\.?\s?nr|acadre|esdh)"
    r"(?:[\s-]*(?:sags?)?[\s-]*(?:nr|nummer|id))?(?:-?sag)?\.?\s*[.:]?\s*"
)
KLE = re.compile(r"^\d\d\.\d\d\.\d\d(?!\d)")
# "MBU/ØU/KB - Titel", "Titel (ØK/BY)": at least two bodies, so that no other abbreviation is taken for one
ROUTE = re.compile(
    r"^(?P<first>[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5})+)\s*[-–:]\s|\((?P<last>[A-ZÆØÅ]{2,5}(?:/[A-ZÆØÅ]{2,5})+)\)\s*$"
)


def find_case_numbers(head: Sequence[Line], title: str) -> tuple[str, ...]:
    """The case numbers in the lines of an item's head and in its title, as printed."""
    found: list[str] = [m["br"] for m in CASE_NUMBER.finditer(title) if m["br"]]
    labelled = False
    for k, line in enumerate(head):
        label = LABEL.match(line.text)
        alone = CASE_NUMBER.match(line.text)
        if label or labelled or (alone and alone["kle"] and k):
            rest = line.text[label.end() if label else 0 :]
            hit = CASE_NUMBER.match(rest.strip())
            if hit:
                found.append(hit[0])
            labelled = bool(label) and not rest.strip()
    return tuple(dict.fromkeys(found))


def find_kle(numbers: Sequence[str]) -> str | None:
    """The subject by KL's common classification that the first case number of that form begins with, as "27.00.00"."""
    return next((found[0] for number in numbers if (found := KLE.match(number))), None)


def find_route(title: str) -> tuple[str, ...]:
    """The bodies that a title names in the order of treatment, as printed."""
    found = ROUTE.search(title)
    return tuple((found["first"] or found["last"]).split("/")) if found else ()
