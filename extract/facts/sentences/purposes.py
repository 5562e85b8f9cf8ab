"""Clauses that say what something is for, or what comes of it later: they decide nothing."""

import re

from extract.facts.sentences.passages import Found, Sentence

PURPOSE = re.compile(
    r"(?i),\s+(?:så|således\s+at)\s+(?:[^\s,.;]+\s+){1,5}?(?:(?:kan|kunne)\s+(?:[^\s,.;]+\s+){0,2}?)?$"
)
_SO = r",\s+så\s+(?:forslaget|indstillingen|sagen|punktet|ansøgningen|\w*bevillingen|planen|projektet)\s+"
# "stemmelighed, så forslaget er forkastet": what follows from it, and not what it is for
FOLLOWS_FROM = re.compile(
    rf"(?i)\b(?:vægt|find|fandt|vurder|mener\b|mente|stem|flertal|lodtræk|enig)[^.]*{_SO}(?:anbefales|godkendes|imødekommes|tiltrædes|vedtages)(?:\s+ikke)?\W*$"
    rf"|{_SO}(?:(?:blev|bliver|var|er)\s+(?:(?:dermed|derfor|ikke|hermed)\s+){{0,2}}(?:[a-zæøå]+t|faldet)|faldt|udsættes|udskydes|udgår|bortfalder)\W*$"
)
# "forlænges et halvt år, hvorefter sagen forelægges": what comes later of what is decided
AFTERWARDS = re.compile(r"(?i),\s+hvorefter\s[^;]*$")
PRESENT = re.compile(r"(?i)\w+(?:er|es)\b")
PUT_OFF_FIRST = re.compile(r"(?i)\b(?:udsæt|udsat|udskyd|udskud|udskød|genoptag|send|høring)\w*[^.;]*,\s+hvorefter\b")


def is_of_purpose(found: Found, sentence: Sentence) -> bool:
    """True in a clause that says what something is for: "…, så planen kan godkendes i maj", "…, så den imødekommer kravene"."""
    before = sentence.text[: found.span.start - sentence.span.start]
    if AFTERWARDS.search(before) and _comes_later(found, sentence):
        return True
    return PURPOSE.search(before) is not None and FOLLOWS_FROM.search(sentence.text) is None


def _comes_later(found: Found, sentence: Sentence) -> bool:
    """True behind "hvorefter" for a task, what is sent on then, and what is decided once what was put off is taken up."""
    outcome = found.sets["outcome"]
    if outcome == "tasked":
        return True
    at = found.span.start - sentence.span.start
    later = outcome == "forwarded" or PUT_OFF_FIRST.search(sentence.text) is not None
    return later and PRESENT.match(sentence.text, at) is not None
