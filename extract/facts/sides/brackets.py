"""The sides of a sentence whose voters stand in brackets after a count, or within the words of the side."""

from extract.domain.text import Span
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sides.bracketed import REST, REST_SIDES, find_bracketed, without_genitive, words_behind
from extract.facts.sides.reasons import reason_of
from extract.facts.sides.subjects import only_voters
from extract.facts.sides.taken import Side
from extract.facts.sides.told import is_told
from extract.facts.voters.find import find_voters


def sides_in_brackets(sentence: Sentence) -> tuple[list[Side], str]:
    """The sides whose voters stand in brackets after a count, and the text with these blanked."""
    text, at = sentence.text, sentence.span.start
    found: list[Side] = []
    for one in (every := find_bracketed(text)):
        who, begins = without_genitive(text[one.voters.start : one.voters.end]), at + one.voters.start
        voters = find_voters(who, begins, sentence.local)
        loose = one.within and (not only_voters(who, voters, begins) or is_told(text[: one.whole.start]))
        if voters and not loose:
            whole = Span(at + one.whole.start, at + one.whole.end)
            phrase = Found({"side": one.side}, whole, f"side.{one.side}.{'within' if one.within else 'bracketed'}")
            reason = reason_of(words_behind(one, every, text))
            found.append(Side(one.side, tuple(voters), phrase, reason, False))
    for rest in REST.finditer(text):
        voters = find_voters(rest["who"], at + rest.start("who"), sentence.local)
        phrase = Found({"side": REST_SIDES[rest["side"]]}, Span(at + rest.start(), at + rest.end()), "side.rest")
        found += [Side(phrase.sets["side"], tuple(voters), phrase, None, False)] if voters else []
    for side in found:
        start, end = side.phrase.span.start - at, side.phrase.span.end - at
        text = text[:start] + " " * (end - start) + text[end:]
    return found, text
