"""Answers to an agenda printed above them that do not repeat its titles: "Ad 1: Dagsordenen godkendt.", "1. Godkendt."."""

import re
from collections.abc import Sequence

from extract.domain.text import Span
from extract.layout.headings.decided import decides
from extract.layout.headings.words import DECIDING
from extract.layout.items.contents import Candidate
from extract.layout.items.styles import find_candidates
from extract.layout.items.titles import Start
from extract.layout.lines import Line

LABELLED = re.compile(r"^Ad\.?\s+(?:(?i:punkt|pkt\.?)\s+)?(?P<n>\d{1,3})\s?[.:)]*\s+(?:[-–]\s+)?(?=\S)")
NUMBERED = re.compile(r"^(?P<n>\d{1,3})\s?[.)]\s+(?=\S)")
# How else an answer begins: "Referatet godkendt med en rettelse", "Formanden orienterede om …", "Rådet drøftede …"
TELLS = re.compile(
    r"[A-ZÆØÅ]\S*(?:\s\S+){0,3}?\s(?:godkendt|godkendtes|vedtaget|drøftet|drøftede|orienterede|udtaler|udtalte|besluttede|anbefaler|bemærkede|fortalte|oplyste)\b"
)
FEWEST_LISTED = 3
FEWEST_ANSWERS = 2


def find_told_answers(lines: Sequence[Line]) -> list[Start]:
    """The answers in a document that heads no section; () where they do not count up the numbers of an agenda above them.

    Each is an item with the agenda's title. Numbers alone are answers only where most of them tell what was decided.
    """
    if any(x.role in DECIDING for x in lines):
        return []
    for pattern in (LABELLED, NUMBERED):
        hits = [(k, hit) for k, x in enumerate(lines) if (hit := pattern.match(x.text))]
        anew = [at for at, (_, hit) in enumerate(hits) if hit["n"] == "1"]
        if pattern is NUMBERED:  # the second list, behind the agenda's own
            hits = hits[anew[1] :] if len(anew) == 2 else []
        listed = {c.number: c.title for c in find_candidates(lines[: hits[0][0]], "plain")} if hits else {}
        said = [(k, hit["n"], lines[k].text[hit.end() :]) for k, hit in hits]
        if _answer(said, listed, most=pattern is NUMBERED):
            return [Start(k, k - 1, Candidate(k, n, float(n), listed[n], height=0)) for k, n, _ in said]
    return []


def _answer(said: Sequence[tuple[int, str, str]], listed: dict[str, str], *, most: bool) -> bool:
    numbers = [int(n) for _, n, _ in said]
    counted = numbers == sorted({*numbers}) and all(n in listed for _, n, _ in said)
    enough = len(said) >= FEWEST_ANSWERS and len(listed) >= FEWEST_LISTED and len(said) * 2 >= len(listed)
    if not (counted and enough):
        return False
    titled = any(text.rstrip(" .").lower() == listed[n].rstrip(" .").lower() for _, n, text in said)
    told = sum(1 for _, _, text in said if decides(text) or TELLS.match(text))
    return not titled and (told * 2 >= len(said) if most else told > 0)


def without_labels(lines: Sequence[Line], starts: Sequence[Start]) -> list[Line]:
    """The lines, those in which an answer begins without its label."""
    bare = list(lines)
    for start in starts:
        line = lines[start.first]
        hit = LABELLED.match(line.text) or NUMBERED.match(line.text)
        if hit:
            begin = line.span.start + hit.end()
            bare[start.first] = line._replace(
                text=line.text[hit.end() :], span=Span(begin, line.span.end), heading=None
            )
    return bare
