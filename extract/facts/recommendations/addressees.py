"""To which body a recommendation shall be passed on: "anbefaler over for Byrådet", "indstiller til Byrådet, at"."""

import re

from extract.lexicon.bodies import find_bodies, same_body

TWO_BODIES = re.compile(
    r"(?<=[et][tn])(?:,|\s+og)\s+(?=[A-ZÆØÅ])"
)  # "Økonomiudvalget og Byrådet", "Børneudvalget, Økonomiudvalget", not "Børne- og Ungdomsudvalget"
COUNCIL = re.compile(r"(?i)(?:\w+\s)?(?:byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd)")
ADDRESSEE = re.compile(
    r"(?i)\b(?:anbefal\w*|indstill\w*)\b(?:\s+(?:over\s?for|til))?\s+(?:for\s+)?(?=(?P<b>[A-ZÆØÅ]))|\bover\s?for\s+(?=(?P<c>[A-ZÆØÅ]))"
)


def find_addressee(text: str, to: str | None, body: str | None, *, apart: bool = False) -> str | None:
    """The body that is asked to be recommended to: from "anbefaler over for Byrådet", never the deciding body itself.

    `apart` says that other points of the item are put to the deciding body by name.
    """
    for source in (text, to or ""):
        for found in ADDRESSEE.finditer(source):
            named = find_bodies(source[found.end() :])
            if named and named[0].start() == 0:
                name = named[0][0]
                return None if body and name.lower()[:6] == body.lower()[:6] else name
    return _handed_to(to or "", body, apart=apart)


THROUGH = re.compile(r"(?i)\s+(?:via|gennem)\s+[^,;:]*")  # "til Byrådet via Økonomiudvalget"
SHORT_COUNCIL = re.compile(r"\b(?:KB|BR)\b")


def is_put_to(body: str | None, to: str | None) -> bool:
    """True where the lead names the deciding body: "indstiller til Havneudvalget, at"."""
    return any(same_body(name, body) for m in find_bodies(to or "") for name in TWO_BODIES.split(m[0]))


def _handed_to(to: str, body: str | None, *, apart: bool) -> str | None:
    """The council, or the one body, to which "indstiller til Byrådet, at" puts the point, where another body decides."""
    to = THROUGH.sub("", to)
    named = [name for m in find_bodies(to) for name in TWO_BODIES.split(m[0])]
    shortened = SHORT_COUNCIL.search(to)
    if shortened and body and not COUNCIL.match(body):
        return shortened[0]
    if body is None or any(same_body(n, body) for n in named):
        return None
    return next(
        (n for n in named if COUNCIL.match(n)), named[0] if len(named) == 1 and (apart or COUNCIL.match(body)) else None
    )
