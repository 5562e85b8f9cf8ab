"""The words that say how a vote was taken: without one, with everybody or a majority for it, by name; and what it came to."""

import re

WITHOUT_VOTE = re.compile(r"(?i)\buden\s+afstemning\b")
ALL_FOR = r"(?<!ikke )alle\s+(?:medlemmer\s+|fremmødte\s+|partier\s+)?stem(?:te|mer)\s+for(?!\s+på\s*nær|\s+undtagen|\s+bortset)"
UNANIMOUS = re.compile(
    rf"(?i)\b(?:enstemmigt?|(?:et|en)\s+enigt?\s+\S+\s+(?:godkend|vedt|anbefal|tiltr|indstil|beslut|udpeg|valgt)\w*|(?:godkendt|vedtaget|anbefalet|tiltrådt)\s+af\s+(?:et|en)\s+enigt?\s+\w+|med\s+(?:alle|samtlige)\s+stemmer(?!\s*,?\s+(?:undtagen|på\s*nær|bortset|minus|i?mod|med\s+undtagelse))|{ALL_FOR})\b"
)
# "Skønt udvalget enstemmigt havde anbefalet salget, …": told of another decision
_CONCEDED = re.compile(
    r"(?i)\b(?:skønt|uagtet|selv\s?om|(?:til|på)\s+trods\s+(?:for|af),?\s+at|uanset,?\s+at)\s[^,.;]*"
)


def is_unanimous(text: str) -> bool:
    """True where the text says that nobody was against it; not where that is conceded of another body."""
    found = UNANIMOUS.search(text)
    return found is not None and (
        _CONCEDED.search(text) is None or UNANIMOUS.search(_CONCEDED.sub("", text)) is not None
    )


COUNTED = re.compile(
    r"(?i)\bmed\s+(?:stemmerne\s+)?\d+\s+(?:stemmer?\s+)?(?:for|imod|mod)\b|\bmed\s+\d+\s+stemmer?\b|\buden\s+afstemning\b|\benstemmigt?\b"
)
MAJORITY = re.compile(
    r"(?i)\b(?:et|udvalgets|et\s+(?:andet|stort|bredt|smalt|snævert|spinkelt))\s+flertal\b|\bflertallet\b"
)
# "Et flertal i udvalget godkendte indstillingen": a vote of which no more is told
BY_MAJORITY = re.compile(
    r"(?i)^\W*(?:et|udvalgets|byrådets|rådets)\s+(?:stort\s+|bredt\s+|smalt\s+|snævert\s+|spinkelt\s+)?flertal\s+(?:(?:i|af)\s+\w*(?:udvalget|byrådet|kommunalbestyrelsen|rådet|bestyrelsen|magistraten|medlemmerne)\s+)?(?:godkend|vedt[oa]g|anbefal|tiltr[åæ]d|stem(?:te|mer)\s+for\b)\w*"
)
ALL = re.compile(r"(?i)\baf\s+(?:alle|samtlige|et\s+enigt)\b")  # "Godkendt af alle partier": nobody is left out
ROLL_CALL = re.compile(
    r"(?i)\bnavneopråb|\bved\s+navns?\s+(?:nævnelse|opråb)\b(?!\s+(?:[a-zæøå]+(?:te|ede)|roste|takkede)\b)"
)
NO_ROLL_CALL = re.compile(
    r"(?i)\b(?:ikke|uden|afvis\w*|forkast\w*|ønske\w*|anmod\w*|foreslo\w*|begær\w*)\b|\bmødets\b|\b(?:til\s?stede|fremmød\w*|mandtal\w*|beslutningsdygtig\w*)\b"
)
# what was decided, before and behind a count of which the sides are not named
REFUSED_BEFORE = re.compile(r"(?i)\b(?:forkastet|nedstemt|faldt|ikke\s+(?:vedtaget|godkendt))\b[^.]*$")
# "Med stemmerne 6 (A) mod 4 (V) | besluttedes det at fremme punkt 1"
ADOPTS_BEHIND = re.compile(r"(?i)\)?,?\s*(?:besluttede[s]?|vedtog|vedtoges|godkendte[s]?)\b(?![^.]*\bikke\b)")
