"""What became of a motion, where the sentence that begins with it tells that, too."""

import re
from collections.abc import Sequence

from extract.facts.sentences.motions import begins_with_motion, is_fallen_motion
from extract.facts.sentences.passages import Found, Sentence

BECAME = re.compile(r"(?i)\b(?:blev|er|bliver|var)\s+(?:\w+\s+){0,2}$")
CLOSED_BECAME = re.compile(
    r"(?i),\s+(?:blev|er|bliver|var)\s+(?:\w+\s+){0,2}$"
)  # behind a clause: "…, at stien males, blev"
# "Et ændringsforslag fra A om at udelade punkt 2 blev": an infinitive has no "blev" of its own
INFINITIVE_BECAME = re.compile(r"(?i)\bom\s+at\s+[a-zæøå]+[eå]\s[^,.;]*\bblev\s+(?:\w+\s+){0,2}$")
BEHIND_COLON = re.compile(r":\s+(?:enstemmigt\s+)?$")  # "Ændringsforslag fra F om en sti: Vedtaget"
# "Enhedslisten foreslog | sagen | udsat": what is asked for, and nothing that was decided
ITS_OBJECT = re.compile(
    r"(?i)\s+(?:sagen|sagerne|punktet|behandlingen|beslutningen|afgørelsen|forslaget|indstillingen|ansøgningen|det|den)\s+(?:(?!og\b|men\b|blev\b|er\b)\w+\s+){0,2}$"
)
BODY = re.compile(r"(?i)(?:et\s+flertal|\w*(?:udvalget|rådet|bestyrelsen|magistraten|repræsentationen))\b")


def asks_for(moved: Found, found: Found, sentence: Sentence) -> bool:
    """True for what a motion asks to be done with the case, said in the same breath; not for what the body itself puts forward."""
    start = sentence.span.start
    if BODY.match(sentence.text):
        return False
    return ITS_OBJECT.fullmatch(sentence.text, moved.span.end - start, found.span.start - start) is not None


def _became_of(between: str) -> bool:
    """True between a motion and its fate: "et stillet ændringsforslag om uændrede takster blev forkastet"."""
    between = between.rpartition(", hvilket ")[2]  # "foreslog, at sagen udsættes, hvilket ikke blev vedtaget"
    return BECAME.search(between) is not None and re.search(r",?\sat\s", between) is None


def fate_of_motion(found: Sequence[Found], finite: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What became of the motion with which the sentence begins, said beside it or behind its clause."""
    start, words = sentence.span.start, sentence.text
    fate = [
        f for f in finite if f not in found and _became_of(words[finite[0].span.end - start : f.span.start - start])
    ]
    behind = not fate and len(found) == 1 and begins_with_motion(words)
    return _fate_behind_clause(finite, sentence) if behind else fate


def _fate_behind_clause(finite: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What became of a motion behind the clause that says what it asks for: "Et forslag fra A om, at stien males, blev forkastet"."""
    last, start = finite[-1], sentence.span.start
    if last.sets["outcome"] == "rejected" and is_fallen_motion(sentence.text):
        return [last]
    before = sentence.text[: last.span.start - start]
    closed = CLOSED_BECAME.search(before) or INFINITIVE_BECAME.search(before) or BEHIND_COLON.search(before)
    return [last] if closed and last.sets["outcome"] in ("approved", "rejected") else []
