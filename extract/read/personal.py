"""Masks Danish civil registration numbers (CPR), which no output may carry."""

import re

from extract.domain.document import Document, Notice

# Day, month, year and four digits (CPR-loven § 3); with its hyphen or space, or right after the word CPR.
CPR = re.compile(
    r"(?<![\d-])(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d\s?-\s?\d{4})(?![\d-])"
    r"|(?<=[Cc][Pp][Rr])[\s.:-]*(?:nr\.?|nummer)?[\s.:]*\d{6}[ -]?\d{4}(?!\d)"
)
LIKELY = re.compile(
    r"-(?:(?<=\d{6}-)|(?<=\d{6}\s-))\s?\d{4}"
)  # a cheap look first, for a hyphen after six figures: few documents hold one
_WORDS = (re.compile("C(?=PR|pr)"), re.compile("c(?=pr)"))  # a search for one letter is the fastest
NOTICE = Notice("PERSONAL_DATA", "a personal number stands in the text; it is masked")


def mask_personal_data(document: Document) -> Document:
    """The document with each CPR number's digits replaced by asterisks, so that no offset moves; warned where there was one."""
    text = document.text
    if not (any(word.search(text) for word in _WORDS) or LIKELY.search(text)):
        return document
    masked, count = CPR.subn(lambda found: re.sub(r"\d", "*", found[0]), document.text)
    if not count:
        return document
    return document.model_copy(update={"text": masked, "notices": (*document.notices, NOTICE)})
