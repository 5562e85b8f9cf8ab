"""Which side the voters of a sentence take."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from extract.domain.identity import PersonRef
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sides.bounds import (
    COUNT_SUBJECT,
    EXCEPT_AFTER,
    NAMES_THEM,
    NOBODY,
    TOGETHER,
    clause_end,
    clause_start,
    handed_over,
    is_conditional,
    is_outvoted,
    joins_in_words,
    leads,
    left_out_act,
    names_object,
    neither_of,
    runs_on,
)
from extract.facts.sides.bracketed import LEFT_OUT_THAT
from extract.facts.sides.brackets import sides_in_brackets
from extract.facts.sides.counts import REFUSES
from extract.facts.sides.manners import ALL, COUNTED, MAJORITY
from extract.facts.sides.minorities import MINORITY_WANTS, begins_at
from extract.facts.sides.phrases import CAST_BY_RULE, TRAILING_RULE, may_tell_sides, side_phrases
from extract.facts.sides.proposers import without_proposers
from extract.facts.sides.reasons import (
    BESIDE,
    BESIDE_DECISION,
    WHY,
    before_next_voters,
    lists_apart,
    outside_reasons,
    reason_of,
)
from extract.facts.sides.subjects import (
    NOMINATES,
    ONE_SUBJECT,
    before_protocol,
    list_after,
    nominates,
    only_voters,
    subject_before,
)
from extract.facts.sides.taken import Side
from extract.facts.sides.told import is_denied, is_told, tells_of_voting, within_aside
from extract.facts.voters.beside import ACTS_ITSELF
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named

AFTERWARDS = re.compile(  # "… stemmer imod, indstillingen nedstemt"
    r"(?i)[,;]?\s*(?:og\s+)?(?<!\bat\s)\b(?:indstilling(?:en|erne)|forslag(?:et|ene)|ændringsforslaget|(?:indstillings)?punktet|sagen)\s+(?:er|blev|var)?\s*(?:dermed|herefter|således)?\s*$"
    r"|konstatere\w*[^.]*\bog\s+at\s+(?:indstillingen|forslaget|punktet|sagen)\s+(?:hermed|dermed|herefter|således)\s+(?:er|blev|var)\s*$"
)
LISTS = re.compile(r"(?i)(?:for|i?mod)\b.*\bstem|i?mod\b")
DECIDED_BY = re.compile(r"(?i)(?:godkendt|vedtaget|tiltrådt)\s+af\b")  # "Vedtaget af V, C og O"
OTHERS_THEN = re.compile(r",?\s+(?:mens|medens|hvorimod)\s")  # "… fra V og C, mens de øvrige stemte imod"
DECIDING = {
    CAST_BY_RULE,
    "side.reserves.by",
    "side.against.by",
}  # "godkendt med stemmerne fra A", "godkendt med forbehold fra A"
AGAINST_THEM = re.compile(r"\s+i?mod\s+(?=[A-ZÆØÅ(])")
REFUSED = re.compile(r"(?i)\bikke\s+(?:\w+\s+)?$")
OWNER = re.compile(r"\)['’´`]?s\s")  # "Anna Holm (V)s forslag"


@lru_cache(maxsize=128)
def takes_sides(sentence: Sentence) -> Literal["votes", "decides"] | None:
    """`votes` for a sentence that only says who took which side, `decides` where it also states what was decided."""
    sides = _sides_of(sentence)
    if not sides:
        return "votes" if tells_of_voting(sentence) or nominates(sentence) else None
    stated = [f for f in sentence.outcomes if f.sets["outcome"] not in ("proposal", "stated", "tasked")]
    if any(AFTERWARDS.search(sentence.text[: f.span.start - sentence.span.start]) for f in stated):
        return "decides"
    majority = any(p.search(sentence.text) for p in (MAJORITY, COUNTED, ALL))
    if majority and stated:
        return "decides"
    subject = [s for s in sides if s.phrase.sets.get("subject")]
    start = sentence.span.start
    if any(s.phrase.rule in DECIDING or DECIDED_BY.match(sentence.text, s.phrase.span.start - start) for s in subject):
        return "decides"
    first = sides[0].phrase.span.start
    before = [
        f for f in stated if f.span.end <= first - 1 and not any(f.span.start == s.phrase.span.start for s in sides)
    ]
    if before and (not subject or BESIDE_DECISION.match(sentence.text, 0, first - start)):
        return "decides"
    if subject and len(subject) == len(sides) and re.search(r"(?i)\bmedlem(?:mer)?\s*\(", sentence.text):
        return "decides"
    return "votes"


def find_sides(sentence: Sentence) -> list[Side]:
    """The sides taken in the sentence, in order; phrases to which no voter belongs take none."""
    found = _sides_of(sentence)
    kept = [side for side in found if not joins_in_words(sentence.text, side.phrase.span.end - sentence.span.start)]
    return [side for n, side in enumerate(kept) if not is_outvoted(side, kept[n + 1 :], sentence)]


@lru_cache(maxsize=128)
def _sides_of(sentence: Sentence) -> tuple[Side, ...]:
    if not may_tell_sides(sentence):
        return ()
    bracketed, text = sides_in_brackets(sentence)
    reader = _SideReader(sentence, text)
    found = sorted([*bracketed, *reader.read()], key=lambda side: side.phrase.span.start)
    return tuple(found)


def begins_with_side(sentence: Sentence) -> bool:
    """True for "Imod stemte A": whose words open the sentence."""
    return any(f.span.start == sentence.span.start for f in sentence.sides)


class _SideReader:
    """Goes through the phrases of a sentence; `previous` is where the words that an earlier phrase took end."""

    def __init__(self, sentence: Sentence, text: str) -> None:
        self._text, self._at, self._local = text, sentence.span.start, sentence.local
        first = next((f for f in sentence.sides[:1] if f.rule in BESIDE), None)
        found = [f for f in side_phrases(sentence) if text[f.span.start - self._at : f.span.end - self._at].strip()]
        self._phrases = outside_reasons(text, self._at, found, first)
        self._previous = 0
        self._subject_so_far: list[Named] = []

    def read(self) -> Iterator[Side]:
        """The sides in order."""
        for n, phrase in enumerate(self._phrases):
            last = n + 1 == len(self._phrases)
            stop = len(self._text) if last else self._phrases[n + 1].span.start - self._at
            self._previous = max(self._previous, clause_start(self._text, phrase.span.start - self._at))
            subject = phrase.sets.get("subject")
            if subject == "after":
                yield from self._by_whom(phrase, stop)
            elif subject:
                yield from self._subject(phrase, stop)
            else:
                yield from self._voted(phrase, stop, last=last)

    def _by_whom(self, phrase: Found, stop: int) -> Iterator[Side]:
        """ "Anbefalet af Anna Holm (V)": nothing but voters follows."""
        end = phrase.span.end - self._at
        rest = OTHERS_THEN.split(self._text[end : clause_end(self._text, end, stop)])[0]
        against = AGAINST_THEM.search(rest)  # "Godkendt af V og C mod A og F"
        listed = self._only_voters(end, end + (against.start() if against else len(rest)))
        refused = REFUSED.search(self._text[: phrase.span.start - self._at])  # "Kan ikke anbefales af O"
        if listed:
            yield Side("cannot_support" if refused else phrase.sets["side"], tuple(listed), phrase, None, False)
        others = self._only_voters(end + against.end(), end + len(rest)) if against and listed and not refused else []
        if others:
            yield Side("against", tuple(others), phrase, None, False)
        self._previous = end

    def _subject(self, phrase: Found, stop: int) -> Iterator[Side]:
        """ "A og V anbefaler": nothing but voters stands before; else somebody else is the subject."""
        start, end = phrase.span.start - self._at, phrase.span.end - self._at
        if phrase.rule in BESIDE and (clause := BESIDE_DECISION.match(self._text, self._previous, start)):
            self._previous = clause.end()
        if phrase.rule == MINORITY_WANTS:
            self._previous = max(self._previous, begins_at(self._text, start))
        until = self._previous + len(before_protocol(self._text[self._previous : start]))
        before = self._voters(self._previous, until)
        neither = neither_of(self._text, self._previous, start)
        if neither and all(self._only_voters(*span) for span in neither):
            self._subject_so_far = before
            yield Side(
                "cannot_support", tuple(before), phrase, reason_of(self._text[end:stop], "cannot_support"), False
            )
        elif (
            before
            and not NOMINATES.match(self._text, start)
            and not is_conditional(self._text, start, end)
            and only_voters(self._text[self._previous : until], before, self._at + self._previous)
        ):
            self._subject_so_far = before
            refused = phrase.sets["side"] == "for" and REFUSES.match(self._text, start)  # "anbefaler, at den afvises"
            side = "against" if refused else phrase.sets["side"]
            told_to = before_next_voters(self._text, end, stop)
            wants = phrase.rule == MINORITY_WANTS
            yield Side(side, tuple(before), phrase, reason_of(self._text[end:told_to], side), False, derived=wants)
        elif within_aside(self._text[self._previous : start]):
            return  # "V, der tidligere var imod, stemte for": the subject goes on
        self._previous = end

    def _voted(self, phrase: Found, stop: int, *, last: bool) -> Iterator[Side]:
        """ "A stemte imod" or "Imod stemte A": the voters are the subject before, or the list after."""
        text, start, end = self._text, phrase.span.start - self._at, phrase.span.end - self._at
        about = names_object(text, start, end)
        leads_on = phrase.rule != TRAILING_RULE and not about and leads(text, self._previous, start, end)
        before = text[self._previous : start]
        counted = COUNT_SUBJECT.match(before) and not NAMES_THEM.match(text, end, stop)
        if is_denied(before) or counted:  # "9 stemte for, Ø imod": Ø is none of the nine
            self._previous = end
            return
        subject = self._subject_before(before, start)
        goes_on = not subject and (phrase.rule == "side.bare" or ONE_SUBJECT.search(before))
        if goes_on and not self._voters(self._previous, start):
            subject = self._subject_so_far  # "… var imod placeringen, men stemte for"
            leads_on = leads_on and not subject
        if subject and not leads_on:
            told_to = before_next_voters(text, end, stop)
            reason = reason_of(text[end:told_to], phrase.sets["side"])
            self._subject_so_far = subject
            subject, after = self._with_exceptions(subject, end, stop)
            if not (told := is_told(before)):
                yield Side(phrase.sets["side"], (*subject, *self._together(end, stop)), phrase, reason, False)
            if not (told and within_aside(before)):  # "V, der i udvalget undlod, stemte for": the subject goes on
                self._previous = told_to if reason else after
            return
        voters = [] if leads_on else self._voters(self._previous, start)
        if not leads_on and (voters or not LISTS.match(text[start:end])):
            if is_told(before):  # "Anna Holm ville gerne have stemt for et andet, men undlod": the subject goes on
                self._subject_so_far = list_after(before, voters, self._at + self._previous)
            self._previous = end  # "Anna Holm sagde, at naboerne stemte imod": she takes no side
            return
        yield from self._listed_after(phrase, stop, last=last, leads_on=leads_on)

    def _listed_after(self, phrase: Found, stop: int, *, last: bool, leads_on: bool) -> Iterator[Side]:
        """ "Imod stemte A og B": the voters of the list behind the words."""
        text, end = self._text, phrase.span.end - self._at
        groups = self._listed(end, handed_over(text, end, clause_end(text, end, stop), more=not last))
        listed = [named for voters, _ in groups for named in voters]
        if listed and not last and runs_on(text, listed[-1].span.end - self._at, stop):
            self._previous = stop
            return
        nobody = NOBODY.match(text[end:stop]) is not None
        if listed or nobody or (leads_on and text.rstrip().endswith(":") and last):
            for voters, reason in groups:
                yield Side(phrase.sets["side"], tuple(voters), phrase, reason, not listed and not nobody)
            self._previous = left_out_act(text[:stop], listed, self._at) or handed_over(text, end, stop, more=not last)

    def _subject_before(self, before: str, start: int) -> list[Named]:
        left_out = LEFT_OUT_THAT.search(before)  # "… alle bortset fra Ø, der stemte imod"
        if left_out:
            return self._voters(self._previous + left_out.start("who"), self._previous + left_out.end("who"))
        opens = self._previous == clause_start(self._text, start)
        return subject_before(before, self._voters(self._previous, start), self._at + self._previous, opens=opens)

    def _together(self, end: int, stop: int) -> list[Named]:
        """Those who are named behind the side that another takes: "V stemte imod | sammen med O"."""
        mark = TOGETHER.match(self._text, end, stop)
        voters = self._voters(mark.end(), stop) if mark else []
        return list_after(self._text[mark.end() : stop], voters, self._at + mark.end()) if mark else []

    def _with_exceptions(self, subject: list[Named], end: int, stop: int) -> tuple[list[Named], int]:
        """ "Alle stemte for på nær Anna Holm (Ø)": she is left out of the group; and where the words about it end."""
        mark = EXCEPT_AFTER.match(self._text, end, stop)
        out = (
            list_after(self._text[mark.end() : stop], self._voters(mark.end(), stop), self._at + mark.end())
            if mark
            else []
        )
        if not out or subject[-1].voter.kind == "person":
            return subject, end
        until = out[-1].span.end - self._at
        if ACTS_ITSELF.match(self._text, until):  # "… på nær Anna Holm (Ø), der stemte imod": she takes a side herself
            until = mark.end() if mark else until
        refs = tuple(PersonRef(name=v.voter.name, party=v.voter.party) for v in out)
        held = subject[-1]
        return [*subject[:-1], Named(held.voter, held.span, (*held.left_out, *refs))], until

    def _listed(self, start: int, stop: int) -> list[tuple[list[Named], str | None]]:
        """The voters listed after a phrase up to a reason, with it, and those whom the list names behind that."""
        groups: list[tuple[list[Named], str | None]] = []
        for begin, end in lists_apart(self._text, start, stop):
            rest = self._text[begin:end]
            reason = WHY.search(rest)
            limit = reason.start() if reason else len(rest)
            voters = list_after(rest[:limit], self._voters(begin, begin + limit), self._at + begin)
            if groups and not self._only_voters(begin, begin + limit):
                break
            groups.append((voters, reason_of(rest[limit:]) if reason else None))
        return groups

    def _only_voters(self, start: int, stop: int) -> list[Named]:
        """The voters between, where the words name nothing else."""
        listed = self._voters(start, stop)
        return listed if only_voters(self._text[start:stop], listed, self._at + start) else []

    def _voters(self, start: int, stop: int) -> list[Named]:
        text = self._text[start:stop]
        found = without_proposers(text, find_voters(text, self._at + start, self._local), self._at + start)
        return [n for n in found if not OWNER.match(self._text, n.span.end - self._at - 1)]
