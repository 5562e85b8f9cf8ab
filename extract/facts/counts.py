"""Votes as counted in the text: "med 31 stemmer imod 14", "For stemte 21", "imod: ingen"."""

import re

from extract.domain.facts import Counts, Outcome
from extract.facts.voters import COUNT_WORDS

NUMBER = r"(?P<{0}>\d{{1,3}}|ingen|et|en|to|tre|fire|fem|seks|syv|otte|ni|ti)"
FOR_AGAINST = (
    # "Med stemmerne 17 for og 2 imod", "med 13 imod, 3 for"
    re.compile(
        rf"(?i)\bmed\s+(?:stemmerne\s+)?{NUMBER.format('f')}\s+(?:stemmer?\s+)?for\s*(?:,|og)?\s*{NUMBER.format('a')}\s+(?:stemmer?\s+)?(?:i?mod)"
    ),
    re.compile(
        rf"(?i)\bmed\s+(?:stemmerne\s+)?{NUMBER.format('a')}\s+(?:stemmer?\s+)?imod\s*(?:forslaget|indstillingen)?\s*(?:,|og)\s*{NUMBER.format('f')}\s+(?:stemmer?\s+)?for"
    ),
)
PLAIN_PAIRS = (
    re.compile(r"(?i)\bmed\s+stemmerne\s+(?P<f>\d+)\s*[-–]\s*(?P<a>\d+)\b"),
    re.compile(
        r"(?i)\b(?P<f>\d+)\s+(?:medlemmer\s+)?(?:stemmer?\s+|stemte\s+)?for\s*(?:\([^)]*\))?\s*(?:,|og)\s*(?P<a>\d+)\s+(?:stemmer?\s+|stemte\s+)?(?:i?mod)\b"
    ),
    re.compile(r"(?i)\bmed\s+(?P<f>\d+)\s+stemmer?\s*\([^)]*\)\s*(?:i?mod)\s+(?P<a>\d+)\s+stemmer?\b"),
)
ONE_AGAINST_OTHER = re.compile(
    rf"(?i)\bmed\s+(?:stemmerne\s+)?{NUMBER.format('x')}\s+(?:stemmer?\s+)?(?:i?mod)\s+{NUMBER.format('y')}"
)
ABOUT = r"(?:\s+(?:forslaget|indstillingen|ændringsforslaget|dette|flertalsindstillingen(?:\s+fra\s+\w+)?))?"
SIDE_COUNT = {
    "for": re.compile(
        rf"(?i)\bfor{ABOUT}(?:\s+stem(?:te|mer)\b\s*:?|\s*:)\s*(?P<n>\d{{1,2}}|ingen)\b(?!\s*\.\s+(?-i:[a-zæøå])|/)"
    ),
    "against": re.compile(
        rf"(?i)\bi?mod{ABOUT}(?:\s+stem(?:te|mer)\b\s*:?|\s*:)\s*(?P<n>\d{{1,2}}|ingen)\b(?!\s*\.\s+(?-i:[a-zæøå])|/)"
    ),
    "abstain": re.compile(
        r"(?i)\bundlod(?:\s+at\s+stemme)?\s*:?\s+(?P<n>\d{1,2}|ingen)\b|\bhverken\s+for\s+eller\s+imod\s*:?\s*(?P<h>\d{1,2})\b"
        r"|\((?P<g>\d{1,2})\s+medlemmer\)\s+undlod\b|\b(?P<m>\d{1,2})\s+(?:medlemmer\s+)?(?:der\s+)?undlod\b"
    ),
}
# "For stemte: A (9), C (10) og <navn> (B), i alt 20."
SIDE_TOTAL = {
    side: re.compile(rf"(?i)\b{word}\b[^.]*?\bi\s?alt\s+(?P<n>\d{{1,3}})\b")
    for side, word in (
        ("for", "for stem(?:te|mer)"),
        ("against", "i?mod stem(?:te|mer)"),
        ("abstain", "undlod(?: at stemme)?"),
    )
}
# "6 medlemmer (V+A) anbefaler …", "1 medlem (O) stemmer imod"
MEMBERS = {
    "for": re.compile(
        r"(?i)\b(?P<n>\d{1,2})\s+medlem(?:mer)?\s*\([^)]*\)\s+(?:godkender|godkendte|anbefaler|anbefalede|tiltræder|stem(?:te|mer)\s+for)"
    ),
    "against": re.compile(r"(?i)\b(?P<n>\d{1,2})\s+medlem(?:mer)?\s*\([^)]*\)\s+stem(?:te|mer)\s+(?:i?mod)"),
    "abstain": re.compile(
        r"(?i)\b(?P<n>\d{1,2})\s+medlem(?:mer)?\s*\([^)]*\)\s+(?:undlod|undlader|stem(?:te|mer)\s+hverken)"
    ),
}
WITHOUT_VOTE = re.compile(r"(?i)\buden\s+afstemning\b")
UNANIMOUS = re.compile(r"(?i)\b(?:enstemmigt?|en\s+enigt?|et\s+enigt)\b")
REFUSED = {Outcome.REJECTED, Outcome.NOT_RECOMMENDED}


def has_counts(text: str) -> bool:
    """True where the text counts votes, or says that there was no vote or no dissent."""
    return any(p.search(text) for p in (*FOR_AGAINST, *PLAIN_PAIRS, ONE_AGAINST_OTHER, WITHOUT_VOTE, UNANIMOUS)) or any(
        p.search(text) for p in SIDE_COUNT.values()
    )


def read_counts(text: str, outcome: Outcome | None) -> Counts:
    """The counts as printed; a bare "med 39 stemmer imod 5" is read by what was decided."""
    found: dict[str, int | None] = {"for": None, "against": None, "abstain": None}
    for pattern in (*FOR_AGAINST, *PLAIN_PAIRS):
        hit = pattern.search(text)
        if hit:
            found["for"], found["against"] = _number(hit["f"]), _number(hit["a"])
            break
    else:
        pair = ONE_AGAINST_OTHER.search(text)
        if pair:
            first, second = _number(pair["x"]), _number(pair["y"])
            if outcome in REFUSED:
                found["for"], found["against"] = min(first, second), max(first, second)
            else:
                found["for"], found["against"] = first, second
    for side, pattern in (*SIDE_TOTAL.items(), *MEMBERS.items()):
        hit = pattern.search(text)
        if hit:
            found[side] = int(hit["n"])
    for side, pattern in SIDE_COUNT.items():
        hit = pattern.search(text)
        if hit and found[side] is None:
            found[side] = _number(next(v for v in hit.groupdict().values() if v))
    return Counts.model_validate(found)


def _number(word: str) -> int:
    if word.lower() == "ingen":
        return 0
    return int(word) if word.isdigit() else COUNT_WORDS[word.lower()]
