"""What the end of a printed line asks for at the beginning of the next, wherever a page's width broke it."""

import re

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*(?P<mark>[.),]?)")
_WANTS_NUMBER = re.compile(
    r"(?i)(?:§+|\d[-–]|\b(?:jf|nr|stk|pkt|kap|pr)\.|\b(?:bilag|punkt|kapitel|afsnit|side|lokalplan))$"
)
_COUNTS = re.compile(r"\d\s+(?:og|eller|samt|til)$")  # "Torvet 1 og" before "3. Begge …"
_CLAUSE = re.compile(r"\s+at\b")
_NEAR = 160  # characters, within which an open bracket is looked for
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "»": '"', "«": '"'})


def goes_on_with_number(before: str, after: str) -> bool:
    """True where a line begins with a number that the line before asks for, and that is no label: "(jf. bilag" before "2) tages til …"."""
    number = _NUMBER.match(after)
    if number is None or _CLAUSE.match(after, number.end()):
        return False
    end = before[-_NEAR:]
    if number["mark"] == ")" and end.rfind("(") > end.rfind(")"):
        return True
    return (_WANTS_NUMBER.search(end[-12:]) or _COUNTS.search(end[-12:])) is not None


def is_in_quotation(before: str) -> bool:
    """True where a quotation stands open at the end of the line: what begins the next with a dash is no entry of a list."""
    return before.translate(_QUOTES).count('"') % 2 == 1
