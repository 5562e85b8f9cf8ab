"""Lists of one a line, with what each of them is: "Anna Holm, formand", "Bo Lund, Sandager Frivilligcenter"."""

import re
from functools import lru_cache
from itertools import groupby

from extract.facts.voters.find import party_letter
from extract.facts.voters.name_lines import ENTRY
from extract.lexicon.names import PRESENCE_WORDS

ROLED = re.compile(rf"[ \t]*(?:[•*–-][ ]*)?{ENTRY},[ ]+(?P<role>\S.*)")
# In small letters, which in a list of names nothing but "og" is: "etnisk repræsentant", "udpeget af Byrådet"
IN_WORDS = re.compile(r"(?!(?:og|samt|d\.|v\.)\s)[a-zæøå]{3}")
FEWEST = 3  # lines
LONGEST = 120  # characters of a line; longer ones are wrapped
CAME_FOR = re.compile(r"(?:i\s+stedet\s+)?for\s+[A-ZÆØÅ]")  # "Bo Lund, i stedet for Ida Kær"


@lru_cache(maxsize=4)
def without_roles(text: str) -> str:
    """The text, as long as before, with blanks for what stands beside the names of such lists and names nobody.

    Parties, and what tells who was there, stay.
    """
    lines = text.split("\n")
    for roled, run in groupby(range(len(lines)), key=lambda n: _role(lines[n]) is not None):
        places = list(run) if roled else []
        roles = [role for n in places if (role := _role(lines[n]))]
        if len(places) < FEWEST or not any(IN_WORDS.match(role) for role in roles):
            continue
        for n, role in zip(places, roles, strict=True):
            if not (party_letter(role) or PRESENCE_WORDS.search(role) or CAME_FOR.match(role)):
                lines[n] = lines[n][: -len(role)] + " " * len(role)
    return "\n".join(lines)


def _role(line: str) -> str | None:
    found = ROLED.fullmatch(line) if len(line) < LONGEST and "," in line else None
    return found["role"] if found else None
