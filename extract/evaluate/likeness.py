"""When two texts, names or numbers of a record and its gold count as the same."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from rapidfuzz import fuzz

_CENT = Decimal("0.01")
_MARK = re.compile(r"^\W*(?:lukket|åben)\w*(?: punkt)?\W*[:)]\W*|\W*[(–-]\W*(?:lukket|åben)\w*(?: punkt)?\W*$")
_LETTER = re.compile(r"\s*\([^()]{1,5}\)\s*$")
_ENDINGS = re.compile(r"(?<=udvalg)et\b|(?<=råd)et\b|(?<=styrelse)n\b|(?<=nævn)et\b")


def plain(text: str | None) -> str:
    """Lower case, single spaces, no soft hyphens and no marks at the ends."""
    folded = unicodedata.normalize("NFKC", text or "").casefold().replace("\u00ad", "")
    return " ".join(folded.split()).strip(" .,:;–-\"'”“()")


def person_of(name: str | None) -> str:
    """A person's name without the party's letter in brackets behind it."""
    return plain(_LETTER.sub("", name or ""))


def alike(first: str | None, second: str | None, least: float = 85) -> float:
    """How alike two texts are from 0 to 100; 0 below `least`."""
    one, other = plain(first), plain(second)
    if one == other:
        return 100.0
    ratio = float(fuzz.ratio(one, other)) if one and other else 0.0
    return ratio if ratio >= least else 0.0


def title_of(text: str | None) -> str:
    """A title without a mark that the item is open or closed."""
    return plain(_MARK.sub("", plain(text)))


def same_body(first: str | None, second: str | None) -> bool:
    """True for one body, whether named in the definite form or not."""
    one, other = _ENDINGS.sub("", plain(first)), _ENDINGS.sub("", plain(second))
    return alike(one, other, 90) > 0


def item_number(number: str | None) -> str | None:
    """An item's number without label and leading zeros: "Punkt 014." is 14."""
    found = re.search(r"\d+(?:\.\d+)*", number or "")
    return ".".join(str(int(part)) for part in found[0].split(".")) if found else plain(number) or None


def point_of(label: str | None) -> str:
    """A point's label without dots and spaces: "2. b" is 2b."""
    return re.sub(r"[\s.]", "", plain(label))


def money(value: str | None) -> Decimal | str | None:
    """A sum to the øre; the text itself where it is no number."""
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value)).quantize(_CENT)
    except InvalidOperation:
        return value
